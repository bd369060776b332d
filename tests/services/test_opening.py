"""Scans: where they are looked for, and what is said when they do not open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ward_tui.domain.errors import WardError
from ward_tui.services import clipboard, opening


def test_a_scan_is_found_by_its_whole_path_or_beside_the_data(tmp_path: Path) -> None:
    scan = tmp_path / "van ban" / "qd12.pdf"
    scan.parent.mkdir()
    scan.touch()
    assert opening.located(str(scan), Path("/nowhere")) == scan
    assert opening.located("van ban/qd12.pdf", tmp_path) == scan


@pytest.mark.parametrize("scan", ["", "khong-co.pdf", ".", "a\0b", "x" * 5000, "~khong-co-ai/a.pdf"])
def test_what_is_no_file_is_not_found(tmp_path: Path, scan: str) -> None:
    assert opening.located(scan, tmp_path) is None
    with pytest.raises(WardError) as caught:
        opening.open_scan(scan, tmp_path)
    assert caught.value.code == "scan_missing"


def test_the_viewer_is_given_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Path] = []
    monkeypatch.setattr(opening, "_start", given.append)
    (tmp_path / "a.pdf").touch()
    assert opening.open_scan("a.pdf", tmp_path) == tmp_path / "a.pdf"
    assert given == [tmp_path / "a.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens by itself")
def test_a_computer_without_a_viewer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WardError) as caught:
        opening.open_scan("a.pdf", tmp_path)
    assert caught.value.code == "no_viewer"


def test_the_clipboard_tells_whether_it_took_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr("pyperclip.copy", given.append)
    assert clipboard.put("đã chép")
    assert given == ["đã chép"]
    monkeypatch.setattr("pyperclip.copy", lambda _text: 1 / 0)
    assert not clipboard.put("đã chép")
