"""The sheet of targets: one row an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from ward_tui.domain.model import Indicator, Reading, Target
from ward_tui.domain.planning import against_plan, plan_of, planned_year, shown
from ward_tui.domain.status import indicator_status, judged_on, target_status
from ward_tui.reports.content import Content, Names
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter, roman
from ward_tui.wording import computed, formats, words, workbook
from ward_tui.wording import workbook_cells as cells
from ward_tui.wording import workbook_heads as heads

_WIDTHS = (5, 19, 20, 8, 10, 15, 13, 10, 13, 9, 11, 9, 12, 13, 12, 12, 14, 24)
_CENTRED = {0, 3, 4, 6, 7, 8, 10, 11}
_JOINED = {0, 1, 12}
_PRINTED = 14
_SPARKLINE = 9  # the column of the line that the yearly figures draw
_YEAR_WIDTH = 8


def columns(years: Sequence[int]) -> list[Column]:
    """Return the columns of the sheet; the yearly figures stand in the last ones, folded away."""
    made = [
        Column(
            title=title,
            width=width,
            kind="centre" if place in _CENTRED else "text",
            internal=place >= _PRINTED,
            joined=place in _JOINED,
        )
        for place, (title, width) in enumerate(zip(workbook.TARGET_COLUMNS, _WIDTHS, strict=True))
    ]
    return made + [Column(str(year), _YEAR_WIDTH, "centre", internal=True) for year in years]


def term_years(content: Content) -> range:
    """Return the years of the terms of the programmes."""
    programmes = content.programmes
    if not programmes:
        return range(0)
    return range(min(each.term_start for each in programmes), max(each.term_end.year for each in programmes) + 1)


def fill(listing: Listing, content: Content) -> None:
    """Write the targets, by programme when there are several, by the groups of the document, numbered through."""
    if not content.targets:
        listing.sentence(workbook.NO_TARGETS)
        return
    listing.header()
    names, number, years = Names(content.facts), 0, term_years(content)
    wards = groupby(content.targets, key=lambda target: target.programme)
    for place, (slug, targets) in enumerate(wards):
        programme = content.facts.programmes[slug]
        if content.several:
            listing.ward(f"{letter(place)}. {heads.programme_group(programme)}")
        for group_place, (group, members) in enumerate(groupby(targets, key=lambda target: target.group)):
            if group:
                listing.group(f"{roman(group_place + 1)}. {group}")
            for target in members:
                number += 1
                _write(listing, _rows(number, target, content, names, years))
    listing.total(len(content.targets), workbook.TARGET_UNIT)
    listing.finish()


def _write(listing: Listing, rows: Sequence[_Row]) -> None:
    """Write the rows of a target as one block, with the line that the yearly figures of each draw."""
    listing.rows([row.cells for row in rows])
    last = len(rows[0].cells) - 1
    for place, row in enumerate(reversed(rows)):
        if row.drawn:
            listing.sparkline(_SPARKLINE, (len(_WIDTHS), last), above=place)


class _Row(NamedTuple):
    """The cells of one indicator, and whether its yearly figures make a line."""

    cells: tuple[Value, ...]
    drawn: bool


def _rows(number: int, target: Target, content: Content, names: Names, years: range) -> list[_Row]:
    programme = content.facts.programmes[target.programme]
    overall = words.TARGET_STATUS[target_status(target, programme, content.book.as_of, content.book.limits)]
    source = formats.source(target.source)
    head: tuple[Value, Value, Value] = (number, target.name or target.text, names.of(target.lead))
    rows: list[_Row] = []
    for whole in target.indicators:
        indicator = judged_on(whole, content.book.as_of)
        first = head if not rows else (None, None, None)
        state = indicator_status(indicator, programme, content.book.as_of, content.book.limits)
        yearly = yearly_figures(indicator)
        figures = [yearly.get(year) for year in years]
        internal = (indicator.id.rpartition("/")[2], cells.when(indicator), overall, source)
        row = (
            *first[:2],
            *(indicator.name, indicator.unit, cells.goal(indicator)),
            *_outcome(indicator, content.book.as_of, _origin(content, whole, indicator)),
            *(None, cells.trend(sorted(yearly.items()))),
            *(words.TARGET_STATUS[state], first[2], None),
            *internal,
            *(None if value is None else number_of(value) for value in figures),
        )
        rows.append(_Row(row, sum(value is not None for value in figures) > 1))
    bare = (target.id.rpartition("/")[2], None, overall, source, *[None] * len(years))
    return rows or [_Row((*head[:2], *[None] * 9, overall, head[2], None, *bare), False)]


def _origin(content: Content, whole: Indicator, known: Indicator) -> str:
    """Return where the latest figure comes from when it was computed, or stands for a computed one; else nothing."""
    latest = latest_reading(known)
    return "" if latest is None else computed.remark(content.facts, whole, latest, content.book.as_of)


def _outcome(indicator: Indicator, day: date, origin: str) -> tuple[Value, ...]:
    """Return the year's plan, the latest figure after its period and paper, and the comparison of the two."""
    year = planned_year(indicator, day)
    latest = latest_reading(indicator)
    found = (cells.period_and_paper(latest, origin), figure(indicator, latest)) if latest else (None, None)
    compared = cells.comparison(indicator, against_plan(indicator, year))
    return cells.plan(indicator, plan_of(indicator, year)), *found, compared


def yearly_figures(indicator: Indicator) -> dict[int, Decimal]:
    """Return the yearly figures that are judged, by year; none for answers of yes and no."""
    if indicator.is_yes_no:
        return {}
    yearly = {each.period.year: shown(indicator, each) for each in indicator.readings if each.period.is_year}
    return {year: value for year, value in yearly.items() if value is not None}


def latest_reading(indicator: Indicator) -> Reading | None:
    """Return the figure of the latest period; the year's own figure comes after its last quarter and month."""
    return max(indicator.readings, key=lambda each: (each.period.last_day, each.period.is_year), default=None)


def figure(indicator: Indicator, reading: Reading) -> str | int | float:
    """Return the figure that is judged as a number, the answer of a yes or no indicator as a word.

    An amount whose plan is not there is told with words.
    """
    value = shown(indicator, reading)
    if value is None:
        return formats.number(reading.value)
    if indicator.is_yes_no:
        return formats.capital(formats.figure(value, yes_no=True))
    return number_of(value)


def number_of(value: Decimal) -> int | float:
    """Return a figure as a cell takes it."""
    return int(value) if value == value.to_integral_value() else float(value)
