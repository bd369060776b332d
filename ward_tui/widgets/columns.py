"""Columns and lines of a list, and text cut to terminal cells."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size


@dataclass(frozen=True, slots=True)
class Column:
    """One column: flexible columns share what is left by weight; from is the list width from which it is shown."""

    title: str
    width: int = 0
    weight: int = 0
    right: bool = False
    shown_from: int = 0


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
