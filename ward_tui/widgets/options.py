"""A line of a few words of which one is chosen: by its digit, by the arrows, or by the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

CHOSEN = "●"


class OptionLine(Widget, can_focus=True):
    """Shows `● 1 phường  2 thành phố`; a digit chooses and leads on to the next field, Enter is for the window."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"options--word", "options--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("enter", "submit", show=False),
    ]

    class Picked(Message):
        """A digit chose a word: the next field is wanted."""

    class Submitted(Message):
        """The user pressed Enter."""

    def __init__(self, options: Sequence[tuple[str, str]], value: str = "", *, id: str | None = None) -> None:
        """Show words with their values; value is chosen at first, '' for none."""
        super().__init__(id=id)
        self._options, self._value = tuple(options), value
        self._spans: list[tuple[int, int, str]] = []
        self.steps = frozenset(str(number) for number in range(1, len(self._options) + 1))

    @property
    def value(self) -> str:
        """The value of the chosen word, '' while none is."""
        return self._value

    @value.setter
    def value(self, value: str) -> None:
        known = {each for _, each in self._options}
        self._value = value if value in known else ""
        self.refresh()

    def action_turn(self, step: int) -> None:
        """Choose the word before or after."""
        values = [each for _, each in self._options]
        first = -1 if step > 0 else 0
        place = values.index(self._value) if self._value in values else first
        self.value = values[(place + step) % len(values)]

    def action_submit(self) -> None:
        """Tell the window that all is entered."""
        self.post_message(self.Submitted())

    async def _on_key(self, event: events.Key) -> None:
        if event.key in self.steps:
            event.stop().prevent_default()
            self.value = self._options[int(event.key) - 1][1]
            self.post_message(self.Picked())

    async def _on_click(self, event: events.Click) -> None:
        for start, end, value in self._spans:
            if start <= event.x < end:
                self.value = value

    def render(self) -> Text:
        """Draw the words, the chosen one marked."""
        text, self._spans = Text(no_wrap=True, end=""), []
        for number, (word, value) in enumerate(self._options, 1):
            text.append(" " * (number > 1))
            start, chosen = text.cell_len, value == self._value
            text.append(f"{CHOSEN if chosen else ' '} {number} {word}", self._style("chosen" if chosen else "word"))
            self._spans.append((start, start + cell_len(f"{CHOSEN} {number} {word}"), value))
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"options--{name}", partial=True)
