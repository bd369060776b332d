"""Deadlines that keep their precision: shown as `Quý III/2026`, compared as 30/09/2026."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, tidy


class Precision(StrEnum):
    """How exactly a document says when."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    TERM = "term"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A point of time as precise as the document says it.

    Attributes:
        precision: which of the other fields count.
        year: calendar year; None for TERM and NONE.
        quarter: 1 to 4, QUARTER only.
        month: 1 to 12, MONTH and DAY only.
        day: 1 to 31, DAY only.
        yearly: the text also asks for a check each year (`Cả nhiệm kỳ và hằng năm`, `Hằng năm`).
    """

    precision: Precision = Precision.NONE
    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    yearly: bool = False

    @property
    def code(self) -> str:
        """The typable text that `parse_deadline` reads back as the same deadline."""
        if self.precision is Precision.TERM:
            return "Cả nhiệm kỳ và hằng năm" if self.yearly else "Cả nhiệm kỳ"
        if self.precision is Precision.NONE:
            return "Hằng năm" if self.yearly else ""
        parts = [self.day, self.month, self.year]
        if self.precision is Precision.QUARTER:
            return f"Q{self.quarter}/{self.year}"
        return "/".join(str(part) for part in parts if part is not None)

    def first_day(self, term_start: date | None = None) -> date | None:
        """Return the first day it covers (the meaning of a start), None when it names none."""
        if self.precision is Precision.TERM:
            return term_start
        if self.precision is Precision.NONE or self.year is None:
            return None
        if self.precision is Precision.DAY:
            return date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        return _first_of(self.year, self.quarter, self.month)

    def last_day(self, term_end: date | None = None) -> date | None:
        """Return the last day it covers (the meaning of a finish), None when it names none."""
        if self.precision is Precision.YEAR and self.year is not None:
            return _end_of_year(self.year)  # most deadlines are years, and the rules ask for them of every row
        if self.precision is Precision.TERM:
            return term_end
        if self.precision is Precision.DAY or self.year is None:
            return self.first_day()
        return _end_of(self.year, self.quarter, self.month)


def _first_of(year: int, quarter: int | None, month: int | None) -> date:
    return date(year, (3 * quarter - 2 if quarter else 1) if month is None else month, 1)


@lru_cache(maxsize=512)
def _end_of_year(year: int) -> date:
    return date(year, 12, 31)


@lru_cache(maxsize=4096)  # programmes name few different times, and the rules ask for them of every row
def _end_of(year: int, quarter: int | None, month: int | None) -> date:
    months = 1 if month is not None else 3 if quarter else 12
    return _first_of(year, quarter, month) + relativedelta(months=months) - timedelta(days=1)


NO_DEADLINE = Deadline()

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = re.compile(r"(?:nam )?(\d{4})")
_QUARTER = re.compile(r"(?:quy|q)\s*(iv|i{1,3}|[1-4])\s*(?:[/.-]|nam|\s)\s*(\d{4})")
_MONTH = re.compile(r"(?:thang|t)?\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})")
_DAY = re.compile(r"(?:ngay\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_DAY_WORDS = re.compile(r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ALWAYS = {"", "thuong xuyen", "lien tuc", "-", "khong co", "khong"}
_YEARLY = {"hang nam", "hang nam va thuong xuyen", "thuong xuyen, hang nam", "thuong xuyen hang nam"}
_TERM = {"ca nhiem ky", "trong nhiem ky", "nhiem ky"}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def parse_deadline(text: str) -> Deadline:
    """Read a deadline as documents and people write it: `2026`, `T10/2025`, `Quý III/2026`, `30/9/2026`, `Cả nhiệm kỳ`.

    Raises:
        WardError: `deadline` when it is none of these, `date` when the day does not exist.
    """
    words = fold(tidy(text))
    special = _parse_words(words)
    if special is not None:
        return special
    if match := _QUARTER.fullmatch(words):
        return _checked(Deadline(Precision.QUARTER, _year(match[2], text), quarter=_QUARTERS[match[1]]), text)
    if match := (_DAY.fullmatch(words) or _DAY_WORDS.fullmatch(words)):
        return _day(match[3], match[2], match[1], text)
    if match := _ISO.fullmatch(words):
        return _day(match[1], match[2], match[3], text)
    if match := _MONTH.fullmatch(words):
        return _checked(Deadline(Precision.MONTH, _year(match[2], text), month=int(match[1])), text)
    if match := _YEAR.fullmatch(words):
        return Deadline(Precision.YEAR, _year(match[1], text))
    raise WardError("deadline", text=text)


def parse_day(text: str) -> date:
    """Read one calendar day: `21/11/2026`, `21-11-2026`, `ngày 21 tháng 11 năm 2026` or `2026-11-21`.

    Raises:
        WardError: `date` when it is no day, or a day that does not exist.
    """
    try:
        deadline = parse_deadline(text)
    except WardError as error:
        raise WardError("date", text=text) from error
    day = deadline.first_day()
    if deadline.precision is not Precision.DAY or day is None:
        raise WardError("date", text=text)
    return day


def _parse_words(words: str) -> Deadline | None:
    if words in _ALWAYS:
        return NO_DEADLINE
    if words in _YEARLY:
        return Deadline(yearly=True)
    if words in _TERM:
        return Deadline(Precision.TERM)
    if words.startswith("ca nhiem ky") and words.endswith("nam"):
        return Deadline(Precision.TERM, yearly=True)
    return None


def _year(digits: str, text: str) -> int:
    year = int(digits)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise WardError("deadline", text=text)
    return year


def _day(year: str, month: str, day: str, text: str) -> Deadline:
    found = Deadline(Precision.DAY, _year(year, text), month=int(month), day=int(day))
    return _checked(found, text)


def _checked(deadline: Deadline, text: str) -> Deadline:
    try:
        deadline.first_day()
    except ValueError as error:
        raise WardError("date" if deadline.precision is Precision.DAY else "deadline", text=text) from error
    return deadline
