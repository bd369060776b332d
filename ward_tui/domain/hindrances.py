"""What holds rows up, by the level that must unblock it, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ward_tui.domain.following import Level, Obstacle
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import known_on

# Those above the ward first: it is them that a letter goes to.
LEVELS = (Level.CITY, Level.CENTRAL, Level.WARD, Level.ENTERPRISE)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An obstacle of a row.

    Attributes:
        days: how long it has lasted, until it was cleared.
        lasts: it still holds the row up; one of a row that is finished or given up does not.
    """

    obstacle: Obstacle
    item: AppendixItem
    days: int
    lasts: bool

    @property
    def level(self) -> Level:
        """Who must unblock it."""
        return self.obstacle.level


def hindrances(facts: Facts, today: date, programme: str | None = None) -> list[Hindrance]:
    """Return the obstacles of a programme, or of all, that had begun by the day, in the order of the screen."""
    found = []
    for key, obstacles in facts.obstacles.items():
        item = facts.items.get(key)
        if item is None or programme not in (None, item.programme):
            continue
        known = known_on(item, today)
        is_open = known.done_on is None and known.dropped_on is None
        for each in obstacles:
            if each.since <= today:
                until = min(today, each.cleared_on or today)
                found.append(Hindrance(each, item, (until - each.since).days, is_open and each.lasts(today)))
    return sorted(found, key=lambda each: (LEVELS.index(each.level), -each.days, each.obstacle.id))


def by_level(found: Iterable[Hindrance]) -> Mapping[Level, list[Hindrance]]:
    """Return hindrances by level, in the order of the levels; levels without any are left out."""
    groups: dict[Level, list[Hindrance]] = {level: [] for level in LEVELS}
    for each in found:
        groups[each.level].append(each)
    return {level: members for level, members in groups.items() if members}
