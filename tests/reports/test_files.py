"""Putting the workbook in its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.reports.builders import book_of, opened
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.reports import files
from ward_tui.reports.summary import write_summary

CONTENT = b"noi dung"


def names(folder: Path) -> list[str]:
    """What lies in the folder, hidden files too, without the test's home."""
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def refusal(path: Path) -> str:
    with pytest.raises(WardError) as refused:
        files.save(path, CONTENT)
    return refused.value.code


def test_a_file_is_saved_under_its_name_and_nothing_else_stays(tmp_path: Path) -> None:
    assert files.save(tmp_path / "Tổng hợp.xlsx", CONTENT) == tmp_path / "Tổng hợp.xlsx"
    assert names(tmp_path) == ["Tổng hợp.xlsx"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ra.xlsx"
    path.write_bytes(b"cu")
    assert files.save(path, CONTENT) == path
    assert path.read_bytes() == CONTENT


def test_the_end_of_the_name_may_be_in_capitals(tmp_path: Path) -> None:
    assert files.save(tmp_path / "RA.XLSX", CONTENT).exists()


@pytest.mark.parametrize("name", ["ra.xls", "ra", ".xlsx", "ra.xlsx.txt"])
def test_another_name_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name) == "export_name"
    assert names(tmp_path) == []


def test_a_missing_folder_is_refused_and_not_made(tmp_path: Path) -> None:
    assert refusal(tmp_path / "khong co" / "ra.xlsx") == "export_folder"
    assert names(tmp_path) == []


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ra.xlsx").mkdir()
    assert refusal(tmp_path / "ra.xlsx") == "export_failed"


@pytest.mark.parametrize("mark", [".~lock.ra.xlsx#", "~$ra.xlsx"])
def test_a_file_open_elsewhere_keeps_its_content(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "ra.xlsx"
    path.write_bytes(b"dang mo")
    (tmp_path / mark).touch()
    assert files.save(path, CONTENT) == tmp_path / "ra (2).xlsx"
    assert path.read_bytes() == b"dang mo"
    assert files.save(path, CONTENT) == tmp_path / "ra (3).xlsx"


def test_a_file_that_windows_holds_is_saved_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, replace = tmp_path / "ra.xlsx", Path.replace
    path.write_bytes(b"dang mo")

    def held(self: Path, target: Path) -> Path:
        if target == path:
            raise PermissionError(13, "held")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    assert files.save(path, CONTENT) == tmp_path / "ra (2).xlsx"
    assert names(tmp_path) == ["ra (2).xlsx", "ra.xlsx"]


@pytest.mark.parametrize("step", ["fsync", "open", "replace"])
def test_a_failure_at_any_step_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "ra.xlsx"
    path.write_bytes(b"cu")

    def fail(*_args: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path if step == "replace" else os, step, fail)
    assert refusal(path) == "export_failed"
    monkeypatch.undo()
    assert path.read_bytes() == b"cu"
    assert names(tmp_path) == ["ra.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="Windows makes links for administrators only")
def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    real, link = tmp_path / "kho" / "that.xlsx", tmp_path / "ra.xlsx"
    real.write_bytes(b"cu")
    link.symlink_to(real)
    assert files.save(link, CONTENT) == link
    assert link.is_symlink()
    assert real.read_bytes() == CONTENT


@pytest.mark.skipif(os.name != "posix", reason="rights of a file are those of POSIX")
def test_the_file_can_be_read_like_any_other(tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    other.touch()
    path = files.save(tmp_path / "ra.xlsx", CONTENT)
    assert path.stat().st_mode == other.stat().st_mode


def test_the_result_says_that_it_stands_beside(tmp_path: Path) -> None:
    (tmp_path / "~$ra.xlsx").touch()
    written = write_summary(tmp_path / "ra.xlsx", book_of(Facts()))
    assert written.beside
    assert written.path == tmp_path / "ra (2).xlsx"
    assert len(opened(written.path).sheetnames) == written.sheets
