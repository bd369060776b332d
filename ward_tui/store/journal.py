"""The journal: one entry for each user action, chained by hashes; undo and redo move a pointer over it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import JSON, Connection, Table, Text, case, desc, insert, literal, select, type_coerce

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.store.changes import Unit, canonical, unpack
from ward_tui.store.damage import decoding
from ward_tui.store.ledger import JournalRow

JOURNAL: Table = JournalRow.__table__  # type: ignore[attr-defined]  # SQLModel adds it at run time
_HASHED = ("seq", "at", "kind", "verb", "subjects", "facts", "changes", "ref", "below", "undo_top", "redo_top")
_SHOWN = ("seq", "at", "kind", "verb", "subjects", "facts", "changes", "ref")
_ROOT = "0" * 64
MANY = "undo_to"  # the verb of the entry that undoes many steps as one


@dataclass(frozen=True, slots=True)
class Tops:
    """Where undo and redo stand: the entries that the next undo and the next redo concern, None when there is none."""

    undo: int | None = None
    redo: int | None = None


def tops(connection: Connection) -> Tops:
    """Return where undo and redo stand now."""
    last = connection.execute(select(JOURNAL.c.undo_top, JOURNAL.c.redo_top).order_by(desc(JOURNAL.c.seq))).first()
    return Tops(*last) if last else Tops()


def append_do(unit: Unit, at: datetime, verb: str, subjects: Iterable[str], facts: dict[str, Any]) -> Entry | None:
    """Write the entry of an action from the changes of its transaction; None when nothing changed."""
    if not unit.changes:
        return None
    before = tops(unit.connection)
    seq = last_seq(unit.connection) + 1
    return _append(
        unit.connection,
        {
            "seq": seq,
            "at": at.isoformat(timespec="seconds"),
            "kind": "do",
            "verb": verb,
            "subjects": list(subjects),
            "facts": facts,
            "changes": [change.packed() for change in unit.changes],
            "ref": None,
            "below": before.undo,
            "undo_top": seq,
            "redo_top": None,
        },
    )


def undo(unit: Unit, at: datetime) -> Entry:
    """Take the last action back.

    Raises:
        WardError: `nothing_to_undo`, `journal_broken` when its entry is damaged.
    """
    before = tops(unit.connection)
    if before.undo is None:
        raise WardError("nothing_to_undo")
    done = _sound_row(unit.connection, before.undo)
    changes = [change.inverse() for change in reversed(unpack(done["changes"]))]
    unit.apply(changes)
    moved = {"ref": before.undo, "below": before.redo, "undo_top": done["below"], "redo_top": before.undo}
    return _append_step(unit, at, "undo", done, moved)


def redo(unit: Unit, at: datetime) -> Entry:
    """Do the last undone action again.

    Raises:
        WardError: `nothing_to_redo`, `journal_broken` when its entry is damaged.
    """
    before = tops(unit.connection)
    if before.redo is None:
        raise WardError("nothing_to_redo")
    done = _sound_row(unit.connection, before.redo)
    if done["kind"] == "undo":  # many steps that were undone as one
        changes = [change.inverse() for change in reversed(unpack(done["changes"]))]
        top, below = done["ref"], done["below"]
    else:
        changes, top, below = unpack(done["changes"]), before.redo, _redone_next(unit.connection, before.redo)
    unit.apply(changes)
    moved = {"ref": before.redo, "below": before.undo, "undo_top": top, "redo_top": below}
    return _append_step(unit, at, "redo", done, moved)


def _redone_next(connection: Connection, seq: int) -> int | None:
    """Return what is next to be redone after an action, as the undo of it found it."""
    undone = select(JOURNAL.c.below).where(JOURNAL.c.kind == "undo", JOURNAL.c.ref == seq, JOURNAL.c.verb != MANY)
    found = connection.execute(undone.order_by(desc(JOURNAL.c.seq))).first()
    return found[0] if found else None


def undo_many(unit: Unit, at: datetime, goal: int | None, values: dict[str, Any]) -> Entry:
    """Write the entry that undoes every step above the goal, whose changes were just applied, as one.

    Args:
        goal: the step that is on top afterwards, None for none.
        values: its subjects and facts.
    """
    before = tops(unit.connection)
    seq = last_seq(unit.connection) + 1
    moved = {"ref": before.undo, "below": before.redo, "undo_top": goal, "redo_top": seq}
    return _append_step(unit, at, "undo", {"verb": MANY} | values, moved)


def entries(connection: Connection, subject: str | None = None, limit: int | None = None) -> list[Entry]:
    """Return the entries, newest first: all, or those that concern one record."""
    newest = select(JOURNAL).order_by(desc(JOURNAL.c.seq))
    if subject is None:
        queries = [newest.limit(limit)]
    else:
        seqs = _concerning(connection, subject, limit)
        queries = [newest.where(JOURNAL.c.seq.in_(seqs[start : start + 500])) for start in range(0, len(seqs), 500)]
    with decoding():
        return [_entry(dict(row)) for query in queries for row in connection.execute(query).mappings()]


def page(connection: Connection, after: int, before: int, limit: int, bare: Collection[str] = ()) -> list[Entry]:
    """Return the newest entries with after < seq < before, newest first.

    Args:
        limit: how many at most.
        bare: the verbs whose changes are not read, because they may be many and their sentence names none of them.
    """
    changes = case((JOURNAL.c.verb.in_(list(bare)), literal("[]", Text)), else_=type_coerce(JOURNAL.c.changes, Text))
    columns = [type_coerce(changes, JSON).label("changes") if name == "changes" else JOURNAL.c[name] for name in _SHOWN]
    query = select(*columns).where(JOURNAL.c.seq > after, JOURNAL.c.seq < before)
    with decoding():
        found = connection.execute(query.order_by(desc(JOURNAL.c.seq)).limit(limit))
        return [_entry(dict(zip(_SHOWN, row, strict=True))) for row in found]


def heading(connection: Connection, seq: int) -> Entry:
    """Return one entry without its changes."""
    columns = [JOURNAL.c[name] for name in _SHOWN if name != "changes"]
    with decoding():
        row = connection.execute(select(*columns).where(JOURNAL.c.seq == seq)).first()
        if row is None:
            raise WardError("journal_broken", seq=seq)
        return _entry(dict(row._mapping) | {"changes": []})


def entry(connection: Connection, seq: int) -> Entry:
    """Return one entry."""
    row = _row(connection, seq)
    with decoding():
        return _entry(row)


def sound_entry(connection: Connection, seq: int) -> Entry:
    """Return one entry whose hash fits.

    Raises:
        WardError: `journal_broken`.
    """
    return _entry(_sound_row(connection, seq))


def entries_of(connection: Connection, seqs: Sequence[int], *, sound: bool = False) -> list[Entry]:
    """Return the entries of these numbers in their order; sound: only when the hash of each fits.

    Raises:
        WardError: `journal_broken` with the first that is not there or not sound.
    """
    rows: dict[int, dict[str, Any]] = {}
    for start in range(0, len(seqs), 500):
        query = select(JOURNAL).where(JOURNAL.c.seq.in_(seqs[start : start + 500]))
        with decoding():
            rows |= {row["seq"]: dict(row) for row in connection.execute(query).mappings()}
    for seq in seqs:
        if seq not in rows or (sound and not _is_sound(rows[seq])):
            raise WardError("journal_broken", seq=seq)
    with decoding():
        return [_entry(rows[seq]) for seq in seqs]


def first_broken(connection: Connection) -> int | None:
    """Return the number of the first entry whose hash does not fit, None when the chain is whole."""
    previous, expected = _ROOT, 1
    with decoding():
        for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.seq)).mappings():
            values = dict(row)
            if row["seq"] != expected or row["prev_hash"] != previous or row["hash"] != _hash(values, previous):
                return int(row["seq"])
            previous, expected = row["hash"], expected + 1
    return None


def _concerning(connection: Connection, subject: str, limit: int | None) -> list[int]:
    # SQLite finds the text faster than the lists are read; the changes of a load are read only where asked for.
    named = type_coerce(JOURNAL.c.subjects, Text).contains(f'"{subject}', autoescape=True)
    query = select(JOURNAL.c.seq, JOURNAL.c.subjects).where(named).order_by(desc(JOURNAL.c.seq))
    with decoding():
        rows = (seq for seq, subjects in connection.execute(query) if _concerns(subjects, subject))
        return list(islice(rows, limit))


def _concerns(subjects: list[str], subject: str) -> bool:
    return any(each == subject or each.startswith((f"{subject}/", f"{subject}.")) for each in subjects)


def _append_step(unit: Unit, at: datetime, kind: str, done: dict[str, Any], moved: dict[str, Any]) -> Entry:
    values = {
        "seq": last_seq(unit.connection) + 1,
        "at": at.isoformat(timespec="seconds"),
        "kind": kind,
        "verb": done["verb"],
        "subjects": done["subjects"],
        "facts": done["facts"],
        "changes": [change.packed() for change in unit.changes],
    }
    return _append(unit.connection, values | moved)


def _append(connection: Connection, values: dict[str, Any]) -> Entry:
    last = connection.execute(select(JOURNAL.c.hash).order_by(desc(JOURNAL.c.seq))).first()
    previous = last[0] if last else _ROOT
    with decoding():
        hashed = _hash(values, previous)
    connection.execute(insert(JOURNAL), values | {"prev_hash": previous, "hash": hashed})
    return _entry(values)


def _hash(values: dict[str, Any], previous: str) -> str:
    body = canonical([previous, *(values[name] for name in _HASHED)])
    return hashlib.sha256(body.encode()).hexdigest()


def last_seq(connection: Connection) -> int:
    """Return the number of the last entry, 0 when there is none."""
    last = connection.execute(select(JOURNAL.c.seq).order_by(desc(JOURNAL.c.seq))).first()
    return int(last[0]) if last else 0


def _row(connection: Connection, seq: int) -> dict[str, Any]:
    with decoding():
        row = connection.execute(select(JOURNAL).where(JOURNAL.c.seq == seq)).first()
    if row is None:
        raise WardError("journal_broken", seq=seq)
    return dict(row._mapping)


def _sound_row(connection: Connection, seq: int) -> dict[str, Any]:
    row = _row(connection, seq)
    if not _is_sound(row):
        raise WardError("journal_broken", seq=seq)
    return row


def _is_sound(row: dict[str, Any]) -> bool:
    with decoding():
        return bool(row["hash"] == _hash(row, row["prev_hash"]))


def _entry(values: dict[str, Any]) -> Entry:
    return Entry(
        seq=values["seq"],
        at=datetime.fromisoformat(values["at"]),
        kind=values["kind"],
        verb=values["verb"],
        subjects=tuple(values["subjects"]),
        facts=values["facts"],
        changes=tuple(unpack(values["changes"])),
        ref=values["ref"],
    )
