"""Pace: time passed held against progress, where there is a time to hold it against."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, TERM_END, day, indicator, item
from ward_tui.domain.pace import Pace, goal_pace, item_pace, share_of_time

SHARES = {
    "before": ("2026-01-01", "2026-12-31", "2025-12-31", 0),
    "first-day-of-a-year": ("2026-01-01", "2026-12-31", "2026-01-01", 0),
    "half-a-year": ("2026-01-01", "2026-12-31", "2026-07-02", 50),
    "half-a-leap-year": ("2028-01-01", "2028-12-31", "2028-07-01", 50),
    "day-before-the-end": ("2026-01-01", "2026-12-31", "2026-12-30", 99),
    "last-day": ("2026-01-01", "2026-12-31", "2026-12-31", 100),
    "after": ("2026-01-01", "2026-12-31", "2027-06-01", 100),
    "one-day": ("2026-05-05", "2026-05-05", "2026-05-05", 100),
    "one-day-before": ("2026-05-05", "2026-05-05", "2026-05-04", 0),
    "four-days-first": ("2026-05-01", "2026-05-04", "2026-05-01", 25),
    "four-days-third": ("2026-05-01", "2026-05-04", "2026-05-03", 75),
    "ends-the-day-before-it-starts": ("2026-05-05", "2026-05-04", "2026-05-05", 100),
    "ends-before-it-starts": ("2026-05-05", "2026-05-01", "2026-05-05", 100),
    "ends-before-it-starts-not-begun": ("2026-05-05", "2026-05-01", "2026-05-03", 0),
}


@pytest.mark.parametrize(("start", "end", "today", "share"), SHARES.values(), ids=SHARES)
def test_share_of_time(start: str, end: str, today: str, share: int) -> None:
    assert share_of_time(day(start), day(end), day(today)) == share


DAYS = st.dates(date(2025, 1, 1), date(2031, 12, 31))


@QUICK
@given(DAYS, DAYS, DAYS, DAYS)
def test_time_never_runs_back(start: date, end: date, one: date, other: date) -> None:
    early, late = sorted((one, other))
    assert 0 <= share_of_time(start, end, early) <= share_of_time(start, end, late) <= 100


@QUICK
@given(DAYS, st.integers(0, 3000))
def test_all_time_has_passed_on_the_last_day_only(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    assert share_of_time(start, end, end) == 100
    assert share_of_time(start, end, end - timedelta(days=1)) < 100


@pytest.mark.parametrize(("time", "progress", "gap"), [(50, 30, 20), (30, 50, -20), (40, 40, 0)])
def test_gap(time: int, progress: int, gap: int) -> None:
    assert Pace(time, progress).gap == gap


ENTERED = {"progress": 30, "progress_on": "2026-06-01"}
ITEMS: dict[str, tuple[str, str, dict[str, Any], tuple[int, int] | None]] = {
    "both": ("2026", "2026", ENTERED, (50, 30)),
    "nought-was-entered": ("2026", "2026", {"progress": 0, "progress_on": "2026-06-01"}, (50, 0)),
    "nobody-entered-a-progress": ("2026", "2026", {}, (50, 0)),
    "no-start": ("", "2026", ENTERED, None),
    "no-deadline": ("2026", "Thường xuyên", ENTERED, None),
    "done": ("2026", "2026", ENTERED | {"done_on": "2026-06-01"}, None),
    "not-begun": ("2027", "2030", ENTERED, (0, 30)),
    "two-years": ("2025", "2026", ENTERED, (75, 30)),
}


@pytest.mark.parametrize(("start", "finish", "facts", "expected"), ITEMS.values(), ids=ITEMS)
def test_pace_of_a_row(start: str, finish: str, facts: dict[str, Any], expected: tuple[int, int] | None) -> None:
    assert item_pace(item(start, finish, **facts), day("2026-07-02")) == (expected and Pace(*expected))


# id: goal, figures, time and progress; from the end of 2025 to the end of 2030
GOALS = {
    "no-figure": (">= 80", "", None),
    "a-baseline-alone": (">= 80", "2025=70", None),
    "one-year-of-five": (">= 80", "2025=70 2026=72", (20, 20)),
    "first-to-latest": (">= 80", "2025=70 2026=60 2027=75", (40, 50)),
    "no-move": (">= 80", "2025=70 2027=70", (40, 0)),
    "backwards": (">= 80", "2025=70 2026=65", (20, -50)),
    "reached": (">= 80", "2025=70 2026=80", (20, 100)),
    "down-to-a-limit": ("< 0.5", "2025=2.5 2026=2", (20, 25)),
    "range-from-its-lower-end": ("range 20 30", "2025=10 2026=15", (20, 50)),
    "baseline-on-the-limit-of-more": ("> 80", "2025=80 2026=79", None),
    "baseline-had-reached-it": (">= 80", "2025=90 2026=70", (20, 0)),
    "baseline-just-there": (">= 80", "2025=80 2026=70", (20, 0)),
    "low-baseline-had-reached-it": ("<= 5", "2025=4 2026=8", (20, 0)),
    "zero-lost": ("= 0", "2025=0 2026=3", (20, 0)),
    "up-names-no-figure": ("up", "2025=1 2026=2", None),
    "yes-no-names-no-figure": ("yes_no", "2025=0 2026=0", None),
}


@pytest.mark.parametrize(("words", "figures", "expected"), GOALS.values(), ids=GOALS)
def test_pace_of_a_goal(words: str, figures: str, expected: tuple[int, int] | None) -> None:
    found = indicator(words, "2030", figures)
    assert goal_pace(found, found.readings, TERM_END) == (expected and Pace(*expected))


@QUICK
@given(st.decimals(0, 79, places=1), st.decimals(0, 79, places=1))
def test_a_higher_figure_is_never_further_behind(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    gaps = []
    for figure in (low, high):
        found = indicator(">= 80", "2030", f"2025=40 2026={figure}")
        pace = goal_pace(found, found.readings, TERM_END)
        assert pace is not None
        gaps.append(pace.gap)
    assert gaps[0] >= gaps[1]
