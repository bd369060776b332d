"""How far a target has come: by its figures, for every kind of goal."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, PROGRAMME, QUICK, any_day, day, indicator, target
from ward_tui.domain.attainment import Attainment, indicator_degree, target_attainment
from ward_tui.domain.figures import CITY_PLAN, Indicator, PlanGiver, YearPlan
from ward_tui.domain.goals import Comparator
from ward_tui.domain.status import TargetStatus, indicator_status

TODAY = day("2027-06-01")


@pytest.mark.parametrize(
    ("goal", "when", "figures", "degree"),
    [
        (">= 80", "annual", "", None),
        (">= 80", "annual", "2026=40", 50),
        (">= 80", "annual", "2026=79.9", 99),
        (">= 80", "annual", "2026=80", 100),
        (">= 80", "annual", "2026=95", 100),
        ("> 80", "annual", "2026=80", 99),
        (">= 80", "annual", "2024=90", None),
        (">= 80", "annual", "2026=80 2027-Q1=20", 100),
        (">= 80", "annual", "2027-Q1=20", 25),
        (">= 80", "annual", "2026=40@2027-07-01", None),
        (">= 80", "2030", "2026=20", 25),
        (">= 80", "2030", "2026=20 2027-Q1=40", 50),
        (">= 80", "2030", "2025=90", 100),
        (">= 80", "term", "2026=-5", 0),
        (">= -5", "term", "2026=-8", 0),
        ("<= 4", "2030", "2026=8", 50),
        ("<= 4", "2030", "2026=4", 100),
        ("< 0.5", "2030", "2026=0.5", 99),
        ("<= 0", "2030", "2026=3", 0),
        ("<= 0", "2030", "2026=0", 100),
        ("= 10", "2030", "2026=5", 50),
        ("= 10", "2030", "2026=20", 50),
        ("= 10", "2030", "2026=10", 100),
        ("range 62 63", "2030", "2026=31", 50),
        ("range 62 63", "2030", "2026=62", 100),
        ("yes_no", "2030", "2026=0", 0),
        ("yes_no", "2030", "2026=1", 100),
        ("up", "annual", "2026=5", None),
        ("up", "annual", "2025=5 2026=6", 100),
        ("up", "annual", "2025=6 2026=5", 0),
        ("down", "annual", "2025=6 2026=5", 100),
    ],
)
def test_degree_of_an_indicator(goal: str, when: str, figures: str, degree: int | None) -> None:
    assert indicator_degree(indicator(goal, when, figures), PROGRAMME, TODAY, LIMITS) == degree


def test_an_amount_is_held_against_the_plan_of_the_city() -> None:
    plan = YearPlan("x", "phuong-a/CT01.1", 2026, PlanGiver.CITY, Decimal(200))
    made = indicator(">= 100", "annual", "2026=100", basis=CITY_PLAN)
    amount = replace(made, readings=tuple(replace(each, of_plan=True) for each in made.readings))
    assert indicator_degree(replace(amount, plans=(plan,)), PROGRAMME, TODAY, LIMITS) == 50
    assert indicator_degree(amount, PROGRAMME, TODAY, LIMITS) is None


def numbered(*indicators: Indicator) -> list[Indicator]:
    """Indicators of one target."""
    return [replace(each, id=f"phuong-a/CT01.{number}") for number, each in enumerate(indicators, 1)]


HALF, FULL, BLANK = indicator(figures="2026=40"), indicator(figures="2026=90"), indicator()


@pytest.mark.parametrize(
    ("indicators", "expected"),
    [
        ([], Attainment(None, 0, 0)),
        ([BLANK], Attainment(None, 0, 1)),
        ([BLANK, BLANK], Attainment(None, 0, 2)),
        ([HALF], Attainment(50, 1, 1)),
        ([HALF, FULL], Attainment(75, 2, 2)),
        ([FULL, BLANK], Attainment(50, 1, 2)),
        ([FULL, replace(BLANK, condition="nếu có")], Attainment(100, 1, 1)),
        ([replace(BLANK, condition="nếu có")], Attainment(None, 0, 0)),
        ([FULL, replace(HALF, condition="nếu có")], Attainment(75, 2, 2)),
    ],
)
def test_degree_of_a_target_is_the_mean_of_its_indicators(indicators: list[Indicator], expected: Attainment) -> None:
    assert target_attainment(target(*numbered(*indicators)), PROGRAMME, TODAY, LIMITS) == expected


_FIGURES = st.lists(
    st.tuples(st.sampled_from(["2025", "2026", "2027", "2026-Q2", "2027-03"]), st.integers(-5, 120)),
    max_size=3,
    unique_by=lambda each: each[0],
)
_GOALS = st.sampled_from(
    [f"{sign.value} 80" for sign in (Comparator.AT_LEAST, Comparator.MORE, Comparator.EQUAL, Comparator.LESS)]
    + ["range 60 80", "<= 0", "up", "down", "yes_no"]
)


@QUICK
@given(_GOALS, st.sampled_from(["annual", "term", "2028"]), _FIGURES, any_day())
def test_a_whole_bar_says_what_the_state_says(
    goal: str, when: str, figures: list[tuple[str, int]], today: date
) -> None:
    made = indicator(goal, when, " ".join(f"{period}={value}" for period, value in sorted(figures)))
    degree = indicator_degree(made, PROGRAMME, today, LIMITS)
    reached = indicator_status(made, PROGRAMME, today, LIMITS) in {TargetStatus.MET, TargetStatus.EXCEEDED}
    assert degree is None or 0 <= degree <= 100
    assert (degree == 100) == reached
