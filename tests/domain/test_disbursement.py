"""Disbursement: rates, sums, what stays behind the time of the year, the yearly target that follows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.builders import LIMITS, day, facts, programme
from tests.domain.money import BILLION, funded
from ward_tui.domain.alert import Rule, Severity
from ward_tui.domain.capital import (
    Level,
    above_investment,
    check_as_of,
    check_begun,
    check_year,
    known_capital,
    level_of,
    rate,
    takes_capital,
    year_time,
)
from ward_tui.domain.disbursement import capital_alerts
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.domain.paying import GroupBy, behind, table_of

NOV = day("2026-11-21")  # 325 of 365 days: 89 per cent


@pytest.mark.parametrize(
    ("planned", "paid", "percent"),
    [
        (10, 4, "40.0"),
        (3, 2, "66.7"),
        (10_000, 9_999, "99.9"),  # a plan that is just missed is not rounded up to a whole one
        (3, 3, "100.0"),
        (3, 4, "133.3"),
        (10, 0, "0.0"),
    ],
)
def test_a_rate_is_what_was_paid_of_the_plan(planned: int, paid: int, percent: str) -> None:
    assert rate(planned * BILLION, paid * BILLION) == Decimal(percent)


def test_there_is_no_rate_without_a_plan_or_a_payment_told() -> None:
    assert [rate(None, 5), rate(0, 5), rate(5, None)] == [None, None, None]


@pytest.mark.parametrize(
    ("funding", "takes"),
    [
        ("Ngân sách", True),
        ("Ngân sách, xã hội hóa", True),
        ("", True),
        ("Doanh nghiệp", False),
        ("Xã hội hóa", False),
    ],
)
def test_enterprises_and_social_funds_have_no_money_at_ward_level(funding: str, takes: bool) -> None:
    row = funded("2026=10/1", funding_text=funding)
    assert takes_capital(row) is takes
    assert bool(known_capital(row, NOV)) is takes
    assert bool(capital_alerts(row, NOV, LIMITS)) is takes


def test_the_time_of_a_year_runs_from_its_first_day_to_its_last() -> None:
    days = ("2025-12-31", "2026-01-01", "2026-07-02", "2026-11-21", "2026-12-31", "2027-06-01")
    assert [year_time(2026, day(each)) for each in days] == [0, 0, 50, 89, 100, 100]


@pytest.mark.parametrize(
    ("gap", "level"),
    [
        (None, Level.UNKNOWN),
        ("-3.5", Level.ON_TIME),
        ("0", Level.ON_TIME),
        ("14.9", Level.SLOW),
        ("15", Level.LATE),
        ("29.9", Level.LATE),
        ("30", Level.VERY_LATE),
    ],
)
def test_two_levels_tell_how_far_payment_stays_behind(gap: str | None, level: Level) -> None:
    assert level_of(None if gap is None else Decimal(gap), (15, 30)) is level


# id: money, changes of the row, today, (year, level of the settings, rate) or None
ALERTS = {
    "far behind": ("2026=10/4", {}, "2026-11-21", (2026, 30, "40.0")),
    "behind": ("2026=10/6.5", {}, "2026-11-21", (2026, 15, "65.0")),
    "exactly at the first level": ("2026=10/7.4", {}, "2026-11-21", (2026, 15, "74.0")),
    "exactly at the second level": ("2026=10/5.9", {}, "2026-11-21", (2026, 30, "59.0")),
    "one tenth before the first level": ("2026=100/74.1", {}, "2026-11-21", None),
    "with the time": ("2026=10/9", {}, "2026-11-21", None),
    "more than planned": ("2026=10/11", {}, "2026-11-21", None),
    "no payment told counts as unpaid": ("2026=10/-", {}, "2026-11-21", (2026, 30, None)),
    "no plan": ("2026=-/4", {}, "2026-11-21", None),
    "a plan of nothing": ("2026=0/0", {}, "2026-11-21", None),
    "a plan of a year to come": ("2027=10/-", {}, "2026-11-21", None),
    "early in the year": ("2026=10/0", {}, "2026-02-20", None),
    "the running year stands for those before": ("2025=10/1 2026=10/9", {}, "2026-11-21", None),
    "the last closed year until a later one has a plan": ("2025=10/6", {}, "2026-11-21", (2025, 30, "60.0")),
    "a closed year that was nearly paid": ("2025=10/8.6", {}, "2026-11-21", None),
    "a closed year before a year to come": ("2025=10/6 2027=10/-", {}, "2026-11-21", None),
    "a plan of the next year does not excuse this one": ("2026=10/4 2027=10/-", {}, "2026-11-21", (2026, 30, "40.0")),
    "a payment without a plan does not explain it": ("2025=10/6 2026=-/2", {}, "2026-11-21", (2025, 30, "60.0")),
    "done": ("2026=10/4", {"done_on": "2026-10-01"}, "2026-11-21", None),
    "done today": ("2026=10/4", {"done_on": "2026-11-21"}, "2026-11-21", None),
    "done tomorrow": ("2026=10/4", {"done_on": "2026-11-22"}, "2026-11-21", (2026, 30, "40.0")),
    "paused": ("2026=10/4", {"paused_on": "2026-10-01"}, "2026-11-21", None),
    "dropped": ("2026=10/4", {"dropped_on": "2026-10-01"}, "2026-11-21", None),
    "told tomorrow": ("2026=10/4@2026-11-22", {}, "2026-11-21", None),
}


@pytest.mark.parametrize(("words", "changes", "today", "expected"), ALERTS.values(), ids=ALERTS.keys())
def test_a_row_whose_payment_lags_has_one_alert(
    words: str, changes: dict[str, str], today: str, expected: tuple[int, int, str | None] | None
) -> None:
    found = capital_alerts(funded(words, **changes), day(today), LIMITS)
    told = [(each.year, each.stage, each.figure) for each in found]
    share = expected and expected[2]
    assert told == ([(*expected[:2], Decimal(share) if share else None)] if expected else [])
    assert all(each.rule is Rule.DISBURSEMENT and each.severity is Severity.WARNING for each in found)


def test_the_alert_holds_every_number_of_its_sentence() -> None:
    (alert,) = capital_alerts(funded("2026=10/4@2026-11-15"), NOV, LIMITS)
    assert (alert.planned, alert.paid, alert.time, alert.cutoff_on) == (
        10 * BILLION,
        4 * BILLION,
        89,
        day("2026-11-15"),
    )
    assert alert.detail == Level.VERY_LATE


def rows() -> Facts:
    """Six rows in two appendices, of public, mixed and private money."""
    made = [
        funded("2026=10/4", row=1),
        funded("2026=20/16", row=2, funding_text="Ngân sách, xã hội hóa"),
        funded("2026=30/-", row=3),
        funded("2026=-/2", row=4),
        funded("2025=5/5", row=5),
        funded("2026=99/1", row=6, funding_text="Doanh nghiệp"),
    ]
    made[1] = replace(made[1], appendix="PL05")
    return facts(made)


def test_a_year_is_told_lowest_rate_first_and_without_a_plan_last() -> None:
    table = table_of(rows(), None, 2026, NOV, GroupBy.ITEM)
    assert [line.item.row for line in table.lines] == [3, 1, 2, 4, 5]
    assert [line.item.row for line in table.unplanned] == [4, 5]  # paid all the same; money of another year only


def test_sums_are_of_the_rows_with_a_plan_and_payments_without_one_stand_apart() -> None:
    table = table_of(rows(), None, 2026, NOV, GroupBy.ITEM)
    found = table.total
    assert (found.count, found.told, found.planned, found.paid) == (3, 2, 60 * BILLION, 20 * BILLION)
    assert (found.rate, behind(found, 2026, NOV)) == (Decimal("33.3"), Decimal("55.7"))
    assert (found.unplanned, found.paid_unplanned) == (2, 2 * BILLION)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (GroupBy.APPENDIX, [("phuong-a/PL04", [3, 1], "10.0"), ("phuong-a/PL05", [2], "80.0")]),
        (GroupBy.FUNDING, [("budget", [3, 1], "10.0"), ("mixed", [2], "80.0")]),
        (GroupBy.ITEM, [("", [3, 1, 2], "33.3")]),
    ],
)
def test_groups_stand_lowest_first_and_hold_each_row_once(
    group: GroupBy, expected: list[tuple[str, list[int], str]]
) -> None:
    table = table_of(rows(), None, 2026, NOV, group)
    told = [(each.key, [line.item.row for line in each.lines], str(each.total.rate)) for each in table.groups]
    assert told == expected


def test_a_closed_year_names_only_rows_that_had_money_in_it() -> None:
    assert [line.item.row for line in table_of(rows(), None, 2025, NOV, GroupBy.ITEM).lines] == [5]


def test_sums_count_up_to_the_latest_day_that_was_told() -> None:
    lines = [funded("2026=10/4@2026-10-31", row=1), funded("2026=10/4@2026-11-15", row=2), funded("2026=10/-", row=3)]
    assert table_of(facts(lines), None, 2026, NOV, GroupBy.ITEM).total.as_of == day("2026-11-15")


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({}, True),
        ({"start_on": day("2026-12-31")}, True),
        ({"start_on": day("2027-01-01")}, False),
        ({"paused_on": day("2026-10-01")}, False),
        ({"paused_on": day("2026-11-22")}, True),
    ],
)
def test_a_row_that_runs_is_asked_for_money_of_the_year(changes: dict[str, Any], asked: bool) -> None:
    row = replace(funded("2025=5/5"), **changes)
    assert bool(table_of(facts([row]), None, 2026, NOV, GroupBy.ITEM).unplanned) is asked


@pytest.mark.parametrize(
    ("year", "paid", "as_of", "refused"),
    [
        (2020, 1, "2026-11-21", None),
        (2019, None, "2026-11-21", "capital_year"),
        (2035, None, "2026-11-21", None),
        (2036, None, "2026-11-21", "capital_year"),
        (2027, None, "2026-11-21", None),
        (2027, 1, "2026-11-21", "capital_future"),
        (2026, 1, "2026-01-01", None),
        (2026, 1, "2025-12-31", "capital_early"),
    ],
)
def test_money_of_a_year_that_cannot_be_is_refused(
    year: int, paid: int | None, as_of: str, refused: str | None
) -> None:
    try:
        check_year(year, programme())
        check_begun(year, paid, NOV)
        check_as_of(year, paid, day(as_of))
    except WardError as error:
        assert error.code == refused
    else:
        assert refused is None


def test_a_dropped_row_leaves_the_figures_from_its_year_on() -> None:
    row = funded("2025=10/6 2026=10/1", dropped_on="2026-05-01")
    assert [each.year for each in known_capital(row, NOV)] == [2025]
    assert [each.year for each in known_capital(row, day("2026-04-30"))] == [2025, 2026]


def test_plans_above_the_whole_sum_of_a_project_are_known() -> None:
    row = funded("2025=10/6 2026=10/1")
    assert [above_investment(replace(row, investment=each)) for each in (None, 20 * BILLION, 15 * BILLION)] == [
        0,
        0,
        5 * BILLION,
    ]
