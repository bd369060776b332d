"""The weekly review: started, answered card by card, concluded; each answer is one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from ward_tui.domain.alerts import Subject
from ward_tui.domain.comparing import Difference
from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import NO_EVIDENCE, AppendixItem, Evidence, Facts, Note, Target
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer, Review, Step, review_id
from ward_tui.domain.text import tidy_lines
from ward_tui.domain.walk import QUIET, WEEK, Walk, WalkCard, queue_of, walk
from ward_tui.services import editing
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.following import Follower, Following, name_of
from ward_tui.services.looking import found
from ward_tui.services.records import Clerk
from ward_tui.store import queries, reverting, writing
from ward_tui.store.store import Transaction

if TYPE_CHECKING:
    from ward_tui.services.office import Office


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says to a card; of the other fields only those of the answer count.

    Attributes:
        progress: UPDATE of a row, 0 to 100 per cent; figures: UPDATE of a target, as (indicator, period, text).
        done_on: DONE, the day of the result, or on which a report was sent; period: of which period of the duty.
        paper: proves the result, decides the new due date, or is the report that was sent.
        due: NEW_DUE; note: NOTE, and a remark on a new due date or obstacle.
        kind, level, since: OBSTACLE; since None means today.
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
    until: date | None = None
    reason: str = ""
    period: str = ""

    @property
    def told(self) -> dict[str, Any]:
        """What the answer's sentence names, in JSON values."""
        values: dict[str, Any] = {
            "progress": self.progress,
            "figures": [[key, period.code, text] for key, period, text in self.figures],
            "done_on": self.done_on and self.done_on.isoformat(),
            "document": self.paper.number,
            "due": self.due and self.due.code,
            "note": self.note,
            "kind": self.kind and self.kind.value,
            "level": self.level and self.level.value,
            "until": self.until and self.until.isoformat(),
            "reason": self.reason,
            "period": self.period,
        }
        return {name: value for name, value in values.items() if value not in (None, "", [])}


class Reviewing(Following):
    """The verbs of the weekly review."""

    _walked: tuple[Facts, date, dict[str | None, Walk]] | None = None

    def walk(self, programme: str | None) -> Walk:
        """Return the walk of this week as it stands, of one programme or of all; kept until the facts change.

        Where only one programme is followed, all of them means that one.
        """
        facts, today = self.facts, self.today
        if programme is None and len(facts.programmes) == 1:
            programme = next(iter(facts.programmes))
        if self._walked is None or self._walked[0] is not facts or self._walked[1] != today:
            self._walked = facts, today, {}
        known = self._walked[2]
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
        running, now = self._running(review)
        card = now.card(subject)
        if card is None:
            raise WardError("unknown_id", id=subject)
        if said.answer not in card.answers:
            raise WardError("answer_kind", id=subject)
        facts = self.facts
        with self._store.transaction(self._clock.now(), "review_answer") as work:
            facts = _withdrawn(work, facts, running, subject)
            _Answering(work, facts, self.today).carry_out(card, said)
            _keep(work, running, card, said, self.today)
            work.unit.settle()
            work.subjects[:] = list(dict.fromkeys([subject, *work.subjects, review]))
            work.facts |= {"id": subject, "name": name_of(facts, subject), "answer": said.answer.value}
            work.facts["told"] = said.told
        return cast("Entry", self._after(work.entry))

    def skip_step(self, review: str, step: Step) -> Entry | None:
        """Skip every card of a step that waits for an answer, as one step."""
        running, now = self._running(review)
        cards = [card for card in now.cards if card.step is step and card.answer is None]
        with self._store.transaction(self._clock.now(), "review_skip") as work:
            for card in cards:
                _keep(work, running, card, Said(Answer.SKIP), self.today)
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
        opinions = {key: each for key, each in running.opinions.items() if key != agency}
        if text := tidy_lines(text):
            opinions[agency] = text
        with self._store.transaction(self._clock.now(), "review_opinion") as work:
            work.unit.change("review", review, opinions=opinions)
            work.subjects.append(review)
            work.facts |= {"agency": facts.agencies[agency].name if agency in facts.agencies else ""}
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
        """Return what changed since the last finished review, or in the last seven days when there was none."""
        before = self.walk(programme).before
        start = self._store.seq_on(self.today - WEEK) if before is None else before.seq
        return self._store.changes_between(start or 0, self._store.last_seq())

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


@dataclass(frozen=True, slots=True)
class _Answering:
    """Carries out inside one transaction what an answer says about its record."""

    work: Transaction
    facts: Facts
    today: date

    def carry_out(self, card: WalkCard, said: Said) -> None:
        """Change the facts as the answer says; `keep` and `skip` change none."""
        if said.answer in QUIET:
            return
        if said.answer is Answer.ACKNOWLEDGE:
            until = said.until or self.today
            self._follower.put_off(card.subject, card.rules or ("review",), said.reason, until)
        elif card.about is Subject.ITEM:
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


def _withdrawn(work: Transaction, facts: Facts, review: Review, subject: str) -> Facts:
    """Take back what earlier answers to the card did, as far as nothing later rests on it; return the facts then."""
    key = _answer_id(review, subject)
    while (row := work.unit.find("review_answer", key)) is not None:
        if Answer(row["answer"]) in QUIET or not reverting.withdraw(work.unit, row["seq"]):
            break
    touched = [(change.table, change.key) for change in work.unit.changes]
    return queries.refresh(work.unit.connection, facts, touched) if touched else facts


def _keep(work: Transaction, review: Review, card: WalkCard, said: Said, today: date) -> None:
    """Write the answer to a card, in place of an earlier one."""
    key = _answer_id(review, card.subject)
    values: dict[str, Any] = {"answer": said.answer.value, "answered_on": today, "seq": writing.next_entry(work.unit)}
    values |= {"facts": said.told}
    if work.unit.find("review_answer", key) is None:
        place = {"id": key, "review": review.id, "subject": card.subject, "step": card.step.value}
        work.unit.insert("review_answer", place | values)
    else:
        work.unit.change("review_answer", key, **values)


def _answer_id(review: Review, subject: str) -> str:
    return f"{review.id}~{subject}"
