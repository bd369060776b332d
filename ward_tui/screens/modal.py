"""What the small windows share: a title, Escape to leave, one line for a reason."""

from __future__ import annotations

from textwrap import wrap
from typing import Any, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from ward_tui.domain.errors import WardError
from ward_tui.screens.early import Opening
from ward_tui.wording import errors
from ward_tui.wording import screens as words

T = TypeVar("T")
PART = 92  # per cent of the screen that a window may be high, as in its styles
FRAME = 4  # lines of border and padding
LEAST = 4
BROAD, SIDES = 100, 6  # cells of a broad window, and those of its border and padding
BREADTH = 96  # per cent of the screen that it may be wide


def room(screen: Screen[Any], around: int) -> int:
    """Return how many lines the list or text of a window may take; around: the lines of the window beside it.

    A window is as high as its parts, and for that Textual counts no limit in parts of the screen.
    """
    return max(LEAST, screen.app.size.height * PART // 100 - FRAME - around)


def broad_lines(screen: Screen[Any], text: str, beside: int = 0) -> int:
    """Return how many lines a text takes in a broad window; beside: cells that the text leaves free."""
    width = min(BROAD, screen.app.size.width * BREADTH // 100) - SIDES - beside
    return sum(len(wrap(line, width, break_on_hyphens=False)) or 1 for line in text.split("\n"))


class Window(Opening, ModalScreen[T | None], Generic[T]):
    """A small window that returns a value, or None when it is left."""

    CSS_PATH = "modal.tcss"
    TITLE_TEXT: ClassVar[str] = ""
    SAVE_LABEL: ClassVar[str] = words.SAVE
    TOPIC: ClassVar[str] = "form"  # what F1 explains where no field has help of its own
    FAULTY: ClassVar[dict[str, str]] = {}  # by the code of an error the field in which it is mended
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
    ]
    holds_tabs = True

    def compose(self) -> ComposeResult:
        """Lay out title, fields, reason and buttons."""
        with Vertical(id="window"):
            yield Static(self.title_text(), id="window-title", markup=False)
            yield from self.fields()
            yield Static(id="reason", markup=False)
            with Horizontal(id="buttons"):
                yield Button(self.SAVE_LABEL, id="save", variant="primary", compact=True)
                yield Button(words.CANCEL, id="cancel", compact=True)

    def title_text(self) -> str:
        """Return the title."""
        return self.TITLE_TEXT

    def fields(self) -> ComposeResult:
        """Lay out what is asked."""
        raise NotImplementedError

    def value(self) -> T:
        """Return what was entered; a WardError says what is wrong with it."""
        raise NotImplementedError

    def action_step(self, step: int) -> None:
        """Go to the next field or the one before, and let in the keys that were typed for it."""
        if step > 0:
            self.focus_next()
        else:
            self.focus_previous()
        self.let_keys_in()

    def action_leave(self) -> None:
        """Leave without a value."""
        self.dismiss(None)

    def action_save(self) -> None:
        """Return the value, or say what is wrong with it."""
        try:
            value = self.value()
        except WardError as error:
            self.complain(errors.sentence(error), self.FAULTY.get(error.code, ""))
            return
        self.accepted(value)

    def accepted(self, value: T) -> None:
        """Return a value that nothing is wrong with."""
        self.dismiss(value)

    def complain(self, reason: str, field: str = "") -> None:
        """Say why the window stays open; go to the field in which that is mended, where one is named."""
        self.query_one("#reason", Static).update(reason)
        if field:
            self.query_one(f"#{field}").focus()
        self.app.bell()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or leave by mouse or Enter."""
        event.stop()
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()

    def on_input_submitted(self) -> None:
        """Enter in a field saves."""
        self.action_save()
