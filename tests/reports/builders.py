"""An office and books for the tests of the workbook."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.worksheet import Worksheet

from ward_tui.domain.model import GIVEN, Appendix, AppendixItem, Facts, ItemKind, Source
from ward_tui.reports.book import Book
from ward_tui.services.clock import Clock
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder

SLUG = "thuy-nguyen"
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30)
LISTS = ("Chỉ tiêu", "Dự án và nhiệm vụ", "Nghị quyết và đề án", "Cảnh báo quá hạn")
MEETING, REMINDERS, TIMELINE = "Phiếu họp giao ban", "Nhắc việc", "Sơ đồ thời gian"
SHEETS = ["Tổng hợp", MEETING, *LISTS, TIMELINE, "Theo đơn vị", "Nguồn vốn", "Biểu đồ", REMINDERS]


def office(folder: Path, slugs: Sequence[str] = ("thuy-nguyen",)) -> Office:
    """An office on 21/11/2026 with these programmes, on a copy of a file that is loaded once."""
    (folder / "ward.db").write_bytes(_loaded(tuple(slugs)))
    return Office.open(folder / "ward.db", Clock(lambda: NOW, TODAY), Settings(), programmes_folder())


@cache
def _loaded(slugs: tuple[str, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ward.db"
        made = Office.create(path, Clock(lambda: NOW, TODAY), Settings(), programmes_folder())
        if slugs:
            made.load(slugs)
        made.close()
        return path.read_bytes()


def book_of(facts: Facts, **changes: Any) -> Book:
    """A book over the facts on that day."""
    return replace(Book(facts, TODAY, Settings().thresholds, "dang-uy", NOW), **changes)


def given_work(number: int, *, lead: Sequence[str] = (), **changes: Any) -> AppendixItem:
    """A row of work given outside the programme of Thủy Nguyên."""
    made = AppendixItem(
        id=f"{SLUG}/GT-{number:02}",
        programme=SLUG,
        appendix=GIVEN,
        row=number,
        name=f"Việc giao thêm số {number}",
        kind=ItemKind.TASK,
        source=Source("", ""),
        lead=tuple(lead),
        given_by="Chủ tịch UBND phường, họp giao ban",
        given_on=date(2026, 11, 2),
        given_document="45/TB-UBND",
    )
    return replace(made, **changes)


def with_items(facts: Facts, *items: AppendixItem) -> Facts:
    """The facts with more rows, also those given outside the programme."""
    table = Appendix(f"{SLUG}/{GIVEN}", SLUG, GIVEN, "Việc giao ngoài chương trình")
    added = {item.id: item for item in items}
    return replace(facts, items=facts.items | added, appendices=facts.appendices | {table.id: table})


def with_indicator(facts: Facts, key: str, **changes: Any) -> Facts:
    """The facts with an indicator changed."""
    target = next(each for each in facts.targets.values() if any(one.id == key for one in each.indicators))
    changed = tuple(replace(one, **changes) if one.id == key else one for one in target.indicators)
    return replace(facts, targets=facts.targets | {target.id: replace(target, indicators=changed)})


def renamed(facts: Facts, key: str, name: str) -> Facts:
    """The facts with another name for one row."""
    return replace(facts, items=facts.items | {key: replace(facts.items[key], name=name)})


def opened(path: Path) -> Workbook:
    """The workbook as another program reads it, without the frames of joined cells: they take openpyxl longest."""
    with warnings.catch_warnings(), patch.object(MergedCellRange, "format"):
        # openpyxl does not know lines in cells and bars behind figures
        warnings.filterwarnings("ignore", message=".*xtension is not supported", category=UserWarning)
        return load_workbook(path)


def cells(sheet: Worksheet) -> list[Cell]:
    """Every cell with content."""
    return [cell for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell) and cell.value is not None]


def texts(sheet: Worksheet) -> list[str]:
    """Every text of a sheet, row by row."""
    return [cell.value for cell in cells(sheet) if isinstance(cell.value, str)]


def header_row(sheet: Worksheet) -> int:
    """The number of the row with the titles of the columns."""
    return next(cell.row for cell in cells(sheet) if cell.value == "STT")


def column(sheet: Worksheet, title: str) -> list[Any]:
    """The values of a list's numbered rows in one column."""
    top = header_row(sheet)
    place = next(cell.column for cell in sheet[top] if cell.value == title)
    rows = range(top + 2, sheet.max_row + 1)
    return [sheet.cell(row, place).value for row in rows if isinstance(sheet.cell(row, 1).value, int)]


def beside(sheet: Worksheet, label: str, from_column: int = 1) -> Any:
    """The first value to the right of the first cell with that text, at or after a column."""
    found = next(cell for cell in cells(sheet) if cell.value == label and place_of(cell) >= from_column)
    row = [cell for cell in cells(sheet) if cell.row == found.row and place_of(cell) > place_of(found)]
    return row[0].value


def place_of(cell: Cell) -> int:
    """The number of the column of a cell."""
    return int(cell.column or 0)
