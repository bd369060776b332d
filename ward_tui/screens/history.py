"""What happened to one record: the list beside its facts, and the window about one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from ward_tui.screens.modal import Window
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import formats
from ward_tui.wording import history as words
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.office import Office

MOST = 200
COLUMNS = (Column(words.WHEN, width=10), Column(words.WHAT, weight=1))


def events_of(office: Office, key: str) -> list[words.Event]:
    """Return what happened to a record, newest first."""
    facts = office.facts

    def name(identifier: str) -> str:
        known = facts.agencies.get(identifier) or facts.positions.get(identifier)
        return known.name if known else journal_words.short_id(identifier)

    return words.events(office.history(key, MOST), key, name)


def lines_of(events: list[words.Event]) -> list[Line]:
    """Return the lines of the list; their keys are the numbers of the actions."""
    return [
        Line((formats.day(each.entry.at.date()), formats.capital(each.told)), key=str(each.entry.seq))
        for each in events
    ]


class ChangeScreen(Window[bool]):
    """Shows one change, old and new, and offers to take it back by itself; leaving is the default."""

    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.CHANGE_NOW
    TOPIC = "change"

    def __init__(self, event: words.Event) -> None:
        super().__init__()
        self._event = event

    def title_text(self) -> str:
        """Name the moment and what was done."""
        told = journal_words.describe(self._event.entry)
        return words.CHANGE_TITLE.format(day=formats.moment(self._event.entry.at)) + f"\n{told}"

    def fields(self) -> ComposeResult:
        """Show every field, old and new."""
        with VerticalScroll():
            yield Static("\n".join(words.line(each) for each in self._event.fields), markup=False)

    def on_mount(self) -> None:
        """Offer only what can be done."""
        if not self._event.can_revert:
            self.query_one("#save", Button).display = False
            self.query_one("#cancel", Button).label = screen_words.CLOSE

    def value(self) -> bool:
        """Return that the user agreed; there is nothing to agree to where nothing can be taken back."""
        return self._event.can_revert
