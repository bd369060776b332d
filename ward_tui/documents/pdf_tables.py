"""The ruled tables of a PDF page: which letters stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from ward_tui.documents.pdf_cells import text_of
from ward_tui.documents.pdf_columns import Box, reaching, tables_of
from ward_tui.documents.pdf_lines import Letter, lines_of

_COLUMNS = 4  # upright lines of a table with three columns
_THICK = 3.0  # points; a line across is longer than an upright one is thick
_NEAR = 1.6  # points; upright lines that are nearer are the two sides of one, others may be those of two tables


@dataclass(slots=True)
class Ruled:
    """A table: its frame, and its rows of cells from left to right; None where a merged cell goes on.

    Letters are put into it one after the other; `texts` then says what stands in each cell.
    """

    box: Box
    rows: Sequence[Sequence[Box | None]]
    _sorted: list[tuple[float, Box]] = field(default_factory=list)
    _held: dict[Box, list[Letter]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._sorted = sorted((cell[1], cell) for row in self.rows for cell in row if cell is not None)
        self._held = {cell: [] for _, cell in self._sorted}

    def put(self, letter: Letter) -> bool:
        """Put a letter into its cell; False when it stands in none of them."""
        across, down = (letter.left + letter.right) / 2, letter.middle
        left, top, right, bottom = self.box
        if not (left <= across <= right and top <= down <= bottom):
            return False
        for place in range(bisect_right(self._sorted, down, key=lambda each: each[0]) - 1, -1, -1):
            cell = self._sorted[place][1]
            if cell[0] <= across <= cell[2] and down <= cell[3]:
                self._held[cell].append(letter)
                return True
        return False

    def texts(self) -> list[tuple[str, ...]]:
        """Return the texts of the rows, the lines of a cell in one; rows without any text too."""
        return [tuple("" if cell is None else self._text(cell) for cell in row) for row in self.rows]

    def merged(self) -> list[frozenset[int]]:
        """Return for each row the places of the cells that are one with the cell above them."""
        found: list[frozenset[int]] = []
        above: list[Box | None] = []
        for row in self.rows:
            top = min((cell[1] for cell in row if cell is not None), default=0.0)
            above = [cell or reaching(before, top) for cell, before in zip_longest(row, above)]
            found.append(
                frozenset(place for place, cell in enumerate(row) if cell is None and above[place] is not None)
            )
        return found

    def _text(self, cell: Box) -> str:
        return text_of(lines_of(self._held[cell]), cell[2] - cell[0])


def ruled_of(page: Any) -> list[Ruled]:
    """Return the tables of a page of pdfplumber, from top to bottom; frames around a text are none."""
    found = []
    settings = {"explicit_horizontal_lines": _open_ends(page.edges), "snap_x_tolerance": _NEAR}
    for table in page.find_tables(settings):
        for rows in tables_of([tuple(row.cells) for row in table.rows]):
            cells = [cell for row in rows for cell in row if cell is not None]
            if len(cells) > 2:
                found.append(Ruled(_around(cells), rows))
    return sorted(found, key=lambda each: each.box[1])


def _around(cells: Sequence[Box]) -> Box:
    """Return the frame of cells."""
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _open_ends(edges: Iterable[Mapping[str, Any]]) -> list[float]:
    """Return the heights at which the upright lines of a table end without a line across, as at the end of a page."""
    across: set[int] = set()
    ends: Counter[int] = Counter()
    for edge in edges:
        if edge["orientation"] == "h" and edge["x1"] - edge["x0"] < _THICK:
            continue  # the end of an upright line
        if edge["orientation"] == "h":
            across |= {round(edge["top"]) + near for near in (-2, -1, 0, 1, 2)}
        else:
            ends.update((round(edge["top"]), round(edge["bottom"])))
    return [float(place) for place, count in ends.items() if count >= _COLUMNS and place not in across]
