"""A process that dies without warning loses nothing that was saved and leaves nothing half done."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.others import another_program, worker
from tests.store.small import SLUG, Workplace, digest
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

ITEM = f"{SLUG}/PL02-01"
A_LARGE_WRITE = (
    "PRAGMA cache_size = 2",
    "BEGIN IMMEDIATE",
    "UPDATE item SET note = hex(zeroblob(3000)), progress = 99",
    "DELETE FROM journal",
)


def killed_in_the_middle(workplace: Workplace) -> tuple[str, str]:
    """Leave a file that another process had half written; return its bytes before and what it held."""
    office = workplace.create(SLUG)
    office.update(ITEM, ItemUpdate(progress=40, note="Đã họp"))
    content = office.content_hash()
    office.close()
    before = digest(workplace.path)
    with another_program(workplace.path, *A_LARGE_WRITE):
        pass
    assert journal_of(workplace).stat().st_size > 512
    assert digest(workplace.path) != before, "pages were written before the end"
    return before, content


def journal_of(workplace: Workplace) -> Path:
    """Where SQLite keeps what it needs to go back."""
    return workplace.path.with_name("ward.db-journal")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_half_written_file_is_put_right_when_it_is_opened(workplace: Workplace, read_only: bool) -> None:
    before, content = killed_in_the_middle(workplace)
    office = workplace.open(read_only=read_only)
    assert office.content_hash() == content
    assert office.item(ITEM).progress == 40
    assert office.check().sound
    assert digest(workplace.path) == before
    assert not journal_of(workplace).exists()


def test_a_file_put_right_can_be_worked_on(workplace: Workplace) -> None:
    killed_in_the_middle(workplace)
    office = workplace.open()
    office.update(ITEM, ItemUpdate(progress=50))
    office.undo()
    office.undo()
    assert office.item(ITEM).progress == 0
    assert office.check().sound


def test_an_open_office_goes_on_after_another_process_died(workplace: Workplace) -> None:
    office = workplace.create(SLUG)
    facts = office.facts
    with another_program(workplace.path, *A_LARGE_WRITE):
        pass
    assert office.facts == facts
    office.update(ITEM, ItemUpdate(progress=50))
    assert office.check().sound


def acknowledged(lines: list[str]) -> list[tuple[int, str, int, str]]:
    """What the worker said was saved; a last line cut off by its death does not count."""
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(seq), key, int(progress), number) for seq, key, progress, number in whole]


def assert_saved(office: Office, said: list[tuple[int, str, int, str]]) -> None:
    """Every update that was said to be saved is in the journal and in the tables."""
    entries = {entry.seq: entry for entry in office.history()}
    for seq, key, progress, number in said:
        changes = {change.table: change.after or {} for change in entries[seq].changes}
        assert entries[seq].subjects == (key,)
        assert changes["item"]["progress"] == progress
        assert changes["note"]["text"].startswith(f"lần {number}: ")
    assert said[-1][0] <= len(entries) <= said[-1][0] + 1, "at most the one that was being saved"
    last = {key: (seq, progress) for seq, key, progress, _ in said}
    unsaid = {key for entry in entries.values() if entry.seq > said[-1][0] for key in entry.subjects}
    assert all(office.item(key).progress == progress for key, (_, progress) in last.items() if key not in unsaid)


def test_a_worker_killed_at_any_moment_loses_nothing(workplace: Workplace) -> None:
    workplace.programmes, random = programmes_folder(), Random(11)
    workplace.create(SLUG).close()
    for attempt in range(3):
        with worker(workplace.path, 1000 * attempt) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(random.randint(3, 30))]
            process.kill()
            lines += process.stdout.readlines()
        office = workplace.open()
        assert office.check().sound
        assert_saved(office, acknowledged(lines))
        office.close()
    steps = 0
    office = workplace.open()
    while (top := office.next_steps()[0]) is not None and top.verb == "update":
        office.undo()
        steps += 1
    assert steps > 10
    assert {item.progress for item in office.facts.items.values()} == {0}
