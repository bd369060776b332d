"""What happened to one record: the list beside its facts, and the window about one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from ward_tui.domain.comparing import WALK, record_in
from ward_tui.domain.journal import Entry
from ward_tui.domain.review import week_in
from ward_tui.screens.modal import Window
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import comparing, formats
from ward_tui.wording import history as words
from ward_tui.wording import journal as journal_words
from ward_tui.wording import journal_screen as list_words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.changes import Difference
from ward_tui.wording.stage_words import stage_name

if TYPE_CHECKING:
    from ward_tui.services.office import Office

MOST = 200
MOST_FIELDS = 60  # lines about one entry; a programme that was loaded has thousands
_WHOLE = frozenset({"load"})
COLUMNS = (Column(words.WHEN, width=10), Column(words.WHAT, weight=1))


def events_of(office: Office, key: str) -> list[words.Event]:
    """Return what happened to a record, newest first."""
    facts = office.facts

    def name(identifier: str) -> str:
        known = facts.agencies.get(identifier) or facts.positions.get(identifier)
        return known.name if known else stage_name(facts, identifier) or journal_words.short_id(identifier)

    return words.events(office.history(key, MOST), key, name)


def entry_of(office: Office, seq: int) -> Entry:
    """Return one entry with its changes, those of a loaded programme left out."""
    (found,) = office.journal_page(seq - 1, seq + 1, 1, _WHOLE)
    return found


def whole_event(entry: Entry, office: Office) -> words.Event:
    """Return one entry with everything that it changed."""
    groups = comparing.of_entry(entry, office.facts)
    several = len(groups) > 1
    fields = [
        Difference(_label(group.record, each.what) if several else each.what, each.old, each.new)
        for group in groups
        for each in group.lines
    ]
    if groups and all(week_in(group.record) for group in groups):
        fields.append(Difference(list_words.UNCHANGED, "", ""))
    return words.Event(entry, journal_words.describe(entry), tuple(fields))


def _label(record: str, what: str) -> str:
    """Return a field with its record before it; what is told of a review names its week itself."""
    return what if week_in(record) else f"{journal_words.short_id(record)}: {what}"


def fields_of(event: words.Event, office: Office) -> list[tuple[str, str]]:
    """Return what the pane beside the journal shows of an entry: the records, then each field, old and new."""
    names = [list_words.record_title(key, office.facts) for key in map(record_in, event.entry.subjects[:1])]
    found = [(list_words.OF, name) for name in names]
    if event.entry.verb in _WHOLE:
        return [*found, ("", list_words.LOADED)]
    shown = [(each.label, words.sides(each)) for each in event.fields[:MOST_FIELDS]]
    found += [(label, sides) if sides else ("", label) for label, sides in shown]
    if (rest := len(event.fields) - MOST_FIELDS) > 0:
        found.append(("", list_words.MORE.format(count=rest)))
    return [*found, ("", ""), (list_words.KEYS, list_words.PANE_KEYS)]


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
        fields = self._event.fields
        lines = [words.line(each) for each in fields[:MOST]]
        lines += [list_words.MORE.format(count=len(fields) - MOST)] if len(fields) > MOST else []
        with VerticalScroll():
            yield Static("\n".join(lines or [self._nothing()]), markup=False)

    def _nothing(self) -> str:
        """Return what is said where no field is listed."""
        entry = self._event.entry
        if entry.verb in _WHOLE:
            return formats.capital(list_words.LOADED)
        quiet = entry.changes and all(change.table in WALK for change in entry.changes)
        return list_words.UNCHANGED if quiet else list_words.NO_MORE

    def on_mount(self) -> None:
        """Offer only what can be done."""
        if not self._event.can_revert:
            self.query_one("#save", Button).display = False
            self.query_one("#cancel", Button).label = screen_words.CLOSE

    def value(self) -> bool:
        """Return that the user agreed; there is nothing to agree to where nothing can be taken back."""
        return self._event.can_revert
