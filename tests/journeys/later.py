"""The desk of a ward on another day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from tests.journeys.secretary import TODAY, Ward
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder


@dataclass(frozen=True)
class WardOn(Ward):
    """The same database and terminal, looked at on another day."""

    today: date = TODAY

    @property
    def desk(self) -> Desk:
        """Where the office works."""
        clock = Clock(lambda: datetime.combine(self.today, time(9)), self.today)
        return Desk(self.path, clock, Settings(), programmes_folder())


def on_day(ward: Ward, today: date) -> WardOn:
    """Return the ward on a day."""
    return WardOn(ward.path, ward.size, today)
