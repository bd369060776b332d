"""Columns and lines of a list, and text cut to terminal cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

MARK, GAP = 2, 2
UP, DOWN = "▲", "▼"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: flexible columns share what is left by weight.

    Attributes:
        shown_from: the width of the list from which it is shown.
        name: by which the list is sorted when its title is clicked, '' when it cannot be.
    """

    title: str
    width: int = 0
    weight: int = 0
    right: bool = False
    shown_from: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a heading when it has no key; look names a style of the grid for the whole line or its last cell."""

    cells: tuple[str, ...]
    key: str = ""
    look: str = ""


def cut(text: str, width: int, *, right: bool = False) -> str:
    """Return the text in exactly so many terminal cells, cut with … when it is longer."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(text, width - 1) + "…" if width > 0 else ""
    return " " * (width - length) + text if right else text + " " * (width - length)


def widths(columns: Sequence[Column], width: int) -> tuple[int, ...]:
    """Return how many cells each column takes in a list of so many cells, 0 for those that are not shown."""
    shown = [column for column in columns if width >= column.shown_from]
    left = width - MARK - sum(column.width for column in shown) - GAP * max(0, len(shown) - 1)
    weights = sum(column.weight for column in shown) or 1
    return tuple(
        0 if column not in shown else column.width or max(8, left * column.weight // weights) for column in columns
    )


def column_at(x: int, columns: Sequence[Column], sizes: Sequence[int]) -> Column | None:
    """Return the column in which a cell of the list lies, the gap behind it included; None before the first."""
    end = MARK
    for column, size in zip(columns, sizes, strict=True):
        if size:
            start, end = end, end + size + GAP
            if start <= x < end:
                return column
    return None


def header(columns: Sequence[Column], sizes: Sequence[int], sort: str = "", *, descending: bool = False) -> str:
    """Return the line of titles; the column that the list is sorted by has an arrow, in the gap when it has no room."""
    parts = [" " * MARK]
    for column, size in zip(columns, sizes, strict=True):
        arrow = (DOWN if descending else UP) if sort and column.name == sort else ""
        titled = f"{column.title} {arrow}".strip()
        if size and cell_len(titled) <= size:
            parts.append(cut(titled, size, right=column.right) + " " * GAP)
        elif size:
            parts.append(f"{cut(column.title, size, right=column.right)}{arrow}".ljust(size + GAP))
    return "".join(parts)[:-GAP]


def group_around(lines: Sequence[Line], place: int) -> set[str]:
    """Return the keys of the lines between the heading above a place and the next heading."""
    headings = [-1, *(number for number, line in enumerate(lines) if not line.key), len(lines)]
    after = bisect_right(headings, place)
    return {line.key for line in lines[headings[after - 1] + 1 : headings[after]]}
