"""Putting an alert off: it stays where it is and in every figure, and comes back on its day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.journeys.later import on_day
from tests.journeys.secretary import Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.domain.acknowledging import Hold
from ward_tui.domain.alerts import Rule
from ward_tui.wording import acknowledging as words
from ward_tui.wording import views as view_words

__all__ = ["size"]

REASON = "chờ thành phố duyệt quy hoạch"


def overdue_alert(ward: Ward, key: str) -> dict[str, Any]:
    """The alert that a row is overdue, as the command line shows it."""
    return next(
        each
        for each in ward.ask("alerts")
        if each["subject_id"].endswith(f"/{key}") and each["rule"] == Rule.OVERDUE.value
    )


async def test_an_overdue_row_is_put_off_and_stays_overdue_in_every_figure(ward: Ward) -> None:
    before = ward.overdue()
    async with ward.sit_down() as secretary:
        overview = secretary.line("Quá hạn")
        await secretary.press("4")
        badge = secretary.lines[1]
        await secretary.press("ctrl+u")
        assert secretary.sees("Hẹn nhắc lại PL14-04", "Quá hạn 386 ngày", "28/11/2026")
        await secretary.press("enter")
        assert secretary.sees(refusal("reason_missing"))
        await secretary.fill(REASON, "21/11/2026")
        await secretary.press("enter")
        assert secretary.sees(refusal("until_past", day=date(2026, 11, 21), today=date(2026, 11, 21)))
        await secretary.press("ctrl+u")
        await secretary.type("30/11")
        await secretary.press("enter")
        assert secretary.message == f"PL14-04 – hẹn nhắc lại ngày 30/11/2026: {REASON}"
        assert "386" in secretary.row("PL14-04")
        assert "○ hẹn 30/11/2026" in secretary.row("PL14-04")
        assert secretary.sees(words.HEAD_HELD.format(count=1), f"Đã hẹn 30/11/2026: {REASON}")
        assert secretary.lines[1] == badge
        await secretary.press("1")
        assert secretary.line("Quá hạn") == overview
    assert ward.overdue() == before
    found = overdue_alert(ward, "PL14-04")
    assert (found["severity"], found["acknowledged_until"]) == ("overdue", "2026-11-30")
    assert found["acknowledged_reason"] == REASON
    other = overdue_alert(ward, "PL14-06")
    assert other["acknowledged_until"] is other["acknowledged_reason"] is None


async def test_what_is_put_off_is_found_revoked_and_undone(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "down", "ctrl+u")
        await secretary.type(REASON)
        await secretary.press("enter", "slash")
        await secretary.type("hen nhac lai")
        await secretary.press("enter")
        assert secretary.has_row("PL14-06") and not secretary.has_row("PL14-04")
        await secretary.press("ctrl+u")
        assert secretary.sees("Bỏ hẹn nhắc lại PL14-06?", "28/11/2026", REASON)
        await secretary.press("enter")
        assert secretary.has_row("PL14-06")  # leaving is the default
        await secretary.press("ctrl+u", "ctrl+s")
        assert secretary.message == "Bỏ hẹn nhắc lại PL14-06"
        assert not secretary.has_row("PL14-06")
        await secretary.press("ctrl+z")
        assert "○ hẹn 28/11/2026" in secretary.row("PL14-06")
    assert overdue_alert(ward, "PL14-06")["acknowledged_until"] == "2026-11-28"


async def test_the_alert_comes_back_on_its_day(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "ctrl+u")
        await secretary.fill(REASON, "+5")
        await secretary.press("enter")
    async with on_day(ward, date(2026, 11, 25)).sit_down() as secretary:
        await secretary.press("4")
        assert "○ hẹn 26/11/2026" in secretary.row("PL14-04")
    async with on_day(ward, date(2026, 11, 26)).sit_down() as secretary:
        await secretary.press("4")
        assert "▲ đến hẹn 26/11/2026" in secretary.row("PL14-04")
        assert secretary.sees(words.HEAD_RETURNED.format(count=1), f"Đã đến ngày hẹn 26/11/2026: {REASON}")
        await secretary.press("ctrl+u")  # its reason is there again, and a week is proposed
        assert secretary.sees("Hẹn nhắc lại PL14-04", REASON, "3/12/2026")
        await secretary.press("enter")
        assert "○ hẹn 3/12/2026" in secretary.row("PL14-04")


@pytest.mark.long
async def test_those_put_off_stand_together_when_the_list_is_grouped_by_it(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "down", "ctrl+u")
        await secretary.type(REASON)
        await secretary.press("enter", "ctrl+k", "enter", "home", "down", "enter", "ctrl+s", "home")
        assert secretary.sees("Nhóm theo hẹn nhắc lại")
        groups = [secretary.lines.index(secretary.line(view_words.HOLD[each])) for each in (Hold.HELD, Hold.NONE)]
        assert groups[1] == groups[0] + 2
        assert "PL14-06" in secretary.lines[groups[0] + 1]


@pytest.mark.long
async def test_a_reason_half_typed_is_kept(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "ctrl+u")
        await secretary.type(REASON)
        await secretary.press("escape", "ctrl+u")
        assert secretary.sees(REASON)
        await secretary.press("enter", "ctrl+z", "ctrl+u")
        assert not secretary.sees(REASON)
