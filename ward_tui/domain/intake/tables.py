"""Which rows of the grids of a file make one table, and which lines stand between tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ward_tui.domain.intake.headers import Columns, Role, head_at
from ward_tui.domain.intake.manuscript import NOWHERE, Block, Cells, Grid, Paragraph, Spot
from ward_tui.domain.text import fold

NUMBER = re.compile(r"\(?0*(\d{1,5})\s*[.)/]?\)?")
APPENDIX = re.compile(
    r"^(?:phu luc|pl|bieu|bieu so)\b\s*(?:so)?\s*[:.]?\s*(?:(?P<number>\d{1,3}|[ivx]{1,5})(?P<letter>[a-e]?)\b)?\s*"
    r"(?P<sign>[:.,)–-]*)\s*(?P<rest>.*)$"
)
_FRAME = re.compile(
    r"^(cong hoa xa hoi chu nghia|doc lap\W+tu do|dang cong san viet nam|noi nhan\b"
    r"|t\s?/?\s?m\b[./ ]|tm\.|kt\.|tl\.|so\s*:)"
)
_LINE = 120  # letters of a line of the head or foot of a paper
_PAGE = re.compile(r"\W*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """A run of rows under one head, over as many grids as it takes.

    Attributes:
        columns: None when it has no head and no table above it that it could go on with.
        before: the lines since the table above it.
        rows: without heads and blank rows.
        borrowed: its columns are those of the table above it.
    """

    columns: Columns | None
    before: list[Paragraph] = field(default_factory=list)
    rows: list[Cells] = field(default_factory=list)
    borrowed: bool = False
    title: str = ""

    @property
    def spot(self) -> Spot:
        """From its head to its last row."""
        first = self.columns.spot if self.columns is not None and not self.borrowed else NOWHERE
        if first == NOWHERE:
            first = self.rows[0].spot if self.rows else NOWHERE
        return first.to(self.rows[-1].spot) if self.rows else first


@dataclass(frozen=True, slots=True)
class Scanned:
    """The tables of a file, and its paragraphs, rows with a single text outside of tables among them."""

    tables: tuple[Table, ...]
    paragraphs: tuple[Paragraph, ...]


def tables_of(blocks: Iterable[Block]) -> Scanned:
    """Return the tables of a file in their order."""
    scanner = _Scanner()
    for block in blocks:
        if isinstance(block, Paragraph):
            scanner.line(block)
        else:
            scanner.grid(block)
    scanner.end()
    return Scanned(tuple(scanner.tables), tuple(scanner.paragraphs))


def number_of(text: str) -> int | None:
    """Return the number that a cell holds and nothing else, as `3`, `03.` or `(3)`; None for other texts."""
    match = NUMBER.fullmatch(text.strip())
    return int(match[1]) if match else None


def lone(row: Cells) -> int | None:
    """Return the place of the only cell of a row that says something, None when there are more."""
    filled = [place for place, text in enumerate(row.texts) if text]
    return filled[0] if len(filled) == 1 else None


def is_page_number(text: str) -> bool:
    """Tell whether a line is the number of a page."""
    return _PAGE.fullmatch(text) is not None


@dataclass(slots=True)
class _Scanner:
    tables: list[Table] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    _lines: list[Paragraph] = field(default_factory=list)
    _open: Table | None = None
    _head: Columns | None = None
    _foot: bool = False  # the foot of a document was met, which goes on until the next head
    _begun: bool = False  # a head or row of the present grid was met
    _title: str = ""

    def line(self, line: Paragraph) -> None:
        """Take a line outside of tables."""
        self.paragraphs.append(line)
        if not is_page_number(line.text):
            self._lines.append(line)

    def grid(self, grid: Grid) -> None:
        """Take the rows of one grid."""
        self._begun = self._foot = False
        if grid.title and grid.title != self._title:
            self._close_sheet()
        self._title = grid.title
        rows = [row for row in grid.rows if not row.is_blank]
        full = _next_full(rows)
        place = 0
        while place < len(rows):
            head = head_at(rows, place)
            if head is not None:
                self._meet(head[0])
                place += head[1]
                continue
            if self._is_frame(rows[place]):
                for text in filter(None, rows[place].texts):
                    self.line(Paragraph(text, rows[place].spot))
            elif self._is_line(rows, place, full[place]):
                text = next(text for text in rows[place].texts if text)
                self.line(Paragraph(text, rows[place].spot))
            else:
                self._row(rows[place])
            place += 1

    def end(self) -> None:
        """Take what is left at the end."""
        if self._head is not None:
            self._begin(self._head)

    def _close_sheet(self) -> None:
        self.end()
        self._open = None

    def _meet(self, head: Columns) -> None:
        if self._head is not None:
            self._begin(self._head)
        self._head, self._begun, self._foot = head, True, False

    def _row(self, row: Cells) -> None:
        if self._head is not None:
            self._under_head(row)
        elif self._open is None:
            self._begin(None)
        elif not self._begun or self._lines:
            self._go_on(row)
        self._begun = True
        if self._open is not None:
            self._open.rows.append(row)

    def _under_head(self, row: Cells) -> None:
        """Decide whether the head above a row was repeated after a page break, or begins a table."""
        head, self._head = self._head, None
        if head is None:
            return
        table = self._open
        begun = table is not None and table.columns is not None and table.columns.fits(head) and bool(table.rows)
        if not begun or self._lines or self._number(row, head) == 1:
            self._begin(head)

    def _go_on(self, row: Cells) -> None:
        """Decide whether rows without a head go on with the table above them."""
        table = self._open
        if table is None or table.columns is None:
            self._begin(None)
            return
        wide = len(row.texts) == len(table.columns.roles)
        number = self._number(row, table.columns)
        if self._lines and (number == 1 or not wide):
            self._begin(table.columns if wide else None, borrowed=wide)
        elif wide or number is not None or len(row.texts) < len(table.columns.roles):
            self._lines = []
        else:
            self._begin(None)

    def _begin(self, columns: Columns | None, *, borrowed: bool = False) -> None:
        self._open = Table(columns, self._lines, borrowed=borrowed, title=self._title)
        self.tables.append(self._open)
        self._lines, self._head = [], None

    @staticmethod
    def _number(row: Cells, columns: Columns) -> int | None:
        place = columns.place(Role.NUMBER)
        return number_of(row.texts[place]) if place is not None and place < len(row.texts) else None

    def _is_frame(self, row: Cells) -> bool:
        """Tell whether a row belongs to the head or foot of a paper, which are often laid out as a table."""
        if any(_FRAME.match(fold(text)) for text in row.texts if len(text) < _LINE):
            self._foot = True
        return self._foot

    def _is_line(self, rows: Sequence[Cells], place: int, after: int | None) -> bool:
        """Tell whether a row with a single text is a line between tables rather than a row of one."""
        only = lone(rows[place])
        if only is None:
            return False
        text = rows[place].texts[only]
        if is_heading(text):
            return True
        columns = self._head or (self._open.columns if self._open is not None else None)
        if columns is None:
            return True
        if only > 0 and (self._begun or len(rows[place].texts) == len(columns.roles)):
            return _leads_to_head(rows, after) and text[:1].isupper() and text.isupper()
        if number_of(text) is not None:
            return False
        return _leads_to_head(rows, after) or (not self._begun and not self._lines and len(rows[place].texts) == 1)


def is_heading(text: str) -> bool:
    """Tell whether a line is the heading of an appendix."""
    match = APPENDIX.match(fold(text))
    if match is None or len(text) > 250:
        return False
    if text[:1].islower() or (not match["number"] and match["rest"] and text[:2].upper() != text[:2]):
        return False
    letters = text[len(text) - len(match["rest"]) :].strip() if match["rest"] else ""
    if not letters or match["sign"]:
        return True
    return letters[:1] in '(“"' or letters[:1].isupper()


def _next_full(rows: Sequence[Cells]) -> list[int | None]:
    """Return for each row the place of the next one that has more than one text, None where there is none."""
    found: list[int | None] = []
    after: int | None = None
    for place in range(len(rows) - 1, -1, -1):
        found.append(after)
        if lone(rows[place]) is None:
            after = place
    return found[::-1]


def _leads_to_head(rows: Sequence[Cells], after: int | None) -> bool:
    """Tell whether only lines stand between a row and the next head, or the end of the grid.

    Args:
        after: the place of the next row that has more than one text.
    """
    return after is None or head_at(rows, after) is not None
