"""Counts that show where the work stands: by agency, by appendix, by year and money, by month; each with its filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.model import GIVEN, Facts
from ward_tui.domain.pace import share_of_time
from ward_tui.domain.selection import NO_LEAD, NO_YEAR, ItemFilter
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, Thresholds
from ward_tui.domain.summary import States, states_on

YEAR = 12  # months that are looked ahead

UNASSIGNED = ItemFilter(lead=NO_LEAD, is_open=True)
GIVEN_OPEN = ItemFilter(given=True, is_open=True)
LACKS_DOCUMENT = ItemFilter(lacks_document=True)


@dataclass(frozen=True, slots=True)
class Share:
    """The rows of one agency or one appendix.

    Attributes:
        key: the identifier of the agency ('' for rows without lead) or of the appendix.
        overdue: rows past their due day and not done, those of `overdue_rows`.
        open: rows neither done nor dropped, those of `open_rows`.
        total: rows that are not dropped, those of `rows`.
    """

    key: str
    overdue: int
    open: int
    total: int
    rows: ItemFilter

    @property
    def overdue_rows(self) -> ItemFilter:
        """Which rows are counted as overdue."""
        return replace(self.rows, status=ItemStatus.OVERDUE, dropped=None)

    @property
    def open_rows(self) -> ItemFilter:
        """Which rows are counted as open."""
        return replace(self.rows, is_open=True, dropped=None)


@dataclass(frozen=True, slots=True)
class YearFunding:
    """The rows due in a year (0: without deadline) that are not dropped, by where their money comes from."""

    year: int
    counts: Mapping[Funding, int]

    @property
    def total(self) -> int:
        """The rows of the year, those of `rows()`."""
        return sum(self.counts.values())

    def rows(self, funding: Funding | None = None) -> ItemFilter:
        """Return which rows are counted under a funding, or all of the year."""
        return ItemFilter(year=self.year, funding=funding, dropped=False)


@dataclass(frozen=True, slots=True)
class MonthDue:
    """The rows that are due in a month (1-12) and neither done nor dropped; overdue of these are past their day."""

    year: int
    month: int
    open: int
    overdue: int

    @property
    def rows(self) -> ItemFilter:
        """Which rows are counted as open."""
        return ItemFilter(month=(self.year, self.month), is_open=True)

    @property
    def overdue_rows(self) -> ItemFilter:
        """Which rows are counted as overdue."""
        return ItemFilter(month=(self.year, self.month), status=ItemStatus.OVERDUE)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Where the work stands on a day.

    Attributes:
        by_agency: one share for each agency that leads a row, and one for rows without lead; a row with two leads
            counts for each; most overdue first, then most open, then in the order of the document.
        by_appendix: one share for each appendix that has rows, in the order of the document.
        by_year: rows that are not dropped by the year of their due day, ascending, those without deadline last.
        months: the twelve months that begin with the month of the day.
        elapsed: per cent of the term that has passed, from the earliest start to the latest end of the programmes.
        given: open rows of work given outside the programme, those of GIVEN_OPEN.
        unassigned: open rows without lead, those of UNASSIGNED.
        lacks_document: done rows without the number of a document, those of LACKS_DOCUMENT.
    """

    by_agency: tuple[Share, ...]
    by_appendix: tuple[Share, ...]
    by_year: tuple[YearFunding, ...]
    months: tuple[MonthDue, ...]
    elapsed: int
    given: int
    unassigned: int
    lacks_document: int


