"""Taking over: verified first, into an empty place only, with settings and scans, and nothing changed by a refusal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.parcels import NAME, SETTINGS, leaving
from tests.store.small import SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.services import opening
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Remembered, Settings
from ward_tui.store.copying import verified
from ward_tui.store.migrations import SCHEMA_VERSION


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was handed over, made once and copied; the one who made it is gone with all the scans."""
    workplace = Workplace(tmp_path_factory.mktemp("made"))
    parting = leaving(workplace)
    path = parting.office.hand_over(parting.out).path
    workplace.close()
    shutil.copytree(path, path.parent.parent / "kept")
    shutil.rmtree(workplace.folder / "xa")
    return path.parent.parent / "kept"


@pytest.fixture
def parcel(made: Path, tmp_path: Path) -> Path:
    """That folder, on a stick."""
    return Path(shutil.copytree(made, tmp_path / "stick" / NAME))


@pytest.fixture
def desk(workplace: Workplace) -> Desk:
    """The desk of a successor in an empty place."""
    home = workplace.folder / "successor"
    return Desk(home / "ward.db", Clock(workplace.now), Settings(), workplace._programmes())


def state(folder: Path) -> dict[str, str]:
    """Return every file below a folder with a hash of its bytes."""
    return {str(path.relative_to(folder)): digest(path) for path in folder.rglob("*") if path.is_file()}


def content(path: Path) -> str:
    """Return the hash of the content of a file."""
    return verified(path).content_hash


def refused(desk: Desk, folder: Path) -> str:
    """Return why nothing is taken over, after looking that nothing was changed."""
    home = desk.path.parent
    before = state(home) if home.exists() else None
    with pytest.raises(WardError) as caught:
        desk.take_over(folder)
    if before is not None:
        assert state(home) == before
    else:
        assert not home.exists() or not list(home.iterdir())
    return reason(caught.value)


def test_everything_is_there_and_work_goes_on(desk: Desk, parcel: Path) -> None:
    before = state(parcel)
    arrival = desk.take_over(parcel)
    assert (arrival.wards, arrival.scans) == (("Thủy Nguyên",), 3)
    assert content(desk.path) == content(parcel / "ward.db")
    assert state(parcel) == before
    assert sorted(each.name for each in desk.path.parent.iterdir()) == [
        *("settings.toml", "van-ban", "ward.db", "ward.nho.json")
    ]
    office = desk.read_again().open()
    assert office.settings.thresholds.silent == 21
    undone = office.undo()
    assert undone.kind == "undo"
    office.redo()
    office.update(f"{SLUG}/PL14-02", ItemUpdate(progress=10))
    assert office.check().sound
    assert not office.missing_evidence()[1][1:]
    office.close()


def test_every_scan_that_came_along_opens(desk: Desk, parcel: Path) -> None:
    desk.take_over(parcel)
    office = desk.open(read_only=True)
    found = {scan: opening.located(scan, desk.path.parent) for scan in office.scans()}
    assert sum(path is not None for path in found.values()) == 3
    assert [path.read_bytes() for scan, path in found.items() if path and scan == "quet2/a.pdf"] == [b"two"]
    office.close()


def test_the_folder_around_the_only_one_will_do(desk: Desk, parcel: Path) -> None:
    desk.take_over(parcel.parent)
    assert desk.path.exists()


def test_of_several_folders_one_must_be_chosen(desk: Desk, parcel: Path) -> None:
    shutil.copytree(parcel, parcel.with_name("ban-giao-khac"))
    assert refused(desk, parcel.parent) == "receive_nothing"


def test_how_the_successor_works_stays_and_views_come_along(desk: Desk, parcel: Path) -> None:
    desk.path.parent.mkdir()
    (desk.path.parent / "ward.nho.json").write_text(json.dumps({"theme": "light", "tour": True}), encoding="utf-8")
    desk.take_over(parcel)
    assert Remembered.read(desk.remembered()) == Remembered(theme="light", tour=True, views={"items": {"saved": {}}})


