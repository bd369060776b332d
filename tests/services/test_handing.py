"""Handing over: a folder with everything, made whole or not at all, and the office that goes on as before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.services.parcels import LOST, NAME, SETTINGS, Parting, leaving
from tests.store.small import OTHER, SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.services import opening
from ward_tui.services.clock import Clock
from ward_tui.services.office import Office
from ward_tui.settings import Remembered, Settings, read_settings
from ward_tui.store.copying import verified


@pytest.fixture
def parting(workplace: Workplace) -> Parting:
    """An office with work done, about to be left."""
    return leaving(workplace)


def refused(office: Office, folder: Path) -> str:
    """Return why the folder cannot be made, after looking that nothing was left behind."""
    parent = folder if os.path.isdir(folder) else folder.parent  # noqa: PTH112  a name may be too long to ask
    before = sorted(parent.iterdir())
    with pytest.raises(WardError) as caught:
        office.hand_over(folder)
    assert sorted(parent.iterdir()) == before
    return reason(caught.value)


def test_the_folder_holds_everything_and_its_copy_is_the_same(parting: Parting) -> None:
    office = parting.office
    before = digest(office.path)
    heard: list[int] = []
    done = office.hand_over(parting.out, heard.append)
    assert done.path == parting.out / NAME
    assert sorted(each.name for each in done.path.iterdir()) == [
        *("doc-truoc.txt", "settings.toml", "tong-hop.xlsx", "van-ban", "ward.db", "ward.nho.json")
    ]
    found = verified(done.path / "ward.db")
    assert found.content_hash == office.content_hash()
    assert found.entries == len(office.history())
    assert digest(office.path) == before
    assert heard == sorted(heard)
    assert heard[-1] == 100
    assert [each.name for each in parting.out.iterdir()] == [NAME]


def test_settings_and_views_come_along_but_not_how_one_works(parting: Parting) -> None:
    path = parting.office.hand_over(parting.out).path
    assert (path / "settings.toml").read_text(encoding="utf-8") == SETTINGS
    known = Remembered.read(path / "ward.nho.json")
    assert known == Remembered(views={"items": {"saved": {}}})


def test_without_a_file_of_settings_one_with_those_that_hold_is_written(workplace: Workplace, office: Office) -> None:
    path = office.hand_over(workplace.folder).path
    assert read_settings(path / "settings.toml") == (Settings(), ())
    assert "silent_days" in (path / "settings.toml").read_text(encoding="utf-8")


def test_scans_of_the_same_name_come_along_and_are_found_by_the_successor(parting: Parting) -> None:
    done = parting.office.hand_over(parting.out)
    assert (done.scans, done.lost) == (3, (LOST,))
    parting.whole.unlink()
    contents = {"quet/a.pdf": b"one", "quet2/a.pdf": b"two", str(parting.whole): b"three"}
    for scan, content in contents.items():
        found = opening.located(scan, done.path)
        assert found is not None
        assert found.parent == done.path / "van-ban"
        assert found.read_bytes() == content
    assert opening.located(LOST, done.path) is None


@pytest.mark.parametrize(
    ("scan", "begins", "ends"),
    [
        ("D:\\VanBan\\12-NQ.pdf", "12-NQ-", ".pdf"),
        ("/tai lieu/Quyết định số 5.PDF", "Quyết định số 5-", ".PDF"),
        ("a?b*c|d.docx", "a-b-c-d-", ".docx"),
        ("khong-duoi", "khong-duoi-", ""),
        ("x" * 300 + ".pdf", "x" * 50 + "-", ".pdf"),
        ("..", "van-ban-", ""),
    ],
)
def test_the_name_of_a_scan_can_stand_on_every_disk(scan: str, begins: str, ends: str) -> None:
    name = opening.handed_name(scan)
    assert name.startswith(begins)
    assert name.endswith(ends)
    assert len(name) == len(begins) + opening.MARK + len(ends)


def test_names_differ_where_paths_differ() -> None:
    paths = ("a.pdf", "A.pdf", "x/a.pdf", "x\\a.pdf", "a.PDF", "a?.pdf", "a*.pdf")
    assert len({opening.handed_name(each).casefold() for each in paths}) == len(paths)


def test_the_workbook_is_that_of_all_programmes(workplace: Workplace) -> None:
    office = workplace.create(SLUG)
    office.load([OTHER])
    path = office.hand_over(workplace.folder).path
    assert path.name == "ban-giao-cac-chuong-trinh-2026-11-21"
    book = load_workbook(path / "tong-hop.xlsx", read_only=True)
    shown = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "Thủy Nguyên" in shown
    assert "Hòa Bình" in shown


def test_the_text_opens_in_notepad_and_fits_a_sheet(parting: Parting) -> None:
    raw = (parting.office.hand_over(parting.out).path / "doc-truoc.txt").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n") > 50
    lines = raw.decode("utf-8-sig").splitlines()
    assert max(map(len, lines)) <= 100
    text = " ".join(" ".join(lines).split())
    assert "PL14-01 Việc thứ 1 của PL14: hạn 30/09/2026, quá 52 ngày, tiến độ 40%" in text
    assert "Cấp tháo gỡ: thành phố (1)" in text
    assert f"- {LOST}" in text
    assert "3 bản quét" in text


def test_an_empty_folder_of_that_name_is_taken(parting: Parting) -> None:
    (parting.out / NAME).mkdir()
    assert (parting.office.hand_over(parting.out).path / "ward.db").is_file()


def test_what_a_killed_program_left_is_cleared(parting: Parting) -> None:
    left = parting.out / f"{NAME}.chua-xong"
    left.mkdir()
    (left / "ward.db").write_bytes(b"half")
    parting.office.hand_over(parting.out)
    assert [each.name for each in parting.out.iterdir()] == [NAME]


def test_a_second_one_on_the_same_day_is_refused(parting: Parting) -> None:
    first = parting.office.hand_over(parting.out).path
    before = digest(first / "ward.db")
    assert refused(parting.office, parting.out) == "handover_exists"
    assert digest(first / "ward.db") == before


def test_a_folder_inside_of_what_was_handed_over_is_refused(parting: Parting) -> None:
    path = parting.office.hand_over(parting.out).path
    assert refused(parting.office, path) == "handover_inside"
    assert refused(parting.office, path / "van-ban") == "handover_inside"


def test_a_folder_that_is_not_there_or_is_a_file_is_refused(parting: Parting) -> None:
    assert refused(parting.office, parting.out / "khong-co") == "export_folder"
    assert refused(parting.office, parting.whole) == "export_folder"
    assert refused(parting.office, parting.out / ("x" * 300)) in {"export_folder", "unwritable"}


def test_an_office_without_programmes_has_nothing_to_hand_over(workplace: Workplace) -> None:
    assert refused(workplace.create(), workplace.folder) == "handover_empty"


def test_made_up_figures_are_not_handed_over_as_real_ones(workplace: Workplace) -> None:
    programmes = workplace._programmes()
    office = Office.create(workplace.path, Clock(workplace.now), Settings(), programmes, demo=True)
    office.load([SLUG])
    assert refused(office, workplace.folder) == "handover_demo"
    office.close()


@pytest.mark.parametrize(("number", "code"), [(errno.EROFS, "unwritable"), (errno.ENOSPC, "disk_full")])
def test_a_folder_that_cannot_be_written_is_refused(
    parting: Parting, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def forbidden(_self: Path, *_: object, **__: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    assert refused(parting.office, parting.out) == code


class EnoughError(Exception):
    """The user has had enough."""


@pytest.mark.parametrize("stop", [0, 30, 40, 45, 60, 61, 100])
def test_stopping_leaves_nothing_behind(parting: Parting, stop: int) -> None:
    def look(percent: int) -> None:
        if percent >= stop:
            raise EnoughError

    with pytest.raises(EnoughError):
        parting.office.hand_over(parting.out, look)
    assert list(parting.out.iterdir()) == []
    assert parting.office.check().sound
