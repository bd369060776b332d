"""Who is to be reminded, most overdue first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.domain.builders import LIMITS, facts, item
from ward_tui.domain.model import Agency, AppendixItem
from ward_tui.domain.reminding import Lateness, late_rows, lateness
from ward_tui.domain.status import item_status

TODAY = date(2026, 11, 21)
NAMES = {"phuong-a/CQ01": "Đoàn Thanh niên", "phuong-a/CQ02": "Công an", "phuong-a/CQ03": "Trạm Y tế"}
AGENCIES = {key: Agency(key, "phuong-a", name) for key, name in NAMES.items()}
YOUTH, POLICE, HEALTH = AGENCIES


def row(number: int, finish: str, *lead: str) -> AppendixItem:
    """A row with its finish and leads."""
    return replace(item(finish=finish, lead=lead), id=f"phuong-a/PL04-{number}")


def counted(*rows: AppendixItem, programme: str | None = None) -> list[Lateness]:
    """Who is late with these rows."""
    late = late_rows((each, item_status(each, TODAY, LIMITS)) for each in rows)
    return lateness(facts(rows, agencies=AGENCIES), late, programme)


def test_most_overdue_first_then_due_soon_then_nobody_then_those_without_late_work() -> None:
    rows = [
        row(1, "2025", HEALTH),
        row(2, "30/11/2026", HEALTH),
        row(3, "2025", POLICE),
        row(4, "2025"),
        row(5, "2030", YOUTH),
    ]
    found = [(each.agency, each.overdue, each.due_soon) for each in counted(*rows)]
    assert found == [(HEALTH, 1, 1), (POLICE, 1, 0), ("", 1, 0), (YOUTH, 0, 0)]


def test_a_row_counts_for_each_of_its_leads() -> None:
    found = {each.agency: each.overdue for each in counted(row(1, "2025", HEALTH, YOUTH))}
    assert found == {HEALTH: 1, YOUTH: 1, POLICE: 0}


def test_agencies_without_late_work_stand_by_the_alphabet() -> None:
    found = counted()
    assert [each.agency for each in found] == [POLICE, YOUTH, HEALTH]
    assert all(each.is_none for each in found)


def test_finished_and_paused_work_is_nobodys_lateness() -> None:
    rows = [replace(row(1, "2025", POLICE), done_on=TODAY), replace(row(2, "2025", POLICE), paused_on=TODAY)]
    assert all(each.is_none for each in counted(*rows))


def test_other_programmes_are_left_out() -> None:
    assert counted(programme="phuong-b") == []
