"""The words of a document as its file holds them, before anything is understood: paragraphs and tables with places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class FileKind(StrEnum):
    """The kinds of files that are read, by their usual ending."""

    TXT = "txt"
    MD = "md"
    DOCX = "docx"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    PDF = "pdf"


class Phase(StrEnum):
    """What is being done while the user waits."""

    OPENING = "opening"
    READING = "reading"
    UNDERSTANDING = "understanding"
    COMPARING = "comparing"
    WRITING = "writing"


# Hears how far a phase is: done of total (0 when the total is not known). It may raise `Cancelled` to end the work.
Progress = Callable[[Phase, int, int], None]


class Cancelled(Exception):  # noqa: N818  # nothing went wrong: the user changed his mind
    """The user has ended work that was going on; nothing of it is kept."""


def unheard(_phase: Phase, _done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where words stand in a file; what a kind of file does not have stays empty.

    Attributes:
        line: line of a text, csv or pdf page, from 1; in a Word file the number of the paragraph.
        last: last line, when the words take several; otherwise the same as line.
        page: page of a PDF, from 1.
        sheet, cell: name of the sheet and A1 name of the first cell of a workbook.
        table, row: number of the table in a Word or PDF file and of the row in it, from 1.
    """

    line: int = 0
    last: int = 0
    page: int = 0
    sheet: str = ""
    cell: str = ""
    table: int = 0
    row: int = 0

    def to(self, other: Spot) -> Spot:
        """Return the place from here to the end of another one."""
        end = max(self.last or self.line, other.last or other.line)
        return Spot(self.line, end, self.page, self.sheet, self.cell, self.table, self.row)

    @property
    def lines(self) -> tuple[int, ...]:
        """First and last line as a source names them: both, one when they are the same, none when not known."""
        if not self.line:
            return ()
        return (self.line,) if self.last in (0, self.line) else (self.line, self.last)


NOWHERE = Spot()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line or paragraph: tidied text (one form of letters, single spaces, never empty), without marks of layout.

    Attributes:
        level: 1 to 9 for a heading that the file itself marks as one, 0 otherwise.
        label: the number or sign of a list that the file keeps apart from the text (`1.`, `-`), empty otherwise.
    """

    text: str
    spot: Spot
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table; the text of merged cells stands in the first of them, the others are empty.

    Attributes:
        merged: the places of empty cells that are one with the cell above them, as far as the file tells.
    """

    texts: tuple[str, ...]
    spot: Spot
    merged: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        """True when no cell says anything."""
        return not any(self.texts)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, or a run of rows of a sheet; rows may have different numbers of cells."""

    rows: tuple[Cells, ...]
    spot: Spot
    title: str = ""  # the name of its sheet, empty otherwise


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that a file says, in its order.

    Attributes:
        name: the name of the file, without folder.
        digest: SHA-256 of its bytes, hexadecimal.
        wrapped: its lines were broken to fit a page, so that a paragraph may be several of them.
        lost: how many pictures, boxes or sheets were passed over because they hold no text.
    """

    name: str
    kind: FileKind
    digest: str
    blocks: tuple[Block, ...] = ()
    wrapped: bool = False
    lost: int = 0

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs, without tables."""
        return (each for each in self.blocks if isinstance(each, Paragraph))

    def grids(self) -> Iterator[Grid]:
        """Yield the tables."""
        return (each for each in self.blocks if isinstance(each, Grid))


@dataclass(slots=True)
class Counter:
    """Counts the steps of one phase and tells them, not more than about a hundred times."""

    phase: Phase
    total: int
    progress: Progress = unheard
    done: int = 0
    _told: int = field(default=-1, repr=False)

    def step(self) -> None:
        """One more step is done."""
        self.done += 1
        percent = 100 * self.done // max(self.total, 1)
        if percent != self._told:
            self._told = percent
            self.progress(self.phase, self.done, self.total)
