"""The small windows of decisions that change the programme: old beside new, choosing several rows, a new number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from ward_tui.domain.depth import AmendAction, AmendmentLine
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_whole
from ward_tui.domain.model import AppendixItem, Indicator, Target
from ward_tui.domain.text import fold, tidy
from ward_tui.screens import copying, paper
from ward_tui.screens.early import Opening
from ward_tui.screens.listing import Entry, ListWindow, entry
from ward_tui.screens.modal import Window
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import amendments as words
from ward_tui.wording.copying import COPIED
from ward_tui.wording.forms import PARTS_SEARCH
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts

BESIDE = 100  # cells of the screen from which old and new stand side by side
SIDE_BY_SIDE = (Column(words.FIELD, width=18), Column(words.OLD, weight=1), Column(words.NEW, weight=1))
ONE_ABOVE = (Column(words.FIELD, width=18), Column("", width=4), Column("", weight=1))


@dataclass(frozen=True, slots=True)
class Told:
    """What a decision does, as the window shows it."""

    document: str
    lines: Sequence[AmendmentLine]


class SidesScreen(Opening, ModalScreen[bool]):
    """Shows what a decision does to each record, old and new; before it is saved, Enter saves."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "amend-sides"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("ctrl+c", "copy", show=False),
    ]

    def __init__(self, facts: Facts, told: Told, *, saving: bool = False) -> None:
        super().__init__()
        self._facts, self._told, self._saving = facts, told, saving
        self._whole: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out title, list, the whole of the line under the cursor, and keys or buttons."""
        title = words.sides_title(self._told.document, self._told.lines, saving=self._saving)
        with Vertical(id="window", classes="broad tall"):
            yield Static(title, id="window-title", markup=False)
            yield Grid(SIDE_BY_SIDE, id="sides")
            yield Static(id="whole", markup=False)
            if self._saving:
                with Horizontal(id="buttons"):
                    yield Button(words.SAVE, id="save", variant="primary", compact=True)
                    yield Button(words.BACK, id="cancel", compact=True)
            else:
                yield Static(words.SIDES_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show every line."""
        self._fill()

    def on_resize(self) -> None:
        """Put old and new side by side where there is room for both."""
        self._fill()

    def _fill(self) -> None:
        beside, grid = self.app.size.width >= BESIDE, self.query_one(Grid)
        grid.columns = SIDE_BY_SIDE if beside else ONE_ABOVE
        grid.show(list(self._beside() if beside else self._above()))
        self._show_whole()

    def _beside(self) -> Iterator[Line]:
        for key, line, label, old, new in self._fields():
            if label is None:
                yield Line((words.heading(line, self._facts),))
            else:
                gone = line.action is AmendAction.DROP and not key.endswith(".0")  # said once is enough
                cells = (label, words.shown(old) if line.before else "", "" if gone else self._new(line, new))
                yield Line(cells, key=key)

    def _above(self) -> Iterator[Line]:
        for key, line, label, old, new in self._fields():
            if label is None:
                yield Line((words.heading(line, self._facts),))
                continue
            if line.before:
                yield Line((label, words.OLD.lower(), words.shown(old)), key=f"{key}|")
            if line.action is not AmendAction.DROP:
                yield Line(("" if line.before else label, words.NEW.lower(), words.shown(new)), key=key)

    def _fields(self) -> Iterator[tuple[str, AmendmentLine, str | None, str, str]]:
        """Yield a heading (no label) and then the fields of each line, each with the key of its place."""
        from ward_tui.wording.amending import sides

        for place, line in enumerate(self._told.lines):
            yield "", line, None, "", ""
            for number, (label, old, new) in enumerate(sides(line)):
                key = f"{place}.{number}"
                self._whole[key] = f"{words.heading(line, self._facts)}\n" + words.WHOLE.format(
                    label=label, old=words.shown(old) if line.before else "–", new=self._new(line, new)
                )
                yield key, line, label, old, new

    def _new(self, line: AmendmentLine, text: str) -> str:
        return words.GOES if line.action is AmendAction.DROP else words.shown(text)

    def on_grid_moved(self) -> None:
        """Show the whole of the line under the cursor, which the list may cut."""
        self._show_whole()

    def _show_whole(self) -> None:
        key = self.query_one(Grid).cursor_key.rstrip("|")
        self.query_one("#whole", Static).update(Text(self._whole.get(key, "")))

    def on_grid_chosen(self) -> None:
        """Save by Enter."""
        self.action_save()

    def action_save(self) -> None:
        """Agree, where there is something to agree to."""
        if self._saving:
            self.dismiss(True)

    def action_copy(self) -> None:
        """Copy the decision as a table."""
        text = words.lines_text(self._told.document, self._told.lines, self._facts)
        copying.put(self, text)
        self.query_one("#whole", Static).update(COPIED.format(count=text.count("\n")))

    def action_leave(self) -> None:
        """Close, or go back to the window in which the decision is typed."""
        self.dismiss(False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or go back by mouse."""
        event.stop()
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()


class OneWindow(ListWindow[str]):
    """Lists rows, targets, indicators or appendices of which one is chosen."""

    COLUMNS = (Column("", width=9), Column("", weight=1))
    PLACEHOLDER = PARTS_SEARCH
    FIELD = "amend-one"


class DoWindow(ListWindow[str]):
    """Lists what a decision can do."""

    COLUMNS = (Column("", width=14), Column("", weight=1))
    PLACEHOLDER = PARTS_SEARCH
    FIELD = "amend-do"

    def matching(self, text: str) -> list[Entry[str]]:
        """Return what matches, first that whose name begins with the text: `don` is Dồn số before dòng."""
        return sorted(super().matching(text), key=lambda each: not fold(each.cells[0]).startswith(fold(text)))


class RowsWindow(ListWindow[list[str]]):
    """Lists rows and targets of which several are marked by Enter; Ctrl+S takes them."""

    COLUMNS = (Column("", width=9), Column("", weight=1))
    PLACEHOLDER = PARTS_SEARCH
    FIELD = "amend-rows"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "take", show=False)]

    def __init__(self, title: str, entries: Sequence[Entry[list[str]]]) -> None:
        super().__init__(title, entries)
        self._marked: dict[str, None] = {}

    def find(self, text: str) -> None:
        """Show what matches, with the marks of what was marked before."""
        super().find(text)
        self._show_marks()

    def choose(self) -> None:
        """Mark the entry under the cursor, or take its mark off, and go on."""
        grid = self.query_one(Grid)
        if grid.cursor_key:
            (key,) = self._found[int(grid.cursor_key)].value
            if key in self._marked:
                del self._marked[key]
            else:
                self._marked[key] = None
            self._show_marks()
            grid.action_move(1)
            self.query_one(TextField).select_all()  # what is typed next is another search

    def _show_marks(self) -> None:
        grid = self.query_one(Grid)
        grid.marked = {str(place) for place, each in enumerate(self._found) if each.value[0] in self._marked}
        grid.refresh()
        self.query_one("#keys", Static).update(words.ROWS_KEYS.format(count=len(self._marked)))

    def action_take(self) -> None:
        """Return what was marked."""
        if self._marked:
            self.dismiss(list(self._marked))
        else:
            self.query_one("#keys", Static).update(words.NONE_MARKED)
            self.app.bell()


class NumberScreen(Window[str]):
    """Asks for the new number of a row or target."""

    AUTO_FOCUS = "#amend-number"
    SAVE_LABEL = words.TAKE

    def __init__(self, record: AppendixItem | Target, number: str) -> None:
        super().__init__()
        self._record, self._number = record, number

    def title_text(self) -> str:
        """Name the record."""
        return words.NUMBER_TITLE.format(title=f"{short_id(self._record.id)}\n{self._record.name}")

    def fields(self) -> ComposeResult:
        """Ask for the number; the one that it has stands beside."""
        row = isinstance(self._record, AppendixItem)
        now = str(self._record.row) if isinstance(self._record, AppendixItem) else self._record.number
        example = words.NOW_NUMBER.format(number=words.shown(now))
        label = words.ROW_NUMBER if row else words.PRINTED_NUMBER
        yield from paper.line(label, example, "amend-number", self._number)

    def value(self) -> str:
        """Return the number."""
        typed = tidy(self.query_one("#amend-number", TextField).value)
        if isinstance(self._record, AppendixItem):
            return str(parse_whole(typed))
        if not typed:
            raise WardError("field_missing", label=words.PRINTED_NUMBER)
        return typed


def entries(records: Sequence[AppendixItem | Target | Indicator]) -> list[Entry[str]]:
    """Return records as the entries of a list of which one is chosen."""
    return [entry((short_id(each.id), each.name), each.id) for each in records]


def several(records: Sequence[AppendixItem | Target | Indicator]) -> list[Entry[list[str]]]:
    """Return records as the entries of a list of which several are chosen."""
    return [entry((short_id(each.id), each.name), [each.id]) for each in records]
