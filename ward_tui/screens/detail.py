"""Everything that is known of one record; the commands of the list work here too."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.screens import history
from ward_tui.screens.changing import Changing, shown_key
from ward_tui.screens.copying import copy
from ward_tui.screens.facts import describe
from ward_tui.screens.verbs import RowVerbs
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import history as history_words
from ward_tui.wording.copying import COPIED_RECORD, facts_text

if TYPE_CHECKING:
    from ward_tui.services.office import Office


HEADS = 2  # lines above the list of what happened: its title and its columns


class DetailScreen(RowVerbs):
    """Shows one record over the whole screen; Escape goes back to its list."""

    PLACE = "detail"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("detail"),
        Binding("enter", "decide", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
        Binding("pagedown", "scroll(10)", show=False),
    ]

    def __init__(self, office: Office, key: str, *, past: bool = False) -> None:
        """Show a record; past puts the cursor into what happened to it."""
        super().__init__(office)
        self._key = key
        self._events: dict[str, history_words.Event] = {}
        if past:
            self.AUTO_FOCUS = "#history"  # type: ignore[misc]
        if key not in office.facts.items:
            self.PLACE = "target" if key in office.facts.targets else "question"  # type: ignore[misc]

    def subject(self) -> str:
        """Return the record shown."""
        return self._key

    @property
    def shows_parts(self) -> bool:
        """A row is seen with its remarks."""
        return True

    def stand_on(self, kind: Kind, key: str) -> None:
        """Show a new record instead, and put the cursor of the list below on it."""
        shown = shown_key(self.office.facts, kind, key)
        facts = self.office.facts
        if shown == self._key or (shown not in facts.items and shown not in facts.targets):
            return
        self._key = shown
        self.PLACE = "detail" if shown in facts.items else "target"  # type: ignore[misc]
        self.reload(force=True)
        below = self.app.screen_stack[-2]
        if isinstance(below, Changing) and below.PLACE in {"items", "given", "targets", "timeline"}:
            below.go_to(shown)

    def body(self) -> ComposeResult:
        """One record, and beside or below it what happened to it."""
        with Container(id="record"):
            yield Detail(classes="whole")
            with Vertical(id="past"):
                yield Static(history_words.TITLE, id="past-title", markup=False)
                yield Grid(history.COLUMNS, id="history")

    def fill(self) -> None:
        """Show the record as it is now."""
        title, fields = describe(self.office, self._key)
        self.query_one(Detail).show(title, fields)
        self._events = {str(each.entry.seq): each for each in self._happened()}
        lines = history.lines_of(list(self._events.values()))
        past = self.query_one("#past")
        past.display = self._key not in self.office.facts.questions
        past.set_class(not lines, "empty")
        past.styles.max_height = None if self.has_class("wide") else len(lines) + HEADS
        above = history_words.TITLE if lines else history_words.EMPTY_TITLE
        self.query_one("#past-title", Static).update(above)
        self.query_one("#history", Grid).show(lines, empty=history_words.EMPTY)
        if not title:  # an undo took the record away
            self.call_later(self.action_back)

    def _happened(self) -> list[history_words.Event]:
        try:
            return history.events_of(self.office, self._key)
        except WardError:  # it was added and never changed, and an undo has taken it away
            return []

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Show one change, old and new."""
        chosen = self._events[event.key]
        self.app.push_screen(history.ChangeScreen(chosen), lambda agreed: self._revert(chosen) if agreed else None)

    def _revert(self, chosen: history_words.Event) -> None:
        self.do(lambda: self.office.revert(chosen.entry.seq))

    def action_decide(self) -> None:
        """Ask what counts in a contradiction of the document."""
        if self.PLACE == "question":
            from ward_tui.screens.deciding import ask_decision

            ask_decision(self, self._key)

    def action_history(self) -> None:
        """Go to the list of what happened, or back to the facts."""
        grid = self.query_one("#history", Grid)
        self.set_focus(None if grid.has_focus else grid)

    def after_resize(self) -> None:
        """Give what happened the room that the width leaves."""
        self.reload(force=True)

    def action_back(self) -> None:
        """Return to the list."""
        self.dismiss(None)

    def action_copy(self) -> None:
        """Copy everything that is known of the record."""
        title, fields = describe(self.office, self._key)
        short = self._key.rpartition("/")[2]
        copy(self, facts_text(title, fields), COPIED_RECORD.format(id=short))

    def action_scroll(self, lines: int) -> None:
        """Move through a long record."""
        self.query_one(Detail).scroll_relative(y=lines, animate=False)
