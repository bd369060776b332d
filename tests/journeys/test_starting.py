"""The first start, starting again, several programmes, and what survives a restart."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.wording import overview as overview_words
from ward_tui.wording import screens as words

__all__ = ["size"]

WARDS = {
    "Hải Dương": (14, 9),
    "Phạm Sư Mạnh": (19, 20),
    "Thủy Nguyên": (20, 111),
    "Hòa Bình": (14, 8),
    "Đông Hải": (15, 8),
}


async def test_a_first_start_leads_from_the_choice_to_what_is_overdue(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        for ward, (targets, items) in WARDS.items():
            assert words.CHOOSER_COUNTS.format(targets=targets, items=items) in secretary.line(ward)
        assert secretary.sees(words.CHOOSER_FIRST, words.CHOOSER_EMPTY, words.CHOOSER_EMPTY_COUNTS)
        assert not secretary.sees(words.OPENING)

        await secretary.press("down", "down", "enter")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.sees("111 dự án, nhiệm vụ · 13 quá hạn (11,7% tổng số; 11,7% của 111 mục có hạn)")
        assert "Cảnh báo 13" in secretary.lines[1]
        assert secretary.sees(overview_words.MONTHS)
        await secretary.press("tab", "tab", "pagedown")
        assert "  4  █" in secretary.line("PL04 ")
        assert "  9  █████████" in secretary.line("PL14 ")

        await secretary.press("4")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
        assert secretary.sees("Quá hạn trên 120 ngày (12)", "Quá hạn 31-90 ngày (1)")
        assert "386" in secretary.row("PL14-04")
        assert secretary.sees("Quá hạn 386 ngày: hạn 31/10/2025 (Phụ lục 14, dòng 4; dòng 627 của văn bản)")
        await secretary.press("end")
        assert secretary.sees("111 trong 111 mục chưa đủ 6 rõ")
        await secretary.press("up")
        assert secretary.sees("H20", "Hết khi ghi quyết định")
    assert len(blank.overdue()) == 13
    assert [entry["verb"] for entry in blank.ask("history")] == ["load"]


async def test_the_next_start_goes_straight_to_the_same_programme(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o")
        await secretary.choose("Đông Hải")
        assert secretary.place == "Đông Hải · Tổng quan"
    async with ward.sit_down() as secretary:
        assert secretary.place == "Đông Hải · Tổng quan"
        assert secretary.message == ""
        await secretary.press("3")
        assert secretary.place == "Đông Hải · Dự án, nhiệm vụ"
    assert len(ward.ask("items", "--programme", "dong-hai")) == 8


async def test_another_ward_begins_with_an_empty_programme(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await secretary.choose(words.CHOOSER_EMPTY)
        await secretary.press("ctrl+s")
        assert secretary.sees("Thêm chương trình", refusal("field_missing", label="Tên phường"))
        await secretary.type("Lê Thanh Nghị 2")
        await secretary.press("ctrl+s")
        assert secretary.place == "Lê Thanh Nghị 2 · Tổng quan"
        for tab, sentence in {"2": words.EMPTY_TARGETS, "3": words.EMPTY_ITEMS, "4": words.EMPTY_ALERTS}.items():
            await secretary.press(tab)
            assert secretary.sees(sentence)
        await secretary.press("f2")
        assert secretary.message == words.CHOOSE_LINE
    assert blank.ask("items") == []
    assert blank.ask("history")[0]["subjects"] == ["le-thanh-nghi-2"]


async def test_a_second_programme_is_added_and_both_are_seen_together(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o")
        assert secretary.sees(words.CHOOSER_HAVE, words.CHOOSER_ADD)
        await secretary.choose("Hải Dương")
        assert secretary.place == "Hải Dương · Tổng quan"
        assert secretary.sees("9 dự án, nhiệm vụ · 0 quá hạn")

        await secretary.press("ctrl+o")
        await secretary.choose(words.CHOOSER_ALL)
        assert secretary.place == f"{words.ALL_PROGRAMMES} · Tổng quan"
        assert secretary.sees("120 dự án, nhiệm vụ · 13 quá hạn")
        await secretary.press("3", "end")
        assert secretary.sees("120/120", "Hải Dương · NV", "NV-09")
        await secretary.press("home")
        assert secretary.sees("Thủy Nguyên · PL01")
    assert {row["programme"] for row in ward.ask("items")} == {"thuy-nguyen", "hai-duong"}


async def test_undoing_a_load_asks_and_can_be_undone_itself(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+z")
        assert secretary.sees(words.UNDO_LOAD_TITLE, words.UNDO_LOAD_TEXT.format(names="Thủy Nguyên"))
        await secretary.press("enter")
        assert secretary.sees("111 dự án, nhiệm vụ")
        assert len(ward.ask("items")) == 111

        await secretary.press("ctrl+z", "shift+tab", "enter")
        assert secretary.place == f"{words.NO_PROGRAMME} · Tổng quan"
        assert secretary.sees(words.EMPTY_WARD)
        assert ward.ask("items") == []
        await secretary.press("ctrl+y")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.sees("111 dự án, nhiệm vụ · 13 quá hạn")
    assert len(ward.overdue()) == 13


@pytest.mark.long
async def test_undo_goes_on_after_the_program_was_left(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2", "3", "0", "enter", "down", "f2", "4", "5", "enter")
        await secretary.press("f2", "9", "ctrl+q")
        assert secretary.app.return_code == 0
    assert [ward.item(key)["progress"] for key in ("PL01-01", "PL01-02")] == [30, 45]
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+z")
        assert "45%" in secretary.message
        await secretary.press("ctrl+z", "3")
        assert "0%" in secretary.row("PL01-01")
    assert [ward.item(key)["progress"] for key in ("PL01-01", "PL01-02")] == [0, 0]
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+y", "ctrl+o", "ctrl+q")
        assert secretary.app.return_code == 0
    assert [ward.item(key)["progress"] for key in ("PL01-01", "PL01-02")] == [30, 0]


async def test_the_light_look_is_remembered(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        dark = secretary.app.screen.styles.background
        await secretary.press("question_mark")
        await secretary.type("nen sang")
        await secretary.press("enter")
        light = secretary.app.screen.styles.background
        assert dark.brightness < 0.2
        assert light.brightness > 0.9
    async with ward.sit_down() as secretary:
        assert secretary.app.screen.styles.background == light
        await secretary.press("ctrl+p")
        await secretary.type("nen toi")
        await secretary.press("enter")
        assert secretary.app.screen.styles.background == dark
