"""Obstacles by level: told with what is asked of whom, listed, corrected, cleared, and sent upwards with a letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size

__all__ = ["size"]


async def tell(secretary: Secretary, row: str, kind: str, level: str, *texts: str) -> None:
    """Write down what holds a row up: text, day, of whom something is asked, and what."""
    await secretary.press("3", "slash")
    await secretary.type(row)
    await secretary.press("enter", "ctrl+b", kind, *([] if kind else ["tab"]), level)
    await secretary.fill(*texts)
    await secretary.press("enter")
    assert "vướng mắc" in secretary.message


async def to_list(secretary: Secretary) -> None:
    """Go to the list of obstacles."""
    await secretary.press("ctrl+p")
    await secretary.type("theo cap phai")
    await secretary.press("enter")
    assert "Vướng mắc theo cấp tháo gỡ" in secretary.place


async def three_obstacles(secretary: Secretary) -> None:
    """Write down what holds three rows up."""
    await tell(secretary, "PL03-07", "4", "2", "chưa bố trí vốn", "5/1/2026", "UBND thành phố", "Bố trí 35 tỷ đồng")
    await tell(secretary, "PL03-33", "3", "4", "nhà thầu dừng thi công", "5/10/2026")
    await tell(secretary, "PL14-04", "5", "2", "chờ ý kiến", "1/11/2026", "Sở Nội vụ")


async def test_what_is_asked_of_whom_stands_in_the_list_by_level_the_longest_first(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await three_obstacles(secretary)
        await to_list(secretary)
        lines = [line for line in secretary.lines if "PL" in line[:20] or "tháo gỡ  (" in line]
        assert ["Thành phố" in lines[0], "PL03-07" in lines[1], "PL14-04" in lines[2]] == [True] * 3
        assert ["Doanh nghiệp" in lines[3], "PL03-33" in lines[4]] == [True] * 2
        assert "320" in lines[1]
        assert secretary.sees("3 vướng mắc đang kéo dài, lâu nhất 320 ngày", "đề nghị UBND thành phố bố trí 35 tỷ đồng")
        await secretary.press("down")
        assert secretary.sees("đề nghị Sở Nội vụ tháo gỡ")
        await secretary.press("down")
        assert secretary.sees("chưa ghi đề nghị ai việc gì; bấm F9 để ghi")


async def test_it_is_corrected_cleared_undone_and_its_row_opened(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await three_obstacles(secretary)
        await to_list(secretary)
        await secretary.press("end", "f9", "tab", "tab", "tab")
        await secretary.fill("Công ty Điện lực", "thi công trở lại")
        await secretary.press("ctrl+s")
        assert "Vướng mắc theo cấp tháo gỡ" in secretary.place
        assert secretary.sees("đề nghị Công ty Điện lực thi công trở lại")

        await secretary.press("ctrl+b", "enter", "enter")
        assert "Đã tháo gỡ vướng mắc của PL03-33" in secretary.message
        assert not secretary.has_row("PL03-33")
        await secretary.press("f4")
        assert secretary.sees("Lọc: đã tháo gỡ", "từ 5/10/2026 đến 21/11/2026, 47 ngày")
        await secretary.press("escape", "ctrl+z", "end")
        assert secretary.sees("nhà thầu dừng thi công", "đã 47 ngày")

        await secretary.press("enter")
        assert "Dự án, nhiệm vụ" in secretary.place
        assert "PL03-33" in secretary.lines[secretary.cursor_line]
        await secretary.press("escape")
        assert "Vướng mắc theo cấp tháo gỡ" in secretary.place


async def test_it_is_removed_after_asking(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await tell(secretary, "PL03-33", "3", "4", "ghi nhầm")
        await to_list(secretary)
        await secretary.press("delete", "escape")
        assert secretary.has_row("PL03-33")
        await secretary.press("delete", "ctrl+s")
        assert not secretary.has_row("PL03-33")
        assert secretary.sees("Không có vướng mắc nào đang kéo dài")


async def test_the_letter_is_copied_for_the_level_under_the_cursor_or_what_is_marked(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pyperclip.copy", lambda _text: None)
    async with ward.sit_down() as secretary:
        await three_obstacles(secretary)
        await to_list(secretary)
        await secretary.press("ctrl+c")
        assert "Đã chép 2 vướng mắc thành lời công văn" in secretary.message
        head, first, second = secretary.app.clipboard.split("\n")
        assert head == "Vướng mắc đề nghị thành phố tháo gỡ (tính đến ngày 21/11/2026):"
        assert first.endswith("chưa bố trí vốn. Đề nghị UBND thành phố bố trí 35 tỷ đồng.")
        assert second.startswith("2. ")
        await secretary.press("ctrl+a", "ctrl+c")
        assert "Đã chép 3 vướng mắc" in secretary.message
        assert "Vướng mắc đề nghị doanh nghiệp phối hợp tháo gỡ" in secretary.app.clipboard
        await secretary.finish_work()


@pytest.mark.long
async def test_the_workbook_for_the_level_is_exported(ward: Ward, tmp_path: Path) -> None:
    async with ward.sit_down() as secretary:
        await three_obstacles(secretary)
        await to_list(secretary)
        await secretary.press("ctrl+e")
        assert secretary.sees("Xuất vướng mắc", "● 1 thành phố", "vuong-mac-thuy-nguyen-2026-11-21.xlsx")
        await secretary.press("6", "ctrl+u")
        await secretary.type(str(tmp_path / "gui.xlsx"))
        await secretary.press("enter")
        await secretary.finish_work()
        assert "Đã xuất" in secretary.message
    sheet = load_workbook(tmp_path / "gui.xlsx")["Vướng mắc"]
    listed = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"I. Thành phố tháo gỡ", "II. Doanh nghiệp tháo gỡ", "PL03-07", "PL14-04", "PL03-33"} <= listed


async def test_an_empty_list_does_nothing_but_say_so(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_list(secretary)
        for key in ("ctrl+c", "f9", "delete", "ctrl+b", "enter"):
            assert secretary.sees("Không có vướng mắc nào đang kéo dài")
            await secretary.press(key)
            assert "Vướng mắc theo cấp tháo gỡ" in secretary.place
    assert len(ward.ask("history")) == 1


@pytest.mark.long
async def test_a_review_keeps_what_is_asked(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("5", "enter", "ctrl+b", "2", "2")
        await secretary.fill("chờ thẩm định", "", "Sở Tư pháp", "thẩm định trước 30/11")
        await secretary.press("enter")
        await to_list(secretary)
        assert secretary.sees("đề nghị Sở Tư pháp thẩm định trước 30/11")
