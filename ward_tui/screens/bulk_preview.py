"""What a change of many rows does to each of them, before it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from ward_tui.screens.early import Opening
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import bulk as words
from ward_tui.wording import errors
from ward_tui.wording import screens as screen_words
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.services.item_values import BulkLine

COLUMNS = (
    Column(words.ID, width=7),
    Column(words.FIELD, width=15),
    Column(words.OLD, weight=1),
    Column(words.NEW, weight=1),
)


class PreviewScreen(Opening, ModalScreen[bool]):
    """Lists every change, old beside new, then the rows that cannot be changed and those that stay; Enter saves."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "bulk-preview"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+s", "save", show=False),
    ]

    def __init__(self, facts: Facts, lines: Sequence[BulkLine]) -> None:
        super().__init__()
        self._facts = facts
        self._changed = [line for line in lines if line.changes]
        self._refused = [line for line in lines if line.error is not None]
        self._same = [line for line in lines if not line.changes and line.error is None]
        self._of = {line.item.id: line for line in lines}

    def compose(self) -> ComposeResult:
        """Lay out title, list, the whole of the line under the cursor, and buttons."""
        counts = len(self._changed), len(self._refused), len(self._same)
        with Vertical(id="window", classes="broad tall"):
            yield Static(words.preview_title(*counts), id="window-title", markup=False)
            yield Grid(COLUMNS, id="preview")
            yield Static(id="whole", markup=False)
            yield Static(id="reason", markup=False)
            with Horizontal(id="buttons"):
                yield Button(words.SAVE, id="save", variant="primary", compact=True)
                yield Button(words.BACK, id="cancel", compact=True)

    def on_mount(self) -> None:
        """Show the rows."""
        self.query_one(Grid).show(list(self._lines()))
        self._show_whole()

    def _lines(self) -> Iterator[Line]:
        if self._changed:
            yield _heading(words.WILL_CHANGE, self._changed)
        for line in self._changed:
            for place, (field, old, new) in enumerate(line.changes):
                short = short_id(line.item.id) if not place else ""
                cells = (short, words.label(field), self._shown(field, old), self._shown(field, new))
                yield Line(cells, key=f"{line.item.id}|{field}")
        if self._refused:
            yield _heading(words.WILL_NOT, self._refused)
        for line in self._refused:
            why = errors.sentence(line.error) if line.error else ""
            yield Line((short_id(line.item.id), words.REFUSED, line.item.name, why), key=line.item.id, look="overdue")
        if self._same:
            yield _heading(words.SAME, self._same)
        for line in self._same:
            yield Line((short_id(line.item.id), "", line.item.name), key=line.item.id)

    def _shown(self, field: str, value: object) -> str:
        return words.shown(self._facts, field, value)

    def on_grid_moved(self) -> None:
        """Show the whole of the line under the cursor, which the list may cut."""
        self._show_whole()

    def _show_whole(self) -> None:
        key, _, field = self.query_one(Grid).cursor_key.partition("|")
        line = self._of.get(key)
        self.query_one("#whole", Static).update(Text("" if line is None else self._whole(line, field)))

    def _whole(self, line: BulkLine, field: str) -> str:
        named = {"id": short_id(line.item.id), "name": line.item.name}
        if line.error is not None:
            return words.REASON.format(**named, reason=errors.sentence(line.error))
        for each, old, new in line.changes:
            if each == field:
                shown = {"old": self._shown(each, old), "new": self._shown(each, new)}
                return words.ARROW.format(**named, field=words.label(each), **shown)
        return words.REASON.format(**named, reason=words.SAME)

    def on_grid_chosen(self) -> None:
        """Save by Enter."""
        self.action_save()

    def action_save(self) -> None:
        """Agree, unless nothing would change."""
        if self._changed:
            self.dismiss(True)
        else:
            self.query_one("#reason", Static).update(words.NOTHING_CHANGES)
            self.app.bell()

    def action_leave(self) -> None:
        """Go back to the form."""
        self.dismiss(False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or go back by mouse."""
        event.stop()
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()


def _heading(title: str, lines: Sequence[BulkLine]) -> Line:
    return Line((screen_words.GROUP.format(title=title, count=len(lines)),))
