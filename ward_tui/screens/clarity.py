"""The clarities ("6 rõ"): which agencies and which rows do not say enough yet, worst first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.clarifying import Meter, by_agency, judged, whole
from ward_tui.domain.clarity import Clarities, called, lacking
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import clarity as row_words
from ward_tui.wording import clarity_screen as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.office import Office

NOBODY = "-"  # the key of the line of rows that nobody leads
AGENCIES = (
    Column(words.AGENCY, weight=3),
    Column(words.ROWS, width=6, right=True),
    Column(words.FULL, width=4, right=True),
    Column(words.SHARE, width=8, right=True),
    Column(words.MOST_LACKING, weight=4),
)


class ClarityScreen(ListScreen):
    """Lists agencies, or rows, by how much they do not say; Enter on an agency shows its rows."""

    PLACE = "clarity"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("clarity"), Binding("tab", "turn", show=False)]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._by_rows = False
        self._agency: str | None = None  # whose rows are shown, '' for those without lead, None for all
        self._meters: dict[str, Meter] = {}

    def body(self) -> ComposeResult:
        """Head, list, detail pane, and what the signs mean."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(AGENCIES, id="clarity")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)
        yield Static(id="legend", markup=False)

    @property
    def _wanted(self) -> Clarities:
        return self.office.settings.thresholds.clarities

    @property
    def _mixed(self) -> bool:
        return self.programme is None and len(self.office.facts.programmes) > 1

    # Contents

    def fill(self) -> None:
        """Show agencies or rows, worst first."""
        if self._agency and self._agency not in self.office.facts.agencies:
            self._agency = None
        rows = judged(self.office.facts, self.office.today, self.programme)
        self._meters = {each.key or NOBODY: each for each in by_agency(rows, self._wanted)}
        if self._agency is not None:
            rows = [item for item in rows if self._agency in (item.lead or ("",))]
        lines = list(self._row_lines(rows) if self._by_rows else self._agency_lines())
        grid = self.query_one(Grid)
        grid.columns, grid.markable = self._columns(), self._by_rows
        empty = words.EMPTY.format(called=called(self._wanted))
        grid.show(lines, empty=screen_words.EMPTY_SEARCH if rows else self.empty(empty))
        self.query_one("#head", Static).update(self._head(rows))
        note = words.NOTE.format(called=called(self._wanted))
        self.query_one("#legend", Static).update(words.legend(self._wanted) if self._by_rows else note)
        self._explain()

    def _head(self, rows: list[AppendixItem]) -> str:
        searched = f"{screen_words.SEARCHED.format(text=self.search)} · " if self.search else ""
        name = "" if self._agency is None else words.agency_name(self.office.facts, self._agency, mixed=self._mixed)
        return searched + words.head(whole(rows, self._wanted), name)

    def _columns(self) -> tuple[Column, ...]:
        if not self._by_rows:
            return AGENCIES
        signs = (Column(words.SHORT[each], width=2) for each in self._wanted)
        return (Column(words.ID, width=7), Column(words.NAME, weight=1), *signs)

    def _agency_lines(self) -> Iterator[Line]:
        for key, meter in self._meters.items():
            name = words.agency_name(self.office.facts, meter.key, mixed=self._mixed)
            if not self.search or matches(fold(name), self.search):
                cells = (name, str(meter.rows), str(meter.complete), f"{meter.share}%", words.most(meter))
                yield Line(cells, key=key, look="" if meter.unclear else "done")

    def _row_lines(self, rows: list[AppendixItem]) -> Iterator[Line]:
        found = [item for item in rows if self._matches(item)]
        ranked = sorted(found, key=self._missing, reverse=True)
        for missing, members in groupby(ranked, key=self._missing):
            listed = list(members)
            title = words.group(missing, called(self._wanted))
            yield Line((screen_words.GROUP.format(title=title, count=len(listed)),))
            for item in listed:
                cells = (item.id.rpartition("/")[2], item.name, *words.strip(item, self._wanted))
                yield Line(cells, key=item.id)

    def _missing(self, item: AppendixItem) -> int:
        return len(lacking(item, self._wanted))

    def _matches(self, item: AppendixItem) -> bool:
        names = " ".join(self.office.facts.names(item.lead))
        return not self.search or matches(fold(f"{item.id.rpartition('/')[2]} {item.name} {names}"), self.search)

    # The record under the cursor

    def subject(self) -> str:
        """Return the row under the cursor; an agency is no record of this screen."""
        return self.grid.cursor_key if self._by_rows else ""

    def current_record(self) -> Record | None:
        """Return the row that F9 acts on."""
        return (Kind.ITEM, key) if (key := self.subject()) in self.office.facts.items else None

    def chosen_items(self) -> list[AppendixItem]:
        """Return the marked rows, or the one under the cursor."""
        return super().chosen_items() if self._by_rows else []

    def say_nothing_here(self) -> None:
        """Say that an agency is opened first."""
        self.say(screen_words.CHOOSE_LINE if self._by_rows else words.OPEN_FIRST)

    def _say_why_not(self) -> None:
        self.say_nothing_here()

    def on_grid_moved(self) -> None:
        """Follow the cursor."""
        self._explain()

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked rows."""
        event.prevent_default()  # what other lists say does not hold here
        marked = self.grid.marked
        self.say(words.MARKED.format(count=len(marked)) if marked else "")

    def _explain(self) -> None:
        item = self.office.facts.items.get(self.subject())
        meter = None if self._by_rows else self._meters.get(self.grid.cursor_key)
        told = row_words.line(item, self._wanted) if item else ""
        if meter is not None:
            told = words.told(meter)
        self.query_one("#why", Static).update(told)
        self.show_detail()

    def show_detail(self) -> None:
        """Show everything about the row, or how often each thing lacks in the rows of an agency."""
        meter = None if self._by_rows else self._meters.get(self.grid.cursor_key)
        if meter is None:
            super().show_detail()
            return
        pane = self.query_one("Detail.aside", Detail)
        if pane.display and self.has_class("wide"):
            name = words.agency_name(self.office.facts, meter.key, mixed=self._mixed)
            pane.show(name, words.meter_fields(meter, self._wanted))

    # Commands

    def action_turn(self) -> None:
        """Change between agencies and rows."""
        if not self.query_one(Prompt).purpose:
            self._turn(by_rows=not self._by_rows, agency=None)

    def _turn(self, *, by_rows: bool, agency: str | None) -> None:
        back = self._agency if self._by_rows else None
        self._by_rows, self._agency = by_rows, agency
        self.search, self.grid.marked = "", set()
        self.say("")
        self.reload(force=True)
        if by_rows:
            self.grid.action_end(0)
        elif back is not None:
            self.grid.go_to(back or NOBODY)

    def open_record(self, key: str) -> None:
        """Show the rows of an agency, or everything about a row."""
        if self._by_rows:
            super().open_record(key)
        else:
            self._turn(by_rows=True, agency="" if key == NOBODY else key)

    def stand_on(self, kind: Kind, key: str) -> None:
        """Stay here after a row was edited."""
        if kind is Kind.ITEM:
            self.go_to(key)

    def action_back(self) -> None:
        """Close a question, drop marks and search, go back to the agencies, else where one came from."""
        busy = self.query_one(Prompt).purpose or self.grid.marked or self.search
        if self._agency is not None and not busy:
            self._turn(by_rows=False, agency=None)
        else:
            super().action_back()

    def copied(self, keys: list[str]) -> str:
        """Return agencies or rows as a table."""
        facts = self.office.facts
        if self._by_rows:
            return words.items_text(facts, [facts.items[key] for key in keys if key in facts.items], self._wanted)
        meters = [self._meters[key] for key in keys if key in self._meters]
        return words.meters_text(facts, meters, self._wanted, mixed=self._mixed)
