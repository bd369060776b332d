"""Documents for tests of what comes in: lines as a plain text has them, with tabs between the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.draft import Doubt, DoubtKind, Draft, DraftRow
from ward_tui.domain.intake.manuscript import Block, Cells, FileKind, Grid, Manuscript, Paragraph, Spot
from ward_tui.domain.intake.recognise import recognise

TEXTS = Path(__file__).resolve().parents[2] / "documents" / "texts"
HEAD = "STT\tNhiệm vụ\tNguồn vốn\tBắt đầu\tHoàn thành"


def paper(*lines: str, wrapped: bool = False) -> Manuscript:
    """A document of these lines; a blank line ends a table as it does in a text file."""
    blocks: list[Block] = []
    rows: list[Cells] = []
    for number, line in enumerate((*lines, ""), 1):
        spot = Spot(number, number)
        if "\t" in line:
            rows.append(Cells(tuple(clean(text) for text in line.split("\t")), spot))
            continue
        if rows:
            blocks.append(Grid(tuple(rows), rows[0].spot.to(rows[-1].spot)))
            rows = []
        if text := clean(line):
            blocks.append(Paragraph(text, spot))
    return Manuscript("van-ban.txt", FileKind.TXT, "0" * 64, tuple(blocks), wrapped=wrapped)


def sheet(*rows: Sequence[str], title: str = "") -> Manuscript:
    """A document of one sheet with these rows."""
    cells = [Cells(tuple(row), Spot(sheet=title, cell=f"A{number}")) for number, row in enumerate(rows, 1)]
    grid = Grid(tuple(cells), cells[0].spot, title)
    return Manuscript("bang.xlsx", FileKind.XLSX, "0" * 64, (grid,))


def understood(*lines: str, wrapped: bool = False) -> Draft:
    """What a document of these lines was understood to say."""
    return recognise(paper(*lines, wrapped=wrapped))


def fixture(name: str, *, wrapped: bool = False) -> Draft:
    """What a text kept for tests was understood to say."""
    lines = (TEXTS / name).read_text(encoding="utf-8").split("\n")
    return recognise(paper(*lines, wrapped=wrapped))


def rows_of(draft: Draft) -> list[DraftRow]:
    """All rows of a draft in their order."""
    return [row for appendix in draft.appendices for row in appendix.rows]


def names(draft: Draft) -> list[list[str]]:
    """The names of the rows by appendix."""
    return [[row.name for row in appendix.rows] for appendix in draft.appendices]


def doubts(draft: Draft, kind: DoubtKind) -> list[Doubt]:
    """The doubts of one kind."""
    return [doubt for doubt in draft.doubts if doubt.kind is kind]
