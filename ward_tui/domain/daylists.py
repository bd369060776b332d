"""Several days typed at once: `31/12/2026; 14/2/2027 - 22/2/2027`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy

LONGEST = 62  # days of a span
_BETWEEN = re.compile(r"[;,\n]")
_TO = re.compile(r"\s*(?:-|–|đến)\s*")


def parse_days(text: str) -> frozenset[date]:
    """Read days and spans of days, between commas or semicolons; nothing is no day.

    Raises:
        WardError: `date` for what is neither, `day_span` for one that is too long or runs backwards.
    """
    return frozenset(day for part in _BETWEEN.split(text) if tidy(part) for day in _span(tidy(part)))


def _span(text: str) -> Iterator[date]:
    first, last = _ends(text)
    if not first <= last < first + timedelta(days=LONGEST):
        raise WardError("day_span", text=text, most=LONGEST)
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)


def _ends(text: str) -> tuple[date, date]:
    for match in _TO.finditer(text):
        with suppress(WardError):
            return parse_day(text[: match.start()]), parse_day(text[match.end() :])
    day = parse_day(text)
    return day, day
