"""The decisions that changed the programmes, newest first; Enter shows old and new, Ctrl+N enters another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.depth import Amendment
from ward_tui.domain.journal import Entry
from ward_tui.screens.amend_windows import SidesScreen, Told
from ward_tui.screens.base import WardScreen
from ward_tui.screens.copying import copy
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import amendments as words
from ward_tui.wording import formats
from ward_tui.wording import journal as journal_words
from ward_tui.wording.amending import counted

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.DOCUMENT, weight=2),
    Column(words.DAY, width=10, right=True),
    Column(words.WHAT, weight=3),
    Column(words.NOTE, weight=2, shown_from=110),
)


class AmendmentsScreen(WardScreen):
    """Lists what was decided; nothing is removed here, a decision is undone whole."""

    PLACE = "amendments"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("amendments")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._known: dict[str, Amendment] = {}

    def body(self) -> ComposeResult:
        """List and detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, id="amendments")
            yield Detail(classes="aside")

    def fill(self) -> None:
        """Show the decisions, newest first."""
        facts = self.office.facts
        own = [each for each in facts.amendments.values() if self.programme in (None, each.programme)]
        ranked = sorted(own, key=lambda each: (each.decided_on, each.id), reverse=True)
        self._known = {each.id: each for each in ranked}
        self.query_one(Grid).show([self._line(each) for each in ranked], empty=self.empty(words.EMPTY))
        head = words.HEAD.format(count=len(ranked)) if ranked else ""
        self.query_one("#head", Static).update(head)
        self._explain()

    def _line(self, amendment: Amendment) -> Line:
        programmes = self.office.facts.programmes
        mixed = self.programme is None and len(programmes) > 1
        ward = f"{programmes[amendment.programme].ward} · " if mixed else ""
        cells = (
            f"{ward}{amendment.document}",
            formats.day(amendment.decided_on),
            counted(amendment.lines),
            amendment.note,
        )
        return Line(cells, key=amendment.id)

    def on_grid_moved(self) -> None:
        """Follow the cursor."""
        self._explain()

    def after_resize(self) -> None:
        """Fill the pane when it appears."""
        self._explain()

    def _explain(self) -> None:
        pane, found = self.query_one("Detail.aside", Detail), self._known.get(self.grid.cursor_key)
        if self.has_class("wide"):
            title = words.named(found) if found else ""
            pane.show(title, words.fields(found, self.office.facts) if found else [])

    # Commands

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Show old and new of a decision."""
        found = self._known[event.key]
        self.app.push_screen(SidesScreen(self.office.facts, Told(found.document, found.lines)))

    def action_add(self) -> None:
        """Enter a decision of the chosen programme, with several of the one that is chosen then."""
        facts = self.office.facts
        if not facts.programmes:
            self.ward_app.action_programmes()
        elif self.programme or len(facts.programmes) == 1:
            self._enter(self.programme or next(iter(facts.programmes)))
        else:
            from ward_tui.screens.records.parts import ProgrammeWindow, programmes
            from ward_tui.wording.forms import WHERE

            window = ProgrammeWindow(WHERE, programmes(facts, ""))
            self.app.push_screen(window, lambda slug: self._enter(slug) if slug else None)

    def _enter(self, programme: str) -> None:
        from ward_tui.screens.amending import AmendScreen

        drafts = Drafts(self.ward_app.remembered, self.ward_app.remember)
        self.app.push_screen(AmendScreen(self.office, programme, drafts), self._entered)

    def _entered(self, entry: Entry | None) -> None:
        if entry is not None:
            self.say(journal_words.describe(entry))
            self.reload()
            self.grid.go_to(entry.subjects[0])

    def action_remove(self) -> None:
        """Say how a decision is taken back."""
        self.say(words.NOT_REMOVED)

    def action_copy(self) -> None:
        """Copy all decisions as a table, a line for each thing that they do."""
        listed = list(self._known.values())
        text = words.amendments_text(listed, self.office.facts)
        copy(self, text, words.COPIED.format(count=text.count("\n")))
