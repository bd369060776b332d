"""Screen 2: targets by group or as the user arranges them, with goal, latest figure and state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.arranging import TARGETS, GroupKey, SortBy, arranged
from ward_tui.domain.grouping import place_in, target_group, target_value
from ward_tui.domain.model import Indicator, Target
from ward_tui.domain.status import TargetStatus, indicator_status, readings_on
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record, record_of
from ward_tui.screens.looks import TARGET_LOOKS
from ward_tui.screens.views import ViewedScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import computed, formats
from ward_tui.wording import screens as words
from ward_tui.wording.amending import DROPPED, dropped_by
from ward_tui.wording.copying import targets_text
from ward_tui.wording.views import heading
from ward_tui.wording.words import TARGET_SIGN, TARGET_STATUS, UNASSIGNED

COLUMNS = (
    Column(words.ID, width=6, name=SortBy.ID),
    Column(words.TARGET, weight=3, name=SortBy.NAME),
    Column(words.LEAD, weight=1, shown_from=110, name=SortBy.LEAD),
    Column(words.GOAL, width=8, right=True, name=SortBy.GOAL),
    Column(words.FIGURE, width=8, right=True, name=SortBy.FIGURE),
    Column(words.PERIOD, width=7, shown_from=100, name=SortBy.PERIOD),
    Column(words.STATE, width=17, name=SortBy.STATUS),
)


class TargetsScreen(ViewedScreen):
    """Lists the targets; a target with several indicators has a line for each below its own."""

    PLACE = "targets"
    CHOICES = TARGETS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("targets")]

    only: TargetStatus | None = None

    def body(self) -> ComposeResult:
        """List and detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, id="targets")
            yield Detail(classes="aside")

    def subject_of(self, key: str) -> str:
        """Return the target of a line, also of an indicator's line."""
        programme, _, short = key.rpartition("/")
        return f"{programme}/{short.partition('.')[0]}"

    def current_record(self) -> Record | None:
        """Return the target or indicator of the line."""
        return record_of(self.office.facts, self.grid.cursor_key)

    def current_indicator(self) -> Indicator | None:
        """Return the indicator of the line, or of a target's line the first without this year's figure."""
        target = self.office.facts.targets.get(self.subject())
        key = self.grid.cursor_key
        for indicator in target.indicators if target else ():
            if indicator.id == key:
                return indicator
        return super().current_indicator()

    def fill(self) -> None:
        """Show the targets that match, in their groups."""
        chosen = self.programme
        known = [each for each in self.office.facts.targets.values() if chosen in (None, each.programme)]
        own = [each for each in known if not each.is_dropped(self.office.today)]
        shown = [target for target in own if self._wanted(target) and self.only in (None, self._state_of(target))]
        gone = [each for each in known if each.is_dropped(self.office.today) and self._wanted(each)]
        self.show_order()
        self.query_one(Grid).show(
            [*self._lines(self._in_groups(shown)), *(() if self.only else self._dropped_lines(gone))],
            empty=words.EMPTY_SEARCH if known else self.empty(words.EMPTY_TARGETS),
        )
        only = TARGET_STATUS[self.only].lower() if self.only else ""
        self.query_one("#head", Static).update(self.head(len(shown), len(own), only))
        self.show_detail()

    def _state_of(self, target: Target) -> TargetStatus | None:
        return None if self.only is None else self.office.target_status(target)

    def show_only(self, status: TargetStatus | None) -> None:
        """Show what a figure of the overview counts."""
        self.search, self.only = "", status
        self.reload(force=True)

    def action_back(self) -> None:
        """Close a question left open, else drop the search, else leave what the overview asked for."""
        if self.only and not self.query_one(Prompt).purpose and not self.search:
            self.only = None
            self.reload(force=True)
        super().action_back()

    def _wanted(self, target: Target) -> bool:
        names = " ".join(indicator.name for indicator in target.indicators)
        return not self.search or matches(fold(f"{target.id.rpartition('/')[2]} {target.name} {names}"), self.search)

    def _in_groups(self, targets: list[Target]) -> list[tuple[GroupKey, list[Target]]]:
        facts, group, sort = self.office.facts, self.arrangement.group, self.arrangement.sort
        states = {target.id: self.office.target_status(target) for target in targets}
        apart, today = self.programme is None and len(facts.programmes) > 1, self.office.today
        return arranged(
            targets,
            lambda target: target_group(target, states[target.id], group, apart=apart),
            None
            if sort is SortBy.DOCUMENT
            else lambda target: target_value(target, states[target.id], facts, today, sort),
            descending=self.arrangement.descending,
            place_of=place_in(facts, group),
        )

    def _lines(self, groups: list[tuple[GroupKey, list[Target]]]) -> Iterator[Line]:
        for key, targets in groups:
            if self.has_heading(key):
                title = heading(key, self.arrangement.group, self.office.facts)
                yield Line((words.GROUP.format(title=title, count=len(targets)),))
            for target in targets:
                yield self._target_line(target)
                if len(target.indicators) > 1:
                    for indicator in target.indicators:
                        yield self._indicator_line(target, indicator, f"– {indicator.name}")

    def _dropped_lines(self, targets: list[Target]) -> Iterator[Line]:
        """Yield the targets that are no longer followed, by the decision that says so; they are in no count."""
        for document, members in groupby(sorted(targets, key=_decision), key=_decision):
            listed = list(members)
            yield Line((words.GROUP.format(title=dropped_by(document), count=len(listed)),))
            for target in listed:
                lead = formats.names(self.office.facts.names(target.lead), UNASSIGNED)
                cells = (target.id.rpartition("/")[2], target.name, lead, "", "", "", DROPPED)
                yield Line(cells, key=target.id, look="quiet")

    def _target_line(self, target: Target) -> Line:
        if len(target.indicators) == 1:
            return self._indicator_line(target, target.indicators[0], target.name, key=target.id)
        state = self.office.target_status(target)
        lead = formats.names(self.office.facts.names(target.lead), UNASSIGNED)
        cells = (target.id.rpartition("/")[2], target.name, lead, "", "", "", _state(state))
        return Line(cells, key=target.id, look=TARGET_LOOKS.get(state, ""))

    def _indicator_line(self, target: Target, indicator: Indicator, name: str, key: str = "") -> Line:
        programme = self.office.facts.programmes[target.programme]
        state = indicator_status(indicator, programme, self.office.today, self.office.settings.thresholds)
        readings = readings_on(indicator, self.office.today)
        unit = indicator.unit[:1] if indicator.unit.startswith("%") else ""
        latest = formats.latest(indicator, readings[-1], unit) if readings else formats.NONE
        period = readings[-1].period.code if readings else ""
        goal = formats.goal(indicator.goal, unit, short=True)
        lead = formats.names(self.office.facts.names(target.lead), UNASSIGNED) if key else ""
        mark = computed.mark(indicator, readings[-1]) if readings else ""
        name = f"{name} ({mark})" if mark else name
        short = target.id.rpartition("/")[2] if key else indicator.id.rpartition("/")[2].partition("CT")[2]
        cells = (short, name, lead, goal, latest, period, _state(state))
        return Line(cells, key=key or indicator.id, look=TARGET_LOOKS.get(state, ""))

    def copied(self, keys: list[str]) -> str:
        """Return targets as a table, each with its indicators."""
        facts, today, limits = self.office.facts, self.office.today, self.office.settings.thresholds
        found = dict.fromkeys(self.subject_of(key) for key in keys)
        targets = [facts.targets[key] for key in found if key in facts.targets]
        rows = []
        for target in targets:
            programme = facts.programmes[target.programme]
            states = [indicator_status(each, programme, today, limits) for each in target.indicators]
            rows.append((target, self.office.target_status(target), states))
        return targets_text(facts, rows, today)

    def go_to(self, key: str) -> None:
        """Stand on a target; the search gives way when it hides it."""
        if not self.query_one(Grid).go_to(key):
            self.search, self.only = "", None
            self.query_one(Prompt).close()
            self.reload(force=True)
            self.query_one(Grid).go_to(key)
        self.show_detail()


def _decision(target: Target) -> str:
    return target.dropped_document


def _state(state: TargetStatus) -> str:
    return f"{TARGET_SIGN[state]} {TARGET_STATUS[state]}"
