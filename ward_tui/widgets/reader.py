"""A document to read: headings, paragraphs, lists and tables of simple Markdown, drawn with safe glyphs only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

_HEADING = re.compile(r"(#{1,6}) +(.*)")
_ITEM = re.compile(r"( *)(?:-|(\d+)[.)]) +(.*)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_SPAN = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)]*\)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RULE = re.compile(r"[|:\- ]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a document.

    Attributes:
        kind: heading, text, item, table or picture.
        level: of a heading, from 1; of an item how deep it stands, from 0.
        mark: the number or the bullet of an item.
        rows: the cells of a table, its titles first.
    """

    kind: str
    text: str = ""
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """Yield the parts of a document in their order."""
    for part in re.split(r"\n\s*\n", _COMMENT.sub("", text)):
        lines = [line for line in part.splitlines() if line.strip()]
        if lines and all(line.lstrip().startswith("|") for line in lines):
            yield Block("table", rows=tuple(_cells(line) for line in lines if not _RULE.fullmatch(line.strip())))
        else:
            yield from _running(lines)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _running(lines: Sequence[str]) -> Iterator[Block]:
    """Yield what stands in lines without a gap: headings, pictures, items, paragraphs; a line goes on the one above."""
    open_block: Block | None = None
    for line in lines:
        begun = _begun(line)
        if begun is None and open_block is not None:
            joined = f"{open_block.text} {line.strip()}"
            open_block = Block(open_block.kind, joined, open_block.level, open_block.mark)
            continue
        if open_block is not None:
            yield open_block
        open_block = begun or Block("text", line.strip())
        if open_block.kind in {"heading", "picture"}:
            yield open_block
            open_block = None
    if open_block is not None:
        yield open_block


def _begun(line: str) -> Block | None:
    if heading := _HEADING.fullmatch(line):
        return Block("heading", heading[2].strip(), len(heading[1]))
    if picture := _PICTURE.fullmatch(line.strip()):
        return Block("picture", picture[1])
    if item := _ITEM.fullmatch(line):
        return Block("item", item[3].strip(), len(item[1]) // 2, f"{item[2]}." if item[2] else "·")
    return None


def styled(text: str) -> Text:
    """Return a text whose keys and stressed words are bold; links keep their words."""
    result, end = Text(), 0
    for span in _SPAN.finditer(text):
        result.append(text[end : span.start()])
        strong = span[1] or span[2]
        result.append(strong or span[3], "bold" if strong else "")
        end = span.end()
    return result.append(text[end:])


def drawn(block: Block, picture: str) -> RenderableType:
    """Return a part as it is drawn; picture is the sentence that stands for one, with {what}."""
    if block.kind == "table":
        return _table(block.rows)
    if block.kind == "picture":
        return Text(picture.format(what=block.text))
    if block.kind == "item":
        line = Table.grid(padding=(0, 1, 0, 0))
        line.add_column(width=len(block.mark), no_wrap=True)
        line.add_column(ratio=1)
        line.add_row(Text(block.mark), styled(block.text))
        return Padding(line, (0, 0, 0, 2 + 2 * block.level), expand=False)
    return styled(block.text)


def _table(rows: Sequence[Sequence[str]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    for place, title in enumerate(rows[0]):
        table.add_column(Text(title), ratio=None if place == 0 and len(rows[0]) == 2 else 1)
    for row in rows[1:]:
        table.add_row(*(styled(cell) for cell in row))
    return table


class Reader(VerticalScroll, can_focus=True):
    """Shows a document; arrows and PgUp, PgDn move through it, `go_to` shows a heading at the top."""

    def __init__(self, text: str, picture: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks, self._picture = tuple(blocks(text)), picture

    @property
    def headings(self) -> list[Block]:
        """The headings in their order."""
        return [block for block in self._blocks if block.kind == "heading"]

    def compose(self) -> ComposeResult:
        """Lay out a widget for each part."""
        number = 0
        for block in self._blocks:
            if block.kind == "heading":
                yield Static(styled(block.text), classes=f"heading level{min(block.level, 3)}", id=f"heading{number}")
                number += 1
            else:
                yield Static(drawn(block, self._picture), classes=f"part {block.kind}")

    def go_to(self, number: int) -> None:
        """Show a heading at the top, by its place among the headings."""
        self.query_one(f"#heading{number}").scroll_visible(top=True, animate=False)
