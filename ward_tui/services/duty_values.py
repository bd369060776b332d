"""What may be said about a reporting duty, and what follows from it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from ward_tui.domain.duties import RULES, DutyRules, lacking
from ward_tui.domain.duty import Duty, DutyPeriod, Recurrence
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Values
from ward_tui.domain.sources import Source

RANGES = {
    "due_day": (1, 31),
    "due_month": (1, 12),
    "due_year": (1900, 2200),
    "months_after": (0, 12),
    "cutoff_day": (1, 31),
    "interval_days": (1, 3660),
}
_FIELDS = frozenset(each.name for each in fields(Duty))


def blank_duty(key: str, programme: str) -> Duty:
    """Return a duty of which nothing is known yet."""
    return Duty(key, programme, "", DutyPeriod.UNSPECIFIED, "", Source("", ""))


def checked_duty(before: Duty, given: Values, today: date, rules: DutyRules = RULES) -> dict[str, Any]:
    """Return the values to store; a duty that gets its first due day is asked for from today.

    Raises:
        WardError: `name_missing`, `out_of_range`, `interval_missing` for a report that is due after the last one.
    """
    for name, (least, most) in RANGES.items():
        value = given.get(name)
        if value is not None and not least <= value <= most:
            raise WardError("out_of_range", text=str(value), least=least, most=most)
    after = replace(before, **{name: value for name, value in given.items() if name in _FIELDS})
    if not after.name:
        raise WardError("name_missing")
    if after.recurrence is Recurrence.AFTER_DONE and after.interval_days is None and not after.unscheduled:
        raise WardError("interval_missing")
    found = dict(given)
    if _waits(before, rules) and not _waits(after, rules):
        found["since"] = today
    return found


def _waits(duty: Duty, rules: DutyRules) -> bool:
    """Return whether a duty cannot be due, because it has no fixed day or nobody has said which."""
    return duty.unscheduled or lacking(duty, rules) is not None
