"""Which agencies have been silent since a day, as text ready to be copied."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.domain.agencies import AgencyLoad, silent
from ward_tui.domain.review import week_of
from ward_tui.screens import copying
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import broad_lines, room
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import agencies as words
from ward_tui.wording import formats

if TYPE_CHECKING:
    from ward_tui.services.office import Office

AROUND = 5  # lines of the window that are neither list nor text: title, keys, empty lines around the text
TEXT_SIDES = 4  # cells of padding and scrollbar beside the text
COLUMNS = (Column(words.SILENT_SINCE, weight=1), Column(words.SILENT_COUNT, width=10, right=True))


class SilentScreen(Opening, ModalScreen[None]):
    """Lists days since when to ask, with the words for the one under the cursor; Enter copies them."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "silent"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+c", "copy", show=False),
    ]

    def __init__(self, office: Office, programme: str | None) -> None:
        super().__init__()
        self._office = office
        self._loads = office.agency_loads(programme)
        self._days = since_days(office.today, office.settings.thresholds.silent)

    def compose(self) -> ComposeResult:
        """Lay out title, list and text."""
        with Vertical(id="window", classes="broad"):
            yield Static(words.SILENT_TITLE, id="window-title", markup=False)
            yield Grid(COLUMNS, id="since")
            with VerticalScroll(id="reminder"):
                yield Static(id="reminder-text", markup=False)
            yield Static(words.SILENT_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """List the days."""
        lines = [
            Line((label, str(len(self._silent(since)))), key=since.isoformat()) for since, label in self._days.items()
        ]
        self.query_one(Grid).show(lines)
        self._show_text()
        self._fit()

    def on_resize(self) -> None:
        """Take the room that there is."""
        self._fit()

    def _fit(self) -> None:
        """Let the list be as high as its lines, and the text as the longest of them all, as far as there is room."""
        listed = len(self._days) + 1
        longest = max(broad_lines(self, self._text(since), TEXT_SIDES) for since in self._days)
        self.query_one(Grid).styles.height = self.query_one(Grid).styles.min_height = listed
        self.query_one("#reminder").styles.height = min(longest, room(self, AROUND + listed))

    def _silent(self, since: date) -> list[AgencyLoad]:
        return silent(self._loads, since)

    def _since(self) -> date:
        return date.fromisoformat(self.query_one(Grid).cursor_key)

    def _text(self, since: date) -> str:
        return words.silent_text(self._office.facts, self._silent(since), since, self._office.today)

    def on_grid_moved(self) -> None:
        """Show the words for the day under the cursor."""
        self._show_text()

    def _show_text(self) -> None:
        self.query_one("#reminder-text", Static).update(Text(self._text(self._since())))
        self.query_one("#reminder").scroll_home(animate=False)
        self.query_one("#keys", Static).update(words.SILENT_KEYS)

    def on_grid_chosen(self) -> None:
        """Copy by Enter or mouse."""
        self.action_copy()

    def action_copy(self) -> None:
        """Copy the words and stay."""
        copying.put(self, self._text(self._since()))
        count = len(self._silent(self._since()))
        self.query_one("#keys", Static).update(words.SILENT_COPIED.format(count=count))

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)


def since_days(today: date, limit: int) -> dict[date, str]:
    """Return the days since when one may ask, each with its words; a day that two of them mean stands once.

    Args:
        limit: days without news from which the program speaks up.
    """
    monday, seven, first = week_of(today), today - timedelta(days=6), today.replace(day=1)
    days = [
        (today - timedelta(days=max(limit - 1, 0)), words.SINCE_LIMIT.format(days=limit)),
        (monday, words.SINCE_WEEK.format(day=formats.day(monday))),
        (seven, words.SINCE_SEVEN.format(day=formats.day(seven))),
        (first, words.SINCE_MONTH.format(day=formats.day(first))),
    ]
    found: dict[date, str] = {}
    for since, label in days:
        found.setdefault(since, label)
    return found
