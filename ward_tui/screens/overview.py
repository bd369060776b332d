"""Screen 1: where things stand today; every line opens what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.alerts import Alert, Severity
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import Summary
from ward_tui.screens.base import WardScreen
from ward_tui.screens.looks import ITEM_LOOKS, TARGET_LOOKS
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.words import ITEM_SIGN, ITEM_STATUS, TARGET_SIGN, TARGET_STATUS

if TYPE_CHECKING:
    from ward_tui.services.office import Office

BAR = 8
COUNTS = (Column("", weight=1), Column("", width=6, right=True), Column("", width=BAR, shown_from=44))
DATES = (Column("", width=7), Column("", weight=1), Column("", width=11, right=True), Column("", width=13, right=True))
NEAREST, LATEST = 12, 10


class OverviewScreen(WardScreen):
    """Counts on one side, what is late and what comes next on the other."""

    PLACE = "overview"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("overview")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._goals: dict[str, ItemFilter] = {}

    def body(self) -> ComposeResult:
        """One line of figures above two lists."""
        yield Static(id="head", markup=False)
        with Container(classes="columns", id="overview"):
            yield Grid(COUNTS, id="counts")
            yield Grid(DATES, id="dates")

    def fill(self) -> None:
        """Show the figures of the day."""
        summary = self.office.summary(self.programme)
        self._goals = {}
        self.query_one("#head", Static).update(_head(summary))
        self.query_one("#counts", Grid).show(list(self._counts(summary)), empty=words.EMPTY_OVERVIEW)
        self.query_one("#dates", Grid).show(list(self._dates(summary)))

    def _counts(self, summary: Summary) -> Iterator[Line]:
        if summary.total_items:
            yield Line((words.OVERVIEW_ITEMS,))
        for state in ItemStatus:
            if count := summary.items.get(state, 0):
                yield self._count(
                    f"{ITEM_SIGN[state]} {ITEM_STATUS[state]}",
                    count,
                    summary.total_items,
                    ItemFilter(status=state),
                    ITEM_LOOKS.get(state, ""),
                )
        if summary.unassigned:
            yield self._count(
                f"  {words.OVERVIEW_UNASSIGNED}", summary.unassigned, summary.total_items, ItemFilter(lead=""), ""
            )
        yield from self._appendices(summary)
        yield from _targets(summary)

    def _count(self, name: str, count: int, total: int, goal: ItemFilter, look: str) -> Line:
        key = f"goal{len(self._goals)}"
        self._goals[key] = goal
        return Line((name, str(count), bar(count, total)), key=key, look=look)

    def _appendices(self, summary: Summary) -> Iterator[Line]:
        late = [count for count in summary.appendices if count.overdue]
        if summary.total_items:
            yield Line((words.OVERVIEW_APPENDICES,))
        for count in late:
            appendix = self.office.facts.appendices[count.id]
            key = f"goal{len(self._goals)}"
            self._goals[key] = ItemFilter(status=ItemStatus.OVERDUE, appendix=count.id)
            share = words.OF.format(part=count.overdue, whole=count.total)
            yield Line((f"{appendix.code} {appendix.title}", share, bar(count.overdue, count.total)), key, "overdue")
        if summary.total_items and not late:
            yield Line((f"  {words.OVERVIEW_NONE_OVERDUE}",))

    def _dates(self, summary: Summary) -> Iterator[Line]:
        late = self.office.alerts(self.programme, Severity.OVERDUE)
        if late:
            yield Line((f"{words.OVERVIEW_LATEST} ({len(late)})",))
        for alert in late[:LATEST]:
            yield self._late(alert)
        if summary.nearest:
            yield Line((words.OVERVIEW_NEAREST,))
        for key in summary.nearest[:NEAREST]:
            yield self._near(self.office.facts.items[key])

    def _late(self, alert: Alert) -> Line:
        item = self.office.facts.items[alert.subject_id]
        days = words.LATE.format(days=alert.days)
        return _dated(item, days, "overdue")

    def _near(self, item: AppendixItem) -> Line:
        left = (item.due_on - self.office.today).days if item.due_on else 0
        state = self.office.status(item)
        when = words.LEFT.format(days=left) if left else words.DUE_TODAY
        return _dated(item, when, ITEM_LOOKS.get(state, ""))

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open what a line counts, or the row it names."""
        if event.key in self._goals:
            self.ward_app.show_items(self._goals[event.key])
        elif event.key.startswith("targets-"):
            self.ward_app.show_targets(TargetStatus(event.key.removeprefix("targets-")))
        else:
            self.ward_app.show_record("items", event.key)


def bar(part: int, whole: int) -> str:
    """Return a share as a bar of blocks; anything above nothing shows."""
    cells = round(BAR * part / whole) if whole else 0
    return "█" * max(cells, 1 if part else 0)


def _head(summary: Summary) -> str:
    def share(whole: int) -> str:
        return f"{formats.number(Decimal(round(1000 * summary.overdue / whole if whole else 0)) / 10)}%"

    return words.OVERVIEW_HEAD.format(
        total=summary.total_items,
        overdue=summary.overdue,
        share=share(summary.total_items),
        share_due=share(summary.with_deadline),
        with_deadline=summary.with_deadline,
    )


def _targets(summary: Summary) -> Iterator[Line]:
    total = sum(summary.targets.values())
    if total:
        yield Line((words.OVERVIEW_TARGETS.format(total=total),))
    for state in TargetStatus:
        if count := summary.targets.get(state, 0):
            name = f"{TARGET_SIGN[state]} {TARGET_STATUS[state]}"
            yield Line((name, str(count), bar(count, total)), key=f"targets-{state}", look=TARGET_LOOKS.get(state, ""))


def _dated(item: AppendixItem, days: str, look: str) -> Line:
    cells = (item.id.rpartition("/")[2], item.name, formats.deadline(item.finish), days)
    return Line(cells, key=item.id, look=look)
