"""Counting what the sheets of a workbook would unfold to, before a reader of workbooks unfolds it.

A few bytes can name a cell at the far end of a sheet, repeat a row a million times or repeat one long text in every
cell; a reader makes room for all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers import expat

MOST_ELEMENTS = 8_000_000
_OFTEN = 4096
MOST_SPACES = 10_000  # that one element of an OpenDocument text stands for
_CELL = re.compile(r"([A-Za-z]{1,7})(\d{1,10})")

_MONTH_SHOWN = re.compile(r"\D*\d{1,2}\D+(?:19|20)\d\d\D*")
MONTH = "month"  # a date of which only month and year are shown

Attributes = dict[str, str]


class Scan(Protocol):
    """Hears the elements of one part of a workbook."""

    def start(self, name: str, attributes: Attributes, /) -> None:
        """An element begins; its name without prefix."""

    def end(self, name: str, /) -> None:
        """An element ends."""

    def text(self, data: str, /) -> None:
        """Letters between elements."""


class Damaged(Exception):  # noqa: N818  # said as a refusal by whoever knows the file
    """A part of a workbook that is not what it should be."""


@dataclass(slots=True)
class Extent:
    """The part of a sheet that its cells with content span, and what is in them.

    Attributes:
        top, left, bottom, right: of the cells with content, from 0; bottom is -1 when there are none.
        cells: how many cells have content; letters: how many letters there are in them.
    """

    top: int = 0
    left: int = 0
    bottom: int = -1
    right: int = -1
    cells: int = 0
    letters: int = 0

    def add(self, row: int, column: int, *, rows: int = 1, columns: int = 1) -> None:
        """Take in a block of cells with content."""
        if self.bottom < 0:
            self.top, self.left = row, column
        self.top, self.left = min(self.top, row), min(self.left, column)
        self.bottom, self.right = max(self.bottom, row + rows - 1), max(self.right, column + columns - 1)
        self.cells += rows * columns

    @property
    def rows(self) -> int:
        """How many rows are spanned."""
        return self.bottom - self.top + 1 if self.bottom >= 0 else 0

    @property
    def area(self) -> int:
        """How many cells are spanned, empty ones too."""
        return self.rows * (self.right - self.left + 1)


Found = Callable[[int, int, str], None]  # row, column, style


@dataclass(slots=True)
class ExcelSheet:
    """Hears a part of an .xlsx, a sheet or the texts that sheets share, whatever its name says it is.

    `found` is told every cell with content, `limit` the extent now and then.
    """

    found: Found | None = None
    limit: Callable[[Extent], None] | None = None
    extent: Extent = field(default_factory=Extent)
    used: dict[int, int] = field(default_factory=dict)  # how often each shared text is used
    lengths: list[int] = field(default_factory=list)  # letters of each shared text that stands here
    _row: int = -1
    _column: int = -1
    _style: str = ""
    _is_shared: bool = False
    _waits: bool = False
    _value: str | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._cell(attributes)
        elif name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 2) - 1, -1
        elif name == "si":
            self.lengths.append(0)
        elif name in {"v", "is", "f"} and self._waits:
            self._waits = False
            self.extent.add(self._row, self._column)
            if self.limit and not self.extent.cells % _OFTEN:
                self.limit(self.extent)
            if self.found:
                self.found(self._row, self._column, self._style)
        if name == "v" and self._is_shared:
            self._value = ""

    def end(self, name: str) -> None:
        if name == "v" and self._value is not None:
            index = _number(self._value.strip(), -1)
            self.used[index] = self.used.get(index, 0) + 1
            self._value = None

    def text(self, data: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(data)
        else:
            self.extent.letters += len(data)
        if self._value is not None:
            self._value += data

    def _cell(self, attributes: Attributes) -> None:
        if place := attributes.get("r"):
            self._row, self._column = _place(place)
        else:
            self._column += 1
        self._style, self._is_shared = attributes.get("s", ""), attributes.get("t") == "s"
        self._waits = True


@dataclass(slots=True)
class OpenSheets:
    """Hears the content of an .ods: every sheet with its repeated rows and cells."""

    extents: dict[str, Extent] = field(default_factory=dict)
    check: Callable[[str, Extent], None] | None = None
    found: Callable[[str, int, int, int, str], None] | None = None  # sheet, row, column, columns, kind of the value
    _sheet: str = ""
    _row: int = 0
    _rows: int = 1
    _column: int = 0
    _columns: int = 1
    _kind: str | None = None
    _letters: int = 0
    _depth: int = 0  # of cells, which may hold tables of their own

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "table":
            self._sheet, self._row = attributes.get("table:name", ""), 0
            self.extents.setdefault(self._sheet, Extent())
        elif name == "table-row":
            self._rows, self._column = _repeated(attributes, "rows"), 0
        elif name in {"table-cell", "covered-table-cell"}:
            self._columns, self._letters = _repeated(attributes, "columns"), 0
            self._kind = attributes.get("office:value-type")
        elif name == "p" and self._kind is None:
            self._kind = "string"
        elif name == "s" and (spaces := _number(attributes.get("text:c"), 1)) > MOST_SPACES:
            raise Damaged(f"{spaces} spaces")

    def end(self, name: str) -> None:
        if name in {"table-cell", "covered-table-cell"}:
            if self._kind is not None:
                self._add()
            self._column += self._columns
            self._kind = None
        elif name == "table-row":
            self._row += self._rows

    def text(self, data: str) -> None:
        self._letters += len(data)
        if self._kind == "date" and _MONTH_SHOWN.fullmatch(data):
            self._kind = MONTH

    def _add(self) -> None:
        extent = self.extents.setdefault(self._sheet, Extent())
        extent.add(self._row, self._column, rows=self._rows, columns=self._columns)
        extent.letters += self._letters * self._rows * self._columns
        if self.check:
            self.check(self._sheet, extent)
        if self.found:
            self.found(self._sheet, self._row, self._column, self._columns, self._kind or "")


def scan(chunks: Iterable[bytes], into: Scan) -> None:
    """Read a part of a workbook once, in little memory; declarations of types and entities are refused.

    Raises:
        Damaged: with the place when the XML is broken, declares a type or has more elements than any sheet.
    """
    elements = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal elements
        elements += 1
        if elements > MOST_ELEMENTS:
            raise Damaged("elements")
        into.start(name.rpartition(":")[2], attributes)

    def declared(*_: object) -> None:
        raise Damaged("doctype")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: into.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = into.text
    parser.StartDoctypeDeclHandler = declared
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Damaged(str(error)) from error


def _number(text: str | None, otherwise: int) -> int:
    """Return a whole number of a file; one with more digits than any place has is as good as broken."""
    if text is None:
        return otherwise
    if not text.isascii() or not text.isdigit() or len(text) > 10:
        raise Damaged(text[:40])
    return int(text)


def _place(name: str) -> tuple[int, int]:
    found = _CELL.fullmatch(name)
    if not found:
        raise Damaged(name[:40])
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _repeated(attributes: Attributes, what: str) -> int:
    return max(1, _number(attributes.get(f"table:number-{what}-repeated"), 1))
