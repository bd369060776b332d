"""The settings file, the places on disk, and what is remembered between starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ward_tui.domain.errors import WardError
from ward_tui.domain.status import Thresholds
from ward_tui.settings import (
    LAYOUTS,
    Remembered,
    Settings,
    data_folder,
    default_database,
    programmes_folder,
    read_settings,
)
from ward_tui.wording.errors import sentence


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings would be."""
    return tmp_path / "settings.toml"


def test_no_file_means_the_defaults(file: Path) -> None:
    assert read_settings(file) == Settings(Thresholds((30, 7, 3), 28, 15), "dang-uy")
    assert read_settings(file / "deeper" / "settings.toml") == Settings()
    file.touch()
    assert read_settings(file / "settings.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("", Settings()),
        ("due_soon_days = [3, 60, 14]", Settings(Thresholds((60, 14, 3)))),
        ("due_soon_days = [0]", Settings(Thresholds((0,)))),
        ("silent_days = 14", Settings(Thresholds(silent=14))),
        ("pace_points = 0", Settings(Thresholds(pace=0))),
        ('layout = "ubnd"', Settings(layout="ubnd")),
        ("# ghi chú\nkhac = 1\n", Settings()),
        ("\ufeffsilent_days = 14", Settings(Thresholds(silent=14))),
        ("silent_days = 14\r\npace_points = 20\r\n", Settings(Thresholds(silent=14, pace=20))),
    ],
)
def test_what_may_be_set(file: Path, text: str, settings: Settings) -> None:
    file.write_bytes(text.encode("utf-8"))
    assert read_settings(file) == settings


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("due_soon_days = []", "mục “due_soon_days”"),
        ("due_soon_days = [7, -1]", "mục “due_soon_days”"),
        ("due_soon_days = 7", "mục “due_soon_days”"),
        ('due_soon_days = "30"', "mục “due_soon_days”"),
        ('due_soon_days = ["bảy"]', "mục “due_soon_days”"),
        ("silent_days = -1", "mục “silent_days”"),
        ("silent_days = inf", "mục “silent_days”"),
        ("silent_days = nan", "mục “silent_days”"),
        ("silent_days = []", "mục “silent_days”"),
        ('pace_points = "nhiều"', "mục “pace_points”"),
        ('layout = "A4"', "mục “layout”"),
        ("layout = [1]", "mục “layout”"),
        ("silent_days = 14\nlayout = \n", "dòng 2"),
        ("silent_days = 14\nsilent_days = 15\n", "dòng 2"),
    ],
)
def test_a_mistake_is_named_by_its_place(file: Path, text: str, place: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WardError) as caught:
        read_settings(file)
    assert sentence(caught.value) == (
        f"Tệp cài đặt {file} có lỗi ở {place}: tạm dùng các giá trị mặc định, hãy sửa hoặc xóa tệp này."
    )


@pytest.mark.parametrize("content", [b"layout = \xff", b"\xff\xfes\x00"])
def test_a_file_in_another_encoding_is_told(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(WardError) as caught:
        read_settings(file)
    assert sentence(caught.value).startswith(f"Tệp cài đặt {file} có lỗi: ")


def test_a_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir()
    with pytest.raises(WardError):
        read_settings(file)


def test_every_layout_may_be_set(file: Path) -> None:
    for layout in LAYOUTS:
        file.write_text(f'layout = "{layout}"', encoding="utf-8")
        assert read_settings(file).layout == layout


@pytest.mark.parametrize(("named", "place"), [("a/ward.db", "a/ward.db"), ("  b.db ", "b.db")])
def test_the_variable_names_the_database(monkeypatch: pytest.MonkeyPatch, named: str, place: str) -> None:
    monkeypatch.setenv("WARD_TUI_DB", named)
    assert default_database() == Path(place)


@pytest.mark.parametrize("named", [None, "", "  "])
def test_otherwise_it_is_in_the_folder_of_the_user(
    home: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    if named is None:
        monkeypatch.delenv("WARD_TUI_DB")
    else:
        monkeypatch.setenv("WARD_TUI_DB", named)
    assert default_database() == data_folder() / "ward.db"
    assert data_folder().is_relative_to(home)
    assert not data_folder().exists()


def test_the_built_in_programmes_are_found() -> None:
    assert len(list(programmes_folder().glob("*.toml"))) == 5


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    place = tmp_path / "ward.nho.json"
    kept = Remembered("thuy-nguyen", "ward-light", "/bao-cao")
    kept.write(place)
    assert Remembered.read(place) == kept
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["ward.nho.json"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", Remembered()),
        ("{", Remembered()),
        ("[1, 2]", Remembered()),
        ('{"programme": 5, "theme": null, "filters": [], "export": "/bao-cao"}', Remembered(export="/bao-cao")),
        ('{"programme": "hoa-binh", "later": true}', Remembered("hoa-binh")),
    ],
)
def test_what_cannot_be_understood_counts_as_nothing(tmp_path: Path, text: str, kept: Remembered) -> None:
    place = tmp_path / "ward.nho.json"
    assert Remembered.read(place) == Remembered()
    place.write_text(text, encoding="utf-8")
    assert Remembered.read(place) == kept


def test_a_place_that_cannot_be_written_is_no_loss(tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.touch()
    Remembered("hoa-binh").write(blocked / "ward.nho.json")
    assert blocked.read_bytes() == b""


def test_text_that_is_none_is_no_loss(tmp_path: Path) -> None:
    place = tmp_path / "ward.nho.json"
    Remembered("hoa-binh").write(place)
    Remembered(export="\udcff").write(place)
    assert json.loads(place.read_text(encoding="utf-8"))["programme"] == "hoa-binh"
