"""Money by keys: a year's plan, what was paid, the target that follows and the figure that stands for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from ward_tui.wording import disbursement as words

RATE = "thuy-nguyen/CT09.1"


def indicator(ward: Ward) -> dict[str, Any]:
    """The yearly target as the command line shows it."""
    targets = ward.ask("targets")
    return next(each for target in targets for each in target["indicators"] if each["id"] == RATE)


async def go_to_disbursement(secretary: Secretary) -> None:
    """Open the screen of disbursement from the palette."""
    await secretary.press("ctrl+p")
    await secretary.type("xem giai ngan")
    await secretary.press("enter")
    assert secretary.place == "Thủy Nguyên · Giải ngân vốn đầu tư công"


async def add_money(secretary: Secretary, search: str, planned: str, paid: str = "") -> None:
    """Choose a project by a few letters of its name and enter its money of the year shown."""
    await secretary.press("ctrl+n")
    assert secretary.sees("Thêm vốn năm 2026 cho dự án nào?")
    await secretary.type(search)
    await secretary.press("enter")
    await secretary.fill("", planned, paid)
    await secretary.press("ctrl+s")


async def test_a_year_is_planned_paid_and_corrected(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        assert secretary.sees("Chưa có vốn của năm nào. Bấm Ctrl+N để chọn dự án")
        await add_money(secretary, "tan duong thcs", "12,5 tỷ", "8,25 ty")
        assert secretary.message == "Thêm vốn năm 2026 của PL03-06"
        assert " 12,5 tỷ " in secretary.row("PL03-06")
        assert "66,0%" in secretary.row("PL03-06")
        assert "▲ chậm 23" in secretary.row("PL03-06")
        await add_money(secretary, "benh vien da khoa", "10 tỷ")
        assert "chưa có số" in secretary.row("PL03-07")
        assert "■ chậm nhiều 89" in secretary.row("PL03-07")
        await secretary.press("f2")
        assert secretary.question.startswith("PL03-07 đã giải ngân năm 2026 (trên 10 tỷ):")
        await secretary.type("4.5 tỷ")
        await secretary.press("enter")
        assert secretary.message == refusal("money_point", text="4.5 tỷ", hint="4,5 tỷ")
        await secretary.press("ctrl+u")
        await secretary.type("4,5 tỷ")
        await secretary.press("enter")
        assert secretary.message == "PL03-07 – giải ngân năm 2026: 4,5 tỷ, đến 21/11/2026"
        assert "45,0%" in secretary.row("PL03-07")
        assert secretary.sees("Cộng 2 dự án: đã giải ngân 12,75 tỷ trên 22,5 tỷ, đạt 56,7%")
        await secretary.press("f9", "ctrl+u")
        await secretary.fill("2027", "")
        assert secretary.sees("Năm 2027 chưa đến nên chưa có số giải ngân")
        await secretary.press("escape", "ctrl+z")
        assert "chưa có số" in secretary.row("PL03-07")
    told = ward.ask("disbursement")
    assert [(each["id"].partition("/")[2], each["planned"], each["paid"]) for each in told["items"]] == [
        ("PL03-07", 10_000_000_000, None),
        ("PL03-06", 12_500_000_000, 8_250_000_000),
    ]


@pytest.mark.long
async def test_the_form_says_what_it_understood_and_what_is_odd(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await secretary.press("ctrl+n")
        await secretary.type("benh vien da khoa")
        await secretary.press("enter")
        await secretary.fill("", "10 tỷ", "11 tỷ")
        await secretary.press("tab")
        assert secretary.sees("Hiểu là 10.000.000.000 đồng.", "Vượt kế hoạch vốn 10 tỷ của năm, vẫn lưu được.")
        await secretary.press("ctrl+s")
        assert "√ nhanh 21" in secretary.row("PL03-07")
        await secretary.press("enter")
        assert secretary.sees("11 tỷ trên 10 tỷ, đạt 110,0%", "vượt kế hoạch vốn 10 tỷ")


async def test_years_and_groups_change_by_one_key(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await add_money(secretary, "benh vien da khoa", "10 tỷ", "4 tỷ")
        assert secretary.sees("theo phụ lục", "PL03 Phát triển kinh tế")
        await secretary.press("f12")
        assert secretary.sees("theo nguồn vốn", "Ngân sách (1)")
        await secretary.press("f12")
        assert secretary.sees("theo dự án") and not secretary.sees("Ngân sách (1)")
        await secretary.press("right")
        assert secretary.sees("Năm 2027", "năm chưa bắt đầu")
        await secretary.press("right")
        assert secretary.message == words.YEAR_END
        await secretary.press("left", "left")
        assert secretary.message == words.YEAR_END
        assert secretary.has_row("PL03-07")
        await secretary.press("delete")
        assert secretary.sees("Xóa")
        await secretary.press("tab", "enter")
        assert not secretary.has_row("PL03-07")
        await secretary.press("ctrl+z")
        assert secretary.has_row("PL03-07")


async def test_money_of_an_enterprise_is_not_offered(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await secretary.press("ctrl+n")
        await secretary.type("duong quan 1,2ha")
        assert not secretary.sees("PL03-31")


async def test_the_target_follows_and_an_override_says_that_it_is_one(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await add_money(secretary, "benh vien da khoa", "10 tỷ", "4 tỷ")
        await secretary.press("2", "slash")
        await secretary.type("giai ngan")
        await secretary.press("enter")
        assert " 40% " in secretary.row("CT09")
        assert "▲ Có nguy cơ" in secretary.row("CT09")
        await secretary.press("f2")
        assert "CT09.1 năm 2026, tính được 40% (%):" in secretary.question
        assert secretary.message == "Tính từ 1 dự án: 4 tỷ trên 10 tỷ, đến 21/11/2026"
        await secretary.type("64,3")
        await secretary.press("enter")
        assert secretary.question.startswith("Lý do thay số tính được 40% bằng 64,3%:")
        await secretary.press("enter")
        assert secretary.message.startswith("Số liệu năm 2026 được tính từ vốn của các dự án")
        await secretary.type("Kho bạc đối chiếu")
        await secretary.press("enter")
        assert (
            secretary.message == "CT09.1 – số liệu năm 2026: 64,3%, nhập tay thay số tính được 40%: Kho bạc đối chiếu"
        )
        assert " 64,3% " in secretary.row("CT09")
        await secretary.press("enter")
        assert secretary.sees("nhập tay thay số tính được 40%: lý do Kho bạc đối chiếu")
        assert indicator(ward)["latest"]["override_of"] == 40
        await secretary.press("escape", "delete")
        await secretary.choose("năm 2026: 64,3%")
        await secretary.press("tab", "enter")
        assert " 40% " in secretary.row("CT09")
        assert indicator(ward)["latest"] == {"period": "2026", "value": 40, "computed": True}
        await secretary.press("ctrl+z")
        assert " 64,3% " in secretary.row("CT09")
        await secretary.press("ctrl+z")
        assert " 40% " in secretary.row("CT09")


@pytest.mark.long
async def test_the_whole_sum_of_a_project_stands_in_its_form_and_detail(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("benh vien da khoa")
        await secretary.press("enter", "f9")
        await secretary.press("tab", "tab", "tab")
        await secretary.type("85.5 tỷ")
        assert secretary.sees("phần thập phân viết bằng dấu phẩy, ví dụ 85,5 tỷ")
        await secretary.press("ctrl+u")
        await secretary.type("85,5 tỷ")
        assert secretary.sees("Hiểu là 85.500.000.000 đồng.")
        await secretary.press("ctrl+s", "enter")
        assert secretary.sees("Tổng mức đầu tư", "85,5 tỷ")


@pytest.mark.long
async def test_the_levels_of_the_alert_are_a_setting(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await add_money(secretary, "benh vien da khoa", "10 tỷ", "7,5 tỷ")
        assert "► chậm 14" in secretary.row("PL03-07")
        await secretary.press("8")
        await secretary.choose("Giải ngân chậm")
        await secretary.press("ctrl+u")
        await secretary.type("5, 10")
        await secretary.press("enter")
        assert secretary.sees("Đã lưu: Giải ngân chậm 5 và 10 điểm")
        await go_to_disbursement(secretary)
        assert "■ chậm nhiều 14" in secretary.row("PL03-07")
    reasons = [each["reason"] for each in ward.ask("alerts") if each["rule"] == "disbursement"]
    assert len(reasons) == 1 and "chậm nhiều 14 điểm" in reasons[0]


@pytest.mark.long
async def test_rows_are_copied_as_a_table(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await go_to_disbursement(secretary)
        await add_money(secretary, "benh vien da khoa", "10 tỷ", "4 tỷ")
        await secretary.press("ctrl+c")
        head, row = secretary.app.clipboard.split("\n")
        assert head.split("\t")[:2] == ["Mã", "Dự án"]
        assert row.split("\t")[0] == "PL03-07"
        assert row.split("\t")[3:7] == ["10 tỷ", "4 tỷ", "21/11/2026", "40,0%"]
