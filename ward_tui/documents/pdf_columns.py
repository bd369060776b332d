"""The columns of a ruled table: rows that are cut differently than those above them, and tables that touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

Box = tuple[float, float, float, float]  # left, top, right, bottom
Row = tuple[Box | None, ...]
_NARROW = 4.0  # points; between lines that are nearer stands no text


@dataclass(slots=True)
class _Run:
    """Rows that are cut at the same places, or at some of them."""

    cuts: frozenset[int]
    rows: list[Row] = field(default_factory=list)

    @property
    def lefts(self) -> list[int]:
        """Where its columns begin."""
        return [left for left, right in pairwise(_wide(self.cuts))]

    def arranged(self) -> list[Row]:
        """Return the rows with each cell in the column in which it begins."""
        lefts = self.lefts
        return [_put(row, [_column(cell, lefts) for cell in row if cell is not None], len(lefts)) for row in self.rows]


def tables_of(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the tables that rows make which touch: rows of one table have as many columns, however wide they are.

    Args:
        rows: cells by the upright lines of the whole; None where none begins.
    """
    tables: list[list[Row]] = []
    before: _Run | None = None
    for run in _runs(rows):
        fitting = _fitting(run, before) if before is not None else None
        if fitting is not None:
            tables[-1] += fitting
            continue
        tables.append(run.arranged())
        before = run
    return tables


def reaching(cell: Box | None, top: float) -> Box | None:
    """Return a cell from a row above when it reaches into the row that begins at this height."""
    return cell if cell is not None and cell[3] > top + 1 else None


def _fitting(run: _Run, before: _Run) -> list[Row] | None:
    """Return the rows of a run in the columns of the one above it; None when they are rows of another table."""
    if len(run.lefts) == len(before.lefts):
        return run.arranged()
    if len(run.rows) > 1:
        return None
    cells = [cell for cell in run.rows[0] if cell is not None]
    edges = _wide(before.cuts)
    places = [_most_of(cell, edges) for cell in cells]
    return [_put(cells, places, len(before.lefts))] if len(set(places)) == len(places) else None


def _runs(rows: Iterable[Row]) -> list[_Run]:
    runs: list[_Run] = []
    above: list[Box | None] = []
    for row in rows:
        top = min((cell[1] for cell in row if cell is not None), default=0.0)
        above = [cell or reaching(before, top) for cell, before in zip_longest(row, above)]
        cuts = frozenset(round(side) for cell in above if cell is not None for side in (cell[0], cell[2]))
        if runs and (cuts <= runs[-1].cuts or cuts >= runs[-1].cuts):
            runs[-1].cuts |= cuts
            runs[-1].rows.append(row)
        else:
            runs.append(_Run(cuts, [row]))
    return runs


def _wide(cuts: Iterable[int]) -> list[int]:
    """Return the edges of columns from left to right, without those that stand hardly apart."""
    found: list[int] = []
    for cut in sorted(cuts):
        if not found or cut - found[-1] >= _NARROW:
            found.append(cut)
    return found


def _column(cell: Box, lefts: Sequence[int]) -> int:
    return max(0, bisect_right(lefts, round(cell[0]) + _NARROW / 2) - 1)


def _most_of(cell: Box, edges: Sequence[int]) -> int:
    """Return the column in which most of a cell lies."""
    shares = [min(cell[2], right) - max(cell[0], left) for left, right in pairwise(edges)]
    return shares.index(max(shares))


def _put(row: Iterable[Box | None], places: Sequence[int], wide: int) -> Row:
    """Return a row of so many columns with its cells at their places."""
    found: list[Box | None] = [None] * wide
    for cell, place in zip((cell for cell in row if cell is not None), places, strict=True):
        if found[place] is None or _across(cell) > _across(found[place]):
            found[place] = cell
    return tuple(found)


def _across(cell: Box | None) -> float:
    return cell[2] - cell[0] if cell is not None else 0.0
