"""Numbers and days of a workbook that are shown as something else: 0.985 as 98,5%, a day as its month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto


class Look(Enum):
    """What a number or day is shown as."""

    PERCENT = auto()
    MONTH = auto()  # month and year of a day


Looks = Mapping[tuple[int, int], Look]  # by row and column, from 0
NO_LOOKS: Looks = {}
BUILT_IN: Mapping[int, Look] = {9: Look.PERCENT, 10: Look.PERCENT, 17: Look.MONTH}

_LONGEST = 300  # letters of a format; Excel takes 255
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')


def look_of(code: str) -> Look | None:
    """Return what a format of Excel (`0.0%`, `mm/yyyy`) shows, None when it shows the value itself."""
    bare = _bare(code)
    if "%" in bare:
        return Look.PERCENT
    return Look.MONTH if "m" in bare and "y" in bare and not set(bare) & set("dhs") else None


def is_day(code: str) -> bool:
    """Tell whether a format of Excel shows a number as a day or a time."""
    bare = _bare(code)
    return bare != "general" and bool(set(bare) & set("dmyhs"))


def _bare(code: str) -> str:
    return _LITERAL.sub("", code[:_LONGEST]).casefold()
