"""What the journal keeps of a user action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: before is None for a new one, after for a removed one.

    An edited record carries only the columns that changed, in JSON values.
    """

    table: str
    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)

    def packed(self) -> list[Any]:
        """Return the form kept in the file."""
        return [self.table, self.key, self.before, self.after]


@dataclass(frozen=True, slots=True)
class Entry:
    """One user action as the journal keeps it.

    Attributes:
        seq: its number, counted from 1.
        at: the day of `today` with the wall clock's time.
        kind: `do`, `undo` or `redo`; ref is the entry that was undone or redone.
        verb: the name of the user's action; for undo and redo that of the action concerned.
        subjects: identifiers of the records concerned.
        facts: what its sentence names.
        changes: records before and after.
    """

    seq: int
    at: datetime
    kind: str
    verb: str
    subjects: tuple[str, ...]
    facts: dict[str, Any]
    changes: tuple[Change, ...]
    ref: int | None = None
