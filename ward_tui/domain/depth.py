"""What is known of a row in depth: its stages, its money by year, and the rows that it waits for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a row (handbook of the work, section 9).

    Attributes:
        id: the row and a number: `thuy-nguyen/PL03-01~GD3`.
        position: its place among the stages of the row, from 0.
        planned: by when it is to be passed, NO_DEADLINE when nobody has said.
        done_on: the day on which it was passed; the last stage of a resolution has the day of the resolution.
        passed: it is behind, on a day that nobody knows.
    """

    id: str
    item: str
    position: int
    name: str
    planned: Deadline = NO_DEADLINE
    done_on: date | None = None
    passed: bool = False

    @property
    def is_passed(self) -> bool:
        """True when it is behind, on a known day or not."""
        return self.passed or self.done_on is not None


@dataclass(frozen=True, slots=True)
class Capital:
    """The money of a row in one year, in whole đồng.

    Attributes:
        id: the row and the year: `thuy-nguyen/PL03-01~V2026`.
        planned: the capital plan (kế hoạch vốn) of the year, None when it is not known.
        paid: what was paid out (giải ngân) in the year so far, None when nobody has told.
        as_of: the day up to which `paid` counts; it is never later than the day of entry.
        document: the paper that gives the plan.
    """

    id: str
    item: str
    year: int
    planned: int | None
    paid: int | None
    as_of: date
    document: str = ""
    note: str = ""


class LinkKind(StrEnum):
    """Why one row waits for another."""

    CLEARANCE = "clearance"  # the land is freed before building
    SCHEME = "scheme"  # the đề án is made before the resolution
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class Link:
    """Two rows of one programme of which one comes before the other, as the user decided.

    Attributes:
        id: both rows: `thuy-nguyen/PL04-03~PL03-02`, the one that comes before first.
        before, after: the identifiers of the rows.
        confirmed: False for a proposed pair that the user refused; it is not proposed again.
        decided_on: the day on which the user said so.
    """

    id: str
    programme: str
    kind: LinkKind
    before: str
    after: str
    confirmed: bool
    decided_on: date
    note: str = ""


def link_id(before: str, after: str) -> str:
    """Return the identifier of a link: `thuy-nguyen/PL04-03~PL03-02`."""
    return f"{before}~{after.rpartition('/')[2]}"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user decided about a contradiction of the document.

    Attributes:
        id: the question, or the finding of a check, that it answers.
        choice: what counts, in the user's words or those of a place.
        place: which of the places was chosen, from 0; None for something else.
    """

    id: str
    programme: str
    choice: str
    reason: str
    decided_on: date
    place: int | None = None


class AmendAction(StrEnum):
    """What a decision does to one row or target."""

    ADD = "add"
    DROP = "drop"
    RENUMBER = "renumber"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """One row or target that a decision adds, drops, renumbers or changes.

    Attributes:
        before, after: its fields as texts for the two sides; empty where there is no such side.
    """

    action: AmendAction
    subject: str
    before: Mapping[str, str]
    after: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Amendment:
    """A decision that changes the programme, entered as one step.

    Attributes:
        id: `thuy-nguyen/SD01`.
        document: its number; decided_on: its day; recorded_on: the day on which the user entered it.
    """

    id: str
    programme: str
    document: str
    decided_on: date
    recorded_on: date
    note: str = ""
    lines: tuple[AmendmentLine, ...] = ()
