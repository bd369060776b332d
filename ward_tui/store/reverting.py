"""Taking back one earlier action by itself, when nothing later depends on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from ward_tui.domain.comparing import record_in
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change, Entry
from ward_tui.store import families, journal
from ward_tui.store.changes import Unit, completed, from_json, to_json
from ward_tui.store.damage import decoding
from ward_tui.store.journal import JOURNAL
from ward_tui.store.keeping import STAGED, keeps_links, keeps_stages

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
    force = _in_force(unit.connection)
    if seq not in force:
        raise WardError("revert_undone", seq=seq)
    action = _Action(done, tuple(each for each in sorted(force, reverse=True) if each > seq))
    if not action.is_free(unit):
        raise action.refusal(unit.connection)
    try:
        unit.apply([change.inverse() for change in reversed(done.changes)])
    except IntegrityError as error:
        raise action.refusal(unit.connection) from error
    if action.is_named(unit):
        raise action.refusal(unit.connection)
    facts = {"seq": seq, "verb": done.verb, "of": done.facts, "day": done.at.date().isoformat()}
    entry = journal.append_do(unit, at, "revert", done.subjects, facts)
    if entry is None:
        raise WardError("revert_undone", seq=seq)
    return entry


def withdraw(unit: Unit, seq: int) -> bool:
    """Take back what an action changed as part of the running transaction; False, and nothing changed, when it cannot.

    It cannot when it is not in force, or when something later depends on it.

    Raises:
        WardError: `journal_broken` when its entry is damaged.
    """
    force = _in_force(unit.connection)
    if seq not in force:
        return False
    done = journal.sound_entry(unit.connection, seq)
    action = _Action(done, tuple(each for each in sorted(force, reverse=True) if each > seq))
    if not action.is_free(unit) or any(each.before is None and each.table in _REFERRED for each in done.changes):
        return False
    unit.apply([change.inverse() for change in reversed(done.changes)])
    return True


@dataclass(frozen=True, slots=True)
class _Action:
    """An action that may be taken back; later are the numbers of those in force after it, newest first."""

    done: Entry
    later: tuple[int, ...]

    def is_free(self, unit: Unit) -> bool:
        """Tell whether its records are as it left them, nothing new is under them, and what they named is there.

        The stages of a row must agree with its progress afterwards too, and no rows may wait for each other.
        """
        whole = _whole(self.done)
        if not all(_stands(unit, change) for change in whole):
            return False
        if not keeps_stages(unit, whole) or not keeps_links(unit, whole):
            return False
        added = {(each.table, each.key) for each in whole if each.before is None}
        if any(found not in added for each in added for found in families.family(unit, each[0], [each[1]])):
            return False
        named = {name for each in whole for name in _names(each.before)}
        return not named or not named & self._gone(unit.connection)

    def is_named(self, unit: Unit) -> bool:
        """Tell whether an agency or post that the action had added, and that is taken away, is named elsewhere."""
        added = [each.key for each in self.done.changes if each.before is None and each.table in _REFERRED]
        return any(any(families.naming(unit, key.partition("/")[0], frozenset({key}))) for key in added)

    def refusal(self, connection: Connection) -> WardError:
        """Return why it cannot be taken back, with the newest action that depends on it."""
        later = next(filter(self._is_basis, self._entries(connection)), None)
        if later is not None and later.verb == "revert" and later.facts["seq"] == self.done.seq:
            return WardError("revert_undone", seq=self.done.seq)
        return WardError("revert_later", later=later)

    def _is_basis(self, entry: Entry) -> bool:
        """Tell whether a later action changed one of its records, names one of them, or removed what it names."""
        keys = {(each.table, each.key) for each in self.done.changes}
        ids = {each.key for each in self.done.changes}
        named = {name for each in self.done.changes for name in _names(each.before)}
        linked = any(each.table == "link" for each in self.done.changes)
        staged = {record_in(each.key) for each in self.done.changes if each.table in STAGED}
        return any(
            (each.table, each.key) in keys
            or (each.table in STAGED and record_in(each.key) in staged)
            or (each.table == "link" and linked)
            or (each.after is None and each.key in named)
            or not ids.isdisjoint(_names(each.after))
            for each in entry.changes
        )

    def _gone(self, connection: Connection) -> set[str]:
        """Return what was removed since; another record may bear its identifier by now."""
        gone: set[str] = set()
        for entry in reversed(list(self._entries(connection))):
            for change in entry.changes:
                if change.after is None:
                    gone.add(change.key)
                elif change.before is None and entry.verb == "revert":
                    gone.discard(change.key)
        return gone

    def _entries(self, connection: Connection) -> Iterator[Entry]:
        return (journal.entry(connection, seq) for seq in self.later)


def _in_force(connection: Connection) -> set[int]:
    """Return the actions that were done and not undone since."""
    rows = connection.execute(select(JOURNAL.c.seq, JOURNAL.c.below).where(JOURNAL.c.kind == "do"))
    below = {seq: under for seq, under in rows}
    found, seq = set[int](), journal.tops(connection).undo
    with decoding():
        while seq is not None and seq not in found:
            found.add(seq)
            seq = below[seq]
    return found


def _whole(done: Entry) -> list[Change]:
    """Return one change for each record: before the action, and after all of it."""
    found: dict[tuple[str, str], Change] = {}
    for change in done.changes:
        place = change.table, change.key
        first = found.get(place, change)
        after = change.after
        if first.after is not None and change.before is not None and after is not None:
            after = first.after | after
        before = first.before
        if before is not None and change.before is not None:
            before = change.before | before
        found[place] = Change(*place, before, after)
    return list(found.values())


def _stands(unit: Unit, change: Change) -> bool:
    """Tell whether a record still is as the action left it."""
    row = unit.find(change.table, change.key)
    if change.after is None or row is None:
        return change.after is None and row is None
    now: dict[str, Any] = to_json(row)
    with decoding():
        after = change.after if change.before is not None else completed(change.table, change.after)
        return all(now[name] == value for name, value in to_json(from_json(change.table, after)).items())


def _names(values: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield the texts of a row, alone or in a list: identifiers of other records are among them."""
    for value in (values or {}).values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str):
                yield each
