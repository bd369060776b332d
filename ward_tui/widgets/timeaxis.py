"""The two lines above a timeline: years, quarters where they have room, and where today is."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.timeline import Window
from ward_tui.wording.timeline import AFTER_SIGN, BEFORE_SIGN, QUARTER, TODAY, TODAY_SIGN

_QUARTERS_FROM = 12  # cells of a year from which its quarters are named


class _Line:
    """A line of cells into which words are put where nothing stands yet."""

    def __init__(self, cells: int) -> None:
        self._cells = [" "] * cells

    def put(self, place: int, text: str) -> bool:
        """Write a text with a free cell before and behind it, and tell whether there was room."""
        end = place + len(text)
        if place < 0 or end > len(self._cells) or "".join(self._cells[max(0, place - 1) : end + 1]).strip():
            return False
        self._cells[place:end] = text
        return True

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(self._cells)


def axis(window: Window, today: date) -> tuple[str, str]:
    """Return both lines, as wide as the window."""
    years, below = _Line(window.columns), _Line(window.columns)
    named = window.per_year >= _QUARTERS_FROM
    here = years if named else below
    place = window.cell(today)
    if 0 <= place < window.columns:
        here.put(place, TODAY_SIGN)
    for year in window.years():
        if not years.put(year.first, str(year.number)) and named:
            years.put(place + 2, str(year.number))
    for quarter in window.quarters() if named else ():
        below.put(quarter.first, QUARTER.format(number=quarter.number))
    _name_today(here, place, window.columns)
    return years.text, below.text


def _name_today(line: _Line, place: int, columns: int) -> None:
    """Write the word for today beside its sign, or at the edge behind which it lies; not at all without room."""
    if place < 0:
        _try(line, f"{BEFORE_SIGN} {TODAY}", 0, 5)
    elif place >= columns:
        _try(line, f"{TODAY} {AFTER_SIGN}", columns - len(TODAY) - 2)
    else:
        _try(line, TODAY, place + 2, place - 1 - len(TODAY))


def _try(line: _Line, text: str, *places: int) -> None:
    any(line.put(place, text) for place in places)
