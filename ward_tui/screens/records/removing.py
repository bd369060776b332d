"""The question before a record is removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App, ComposeResult
from textual.widgets import Label

from ward_tui.domain.records import Kind
from ward_tui.screens.modal import Window
from ward_tui.screens.records.opening import name_of, shown_id
from ward_tui.wording import forms as words

if TYPE_CHECKING:
    from ward_tui.services.office import Office


class RemoveScreen(Window[bool]):
    """Names the record and what goes along; leaving is the default."""

    CSS_PATH = "../modal.tcss"
    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.REMOVE
    TOPIC = "remove"

    def __init__(self, title: str, along: str) -> None:
        super().__init__()
        self._title_text, self._along = title, along

    def title_text(self) -> str:
        """Name the record."""
        return self._title_text

    def fields(self) -> ComposeResult:
        """Say what goes along."""
        yield Label(self._along, markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


def ask_remove(app: App[Any], office: Office, kind: Kind, key: str, then: Callable[[], None]) -> None:
    """Ask before a record is removed.

    Raises:
        WardError: `unknown_id`.
    """
    title = words.title(words.REMOVE_TITLE, kind, shown_id(kind, key), name_of(office, kind, key))
    along = words.weight(office.weight(kind, key))
    app.push_screen(RemoveScreen(title, along), lambda agreed: then() if agreed else None)
