"""The figure of a year held against its plan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.builders import day, indicator
from ward_tui.domain.figures import CITY_PLAN, Indicator, PlanGiver, YearPlan
from ward_tui.domain.planning import Measure, against_plan, plan_of, planned_year, rounded, shown

WARD, CITY = PlanGiver.WARD, PlanGiver.CITY


def plans(words: str) -> tuple[YearPlan, ...]:
    """Plans as `2026 ward 90` or `2026 city 1200 tỷ đồng`, parted by `;`."""
    made = []
    for each in filter(None, words.split(";")):
        year, giver, value, *unit = each.split()
        made.append(YearPlan(each, "phuong-a/CT01.1", int(year), PlanGiver(giver), Decimal(value), " ".join(unit)))
    return tuple(made)


def planned(goal: str, figures: str, words: str, **changes: Any) -> Indicator:
    """An indicator with figures and plans; `of_plan` marks its figures as amounts of the city's plan."""
    of_plan = changes.pop("of_plan", False)
    made = indicator(goal, figures=figures, plans=plans(words), **changes)
    return replace(made, readings=tuple(replace(each, of_plan=of_plan) for each in made.readings))


COUNT = {"unit": "việc làm"}
HELD = {"basis": CITY_PLAN, "unit": "% kế hoạch"}
ABOVE = {"basis": CITY_PLAN, "unit": "% vượt kế hoạch"}


@pytest.mark.parametrize(
    ("goal", "figures", "words", "changes", "measure", "value"),
    [
        (">= 80", "2026=93", "2026 ward 90", {}, Measure.POINTS, "3"),
        (">= 80", "2026=87", "2026 ward 90", {}, Measure.POINTS, "-3"),
        (">= 80", "2026=90", "2026 ward 90 %", {}, Measure.POINTS, "0"),
        (">= 80", "2026=1020", "2026 ward 1000", COUNT, Measure.SHARE, "102"),
        (">= 80", "2026=999.9", "2026 ward 1000", COUNT, Measure.SHARE, "99.9"),
        (">= 80", "2026=999.99", "2026 ward 1000", COUNT, Measure.SHARE, "99.9"),
        (">= 80", "2026=5", "2026 ward 0", COUNT, Measure.AMOUNT, "5"),
        (">= 80", "2026=-5", "2026 ward 10", COUNT, Measure.AMOUNT, "-15"),
        ("<= 80", "2026=12", "2026 ward 10", COUNT, Measure.AMOUNT, "2"),
        ("down", "2026=8", "2026 ward 10", COUNT, Measure.AMOUNT, "-2"),
        ("yes_no", "2026=1", "2026 ward 1", {"unit": ""}, Measure.ANSWER, "1"),
        ("yes_no", "2026=0", "2026 ward 1", {"unit": ""}, Measure.ANSWER, "0"),
        (">= 100", "2026=1224", "2026 city 1200 tỷ đồng", HELD | {"of_plan": True}, Measure.SHARE, "102"),
        (">= 10", "2026=1320", "2026 city 1200 tỷ đồng", ABOVE | {"of_plan": True}, Measure.SHARE, "110"),
        (">= 100", "2026=98.5", "", HELD, Measure.SHARE, "98.5"),
        (">= 10", "2026=12", "", ABOVE, Measure.SHARE, "112"),
    ],
)
def test_a_figure_is_held_against_its_plan(
    goal: str, figures: str, words: str, changes: dict[str, Any], measure: Measure, value: str
) -> None:
    found = against_plan(planned(goal, figures, words, **changes), 2026)
    assert found is not None
    assert (found.measure, found.value) == (measure, Decimal(value))


@pytest.mark.parametrize(
    ("figures", "words", "changes"),
    [
        ("", "2026 ward 90", {}),
        ("2026=93", "", {}),
        ("2026=93", "2025 ward 90", {}),
        ("2025=93", "2026 ward 90", {}),
        ("2026-Q2=93", "2026 ward 90", {}),
        ("2026=93", "2026 ward 1200 tỷ đồng", {}),
        ("2026=1224", "", HELD | {"of_plan": True}),
        ("2026=1224", "2026 ward 1200 tỷ đồng", HELD | {"of_plan": True}),
        ("2026=1224", "2026 city 0 tỷ đồng", HELD | {"of_plan": True}),
    ],
)
def test_nothing_is_said_without_figure_plan_or_common_unit(figures: str, words: str, changes: dict[str, Any]) -> None:
    assert against_plan(planned(">= 80", figures, words, **changes), 2026) is None


@pytest.mark.parametrize(
    ("basis", "words", "giver"),
    [
        ("", "2026 city 1;2026 ward 2", WARD),
        ("", "2026 city 1", CITY),
        (CITY_PLAN, "2026 city 1;2026 ward 2", CITY),
        (CITY_PLAN, "2026 ward 2", WARD),
    ],
)
def test_the_plan_of_the_city_comes_first_where_the_document_asks_for_it(
    basis: str, words: str, giver: PlanGiver
) -> None:
    found = plan_of(planned(">= 80", "", words, basis=basis), 2026)
    assert found is not None
    assert found.giver is giver


@pytest.mark.parametrize(
    ("figures", "words", "year"),
    [
        ("", "", 2026),
        ("2025=90", "2025 ward 90;2026 ward 91", 2026),
        ("2025=90 2026=91", "2025 ward 90", 2026),
        ("2025=90", "2025 ward 90", 2025),
        ("2025=90", "", 2026),
        ("2024=90", "2024 ward 90", 2026),
    ],
)
def test_the_plan_of_the_last_year_stands_until_there_is_one_of_this_year(figures: str, words: str, year: int) -> None:
    assert planned_year(planned(">= 80", figures, words), day("2026-11-21")) == year


@pytest.mark.parametrize(("value", "text"), [("99.96", "99.9"), ("100.04", "100.0"), ("33.333", "33.3"), ("0", "0.0")])
def test_a_plan_just_missed_is_not_rounded_up(value: str, text: str) -> None:
    assert str(rounded(Decimal(value))) == text


def test_what_is_shown_is_what_is_judged() -> None:
    amount = planned(">= 10", "2026=1330", "2026 city 1200 tỷ đồng", of_plan=True, **ABOVE)
    assert shown(amount, amount.readings[0]) == Decimal("10.8")
    share = planned(">= 80", "2026=93.123", "")
    assert shown(share, share.readings[0]) == Decimal("93.123")
