"""The cells of a workbook as a form needs them: by row and column, values as a person types them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ward_tui.documents.limits import too_many_cells, too_many_rows
from ward_tui.documents.reading import digest_of
from ward_tui.documents.safety import check_file
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import visible
from ward_tui.domain.intake.manuscript import FileKind, Spot
from ward_tui.domain.text import nfc, tidy_lines
from ward_tui.wording.form_sheets import NO, YES

_BOOKS = frozenset({FileKind.XLSX, FileKind.XLS, FileKind.ODS})
_FIRST, _EARLY, _LATE = date(1899, 12, 30), 36_526, 73_050  # days of a workbook are counted from; 2000 to 2099
_WIDE = 200  # columns that a form may have grown to


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, its rows from the first one; cells that are not there are empty.

    Attributes:
        merged: the cells that were merged into one above them in the same column, with the row of that one.
    """

    name: str
    rows: Sequence[Sequence[Any]]
    merged: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Any:
        """Return a cell, 0-based."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""

    def entry(self, row: int, column: int) -> Any:
        """Return a cell, 0-based; what stands in one that was merged over several lines holds for each of them."""
        return self.at(self.merged.get((row, column), row), column)

    def spot(self, row: int, column: int) -> Spot:
        """Return where a cell stands."""
        return Spot(sheet=self.name, cell=cell_name(row, column))


def read_sheets(path: Path) -> tuple[list[Sheet], str]:
    """Return the sheets of a workbook, hidden ones too, and the digest of the file.

    Raises:
        WardError: `form_foreign` for what is no workbook, `form_damaged`, those of `check_file`.
    """
    kind = check_file(path)
    if kind not in _BOOKS:
        raise WardError("form_foreign", file=path.name)
    digest = digest_of(path)
    try:
        return _old_sheets(path) if kind is FileKind.XLS else _sheets(path), digest
    except (WardError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # the reader is written in Rust, and its panics are no Exception
        raise WardError("form_damaged", file=path.name) from error


def _sheets(path: Path) -> list[Sheet]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    found = []
    with CalamineWorkbook.from_path(path) as book:
        for about in book.sheets_metadata:
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            too_many_rows(path, sheet.total_height, about.name)
            too_many_cells(path, sheet.total_height * sheet.total_width, about.name)
            rows = [list(row[:_WIDE]) for row in sheet.to_python(skip_empty_area=False)]
            found.append(Sheet(nfc(about.name), rows, _merged(sheet.merged_cell_ranges or (), len(rows))))
    return found


def _old_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of an .xls; the reader of the others ends the whole program over a damaged one."""
    from ward_tui.documents.old_cells import read_old

    found = []
    for sheet in read_old(path):
        top, left = sheet.first
        rows = [*([] for _ in range(top)), *([*[""] * left, *row][:_WIDE] for row in sheet.rows())]
        ranges = [((first, begin), (last, end)) for first, last, begin, end in sheet.merged]
        found.append(Sheet(nfc(sheet.name), rows, _merged(ranges, len(rows))))
    return found


def _merged(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], height: int) -> dict[tuple[int, int], int]:
    """Return for the lower cells of each merged range in which row its text stands."""
    return {
        (row, left): top
        for (top, left), (bottom, _) in ranges
        if left < _WIDE
        for row in range(top + 1, min(bottom + 1, height))
    }


def cell_name(row: int, column: int) -> str:
    """Return the A1 name of a cell, from its 0-based row and column."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def plain(cell: Any) -> str:
    """Return what a cell holds as text: numbers with a decimal comma, days as people write them."""
    if isinstance(cell, str):
        return tidy_lines("\n".join(visible(line) for line in cell.splitlines()))
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return YES if cell else NO
    if isinstance(cell, (int, float)):
        return number_text(cell)
    if isinstance(cell, datetime):
        return day_text(cell.date())
    if isinstance(cell, date):
        return day_text(cell)
    return str(cell)


def raw(cell: Any) -> str:
    """Return the text of a cell as it stands; what is no text becomes one as a person types it."""
    return nfc(cell) if isinstance(cell, str) else plain(cell)


def number_text(value: float) -> str:
    """Return a number of a workbook as a person types it: `45`, `13,5`; what lies behind 15 digits is noise."""
    text = f"{value:.15g}"
    if "e" in text:
        text = f"{value:.10f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def day_text(day: date) -> str:
    """Return a day as a person types it."""
    return f"{day.day}/{day.month}/{day.year}"


def as_number(cell: Any, *, percent: bool) -> str:
    """Return the number that was filled in.

    Args:
        percent: the cell holds whole per cent, so that a part of one can only be how a workbook keeps `45%`.
    """
    if percent and isinstance(cell, float) and 0 < cell < 1 and round(cell * 100, 9).is_integer():
        return number_text(round(cell * 100))
    return plain(cell).strip()


def as_day(cell: Any) -> str:
    """Return the day that was filled in, also where the workbook keeps its number of days."""
    if isinstance(cell, float) and cell.is_integer() and _EARLY <= cell <= _LATE:
        return day_text(_FIRST + timedelta(days=int(cell)))
    return plain(cell).strip()


def as_period(cell: Any) -> str:
    """Return the period that was filled in; `6/2026` becomes the first day of the month in many workbooks."""
    if isinstance(cell, (date, datetime)):
        return f"{cell.year}-{cell.month:02}"
    return "" if isinstance(cell, time) else plain(cell).strip()
