"""Reading any document that a user gives: checked first, then handed to the reader of its kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ward_tui.documents.limits import LETTERS_OF_A_TEXT
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import (
    Block,
    Cells,
    FileKind,
    Grid,
    Manuscript,
    Paragraph,
    Phase,
    Progress,
    unheard,
)

_READERS = {
    FileKind.TXT: ("text_file", "read_text"),
    FileKind.MD: ("text_file", "read_text"),
    FileKind.CSV: ("csv_file", "read_csv"),
    FileKind.XLSX: ("workbook_file", "read_workbook"),
    FileKind.XLS: ("workbook_file", "read_workbook"),
    FileKind.ODS: ("workbook_file", "read_workbook"),
    FileKind.DOCX: ("word_file", "read_docx"),
    FileKind.PDF: ("pdf_file", "read_pdf"),
}


@dataclass(frozen=True, slots=True)
class Read:
    """What one reader found in a file; the fields mean what they mean in `Manuscript`."""

    blocks: tuple[Block, ...] = ()
    lost: int = 0


Reader = Callable[[Path, FileKind, Progress], Read]


def read_manuscript(path: Path, progress: Progress = unheard) -> Manuscript:
    """Read a file of any known kind; what it is, its content says and not its ending.

    Raises:
        WardError: codes that begin with `intake_`: the file is refused, damaged or holds no text.
        Cancelled: from progress.
    """
    from ward_tui.documents.encodings import is_old_font
    from ward_tui.documents.safety import check_file
    from ward_tui.documents.wrapping import is_wrapped

    progress(Phase.OPENING, 0, 0)
    kind = check_file(path)
    read = _reader(kind)(path, kind, progress)
    if not read.blocks:
        raise WardError("intake_empty", file=path.name)
    _check_lengths(path, read.blocks)
    if is_old_font(_sample(read.blocks)):
        raise WardError("intake_old_font", file=path.name)
    return Manuscript(path.name, kind, digest_of(path), read.blocks, is_wrapped(read.blocks), read.lost)


def _check_lengths(path: Path, blocks: Sequence[Block]) -> None:
    """Refuse a paragraph or cell that is longer than any that means something: rules would think about it for long."""
    for block in blocks:
        parts: Sequence[Cells | Paragraph] = block.rows if isinstance(block, Grid) else (block,)
        for part in parts:
            longest = max(map(len, part.texts), default=0) if isinstance(part, Cells) else len(part.text)
            if longest > LETTERS_OF_A_TEXT:
                raise WardError("intake_long_text", file=path.name, spot=part.spot)


def _sample(blocks: Sequence[Block]) -> str:
    """Return the words at the beginning of a document."""
    words: list[str] = []
    for block in blocks[:200]:
        cells = (" ".join(row.texts) for row in block.rows[:50]) if isinstance(block, Grid) else (block.text,)
        words.extend(cells)
    return " ".join(words)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of the bytes of a file, hexadecimal.

    Raises:
        WardError: `unreadable`.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise WardError("unreadable", file=path) from error


def _reader(kind: FileKind) -> Reader:
    """Return the reader of a kind, imported only now."""
    module, name = _READERS[kind]
    reader: Reader = getattr(import_module(f"ward_tui.documents.{module}"), name)
    return reader
