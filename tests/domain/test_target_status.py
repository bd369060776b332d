"""The state of indicators and targets: annual goals, goals by a year, goals over the term, the worst of several."""

import pytest

from tests.domain.builders import LIMITS, PROGRAMME, TERM_END, day, indicator, programme, readings, target
from ward_tui.domain.goals import Verdict
from ward_tui.domain.status import (
    TargetStatus,
    Thresholds,
    goal_due,
    indicator_status,
    judge,
    readings_on,
    target_status,
)

# id: goal, when, figures, today, status
STATES = {
    "annual-nothing-yet": (">= 80", "annual", "", "2026-06-01", "no_data"),
    "annual-first-year-of-the-term": (">= 80", "annual", "", "2025-10-01", "not_due"),
    "annual-first-year-has-closed": (">= 80", "annual", "", "2026-01-01", "no_data"),
    "interim-after-the-end": (">= 80", "2027", "2027-06=90", "2028-02-01", "no_data"),
    "earlier-year-after-the-end": (">= 80", "2027", "2026=90", "2028-02-01", "no_data"),
    "yes-stays-yes": ("yes_no", "2027", "2026=1", "2028-02-01", "met"),
    "annual-before-the-term": (">= 80", "annual", "", "2024-06-01", "not_due"),
    "annual-last-year-met": (">= 80", "annual", "2025=80", "2026-06-01", "met"),
    "annual-last-year-exceeded": (">= 80", "annual", "2025=81", "2026-06-01", "exceeded"),
    "annual-last-year-missed": (">= 80", "annual", "2025=79,9".replace(",", "."), "2026-06-01", "missed"),
    "annual-this-year-counts-once-entered": (">= 80", "annual", "2025=79 2026=85@2026-12-20", "2026-12-20", "exceeded"),
    "annual-entered-tomorrow": (">= 80", "annual", "2025=79 2026=85@2026-12-20", "2026-12-19", "missed"),
    "annual-old-figure-is-no-figure": (">= 80", "annual", "2025=85", "2027-01-01", "no_data"),
    "annual-quarter-is-interim": (">= 80", "annual", "2026-Q2=10", "2026-07-10", "no_data"),
    "annual-month-is-interim": (">= 80", "annual", "2026-12=10", "2027-01-10", "no_data"),
    "annual-interim-beside-a-year": (">= 80", "annual", "2025=85 2026-Q1=10", "2026-07-10", "exceeded"),
    "annual-yes": ("yes_no", "annual", "2025=1", "2026-06-01", "met"),
    "annual-no": ("yes_no", "annual", "2025=0", "2026-06-01", "missed"),
    "annual-zero-kept": ("= 0", "annual", "2025=0", "2026-06-01", "met"),
    "annual-up": ("up", "annual", "2025=5 2026=6", "2027-02-01", "met"),
    "annual-not-up": ("up", "annual", "2025=6 2026=6", "2027-02-01", "missed"),
    "annual-down": ("down", "annual", "2025=6 2026=5", "2027-02-01", "met"),
    "annual-direction-without-baseline": ("up", "annual", "2025=5", "2026-02-01", "no_baseline"),
    "annual-direction-quarter-is-no-baseline": ("up", "annual", "2025-Q4=4 2025=5", "2026-02-01", "no_baseline"),
    "annual-baseline-entered-later": ("up", "annual", "2024=9@2027-03-01 2025=5", "2026-02-01", "no_baseline"),
    "by-year-nothing-yet": (">= 80", "2030", "", "2026-06-01", "not_due"),
    "by-year-last-day": (">= 80", "2027", "", "2027-12-31", "not_due"),
    "by-year-over-without-figure": (">= 80", "2027", "", "2028-01-01", "no_data"),
    "by-year-one-figure-below": (">= 80", "2030", "2025=70", "2026-06-01", "no_baseline"),
    "by-year-reached-early": (">= 80", "2030", "2026=80", "2027-06-01", "met"),
    "by-year-exceeded-early": (">= 80", "2030", "2026=90", "2027-06-01", "exceeded"),
    "by-year-reached-in-a-quarter": (">= 80", "2030", "2026-Q2=80", "2026-07-10", "met"),
    "by-year-on-course": (">= 80", "2030", "2025=70 2026=72", "2027-06-01", "not_due"),
    "by-year-slow": (">= 80", "2030", "2025=70 2027=71", "2028-06-01", "at_risk"),
    "by-year-falling": (">= 80", "2030", "2025=70 2026=65", "2027-06-01", "at_risk"),
    "by-year-fallen-below-after-reaching": (">= 80", "2030", "2025=90 2026=70", "2027-06-01", "at_risk"),
    "by-year-fallen-from-exactly-the-goal": (">= 80", "2030", "2025=80 2026=70", "2027-06-01", "at_risk"),
    "by-year-lower-is-better-on-course": ("< 0.5", "2030", "2025=2 2026=1.6", "2027-06-01", "not_due"),
    "by-year-lower-is-better-slow": ("< 0.5", "2030", "2025=2 2027=1.9", "2028-06-01", "at_risk"),
    "by-year-missed": (">= 80", "2027", "2027=79", "2028-01-01", "missed"),
    "by-year-met": (">= 80", "2027", "2027=80", "2028-01-01", "met"),
    "by-year-short-on-its-last-day": (">= 80", "2027", "2027=79@2027-12-31", "2027-12-31", "no_baseline"),
    "by-year-late-figure-counts": (">= 80", "2027", "2027=79 2028=85", "2029-02-01", "exceeded"),
    "by-year-year-before-its-last-quarter": (">= 80", "2027", "2027=85 2027-Q4=70", "2028-02-01", "exceeded"),
    "by-year-year-before-its-december": (">= 80", "2027", "2027=70 2027-12=85", "2028-02-01", "missed"),
    "by-year-yes-no-not-yet": ("yes_no", "2027", "2026=0", "2027-02-01", "not_due"),
    "by-year-yes-early": ("yes_no", "2027", "2026=1", "2027-02-01", "met"),
    "by-year-no-at-the-end": ("yes_no", "2027", "2027=0", "2028-02-01", "missed"),
    "by-year-figure-of-tomorrow": (">= 80", "2030", "2026=90@2027-06-02", "2027-06-01", "not_due"),
    "by-year-period-not-begun": (">= 80", "2030", "2027=90@2026-06-01", "2026-12-31", "not_due"),
    "term-nothing-yet": (">= 80", "term", "", "2030-12-31", "not_due"),
    "term-over-without-figure": (">= 80", "term", "", "2031-01-01", "no_data"),
    "term-reached": (">= 80", "term", "2027=80", "2028-02-01", "met"),
    "term-over-missed": (">= 80", "term", "2030=79", "2031-02-01", "missed"),
    "term-up-needs-two": ("up", "term", "2026=5", "2027-02-01", "no_baseline"),
}


