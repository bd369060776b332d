"""The form of a reporting duty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ward_tui.domain.duty import Duty, DutyPeriod, Recurrence
from ward_tui.domain.duty_periods import ONCE
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_between
from ward_tui.domain.records import Kind
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Ask, Faults, Field, Form
from ward_tui.wording import formats
from ward_tui.wording import forms as words
from ward_tui.wording.duties import PERIODS, RECURRENCES
from ward_tui.wording.field_words import DUTY_WHEN, DUTY_WHO

DUTY = Kind.DUTY
FIXED_DAY = ((words.YES, asking.NO), (words.NO, asking.YES))  # the question is the other way round than the field
NUMBERS = ("due_day", "due_month", "due_year", "cutoff_day", "interval_days")


def duty_form(basis: Basis, title: str, duty: Duty | None = None, *, adding: bool = True) -> Form:
    """Return the form of a duty, filled from one when it is given."""
    reporters, receivers = (duty.reporters, duty.receivers) if duty else ((), ())
    fields = (
        asking.named(DUTY, "name"),
        _choice("period", DutyPeriod, PERIODS, heading=DUTY_WHEN),
        _number("due_day", 1, 31),
        _number("months_after", 0, 12, nothing=0),
        _number("due_month", 1, 12),
        _number("due_year", 1900, 2200),
        _choice("recurrence", Recurrence, RECURRENCES),
        _number("interval_days", 1, 3660),
        _number("cutoff_day", 1, 31),
        Field(DUTY, "unscheduled", parse=bool, nothing=False, ask=Ask.CHOICE, choices=FIXED_DAY),
        asking.agencies(DUTY, "reporters", basis, reporters, heading=DUTY_WHO),
        asking.agencies(DUTY, "receivers", basis, receivers),
    )
    texts = _texts(basis, duty) if duty else {"period": DutyPeriod.MONTH.value}
    draft = f"+duty {basis.programme}" if duty is None else f"={duty.id}" if adding else duty.id
    return Form(title, draft, fields, texts, adding, check=_check)


def _number(name: str, least: int, most: int, *, nothing: int | None = None) -> Field:
    return Field(DUTY, name, parse=partial(parse_between, least=least, most=most), nothing=nothing)


def _choice(name: str, kind: Callable[[str], Any], shown: Mapping[Any, str], heading: str = "") -> Field:
    choices = tuple((formats.capital(text), value.value) for value, text in shown.items())
    return Field(DUTY, name, parse=kind, ask=Ask.CHOICE, choices=choices, heading=heading)


def _check(values: Mapping[str, Any]) -> Faults:
    period, by_day = values.get("period"), values.get("recurrence") is Recurrence.AFTER_DONE
    if by_day and "interval_days" in values and values["interval_days"] is None and not values.get("unscheduled"):
        yield "interval_days", WardError("interval_missing")
    if values.get("due_month") is not None and period not in {DutyPeriod.YEAR, *ONCE}:
        yield "due_month", WardError("due_month_needless")
    if values.get("due_year") is not None and period not in ONCE:
        yield "due_year", WardError("due_year_of_term")


def _texts(basis: Basis, duty: Duty) -> dict[str, str]:
    return {
        "name": duty.name,
        "period": duty.period.value,
        "recurrence": duty.recurrence.value,
        "months_after": str(duty.months_after or ""),
        "unscheduled": asking.shown_yes_no(duty.unscheduled),
        "reporters": asking.shown_names(basis.facts, duty.reporters),
        "receivers": asking.shown_names(basis.facts, duty.receivers),
        **{name: "" if getattr(duty, name) is None else str(getattr(duty, name)) for name in NUMBERS},
    }
