"""What must hold of every screen of the program, whatever story led to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static

from ward_tui.commands import TABS, Command, hints_for
from ward_tui.screens.base import WardScreen

# Words that Textual's own widgets, bindings and messages bring along. Names of keys (Enter, Esc, Space) are no English.
_ENGLISH = re.compile(
    r"\b(blur|cancel|clear|click|close|commands?|copied|copy|cursor|cut|(?-i:delete)|down|error|false|filter|focus|help|"
    r"highlight|input|invalid|keys?|left|line|loading|matches|maximize|minimize|none|null|option|page|palette|paste|"
    r"press|prompt|quit|redo|required|right|save|screen|screenshot|scroll|search|select|selection|submit|suspend|"
    r"text|theme|toggle|true|type|unable|undo|up|value|(?-i:word))\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\[/?[a-z@$#][\w .#$@=()',-]*\]|\[/\]", re.IGNORECASE)
_CODE = re.compile(r"\{\w*\}|\bNone\b|<[\w.]+ object|Select\.")
_BADGE = re.compile(r"(?<=Cảnh báo) \d+(?=  ?5 )")


def faults(app: App[None], lines: Sequence[str]) -> list[str]:
    """Return what is wrong with the screen, empty when all is well."""
    return [*_foreign(lines), *_too_wide(app, lines), *_cut_texts(app), *_broken_hints(app, lines)]


def _foreign(lines: Sequence[str]) -> Iterator[str]:
    """Find English, markup and names from the code."""
    for line in lines:
        for what, pattern in (("English", _ENGLISH), ("markup", _MARKUP), ("code", _CODE)):
            if found := pattern.search(line):
                yield f"{what}: {found[0]!r} in {line.strip()!r}"


def _too_wide(app: App[None], lines: Sequence[str]) -> Iterator[str]:
    """Find a screen of another size than the terminal's."""
    width, height = app.size
    if len(lines) != height:
        yield f"{len(lines)} lines in a terminal of {height}"
    yield from (f"not {width} cells wide: {line!r}" for line in lines if cell_len(line) != width)


def _cut_texts(app: App[None]) -> Iterator[str]:
    """Find texts of which a part is not to be seen."""
    for widget in app.screen.query(Static):
        content, size, parent = widget.content, widget.content_size, widget.parent
        if not isinstance(content, str | Text) or not str(content) or not size.area or not isinstance(parent, Widget):
            continue
        need = widget.get_content_height(app.size, app.size, size.width)
        if need > size.height:
            yield f"cut after {size.height} of {need} lines: {content!r}"
        one_line = isinstance(content, Text) and content.no_wrap
        if widget.region.right > parent.content_region.right or (one_line and cell_len(str(content)) > size.width):
            yield f"cut at its right edge: {content!r}"


def _broken_hints(app: App[None], lines: Sequence[str]) -> Iterator[str]:
    """Find tabs or hints that are cut, and a screen without the way to its menu."""
    working = next((screen for screen in reversed(app.screen_stack) if isinstance(screen, WardScreen)), None)
    if working is None:
        return
    if not any(line.lstrip().startswith("? ") for line in lines[-2:]):
        yield f"no ? in the last two lines: {lines[-2:]!r}"
    bars: list[tuple[str, Sequence[Command]]] = [(lines[-1], hints_for(working.PLACE))]
    if app.screen is working:
        bars.append((_BADGE.sub("", lines[1]), TABS))
    for line, commands in bars:
        rest = line
        for command in commands:
            whole, short = (f"{command.shown} {text}" for text in (command.label, command.short or command.label))
            rest = rest.replace(whole if whole in rest else short, "", 1)
        if rest.strip():
            yield f"a hint is not whole: {rest.strip()!r} in {line.strip()!r}"
