"""The tables of the front sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import BANDS, AppendixCount, band_of
from ward_tui.reports.content import Content, Names
from ward_tui.reports.grid import Box, Grid
from ward_tui.reports.listing import Value
from ward_tui.reports.numerals import letter
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import formats, words, workbook
from ward_tui.wording import workbook_heads as heads

MOST = 10
Span = tuple[int, int]

_STATE, _STATE_COUNT = (0, 2), (3, 3)
_RIGHT_NAME, _RIGHT_COUNT = (5, 7), (8, 8)
_WARD_SPANS: tuple[Span, ...] = ((0, 0), (1, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8))
_APPENDIX_SPANS: tuple[Span, ...] = ((0, 0), (1, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 8))
_MOST_SPANS: tuple[Span, ...] = ((0, 0), (1, 2), (3, 3), (4, 4), (5, 5), (6, 8))


def general(grid: Grid, content: Content) -> None:
    """Write the counts by state: rows on the left, targets on the right."""
    summary = content.summary
    counted = [state for state in ItemStatus if state is not ItemStatus.DROPPED]
    left: list[tuple[Value, ...]] = [(words.ITEM_STATUS[state], summary.items.get(state, 0)) for state in counted]
    right: list[tuple[Value, ...]] = [
        (words.TARGET_STATUS[state], summary.targets.get(state, 0)) for state in TargetStatus
    ]
    left_head, right_head = (workbook.ITEM_STATE, workbook.AMOUNT), (workbook.TARGET_STATE, workbook.TARGET_AMOUNT)
    totals = ((workbook.TOTAL, summary.total_items), (workbook.TOTAL, len(content.targets)))
    _pair(grid, (left_head, left, totals[0]), (right_head, right, totals[1]))
    if content.dropped:
        grid.across(workbook.dropped_note(len(content.dropped)), "note")


def late(grid: Grid, content: Content) -> None:
    """Write the overdue rows by length, and both rates with their denominators."""
    summary = content.summary
    if not content.overdue:
        grid.across(workbook.none_overdue(content.book.as_of), "plain")
        return
    counts = [0] * len(BANDS)
    for alert in content.overdue:
        counts[band_of(alert.days or 1)] += 1
    left: list[tuple[Value, ...]] = [(words.band(*band), count) for band, count in zip(BANDS, counts, strict=True)]
    right: list[tuple[Value, ...]] = [
        (workbook.RATE_OF_ALL.format(formats.number(summary.total_items)), _rate(summary.overdue, summary.total_items)),
        (
            workbook.RATE_OF_DATED.format(formats.number(summary.with_deadline)),
            _rate(summary.overdue, summary.with_deadline),
        ),
    ]
    left_part = ((workbook.BAND, workbook.AMOUNT), left, (workbook.TOTAL, summary.overdue))
    _pair(grid, left_part, ((workbook.RATE, workbook.RATE_VALUE), right, None), "rate")
    grid.across(workbook.rate_note(summary.total_items, summary.with_deadline), "note")


def by_ward(grid: Grid, content: Content) -> None:
    """Write the counts of each ward."""
    _header(grid, _WARD_SPANS, workbook.WARD_COLUMNS)
    styles = ("centre", "text", "number", "number", "number", "number", "rate", "rate")
    counts = content.ward_counts()
    for number, each in enumerate(counts, 1):
        rates = (_rate(each.overdue, each.total), _rate(each.overdue, each.dated))
        name = content.ward_name(each.programme)
        _line(grid, _WARD_SPANS, (number, name, each.total, each.dated, each.done, each.overdue, *rates), styles)
    total, dated, done, overdue = (
        sum(values) for values in zip(*((c.total, c.dated, c.done, c.overdue) for c in counts), strict=True)
    )
    values = (None, workbook.TOTAL, total, dated, done, overdue, _rate(overdue, total), _rate(overdue, dated))
    _line(grid, _WARD_SPANS, values, ("total",) * 6 + ("total_rate",) * 2)


def by_appendix(grid: Grid, content: Content) -> None:
    """Write the counts of each appendix, under its ward when there are several."""
    _header(grid, _APPENDIX_SPANS, workbook.APPENDIX_COLUMNS)
    styles = ("centre", "text", "number", "number", "number", "number", "rate")
    number, facts, found = 0, content.facts, content.summary.appendices
    for place, (slug, counts) in enumerate(groupby(found, key=lambda count: count.id.rpartition("/")[0])):
        if content.several:
            grid.across(f"{letter(place)}. {content.ward_name(facts.programmes[slug])}", "group")
        for count in counts:
            number += 1
            title = heads.appendix(facts.appendices[count.id])
            _line(grid, _APPENDIX_SPANS, (number, title, *_appendix_numbers([count])), styles)
    _line(
        grid,
        _APPENDIX_SPANS,
        (None, workbook.TOTAL, *_appendix_numbers(found)),
        ("total",) * 6 + ("total_rate",),
    )


def most_overdue(grid: Grid, content: Content) -> None:
    """Write the rows that are overdue for longest, each with its reason."""
    _header(grid, _MOST_SPANS, workbook.MOST_COLUMNS)
    names, shown = Names(content.facts), content.overdue[:MOST]
    for number, alert in enumerate(shown, 1):
        item = content.facts.items[alert.subject_id]
        name = alert.name
        if content.several:
            name = f"{name} ({content.ward_name(content.facts.programmes[alert.programme])})"
        values = (number, name, names.of(item.lead), alert.due_on, alert.days, alert_words.reason(alert))
        _line(grid, _MOST_SPANS, values, ("centre", "text", "text", "date", "number", "text"))
    if len(shown) < len(content.overdue):
        grid.across(workbook.most_overdue(len(shown), len(content.overdue)), "note")


def _appendix_numbers(counts: Sequence[AppendixCount]) -> tuple[Value, ...]:
    total, done = sum(each.total for each in counts), sum(each.done for each in counts)
    overdue, unassigned = sum(each.overdue for each in counts), sum(each.unassigned for each in counts)
    return total, done, overdue, unassigned, _rate(overdue, total)


def _rate(part: int, whole: int) -> Value:
    return part / whole if whole else formats.NONE


Part = tuple[tuple[str, str], Sequence[tuple[Value, ...]], tuple[Value, ...] | None]


def _pair(grid: Grid, left: Part, right: Part, right_style: str = "number") -> None:
    """Write two tables of two columns side by side."""
    _pair_line(grid, left[0], right[0], ("header", "header"), ("header", "header"))
    _pair_line(grid, ("(1)", "(2)"), ("(1)", "(2)"), ("numbering", "numbering"), ("numbering", "numbering"))
    rows = [(values, ("text", "number")) for values in left[1]] + [(left[2], ("total", "total"))]
    others = [(values, ("text", right_style)) for values in right[1]]
    if right[2] is not None:
        others.append((right[2], ("total", "total")))
    for (values, styles), other in zip_longest(rows, others, fillvalue=(None, ("", ""))):
        _pair_line(grid, values, other[0], styles, other[1])


def _pair_line(
    grid: Grid,
    left: Sequence[Value] | None,
    right: Sequence[Value] | None,
    left_styles: tuple[str, str],
    right_styles: tuple[str, str],
) -> None:
    boxes = []
    if left is not None:
        boxes += [Box(*_STATE, left[0], left_styles[0]), Box(*_STATE_COUNT, left[1], left_styles[1])]
    if right is not None:
        boxes += [Box(*_RIGHT_NAME, right[0], right_styles[0]), Box(*_RIGHT_COUNT, right[1], right_styles[1])]
    grid.line(*boxes)


def _header(grid: Grid, spans: Sequence[Span], titles: Sequence[str]) -> None:
    _line(grid, spans, titles, ("header",) * len(spans))
    _line(grid, spans, [f"({number})" for number in range(1, len(spans) + 1)], ("numbering",) * len(spans))


def _line(grid: Grid, spans: Sequence[Span], values: Sequence[Value], styles: Sequence[str]) -> None:
    boxes = [Box(*span, value, style) for span, value, style in zip(spans, values, styles, strict=True)]
    grid.line(*boxes)
