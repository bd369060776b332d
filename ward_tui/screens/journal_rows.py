"""The entries of the journal as lines of its list, kept once made: the newest at once, the others beside the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from ward_tui.domain.comparing import programme_in, record_in
from ward_tui.domain.deeds import Deed, JournalFilter, deed_of
from ward_tui.domain.journal import Entry
from ward_tui.domain.text import fold
from ward_tui.screens.kept import found as matching
from ward_tui.widgets.columns import Line
from ward_tui.wording import journal_screen as words
from ward_tui.wording.journal import BARE, describe

if TYPE_CHECKING:
    from ward_tui.services.office import Office

FIRST = 200  # entries that are read before the screen is painted
PIECE = 250  # entries that are read at a time beside the screen
NEWEST = 2**62
_fold = fold.__wrapped__  # sentences are folded once; the memory for words that are folded often is not for them


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its line, and what it is filtered and found by."""

    seq: int
    day: date
    deed: Deed
    records: frozenset[str]
    line: Line
    folded: str

    def concerns(self, programme: str | None) -> bool:
        """Return whether it is about a programme; what names no record is about all."""
        return programme is None or not self.records or programme in self.records


def row_of(entry: Entry) -> Row:
    """Return the row of an entry."""
    told, deed, name = describe(entry), deed_of(entry), str(entry.facts.get("name", ""))
    records = frozenset(map(record_in, entry.subjects)) | frozenset(map(programme_in, entry.subjects))
    line = Line((f"{entry.at:%H:%M}", told, name), key=str(entry.seq), look="quiet" if deed is Deed.BACK else "")
    return Row(entry.seq, entry.at.date(), deed, records, line, _fold(f"{told} {name}"))


def pieces(office: Office, before: int) -> Iterator[list[Row]]:
    """Yield the rows of the entries before one, newest first, a piece at a time."""
    while before > 1:
        rows = [row_of(entry) for entry in office.journal_page(0, before, PIECE, BARE)]
        if not rows:
            return
        before = rows[-1].seq
        yield rows


class Rows:
    """The rows that are made so far, newest first."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self._own: tuple[object, list[Row]] = (None, [])
        self._found: tuple[object, str, list[Row]] = (None, "", [])

    @property
    def whole(self) -> bool:
        """True when the oldest entry is among them."""
        return not self.all or self.all[-1].seq == 1

    def catch_up(self, office: Office) -> None:
        """Make the rows of what was written since; the first time those of the newest entries."""
        if not self.all:
            self.all = [row_of(entry) for entry in office.journal_page(0, NEWEST, FIRST, BARE)]
        elif office.last_seq() > self.all[0].seq:
            fresh = office.journal_page(self.all[0].seq, NEWEST, NEWEST, BARE)
            self.all = [*map(row_of, fresh), *self.all]

    def chosen(self, programme: str | None, only: JournalFilter) -> list[Row]:
        """Return the rows of a programme, None for all, that a filter allows; kept until one of these is another."""
        basis = (len(self.all), programme, only)
        if basis != self._own[0]:
            rows = self.all if programme is None else [each for each in self.all if each.concerns(programme)]
            if only != JournalFilter():
                rows = [each for each in rows if only.allows(each.deed, each.day, each.records)]
            self._own = basis, rows
        return self._own[1]

    def found(self, programme: str | None, only: JournalFilter, query: str) -> list[Row]:
        """Return the rows in whose text every word stands; a query that grew looks at what it had found before."""
        rows = self.chosen(programme, only)
        basis, before, had = self._found
        if basis == self._own[0] and before and query.startswith(before):
            rows = had
        found = matching(rows, query)
        self._found = self._own[0], query, found
        return found

    def add(self, older: Iterable[Row]) -> None:
        """Take rows that were made beside the screen."""
        last = self.all[-1].seq
        self.all += [row for row in older if row.seq < last]


def by_day(rows: list[Row], today: date) -> Iterator[Line]:
    """Yield the lines under the headings of their days."""
    for day, group in groupby(rows, key=attrgetter("day")):
        members = [row.line for row in group]
        yield Line((words.day_title(day, today, len(members)),))
        yield from members
