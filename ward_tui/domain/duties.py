"""Reporting duties on a day: which periods there are, when each is due, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ward_tui.domain.calendar import WEEKENDS, WorkCalendar
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod, Recurrence
from ward_tui.domain.duty_periods import ONCE, Span, cut_off, data_from, day_in, is_code, span_of, spans
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Programme

LOOK_BACK = timedelta(days=365)  # how long before the programme was loaded periods are still listed, to be answered


class DutyState(StrEnum):
    """What became of one period, or how the duty as a whole stands."""

    OVERDUE = "overdue"
    MISSED = "missed"  # another period has taken its place; it can still be answered
    DUE_SOON = "due_soon"
    UPCOMING = "upcoming"
    BEFORE = "before"  # closed before anybody followed it here: asked about, never alarmed
    ON_TIME = "done_on_time"
    LATE = "done_late"
    DONE = "done"  # without a due day to compare with
    NOT_NEEDED = "not_needed"
    UNDATED = "undated"  # nobody has said when it is due
    UNSCHEDULED = "unscheduled"  # it has no fixed day
    CLOSED = "closed"  # the last period is behind it


class Lacking(StrEnum):
    """What a duty without a due day needs to have one."""

    PERIOD = "period"
    DAY = "day"
    INTERVAL = "interval"
    FIRST = "first"  # the day on which it was last sent


ANSWERED = frozenset({DutyState.ON_TIME, DutyState.LATE, DutyState.DONE, DutyState.NOT_NEEDED})
OPEN = frozenset({DutyState.OVERDUE, DutyState.DUE_SOON, DutyState.UPCOMING})


@dataclass(frozen=True, slots=True)
class DutyRules:
    """What the settings say about reports.

    Attributes:
        calendar: which days are working days.
        cutoff_day: the day of the month on which data closes, for duties without one of their own.
        report_day: the due day of duties without one of their own, None for none.
        ahead: how many days before its due day a report is announced.
    """

    calendar: WorkCalendar = WEEKENDS
    cutoff_day: int = 14
    report_day: int | None = None
    ahead: int = 30


RULES = DutyRules()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One period of a duty as it stands on a day.

    Attributes:
        data_from, cutoff_on: the first and last day of its data; None where the period is a day alone.
        nominal: the due day as it was set; due_on: moved to the next working day; None without a due day.
        done: what was said about it, None while nothing was.
    """

    span: Span
    data_from: date | None
    cutoff_on: date | None
    nominal: date | None
    due_on: date | None
    state: DutyState
    done: DutyDone | None = None

    @property
    def code(self) -> str:
        """The typable code of the period."""
        return self.span.code


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty on a day: one row, with its periods oldest first.

    Attributes:
        next: the period that is to be answered now, None when there is none.
        lacking: what must be said before it can be due, None when nothing is lacking.
    """

    duty: Duty
    state: DutyState
    periods: tuple[Occurrence, ...]
    next: Occurrence | None = None
    lacking: Lacking | None = None

    @property
    def overdue(self) -> int:
        """How many periods are past their due day and must still be answered."""
        return sum(each.state is DutyState.OVERDUE for each in self.periods)

    @property
    def to_answer(self) -> Occurrence | None:
        """The period that is answered where none is chosen: the one due next, else the running one without a day."""
        undated = {DutyState.UNDATED, DutyState.UNSCHEDULED}
        return self.next or next((each for each in reversed(self.periods) if each.state in undated), None)

    @property
    def by_day(self) -> bool:
        """True when its reports are known by the day on which they were sent."""
        return self.duty.recurrence is Recurrence.AFTER_DONE or self.duty.period is DutyPeriod.UNSPECIFIED

    def period(self, code: str) -> Occurrence | None:
        """Return the period of a code, None when it is not listed."""
        return next((each for each in self.periods if each.code == code), None)


def lacking(duty: Duty, rules: DutyRules = RULES) -> Lacking | None:
    """Return what the schedule of a duty lacks, apart from what was done; None when it is complete."""
    if duty.unscheduled:
        return None
    if duty.recurrence is Recurrence.AFTER_DONE:
        return Lacking.INTERVAL if duty.interval_days is None else None
    if duty.period is DutyPeriod.UNSPECIFIED:
        return Lacking.PERIOD
    return Lacking.DAY if duty.due_day is None and rules.report_day is None else None


def view(duty: Duty, programme: Programme, today: date, rules: DutyRules = RULES) -> DutyView:
    """Return a duty with its periods as they stand on the day; what is dated later does not count."""
    said = _said(duty, today)
    missing = lacking(duty, rules)
    if duty.unscheduled or missing is not None:
        state = DutyState.UNSCHEDULED if duty.unscheduled else DutyState.UNDATED
        found = _without_due_day(duty, programme, said, today, rules)
        return DutyView(duty, state, tuple(found), lacking=missing)
    if duty.recurrence is Recurrence.AFTER_DONE:
        found = _after_done(duty, said, today, rules)
        missing = None if found else Lacking.FIRST
    else:
        found = _by_calendar(duty, programme, said, today, rules)
    waiting = [each for each in found if each.state in OPEN]
    following = next((each for each in waiting if each.state is DutyState.OVERDUE), next(iter(waiting), None))
    state = DutyState.UNDATED if missing else DutyState.CLOSED if following is None else following.state
    return DutyView(duty, state, _with_others(duty, said, found, rules), following, missing)


def _said(duty: Duty, today: date) -> dict[str, DutyDone]:
    """Return what was said up to the day, by period."""
    return {
        each.period: each for each in duty.done if (each.done_on or each.recorded_on) <= today and is_code(each.period)
    }


def check_period(duty: Duty, code: str) -> str:
    """Return the code of a period as it is stored.

    Raises:
        WardError: `duty_period` when the duty has no such period.
    """
    span = span_of(code)
    by_day = duty.unscheduled or duty.recurrence is Recurrence.AFTER_DONE or duty.period is DutyPeriod.UNSPECIFIED
    known = {each.period for each in duty.done}
    if span.kind is duty.period or (by_day and span.kind is DutyPeriod.UNSPECIFIED) or span.code in known:
        return span.code
    raise WardError("duty_period", text=code)


def due_day(duty: Duty, span: Span, rules: DutyRules = RULES) -> date | None:
    """Return the day on which the report of a period is due as it was set, None without one."""
    day = duty.due_day or rules.report_day
    if day is None:
        return None
    year, month = span.last.year, span.last.month
    if span.kind in {DutyPeriod.YEAR, *ONCE} and duty.due_month is not None:
        month = duty.due_month
    if span.kind in ONCE and duty.due_year is not None:
        year = duty.due_year
    return day_in(year, month + duty.months_after, day)


def asked_from(duty: Duty, programme: Programme) -> date:
    """Return the day from which a period that was not answered is called overdue."""
    return max(duty.since or programme.created_on, programme.created_on)


def _by_calendar(
    duty: Duty, programme: Programme, said: Mapping[str, DutyDone], today: date, rules: DutyRules
) -> list[Occurrence]:
    begin = asked_from(duty, programme)
    start = min(begin, today) - LOOK_BACK
    found: list[Occurrence] = []
    for span in spans(duty.period, programme, max(start, programme.term_first_day)):
        nominal = due_day(duty, span, rules)
        each = _occurrence(duty, span, nominal, said.get(span.code), rules)
        if each.done is None:
            each = replace(each, state=_waiting(each.due_on, begin, today, rules))
        found.append(each)
        if each.state in {DutyState.UPCOMING, DutyState.DUE_SOON}:
            break
    return found if duty.recurrence is Recurrence.CATCH_UP else list(_replaced(found))


def _waiting(due_on: date | None, begin: date, today: date, rules: DutyRules) -> DutyState:
    if due_on is None or due_on >= today:
        soon = due_on is not None and (due_on - today).days <= rules.ahead
        return DutyState.DUE_SOON if soon else DutyState.UPCOMING
    return DutyState.BEFORE if due_on < begin else DutyState.OVERDUE


def _replaced(found: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Yield the periods, of those past due only the latest as overdue, and that only until a later one is answered."""
    ends = ANSWERED | {DutyState.OVERDUE}
    last = max((place for place, each in enumerate(found) if each.state in ends), default=-1)
    for place, each in enumerate(found):
        yield replace(each, state=DutyState.MISSED) if each.state is DutyState.OVERDUE and place < last else each


