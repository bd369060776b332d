"""What the user writes beside the work while following it: new due dates, obstacles, alerts put off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.errors import WardError


@dataclass(frozen=True, slots=True)
class Extension:
    """A new due date of a row, by the document that decided it; the first one's `before` is the original.

    Attributes:
        id: the row and a number: `thuy-nguyen/PL14-01~GH1`.
        decided_on: the day of the document, None when it is not known.
        recorded_on: the day on which the user entered it.
    """

    id: str
    item: str
    before: Deadline
    after: Deadline
    document: str
    recorded_on: date
    decided_on: date | None = None
    note: str = ""


class ObstacleKind(StrEnum):
    """What holds a work up (handbook of the work, section 9)."""

    CLEARANCE = "clearance"
    PROCEDURE = "procedure"
    CONTRACTOR = "contractor"
    CAPITAL = "capital"
    OTHER = "other"


class Level(StrEnum):
    """Who must unblock it."""

    WARD = "ward"
    CITY = "city"
    CENTRAL = "central"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What holds a row up since a day, and who must unblock it; cleared_on is None while it lasts.

    Attributes:
        id: the row and a number: `thuy-nguyen/PL04-03~VM1`.
        request: what is asked for; asked_of: of whom (a body, in words).
    """

    id: str
    item: str
    kind: ObstacleKind
    level: Level
    since: date
    text: str = ""
    cleared_on: date | None = None
    request: str = ""
    asked_of: str = ""

    def lasts(self, today: date) -> bool:
        """Return whether it holds the row up on the day."""
        return self.since <= today and (self.cleared_on is None or self.cleared_on > today)


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """An alert that the user has seen, with the reason and the day on which it comes back.

    Attributes:
        id: the record and the rule of the alert: `thuy-nguyen/PL14-01~overdue`.
        since: the day on which it was put off.
        until: the day on which it comes back.
    """

    id: str
    programme: str
    subject: str
    rule: str
    reason: str
    since: date
    until: date

    def holds(self, today: date) -> bool:
        """Return whether the alert is put off on the day."""
        return self.since <= today < self.until


def check_cleared(since: date, cleared_on: date | None) -> None:
    """Refuse an obstacle that was cleared before it began.

    Raises:
        WardError: `cleared_early`.
    """
    if cleared_on is not None and cleared_on < since:
        raise WardError("cleared_early", day=cleared_on, since=since)


def check_passed(days: Mapping[str, Any], today: date) -> None:
    """Refuse an obstacle that begins, or is cleared, later than today.

    Raises:
        WardError: `day_after_today`.
    """
    for name in ("since", "cleared_on"):
        day = days.get(name)
        if day is not None and day > today:
            raise WardError("day_after_today", day=day, today=today)


def acknowledgement_id(subject: str, rule: str) -> str:
    """Return the identifier of the acknowledgement of a rule's alert about a record."""
    return f"{subject}~{rule}"
