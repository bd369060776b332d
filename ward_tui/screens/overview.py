"""Screen 1: where things stand today; every figure opens what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.alerts import Severity
from ward_tui.domain.attainment import target_attainment
from ward_tui.domain.errors import WardError
from ward_tui.domain.glance import Figure, Part, glance
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.summary import Summary
from ward_tui.screens import overview_lines as lines
from ward_tui.screens.changing import Changing
from ward_tui.widgets.columnchart import ColumnChart
from ward_tui.widgets.columns import Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import overview as words
from ward_tui.wording import screens as common

if TYPE_CHECKING:
    from ward_tui.services.office import Office

NEAREST, LATEST = 12, 10
CHART, COUNTS, FEWEST = 7, 11, 6  # lines: of the chart, of the counts above it, and of these where there is no room
WEEK = timedelta(days=7)


class Parts(VerticalScroll, can_focus=False):
    """The parts of the overview; where counts and chart do not fit under each other, the counts give way."""

    def on_resize(self, event: events.Resize) -> None:
        """Leave the counts what the chart does not need."""
        beside = self.screen.has_class("wide")
        least = 1 if beside else max(FEWEST, min(COUNTS, event.size.height - CHART))
        self.query_one("#counts").styles.min_height = least


class OverviewScreen(Changing):
    """Counts beside those of last week, deadlines to come, bars, and what is late and comes next."""

    PLACE = "overview"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("overview")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._figures: dict[str, Figure] = {}
        self._past: lines.Past | None = None
        self._past_of: tuple[object, ...] = ()  # the programme and the day of which the past is known

    def body(self) -> ComposeResult:
        """One line of figures above counts, chart, bars and dates: below each other, or two by two on a wide screen."""
        yield Static(id="head", markup=False)
        yield Static(id="offer", markup=False)
        yield lines.ReviewLine(id="review-line", markup=False)
        with Parts(id="overview"):
            yield Grid(lines.COUNTS, id="counts")
            yield ColumnChart(id="months")
            yield Grid(lines.BARS, id="bars")
            yield Grid(lines.DATES, id="dates")

    def fill(self) -> None:
        """Show the figures of the day, and look back a week when there is time."""
        summary, breakdown = self.office.summary(self.programme), self.office.breakdown(self.programme)
        figures = glance(summary, breakdown)
        self._figures = {lines.key_of(figure): figure for figure in figures}
        if self._past_of != (self.programme, self.office.today):
            self._past, self._past_of = None, ()
        self.query_one("#head", Static).update(_head(summary))
        self._show_counts()
        months = list(lines.months(figures)) if summary.total_items else []
        self.query_one("#months", ColumnChart).show(words.MONTHS, months)
        self.query_one("#bars", Grid).show([*self._bars(figures), *self._attained(breakdown.elapsed)])
        self.query_one("#dates", Grid).show(list(self._dates(summary)))
        self.call_after_refresh(self._look_back)

    def _show_counts(self) -> None:
        shown = list(lines.counts(list(self._figures.values()), self._past))
        self.query_one("#counts", Grid).show(shown, empty=self.empty(common.EMPTY_OVERVIEW))

    def _look_back(self) -> None:
        """Show last week's figures beside those of today."""
        if not self.is_attached or self.office is not self.ward_app.office:
            return
        self._past_of = (self.programme, self.office.today)
        self.query_one(lines.ReviewLine).tell(lines.review_line(self.office, self.programme))
        past = self._last_week()
        if past != self._past:
            self._past = past
            self._show_counts()

    def _last_week(self) -> lines.Past | None:
        chosen, day = self.programme, self.office.today - WEEK
        try:
            summary, breakdown = self.office.summary_on(day, chosen), self.office.breakdown_on(day, chosen)
        except WardError:  # a journal that cannot be read takes nothing from the figures of today
            return None
        if summary is None or breakdown is None:
            return None
        return {(each.part, each.key): each for each in glance(summary, breakdown)}

    def _bars(self, figures: tuple[Figure, ...]) -> Iterator[Line]:
        facts = self.office.facts
        if any(figure.part is Part.YEAR for figure in figures):
            yield from lines.bars(facts, figures, wards=self.programme is None and len(facts.programmes) > 1)

    def _attained(self, elapsed: int) -> Iterator[Line]:
        office, chosen = self.office, self.programme
        shown = []
        for target in office.facts.targets.values():
            if chosen in (None, target.programme) and not target.is_dropped(office.today):
                programme, limits = office.facts.programmes[target.programme], office.settings.thresholds
                attainment = target_attainment(target, programme, office.today, limits)
                shown.append((target, attainment, office.target_status(target)))
        yield from lines.attained(shown, elapsed)

    def _dates(self, summary: Summary) -> Iterator[Line]:
        items, today = self.office.facts.items, self.office.today
        late = self.office.alerts(self.programme, Severity.OVERDUE)
        if late:
            yield Line((common.OVERVIEW_LATEST,))
        for alert in late[:LATEST]:
            item = items.get(alert.subject_id)
            yield lines.late_report(alert) if item is None else lines.late(item, alert.days or 0)
        if summary.nearest:
            yield Line((common.OVERVIEW_NEAREST,))
        for key in summary.nearest[:NEAREST]:
            yield lines.near(items[key], self.office.status(items[key]), today)

    # Keys

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the whole part that the keys act on, where all parts do not fit."""
        event.widget.scroll_visible(animate=False, immediate=True)

    def run_command(self, name: str, action: str) -> None:
        """Run a command by its action; Enter belongs to the chart while it is focused."""
        if name == "open" and isinstance(self.focused, ColumnChart):
            self.focused.action_choose()
        else:
            super().run_command(name, action)

    def action_copy(self) -> None:
        """Copy the figures of the day."""
        from ward_tui.screens.copying import copy
        from ward_tui.wording import copying

        copy(self, copying.summary_text(self.office.facts, self.office.summary(self.programme)), copying.COPIED_FIGURES)

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open what a line counts, or the row, target or report that it names."""
        if event.key in self._figures:
            self._open(self._figures[event.key])
        else:
            facts = self.office.facts
            place = "targets" if event.key in facts.targets else "duties" if event.key in facts.duties else "items"
            self.ward_app.show_record(place, event.key)

    def on_column_chart_chosen(self, event: ColumnChart.Chosen) -> None:
        """Open the rows that are due in a month."""
        self._open(self._figures[event.key])

    def _open(self, figure: Figure) -> None:
        if isinstance(figure.rows, ItemFilter):
            self.ward_app.show_items(figure.rows)
        else:
            self.ward_app.show_targets(figure.rows)


def _head(summary: Summary) -> str:
    return common.OVERVIEW_HEAD.format(
        total=summary.total_items,
        overdue=summary.overdue,
        share=words.share(summary.overdue, summary.total_items),
        share_due=words.share(summary.overdue, summary.with_deadline),
        with_deadline=summary.with_deadline,
    )
