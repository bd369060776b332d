"""The counts of the day, kept until the facts change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ward_tui.domain.breakdown import Breakdown, break_down
from ward_tui.domain.model import Facts
from ward_tui.domain.status import Thresholds
from ward_tui.domain.summary import States, Summary, states_on, summarise

if TYPE_CHECKING:
    from ward_tui.domain.agencies import AgencyLoad


class Counts:
    """Remembers the counts of the last facts that it was asked about."""

    def __init__(self, limits: Thresholds) -> None:
        self._limits = limits
        self._facts = Facts()
        self._day: date | None = None
        self._states: States = {}
        self._summaries: dict[str | None, Summary] = {}
        self._breakdowns: dict[str | None, Breakdown] = {}
        self._loads: dict[str | None, list[AgencyLoad]] = {}

    def summary(self, facts: Facts, today: date, programme: str | None) -> Summary:
        """Return the counts of one programme, or of all."""
        self._look_at(facts, today)
        if programme not in self._summaries:
            self._summaries[programme] = summarise(facts, today, self._limits, programme, self._states)
        return self._summaries[programme]

    def breakdown(self, facts: Facts, today: date, programme: str | None) -> Breakdown:
        """Return where the work of one programme, or of all, stands."""
        self._look_at(facts, today)
        if programme not in self._breakdowns:
            self._breakdowns[programme] = break_down(facts, today, self._limits, programme, self._states)
        return self._breakdowns[programme]

    def loads(self, facts: Facts, today: date, programme: str | None) -> list[AgencyLoad]:
        """Return what each agency of one programme, or of all, has on its hands."""
        self._look_at(facts, today)
        if programme not in self._loads:
            from ward_tui.domain.agencies import agency_loads

            self._loads[programme] = agency_loads(facts, today, self._states, programme)
        return self._loads[programme]

    def _look_at(self, facts: Facts, today: date) -> None:
        """Forget what was counted for other facts or another day; judge each row once."""
        if facts is self._facts and today == self._day:
            return
        self._facts, self._day, self._summaries, self._breakdowns, self._loads = facts, today, {}, {}, {}
        self._states = states_on(facts.items.values(), today, self._limits)
