"""The timeline of screen 3: the same rows as the list, drawn in time."""

from __future__ import annotations

import re

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow
from ward_tui.domain.timeline import Zoom
from ward_tui.widgets.grid import Grid
from ward_tui.wording import timeline as words

__all__ = ["narrow"]

LIST, TIMELINE = "Thủy Nguyên · Dự án, nhiệm vụ", "Thủy Nguyên · Sơ đồ thời gian"


def years(secretary: Secretary) -> list[str]:
    """The years named above the drawing."""
    return re.findall(r"\b20\d\d\b", secretary.line("  Mã "))


def bar(secretary: Secretary, key: str) -> str:
    """What is drawn of a row."""
    return re.sub(r"[^█░■□▓▒═─]", "", secretary.row(key))


def cursor(secretary: Secretary) -> str:
    """The row on which the cursor stands."""
    return secretary.app.screen.query_one(Grid).cursor_key


async def chosen(secretary: Secretary, text: str) -> None:
    """Search, and stand on the first row found."""
    await secretary.press("slash")
    await secretary.type(text)
    await secretary.press("enter")


async def test_the_list_becomes_a_drawing_of_the_term_and_back_with_cursor_search_and_filter(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f4", "tab", "enter")
        await secretary.type("2030")
        await secretary.press("enter", "ctrl+s")
        await chosen(secretary, "khu do thi")
        await secretary.press("down", "space", "f12")
        head = "Lọc: năm 2030 · Tìm “khu do thi”"
        assert secretary.place == TIMELINE
        assert secretary.sees(head, "█░ ngân sách", "■□ doanh nghiệp", "hạn gốc")
        assert years(secretary) == ["2025", "2026", "2027", "2028", "2029", "2030"]
        assert secretary.marks() == 1
        stood = cursor(secretary)
        await secretary.press("up", "f12")
        assert secretary.place == LIST
        assert secretary.sees(head)
        back = cursor(secretary)
        assert stood != back
        await secretary.press("f12")
        assert cursor(secretary) == back
        await secretary.press("escape", "escape", "escape")
        assert secretary.place == TIMELINE
        assert secretary.sees("111/111 mục")
        await secretary.press("escape")
        assert secretary.place == LIST
        assert secretary.sees("111/111 mục")
        assert cursor(secretary) == back


async def test_progress_and_results_are_entered_on_the_drawing(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12")
        await chosen(secretary, "PL04-03")
        assert "░" in bar(secretary, "PL04-03")
        assert "█" not in bar(secretary, "PL04-03")
        await secretary.press("f2")
        await secretary.type("50")
        await secretary.press("enter")
        assert bar(secretary, "PL04-03").count("█") == bar(secretary, "PL04-03").count("░")
        await secretary.press("f5", "ctrl+s")
        assert secretary.row("PL04-03").split()[1] == "√"
        assert "░" not in bar(secretary, "PL04-03")
        await secretary.press("ctrl+z", "ctrl+z")
        assert "█" not in bar(secretary, "PL04-03")


@pytest.mark.long
async def test_a_moved_due_date_shows_the_original_in_the_drawing_and_in_the_record(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12")
        await chosen(secretary, "PL04-03")
        assert "║" not in secretary.row("PL04-03")
        await secretary.press("ctrl+w")
        await secretary.fill("Quý II/2027", "45-TB/ĐU")
        await secretary.press("enter")
        assert re.search(r"░║░+│░", secretary.row("PL04-03"))
        await secretary.press("enter")
        assert secretary.sees("Hạn gốc 2025, nay lùi 546 ngày", "Lùi hạn 2025 → Quý II/2027 theo 45-TB/ĐU")
        await secretary.press("escape")
        assert secretary.place == TIMELINE


@pytest.mark.long
async def test_rows_without_a_due_date_or_a_start_are_told_in_words(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12", "end")
        assert "cả nhiệm kỳ và hằng năm ┤" in secretary.row("PL15-07")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_drawing_is_looked_at_by_quarters_and_so_again_after_a_restart(
    ward: Ward, size: tuple[int, int]
) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12", "plus")
        assert secretary.message == words.ZOOMED[Zoom.QUARTER]
        assert years(secretary)[0] == "2026"
        assert secretary.sees("Q3 Q4 Q1 Q2")
        await secretary.press("right", "right", "right")
        assert years(secretary)[0] == "2027"
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12")
        assert years(secretary)[0] == "2026"
        assert secretary.sees("Q3 Q4 Q1 Q2")
        await secretary.press("minus")
        assert years(secretary) == ["2025", "2026", "2027", "2028", "2029", "2030"]
        await secretary.press("left")
        assert secretary.message == words.NO_MORE[-1]


@pytest.mark.long
async def test_the_drawing_is_grouped_as_the_list(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12", "ctrl+k", "enter")
        await secretary.type("Nguồn vốn")
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees("Nhóm theo nguồn vốn")
        assert secretary.sees("Ngân sách (51")
        await secretary.press("f12")
        assert secretary.place == LIST
        assert secretary.sees("Nhóm theo nguồn vốn")


@pytest.mark.long
async def test_the_pane_stands_beside_the_drawing_only_where_both_have_room(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f12")
        assert not secretary.sees("Tình trạng")
        await secretary.resize(200, 60)
        assert secretary.sees("Tình trạng", "Nguồn vốn")
        assert years(secretary) == ["2025", "2026", "2027", "2028", "2029", "2030"]
        await secretary.resize(120, 40)
        assert not secretary.sees("Tình trạng")
        assert years(secretary) == ["2025", "2026", "2027", "2028", "2029", "2030"]
