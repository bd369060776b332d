"""What the user says to a card of the weekly review, and what that changes; inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.alerts import Subject
from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.model import NO_EVIDENCE, AppendixItem, Evidence, Facts, Note, Target
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer, Review
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.domain.walk import QUIET, WalkCard
from ward_tui.services import editing
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.following import Follower
from ward_tui.services.looking import found
from ward_tui.services.records import Clerk
from ward_tui.store import queries, reverting, writing
from ward_tui.store.store import Transaction


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says to a card; of the other fields only those of the answer count.

    Attributes:
        progress: UPDATE of a row, 0 to 100 per cent; figures: UPDATE of a target, as (indicator, period, text).
        done_on: DONE, the day of the result, or on which a report was sent; period: of which period of the duty.
        paper: proves the result, decides the new due date, or is the report that was sent.
        due: NEW_DUE; note: NOTE, and a remark on a new due date or obstacle.
        kind, level, since, asked_of, request: OBSTACLE; since None means today.
        until, reason: ACKNOWLEDGE.
    """

    answer: Answer
    progress: int | None = None
    figures: tuple[tuple[str, Period, str], ...] = ()
    done_on: date | None = None
    paper: Evidence = NO_EVIDENCE
    due: Deadline | None = None
    note: str = ""
    kind: ObstacleKind | None = None
    level: Level | None = None
    since: date | None = None
    asked_of: str = ""
    request: str = ""
    until: date | None = None
    reason: str = ""
    period: str = ""

    def told(self, units: Mapping[str, str]) -> dict[str, Any]:
        """Return what the answer's sentence names, in JSON values; units are those of the indicators with figures."""
        values: dict[str, Any] = {
            "progress": self.progress,
            "figures": [[key, period.code, tidy(text), units.get(key, "")] for key, period, text in self.figures],
            "done_on": self.done_on and self.done_on.isoformat(),
            "document": tidy(self.paper.number),
            "due": self.due and self.due.code,
            "note": tidy_lines(self.note),
            "kind": self.kind and self.kind.value,
            "level": self.level and self.level.value,
            "until": self.until and self.until.isoformat(),
            "reason": tidy_lines(self.reason),
            "period": self.period,
        }
        return {name: value for name, value in values.items() if value not in (None, "", [])}


@dataclass(frozen=True, slots=True)
class Answering:
    """Carries out inside one transaction what an answer says about its record."""

    work: Transaction
    facts: Facts
    today: date

    def carry_out(self, card: WalkCard, said: Said) -> None:
        """Change the facts as the answer says."""
        if card.about is Subject.ITEM:
            self._item(self.facts.items[card.subject], said)
        elif card.about is Subject.TARGET:
            self._target(self.facts.targets[card.subject], said)
        else:
            done_on = said.done_on or self.today if said.answer is Answer.DONE else None
            self._follower.report(self.facts.duties[card.subject], said.period, done_on, said.note, said.paper)

    @property
    def _follower(self) -> Follower:
        return Follower(self.work, self.facts, self.today)

    def _item(self, item: AppendixItem, said: Said) -> None:
        if said.answer is Answer.NEW_DUE:
            if said.due is None:
                raise WardError("extension_due")
            self._follower.extend(item, said.due, said.paper, said.note)
        elif said.answer is Answer.OBSTACLE:
            values = {"kind": said.kind, "level": said.level, "since": said.since or self.today, "text": said.note}
            values |= {"asked_of": said.asked_of, "request": said.request}
            Clerk(self.work, self.facts, self.today).add(Kind.OBSTACLE, item.id, values)
        else:
            editing.update_item(self.work, item, self._update(item, said), self.today)

    def _update(self, item: AppendixItem, said: Said) -> ItemUpdate:
        if said.answer is Answer.DONE:
            day, paper = said.done_on or self.today, said.paper
            editing.check_year(day.year, self.facts.programmes[item.programme], editing.RESULT_SLACK)
            return ItemUpdate(done_on=day, document=paper.number, document_on=paper.on, scan=paper.scan or None)
        if said.answer is Answer.UPDATE:
            if said.progress is None:
                raise WardError("nothing_to_change")
            return ItemUpdate(progress=said.progress)
        return ItemUpdate(note=said.note, evidence=said.paper)

    def _target(self, target: Target, said: Said) -> None:
        if said.answer is Answer.NOTE:
            note = Note("", target.id, self.today, said.note, evidence=said.paper)
            editing.add_note(self.work, note, target.programme)
            return
        known, programme = {each.id: each for each in target.indicators}, self.facts.programmes[target.programme]
        if not said.figures:
            raise WardError("nothing_to_change")
        for key, period, text in said.figures:
            indicator = found(known, key)
            editing.check_year(period.year, programme, editing.FIGURE_SLACK)
            reading = editing.new_reading(indicator, period, text, "", self.today)
            editing.record(self.work, self.facts, indicator, reading)


def withdrawn(work: Transaction, facts: Facts, review: Review, subject: str) -> Facts:
    """Take back what earlier answers to the card did, as far as nothing later rests on it; return the facts then."""
    key = _answer_id(review, subject)
    while (row := work.unit.find("review_answer", key)) is not None:
        if Answer(row["answer"]) in QUIET or not reverting.withdraw(work.unit, row["seq"]):
            break
    touched = [(change.table, change.key) for change in work.unit.changes]
    return queries.refresh(work.unit.connection, facts, touched) if touched else facts


def keep(work: Transaction, review: Review, card: WalkCard, said: Said, today: date) -> dict[str, Any]:
    """Write the answer to a card, in place of an earlier one, and return what its sentence names."""
    told = said.told(units_of(work, said))
    key = _answer_id(review, card.subject)
    values: dict[str, Any] = {"answer": said.answer.value, "answered_on": today, "seq": writing.next_entry(work.unit)}
    values |= {"facts": told}
    if work.unit.find("review_answer", key) is None:
        place = {"id": key, "review": review.id, "subject": card.subject, "step": card.step.value}
        work.unit.insert("review_answer", place | values)
    else:
        work.unit.change("review_answer", key, **values)
    return told


def units_of(work: Transaction, said: Said) -> dict[str, str]:
    """Return the units of the indicators that figures were given for; has or has not has none."""
    return {key: str((work.unit.find("indicator", key) or {}).get("unit", "")) for key, _, _ in said.figures}


def _answer_id(review: Review, subject: str) -> str:
    return f"{review.id}~{subject}"
