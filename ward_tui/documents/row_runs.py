"""Rows of a sheet or of a csv file to blocks: headings above a table are paragraphs, runs of rows are tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ward_tui.domain.intake.manuscript import Block, Cells, Grid, Paragraph
from ward_tui.domain.text import fold

_HEADING = re.compile(r"phu luc\b|bieu\b.{0,12}\d|mau\b.{0,12}\d")


def blocks_of_rows(rows: Iterable[Cells], title: str = "") -> list[Block]:
    """Return the blocks of one sheet; blank rows and headings of appendices part its tables.

    What stands alone in its row above a table is a paragraph; alone in a row within a table it stays a row.
    """
    blocks: list[Block] = []
    run: list[Cells] = []
    for row in rows:
        if row.is_blank:
            _close(run, blocks, title)
        elif (heading := _alone(row)) and _HEADING.match(fold(heading)):
            _close(run, blocks, title)
            blocks.append(Paragraph(heading, row.spot))
        else:
            run.append(row)
    _close(run, blocks, title)
    return blocks


def _close(run: list[Cells], blocks: list[Block], title: str) -> None:
    """End a run of rows: what stands alone on top of it goes out as paragraphs, the rest as a table."""
    table = _first_of_table(run, after_table=bool(blocks) and isinstance(blocks[-1], Grid))
    blocks.extend(Paragraph(_alone(row), row.spot) for row in run[:table])
    if rows := tuple(run[table:]):
        blocks.append(Grid(rows, rows[0].spot.to(rows[-1].spot), title))
    run.clear()


def _first_of_table(run: Sequence[Cells], *, after_table: bool) -> int:
    """Return the place of the first row that is no heading; the rest of a broken row belongs to its table."""
    for place, row in enumerate(run):
        text = _alone(row)
        if not text or (after_table and not place and not row.texts[0] and text[0].islower()):
            return place
    return len(run)


def _alone(row: Cells) -> str:
    """Return the text of a row that has only one, otherwise ''."""
    said = [text for text in row.texts if text]
    return said[0] if len(said) == 1 else ""
