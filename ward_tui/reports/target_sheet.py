"""The sheet of targets: one row an indicator."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from ward_tui.domain.model import Indicator, Programme, Reading, Target
from ward_tui.domain.status import indicator_status, readings_on, target_status
from ward_tui.reports.content import Content, Names
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter, roman
from ward_tui.wording import formats, words, workbook

_WIDTHS = (5, 22, 25, 10, 10, 10, 10, 10, 11, 15, 17, 18, 14, 24)
_CENTRED = {0, 3, 4, 5, 6, 7, 8}
_JOINED = {0, 1, 9}


def columns() -> list[Column]:
    """Return the columns of the sheet."""
    return [
        Column(
            title=title,
            width=width,
            kind="centre" if place in _CENTRED else "text",
            internal=place > 10,
            joined=place in _JOINED,
        )
        for place, (title, width) in enumerate(zip(workbook.TARGET_COLUMNS, _WIDTHS, strict=True))
    ]


def fill(listing: Listing, content: Content) -> None:
    """Write the targets, by programme when there are several, by the groups of the document, numbered through."""
    if not content.targets:
        listing.sentence(workbook.NO_TARGETS)
        return
    listing.header()
    names, number = Names(content.facts), 0
    wards = groupby(content.targets, key=lambda target: target.programme)
    for place, (slug, targets) in enumerate(wards):
        programme = content.facts.programmes[slug]
        if content.several:
            listing.ward(f"{letter(place)}. {workbook.programme_group(programme)}")
        for group_place, (group, members) in enumerate(groupby(targets, key=lambda target: target.group)):
            if group:
                listing.group(f"{roman(group_place + 1)}. {group}")
            for target in members:
                number += 1
                listing.rows(_rows(number, target, programme, content, names))
    listing.total(len(content.targets), workbook.TARGET_UNIT)
    listing.finish()


def _rows(number: int, target: Target, programme: Programme, content: Content, names: Names) -> list[tuple[Value, ...]]:
    day, limits = content.book.as_of, content.book.limits
    overall = words.TARGET_STATUS[target_status(target, programme, day, limits)]
    source = formats.source(target.source)
    head: tuple[Value, Value, Value] = (number, target.name or target.text, names.of(target.lead))
    rows: list[tuple[Value, ...]] = []
    for indicator in (replace(each, readings=readings_on(each, day)) for each in target.indicators):
        state = indicator_status(indicator, programme, day, limits)
        first = head if not rows else (None, None, None)
        latest = latest_reading(indicator)
        goal = (indicator.name, indicator.unit, workbook.goal(indicator), workbook.when(indicator))
        found = (workbook.period(latest), figure(indicator, latest.value)) if latest else (None, None)
        internal = (indicator.id.rpartition("/")[2], overall, source)
        rows.append((*first[:2], *goal, *found, words.TARGET_STATUS[state], first[2], None, *internal))
    return rows or [(*head[:2], *[None] * 6, overall, head[2], None, target.id.rpartition("/")[2], overall, source)]


def latest_reading(indicator: Indicator) -> Reading | None:
    """Return the figure of the latest period; the year's own figure comes after its last quarter and month."""
    return max(indicator.readings, key=lambda each: (each.period.last_day, each.period.is_year), default=None)


def figure(indicator: Indicator, value: Decimal) -> str | int | float:
    """Return a figure as a number, the answer of a yes or no indicator as a word."""
    if indicator.is_yes_no:
        return formats.capital(formats.figure(value, yes_no=True))
    return int(value) if value == value.to_integral_value() else float(value)
