"""The tables of a Word file: rows with their cells at the columns where they stand on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from xml.etree.ElementTree import Element

from ward_tui.documents.word_parts import number_of, value_of

MOST_COLUMNS = 250  # Word itself has 63
NEAR = 170  # edges of columns that are nearer than 3 mm, in twentieths of a point, were meant to be one
_WRAPS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}


def children(parent: Element, *names: str) -> Iterator[Element]:
    """Yield the paragraphs, tables, rows or cells in an element, also those in content controls, in their order."""
    waiting = [iter(parent)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag in names:
            yield element
        elif element.tag in _WRAPS:
            waiting.append(iter(element))


@dataclass(slots=True)
class WordRow:
    """A row: its cells by the column where each begins; None for one that only goes on with another one."""

    cells: dict[int, Element | None] = field(default_factory=dict)
    below: set[int] = field(default_factory=set)  # columns of cells that go on with the one above


def rows_of(table: Element) -> list[WordRow]:
    """Return the rows of a table; rows that somebody who tracks changes has deleted are left out."""
    return [_row(row) for row in children(table, "tr") if row.find("trPr/del") is None]


def _row(row: Element) -> WordRow:
    found = WordRow()
    place = _span(row, "trPr/gridBefore", 0)
    for cell in children(row, "tc"):
        below, beside = _goes_on(cell, "vMerge"), _goes_on(cell, "hMerge")
        deleted = cell.find("tcPr/cellDel") is not None
        column = min(place, MOST_COLUMNS)
        found.cells[column] = None if below or beside or deleted else cell
        if below:
            found.below.add(column)
        place += _span(cell, "tcPr/gridSpan", 1)
    return found


def _goes_on(cell: Element, merge: str) -> bool:
    return value_of(cell, f"tcPr/{merge}") in {"", "continue"}


def _span(element: Element, path: str, usual: int) -> int:
    span = number_of(element, path)
    return usual if span is None else max(usual, min(span, MOST_COLUMNS))


def columns_of(table: Element, rows: list[WordRow]) -> dict[int, int]:
    """Return which column of the result each column of the table belongs to.

    Columns in which no cell begins are left out, and edges that were drawn a little apart from row to row are one.
    """
    widths = [
        int(each.get("w", "0")) if each.get("w", "0").isdecimal() else 0 for each in table.iterfind("tblGrid/gridCol")
    ]
    edges = [0, *accumulate(widths[:MOST_COLUMNS])]
    starts = sorted({place for row in rows for place in row.cells})
    apart = {pair for row in rows for pair in zip(sorted(row.cells), sorted(row.cells)[1:], strict=False)}
    columns: dict[int, int] = {}
    last: int | None = None
    for place in starts:
        near = (
            last is not None and place < len(edges) and edges[place] - edges[last] < NEAR and (last, place) not in apart
        )
        columns[place] = max(columns.values(), default=-1) + (not near)
        last = place
    return columns


def texts_of(row: WordRow, columns: dict[int, int], text: Callable[[Element], str]) -> tuple[str, ...]:
    """Return the texts of a row, one for each column of the result."""
    texts = [""] * (max(columns.values(), default=-1) + 1)
    for place, cell in row.cells.items():
        if cell is not None:
            column = columns[place]
            texts[column] = f"{texts[column]} {text(cell)}".strip()
    return tuple(texts)


def is_layout(table: Element, rows: list[WordRow]) -> bool:
    """Tell whether a table only puts paragraphs side by side, as the head and the end of an official document do.

    It is small, without lines of its own, and one of its cells holds several paragraphs.
    """
    if len(rows) > 3 or any(len(row.cells) > 3 for row in rows) or _is_ruled(table):
        return False
    return any(len(list(children(cell, "p"))) > 1 for row in rows for cell in row.cells.values() if cell is not None)


def _is_ruled(table: Element) -> bool:
    borders = [*table.iterfind("tblPr/tblBorders/*"), *table.iterfind("tr/tc/tcPr/tcBorders/*")]
    style = value_of(table, "tblPr/tblStyle") or ""
    return "grid" in style.casefold() or any(each.get("val") not in {None, "nil", "none"} for each in borders)
