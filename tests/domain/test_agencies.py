"""What agencies have on their hands: hand-made tables of who leads what and who has been silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, day, indicator, item, readings, target
from tests.domain.builders import facts as builder
from ward_tui.domain.agencies import AgencyLoad, agency_loads, silent
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.model import Agency, AppendixItem, Facts
from ward_tui.domain.summary import states_on

TODAY = date(2026, 11, 21)
A, B, C, D = (f"phuong-a/CQ{number:02}" for number in range(1, 5))
AGENCIES = {
    key: Agency(key, "phuong-a", name)
    for key, name in ((A, "Văn phòng"), (B, "Công an"), (C, "Ban Chỉ huy"), (D, "Đảng ủy"))
}


def row(number: int, lead: tuple[str, ...], finish: str = "2030", start: str = "2025", **changes: Any) -> AppendixItem:
    """A row that these agencies lead."""
    return replace(item(start, finish, **changes), id=f"phuong-a/PL04-{number:02}", row=number, lead=lead)


def facts(*rows: AppendixItem, **more: Any) -> Facts:
    """The facts of these rows, loaded on 1 October 2025."""
    return builder(rows, agencies=AGENCIES, **more)


def loads(known: Facts, today: date = TODAY) -> dict[str, AgencyLoad]:
    """What each agency has on its hands, in the order of the list."""
    found = agency_loads(known, today, states_on(known.items.values(), today, LIMITS))
    return {load.agency: load for load in found}


def test_rows_are_counted_by_their_state_and_for_each_lead() -> None:
    known = facts(
        row(1, (A,), "9/2026"),
        row(2, (A, B), "30/11/2026"),
        row(3, (A,), "2026", done_on="2026-05-01", news_on="2026-05-01"),
        row(4, (A,), dropped_on="2026-05-01"),
        row(5, (A,), paused_on="2026-05-01"),
        row(6, (A,), start="2027"),
        row(7, ()),
    )
    found = loads(known)
    first = found[A]
    assert (first.led, first.done, first.open, first.running) == (5, 1, 4, 2)
    assert (first.overdue, first.due_soon, first.targets, first.obstacles) == (1, 1, 0, 0)
    assert (found[B].led, found[B].due_soon) == (1, 1)
    assert (found[""].led, found[""].waiting_since) == (1, None)
    assert found[C].is_empty and found[D].is_empty


@pytest.mark.parametrize(
    ("changes", "waiting"),
    [
        ({}, "2025-10-01"),
        ({"news_on": "2026-11-18"}, "2026-11-18"),
        ({"news_on": "2026-11-22"}, "2025-10-01"),
        ({"answered_on": "2026-11-19"}, "2026-11-19"),
        ({"news_on": "2026-11-18", "answered_on": "2026-11-01"}, "2026-11-18"),
        ({"answered_on": "2026-11-22"}, "2025-10-01"),
        ({"given_on": "2026-11-10"}, "2026-11-10"),
        ({"start": "3/2026"}, "2026-03-01"),
        ({"start": "3/2026", "news_on": "2026-02-01"}, "2026-03-01"),
        ({"start": "2027"}, None),
        ({"paused_on": "2026-10-01"}, None),
        ({"done_on": "2026-10-01"}, None),
        ({"finish": "Thường xuyên"}, "2025-10-01"),
    ],
)
def test_from_when_news_is_waited_for(changes: dict[str, Any], waiting: str | None) -> None:
    found = loads(facts(row(1, (A,), **changes)))[A]
    assert found.waiting_since == (waiting and day(waiting))
    assert found.silent_days(TODAY) == (None if waiting is None else (TODAY - day(waiting)).days)


def test_the_last_news_of_any_row_counts_for_the_agency() -> None:
    known = facts(row(1, (A,), news_on="2026-03-01"), row(2, (A,), news_on="2026-11-01"), row(3, (A,)))
    assert loads(known)[A].news_on == date(2026, 11, 1)
    assert loads(known)[A].waiting_since == date(2026, 11, 1)


def test_a_figure_of_its_target_is_news() -> None:
    goals = replace(target(indicator(figures="2025=10@2026-11-15 2026-Q3=3@2026-12-24")), lead=(A,))
    known = facts(row(1, (A,)), targets=[goals])
    assert (loads(known)[A].targets, loads(known)[A].news_on) == (1, date(2026, 11, 15))
    assert readings("2026-Q3=3@2026-12-24")[0].recorded_on > TODAY


def test_only_obstacles_that_last_on_the_day_count() -> None:
    def obstacle(number: int, since: str, cleared: str = "") -> Obstacle:
        kind, level = ObstacleKind.CAPITAL, Level.CITY
        return Obstacle(f"x~VM{number}", "x", kind, level, day(since), "", day(cleared) if cleared else None)

    held_up = (
        obstacle(1, "2026-01-01"),
        obstacle(2, "2026-01-01", "2026-02-01"),
        obstacle(3, "2026-12-01"),
        obstacle(4, "2026-01-01", "2026-11-22"),
    )
    rows = row(1, (A,)), row(2, (A,), done_on="2026-05-01")
    known = facts(*rows, obstacles={each.id: held_up for each in rows})
    assert loads(known)[A].obstacles == 2


def test_most_overdue_come_first_then_longest_silent_then_by_name() -> None:
    known = facts(
        row(1, (D,), news_on="2026-11-01"),
        row(2, (B,), news_on="2026-10-01"),
        row(3, (C,), "9/2026", news_on="2026-11-20"),
        row(4, (), "9/2026"),
        row(5, (), "9/2026"),
    )
    assert list(loads(known)) == ["", C, B, D, A]
    assert list(loads(facts())) == [C, B, D, A]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2026-11-22", [B, C, A]),
        ("2026-11-18", [B, C]),
        ("2026-11-16", [B, C]),
        ("2026-11-10", [B]),
        ("2025-10-01", []),
    ],
)
def test_silent_are_those_with_running_work_and_no_news_since_a_day(since: str, expected: list[str]) -> None:
    known = facts(
        row(1, (A,), news_on="2026-11-18"),
        row(2, (C,), news_on="2026-11-15"),
        row(3, (B,)),
        row(4, (D,), paused_on="2026-01-01"),
        row(5, ()),
    )
    assert [load.agency for load in silent(loads(known).values(), day(since))] == expected


def test_only_the_chosen_programme_is_looked_at() -> None:
    known = facts(row(1, (A,)))
    states = states_on(known.items.values(), TODAY, LIMITS)
    assert agency_loads(known, TODAY, states, "phuong-b") == []
    assert len(agency_loads(known, TODAY, states, "phuong-a")) == len(AGENCIES)
