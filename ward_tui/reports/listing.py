"""A list sheet: title, repeated header, groups over the full width, rows, a total."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_formula
from xlsxwriter.worksheet import Worksheet

from ward_tui.reports.paper import OfficialSheet
from ward_tui.reports.styles import Styles
from ward_tui.reports.text import (
    FORMULA_MARKS,
    LINE,
    MOST_LINES,
    WIDE_COLUMN,
    height,
    lines_needed,
    most_characters,
    quick_lines,
    safe,
)
from ward_tui.wording import workbook as words

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        width: in digits of the body text.
        kind: the style of its text and empty cells.
        whole: the style of whole numbers; fraction that of others.
        internal: it stands right of the printed table, folded away.
        joined: its cells lose the lines between the rows of one block.
    """

    title: str
    width: float
    kind: str = "text"
    whole: str = "number"
    fraction: str = "decimal"
    internal: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """The formats of a column for one place in a block, ready for use.

    Attributes:
        width: 0 for internal columns, which do not make a row taller.
        known: texts of narrow columns, which repeat, made safe and measured.
    """

    text: Format
    quoted: Format
    whole: Format
    fraction: Format
    day: Format
    most: int
    width: float
    known: dict[str, tuple[str, Format, int]] = field(default_factory=dict)

    def prepare(self, value: str) -> tuple[str, Format, int]:
        """Return a text made safe, with its format and the lines it takes."""
        text = safe(value, self.most)
        style = self.quoted if text[:1] in FORMULA_MARKS else self.text
        found = (text, style, quick_lines(text, self.width) if self.width else 1)
        if 0 < self.width < WIDE_COLUMN:
            self.known[value] = found
        return found


_LABEL_COLUMNS = 2  # those of the word at the start of the total
_HEIGHTS = [height(lines) for lines in range(MOST_LINES + 2)]


