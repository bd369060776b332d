"""Screen 6: reports get their day, are answered period by period, added and removed, by keys alone."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.journeys.secretary import Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.domain.duty import Recurrence
from ward_tui.domain.records import Kind
from ward_tui.services.clock import Clock
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder
from ward_tui.wording import duties as words

__all__ = ["size"]

NUMBER = "20-BC/ĐU"


@pytest.fixture
def behind(blank: Ward) -> Ward:
    """A ward that has followed Đông Hải since January and sent nothing since."""
    clock = Clock(lambda: datetime(2026, 1, 5, 9), date(2026, 1, 5))
    office = Office.create(blank.path, clock, Settings(), programmes_folder())
    office.load(["dong-hai"])
    office.close()
    return blank


def duty(ward: Ward, key: str) -> dict[str, object]:
    """A duty as the command line shows it."""
    found: dict[str, object] = next(each for each in ward.ask("duties") if each["id"].endswith(f"/{key}"))
    return found


def state(ward: Ward, key: str, period: str) -> str:
    """What became of a period."""
    periods = duty(ward, key)["periods"]
    assert isinstance(periods, list)
    return next(str(each["state"]) for each in periods if each["period"] == period)


async def test_a_report_without_a_day_is_asked_about_dated_sent_and_taken_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("6")
        assert secretary.place == "Thủy Nguyên · Báo cáo"
        assert secretary.sees("4 báo cáo", words.ASK_DAYS.format(count=4), "? Chưa có ngày gửi")
        await secretary.press("end", "f9", "tab", "tab")
        await secretary.type("15")
        await secretary.press("ctrl+s")
        assert "T3 15/12/2026" in secretary.line("Báo cáo kết quả")
        assert secretary.sees("▲ Còn 24 ngày", words.ASK_DAYS.format(count=3), "ngày gửi (trống) → 15")
        await secretary.press("f5")
        assert secretary.sees("Đã gửi báo cáo năm 2026", "21/11/2026")
        await secretary.type(NUMBER)
        await secretary.press("enter")
        assert NUMBER in secretary.message
        assert "√ ○" in secretary.line("Báo cáo kết quả")
        assert state(ward, "BC04", "2026") == "done_on_time"
        await secretary.press("enter", "down")
        assert secretary.sees("Năm 2026: đã gửi đúng hạn ngày 21/11/2026", NUMBER, "hạn thứ Ba 15/12/2026")
        assert secretary.sees("F4 không phải gửi · Delete bỏ ghi", f"√ Đúng hạn 21/11/2026, {NUMBER}")
        await secretary.press("delete", "delete")
        assert secretary.sees(refusal("nothing_reported", what="năm 2026"))
        await secretary.press("escape", "f4")
        assert "không phải gửi" in secretary.message
        await secretary.press("ctrl+z")
        assert state(ward, "BC04", "2026") == "due_soon"


async def test_each_missed_period_is_answered_in_the_list_of_periods(behind: Ward) -> None:
    async with behind.sit_down() as secretary:
        await secretary.press("6")
        assert secretary.sees("4 báo cáo · 3 quá hạn", "■ Quá hạn 5 ngày", "× × × × × × ■ ▲", "√ đúng hạn ▼ trễ hạn")
        await secretary.press("enter", "down", "down", "f5")
        assert secretary.sees("Đã gửi báo cáo tháng 9/2026")
        await secretary.press("shift+tab")
        await secretary.type("14/9/2026")
        await secretary.press("enter")
        await secretary.press("down", "f4", "end", "enter", "ctrl+s", "escape")
        assert "× × × – √ × ■ ▲" in secretary.line("Báo cáo tháng")
    assert [state(behind, "BC01", each) for each in ("2026-09", "2026-08", "2025-01")] == [
        "done_on_time",
        "not_needed",
        "done_late",
    ]


@pytest.mark.long
async def test_a_day_that_has_not_come_is_refused_and_what_was_typed_is_kept(behind: Ward) -> None:
    async with behind.sit_down() as secretary:
        await secretary.press("6", "f5")
        await secretary.type(NUMBER)
        await secretary.press("shift+tab")
        await secretary.type("22/11/2026")
        await secretary.press("enter")
        assert secretary.sees(refusal("day_after_today", day=date(2026, 11, 22), today=date(2026, 11, 21)))
        await secretary.press("escape", "f5")
        assert secretary.sees(NUMBER)
    assert state(behind, "BC01", "2026-11") == "overdue"


async def test_the_first_report_is_added_and_removed_again(blank: Ward) -> None:
    office = blank.desk.create()
    office.load_empty("Lê Thanh Nghị", "Chương trình hành động")
    office.close()
    async with blank.sit_down() as secretary:
        await secretary.press("6")
        assert secretary.sees(words.EMPTY)
        await secretary.press("f5")
        assert "chọn một dòng" in secretary.message
        await secretary.press("ctrl+n")
        await secretary.type("Báo cáo tháng")
        await secretary.press("tab", "tab")
        await secretary.type("32")
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("out_of_range", text="32", least=1, most=31))
        await secretary.press("backspace", "backspace")
        await secretary.type("25")
        await secretary.press("ctrl+s")
        assert secretary.sees("▲ Còn 4 ngày", "T4 25/11/2026")
        await secretary.press("delete", "tab", "enter")
        assert secretary.sees(words.EMPTY)
    assert blank.ask("duties") == []


@pytest.mark.long
async def test_a_report_among_the_alerts_leads_to_its_line_and_is_answered_there(behind: Ward) -> None:
    async with behind.sit_down() as secretary:
        await secretary.press("4")
        assert secretary.sees("Quá hạn gửi 159 ngày: kỳ 6 tháng đầu năm 2026", "Các phòng")
        await secretary.press("enter")
        assert secretary.place == "Đông Hải · Báo cáo"
        await secretary.press("escape", "f5", "enter")
        assert "6 tháng đầu năm 2026" in secretary.message
        assert not secretary.sees("159")
    assert state(behind, "BC03", "2026-H1") == "done_late"


async def test_a_wide_screen_shows_more_periods_and_the_facts_beside_them(behind: Ward) -> None:
    async with behind.sit_down((120, 40)) as secretary:
        await secretary.press("6")
        assert secretary.sees(
            "× × × × × × × × ■ ▲", "BC01 Báo cáo tháng", "15/10/2026 – 14/11/2026", "trước ngày 15 hàng tháng"
        )
        await secretary.press("ctrl+c")
        assert secretary.app.clipboard.splitlines()[1].startswith("Báo cáo tháng\t")
        assert "Quá hạn 5 ngày" in secretary.app.clipboard


@pytest.mark.parametrize("columns", [80, 120])
async def test_a_name_takes_the_room_that_the_periods_do_not_need(ward: Ward, columns: int) -> None:
    async with ward.sit_down((columns, 30)) as secretary:
        await secretary.press("6")
        assert secretary.sees("Tổng kết Chương trình hành động", "Sơ kết Chương trình hành động")


@pytest.mark.long
async def test_a_report_without_a_fixed_day_is_told_by_its_question(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("6", "end", "f9", *["tab"] * 9)
        assert secretary.sees("Ngày gửi cố định Có")
        await secretary.press("enter", "down", "enter")
        assert secretary.sees("Ngày gửi cố định Không")
        await secretary.press("ctrl+s")
        assert "ngày gửi cố định có → không" in secretary.message.casefold()
        assert secretary.sees("· Không có ngày")
    assert duty(ward, "BC04")["unscheduled"] is True


async def test_a_report_counted_from_the_last_one_asks_for_that_one_first(ward: Ward) -> None:
    office = ward.desk.open()
    values = {"name": "Giao ban định kỳ", "recurrence": Recurrence.AFTER_DONE, "interval_days": 14}
    office.add(Kind.DUTY, "thuy-nguyen", values)
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("6", "end", "f4")
        assert words.ASK_FIRST in secretary.message
        await secretary.press("enter")
        assert secretary.sees(words.WINDOW_EMPTY)
        await secretary.press("f5")
        assert secretary.sees("Ghi lần gửi gần nhất", "Giao ban định kỳ")
        await secretary.press("shift+tab")
        await secretary.type("16/11/2026")
        await secretary.press("enter", "escape")
        assert "T2 30/11/2026" in secretary.line("Giao ban")
        assert secretary.sees("▲ Còn 9 ngày")
        await secretary.press("f4")
        assert "T2 14/12/2026" in secretary.line("Giao ban")
    assert [state(ward, "BC05", each) for each in ("2026-11-16", "2026-11-30", "2026-12-14")] == [
        "done_on_time",
        "not_needed",
        "due_soon",
    ]
