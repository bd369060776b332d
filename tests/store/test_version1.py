"""A file of version 1, as the first release left it, is raised to today's without losing anything."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.store.small import DAY, SLUG, Workplace, digest, reason
from ward_tui.__main__ import main
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import NO_EVIDENCE, Facts
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.changes import TABLES
from ward_tui.store.migrations import SCHEMA_VERSION, backup_name
from ward_tui.store.store import Store

DUMP = Path(__file__).with_name("version1.sql")
PROJECT, SECOND, RESOLUTION = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/PL14-01"
TARGET, RATE = f"{SLUG}/CT01", f"{SLUG}/CT01.1"


@pytest.fixture(scope="session")
def dumped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of version 1, made of its dump."""
    path = tmp_path_factory.mktemp("version1") / "ward.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def old(workplace: Workplace, dumped: Path) -> Workplace:
    """A workplace with a file of version 1, in use since."""
    shutil.copy(dumped, workplace.path)
    workplace.seconds = 3600
    return workplace


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def assert_as_it_was(facts: Facts) -> None:
    """Hold the facts against what was done with the first release."""
    assert (len(facts.items), len(facts.targets), len(facts.agencies)) == (7, 3, 3)
    assert (facts.items[PROJECT].progress, facts.items[PROJECT].progress_on) == (40, DAY)
    assert (facts.items[RESOLUTION].done_on, facts.items[RESOLUTION].document) == (DAY - timedelta(days=1), "12-NQ/ĐU")
    assert facts.items[SECOND].lead == (f"{SLUG}/CQ02",)
    (reading,) = facts.targets[TARGET].indicators[0].readings
    assert (reading.id, reading.recorded_on, reading.of_plan, reading.evidence) == (
        f"{RATE}@2026",
        DAY,
        False,
        NO_EVIDENCE,
    )
    assert all(item.printed == () and not item.given_by and not item.scan for item in facts.items.values())
    assert all(each.plans == () for target in facts.targets.values() for each in target.indicators)


def test_the_dump_is_of_version_1(old: Workplace) -> None:
    assert (version(old.path), SCHEMA_VERSION) == (1, 5)
    assert rows(old.path, "SELECT name FROM sqlite_schema WHERE name = 'year_plan'") == []
    assert {kind for (kind,) in rows(old.path, "SELECT kind FROM journal")} == {"do", "undo", "redo"}


def test_opening_raises_it_and_keeps_a_copy(old: Workplace) -> None:
    before = digest(old.path)
    office = old.open()
    assert version(old.path) == SCHEMA_VERSION
    assert (version(backup_name(old.path, 1)), digest(old.path) == before) == (1, False)
    assert rows(backup_name(old.path, 1), "SELECT * FROM journal") == rows(old.path, "SELECT * FROM journal")
    assert_as_it_was(office.facts)
    assert office.check().sound
    assert [entry.verb for entry in office.history()][-1] == "load"


def test_a_second_start_raises_nothing(old: Workplace) -> None:
    old.open().close()
    before = digest(old.path)
    assert_as_it_was(old.open().facts)
    assert digest(old.path) == before
    assert not backup_name(old.path, 2).exists()


def steps(office: Office, step: Callable[[], Entry], top: int) -> list[str]:
    """Undo, or redo, as far as it goes; return the content before and after each step."""
    hashes = [office.content_hash()]
    while office.next_steps()[top] is not None:
        step()
        hashes.append(office.content_hash())
        assert office.check().sound
    return hashes


def test_the_old_entries_are_undone_and_done_again(old: Workplace) -> None:
    office = old.open()
    assert len(steps(office, office.redo, 1)) == 2
    down, up = steps(office, office.undo, 0), steps(office, office.redo, 1)
    assert len(set(down)) == len(down) == 7
    assert up == down[::-1]
    assert office.item(PROJECT).progress == 40


def test_what_was_undone_before_is_done_again(old: Workplace) -> None:
    office = old.open()
    assert office.next_steps()[1] is not None
    entry = office.redo()
    assert entry.verb == "assign"
    assert office.facts.names(office.item(SECOND).lead) == ["Ban Quản lý dự án"]
    assert office.check().sound
    office.undo()
    assert_as_it_was(office.facts)


def test_an_undo_of_the_load_empties_the_file_and_its_redo_fills_it(old: Workplace) -> None:
    office = old.open()
    office.update(PROJECT, ItemUpdate(scan="C:/quet/1.pdf"))
    while office.next_steps()[0] is not None:
        office.undo()
    assert office.facts == Facts()
    assert office.check().sound
    office.redo()
    assert len(office.facts.items) == 7
    assert office.check().sound


def test_an_old_action_is_taken_back_by_itself(old: Workplace) -> None:
    office = old.open()
    office.revert(2)
    assert (office.item(PROJECT).progress, office.item(RESOLUTION).done_on) == (0, DAY - timedelta(days=1))
    assert office.check().sound


def test_reading_changes_no_byte_and_reads_everything(old: Workplace) -> None:
    before = digest(old.path)
    office = old.open(read_only=True)
    assert_as_it_was(office.facts)
    assert [entry.kind for entry in office.history()].count("do") >= 5
    assert office.notes(TARGET)
    assert office.check().sound
    assert office.alerts()
    office.close()
    assert digest(old.path) == before
    assert sorted(each.name for each in old.path.parent.glob("ward*")) == ["ward.db"]


def test_nothing_is_written_where_it_would_be_lost(old: Workplace) -> None:
    office = old.open(read_only=True)
    with pytest.raises(WardError) as refused:
        office.update(PROJECT, ItemUpdate(progress=50))
    assert reason(refused.value) == "unwritable"
    assert office.item(PROJECT).progress == 40


def test_the_command_line_reads_it_without_touching_it(old: Workplace, capsys: pytest.CaptureFixture[str]) -> None:
    before = digest(old.path)
    for command in ("items", "targets", "alerts", "history", "check"):
        assert main(["--db", str(old.path), "--today", DAY.isoformat(), command, "--json"]) == 0
        said = json.loads(capsys.readouterr().out)
        assert said
        if command == "items":
            assert {each["id"]: each["progress"] for each in said}[PROJECT] == 40
    assert digest(old.path) == before
    assert not backup_name(old.path, 1).exists()


def test_its_tables_are_those_of_a_new_file(old: Workplace, tmp_path: Path) -> None:
    old.open().close()
    fresh = tmp_path / "fresh.db"
    Store.create(fresh, DAY).close()
    for table in (*TABLES, "journal", "meta"):
        assert columns(old.path, table) == columns(fresh, table)
        assert foreign_keys(old.path, table) == foreign_keys(fresh, table)
    named = "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY name"
    assert rows(old.path, named) == rows(fresh, named)
    for index, _ in rows(fresh, named):
        assert rows(old.path, f"PRAGMA index_info({index})")[0][2] == rows(fresh, f"PRAGMA index_info({index})")[0][2]


def columns(path: Path, table: str) -> set[tuple[str, str, int, int]]:
    found = rows(path, f"PRAGMA table_info({table})")
    assert found
    return {(name, kind, notnull, key) for _, name, kind, notnull, _, key in found}


def foreign_keys(path: Path, table: str) -> set[tuple[str, str, str]]:
    return {(each[2], each[3], each[4]) for each in rows(path, f"PRAGMA foreign_key_list({table})")}
