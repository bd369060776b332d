"""The money of a row in one year: what may be entered, what was paid of the plan, and sums over rows.

A rate is what was paid of the plan, in per cent to one decimal place. In sums it is of the rows that have a plan: what
was paid without one is counted apart. Rows of enterprises and of social funds have no money at ward level. A row that
was dropped is left out from the year in which it was dropped; the years that had closed before keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ward_tui.domain.depth import Capital
from ward_tui.domain.errors import WardError
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Programme
from ward_tui.domain.pace import share_of_time
from ward_tui.domain.planning import rounded

AROUND = 5  # years before and after the term in which a project may have money
TAKING = frozenset({Funding.BUDGET, Funding.MIXED, Funding.UNSPECIFIED})


def takes_capital(item: AppendixItem) -> bool:
    """Tell whether a row can have public money at ward level; those of enterprises and social funds have none."""
    return item.funding in TAKING


def rate(planned: int | None, paid: int | None) -> Decimal | None:
    """Return what was paid of a plan in per cent, to one decimal; None without a plan or a sum told.

    A plan that is just missed is not rounded up to a whole one.
    """
    return None if not planned or paid is None else rounded(Decimal(100) * paid / planned)


def year_time(year: int, today: date) -> int:
    """Return how much of a year has passed, 0 to 100 per cent; a closed year has passed whole."""
    return share_of_time(date(year, 1, 1), date(year, 12, 31), today)


def known_capital(item: AppendixItem, today: date) -> tuple[Capital, ...]:
    """Return the money of a row, by year, as far as it counts on the day."""
    if not item.capital or not takes_capital(item):
        return ()
    dropped = item.dropped_on if item.dropped_on is not None and item.dropped_on <= today else None
    return tuple(each for each in item.capital if each.as_of <= today and (dropped is None or each.year < dropped.year))


class Level(StrEnum):
    """How payment stands against the time of the year; the words and signs are made of it."""

    ON_TIME = "on_time"  # ahead of the time, or with it
    SLOW = "slow"  # behind by less than the first level of the settings
    LATE = "late"  # from the first level
    VERY_LATE = "very_late"  # from the second
    UNKNOWN = "unknown"  # there is no plan


@dataclass(frozen=True, slots=True)
class Paid:
    """The money of one row in one year; capital is None where nothing was entered for that year."""

    item: AppendixItem
    year: int
    capital: Capital | None = None

    @property
    def planned(self) -> int | None:
        """The plan of the year; a plan of nothing is none."""
        return (self.capital.planned or None) if self.capital else None

    @property
    def paid(self) -> int | None:
        """What was paid so far, None when nobody has told."""
        return self.capital.paid if self.capital else None

    @property
    def rate(self) -> Decimal | None:
        """What was paid of the plan, None without a plan or a sum told."""
        return rate(self.planned, self.paid)

    def behind(self, today: date) -> Decimal | None:
        """Return by how many points payment stays behind the time of the year; None without a plan or before the year.

        Negative when it is ahead. A plan of which nobody has told a payment counts as unpaid.
        """
        return points(self.year, self.rate, today) if self.planned else None


def points(year: int, share: Decimal | None, today: date) -> Decimal | None:
    """Return by how many points a rate stays behind the time of its year, negative when it is ahead; no rate is 0.

    None before the year has begun.
    """
    return None if year > today.year else year_time(year, today) - (share or Decimal(0))


def level_of(gap: Decimal | None, levels: tuple[int, int]) -> Level:
    """Return what it means to be so many points behind the time; levels are those of the settings."""
    if gap is None:
        return Level.UNKNOWN
    if gap <= 0:
        return Level.ON_TIME
    first, second = levels
    return Level.VERY_LATE if gap >= second else Level.LATE if gap >= first else Level.SLOW


@dataclass(frozen=True, slots=True)
class Total:
    """Money of several rows in one year.

    Attributes:
        count: rows with a plan; told: those of them of which a payment was told; planned, paid: their sums.
        as_of: the latest day up to which a payment counts, None when none was told.
        unplanned: rows without a plan; told_unplanned: those with a payment; paid_unplanned: its sum.
    """

    count: int = 0
    told: int = 0
    planned: int = 0
    paid: int = 0
    as_of: date | None = None
    unplanned: int = 0
    told_unplanned: int = 0
    paid_unplanned: int = 0

    @property
    def rate(self) -> Decimal | None:
        """What was paid of the plans; None without a plan, or while no payment was told."""
        return rate(self.planned, self.paid) if self.told else None


def total(lines: Iterable[Paid]) -> Total:
    """Return the sums of rows in one year."""
    lines = list(lines)
    planned = [each for each in lines if each.planned]
    told = [each for each in planned if each.paid is not None]
    bare = [each for each in lines if not each.planned]
    return Total(
        count=len(planned),
        told=len(told),
        planned=sum(each.planned or 0 for each in planned),
        paid=sum(each.paid or 0 for each in told),
        as_of=max((each.capital.as_of for each in told if each.capital), default=None),
        unplanned=len(bare),
        told_unplanned=sum(each.paid is not None for each in bare),
        paid_unplanned=sum(each.paid or 0 for each in bare),
    )


def lowest_first(lines: Iterable[Paid]) -> list[Paid]:
    """Return lines in the order in which they need attention: lowest rate first, without a plan last."""
    return sorted(
        lines, key=lambda each: (not each.planned, each.rate or Decimal(0), -(each.planned or 0), each.item.id)
    )


def sum_of(item: AppendixItem) -> tuple[int | None, int | None]:
    """Return the plans and the payments of a row over all years, None where no year has one."""
    return _sum([each.planned for each in item.capital]), _sum([each.paid for each in item.capital])


def _sum(values: Sequence[int | None]) -> int | None:
    known = [each for each in values if each is not None]
    return sum(known) if known else None


def above_investment(item: AppendixItem) -> int:
    """Return by how much the plans of all years are above the whole sum of the project, 0 when they are not."""
    planned, _ = sum_of(item)
    return max(0, (planned or 0) - item.investment) if item.investment else 0


# What may be entered


def capital_id(item: str, year: int) -> str:
    """Return the identifier of the money of a row in a year: `thuy-nguyen/PL03-01~V2026`."""
    return f"{item}~V{year}"


def check_taking(item: AppendixItem) -> None:
    """Refuse money for a row of an enterprise or a social fund.

    Raises:
        WardError: `no_capital`.
    """
    if not takes_capital(item):
        raise WardError("no_capital", id=item.id, funding=item.funding_text)


def check_year(year: int, programme: Programme) -> None:
    """Refuse a year so far from the term that it must be mistyped.

    Raises:
        WardError: `capital_year`.
    """
    first, last = programme.term_start - AROUND, programme.term_end.year + AROUND
    if not first <= year <= last:
        raise WardError("capital_year", year=year, first=first, last=last)


def check_begun(year: int, paid: int | None, today: date) -> None:
    """Refuse a payment in a year that has not begun.

    Raises:
        WardError: `capital_future`.
    """
    if paid and year > today.year:
        raise WardError("capital_future", year=year, today=today)


def check_as_of(year: int, paid: int | None, as_of: date | None) -> None:
    """Refuse a payment of a year that is told as of a day before it.

    Raises:
        WardError: `capital_early`.
    """
    if paid and as_of is not None and as_of.year < year:
        raise WardError("capital_early", year=year, day=as_of)
