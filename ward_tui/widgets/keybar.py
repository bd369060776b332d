"""A line of commands that can be clicked: the tabs on top, the hints at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.content import Content
from textual.widget import Widget

from ward_tui.commands import Command
from ward_tui.messages import Run


class KeyBar(Widget):
    """Shows commands as `key label`; those that do not fit are left out whole, least important first.

    Commands with short labels are shown by these, closer together, before any of them is left out.
    """

    COMPONENT_CLASSES = {"keybar--key", "keybar--label", "keybar--active"}  # noqa: RUF012  as Textual declares it
    GAP = 2

    def __init__(self, commands: Sequence[Command] = (), *, active: str = "", id: str | None = None) -> None:
        super().__init__(id=id)
        self._commands, self._active = list(commands), active
        self._badges: dict[str, str] = {}
        self._spans: list[tuple[int, int, Command]] = []
        self._said = ""

    def show(self, commands: Sequence[Command], badges: dict[str, str] | None = None) -> None:
        """Show other commands; badges stand behind the label of the command of that name."""
        self._commands, self._badges = list(commands), badges or {}
        self.refresh()

    def _parts(self, command: Command, *, short: bool) -> tuple[str, str]:
        badge = self._badges.get(command.name, "")
        return command.shown, f" {short and command.short or command.label}{badge}"

    def _fitting(self, *, short: bool, gap: int) -> list[Command]:
        room, chosen = self.size.width - 1, []
        first = [command for command in self._commands if command.name == self._active]  # it is never left out
        for command in (*first, *(each for each in self._commands if each not in first)):
            need = cell_len("".join(self._parts(command, short=short))) + gap
            if need <= room + gap - (not short):
                chosen.append(command)
                room -= need
        return [command for command in self._commands if command in chosen]

    def render(self) -> Text:
        """Draw the commands that fit."""
        text, self._spans = Text(" ", no_wrap=True, end=""), []
        short, gap, fitting = False, self.GAP, self._fitting(short=False, gap=self.GAP)
        if len(fitting) < len(self._commands) and any(command.short for command in self._commands):
            short, gap = True, 1
            fitting = self._fitting(short=short, gap=gap)
        for command in fitting:
            active = command.name == self._active
            key, label = self._parts(command, short=short)
            start = text.cell_len
            text.append(key, self._style("active" if active else "key"))
            text.append(label, self._style("active" if active else "label"))
            self._spans.append((start, text.cell_len, command))
            text.append(" " * gap)
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"keybar--{name}", partial=True)

    def _on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more about the command under the mouse."""
        here = next((command for start, end, command in self._spans if start <= event.x < end), None)
        text = "" if here is None else here.help
        if text != self._said:
            self._said, self.tooltip = text, Content(text) if text else None

    async def _on_click(self, event: events.Click) -> None:
        for start, end, command in self._spans:
            if start <= event.x < end:
                self.post_message(Run(command.name, command.action))