class Listing:
    """Writes one list sheet from top to bottom."""

    def __init__(self, sheet: OfficialSheet, styles: Styles, columns: Sequence[Column]) -> None:
        self._sheet, self._styles, self._columns = sheet, styles, columns
        self._row = 0
        self._tall = 0.0  # of title, header and notes, in points
        self._header: int | None = None
        self._last_listed = 0
        self._printed = sum(not column.internal for column in columns)
        self._width = sum(column.width for column in columns[: self._printed]) + 0.6 * (self._printed - 1)
        self._cells: dict[str, list[_Cell]] = {}
        self._set_widths()

    def head(self, title: str, lines: Sequence[str]) -> None:
        """Write the title and the lines under it."""
        self._across(title, "title")
        for line in lines[:-1]:
            self._across(line, "strong")
        self._across(lines[-1], "slanted")
        self._row += 1

    def pair(self, left: tuple[str, str], right: tuple[str, str], split: int) -> None:
        """Write two texts side by side, each with its style; the right one begins at the column split."""
        tall = LINE
        for (said, style), first, last in ((left, 0, split - 1), (right, split, self._printed - 1)):
            width = sum(column.width for column in self._columns[first : last + 1]) + 0.6 * (last - first)
            text, size = safe(said, most_characters(width)), self._styles.size(style)
            self._merge(self._row, first, last, text, self._styles.get(style))
            tall = max(tall, height(lines_needed(text, width, size=size, bold=self._styles.bold(style)), size))
        self._sheet.set_row(self._row, tall)
        self._tall += tall
        self._row += 1

    def skip(self, lines: int = 1) -> None:
        """Leave lines empty."""
        self._row += lines
        self._tall += lines * LINE

    def header(self, *, repeated: bool = True, kept: bool = True) -> None:
        """Write the header and its numbering row, on demand kept in view and repeated on every page."""
        self._header = self._row
        numbering = self._styles.get("numbering")
        for place, column in enumerate(self._columns):
            self._sheet.write_string(self._row, place, column.title, self._styles.get("header"))
            self._sheet.write_string(self._row + 1, place, f"({place + 1})", numbering)
        lines = max(lines_needed(column.title, column.width, bold=True) for column in self._columns[: self._printed])
        self._sheet.set_row(self._row, height(lines))
        self._tall += height(lines) + LINE
        self._row += 2
        if repeated:
            self._sheet.repeat_rows(self._header, self._header + 1)
        if kept:
            self._sheet.freeze_panes(self._row, 0)

    def sentence(self, text: str) -> None:
        """Write the one sentence of a list that has no rows."""
        self._across(text, "plain")

    def ward(self, text: str) -> None:
        """Write the heading of a ward over the full width."""
        self._across(text, "ward")

    def group(self, text: str) -> None:
        """Write the heading of a group over the full width."""
        self._across(text, "group")

    def rows(self, rows: Sequence[Sequence[Value]]) -> None:
        """Write rows of cells; more than one make a block whose joined columns show no lines inside."""
        last = len(rows) - 1
        for number, values in enumerate(rows):
            self.row(values, "" if not last else "first" if not number else "last" if number == last else "middle")

    def row(self, values: Sequence[Value], place: str = "") -> None:
        """Write one row, as tall as its text; it grows when somebody fills it in later."""
        row, sheet, lines = self._row, self._sheet, 1
        write_string, write_number = sheet.write_string, sheet.write_number
        cells = self._cells.get(place) or self._cells_of(place)
        for column, (value, cell) in enumerate(zip(values, cells, strict=True)):
            if isinstance(value, str) and value:
                text, style, needed = cell.known.get(value) or cell.prepare(value)
                write_string(row, column, text, style)
                lines = max(lines, needed)
            elif isinstance(value, int):
                write_number(row, column, value, cell.whole)
            elif isinstance(value, float):
                write_number(row, column, value, cell.fraction)
            elif isinstance(value, date):
                sheet.write_datetime(row, column, value, cell.day)  # type: ignore[call-overload]  # takes days as well
            else:
                sheet.write_blank(row, column, None, cell.text)
        sheet.set_growing_row(row, _HEIGHTS[min(lines, MOST_LINES)])
        self._last_listed = row
        self._row += 1

    def total(self, count: int, unit: str) -> None:
        """Write the last row: how many there are."""
        style = self._styles.get("total")
        self._merge(self._row, 0, _LABEL_COLUMNS - 1, words.TOTAL, style)
        for place in range(_LABEL_COLUMNS, self._printed):
            self._sheet.write_blank(self._row, place, None, style)
        self._sheet.write_number(self._row, _LABEL_COLUMNS, count, self._styles.get("total", words=unit))
        self._row += 1

    def totals(self, values: Sequence[Value], label: str = words.TOTAL) -> None:
        """Write the last row, or that of a part, with the figures of the columns after the first two."""
        number = self._styles.get("total")
        self._merge(self._row, 0, _LABEL_COLUMNS - 1, label, number)
        for place, value in enumerate(values, _LABEL_COLUMNS):
            if isinstance(value, int | float):
                rate = "total_rate" if self._columns[place].fraction == "rate" else "total_decimal"
                style = self._styles.get(rate) if isinstance(value, float) else number
                self._sheet.write_number(self._row, place, value, style)
            else:
                self._sheet.write_string(self._row, place, str(value or ""), number)
        self._row += 1

    def note(self, text: str) -> None:
        """Write a note below the table over the full width."""
        self._across(text, "note")

    def bars(self, place: int) -> None:
        """Draw grey bars behind the figures of a column; the figures stay readable without them."""
        if self._header is None or self._last_listed <= self._header:
            return
        bar = {"type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": "#C0C0C0"}
        bar |= {"bar_border_color": "#000000", "min_type": "num", "min_value": 0}
        self._sheet.conditional_format(self._header + 2, place, self._last_listed, place, bar)

    def sparkline(self, place: int, figures: tuple[int, int], *, above: int = 0) -> None:
        """Draw a line of the figures in a range of columns, which may be folded, so many rows above the last one."""
        row = self._last_listed - above
        line = {"series_color": "#000000", "markers": True, "markers_color": "#000000"}
        line |= {"show_hidden": True, "empty_cells": "connect"}
        cells = xl_range_formula(str(self._sheet.name), row, figures[0], row, figures[1])
        self._sheet.add_sparkline(row, place, line | {"range": cells})

    def used(self, rows: int) -> float:
        """Return how many points are written, with so many rows of one line."""
        return self._tall + (rows + 1) * _HEIGHTS[1]

    def chart(self, chart: Chart, tall: float, *, new_page: bool) -> None:
        """Put a chart so many points tall below what is written, on demand on a page of its own."""
        if new_page:
            self._sheet.set_h_pagebreaks([self._row])
        self._sheet.insert_chart(self._row, 0, chart, {"object_position": 2})
        self._row += math.ceil(tall / LINE) + 1

    @property
    def next_row(self) -> int:
        """The row that is written next, counted from 0."""
        return self._row

    def finish(self) -> None:
        """Set the filter and the printed area, once all rows are there."""
        if self._header is None:
            return
        self._sheet.autofilter(self._header + 1, 0, max(self._last_listed, self._header + 1), len(self._columns) - 1)
        self._sheet.print_area(0, 0, self._row - 1, self._printed - 1)

    def _cells_of(self, place: str) -> list[_Cell]:
        """Make the cells of a place in a block; later rows find them made."""
        get = self._styles.get
        made = []
        for column in self._columns:
            spot = place if column.joined else ""
            made.append(
                _Cell(
                    text=get(column.kind, place=spot),
                    quoted=get(column.kind, place=spot, quoted=True),
                    whole=get(column.whole, place=spot),
                    fraction=get(column.fraction, place=spot),
                    day=get("date", place=spot),
                    most=most_characters(column.width),
                    width=0 if column.internal else column.width,
                )
            )
        self._cells[place] = made
        return made

    def _set_widths(self) -> None:
        plain = self._styles.get("plain")
        for place, column in enumerate(self._columns):
            folded = {"level": 1, "hidden": True} if column.internal else {}
            self._sheet.set_column(place, place, column.width, plain, folded)
        self._sheet.set_column(len(self._columns), len(self._columns), None, plain, {"collapsed": True})

    def _across(self, text: str, style: str) -> None:
        size, bold = self._styles.size(style), self._styles.bold(style)
        text = safe(text, most_characters(self._width))
        self._merge(self._row, 0, self._printed - 1, text, self._styles.get(style))
        lines = lines_needed(text, self._width, size=size, bold=bold)
        self._sheet.set_row(self._row, height(lines, size))
        self._tall += height(lines, size)
        self._row += 1

    def _merge(self, row: int, first: int, last: int, text: str, style: Format) -> None:
        merge(self._sheet, row, (first, last), lambda sheet: sheet.write_string(row, first, text, style), style)


def merge(
    sheet: Worksheet, row: int, columns: tuple[int, int], write: Callable[[Worksheet], Any], style: Format
) -> None:
    """Join cells of a row, then write the first one with its own type."""
    first, last = columns
    if first != last:
        sheet.merge_range(row, first, row, last, "", style)
    write(sheet)
