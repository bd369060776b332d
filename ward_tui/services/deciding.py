"""The contradictions of the documents, and what the user decides about them."""

from __future__ import annotations

from typing import cast

from ward_tui.domain.checking import contradictions
from ward_tui.domain.contradiction import Contradiction
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.services.looking import Looking, found


class Deciding(Looking):
    """The verbs of deciding."""

    _checked: tuple[Facts, dict[str, Contradiction]] | None = None

    def contradictions(self, programme: str | None = None) -> list[Contradiction]:
        """Return the questions and findings of a programme, or of all, with what was decided about them."""
        self.check_programme(programme)
        return [each for each in self._disagreeing().values() if programme in (None, each.programme)]

    def contradiction(self, key: str) -> Contradiction:
        """Return one question or finding.

        Raises:
            WardError: `unknown_id`.
        """
        return found(self._disagreeing(), key)

    def contradictions_about(self, key: str) -> list[Contradiction]:
        """Return the questions and findings that concern a row or target."""
        return [each for each in self._disagreeing().values() if key in {one.partition(".")[0] for one in each.about}]

    def decide(self, subject: str, choice: str, reason: str, place: int | None = None) -> Entry | None:
        """Say what counts where places of a document do not agree; decided again, the decision is replaced.

        Args:
            choice: what counts, in the user's words; '' takes those of the place.
            place: which of the places counts, from 0; None for something else.

        Raises:
            WardError: `unknown_id`, `decision_place` when there is no such place, `decision_choice` and
                `decision_reason` where nothing is said.
        """
        from ward_tui.wording import contradictions as words

        known = self.contradiction(subject)
        if place is not None and not 0 <= place < len(known.places):
            raise WardError("decision_place", id=subject, count=len(known.places))
        said = tidy(choice) or (words.says(known, known.places[place]) if place is not None else "")
        if not said:
            raise WardError("decision_choice")
        if not tidy(reason):
            raise WardError("decision_reason")
        values = {"choice": said, "reason": tidy_lines(reason), "decided_on": self.today, "place": place}
        with self._store.transaction(self._clock.now(), "decide") as work:
            if work.unit.find("decision", subject) is None:
                work.unit.insert("decision", {"id": subject, "programme": known.programme} | values)
            else:
                work.unit.change("decision", subject, **values)
            work.subjects += [subject, *known.about]
            work.facts |= {"id": subject, "name": words.text(known), "choice": said}
        return self._after(work.entry)

    def undecide(self, subject: str) -> Entry:
        """Leave a contradiction open again.

        Raises:
            WardError: `unknown_id`, `not_decided`.
        """
        from ward_tui.wording import contradictions as words

        known = self.contradiction(subject)
        if known.decision is None:
            raise WardError("not_decided", id=subject.rpartition("/")[2])
        with self._store.transaction(self._clock.now(), "undecide") as work:
            work.unit.remove("decision", subject)
            work.subjects += [subject, *known.about]
            work.facts |= {"id": subject, "name": words.text(known)}
        return cast("Entry", self._after(work.entry))

    def _disagreeing(self) -> dict[str, Contradiction]:
        """Return the contradictions of the facts of now, by identifier; they are looked for once for each state."""
        facts = self.facts
        if self._checked is None or self._checked[0] is not facts:
            self._checked = facts, {each.id: each for each in contradictions(facts)}
        return self._checked[1]

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError
