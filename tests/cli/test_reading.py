"""Reading changes nothing: not a byte of the database, and no file beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import RESOLUTION, Shell

READING = [
    ["programmes"],
    ["targets"],
    ["items"],
    ["items", "--appendix", "PL04", "--kind", "clearance", "--status", "overdue"],
    ["alerts"],
    ["history"],
    ["history", RESOLUTION],
    ["check"],
]


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_reading_changes_no_byte_and_makes_no_file(shell: Shell, form: list[str]) -> None:
    before = shell.state()
    for command in READING:
        shell.do(*command, *form)
        assert shell.state() == before, command


def test_an_export_changes_nothing_but_its_own_file(shell: Shell) -> None:
    before = shell.state()
    book = shell.folder / "bang.xlsx"
    assert shell.do("export", str(book)) == f"Đã xuất {book}."
    after = shell.state()
    assert after.pop("bang.xlsx")
    assert after == before


@pytest.mark.parametrize("options", [["--layout", "ubnd"], ["--layout", "dang-uy"], ["--as-of", "2026-09-30"]])
def test_a_workbook_is_made_in_each_layout_and_for_earlier_days(shell: Shell, options: list[str]) -> None:
    book = shell.folder / "bang.xlsx"
    shell.do("export", str(book), *options)
    assert book.read_bytes().startswith(b"PK")


def test_a_workbook_that_is_open_elsewhere_is_saved_beside(shell: Shell) -> None:
    book = shell.folder / "bang.xlsx"
    (shell.folder / ".~lock.bang.xlsx#").touch()
    assert shell.do("export", str(book)) == (
        f"Tệp đang mở ở phần mềm khác nên đã lưu sang {shell.folder / 'bang (2).xlsx'}."
    )


def test_programmes_need_no_database(nothing: Shell) -> None:
    assert len(nothing.ask("programmes")) == 5
    assert list(nothing.folder.iterdir()) == []


@pytest.mark.parametrize("named", ["--db", "WARD_TUI_DB", "home"])
def test_where_the_database_is_looked_for(
    nothing: Shell, made: Path, home: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    place = nothing.folder / "khác" / "dữ liệu.db"
    before: list[str] = []
    if named == "--db":
        before = ["--db", str(place)]
    elif named == "WARD_TUI_DB":
        monkeypatch.setenv("WARD_TUI_DB", str(place))
    else:
        monkeypatch.setenv("WARD_TUI_DB", "")
        place = home / "data" / "ward-tui" / "ward.db"
    place.parent.mkdir(parents=True)
    shutil.copy(made / "one.db", place)
    said = nothing.bare(*before, "items", "--json")
    assert len(json.loads(said.out)) == 111


@pytest.mark.parametrize(
    ("settings", "left"),
    [("due_soon_days = [60]", 60), ("due_soon_days = [5]", 5), ("\ufeffdue_soon_days = [45]", 45), ("", 30)],
)
def test_settings_beside_the_database_count(shell: Shell, settings: str, left: int) -> None:
    (shell.folder / "settings.toml").write_text(settings, encoding="utf-8")
    soon = {
        each["days"]
        for day in ("2026-08-01", "2026-08-16", "2026-08-31", "2026-09-25", "2026-09-26")
        for each in shell.ask("alerts", today=day)
        if each["subject_id"] == RESOLUTION and each["rule"] == "due_soon"
    }
    assert soon == {days for days in (60, 45, 30, 5, 4) if days <= left}


def test_damaged_settings_are_told_and_the_command_goes_on(shell: Shell) -> None:
    (shell.folder / "settings.toml").write_text("layout = \nsilent = 3\nsilent_days = 2\n", encoding="utf-8")
    said = shell.run("items", "--json")
    assert (said.code, len(json.loads(said.out))) == (0, 111)
    first, second = said.err.splitlines()
    assert first.startswith("Dòng 1 của tệp cài đặt: mục “layout” (Mẫu trình bày) chưa ghi giá trị, chỉ nhận “dang-uy”")
    assert second.startswith("Dòng 2 của tệp cài đặt: không có mục “silent”, có lẽ là “silent_days”;")
