"""Choosing a programme: the ones that are followed, the built-in ones, or an empty one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import Window
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.domain.drafts import ProgrammeFile
    from ward_tui.domain.model import Facts

ALL, EMPTY = "*", "+"


@dataclass(frozen=True, slots=True)
class Picked:
    """What was chosen: a slug to follow (load says whether it must be loaded first), '' for all of them."""

    slug: str
    load: bool = False
    ward: str = ""
    title: str = ""


class ChooserScreen(Opening, ModalScreen[Picked | None]):
    """Lists the programmes; on a first start there is nothing to go back to, so Escape leaves the program."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+q", "app.leave", show=False),
    ]

    def __init__(self, facts: Facts, files: Sequence[ProgrammeFile], *, first: bool) -> None:
        super().__init__()
        self._facts, self._files, self._first = facts, files, first

    def compose(self) -> ComposeResult:
        """Lay out title, sentence and list."""
        with Vertical(id="window"):
            yield Static(words.CHOOSER_TITLE, id="window-title", markup=False)
            yield Static(words.CHOOSER_FIRST if self._first else words.CHOOSER_AGAIN, markup=False)
            yield Grid((Column("", weight=1), Column("", width=32)), id="chooser")
            yield Static(words.CHOOSER_KEYS_FIRST if self._first else words.CHOOSER_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the programmes."""
        lines = list(self._lines())
        grid = self.query_one(Grid)
        grid.show(lines)
        grid.styles.height = min(16, len(lines) + 1)

    def _lines(self) -> Iterator[Line]:
        have = self._facts.programmes
        if have:
            yield Line((words.CHOOSER_HAVE,))
        if len(have) > 1:
            yield Line((words.CHOOSER_ALL, ""), key=ALL)
        for slug, programme in have.items():
            targets = sum(each.programme == slug for each in self._facts.targets.values())
            items = sum(each.programme == slug for each in self._facts.items.values())
            yield Line((programme.ward, words.CHOOSER_COUNTS.format(targets=targets, items=items)), key=slug)
        yield Line((words.CHOOSER_ADD,))
        for file in self._files:
            if file.programme.slug not in have:
                counts = words.CHOOSER_COUNTS.format(**file.counts)
                yield Line((file.programme.ward, counts), key=file.programme.slug)
        yield Line((words.CHOOSER_EMPTY, words.CHOOSER_EMPTY_COUNTS), key=EMPTY)

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Return the choice; an empty programme asks for its names first."""
        if event.key == EMPTY:
            self.app.push_screen(EmptyScreen(), self._made)
        elif event.key == ALL:
            self.dismiss(Picked(""))
        else:
            self.dismiss(Picked(event.key, load=event.key not in self._facts.programmes))

    def _made(self, picked: Picked | None) -> None:
        if picked is not None:
            self.dismiss(picked)

    def action_leave(self) -> None:
        """Go back, or leave the program when there is nothing behind."""
        if self._first:
            self.app.exit()
        else:
            self.dismiss(None)


class EmptyScreen(Window[Picked]):
    """Asks for the names of an empty programme."""

    TITLE_TEXT = words.EMPTY_TITLE

    def fields(self) -> ComposeResult:
        """Ask for ward and title."""
        yield Label(words.EMPTY_WARD, markup=False)
        yield TextField(placeholder=words.EMPTY_WARD_EXAMPLE, id="empty-ward")
        yield Label(words.EMPTY_NAME, markup=False)
        yield TextField(words.EMPTY_NAME_VALUE, id="empty-name")

    def value(self) -> Picked:
        """Return the names, both needed."""
        ward = tidy(self.query_one("#empty-ward", TextField).value)
        title = tidy(self.query_one("#empty-name", TextField).value)
        if not ward or not title:
            raise WardError("name_missing")
        return Picked("", load=True, ward=ward, title=title)