def _after_done(duty: Duty, said: Mapping[str, DutyDone], today: date, rules: DutyRules) -> list[Occurrence]:
    """Return what was sent, and the next one: the interval after the last; nothing before the first was sent."""
    interval = timedelta(days=duty.interval_days or 1)
    days = {code: span.first for code in said if (span := span_of(code)).kind is DutyPeriod.UNSPECIFIED}
    if not days:
        return []
    found = [_occurrence(duty, span_of(code), days[code], said[code], rules) for code in sorted(days)]
    due = max(said[code].done_on or day for code, day in days.items()) + interval
    while due in days.values():
        due += interval
    following = _occurrence(duty, span_of(due.isoformat()), due, None, rules)
    return [*found, replace(following, state=_waiting(following.due_on, date.min, today, rules))]


def _without_due_day(
    duty: Duty, programme: Programme, said: Mapping[str, DutyDone], today: date, rules: DutyRules
) -> list[Occurrence]:
    """Return the periods of a duty that nobody can call late: what was answered, and the running one."""
    listed = {code: span_of(code) for code in said}
    running = spans(duty.period, programme, min(max(today, programme.term_first_day), programme.term_end))
    if (span := next(running, None)) is not None:
        listed.setdefault(span.code, span)
    in_order = sorted(listed.values(), key=_place)
    state = DutyState.UNSCHEDULED if duty.unscheduled else DutyState.UNDATED
    return [_occurrence(duty, each, None, said.get(each.code), rules, state=state) for each in in_order]


def _with_others(
    duty: Duty, said: Mapping[str, DutyDone], found: Sequence[Occurrence], rules: DutyRules
) -> tuple[Occurrence, ...]:
    """Return the periods with those that were answered and are not among them, as after the duty was changed."""
    known = {each.code for each in found}
    others = []
    for span in (span_of(code) for code in said if code not in known):
        nominal = due_day(duty, span, rules) if span.kind is duty.period else None
        others.append(_occurrence(duty, span, nominal, said[span.code], rules))
    return tuple(sorted((*found, *others), key=lambda each: _place(each.span)))


def _place(span: Span) -> tuple[date, str]:
    return span.last, span.code


def _occurrence(
    duty: Duty,
    span: Span,
    nominal: date | None,
    done: DutyDone | None,
    rules: DutyRules,
    *,
    state: DutyState = DutyState.UNDATED,
) -> Occurrence:
    day = duty.cutoff_day or rules.cutoff_day
    due_on = None if nominal is None else rules.calendar.next_working(nominal)
    state = state if done is None else _answered(done, due_on)
    begins, closes = data_from(span, day, nominal), cut_off(span, day, nominal)
    return Occurrence(span, begins, closes, nominal, due_on, state, done)


def _answered(done: DutyDone, due_on: date | None) -> DutyState:
    if done.done_on is None:
        return DutyState.NOT_NEEDED
    if due_on is None:
        return DutyState.DONE
    return DutyState.ON_TIME if done.done_on <= due_on else DutyState.LATE
