"""The cells of an .xls, record by record.

The reader of the other workbooks is not let near these files: it makes room for whatever they count and ends the whole
program when there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from struct import error, unpack_from

from ward_tui.documents.old_texts import Texts, text_of
from ward_tui.documents.old_workbook import BOF, SST, book_of, records
from ward_tui.documents.sheet_looks import BUILT_IN, Look, is_day, look_of

Value = float | str | bool | datetime | date | time

_END, _SHEET, _FORMAT, _STYLE, _DAYS_FROM_1904, _MERGED = 0x0A, 0x85, 0x41E, 0xE0, 0x22, 0xE5
_DAYS_BUILT_IN = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_MOST_DAYS = 2_958_465  # 31/12/9999
_FORMULA_TEXT = 0x207


@dataclass(slots=True)
class OldSheet:
    """A sheet: values and looks by row and column, from 0; merged are first and last row, first and last column."""

    name: str
    is_visible: bool
    cells: dict[tuple[int, int], Value] = field(default_factory=dict)
    looks: dict[tuple[int, int], Look] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def first(self) -> tuple[int, int]:
        """The row and the column where the cells begin."""
        return min((row for row, _ in self.cells), default=0), min((column for _, column in self.cells), default=0)

    def rows(self) -> list[list[Value]]:
        """Return the rows from the first one, all of one width, '' where a cell has nothing."""
        if not self.cells:
            return []
        top, left = self.first
        width = max(column for _, column in self.cells) - left + 1
        found: list[list[Value]] = [[""] * width for _ in range(max(row for row, _ in self.cells) - top + 1)]
        for (row, column), value in self.cells.items():
            found[row - top][column - left] = value
        return found


@dataclass(slots=True)
class _Book:
    """What the records have told so far."""

    sheets: dict[int, OldSheet] = field(default_factory=dict)  # by the place of their first record
    texts: list[str] = field(default_factory=list)
    looks: dict[int, Look | None] = field(default_factory=lambda: dict(BUILT_IN))
    days: set[int] = field(default_factory=lambda: set(_DAYS_BUILT_IN))  # formats that show a day
    styles: list[int] = field(default_factory=list)  # the format of each style
    origin: date = date(1899, 12, 30)
    sheet: OldSheet | None = None
    depth: int = 0  # of parts within parts, such as the charts of a sheet
    waiting: tuple[int, int] = (0, 0)  # the cell whose text comes with the next record

    def put(self, row: int, column: int, style: int, value: Value) -> None:
        """Put a value into its cell, a number that is shown as a day as that day."""
        if self.sheet is None or self.depth > 1 or value == "":
            return
        code = self.styles[style] if style < len(self.styles) else 0
        if isinstance(value, float) and code in self.days:
            value = self._day(value)
        self.sheet.cells[row, column] = value
        if look := self.looks.get(code):
            self.sheet.looks[row, column] = look

    def _day(self, number: float) -> Value:
        if not 0 <= number <= _MOST_DAYS:
            return number
        day = datetime.combine(self.origin, time()) + timedelta(days=number)
        if number < 1:
            return day.time()
        return day.date() if number.is_integer() else day


def read_old(path: Path) -> list[OldSheet]:
    """Return the sheets of an .xls that `check_old` has let through, in their order.

    Raises:
        WardError: `intake_damaged`.
    """
    book, place = _Book(), 0
    for kind, data, parts in records(path, book_of(path)):
        if kind == BOF:
            book.depth += 1
            book.sheet = book.sheets.get(place, book.sheet)
        elif kind == _END:
            book.depth = max(0, book.depth - 1)
            book.sheet = book.sheet if book.depth else None
        elif kind == SST and len(data) >= 8:
            book.texts = Texts([data[8:], *parts]).read(unpack_from("<I", data, 4)[0])
        elif hear := _HEARD.get(kind):
            with suppress(error):  # a record that is too short says nothing
                hear(book, data)
        place += 4 + len(data) + sum(4 + len(part) for part in parts)
    return list(book.sheets.values())


def _number(book: _Book, data: bytes) -> None:
    book.put(*unpack_from("<HHHd", data))


def _packed(book: _Book, data: bytes) -> None:
    row, column, style, packed = unpack_from("<HHHI", data)
    book.put(row, column, style, _unpacked(packed))


def _many_packed(book: _Book, data: bytes) -> None:
    row, first = unpack_from("<HH", data)
    for place in range((len(data) - 6) // 6):
        style, packed = unpack_from("<HI", data, 4 + 6 * place)
        book.put(row, first + place, style, _unpacked(packed))


def _unpacked(packed: int) -> float:
    """Return a number that was packed into four bytes: two flags, and a whole number or the first half of another."""
    if packed & 2:
        number = float((packed >> 2) - (1 << 30 if packed >> 31 else 0))
    else:
        number = float(unpack_from("<d", b"\0\0\0\0" + (packed & 0xFFFFFFFC).to_bytes(4, "little"))[0])
    return number / 100 if packed & 1 else number


def _shared_text(book: _Book, data: bytes) -> None:
    row, column, style, index = unpack_from("<HHHI", data)
    if index < len(book.texts):
        book.put(row, column, style, book.texts[index])


def _text(book: _Book, data: bytes) -> None:
    row, column, style, letters, flags = unpack_from("<HHHHB", data)
    book.put(row, column, style, text_of(data[9:], letters, flags))


def _truth(book: _Book, data: bytes) -> None:
    row, column, style, value, is_error = unpack_from("<HHHBB", data)
    if not is_error:
        book.put(row, column, style, bool(value))


def _formula(book: _Book, data: bytes) -> None:
    row, column, style, number = unpack_from("<HHHd", data)
    if data[12:14] != b"\xff\xff":
        book.put(row, column, style, number)
    elif data[6] == 0:
        book.waiting = row, column
    elif data[6] == 1:
        book.put(row, column, style, bool(data[8]))


def _formula_text(book: _Book, data: bytes) -> None:
    letters, flags = unpack_from("<HB", data)
    book.put(*book.waiting, 0, text_of(data[3:], letters, flags))


def _style(book: _Book, data: bytes) -> None:
    book.styles.append(unpack_from("<HH", data)[1])


def _format(book: _Book, data: bytes) -> None:
    number, letters, flags = unpack_from("<HHB", data)
    code = text_of(data[5:], letters, flags)
    book.looks[number] = look_of(code)
    (book.days.add if is_day(code) else book.days.discard)(number)


def _sheet(book: _Book, data: bytes) -> None:
    place, state, kind, letters, flags = unpack_from("<IBBBB", data)
    if not kind:
        book.sheets[place] = OldSheet(text_of(data[8:], letters, flags), is_visible=not state & 3)


def _days_from(book: _Book, data: bytes) -> None:
    if unpack_from("<H", data)[0]:
        book.origin = date(1904, 1, 1)


def _merged(book: _Book, data: bytes) -> None:
    for place in range(min(unpack_from("<H", data)[0], (len(data) - 2) // 8)):
        if book.sheet and book.depth == 1:
            book.sheet.merged.append(unpack_from("<HHHH", data, 2 + 8 * place))


_HEARD: Mapping[int, Callable[[_Book, bytes], None]] = {
    0x0203: _number,
    0x027E: _packed,
    0x00BD: _many_packed,
    0x00FD: _shared_text,
    0x0204: _text,
    0x00D6: _text,
    0x0205: _truth,
    0x0006: _formula,
    _FORMULA_TEXT: _formula_text,
    _STYLE: _style,
    _FORMAT: _format,
    _SHEET: _sheet,
    _DAYS_FROM_1904: _days_from,
    _MERGED: _merged,
}
