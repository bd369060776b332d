"""Reading a Word file (.docx): paragraphs and tables in the order of the page, with the numbers that Word shows."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile

from ward_tui.documents.encodings import is_old_font
from ward_tui.documents.limits import too_many_rows
from ward_tui.documents.reading import Read
from ward_tui.documents.word_lists import Marks
from ward_tui.documents.word_parts import TooLargeError, WordParts
from ward_tui.documents.word_tables import WordRow, children, columns_of, is_layout, rows_of, texts_of
from ward_tui.documents.word_text import Words, is_joined, words_of
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.manuscript import Block, Cells, Counter, FileKind, Grid, Paragraph, Phase, Progress, Spot

_DAMAGED = (
    BadZipFile,
    ParseError,
    zlib.error,
    KeyError,
    ValueError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
)
_TABS = 2  # with more of them, a line of a paragraph may be a row of a table
_CLOSED = (".", ";", ":", "!", "?")


def read_docx(path: Path, _kind: FileKind, progress: Progress) -> Read:
    """Read a Word file; the line of a place is the number of the paragraph outside tables, empty ones not counted.

    Text boxes are read where they hang, tables within tables after the outer one; headers, footers, notes and lines of
    a table of contents are left out; pictures are counted as lost.

    Raises:
        WardError: `intake_damaged`, `intake_rows`, `intake_cells`, `intake_old_font`.
        Cancelled: from progress.
    """
    try:
        parts = WordParts(path)
        marks = Marks(parts)
    except TooLargeError as error:
        raise WardError("intake_cells", file=path.name, place="") from error
    except _DAMAGED as error:
        raise WardError("intake_damaged", file=path.name, place="") from error
    body = parts.document.find("body")
    if body is None:
        raise WardError("intake_damaged", file=path.name, place="")
    story = _Story(marks)
    blocks: list[Block] = []
    steps = Counter(Phase.READING, len(body), progress)
    for element in body:
        for each in _parts_of(element):
            blocks += story.block(each)
        steps.step()
    blocks = list(_tabbed([*blocks, *story.rest()]))
    too_many_rows(path, sum(len(each.rows) for each in blocks if isinstance(each, Grid)))
    if is_old_font(" ".join(_sample(blocks))):
        raise WardError("intake_old_font", file=path.name)
    return Read(tuple(blocks), lost=story.lost)


def _tabbed(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks; lines with tabs are a table when several follow one another, else what they were before."""
    run: list[Grid] = []
    for block in [*blocks, None]:
        if isinstance(block, Grid) and not block.spot.table:
            run.append(block)
            continue
        yield from _table_of_tabs(run)
        run = []
        if block is not None:
            yield block


def _table_of_tabs(run: list[Grid]) -> Iterator[Block]:
    rows = tuple(row for grid in run for row in grid.rows)
    if len(rows) > 1 and any(len([text for text in row.texts if text]) > _TABS for row in rows):
        yield Grid(rows, rows[0].spot.to(rows[-1].spot))
    else:
        yield from (Paragraph(" ".join(filter(None, row.texts)), row.spot) for row in rows)


def _sample(blocks: list[Block]) -> Iterator[str]:
    """Yield what the first few hundred blocks say."""
    for block in blocks[:400]:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (text for row in block.rows[:100] for text in row.texts)


