"""Obstacles by level: which last, for how long, and in which order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.domain.builders import PROGRAMME, day, item
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.hindrances import LEVELS, by_level, hindrances
from ward_tui.domain.model import Facts

TODAY = date(2026, 11, 21)


def known(*obstacles: Obstacle, **changes: Any) -> Facts:
    rows = {f"phuong-a/PL04-0{n}": item("2025", "2030", id=f"phuong-a/PL04-0{n}", **changes) for n in (1, 2)}
    held: dict[str, tuple[Obstacle, ...]] = {}
    for each in obstacles:
        held[each.item] = (*held.get(each.item, ()), each)
    return Facts(programmes={PROGRAMME.slug: PROGRAMME}, items=rows, obstacles=held)


def obstacle(number: int, since: str, level: Level = Level.CITY, row: int = 1, cleared: str = "") -> Obstacle:
    key = f"phuong-a/PL04-0{row}"
    return Obstacle(
        f"{key}~VM{number}",
        key,
        ObstacleKind.CAPITAL,
        level,
        day(since),
        cleared_on=day(cleared) if cleared else None,
    )


@pytest.mark.parametrize(
    ("each", "changes", "lasts", "days"),
    [
        (obstacle(1, "2026-11-01"), {}, True, 20),
        (obstacle(1, "2026-11-21"), {}, True, 0),
        (obstacle(1, "2026-11-01", cleared="2026-11-11"), {}, False, 10),
        (obstacle(1, "2026-11-01", cleared="2026-12-11"), {}, True, 20),
        (obstacle(1, "2026-11-01"), {"done_on": "2026-11-10"}, False, 20),
        (obstacle(1, "2026-11-01"), {"dropped_on": "2026-11-10"}, False, 20),
        (obstacle(1, "2026-11-01"), {"done_on": "2026-12-10"}, True, 20),
        (obstacle(1, "2026-11-01"), {"paused_on": "2026-11-10"}, True, 20),
    ],
)
def test_what_lasts_and_for_how_long(each: Obstacle, changes: dict[str, Any], lasts: bool, days: int) -> None:
    (found,) = hindrances(known(each, **changes), TODAY)
    assert (found.lasts, found.days) == (lasts, days)


def test_what_begins_today_is_there() -> None:
    assert [each.days for each in hindrances(known(obstacle(1, "2026-11-21", cleared="2026-11-21")), TODAY)] == [0]


def test_what_begins_later_is_not_there_yet() -> None:
    assert hindrances(known(obstacle(1, "2026-11-22")), TODAY) == []


def test_by_level_the_longest_first() -> None:
    found = hindrances(
        known(
            obstacle(1, "2026-11-01", Level.ENTERPRISE),
            obstacle(2, "2026-11-01", Level.WARD),
            obstacle(3, "2026-11-01", Level.CENTRAL),
            obstacle(4, "2026-11-01", Level.CITY),
            obstacle(1, "2026-01-01", Level.CITY, row=2),
        ),
        TODAY,
    )
    groups = by_level(found)
    assert tuple(groups) == LEVELS
    assert [each.obstacle.id[-7:] for each in groups[Level.CITY]] == ["-02~VM1", "-01~VM4"]


def test_of_one_programme_only() -> None:
    facts = known(obstacle(1, "2026-11-01"))
    assert len(hindrances(facts, TODAY, "phuong-a")) == 1
    assert hindrances(facts, TODAY, "phuong-b") == []
