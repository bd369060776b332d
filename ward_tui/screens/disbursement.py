"""Disbursement of public capital: one year's plans and payments, lowest rate first; payments are told in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.capital import Level, Paid, level_of, takes_capital
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.money import parse_money
from ward_tui.domain.paying import GroupBy, Table
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt, Question
from ward_tui.wording import disbursement as words
from ward_tui.wording import forms as form_words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.journal import short_id
from ward_tui.wording.money import money

if TYPE_CHECKING:
    from ward_tui.screens.records.form import Saved
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.ID, width=7),
    Column(words.NAME, weight=1),
    Column(words.PLANNED, width=10, right=True),
    Column(words.PAID, width=10, right=True),
    Column(words.RATE, width=7, right=True),
    Column(words.STANDING, width=17),
)
LOOKS = {Level.LATE: "soon", Level.VERY_LATE: "overdue", Level.ON_TIME: "done"}
ORDER = tuple(GroupBy)


class ItemWindow(ListWindow[str]):
    """Lists rows by identifier and name."""

    COLUMNS = (Column("", width=8), Column("", weight=1))
    PLACEHOLDER = form_words.PARTS_SEARCH
    FIELD = "parts-field"


class DisbursementScreen(ListScreen):
    """Lists the rows that have money in a year; Enter opens one, F2 tells what was paid out of it."""

    PLACE = "disbursement"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("disbursement")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.year, self.group = office.today.year, GroupBy.APPENDIX
        self._lines: dict[str, Paid] = {}
        self._total = ""

    def body(self) -> ComposeResult:
        """Head, list, detail pane, sums."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, id="disbursement")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    @property
    def _levels(self) -> tuple[int, int]:
        return self.office.settings.thresholds.paid

    # Contents

    def fill(self) -> None:
        """Show the rows of the year that match, in their groups, and the sums of all of them."""
        found = self.office.disbursement(self.programme, self.year, self.group)
        self._lines = {line.item.id: line for line in found.lines}
        self.query_one(Grid).show(list(self._grouped(found)), empty=self._empty())
        self.query_one("#head", Static).update(words.head(found, self.group, self.search))
        self._total = words.total(found.total, self.year, self.office.today, self._levels) if self._lines else ""
        self.show_detail()

    def show_detail(self) -> None:
        """Say the sums; before them the whole name of the row where no pane beside the list says it."""
        super().show_detail()
        line = None if self.has_class("wide") else self._lines.get(self.grid.cursor_key)
        name = words.ROW.format(id=short_id(line.item.id), name=line.item.name) if line else ""
        self.query_one("#why", Static).update("\n".join(part for part in (name, self._total) if part))

    def _empty(self) -> str:
        if self._lines:
            return screen_words.EMPTY_SEARCH
        if self.year != self.office.today.year or len(self.office.money_years(self.programme)) > 1:
            return words.EMPTY_YEAR.format(year=self.year)
        return self.empty(words.EMPTY)

    def _grouped(self, found: Table) -> Iterator[Line]:
        today, levels = self.office.today, self._levels
        for group in found.groups:
            lines = [line for line in group.lines if self._matches(line.item)]
            if lines and self.group is not GroupBy.ITEM:
                title = words.group_title(self.office.facts, group.key, self.group)
                yield Line((words.group_line(title, group.total, found.year, today, levels),))
            yield from map(self._line, lines)
        bare = [line for line in found.unplanned if self._matches(line.item)]
        if bare:
            yield Line((words.unplanned_line(found),))
        yield from map(self._line, bare)

    def _line(self, line: Paid) -> Line:
        today, levels = self.office.today, self._levels
        look = LOOKS.get(level_of(line.behind(today), levels), "")
        return Line(words.cells(line, today, levels), key=line.item.id, look=look)

    def _matches(self, item: AppendixItem) -> bool:
        return not self.search or matches(fold(f"{short_id(item.id)} {item.name}"), self.search)

    # Year and groups

    def action_year(self, step: int) -> None:
        """Show the year before or after; one beyond those of which money is known can be planned."""
        known = self.office.money_years(self.programme)
        year = self.year + step
        if known[0] <= year <= known[-1] + 1:
            self.year = year
            self.say("")
            self.reload(force=True)
        else:
            self.say(words.YEAR_END)

    def action_regroup(self) -> None:
        """Go to the next way in which the rows stand together."""
        self.group = ORDER[(ORDER.index(self.group) + 1) % len(ORDER)]
        self.reload(force=True)

    # Payments

    def action_update(self) -> None:
        """Ask what was paid out for the row in the year shown."""
        line = self._lines.get(self.grid.cursor_key)
        if line is None:
            self.say(screen_words.CHOOSE_LINE)
            return
        self._asked = line.item.id
        plan = words.ASK_PLAN.format(planned=money(line.planned)) if line.planned else ""
        label = words.ASK_PAID.format(id=short_id(line.item.id), year=self.year, plan=plan)
        self.query_one(Prompt).ask(Question("paid", (label,), words.ASK_HINT))

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take what was paid out."""
        if event.purpose == "paid":
            event.prevent_default()
            if self.do(lambda: self.office.pay(self._asked, self.year, parse_money(event.text))):
                self.close_prompt()
                self.ward_app.did("update")

    # The money of the year as a record

    def current_record(self) -> Record | None:
        """Return the money of the row in the year, None where nothing is known of it."""
        line = self._lines.get(self.grid.cursor_key)
        return (Kind.CAPITAL, line.capital.id) if line and line.capital else None

    def say_nothing_here(self) -> None:
        """Say how money of this year is entered."""
        chosen = self.grid.cursor_key
        self.say(words.NO_CHANGE_HERE.format(year=self.year) if chosen else screen_words.CHOOSE_LINE)

    def action_edit(self) -> None:
        """Open the form of the row's money in the year, a new one where nothing is known of it."""
        if self.current_record() is None and (item := self.grid.cursor_key):
            self._add_year(item)
        else:
            super().action_edit()

    def action_add(self) -> None:
        """Ask which row gets money in the year shown, then open the form."""
        if not self.office.facts.programmes:
            self.ward_app.action_programmes()
            return
        items = [item for item in self.office.facts.items.values() if self._might_get_money(item)]
        items.sort(key=lambda item: item.funding is Funding.UNSPECIFIED)
        if not items:
            self.say(words.NO_ITEMS)
            return
        entries = [entry((short_id(item.id), item.name), item.id) for item in items]
        window = ItemWindow(words.CHOOSE_ITEM.format(year=self.year), entries)
        self.app.push_screen(window, lambda item: self._add_year(item) if item else None)

    def _might_get_money(self, item: AppendixItem) -> bool:
        there = any(each.year == self.year for each in item.capital)
        open_still = item.done_on is None and item.dropped_on is None
        return self.programme in (None, item.programme) and open_still and not there and takes_capital(item)

    def _add_year(self, item: str) -> None:
        from ward_tui.screens.records.opening import open_capital

        self._try(lambda: open_capital(self.ward_app, self.office, item, self.year, self._added))

    def _added(self, saved: Saved) -> None:
        self._saved(Kind.CAPITAL, "", saved)

    def stand_on(self, kind: Kind, key: str) -> None:
        """Stand on the row whose money was entered, in the year in which it stands now."""
        if kind is not Kind.CAPITAL:
            super().stand_on(kind, key)
            return
        item, _, year = key.rpartition("~V")
        if self.office.facts.items.get(item) and any(each.id == key for each in self.office.facts.items[item].capital):
            self.year = int(year)
        self.reload(force=True)
        self.go_to(item)

    # Copying

    def copied(self, keys: list[str]) -> str:
        """Return rows as a table."""
        lines = [self._lines[key] for key in keys if key in self._lines]
        return words.rows_text(self.office.facts, lines, self.office.today, self._levels)
