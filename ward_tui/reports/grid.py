"""A sheet written line by line over a fixed grid of columns, cells joined where a text needs room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ward_tui.reports.listing import Value, merge
from ward_tui.reports.styles import Styles
from ward_tui.reports.text import FORMULA_MARKS, LINE, height, lines_needed, most_characters, safe


@dataclass(frozen=True, slots=True)
class Box:
    """A cell over the columns first to last, counted from 0; link names the sheet that it leads to."""

    first: int
    last: int
    value: Value
    style: str
    link: str = ""


class Grid:
    """Writes a sheet from top to bottom."""

    def __init__(self, sheet: Worksheet, styles: Styles, widths: Sequence[float], page: float) -> None:
        """Write on an empty sheet; page is how many points of rows a printed page takes."""
        self._sheet, self._styles, self._widths = sheet, styles, widths
        self.row = 0
        self._page, self._used, self._breaks = page, 0.0, list[int]()
        self._tall: dict[int, float] = {}
        plain = styles.get("plain")
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width, plain)

    @property
    def last(self) -> int:
        """The last column."""
        return len(self._widths) - 1

    @property
    def page(self) -> float:
        """How many points of rows a printed page takes."""
        return self._page

    def measure(self, *boxes: Box) -> float:
        """Return how tall a line is, in points."""
        return max((self._height(box) for box in boxes), default=height(1))

    def line(self, *boxes: Box, tall: float = 0) -> None:
        """Write one line; it is as tall as its tallest text, or as asked for."""
        tall = tall or self.measure(*boxes)
        self._sheet.set_row(self.row, tall)
        self._tall[self.row] = tall
        self._used = tall if self._used + tall > self._page else self._used + tall
        for box in boxes:
            self._write(box)
        self.row += 1

    def across(self, text: str, style: str) -> None:
        """Write a text over the full width."""
        self.line(Box(0, self.last, text, style))

    def skip(self, lines: int = 1) -> None:
        """Leave lines empty."""
        self.row += lines
        self._used += lines * LINE

    def keep(self, lines: int) -> None:
        """Start a new page unless so many lines still fit on this one."""
        self.reserve(lines * height(1))

    def reserve(self, tall: float) -> None:
        """Start a new page unless so many points still fit on this one; more than a page never fits."""
        if self._used + tall > self._page and self._used:
            self._breaks.append(self.row)
            self._used = 0.0

    def chart(self, chart: Chart, row: int, column: int, tall: float) -> None:
        """Put a chart so many points tall beside the lines from a row on, and go on below it."""
        self._sheet.insert_chart(row, column, chart, {"object_position": 2})
        rows = (self._tall.get(each, LINE) for each in range(row, self.row))
        self.skip(max(0, math.ceil((tall - sum(rows)) / LINE)))

    def close(self) -> None:
        """Set the printed area and the pages."""
        self._sheet.set_h_pagebreaks(self._breaks)
        self._sheet.print_area(0, 0, self.row - 1, self.last)

    def _width(self, box: Box) -> float:
        return sum(self._widths[box.first : box.last + 1]) + 0.6 * (box.last - box.first)

    def _height(self, box: Box) -> float:
        if not isinstance(box.value, str):
            return height(1)
        size = Styles.size(box.style)
        text = safe(box.value, most_characters(self._width(box)))
        return height(lines_needed(text, self._width(box), size=size, bold=Styles.bold(box.style)), size)

    def _write(self, box: Box) -> None:
        style = self._styles.get(box.style)
        if isinstance(box.value, str) and box.value[:1] in FORMULA_MARKS:
            style = self._styles.get(box.style, quoted=True)
        merge(self._sheet, self.row, (box.first, box.last), lambda sheet: self._put(sheet, box, style), style)

    def _put(self, sheet: Worksheet, box: Box, style: Format) -> None:
        place = (self.row, box.first)
        if box.value is None or box.value == "":
            sheet.write_blank(*place, None, style)
        elif isinstance(box.value, str) and box.link:
            sheet.write_url(*place, f"internal:'{box.link}'!A1", style, box.value)
        elif isinstance(box.value, str):
            sheet.write_string(*place, safe(box.value, most_characters(self._width(box))), style)
        elif isinstance(box.value, date):
            sheet.write_datetime(*place, box.value, style)  # type: ignore[call-overload]  # it takes days as well
        else:
            sheet.write_number(*place, box.value, style)
