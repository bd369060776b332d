"""The state of a row is derived from facts and a day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.domain.builders import LIMITS, QUICK, any_day, any_item, day, item, worked
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, Thresholds, item_status, known_on

PAUSED = {"paused_on": "2026-01-01"}
# id: start, finish, facts, today, status
STATES: dict[str, tuple[str, str, dict[str, Any], str, str]] = {
    "before-its-start": ("2026", "2030", {}, "2025-12-31", "not_started"),
    "on-its-first-day": ("2026", "2030", {}, "2026-01-01", "in_progress"),
    "before-its-month": ("Tháng 10/2026", "2030", {}, "2026-09-30", "not_started"),
    "in-its-month": ("T10/2026", "2030", {}, "2026-10-01", "in_progress"),
    "before-its-quarter": ("Quý II/2026", "2030", {}, "2026-03-31", "not_started"),
    "in-its-quarter": ("Quý II/2026", "2030", {}, "2026-04-01", "in_progress"),
    "begun-early": ("2027", "2030", worked(5, "2026-05-01"), "2026-06-01", "in_progress"),
    "begun-early-but-not-yet": ("2027", "2030", worked(5, "2026-05-01"), "2026-04-30", "not_started"),
    "no-start-printed": ("", "2030", {}, "2026-01-01", "in_progress"),
    "100-per-cent-is-not-done": ("2025", "2030", worked(100, "2026-01-01"), "2026-02-01", "in_progress"),
    "31-days-left": ("2025", "9/2026", {}, "2026-08-30", "in_progress"),
    "30-days-left": ("2025", "9/2026", {}, "2026-08-31", "due_soon"),
    "7-days-left": ("2025", "9/2026", {}, "2026-09-23", "due_soon"),
    "1-day-left": ("2025", "9/2026", {}, "2026-09-29", "due_soon"),
    "due-today": ("2025", "9/2026", {}, "2026-09-30", "due_soon"),
    "1-day-late": ("2025", "9/2026", {}, "2026-10-01", "overdue"),
    "52-days-late": ("", "9/2026", {}, "2026-11-21", "overdue"),
    "late-at-100-per-cent": ("2025", "9/2026", worked(100, "2026-09-01"), "2026-10-01", "overdue"),
    "31-days-left-before-its-start": ("10/2026", "10/2026", {}, "2026-09-30", "not_started"),
    "due-soon-before-its-start": ("15/9/2026", "9/2026", {}, "2026-09-10", "due_soon"),
    "quarter-due-today": ("2025", "Quý III/2026", {}, "2026-09-30", "due_soon"),
    "quarter-1-day-late": ("2025", "Quý III/2026", {}, "2026-10-01", "overdue"),
    "year-due-today": ("2025", "2025", {}, "2025-12-31", "due_soon"),
    "year-1-day-late": ("2025", "2025", {}, "2026-01-01", "overdue"),
    "leap-day-due": ("2027", "2/2028", {}, "2028-02-29", "due_soon"),
    "leap-day-late": ("2027", "2/2028", {}, "2028-03-01", "overdue"),
    "a-saturday-does-not-move": ("2025", "31/10/2026", {}, "2026-11-01", "overdue"),
    "term": ("2025", "Cả nhiệm kỳ", {}, "2028-01-01", "in_progress"),
    "term-with-yearly-check": ("", "Cả nhiệm kỳ và hằng năm", {}, "2027-06-01", "in_progress"),
    "yearly-check-is-never-overdue-in-the-term": ("", "Cả nhiệm kỳ và hằng năm", {}, "2030-11-30", "in_progress"),
    "term-over": ("2025", "Cả nhiệm kỳ", {}, "2031-01-01", "overdue"),
    "always": ("2025", "Thường xuyên", {}, "2040-01-01", "no_deadline"),
    "none-printed": ("", "", {}, "2026-01-01", "no_deadline"),
    "each-year": ("", "Hằng năm", {}, "2026-01-01", "no_deadline"),
    "no-deadline-before-its-start": ("2027", "", {}, "2026-01-01", "no_deadline"),
    "done-on-time": ("2025", "9/2026", {"done_on": "2026-08-01"}, "2026-08-01", "done_on_time"),
    "done-on-the-due-day": ("2025", "9/2026", {"done_on": "2026-09-30"}, "2026-09-30", "done_on_time"),
    "done-a-day-late": ("2025", "9/2026", {"done_on": "2026-10-01"}, "2026-10-01", "done_late"),
    "done-on-time-seen-late": ("2025", "9/2026", {"done_on": "2026-09-30"}, "2029-01-01", "done_on_time"),
    "done-late-is-never-overdue": ("2025", "9/2026", {"done_on": "2026-10-05"}, "2029-01-01", "done_late"),
    "done-without-deadline": ("", "Thường xuyên", {"done_on": "2026-10-01"}, "2026-10-02", "done"),
    "done-before-its-start": ("2027", "2030", {"done_on": "2026-10-01"}, "2026-10-02", "done_on_time"),
    "done-tomorrow-does-not-count": ("2025", "9/2026", {"done_on": "2026-10-06"}, "2026-10-05", "overdue"),
    "done-tomorrow-not-due": ("2025", "2030", {"done_on": "2026-10-06"}, "2026-10-05", "in_progress"),
    "paused": ("2025", "2030", PAUSED, "2026-01-01", "paused"),
    "paused-past-its-due-day": ("2025", "9/2026", PAUSED, "2027-01-01", "paused"),
    "paused-without-deadline": ("", "", PAUSED, "2027-01-01", "paused"),
    "paused-tomorrow": ("2025", "9/2026", {"paused_on": "2026-10-06"}, "2026-10-05", "overdue"),
    "done-though-paused": ("2025", "2030", PAUSED | {"done_on": "2026-05-01"}, "2026-05-02", "done_on_time"),
    "dropped": ("2025", "2030", {"dropped_on": "2026-01-01"}, "2026-01-01", "dropped"),
    "dropped-past-its-due-day": ("2025", "9/2026", {"dropped_on": "2026-01-01"}, "2027-01-01", "dropped"),
    "dropped-though-paused": ("2025", "2030", PAUSED | {"dropped_on": "2026-02-01"}, "2026-03-01", "dropped"),
    "dropped-tomorrow": ("2025", "9/2026", {"dropped_on": "2026-10-06"}, "2026-10-05", "overdue"),
}  # fmt: skip


@pytest.mark.parametrize(("start", "finish", "facts", "today", "expected"), STATES.values(), ids=STATES)
def test_state_of_a_row(start: str, finish: str, facts: dict[str, Any], today: str, expected: str) -> None:
    assert item_status(item(start, finish, **facts), day(today), LIMITS).value == expected


@pytest.mark.parametrize(
    ("limits", "left", "expected"),
    [
        pytest.param(Thresholds(due_soon=(10,)), 11, "in_progress", id="one-threshold-outside"),
        pytest.param(Thresholds(due_soon=(10,)), 10, "due_soon", id="one-threshold-inside"),
        pytest.param(Thresholds(due_soon=(3, 60, 7)), 60, "due_soon", id="in-any-order"),
        pytest.param(Thresholds(due_soon=(0,)), 1, "in_progress", id="only-the-day-itself-not-yet"),
        pytest.param(Thresholds(due_soon=(0,)), 0, "due_soon", id="only-the-day-itself"),
    ],
)
def test_due_soon_is_a_setting(limits: Thresholds, left: int, expected: str) -> None:
    today = date.fromordinal(day("2026-09-30").toordinal() - left)
    assert item_status(item("2025", "9/2026"), today, limits).value == expected


def test_defaults_are_those_of_the_handbook() -> None:
    assert (Thresholds().due_soon, Thresholds().silent) == ((30, 7, 3), 28)


LATER = {
    "done": ({"done_on": "2026-06-02", "document": "12-NQ/ĐU"}, {"done_on": None, "document": ""}),
    "progress": ({"progress": 40, "progress_on": "2026-06-02"}, {"progress": 0, "progress_on": None}),
    "paused": ({"paused_on": "2026-06-02"}, {"paused_on": None}),
    "dropped": ({"dropped_on": "2026-06-02"}, {"dropped_on": None}),
    "news": ({"news_on": "2026-06-02"}, {"news_on": None}),
    "news-with-progress": (
        worked(40, "2026-06-02"),
        {"progress": 0, "progress_on": None, "news_on": None},
    ),
    "progress-stays-when-done-later": (
        {"progress": 40, "progress_on": "2026-06-01", "done_on": "2026-06-02"},
        {"progress": 40, "progress_on": day("2026-06-01"), "done_on": None},
    ),
}


@pytest.mark.parametrize(("facts", "left"), LATER.values(), ids=LATER)
def test_facts_after_today_do_not_count(facts: dict[str, Any], left: dict[str, Any]) -> None:
    row = item("2025", "2030", **facts)
    known = known_on(row, day("2026-06-01"))
    assert {name: getattr(known, name) for name in left} == left
    assert known_on(row, day("2026-06-02")) == row


@pytest.mark.parametrize("status", ItemStatus)
def test_closed_states(status: ItemStatus) -> None:
    assert (status in DONE) is status.value.startswith("done")
    assert (status in CLOSED) is (status in DONE or status is ItemStatus.DROPPED)


@QUICK
@given(any_item(), any_day())
def test_overdue_means_past_its_day_and_nothing_else(row: AppendixItem, today: date) -> None:
    status = item_status(row, today, LIMITS)
    ended = any(on is not None and on <= today for on in (row.done_on, row.paused_on, row.dropped_on))
    late = row.due_on is not None and row.due_on < today
    assert (status is ItemStatus.OVERDUE) is (late and not ended)


@QUICK
@given(any_item(), any_day())
def test_state_is_that_of_what_was_known(row: AppendixItem, today: date) -> None:
    known = known_on(row, today)
    assert known_on(known, today) == known
    assert item_status(known, today, LIMITS) is item_status(row, today, LIMITS)


@QUICK
@given(any_item(), any_day())
def test_no_deadline_is_never_on_time(row: AppendixItem, today: date) -> None:
    timed = {ItemStatus.OVERDUE, ItemStatus.DUE_SOON, ItemStatus.IN_PROGRESS, ItemStatus.DONE_ON_TIME}
    assert row.due_on is not None or item_status(row, today, LIMITS) not in timed
