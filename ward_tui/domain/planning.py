"""The figure of a year held against its plan (`kế hoạch năm`, `kế hoạch thành phố giao`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from ward_tui.domain.figures import Indicator, PlanGiver, Reading, YearPlan
from ward_tui.domain.goals import LOWER_IS_BETTER
from ward_tui.domain.text import fold

_TENTH = Decimal("0.1")
_WHOLE = Decimal(100)


class Measure(StrEnum):
    """How a figure and its plan are told apart."""

    SHARE = "share"
    POINTS = "points"
    AMOUNT = "amount"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Against:
    """A year's figure held against the plan of that year.

    Attributes:
        value: per cent of the plan (SHARE), figure less plan in points (POINTS) or in the unit (AMOUNT), or 1 where the
            answer is the planned one and 0 where it is not (ANSWER).
    """

    reading: Reading
    plan: YearPlan | None
    measure: Measure
    value: Decimal


def plan_of(indicator: Indicator, year: int) -> YearPlan | None:
    """Return the plan of a year: the city's first where the document holds the figure against it, else the ward's."""
    own, city = indicator.plan(year, PlanGiver.WARD), indicator.plan(year, PlanGiver.CITY)
    return city or own if indicator.held_against_city else own or city


def year_figure(indicator: Indicator, year: int) -> Reading | None:
    """Return the figure of a whole year; a shorter period is interim and never the year's figure."""
    return next((each for each in indicator.figures if each.period.is_year and each.period.year == year), None)


def planned_year(indicator: Indicator, today: date) -> int:
    """Return the year whose plan is shown: the running one, or the last one while only that has plan and figure."""
    this, last = today.year, today.year - 1
    if plan_of(indicator, this) is not None or year_figure(indicator, this) is not None:
        return this
    return last if plan_of(indicator, last) is not None and year_figure(indicator, last) is not None else this


def against_plan(indicator: Indicator, year: int) -> Against | None:
    """Return the comparison of a year's figure with its plan; None without a figure, a plan, or a common unit."""
    reading = year_figure(indicator, year)
    if reading is None:
        return None
    if indicator.held_against_city or reading.of_plan:
        share = share_of_plan(indicator, reading)
        return None if share is None else Against(reading, _city_plan(indicator, year), Measure.SHARE, share)
    plan = plan_of(indicator, year)
    if plan is None or fold(plan.unit or indicator.unit) != fold(indicator.unit):
        return None
    return Against(reading, plan, *_difference(indicator, reading.value, plan.value))


def share_of_plan(indicator: Indicator, reading: Reading) -> Decimal | None:
    """Return how much of the city's plan a figure is, in per cent, to one decimal.

    An amount is divided by the plan; another figure of such an indicator is a share already, or the part above a whole
    one. None for an amount without the city's plan of its year.
    """
    value = indicator.measure(reading)
    if value is None:
        return None
    return rounded(value + _WHOLE if "vuot" in fold(indicator.unit) else value)


def shown(indicator: Indicator, reading: Reading) -> Decimal | None:
    """Return the figure that is held against the goal, a share of the plan to one decimal; None where there is none."""
    value = indicator.measure(reading)
    return value if value is None or not reading.of_plan else rounded(value)


def rounded(share: Decimal) -> Decimal:
    """Return a share to one decimal; a plan that is just missed is not rounded up to a whole one."""
    near = share.quantize(_TENTH, ROUND_HALF_UP)
    return share.quantize(_TENTH, ROUND_FLOOR) if near >= _WHOLE > share else near


def _city_plan(indicator: Indicator, year: int) -> YearPlan | None:
    return indicator.plan(year, PlanGiver.CITY)


def _difference(indicator: Indicator, figure: Decimal, planned: Decimal) -> tuple[Measure, Decimal]:
    if indicator.is_yes_no:
        return Measure.ANSWER, Decimal(bool(figure) or not planned)
    if indicator.unit.startswith("%"):
        return Measure.POINTS, figure - planned
    if planned <= 0 or figure < 0 or indicator.goal.comparator in LOWER_IS_BETTER:
        return Measure.AMOUNT, figure - planned
    return Measure.SHARE, rounded(_WHOLE * figure / planned)
