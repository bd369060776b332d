"""The lines that the settings file may have: what each may say, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.clarity import WORDS, Clarities, read_clarities
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy
from ward_tui.domain.thresholds import Thresholds
from ward_tui.domain.weekdays import WEEKDAYS, parse_weekday
from ward_tui.settings.model import LAYOUTS, Settings

MOST_DAYS = 400  # of a list
LONGEST = 120  # characters of a name
FIRST_YEAR, LAST_YEAR = 1900, 2200
_LIMITS = {
    "due_soon_days": "due_soon",
    "silent_days": "silent",
    "pace_points": "pace",
    "disbursement_points": "paid",
    "clarities": "clarities",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the file.

    Attributes:
        read: the value from what TOML says; raises ValueError or TypeError when that is not allowed.
        write: the value as TOML.
        least, most: the limits of a whole number, 0 where the value is none.
    """

    read: Callable[[Any], Any]
    write: Callable[[Any], str]
    least: int = 0
    most: int = 0


def _whole(least: int, most: int) -> Key:
    return Key(lambda value: _within(value, least, most), str, least, most)


def _within(value: Any, least: int, most: int) -> int:
    if type(value) is str and value.strip().isdecimal():
        value = int(value)
    if type(value) is not int or not least <= value <= most:
        raise ValueError(value)
    return value


def _steps(value: Any) -> tuple[int, ...]:
    if type(value) is not list or not 1 <= len(value) <= 10:
        raise ValueError(value)
    return tuple(sorted({_within(each, 0, 366) for each in value}, reverse=True))


def _levels(value: Any) -> tuple[int, int]:
    if type(value) is not list or len(value) != 2:
        raise ValueError(value)
    first, second = sorted(_within(each, 0, 100) for each in value)
    if first == second:
        raise ValueError(value)
    return first, second


def _clarities(value: Any) -> Clarities:
    if type(value) is not list or not all(type(each) is str for each in value):
        raise ValueError(value)
    return read_clarities(value)


def _layout(value: Any) -> str:
    if value not in LAYOUTS:
        raise ValueError(value)
    return str(value)


def _weekday(value: Any) -> int:
    if type(value) is not str:
        raise ValueError(value)
    try:
        return parse_weekday(value)
    except WardError as error:
        raise ValueError(value) from error


def _days(value: Any) -> frozenset[date]:
    if type(value) is not list or len(value) > MOST_DAYS:
        raise ValueError(value)
    return frozenset(map(_day, value))


def _day(value: Any) -> date:
    if type(value) is str:
        from ward_tui.domain.deadlines import parse_day

        try:
            value = parse_day(value)
        except WardError as error:
            raise ValueError(value) from error
    if type(value) is not date or not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(value)
    return value


def _name(value: Any) -> str:
    if type(value) is not str or "\ufffd" in value:
        raise ValueError(value)
    name = tidy("".join(each for each in value if each.isprintable() or each.isspace()))
    name.encode()  # half a character, as broken terminals send it, is refused
    if len(name) > LONGEST:
        raise ValueError(value)
    return name


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _listed(values: Any) -> str:
    return f"[{', '.join(str(each) for each in values)}]"


KEYS: dict[str, Key] = {
    "due_soon_days": Key(_steps, _listed, 0, 366),
    "silent_days": _whole(1, 3650),
    "pace_points": _whole(0, 100),
    "disbursement_points": Key(_levels, _listed, 0, 100),
    "clarities": Key(_clarities, lambda value: _listed(_quoted(WORDS[each]) for each in value)),
    "report_ahead": _whole(0, 366),
    "review_weekday": Key(_weekday, lambda value: _quoted(WEEKDAYS[value])),
    "cutoff_day": _whole(1, 31),
    "report_day": _whole(1, 31),
    "days_off": Key(_days, lambda value: _listed(sorted(value))),
    "working_days": Key(_days, lambda value: _listed(sorted(value))),
    "superior": Key(_name, _quoted),
    "issuer": Key(_name, _quoted),
    "place": Key(_name, _quoted),
    "layout": Key(_layout, _quoted),
}


def values_of(settings: Settings) -> dict[str, Any]:
    """Return the values by the keys of the file, in its order."""
    limits = settings.thresholds
    return {key: getattr(limits, _LIMITS[key]) if key in _LIMITS else getattr(settings, key) for key in KEYS}


def settings_of(values: Mapping[str, Any]) -> Settings:
    """Return the settings of values by the keys of the file; what is missing gets its default."""
    limits = {_LIMITS[key]: value for key, value in values.items() if key in _LIMITS}
    return Settings(Thresholds(**limits), **{key: value for key, value in values.items() if key not in _LIMITS})


DEFAULTS = values_of(Settings())
