"""Heads of tables that stand alone at the end of a page of a PDF and again at the top of the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ward_tui.domain.intake.manuscript import Block, Cells, Grid

_MOST = 3  # rows of a head


def without_lone_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, save heads, or their first rows, at the end of a page that the next page repeats.

    Where only the first rows of a head had room on a page, the next one has the whole head and then the rest of it
    once more; that goes too.
    """
    begun = 0  # rows of the head that stood at the end of the page above
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        if not isinstance(block, Grid):
            yield block
            continue
        rows = _without_rest(block.rows, begun) if begun else block.rows
        begun = _begun(rows, block, after)
        if kept := rows[: len(rows) - begun]:
            yield block if kept == block.rows else replace(block, rows=kept)


def _begun(rows: Sequence[Cells], block: Grid, after: Block | None) -> int:
    """Return how many rows at the end of a table are the first ones of the table at the top of the next page."""
    if not isinstance(after, Grid) or after.spot.page != block.spot.page + 1:
        return 0
    below = _texts(after.rows)
    counts = range(min(_MOST, len(rows), len(below)), 0, -1)
    return next((count for count in counts if _texts(rows)[-count:] == below[:count]), 0)


def _without_rest(rows: tuple[Cells, ...], begun: int) -> tuple[Cells, ...]:
    """Return the rows of a table without what its head says once more, behind the rows that stood above already."""
    texts = _texts(rows)
    for head in range(begun + 1, _MOST + 1):
        if texts[head : 2 * head - begun] == texts[begun:head]:
            return (*rows[:head], *rows[2 * head - begun :])
    return rows


def _texts(rows: Sequence[Cells]) -> list[tuple[str, ...]]:
    return [row.texts for row in rows]
