"""Screen 3: projects and tasks by appendix, or as the user arranges them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.arranging import ITEMS, Grouping, GroupKey, SortBy, arranged
from ward_tui.domain.grouping import item_group, item_value, place_in
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, Thresholds, item_status
from ward_tui.domain.text import fold
from ward_tui.screens.filtering import FilterScreen
from ward_tui.screens.kept import Arranged, Kept, found
from ward_tui.screens.looks import ITEM_LOOKS
from ward_tui.screens.views import ViewedScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.copying import items_text
from ward_tui.wording.selection import describe as describe_filter
from ward_tui.wording.stages import current
from ward_tui.wording.views import heading as titled
from ward_tui.wording.words import FUNDING, ITEM_SIGN, ITEM_STATUS_SHORT, UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.ID, width=7, name=SortBy.ID),
    Column(words.NAME, weight=3, name=SortBy.NAME),
    Column(words.FUNDING, width=13, shown_from=150, name=SortBy.FUNDING),
    Column(words.LEAD, weight=1, shown_from=110, name=SortBy.LEAD),
    Column(words.DUE, width=12, right=True, name=SortBy.DUE),
    Column(words.PROGRESS, width=4, right=True, name=SortBy.PROGRESS),
    Column(words.STAGE, width=16, shown_from=130),
    Column(words.STATE, width=17, name=SortBy.STATUS),
)
NARROW, PANE = 100, 42  # cells of a list in which stage and state stand closer together, and of the pane beside it
DUE = 6  # cells that the due day takes at least
STAGE_WIDTHS = {True: (10, 14), False: (16, 17)}  # of stage and state, by whether the list is narrow


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its state, its line, and what the search looks at."""

    item: AppendixItem
    state: ItemStatus
    line: Line
    folded: str


Groups = list[tuple[GroupKey, list[Row]]]


def state_text(item: AppendixItem, state: ItemStatus, today: date) -> str:
    """Return sign and word of a state, with the days where there are any: `■ Quá hạn 52 ngày`."""
    word = f"{ITEM_SIGN[state]} {ITEM_STATUS_SHORT[state]}"
    if item.due_on is None:
        return word
    days = (today - item.due_on).days
    if state is ItemStatus.OVERDUE:
        return f"{word} {days}n"
    return f"{word} {-days}n" if state is ItemStatus.DUE_SOON else word


