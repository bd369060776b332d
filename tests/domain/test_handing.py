"""What a successor finds on the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, day, facts, item
from ward_tui.domain.alerts import all_alerts
from ward_tui.domain.following import Acknowledgement, Level, Obstacle, ObstacleKind
from ward_tui.domain.handing import OpenWork, open_work, scans
from ward_tui.domain.model import Agency, AppendixItem, Evidence, Facts, Note, Review
from ward_tui.domain.summary import states_on

TODAY = day("2026-11-20")
ONE, TWO = "phuong-a/CQ01", "phuong-a/CQ02"
AGENCIES = {key: Agency(key, "phuong-a", name) for key, name in ((ONE, "Công an phường"), (TWO, "Ban Xây dựng Đảng"))}


def row(number: int, finish: str, **more: Any) -> AppendixItem:
    return item("2025", finish, id=f"phuong-a/PL04-{number:02}", row=number, **more)


def table(*items: AppendixItem, **more: Any) -> OpenWork:
    known: Facts = replace(facts(items, agencies=AGENCIES), **more)
    states = states_on(known.items.values(), TODAY, LIMITS)
    return open_work(known, TODAY, states, all_alerts(known, TODAY, LIMITS), ())


def numbers(rows: tuple[AppendixItem, ...]) -> list[str]:
    return [each.id[-2:] for each in rows]


def test_each_open_row_stands_where_it_belongs() -> None:
    found = table(
        row(1, "10/2026"),
        row(2, "2025"),
        row(3, "20/11/2026"),
        row(4, "18/2/2027"),
        row(5, "19/2/2027"),
        row(6, "30/11/2026", paused_on="2026-11-01"),
        row(7, "30/11/2026", done_on="2026-11-01"),
        row(8, "10/2026", dropped_on="2026-11-01"),
        row(9, "Thường xuyên"),
    )
    assert numbers(found.overdue) == ["02", "01"]
    assert numbers(found.due) == ["03", "04"]
    assert numbers(found.paused) == ["06"]
    assert [numbers(each.rows) for each in found.led] == [["02", "01", "03", "06", "04", "05", "09"]]


def test_who_leads_what_begins_with_most_overdue_and_ends_with_nobody() -> None:
    late = row(1, "10/2026", lead=()), row(2, "10/2026", lead=(TWO, TWO)), row(3, "2030", lead=(ONE, TWO))
    found = table(*late, row(4, "2030", lead=(ONE,)))
    assert [(each.agency, numbers(each.rows), each.overdue) for each in found.led] == [
        (TWO, ["02", "03"], 1),
        (ONE, ["03", "04"], 0),
        ("", ["01"], 1),
    ]


def obstacle(number: int, level: Level, since: str, cleared: str = "", row: int = 1) -> Obstacle:
    key = f"phuong-a/PL04-{row:02}"
    return Obstacle(
        f"{key}~VM{number}", key, ObstacleKind.CAPITAL, level, day(since), "", day(cleared) if cleared else None
    )


def test_obstacles_that_last_stand_by_level_the_oldest_first() -> None:
    first = (
        obstacle(1, Level.CITY, "2026-10-01"),
        obstacle(2, Level.WARD, "2026-11-01"),
        obstacle(3, Level.CITY, "2026-09-01"),
        obstacle(4, Level.CITY, "2026-09-01", "2026-10-01"),
        obstacle(5, Level.CITY, "2026-11-21"),
    )
    closed = (obstacle(1, Level.CITY, "2026-01-01", row=2),)
    found = table(
        row(1, "2030"),
        row(2, "2030", done_on="2026-11-01"),
        obstacles={"phuong-a/PL04-01": first, "phuong-a/PL04-02": closed},
    )
    assert [(level, [each.id[-3:] for each in group]) for level, group in found.held] == [
        (Level.WARD, ["VM2"]),
        (Level.CITY, ["VM3", "VM1"]),
    ]


@pytest.mark.parametrize(("until", "told"), [("2026-11-21", 1), ("2026-11-20", 0)])
def test_only_alerts_that_are_put_off_still_are_told(until: str, told: int) -> None:
    key = "phuong-a/PL04-01~overdue"
    kept = Acknowledgement(key, "phuong-a", key[:-8], "overdue", "chờ", day("2026-11-01"), day(until))
    other = replace(kept, id="phuong-a/PL04-01~missed", rule="missed")
    found = table(row(1, "10/2026"), acknowledged={key: kept, other.id: other})
    assert [each.id for _, each in found.put_off] == [key] * told


def test_the_last_finished_review_of_each_programme_and_those_that_go_on() -> None:
    def review(programme: str, week: date, seq: int | None) -> Review:
        finished = week if seq else None
        return Review(f"{programme}/RS{week}", programme, week, week, finished, seq=seq)

    weeks = [date(2026, 11, monday) for monday in (2, 9, 16)]
    known = [
        review("phuong-a", weeks[0], 5),
        review("phuong-a", weeks[1], 9),
        review("", weeks[0], 7),
        review("phuong-a", weeks[2], None),
    ]
    found = table(reviews={each.id: each for each in known})
    assert [each.id for each in found.finished] == [known[1].id, known[2].id]
    assert found.running == (known[3],)


def test_every_scan_is_named_once() -> None:
    done = row(1, "2026", scan="b.pdf")
    notes = {done.id: [Note("n", done.id, TODAY, "x", evidence=Evidence("1", None, scan)) for scan in ("a.pdf", "")]}
    assert scans(facts([done, row(2, "2026", scan="b.pdf")]), notes) == ["a.pdf", "b.pdf"]
