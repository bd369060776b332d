"""Periods that a figure belongs to: a year, a quarter or a month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, tidy

_CODE = re.compile(r"(\d{4})(?:-(?:q([1-4])|(0[1-9]|1[0-2])))?")
_QUARTER = re.compile(r"(?:quy|q)\s*(iv|i{1,3}|[1-4])\s*(?:[/ -]|nam)\s*(\d{4})")
_MONTH = re.compile(r"(?:thang|t)?\s*(0?[1-9]|1[0-2])\s*(?:[/-]|nam)\s*(\d{4})")
_YEAR = re.compile(r"(?:ca\s+)?nam\s+(\d{4})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year, or one quarter (1-4) or month (1-12) of it."""

    year: int
    quarter: int = 0
    month: int = 0

    @property
    def is_year(self) -> bool:
        """True when it is a whole year; a shorter period is interim."""
        return not self.quarter and not self.month

    @property
    def code(self) -> str:
        """Return the typable form: `2026`, `2026-Q2` or `2026-06`."""
        if self.quarter:
            return f"{self.year}-Q{self.quarter}"
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return date(self.year, self.month or (3 * self.quarter - 2 if self.quarter else 1), 1)

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        months = 1 if self.month else 3 if self.quarter else 12
        return self.first_day + relativedelta(months=months) - timedelta(days=1)


def parse_period(text: str) -> Period:
    """Read `2026`, `2026-Q2`, `2026-06`, and as people write them `Quý II/2026`, `6/2026`, `Năm 2026`.

    Raises:
        WardError: `period` when it is none of these.
    """
    words = fold(tidy(text))
    if match := _CODE.fullmatch(words):
        period = Period(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    elif match := _QUARTER.fullmatch(words):
        period = Period(int(match[2]), _ROMAN.get(match[1]) or int(match[1]))
    elif match := _MONTH.fullmatch(words):
        period = Period(int(match[2]), month=int(match[1]))
    elif match := _YEAR.fullmatch(words):
        period = Period(int(match[1]))
    else:
        raise WardError("period", text=text)
    if not 1900 <= period.year <= 2200:
        raise WardError("period", text=text)
    return period
