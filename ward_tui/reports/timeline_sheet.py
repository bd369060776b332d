"""The sheet of the timeline: a bar for each row over the quarters of the term."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from xlsxwriter.format import Format

from ward_tui.domain.timeline import Bar, Mark, Window, Zoom, bar_of, draw, ground, term_of
from ward_tui.reports.content import Content, Line
from ward_tui.reports.front import list_lines
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter, roman
from ward_tui.reports.paper import OfficialSheet
from ward_tui.reports.styles import Styles
from ward_tui.reports.text import LINE
from ward_tui.wording import formats, timeline, workbook
from ward_tui.wording import workbook_cells as cells
from ward_tui.wording import workbook_heads as heads

Tick = Callable[[], None]

_WIDTHS = (5, 9, 38, 8, 11, 11)
_QUARTER = 2.4  # the width of a quarter's column
_BLANK = frozenset({Mark.EMPTY, Mark.YEAR})
_BESIDE = {-1: "before now", 0: "now", 1: "after now"}
_IN_BAR = {Mark.BAR: "quarter_bar", Mark.FILL: "quarter_fill"}


class TimelineListing(Listing):
    """A list whose rows go on as bars; the quarter of the day stands between thick lines."""

    def __init__(self, sheet: OfficialSheet, styles: Styles, window: Window, day: date) -> None:
        super().__init__(sheet, styles, _columns())
        self._left, self._window, self._now = len(self._columns), window, window.cell(day)
        self._printed = self._left + window.columns
        self._width += window.columns * (_QUARTER + 0.6)
        sheet.set_column(self._left, self._printed - 1, _QUARTER, styles.get("plain"))
        self._formats: dict[tuple[str, str], Format] = {}

    def axis(self) -> None:
        """Write two lines of titles, years above quarters, kept in view and repeated on every page."""
        self._header, style = self._row, self._styles.get("header")
        for place, column in enumerate(self._columns):
            self._sheet.merge_range(self._row, place, self._row + 1, place, column.title, style)
        for year in self._window.years():
            first = self._left + year.first
            title = timeline.SHEET_YEAR.format(year=year.number)
            self._merge(self._row, first, first + year.cells - 1, title, style)
        for quarter in self._window.quarters():
            name = formats.QUARTERS[quarter.number - 1]
            self._sheet.write_string(
                self._row + 1, self._left + quarter.first, name, self._format("numbering", quarter.first)
            )
        self._tall += 2 * LINE
        self._row += 2
        self._sheet.repeat_rows(self._header, self._header + 1)
        self._sheet.freeze_panes(self._row, 3)

    def bar(self, values: Sequence[Value], marks: Sequence[Mark], signs: Sequence[str]) -> None:
        """Write a row and what is drawn of it; marks tell which cells are filled, signs what is written in them."""
        row, sheet, left = self._row, self._sheet, self._left
        self.row(values)
        for place, (mark, sign) in enumerate(zip(marks, signs, strict=True)):
            style = self._format(_IN_BAR.get(mark, "quarter"), place)
            if sign:
                sheet.write_string(row, left + place, sign, style)
            else:
                sheet.write_blank(row, left + place, None, style)

    def finish(self) -> None:
        """Set the filter over the words and the printed area over everything."""
        if self._header is not None:
            self._sheet.autofilter(self._header + 1, 0, max(self._last_listed, self._header + 1), self._left - 1)
            self._sheet.print_area(0, 0, self._row - 1, self._printed - 1)

    def _format(self, name: str, place: int) -> Format:
        key = (name, _BESIDE.get(place - self._now, ""))
        if key not in self._formats:
            self._formats[key] = self._styles.get(name, place=key[1])
        return self._formats[key]


def _columns() -> list[Column]:
    kinds = ("centre", "centre", "text", "centre", "centre", "centre")
    titles = zip(timeline.SHEET_COLUMNS, _WIDTHS, kinds, strict=True)
    return [
        Column(title, width, kind, "year" if place > 3 else "number", "percent")
        for place, (title, width, kind) in enumerate(titles)
    ]


def write(sheet: OfficialSheet, styles: Styles, content: Content, tick: Tick) -> None:
    """Write the sheet."""
    first, last = term_of(content.programmes, content.book.as_of)
    window = Window(date(first, 1, 1), Zoom.QUARTER, 4, 4 * (last - first + 1))  # a cell is a quarter
    listing = TimelineListing(sheet, styles, window, content.book.as_of)
    listing.head(workbook.LIST_TITLES[workbook.TIMELINE], list_lines(content, workbook.TIMELINE))
    _fill(listing, content, window, tick)


def _fill(listing: TimelineListing, content: Content, window: Window, tick: Tick) -> None:
    """Write all rows by appendix, numbered through, then what the signs mean."""
    if not content.lines:
        listing.sentence(workbook.NO_WORK)
        return
    listing.axis()
    facts, number = content.facts, 0
    for place, (slug, lines) in enumerate(groupby(content.lines, key=lambda line: line.item.programme)):
        if content.several:
            listing.ward(f"{letter(place)}. {heads.programme_group(facts.programmes[slug])}")
        for group_place, (code, members) in enumerate(groupby(lines, key=lambda line: line.item.appendix)):
            listing.group(f"{roman(group_place + 1)}. {heads.appendix(facts.appendices[f'{slug}/{code}'])}")
            for line in members:
                number += 1
                _row(listing, number, line, content, window)
                tick()
    listing.total(number, workbook.ALL_WORK)
    for note in _notes(content, window):
        listing.note(note)
    listing.finish()


def _row(listing: TimelineListing, number: int, line: Line, content: Content, window: Window) -> None:
    item, facts, day = line.item, content.facts, content.book.as_of
    bar = bar_of(item, line.moved, facts.programmes[item.programme].term_end, day)
    values = (
        number,
        item.id.rpartition("/")[2],
        item.name,
        item.progress / 100,
        cells.moment(line.moved[0].before, "") if line.moved else None,
        cells.moment(item.finish, item.finish_text),
    )
    marks = draw(bar, window, ground(window, None))
    signs = timeline.SIGNS[item.funding]
    listing.bar(values, _filled(bar, window, marks), ["" if mark in _BLANK else signs[mark] for mark in marks])


def _filled(bar: Bar, window: Window, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with those of the bar where others stand over it, so that a bar has no holes."""
    if all(mark <= Mark.FILL for mark in marks):
        return list(marks)
    return draw(Bar(bar.start, bar.due, bar.progress), window, ground(window, None))


def _notes(content: Content, window: Window) -> list[str]:
    day = content.book.as_of
    if not 0 <= window.cell(day) < window.columns:
        return [timeline.SHEET_NOTE, timeline.SHEET_MARKS]
    quarter = timeline.SHEET_QUARTER.format(number=formats.QUARTERS[(day.month - 1) // 3], year=day.year)
    return [f"{timeline.SHEET_NOTE} {quarter}", timeline.SHEET_MARKS]
