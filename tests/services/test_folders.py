"""The folders and files that a half typed path may mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from ward_tui.services.folders import files_in, folders_in


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A folder with folders in it."""
    for name in ("Ổ chung", "ban-giao-a", "đơn thư", ".an", "ban-giao-a/van-ban"):
        (tmp_path / "d" / name).mkdir(parents=True)
    (tmp_path / "d" / "tep.txt").touch()
    return tmp_path / "d"


def test_folders_stand_in_the_order_of_the_alphabet(disk: Path) -> None:
    assert folders_in(f"{disk}/", Path("/nowhere")) == ["ban-giao-a", "đơn thư", "Ổ chung"]


def test_a_path_that_is_not_whole_begins_at_the_base(disk: Path) -> None:
    assert folders_in("", disk) == ["ban-giao-a", "đơn thư", "Ổ chung"]
    assert folders_in("ban-giao-a/", disk) == ["van-ban"]


def test_the_home_may_be_written_short(home: Path) -> None:
    (home / "tai lieu").mkdir()
    assert "tai lieu" in folders_in("~/", Path("/nowhere"))


@pytest.mark.parametrize("text", ["khong-co/", "~khong-co-ai/", "a\0b/", "x" * 5000 + "/", "tep.txt/"])
def test_a_path_that_leads_nowhere_offers_nothing(disk: Path, text: str) -> None:
    assert folders_in(text, disk) == []


def test_files_of_the_wanted_kinds_stand_behind_the_folders(disk: Path) -> None:
    for name in ("B.DOCX", "a.docx", "~$a.docx", ".an.docx", "c.exe"):
        (disk / name).touch()
    assert files_in("", disk, {".docx"}) == ["ban-giao-a", "đơn thư", "Ổ chung", "a.docx", "B.DOCX"]
    assert files_in("nowhere/", disk, {".docx"}) == []
