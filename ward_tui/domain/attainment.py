"""How far a target has come, from the figures known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ward_tui.domain.figures import Indicator, Reading, Target
from ward_tui.domain.goals import LOWER_IS_BETTER, Cadence, Comparator, Verdict
from ward_tui.domain.model import Programme
from ward_tui.domain.status import TargetStatus, Thresholds, indicator_status, judge, judged_on

WHOLE, NEARLY = 100, 99


@dataclass(frozen=True, slots=True)
class Attainment:
    """How far a target has come.

    Attributes:
        degree: 0 to 100 per cent, the mean over its indicators; None while no figure can be held against a goal.
        known: indicators with such a figure; asked: indicators that should have one (a conditional goal only with its
            first figure).
    """

    degree: int | None
    known: int
    asked: int


def target_attainment(target: Target, programme: Programme, today: date, limits: Thresholds) -> Attainment:
    """Return how far a target has come on the day; indicators that still lack a figure count as nothing reached."""
    degrees = []
    for indicator in target.indicators:
        degree = indicator_degree(indicator, programme, today, limits)
        if degree is not None or not indicator.condition:
            degrees.append(degree)
    known = [degree for degree in degrees if degree is not None]
    return Attainment(sum(known) // len(degrees) if known else None, len(known), len(degrees))


def indicator_degree(indicator: Indicator, programme: Programme, today: date, limits: Thresholds) -> int | None:
    """Return how much of its goal an indicator has reached, 0 to 100 per cent, below 100 while it is not reached.

    None without a figure that can be held against the goal.
    """
    indicator = judged_on(indicator, today)
    reading = _present(indicator, today)
    if reading is None:
        return None
    state = indicator_status(indicator, programme, today, limits)
    if state in {TargetStatus.MET, TargetStatus.EXCEEDED}:
        return WHOLE
    if judge(indicator, reading) is Verdict.UNKNOWN:
        return None
    figure, goal = indicator.measure(reading), indicator.goal.required()
    return 0 if figure is None or goal is None else min(NEARLY, _share(figure, goal, indicator.goal.comparator))


def _present(indicator: Indicator, today: date) -> Reading | None:
    """Return the figure that speaks for the indicator now: of an annual goal the year's own before an interim one."""
    readings: Sequence[Reading] = indicator.readings
    if indicator.cadence is Cadence.ANNUAL:
        readings = [each for each in readings if each.period.year >= today.year - 1]
        readings = [each for each in readings if each.period.is_year] or readings
    return max(readings, key=lambda each: (each.period.last_day, each.period.is_year), default=None)


def _share(figure: Decimal, goal: Decimal, comparator: Comparator) -> int:
    """Return a figure as a share of its goal in per cent, 0 where there is nothing to divide; more is not cut off."""
    part, whole = figure, goal
    if comparator in LOWER_IS_BETTER or (comparator is Comparator.EQUAL and figure > goal):
        part, whole = goal, figure
    return int(WHOLE * part / whole) if part > 0 and whole > 0 else 0