def test_a_place_where_nothing_was_done_yet_is_filled(desk: Desk, parcel: Path) -> None:
    desk.create().close()
    desk.take_over(parcel)
    assert content(desk.path) == content(parcel / "ward.db")
    assert not list(desk.path.parent.glob("*.cu*"))


def test_what_stood_there_is_kept_under_another_name(desk: Desk, parcel: Path) -> None:
    office = desk.create()
    office.load([SLUG])
    office.undo()
    office.close()
    (desk.path.parent / "settings.toml").write_text("silent_days = 5\n", encoding="utf-8")
    old = digest(desk.path)
    desk.take_over(parcel)
    assert digest(desk.path.with_name("ward.db.cu")) == old
    assert desk.path.with_name("settings.toml").read_text(encoding="utf-8") == SETTINGS
    assert desk.path.with_name("settings.toml.cu").read_text(encoding="utf-8") == "silent_days = 5\n"


def test_where_a_programme_is_followed_nothing_is_taken_over(desk: Desk, parcel: Path) -> None:
    office = desk.create()
    office.load([SLUG])
    office.close()
    assert refused(desk, parcel) == "receive_taken"


def damaged(path: Path) -> None:
    """Change a figure behind the journal's back."""
    raw = bytearray(path.read_bytes())
    place = raw.rindex("Đã kết nạp 3".encode())
    raw[place : place + 2] = "Đ".encode()[::-1]
    path.write_bytes(raw)


def foreign(path: Path) -> None:
    """Make it the file of another program."""
    raw = bytearray(path.read_bytes())
    raw[68:72] = b"ABCD"
    path.write_bytes(raw)


def newer(path: Path) -> None:
    """Make it the file of a later version."""
    raw = bytearray(path.read_bytes())
    raw[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    path.write_bytes(raw)


def test_a_file_that_is_not_sound_is_refused(desk: Desk, parcel: Path) -> None:
    wrong: dict[str, Callable[[Path], object]] = {
        "damaged_database": damaged,
        "foreign_database": foreign,
        "newer_database": newer,
        "not_database": lambda path: path.write_text("không phải dữ liệu"),
        "receive_nothing": Path.unlink,
    }
    whole = (parcel / "ward.db").read_bytes()
    for code, spoil in wrong.items():
        (parcel / "ward.db").write_bytes(whole)
        spoil(parcel / "ward.db")
        assert refused(desk, parcel) == code


def test_made_up_figures_are_not_taken_over(workplace: Workplace, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "thu"
    office = Office.create(folder / "ward.db", Clock(workplace.now), Settings(), workplace._programmes(), demo=True)
    office.load([SLUG])
    office.close()
    assert refused(desk, folder) == "receive_demo"


def test_from_the_demonstration_the_own_place_is_filled(desk: Desk, parcel: Path) -> None:
    desk.demo().take_over(parcel)
    assert content(desk.path) == content(parcel / "ward.db")
    assert not desk.demo().path.exists()


def test_a_scan_that_cannot_be_moved_puts_everything_back(
    desk: Desk, parcel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = desk.create()
    office.load([SLUG])
    office.undo()
    office.close()
    before = state(desk.path.parent)
    arrival = desk.arrival(parcel)
    usual = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if target == desk.path and self.parent == arrival.waiting:
            raise PermissionError
        return usual(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(WardError) as caught:
        arrival.settle()
    arrival.drop()
    assert reason(caught.value) == "unwritable"
    assert state(desk.path.parent) == before


class EnoughError(Exception):
    """The user has had enough."""


@pytest.mark.parametrize("stop", [20, 30, 60, 80, 100])
def test_stopping_leaves_nothing_behind(desk: Desk, parcel: Path, stop: int) -> None:
    def look(percent: int) -> None:
        if percent >= stop:
            raise EnoughError

    with pytest.raises(EnoughError):
        desk.take_over(parcel, look)
    assert not list(desk.path.parent.parent.glob("successor/*"))


def test_it_can_be_handed_on_to_the_next_one(desk: Desk, parcel: Path, tmp_path: Path) -> None:
    desk.take_over(parcel)
    office = desk.open()
    done = office.hand_over(tmp_path)
    assert done.scans == 3
    assert state(done.path / "van-ban") == state(parcel / "van-ban")
    office.close()
