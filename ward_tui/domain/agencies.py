"""What each agency has on its hands, and which of them has been silent longest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ward_tui.domain.model import AppendixItem, Facts, Obstacle, Target
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, known_on, readings_on
from ward_tui.domain.summary import States
from ward_tui.domain.text import sort_key

NOBODY = ""
IDLE = CLOSED | {ItemStatus.PAUSED, ItemStatus.NOT_STARTED}  # of such rows no news is waited for


@dataclass(frozen=True, slots=True)
class AgencyLoad:
    """The work that one agency leads on a day; a row with two leads counts for both.

    Attributes:
        agency: its identifier, '' for rows and targets that nobody leads.
        led: its rows but for dropped ones; done: those with a result; open: those neither done nor dropped.
        running: open rows of which news is waited for: neither paused nor before their start.
        obstacles: what holds its open rows up and lasts.
        targets: the targets that it leads.
        news_on: the day of the last news of its rows, or of the last figure of its targets; None when there was none.
        waiting_since: the day from which news is waited for: of the last news, else the day on which the first
            running row was loaded, given or began; None while nothing is running, and for nobody.
    """

    agency: str
    programme: str
    led: int = 0
    done: int = 0
    open: int = 0
    running: int = 0
    overdue: int = 0
    due_soon: int = 0
    obstacles: int = 0
    targets: int = 0
    news_on: date | None = None
    waiting_since: date | None = None

    @property
    def is_empty(self) -> bool:
        """True when it leads nothing."""
        return not self.led and not self.targets

    def silent_days(self, today: date) -> int | None:
        """Return for how many days news has been waited for, None while nothing is running."""
        return None if self.waiting_since is None else (today - self.waiting_since).days

    def is_silent(self, since: date) -> bool:
        """Tell whether work is running of which nothing was heard on the day or later; `since` is a day of the past.

        Work that came later than that has not been waited for so long.
        """
        return self.waiting_since is not None and self.waiting_since < since


@dataclass(slots=True)
class _Pile:
    rows: list[tuple[AppendixItem, ItemStatus]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


def agency_loads(facts: Facts, today: date, states: States, programme: str | None = None) -> list[AgencyLoad]:
    """Return every agency of one programme, or of all, and one line for what nobody leads.

    Most overdue first, then longest silent, then by name; those that lead nothing stand last.

    Args:
        states: the state of every row on the day.
    """
    piles = _piles(facts, today, states, programme)
    found = [
        _load(facts, key, agency.programme, piles.get(key, _Pile()), today)
        for key, agency in facts.agencies.items()
        if programme in (None, agency.programme)
    ]
    if NOBODY in piles:
        found.append(_load(facts, NOBODY, programme or "", piles[NOBODY], today))
    return sorted(found, key=lambda load: _place(load, facts, today))


def silent(loads: Iterable[AgencyLoad], since: date) -> list[AgencyLoad]:
    """Return the agencies with running work of which nothing was heard on the day or later, longest silent first."""
    found = [load for load in loads if load.is_silent(since)]
    return sorted(found, key=lambda load: (load.waiting_since, -load.overdue))


def lasting(obstacles: Sequence[Obstacle], today: date) -> int:
    """Count what holds a row up on the day."""
    return sum(each.lasts(today) for each in obstacles)


def _piles(facts: Facts, today: date, states: States, programme: str | None) -> dict[str, _Pile]:
    piles: dict[str, _Pile] = {}
    for item in facts.items.values():
        if programme in (None, item.programme) and states[item.id] is not ItemStatus.DROPPED:
            judged = known_on(item, today), states[item.id]
            for key in dict.fromkeys(item.lead) or (NOBODY,):
                piles.setdefault(key, _Pile()).rows.append(judged)
    for target in facts.targets.values():
        if programme in (None, target.programme) and not target.is_dropped(today):
            for key in dict.fromkeys(target.lead) or (NOBODY,):
                piles.setdefault(key, _Pile()).targets.append(target)
    return piles


def _load(facts: Facts, key: str, programme: str, pile: _Pile, today: date) -> AgencyLoad:
    counts = Counter(state for _, state in pile.rows)
    running = [item for item, state in pile.rows if state not in IDLE]
    news = _last_news(pile, today)
    closed = sum(counts[state] for state in CLOSED)
    return AgencyLoad(
        agency=key,
        programme=programme,
        led=len(pile.rows),
        done=sum(counts[state] for state in DONE),
        open=len(pile.rows) - closed,
        running=len(running),
        overdue=counts[ItemStatus.OVERDUE],
        due_soon=counts[ItemStatus.DUE_SOON],
        obstacles=sum(
            lasting(facts.obstacles.get(item.id, ()), today) for item, state in pile.rows if state not in CLOSED
        ),
        targets=len(pile.targets),
        news_on=news,
        waiting_since=_waiting_since(facts, running, news) if key else None,
    )


def _last_news(pile: _Pile, today: date) -> date | None:
    told = [day for item, _ in pile.rows for day in (item.news_on, item.answered_on) if day is not None]
    for target in pile.targets:
        for indicator in target.indicators:
            told += [reading.recorded_on for reading in readings_on(indicator, today) if not reading.computed]
    return max(told, default=None)


def _waiting_since(facts: Facts, running: Sequence[AppendixItem], news: date | None) -> date | None:
    if not running:
        return None
    begun = min(
        max(facts.programmes[item.programme].created_on, item.start_on or date.min, item.given_on or date.min)
        for item in running
    )
    return begun if news is None else max(news, begun)


def _place(load: AgencyLoad, facts: Facts, today: date) -> tuple[bool, int, int, Any]:
    days = load.silent_days(today)
    name = sort_key(facts.agencies[load.agency].name) if load.agency else ("",)
    return load.is_empty, -load.overdue, 1 if days is None else -days, name