def _parts_of(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables that one part of the body is or holds."""
    if element.tag in {"p", "tbl"}:
        return iter((element,))
    if element.tag == "sdt" and "Contents" in {each.get("val") for each in element.iterfind("sdtPr/*/docPartGallery")}:
        return iter(())
    return children(element, "p", "tbl")


class _Story:
    """Goes through a document once, from its first to its last paragraph, and counts what has to be counted."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.lost = 0
        self.paragraphs = self.tables = 0
        self._begun = ""  # text of a paragraph whose end was deleted
        self._inner: list[Element] = []  # tables in the table that is being read

    def block(self, element: Element, inside: bool = False) -> Iterator[Block]:
        """Yield the blocks of a paragraph or table; inside a text box further boxes are not opened."""
        return self._table(element) if element.tag == "tbl" else self._paragraph(element, inside)

    def rest(self) -> Iterator[Block]:
        """Yield what is left at the end: a last paragraph whose end was deleted."""
        if text := clean(self._begun):
            yield Paragraph(text, Spot(self.paragraphs + 1, self.paragraphs + 1))

    def _paragraph(self, element: Element, inside: bool) -> Iterator[Block]:
        """Yield the lines of a paragraph that stand for themselves, then what its text boxes say."""
        words = self._words(element)
        settings = element.find("pPr")
        if is_joined(element):
            self._begun += words.text
        elif not self.marks.is_contents(settings):
            text, self._begun = self._begun + words.text, ""
            yield from self._lines(text, settings)
        if inside:
            self.lost += len(words.boxes)
            return
        for box in words.boxes:
            for each in children(box, "p", "tbl"):
                yield from self.block(each, inside=True)

    def _lines(self, text: str, settings: Element | None) -> Iterator[Block]:
        lines = [line for line in _broken(text) if clean(line)]
        if not lines:
            return
        self.paragraphs += 1
        spot, level = Spot(self.paragraphs, self.paragraphs), self.marks.heading(settings)
        label = self.marks.label(settings)
        for place, line in enumerate(lines):
            cells = tuple(map(clean, f"{'' if place else label} {line}".split("\t")))
            if len(cells) > _TABS:
                yield Grid((Cells(cells, spot),), spot)
            else:
                yield Paragraph(clean(line), spot, level, "" if place else label)

    def _words(self, element: Element) -> Words:
        words = words_of(element)
        self.lost += words.lost
        return words

    def _table(self, outer: Element) -> Iterator[Block]:
        """Yield a table, then the tables within it."""
        waiting = [outer]
        while waiting:
            table = waiting.pop(0)
            rows = rows_of(table)
            yield from self._side_by_side(rows) if is_layout(table, rows) else self._grid(table, rows)
            waiting, self._inner = self._inner + waiting, []

    def _grid(self, table: Element, rows: list[WordRow]) -> Iterator[Grid]:
        self.tables += 1
        columns = columns_of(table, rows)
        cells = tuple(
            Cells(texts_of(row, columns, self._cell), Spot(table=self.tables, row=number), _merged(row, columns))
            for number, row in enumerate(rows, 1)
        )
        if any(not each.is_blank for each in cells):
            yield Grid(cells, Spot(table=self.tables))

    def _side_by_side(self, rows: list[WordRow]) -> Iterator[Block]:
        for cell in (cell for row in rows for cell in row.cells.values() if cell is not None):
            for each in children(cell, "p", "tbl"):
                if each.tag == "tbl":
                    self._inner.append(each)
                else:
                    yield from self._paragraph(each, inside=False)

    def _cell(self, cell: Element) -> str:
        """Return the text of a cell, its paragraphs in one line; those of a list stand behind their number or sign."""
        lines: list[str] = []
        begun = ""
        for element in children(cell, "p", "tbl"):
            if element.tag == "tbl":
                self._inner.append(element)
                continue
            words = self._words(element)
            text = begun + words.text
            begun = text if is_joined(element) else ""
            if not begun:
                lines.append(f"{self.marks.label(element.find('pPr'))} {text}")
            for box in words.boxes:
                lines += [words_of(each).text for each in box.iter("p")]
        return clean("\n".join([*lines, begun]))


def _merged(row: WordRow, columns: dict[int, int]) -> frozenset[int]:
    return frozenset(columns[place] for place in row.below)


def _broken(text: str) -> list[str]:
    """Return the lines of a paragraph with line ends of its own, save those that only fill the page.

    A line that begins with a small letter goes on with the one before, unless that one is closed or all in capitals.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.strip()
        before = lines[-1].rstrip() if lines else ""
        if before and bare[:1].islower() and not before.endswith(_CLOSED) and not before.isupper():
            lines[-1] = f"{before} {bare}"
        else:
            lines.append(line)
    return lines
