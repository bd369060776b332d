"""Drawing the conclusion of a weekly review from the facts of two days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ward_tui.domain.alerts import Alert, Severity, Subject
from ward_tui.domain.conclusion import (
    Conclusion,
    Entered,
    Lifted,
    Measure,
    Moved,
    Named,
    Report,
    Resolved,
    Tally,
)
from ward_tui.domain.model import AppendixItem, Facts, Indicator, Reading
from ward_tui.domain.review import Review
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, Thresholds, known_on, known_status, readings_on
from ward_tui.domain.summary import summarise
from ward_tui.domain.walk import WEEK

_RESTING = CLOSED | {ItemStatus.PAUSED, ItemStatus.NOT_STARTED}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a conclusion is drawn from.

    Attributes:
        then: the facts at the last review, or seven days ago without one; None when nothing was loaded then.
        since: the day of these facts.
        last: the conclusion of the last review, whose figures stand as they were told.
        alerts: those of the day; the overdue ones about duties are the late reports.
    """

    facts: Facts
    today: date
    limits: Thresholds
    review: Review
    since: date
    then: Facts | None = None
    last: Conclusion | None = None
    alerts: tuple[Alert, ...] = ()


@dataclass(frozen=True, slots=True)
class _Side:
    """The rows of a programme as they were known on a day, with their states."""

    items: Mapping[str, AppendixItem]
    states: Mapping[str, ItemStatus]
    programmes: frozenset[str]

    def overdue(self) -> list[AppendixItem]:
        """Return the overdue rows."""
        return [item for key, item in self.items.items() if self.states[key] is ItemStatus.OVERDUE]


@dataclass(frozen=True, slots=True)
class _Both:
    """Both days; rows of a programme that was not there are judged by the days of their facts."""

    ground: Ground
    now: _Side
    then: _Side = field(default_factory=lambda: _Side({}, {}, frozenset()))

    def knows(self, item: AppendixItem) -> bool:
        """Tell whether the programme of a row was there before."""
        return item.programme in self.then.programmes

    def name(self, item: AppendixItem) -> Named:
        """Return a row as the conclusion names it."""
        facts = self.ground.facts
        known = tuple(key for key in item.lead if key in facts.agencies or key in facts.positions)
        return Named(item.id, item.name, item.due_on, tuple(facts.names(known)))


def conclude(ground: Ground) -> Conclusion:
    """Return the conclusion of a review as it stands; what agencies are told is added by whoever has the words."""
    review = ground.review
    both = _Both(ground, _side(ground.facts, ground.today, ground.limits, review.programme), _before(ground))
    moved, resolved, lifted = _moved(both), _resolved(both), _lifted(both)
    newly, entered = _newly_overdue(both), _entered(ground)
    sent, late = _sent(ground), _late(ground)
    counts = {
        Measure.NEWLY_OVERDUE: len(newly),
        Measure.RESOLVED: len(resolved),
        Measure.LIFTED: len(lifted),
        Measure.MOVED: len(moved),
        Measure.ENTERED: len(entered),
        Measure.SENT: len(sent),
        Measure.LATE: len(late),
    }
    return Conclusion(
        review=review.id,
        programme=review.programme,
        week=review.week,
        on=ground.today,
        since=ground.since,
        wards=_wards(ground.facts, review.programme),
        now=_figures_now(both, counts, {each.row.id for each in resolved}),
        before=_figures_before(ground, both.then),
        newly_overdue=newly,
        resolved=resolved,
        lifted=lifted,
        moved=moved,
        entered=entered,
        sent=sent,
        late=late,
        asked=len(review.queue),
        answered=dict(sorted(Counter(each.answer for each in review.answers.values()).items())),
    )


def _wards(facts: Facts, programme: str) -> dict[str, str]:
    return {each.slug: each.ward for each in facts.programmes.values() if programme in ("", each.slug)}


def _side(facts: Facts, day: date, limits: Thresholds, programme: str) -> _Side:
    items = {key: known_on(each, day) for key, each in facts.items.items() if programme in ("", each.programme)}
    states = {key: known_status(item, day, limits) for key, item in items.items()}
    return _Side(items, states, frozenset(facts.programmes))


def _before(ground: Ground) -> _Side:
    if ground.then is None:
        return _Side({}, {}, frozenset())
    return _side(ground.then, ground.since, ground.limits, ground.review.programme)


# Figures


def _standing(facts: Facts, side: _Side, day: date, limits: Thresholds, programme: str) -> dict[Measure, Tally]:
    """Return the figures that a single day has."""
    summary = summarise(facts, day, limits, programme or None, side.states)
    blocked = [
        each
        for key in side.items
        for each in facts.obstacles.get(key, ())
        if each.lasts(day) and side.states[key] not in CLOSED
    ]
    return {
        Measure.TOTAL: Tally(summary.total_items),
        Measure.DONE: Tally(sum(summary.items.get(state, 0) for state in DONE)),
        Measure.OVERDUE: Tally(summary.overdue),
        Measure.RATE_OF_ALL: Tally(summary.overdue, summary.total_items),
        Measure.RATE_OF_DATED: Tally(summary.overdue, summary.with_deadline),
        Measure.DUE_SOON: Tally(summary.items.get(ItemStatus.DUE_SOON, 0)),
        Measure.OBSTACLES: Tally(len(blocked)),
    }


def _figures_now(both: _Both, counts: Mapping[Measure, int], finished: Iterable[str]) -> Mapping[Measure, Tally]:
    """Return the figures of the day in their order, without those that only the facts of before could tell."""
    ground = both.ground
    found = _standing(ground.facts, both.now, ground.today, ground.limits, ground.review.programme)
    found |= {each: Tally(count) for each, count in counts.items()}
    if ground.then is None:
        del found[Measure.LIFTED]
    found[Measure.NEWS] = _news(both.now, ground.since, finished, both.then.items)
    return {each: found[each] for each in Measure if each in found}


