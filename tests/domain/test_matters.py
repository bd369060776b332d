"""What each agency is to be told of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.domain.builders import LIMITS, day, facts, item, programme, worked
from tests.domain.money import BILLION, funded
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import Stage
from ward_tui.domain.following import Acknowledgement, Level, Obstacle, ObstacleKind
from ward_tui.domain.matters import Matter, matters
from ward_tui.domain.model import Agency, AppendixItem, Facts

TODAY = day("2026-11-20")
ONE, TWO = "phuong-a/CQ01", "phuong-a/CQ02"
AGENCIES = {key: Agency(key, "phuong-a", name) for key, name in ((ONE, "Công an phường"), (TWO, "Ban Xây dựng Đảng"))}


LATE = Stage("x~GD1", "x", 0, "GPMB", planned=parse_deadline("9/2026"))


def row(
    number: int, start: str = "2025", finish: str = "2030", lead: tuple[str, ...] = (ONE,), **more: Any
) -> AppendixItem:
    return item(start, finish, id=f"phuong-a/PL04-{number:02}", row=number, lead=lead, **more)


def told(*items: AppendixItem, **more: Any) -> dict[str, Matter]:
    known: Facts = replace(facts(items, agencies=AGENCIES), **more)
    return {each.agency: each for each in matters(known, TODAY, LIMITS)}


def test_each_kind_of_work_has_its_list() -> None:
    found = told(
        row(1, finish="10/2026"),
        row(2, "", "30/11/2026", news_on="2026-11-19"),
        row(3, "2026", "2026", **worked(10, "2026-11-19")),
        row(4, "Quý I/2026", "2027"),
        row(5, "2028", "2029"),
        row(6, "", "2030", news_on="2026-10-01"),
        row(7, "2025", "2030", **worked(30, "2026-11-19")),
        row(8, "", "2030", news_on="2026-11-19", stages=(LATE,)),
    )[ONE]
    assert [each.id[-2:] for each in found.overdue] == ["01"]
    assert [each.id[-2:] for each in found.soon] == ["02"]
    assert [(each.row.id[-2:], each.progress) for each in found.behind] == [("03", 10)]
    assert [each.id[-2:] for each in found.waiting] == ["04"]
    assert [(each.row.id[-2:], each.days) for each in found.silent] == [("06", 50)]
    assert [(each.row.id[-2:], each.stage, each.days) for each in found.stages] == [("08", "GPMB", 51)]


def test_a_row_that_nobody_has_begun_is_not_behind_besides() -> None:
    found = told(row(4, "2025", "2030"))[ONE]
    assert [each.id[-2:] for each in found.waiting] == ["04"]
    assert found.behind == ()


def test_an_agency_is_not_told_of_rows_of_a_new_programme_that_nobody_has_reported_on() -> None:
    young = {"phuong-a": programme("2026-11-16")}
    assert told(row(4, "2025", "2030"), programmes=young) == {}


def test_closed_and_paused_work_concerns_nobody() -> None:
    assert (
        told(
            row(1, finish="10/2026", done_on="2026-11-01"),
            row(2, finish="10/2026", paused_on="2026-11-01"),
            row(3, finish="10/2026", dropped_on="2026-11-01"),
        )
        == {}
    )


def test_a_row_with_two_leads_concerns_both_and_one_without_stands_last() -> None:
    late = {"finish": "10/2026"}
    found = told(row(1, lead=(), **late), row(2, lead=(ONE, TWO), **late), row(3, lead=(TWO,), **late))
    assert list(found) == [TWO, ONE, ""]
    assert [len(each.overdue) for each in found.values()] == [2, 1, 1]


def test_the_longest_overdue_come_first() -> None:
    found = told(row(1, finish="10/2026"), row(2, finish="2025"), row(3, finish="9/2026"))[ONE]
    assert [each.id[-2:] for each in found.overdue] == ["02", "03", "01"]


def test_a_warning_that_was_put_off_is_left_out_but_overdue_work_never() -> None:
    def kept(number: int, rule: str, until: str) -> Acknowledgement:
        key = f"phuong-a/PL04-{number:02}"
        return Acknowledgement(f"{key}~{rule}", "phuong-a", key, rule, "chờ", day("2026-11-16"), day(until))

    marks = [kept(1, "overdue", "2026-12-01"), kept(2, "no_news", "2026-12-01"), kept(3, "no_news", "2026-11-20")]
    quiet: dict[str, Any] = {"news_on": "2026-09-01"}
    items = row(1, finish="10/2026"), row(2, **quiet), row(3, **quiet)
    found = told(*items, acknowledged={each.id: each for each in marks})[ONE]
    assert [each.id[-2:] for each in found.overdue] == ["01"]
    assert [each.row.id[-2:] for each in found.silent] == ["03"]


def test_only_obstacles_that_last_are_told_the_oldest_first() -> None:
    def held(number: int, since: str, cleared: str = "") -> Obstacle:
        key = f"phuong-a/PL04-{number:02}"
        end = day(cleared) if cleared else None
        return Obstacle(f"{key}~VM1", key, ObstacleKind.CAPITAL, Level.CENTRAL, day(since), "thiếu vốn", end)

    obstacles = [
        held(1, "2026-10-01"),
        held(2, "2026-09-01"),
        held(3, "2026-09-01", "2026-11-01"),
        held(4, "2026-12-01"),
    ]
    items = [row(number, news_on="2026-11-19") for number in range(1, 5)]
    found = told(*items, obstacles={each.item: (each,) for each in obstacles})[ONE]
    assert [(each.row.id[-2:], each.level) for each in found.held] == [("02", Level.CENTRAL), ("01", Level.CENTRAL)]


def test_another_programme_is_left_out() -> None:
    known = facts([row(1, finish="10/2026")], agencies=AGENCIES)
    assert matters(known, TODAY, LIMITS, "phuong-b") == ()
    assert len(matters(known, TODAY, LIMITS, "phuong-a")) == 1


def test_a_payment_that_lags_is_told_largest_sum_first_and_not_of_overdue_rows() -> None:
    rows = [
        funded("2026=10/4", row=1),
        funded("2026=30/12", row=2),
        funded("2026=10/4", row=3, due_on="2026-09-30"),
        funded("2026=10/9", row=4),
    ]
    (found,) = matters(facts(rows), day("2026-11-20"), LIMITS)
    assert [(each.row.id[-2:], each.year, each.planned, each.paid) for each in found.unpaid] == [
        ("02", 2026, 30 * BILLION, 12 * BILLION),
        ("01", 2026, 10 * BILLION, 4 * BILLION),
    ]
