"""The timeline: a window of time in cells, and what stands in each cell for a row, from its start to its due day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import NamedTuple

from ward_tui.domain.depth import Stage
from ward_tui.domain.following import Extension
from ward_tui.domain.model import AppendixItem, Programme
from ward_tui.domain.status import known_on


class Zoom(StrEnum):
    """How near one looks: by years, the whole term where it fits, or by quarters."""

    YEAR = "year"
    QUARTER = "quarter"


class Mark(IntEnum):
    """What stands in a cell; of several the later one is seen.

    YEAR is the first cell of a year, ORIGINAL the due day before it was moved, DUE that of a row without a start;
    BEFORE and AFTER say that something goes on outside the window.
    """

    EMPTY = 0
    YEAR = 1
    BAR = 2
    FILL = 3
    TODAY = 4
    DUE = 5
    PASSED = 6
    PLANNED = 7
    ORIGINAL = 8
    DONE = 9
    BEFORE = 10
    AFTER = 11


class Unsaid(StrEnum):
    """Why a row has no bar: no time at all, no due day, no start, or one that is later than the due day."""

    TIME = "time"
    DUE = "due"
    START = "start"
    ORDER = "order"


FREE = frozenset({Mark.EMPTY, Mark.YEAR, Mark.TODAY})
_YEARLY = (48, 36, 24, 16, 12, 8, 6, 4)  # cells that a year may take at zoom year, and the same at zoom quarter
_QUARTERLY = (24, 48)


class Part(NamedTuple):
    """A year or quarter in a window: its first cell, how many it takes, and its number."""

    first: int
    cells: int
    number: int


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time in cells of one length.

    Attributes:
        first: its first day, the first one of a year or of a quarter.
        per_year: cells of a year; by quarters a multiple of four.
        columns: how many cells it has, whole years or whole quarters.
    """

    first: date
    zoom: Zoom
    per_year: int
    columns: int

    @property
    def months(self) -> int:
        """By how many months it is moved at a time."""
        return 12 if self.zoom is Zoom.YEAR else 3

    @property
    def after(self) -> date:
        """The first day behind it."""
        return _later(self.first, self.columns * 12 // self.per_year)

    def cell(self, day: date) -> int:
        """Return the cell of a day, counted from 0; less than 0 or past the last one outside."""
        months = 12 * (day.year - self.first.year) + day.month - self.first.month
        length = monthrange(day.year, day.month)[1]
        return self.per_year * (months * length + day.day - 1) // (12 * length)

    def moved(self, steps: int) -> Window:
        """Return the window so many years, or quarters, later."""
        return replace(self, first=_later(self.first, steps * self.months))

    def years(self) -> list[Part]:
        """Return the years in it, the first and last one perhaps in part."""
        return [self._part(date(year, 1, 1), 12, year) for year in range(self.first.year, self._last.year + 1)]

    def quarters(self) -> list[Part]:
        """Return the quarters in it, each with its number from 1 to 4."""
        count = self.columns * 4 // self.per_year
        starts = [_later(self.first, 3 * place) for place in range(count)]
        return [self._part(start, 3, (start.month + 2) // 3) for start in starts]

    @property
    def _last(self) -> date:
        return _later(self.after, -1)

    def _part(self, start: date, months: int, number: int) -> Part:
        first, end = max(0, self.cell(start)), min(self.columns, self.cell(_later(start, months)))
        return Part(first, end - first, number)


def _later(day: date, months: int) -> date:
    """Return the first day of the month so many months later."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


# What a window shows first


def term_of(programmes: Iterable[Programme], today: date) -> tuple[int, int]:
    """Return the first and the last year of the terms of some programmes, this year without any."""
    years = [(each.term_start, each.term_end.year) for each in programmes]
    if not years:
        return today.year, today.year
    return min(first for first, _ in years), max(last for _, last in years)


def opening(zoom: Zoom, room: int, term: tuple[int, int], today: date) -> Window:
    """Return the window that is first shown in so many cells: the whole term, or what is around today.

    Years have as many cells as let the whole term fit; quarters have at least twice as many as they have in years.
    """
    years = term[1] - term[0] + 1
    yearly = next((size for size in _YEARLY if size * years <= room), _YEARLY[-1])
    per_year = yearly
    if zoom is Zoom.QUARTER:
        per_year = next((size for size in _QUARTERLY if size >= 2 * yearly), _QUARTERLY[-1])
    unit = per_year if zoom is Zoom.YEAR else per_year // 4
    columns = min(years * per_year, max(1, room // unit) * unit)
    window = Window(date(term[0], 1, 1), zoom, per_year, columns)
    while window.after < date(term[1] + 1, 1, 1) and _later(window.first, 2 * window.months) <= today:
        window = window.moved(1)
    return window


# Rows


@dataclass(frozen=True, slots=True)
class Bar:
    """What is drawn of a row, as it is known on a day.

    Attributes:
        original: its due day before it was first moved, None when it never was.
        stages: the days of its stages, and whether they were passed.
    """

    start: date | None
    due: date | None
    progress: int = 0
    original: date | None = None
    stages: tuple[tuple[date, bool], ...] = ()
    done_on: date | None = None

    @property
    def unsaid(self) -> Unsaid | None:
        """Why it cannot be drawn from start to due day, None when it can."""
        if self.due is None:
            return Unsaid.TIME if self.start is None else Unsaid.DUE
        if self.start is None:
            return Unsaid.START
        return Unsaid.ORDER if self.start > self.due else None

    @property
    def days(self) -> list[date]:
        """The days that it names."""
        own = (self.start, self.due, self.original, self.done_on)
        return [day for day in own if day is not None] + [day for day, _ in self.stages]


def bar_of(item: AppendixItem, extensions: Sequence[Extension], term_end: date, today: date) -> Bar:
    """Return what is drawn of a row with its new due dates; facts dated after today do not count."""
    item = known_on(item, today)
    return Bar(
        item.start_on,
        item.due_on,
        item.progress,
        original_due(extensions, term_end),
        tuple(day for stage in item.stages if (day := _stage_day(stage, term_end, today))) if item.stages else (),
        item.done_on,
    )


def original_due(extensions: Sequence[Extension], term_end: date) -> date | None:
    """Return the due day of a row before it was first moved, None when it never was."""
    return extensions[0].before.last_day(term_end) if extensions else None


def _stage_day(stage: Stage, term_end: date, today: date) -> tuple[date, bool] | None:
    if stage.done_on is not None and stage.done_on <= today:
        return stage.done_on, True
    planned = stage.planned.last_day(term_end)
    return None if planned is None else (planned, stage.passed and stage.done_on is None)


def reach(bars: Iterable[Bar]) -> tuple[date, date] | None:
    """Return the first and last day that any of these rows names, None when they name none."""
    days = [day for bar in bars for day in bar.days]
    return (min(days), max(days)) if days else None


def can_move(window: Window, step: int, term: tuple[int, int], days: tuple[date, date] | None) -> bool:
    """Tell whether there is more of the term, or of the rows' days, on that side of a window."""
    first, last = date(term[0], 1, 1), date(term[1], 12, 31)
    if days is not None:
        first, last = min(first, days[0]), max(last, days[1])
    return last >= window.after if step > 0 else first < window.first


def ground(window: Window, today: date | None) -> list[Mark]:
    """Return what stands in a window before anything is drawn: the beginnings of years, and today unless it is None."""
    cells = [Mark.EMPTY] * window.columns
    for year in window.years():
        if window.cell(date(year.number, 1, 1)) == year.first:
            cells[year.first] = Mark.YEAR
    _put(cells, window, today, Mark.TODAY)
    return cells


def draw(bar: Bar, window: Window, cells: list[Mark]) -> list[Mark]:
    """Draw a row upon the ground of a window and return the cells; a row without a bar still shows what days it has."""
    unsaid = bar.unsaid
    if bar.start is not None and bar.due is not None and unsaid is None:
        _draw_bar(cells, window.cell(bar.start), window.cell(bar.due), bar.progress)
    elif unsaid is Unsaid.START and bar.due is not None:
        _draw_due(cells, window.cell(bar.due))
    if bar.original != bar.due:
        _put(cells, window, bar.original, Mark.ORIGINAL)
    for day, passed in bar.stages:
        _put(cells, window, day, Mark.PASSED if passed else Mark.PLANNED)
    _put(cells, window, bar.done_on, Mark.DONE)
    return cells


def _draw_bar(cells: list[Mark], first: int, last: int, progress: int) -> None:
    """Draw from the first to the last cell, its progress filled: a begun one at least in one cell."""
    end = len(cells) - 1
    filled = first + max(bool(progress), (last - first + 1) * progress // 100)
    for place in range(max(0, first), min(last, end) + 1):
        _over(cells, place, Mark.FILL if place < filled else Mark.BAR)
    if first < 0:
        _over(cells, 0, Mark.BEFORE)
    if last > end:
        _over(cells, end, Mark.AFTER)


def _draw_due(cells: list[Mark], place: int) -> None:
    if place < 0:
        _over(cells, 0, Mark.BEFORE)
    elif place >= len(cells):
        _over(cells, len(cells) - 1, Mark.AFTER)
    else:
        _over(cells, place, Mark.DUE)


def _put(cells: list[Mark], window: Window, day: date | None, mark: Mark) -> None:
    if day is not None and 0 <= (place := window.cell(day)) < len(cells):
        _over(cells, place, mark)


def _over(cells: list[Mark], place: int, mark: Mark) -> None:
    cells[place] = max(cells[place], mark)


def longest_free(cells: Sequence[Mark]) -> tuple[int, int]:
    """Return the first cell and the length of the longest stretch in which nothing is drawn."""
    best, begin = (0, 0), 0
    for place in range(len(cells) + 1):
        if place == len(cells) or cells[place] not in FREE:
            if place - begin > best[1]:
                best = begin, place - begin
            begin = place + 1
    return best
