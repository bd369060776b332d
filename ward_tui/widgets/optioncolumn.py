"""Options below each other, each in full, of which one is chosen: by its digit, by the arrows, or by the mouse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region, Size

from ward_tui.widgets.options import CHOSEN, OptionLine

MARK = 4  # cells before the words: `● 1 `
DIGITS = 9  # options after the ninth have none


class OptionColumn(OptionLine):
    """Shows every option in as many lines as it needs; a digit chooses and leads on, up and down choose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "turn(-1)", show=False),
        Binding("down", "turn(1)", show=False),
    ]

    def __init__(self, options: Sequence[tuple[str, str]], value: str = "", *, id: str | None = None) -> None:
        """Show words with their values; value is chosen at first, '' for none."""
        super().__init__(options, value, id=id)
        self._places: list[tuple[int, int, str]] = []  # first line, line after the last, value

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines all options take."""
        return sum(len(lines) for _, lines in self._wrapped(width))

    def _wrapped(self, width: int) -> Iterator[tuple[str, list[str]]]:
        room = max(8, width - MARK)
        for words, value in self._options:
            yield value, wrap(words, room, break_on_hyphens=False) or [""]

    def action_turn(self, step: int) -> None:
        """Choose the option before or after, and show it whole."""
        super().action_turn(step)
        self.reveal()

    def reveal(self) -> None:
        """Scroll to the chosen option."""
        for first, after, value in self._places:
            if value == self.value and isinstance(self.parent, VerticalScroll):
                self.parent.scroll_to_region(Region(0, first, self.size.width, after - first), animate=False)

    async def _on_key(self, event: events.Key) -> None:
        await super()._on_key(event)
        self.reveal()

    async def _on_click(self, event: events.Click) -> None:
        for first, after, value in self._places:
            if first <= event.y < after:
                self.value = value

    def render(self) -> Text:
        """Draw the options, the chosen one marked."""
        text, self._places, line = Text(no_wrap=True, end=""), [], 0
        for number, (value, lines) in enumerate(self._wrapped(self.size.width), 1):
            chosen = value == self.value
            head = f"{CHOSEN if chosen else ' '} {number if number <= DIGITS else ' '} "
            for part, words in enumerate(lines):
                text.append("\n" if line + part else "")
                text.append((" " * MARK if part else head) + words, self._style("chosen" if chosen else "word"))
            self._places.append((line, line + len(lines), value))
            line += len(lines)
        return text
