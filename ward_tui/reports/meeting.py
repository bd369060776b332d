"""The sheet for the weekly meeting: exactly one upright A4 page, whatever there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.conclusion import Measure
from ward_tui.domain.selection import NO_LEAD
from ward_tui.domain.status import DONE, ItemStatus
from ward_tui.domain.summary import Summary
from ward_tui.reports.content import SOON, Content, Line, Names
from ward_tui.reports.front import body_name
from ward_tui.reports.grid import Box, Grid
from ward_tui.reports.listing import Value
from ward_tui.reports.numerals import roman
from ward_tui.reports.text import clipped, height
from ward_tui.wording import conclusion, formats, letter, workbook
from ward_tui.wording import workbook_cells as cells

WIDTHS = (5, 12, 10, 10, 15, 11, 8)
_NAME, _LEAD = (1, 3), (4, 4)
_LIST = ((0, 0), _NAME, _LEAD, (5, 5), (6, 6))
_COUNTS = ((0, 1), (2, 2), (3, 3), (4, 4), (5, 6))
_RATE_LABEL, _RATE = (0, 4), (5, 6)
_ROW_STYLES = ("small_centre", "small_text", "small_text", "small_date", "small_number")
_AGENCY_STYLES = ("small_centre", "small_text", "small_number", "small_number", "small_rate")
_MOST_LATE, _MOST_SOON, _MOST_AGENCIES = 12, 8, 3
_NAME_WIDTH, _LEAD_WIDTH = 36.0, 16.0  # in digits of the small text
_NAME_LINES = 2
_OPINION_WIDTH, _OPINION_LINES = 80.0, 3
_WEEK = (Measure.NEWLY_OVERDUE, Measure.RESOLVED, Measure.MOVED, Measure.ENTERED, Measure.NEWS)
_FULL = 1.02  # of the page that other sheets take with care: this one is fitted to it
_GAP, _WRITING = 8.0, 21.0  # points between two parts, and of a line to write on
_LEAST_WRITING, _MOST_WRITING = 5, 18
_LEAST_BELOW = 2  # lines to write on below opinions
_OPINIONS = 0.42  # of the room, at most for opinions
_SHARE = 0.35  # of the room for both lists, at least for what falls due

Boxes = tuple[Box, ...]


def fill(grid: Grid, content: Content) -> None:
    """Write the sheet; lists are cut to the page and say how much they leave out."""
    page = _FULL * grid.page
    head = _head(content)
    if not content.lines:
        for line in (*head, (_across(workbook.NO_WORK, "plain"),)):
            grid.line(*line)
        grid.close()
        return
    figures, agencies = [*_figures(content), *week_figures(content)], _agencies(content)
    opinion: list[Boxes] = [(_section(5 if agencies else 4, workbook.MEETING_OPINION),)]
    room = page - 6 * _GAP - _tall(grid, [*head, *figures, *agencies, *opinion])
    opinion += opinions(grid, content, _OPINIONS * room)
    least = _LEAST_WRITING if len(opinion) == 1 else _LEAST_BELOW
    room = page - 6 * _GAP - _tall(grid, [*head, *figures, *agencies, *opinion]) - least * _WRITING
    late, soon = _lists(grid, content, room)
    parts = [head, figures, late, soon, agencies]
    for part in parts:
        for line in part:
            grid.line(*line)
        if part:
            grid.line(_across("", "plain"), tall=_GAP)
    for line in opinion:
        grid.line(*line)
    left = page - 6 * _GAP - sum(_tall(grid, part) for part in (*parts, opinion))
    for _ in range(max(least, min(int(left / _WRITING), _MOST_WRITING))):
        grid.line(_across("", "writing"), tall=_WRITING)
    grid.close()


def _lists(grid: Grid, content: Content, room: float) -> tuple[list[Boxes], list[Boxes]]:
    """Return what is overdue and what falls due; each takes the room that the other leaves."""
    late = _late(grid, content, room)
    soon = _soon(grid, content, max(_SHARE * room, room - _tall(grid, late)))
    return _late(grid, content, room - _tall(grid, soon)), soon


def _tall(grid: Grid, lines: Sequence[Boxes]) -> float:
    return sum(grid.measure(*line) for line in lines)


def _across(text: str, style: str) -> Box:
    return Box(0, len(WIDTHS) - 1, text, style)


def _section(number: int, title: str) -> Box:
    return _across(f"{roman(number)}. {title}", "section")


def _head(content: Content) -> list[Boxes]:
    day, demo = workbook.as_of(content.book.as_of), workbook.DEMO if content.book.demo else ""
    wards = workbook.wards([content.ward_name(each) for each in content.programmes]) if content.several else ""
    told = [(text, "strong") for text in (demo, clipped(wards, sum(WIDTHS), 2)) if text]
    texts = [(body_name(content), "strong"), (workbook.MEETING_TITLE, "title"), *told, (day, "slanted")]
    return [(_across(text, style),) for text, style in texts]


def _figures(content: Content) -> list[Boxes]:
    summary = content.summary
    counts = (
        summary.total_items,
        sum(summary.items.get(state, 0) for state in DONE),
        summary.items.get(ItemStatus.DUE_SOON, 0),
        summary.overdue,
        summary.unassigned,
    )
    return [
        (_section(1, workbook.MEETING_FIGURES),),
        _row(_COUNTS, workbook.MEETING_COUNTS, ("header",) * 5),
        _row(_COUNTS, counts, ("total",) * 5),
        *(_row((_RATE_LABEL, _RATE), values, ("text", "total_rate")) for values in _rates(summary)),
    ]


def _rates(summary: Summary) -> list[tuple[Value, Value]]:
    wholes = (summary.total_items, summary.with_deadline)
    return [
        (label.format(formats.number(whole)), summary.overdue / whole if whole else formats.NONE)
        for label, whole in zip(workbook.MEETING_RATES, wholes, strict=True)
    ]


def week_figures(content: Content) -> list[Boxes]:
    """Return the week's figures of the weekly review; nothing where there was none."""
    found = content.book.conclusion
    if found is None:
        return []
    counts = [found.now.get(each) for each in _WEEK]
    news = counts[-1]
    values: list[Value] = [formats.NONE if each is None else each.part for each in counts[:-1]]
    values.append(news.part / news.whole if news is not None and news.whole else formats.NONE)
    return [
        (_across(conclusion.week_line(found), "note"),),
        _row(_COUNTS, workbook.MEETING_WEEK, ("header",) * 5),
        _row(_COUNTS, values, ("total",) * 4 + ("total_rate",)),
    ]


