"""Handing over and taking over when the disk is full or the program dies: nothing half made, and it works later."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.others import ROOT, another_program
from tests.faults.test_full_disk import no_larger_files
from tests.services.parcels import NAME, Parting, leaving
from tests.store.small import Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.store.copying import copy_database, verified

WORK = """
import sys
from datetime import datetime
from pathlib import Path
from tests.store.small import DAY
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings

def look(percent):
    if percent >= int(sys.argv[4]):
        print("ready", flush=True)
        sys.stdin.read()

verb, path, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
desk = Desk(path, Clock(lambda: datetime(2026, 11, 21, 9), DAY), Settings(), path.parent)
if verb == "hand":
    desk.open(read_only=True).hand_over(folder, look)
else:
    desk.take_over(folder, look)
"""


@pytest.fixture
def parting(workplace: Workplace) -> Parting:
    """An office with work done, about to be left."""
    return leaving(workplace)


@contextmanager
def killed(verb: str, path: Path, folder: Path, percent: int) -> Iterator[None]:
    """Let another process hand over or take over until so many per cent are done, and kill it there."""
    command = [sys.executable, "-c", WORK, verb, str(path), str(folder), str(percent)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.kill()
    yield


def test_a_full_disk_leaves_nothing_behind(parting: Parting) -> None:
    office = parting.office
    parting.whole.write_bytes(b"x" * 2_000_000)
    before = digest(office.path)
    size = office.path.stat().st_size
    for limit in (4096, size // 2, size - 1, size + 4096):  # in the copy, at its end, in the large scan
        with no_larger_files(limit), pytest.raises(WardError) as refused:
            office.hand_over(parting.out)
        assert reason(refused.value) in {"disk_full", "unwritable"}
        assert refused.value.facts["file"] == parting.out / NAME
        assert list(parting.out.iterdir()) == []
    assert digest(office.path) == before
    assert office.hand_over(parting.out).scans == 3


def test_a_full_disk_leaves_the_place_of_the_successor_empty(parting: Parting) -> None:
    parting.whole.write_bytes(b"x" * 2_000_000)
    path = parting.office.hand_over(parting.out).path
    desk = parting.successor
    for limit in (4096, parting.office.path.stat().st_size + 4096):
        with no_larger_files(limit), pytest.raises(WardError) as refused:
            desk.take_over(path)
        assert reason(refused.value) in {"disk_full", "unwritable"}
        assert list(desk.path.parent.iterdir()) == []
    desk.take_over(path)
    assert verified(desk.path).content_hash == parting.office.content_hash()


def test_a_program_killed_while_it_hands_over_leaves_no_folder_that_looks_whole(parting: Parting) -> None:
    with killed("hand", parting.office.path, parting.out, 60):
        assert [each.name for each in parting.out.iterdir()] == [f"{NAME}.chua-xong"]
    assert parting.office.check().sound
    parting.office.hand_over(parting.out)
    assert [each.name for each in parting.out.iterdir()] == [NAME]


def test_a_program_killed_while_it_takes_over_has_taken_nothing(parting: Parting) -> None:
    path, desk = parting.office.hand_over(parting.out).path, parting.successor
    with killed("take", desk.path, path, 60):
        assert not desk.path.exists()
    desk.take_over(path)
    assert sorted(each.name for each in desk.path.parent.iterdir()) == [
        *("settings.toml", "van-ban", "ward.db", "ward.nho.json")
    ]
    assert verified(desk.path).content_hash == parting.office.content_hash()


def test_a_file_that_another_program_keeps_is_not_waited_for_for_ever(
    parting: Parting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ward_tui.store.copying.BUSY_SECONDS", 0)
    with (
        another_program(parting.office.path, "BEGIN EXCLUSIVE"),
        pytest.raises(WardError) as refused,
    ):
        copy_database(parting.office.path, parting.out / "ward.db")
    assert reason(refused.value) == "database_locked"
    assert refused.value.facts["file"] == parting.office.path
