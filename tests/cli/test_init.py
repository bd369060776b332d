"""Making a database."""

from __future__ import annotations

import sqlite3

import pytest

from tests.cli.shell import SLUG, Shell
from tests.wording.vietnamese import foreign_words


def programmes(shell: Shell) -> list[str]:
    """The programmes of a database, in their order."""
    return list(dict.fromkeys(row["programme"] for row in shell.ask("items")))


def test_several_programmes_are_loaded_in_the_order_given(nothing: Shell) -> None:
    assert nothing.do("init", "hoa-binh", "hai-duong") == f"Đã tạo {nothing.db} với 2 chương trình."
    assert programmes(nothing) == ["hoa-binh", "hai-duong"]
    assert len(nothing.ask("history")) == 1


def test_a_programme_named_twice_is_loaded_once(nothing: Shell) -> None:
    assert nothing.do("init", SLUG, SLUG).endswith("với 1 chương trình.")


def test_all_loads_the_five(nothing: Shell) -> None:
    assert nothing.do("init", "--all").endswith("với 5 chương trình.")
    assert len(programmes(nothing)) == 5


def test_empty_makes_a_database_that_a_later_init_fills(nothing: Shell) -> None:
    assert nothing.do("init", "--empty", today="2025-10-01") == f"Đã tạo {nothing.db}, chưa có chương trình nào."
    assert nothing.ask("items") == []
    nothing.do("init", SLUG)
    assert len(nothing.ask("items")) == 111


@pytest.mark.parametrize("again", [["--all"], [SLUG], ["hai-duong"], ["--empty"]])
def test_a_database_with_data_is_refused(shell: Shell, again: list[str]) -> None:
    assert shell.refuse("init", *again) == f"“{shell.db}” đã có dữ liệu: lệnh init chỉ tạo tệp mới, không ghi đè."


@pytest.mark.parametrize("slugs", [["frob"], [SLUG, "frob"], [""], ["Thủy Nguyên"]])
def test_an_unknown_slug_makes_no_file(nothing: Shell, slugs: list[str]) -> None:
    assert nothing.refuse("init", *slugs) == (
        f"Không có chương trình “{slugs[-1]}”: hãy chọn hai-duong, pham-su-manh, thuy-nguyen, hoa-binh hoặc dong-hai."
    )
    assert list(nothing.folder.iterdir()) == []


@pytest.mark.parametrize("wrong", [[], ["--all", "--empty"], ["--all", SLUG], ["--empty", SLUG]])
def test_one_choice_is_needed(nothing: Shell, wrong: list[str]) -> None:
    assert nothing.refuse("init", *wrong, code=2) == (
        "Chưa đúng cách dùng: hãy nêu tên chương trình, --all hoặc --empty."
    )
    assert list(nothing.folder.iterdir()) == []


def test_missing_folders_are_made(nothing: Shell) -> None:
    deep = nothing.folder / "a" / "b" / "ward.db"
    said = nothing.bare("--db", str(deep), "init", "--empty")
    assert (said.code, said.err) == (0, "")
    assert deep.is_file()


def test_a_file_of_no_bytes_counts_as_none(nothing: Shell) -> None:
    nothing.db.touch()
    nothing.do("init", SLUG)
    assert nothing.ask("check")["sound"]


def test_the_day_it_was_made_is_kept(shell: Shell) -> None:
    with sqlite3.connect(shell.db) as connection:
        assert connection.execute("SELECT value FROM meta WHERE key = 'created_on'").fetchone() == ("2025-10-01",)
        assert connection.execute("SELECT created_on FROM programme").fetchone() == ("2025-10-01",)
    connection.close()


def test_nothing_but_the_database_is_made(nothing: Shell) -> None:
    nothing.do("init", SLUG)
    assert [path.name for path in nothing.folder.iterdir()] == ["ward.db"]


def test_the_answers_are_vietnamese(nothing: Shell) -> None:
    assert foreign_words(nothing.do("init", "--empty")) == []
