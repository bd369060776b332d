"""What is not at the end of one day as it was at the end of another: chosen, listed, copied."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_past_day
from ward_tui.screens import copying, paper
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.differing import AT_ONCE, DifferingWindow
from ward_tui.screens.modal import Window
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import comparing, errors, formats
from ward_tui.wording import journal_screen as words

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk
    from ward_tui.services.history import DaysCompared
    from ward_tui.services.office import Office

WEEK = timedelta(days=7)
Days = tuple[date, date]


class CompareScreen(DifferingWindow[None]):
    """Compares two days, at first today with a week ago; F4 chooses others, Ctrl+C copies."""

    TOPIC = "compare"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "days", show=False),
        Binding("ctrl+c", "copy", show=False),
    ]

    def __init__(self, desk: Desk, office: Office, programme: str | None, first: date, second: date) -> None:
        super().__init__()
        self._desk, self._office, self._programme = desk, office, programme
        self._days: Days = (first, second)

    def below(self) -> Iterator[Widget]:
        """Name the keys."""
        yield Static(words.COMPARE_KEYS, id="keys", markup=False)

    def begin(self) -> None:
        """Compare the days that were given first."""
        self._compare()

    def _compare(self) -> None:
        first, second = self._days = min(self._days), max(self._days)
        self.query_one("#keys", Static).update(words.COMPARE_KEYS)
        self.query_one("#reason", Static).update("")
        if self._office.entries_between(first, second) <= AT_ONCE:
            self._show(self._office.compare_days(first, second))
        else:
            self.tell(self._title(), words.COMPARE_READING.format(percent=0))
            self._read(first, second)

    def _title(self) -> str:
        first, second = self._days
        is_week = second == self._office.today and second - first == WEEK
        title = words.COMPARE_WEEK if is_week else words.COMPARE_TITLE
        return title.format(first=formats.day(first), second=formats.day(second))

    @work(thread=True, exclusive=True)
    def _read(self, first: date, second: date) -> None:
        """Read with a connection of its own; no widget is touched here."""
        try:
            office = self._desk.open(read_only=True)
            try:
                found = office.compare_days(first, second, self.advance)
            finally:
                office.close()
        except WardError as error:
            self.post_message(self.Found(None, errors.sentence(error)))
        else:
            self.post_message(self.Found(found))

    def on_differing_window_advanced(self, event: DifferingWindow.Advanced) -> None:
        """Say how far it is."""
        self.tell(self._title(), words.COMPARE_READING.format(percent=event.percent))

    def on_differing_window_found(self, event: DifferingWindow.Found) -> None:
        """Show what was found, or say why nothing was."""
        if event.sentence:
            self.tell(self._title(), "")
            self.query_one("#reason", Static).update(event.sentence)
        elif (event.found.first, event.found.second) == self._days:
            self._show(event.found)

    def _show(self, found: DaysCompared) -> None:
        own = [each for each in found.differences if self._programme in (None, each.programme)]
        groups = comparing.groups(own, self._office.facts)
        changes = sum(len(group.lines) for group in groups)
        counted = words.COMPARE_COUNT.format(
            changes=formats.number(changes),
            records=formats.number(len(groups)),
            entries=formats.number(found.entries),
        )
        self.tell(self._title(), counted if groups else "")
        self.show_groups(groups, words.COMPARE_NONE)

    # Keys

    def on_grid_chosen(self, _event: Grid.Chosen) -> None:
        """Open everything that is known of the record."""
        facts, key = self._office.facts, self.record
        if key in facts.items or key in facts.targets:
            self.app.push_screen(DetailScreen(self._office, key))

    def action_days(self) -> None:
        """Choose other days."""
        self.app.push_screen(DaysScreen(self._office.today, self._days), self._take)

    def _take(self, days: Days | None) -> None:
        if days is not None:
            self._days = days
            self._compare()

    def action_copy(self) -> None:
        """Copy everything that is listed as plain text."""
        if self.groups:
            first, second = map(formats.day, self._days)
            text = comparing.text(self.groups, first, second)
            copying.put(self, text)
            said = words.COMPARE_COPIED.format(count=text.count("\n") + 1)
            self.query_one("#keys", Static).update(said)


class DaysScreen(Window[Days]):
    """Asks for two days."""

    TITLE_TEXT = words.DAYS_TITLE
    SAVE_LABEL = words.COMPARE
    TOPIC = "days"
    AUTO_FOCUS = "#first-day"

    def __init__(self, today: date, days: Days) -> None:
        super().__init__()
        self._today, self._days = today, days

    def fields(self) -> ComposeResult:
        """Ask for each."""
        first, second = map(formats.day, self._days)
        yield from paper.line(words.FIRST_DAY, "", "first-day", first, whole=True)
        yield from paper.line(words.SECOND_DAY, "", "second-day", second, whole=True)

    def value(self) -> Days:
        """Return the days; none lies after today."""
        first, second = (
            parse_past_day(self.query_one(f"#{name}-day", TextField).value, self._today) for name in ("first", "second")
        )
        return min(first, second), max(first, second)
