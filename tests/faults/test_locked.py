"""Another program keeps the file: the user is told, nothing is lost, and the next attempt works."""

from collections.abc import Callable

import pytest

from tests.faults.others import another_program
from tests.store.small import OTHER, SLUG, Workplace, reason
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import Period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store import database

ITEM = f"{SLUG}/PL02-01"

WRITING: dict[str, Callable[[Office], object]] = {
    "update": lambda office: office.update(ITEM, ItemUpdate(progress=5)),
    "record": lambda office: office.record(f"{SLUG}/CT01.1", Period(2026), "3"),
    "assign": lambda office: office.assign([ITEM], "Mới", new=True),
    "load": lambda office: office.load([OTHER]),
    "undo": lambda office: office.undo(),
    "redo": lambda office: office.redo(),
}
READING: dict[str, Callable[[Office], object]] = {
    "facts": lambda office: office.facts,
    "history": lambda office: office.history(),
    "check": lambda office: office.check(),
    "next steps": lambda office: office.next_steps(),
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nobody."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.0)


@pytest.mark.parametrize("verb", WRITING)
def test_writing_is_refused_while_another_program_writes(workplace: Workplace, office: Office, verb: str) -> None:
    office.update(ITEM, ItemUpdate(progress=1))
    office.update(ITEM, ItemUpdate(progress=2))
    office.undo()
    content = office.content_hash()
    with another_program(workplace.path, "BEGIN IMMEDIATE"):
        with pytest.raises(WardError) as refused:
            WRITING[verb](office)
        assert reason(refused.value) == "database_locked"
        assert office.content_hash() == content, "reading goes on"
    WRITING[verb](office)
    assert office.content_hash() != content
    assert office.check().sound


@pytest.mark.parametrize("ask", READING)
def test_reading_is_refused_while_another_program_keeps_the_file_to_itself(office: Office, ask: str) -> None:
    with another_program(office.path, "BEGIN EXCLUSIVE"):
        with pytest.raises(WardError) as refused:
            READING[ask](office)
        assert reason(refused.value) == "database_locked"
    READING[ask](office)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_kept_cannot_be_opened(workplace: Workplace, read_only: bool) -> None:
    workplace.create(SLUG).close()
    with another_program(workplace.path, "BEGIN EXCLUSIVE"):
        with pytest.raises(WardError) as refused:
            workplace.open(read_only=read_only)
        assert reason(refused.value) == "database_locked"
    assert workplace.open(read_only=read_only).check().sound


def test_saving_that_waits_in_vain_for_a_reader_is_taken_back(workplace: Workplace, office: Office) -> None:
    with another_program(workplace.path, "BEGIN", "SELECT count(*) FROM item"):
        with pytest.raises(WardError) as refused:
            office.update(ITEM, ItemUpdate(progress=5))
        assert reason(refused.value) == "database_locked"
        assert office.item(ITEM).progress == 0
        assert len(office.history()) == 1
    office.update(ITEM, ItemUpdate(progress=6))
    assert (office.item(ITEM).progress, len(office.history())) == (6, 2)
    assert office.check().sound


def test_a_database_is_opened_to_read_while_another_program_writes(workplace: Workplace) -> None:
    workplace.create(SLUG).close()
    with another_program(workplace.path, "BEGIN IMMEDIATE", "UPDATE item SET progress = 77"):
        office = workplace.open(read_only=True)
        assert office.item(ITEM).progress == 0
        assert office.check().sound