def _figures_before(ground: Ground, side: _Side) -> Mapping[Measure, Tally]:
    """Return the figures as the last review told them, or those that the facts of seven days ago have."""
    if ground.last is not None:
        return ground.last.now
    if ground.then is None:
        return {}
    day, programme = ground.since, ground.review.programme
    done = {key for key, item in side.items.items() if side.states[key] in DONE and (item.done_on or day) > day - WEEK}
    found = _standing(ground.then, side, day, ground.limits, programme)
    return {each: found[each] for each in Measure if each in found} | {Measure.NEWS: _news(side, day - WEEK, done, {})}


def _news(side: _Side, since: date, finished: Iterable[str], earlier: Mapping[str, AppendixItem]) -> Tally:
    """Count the rows in work that something was heard of after a day; earlier are the rows of before, where known."""
    kept = set(finished)
    in_work = [item for key, item in side.items.items() if key in kept or side.states[key] not in _RESTING]
    return Tally(sum(_heard(item, since, earlier) for item in in_work), len(in_work))


def _heard(item: AppendixItem, since: date, earlier: Mapping[str, AppendixItem]) -> bool:
    was = earlier.get(item.id)
    return item.news_on is not None and (item.news_on > since or (was is not None and was.news_on != item.news_on))


# Rows


def _newly_overdue(both: _Both) -> tuple[Named, ...]:
    """Return the overdue rows that were not overdue before, the longest first."""

    def is_new(item: AppendixItem) -> bool:
        if both.knows(item):
            return both.then.states.get(item.id) is not ItemStatus.OVERDUE
        return item.due_on is not None and item.due_on >= both.ground.since

    rows = [item for item in both.now.overdue() if is_new(item)]
    return tuple(both.name(item) for item in sorted(rows, key=lambda item: (item.due_on or date.max, item.id)))


def _resolved(both: _Both) -> tuple[Resolved, ...]:
    """Return the rows that are done and were not, those that were overdue first."""
    found = []
    for key, item in both.now.items.items():
        if both.now.states[key] not in DONE or item.done_on is None:
            continue
        was = both.then.states.get(key)
        if was not in DONE if both.knows(item) else item.done_on > both.ground.since:
            late = item.due_on is not None and item.due_on < both.ground.since
            overdue = was is ItemStatus.OVERDUE if both.knows(item) else late
            found.append(Resolved(both.name(item), item.done_on, overdue, item.document))
    return tuple(sorted(found, key=lambda each: (not each.was_overdue, each.done_on, each.row.id)))


def _lifted(both: _Both) -> tuple[Lifted, ...]:
    """Return the rows that were overdue and are neither overdue nor done."""
    found = []
    for item in both.then.overdue():
        state = both.now.states.get(item.id)
        if state is None or state not in DONE | {ItemStatus.OVERDUE}:
            found.append(Lifted(both.name(both.now.items.get(item.id, item)), state))
    return tuple(found)


def _moved(both: _Both) -> tuple[Moved, ...]:
    """Return the open rows whose progress is another than before."""
    found = []
    for key, item in both.now.items.items():
        if both.now.states[key] in CLOSED:
            continue
        was = both.then.items.get(key)
        if both.knows(item):
            before = was.progress if was else 0
            if before != item.progress:
                found.append(Moved(both.name(item), before, item.progress))
        elif item.progress_on is not None and item.progress_on > both.ground.since:
            found.append(Moved(both.name(item), None, item.progress))
    return tuple(found)


# Figures of targets, reports


def _entered(ground: Ground) -> tuple[Entered, ...]:
    """Return the figures that were not there before, or were others."""
    then, chosen = ground.then, ground.review.programme
    known = {} if then is None else {reading.id: reading.value for _, reading in _readings(then, ground.since, chosen)}
    found = []
    for indicator, reading in _readings(ground.facts, ground.today, chosen):
        programme = reading.id.partition("/")[0]
        was_there = then is not None and programme in then.programmes
        if known.get(reading.id) != reading.value if was_there else reading.recorded_on > ground.since:
            unit, period = indicator.unit_of(reading), reading.period.code
            found.append(Entered(indicator.id, indicator.name, period, reading.value, unit, indicator.is_yes_no))
    return tuple(found)


def _readings(facts: Facts, day: date, programme: str) -> Iterable[tuple[Indicator, Reading]]:
    for target in facts.targets.values():
        if programme in ("", target.programme) and not target.is_dropped(day):
            for indicator in target.indicators:
                yield from ((indicator, each) for each in readings_on(indicator, day) if not each.computed)


def _sent(ground: Ground) -> tuple[Report, ...]:
    """Return the reports of which it was said after the last review that they were sent."""
    then, chosen = ground.then, ground.review.programme
    known = {done.id for duty in (then.duties.values() if then else ()) for done in duty.done if done.done_on}
    return tuple(
        Report(duty.id, duty.name, done.done_on, done.period)
        for duty in ground.facts.duties.values()
        if chosen in ("", duty.programme)
        for done in duty.done
        if done.done_on is not None
        and done.recorded_on <= ground.today
        and (done.id not in known if then else done.recorded_on > ground.since)
    )


def _late(ground: Ground) -> tuple[Report, ...]:
    """Return the reports that are overdue."""
    return tuple(
        Report(alert.subject_id, alert.name, alert.due_on)
        for alert in ground.alerts
        if alert.subject is Subject.DUTY
        and alert.severity is Severity.OVERDUE
        and ground.review.programme in ("", alert.programme)
    )
