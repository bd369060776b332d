"""Arranging a list: what stands together, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")


class Grouping(StrEnum):
    """By what the records of a list stand together."""

    NONE = "none"
    APPENDIX = "appendix"
    SECTION = "section"
    URGENCY = "urgency"
    LEAD = "lead"
    FUNDING = "funding"
    YEAR = "year"
    STATUS = "status"
    GIVER = "giver"
    HELD = "held"


class SortBy(StrEnum):
    """By which column the records of a group are sorted; DOCUMENT keeps the order in which they come."""

    DOCUMENT = "document"
    ID = "id"
    NAME = "name"
    GIVER = "giver"
    PAPER = "paper"
    FUNDING = "funding"
    LEAD = "lead"
    GOAL = "goal"
    FIGURE = "figure"
    PERIOD = "period"
    DAYS = "days"
    DUE = "due"
    PROGRESS = "progress"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a list stands: its groups, the column it is sorted by, and the direction."""

    group: Grouping = Grouping.NONE
    sort: SortBy = SortBy.DOCUMENT
    descending: bool = False

    def sorted_by(self, column: SortBy) -> Arrangement:
        """Return what a click on the title of a column makes of it: up, then down, then the document's order."""
        if self.sort is not column:
            return replace(self, sort=column, descending=False)
        if not self.descending:
            return replace(self, descending=True)
        return replace(self, sort=SortBy.DOCUMENT, descending=False)


@dataclass(frozen=True, slots=True)
class Choices:
    """What one list can be grouped and sorted by; the first group is what it begins with."""

    groups: tuple[Grouping, ...]
    sorts: tuple[SortBy, ...]

    @property
    def usual(self) -> Arrangement:
        """The arrangement in which the list first stands."""
        return Arrangement(self.groups[0])

    def allowed(self, wanted: Arrangement) -> Arrangement:
        """Return the arrangement without what this list does not have."""
        return Arrangement(
            wanted.group if wanted.group in self.groups else self.groups[0],
            wanted.sort if wanted.sort in self.sorts else SortBy.DOCUMENT,
            wanted.descending and wanted.sort in self.sorts and wanted.sort is not SortBy.DOCUMENT,
        )


_ITEM_GROUPS = (Grouping.LEAD, Grouping.FUNDING, Grouping.YEAR, Grouping.STATUS)
ITEMS = Choices(
    (Grouping.APPENDIX, *_ITEM_GROUPS, Grouping.NONE),
    (
        SortBy.DOCUMENT,
        SortBy.ID,
        SortBy.NAME,
        SortBy.FUNDING,
        SortBy.LEAD,
        SortBy.DUE,
        SortBy.PROGRESS,
        SortBy.STATUS,
    ),
)
GIVEN = Choices(
    (Grouping.NONE, Grouping.GIVER, *_ITEM_GROUPS, Grouping.APPENDIX),
    (
        SortBy.DOCUMENT,
        SortBy.ID,
        SortBy.NAME,
        SortBy.GIVER,
        SortBy.PAPER,
        SortBy.LEAD,
        SortBy.DUE,
        SortBy.PROGRESS,
        SortBy.STATUS,
    ),
)
TARGETS = Choices(
    (Grouping.SECTION, Grouping.LEAD, Grouping.STATUS, Grouping.NONE),
    (
        SortBy.DOCUMENT,
        SortBy.ID,
        SortBy.NAME,
        SortBy.LEAD,
        SortBy.GOAL,
        SortBy.FIGURE,
        SortBy.PERIOD,
        SortBy.STATUS,
    ),
)
ALERTS = Choices(
    (Grouping.URGENCY, Grouping.HELD, Grouping.LEAD, Grouping.APPENDIX, Grouping.NONE),
    (SortBy.DOCUMENT, SortBy.DAYS, SortBy.ID, SortBy.NAME, SortBy.LEAD, SortBy.DUE),
)


@dataclass(frozen=True, slots=True)
class GroupKey:
    """What the records of a group have in common.

    Attributes:
        programme: the slug where lists of several programmes are kept apart, '' otherwise.
        value: an identifier, a word of an enumeration, a year, a text of the document; '' for records that have none.
    """

    programme: str
    value: str | int


def arranged(
    records: Iterable[T],
    group_of: Callable[[T], GroupKey],
    value_of: Callable[[T], Any] | None = None,
    *,
    descending: bool = False,
    place_of: Callable[[GroupKey], Any] | None = None,
) -> list[tuple[GroupKey, list[T]]]:
    """Return the records in their groups.

    Groups stand in the order of their places, or as their first records come. Without a value the records of a group
    stay as they come; those whose value is None stand last in both directions; equal ones stay as they come.
    """
    groups: dict[GroupKey, list[T]] = {}
    for record in records:
        groups.setdefault(group_of(record), []).append(record)
    keys = list(groups) if place_of is None else sorted(groups, key=place_of)
    if value_of is None:
        return [(key, groups[key]) for key in keys]
    return [(key, _sorted(groups[key], value_of, descending=descending)) for key in keys]


def _sorted(records: Sequence[T], value_of: Callable[[T], Any], *, descending: bool) -> list[T]:
    valued = [(value_of(record), record) for record in records]
    filled = [pair for pair in valued if pair[0] is not None]
    filled.sort(key=lambda pair: pair[0], reverse=descending)
    return [record for _, record in filled] + [record for value, record in valued if value is None]
