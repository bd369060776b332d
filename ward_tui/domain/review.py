"""The weekly review as it is kept: its week, its cards in order, the answers, and what was concluded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

_CODE = re.compile(r"(?:^|/)RS(\d{4}-W\d\d)(?=~|$)")


class Step(StrEnum):
    """The steps of the walk that ask something, in their order."""

    NEWLY_OVERDUE = "newly_overdue"
    STILL_OVERDUE = "still_overdue"
    DUE_SOON = "due_soon"
    SHOULD_HAVE_STARTED = "should_have_started"
    BEHIND_PACE = "behind_pace"
    NO_NEWS = "no_news"
    NO_FIGURE = "no_figure"
    RETURNED = "returned"
    DUTIES = "duties"


class Answer(StrEnum):
    """What the user can say to a card."""

    KEEP = "keep"  # still right
    UPDATE = "update"  # a progress or a figure
    DONE = "done"
    NEW_DUE = "new_due"
    OBSTACLE = "obstacle"
    NOTE = "note"
    ACKNOWLEDGE = "acknowledge"
    NOT_NEEDED = "not_needed"  # a report that this period does not need
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Card:
    """One record that is asked about once, in the first step that names it."""

    step: Step
    subject: str


@dataclass(frozen=True, slots=True)
class ReviewAnswer:
    """The answer to one card.

    Attributes:
        id: the review and the record: `thuy-nguyen/RS2026-W47~thuy-nguyen/PL14-01`.
        seq: the journal entry that wrote it.
        facts: what its sentence names: progress, figure, period, day, document, due, until, reason, note, kind, level.
    """

    id: str
    review: str
    subject: str
    step: Step
    answer: Answer
    on: date
    seq: int
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """One walk through one programme, or all of them, in one week.

    Attributes:
        id: `thuy-nguyen/RS2026-W47`; `RS2026-W47` for all programmes.
        programme: '' for all programmes.
        week: the Monday of its week.
        finished_on: None while it is going on.
        queue: its cards in order, as they were when it was last resumed.
        opinions: what the user wrote to agencies, by agency ('' for rows without one); the others are proposed.
        frozen: the figures, lists and texts of the finished review, never computed again; see `domain.conclusion`.
        seq: the last journal entry that the finished review has seen, None while it is going on.
    """

    id: str
    programme: str
    week: date
    started_on: date
    finished_on: date | None = None
    queue: tuple[Card, ...] = ()
    opinions: Mapping[str, str] = field(default_factory=dict)
    frozen: Mapping[str, Any] = field(default_factory=dict)
    seq: int | None = None
    answers: Mapping[str, ReviewAnswer] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        """True once the conclusion was drawn."""
        return self.finished_on is not None

    @property
    def last_day(self) -> date:
        """The Sunday of its week."""
        return self.week + timedelta(days=6)


def week_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_code(monday: date) -> str:
    """Return the typable name of a week: `2026-W47`."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def review_id(programme: str, monday: date) -> str:
    """Return the identifier of the review of a week; programme is '' for all of them."""
    code = f"RS{week_code(monday)}"
    return f"{programme}/{code}" if programme else code


def week_in(key: str) -> date | None:
    """Return the Monday that the identifier of a review, or of one of its answers, names; None for other records."""
    found = _CODE.search(key)
    return date.fromisoformat(found[1]) if found else None
