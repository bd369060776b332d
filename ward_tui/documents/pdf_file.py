"""Reading a PDF with text: ruled tables and paragraphs in reading order, without page numbers and running heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ward_tui.documents.encodings import is_old_font
from ward_tui.documents.limits import too_many_rows
from ward_tui.documents.pdf_heads import running_heads
from ward_tui.documents.pdf_limits import limit
from ward_tui.documents.pdf_lines import UNKNOWN, Frame, Letter, Line, frame_of, goes_on, joined, letters_of, lines_of
from ward_tui.documents.pdf_lone_heads import without_lone_heads
from ward_tui.documents.pdf_tables import Ruled, ruled_of
from ward_tui.documents.reading import Read
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.manuscript import (
    Block,
    Cancelled,
    Cells,
    Counter,
    FileKind,
    Grid,
    Paragraph,
    Phase,
    Progress,
    Spot,
)

MOST_PAGES = 300
_LEAST = 20  # letters of a page that is more than a stamp on a picture
_CODES = {"PDFPasswordIncorrect": "intake_password", "TooMuchError": "intake_bomb"}
_UNKNOWN = 0.005  # part of the letters that a file may leave unnamed


@dataclass(slots=True)
class Page:
    """What one page holds: lines outside its tables, tables from top to bottom, pictures."""

    number: int
    lines: list[Line] = field(default_factory=list)
    tables: list[Ruled] = field(default_factory=list)
    size: tuple[int, int] = (0, 0)
    letters: int = 0
    unknown: int = 0
    pictures: int = 0


def read_pdf(path: Path, _kind: FileKind, progress: Progress) -> Read:
    """Read a PDF; lines that were broken to fit the page are put together, rows broken over pages stay apart.

    Raises:
        WardError: `intake_pdf_missing` without the extra that reads PDF, `intake_pdf_pages`, `intake_pdf_scanned`,
            `intake_pdf_letters`, `intake_password`, `intake_bomb`, `intake_damaged`, `intake_rows`, `intake_old_font`.
        Cancelled: from progress.
    """
    pages = _pages(path, progress)
    _check(path, pages)
    for page, dropped in zip(pages, running_heads([(page.lines, page.size[1]) for page in pages]), strict=True):
        page.lines = [line for line in page.lines if line.number not in dropped]
    lost = sum(page.pictures for page in pages if page.letters < _LEAST)
    return Read(tuple(without_lone_heads(list(_blocks(pages)))), lost=lost)


def _check(path: Path, pages: Sequence[Page]) -> None:
    """Refuse a PDF whose text is missing or cannot be used, or that is longer than is taken."""
    letters = sum(page.letters for page in pages)
    if letters < _LEAST * max(1, len(pages) // 10) and any(page.pictures for page in pages):
        raise WardError("intake_pdf_scanned", file=path.name)
    unknown = sum(page.unknown for page in pages)
    if unknown > _UNKNOWN * letters:
        raise WardError("intake_pdf_letters", file=path.name)
    text = "\n".join(line.text for page in pages for line in page.lines)
    if is_old_font(text):
        raise WardError("intake_old_font", file=path.name)
    too_many_rows(path, sum(len(each.rows) for page in pages for each in page.tables))


def _pages(path: Path, progress: Progress) -> list[Page]:
    """Return all pages; whatever the library stumbles over, the file is damaged."""
    try:
        import pdfplumber
    except ImportError as error:
        raise WardError("intake_pdf_missing", file=path.name) from error
    limit()
    try:
        with pdfplumber.open(path) as pdf:
            _check_length(path, len(pdf.pages))
            steps = Counter(Phase.READING, len(pdf.pages), progress)
            return [_page(page, steps) for page in pdf.pages]
    except (WardError, Cancelled):
        raise
    except Exception as error:  # the library raises anything for a damaged file
        raise WardError(_code(error), file=path.name) from error


def _check_length(path: Path, pages: int) -> None:
    if pages > MOST_PAGES:
        raise WardError("intake_pdf_pages", file=path.name, pages=pages, most=MOST_PAGES)


def _code(error: Exception) -> str:
    """Return what to tell of an error of the library, which may hold the first one or stand before it."""
    seen: list[BaseException] = [error]
    for each in seen:
        name = type(each).__name__
        if name in _CODES:
            return _CODES[name]
        inner = [each.__cause__, each.__context__, *each.args]
        seen += [other for other in inner if isinstance(other, BaseException) and other not in seen]
    return "intake_damaged"


def _page(page: Any, steps: Counter) -> Page:
    """Read one page and let the library forget it."""
    letters = letters_of(_drawn(page))
    found = Page(page.page_number, tables=ruled_of(page), letters=len(letters), pictures=len(page.images))
    found.unknown = sum(letter.text == UNKNOWN for letter in letters)
    found.size = (round(page.width), round(page.height))
    free = [letter for letter in letters if not any(table.put(letter) for table in found.tables)]
    found.lines = lines_of(free, divide=True)
    page.close()
    steps.step()
    return found


def _drawn(page: Any) -> list[Letter]:
    """Return the upright letters of a page, and take all out of it: turning them into the library's own is slow."""
    from pdfminer.layout import LTChar, LTContainer

    left, top = page.mediabox[:2]
    foot = top + page.height
    found: list[Letter] = []
    waiting: list[Any] = [page.layout]
    while waiting:
        holder = waiting.pop()
        others = []
        for each in holder:
            if isinstance(each, LTChar):
                if each.upright:
                    box = (left + each.x0, foot - each.y1, left + each.x1, foot - each.y0)
                    found.append(Letter(each.get_text(), *box, "bold" in each.fontname.lower()))
                continue
            others.append(each)
            if isinstance(each, LTContainer):
                waiting.append(each)
        holder._objs = others
    return found


