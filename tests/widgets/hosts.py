"""Small apps that hold one text field, fed as the driver feeds them."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from ward_tui.widgets.fields import NoteField, TextField

DATA = Path(__file__).parents[1] / "data" / "typing_bursts.json"
PHRASES: list[dict[str, Any]] = json.loads(DATA.read_text(encoding="utf-8"))
MANNERS = ("shortest", "retype")
EDITING_KEYS = ["ctrl+z", "ctrl+y", "ctrl+e", "ctrl+h", "ctrl+w", "ctrl+k", "ctrl+u"]
EDITING_KEYS += ["backspace", "delete", "home", "end", "left", "right", "1", "d", "space"]
APP_KEYS = "ctrl+z,ctrl+y,ctrl+e,backspace,d,1,slash,question_mark,space"


class Host(App[None]):
    """One field, and an app that notes every key which comes up to it; F12 shows that all before it is done."""

    BINDINGS: ClassVar[list[BindingType]] = [(APP_KEYS, "shortcut", "")]

    def __init__(self, field: Widget) -> None:
        super().__init__()
        self.field = field
        self.bubbled: list[str] = []
        self.shortcuts = 0
        self.done = asyncio.Event()

    def compose(self) -> ComposeResult:
        yield self.field

    def on_key(self, event: events.Key) -> None:
        self.bubbled.append(event.key)

    def action_shortcut(self) -> None:
        self.shortcuts += 1

    def key_f12(self) -> None:
        self.done.set()

    async def feed(self, *incoming: events.Event) -> None:
        """Post the events back to back, as the driver does, and return when all have been handled."""
        self.done.clear()
        for event in (*incoming, events.Key("f12", None)):
            event.set_sender(self)
            self.post_message(event)
        await asyncio.wait_for(self.done.wait(), 20)

    async def type(self, text: str) -> None:
        """Feed what a terminal sends for the text."""
        await self.feed(*(token for token in XTermParser().feed(text) if isinstance(token, events.Event)))

    async def press(self, *keys: str) -> None:
        """Feed keys by name."""
        await self.feed(*(events.Key(key, key if len(key) == 1 else " " if key == "space" else None) for key in keys))

    @property
    def text(self) -> str:
        """The text of the field."""
        return self.field.value if isinstance(self.field, Input) else getattr(self.field, "text", "")


class InModal(Host):
    """A host whose field stands on a screen pushed over another one."""

    def compose(self) -> ComposeResult:
        yield TextField()

    async def on_mount(self) -> None:
        field = self.field

        class Dialog(ModalScreen[None]):
            def compose(self) -> ComposeResult:
                yield field

        await self.push_screen(Dialog())


@asynccontextmanager
async def running(app: Host) -> AsyncIterator[Host]:
    """Run the app without a terminal, its field focused."""
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.focused is app.field
        yield app


HOSTS: dict[str, Callable[[], Host]] = {
    "one line": lambda: Host(TextField()),
    "note": lambda: Host(NoteField()),
    "on a modal screen": lambda: InModal(TextField()),
}
every_host = pytest.mark.parametrize("make_host", HOSTS.values(), ids=HOSTS)
each_field = pytest.mark.parametrize("field", [TextField, NoteField])


async def wrongly_typed(host: Host, phrases: Iterable[dict[str, Any]], manner: str) -> dict[str, str]:
    """Type each phrase in one go and return those that came out wrong, with what came out."""
    wrong = {}
    for phrase in phrases:
        await host.type("".join(phrase[manner]))
        if host.text != phrase["text"]:
            wrong[phrase["text"]] = host.text
        assert isinstance(host.field, Input | TextArea)
        host.field.clear()
    return wrong
