"""Changing facts: progress, results, lead agencies, notes, figures. Each function works inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import (
    NO_EVIDENCE,
    Agency,
    AppendixItem,
    Evidence,
    Facts,
    Indicator,
    Note,
    PlanGiver,
    Programme,
    Reading,
)
from ward_tui.domain.numbers import parse_number, parse_yes_no
from ward_tui.domain.periods import Period
from ward_tui.domain.restaging import reached
from ward_tui.domain.staging import current_stage
from ward_tui.domain.text import fold, tidy, tidy_lines
from ward_tui.services import stage_values
from ward_tui.services.numbering import free_id
from ward_tui.store import families, writing
from ward_tui.store.store import Transaction
from ward_tui.wording.stages import sequence_for

# How many years before the term a result, and a figure of earlier years, may lie.
RESULT_SLACK, FIGURE_SLACK = 2, 10
STAGE_SLACK = 10  # a project was prepared long before the programme that takes it up


@dataclass(frozen=True, slots=True)
class ItemUpdate:
    """What the user changes on one row; None leaves a fact as it is.

    Attributes:
        progress: 0 to 100 per cent; 100 does not finish the row.
        done_on: the day it was finished; sets progress to 100.
        document, document_on, scan: the paper that proves the result: its number, its day, the path of its scan.
        lead: the identifier of the one lead agency, empty for none.
        evidence: the paper that proves the note.
    """

    progress: int | None = None
    done_on: date | None = None
    document: str | None = None
    reopen: bool = False
    stage: str | None = None
    lead: str | None = None
    note: str | None = None
    document_on: date | None = None
    scan: str | None = None
    evidence: Evidence = NO_EVIDENCE

    @property
    def is_news(self) -> bool:
        """True when it tells how the work stands; giving it to an agency does not."""
        words = (tidy(text) for text in (self.document, self.stage, self.note) if text)
        return self.progress is not None or self.done_on is not None or self.reopen or any(words)


def check_year(year: int, programme: Programme, slack: int) -> None:
    """Refuse a year so long before the term that it must be mistyped.

    Raises:
        WardError: `year_early`.
    """
    if year < programme.term_start - slack:
        raise WardError("year_early", year=year, start=programme.term_start, end=programme.term_end.year)


def check_years(programme: Programme | None, given: Mapping[str, Any], slack: int = RESULT_SLACK) -> None:
    """Refuse a result or a figure of a year so long before the term that it must be mistyped; slack is for results.

    Raises:
        WardError: `year_early`.
    """
    if programme is None:
        return
    if (day := given.get("done_on")) is not None:
        check_year(day.year, programme, slack)
    if isinstance(period := given.get("period"), Period):
        check_year(period.year, programme, FIGURE_SLACK)


def update_item(work: Transaction, item: AppendixItem, update: ItemUpdate, today: date) -> None:
    """Change one row.

    Raises:
        WardError: `done_after_today`, `done_conflict` (finish and reopen at once, or finish with another progress),
            `done_and_dropped`, `item_done` (progress or another stage on a finished row), `not_done` (reopening an
            open one), `note_empty`, those of `reached`.
    """
    _check(item, update, today)
    after = replace(item, **_result(update, today))
    if update.stage is not None:
        after = reached(after, update.stage, sequence_for(item.kind, update.stage))
        work.facts["stage"] = current_stage(after)
    if update.is_news:
        after = replace(after, news_on=today)
    work.subjects.append(item.id)
    work.facts |= {"id": item.id, "name": item.name}
    lead = {} if update.lead is None else {"lead": [update.lead] if update.lead else []}
    stage_values.write(work.unit, item, after, today, **lead)
    if update.note is not None:
        add_note(work, Note("", item.id, today, update.note, evidence=update.evidence), item.programme)


def _result(update: ItemUpdate, today: date) -> dict[str, Any]:
    """Return the fields of progress, result and the paper that proves it; what is typed follows no stages."""
    values: dict[str, Any] = {}
    if update.reopen:
        values |= {"done_on": None, "document": "", "document_on": None, "scan": ""}
    if update.progress is not None:
        values |= {"progress": update.progress, "progress_on": today, "by_stages": False}
    if update.done_on is not None:
        values |= {"done_on": update.done_on, "progress": 100, "progress_on": today}
    if update.document is not None:
        values["document"] = tidy(update.document)
    if update.document_on is not None:
        values["document_on"] = update.document_on
    if update.scan is not None:
        values["scan"] = update.scan.strip()
    return values


def _check(item: AppendixItem, update: ItemUpdate, today: date) -> None:
    if update.done_on is not None:
        if update.done_on > today:
            raise WardError("done_after_today", day=update.done_on, today=today)
        if update.reopen or update.progress not in (None, 100):
            raise WardError("done_conflict")
        if item.dropped_on is not None:
            raise WardError("done_and_dropped", id=item.id)
    if update.reopen and item.done_on is None:
        raise WardError("not_done", id=item.id)
    if update.progress is not None and item.done_on is not None and not update.reopen:
        raise WardError("item_done", id=item.id, day=item.done_on)
    if update.note is not None and not tidy(update.note):
        raise WardError("note_empty")


def assign(work: Transaction, items: Sequence[AppendixItem], agency: Agency | None) -> None:
    """Give rows to one lead agency, or to none, in one step."""
    work.unit.change_all("item", {item.id: {"lead": [agency.id] if agency else []} for item in items})
    work.subjects += [item.id for item in items]
    work.facts |= {"count": len(items), "agency": agency.name if agency else ""}
    if len(items) == 1:
        work.facts |= {"id": items[0].id, "name": items[0].name}


def new_agency(work: Transaction, facts: Facts, programme: str, name: str) -> Agency:
    """Add an agency to a programme.

    Raises:
        WardError: `name_missing` for an empty name, `agency_exists` when it, or an alias, is there already.
    """
    name = tidy(name)
    if not name:
        raise WardError("name_missing")
    known = find_agency(facts, programme, name)
    if known is not None:
        raise WardError("agency_exists", name=known.name)
    agency = Agency(free_id(facts.agencies, f"{programme}/CQ"), programme, name)
    writing.add_agency(work.unit, agency, families.next_position(work.unit, "agency"))
    return agency


def find_agency(facts: Facts, programme: str, name: str) -> Agency | None:
    """Return the agency of a programme with this name or alias, without regard to marks; None when there is none."""
    wanted = fold(name)
    for agency in facts.agencies.values():
        if agency.programme == programme and wanted in {fold(each) for each in (agency.name, *agency.aliases)}:
            return agency
    return None


def add_note(work: Transaction, note: Note, programme: str) -> None:
    """Add a remark to a record; its identifier is made here.

    Raises:
        WardError: `note_empty`.
    """
    text = tidy_lines(note.text)
    if not text:
        raise WardError("note_empty")
    writing.add_remark(work.unit, replace(note, text=text), programme)


def record(work: Transaction, facts: Facts, indicator: Indicator, reading: Reading) -> None:
    """Enter a figure; one that is there for the same period is replaced."""
    target = facts.targets[indicator.target]
    before = next((each for each in indicator.readings if each.period == reading.period), reading)
    writing.put_reading(work.unit, reading)
    work.subjects += [indicator.id, target.id]
    work.facts |= {"id": indicator.id, "name": indicator.name, "period": reading.period.code}
    work.facts |= {"unit": indicator.unit_of(reading), "unit_before": indicator.unit_of(before)}
    there = next((each for each in indicator.computed if each.period == reading.period), None)
    if there is not None:
        work.facts |= {"computed": f"{there.value:f}", "reason": reading.note}


def new_reading(indicator: Indicator, period: Period, text: str, note: str, today: date) -> Reading:
    """Return the figure that the user typed.

    Raises:
        WardError: `period_future` for a period that has not begun, `override_reason`, or those of the number parsers.
    """
    if period.first_day > today:
        raise WardError("period_future", period=period, today=today)
    value = _value(indicator, text)
    check_override(indicator, period, note)
    of_plan = indicator.held_against_city and indicator.plan(period.year, PlanGiver.CITY) is not None
    return Reading(f"{indicator.id}@{period.code}", indicator.id, period, value, today, tidy(note), of_plan)


def check_override(indicator: Indicator, period: Period, note: str) -> None:
    """Refuse a figure without a reason where one was computed of the projects.

    Raises:
        WardError: `override_reason`.
    """
    if not tidy(note) and any(each.period == period for each in indicator.computed):
        raise WardError("override_reason", id=indicator.id, year=period.year)


def _value(indicator: Indicator, text: str) -> Decimal:
    return parse_yes_no(text) if indicator.is_yes_no else parse_number(text)
