"""Screen 3: projects and tasks by appendix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.status import DONE, ItemStatus
from ward_tui.domain.text import fold, matches
from ward_tui.screens.filters import FilterScreen, ItemFilter
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.words import FUNDING, ITEM_SIGN, ITEM_STATUS_SHORT, UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

LOOKS = {ItemStatus.OVERDUE: "overdue", ItemStatus.DUE_SOON: "soon"} | dict.fromkeys(DONE, "done")
COLUMNS = (
    Column(words.ID, width=7),
    Column(words.NAME, weight=3),
    Column(words.FUNDING, width=13, shown_from=150),
    Column(words.LEAD, weight=1, shown_from=110),
    Column(words.DUE, width=12, right=True),
    Column(words.PROGRESS, width=4, right=True),
    Column(words.STATE, width=17),
)


def state_text(item: AppendixItem, state: ItemStatus, office: Office) -> str:
    """Return sign and word of a state, with the days where there are any: `■ Quá hạn 52 ngày`."""
    word = f"{ITEM_SIGN[state]} {ITEM_STATUS_SHORT[state]}"
    if item.due_on is None:
        return word
    days = (office.today - item.due_on).days
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

    def body(self) -> ComposeResult:
        """List and detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="items")
            yield Detail(classes="aside")

    def fill(self) -> None:
        """Show the rows that match, under the headings of their appendices."""
        office = self.office
        own = [item for item in office.facts.items.values() if self.programme in (None, item.programme)]
        shown = [(item, state) for item in own if self._wanted(item, state := office.status(item))]
        self.query_one(Grid).show(list(self._lines(shown)), empty=words.EMPTY_SEARCH if own else words.EMPTY_ITEMS)
        self.query_one("#head", Static).update(self.head(len(shown), len(own), self.filter.describe(office.facts)))
        self.show_detail()

    def _wanted(self, item: AppendixItem, state: ItemStatus) -> bool:
        return self.filter.accepts(item, state) and (
            not self.search or matches(fold(f"{item.id.rpartition('/')[2]} {item.name}"), self.search)
        )

    def _lines(self, rows: Iterable[tuple[AppendixItem, ItemStatus]]) -> Iterator[Line]:
        groups: dict[str, list[tuple[AppendixItem, ItemStatus]]] = {}
        for row in rows:
            groups.setdefault(f"{row[0].programme}/{row[0].appendix}", []).append(row)
        for key, members in groups.items():
            yield Line((self._heading(key, members),))
            for item, state in members:
                yield self._line(item, state)

    def _heading(self, key: str, members: list[tuple[AppendixItem, ItemStatus]]) -> str:
        appendix = self.office.facts.appendices[key]
        late = sum(state is ItemStatus.OVERDUE for _, state in members)
        ward = "" if self.programme else f"{self.office.facts.programmes[appendix.programme].ward} · "
        overdue = words.APPENDIX_OVERDUE.format(count=late) if late else ""
        return words.APPENDIX.format(
            code=ward + appendix.code, title=appendix.title, count=len(members), overdue=overdue
        )

    def _line(self, item: AppendixItem, state: ItemStatus) -> Line:
        lead = formats.names(self.office.facts.names(item.lead), UNASSIGNED)
        cells = (
            item.id.rpartition("/")[2],
            item.name,
            item.funding_text or FUNDING[item.funding],
            lead,
            formats.deadline(item.finish),
            f"{item.progress}%",
            state_text(item, state, self.office),
        )
        return Line(cells, key=item.id, look=LOOKS.get(state, ""))

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
        """Drop the marks, else the search, else the filter."""
        if not self.grid.marked and not self.search and self.filter != ItemFilter():
            self.filter = ItemFilter()
            self.reload(force=True)
        else:
            super().action_back()
