"""Stages of a row, followed by keys: template, passing, reaching, moving, late ones, and money below."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.secretary import Ward
from ward_tui.screens.project import ProjectScreen
from ward_tui.widgets.grid import Grid
from ward_tui.wording import project as words


def stages(ward: Ward, key: str) -> str:
    """The stages of a row: d passed on a known day, x on an unknown one, - not passed."""
    return "".join("d" if each["done_on"] else "x" if each["passed"] else "-" for each in ward.item(key)["stages"])


async def open_project(secretary: Any, key: str) -> None:
    """Find a row by its identifier and open its stages."""
    await secretary.press("3", "slash")
    await secretary.type(key)
    await secretary.press("enter", "f10")
    assert secretary.place == "Thủy Nguyên · Giai đoạn và vốn"


async def test_a_project_gets_its_template_and_goes_through_its_stages(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL03-01")
        assert secretary.sees("Chưa có giai đoạn nào", "chủ trương đầu tư → phê duyệt dự án")
        await secretary.press("enter")
        assert "dùng mẫu giai đoạn “Dự án đầu tư công”" in secretary.message
        await secretary.press("space")
        assert "21/11/2026" in secretary.line("Chủ trương đầu tư") and "√ xong" in secretary.line("Chủ trương đầu tư")
        await secretary.press("down", "down", "f2")
        assert "không rõ ngày" in secretary.line("Phê duyệt dự án")
        assert "► đang làm" in secretary.line("GPMB")
        await secretary.press("f12")
        assert secretary.sees("Tiến độ 25%, tính theo giai đoạn: xong 2/8")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        assert "GPMB" in secretary.row("PL03-01") and "25%" in secretary.row("PL03-01")
    assert (stages(ward, "PL03-01"), ward.item("PL03-01")["progress"]) == ("dx------", 25)


async def test_f5_asks_for_the_day_and_an_empty_one_is_unknown(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL03-01")
        await secretary.press("enter", "f5")
        assert secretary.sees("Ngày xong giai đoạn “chủ trương đầu tư” của PL03-01")
        await secretary.type("1/10/2026")
        await secretary.press("enter")
        assert "1/10/2026" in secretary.line("Chủ trương đầu tư")
        await secretary.press("down", "f5", "ctrl+u", "enter")
        assert "không rõ ngày" in secretary.line("Phê duyệt dự án")
        await secretary.press("ctrl+z", "ctrl+z")
    assert stages(ward, "PL03-01") == "--------"


@pytest.mark.long
async def test_a_late_stage_warns_until_it_is_passed(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL03-01")
        await secretary.press("enter", "f9", "tab")
        await secretary.type("Quý III/2026")
        await secretary.press("ctrl+s")
        assert "■ trễ 52 ngày" in secretary.line("Chủ trương đầu tư")
        await secretary.press("4", "slash")
        await secretary.type("PL03-01")
        await secretary.press("enter", "end")
        assert secretary.sees("Giai đoạn “chủ trương đầu tư” trễ 52 ngày")
        await secretary.press("f10", "space", "escape")
        assert not secretary.sees("trễ 52 ngày")
    rules = {each["rule"] for each in ward.ask("alerts") if each["subject_id"].endswith("/PL03-01")}
    assert "stage_late" not in rules


async def test_stages_are_added_moved_and_removed_and_only_a_loss_is_asked_about(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL04-03")
        await secretary.press("enter", "ctrl+n")
        await secretary.type("cuong che")
        await secretary.press("enter", "ctrl+s")
        assert "Thêm giai đoạn “cưỡng chế” của PL04-03" in secretary.message
        assert "8" in secretary.line("Cưỡng chế")
        await secretary.press("minus")
        assert "7  Cưỡng chế" in secretary.line("Cưỡng chế")
        await secretary.press("plus", "plus")
        assert secretary.message == words.AT_END
        await secretary.press("delete")
        assert "Xóa giai đoạn “cưỡng chế”" in secretary.message
        await secretary.press("space", "delete")
        assert secretary.sees("Xóa giai đoạn")
        await secretary.press("escape")
        assert secretary.sees("Bàn giao mặt bằng")
    assert stages(ward, "PL04-03") == "------d"


@pytest.mark.long
async def test_the_last_stage_of_a_resolution_is_its_result(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL14-07")
        await secretary.press("enter", "end")
        assert "Ban hành (hoàn thành)" in secretary.line("Ban hành")
        await secretary.press("f5")
        await secretary.type("12-NQ/ĐU")
        await secretary.press("enter")
        assert secretary.sees("Hoàn thành ngày 21/11/2026, văn bản 12-NQ/ĐU")
        await secretary.press("space")
        assert secretary.sees("Mở lại")
        await secretary.press("escape")
    row = ward.item("PL14-07")
    assert (row["done_on"], row["document"], row["stages"][-1]["passed"]) == ("2026-11-21", "12-NQ/ĐU", True)


@pytest.mark.long
async def test_money_stands_below_and_an_enterprise_has_none(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL03-01")
        await secretary.press("tab", "ctrl+n", "tab")
        await secretary.fill("12,5 tỷ", "3 tỷ")
        await secretary.press("ctrl+s")
        assert "12,5 tỷ" in secretary.line("  2026  ") and "24,0%" in secretary.line("  2026  ")
        await secretary.press("f2")
        await secretary.type("5 tỷ")
        await secretary.press("enter")
        assert "5 tỷ" in secretary.line("  2026  ") and "40,0%" in secretary.line("  2026  ")
        await secretary.press("escape")
        await open_project(secretary, "PL03-07")
        assert secretary.sees("không giải ngân ở cấp phường") == (ward.item("PL03-07")["funding"] == "enterprise")
        await secretary.press("escape")
        await open_project(secretary, "PL03-09")
        await secretary.press("tab", "ctrl+n")
        assert not secretary.sees("Thêm vốn vào PL03-09")
        assert secretary.message.startswith("Vốn của doanh nghiệp, xã hội hóa")


async def test_every_hint_of_the_screen_can_be_clicked_and_a_row_without_stages_says_what_to_do(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await open_project(secretary, "PL01-01")
        await secretary.press("down", "f12")
        assert "F10" in secretary.message
        await secretary.press("minus")
        assert secretary.message == words.NO_STAGES
        await secretary.press("f4")
        await secretary.type("nhiem vu")
        await secretary.press("enter")
        assert secretary.sees("Lập kế hoạch")
        await secretary.click("Space xong")
        assert "√ xong" in secretary.line("Lập kế hoạch")
        await secretary.click("F2 đang làm")
        assert "► đang làm" in secretary.line("Lập kế hoạch")
        await secretary.press("f4")
        assert "đã có các giai đoạn" in secretary.message
        await secretary.press("question_mark")
        assert secretary.sees("Ghi giai đoạn đã xong hôm nay")
        await secretary.press("escape", "f1")
        assert secretary.sees("phím Tab chuyển giữa hai danh sách")
        await secretary.press("escape")
        assert isinstance(secretary.app.screen, ProjectScreen)
        assert secretary.app.screen.query_one("#stages", Grid).has_focus


@pytest.mark.long
async def test_the_form_of_many_rows_says_in_which_stage_they_are(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL03-0")
        await secretary.press("enter", "space", "space", "f9")
        for _ in range(30):
            if secretary.app.focused is not None and secretary.app.focused.id == "item-stage":
                break
            await secretary.hit("tab")
        await secretary.type("khoi cong")
        await secretary.press("enter", "ctrl+s", "enter")
        assert "Khởi công" in secretary.row("PL03-01")
        assert "Khởi công" in secretary.row("PL03-02")
        await secretary.press("ctrl+z")
        assert "Khởi công" not in secretary.row("PL03-01")
        await secretary.press("ctrl+y")
    assert stages(ward, "PL03-01") == stages(ward, "PL03-02") == "xxxx----"
