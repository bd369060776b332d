"""Filling in a form as an agency does: openpyxl stands for Excel, columns are found by their heads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from ward_tui.domain.forms import Entry
from ward_tui.wording import form_sheets as words

HEADS = 6  # the line of the heads, from 1


class Filled:
    """A form that is open in a spreadsheet program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def sheet(self, key: str) -> Worksheet:
        """Return the sheet on which a record stands."""
        return self.book[words.INDICATORS if "." in key.rpartition("/")[2] else words.ROWS]

    def column(self, sheet: Worksheet, head: str) -> int:
        """Return the column with this head."""
        return next(cell.column for row in sheet.iter_rows(max_row=30) for cell in row if cell.value == head)

    def row(self, key: str) -> int:
        """Return the line of a record."""
        sheet = self.sheet(key)
        column = self.column(sheet, words.ID)
        return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == key)

    def ids(self) -> list[str]:
        """Return the identifiers of all lines."""
        found = []
        for name in (words.ROWS, words.INDICATORS):
            if name in self.book.sheetnames:
                column = self.column(self.book[name], words.ID)
                cells = (self.book[name].cell(row, column).value for row in range(1, self.book[name].max_row + 1))
                found += [str(cell) for cell in cells if cell and "/" in str(cell)]
        return found

    def cell(self, key: str, entry: Entry) -> Any:
        """Return the cell of an entry."""
        sheet = self.sheet(key)
        return sheet.cell(self.row(key), self.column(sheet, words.ENTRY[entry]))

    def put(self, key: str, entry: Entry, value: Any) -> Filled:
        """Type something into a cell."""
        self.cell(key, entry).value = value
        return self

    def put_many(self, values: dict[tuple[str, Entry], Any]) -> Filled:
        """Type something into many cells."""
        places: dict[Any, tuple[Any, int]] = {}
        for name in (words.ROWS, words.INDICATORS):
            if name in self.book.sheetnames:
                sheet = self.book[name]
                column = self.column(sheet, words.ID)
                places |= {sheet.cell(row, column).value: (sheet, row) for row in range(1, sheet.max_row + 1)}
        for (key, entry), value in values.items():
            place, row = places[key]
            place.cell(row, self.column(place, words.ENTRY[entry])).value = value
        return self

    def check(self) -> Filled:
        """Say that all lines were looked at."""
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows(max_row=HEADS):
                for cell in row:
                    if str(cell.value or "").startswith(words.CHECKED):
                        joined = (each for each in sheet.merged_cells.ranges if cell.coordinate in each)
                        right: Any = next((each.max_col for each in joined), cell.column)
                        sheet.cell(cell.row or 0, right + 1).value = words.YES
        return self

    def change(self, how: Callable[[Any], None]) -> Filled:
        """Do something else to the workbook."""
        how(self.book)
        return self

    def save(self, name: str = "") -> Path:
        """Save, beside the form under another name when one is given."""
        path = self.path.with_name(name) if name else self.path
        self.book.save(path)
        return path
