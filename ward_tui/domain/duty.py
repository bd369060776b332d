"""Reporting duties: what is asked for, how it recurs, and what was sent for which period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.sources import NO_EVIDENCE, Evidence, Source


class DutyPeriod(StrEnum):
    """How often a report is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    MID_TERM = "mid_term"
    END_OF_TERM = "end_of_term"
    UNSPECIFIED = "unspecified"


class Recurrence(StrEnum):
    """What a report that was not sent means for the next one."""

    CALENDAR = "calendar"  # due on its day; the next period takes the place of one that was missed
    AFTER_DONE = "after_done"  # due a number of days after it was last done
    CATCH_UP = "catch_up"  # each missed period stays due until it is answered


@dataclass(frozen=True, slots=True)
class DutyDone:
    """What became of one period of a duty: sent on a day, or not needed (done_on is None then).

    Attributes:
        id: the duty and the period: `dong-hai/BC01@2026-10`.
        period: the typable code of the period, see `domain.duties`.
        recorded_on: the day on which the user said so.
    """

    id: str
    duty: str
    period: str
    done_on: date | None
    recorded_on: date
    note: str = ""
    evidence: Evidence = NO_EVIDENCE


@dataclass(frozen=True, slots=True)
class Duty:
    """A report that the document asks for, or that the user added.

    Attributes:
        due_text: the document's words about when.
        due_day: the last day of the month on which it is in time, None while nobody has said.
        due_month: 1 to 12, the month of the due day for reports of a year or once in a term; None means the last of
            the period.
        due_year: the year, for reports once in a term; None means the middle or the last year of the term.
        months_after: how many months after the last one of the period the due day lies, 0 for the same month.
        cutoff_day: the day of the month on which its data closes, None for the setting.
        interval_days: days from one to the next, AFTER_DONE only.
        unscheduled: the user said that it has no fixed day; it is listed and never due.
        since: the day from which its periods are asked for, None for the day on which the programme was loaded.
        done: what became of its periods, oldest first.
    """

    id: str
    programme: str
    name: str
    period: DutyPeriod
    due_text: str
    source: Source
    due_day: int | None = None
    reporters: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    recurrence: Recurrence = Recurrence.CALENDAR
    due_month: int | None = None
    due_year: int | None = None
    months_after: int = 0
    cutoff_day: int | None = None
    interval_days: int | None = None
    unscheduled: bool = False
    since: date | None = None
    done: tuple[DutyDone, ...] = ()