@pytest.mark.parametrize(("words", "when", "figures", "today", "expected"), STATES.values(), ids=STATES)
def test_state_of_an_indicator(words: str, when: str, figures: str, today: str, expected: str) -> None:
    found = indicator(words, when, figures)
    assert indicator_status(found, PROGRAMME, day(today), LIMITS).value == expected


@pytest.mark.parametrize(("points", "expected"), [(40, "at_risk"), (41, "not_due")])
def test_points_behind_pace_are_a_setting(points: int, expected: str) -> None:
    slow = indicator(">= 80", "2030", "2025=70 2027=70")  # 40 % of the time has passed
    assert indicator_status(slow, PROGRAMME, day("2028-06-01"), Thresholds(pace=points)).value == expected


WORST = [
    (["2025=85", "2025=80"], "met"),
    (["2025=85", "2025=85"], "exceeded"),
    (["2025=85", "2025=79"], "missed"),
    (["2025=85", ""], "no_data"),
    (["", "2025=79"], "missed"),
    (["2025=79"], "missed"),
    ([], "no_data"),
]


@pytest.mark.parametrize(("figures", "expected"), WORST)
def test_a_target_is_as_good_as_its_worst_indicator(figures: list[str], expected: str) -> None:
    found = target(*(indicator(figures=each) for each in figures))
    assert target_status(found, PROGRAMME, day("2026-06-01"), LIMITS).value == expected


def test_worst_first() -> None:
    order = ["missed", "at_risk", "no_data", "no_baseline", "not_due", "met", "exceeded"]
    assert [each.value for each in TargetStatus] == order


def test_a_stage_is_judged_apart_from_the_goal_it_leads_to() -> None:
    staged = target(indicator("> 80", "annual", "2025=85"), indicator("> 90", "2030", "2025=85"))
    assert target_status(staged, PROGRAMME, day("2026-06-01"), LIMITS) is TargetStatus.NO_BASELINE


@pytest.mark.parametrize(
    ("when", "expected"),
    [("2027", "2027-12-31"), ("2029", "2029-12-31"), ("term", "2030-12-31"), ("annual", "2030-12-31")],
)
def test_day_by_which_a_goal_is_judged(when: str, expected: str) -> None:
    assert goal_due(indicator(when=when), PROGRAMME) == day(expected)


def test_end_of_term_is_a_setting_of_the_programme() -> None:
    longer = programme(term_end=day("2031-06-30"))
    found = indicator(when="term")
    assert goal_due(found, longer) != TERM_END
    assert indicator_status(found, longer, day("2031-06-30"), LIMITS) is TargetStatus.NOT_DUE
    assert indicator_status(found, longer, day("2031-07-01"), LIMITS) is TargetStatus.NO_DATA


@pytest.mark.parametrize(
    ("today", "known"),
    [
        ("2025-12-31", ["2025"]),
        ("2025-12-30", []),
        ("2026-03-31", ["2025", "2026-Q1"]),
        ("2026-09-30", ["2025", "2026-Q1", "2026-09"]),
        ("2027-12-31", ["2025", "2026-Q1", "2026-09"]),
        ("2028-01-01", ["2025", "2026-Q1", "2026-09", "2028"]),
    ],
)
def test_figures_known_on_a_day(today: str, known: list[str]) -> None:
    found = indicator(figures="2025=1 2026-Q1=2 2026-09=3 2028=4@2026-10-01")
    assert [each.period.code for each in readings_on(found, day(today))] == known


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2025", "unknown"), ("2026", "met"), ("2026-Q1", "unknown"), ("2026-Q2", "missed"), ("2026-05", "unknown")],
)
def test_direction_looks_at_the_period_of_the_same_length_before(period: str, expected: str) -> None:
    found = indicator("up", figures="2025=5 2026=6 2026-Q1=9 2026-Q2=8 2026-05=7")
    reading = next(each for each in found.readings if each.period.code == period)
    assert judge(found, reading) is Verdict(expected)


def test_direction_looks_at_the_nearest_period() -> None:
    found = indicator("up", figures="2025=9 2026=5 2027=6")
    assert judge(found, readings("2027=6")[0]) is Verdict.MET


def test_a_conditional_goal_waits_for_a_figure() -> None:
    silent = indicator(condition="nếu có")
    assert indicator_status(silent, PROGRAMME, day("2027-06-01"), LIMITS) is TargetStatus.NOT_DUE
    below = indicator(figures="2026=79", condition="nếu có")
    assert indicator_status(below, PROGRAMME, day("2027-06-01"), LIMITS) is TargetStatus.MISSED
