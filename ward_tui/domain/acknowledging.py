"""Alerts put off until a day: which are, which have come back, and how that day is typed. No figure looks at them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum

from ward_tui.domain.alerts import Alert
from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Acknowledgement, acknowledgement_id
from ward_tui.domain.model import Facts
from ward_tui.domain.text import fold

DAYS = 7  # until a return day that the user does not choose
MOST_DAYS = 3650
_LATER = re.compile(r"\+\s*(\d{1,4})(?:\s*(?:n|ngay))?")
_SHORT = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}")


class Hold(StrEnum):
    """Whether an alert is put off, in the order in which the groups stand."""

    RETURNED = "returned"  # its return day has come
    HELD = "held"
    NONE = "none"


def acknowledged(facts: Facts, alert: Alert) -> Acknowledgement | None:
    """Return what the user said about the alert, whatever the day; None when nothing was said."""
    if not facts.acknowledged:
        return None  # thousands of alerts are asked about, mostly where nothing is put off
    return facts.acknowledged.get(acknowledgement_id(alert.subject_id, alert.rule.value))


def held(facts: Facts, alert: Alert, today: date) -> Acknowledgement | None:
    """Return the acknowledgement that puts the alert off on the day, None when it asks for a word.

    It concerns one rule: a row put off as due soon speaks again when it becomes overdue.
    """
    found = acknowledged(facts, alert)
    return found if found is not None and found.holds(today) else None


def returned(facts: Facts, alerts: Iterable[Alert], today: date) -> list[Alert]:
    """Return the alerts whose return day has come and that are still there, in their order."""
    return [
        alert for alert in alerts if (found := acknowledged(facts, alert)) is not None and is_returned(found, today)
    ]


def is_returned(value: Acknowledgement, today: date) -> bool:
    """Tell whether the return day has come."""
    return value.until <= today


def hold_of(facts: Facts, alert: Alert, today: date) -> Hold:
    """Return whether an alert is put off on the day, or has come back."""
    found = acknowledged(facts, alert)
    if found is None:
        return Hold.NONE
    return Hold.RETURNED if is_returned(found, today) else Hold.HELD if found.holds(today) else Hold.NONE


def usual_return(today: date) -> date:
    """Return the day that is proposed for coming back."""
    return today + timedelta(days=DAYS)


def parse_return_day(text: str, today: date) -> date:
    """Read the day on which an alert comes back: `30/11/2026`, `30/11` for the next one, `+7` for so many days ahead.

    Raises:
        WardError: `date` when it is none of these, `until_past` unless the day is later than today.
    """
    day = _read(text.strip(), today)
    if day <= today:
        raise WardError("until_past", day=day, today=today)
    return day


def _read(text: str, today: date) -> date:
    if later := _LATER.fullmatch(fold(text)):
        days = int(later[1])
        if days > MOST_DAYS:
            raise WardError("date", text=text)
        return today + timedelta(days=days)
    if not _SHORT.fullmatch(text):
        return parse_day(text)
    for year in range(today.year, today.year + 9):  # 29/2 is in a leap year
        with suppress(WardError):
            day = parse_day(f"{text}/{year}")
            if day > today:
                return day
    raise WardError("date", text=text)
