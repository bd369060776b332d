"""The contradictions of the documents, open ones first: what each place says, what was decided and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.contradiction import Contradiction
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record, record_of
from ward_tui.screens.deciding import ask_decision, reopen
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import contradictions, deciding
from ward_tui.wording import screens as screen_words
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(deciding.ID, width=8),
    Column(deciding.TEXT, weight=1),
    Column(deciding.KIND, width=9, shown_from=100),
    Column(deciding.STATE, width=15),
)
OPEN, DECIDED = "open", "decided"


class QuestionsScreen(ListScreen):
    """Lists contradictions; Enter decides one, F9 opens a record concerned, Delete leaves one open again."""

    PLACE = "questions"
    TAB = "depth"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("questions")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._known: dict[str, Contradiction] = {}
        self._only = ""

    def body(self) -> ComposeResult:
        """List, detail pane, and below them all of what the cursor stands on."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="questions")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the contradictions that match."""
        found = self.office.contradictions(self.programme)
        self._known = {each.id: each for each in found}
        shown = [each for each in found if self._is_wanted(each)]
        empty = screen_words.EMPTY_SEARCH if self.search else deciding.EMPTY_FILTER if found else deciding.EMPTY
        self.query_one(Grid).show(list(self._lines(shown)), empty=self.empty(empty))
        told = self.head(len(shown), len(found), deciding.FILTERS[self._only])
        self.query_one("#head", Static).update(f"{told} · {deciding.head(found)}")
        self._explain()

    def _is_wanted(self, each: Contradiction) -> bool:
        if self._only and each.is_open != (self._only == OPEN):
            return False
        return not self.search or matches(fold(f"{short_id(each.id)} {deciding.told(each)}"), self.search)

    def _lines(self, shown: Sequence[Contradiction]) -> Iterator[Line]:
        programmes = self.office.facts.programmes
        mixed = self.programme is None and len(programmes) > 1
        for is_open, title in ((True, deciding.OPEN_GROUP), (False, deciding.DECIDED_GROUP)):
            of_state = [each for each in shown if each.is_open == is_open]
            groups = dict.fromkeys(each.programme if mixed else "" for each in of_state)
            for slug in groups:
                members = [each for each in of_state if slug in ("", each.programme)]
                named = deciding.GROUP.format(state=title, ward=programmes[slug].ward) if slug else title
                yield Line((screen_words.GROUP.format(title=named, count=len(members)),))
                yield from map(_line, members)

    def on_grid_moved(self) -> None:
        """Show what the cursor stands on."""
        self._explain()

    def _explain(self) -> None:
        each = self._known.get(self.subject())
        self.query_one("#why", Static).update(deciding.told(each) if each else "")
        self.show_detail()

    # Commands

    def open_record(self, key: str) -> None:
        """Ask what counts."""
        ask_decision(self, key)

    def current_record(self) -> Record | None:
        """Return nothing: a contradiction is decided, and its records are chosen first."""
        return None

    def action_edit(self) -> None:
        """Open one of the records concerned, to correct it."""
        each = self._known.get(self.subject())
        about = each.about if each else ()
        if each is None:
            self.say_nothing_here()
        elif not about:
            self.say(deciding.NO_RECORD)
        elif len(about) == 1:
            self._correct(about[0])
        else:
            facts = self.office.facts
            entries = [entry((contradictions.record(facts, key),), key) for key in about]
            self.app.push_screen(ConcernedWindow(deciding.WHICH_RECORD, entries), self._correct)

    def _correct(self, key: str | None) -> None:
        record = record_of(self.office.facts, key) if key else None
        if record is not None:
            self._choose_part(record, self._edit_part, editing=True)

    def stand_on(self, _kind: Kind, _key: str) -> None:
        """Stay with the contradiction for whose sake a record was corrected."""

    def action_remove(self) -> None:
        """Leave the contradiction under the cursor open again."""
        if key := self.subject():
            reopen(self, key)
        else:
            self.say_nothing_here()

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked contradictions."""
        event.prevent_default()  # what other lists say does not hold here
        marked = self.grid.marked
        self.say(deciding.MARKED.format(count=len(marked)) if marked else "")

    def action_filter(self) -> None:
        """Show all, then only the open ones, then only the decided ones."""
        order = ("", OPEN, DECIDED)
        self._only = order[(order.index(self._only) + 1) % len(order)]
        self.reload(force=True)

    def go_to(self, key: str) -> None:
        """Stand on a contradiction; the filter gives way when it hides it."""
        if self._only and key not in self.grid.keys:
            self._only = ""
            self.reload(force=True)
        super().go_to(key)

    def action_back(self) -> None:
        """Drop the search, then the filter, then go back to the screen before."""
        if self._only and not self.search and not self.help_topic():
            self._only = ""
            self.reload(force=True)
        else:
            super().action_back()

    def copied(self, keys: list[str]) -> str:
        """Return contradictions as a table."""
        return deciding.table_text(self.office.facts, [self._known[key] for key in keys if key in self._known])


class ConcernedWindow(ListWindow[str]):
    """Asks which of the records concerned is to be corrected."""

    FIELD = "concerned-field"
    PLACEHOLDER = screen_words.MENU_SEARCH


def _line(each: Contradiction) -> Line:
    cells = (
        short_id(each.id),
        contradictions.text(each),
        contradictions.KIND.get(each.kind, ""),
        deciding.state(each),
    )
    return Line(cells, key=each.id, look="soon" if each.is_open else "done")
