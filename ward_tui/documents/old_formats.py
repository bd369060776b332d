"""How the numbers of an .xls are shown: the formats of its cells, record by record."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from struct import error, unpack_from

from ward_tui.documents.old_workbook import book_of, records
from ward_tui.documents.sheet_looks import BUILT_IN, Look, Looks, look_of

_BOF, _SHEET, _FORMAT, _STYLE = 0x809, 0x85, 0x41E, 0xE0
_NUMBERS = frozenset({0x0203, 0x027E, 0x0006})
_MANY_NUMBERS = 0xBD
_WIDE = 0x01


@dataclass(slots=True)
class _Formats:
    """What the records have told; sheets come in the order of their places in the file."""

    looks: dict[int, Look | None] = field(default_factory=lambda: dict(BUILT_IN))
    styles: list[int] = field(default_factory=list)  # the format of each style
    names: dict[int, str] = field(default_factory=dict)  # of sheets, by their place in the file
    cells: dict[str, dict[tuple[int, int], Look]] = field(default_factory=dict)
    sheet: str = ""

    def cell(self, row: int, column: int, style: int) -> None:
        """Remember a cell whose look matters."""
        if style < len(self.styles) and (look := self.looks.get(self.styles[style])):
            self.cells.setdefault(self.sheet, {})[row, column] = look


def looks_of_old(path: Path) -> dict[str, Looks]:
    """Return the cells of each sheet of an .xls whose look matters.

    Raises:
        WardError: `intake_damaged`.
    """
    formats, place = _Formats(), 0
    for kind, data, parts in records(path, book_of(path)):
        if kind == _BOF:
            formats.sheet = formats.names.get(place, "")
        try:
            _hear(formats, kind, data)
        except error:  # too short for what it is: the reader will say so
            continue
        finally:
            place += 4 + len(data) + sum(4 + len(part) for part in parts)
    return dict(formats.cells)


def _hear(formats: _Formats, kind: int, data: bytes) -> None:
    """Take in one record."""
    if kind in _NUMBERS:
        formats.cell(*unpack_from("<HHH", data))
    elif kind == _MANY_NUMBERS:
        row, first = unpack_from("<HH", data)
        for column in range((len(data) - 6) // 6):
            formats.cell(row, first + column, unpack_from("<H", data, 4 + 6 * column)[0])
    elif kind == _STYLE:
        formats.styles.append(unpack_from("<HH", data)[1])
    elif kind == _FORMAT:
        number, letters, flags = unpack_from("<HHB", data)
        formats.looks[number] = look_of(_text(data[5:], letters, flags))
    elif kind == _SHEET:
        place, _, _, letters, flags = unpack_from("<IBBBB", data)
        formats.names[place] = _text(data[8:], letters, flags)


def _text(data: bytes, letters: int, flags: int) -> str:
    if flags & _WIDE:
        return data[: 2 * letters].decode("utf-16-le", "replace")
    return data[:letters].decode("latin-1")
