"""Looking back: the facts as they stood after an earlier entry of the journal, and what changed between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, RowMapping, desc, func, select

from ward_tui.domain.journal import Change
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.store.changes import completed, from_json, table_of, unpack
from ward_tui.store.damage import without_bytes
from ward_tui.store.journal import JOURNAL
from ward_tui.store.objects import item_of
from ward_tui.store.queries import facts_of, rows_of_table

_AT_ONCE = 500
_WHOLE = frozenset({"add", "remove"})
_Values = dict[str, Any]


class _Heading(NamedTuple):
    """An entry without its changes, which may be large."""

    seq: int
    kind: str
    verb: str
    subjects: list[str]
    facts: dict[str, Any]


def facts_at(connection: Connection, facts: Facts, seq: int) -> Facts:
    """Return the facts as they stood after an entry, from those of now: what came later is taken back.

    Programmes that were loaded later are left out, and the journal's large entries about them are not read.
    """
    later = _entries_after(connection, seq)
    absent = _loaded_after(later)
    past = _Past(connection, absent, _changes(connection, later, absent))
    if not past.keeps_items:
        return facts_of(past.rows)
    found = facts_of(lambda name, *order: [] if name == "item" else past.rows(name, *order))
    return replace(found, items=past.items(facts, found))


@dataclass(frozen=True, slots=True)
class _Past:
    """The rows of the tables as they stood; absent are the programmes that were not there yet, changes newest first."""

    connection: Connection
    absent: frozenset[str]
    changes: dict[str, list[Change]]

    @property
    def keeps_items(self) -> bool:
        """True when the rows of now, some edited, are all that there were, in their order: most weeks, and faster."""
        moved = any(change.after is None or "row" in (change.before or {}) for change in self.changes.get("item", ()))
        return not moved and not self.changes.keys() & {"programme", "appendix", "stage", "capital"}

    def items(self, now: Facts, then: Facts) -> dict[str, AppendixItem]:
        """Return the rows as they stood, in their order; only those that were edited are made anew."""
        edited = list({change.key for change in self.changes.get("item", ())})
        table, rows = table_of("item"), dict[str, _Values]()
        for start in range(0, len(edited), _AT_ONCE):
            query = select(table).where(table.c.id.in_(edited[start : start + _AT_ONCE]))
            rows |= {row["id"]: dict(row) for row in without_bytes(self.connection.execute(query).mappings())}
        for change in self.changes.get("item", ()):
            _take_back(rows, change)
        gone = set(edited) - rows.keys()
        items = {key: item for key, item in now.items.items() if key not in gone and self._was_there(key)}
        return items | {
            key: self._item(cast("RowMapping", row), then, now.items[key])
            for key, row in rows.items()
            if self._was_there(key)
        }

    @staticmethod
    def _item(row: RowMapping, then: Facts, now: AppendixItem) -> AppendixItem:
        return item_of(row, then.programmes[row["programme"]], now.stages, now.capital)

    def rows(self, name: str, *order: str) -> list[RowMapping]:
        """Return the rows of a table in the order of these columns."""
        present = rows_of_table(self.connection, name, *order)
        changes = self.changes.get(name, ())
        if not changes:
            return [row for row in present if self._was_there(row["id"])]
        past: dict[str, _Values] = {row["id"]: dict(row) for row in present}
        for change in changes:
            _take_back(past, change)
        rows = [row for key, row in past.items() if self._was_there(key)]
        return cast("list[RowMapping]", sorted(rows, key=lambda row: tuple(row[column] for column in order)))

    def _was_there(self, key: str) -> bool:
        return _programme(key) not in self.absent


def _take_back(rows: dict[str, _Values], change: Change) -> None:
    if change.before is None:
        rows.pop(change.key, None)
    elif change.after is None:
        rows[change.key] = from_json(change.table, completed(change.table, change.before))
    elif change.key in rows:
        rows[change.key] |= from_json(change.table, change.before)


def seq_on(connection: Connection, day: date) -> int:
    """Return the number of the last entry of the day or of an earlier day, 0 when there is none.

    The order of the journal counts, so that a clock which was once wrong never leads to rows without their parents.
    """
    bound = (day + timedelta(days=1)).isoformat()
    last = connection.execute(select(func.max(JOURNAL.c.seq)).where(JOURNAL.c.at < bound)).scalar_one()
    return int(last or 0)


def changes_in(connection: Connection, first: int, last: int) -> Iterator[Change]:
    """Yield the changes of the entries with first < seq <= last, oldest first, whole where a record came or went."""
    query = select(JOURNAL.c.changes).where(JOURNAL.c.seq > first, JOURNAL.c.seq <= last).order_by(JOURNAL.c.seq)
    for changes in connection.execute(query).scalars():
        yield from whole(unpack(changes))


def whole(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes; rows that came or went get the columns that are younger than their entry."""
    for each in changes:
        if each.before is None and each.after is not None:
            yield replace(each, after=completed(each.table, each.after))
        elif each.after is None and each.before is not None:
            yield replace(each, before=completed(each.table, each.before))
        else:
            yield each


def _entries_after(connection: Connection, seq: int) -> list[_Heading]:
    """Return the entries behind one, oldest first."""
    columns = (JOURNAL.c.seq, JOURNAL.c.kind, JOURNAL.c.verb, JOURNAL.c.subjects, JOURNAL.c.facts)
    query = select(*columns).where(JOURNAL.c.seq > seq).order_by(JOURNAL.c.seq)
    return [_Heading(*row) for row in connection.execute(query)]


def _loaded_after(later: Iterable[_Heading]) -> frozenset[str]:
    """Return the programmes that were missing before the first entry that brought or took them."""
    missing: dict[str, bool] = {}
    for entry in later:
        for slug, brings in _moved(entry):
            missing.setdefault(slug, brings)
    return frozenset(slug for slug, was_missing in missing.items() if was_missing)


def _moved(entry: _Heading) -> Iterator[tuple[str, bool]]:
    """Yield the programmes that an entry brought (True) or took away (False)."""
    if entry.verb == "load":
        yield from ((slug, entry.kind != "undo") for slug in entry.subjects)
    elif entry.verb == "undo_to":
        yield from ((slug, (entry.kind == "undo") == brought) for slug, brought in entry.facts["programmes"])
    elif entry.verb in _WHOLE and entry.facts.get("kind") == "programme":
        yield entry.facts["id"], (entry.kind != "undo") == (entry.verb == "add")


def _changes(connection: Connection, later: Iterable[_Heading], absent: frozenset[str]) -> dict[str, list[Change]]:
    """Return by table the changes of the entries that concern what was there, newest first."""
    seqs = [each.seq for each in later if not each.subjects or not absent.issuperset(map(_programme, each.subjects))]
    found: dict[str, list[Change]] = {}
    for start in range(0, len(seqs), _AT_ONCE):
        chunk = seqs[::-1][start : start + _AT_ONCE]
        query = select(JOURNAL.c.changes).where(JOURNAL.c.seq.in_(chunk)).order_by(desc(JOURNAL.c.seq))
        for changes in connection.execute(query).scalars():
            for change in reversed(unpack(changes)):
                found.setdefault(change.table, []).append(change)
    return found


def _programme(key: str) -> str:
    return key.partition("/")[0].partition("#")[0]
