"""F1: what the field or screen in front of the user is for."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from ward_tui.commands import commands_for
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import room
from ward_tui.wording import help as help_words
from ward_tui.wording import screens as words

AROUND = 5  # lines of the window that are not the text: title, how to read on, button


class HelpScreen(Opening, ModalScreen[None]):
    """Shows one text; Escape, F1 or the button closes it."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,enter", "leave", show=False)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self.text = title, text

    def compose(self) -> ComposeResult:
        """Lay out title, text and button."""
        with Vertical(id="window"):
            yield Static(self._title, id="window-title", markup=False)
            with VerticalScroll():
                yield Static(self.text, markup=False)
            yield Static(help_words.SCROLL, id="more", markup=False)
            with Horizontal(id="buttons"):
                yield Button(words.CLOSE, id="cancel", compact=True)

    def on_resize(self) -> None:
        """Take the room that there is, and tell how to read on where the text is longer."""
        self.query_one(VerticalScroll).styles.max_height = room(self, AROUND)
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        self.query_one("#more").display = self.query_one(VerticalScroll).max_scroll_y > 0

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def on_button_pressed(self) -> None:
        """Close by mouse."""
        self.dismiss(None)


def explain_fields(screen: Screen[Any]) -> None:
    """Let the mouse read over a field what F1 says about it, unless the field says something of its own."""
    for widget in screen.query("Input, TextArea, Select, OptionLine"):
        text = help_words.FIELDS.get(widget.id or "") or help_words.FIELDS.get(getattr(screen, "TOPIC", ""))
        if text and widget.tooltip is None:
            widget.tooltip = Content(text)


def help_for(place: str, field: str) -> HelpScreen:
    """Return the help for a field, or for a screen with its keys."""
    if field in help_words.FIELDS:
        return HelpScreen(words.HELP_TITLE, help_words.FIELDS[field])
    keys = "\n".join(f"{c.shown:<8} {c.help}" for c in commands_for(place) if c.shown)
    first, _, rest = help_words.PLACES[place].partition("\n\n")
    parts = (first, f"{help_words.KEYS}\n{keys}", rest, help_words.UNDO_OF.get(place, help_words.UNDO))
    text = "\n\n".join(part for part in parts if part)
    return HelpScreen(f"{words.HELP_TITLE}: {words.PLACES[place]}", text)
