"""Goals: what a figure is compared with, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Comparator(StrEnum):
    """How a figure is held against its goal."""

    AT_LEAST = ">="
    MORE = ">"
    EQUAL = "="
    AT_MOST = "<="
    LESS = "<"
    RANGE = "range"
    UP = "up"
    DOWN = "down"
    YES_NO = "yes_no"


class Cadence(StrEnum):
    """When a goal is judged: each year, by a year, or over the term."""

    ANNUAL = "annual"
    BY_YEAR = "by_year"
    TERM = "term"


class Verdict(StrEnum):
    """What a figure says of its goal."""

    MET = "met"
    EXCEEDED = "exceeded"
    MISSED = "missed"
    UNKNOWN = "unknown"


LOWER_IS_BETTER = frozenset({Comparator.LESS, Comparator.AT_MOST, Comparator.DOWN})


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached.

    Attributes:
        comparator: how a figure is compared.
        value: the limit, or the lower end of a range; None for up, down and yes_no.
        value_max: the upper end of a range; None otherwise.
    """

    comparator: Comparator
    value: Decimal | None = None
    value_max: Decimal | None = None

    def judge(self, figure: Decimal, earlier: Decimal | None = None) -> Verdict:
        """Return the verdict on a figure; up and down need the earlier figure, without one they cannot tell."""
        if self.comparator in {Comparator.UP, Comparator.DOWN}:
            return self._judge_direction(figure, earlier)
        if self.comparator is Comparator.YES_NO:
            return Verdict.MET if figure else Verdict.MISSED
        return Verdict.UNKNOWN if self.value is None else self._judge_limit(figure, self.value)

    def _judge_direction(self, figure: Decimal, earlier: Decimal | None) -> Verdict:
        if earlier is None:
            return Verdict.UNKNOWN
        better = figure > earlier if self.comparator is Comparator.UP else figure < earlier
        return Verdict.MET if better else Verdict.MISSED

    def _judge_limit(self, figure: Decimal, limit: Decimal) -> Verdict:
        upper = limit if self.value_max is None else self.value_max
        met, exceeded = {
            Comparator.AT_LEAST: (figure >= limit, figure > limit),
            Comparator.MORE: (figure > limit, False),
            Comparator.EQUAL: (figure == limit, False),
            Comparator.AT_MOST: (figure <= limit, figure < limit),
            Comparator.LESS: (figure < limit, False),
            Comparator.RANGE: (figure >= limit, figure > upper),
        }[self.comparator]
        if exceeded:
            return Verdict.EXCEEDED
        return Verdict.MET if met else Verdict.MISSED

    def required(self) -> Decimal | None:
        """Return the figure from which the goal counts as reached, None when there is none to name."""
        return self.value
