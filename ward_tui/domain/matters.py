"""What each lead agency is to be told of: its overdue work, what is behind or silent, and what holds it up."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field, fields
from datetime import date

from ward_tui.domain.acknowledging import held
from ward_tui.domain.alerts import Alert, Rule, item_alerts
from ward_tui.domain.conclusion import Named
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import CLOSED, ItemStatus, Thresholds, known_on, known_status
from ward_tui.domain.text import sort_key


@dataclass(frozen=True, slots=True)
class Behind:
    """An open row whose progress is behind the share of time that has passed, both in per cent."""

    row: Named
    progress: int
    time: int


@dataclass(frozen=True, slots=True)
class Silent:
    """An open row of which nothing was heard for so many days."""

    row: Named
    days: int


@dataclass(frozen=True, slots=True)
class LateStage:
    """An open row of which a stage is so many days late."""

    row: Named
    stage: str
    days: int


@dataclass(frozen=True, slots=True)
class Unpaid:
    """An open row whose payment of a year's plan is behind the time; paid is None when nobody has told."""

    row: Named
    year: int
    planned: int
    paid: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """An open row that something holds up since a day, who must unblock it, and what is asked of whom."""

    row: Named
    kind: ObstacleKind
    level: Level
    since: date
    text: str = ""
    asked_of: str = ""
    request: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What one agency is to be told of; '' stands for the rows that nobody leads.

    Attributes:
        overdue: the longest overdue first; soon: the nearest first.
        waiting: rows whose start has passed without news of any kind; they are not behind besides.
        stages: rows in time of which a stage is late.
        unpaid: rows in time whose payment is behind the time of its year, the largest sum that is missing first.
    """

    agency: str
    overdue: tuple[Named, ...] = ()
    soon: tuple[Named, ...] = ()
    behind: tuple[Behind, ...] = ()
    waiting: tuple[Named, ...] = ()
    silent: tuple[Silent, ...] = ()
    held: tuple[Held, ...] = ()
    stages: tuple[LateStage, ...] = ()
    unpaid: tuple[Unpaid, ...] = ()


@dataclass(slots=True)
class _Gathered:
    overdue: list[Named] = field(default_factory=list)
    soon: list[Named] = field(default_factory=list)
    behind: list[Behind] = field(default_factory=list)
    waiting: list[Named] = field(default_factory=list)
    silent: list[Silent] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    stages: list[LateStage] = field(default_factory=list)
    unpaid: list[Unpaid] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, each.name) for each in fields(self))


def matters(facts: Facts, today: date, limits: Thresholds, programme: str = "") -> tuple[Matter, ...]:
    """Return what the agencies of a programme, or of all for '', are to be told of.

    A row with two leads concerns both. Paused and closed rows concern nobody; a warning that the user has put off is
    left out, but overdue work never is. Agencies with most overdue work come first, rows that nobody leads last.
    """
    gathered: dict[str, _Gathered] = {}
    for item in facts.items.values():
        if programme in ("", item.programme):
            for key in dict.fromkeys(item.lead) or ("",):
                _gather(gathered.setdefault(key, _Gathered()), facts, known_on(item, today), today, limits)
    found = [_matter(key, each) for key, each in gathered.items() if not each.is_empty]
    return tuple(sorted(found, key=lambda each: _place(each, facts)))


def _gather(into: _Gathered, facts: Facts, item: AppendixItem, today: date, limits: Thresholds) -> None:
    state = known_status(item, today, limits)
    if state in CLOSED | {ItemStatus.PAUSED}:
        return
    row = Named(item.id, item.name, item.due_on)
    into.held += [_held(row, each) for each in facts.obstacles.get(item.id, ()) if each.lasts(today)]
    alerts = item_alerts(item, facts.programmes[item.programme], today, limits)
    rules = {each.rule for each in alerts}
    for alert in alerts:
        if alert.rule is Rule.OVERDUE:
            into.overdue.append(row)
        elif not held(facts, alert, today):
            _warn(into, row, alert, rules)


def _warn(into: _Gathered, row: Named, alert: Alert, rules: Set[Rule]) -> None:
    """Put a warning into its list; rules are those of all alerts of the row."""
    if alert.rule is Rule.DUE_SOON:
        into.soon.append(row)
    elif alert.rule is Rule.BEHIND_PACE and not alert.untold and Rule.SHOULD_HAVE_STARTED not in rules:
        into.behind.append(Behind(row, alert.progress or 0, alert.time or 0))
    elif alert.rule is Rule.SHOULD_HAVE_STARTED:
        into.waiting.append(row)
    elif alert.rule is Rule.NO_NEWS:
        into.silent.append(Silent(row, alert.days or 0))
    elif alert.rule is Rule.STAGE_LATE and Rule.OVERDUE not in rules:
        into.stages.append(LateStage(row, alert.detail, alert.days or 0))
    elif alert.rule is Rule.DISBURSEMENT and Rule.OVERDUE not in rules:
        into.unpaid.append(Unpaid(row, alert.year or 0, alert.planned or 0, alert.paid))


def _held(row: Named, each: Obstacle) -> Held:
    return Held(row, each.kind, each.level, each.since, each.text, each.asked_of, each.request)


def _matter(key: str, found: _Gathered) -> Matter:
    def by_due(row: Named) -> tuple[date, str]:
        return row.due_on or date.max, row.id

    return Matter(
        agency=key,
        overdue=tuple(sorted(found.overdue, key=by_due)),
        soon=tuple(sorted(found.soon, key=by_due)),
        behind=tuple(sorted(found.behind, key=lambda each: (each.progress - each.time, each.row.id))),
        waiting=tuple(found.waiting),
        silent=tuple(sorted(found.silent, key=lambda each: (-each.days, each.row.id))),
        held=tuple(sorted(found.held, key=lambda each: (each.since, each.row.id))),
        stages=tuple(sorted(found.stages, key=lambda each: (-each.days, each.row.id))),
        unpaid=tuple(sorted(found.unpaid, key=lambda each: ((each.paid or 0) - each.planned, each.row.id))),
    )


def _place(each: Matter, facts: Facts) -> tuple[bool, int, int, object]:
    name = facts.agencies[each.agency].name if each.agency in facts.agencies else ""
    return not each.agency, -len(each.overdue), -len(each.held), sort_key(name)
