"""Bringing an older file up to date: a copy first, one step after the other, each whole or not at all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.store.small import SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.store import database as database_module
from ward_tui.store.database import Database, recognise
from ward_tui.store.migrations import SCHEMA_VERSION, Step, backup_name, migrate
from ward_tui.store.store import Store


def add_column(name: str) -> Callable[[Connection], None]:
    """A step's work: one more column of a table."""

    def apply(connection: Connection) -> None:
        connection.exec_driver_sql(f"ALTER TABLE item ADD COLUMN {name} TEXT")

    return apply


def fail(connection: Connection) -> None:
    """A step's work that gets half way."""
    connection.exec_driver_sql("ALTER TABLE item ADD COLUMN half TEXT")
    connection.exec_driver_sql("DELETE FROM note")
    raise RuntimeError("the power went")


def break_off(connection: Connection) -> None:
    """A step's work that SQLite refuses half way."""
    connection.exec_driver_sql("DELETE FROM note")
    connection.exec_driver_sql("ALTER TABLE nowhere ADD COLUMN x TEXT")


NOW, NEXT, AFTER = SCHEMA_VERSION, SCHEMA_VERSION + 1, SCHEMA_VERSION + 2
SECOND = Step(NEXT, "more about rows", add_column("second"))
THIRD = Step(AFTER, "still more about rows", add_column("third"))


@pytest.fixture
def old(workplace: Workplace) -> Path:
    """A file of this version, older than that of the program of these tests, with a programme."""
    workplace.create(SLUG).close()
    return workplace.path


def columns(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(item)")}


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def notes(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM note").fetchone()[0])


def at_version(monkeypatch: pytest.MonkeyPatch, number: int, *steps: Step) -> None:
    """Let the program be one that knows this version and these steps."""
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", number)
    monkeypatch.setattr(database_module, "migrate", partial(migrate, steps=steps))


def test_steps_are_done_in_order_and_a_copy_is_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_version(monkeypatch, AFTER, SECOND, THIRD)
    before = digest(old)
    Database(old).close()
    assert version(old) == AFTER
    assert {"second", "third"} <= columns(old)
    copy = backup_name(old, NOW)
    assert copy.name == f"ward.v{NOW}.db.bak"
    assert (version(copy), notes(copy)) == (NOW, 2)
    assert digest(old) != before
    assert not {"second", "third"} & columns(copy)


def test_only_steps_above_the_version_are_done(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_version(monkeypatch, NEXT, SECOND)
    Database(old).close()
    at_version(monkeypatch, AFTER, SECOND, THIRD)
    Database(old).close()
    assert version(old) == AFTER
    assert backup_name(old, NEXT).exists()


def test_a_file_of_today_is_neither_copied_nor_changed(old: Path) -> None:
    before = digest(old)
    Database(old).close()
    assert digest(old) == before
    assert list(old.parent.glob("*.bak")) == []


def test_a_failing_step_leaves_version_and_content(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(old)
    at_version(monkeypatch, NEXT, Step(NEXT, "fails", fail))
    with pytest.raises(RuntimeError):
        Database(old)
    assert digest(old) == before
    assert (version(old), "half" in columns(old), notes(old)) == (NOW, False, 2)
    assert backup_name(old, NOW).exists()


def test_a_step_that_sqlite_refuses_is_a_fact(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(old)
    at_version(monkeypatch, NEXT, Step(NEXT, "fails", break_off))
    with pytest.raises(WardError) as refused:
        Database(old)
    assert reason(refused.value) == "damaged_database"
    assert digest(old) == before


def test_steps_before_a_failing_one_stay(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_version(monkeypatch, AFTER, SECOND, Step(AFTER, "fails", fail))
    with pytest.raises(RuntimeError):
        Database(old)
    assert version(old) == NEXT
    assert ("second" in columns(old), "half" in columns(old)) == (True, False)
    at_version(monkeypatch, AFTER, SECOND, THIRD)
    Database(old).close()
    assert (version(old), "third" in columns(old)) == (AFTER, True)


def test_without_a_copy_nothing_is_changed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(old)
    backup_name(old, NOW).mkdir()
    at_version(monkeypatch, NEXT, SECOND)
    with pytest.raises(WardError) as refused:
        Database(old)
    assert reason(refused.value) == "backup_failed"
    assert digest(old) == before


def test_opening_to_read_changes_no_byte_of_an_older_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_version(monkeypatch, NEXT, SECOND)
    before = digest(old)
    Database(old, read_only=True).close()
    assert digest(old) == before
    assert list(old.parent.glob("*.bak")) == []


def test_a_migrated_file_is_whole(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Store.open(old, read_only=True)
    content = before.content_hash()
    before.close()
    at_version(monkeypatch, NEXT, SECOND)
    store = Store.open(old)
    assert store.check().sound
    assert store.content_hash() == content
    store.close()
    monkeypatch.undo()
    with pytest.raises(WardError) as refused:
        recognise(old)
    assert reason(refused.value) == "newer_database"
