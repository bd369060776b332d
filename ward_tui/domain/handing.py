"""What a successor finds on the table: open work, who leads it, what holds it up, and what was left undecided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ward_tui.domain.acknowledging import held
from ward_tui.domain.alert import Alert
from ward_tui.domain.duties import OPEN, DutyState, DutyView
from ward_tui.domain.evidence import Notes
from ward_tui.domain.following import Acknowledgement, Level, Obstacle
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.review import Review
from ward_tui.domain.status import CLOSED, ItemStatus
from ward_tui.domain.summary import States
from ward_tui.domain.text import sort_key

AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Led:
    """The open rows that one agency leads, by due day, and how many of them are overdue; '' stands for nobody."""

    agency: str
    rows: tuple[AppendixItem, ...]
    overdue: int


@dataclass(frozen=True, slots=True)
class OpenWork:
    """The open work of all programmes on a day.

    Attributes:
        overdue: the longest overdue first; due: due from today on within `AHEAD`, the nearest first.
        paused: open rows that were paused.
        led: most overdue first, nobody last.
        held: what holds open rows up, by who must unblock it, the oldest first.
        put_off: alerts that are put off, with the alert, the first to come back first.
        reports: duties with a period to be answered, the first due first; undated: those without a due day.
        finished: the last finished review of each programme and of all; running: reviews that are going on.
    """

    today: date
    overdue: tuple[AppendixItem, ...] = ()
    due: tuple[AppendixItem, ...] = ()
    paused: tuple[AppendixItem, ...] = ()
    led: tuple[Led, ...] = ()
    held: tuple[tuple[Level, tuple[Obstacle, ...]], ...] = ()
    put_off: tuple[tuple[Alert, Acknowledgement], ...] = ()
    reports: tuple[DutyView, ...] = ()
    undated: tuple[DutyView, ...] = ()
    finished: tuple[Review, ...] = ()
    running: tuple[Review, ...] = ()


def open_work(
    facts: Facts, today: date, states: States, alerts: Iterable[Alert], duties: Sequence[DutyView]
) -> OpenWork:
    """Return what is open on the day.

    Args:
        states: the state of every row on the day; alerts, duties: of all programmes on the day.
    """
    rows = sorted(
        (item for item in facts.items.values() if states[item.id] not in CLOSED),
        key=lambda item: (item.due_on or date.max, item.id),
    )
    put_off = [(alert, found) for alert in alerts if (found := held(facts, alert, today)) is not None]
    finished, running = _reviews(facts.reviews.values())
    return OpenWork(
        today=today,
        overdue=tuple(item for item in rows if states[item.id] is ItemStatus.OVERDUE),
        due=tuple(item for item in rows if _is_due(item, states[item.id], today)),
        paused=tuple(item for item in rows if states[item.id] is ItemStatus.PAUSED),
        led=_led(facts, rows, states),
        held=_held(facts, rows, today),
        put_off=tuple(sorted(put_off, key=lambda each: (each[1].until, each[1].id))),
        reports=tuple(sorted((each for each in duties if each.state in OPEN), key=_due_day)),
        undated=tuple(each for each in duties if each.state is DutyState.UNDATED),
        finished=finished,
        running=running,
    )


def scans(facts: Facts, notes: Notes) -> list[str]:
    """Return the path of every scan that a fact names, each once, in the order of the paths."""
    found = {item.scan for item in facts.items.values()}
    found |= {each.evidence.scan for remarks in notes.values() for each in remarks}
    found |= {each.evidence.scan for duty in facts.duties.values() for each in duty.done}
    for target in facts.targets.values():
        found |= {each.evidence.scan for indicator in target.indicators for each in indicator.readings}
    return sorted(found - {""})


def _is_due(item: AppendixItem, state: ItemStatus, today: date) -> bool:
    if item.due_on is None or state is ItemStatus.PAUSED:
        return False
    return today <= item.due_on <= today + AHEAD


def _due_day(each: DutyView) -> tuple[date, str]:
    return (each.next and each.next.due_on) or date.max, each.duty.id


def _led(facts: Facts, rows: Iterable[AppendixItem], states: States) -> tuple[Led, ...]:
    piles: dict[str, list[AppendixItem]] = {}
    for item in rows:
        for key in dict.fromkeys(item.lead) or ("",):
            piles.setdefault(key, []).append(item)
    found = [
        Led(key, tuple(pile), sum(states[item.id] is ItemStatus.OVERDUE for item in pile))
        for key, pile in piles.items()
    ]
    name = _names(facts)
    return tuple(sorted(found, key=lambda each: (not each.agency, -each.overdue, sort_key(name(each.agency)))))


def _names(facts: Facts) -> Callable[[str], str]:
    def name(key: str) -> str:
        return facts.names((key,))[0] if key else ""

    return name


def _held(facts: Facts, rows: Iterable[AppendixItem], today: date) -> tuple[tuple[Level, tuple[Obstacle, ...]], ...]:
    found = [each for item in rows for each in facts.obstacles.get(item.id, ()) if each.lasts(today)]
    found.sort(key=lambda each: (each.since, each.id))
    groups = ((level, tuple(each for each in found if each.level is level)) for level in Level)
    return tuple((level, group) for level, group in groups if group)


def _reviews(reviews: Iterable[Review]) -> tuple[tuple[Review, ...], tuple[Review, ...]]:
    """Return the last finished review of each programme and of all of them, and the reviews that are going on."""
    last: dict[str, Review] = {}
    running = []
    for review in reviews:
        if not review.is_finished:
            running.append(review)
        elif review.programme not in last or (review.seq or 0) > (last[review.programme].seq or 0):
            last[review.programme] = review
    return tuple(last.values()), tuple(running)
