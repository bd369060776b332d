"""Searching, filtering, the menu, the palette, help."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from ward_tui.wording import help as help_words
from ward_tui.wording import screens as words

__all__ = ["size"]


async def test_a_search_needs_no_marks_and_esc_goes_back_one_step_at_a_time(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("giai phong")
        assert secretary.sees("Tìm “giai phong” · 3/111", "PL03-03", "PL04-06", "PL14-07")
        await secretary.press("down", "enter")
        assert secretary.sees("3/111")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        assert secretary.sees("PL04-06 Dự án đầu tư xây dựng khu Tái định cư", "Phụ lục 04, dòng 6")

        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        assert secretary.sees("3/111")
        await secretary.press("escape")
        assert secretary.sees("111/111")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"


async def test_every_list_is_searched_as_one_types(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for tab, text in {"3": "duong", "2": "dang vien", "4": "duong"}.items():
            await secretary.press(tab, "f3")
            await secretary.type(text)
            shown, whole = secretary.line(f"Tìm “{text}” · ").split()[-2].split("/")
            assert 0 < int(shown) < int(whole)
            await secretary.type("xyz")
            assert secretary.sees(words.EMPTY_SEARCH)
            await secretary.press("escape")
            assert secretary.sees(f"{whole}/{whole}")
            assert not secretary.sees("Tìm “")


@pytest.mark.long
async def test_a_figure_of_the_overview_opens_the_rows_that_it_counts(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        assert secretary.sees("Lọc: quá hạn · 13/111")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        await secretary.press("3")
        assert secretary.sees("111/111")
        await secretary.press("1", "tab", "tab", "tab", "enter")
        assert secretary.sees("PL14-04", "386")
    assert len(ward.overdue()) == 13


async def test_the_menu_runs_what_it_lists(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "question_mark")
        assert secretary.sees(words.MENU_TITLE, "F2 Cập nhật tiến độ", "F7 Giao cơ quan chủ trì")
        await secretary.type("cap nhat tien do")
        await secretary.press("enter")
        assert secretary.question.startswith("Tiến độ PL01-01 (%):")
        await secretary.press("4", "0", "enter")
        await secretary.press("question_mark")
        await secretary.type("canh bao")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
        await secretary.press("question_mark", "escape")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
    assert ward.item("PL01-01")["progress"] == 40


async def test_the_palette_finds_a_row_and_goes_there(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+p")
        await secretary.type("benh vien da khoa")
        await secretary.press("down", "enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        await secretary.press("enter")
        assert secretary.sees("PL04-07 Dự án mở rộng bệnh viện đa khoa Thủy Nguyên")
        await secretary.press("ctrl+p")
        await secretary.type("ct20")
        await secretary.press("enter", "enter")
        assert secretary.sees("CT20 An ninh trật tự và phường không ma túy")


@pytest.mark.long
async def test_f1_explains_the_list_the_question_and_the_field(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f1")
        assert secretary.sees(help_words.PLACES["items"].split("\n")[0], help_words.KEYS)
        await secretary.press("escape", "f2", "f1")
        assert secretary.sees(help_words.FIELDS["progress"])
        await secretary.press("f1", "escape", "f5", "f1")
        assert secretary.sees(help_words.FIELDS["finish-document"])
        await secretary.press("escape", "shift+tab", "f1")
        assert secretary.sees(help_words.FIELDS["finish-day"])
        await secretary.press("enter", "escape", "f7", "f1")
        assert secretary.sees(help_words.FIELDS["assign-field"])
        await secretary.press("escape", "escape", "f4", "f1", "escape", "ctrl+o", "f1", "escape")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
    assert len(ward.ask("history")) == 1
