"""Reading remarks: of one record, or all of them at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, select

from ward_tui.domain.model import Note
from ward_tui.store.changes import table_of
from ward_tui.store.damage import without_bytes
from ward_tui.store.objects import evidence_of


def read_notes(connection: Connection, subject: str) -> list[Note]:
    """Return the notes on one record, newest first."""
    table = table_of("note")
    return _newest_first(connection.execute(select(table).where(table.c.subject == subject)).mappings())


def read_all_notes(connection: Connection) -> dict[str, list[Note]]:
    """Return the notes on every record that has any, newest first."""
    found: dict[str, list[Note]] = {}
    for note in _newest_first(connection.execute(select(table_of("note"))).mappings()):
        found.setdefault(note.subject, []).append(note)
    return found


def _newest_first(rows: Iterable[RowMapping]) -> list[Note]:
    notes = [
        Note(row["id"], row["subject"], row["noted_on"], row["text"], tuple(row["lines"]), evidence_of(row))
        for row in without_bytes(rows)
    ]
    return sorted(notes, key=lambda note: (note.on, note.id), reverse=True)
