"""Taking back one earlier action by itself, when nothing later depends on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, desc, select
from sqlalchemy.exc import IntegrityError

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change, Entry
from ward_tui.store import families, journal
from ward_tui.store.changes import Unit, completed, from_json, to_json
from ward_tui.store.journal import JOURNAL

_REFERRED = frozenset({"agency", "position"})


def revert(unit: Unit, at: datetime, seq: int) -> Entry:
    """Take an action back as a new step of its own.

    Raises:
        WardError: `revert_load` for the loading of a programme, `revert_undone` for what is not in force,
            `revert_later` with the entry that depends on it, `journal_broken`.
    """
    done = journal.sound_entry(unit.connection, seq)
    if done.verb == "load":
        raise WardError("revert_load")
    if seq not in _in_force(unit.connection):
        raise WardError("revert_undone", seq=seq)
    if not all(_stands(unit, change) for change in done.changes):
        raise WardError("revert_later", later=_later(unit.connection, done))
    try:
        unit.apply([change.inverse() for change in reversed(done.changes)])
    except IntegrityError as error:
        raise WardError("revert_later", later=_later(unit.connection, done)) from error
    _check_named(unit, done)
    facts = {"seq": seq, "verb": done.verb, "of": done.facts, "day": done.at.date().isoformat()}
    entry = journal.append_do(unit, at, "revert", done.subjects, facts)
    if entry is None:
        raise WardError("revert_undone", seq=seq)
    return entry


def _in_force(connection: Connection) -> set[int]:
    """Return the actions that were done and not undone since."""
    rows = connection.execute(select(JOURNAL.c.seq, JOURNAL.c.below).where(JOURNAL.c.kind == "do"))
    below = {seq: under for seq, under in rows}
    found, seq = set[int](), journal.tops(connection).undo
    while seq is not None and seq not in found:
        found.add(seq)
        seq = below[seq]
    return found


def _stands(unit: Unit, change: Change) -> bool:
    """Tell whether a record still is as the action left it."""
    row = unit.find(change.table, change.key)
    if change.after is None or row is None:
        return change.after is None and row is None
    now: dict[str, Any] = to_json(row)
    after = change.after if change.before is not None else completed(change.table, change.after)
    return all(now[name] == value for name, value in to_json(from_json(change.table, after)).items())


def _check_named(unit: Unit, done: Entry) -> None:
    """Refuse when an agency or post that the action added is named elsewhere by now."""
    added = [each.key for each in done.changes if each.before is None and each.table in _REFERRED]
    for key in added:
        if any(families.naming(unit, key.partition("/")[0], frozenset({key}))):
            raise WardError("revert_later", later=_later(unit.connection, done, added))


def _later(connection: Connection, done: Entry, names: Iterable[str] = ()) -> Entry | None:
    """Return the newest action after this one that changed one of its records, or names one of these."""
    keys = {(each.table, each.key) for each in done.changes}
    wanted = set(names)
    newer = select(JOURNAL.c.seq).where(JOURNAL.c.seq > done.seq, JOURNAL.c.kind == "do")
    for (seq,) in connection.execute(newer.order_by(desc(JOURNAL.c.seq))).all():
        entry = journal.entry(connection, seq)
        if any((each.table, each.key) in keys or _names(each, wanted) for each in entry.changes):
            return entry
    return None


def _names(change: Change, wanted: set[str]) -> bool:
    lists = (value for value in (change.after or {}).values() if isinstance(value, list))
    return any(wanted.intersection(each) for each in lists if all(isinstance(name, str) for name in each))
