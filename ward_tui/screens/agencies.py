"""Screen 9: what each agency leads, how much of it is overdue, and who has been silent longest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.agencies import NOBODY, AgencyLoad
from ward_tui.domain.aliases import AliasPair, alias_pairs, pair_key
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import fold, matches
from ward_tui.screens.alias import AliasAnswer, AliasScreen
from ward_tui.screens.merging import MergeChoice, MergingScreen, PreviewScreen
from ward_tui.screens.silent import SilentScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import agencies as words
from ward_tui.wording import formats
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.office import Office

OFFER, UNASSIGNED = "*", "-"  # keys of lines that are no agency
COLUMNS = (
    Column(words.AGENCY, weight=1),
    Column(words.LED, width=7, right=True),
    Column(words.DONE, width=4, right=True),
    Column(words.OPEN, width=9, right=True, shown_from=90),
    Column(words.OVERDUE, width=7, right=True),
    Column(words.DUE_SOON, width=11, right=True),
    Column(words.OBSTACLES, width=9, right=True, shown_from=110),
    Column(words.TARGETS, width=8, right=True, shown_from=120),
    Column(words.NEWS, width=12, right=True, shown_from=100),
    Column(words.SILENT, width=11, right=True),
)


class AgenciesScreen(MergingScreen):
    """Lists the agencies, most overdue first, then longest silent; Enter shows the rows that one leads."""

    PLACE = "agencies"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("agencies")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._loads: dict[str, AgencyLoad] = {}
        self._late: dict[str, list[AppendixItem]] | None = None
        self._pairs: list[AliasPair] = []
        self._pairs_of: object = None
        self._later: set[str] = set()  # pairs that were left for another time in this round of questions

    def body(self) -> ComposeResult:
        """List, sentence, detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="agencies")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the agencies that match; those that lead nothing stand below."""
        first = not self._loads
        self._loads = {load.agency or UNASSIGNED: load for load in self.office.agency_loads(self.programme)}
        self._late, self._pairs = None, self._likely_pairs()
        grid = self.query_one(Grid)
        lines = list(self._lines())
        shown = sum(line.key in self._loads for line in lines)
        grid.show(lines, empty=screen_words.EMPTY_SEARCH if self._loads else self.empty(words.EMPTY))
        if first and self._loads:
            grid.go_to(next(iter(self._loads)))
        self.query_one("#head", Static).update(self._head(shown))
        self.show_detail()

    def _lines(self) -> Iterator[Line]:
        if self._pairs and not self.search:
            yield Line((words.OFFER.format(count=len(self._pairs)),), key=OFFER, look="soon")
        mixed = self._mixed
        named = {key: words.name(self.office.facts, load, mixed=mixed) for key, load in self._loads.items()}
        found = {key: name for key, name in named.items() if self._matches(key, name)}
        idle = [key for key in found if self._loads[key].is_empty]
        for key, name in found.items():
            if idle and key == idle[0]:
                yield Line((screen_words.GROUP.format(title=words.IDLE, count=len(idle)),))
            yield self._line(key, name)

    def _line(self, key: str, name: str) -> Line:
        load = self._loads[key]
        silence = words.silence(load, self.office.today)
        silent = load.is_silent(self._limit)
        cells = (
            name,
            *map(_count, (load.led, load.done, load.open)),
            f"■ {load.overdue}" if load.overdue else formats.NONE,
            *map(_count, (load.due_soon, load.obstacles, load.targets)),
            formats.day(load.news_on),
            f"▲ {silence}" if silent else silence,
        )
        return Line(cells, key=key, look="soon" if silent else "")

    def _matches(self, key: str, name: str) -> bool:
        agency = self.office.facts.agencies.get(key)
        return not self.search or matches(fold(" ".join((name, *(agency.aliases if agency else ())))), self.search)

    def _head(self, shown: int) -> str:
        searched = f"{screen_words.SEARCHED.format(text=self.search)} · " if self.search else ""
        total = sum(key != UNASSIGNED for key in self._loads)
        silent = sum(load.is_silent(self._limit) for load in self._loads.values())
        days = self.office.settings.thresholds.silent
        return searched + words.HEAD.format(shown=min(shown, total), total=total, silent=silent, days=days)

    @property
    def _limit(self) -> date:
        """The day since when nothing was heard of an agency that counts as silent."""
        return self.office.today - timedelta(days=max(self.office.settings.thresholds.silent - 1, 0))

    @property
    def _mixed(self) -> bool:
        return self.programme is None and len(self.office.facts.programmes) > 1

    # What stands beside the list

    def show_detail(self) -> None:
        """Say what the agency under the cursor has on its hands; the pane also lists its overdue rows."""
        key, facts, today = self.grid.cursor_key, self.office.facts, self.office.today
        load = self._loads.get(key)
        told = words.told(load, today) if load else words.OFFER_TOLD if key == OFFER else ""
        self.query_one("#why", Static).update(told)
        pane = self.query_one("Detail.aside", Detail)
        if not (pane.display and self.has_class("wide")):
            return
        if load is None:
            pane.show(words.OFFER_TITLE if key == OFFER else "", [("", told)])
        else:
            pane.show(
                words.name(facts, load, mixed=self._mixed), words.fields(facts, load, self._overdue(load.agency), today)
            )

    def _overdue(self, agency: str) -> list[AppendixItem]:
        """Return the overdue rows that an agency leads, longest overdue first."""
        if self._late is None:
            self._late = {}
            own = [item for item in self.office.facts.items.values() if self.programme in (None, item.programme)]
            late = [item for item in own if self.office.status(item) is ItemStatus.OVERDUE]
            for item in sorted(late, key=lambda item: (item.due_on or self.office.today, item.id)):
                for key in dict.fromkeys(item.lead) or (NOBODY,):
                    self._late.setdefault(key, []).append(item)
        return self._late.get(agency, [])

    # Commands

    def open_record(self, key: str) -> None:
        """Show the rows that the agency leads, or ask about names that may be one."""
        if key == OFFER:
            self._later = set()
            self._ask()
            return
        load = self._loads[key]
        if load.led:
            self.ward_app.show_items(ItemFilter(lead=load.agency))
        else:
            template = words.ONLY_TARGETS if load.targets else words.NO_ROWS
            self.say(template.format(name=words.name(self.office.facts, load), count=load.targets))

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked agencies."""
        event.prevent_default()  # what other lists say does not hold here
        self.grid.marked &= self._loads.keys()
        self.grid.refresh()
        marked = self.grid.marked
        self.say(words.MARKED.format(count=len(marked)) if marked else "")

    def action_silent(self) -> None:
        """Show which agencies have been silent since a day, as text to paste."""
        self.app.push_screen(SilentScreen(self.office, self.programme))

    def action_forms(self) -> None:
        """Go to the forms for the agencies."""
        self.ward_app.show_place("forms")

    def copied(self, keys: list[str]) -> str:
        """Return agencies as a table."""
        loads = [self._loads[key] for key in keys if key in self._loads]
        return words.loads_text(self.office.facts, loads, self.office.today)

    # Names that may be one

    def _likely_pairs(self) -> list[AliasPair]:
        """Return the pairs that are asked about; looked for again only when names or answers change."""
        facts, refused = self.office.facts, self.ward_app.remembered.refused
        basis = (facts.agencies, dict(refused), self.programme)
        if basis != self._pairs_of:
            self._pairs_of = basis
            return alias_pairs(facts, self.programme, refused)
        return self._pairs

    def _ask(self) -> None:
        """Ask about the next pair that was not left for another time."""
        facts = self.office.facts
        waiting = [pair for pair in self._pairs if pair_key(facts, pair.first, pair.second) not in self._later]
        if waiting:
            window = AliasScreen(facts, waiting[0], list(self._loads.values()), len(waiting) - 1)
            self.app.push_screen(window, lambda answer: self._answered(waiting[0], answer))

    def _answered(self, pair: AliasPair, answer: AliasAnswer | None) -> None:
        if answer is None:
            return
        facts = self.office.facts
        key = pair_key(facts, pair.first, pair.second)
        if answer.keep:
            choice = MergeChoice(answer.keep, tuple({pair.first, pair.second} - {answer.keep}))
            self._later.add(key)
            self.app.push_screen(PreviewScreen(self.office, choice), lambda agreed: self._agreed(choice, agreed))
            return
        if answer.refused:
            self.ward_app.remembered.refused |= {key: self.office.today.isoformat()}
            self.ward_app.remember()
            first, second = (facts.agencies[each].name for each in (pair.first, pair.second))
            self.say(words.ALIAS_REFUSED.format(first=first, second=second))
            self.reload(force=True)
        self._later.add(key)
        self._ask()

    def _agreed(self, choice: MergeChoice, agreed: bool | None) -> None:
        if agreed:
            self.merge(choice)
        self._ask()


def _count(number: int) -> str:
    return formats.number(number) if number else formats.NONE