def opinions(grid: Grid, content: Content, room: float) -> list[Boxes]:
    """Return what agencies are told, each in a few lines, as many as there is room for, with how many are left out."""
    found = content.book.conclusion
    if found is None:
        return []
    lines = list[Boxes]()
    for number, each in enumerate(found.opinions, 1):
        told = clipped(f"{number}. {each.name}: {letter.condensed(each.text)}", _OPINION_WIDTH, _OPINION_LINES)
        line = (_across(told, "small_line"),)
        room -= grid.measure(*line)
        if room < height(1) and lines:
            break
        lines.append(line)
    left = len(found.opinions) - len(lines)
    return [*lines, (_across(workbook.MORE_OPINIONS.format(left), "note"),)] if left else lines


def _late(grid: Grid, content: Content, room: float) -> list[Boxes]:
    """Return the most overdue rows, as many as there is room for."""
    section = (_section(2, workbook.MOST_OVERDUE),)
    if not content.overdue:
        return [section, (_across(workbook.none_overdue(content.book.as_of), "plain"),)]
    known = {line.item.id: line for line in content.lines}
    lines = [known[alert.subject_id] for alert in content.overdue]
    head = [section, _row(_LIST, workbook.MEETING_COLUMNS, ("header",) * 5)]
    return head + _rows(grid, content, lines, room - _tall(grid, head), _MOST_LATE)


def _soon(grid: Grid, content: Content, room: float) -> list[Boxes]:
    """Return the first rows that fall due in the coming days."""
    title = workbook.meeting_soon(content.book.as_of, SOON)
    lines, section = content.soon(), (_section(3, title),)
    if not lines:
        return [section, (_across(workbook.NONE_SOON.format(SOON), "plain"),)]
    head = [section, _row(_LIST, workbook.MEETING_COLUMNS, ("header",) * 5)]
    return head + _rows(grid, content, lines, room - _tall(grid, head), _MOST_SOON)


def _rows(grid: Grid, content: Content, lines: Sequence[Line], room: float, most: int) -> list[Boxes]:
    """Return at least one row and as many more as fit, with the words for those that are left out."""
    names, found = Names(content.facts), list[Boxes]()
    room -= height(1)  # for the words of the rest
    for number, line in enumerate(lines[:most], 1):
        row = _row(_LIST, (number, *_values(content, line, names)), _ROW_STYLES)
        room -= grid.measure(*row)
        if room < 0 and found:
            break
        found.append(row)
    left = len(lines) - len(found)
    return [*found, (_across(workbook.MORE_WORK.format(formats.number(left)), "note"),)] if left else found


def _values(content: Content, line: Line, names: Names) -> tuple[Value, ...]:
    item = line.item
    ward = content.ward_name(content.facts.programmes[item.programme]) if content.several else ""
    name = clipped(cells.meeting_name(item, ward), _NAME_WIDTH, _NAME_LINES)
    lead = clipped(names.of(item.lead), _LEAD_WIDTH, _NAME_LINES)
    return name, lead, item.due_on, abs(line.days or 0)


def _agencies(content: Content) -> list[Boxes]:
    """Return the agencies with most overdue rows; none where the opinions of the week name them."""
    if content.book.conclusion is not None and content.book.conclusion.opinions:
        return []
    late = [count.share for count in content.agency_counts() if count.share.overdue and count.share.key != NO_LEAD]
    if not late:
        return []
    lines = [(_section(4, workbook.MEETING_AGENCIES),), _row(_LIST, workbook.MEETING_AGENCY_COLUMNS, ("header",) * 5)]
    for number, share in enumerate(late[:_MOST_AGENCIES], 1):
        name = clipped(content.agency_name(share.key, with_ward=True), _NAME_WIDTH, _NAME_LINES)
        values = (number, name, share.overdue, share.total, share.overdue / share.total)
        lines.append(_row(_LIST, values, _AGENCY_STYLES))
    return lines


def _row(spans: Sequence[tuple[int, int]], values: Sequence[Value], styles: Sequence[str]) -> Boxes:
    return tuple(Box(*span, value, style) for span, value, style in zip(spans, values, styles, strict=True))
