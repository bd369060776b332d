"""The places on disk, and what is remembered between starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ward_tui.settings import Remembered, data_folder, default_database, programmes_folder


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
    kept = Remembered("thuy-nguyen", "ward-light", "/bao-cao", review={"thuy-nguyen/RS2026-47": "thuy-nguyen/PL14-07"})
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
