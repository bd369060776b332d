"""Figures that are amounts: held against the plan that the city gave for their year, and judged as a share of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain.builders import LIMITS, PROGRAMME, day, indicator, target
from ward_tui.domain.alerts import Rule, target_alerts
from ward_tui.domain.figures import CITY_PLAN, Indicator, PlanGiver, YearPlan
from ward_tui.domain.pace import goal_pace
from ward_tui.domain.status import TargetStatus, indicator_status, judge, target_status

OF, ABOVE = "% kế hoạch", "% vượt kế hoạch"


def held(goal: str, unit: str, figures: str, plans: str, *, of_plan: bool = True, when: str = "annual") -> Indicator:
    """An indicator with amounts, and plans as `2026:C=1200 2026:W=1300` (of the city, of the ward)."""
    made = indicator(goal, when, figures, unit=unit, basis=CITY_PLAN)
    found = tuple(_plan(each) for each in plans.split())
    return replace(made, readings=tuple(replace(each, of_plan=of_plan) for each in made.readings), plans=found)


def _plan(text: str) -> YearPlan:
    when, _, value = text.partition("=")
    year, _, giver = when.partition(":")
    return YearPlan(
        f"phuong-a/CT01.1@{when}",
        "phuong-a/CT01.1",
        int(year),
        PlanGiver.CITY if giver == "C" else PlanGiver.WARD,
        Decimal(value),
    )


# id: unit, figure, plans, whether it is an amount, measure
MEASURED = {
    "share": (OF, "2026=600", "2026:C=1200", True, "50"),
    "all of it": (OF, "2026=1200", "2026:C=1200", True, "100"),
    "more than all": (OF, "2026=1320", "2026:C=1200", True, "110"),
    "above the plan": (ABOVE, "2026=1320", "2026:C=1200", True, "10"),
    "below the plan": (ABOVE, "2026=1080", "2026:C=1200", True, "-10"),
    "above, without marks": ("% VUOT ke hoach", "2026=1320", "2026:C=1200", True, "10"),
    "exact": (OF, "2026=1", "2026:C=8", True, "12.5"),
    "nothing done": (OF, "2026=0", "2026:C=1200", True, "0"),
    "less than nothing": (OF, "2026=-12", "2026:C=1200", True, "-1"),
    "a share as it was typed": (OF, "2026=97", "2026:C=1200", False, "97"),
    "a share above as it was typed": (ABOVE, "2026=12", "", False, "12"),
    "no plan": (OF, "2026=600", "", True, None),
    "a plan of another year": (OF, "2026=600", "2025:C=1200 2027:C=1200", True, None),
    "a plan of the ward": (OF, "2026=600", "2026:W=1200", True, None),
    "plans of both": (OF, "2026=600", "2026:C=1200 2026:W=600", True, "50"),
    "a plan of nothing": (OF, "2026=600", "2026:C=0", True, None),
    "a quarter of the year's plan": (OF, "2026-Q2=300", "2026:C=1200", True, "25"),
}


@pytest.mark.parametrize(("unit", "figure", "plans", "of_plan", "measure"), MEASURED.values(), ids=MEASURED)
def test_measure(unit: str, figure: str, plans: str, of_plan: bool, measure: str | None) -> None:
    found = held(">= 100", unit, figure, plans, of_plan=of_plan)
    assert found.measure(found.readings[0]) == (None if measure is None else Decimal(measure))


# id: goal, unit, figures, plans, verdict of the last figure, status in the year after
JUDGED = {
    "met": (">= 100", OF, "2026=1200", "2026:C=1200", "met", "met"),
    "exceeded": (">= 100", OF, "2026=1201", "2026:C=1200", "exceeded", "exceeded"),
    "missed": (">= 100", OF, "2026=1199", "2026:C=1200", "missed", "missed"),
    "a tenth above": (">= 10", ABOVE, "2026=1320", "2026:C=1200", "met", "met"),
    "not quite a tenth above": (">= 10", ABOVE, "2026=1319", "2026:C=1200", "missed", "missed"),
    "without plan nothing is said": (">= 100", OF, "2026=1200", "", "unknown", "no_baseline"),
    "a plan of nothing says nothing": (">= 100", OF, "2026=1200", "2026:C=0", "unknown", "no_baseline"),
    "better than the year before": ("up", OF, "2025=500 2026=600", "2025:C=1000 2026:C=1100", "met", "met"),
    "more, but a lesser share": ("up", OF, "2025=500 2026=600", "2025:C=1000 2026:C=1300", "missed", "missed"),
    "lesser share is better": ("down", OF, "2025=500 2026=600", "2025:C=1000 2026:C=1300", "met", "met"),
    "no plan the year before": ("up", OF, "2025=500 2026=600", "2026:C=1100", "unknown", "no_baseline"),
}


@pytest.mark.parametrize(("goal", "unit", "figures", "plans", "verdict", "status"), JUDGED.values(), ids=JUDGED)
def test_verdict_and_status(goal: str, unit: str, figures: str, plans: str, verdict: str, status: str) -> None:
    found = held(goal, unit, figures, plans)
    today = day("2027-02-01")
    assert judge(found, found.readings[-1]).value == verdict
    assert indicator_status(found, PROGRAMME, today, LIMITS).value == status
    assert target_status(target(found), PROGRAMME, today, LIMITS).value == status
    missed = [alert for alert in target_alerts(target(found), PROGRAMME, today) if alert.rule is Rule.MISSED]
    assert len(missed) == (status == "missed")


def test_the_status_follows_the_plan() -> None:
    found, today = held(">= 100", OF, "2026=1200", "2026:C=1200"), day("2027-02-01")
    dearer = replace(found, plans=(_plan("2026:C=1300"),))
    assert indicator_status(found, PROGRAMME, today, LIMITS) is TargetStatus.MET
    assert indicator_status(dearer, PROGRAMME, today, LIMITS) is TargetStatus.MISSED
    assert indicator_status(replace(found, plans=()), PROGRAMME, today, LIMITS) is TargetStatus.NO_BASELINE


@pytest.mark.parametrize(
    ("figures", "plans", "progress"),
    [
        ("2026=500 2027=750", "2026:C=1000 2027:C=1000", 50),
        ("2026=500 2027=750", "2026:C=1000 2027:C=1500", 0),
        ("2026=500 2027=750", "2027:C=1000", None),
        ("2026=500 2027=750", "2026:C=1000", None),
        ("2026=1000 2027=750", "2026:C=1000 2027:C=1000", 0),
        ("2026=750", "2026:C=1000", None),
    ],
)
def test_pace_compares_shares(figures: str, plans: str, progress: int | None) -> None:
    found = held(">= 100", OF, figures, plans, when="2030")
    pace = goal_pace(found, found.readings, day("2030-12-31"))
    assert (pace.progress if pace else None) == progress


def test_plan_of_a_year_and_giver() -> None:
    found = held(">= 100", OF, "", "2026:C=1 2026:W=2 2027:C=3")
    plans = [found.plan(year, giver) for year in (2026, 2027) for giver in (PlanGiver.CITY, PlanGiver.WARD)]
    assert [each and each.value for each in plans] == [1, 2, 3, None]
