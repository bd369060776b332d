"""No database of this program: refused before one byte of it changes. A new one: made whole or not at all."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.store.small import DAY, SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.store.database import APPLICATION_ID, Database, create, recognise
from ward_tui.store.migrations import SCHEMA_VERSION


def sqlite_file(path: Path, application: int = 0, version: int = 0) -> None:
    """Make a small SQLite file with these numbers in its header."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("CREATE TABLE theirs (x)")
        connection.execute("INSERT INTO theirs VALUES ('keep me')")
        connection.commit()


def text_file(path: Path) -> None:
    path.write_text("Không phải cơ sở dữ liệu.\n" * 20, encoding="utf-8")


def half_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(30))


def foreign(path: Path) -> None:
    sqlite_file(path)


def without_version(path: Path) -> None:
    sqlite_file(path, APPLICATION_ID)


def newer(path: Path) -> None:
    sqlite_file(path, APPLICATION_ID, SCHEMA_VERSION + 1)


Make = Callable[[Path], object]
REFUSED: list[tuple[Make, str]] = [
    (text_file, "not_database"),
    (half_a_header, "not_database"),
    (Path.touch, "not_database"),
    (foreign, "foreign_database"),
    (without_version, "foreign_database"),
    (newer, "newer_database"),
]


ATTEMPTS: tuple[Callable[[Path], object], ...] = (Database, partial(create, created_on=DAY))


def state(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file of a folder: its bytes and when it was written."""
    return {path.name: (digest(path), path.stat().st_mtime_ns) for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("make", "code"), REFUSED)
def test_what_cannot_be_opened_is_left_as_it_was(tmp_path: Path, make: Make, code: str, read_only: bool) -> None:
    path = tmp_path / "ward.db"
    make(path)
    before = state(tmp_path)
    with pytest.raises(WardError) as refused:
        Database(path, read_only=read_only)
    assert reason(refused.value) == code
    assert state(tmp_path) == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_file_is_refused_and_none_is_made(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(WardError) as refused:
        Database(tmp_path / "folder" / "ward.db", read_only=read_only)
    assert reason(refused.value) == "no_database"
    assert state(tmp_path) == {}
    assert not (tmp_path / "folder").exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ward.db").mkdir()
    for attempt in ATTEMPTS:
        with pytest.raises(WardError) as refused:
            attempt(tmp_path / "ward.db")
        assert reason(refused.value) == "not_database"


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="needs a device file")
def test_a_device_is_refused() -> None:
    for attempt in ATTEMPTS:
        with pytest.raises(WardError) as refused:
            attempt(Path(os.devnull))
        assert reason(refused.value) == "not_database"
    assert Path(os.devnull).is_char_device()


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    for attempt in ATTEMPTS:
        with pytest.raises(WardError) as refused:
            attempt(tmp_path / ("x" * 300))
        assert reason(refused.value) in {"unreadable", "no_database", "unwritable"}


def test_a_newer_file_tells_both_versions(tmp_path: Path) -> None:
    newer(tmp_path / "ward.db")
    with pytest.raises(WardError) as refused:
        recognise(tmp_path / "ward.db")
    assert (refused.value.facts["version"], refused.value.facts["known"]) == (SCHEMA_VERSION + 1, SCHEMA_VERSION)


@pytest.mark.parametrize(("make", "code"), [(m, c) for m, c in REFUSED if m is not Path.touch])
def test_create_overwrites_no_file_of_others(tmp_path: Path, make: Make, code: str) -> None:
    path = tmp_path / "ward.db"
    make(path)
    before = state(tmp_path)
    with pytest.raises(WardError) as refused:
        create(path, DAY)
    assert reason(refused.value) == code
    assert state(tmp_path) == before


def test_create_refuses_a_database_with_data(workplace: Workplace) -> None:
    workplace.create(SLUG).close()
    before = state(workplace.folder)
    with pytest.raises(WardError) as refused:
        create(workplace.path, DAY)
    assert reason(refused.value) == "database_exists"
    assert state(workplace.folder) == before


def test_create_refuses_a_database_without_programmes_too(workplace: Workplace) -> None:
    workplace.create().close()
    with pytest.raises(WardError) as refused:
        create(workplace.path, DAY)
    assert reason(refused.value) == "database_exists"


def test_a_file_of_no_bytes_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "ward.db").touch()
    create(tmp_path / "ward.db", DAY).close()
    assert recognise(tmp_path / "ward.db") == SCHEMA_VERSION


def test_create_makes_the_folder_and_leaves_only_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "ward.db"
    create(path, DAY).close()
    assert [each.name for each in path.parent.iterdir()] == ["ward.db"]


def about(path: Path) -> dict[str, str]:
    """Return what a new file says about itself."""
    create(path, DAY).close()
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT key, value FROM meta").fetchall())


def test_create_keeps_the_day_and_gives_each_file_a_name_of_its_own(tmp_path: Path) -> None:
    first, second = about(tmp_path / "ward.db"), about(tmp_path / "other.db")
    assert first.keys() == {"created_on", "database"}
    assert first["created_on"] == "2026-11-21"
    assert first["database"] != second["database"]


def test_what_an_earlier_attempt_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "ward.db.new").write_bytes(b"half a file")
    (tmp_path / "ward.db.new-journal").write_bytes(b"half a journal")
    create(tmp_path / "ward.db", DAY).close()
    assert [each.name for each in tmp_path.glob("ward*")] == ["ward.db"]
    assert recognise(tmp_path / "ward.db") == SCHEMA_VERSION


def test_create_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WardError) as refused:
        create(tmp_path / "file" / "ward.db", DAY)
    assert reason(refused.value) == "unwritable"
    assert (tmp_path / "file").read_text() == "x"


def test_create_where_the_new_file_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ward.db.new").mkdir()
    with pytest.raises(WardError) as refused:
        create(tmp_path / "ward.db", DAY)
    assert reason(refused.value) == "unwritable"
    assert [each.name for each in tmp_path.glob("ward*")] == ["ward.db.new"]


def test_create_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(WardError) as refused:
        create(folder / "ward.db", DAY)
    assert reason(refused.value) == "unwritable"
    assert list(folder.iterdir()) == []


def test_a_file_that_may_not_be_read_is_refused(workplace: Workplace) -> None:
    workplace.create(SLUG).close()
    workplace.path.chmod(0)
    if os.access(workplace.path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(WardError) as refused:
        Database(workplace.path)
    assert reason(refused.value) == "unreadable"


def test_create_that_fails_in_the_middle_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise OSError("no")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WardError) as refused:
        create(tmp_path / "ward.db", DAY)
    assert reason(refused.value) == "unwritable"
    assert list(tmp_path.glob("ward*")) == []
