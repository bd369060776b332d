"""Workbooks of Excel and LibreOffice in: the visible sheets, cell by cell, values as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.documents.limits import too_many_cells, too_many_rows
from ward_tui.documents.reading import Read
from ward_tui.documents.row_runs import blocks_of_rows
from ward_tui.documents.sheet_formats import looks_of
from ward_tui.documents.sheet_looks import NO_LOOKS, Look, Looks
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.manuscript import Block, Cancelled, Cells, Counter, FileKind, Phase, Progress, Spot
from ward_tui.domain.text import nfc
from ward_tui.wording.form_sheets import HIDDEN_SHEET

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_MERGED = 500_000  # cells that merged ranges may cover before these are taken as none
_LAST_DIGITS = 15  # significant digits that a workbook keeps of a number


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: rows of cells as text, blank ones without any; they begin at `first` (row and column from 0).

    Attributes:
        merged: by place of a row, the columns of its cells that are one with the cell above.
    """

    name: str
    is_visible: bool
    first: tuple[int, int]
    rows: tuple[tuple[str, ...], ...]
    merged: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> str:
        """Return the A1 name of a cell of `rows`."""
        return cell_name(self.first[0] + row, self.first[1] + column)


def read_workbook(path: Path, kind: FileKind, progress: Progress) -> Read:
    """Read all visible sheets; those that are hidden or hold no text are counted as lost.

    Raises:
        WardError: `intake_damaged`, `intake_password`, `intake_rows`, `intake_cells`, `intake_form`.
    """
    blocks: list[Block] = []
    lost = 0
    for sheet in read_sheets(path, kind, progress):
        if sheet.name == HIDDEN_SHEET:
            raise WardError("intake_form", file=path.name)
        found = blocks_of_rows(_rows(sheet), sheet.name) if sheet.is_visible else []
        blocks.extend(found)
        lost += not found
    return Read(tuple(blocks), lost=lost)


def read_sheets(path: Path, kind: FileKind, progress: Progress) -> Iterator[Sheet]:
    """Yield the sheets of a workbook that `check_file` has let through, hidden ones too, in their order.

    Raises:
        WardError: `intake_damaged`, `intake_password`, `intake_rows`, `intake_cells`.
    """
    if kind is FileKind.XLS:
        yield from _old_sheets(path, progress)
        return
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with guarded(path):
        looks = looks_of(path, kind)
        book = CalamineWorkbook.from_path(str(path))
        about = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    cells = 0
    try:
        for each in about:
            with guarded(path, each.name):
                sheet = book.get_sheet_by_name(each.name)
            cells += _area(path, sheet)
            too_many_cells(path, cells, each.name)
            visible = each.visible == SheetVisibleEnum.Visible
            yield _sheet(path, sheet, visible, looks.get(each.name, NO_LOOKS), progress)
    finally:
        _close(book)


@contextmanager
def guarded(path: Path, place: str = "") -> Iterator[None]:
    """Turn whatever a reader of workbooks raises, its panics included, into a refusal with the place.

    Raises:
        WardError: `intake_password`, `intake_damaged`.
    """
    try:
        yield
    except (WardError, Cancelled, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        is_locked = type(error).__name__ == "PasswordError"
        raise WardError("intake_password" if is_locked else "intake_damaged", file=path.name, place=place) from error


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell: `AB12`; row and column from 0."""
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(65 + place) + letters
    return f"{letters}{row + 1}"


def shown(value: Any, look: Look | None = None) -> str:
    """Return the text of a value as it is written in Vietnamese: `13,5`, `98,5%`, `30/9/2026`, `9/2026`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, look)
    if isinstance(value, datetime | date):
        month = f"{value.month}/{value.year}"
        return month if look is Look.MONTH else f"{value.day}/{month}"
    return str(value) if isinstance(value, time | timedelta) else ""


def _number(value: float, look: Look | None) -> str:
    try:
        exact = Decimal(f"{value:.{_LAST_DIGITS}g}")
    except OverflowError:
        return str(value)
    if not exact.is_finite():
        return ""
    if look is Look.PERCENT:
        exact *= 100
    text = f"{exact:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") + ("%" if look is Look.PERCENT else "")


def _area(path: Path, sheet: CalamineSheet) -> int:
    too_many_rows(path, sheet.height, sheet.name)
    return sheet.height * sheet.width


def _old_sheets(path: Path, progress: Progress) -> Iterator[Sheet]:
    from ward_tui.documents.old_cells import read_old

    with guarded(path):
        found = read_old(path)
    for each in found:
        rows = each.rows()
        counter = Counter(Phase.READING, len(rows), progress)
        texts = _texts(rows, each.first, each.looks, counter)
        yield Sheet(nfc(each.name), each.is_visible, each.first, texts, _merged(each.merged, each.first, texts))


def _texts(
    rows: Sequence[Sequence[object]], first: tuple[int, int], looks: Looks, counter: Counter
) -> tuple[tuple[str, ...], ...]:
    """Return the rows as text; blank ones without cells."""
    found: list[tuple[str, ...]] = []
    for number, row in enumerate(rows, first[0]):
        counter.step()
        if row.count("") == len(row):
            found.append(())
        elif looks:
            texts = (shown(value, looks.get((number, column))) for column, value in enumerate(row, first[1]))
            found.append(tuple(texts))
        else:
            found.append(tuple(map(shown, row)))
    return tuple(found)


def _sheet(path: Path, sheet: CalamineSheet, visible: bool, looks: Looks, progress: Progress) -> Sheet:
    first = sheet.start or (0, 0)
    counter = Counter(Phase.READING, sheet.height, progress)
    with guarded(path, sheet.name):
        rows = _texts(sheet.to_python(), first, looks, counter)
        ranges = sheet.merged_cell_ranges or []
    merged = _merged([(low[0], high[0], low[1], high[1]) for low, high in ranges], first, rows)
    return Sheet(nfc(sheet.name), visible, first, rows, merged)


def _merged(
    ranges: Iterable[tuple[int, int, int, int]], first: tuple[int, int], rows: Sequence[Sequence[str]]
) -> dict[int, frozenset[int]]:
    """Return the columns by row that are one with the cell above.

    Args:
        ranges: the first and last row, the first and last column of each merged range, from 0.
    """
    found: dict[int, set[int]] = {}
    left = _MOST_MERGED
    for top, bottom, begin, end in ranges:
        for row in range(max(top + 1 - first[0], 0), min(bottom - first[0] + 1, len(rows))):
            columns = range(max(begin - first[1], 0), min(end - first[1] + 1, len(rows[row])))
            left -= 1 + len(columns)
            if left < 0:
                return {}
            found.setdefault(row, set()).update(columns)
    return {row: frozenset(columns) for row, columns in found.items()}


def _rows(sheet: Sheet) -> Iterator[Cells]:
    was_blank = True
    for number, row in enumerate(sheet.rows):
        if row or not was_blank:  # one blank row parts tables as well as a million
            spot = Spot(sheet=sheet.name, cell=sheet.cell(number, 0))
            yield Cells(tuple(map(clean, row)), spot, sheet.merged.get(number, frozenset()))
        was_blank = not row


def _close(book: CalamineWorkbook) -> None:
    with guarded(Path()):
        book.close()
