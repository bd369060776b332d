"""New due dates and obstacles, written down from the lists and from a record."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size  # noqa: F401


async def test_a_new_due_date_takes_an_overdue_row_out_of_the_alerts_and_keeps_the_original(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4")
        assert secretary.has_row("PL14-04") or secretary.has_row("PL14-06")
        await secretary.press("3", "slash")
        await secretary.type("PL14-01")
        await secretary.press("enter", "ctrl+w")
        assert secretary.sees("Lùi hạn PL14-01", "Hạn hiện nay: 12/2025")
        await secretary.fill("Q1/2027", "45-TB/ĐU")
        await secretary.press("enter")
        assert "PL14-01 – lùi hạn 12/2025 → Quý I/2027 theo 45-TB/ĐU" in secretary.message
        assert "PL14-01" not in ward.overdue()

        await secretary.press("enter")
        assert secretary.sees("Hạn gốc 12/2025", "Lùi hạn 12/2025 → Quý I/2027 theo 45-TB/ĐU")
        await secretary.press("ctrl+w")
        assert secretary.sees("Hạn gốc: 12/2025 · hạn hiện nay: Quý I/2027")
        await secretary.press("escape", "ctrl+z")
        assert not secretary.sees("Hạn gốc 12/2025")
    assert "PL14-01" in ward.overdue()


async def test_an_obstacle_is_told_and_cleared_from_the_alerts(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL04-03")
        await secretary.press("enter", "ctrl+b")
        assert secretary.sees("Vướng mắc của PL04-03", "● 1 mặt bằng")
        await secretary.press("tab", "2")
        await secretary.type("3 hộ chưa nhận tiền")
        await secretary.press("enter")
        assert "vướng mắc" in secretary.message
        await secretary.press("enter")
        assert secretary.sees("Giải phóng mặt bằng, thành phố tháo gỡ, từ 21/11/2026: 3 hộ chưa nhận tiền")

        await secretary.press("ctrl+b", "enter", "enter")
        assert secretary.sees("3 hộ chưa nhận tiền (đã tháo gỡ ngày 21/11/2026)")
        await secretary.press("ctrl+b")
        assert not secretary.sees("Đã tháo gỡ xong")  # nothing lasts: the next one is asked for at once


@pytest.mark.long
async def test_what_is_missing_is_asked_for_in_its_own_field(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL14-01")
        await secretary.press("enter", "ctrl+w")
        await secretary.type("3/2027")
        await secretary.press("enter")
        assert secretary.sees("Hạn mới cần văn bản quyết định")
        await secretary.type("45-TB/ĐU")
        await secretary.press("enter")
        assert "lùi hạn 12/2025 → 3/2027 theo 45-TB/ĐU" in secretary.message

        await secretary.press("ctrl+b", "1", "tab")
        await secretary.type("chờ thẩm định")
        await secretary.press("enter")
        assert secretary.sees("Chưa chọn cấp phải tháo gỡ")
        await secretary.press("2", "enter")
        assert "“chờ thẩm định”" in secretary.message


@pytest.mark.parametrize("place", ["2", "1"])
async def test_where_no_row_is_chosen_nothing_opens(ward: Ward, place: str) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press(place, "ctrl+w", "ctrl+b")
        assert not secretary.sees("Lùi hạn") and not secretary.sees("Cấp tháo gỡ")
    assert len(ward.ask("history")) == 1


async def test_a_finished_row_is_reopened_before_its_due_date_moves(ward: Ward) -> None:
    assert ward.command("update", "thuy-nguyen/PL14-01", "--done-on", "2026-11-20")[0] == 0
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL14-01")
        await secretary.press("enter", "ctrl+w")
        assert "đã hoàn thành ngày 20/11/2026" in secretary.message


@pytest.mark.long
async def test_an_obstacle_is_corrected_and_removed_from_the_record(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL04-03")
        await secretary.press("enter", "ctrl+b", "tab", "1", "enter", "enter")
        assert secretary.sees("Giải phóng mặt bằng, phường tháo gỡ, từ 21/11/2026")
        await secretary.press("f9", "down", "enter")
        assert secretary.sees("Cấp tháo gỡ", "Ngày tháo gỡ")
        await secretary.press("tab", "tab")
        await secretary.type("chờ thẩm định giá")
        await secretary.press("ctrl+s")
        assert "vướng mắc của PL04-03" in secretary.message
        assert secretary.sees("từ 21/11/2026: chờ thẩm định giá")
        await secretary.press("delete", "down", "enter", "shift+tab", "enter")
        assert not secretary.sees("phường tháo gỡ, từ")
        await secretary.press("ctrl+z")
        assert secretary.sees("từ 21/11/2026: chờ thẩm định giá")
