"""The conclusion of a weekly review: its figures against the last one, what moved, what agencies are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ward_tui.domain.freezing import frozen, thawed
from ward_tui.domain.review import Answer
from ward_tui.domain.status import ItemStatus


class Measure(StrEnum):
    """A figure of the week, in the order in which they are read.

    Rows are counted as `summary` counts them: done and paused rows are part of both denominators, and never of what is
    overdue; dropped ones are counted nowhere. NEWS is out of the rows in work, those that are open, begun and not
    paused, or were finished since the last review.
    """

    TOTAL = "total"
    DONE = "done"
    OVERDUE = "overdue"
    RATE_OF_ALL = "rate_of_all"  # overdue rows out of all
    RATE_OF_DATED = "rate_of_dated"  # overdue rows out of those that have a deadline
    DUE_SOON = "due_soon"
    NEWLY_OVERDUE = "newly_overdue"
    RESOLVED = "resolved"
    LIFTED = "lifted"
    MOVED = "moved"
    ENTERED = "entered"
    NEWS = "news"
    OBSTACLES = "obstacles"
    SENT = "sent"
    LATE = "late"


RATES = frozenset({Measure.RATE_OF_ALL, Measure.RATE_OF_DATED, Measure.NEWS})


@dataclass(frozen=True, slots=True)
class Tally:
    """A count, and out of how many where it is a share of something; whole is None otherwise."""

    part: int
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A row as it was called on the day; lead holds the names of its lead agencies."""

    id: str
    name: str
    due_on: date | None = None
    lead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A row that was finished since the last review; was_overdue tells that it was overdue before that."""

    row: Named
    done_on: date
    was_overdue: bool = False
    document: str = ""


@dataclass(frozen=True, slots=True)
class Lifted:
    """A row that is no longer overdue without being done: its state now, None when it was removed."""

    row: Named
    state: ItemStatus | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The progress of an open row before and after, 0 to 100 per cent; before is None when it is not known."""

    row: Named
    before: int | None
    after: int


@dataclass(frozen=True, slots=True)
class Entered:
    """A figure that was entered, or corrected, for a period; yes is 1, no is 0."""

    indicator: str
    name: str
    period: str
    value: Decimal
    unit: str = ""
    yes_no: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report that was sent on a day, or should have been by then; period is '' where it is not known."""

    duty: str
    name: str
    on: date | None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an agency is told; agency is '' for rows that nobody leads, own tells that the user wrote it."""

    agency: str
    name: str
    text: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a review comes to on a day.

    Attributes:
        programme: '' for all of them; wards: by the slug of each that it looked at.
        week: the Monday of its week.
        on: the day of its figures; since: the day of those before, which it counts from.
        now, before: the figures of both days; one that is not known is not there.
        newly_overdue: rows that are overdue and were not.
        late: reports that are overdue on the day.
        asked: how many cards there were; answered: how many got each answer.
    """

    review: str
    programme: str
    week: date
    on: date
    since: date
    wards: Mapping[str, str] = field(default_factory=dict)
    now: Mapping[Measure, Tally] = field(default_factory=dict)
    before: Mapping[Measure, Tally] = field(default_factory=dict)
    newly_overdue: tuple[Named, ...] = ()
    resolved: tuple[Resolved, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    moved: tuple[Moved, ...] = ()
    entered: tuple[Entered, ...] = ()
    sent: tuple[Report, ...] = ()
    late: tuple[Report, ...] = ()
    asked: int = 0
    answered: Mapping[Answer, int] = field(default_factory=dict)
    opinions: tuple[Opinion, ...] = ()

    @property
    def last_day(self) -> date:
        """The Sunday of its week."""
        return self.week + timedelta(days=6)

    @property
    def several(self) -> bool:
        """True when rows of several wards stand together."""
        return len(self.wards) > 1

    @property
    def replied(self) -> int:
        """How many cards got an answer; a card that was skipped did not."""
        return sum(count for answer, count in self.answered.items() if answer is not Answer.SKIP)

    def to_json(self) -> dict[str, Any]:
        """Return what `Review.frozen` keeps of it."""
        return dict(frozen(self))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Conclusion:
        """Return the conclusion that a finished review keeps."""
        return thawed(cls, data)
