"""Tables that lost their cells: a head and rows as plain lines, one cell after the other or all columns interleaved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.headers import OFFICES, Columns, Role, columns_of, role_of
from ward_tui.domain.intake.interleaved import apart, interleaved
from ward_tui.domain.intake.manuscript import Block, Cells, Grid, Paragraph, Spot
from ward_tui.domain.intake.rows import Remark
from ward_tui.domain.intake.tables import is_heading

_FIRST = re.compile(r"^(s\s?tt|t\s?t|số tt)\b\.?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{1,3})(?:[.)]?\s+(?=\D)|[.)]?$)")
_HEAD_LINES, _HEAD_WORDS = 12, 12
_ONE_ROW = 20  # lines of the only row of a table
_LOST = 3  # numbers of rows that may be lost one after the other


@dataclass(slots=True)
class _Found:
    """One row as lines: from where to where it goes in the paragraphs, its number and its lines without it.

    Attributes:
        whole: False when the number of a row behind it may be lost, so that it has the lines of that one too.
    """

    number: int
    lines: list[Paragraph]
    group: str = ""
    whole: bool = True


@dataclass(slots=True)
class Unflattened:
    """The blocks of a file with grids in place of flattened tables, and remarks about rows by where these begin."""

    blocks: list[Block]
    remarks: dict[Spot, list[Remark]] = field(default_factory=dict)


def unflatten(blocks: Sequence[Block]) -> Unflattened:
    """Return the blocks with every flattened table as a grid."""
    result = Unflattened([])
    place = 0
    while place < len(blocks):
        head = _head(blocks, place)
        rows = _rows(blocks, head[1]) if head is not None else None
        if head is None or rows is None:
            result.blocks.append(blocks[place])
            place += 1
            continue
        found, place = rows
        result.blocks.append(_grid(head[0], found, result.remarks))
    return result


def _head(blocks: Sequence[Block], place: int) -> tuple[Columns, int] | None:
    """Return the columns that lines from a place on name, and where the rows begin; None for other lines."""
    first = blocks[place]
    if not isinstance(first, Paragraph) or not _FIRST.match(first.text):
        return None
    lines: list[str] = []
    for after in range(place, min(place + _HEAD_LINES, len(blocks))):
        block = blocks[after]
        if not isinstance(block, Paragraph) or _NUMBERED.match(block.text):
            break
        lines.append(block.text)
    for taken in range(len(lines), 0, -1):
        heads = _split_heads(lines[:taken])
        if heads is not None:
            return columns_of(heads, first.spot), place + taken
    return None


def _split_heads(lines: Sequence[str]) -> list[str] | None:
    """Return the heads that lines hold, None when they hold anything else, or fewer than three."""
    if len(lines) > 2 and all(role_of(line) is not None for line in lines):
        return list(lines)
    words = " ".join(lines).split()
    number = _FIRST.match(" ".join(words))
    if number is None:
        return None
    rest = " ".join(words)[number.end() :].split()
    heads = [number[0].strip()]
    while rest:
        taken = _next_head(rest)
        if not taken:
            return None
        heads.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    roles = [role_of(head) for head in heads]
    return heads if len(heads) > 2 and len(set(roles)) == len(roles) else None


def _next_head(words: Sequence[str]) -> int:
    """Return how many words the next head takes: up to the next word that begins large and begins a head of its own."""
    for count in range(1, min(len(words), _HEAD_WORDS) + 1):
        ends = count == len(words) or (words[count][:1].isupper() and _begins_head(words[count:]))
        if ends and role_of(" ".join(words[:count])) is not None:
            return count
    return 0


def _begins_head(words: Sequence[str]) -> bool:
    return any(role_of(" ".join(words[:count])) is not None for count in range(1, min(len(words), 5) + 1))


def _rows(blocks: Sequence[Block], place: int) -> tuple[list[_Found], int] | None:
    """Return the rows from a place on and where they end; None when no rows are there."""
    rows: list[_Found] = []
    group: list[str] = []
    while place < len(blocks):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            break
        expected = rows[-1].number + 1 if rows else 1
        number = _begun(blocks, place, rows, expected)
        if number:
            rows.append(_Found(number, _lines(block), " ".join(group)))
            group = []
        elif number == 0:
            pass  # the number of a page
        elif rows:
            again = _head(blocks, place)
            if again is not None and _numbered_at(blocks, again[1]) == expected:
                place = again[1]  # the head again, on the next page
                continue
            if again is not None or _ends_table(block.text):
                break
            rows[-1].lines.append(block)
        else:
            group.append(block.text)
            if len(group) > 3:
                return None
        place += 1
    return (rows, place) if len(rows) > 1 or (rows and 1 < len(rows[0].lines) <= _ONE_ROW) else None


def _begun(blocks: Sequence[Block], place: int, rows: Sequence[_Found], expected: int) -> int | None:
    """Return the number of the row that a line begins, 0 for the number of a page, None for any other line.

    A number that stands alone behind one that is lost begins a row too, when the next one follows.
    """
    block = blocks[place]
    match = _NUMBERED.match(block.text) if isinstance(block, Paragraph) else None
    if match is None:
        return None
    number, alone = int(match[1]), match.end() == len(match.string)
    if number == expected or not alone:
        return expected if number == expected else None
    if not rows or not expected < number <= expected + _LOST:
        return 0
    after = _next_number(blocks, place, (expected, number + 1))
    rows[-1].whole = rows[-1].whole and after == expected
    return number if after == number + 1 else 0


def _lines(block: Paragraph) -> list[Paragraph]:
    """Return the lines of a row that begins with a line: where it begins, and what stands behind its number."""
    rest = _NUMBERED.sub("", block.text, count=1)
    return [Paragraph("", block.spot), *([Paragraph(rest, block.spot)] if rest else [])]


def _next_number(blocks: Sequence[Block], place: int, numbers: Sequence[int]) -> int | None:
    """Return which of some numbers is the first to begin a line in the rows behind a place, None for none."""
    for after in range(place + 1, min(place + 2 * _ONE_ROW, len(blocks))):
        if (number := _numbered_at(blocks, after)) in numbers:
            return number
    return None


def _numbered_at(blocks: Sequence[Block], place: int) -> int | None:
    """Return the number with which the line at a place begins a row."""
    block = blocks[place] if place < len(blocks) else None
    match = _NUMBERED.match(block.text) if isinstance(block, Paragraph) else None
    return int(match[1]) if match else None


def _ends_table(text: str) -> bool:
    """Tell whether a line is surely no part of a row: the heading of an appendix, or the foot of a document."""
    return is_heading(text) or re.match(r"(nơi nhận|tm\.|t/m)\b", text, re.IGNORECASE) is not None


def _grid(columns: Columns, rows: Sequence[_Found], remarks: dict[Spot, list[Remark]]) -> Grid:
    roles = [role for role in columns.roles if role is not Role.NUMBER]
    parted = {row.number: apart([line.text for line in row.lines if line.text], roles) for row in rows}
    known: dict[Role, list[str]] = {
        role: sorted(
            {parts[role] for parts in parted.values() if parts is not None and parts.get(role)}, key=len, reverse=True
        )
        for role in roles
        if role in OFFICES
    }
    made = [Cells(columns.heads, columns.spot)]
    for row in rows:
        spot = row.lines[0].spot.to(row.lines[-1].spot)
        lines = [line.text for line in row.lines if line.text]
        parts = parted[row.number]
        if parts is None:
            parts = interleaved(lines, roles, known)
            remarks[spot] = [
                _joined(role, lines, parts[role], spot) for role in roles if role is not None and parts.get(role)
            ]
        elif not row.whole and roles[-1] is not None:
            remarks[spot] = [_joined(roles[-1], lines, parts.get(roles[-1], ""), spot)]
        if row.group:
            made.append(Cells(("", row.group, *[""] * (len(columns.roles) - 2)), row.lines[0].spot))
        texts = [
            str(row.number) if role is Role.NUMBER else parts.get(role, "") if role else "" for role in columns.roles
        ]
        made.append(Cells(tuple(texts), spot))
    return Grid(tuple(made), columns.spot.to(made[-1].spot))


def _joined(role: Role, lines: Sequence[str], text: str, spot: Spot) -> Remark:
    """Return the remark that the lines of a row were put together for a column in a way that is not certain."""
    name = role.value if role is not Role.TARGET else "name"
    return Remark(DoubtKind.JOINED, name, " / ".join(lines), text, spot=spot)
