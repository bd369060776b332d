"""Status words, derived from facts for a given day; nobody types or stores them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ward_tui.domain.goals import Cadence, Verdict
from ward_tui.domain.model import AppendixItem, Indicator, Programme, Reading, Target
from ward_tui.domain.pace import goal_pace, share_of_time
from ward_tui.domain.thresholds import Thresholds as Thresholds  # noqa: PLC0414  whoever has the rules has these too


class ItemStatus(StrEnum):
    """The state of a row on a given day."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    NO_DEADLINE = "no_deadline"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE = "done"
    PAUSED = "paused"
    DROPPED = "dropped"


class TargetStatus(StrEnum):
    """The state of a target or an indicator on a given day, worst first."""

    MISSED = "missed"
    AT_RISK = "at_risk"
    NO_DATA = "no_data"
    NO_BASELINE = "no_baseline"
    NOT_DUE = "not_due"
    MET = "met"
    EXCEEDED = "exceeded"


DONE = frozenset({ItemStatus.DONE, ItemStatus.DONE_ON_TIME, ItemStatus.DONE_LATE})
CLOSED = DONE | {ItemStatus.DROPPED}
REACHED = frozenset({Verdict.MET, Verdict.EXCEEDED})
_BADNESS = {status: place for place, status in enumerate(TargetStatus)}


def known_on(item: AppendixItem, today: date) -> AppendixItem:
    """Return the item as it was known on the day: facts dated later do not count."""
    # Written out, because it is asked of every row for every list, and a call takes longer than the comparison.
    if (
        ((day := item.done_on) is None or day <= today)
        and ((day := item.progress_on) is None or day <= today)
        and ((day := item.paused_on) is None or day <= today)
        and ((day := item.dropped_on) is None or day <= today)
        and ((day := item.news_on) is None or day <= today)
        and ((day := item.answered_on) is None or day <= today)
        and not (item.stages and any(_later(each.done_on, today) for each in item.stages))
    ):
        return item
    changes: dict[str, object] = {}
    if _later(item.done_on, today):
        changes |= {"done_on": None, "document": "", "document_on": None, "scan": ""}
    if _later(item.progress_on, today):
        changes |= {"progress": 0, "progress_on": None}
    if _later(item.paused_on, today):
        changes |= {"paused_on": None}
    if _later(item.dropped_on, today):
        changes |= {"dropped_on": None}
    if _later(item.news_on, today):
        changes |= {"news_on": None}
    if _later(item.answered_on, today):
        changes |= {"answered_on": None}
    if item.stages:
        known = (replace(each, done_on=None) if _later(each.done_on, today) else each for each in item.stages)
        changes |= {"stages": tuple(known)}
    return replace(item, **changes)  # type: ignore[arg-type]  # the keys above are its own fields


def item_status(item: AppendixItem, today: date, limits: Thresholds) -> ItemStatus:
    """Return the state of a row on the day (handbook of the work, section 5).

    A finished row is never overdue again; a due day counts as in time to its end.
    """
    return known_status(known_on(item, today), today, limits)


def known_status(item: AppendixItem, today: date, limits: Thresholds) -> ItemStatus:
    """Return the state of a row that holds only what was known on the day."""
    if item.dropped_on is not None:
        return ItemStatus.DROPPED
    if item.done_on is not None:
        if item.due_on is None:
            return ItemStatus.DONE
        return ItemStatus.DONE_ON_TIME if item.done_on <= item.due_on else ItemStatus.DONE_LATE
    if item.paused_on is not None:
        return ItemStatus.PAUSED
    if item.due_on is None:
        return ItemStatus.NO_DEADLINE
    return _running_status(item, item.due_on, today, limits)


def _running_status(item: AppendixItem, due: date, today: date, limits: Thresholds) -> ItemStatus:
    left = (due - today).days
    if left < 0:
        return ItemStatus.OVERDUE
    if left <= max(limits.due_soon):
        return ItemStatus.DUE_SOON
    if item.start_on is not None and today < item.start_on and not item.progress:
        return ItemStatus.NOT_STARTED
    return ItemStatus.IN_PROGRESS


def readings_on(indicator: Indicator, today: date) -> tuple[Reading, ...]:
    """Return the figures known on the day, by period: entered by then, for periods that had begun."""
    return tuple(r for r in known_figures(indicator, today).figures if r.period.first_day <= today)


def known_figures(indicator: Indicator, today: date) -> Indicator:
    """Return the indicator with the figures that had been entered by the day; computed ones stand for the others."""
    if all(each.recorded_on <= today for each in indicator.readings):
        return indicator
    return replace(indicator, readings=tuple(each for each in indicator.readings if each.recorded_on <= today))


def judged_on(indicator: Indicator, today: date) -> Indicator:
    """Return the indicator with no figures but those known on the day, computed ones among the others."""
    return replace(indicator, readings=readings_on(indicator, today), computed=())


