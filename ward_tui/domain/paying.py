"""The table of a year's disbursement: rows in groups, the lowest rate first, what has no plan last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ward_tui.domain.capital import Paid, Total, known_capital, lowest_first, points, total, year_time
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import known_on


class GroupBy(StrEnum):
    """How the rows of a year stand together."""

    APPENDIX = "appendix"
    FUNDING = "funding"
    ITEM = "item"  # not at all


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together: by the identifier of their appendix, their class of funding, or '' for all.

    Attributes:
        lines: those with a plan, lowest rate first.
    """

    key: str
    lines: tuple[Paid, ...]
    total: Total


@dataclass(frozen=True, slots=True)
class Table:
    """One year's disbursement.

    Attributes:
        groups: lowest rate first; each row with a plan stands in one.
        unplanned: the rows without a plan for the year: those with a payment all the same, and, of the running year,
            open rows that have money of another year only.
        time: the share of the year that has passed, in per cent.
    """

    year: int
    groups: tuple[Group, ...]
    unplanned: tuple[Paid, ...]
    total: Total
    time: int

    @property
    def lines(self) -> tuple[Paid, ...]:
        """Return every row in the order of the table."""
        return (*(line for group in self.groups for line in group.lines), *self.unplanned)


def table_of(facts: Facts, programme: str | None, year: int, today: date, group: GroupBy) -> Table:
    """Return the disbursement of a year of one programme, or of all, as it was known on the day."""
    items = [item for item in facts.items.values() if item.capital and programme in (None, item.programme)]
    found = [line for item in items for line in _line(item, year, today)]
    parts: dict[str, list[Paid]] = {}
    for line in found:
        if line.planned:
            parts.setdefault(_key(line.item, group), []).append(line)
    groups = [Group(key, tuple(lowest_first(lines)), total(lines)) for key, lines in parts.items()]
    groups.sort(key=lambda each: (each.total.rate or Decimal(0), -each.total.planned, each.key))
    bare = tuple(lowest_first(line for line in found if not line.planned))
    return Table(year, tuple(groups), bare, total(found), year_time(year, today))


def _line(item: AppendixItem, year: int, today: date) -> Iterator[Paid]:
    known = known_capital(item, today)
    there = next((each for each in known if each.year == year), None)
    if there is not None:
        yield Paid(item, year, there)
    elif known and year == today.year and _is_running(item, today):
        yield Paid(item, year)


def _is_running(item: AppendixItem, today: date) -> bool:
    """Tell whether a row without money of the year might still need some: it is open, and has begun."""
    row = known_on(item, today)
    stopped = row.done_on is not None or row.dropped_on is not None or row.paused_on is not None
    return not stopped and (row.start_on is None or row.start_on.year <= today.year)


def _key(item: AppendixItem, group: GroupBy) -> str:
    if group is GroupBy.APPENDIX:
        return f"{item.programme}/{item.appendix}"
    return item.funding.value if group is GroupBy.FUNDING else ""


def behind(found: Total, year: int, today: date) -> Decimal | None:
    """Return by how many points the payment of several rows stays behind the time of the year; None as for a row."""
    return points(year, found.rate, today) if found.planned else None
