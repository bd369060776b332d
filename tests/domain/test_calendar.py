"""Which days are working days."""

from __future__ import annotations

import pytest

from tests.domain.builders import day
from ward_tui.domain.calendar import WEEKENDS, WorkCalendar

OFF = frozenset(map(day, ("2026-01-01", "2026-01-02")))
SWAP = frozenset({day("2026-01-10")})
CALENDAR = WorkCalendar(OFF, SWAP)


@pytest.mark.parametrize(
    ("on", "working"),
    [
        ("2025-12-31", True),
        ("2026-01-01", False),
        ("2026-01-02", False),  # a Friday that is made up for
        ("2026-01-03", False),  # a Saturday
        ("2026-01-05", True),
        ("2026-01-10", True),  # the Saturday worked instead
        ("2026-01-11", False),  # a Sunday
    ],
)
def test_weekends_and_holidays_are_off_and_swap_days_are_worked(on: str, working: bool) -> None:
    assert CALENDAR.is_working(day(on)) is working


@pytest.mark.parametrize(
    ("on", "next_one"),
    [
        ("2025-12-31", "2025-12-31"),
        ("2026-01-01", "2026-01-05"),
        ("2026-01-09", "2026-01-09"),
        ("2026-01-11", "2026-01-12"),
    ],
)
def test_the_next_working_day_is_the_day_itself_when_it_is_worked(on: str, next_one: str) -> None:
    assert CALENDAR.next_working(day(on)) == day(next_one)


def test_a_calendar_that_is_never_worked_gives_the_day_back() -> None:
    never = WorkCalendar(frozenset(day("2026-01-01").fromordinal(each) for each in range(739_000, 741_000)))
    assert never.next_working(day("2026-01-01")) == day("2026-01-01")


def test_what_the_user_says_stands_above_the_table() -> None:
    corrected = CALENDAR.corrected(frozenset({day("2026-01-10"), day("2026-01-06")}), frozenset({day("2026-01-02")}))
    assert not corrected.is_working(day("2026-01-10"))
    assert not corrected.is_working(day("2026-01-06"))
    assert corrected.is_working(day("2026-01-02"))
    assert not corrected.is_working(day("2026-01-01"))


def test_without_a_table_weekends_alone_are_off() -> None:
    assert WEEKENDS.next_working(day("2026-11-14")) == day("2026-11-16")
    assert WEEKENDS.is_working(day("2026-09-02"))
