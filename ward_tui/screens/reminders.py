"""What each agency is to be reminded of, ready to be copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.domain.reminding import Lateness, late_rows, lateness
from ward_tui.screens import copying
from ward_tui.screens.early import Opening
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import formats
from ward_tui.wording import views as words
from ward_tui.wording.reminders import reminder
from ward_tui.wording.words import UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

ALL, NOBODY = "*", "-"
SHOWN_LINES = 200  # of a long reminder; wrapping thousands would take seconds
COLUMNS = (
    Column(words.AGENCY, weight=1),
    Column(words.OVERDUE_COUNT, width=8, right=True),
    Column(words.SOON_COUNT, width=12, right=True),
)


class RemindersScreen(Opening, ModalScreen[None]):
    """Lists the agencies, most overdue first, with the words for the one under the cursor; Enter copies them."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "reminders"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+c", "copy", show=False),
    ]

    def __init__(self, office: Office, programme: str | None) -> None:
        super().__init__()
        facts = office.facts
        own = [item for item in facts.items.values() if programme in (None, item.programme)]
        self._office = office
        self._late = late_rows((item, office.status(item)) for item in own)
        self._agencies = {each.agency or NOBODY: each for each in lateness(facts, self._late, programme)}
        self._mixed = programme is None and len(facts.programmes) > 1

    def compose(self) -> ComposeResult:
        """Lay out title, list and text."""
        with Vertical(id="window", classes="broad tall"):
            yield Static(words.REMINDERS_TITLE, id="window-title", markup=False)
            yield Grid(COLUMNS, id="reminders")
            with VerticalScroll(id="reminder"):
                yield Static(id="reminder-text", markup=False)
            yield Static(words.REMINDERS_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """List the agencies."""
        self.query_one(Grid).show(list(self._lines()))
        self._show_text()

    def _lines(self) -> Iterator[Line]:
        late = [each for each in self._agencies.values() if not each.is_none]
        if late:
            counts = [sum(each.overdue for each in late), sum(each.due_soon for each in late)]
            yield Line((words.ALL_AGENCIES, *map(formats.number, counts)), key=ALL)
        for key, each in self._agencies.items():
            yield Line((self._named(each), *map(_count, (each.overdue, each.due_soon))), key=key)

    def _named(self, each: Lateness) -> str:
        facts = self._office.facts
        name = facts.agencies[each.agency].name if each.agency else UNASSIGNED
        return f"{facts.programmes[each.programme].ward} · {name}" if self._mixed and each.agency else name

    def _text(self) -> str:
        key = self.query_one(Grid).cursor_key
        if key == ALL:
            return "\n\n".join(self._text_of(each) for each in self._agencies.values() if not each.is_none)
        return self._text_of(self._agencies[key]) if key else ""

    def _text_of(self, each: Lateness) -> str:
        return reminder(self._office.facts, each.agency, self._late, self._office.today)

    def on_grid_moved(self) -> None:
        """Show the words for the agency under the cursor."""
        self._show_text()

    def _show_text(self) -> None:
        lines = self._text().split("\n")
        more = [words.REMINDER_MORE] if len(lines) > SHOWN_LINES else []
        self.query_one("#reminder-text", Static).update(Text("\n".join([*lines[:SHOWN_LINES], *more])))
        self.query_one("#reminder").scroll_home(animate=False)
        self.query_one("#keys", Static).update(words.REMINDERS_KEYS)

    def on_grid_chosen(self) -> None:
        """Copy by Enter or mouse."""
        self.action_copy()

    def action_copy(self) -> None:
        """Copy the words and stay, for the next agency."""
        key, text = self.query_one(Grid).cursor_key, self._text()
        if text:
            copying.put(self, text)
            name = words.ALL_AGENCIES.lower() if key == ALL else self._named(self._agencies[key])
            self.query_one("#keys", Static).update(words.REMINDER_COPIED.format(name=name))

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)


def _count(number: int) -> str:
    return formats.number(number) if number else formats.NONE
