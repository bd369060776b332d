"""Tables in text with commas, semicolons or tabs between the cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from ward_tui.documents.encodings import decode
from ward_tui.documents.limits import TEXT_BYTES, read_bytes, too_many_cells, too_many_rows
from ward_tui.documents.reading import Read
from ward_tui.documents.row_runs import blocks_of_rows
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.manuscript import Cells, Counter, FileKind, Phase, Progress, Spot

_DELIMITERS = "\t;,|"
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_FIRST_HEADS = frozenset({"stt", "tt", "st t", "số tt"})
_A_HEAD = 20  # what the head of a column of numbers is worth
_SAMPLE_ROWS = 300
_MOST_LINES_IN_A_CELL = 200  # more than that is a quotation mark that was never closed


def read_csv(path: Path, _kind: FileKind, progress: Progress) -> Read:
    """Read a file of cells; which sign parts them is found out.

    Raises:
        WardError: `intake_encoding`, `intake_binary`, `intake_old_font`, `intake_quote` with the line, `intake_rows`,
            `intake_cells`, `unreadable`.
    """
    text = decode(read_bytes(path), path)
    told = _SEPARATOR_LINE.match(text)
    delimiter = told[1] if told else delimiter_of(text)
    total = text.count("\n") + 1
    counter = Counter(Phase.READING, total, progress)
    rows, cells = [], 0
    for row in _rows(path, text, delimiter, skipped=bool(told)):
        cells += len(row.texts)
        too_many_rows(path, row.spot.line)
        too_many_cells(path, cells)
        rows.append(row)
        counter.step()
    return Read(tuple(blocks_of_rows(rows)))


def delimiter_of(text: str) -> str:
    """Return the sign that parts the rows of tables into cells; a comma when none does.

    Prose has commas too, but rarely as many in one line as in the line before; and a table has a column of numbers.
    """
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        if delimiter not in text:
            continue
        score, before = 0, 0
        for width, first in _starts(text, delimiter):
            score += width - 1 if width == before else 0
            score += _A_HEAD if width > 1 and first in _FIRST_HEADS else 0
            before = width
        if score > most:
            best, most = delimiter, score
    return best


def _starts(text: str, delimiter: str) -> Iterator[tuple[int, str]]:
    """Yield the number of cells and the first cell of each of the first rows that say anything."""
    reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
    try:
        for row, _ in zip(reader, range(_SAMPLE_ROWS), strict=False):
            if any(row):
                yield len(row), row[0].strip().casefold()
    except csv.Error:
        return


def _rows(path: Path, text: str, delimiter: str, *, skipped: bool) -> Iterator[Cells]:
    """Yield the rows with the lines of the file where they stand."""
    csv.field_size_limit(TEXT_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for place, row in enumerate(reader):
            first, last = line, max(reader.line_num, line)
            line = last + 1
            if last - first > _MOST_LINES_IN_A_CELL:
                raise WardError("intake_quote", file=path.name, line=first)
            if place or not skipped:
                yield Cells(tuple(map(clean, row)), Spot(first, last))
    except csv.Error as error:
        raise WardError("intake_quote", file=path.name, line=line) from error
