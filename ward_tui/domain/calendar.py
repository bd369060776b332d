"""Which days are working days: weekends, public holidays, and the days worked instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FRIDAY = 4
LONGEST = 60  # days off in a row after which the list of them must be wrong


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Saturdays and Sundays are off, and so are the days off; the working days are worked whatever else they are."""

    days_off: frozenset[date] = frozenset()
    working_days: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Return whether people work on a day."""
        return day in self.working_days or (day.weekday() <= FRIDAY and day not in self.days_off)

    def next_working(self, day: date) -> date:
        """Return the day itself when people work on it, the next one on which they do otherwise."""
        for step in range(LONGEST):
            found = day + timedelta(days=step)
            if self.is_working(found):
                return found
        return day

    def corrected(self, days_off: frozenset[date], working_days: frozenset[date]) -> WorkCalendar:
        """Return the calendar with the user's own days, which stand above the others."""
        return WorkCalendar((self.days_off | days_off) - working_days, (self.working_days - days_off) | working_days)


WEEKENDS = WorkCalendar()
