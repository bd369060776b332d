"""What people type into the fields of a form: whole numbers, years, days that have passed, names, goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.periods import Period, parse_period
from ward_tui.domain.records import New
from ward_tui.domain.text import fold, tidy

SEPARATOR = ";"
WITHOUT_FIGURE = frozenset({Comparator.UP, Comparator.DOWN, Comparator.YES_NO})
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def parse_whole(text: str) -> int:
    """Read a whole number from 1.

    Raises:
        WardError: `whole_number` for a fraction or less than 1, or those of `parse_number`.
    """
    value = parse_number(text)
    if value != value.to_integral_value() or value < 1:
        raise WardError("whole_number", text=text)
    return int(value)


def parse_between(text: str, least: int, most: int) -> int:
    """Read a whole number within limits.

    Raises:
        WardError: `out_of_range`, or those of `parse_number`.
    """
    value = parse_number(text)
    if value != value.to_integral_value() or not least <= value <= most:
        raise WardError("out_of_range", text=text, least=least, most=most)
    return int(value)


def parse_year(text: str) -> int:
    """Read a year from 1900 to 2200, also as `năm 2026`.

    Raises:
        WardError: `year`.
    """
    words = fold(text).removeprefix("nam ")
    if not words.isdecimal() or not _FIRST_YEAR <= int(words) <= _LAST_YEAR:
        raise WardError("year", text=text)
    return int(words)


def parse_past_day(text: str, today: date) -> date:
    """Read a day that is not after today.

    Raises:
        WardError: `day_after_today`, or those of `parse_day`.
    """
    day = parse_day(text)
    if day > today:
        raise WardError("day_after_today", day=day, today=today)
    return day


def parse_begun_period(text: str, today: date) -> Period:
    """Read a period that has begun.

    Raises:
        WardError: `period_future`, or those of `parse_period`.
    """
    period = parse_period(text)
    if period.first_day > today:
        raise WardError("period_future", period=period, today=today)
    return period


def split_names(text: str) -> tuple[str, ...]:
    """Return the names between semicolons, tidied, each once without regard to marks."""
    found: dict[str, str] = {}
    for part in text.replace("\n", SEPARATOR).split(SEPARATOR):
        if name := tidy(part):
            found.setdefault(fold(name), name)
    return tuple(found.values())


def names_known(records: Sequence[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """Return folded names with their identifiers, from records as (identifier, names); first names win over others."""
    known: dict[str, str] = {}
    for key, names in records:
        known.setdefault(fold(names[0]), key)
    for key, names in records:
        for name in names[1:]:
            known.setdefault(fold(name), key)
    return known


def parse_names(text: str, known: Mapping[str, str]) -> tuple[str | New, ...]:
    """Read names between semicolons: the identifiers of those known by their folded name, `New` for the others."""
    found = (known.get(fold(name)) or New(name) for name in split_names(text))
    return tuple(dict.fromkeys(found))


def check_span(first: int, last: date) -> None:
    """Refuse a term that ends before it begins.

    Raises:
        WardError: `term_order`.
    """
    if last.year < first:
        raise WardError("term_order", start=first, end=last.year)


def make_goal(comparator: Comparator, value: Decimal | None, value_max: Decimal | None) -> Goal:
    """Return a goal that says what its comparator needs, and no more.

    Raises:
        WardError: `goal_value` without a limit, `goal_range` unless a range has a higher upper end, `goal_needless`
            for a figure that the comparator does not look at.
    """
    if comparator in WITHOUT_FIGURE:
        if value is not None or value_max is not None:
            raise WardError("goal_needless")
    elif value is None:
        raise WardError("goal_value")
    elif comparator is Comparator.RANGE:
        if value_max is None or value_max <= value:
            raise WardError("goal_range")
    elif value_max is not None:
        raise WardError("goal_needless")
    return Goal(comparator, value, value_max)
