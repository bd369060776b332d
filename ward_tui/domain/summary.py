"""Counts for the overview and the workbook: by status, by appendix, by how long overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, TargetStatus, Thresholds, item_status, target_status

States = Mapping[str, ItemStatus]
BANDS: tuple[tuple[int, int | None], ...] = ((1, 30), (31, 90), (91, 120), (121, None))


def band_of(days: int) -> int:
    """Return the index in BANDS of a number of days overdue (1 or more)."""
    return next(place for place, (_, last) in enumerate(BANDS) if last is None or days <= last)


@dataclass(frozen=True, slots=True)
class AppendixCount:
    """The rows of one appendix but for dropped ones: how many, how many overdue, done, not yet given to an agency."""

    id: str
    total: int
    overdue: int
    done: int
    unassigned: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What the overview and the workbook count.

    Attributes:
        items: rows by state, also those that are dropped, which no other count holds.
        targets: targets by state, but for dropped ones.
        total_items: the denominator of the first overdue rate; with_deadline: rows that have a due day, that of the
            second.
        unassigned: rows without a lead agency that are still open.
        nearest: identifiers of open rows by due day from today on, nearest first.
    """

    today: date
    items: Mapping[ItemStatus, int]
    targets: Mapping[TargetStatus, int]
    total_items: int
    with_deadline: int
    unassigned: int
    appendices: tuple[AppendixCount, ...]
    nearest: tuple[str, ...]

    @property
    def overdue(self) -> int:
        """Rows past their due day and not done."""
        return self.items.get(ItemStatus.OVERDUE, 0)


def states_on(items: Iterable[AppendixItem], today: date, limits: Thresholds) -> dict[str, ItemStatus]:
    """Return the state of each row on the day, by identifier."""
    return {item.id: item_status(item, today, limits) for item in items}


def summarise(
    facts: Facts, today: date, limits: Thresholds, programme: str | None = None, known: States | None = None
) -> Summary:
    """Count the facts of one programme, or of all; known are the states of all rows on the day."""
    items = [item for item in facts.items.values() if programme in (None, item.programme)]
    known = states_on(items, today, limits) if known is None else known
    states = {item.id: known[item.id] for item in items}
    targets = Counter(
        target_status(target, facts.programmes[target.programme], today, limits)
        for target in facts.targets.values()
        if programme in (None, target.programme) and not target.is_dropped(today)
    )
    living = [item for item in items if states[item.id] is not ItemStatus.DROPPED]
    open_items = [item for item in items if states[item.id] not in CLOSED]
    return Summary(
        today=today,
        items=Counter(states.values()),
        targets=targets,
        total_items=len(living),
        with_deadline=sum(item.due_on is not None for item in living),
        unassigned=sum(not item.lead for item in open_items),
        appendices=_by_appendix(living, states),
        nearest=_nearest(open_items, states, today),
    )


def _by_appendix(items: Iterable[AppendixItem], states: Mapping[str, ItemStatus]) -> tuple[AppendixCount, ...]:
    groups: dict[str, list[AppendixItem]] = {}
    for item in items:
        groups.setdefault(f"{item.programme}/{item.appendix}", []).append(item)
    return tuple(
        AppendixCount(
            id=key,
            total=len(rows),
            overdue=sum(states[row.id] is ItemStatus.OVERDUE for row in rows),
            done=sum(states[row.id] in DONE for row in rows),
            unassigned=sum(not row.lead and states[row.id] not in CLOSED for row in rows),
        )
        for key, rows in groups.items()
    )


def _nearest(items: Iterable[AppendixItem], states: Mapping[str, ItemStatus], today: date) -> tuple[str, ...]:
    ahead = [
        (item.due_on, item.id)
        for item in items
        if item.due_on is not None and item.due_on >= today and states[item.id] is not ItemStatus.PAUSED
    ]
    return tuple(key for _, key in sorted(ahead))
