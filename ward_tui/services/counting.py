"""The counts of the day, kept until the facts change."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.model import Facts
from ward_tui.domain.status import Thresholds
from ward_tui.domain.summary import Summary, summarise


class Counts:
    """Remembers the summaries of the last facts that it was asked about."""

    def __init__(self, limits: Thresholds) -> None:
        self._limits = limits
        self._facts: Facts | None = None
        self._day: date | None = None
        self._known: dict[str | None, Summary] = {}

    def summary(self, facts: Facts, today: date, programme: str | None) -> Summary:
        """Return the counts of one programme, or of all."""
        if facts is not self._facts or today != self._day:
            self._facts, self._day, self._known = facts, today, {}
        if programme not in self._known:
            self._known[programme] = summarise(facts, today, self._limits, programme)
        return self._known[programme]
