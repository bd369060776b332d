"""The question before the made-up figures are thrown away."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Label

from ward_tui.screens.modal import Window
from ward_tui.wording import first_hour as words


class DropDemoScreen(Window[bool]):
    """Asks once; leaving is the default."""

    TITLE_TEXT = words.DROP_TITLE
    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.DROP

    def fields(self) -> ComposeResult:
        """Say what is lost and what stays."""
        yield Label(words.DROP_TEXT, markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True
