"""F1: what the field or screen in front of the user is for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from ward_tui.commands import commands_for
from ward_tui.screens.early import Opening
from ward_tui.wording import help as help_words
from ward_tui.wording import screens as words


class HelpScreen(Opening, ModalScreen[None]):
    """Shows one text; Escape, F1 or the button closes it."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,enter", "leave", show=False)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """Lay out title, text and button."""
        with Vertical(id="window"):
            yield Static(self._title, id="window-title", markup=False)
            with VerticalScroll():
                yield Static(self._text, markup=False)
            with Horizontal(id="buttons"):
                yield Button(words.CLOSE, id="cancel", compact=True)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def on_button_pressed(self) -> None:
        """Close by mouse."""
        self.dismiss(None)


def help_for(place: str, field: str) -> HelpScreen:
    """Return the help for a field, or for a screen with its keys."""
    if field in help_words.FIELDS:
        return HelpScreen(words.HELP_TITLE, help_words.FIELDS[field])
    keys = "\n".join(f"{c.shown:<8} {c.help}" for c in commands_for(place) if c.shown)
    text = f"{help_words.PLACES[place]}\n\n{help_words.UNDO}\n\n{help_words.KEYS}\n{keys}"
    return HelpScreen(f"{words.HELP_TITLE}: {words.PLACES[place]}", text)
