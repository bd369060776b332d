"""The summary workbook of ten thousand rows against a bare loop that writes the same cells."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import xlsxwriter
from openpyxl import load_workbook

from tests.bench.data import open_office
from tests.bench.table import Result

Cells = dict[str, list[tuple[int, int, Any]]]


def measure(large: Path, folder: Path, rounds: int) -> list[Result]:
    """Export, read the cells back, write them barely; in turn."""
    office = open_office(large)
    made = office.export(folder / "ours.xlsx").path
    cells = _cells(made)
    ours, bare = [], []
    for _ in range(rounds):
        bare.append(_timed(lambda: _write_bare(folder / "bare.xlsx", cells)))
        ours.append(_timed(lambda: office.export(folder / "ours.xlsx")))
    office.close()
    count = sum(map(len, cells.values()))
    note = f"{count} cells"
    return [Result("summary workbook, 10,000 rows", median(ours), 1.3, median(bare), note=note)]


def _timed(action: Any) -> float:
    begin = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - begin)


def _cells(path: Path) -> Cells:
    """Return the cells that a workbook holds, by sheet, also those with nothing but a format."""
    book = load_workbook(path)
    return {sheet.title: _cells_of(sheet._cells) for sheet in book.worksheets}


def _cells_of(found: dict[tuple[int, int], Any]) -> list[tuple[int, int, Any]]:
    return [(row - 1, column - 1, cell.value) for (row, column), cell in sorted(found.items())]


def _write_bare(path: Path, cells: Cells) -> None:
    """Write the cells with the typed calls of XlsxWriter and one format."""
    with xlsxwriter.Workbook(str(path), {"in_memory": True}) as book:
        style, day = book.add_format({"border": 1}), book.add_format({"num_format": "dd/mm/yyyy"})
        for title, found in cells.items():
            _fill(book.add_worksheet(title), found, style, day)


def _fill(sheet: Any, cells: Sequence[tuple[int, int, Any]], style: Any, day: Any) -> None:
    for row, column, value in cells:
        if value is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(value, str):
            sheet.write_string(row, column, value, style)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, day)
        else:
            sheet.write_number(row, column, value, style)