class ItemsScreen(ViewedScreen):
    """Lists the rows of all appendices, grouped; the detail pane stands beside it on wide screens."""

    PLACE = "items"
    TWIN: ClassVar[str] = "timeline"  # the other way of looking at these rows, '' without one
    CHOICES = ITEMS
    COLUMNS: ClassVar[Sequence[Column]] = COLUMNS
    EMPTY: ClassVar[str] = words.EMPTY_ITEMS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("items")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.arrived_for = ItemFilter()  # what a figure of the overview asked for: Escape leaves it and the screen
        self._rows = Kept[AppendixItem, Row]()
        self._arranged = Arranged[Row]()
        self._longest_due = 0  # cells; 0 where no row is in a stage

    def body(self) -> ComposeResult:
        """List and detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(self.COLUMNS, markable=True, id=self.PLACE)
            yield Detail(classes="aside")

    def own_items(self) -> list[AppendixItem]:
        """Return the rows that this list is about."""
        chosen = self.programme
        return [item for item in self.office.facts.items.values() if chosen in (None, item.programme)]

    def cells(self, item: AppendixItem, state: ItemStatus) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return (
            item.id.rpartition("/")[2],
            item.name,
            item.funding_text or FUNDING[item.funding],
            formats.names(self.office.facts.names(item.lead), UNASSIGNED),
            formats.deadline(item.finish),
            f"{item.progress}%",
            current(item),
            state_text(item, state, self.office.today),
        )

    def columns(self) -> tuple[Column, ...]:
        """Return the columns for the present width; that of the stage is always shown where a row is in one."""
        if not self._longest_due:
            return tuple(self.COLUMNS)
        narrow = self.app.size.width - (PANE if self.has_class("wide") else 0) < NARROW
        sizes = dict(zip((words.STAGE, words.STATE), STAGE_WIDTHS[narrow], strict=True))
        if narrow:
            sizes[words.DUE] = self._longest_due
        return tuple(
            replace(each, width=sizes[each.title], shown_from=0) if each.title in sizes else each
            for each in self.COLUMNS
        )

    def _due_beside_stages(self, rows: Sequence[Row]) -> int:
        """Return how many cells the due days take where a row is in a stage, 0 where none is."""
        titles = [each.title for each in self.COLUMNS]
        if words.STAGE not in titles or not any(row.item.stages or row.item.stage for row in rows):
            return 0
        place = titles.index(words.DUE)
        longest = max(cell_len(row.line.cells[place]) for row in rows)
        return min(self.COLUMNS[place].width, max(DUE, longest))

    def after_resize(self) -> None:
        """Give stage and state the room that there is."""
        self.fill()

    def searched(self, item: AppendixItem) -> str:
        """Return what the search looks at."""
        return f"{item.id.rpartition('/')[2]} {item.name}"

    def fill(self) -> None:
        """Show the rows that match, in their groups."""
        facts = self.office.facts
        self.filter = self.filter.still(facts)
        own = self.own_items()
        shown = [(key, found(members, self.search)) for key, members in self._groups(facts, own)]
        count = sum(len(members) for _, members in shown)
        self.show_order()
        empty = words.EMPTY_SEARCH if own else self.empty(self.EMPTY)
        grid, lines = self.query_one(Grid), list(self.lines(facts, shown))
        grid.columns = self.columns()
        grid.show(lines, empty=empty)
        self.query_one("#head", Static).update(self.head(count, len(own), describe_filter(self.filter, facts)))
        self.show_detail()

    def _groups(self, facts: Facts, own: list[AppendixItem]) -> Groups:
        """Return the rows that the filter takes, in their groups."""
        today, limits = self.office.today, self.office.settings.thresholds
        basis = (today, limits, facts.agencies, facts.positions)
        rows = self._rows.values(own, lambda item: self._row(item, today, limits), basis)
        return self._arranged.groups(
            rows, lambda rows: self._in_groups(facts, rows), (self.arrangement, self.filter, self.programme)
        )

    def _row(self, item: AppendixItem, today: date, limits: Thresholds) -> Row:
        state = item_status(item, today, limits)
        cells = self.cells(item, state)
        line = Line(cells, key=item.id, look=ITEM_LOOKS.get(state, ""))
        return Row(item, state, line, fold(self.searched(item)))

    def _in_groups(self, facts: Facts, rows: list[Row]) -> Groups:
        if self.filter != ItemFilter():
            rows = [row for row in rows if self.filter.accepts(row.item, row.state)]
        self._longest_due = self._due_beside_stages(rows)
        group, sort = self.arrangement.group, self.arrangement.sort
        apart = self.programme is None and len(facts.programmes) > 1
        return arranged(
            rows,
            lambda row: item_group(row.item, row.state, group, apart=apart),
            None if sort is SortBy.DOCUMENT else lambda row: item_value(row.item, row.state, facts, sort),
            descending=self.arrangement.descending,
            place_of=place_in(facts, group),
        )

    def heading(self, facts: Facts, key: GroupKey, members: Sequence[Row]) -> str:
        """Return the title of a group with its counts."""
        late = sum(row.state is ItemStatus.OVERDUE for row in members)
        overdue = words.APPENDIX_OVERDUE.format(count=late) if late else ""
        if self.arrangement.group is not Grouping.APPENDIX:
            title = titled(key, self.arrangement.group, facts)
            return words.GROUP.format(title=title, count=f"{len(members)}{overdue}")
        appendix = facts.appendices[str(key.value)]
        ward = f"{facts.programmes[key.programme].ward} · " if key.programme else ""
        return words.APPENDIX.format(
            code=ward + appendix.code, title=appendix.title, count=len(members), overdue=overdue
        )

    def copied(self, keys: list[str]) -> str:
        """Return rows as a table."""
        facts = self.office.facts
        items = [facts.items[key] for key in keys if key in facts.items]
        return items_text(facts, [(item, self.office.status(item)) for item in items], self.office.today)

    def go_to(self, key: str) -> None:
        """Stand on a row; search and filter give way when they hide it."""
        if not self.query_one(Grid).go_to(key):
            self.search, self.filter = "", ItemFilter()
            self.query_one(Prompt).close()
            self.reload(force=True)
            self.query_one(Grid).go_to(key)
        self.show_detail()

    def action_timeline(self) -> None:
        """Change between the list and the drawing of the same rows."""
        self.ward_app.swap_place(self.TWIN, lambda other: other.stand_as(self))

    def go_back(self) -> None:
        """Leave for where one came from; the other look at these rows stands then as this one."""
        if self.TWIN and self.ward_app.trail[-1:] == [self.TWIN]:
            self.action_timeline()
        else:
            super().go_back()

    def stand_as(self, other: ItemsScreen) -> None:
        """Show the same rows as another list, in the same groups, and stand on the same one."""
        self.arrangement, self.filter, self.arrived_for = other.arrangement, other.filter, other.arrived_for
        self.search, self.grid.marked = other.search, set(other.grid.marked)
        self.reload(force=True)
        self.query_one(Grid).go_to(other.grid.cursor_key)

    def lasting_filter(self) -> ItemFilter:
        """Return the filter that the user chose; what a figure of the overview asked for is of the moment."""
        return ItemFilter() if self.filter == self.arrived_for else self.filter

    def show_only(self, chosen: ItemFilter) -> None:
        """Show what a figure of the overview counts."""
        self.search, self.filter = "", chosen
        self.arrived_for = chosen
        self.reload(force=True)

    def action_filter(self) -> None:
        """Choose which rows are shown."""
        self.app.push_screen(FilterScreen(self.office.facts, self.own_items(), self.filter), self._filtered)

    def _filtered(self, chosen: ItemFilter | None) -> None:
        if chosen is not None:
            self.filter = chosen
            self.keep_view()
            self.reload(force=True)

    def action_back(self) -> None:
        """Close a question left open, else drop the marks, the search, the filter, else go back where one came from."""
        busy = self.query_one(Prompt).purpose or self.grid.marked or self.search
        if not busy and self.filter != ItemFilter():
            going = self.filter == self.arrived_for
            self.filter = ItemFilter()
            self.keep_view()
            self.reload(force=True)
            if not going:
                return
        super().action_back()
