"""Choosing a programme: the ones that are followed, the built-in ones, or an empty one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.screens.early import Opening
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import errors
from ward_tui.wording import first_hour as demo_words
from ward_tui.wording import handover as handover_words
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.domain.drafts import ProgrammeFile
    from ward_tui.domain.journal import Entry
    from ward_tui.screens.records.form import Saved
    from ward_tui.screens.windows import Windows
    from ward_tui.services.office import Office

ALL, EMPTY = "*", "+"
COMMANDS = ("demo", "own_data", "drop_demo", "receive", "intake")


@dataclass(frozen=True, slots=True)
class Picked:
    """What was chosen: a slug to follow (load: it must be loaded first), '' for all of them, or a command to run."""

    slug: str
    load: bool = False
    command: str = ""


class ChooserScreen(Opening, ModalScreen[Picked | None]):
    """Lists the programmes; on a first start there is nothing to go back to, so Escape leaves the program."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+n", "add", show=False),
        Binding("f9", "edit", show=False),
        Binding("ctrl+d", "duplicate", show=False),
        Binding("delete", "remove", show=False),
    ]

    def __init__(self, office: Office, files: Sequence[ProgrammeFile], *, first: bool, own: bool = False) -> None:
        super().__init__()
        self._office, self._files, self._first = office, files, first
        self._own = own  # the user's own data lie aside while the demonstration is open

    def compose(self) -> ComposeResult:
        """Lay out title, sentence and list."""
        with Vertical(id="window"):
            yield Static(words.CHOOSER_TITLE, id="window-title", markup=False)
            said = words.CHOOSER_AGAIN if self._office.facts.programmes else words.CHOOSER_FIRST
            yield Static(said, id="said", markup=False)
            yield Grid((Column("", weight=1), Column("", width=32)), id="chooser")
            yield Static(words.CHOOSER_KEYS_FIRST if self._first else words.CHOOSER_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the programmes."""
        self._show()

    def _show(self) -> None:
        lines = list(self._lines())
        grid = self.query_one(Grid)
        grid.show(lines)
        grid.styles.height = min(16, len(lines) + 1)

    def _lines(self) -> Iterator[Line]:
        facts = self._office.facts
        have = facts.programmes
        if self._own:
            yield Line((demo_words.DEMO_MARK,))
            yield Line((demo_words.OWN_LINE, demo_words.OWN_COUNTS), key="own_data")
            yield Line((demo_words.DROP_LINE, demo_words.DROP_COUNTS), key="drop_demo")
        if have:
            yield Line((words.CHOOSER_HAVE,))
        if len(have) > 1:
            yield Line((words.CHOOSER_ALL, ""), key=ALL)
        for slug, programme in have.items():
            summary = self._office.summary(slug)
            targets, items = sum(summary.targets.values()), summary.total_items
            yield Line((programme.ward, words.CHOOSER_COUNTS.format(targets=targets, items=items)), key=slug)
        yield Line((words.CHOOSER_ADD,))
        for file in self._files:
            if file.programme.slug not in have:
                counts = words.CHOOSER_COUNTS.format(**file.counts)
                yield Line((file.programme.ward, counts), key=file.programme.slug)
        yield Line((words.CHOOSER_FILE, words.CHOOSER_FILE_COUNTS), key="intake")
        yield Line((words.CHOOSER_EMPTY, words.CHOOSER_EMPTY_COUNTS), key=EMPTY)
        if not have:
            yield Line((handover_words.RECEIVE_GROUP,))
            yield Line((handover_words.RECEIVE_LINE, handover_words.RECEIVE_COUNTS), key="receive")
        if not self._office.demo:
            yield Line((demo_words.DEMO_GROUP,))
            yield Line((demo_words.DEMO_LINE, demo_words.DEMO_COUNTS), key="demo")

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Return the choice; an empty programme asks for its names first."""
        if event.key == EMPTY:
            self.action_add()
        elif event.key in COMMANDS:
            self.dismiss(Picked("", command=event.key))
        elif event.key == ALL:
            self.dismiss(Picked(""))
        else:
            self.dismiss(Picked(event.key, load=event.key not in self._office.facts.programmes))

    # Programmes by form

    def action_add(self) -> None:
        """Add an empty programme and follow it."""
        from ward_tui.screens.records.opening import open_add

        open_add(self._windows, self._office, Kind.PROGRAMME, "", self._made)

    def action_duplicate(self) -> None:
        """Add a programme with everything that the one under the cursor asks for, and follow it."""
        from ward_tui.screens.records.opening import open_add

        if slug := self._slug():
            open_add(self._windows, self._office, Kind.PROGRAMME, "", self._made, copied=slug)

    def action_edit(self) -> None:
        """Correct what is known of the programme under the cursor."""
        from ward_tui.screens.records.opening import open_edit

        if slug := self._slug():
            open_edit(self._windows, self._office, Kind.PROGRAMME, slug, lambda saved: self._told(saved.entry))

    def action_remove(self) -> None:
        """Remove the programme under the cursor with everything in it, after asking."""
        from ward_tui.screens.records.removing import ask_remove

        if slug := self._slug():
            ask_remove(self.app, self._office, Kind.PROGRAMME, slug, lambda: self._remove(slug))

    def _remove(self, slug: str) -> None:
        try:
            self._told(self._office.remove(Kind.PROGRAMME, slug))
        except WardError as error:
            self._say(errors.sentence(error))

    def _made(self, saved: Saved) -> None:
        if saved.entry is not None:
            self._told(saved.entry)
            self.dismiss(Picked(saved.entry.subjects[0]))

    def _slug(self) -> str:
        """Return the followed programme under the cursor; only such a one can be changed."""
        slug = self.query_one(Grid).cursor_key
        if slug in self._office.facts.programmes:
            return slug
        self._say(words.CHOOSER_NOT_YET)
        return ""

    def _told(self, entry: Entry | None) -> None:
        self._say(journal_words.describe(entry) if entry else words.NOTHING)
        self._show()

    def _say(self, sentence: str) -> None:
        self.query_one("#said", Static).update(sentence)
        self._windows.say(sentence)

    @property
    def _windows(self) -> Windows:
        return cast("Windows", self.app)

    def action_leave(self) -> None:
        """Go back, or leave the program when there is nothing behind."""
        if self._first:
            self.app.exit()
        else:
            self.dismiss(None)
