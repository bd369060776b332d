"""Screen 7: the journal, newest first, by day; undoing one change, or everything after it; comparing two days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from ward_tui.commands import bindings_for
from ward_tui.domain.deeds import JournalFilter
from ward_tui.domain.errors import WardError
from ward_tui.screens import history
from ward_tui.screens.copying import copy
from ward_tui.screens.journal_rows import Row, Rows, by_day, pieces
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import copying as copy_words
from ward_tui.wording import formats
from ward_tui.wording import history as history_words
from ward_tui.wording import journal_screen as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.TIME, width=5),
    Column(words.WHAT, weight=3),
    Column(words.NAME, weight=2, shown_from=78),
)
SHOW_EVERY = 4_000  # rows made beside the screen after which the list is shown again
WHILE_TYPING = 500  # lines that are shown while a search is typed; all of them once it is
WEEK = timedelta(days=7)


class JournalScreen(ListScreen):
    """Lists what was done; a line says it in one sentence, the pane and the window old and new."""

    PLACE = "journal"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("journal")]

    class Advanced(Message):
        """Older rows are made."""

        def __init__(self, rows: list[Row]) -> None:
            super().__init__()
            self.rows = rows

    class Ended(Message):
        """All rows are made, or a sentence says why not."""

        def __init__(self, sentence: str = "") -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._rows = Rows()
        self._shown_of = 0
        self._is_reading = False
        self._in_pane = (-1, 0)  # the entry in the pane, and the facts that gave it names
        self._filter = JournalFilter()

    def body(self) -> ComposeResult:
        """List and pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, id="journal")
            yield Detail(classes="aside")

    def fill(self) -> None:
        """Show the entries that match; the older ones are read beside the screen."""
        self._rows.catch_up(self.office)
        self._show()
        if not self._rows.whole and not self._is_reading:
            self._is_reading = True
            self._read_on(self.ward_app.desk, self._rows.all[-1].seq)

    def _show(self) -> None:
        shown = self._rows.found(self._programme, self._filter, self.search)
        self._shown_of = len(self._rows.all)
        narrowed = bool(self.search) or self._filter != JournalFilter()
        empty = words.EMPTY_FOUND if narrowed else self.empty(words.EMPTY)
        listed = shown[:WHILE_TYPING] if self.search and self.help_topic() else shown
        self.query_one(Grid).show(list(by_day(listed, self.office.today)), empty=empty)
        self._say_head(len(shown))
        self.show_detail()

    @property
    def _programme(self) -> str | None:
        """The chosen programme where there are others."""
        return self.programme if len(self.office.facts.programmes) > 1 else None

    def _say_head(self, shown: int) -> None:
        total = self._rows.all[0].seq if self._rows.all else 0
        asked = words.filtered(self._filter, self.office.facts)
        parts = [screen_words.FILTERED.format(what=", ".join(asked))] if asked else []
        parts += [screen_words.SEARCHED.format(text=self.search)] if self.search else []
        number = formats.number(total)
        narrow = parts or shown != total and self._rows.whole
        template = words.SHOWN if narrow else words.ALL
        parts.append(template.format(shown=formats.number(shown), total=number))
        parts += [] if self._rows.whole else [words.READING]
        self.query_one("#head", Static).update(" · ".join(parts))

    # The older entries

    @work(thread=True, exclusive=True, group="journal")
    def _read_on(self, desk: Desk, before: int) -> None:
        """Read with a connection of its own; no widget is touched here."""
        worker, sentence, rows = get_current_worker(), "", list[Row]()
        try:
            office = desk.open(read_only=True)
            try:
                for piece in pieces(office, before):
                    if worker.is_cancelled:
                        return
                    rows += piece
                    if len(rows) >= SHOW_EVERY:
                        self.post_message(self.Advanced(rows))
                        rows = []
            finally:
                office.close()
        except WardError as error:
            from ward_tui.wording import errors

            sentence = errors.sentence(error)
        self.post_message(self.Advanced(rows))
        self.post_message(self.Ended(sentence))

    def on_journal_screen_advanced(self, event: Advanced) -> None:
        """Show more."""
        self._rows.add(event.rows)
        if len(self._rows.all) > self._shown_of:
            self._show()

    def on_journal_screen_ended(self, event: Ended) -> None:
        """Say why the rest is not there."""
        self._is_reading = False
        if event.sentence:
            self.say(event.sentence)

    # The entry under the cursor

    def subject(self) -> str:
        """Return no record: the lines are entries."""
        return ""

    @property
    def _seq(self) -> int:
        return int(self.query_one(Grid).cursor_key or 0)

    def take_search(self, text: str, *, final: bool) -> None:
        """Show the first lines that match while it is typed, and all of them with Enter."""
        super().take_search(text, final=final)
        if final and len(self.query_one(Grid).keys) == WHILE_TYPING:
            self.reload(force=True)

    def show_detail(self) -> None:
        """Show old and new of the entry under the cursor in the pane beside the list."""
        pane = self.query_one("Detail.aside", Detail)
        seq, facts = self._seq, self.office.facts
        if pane.display and self.has_class("wide") and (seq, id(facts)) != self._in_pane:
            self._in_pane = seq, id(facts)
            if seq:
                pane.show(*words_of(self._entry(seq), self.office))
            else:
                pane.show("", [])

    def _entry(self, seq: int) -> Entry:
        return history.entry_of(self.office, seq)

    def open_record(self, key: str) -> None:
        """Show one entry, old and new; it can be taken back by itself."""
        event = history.whole_event(self._entry(int(key)), self.office)
        self.app.push_screen(history.ChangeScreen(event), lambda agreed: self._revert(int(key)) if agreed else None)

    def _revert(self, seq: int) -> None:
        self.do(lambda: self.office.revert(seq))

    def go_to(self, key: str) -> None:
        """Stand on an entry."""
        self.grid.go_to(key)

    # Commands

    def action_back(self) -> None:
        """Drop the search, then the filter."""
        if not self.search and self._filter != JournalFilter() and not self.help_topic():
            self._take_filter(JournalFilter())
        else:
            super().action_back()

    def action_filter(self) -> None:
        """Choose which entries are shown."""
        from ward_tui.screens.journal_filter import JournalFilterScreen

        rows = self._rows.chosen(self._programme, JournalFilter())
        window = JournalFilterScreen(self.office, rows, self._filter)
        self.app.push_screen(window, lambda wanted: self._take_filter(wanted) if wanted is not None else None)

    def _take_filter(self, wanted: JournalFilter) -> None:
        self._filter = wanted
        self.reload(force=True)
        self.query_one(Grid).action_end(0)

    def action_undo_to(self) -> None:
        """Undo everything after the entry under the cursor, after looking at what that does."""
        from ward_tui.screens.rewinding import RewindScreen

        seq = self._seq
        if not seq:
            self.say(screen_words.CHOOSE_LINE)
        elif seq == self.office.last_seq():
            self.refuse(WardError("nothing_after"))
        else:
            self.app.push_screen(RewindScreen(self.ward_app.desk, self.office, self._entry(seq)), self._rewound)

    def _rewound(self, entry: Entry | None) -> None:
        if entry is not None:
            self.do(lambda: entry)
            self.ward_app.did("undo")

    def action_compare(self) -> None:
        """Compare today with the same day a week ago; other days are chosen from there."""
        from ward_tui.screens.comparing import CompareScreen

        today = self.office.today
        window = CompareScreen(self.ward_app.desk, self.office, self.programme, today - WEEK, today)
        self.app.push_screen(window)

    def action_copy(self) -> None:
        """Copy the entry under the cursor in words, old and new."""
        if seq := self._seq:
            event = history.whole_event(self._entry(seq), self.office)
            lines = [f"{formats.moment(event.entry.at)}: {event.told}", *map(history_words.line, event.fields)]
            copy(self, "\n".join(lines), copy_words.COPIED.format(count=len(lines)))
        else:
            self.say(screen_words.HOW_TO_LEAVE)


def words_of(entry: Entry, office: Office) -> tuple[str, list[tuple[str, str]]]:
    """Return the title and the facts of an entry for the pane beside the list."""
    event = history.whole_event(entry, office)
    fields = [(words.AT, formats.moment(entry.at)), *history.fields_of(event, office)]
    return event.told, fields
