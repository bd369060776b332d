"""The figures of the overview: each with its place, its count, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from ward_tui.domain.breakdown import GIVEN_OPEN, LACKS_DOCUMENT, UNASSIGNED, Breakdown, Share
from ward_tui.domain.funding import Funding
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import Summary

ALWAYS = frozenset({ItemStatus.OVERDUE, ItemStatus.DUE_SOON})  # shown even when there are none
OVERDUE = ItemFilter(status=ItemStatus.OVERDUE)


class Part(StrEnum):
    """A part of the overview; what the key of its figures is."""

    ALL = "all"  # ''
    STATUS = "status"  # a value of ItemStatus
    RATE = "rate"  # 'all' or 'due': overdue rows out of all, or out of those that have a deadline
    WAITING = "waiting"  # 'unassigned', 'given' or 'lacks_document'
    TARGET = "target"  # a value of TargetStatus, '' for all
    MONTH = "month"  # 2026-11
    AGENCY = "agency"  # the identifier of an agency, '' for none
    APPENDIX = "appendix"  # the identifier of an appendix
    YEAR = "year"  # 2026/budget: the year of the deadline, 0 for none, and a value of Funding


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the overview.

    Attributes:
        part, key: where it stands.
        count: how many rows or targets; whole: out of how many, where the figure is a part of something.
        rows: which rows are counted, or the state of the targets that are, None for all targets.
    """

    part: Part
    key: str
    count: int
    rows: ItemFilter | TargetStatus | None
    whole: int = 0


def glance(summary: Summary, breakdown: Breakdown) -> tuple[Figure, ...]:
    """Return the figures of the overview in the order in which they are read."""
    return (
        *_states(summary),
        *_rates(summary),
        *_waiting(breakdown),
        Figure(Part.ALL, "", summary.total_items, _living(summary, ItemFilter(dropped=False))),
        *_targets(summary),
        *_months(breakdown),
        *_shares(Part.AGENCY, breakdown.by_agency),
        *_shares(Part.APPENDIX, breakdown.by_appendix),
        *_years(summary, breakdown),
    )


def _living(summary: Summary, rows: ItemFilter) -> ItemFilter:
    """Return a filter that leaves dropped rows out, which is said only where there are any."""
    return rows if summary.items.get(ItemStatus.DROPPED) else replace(rows, dropped=None)


def _states(summary: Summary) -> Iterator[Figure]:
    for state in ItemStatus:
        count = summary.items.get(state, 0)
        if count or state in ALWAYS:
            yield Figure(Part.STATUS, state.value, count, ItemFilter(status=state), summary.total_items)


def _rates(summary: Summary) -> Iterator[Figure]:
    yield Figure(Part.RATE, "all", summary.overdue, OVERDUE, summary.total_items)
    yield Figure(Part.RATE, "due", summary.overdue, OVERDUE, summary.with_deadline)


def _waiting(breakdown: Breakdown) -> Iterator[Figure]:
    yield Figure(Part.WAITING, "unassigned", breakdown.unassigned, UNASSIGNED)
    yield Figure(Part.WAITING, "given", breakdown.given, GIVEN_OPEN)
    yield Figure(Part.WAITING, "lacks_document", breakdown.lacks_document, LACKS_DOCUMENT)


def _targets(summary: Summary) -> Iterator[Figure]:
    whole = sum(summary.targets.values())
    for state in TargetStatus:
        if count := summary.targets.get(state, 0):
            yield Figure(Part.TARGET, state.value, count, state, whole)
    if whole:
        yield Figure(Part.TARGET, "", whole, None)


def _months(breakdown: Breakdown) -> Iterator[Figure]:
    for each in breakdown.months:
        yield Figure(Part.MONTH, f"{each.year}-{each.month:02}", each.open, each.rows)


def _shares(part: Part, shares: tuple[Share, ...]) -> Iterator[Figure]:
    for share in shares:
        if share.overdue:
            yield Figure(part, share.key, share.overdue, share.overdue_rows, share.open)


def _years(summary: Summary, breakdown: Breakdown) -> Iterator[Figure]:
    for each in breakdown.by_year:
        for funding in Funding:
            if count := each.counts.get(funding, 0):
                rows = _living(summary, each.rows(funding))
                yield Figure(Part.YEAR, f"{each.year}/{funding.value}", count, rows, each.total)
