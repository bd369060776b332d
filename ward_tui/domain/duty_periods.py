"""The periods that reports are about: their typable codes, their days, and the days on which their data closes."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ward_tui.domain.duty import DutyPeriod
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Programme
from ward_tui.domain.text import tidy

MIDDLE, END = "giua", "cuoi"
MONTHS = {
    DutyPeriod.MONTH: 1,
    DutyPeriod.QUARTER: 3,
    DutyPeriod.HALF_YEAR: 6,
    DutyPeriod.NINE_MONTHS: 9,
    DutyPeriod.YEAR: 12,
}
ONCE = frozenset({DutyPeriod.MID_TERM, DutyPeriod.END_OF_TERM})
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|9M)")
_YEAR = re.compile(r"\d{4}")
_TERM = re.compile(rf"(\d{{4}})-(\d{{4}})-({MIDDLE}|{END})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Span:
    """One period of a duty.

    Attributes:
        kind: UNSPECIFIED for a report that is known by its day alone.
        code: `2026-10`, `2026-Q3`, `2026-H1`, `2026-9M`, `2026`, `2025-2030-giua`, `2025-2030-cuoi`, or a day
            `2026-10-14`.
    """

    kind: DutyPeriod
    code: str
    first: date
    last: date


def spans(kind: DutyPeriod, programme: Programme, start: date) -> Iterator[Span]:
    """Yield the periods of a programme's term whose last day is not before the start, oldest first."""
    if kind in ONCE:
        yield _once(kind, programme.term_first_day, programme.term_end)
        return
    if kind not in MONTHS:
        return
    for year in range(start.year, programme.term_end.year + 1):
        for span in _of_year(kind, year):
            if span.last >= start and span.first <= programme.term_end:
                yield span


def _of_year(kind: DutyPeriod, year: int) -> Iterator[Span]:
    if kind is DutyPeriod.MONTH:
        for month in range(1, 13):
            yield _span(kind, f"{year}-{month:02}", year, month, month)
    elif kind is DutyPeriod.QUARTER:
        for number in range(1, 5):
            yield _span(kind, f"{year}-Q{number}", year, 3 * number - 2, 3 * number)
    elif kind is DutyPeriod.HALF_YEAR:
        for number in (1, 2):
            yield _span(kind, f"{year}-H{number}", year, 6 * number - 5, 6 * number)
    elif kind is DutyPeriod.NINE_MONTHS:
        yield _span(kind, f"{year}-9M", year, 1, 9)
    else:
        yield _span(kind, str(year), year, 1, 12)


def _once(kind: DutyPeriod, first: date, end: date) -> Span:
    """Return the middle or the whole of a term; the middle of 2025-2030 is the end of 2028."""
    name = f"{first.year}-{end.year}"
    if kind is DutyPeriod.END_OF_TERM:
        return Span(kind, f"{name}-{END}", first, end)
    return Span(kind, f"{name}-{MIDDLE}", first, date((first.year + end.year + 1) // 2, 12, 31))


def span_of(code: str) -> Span:
    """Return the period of a code.

    Raises:
        WardError: `duty_period` when it is none.
    """
    text = tidy(code)
    try:
        return _span_of(text)
    except (ValueError, StopIteration) as error:
        raise WardError("duty_period", text=text) from error


def is_code(text: str) -> bool:
    """Return whether a text is the code of a period."""
    try:
        span_of(text)
    except WardError:
        return False
    return True


def _span_of(code: str) -> Span:
    if _DAY.fullmatch(code):
        day = date.fromisoformat(code)
        return Span(DutyPeriod.UNSPECIFIED, code, day, day)
    if match := _MONTH.fullmatch(code):
        kind, year = DutyPeriod.MONTH, int(match[1])
    elif match := _PART.fullmatch(code):
        letters = {"Q": DutyPeriod.QUARTER, "H": DutyPeriod.HALF_YEAR, "9": DutyPeriod.NINE_MONTHS}
        kind, year = letters[match[2][0]], int(match[1])
    elif _YEAR.fullmatch(code):
        kind, year = DutyPeriod.YEAR, int(code)
    elif match := _TERM.fullmatch(code):
        kind = DutyPeriod.MID_TERM if match[3] == MIDDLE else DutyPeriod.END_OF_TERM
        return _once(kind, date(int(match[1]), 1, 1), date(int(match[2]), 12, 31))
    else:
        raise ValueError(code)
    return next(span for span in _of_year(kind, year) if span.code == code)


def _span(kind: DutyPeriod, code: str, year: int, first: int, last: int) -> Span:
    return Span(kind, code, date(year, first, 1), day_in(year, last, 31))


def day_in(year: int, month: int, day: int) -> date:
    """Return a day of a month, its last one when it has fewer days; months count on over the end of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))


def cut_off(span: Span, day: int, due: date | None = None) -> date | None:
    """Return the day on which the data of a period closes: that day of its last month; None for a day alone.

    Data cannot close after the report is due: then it is that day of the latest month that is not later.
    """
    if span.kind is DutyPeriod.UNSPECIFIED:
        return None
    closes = day_in(span.last.year, span.last.month, day)
    if due is None or closes <= due:
        return closes
    in_month = day_in(due.year, due.month, day)
    return in_month if in_month <= due else day_in(due.year, due.month - 1, day)


def data_from(span: Span, day: int, due: date | None = None) -> date | None:
    """Return the first day of the data of a period: the day after the cut-off before it.

    Decree 09/2019/NĐ-CP counts a month from the 15th of the one before, a quarter from the 15th of the month before it,
    a half-year, nine months and a year from 15 December or 15 June.
    """
    closes = cut_off(span, day, due)
    if closes is None or span.kind not in MONTHS:
        return None if closes is None else span.first
    before = day_in(closes.year, closes.month - MONTHS[span.kind], day)
    return before + timedelta(days=1)
