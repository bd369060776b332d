"""Targets with their indicators, the figures of these, and the plans they are held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.periods import Period
from ward_tui.domain.sources import NO_EVIDENCE, Evidence, Source
from ward_tui.domain.text import fold

CITY_PLAN = "city_plan"  # the basis of an indicator whose figure is held against the city's plan


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an indicator for a period; yes is 1, no is 0.

    Attributes:
        computed: the program made it of other figures; nobody typed it and it is stored nowhere.
        of_plan: the value is an amount in the unit of the year's plan given by the city, and judged as a share of it.
    """

    id: str
    indicator: str
    period: Period
    value: Decimal
    recorded_on: date
    note: str = ""
    of_plan: bool = False
    evidence: Evidence = NO_EVIDENCE
    computed: bool = False


class PlanGiver(StrEnum):
    """Who decided the plan of a year."""

    WARD = "ward"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class YearPlan:
    """What is to be reached in one year (`kế hoạch năm`, `kế hoạch thành phố giao`), with the deciding document."""

    id: str
    indicator: str
    year: int
    giver: PlanGiver
    value: Decimal
    unit: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measurable check of a target.

    Attributes:
        due_year: the year by which it is judged; None for annual goals.
        basis: `city_plan` when the figure is held against a plan given by the city.
        condition: the words that make the goal conditional (`nếu có`), empty otherwise.
        wording: the words of the document that carry the figure.
        readings: its figures, by period.
        plans: its plans by year, the city's before the ward's own.
        computed: yearly figures that the program made of the money of the projects, by period.
    """

    id: str
    target: str
    name: str
    goal: Goal
    unit: str
    cadence: Cadence
    due_year: int | None = None
    basis: str = ""
    cumulative: bool = False
    condition: str = ""
    wording: str = ""
    readings: tuple[Reading, ...] = ()
    plans: tuple[YearPlan, ...] = ()
    computed: tuple[Reading, ...] = ()

    @property
    def figures(self) -> tuple[Reading, ...]:
        """Its figures by period: those entered, and the computed ones of the periods for which none was entered."""
        if not self.computed:
            return self.readings
        own = {each.period for each in self.readings}
        return tuple(
            sorted(
                (*self.readings, *(each for each in self.computed if each.period not in own)),
                key=lambda each: (each.period.last_day, each.period.first_day),
            )
        )

    @property
    def is_yes_no(self) -> bool:
        """True when it is answered by có or không."""
        return self.goal.comparator is Comparator.YES_NO

    @property
    def held_against_city(self) -> bool:
        """True when the document holds its figure against a plan given by the city."""
        return self.basis == CITY_PLAN

    def measure(self, reading: Reading) -> Decimal | None:
        """Return a figure as it is held against the goal: for an amount its share of the city's plan in per cent.

        None for an amount without that plan, or with one of nothing. A goal of so much above the plan ("vượt kế hoạch")
        is held against what lies above it.
        """
        if not reading.of_plan:
            return reading.value
        plan = self.plan(reading.period.year, PlanGiver.CITY)
        if plan is None or not plan.value:
            return None
        share = 100 * reading.value / plan.value
        return share - 100 if "vuot" in fold(self.unit) else share

    def unit_of(self, reading: Reading) -> str:
        """Return the unit of a figure: that of the year's plan for an amount of it."""
        plan = self.plan(reading.period.year, PlanGiver.CITY) if reading.of_plan else None
        return self.unit if plan is None else plan.unit

    def plan(self, year: int, giver: PlanGiver) -> YearPlan | None:
        """Return the plan of a year, None when there is none."""
        return next((each for each in self.plans if each.year == year and each.giver is giver), None)


@dataclass(frozen=True, slots=True)
class Target:
    """One numbered goal of the programme with its indicators; lead, directing and coordinating are identifiers.

    Attributes:
        printed: the document's own words of what the user corrected, by field.
        dropped_on, dropped_document: since when, and by which decision, it is no longer followed.
    """

    id: str
    programme: str
    number: str
    group: str
    name: str
    text: str
    source: Source
    from_text: bool = False
    lead: tuple[str, ...] = ()
    directing: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    printed: tuple[tuple[str, str], ...] = ()
    dropped_on: date | None = None
    dropped_document: str = ""

    def is_dropped(self, today: date) -> bool:
        """Tell whether a decision of the day or earlier says that it is no longer followed."""
        return self.dropped_on is not None and self.dropped_on <= today
