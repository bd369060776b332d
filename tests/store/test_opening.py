"""An open database: its settings, reading that changes no byte, and what another program does meanwhile."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from tests.quick import wait_for_the_disk
from tests.store.small import DAY, OTHER, SLUG, Workplace, digest, reason, stored_facts
from ward_tui.domain.errors import WardError
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.database import APPLICATION_ID, Database, create
from ward_tui.store.migrations import SCHEMA_VERSION

ITEM = f"{SLUG}/PL02-01"
SECOND = f"{SLUG}/PL02-02"

VERBS: dict[str, Callable[[Office], object]] = {
    "update": lambda office: office.update(SECOND, ItemUpdate(progress=6)),
    "load": lambda office: office.load([OTHER]),
    "undo": lambda office: office.undo(),
    "redo": lambda office: office.redo(),
}
PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "busy_timeout": 5000,
    "application_id": APPLICATION_ID,
    "user_version": SCHEMA_VERSION,
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("pragma", "value"), PRAGMAS.items())
def test_settings_of_every_connection(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch, read_only: bool, pragma: str, value: object
) -> None:
    wait_for_the_disk(monkeypatch)
    workplace.create().close()
    database = Database(workplace.path, read_only=read_only)
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    database.close()


def test_foreign_keys_are_minded(office: Office) -> None:
    database = Database(office.path)
    with pytest.raises(WardError), database.writing() as connection:
        connection.exec_driver_sql(f"DELETE FROM programme WHERE id = '{SLUG}'")
    database.close()
    assert office.check().sound


def read_everything(office: Office) -> None:
    """Ask for all that can be asked for."""
    office.alerts()
    office.summary()
    office.notes(ITEM)
    office.history()
    office.history(ITEM)
    office.next_steps()
    office.content_hash()
    assert office.check().sound


@pytest.mark.parametrize("read_only", [False, True])
def test_reading_changes_no_byte(workplace: Workplace, read_only: bool) -> None:
    office = workplace.create(SLUG)
    office.update(ITEM, ItemUpdate(progress=40))
    office.close()
    before = digest(workplace.path), workplace.path.stat().st_mtime_ns
    office = workplace.open(read_only=read_only)
    read_everything(office)
    office.close()
    assert (digest(workplace.path), workplace.path.stat().st_mtime_ns) == before
    assert [path.name for path in workplace.folder.glob("ward*")] == ["ward.db"]


def test_a_file_that_may_only_be_read_can_be_read(workplace: Workplace) -> None:
    workplace.create(SLUG).close()
    workplace.path.chmod(0o444)
    office = workplace.open(read_only=True)
    read_everything(office)


@pytest.mark.parametrize("verb", ["update", "undo", "load"])
def test_writing_through_a_reading_office_is_refused(workplace: Workplace, verb: str) -> None:
    workplace.create(SLUG).close()
    office = workplace.open(read_only=True)
    before = digest(workplace.path)
    with pytest.raises(WardError) as refused:
        VERBS[verb](office)
    assert reason(refused.value) == "unwritable"
    assert digest(workplace.path) == before
    assert office.item(ITEM).progress == 0


def test_what_another_program_writes_is_noticed(workplace: Workplace, office: Office) -> None:
    assert office.facts.items[ITEM].progress == 0
    other = workplace.open()
    other.update(ITEM, ItemUpdate(progress=60))
    assert office.facts.items[ITEM].progress == 60
    other.update(ITEM, ItemUpdate(done_on=DAY - timedelta(days=400)))
    assert ITEM not in {alert.subject_id for alert in office.alerts()}


@pytest.mark.parametrize("verb", ["undo", "redo", "update"])
def test_what_another_program_wrote_is_not_lost_from_sight_by_an_own_step(
    workplace: Workplace, office: Office, verb: str
) -> None:
    office.update(SECOND, ItemUpdate(progress=5))
    if verb == "redo":
        office.undo()
    assert office.facts.items[ITEM].progress == 0
    database = Database(workplace.path)
    with database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE item SET progress = 77 WHERE id = '{ITEM}'")
    database.close()
    VERBS[verb](office)
    assert office.facts.items[ITEM].progress == 77
    assert office.facts == stored_facts(workplace.path)


def test_own_steps_are_not_taken_for_those_of_another_program(workplace: Workplace, office: Office) -> None:
    version = office._store.data_version()
    office.update(ITEM, ItemUpdate(progress=5))
    assert office._store.data_version() == version
    workplace.open().update(ITEM, ItemUpdate(progress=6))
    assert office._store.data_version() != version


def test_several_reads_see_one_state(workplace: Workplace, office: Office) -> None:
    database, other = Database(workplace.path), workplace.open()
    with database.reading() as connection:
        query = f"SELECT progress FROM item WHERE id = '{ITEM}'"
        seen = [connection.exec_driver_sql(query).scalar_one()]
        with pytest.raises(WardError) as refused:
            impatient(other).update(ITEM, ItemUpdate(progress=9))
        seen.append(connection.exec_driver_sql(query).scalar_one())
    assert reason(refused.value) == "database_locked"
    assert seen == [0, 0]
    other.update(ITEM, ItemUpdate(progress=9))
    assert office.item(ITEM).progress == 9
    database.close()


def impatient(office: Office) -> Office:
    """Let an office give up at once when the file is kept by another program."""
    with office._store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    return office


def test_a_thread_that_reads_waits_for_the_one_that_writes(workplace: Workplace, office: Office) -> None:
    store, seen = office._store, []
    with store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=50)
        reader = Thread(target=lambda: seen.append(store.facts().items[ITEM].progress))
        reader.start()
        work.unit.change("item", SECOND, progress=50)
        assert store.facts().items[ITEM].progress == 50, "the writing thread sees its own work"
    reader.join(timeout=20)
    assert seen == [50]
    assert store.check().sound


def test_two_threads_may_write(workplace: Workplace, office: Office) -> None:
    store = office._store

    def work_on(key: str) -> None:
        for progress in range(1, 21):
            with store.transaction(workplace.now(), "update") as work:
                work.unit.change("item", key, progress=progress)

    threads = [Thread(target=work_on, args=(key,)) for key in (ITEM, SECOND)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert [store.facts().items[key].progress for key in (ITEM, SECOND)] == [20, 20]
    assert store.check().sound
    assert len(store.history()) == 41


def test_a_journal_left_by_a_file_that_is_gone_is_not_played_into_a_new_one(workplace: Workplace) -> None:
    office = workplace.create(SLUG)
    with pytest.raises(KeyboardInterrupt), office._store.transaction(workplace.now(), "update") as work:
        work.unit.connection.exec_driver_sql("PRAGMA cache_size = 2")
        for key in office.facts.items:
            work.unit.change("item", key, note="x" * 4000)
        shutil.copy(workplace.path.with_name("ward.db-journal"), workplace.folder / "left")
        raise KeyboardInterrupt
    office.close()
    workplace.path.unlink()
    shutil.move(workplace.folder / "left", workplace.path.with_name("ward.db-journal"))
    database = create(workplace.path, DAY)
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM item").scalar_one() == 0
    database.close()


def test_a_link_to_a_database_opens_it(workplace: Workplace, tmp_path: Path) -> None:
    workplace.create(SLUG).close()
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    try:
        link.symlink_to(workplace.path)
    except OSError:
        pytest.skip("links cannot be made here")
    database = Database(link)
    with database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE item SET progress = 1 WHERE id = '{ITEM}'")
    database.close()
    with closing(sqlite3.connect(workplace.path)) as connection:
        assert connection.execute("SELECT sum(progress) FROM item").fetchone() == (1,)


def test_a_database_in_a_read_only_folder_can_be_read_but_not_changed(workplace: Workplace, office: Office) -> None:
    workplace.folder.chmod(0o555)
    try:
        if os.access(workplace.folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        read_everything(workplace.open())
        before = digest(workplace.path)
        with pytest.raises(WardError) as refused:
            office.update(ITEM, ItemUpdate(progress=1))
        assert reason(refused.value) == "unwritable"
        assert digest(workplace.path) == before
        assert office.item(ITEM).progress == 0
    finally:
        workplace.folder.chmod(0o755)
