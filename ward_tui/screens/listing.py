"""A window with a search field over a list: the menu, the palette, the agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ward_tui.domain.text import fold
from ward_tui.screens.early import Opening
from ward_tui.screens.kept import found
from ward_tui.screens.modal import room
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import screens as words

T = TypeVar("T")
LIMIT = 200
AROUND = 6  # lines of the window that are not the list: title, field, keys


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One line of the list and what choosing it returns; folded is what the search looks at."""

    cells: tuple[str, ...]
    value: T
    folded: str


def entry(cells: tuple[str, ...], value: T) -> Entry[T]:
    """Return an entry that is found by all its cells."""
    return Entry(cells, value, fold(" ".join(cells)))


class ListWindow(Opening, ModalScreen[T | None], Generic[T]):
    """Shows the entries that match what is typed; Enter returns the one under the cursor."""

    CSS_PATH = "modal.tcss"
    COLUMNS: ClassVar[tuple[Column, ...]] = (Column("", weight=1),)
    PLACEHOLDER: ClassVar[str] = ""
    FIELD: ClassVar[str] = "menu-field"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(self, title: str, entries: Sequence[Entry[T]], *, empty: str = "") -> None:
        super().__init__()
        self._title, self._entries, self._empty = title, list(entries), empty
        self._found: list[Entry[T]] = []

    def compose(self) -> ComposeResult:
        """Lay out title, field and list."""
        with Vertical(id="window"):
            yield Static(self._title, id="window-title", markup=False)
            yield TextField(placeholder=self.PLACEHOLDER, id=self.FIELD)
            grid = Grid(self.COLUMNS, lively=True)
            grid.can_focus = False
            yield grid
            yield Static(words.LIST_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show everything."""
        self.find("")

    def find(self, text: str) -> None:
        """Show what matches."""
        self._found = self.matching(text)[:LIMIT]
        lines = [Line(each.cells, key=str(number)) for number, each in enumerate(self._found)]
        grid = self.query_one(Grid)
        grid.show(lines, empty=self._empty)
        self._fit()
        if lines:
            grid.action_end(0)

    def on_resize(self) -> None:
        """Take the room that there is."""
        self._fit()

    def _fit(self) -> None:
        self.query_one(Grid).styles.height = min(room(self, AROUND), max(4, len(self._found) + 1))

    def matching(self, text: str) -> list[Entry[T]]:
        """Return the entries that match the text: those that begin with it first, then those that hold it whole."""
        entries, phrase = found(self._entries, text), fold(text)
        if not phrase:
            return entries
        return sorted(
            entries, key=lambda each: (not fold(each.cells[-1]).startswith(phrase), phrase not in each.folded)
        )

    def action_move(self, step: int) -> None:
        """Move in the list while typing."""
        self.query_one(Grid).action_move(step)

    def action_page(self, step: int) -> None:
        """Move by a screenful."""
        self.query_one(Grid).action_page(step)

    def action_leave(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as the user types."""
        event.stop()
        self.find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose."""
        event.stop()
        self.choose()

    def on_grid_chosen(self) -> None:
        """Choose by mouse."""
        self.choose()

    def choose(self) -> None:
        """Return the entry under the cursor."""
        key = self.query_one(Grid).cursor_key
        if key:
            self.dismiss(self._found[int(key)].value)