def indicator_status(indicator: Indicator, programme: Programme, today: date, limits: Thresholds) -> TargetStatus:
    """Return the state of an indicator on the day.

    Annual goals are judged by the figure of the last closed year, or of the running one once it is entered. Goals by a
    year or over the term are judged when they are due; before that a reached goal counts, an unreached one is measured
    from its first figure (the baseline). A shorter period than the year is interim and never the year's figure. None
    is expected before the first year of the term has closed. The computed figure of the running year is not missed
    before that year has closed: it is measured against the time of the year.
    A conditional goal (nếu có) is not due until a figure shows that its matter exists.
    """
    indicator = judged_on(indicator, today)
    yearly = [reading for reading in indicator.readings if reading.period.is_year]
    if indicator.condition and not indicator.readings:
        return TargetStatus.NOT_DUE
    if indicator.cadence is Cadence.ANNUAL:
        return _annual_status(indicator, yearly, programme, today, limits)
    due = goal_due(indicator, programme)
    if today > due:
        final = final_reading(indicator, programme, today)
        return TargetStatus.NO_DATA if final is None else _from_verdict(judge(indicator, final))
    return _status_on_the_way(indicator, due, limits)


def target_status(target: Target, programme: Programme, today: date, limits: Thresholds) -> TargetStatus:
    """Return the state of a target: that of its worst indicator."""
    states = [indicator_status(each, programme, today, limits) for each in target.indicators]
    return min(states, key=_BADNESS.__getitem__, default=TargetStatus.NO_DATA)


def goal_due(indicator: Indicator, programme: Programme) -> date:
    """Return the last day of the year by which a goal is judged, the term's end for goals over the term."""
    return date(indicator.due_year, 12, 31) if indicator.due_year else programme.term_end


def final_reading(indicator: Indicator, programme: Programme, today: date) -> Reading | None:
    """Return the figure by which a goal by a year or over the term is judged in the end, None while there is none.

    It is the yearly figure of the last year or a later one. A yes, or a cumulative count, that was reached earlier
    stays reached.
    """
    readings = readings_on(indicator, today)
    due = goal_due(indicator, programme)
    final = [each for each in readings if each.period.is_year and each.period.last_day >= due]
    if final:
        return final[-1]
    lasting = indicator.is_yes_no or indicator.cumulative
    return readings[-1] if lasting and readings and judge(indicator, readings[-1]) in REACHED else None


def judge(indicator: Indicator, reading: Reading) -> Verdict:
    """Return the verdict on one figure; up and down look at the figure of the period before it.

    An amount is held against the plan of its year that the city gave; without the plan nothing can be said.
    """
    figure = indicator.measure(reading)
    if figure is None:
        return Verdict.UNKNOWN
    earlier = [r for r in indicator.readings if _same_length(r, reading) and r.period < reading.period]
    return indicator.goal.judge(figure, indicator.measure(earlier[-1]) if earlier else None)


def _status_on_the_way(indicator: Indicator, due: date, limits: Thresholds) -> TargetStatus:
    if not indicator.readings:
        return TargetStatus.NOT_DUE
    verdict = judge(indicator, max(indicator.readings, key=_age))
    if verdict in REACHED:
        return _from_verdict(verdict)
    if indicator.is_yes_no:
        return TargetStatus.NOT_DUE
    pace = goal_pace(indicator, [reading for reading in indicator.readings if reading.period.is_year], due)
    if pace is None:
        return TargetStatus.NO_BASELINE
    return TargetStatus.AT_RISK if pace.gap >= limits.pace else TargetStatus.NOT_DUE


def _annual_status(
    indicator: Indicator, yearly: list[Reading], programme: Programme, today: date, limits: Thresholds
) -> TargetStatus:
    recent = [reading for reading in yearly if reading.period.year >= today.year - 1]
    if recent and is_growing(recent[-1], today) and judge(indicator, recent[-1]) not in REACHED:
        behind = year_pace(recent[-1], today) >= limits.pace
        return TargetStatus.AT_RISK if behind else TargetStatus.NOT_DUE
    if recent:
        return _from_verdict(judge(indicator, recent[-1]))
    return TargetStatus.NO_DATA if today.year > programme.term_start else TargetStatus.NOT_DUE


def is_growing(reading: Reading, today: date) -> bool:
    """Tell whether a figure was computed of a year that has not closed, so that it may still grow."""
    return reading.computed and reading.period.last_day >= today


def year_pace(reading: Reading, today: date) -> Decimal:
    """Return by how many points a figure in per cent stays behind the time of its year; negative when it is ahead."""
    return share_of_time(reading.period.first_day, reading.period.last_day, today) - reading.value


def _from_verdict(verdict: Verdict) -> TargetStatus:
    return {
        Verdict.MET: TargetStatus.MET,
        Verdict.EXCEEDED: TargetStatus.EXCEEDED,
        Verdict.MISSED: TargetStatus.MISSED,
        Verdict.UNKNOWN: TargetStatus.NO_BASELINE,
    }[verdict]


def _same_length(one: Reading, other: Reading) -> bool:
    return bool(one.period.quarter) == bool(other.period.quarter) and bool(one.period.month) == bool(other.period.month)


def _age(reading: Reading) -> tuple[date, bool]:
    """Order figures by the end of their period; the year's own figure comes after its last quarter and month."""
    return reading.period.last_day, reading.period.is_year


def _later(day: date | None, today: date) -> bool:
    return day is not None and day > today
