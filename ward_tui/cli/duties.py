"""The reporting duties on the command line: their JSON document and their lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from ward_tui.cli.documents import source
from ward_tui.domain.duties import DutyState, DutyView, Occurrence
from ward_tui.services.office import Office
from ward_tui.wording import duties as words
from ward_tui.wording import formats

Document = dict[str, Any]


def documents(office: Office, programme: str | None) -> list[Document]:
    """Return the duties of one programme or of all with their periods, oldest first."""
    return [_duty(office, each) for each in office.duties(programme)]


def _duty(office: Office, seen: DutyView) -> Document:
    duty, names = seen.duty, office.facts.names
    return {
        "id": duty.id,
        "programme": duty.programme,
        "name": duty.name,
        "period": duty.period.value,
        "recurrence": duty.recurrence.value,
        "due_text": duty.due_text,
        "due_day": duty.due_day,
        "due_month": duty.due_month,
        "due_year": duty.due_year,
        "months_after": duty.months_after,
        "cutoff_day": duty.cutoff_day,
        "interval_days": duty.interval_days,
        "unscheduled": duty.unscheduled,
        "state": seen.state.value,
        "lacking": seen.lacking.value if seen.lacking else None,
        "next": _next(seen.next, office.today) if seen.next else None,
        "periods": [_period(each) for each in seen.periods],
        "reporters": names(duty.reporters),
        "receivers": names(duty.receivers),
        "source": source(duty.source),
    }


def _next(each: Occurrence, today: date) -> Document:
    """Return the period that is to be answered; days are those left, below zero when it is overdue."""
    return {
        "period": each.code,
        "cutoff_on": _day(each.cutoff_on),
        "due_on": _day(each.due_on),
        "state": each.state.value,
        "days": (each.due_on - today).days if each.due_on else None,
    }


def _period(each: Occurrence) -> Document:
    done = each.done
    return {
        "period": each.code,
        "first": each.span.first.isoformat(),
        "last": each.span.last.isoformat(),
        "data_from": _day(each.data_from),
        "cutoff_on": _day(each.cutoff_on),
        "due_on": _day(each.due_on),
        "state": each.state.value,
        "done_on": _day(done.done_on) if done else None,
        "document": done.evidence.number if done else "",
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def lines(values: list[Document]) -> Iterable[list[str]]:
    """Yield the cells of each duty: identifier, state, period and due day, name."""
    for each in values:
        state, following = DutyState(each["state"]), each["next"]
        shown = f"{words.SIGN[state]} {words.STATE[state]}"
        due = ""
        if following and following["due_on"]:
            day = formats.day(date.fromisoformat(following["due_on"]))
            due = f"{words.period(following['period'])}, {day}" if following["cutoff_on"] else day
        yield [each["id"], shown, due, each["name"]]
