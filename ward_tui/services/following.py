"""What the user does while following the work: new due dates, alerts put off, reports sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from ward_tui.domain.checking import contradiction_named
from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.duties import check_period
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import acknowledgement_id
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import NO_EVIDENCE, AppendixItem, Duty, Evidence, Facts
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.services.item_values import changed_values
from ward_tui.services.looking import Looking, found
from ward_tui.services.making import storable
from ward_tui.services.numbering import free_id
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction


@dataclass(frozen=True, slots=True)
class Follower:
    """Writes inside one transaction what the user says while following; `today` dates it."""

    work: Transaction
    facts: Facts
    today: date

    def extend(self, item: AppendixItem, due: Deadline, paper: Evidence, note: str) -> None:
        """Give a row a new due date by a document; the one before is kept.

        Raises:
            WardError: `extension_document` without the document's number, `extension_same` when nothing would change,
                `extension_due` for a time without a last day, `item_done`, those of `changed_values`.
        """
        if item.done_on is not None:
            raise WardError("item_done", id=item.id, day=item.done_on)
        if not tidy(paper.number):
            raise WardError("extension_document")
        if due.last_day(self.facts.programmes[item.programme].term_end) is None:
            raise WardError("extension_due")
        if due == item.finish:
            raise WardError("extension_same", due=due)
        self._check(paper)
        changed = changed_values(item, {"finish": due}, self.today) | {"news_on": self.today}
        known = [each.id for each in self.facts.extensions.get(item.id, ())]
        self.work.unit.change("item", item.id, **columns("item", storable(changed)))
        row: dict[str, Any] = {
            "item": item.id,
            "before": item.finish.code,
            "after": due.code,
            "document": tidy(paper.number),
        }
        row |= {"decided_on": paper.on, "recorded_on": self.today, "note": tidy_lines(note)}
        self.work.unit.insert("extension", {"id": free_id(known, f"{item.id}~GH", width=1)} | row)
        self.work.subjects.append(item.id)
        self.work.facts |= {"id": item.id, "name": item.name, "before": item.finish.code, "after": due.code}
        self.work.facts["document"] = tidy(paper.number)

    def put_off(self, subject: str, rules: Sequence[str], reason: str, until: date) -> None:
        """Put the alerts of these rules about a record off until a day; one put off before is replaced.

        Raises:
            WardError: `reason_missing`, `until_past` unless the day is later than today, `unknown_id`.
        """
        unit, reason, name = self.work.unit, tidy_lines(reason), name_of(self.facts, subject)
        if not tidy(reason):
            raise WardError("reason_missing")
        if until <= self.today:
            raise WardError("until_past", day=until, today=self.today)
        values = {"reason": reason, "since": self.today, "until": until}
        for rule in dict.fromkeys(rules):
            key = acknowledgement_id(subject, rule)
            if unit.find("acknowledgement", key) is None:
                place = {"id": key, "programme": subject.partition("/")[0], "subject": subject, "rule": rule}
                unit.insert("acknowledgement", place | values)
            else:
                unit.change("acknowledgement", key, **values)
        self.work.subjects.append(subject)
        self.work.facts |= {"id": subject, "name": name, "until": until.isoformat(), "reason": reason}

    def report(self, duty: Duty, period: str, done_on: date | None, note: str, paper: Evidence) -> None:
        """Say what became of one period of a duty: sent on a day, or not needed for None; said again, it is replaced.

        Raises:
            WardError: `done_after_today`, `day_after_today` for the paper, `duty_period` when it has no such period.
        """
        if done_on is not None and done_on > self.today:
            raise WardError("done_after_today", day=done_on, today=self.today)
        self._check(paper)
        period = check_period(duty, period)
        unit, key = self.work.unit, f"{duty.id}@{period}"
        values: dict[str, Any] = {"done_on": done_on, "recorded_on": self.today, "note": tidy_lines(note)}
        values |= {"document": tidy(paper.number), "document_on": paper.on, "scan": paper.scan.strip()}
        if unit.find("duty_done", key) is None:
            unit.insert("duty_done", {"id": key, "duty": duty.id, "period": period} | values)
        else:
            unit.change("duty_done", key, **values)
        self.work.subjects.append(duty.id)
        self.work.facts |= {"id": duty.id, "name": duty.name, "period": period, "document": values["document"]}
        self.work.facts["done_on"] = None if done_on is None else done_on.isoformat()

    def _check(self, paper: Evidence) -> None:
        if paper.on is not None and paper.on > self.today:
            raise WardError("day_after_today", day=paper.on, today=self.today)


def name_of(facts: Facts, subject: str) -> str:
    """Return what a row, target, duty, contradiction or programme is called.

    Raises:
        WardError: `unknown_id`.
    """
    if contradiction := contradiction_named(facts, subject):
        from ward_tui.wording import contradictions

        return contradictions.text(contradiction)
    if programme := facts.programmes.get(subject):
        return programme.full_title
    record = facts.items.get(subject) or facts.targets.get(subject) or facts.duties.get(subject)
    if record is None:
        raise WardError("unknown_id", id=subject)
    return record.name


class Following(Looking):
    """The verbs of following."""

    def extend(
        self, key: str, due: Deadline, document: str, decided_on: date | None = None, note: str = ""
    ) -> Entry | None:
        """Give a row a new due date by a document; see `Follower.extend` for what is refused."""
        facts, item = self.facts, self.item(key)
        with self._store.transaction(self._clock.now(), "extend") as work:
            Follower(work, facts, self.today).extend(item, due, Evidence(document, decided_on), note)
        return self._after(work.entry)

    def acknowledge(self, subject: str, rules: Sequence[str], reason: str, until: date) -> Entry | None:
        """Put the alerts of these rules about a record off until a day; see `Follower.put_off` for what is refused."""
        facts = self.facts
        with self._store.transaction(self._clock.now(), "acknowledge") as work:
            Follower(work, facts, self.today).put_off(subject, rules, reason, until)
        return self._after(work.entry)

    def revoke(self, keys: Sequence[str]) -> Entry | None:
        """Take alerts that were put off back in at once, by the identifiers of the acknowledgements."""
        facts = self.facts
        chosen = [found(facts.acknowledged, key) for key in dict.fromkeys(keys)]
        with self._store.transaction(self._clock.now(), "revoke") as work:
            work.unit.remove_all([("acknowledgement", each.id) for each in chosen])
            work.subjects += dict.fromkeys(each.subject for each in chosen)
            work.facts |= {"count": len(work.subjects)}
            if len(work.subjects) == 1:
                work.facts |= {"id": chosen[0].subject, "name": name_of(facts, chosen[0].subject)}
        return self._after(work.entry)

    def report(
        self, duty: str, period: str, done_on: date | None, note: str = "", evidence: Evidence = NO_EVIDENCE
    ) -> Entry | None:
        """Say what became of one period of a duty; see `Follower.report` for what is refused."""
        facts = self.facts
        known = found(facts.duties, duty)
        with self._store.transaction(self._clock.now(), "report") as work:
            Follower(work, facts, self.today).report(known, period, done_on, note, evidence)
        return self._after(work.entry)

    def unreport(self, duty: str, period: str) -> Entry:
        """Take back what was said about one period of a duty."""
        known = found(self.facts.duties, duty)
        with self._store.transaction(self._clock.now(), "unreport") as work:
            work.unit.remove("duty_done", f"{duty}@{period}")
            work.subjects.append(duty)
            work.facts |= {"id": duty, "name": known.name, "period": period}
        return cast("Entry", self._after(work.entry))

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError
