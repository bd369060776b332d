"""6 rõ: which agencies and rows do not say enough, filled in one by one and many at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.secretary import Secretary, Ward
from ward_tui.settings import read_settings
from ward_tui.wording import clarity_screen as words


async def go(secretary: Secretary) -> None:
    """Go to the screen from the hub."""
    await secretary.press("0")
    await secretary.choose("6 rõ")


async def test_the_worst_agencies_stand_first_and_enter_shows_their_rows(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go(secretary)
        assert secretary.place == "Thủy Nguyên · 6 rõ"
        assert secretary.sees("0/111 mục đủ 6 rõ (0%)", "thiếu nhiều nhất: sản phẩm (111), trách nhiệm (104)")
        assert "95     0        0%" in secretary.lines[secretary.cursor_line]
        await secretary.press("enter")
        assert secretary.sees("Chưa giao đơn vị: 0/95 mục", "Thiếu 4 điều (95)")
        assert secretary.sees("Chưa đủ 6 rõ: thiếu người, trách nhiệm, sản phẩm, thẩm quyền")
        assert " ○   ●   ●   ○   ○   ○" in secretary.row("PL01-01")
        await secretary.press("escape")
        assert "Chưa giao đơn vị" in secretary.lines[secretary.cursor_line]
        await secretary.press("f9")
        assert secretary.message == words.OPEN_FIRST
        await secretary.press("tab")
        assert secretary.has_row("PL01-01")
        await secretary.press("f12")
        assert not secretary.has_row("PL01-01")


async def test_one_row_is_filled_by_f9_and_leaves_the_rows_that_lack_most(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go(secretary)
        await secretary.press("tab", "slash")
        await secretary.type("pl14-01")
        await secretary.press("enter")
        assert secretary.sees("Thiếu 3 điều (1)")
        await secretary.press("f9", *["tab"] * 9)
        await secretary.type("Nghị quyết được ban hành")
        await secretary.press("tab")
        await secretary.type("Ban Chấp hành Đảng bộ phường")
        await secretary.press("tab")
        await secretary.type("Trưởng ban chịu trách nhiệm")
        await secretary.press("ctrl+s")
        assert secretary.sees("1/111 mục đủ 6 rõ (0%)", "Đủ 6 rõ (1)")
        assert secretary.place == "Thủy Nguyên · 6 rõ"
        await secretary.press("enter", "pagedown")
        assert secretary.sees("Sản phẩm", "Nghị quyết được ban hành", "Đủ 6 rõ")
        await secretary.press("escape", "ctrl+z")
        assert secretary.sees("0/111 mục đủ 6 rõ")


async def test_ninety_five_rows_are_filled_at_once_and_one_undo_takes_it_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go(secretary)
        await secretary.press("enter", "ctrl+a")
        assert secretary.message == words.MARKED.format(count=95)
        await secretary.press("f9")
        await secretary.type("cong an")
        await secretary.press("enter", *["tab"] * 9)
        await secretary.fill("Công trình hoàn thành", "Chủ tịch UBND phường", "Trưởng phòng Kinh tế")
        await secretary.press("ctrl+s", "enter")
        assert secretary.message == "Sửa một lần 95 mục"
        await secretary.press("escape", "escape")
        await go(secretary)
        assert secretary.sees("95/111 mục đủ 6 rõ (85%)")
        await secretary.press("ctrl+z")
        assert secretary.sees("0/111 mục đủ 6 rõ")


@pytest.mark.long
async def test_the_alert_of_the_programme_leads_here_and_the_set_is_chosen_in_the_settings(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "end")
        assert secretary.sees("Có 111 trong 111 mục chưa đủ 6 rõ; thiếu nhiều nhất: sản phẩm (111 mục)")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · 6 rõ"
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
        await secretary.press("8")
        for _ in range(30):
            if "Bộ 6 rõ" in secretary.lines[secretary.cursor_line]:
                break
            await secretary.press("down")
        await secretary.press("enter", "down")
        assert secretary.answer == "Hải Dương"
        assert secretary.sees("Sẽ đặt: Hải Dương: người, việc, thẩm quyền, nguồn lực, trách nhiệm, thời gian.")
        await secretary.press("escape", "enter")
        await secretary.type("người, việc, tiến độ")
        await secretary.press("enter")
        await go(secretary)
        assert secretary.sees("16/111 mục đủ 3 rõ (14%)")
        await secretary.press("enter")
        assert secretary.sees("Chưa đủ 3 rõ: thiếu người")
    found = read_settings(ward.path.with_name("settings.toml"))[0].thresholds.clarities
    assert [each.value for each in found] == ["person", "work", "time"]
    assert '"người", "việc", "thời gian"' in Path(ward.path.with_name("settings.toml")).read_text(encoding="utf-8")


@pytest.mark.long
async def test_agencies_and_rows_are_copied_as_tables(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go(secretary)
        await secretary.press("ctrl+c")
        copied = secretary.app.clipboard.splitlines()
        assert copied[0].startswith("Đơn vị chủ trì\tSố mục\tĐủ\tTỷ lệ đủ\tThiếu người")
        assert copied[1].startswith("Chưa giao đơn vị\t95\t0\t0%\t95")
        await secretary.press("enter", "space", "space", "ctrl+c")
        copied = secretary.app.clipboard.splitlines()
        assert len(copied) == 3
        assert copied[1].endswith("người, trách nhiệm, sản phẩm, thẩm quyền")


@pytest.mark.long
async def test_nothing_to_judge_says_where_to_begin(blank: Ward) -> None:
    office = blank.desk.create()
    office.load_empty("Lê Thanh Nghị", "Chương trình")
    office.close()
    async with blank.sit_down() as secretary:
        await go(secretary)
        assert secretary.sees(words.EMPTY.format(called=6))
