"""Work given outside the programme: its own list, and its place among the other rows."""

from __future__ import annotations

from datetime import date

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.records import Kind
from ward_tui.wording import views as words

__all__ = ["size"]

ROWS = (
    ("Rà soát hộ nghèo", "Bí thư Đảng ủy", "45-TB/ĐU", "30/11/2026"),
    ("Báo cáo thu gom rác", "UBND thành phố", "1234/UBND", "15/11/2026"),
    ("Chuẩn bị hội nghị", "Bí thư Đảng ủy", "", "20/12/2026"),
)


@pytest.fixture
def busy(ward: Ward) -> Ward:
    """A ward to which work was given."""
    office = ward.desk.open()
    for name, giver, paper, finish in ROWS:
        values = {"name": name, "given_by": giver, "given_document": paper, "given_on": date(2026, 11, 10)}
        office.add(Kind.ITEM, "thuy-nguyen/GT", values | {"finish": parse_deadline(finish)})
    office.close()
    return ward


async def test_an_empty_list_says_what_to_do_and_ctrl_n_writes_the_first(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("f8")
        assert secretary.place == "Thủy Nguyên · Việc giao thêm"
        assert secretary.sees(words.EMPTY_GIVEN)
        await secretary.press("ctrl+n")
        await secretary.type("Dọn vệ sinh chợ Trịnh Xá")
        await secretary.press("tab", "tab")
        await secretary.type("Bí thư Đảng ủy")
        await secretary.press("tab", "tab", "tab")
        await secretary.type("25/11/2026")
        await secretary.press("ctrl+s")
        assert secretary.place == "Thủy Nguyên · Việc giao thêm"
        assert secretary.has_row("GT-01")
        assert secretary.sees("1/1 mục", "Sắp đến hạn 4n")


async def test_given_work_is_grouped_by_who_gave_it_and_updated_in_its_list(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("f8")
        assert secretary.sees("3/3 mục", "Quá hạn 6n")
        await secretary.press("slash")
        await secretary.type("1234 ubnd")
        assert secretary.sees("1/3 mục")
        await secretary.press("escape")
        await secretary.press("ctrl+k", "enter")
        await secretary.type("Nơi")
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees("Nhóm theo nơi giao", "Bí thư Đảng ủy (2)", "UBND thành phố (1; 1 quá hạn)")
        await secretary.press("end", "f2")
        await secretary.type("60")
        await secretary.press("enter")
        assert "60%" in secretary.row("GT-02")
        await secretary.press("f5", "ctrl+s")
        assert secretary.sees("Xong trễ hạn")
    assert busy.item("GT-02")["status"] == "done_late"


@pytest.mark.long
async def test_given_work_stands_among_all_rows_and_alerts_too(busy: Ward) -> None:
    assert "GT-02" in busy.overdue()
    async with busy.sit_down() as secretary:
        await secretary.press("3", "end")
        assert secretary.has_row("GT-03")
        assert secretary.sees("114/114", "Việc giao thêm")
        await secretary.press("4", "slash")
        await secretary.type("thu gom rac")
        await secretary.press("enter")
        assert secretary.has_row("GT-02")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        await secretary.press("f4", *["tab"] * 9, "enter", "down", "down", "enter", "ctrl+s")
        assert secretary.sees("Lọc: việc giao thêm · 3/114 mục")


@pytest.mark.long
async def test_an_undo_that_takes_the_open_row_away_leads_back_to_the_list(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("f8", "ctrl+n")
        await secretary.type("Báo cáo nhanh")
        await secretary.press("tab", "tab", "tab", "tab", "tab")
        await secretary.type("25/12/2026")
        await secretary.press("ctrl+s", "enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        assert secretary.sees("Báo cáo nhanh", "Thêm mục")
        await secretary.press("ctrl+z")
        assert secretary.place == "Thủy Nguyên · Việc giao thêm"
        assert secretary.sees("3/3 mục")
