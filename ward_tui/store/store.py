"""The store as the services see it: facts out, transactions in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.model import Facts, Note
from ward_tui.store import journal, queries, remarks, reverting
from ward_tui.store.changes import TABLES, Unit, canonical, completed, from_json, table_of, to_json
from ward_tui.store.damage import decoding
from ward_tui.store.database import Database, create
from ward_tui.store.ledger import MetaRow

if TYPE_CHECKING:
    from ward_tui.domain.comparing import Difference, Rewind

AT_ONCE = 500  # entries that one look into the journal reads


@dataclass(slots=True)
class Transaction:
    """What a verb works with: the unit to write through, and the entry once it is committed.

    Attributes:
        subjects: identifiers of the records that the action concerns.
        facts: what the sentence about the action names.
    """

    unit: Unit
    subjects: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `check` found: all four hold for a sound file."""

    integrity: bool
    foreign_keys: bool
    broken_entry: int | None
    replay: tuple[str, ...]
    entries: int
    records: int
    content_hash: str

    @property
    def sound(self) -> bool:
        """True when nothing is wrong."""
        return self.integrity and self.foreign_keys and self.broken_entry is None and not self.replay


class Store:
    """One database file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Store:
        """Open an existing file; see `Database` for what it refuses."""
        return cls(Database(path, read_only=read_only))

    @classmethod
    def create(cls, path: Path, today: date, *, demo: bool = False) -> Store:
        """Make a new file and record the day; see `database.create` for what it refuses."""
        return cls(create(path, today, demo=demo))

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def demo(self) -> bool:
        """True when the file says that its figures are made up, to practise with."""
        with self._database.reading() as connection, decoding():
            return connection.execute(select(MetaRow.value).where(MetaRow.key == "demo")).scalar() is not None  # type: ignore[call-overload]

    @property
    def name(self) -> str:
        """What tells this database from every other one; a copy of it has the same."""
        with self._database.reading() as connection, decoding():
            return str(connection.execute(select(MetaRow.value).where(MetaRow.key == "database")).scalar_one())  # type: ignore[call-overload]

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def data_version(self) -> int:
        """Return a number that changes when another program writes to the file."""
        return self._database.data_version()

    def facts(self) -> Facts:
        """Read everything."""
        with self._database.reading() as connection, decoding():
            return queries.read_facts(connection)

    def facts_on(self, facts: Facts, day: date) -> Facts:
        """Return everything as it stood at the end of an earlier day, from the facts of now."""
        return self.facts_at(facts, self.seq_on(day))

    def facts_at(self, facts: Facts, seq: int) -> Facts:
        """Return everything as it stood after an entry of the journal (0: before the first), from the facts of now."""
        from ward_tui.store import past

        with self._database.reading() as connection, decoding():
            return past.facts_at(connection, facts, seq)

    def last_seq(self) -> int:
        """Return the number of the last entry of the journal, 0 when there is none."""
        with self._database.reading() as connection, decoding():
            return journal.last_seq(connection)

    def seq_on(self, day: date) -> int:
        """Return the number of the last entry at the end of a day, 0 when there was none."""
        from ward_tui.store import past

        with self._database.reading() as connection, decoding():
            return past.seq_on(connection, day)

    def changes_between(self, first: int, last: int, progress: Callable[[int], None] | None = None) -> list[Difference]:
        """Return what the entries with first < seq <= last come to; see `comparing.differences`.

        The journal is read in pieces, so that nobody who writes has to wait.

        Args:
            progress: told how many per cent are read.
        """
        from ward_tui.domain.comparing import differences
        from ward_tui.store import past

        changes: list[Change] = []
        for start in range(first, last, AT_ONCE):
            with self._database.reading() as connection, decoding():
                changes += past.changes_in(connection, start, min(start + AT_ONCE, last))
            if progress is not None:
                progress((start - first) * 100 // (last - first))
        return differences(changes)

    def refresh(self, facts: Facts, touched: Collection[tuple[str, str]]) -> Facts:
        """Return the facts with the touched rows read again."""
        with self._database.reading() as connection, decoding():
            return queries.refresh(connection, facts, touched)

    def notes(self, subject: str) -> list[Note]:
        """Return the notes on one record, newest first."""
        with self._database.reading() as connection, decoding():
            return remarks.read_notes(connection, subject)

    def all_notes(self) -> dict[str, list[Note]]:
        """Return the notes on every record that has any, newest first."""
        with self._database.reading() as connection:
            return remarks.read_all_notes(connection)

    @contextmanager
    def transaction(self, at: datetime, verb: str) -> Iterator[Transaction]:
        """Give one transaction; at its end one journal entry is written, unless nothing changed or it failed."""
        with self._database.writing() as connection:
            work = Transaction(Unit(connection))
            yield work
            work.entry = journal.append_do(work.unit, at, verb, work.subjects, work.facts)

    def undo(self, at: datetime) -> Entry:
        """Take the last action back."""
        with self._database.writing() as connection:
            return journal.undo(Unit(connection), at)

    def redo(self, at: datetime) -> Entry:
        """Do the last undone action again."""
        with self._database.writing() as connection:
            return journal.redo(Unit(connection), at)

    def undo_to(self, at: datetime, seq: int) -> Entry:
        """Take back every step after an entry as one; see `rewinding.undo_to` for what is refused."""
        from ward_tui.store import rewinding

        with self._database.writing() as connection:
            return rewinding.undo_to(Unit(connection), at, seq)

    def rewind(self, seq: int, progress: Callable[[int], None] | None = None) -> Rewind:
        """Return what `undo_to` would do; progress is told how many per cent of the steps are read."""
        from ward_tui.store import rewinding

        return rewinding.preview(self._database.reading, seq, progress)

    def revert(self, at: datetime, seq: int) -> Entry:
        """Take one earlier action back by itself; see `reverting.revert` for what is refused."""
        with self._database.writing() as connection:
            return reverting.revert(Unit(connection), at, seq)

    @contextmanager
    def looking(self) -> Iterator[Unit]:
        """Give a unit to look through; what is written with it is dropped."""
        with self._database.reading() as connection, decoding():
            yield Unit(connection)

    def next_steps(self) -> tuple[Entry | None, Entry | None]:
        """Return the entries that the next undo and the next redo would concern."""
        with self._database.reading() as connection:
            tops = journal.tops(connection)
            undone = None if tops.undo is None else journal.entry(connection, tops.undo)
            redone = None if tops.redo is None else journal.entry(connection, tops.redo)
            return undone, redone

    def history(self, subject: str | None = None, limit: int | None = None) -> list[Entry]:
        """Return the journal, newest first: all, or what concerns one record."""
        with self._database.reading() as connection:
            return journal.entries(connection, subject, limit)

    def journal_page(self, after: int, before: int, limit: int, bare: Collection[str] = ()) -> list[Entry]:
        """Return the newest entries with after < seq < before, newest first; see `journal.page`."""
        with self._database.reading() as connection:
            return journal.page(connection, after, before, limit, bare)

    def next_undo(self) -> Entry | None:
        """Return the entry that the next undo would concern, without its changes."""
        with self._database.reading() as connection:
            top = journal.tops(connection).undo
            return None if top is None else journal.heading(connection, top)

    def entry(self, seq: int) -> Entry:
        """Return one entry of the journal."""
        with self._database.reading() as connection:
            return journal.entry(connection, seq)

    def content_hash(self) -> str:
        """Return a hash of everything but the journal and the facts about the file."""
        with self._database.reading(), decoding():
            return _content_hash(self._content())

    def check(self) -> CheckResult:
        """Verify the file: SQLite's own check, foreign keys, the hash chain, and a replay of the journal."""
        with self._database.reading() as connection, decoding():
            entries, content = journal.entries(connection), self._content()
            return CheckResult(
                integrity=connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"],
                foreign_keys=connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None,
                broken_entry=journal.first_broken(connection),
                replay=tuple(sorted(_differences(content, _replay(reversed(entries))))),
                entries=len(entries),
                records=sum(len(rows) for rows in content.values()),
                content_hash=_content_hash(content),
            )

    def _content(self) -> dict[str, dict[str, dict[str, Any]]]:
        content: dict[str, dict[str, dict[str, Any]]] = {}
        with self._database.reading() as connection, decoding():
            for name in TABLES:
                rows = connection.execute(select(table_of(name)).order_by(table_of(name).c.id)).mappings()
                content[name] = {row["id"]: to_json(dict(row)) for row in rows}
        return content


def _content_hash(content: dict[str, dict[str, dict[str, Any]]]) -> str:
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def _replay(entries: Iterable[Entry]) -> dict[str, dict[str, dict[str, Any]]]:
    content: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in TABLES}
    for entry in entries:
        for change in entry.changes:
            _replay_change(content[change.table], change)
    return content


def _replay_change(rows: dict[str, dict[str, Any]], change: Change) -> None:
    if change.after is None:
        rows.pop(change.key, None)
    elif change.before is None:
        rows[change.key] = to_json(from_json(change.table, completed(change.table, change.after)))
    else:
        rows[change.key] = rows.get(change.key, {}) | change.after


def _differences(
    content: dict[str, dict[str, dict[str, Any]]], replayed: dict[str, dict[str, dict[str, Any]]]
) -> Iterator[str]:
    for name in TABLES:
        for key in content[name].keys() | replayed[name].keys():
            if content[name].get(key) != replayed[name].get(key):
                yield key
