"""The journal as the user reads it: pages of it, what changed between two days, and going back to a chosen point."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ward_tui.domain.journal import Entry
from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.comparing import Difference, Rewind


@dataclass(frozen=True, slots=True)
class DaysCompared:
    """What is not at the end of the second day as it was at the end of the first, and how many entries are between."""

    first: date
    second: date
    entries: int
    differences: tuple[Difference, ...]


class History(Looking):
    """What the office knows of the past, and the way back to it."""

    def journal_page(self, after: int, before: int, limit: int, bare: Collection[str] = ()) -> list[Entry]:
        """Return the newest entries of the journal with after < seq < before, newest first.

        Args:
            limit: how many at most.
            bare: the verbs whose changes are left out.
        """
        return self._store.journal_page(after, before, limit, bare)

    def last_seq(self) -> int:
        """Return the number of the last entry of the journal, 0 when there is none."""
        return self._store.last_seq()

    def entry(self, seq: int) -> Entry:
        """Return one entry of the journal with all its changes."""
        return self._store.entry(seq)

    def next_undo(self) -> Entry | None:
        """Return the action that the next undo would concern, without its changes."""
        return self._store.next_undo()

    def compare_days(self, first: date, second: date, progress: Callable[[int], None] | None = None) -> DaysCompared:
        """Return what changed from the end of one day to the end of another, in whichever order they are given.

        Args:
            progress: told how many per cent of the journal in question are read.
        """
        first, second = sorted((first, second))
        start, end = self._store.seq_on(first), self._store.seq_on(second)
        found = self._store.changes_between(start, end, progress)
        return DaysCompared(first, second, end - start, tuple(found))

    def entries_between(self, first: date, second: date) -> int:
        """Return how many entries lie between the ends of two days."""
        return abs(self._store.seq_on(second) - self._store.seq_on(first))

    def rewind(self, seq: int, progress: Callable[[int], None] | None = None) -> Rewind:
        """Return what `undo_to` would do; see there for what is refused."""
        return self._store.rewind(seq, progress)

    def undo_to(self, seq: int) -> Entry:
        """Take back every step that was done after an entry of the journal, as one step.

        Raises:
            WardError: `nothing_after` when there is none, `rewind_gone` when what stood after the entry was undone
                and something else was done since.
        """
        return self._changed(self._store.undo_to(self._clock.now(), seq))

    def _changed(self, entry: Entry) -> Entry:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError
