"""The one clock, chosen at the start of the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime


class Clock:
    """Tells the day and the moment; a fixed day keeps the wall clock's time."""

    def __init__(self, wall: Callable[[], datetime], fixed: date | None = None) -> None:
        self._wall, self._fixed = wall, fixed

    @property
    def today(self) -> date:
        """The day that everything is judged on."""
        return self._fixed or self._wall().date()

    def now(self) -> datetime:
        """Return the moment for the journal: the day of `today` with the wall clock's time."""
        moment = self._wall().replace(microsecond=0)
        return datetime.combine(self._fixed or moment.date(), moment.time())
