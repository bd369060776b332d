"""Commands as `key label` over as many lines as they need, all of them to be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from ward_tui.commands import Command
from ward_tui.messages import Run

GAP = 2


class AnswerBar(Widget):
    """Shows every command it is given; none is left out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"answers--key", "answers--label"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._commands: tuple[Command, ...] = ()
        self._said = ""

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands shown."""
        return self._commands

    def show(self, commands: Sequence[Command]) -> None:
        """Show other commands."""
        if tuple(commands) != self._commands:
            self._commands = tuple(commands)
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[list[tuple[int, Command]]]:
        """Return the commands of each line with the column at which they begin."""
        lines: list[list[tuple[int, Command]]] = []
        column = width
        for command in self._commands:
            need = cell_len(f"{command.shown} {command.label}")
            if column + need > width:
                lines.append([])
                column = 0
            lines[-1].append((column, command))
            column += need + GAP
        return lines

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the commands need."""
        return max(1, len(self._lines(width)))

    def render(self) -> Text:
        """Draw the commands."""
        text = Text(end="", no_wrap=True)
        for number, line in enumerate(self._lines(self.content_size.width)):
            text.append("\n" * (number > 0))
            for column, command in line:
                text.append(" " * GAP * (column > 0))
                text.append(command.shown, self._style("key"))
                text.append(f" {command.label}", self._style("label"))
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"answers--{name}", partial=True)

    def _at(self, event: events.MouseEvent) -> Command | None:
        place = event.get_content_offset(self)
        if place is None:
            return None
        lines = self._lines(self.content_size.width)
        here = lines[place.y] if place.y < len(lines) else []
        for column, command in here:
            if column <= place.x < column + cell_len(f"{command.shown} {command.label}"):
                return command
        return None

    async def _on_mouse_move(self, event: events.MouseMove) -> None:
        command = self._at(event)
        text = command.help if command else ""
        if text != self._said:
            self._said, self.tooltip = text, Content(text) if text else None

    async def _on_click(self, event: events.Click) -> None:
        if (command := self._at(event)) is not None:
            self.post_message(Run(command.name, command.action))
