"""Reading the table of public holidays: `data/holidays.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ward_tui.domain.calendar import WorkCalendar
from ward_tui.domain.errors import WardError

DECIDED, COMPUTED = "decided", "computed"
_PARTS = {"basis", "off", "work"}


@dataclass(frozen=True, slots=True)
class Holidays:
    """The table: the days off and the days worked instead, each with its name, and the years that are decided."""

    off: Mapping[date, str]
    work: Mapping[date, str]
    decided: frozenset[int]

    @property
    def calendar(self) -> WorkCalendar:
        """The days without their names."""
        return WorkCalendar(frozenset(self.off), frozenset(self.work))


def read_holidays(path: Path) -> Holidays:
    """Read the table.

    Raises:
        WardError: `holidays_file` when it is missing or damaged, with the place that is wrong where one is known.
    """
    try:
        years = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise WardError("holidays_file", file=path, place="", why=str(error)) from error
    off: dict[date, str] = {}
    work: dict[date, str] = {}
    decided: set[int] = set()
    for year, content in years.items():
        try:
            if _basis(year, content) == DECIDED:
                decided.add(int(year))
            off |= _days(year, content.get("off", {}))
            work |= _days(year, content.get("work", {}))
        except (TypeError, ValueError, AttributeError) as error:
            raise WardError("holidays_file", file=path, place=year, why="") from error
    if both := off.keys() & work.keys():
        raise WardError("holidays_file", file=path, place=min(both).isoformat(), why="")
    return Holidays(off, work, frozenset(decided))


def _basis(year: str, content: Mapping[str, Any]) -> str:
    basis = content.get("basis", "")
    if basis not in {DECIDED, COMPUTED} or content.keys() - _PARTS or not year.isdecimal():
        raise ValueError(year)
    return str(basis)


def _days(year: str, listed: Mapping[str, str]) -> dict[date, str]:
    """Return the days of a part; one of another year is a slip of the pen."""
    found = {date.fromisoformat(day): str(name) for day, name in listed.items()}
    if any(day.year != int(year) for day in found):
        raise ValueError(year)
    return found
