"""Undo, redo and history on the command line."""

from __future__ import annotations

from tests.cli.shell import RATE, RESOLUTION, SLUG, Shell


def test_undo_and_redo_say_what_they_did(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    assert shell.do("undo") == "Hoàn tác: PL14-07 – tiến độ 0% → 40%."
    assert shell.item(RESOLUTION)["progress"] == 0
    assert shell.do("redo") == "Làm lại: PL14-07 – tiến độ 0% → 40%."
    assert shell.item(RESOLUTION)["progress"] == 40


def test_undo_goes_back_to_the_empty_database_and_redo_brings_all_again(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    shell.do("record", RATE, "--period", "2026", "--value", "3")
    whole = shell.ask("check")["content_hash"]
    assert [shell.do("undo") for _ in range(3)][-1] == "Hoàn tác: nạp chương trình Thủy Nguyên."
    assert shell.ask("items") == []
    assert shell.refuse("undo") == "Không còn bước nào để hoàn tác."
    for _ in range(3):
        shell.do("redo")
    assert shell.ask("check")["content_hash"] == whole
    assert shell.refuse("redo") == "Không có bước nào để làm lại."


def test_a_new_change_ends_redo(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    shell.do("undo")
    shell.do("update", RESOLUTION, "--progress", "50")
    assert shell.refuse("redo") == "Không có bước nào để làm lại."


def test_history_tells_everything_newest_first(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    shell.do("record", RATE, "--period", "2026", "--value", "3")
    shell.do("undo")
    told = [(each["seq"], each["kind"], each["ref"], each["text"]) for each in shell.ask("history")]
    assert told == [
        (4, "undo", 3, "Hoàn tác: CT01.1 – số liệu năm 2026: 3%"),
        (3, "do", None, "CT01.1 – số liệu năm 2026: 3%"),
        (2, "do", None, "PL14-07 – tiến độ 0% → 40%"),
        (1, "do", None, "Nạp chương trình Thủy Nguyên"),
    ]


def test_history_of_one_record(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    shell.do("update", f"{SLUG}/PL04-03", "--note", "Đã họp")
    shell.do("record", RATE, "--period", "2026", "--value", "3")
    shell.do("undo")

    def entries(key: str) -> list[int]:
        return [each["seq"] for each in shell.ask("history", key)]

    assert entries(RESOLUTION) == [2]
    assert entries(f"{SLUG}/PL04-03") == [3]
    assert entries(RATE) == entries(f"{SLUG}/CT01") == [5, 4]
    assert entries(SLUG) == [5, 4, 3, 2, 1]
    assert entries(f"{SLUG}/PL04-04") == []


def test_a_record_without_changes_says_so(shell: Shell) -> None:
    assert shell.do("history", RESOLUTION) == "Chưa có thay đổi nào."


def test_a_record_that_was_undone_away_still_has_its_history(shell: Shell) -> None:
    shell.do("undo")
    assert [each["seq"] for each in shell.ask("history", SLUG)] == [2, 1]
    assert shell.refuse("history", RESOLUTION)


def test_history_as_text_shows_the_moment(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    first, last = shell.do("history").splitlines()
    assert ", 21/11/2026  PL14-07 – tiến độ 0% → 40%" in first
    assert ", 1/10/2025   Nạp chương trình Thủy Nguyên" in last


def test_history_can_be_asked_for_some_days(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40", today="2026-11-10")
    shell.do("update", RESOLUTION, "--progress", "50", today="2026-11-20")

    def days(*arguments: str) -> list[str]:
        return [each["at"][:10] for each in shell.ask("history", *arguments)]

    assert days("--since", "2026-11-10") == ["2026-11-20", "2026-11-10"]
    assert days("--since", "2026-11-11", "--until", "2026-11-20") == ["2026-11-20"]
    assert days(RESOLUTION, "--until", "2026-11-19") == ["2026-11-10"]
    assert days("--until", "2020-01-01") == []
    assert "không phải là ngày hợp lệ" in shell.refuse("history", "--since", "hôm qua", code=2)
