"""The mouse, and a terminal that changes its size."""

from __future__ import annotations

from tests.journeys.secretary import Ward
from ward_tui.wording import screens as words


async def test_tabs_hints_and_rows_can_be_clicked(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.click("3 Việc")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        await secretary.click_row("PL02-03")
        await secretary.click("F2 cập nhật")
        assert "Tiến độ PL02-03 (%):" in secretary.question
        await secretary.press("3", "5", "enter")
        await secretary.click_row("PL02-03")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        assert secretary.sees("PL02-03", "35%")
        await secretary.press("escape", "f2")
        await secretary.click_row("PL02-01")
        await secretary.press("escape")
        assert secretary.question == ""
        await secretary.click("4 Cảnh báo")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
        await secretary.click("? việc")
        assert secretary.sees(words.MENU_TITLE)
        await secretary.press("escape")
        await secretary.click("F5 hoàn thành")
        assert secretary.sees("Ghi hoàn thành PL14-04")
        await secretary.click(words.CANCEL)
        assert secretary.has_row("PL14-04")
    assert ward.item("PL02-03")["progress"] == 35
    assert ward.item("PL14-04")["done_on"] is None


async def test_a_wider_terminal_shows_the_facts_beside_the_list(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "down")
        for size in ((120, 40), (100, 30), (160, 50)):
            await secretary.resize(*size)
            assert secretary.sees("Trong văn bản") == (size[0] >= 120)
            assert secretary.has_row("PL01-02")
        await secretary.press("down")
        assert secretary.sees("Phụ lục 01, dòng 3")
        await secretary.press("2")
        assert secretary.sees("Đánh giá", "Mục B.I.1, chỉ tiêu (1)")
        await secretary.press("4")
        assert secretary.sees("Phụ lục 14, dòng 4", "Ủy ban Kiểm tra Đảng ủy")
