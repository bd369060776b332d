"""A full disk: refused in words, nothing half saved, all can still be read, and it goes on once there is room."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.store.small import OTHER, SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.database import create

ITEM = f"{SLUG}/PL02-01"
LONG = "Đã họp và thống nhất với các hộ dân. " * 1000

GROWING: dict[str, Callable[[Office], object]] = {
    "a long note": lambda office: office.update(ITEM, ItemUpdate(progress=5, note=LONG)),
    "another programme": lambda office: office.load([OTHER]),
    "undoing the load": lambda office: office.undo(),
}


@contextmanager
def no_more_pages(office: Office) -> Iterator[None]:
    """Let the file not grow by a page, as when the disk is full."""
    engine = office._store._database.engine
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    yield
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")


@contextmanager
def no_larger_files(size: int) -> Iterator[None]:
    """Let the system refuse to make any file of this process larger than this."""
    resource = pytest.importorskip("resource", reason="needs limits of the system")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("what", GROWING)
def test_nothing_is_half_saved_on_a_full_disk(workplace: Workplace, office: Office, what: str) -> None:
    facts, before = office.facts, digest(workplace.path)
    with no_more_pages(office):
        with pytest.raises(WardError) as refused:
            GROWING[what](office)
        assert reason(refused.value) == "disk_full"
        assert digest(workplace.path) == before
        assert office.facts == facts
        assert office.check().sound
        assert [path.name for path in workplace.folder.glob("ward*")] == ["ward.db"]
    GROWING[what](office)
    assert office.check().sound
    assert len(office.history()) == 2


def test_a_full_disk_in_the_middle_of_a_transaction(workplace: Workplace, office: Office) -> None:
    before = digest(workplace.path)

    def fill() -> None:
        with office._store.transaction(workplace.now(), "update") as work:
            work.unit.connection.exec_driver_sql("PRAGMA cache_size = 2")
            for key in office.facts.items:
                work.unit.change("item", key, note=LONG)

    with no_more_pages(office), pytest.raises(WardError) as refused:
        fill()
    assert reason(refused.value) == "disk_full"
    assert digest(workplace.path) == before
    office.update(ITEM, ItemUpdate(progress=5))
    assert office.check().sound


def test_a_write_that_the_system_refuses(workplace: Workplace, office: Office) -> None:
    facts, before = office.facts, digest(workplace.path)
    with no_larger_files(workplace.path.stat().st_size), pytest.raises(WardError) as refused:
        office.update(ITEM, ItemUpdate(note=LONG))
    assert reason(refused.value) in {"disk_full", "unwritable"}
    assert digest(workplace.path) == before
    assert office.facts == facts
    office.update(ITEM, ItemUpdate(note=LONG))
    assert office.check().sound


def test_a_database_that_does_not_fit_is_not_begun(workplace: Workplace) -> None:
    with no_larger_files(8192), pytest.raises(WardError) as refused:
        create(workplace.path, workplace.today)
    assert reason(refused.value) in {"disk_full", "unwritable"}
    assert list(workplace.folder.glob("ward*")) == []
    workplace.create(SLUG)
