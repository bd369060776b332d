"""Messages shared by several widgets."""

from __future__ import annotations

from textual.message import Message


class Run(Message):
    """The user chose a command by mouse or from a menu: its name and its action."""

    def __init__(self, name: str, action: str) -> None:
        super().__init__()
        self.name, self.action = name, action
