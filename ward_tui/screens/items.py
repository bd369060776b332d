"""Screen 3: projects and tasks by appendix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, Thresholds, item_status
from ward_tui.domain.text import fold
from ward_tui.screens.filtering import FilterScreen
from ward_tui.screens.kept import Kept, found
from ward_tui.screens.lists import ListScreen
from ward_tui.screens.looks import ITEM_LOOKS
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.selection import describe as describe_filter
from ward_tui.wording.words import FUNDING, ITEM_SIGN, ITEM_STATUS_SHORT, UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.ID, width=7),
    Column(words.NAME, weight=3),
    Column(words.FUNDING, width=13, shown_from=150),
    Column(words.LEAD, weight=1, shown_from=110),
    Column(words.DUE, width=12, right=True),
    Column(words.PROGRESS, width=4, right=True),
    Column(words.STATE, width=17),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its state, its line, the heading that it stands under, and what the search looks at."""

    item: AppendixItem
    state: ItemStatus
    line: Line
    group: str
    folded: str


def state_text(item: AppendixItem, state: ItemStatus, today: date) -> str:
    """Return sign and word of a state, with the days where there are any: `■ Quá hạn 52 ngày`."""
    word = f"{ITEM_SIGN[state]} {ITEM_STATUS_SHORT[state]}"
    if item.due_on is None:
        return word
    days = (today - item.due_on).days
    if state is ItemStatus.OVERDUE:
        return f"{word} {days}n"
    return f"{word} {-days}n" if state is ItemStatus.DUE_SOON else word


class ItemsScreen(ListScreen):
    """Lists the rows of all appendices, grouped; the detail pane stands beside it on wide screens."""

    PLACE = "items"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("items")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.filter = ItemFilter()
        self.arrived_for = ItemFilter()  # what a figure of the overview asked for: Escape leaves it and the screen
        self._rows = Kept[AppendixItem, Row]()

    def body(self) -> ComposeResult:
        """List and detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="items")
            yield Detail(classes="aside")

    def fill(self) -> None:
        """Show the rows that match, under the headings of their appendices."""
        facts, chosen = self.office.facts, self.programme
        self.filter = self.filter.still(facts)
        own = [item for item in facts.items.values() if chosen in (None, item.programme)]
        rows = self._rows_of(facts, own)
        if self.filter != ItemFilter():
            rows = [row for row in rows if self.filter.accepts(row.item, row.state)]
        shown = found(rows, self.search)
        self.query_one(Grid).show(list(self._lines(shown)), empty=words.EMPTY_SEARCH if own else words.EMPTY_ITEMS)
        self.query_one("#head", Static).update(self.head(len(shown), len(own), describe_filter(self.filter, facts)))
        self.show_detail()

    def _rows_of(self, facts: Facts, items: list[AppendixItem]) -> list[Row]:
        today, limits = self.office.today, self.office.settings.thresholds
        basis = (today, facts.agencies, facts.positions)
        return self._rows.values(items, lambda item: _row(item, facts, today, limits), basis)

    def _lines(self, rows: Iterable[Row]) -> Iterator[Line]:
        groups: dict[str, list[Row]] = {}
        for row in rows:
            groups.setdefault(row.group, []).append(row)
        for key, members in groups.items():
            yield Line((self._heading(key, members),))
            for row in members:
                yield row.line

    def _heading(self, key: str, members: list[Row]) -> str:
        appendix = self.office.facts.appendices[key]
        late = sum(row.state is ItemStatus.OVERDUE for row in members)
        ward = "" if self.programme else f"{self.office.facts.programmes[appendix.programme].ward} · "
        overdue = words.APPENDIX_OVERDUE.format(count=late) if late else ""
        return words.APPENDIX.format(
            code=ward + appendix.code, title=appendix.title, count=len(members), overdue=overdue
        )

    def go_to(self, key: str) -> None:
        """Stand on a row; search and filter give way when they hide it."""
        if not self.query_one(Grid).go_to(key):
            self.search, self.filter = "", ItemFilter()
            self.query_one(Prompt).close()
            self.reload(force=True)
            self.query_one(Grid).go_to(key)
        self.show_detail()

    def show_only(self, chosen: ItemFilter) -> None:
        """Show what a figure of the overview counts."""
        self.search, self.filter = "", chosen
        self.arrived_for = chosen
        self.reload(force=True)

    def action_filter(self) -> None:
        """Choose by funding, year, state, agency and kind."""
        programmes = [self.programme] if self.programme else list(self.office.facts.programmes)
        self.app.push_screen(FilterScreen(self.office.facts, programmes, self.filter), self._filtered)

    def _filtered(self, chosen: ItemFilter | None) -> None:
        if chosen is not None:
            self.filter = chosen
            self.reload(force=True)

    def action_back(self) -> None:
        """Close a question left open, else drop the marks, the search, the filter, else go back where one came from."""
        busy = self.query_one(Prompt).purpose or self.grid.marked or self.search
        if not busy and self.filter != ItemFilter():
            going = self.filter == self.arrived_for
            self.filter = ItemFilter()
            self.reload(force=True)
            if not going:
                return
        super().action_back()


def _row(item: AppendixItem, facts: Facts, today: date, limits: Thresholds) -> Row:
    state, short = item_status(item, today, limits), item.id.rpartition("/")[2]
    cells = (
        short,
        item.name,
        item.funding_text or FUNDING[item.funding],
        formats.names(facts.names(item.lead), UNASSIGNED),
        formats.deadline(item.finish),
        f"{item.progress}%",
        state_text(item, state, today),
    )
    line = Line(cells, key=item.id, look=ITEM_LOOKS.get(state, ""))
    return Row(item, state, line, f"{item.programme}/{item.appendix}", fold(f"{short} {item.name}"))