def break_down(
    facts: Facts, today: date, limits: Thresholds, programme: str | None = None, known: States | None = None
) -> Breakdown:
    """Count the rows of one programme, or of all; known are the states of all rows on the day."""
    items = [item for item in facts.items.values() if programme in (None, item.programme)]
    known = states_on(items, today, limits) if known is None else known
    alike = Counter(
        (item.lead, item.programme, item.appendix, item.due_on, item.funding_text, bool(item.document), known[item.id])
        for item in items
    )
    groups = [(_Alike(*values), count) for values, count in alike.items()]
    groups = [(group, count) for group, count in groups if group.state is not ItemStatus.DROPPED]
    still = [(group, count) for group, count in groups if group.state not in CLOSED]
    return Breakdown(
        by_agency=_by_agency(groups, facts),
        by_appendix=_by_appendix(groups, facts),
        by_year=_by_year(groups),
        months=_months(still, today),
        elapsed=_elapsed(facts, today, programme),
        given=sum(count for group, count in still if group.appendix == GIVEN),
        unassigned=sum(count for group, count in still if not group.lead),
        lacks_document=sum(count for group, count in groups if group.state in DONE and not group.documented),
    )


class _Alike(NamedTuple):
    """What all counts look at; thousands of rows share few of these, so that they are counted together."""

    lead: tuple[str, ...]
    programme: str
    appendix: str
    due_on: date | None
    funding_text: str
    documented: bool
    state: ItemStatus


_Groups = Iterable[tuple[_Alike, int]]
_Counts = dict[str, list[int]]  # overdue, open and all rows by key


def _by_agency(groups: _Groups, facts: Facts) -> tuple[Share, ...]:
    counts: _Counts = {}
    for group, count in groups:
        for key in dict.fromkeys(group.lead) or (NO_LEAD,):
            _add(counts, key, group.state, count)
    place = {key: number for number, key in enumerate(facts.agencies)}
    shares = [_share(key, count, ItemFilter(lead=key, dropped=False)) for key, count in counts.items()]
    return tuple(sorted(shares, key=lambda each: (-each.overdue, -each.open, place.get(each.key, len(place)))))


def _by_appendix(groups: _Groups, facts: Facts) -> tuple[Share, ...]:
    counts: _Counts = {}
    for group, count in groups:
        _add(counts, f"{group.programme}/{group.appendix}", group.state, count)
    place = {key: number for number, key in enumerate(facts.appendices)}
    shares = [_share(key, count, ItemFilter(appendix=key, dropped=False)) for key, count in counts.items()]
    return tuple(sorted(shares, key=lambda each: place.get(each.key, len(place))))


def _add(counts: _Counts, key: str, state: ItemStatus, count: int) -> None:
    share = counts.setdefault(key, [0, 0, 0])
    share[0] += count * (state is ItemStatus.OVERDUE)
    share[1] += count * (state not in CLOSED)
    share[2] += count


def _share(key: str, count: list[int], rows: ItemFilter) -> Share:
    overdue, still_open, total = count
    return Share(key, overdue, still_open, total, rows)


def _by_year(groups: _Groups) -> tuple[YearFunding, ...]:
    years: dict[int, Counter[Funding]] = {}
    classes: dict[str, Funding] = {}  # few printed words, and reading them takes long
    for group, count in groups:
        text = group.funding_text
        if text not in classes:
            classes[text] = classify_funding(text)
        years.setdefault(group.due_on.year if group.due_on else NO_YEAR, Counter())[classes[text]] += count
    return tuple(YearFunding(year, years[year]) for year in sorted(years, key=lambda year: (year == NO_YEAR, year)))


def _months(still: _Groups, today: date) -> tuple[MonthDue, ...]:
    first = today.year * YEAR + today.month - 1
    counts = [[0, 0] for _ in range(YEAR)]
    for group, count in still:
        if group.due_on is None:
            continue
        place = group.due_on.year * YEAR + group.due_on.month - 1 - first
        if 0 <= place < YEAR:
            counts[place][0] += count
            counts[place][1] += count * (group.state is ItemStatus.OVERDUE)
    return tuple(
        MonthDue((first + place) // YEAR, (first + place) % YEAR + 1, *count) for place, count in enumerate(counts)
    )


def _elapsed(facts: Facts, today: date, programme: str | None) -> int:
    meant = [each for each in facts.programmes.values() if programme in (None, each.slug)]
    if not meant:
        return 0
    return share_of_time(min(each.term_first_day for each in meant), max(each.term_end for each in meant), today)
