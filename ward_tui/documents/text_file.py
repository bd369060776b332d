"""Plain text and Markdown in: lines are paragraphs, lines with tabs or bars are rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ward_tui.documents.encodings import decode
from ward_tui.documents.limits import read_bytes, too_many_rows
from ward_tui.documents.reading import Read
from ward_tui.domain.intake.cleaning import clean
from ward_tui.domain.intake.manuscript import (
    Block,
    Cells,
    Counter,
    FileKind,
    Grid,
    Paragraph,
    Phase,
    Progress,
    Spot,
)

_LINES = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s(.*)$", re.DOTALL)
_RULE = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\|?\s*$")
_LINE_OF_SIGNS = re.compile(r"\s*([-*_=~])(?:\s*\1){2,}\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_STAR = re.compile(r"\s*[*+•]\s+(?=\S)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_LABEL = re.compile(r"[-–—+*•●○■□▪]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-zĐđ])[.)/]?\)?")
_HEAD_CELLS = frozenset({"stt", "tt", "st t", "số tt", "số thứ tự"})


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_barred(self) -> bool:
        """True for a row of a Markdown table, which begins or ends with a bar and has several."""
        bare = self.text.strip()
        return len(_BAR.findall(bare)) > 1 and (bare.startswith("|") or bare.endswith("|"))

    @property
    def is_row(self) -> bool:
        return "\t" in self.text.strip(" ") or self.is_barred


def read_text(path: Path, _kind: FileKind, progress: Progress) -> Read:
    """Read a text; Markdown is understood in both kinds, since texts made from scans carry it too.

    Raises:
        WardError: `intake_encoding`, `intake_binary`, `intake_old_font`, `intake_rows`, `unreadable`.
    """
    text = decode(read_bytes(path), path)
    lines = [_Line(number, each) for number, each in enumerate(_LINES.split(text), 1)]
    too_many_rows(path, len(lines))
    return Read(tuple(_blocks(lines, Counter(Phase.READING, len(lines), progress))))


def _blocks(lines: Sequence[_Line], counter: Counter) -> Iterator[Block]:
    place = 0
    after_table = False  # the last words above stood in a table
    while place < len(lines):
        end = place + 1
        if lines[place].is_row:
            while end < len(lines) and lines[end].is_row and lines[end].is_barred == lines[place].is_barred:
                end += 1
            blocks = _of_rows(lines[place:end], after_table=after_table)
            yield from blocks
            after_table = any(isinstance(each, Grid) for each in blocks) or (after_table and not blocks)
        elif paragraph := _paragraph(lines[place]):
            yield paragraph
            after_table = False
        for _ in range(end - place):
            counter.step()
        place = end


def _of_rows(lines: Sequence[_Line], *, after_table: bool) -> list[Block]:
    """Return a run of rows as a table, or as paragraphs when tabs only indent them or set off their numbers."""
    rows = [Cells(_cells(line), Spot(line.number, line.number)) for line in lines if not _RULE.match(line.text)]
    if all(row.is_blank for row in rows):
        return []
    if not lines[0].is_barred and not after_table and all(_is_listed(row) for row in rows):
        return [each for each in map(_from_tabs, rows) if each]
    return [Grid(tuple(rows), Spot(lines[0].number, lines[-1].number))]


def _cells(line: _Line) -> tuple[str, ...]:
    if not line.is_barred:
        return tuple(clean(each) for each in line.text.split("\t"))
    bare = line.text.strip()
    parts = _BAR.split(bare)[bare.startswith("|") :]
    if bare.endswith("|") and not bare.endswith("\\|"):
        parts = parts[:-1]
    return tuple(clean(_ESCAPE.sub(r"\1", each)) for each in parts)


def _is_listed(row: Cells) -> bool:
    """Tell whether a line with tabs is no more than an indented text, or a number and a text."""
    said = [each for each in row.texts if each]
    if len(said) > 2 or (said and said[0].casefold() in _HEAD_CELLS):
        return False
    return len(said) < 2 or bool(_LABEL.fullmatch(said[0]))


def _from_tabs(row: Cells) -> Paragraph | None:
    said = [each for each in row.texts if each]
    if not said:
        return None
    label = said[0] if len(said) > 1 else ""
    return Paragraph(said[-1], row.spot, label=label)


def _paragraph(line: _Line) -> Paragraph | None:
    if line.is_blank or _LINE_OF_SIGNS.match(line.text) or _FENCE.match(line.text):
        return None
    text, level = _QUOTE.sub("", line.text, count=1), 0
    if heading := _HEADING.match(text):
        level, text = len(heading[1]), heading[2].rstrip(" \t#")
    text = clean(_STAR.sub("- ", _ESCAPE.sub(r"\1", text), count=1) if _STAR.match(text) else _ESCAPE.sub(r"\1", text))
    return Paragraph(text, Spot(line.number, line.number), level) if text else None
