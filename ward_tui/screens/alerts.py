"""Screen 4: alerts, most overdue first or as the user arranges them, each with its reason in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.acknowledging import Hold, hold_of
from ward_tui.domain.alerts import Alert, Severity, Subject
from ward_tui.domain.arranging import ALERTS, Grouping, GroupKey, SortBy, arranged
from ward_tui.domain.checking import contradiction_named
from ward_tui.domain.grouping import alert_group, alert_value, place_in
from ward_tui.domain.model import Facts, Indicator
from ward_tui.domain.text import fold
from ward_tui.screens.acknowledging import ask_acknowledge
from ward_tui.screens.kept import Arranged, Kept, found
from ward_tui.screens.views import ViewedScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import acknowledging as ack_words
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.copying import alerts_text
from ward_tui.wording.journal import short_id
from ward_tui.wording.views import heading as titled
from ward_tui.wording.words import UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

LOOKS = {Severity.OVERDUE: "overdue", Severity.DUE_SOON: "soon"}
COLUMNS = (
    Column(words.DAYS, width=5, right=True, name=SortBy.DAYS),
    Column(words.ID, width=7, name=SortBy.ID),
    Column(words.NAME, weight=3, name=SortBy.NAME),
    Column(words.LEAD, weight=1, shown_from=70, name=SortBy.LEAD),
    Column(words.DUE, width=10, right=True, name=SortBy.DUE),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One alert with its line, and what the search looks at."""

    alert: Alert
    line: Line
    folded: str
    hold: Hold


Groups = list[tuple[GroupKey, list[Row]]]


class AlertsScreen(ViewedScreen):
    """Lists the alerts of the day by how long overdue, then by rule; below stands why, and what clears it."""

    PLACE = "alerts"
    CHOICES = ALERTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("alerts")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._alerts: dict[str, Alert] = {}
        self._rows = Kept[Alert, Row]()
        self._arranged = Arranged[Row]()

    def body(self) -> ComposeResult:
        """List, reason, detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="alerts")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the alerts that match."""
        facts, own = self.office.facts, self.office.alerts(self.programme)
        mixed = self.programme is None and len(facts.programmes) > 1
        today = self.office.today
        basis = (facts.agencies, facts.positions, facts.acknowledged, today, mixed)
        rows = self._rows.values(own, lambda alert: _row(alert, facts, today, mixed=mixed), basis)
        self._alerts = {row.line.key: row.alert for row in rows}
        groups = self._arranged.groups(rows, lambda rows: self._in_groups(facts, rows), self.arrangement)
        shown = [(key, found(members, self.search)) for key, members in groups]
        empty = words.EMPTY_SEARCH if own else self.empty(words.EMPTY_ALERTS)
        self.show_order()
        self.query_one(Grid).show(list(self.lines(facts, shown)), empty=empty)
        count = sum(len(members) for _, members in shown)
        self.query_one("#head", Static).update(self.head(count, len(own)) + _held(rows))
        self._explain()

    def subject_of(self, key: str) -> str:
        """Return the record that an alert is about."""
        return key.partition("|")[0]

    def current_indicator(self) -> Indicator | None:
        """Return the indicator that the alert is about."""
        alert = self._alerts.get(self.grid.cursor_key)
        return self.office.indicator(alert.indicator) if alert and alert.indicator else None

    def action_update(self) -> None:
        """Update at the alert: a missing figure is asked for its own year."""
        alert = self._alerts.get(self.grid.cursor_key)
        indicator = self.current_indicator()
        if alert is not None and indicator is not None:
            self.ask_figure(indicator, alert.year)
        else:
            super().action_update()

    def _in_groups(self, facts: Facts, rows: list[Row]) -> Groups:
        group, sort = self.arrangement.group, self.arrangement.sort
        return arranged(
            rows,
            lambda row: alert_group(row.alert, facts, group, self.office.today),
            None if sort is SortBy.DOCUMENT else lambda row: alert_value(row.alert, facts, sort),
            descending=self.arrangement.descending,
            place_of=place_in(facts, group),
        )

    def heading(self, facts: Facts, key: GroupKey, members: Sequence[Row]) -> str:
        """Return the title of a group with its counts."""
        late = sum(row.alert.severity is Severity.OVERDUE for row in members)
        shown = late and self.arrangement.group is not Grouping.URGENCY
        overdue = words.APPENDIX_OVERDUE.format(count=late) if shown else ""
        title = titled(key, self.arrangement.group, facts)
        return words.GROUP.format(title=title, count=f"{len(members)}{overdue}")

    def on_grid_moved(self) -> None:
        """Say why the alert under the cursor is there."""
        self._explain()

    def _explain(self) -> None:
        alert = self._alerts.get(self.grid.cursor_key)
        told = [alert_words.reason(alert), alert_words.clears(alert)] if alert else []
        kept = ack_words.fields(self.office.facts, [alert] if alert else [], self.office.today)
        self.query_one("#why", Static).update(" ".join([*told, *(sentence for _, sentence in kept)]))
        self.show_detail()

    def copied(self, keys: list[str]) -> str:
        """Return alerts as a table."""
        return alerts_text(self.office.facts, [self._alerts[key] for key in keys if key in self._alerts])

    def action_acknowledge(self) -> None:
        """Put the alert under the cursor off until a day, or take that back."""
        alert = self._alerts.get(self.grid.cursor_key)
        if alert is None:
            self.say(words.CHOOSE_LINE)
        else:
            ask_acknowledge(self, alert)

    def open_record(self, key: str) -> None:
        """Go to the row, target, report or contradiction in its own list; of a programme the clarities are told."""
        if key in self.office.facts.items:
            self.ward_app.show_record("items", key)
        elif key in self.office.facts.targets:
            self.ward_app.show_record("targets", key)
        elif key in self.office.facts.duties:
            self.ward_app.show_record("duties", key)
        elif contradiction_named(self.office.facts, key):
            self.ward_app.show_record("questions", key)
        elif key in self.office.facts.programmes:
            self.ward_app.show_place("clarity")
        else:
            super().open_record(key)


def _held(rows: list[Row]) -> str:
    """Return how many alerts are put off, and how many have come back; nothing where there are none."""
    counts = Counter(row.hold for row in rows)
    told = (ack_words.HEAD_HELD, counts[Hold.HELD]), (ack_words.HEAD_RETURNED, counts[Hold.RETURNED])
    return "".join(f" · {template.format(count=count)}" for template, count in told if count)


def _row(alert: Alert, facts: Facts, today: date, *, mixed: bool) -> Row:
    """Return the row of an alert; before its name stand the day on which it comes back, and the ward where mixed."""
    days = formats.NONE if alert.days is None else str(alert.days)
    due = formats.day(alert.due_on) if alert.due_on else formats.NONE
    nobody = UNASSIGNED if alert.subject in {Subject.ITEM, Subject.TARGET} else ""
    lead = formats.names(facts.names(facts.leads(alert.subject_id)), nobody)
    key = f"{alert.subject_id}|{alert.rule}|{alert.indicator}|{alert.year}"
    short = "" if alert.subject_id in facts.programmes else short_id(alert.subject_id)
    ward, held = facts.programmes[alert.programme].ward if mixed else "", ack_words.mark(facts, alert, today)
    name = " · ".join(filter(None, [held, ward, alert_words.name(alert)]))
    line = Line((days, short, name, lead, due), key=key, look=LOOKS.get(alert.severity, ""))
    return Row(
        alert, line, fold(f"{short} {name} {lead} {ack_words.SEARCHED if held else ''}"), hold_of(facts, alert, today)
    )
