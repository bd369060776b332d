"""Fields of a form: Enter and Tab go on to the next one, in step with the letters around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import events
from textual.message import Message

from ward_tui.widgets.fields import NoteField, TextField

if TYPE_CHECKING:
    from textual.widget import Widget

    _Field = Widget
else:
    _Field = object

STEPS = {"tab": 1, "shift+tab": -1, "enter": 1}


class Taker(Protocol):
    """What may take a key of the field for itself: a list of completions."""

    def take(self, key: str) -> bool:
        """Use the key, and tell whether it is used up."""


class Stepped(Message):
    """The user asked for the field after (1) or before (-1); 0 when a list took the key."""

    def __init__(self, field: Widget, step: int, *, by_enter: bool) -> None:
        super().__init__()
        self.field, self.step, self.by_enter = field, step, by_enter


class Stepping(_Field):
    """A field whose `steps` lead to another field; the app holds the keys behind them until the focus has moved."""

    steps: ClassVar[frozenset[str]] = frozenset(STEPS)
    taker: Taker | None = None

    async def _on_key(self, event: events.Key) -> None:
        taken = self.taker is not None and self.taker.take(event.key)
        if taken or event.key in self.steps:
            event.stop().prevent_default()
            if event.key in self.steps:
                step = 0 if taken else STEPS[event.key]
                self.post_message(Stepped(self, step, by_enter=event.key == "enter"))


class LineField(Stepping, TextField):
    """One line."""


class NameField(Stepping, NoteField):
    """One paragraph, shown over several lines."""


class LongField(Stepping, NoteField):
    """Several lines; Enter breaks the line."""

    steps: ClassVar[frozenset[str]] = frozenset({"tab", "shift+tab"})
