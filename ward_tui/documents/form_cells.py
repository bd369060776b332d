"""The cells of a workbook as a form needs them: by row and column, values as a person types them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from ward_tui.documents import workbook_file
from ward_tui.documents.reading import digest_of
from ward_tui.documents.safety import check_file
from ward_tui.documents.workbook_file import cell_name, guarded
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import visible
from ward_tui.domain.intake.manuscript import FileKind, Spot, unheard
from ward_tui.domain.text import nfc, tidy_lines
from ward_tui.wording.form_sheets import NO, YES

_BOOKS = frozenset({FileKind.XLSX, FileKind.XLS, FileKind.ODS})
_FIRST, _EARLY, _LATE = date(1899, 12, 30), 36_526, 73_050  # days of a workbook are counted from; 2000 to 2099
_FAR = 1_000  # rows or columns before the first cell of a sheet that is no form
_WIDE = 200  # columns that a form may have grown to
_PART = re.compile(r"0,(\d\d?)")
_DAY = re.compile(r"\d{1,2}/(\d{1,2}/\d{4})")
_TRUTH = {"TRUE": YES, "FALSE": NO}

Merged = Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, its rows of texts from the first one; cells that are not there are empty.

    Attributes:
        merged: the cells that were merged into one above them in the same column, with the row of that one.
    """

    name: str
    rows: Sequence[Sequence[str]]
    merged: Merged = field(default_factory=dict)

    def raw(self, row: int, column: int) -> str:
        """Return the text of a cell, 0-based, as it stands."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    def at(self, row: int, column: int) -> str:
        """Return the text of a cell, 0-based, without invisible characters."""
        return plain(self.raw(row, column))

    def entry(self, row: int, column: int) -> str:
        """Return the text of a cell, 0-based; one that was merged over several lines holds for each of them."""
        return self.at(self.merged.get((row, column), row), column)

    def spot(self, row: int, column: int) -> Spot:
        """Return where a cell stands."""
        return Spot(sheet=self.name, cell=cell_name(row, column))


def read_sheets(path: Path) -> tuple[list[Sheet], str]:
    """Return the sheets of a workbook, hidden ones too, and the digest of the file.

    Raises:
        WardError: `form_foreign` for what is no workbook, those of `check_file` and `workbook_file.read_sheets`.
    """
    kind = check_file(path)
    if kind not in _BOOKS:
        raise WardError("form_foreign", file=path.name)
    merged = _all_merged(path) if kind is FileKind.XLSX else {}
    found = []
    for sheet in workbook_file.read_sheets(path, kind, unheard):
        down, right = sheet.first
        if down < _FAR and right < _FAR:
            before: tuple[str, ...] = ("",) * right
            rows = [()] * down + [before + row[:_WIDE] for row in sheet.rows]
            found.append(Sheet(sheet.name, rows, merged.get(sheet.name, {})))
    return found, digest_of(path)


def _all_merged(path: Path) -> dict[str, Merged]:
    """Return for the lower cells of the merged ranges of each sheet in which row their text stands."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    found: dict[str, Merged] = {}
    with guarded(path), CalamineWorkbook.from_path(str(path)) as book:
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_name(about.name)
                found[nfc(about.name)] = _merged(sheet.merged_cell_ranges or (), sheet.total_height)
    return found


def _merged(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], height: int) -> Merged:
    return {
        (row, left): top
        for (top, left), (bottom, _) in ranges
        if left < _WIDE
        for row in range(top + 1, min(bottom + 1, height))
    }


def plain(text: str) -> str:
    """Return a text without invisible characters, each line tidied."""
    return tidy_lines("\n".join(visible(line) for line in text.splitlines()))


def as_progress(text: str) -> str:
    """Return the per cent that were filled in; a part of one can only be how a workbook keeps `45%`."""
    part = _PART.fullmatch(text)
    return str(int(part[1].ljust(2, "0"))) if part else text


def as_figure(text: str) -> str:
    """Return the figure that was filled in; a tick of a workbook is yes or no."""
    return _TRUTH.get(text, text)


def as_day(text: str) -> str:
    """Return the day that was filled in, also where the workbook holds its number of days."""
    if text.isascii() and text.isdigit() and len(text) == len(str(_LATE)) and _EARLY <= int(text) <= _LATE:
        day = _FIRST + timedelta(days=int(text))
        return f"{day.day}/{day.month}/{day.year}"
    return text


def as_period(text: str) -> str:
    """Return the period that was filled in; `6/2026` becomes a day of the month in many workbooks."""
    day = _DAY.fullmatch(text)
    return day[1] if day else text
