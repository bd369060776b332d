"""What a hurried secretary runs into: coming back, marks and searches, an undo behind a filter, a wrong file name."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import screens as words

__all__ = ["size"]


async def test_escape_goes_back_to_where_enter_led_from(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        await secretary.press("enter", "escape", "escape")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"


async def test_a_figure_of_the_targets_opens_those_it_counts(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("end", "up", "enter")
        assert secretary.place == "Thủy Nguyên · Chỉ tiêu"
        assert secretary.sees("Lọc: chưa đến kỳ · 9/20")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"


async def test_marks_outlive_a_search(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "space", "space", "slash")
        await secretary.type("ben xe")
        await secretary.press("escape", "slash")
        await secretary.type("bai do xe")
        await secretary.press("enter", "space")
        assert secretary.message == words.MARKED.format(count=3)
        await secretary.press("f7")
        await secretary.type("Tổ công tác đặc biệt")
        await secretary.press("enter")
    given = [row["id"] for row in ward.ask("items") if row["lead"] == ["Tổ công tác đặc biệt"]]
    assert given == [f"thuy-nguyen/{key}" for key in ("PL01-01", "PL01-02", "PL02-06")]


@pytest.mark.long
async def test_an_undo_may_take_away_what_the_list_is_filtered_by(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f7")
        await secretary.type("Tổ công tác đặc biệt")
        await secretary.press("enter", "f4", "tab", "tab", "tab", "enter")
        await secretary.type("Tổ công")
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees("Lọc: Tổ công tác đặc biệt · 1/111")
        await secretary.press("ctrl+z")
        assert secretary.sees("111/111")


@pytest.mark.long
async def test_a_missing_figure_is_asked_for_its_own_year(ward: Ward) -> None:
    ward.path.unlink()
    made = ward.desk
    office = type(made)(
        made.path, type(made.clock)(made.clock.now, made.clock.today.replace(2025)), made.settings, made.programmes
    ).create()
    office.load(["thuy-nguyen"])
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("4", "slash")
        await secretary.type("ket nap thanh lap")
        await secretary.press("enter", "f2")
        assert secretary.question.startswith("CT01.1 năm 2025 (%):")
        await secretary.press("3", "comma", "5", "enter")
    target = ward.ask("targets")[0]
    assert target["indicators"][0]["latest"] == {"period": "2025", "value": 3.5}


@pytest.mark.long
async def test_a_file_name_that_cannot_be_is_refused_and_kept(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for name in ("~khong-co-ai/bao-cao.xlsx", f"{'x' * 300}.xlsx", "khong-co-thu-muc/a.xlsx"):
            await secretary.press("ctrl+e", "ctrl+u")
            await secretary.type(name)
            await secretary.press("enter")
            await secretary.app.workers.wait_for_complete()
            await secretary.settle()
            assert secretary.sees(words.EXPORT_TITLE)
            await secretary.press("escape")
            assert secretary.place == "Thủy Nguyên · Tổng quan"
