"""The weekly review: started, answered card by card, concluded; each answer is one transaction."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from ward_tui.domain.comparing import Difference
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.review import Answer, Review, Step, review_id
from ward_tui.domain.text import tidy_lines
from ward_tui.domain.walk import QUIET, WEEK, Walk, missing_figures, queue_of, rules_asked, walk
from ward_tui.services.following import Follower, Following, name_of
from ward_tui.services.looking import found
from ward_tui.store import writing

if TYPE_CHECKING:
    from ward_tui.services.answering import Said
    from ward_tui.services.office import Office
    from ward_tui.settings import Settings


class Reviewing(Following):
    """The verbs of the weekly review."""

    _walked: tuple[Facts, date, Settings, dict[str | None, Walk]] | None = None

    def walk(self, programme: str | None) -> Walk:
        """Return the walk of this week as it stands, of one programme or of all; kept until facts or settings change.

        Where only one programme is followed, all of them means that one.
        """
        facts, today, programme = self.facts, self.today, self.the_only(programme)
        basis = facts, today, self.settings
        if self._walked is None or self._walked[0] is not facts or self._walked[1:3] != basis[1:]:
            self._walked = *basis, {}
        known = self._walked[3]
        if programme not in known:
            known[programme] = walk(facts, self.alerts(programme), today, programme or "")
        return known[programme]

    def start_review(self, programme: str | None) -> str:
        """Start this week's review, unless it was started, and return its identifier."""
        now = self.walk(programme)
        if now.review is not None:
            return now.review.id
        key = review_id(now.programme, now.week)
        with self._store.transaction(self._clock.now(), "review_start") as work:
            row = {"id": key, "programme": now.programme or None, "week": now.week, "started_on": self.today}
            work.unit.insert("review", row | {"queue": queue_of(now.cards)})
            work.subjects.append(key)
            work.facts |= {"week": now.week.isoformat(), "count": len(now.cards)}
        self._after(work.entry)
        return key

    def answer_card(self, review: str, subject: str, said: Said) -> Entry:
        """Change the facts as a card was answered, and keep the answer; an earlier one this week is taken back first.

        Raises:
            WardError: `review_finished`, `review_past`, `unknown_id`, `answer_kind` for what the card does not
                take as an answer, and whatever the change itself is refused for.
        """
        from ward_tui.services.answering import Answering, keep, withdrawn

        running, now = self._running(review)
        card = now.card(subject)
        if card is None:
            raise WardError("unknown_id", id=subject)
        if said.answer not in card.answers:
            raise WardError("answer_kind", id=subject)
        facts = self.facts
        with self._store.transaction(self._clock.now(), "review_answer") as work:
            facts = withdrawn(work, facts, running, subject)
            if said.answer is Answer.ACKNOWLEDGE:
                self._put_off(Follower(work, facts, self.today), subject, said)
            elif said.answer not in QUIET:
                Answering(work, facts, self.today).carry_out(card, said)
            told = keep(work, running, card, said, self.today)
            work.unit.settle()
            work.subjects[:] = list(dict.fromkeys([subject, *work.subjects, review]))
            work.facts |= {"id": subject, "name": name_of(facts, subject), "answer": said.answer.value}
            work.facts["told"] = told
        return cast("Entry", self._after(work.entry))

    def _put_off(self, follower: Follower, subject: str, said: Said) -> None:
        """Put off every alert for which the record is asked about, as the facts stand without the earlier answer."""
        facts, today, missing = follower.facts, self.today, tuple[str, ...]()
        if target := facts.targets.get(subject):
            missing = missing_figures(target, today, facts.programmes[target.programme])
        rules = rules_asked(self._board.about(facts, subject, today), missing)
        if not rules:
            raise WardError("nothing_to_put_off", id=subject)
        follower.put_off(subject, rules, said.reason, said.until or today)

    def skip_step(self, review: str, step: Step) -> Entry | None:
        """Skip every card of a step that waits for an answer, as one step."""
        from ward_tui.services.answering import Said, keep

        running, now = self._running(review)
        cards = [card for card in now.cards if card.step is step and card.answer is None]
        with self._store.transaction(self._clock.now(), "review_skip") as work:
            for card in cards:
                keep(work, running, card, Said(Answer.SKIP), self.today)
            work.subjects += [review, *(card.subject for card in cards)]
            work.facts |= {"step": step.value, "count": len(cards)}
        return self._after(work.entry)

    def opine(self, review: str, agency: str, text: str) -> Entry | None:
        """Keep what is said to an agency ('' for rows without one) in the conclusion of a review not yet finished.

        An empty text brings the proposed one back.

        Raises:
            WardError: `review_finished`, `unknown_id`.
        """
        running, facts = self._unfinished(review), self.facts
        name = found(facts.agencies, agency).name if agency else ""
        opinions = {key: each for key, each in running.opinions.items() if key != agency}
        if text := tidy_lines(text):
            opinions[agency] = text
        with self._store.transaction(self._clock.now(), "review_opinion") as work:
            work.unit.change("review", review, opinions=opinions)
            work.subjects.append(review)
            work.facts |= {"agency": name}
        return self._after(work.entry)

    def finish_review(self, review: str) -> Entry:
        """Freeze the conclusion of a review; its figures are never computed again.

        The review of an earlier week may be finished, too: it was walked on Friday and is concluded on Monday.

        Raises:
            WardError: `review_finished`, `unknown_id`.
        """
        from ward_tui.services.concluding import frozen

        running = self._unfinished(review)
        left = sum(card.subject not in running.answers for card in running.queue)
        values = frozen(cast("Office", self), running)
        with self._store.transaction(self._clock.now(), "review_finish") as work:
            seq = writing.next_entry(work.unit)
            work.unit.change("review", review, finished_on=self.today, frozen=values, seq=seq)
            work.subjects.append(review)
            work.facts |= {"week": running.week.isoformat(), "answered": len(running.answers), "left": left}
        return cast("Entry", self._after(work.entry))

    def changes_since_review(self, programme: str | None) -> list[Difference]:
        """Return what changed in the programme since its last finished review, or in seven days when there was none."""
        now = self.walk(programme)
        start = self._store.seq_on(self.today - WEEK) if now.before is None else now.before.seq
        changes = self._store.changes_between(start or 0, self._store.last_seq())
        return [each for each in changes if now.programme in {"", each.programme}]

    def _unfinished(self, review: str) -> Review:
        running = found(self.facts.reviews, review)
        if running.is_finished:
            raise WardError("review_finished", week=running.week)
        return running

    def _running(self, review: str) -> tuple[Review, Walk]:
        running = self._unfinished(review)
        now = self.walk(running.programme or None)
        if now.review is None or now.review.id != review:
            raise WardError("review_past", week=running.week)
        return running, now