def _frames(pages: Sequence[Page]) -> dict[tuple[int, int], Frame]:
    """Return the edges of the text of all pages of each size."""
    found = {}
    for size in {page.size for page in pages}:
        alike = [page for page in pages if page.size == size]
        sides = [(table.box[0], table.box[2]) for page in alike for table in page.tables]
        found[size] = frame_of([line for page in alike for line in page.lines], sides)
    return found


def _blocks(pages: Sequence[Page]) -> Iterator[Block]:
    """Yield paragraphs and tables in reading order; a paragraph may go on over the end of a page."""
    frames = _frames(pages)
    begun: list[tuple[Page, Line]] = []
    tables = 0
    for page in pages:
        frame = frames[page.size]
        for part in sorted(_parts(page), key=_top):
            if isinstance(part, Line):
                if begun and not goes_on(begun[-1][1], part, frame, below=begun[-1][0] is page):
                    yield from _paragraph(begun)
                    begun = []
                begun.append((page, part))
                continue
            yield from _paragraph(begun)
            begun = []
            tables += 1
            yield from _grid(part, Spot(page=page.number, table=tables))
    yield from _paragraph(begun)


def _parts(page: Page) -> list[Line | Ruled]:
    return [*page.lines, *page.tables]


def _top(part: Line | Ruled) -> tuple[float, float]:
    return (part.top, part.left) if isinstance(part, Line) else (part.box[1], part.box[0])


def _paragraph(lines: Sequence[tuple[Page, Line]]) -> Iterator[Paragraph]:
    if text := clean(joined(line.text for _, line in lines)):
        page, first = lines[0]
        last = max(line.number for other, line in lines if other is page)
        yield Paragraph(text, Spot(first.number, last, page.number))


def _grid(table: Ruled, spot: Spot) -> Iterator[Grid]:
    rows = tuple(
        Cells(tuple(map(clean, texts)), replace(spot, row=number), merged)
        for number, (texts, merged) in enumerate(zip(table.texts(), table.merged(), strict=True), 1)
    )
    if any(not row.is_blank for row in rows):
        yield Grid(rows, spot)
