"""Handing over and taking over by command."""

from __future__ import annotations

from tests.cli.shell import SLUG, Shell

NAME = f"ban-giao-{SLUG}-2026-11-21"


def test_a_successor_takes_over_what_was_handed_over(shell: Shell) -> None:
    shell.do("update", f"{SLUG}/PL14-01", "--progress", "40")
    found = shell.ask("check")["content_hash"]
    (shell.folder / "usb").mkdir()
    before = shell.db.read_bytes()
    said = shell.do("handover", str(shell.folder / "usb"))
    assert said == f"Đã tạo bộ bàn giao {shell.folder / 'usb' / NAME}: hãy chép cả thư mục cho người kế nhiệm."
    assert shell.db.read_bytes() == before
    home = Shell(shell.folder / "moi", shell.capsys)
    assert home.do("receive", str(shell.folder / "usb" / NAME)) == f"Đã nhận bàn giao Thủy Nguyên vào {home.db}."
    assert home.ask("check")["content_hash"] == found
    assert "tiến độ" in home.do("undo")
    assert home.item(f"{SLUG}/PL14-01")["progress"] == 0
    assert shell.item(f"{SLUG}/PL14-01")["progress"] == 40


def test_the_copy_opens_where_it_lies(shell: Shell) -> None:
    shell.do("handover", str(shell.folder))
    there = Shell(shell.folder / NAME, shell.capsys)
    assert there.ask("items") == shell.ask("items")
    assert there.ask("check")["sound"]


def test_where_it_cannot_be_made_one_sentence_says_why(shell: Shell) -> None:
    assert "Không có thư mục" in shell.refuse("handover", str(shell.folder / "khong-co"))
    shell.do("handover", str(shell.folder))
    assert "đã có" in shell.refuse("handover", str(shell.folder))
    assert "là một bộ bàn giao" in shell.refuse("handover", str(shell.folder / NAME))


def test_without_a_database_nothing_is_handed_over(nothing: Shell) -> None:
    assert "Chưa có tệp dữ liệu" in nothing.refuse("handover", str(nothing.folder))


def test_a_place_that_is_not_empty_takes_nothing_over(shell: Shell) -> None:
    shell.do("handover", str(shell.folder))
    assert "đang theo dõi Thủy Nguyên" in shell.refuse("receive", str(shell.folder / NAME))


def test_a_folder_without_anything_is_not_taken_over(nothing: Shell) -> None:
    assert "Không thấy bộ bàn giao" in nothing.refuse("receive", str(nothing.folder))
    assert "Không thấy bộ bàn giao" in nothing.refuse("receive", str(nothing.folder / "khong-co"))
