"""What the services write: domain objects in, rows stay in this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from ward_tui.domain.model import Agency, Facts, Note, Reading
from ward_tui.store.changes import Unit
from ward_tui.store.journal import JOURNAL
from ward_tui.store.rows import agency_row, note_row, reading_row, rows_of


def add_programme(unit: Unit, facts: Facts, notes: Sequence[Note], place: int) -> None:
    """Write a whole programme; place is its position among the programmes."""
    for rows in rows_of(facts, place):
        unit.add(rows)
    (slug,) = facts.programmes
    unit.add([note_row(note, slug) for note in notes])


def add_agency(unit: Unit, agency: Agency, place: int) -> None:
    """Write a new agency; place is its position among those of its programme."""
    unit.add([agency_row(agency, place)])


def add_remark(unit: Unit, note: Note, programme: str) -> None:
    """Write a remark on a record; its identifier is the number of the journal entry that it will belong to."""
    add_remarks(unit, [(note, programme)])


def add_remarks(unit: Unit, notes: Sequence[tuple[Note, str]]) -> None:
    """Write remarks on several records, each with the programme that it belongs to."""
    entry = next_entry(unit)
    unit.add([note_row(replace(note, id=f"{note.subject}#{entry:06}"), slug) for note, slug in notes])


def next_entry(unit: Unit) -> int:
    """Return the number of the journal entry that the running transaction will write."""
    return int(unit.connection.execute(select(func.coalesce(func.max(JOURNAL.c.seq), 0))).scalar_one()) + 1


def put_reading(unit: Unit, reading: Reading) -> None:
    """Write a figure; one that is there for the same period is replaced."""
    row = reading_row(reading)
    if unit.find("reading", reading.id) is None:
        unit.add([row])
    else:
        values = row.model_dump(exclude={"id", "indicator", "period"})
        unit.change("reading", reading.id, **values)
