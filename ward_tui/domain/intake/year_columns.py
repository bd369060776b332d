"""Columns of a table of targets that are for one year each: which is the goal, and when a row is judged by them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ward_tui.domain.intake.headers import Columns, Role, role_of
from ward_tui.domain.text import fold

_YEAR = re.compile(r"\b20\d\d\b")
_FEWEST = 3  # years that must say the same for a goal of each year


def is_of_year(head: str) -> bool:
    """Tell whether a column holds the plan or the result of one year."""
    return len(_YEAR.findall(head)) == 1


def only_year(title: str) -> str:
    """Return the one year that a title is about: `Chương trình công tác năm 2026`; '' for none or several."""
    years = set(_YEAR.findall(title))
    return years.pop() if len(years) == 1 and re.search(r"(?i)năm 20\d\d", title) else ""


def judged(columns: Columns, cells: Sequence[str]) -> tuple[str, str, bool]:
    """Return the years from and by which the goal of a row is to be reached, as texts, and whether it holds each year.

    The years are those of the head of the goals; `Đạt` that stands under several years is reached in the first of them.
    """
    place = columns.place(Role.GOAL)
    if place is None:
        return "", "", False
    years = _YEAR.findall(columns.heads[place])
    if not years:
        return "", "", False
    if len(years) > 1:
        return years[0], years[-1], False
    said = [(year, cells[at]) for at, year in _plans(columns) if at < len(cells)]
    goal = fold(cells[place])
    same = [year for year, text in said if fold(text) == goal]
    if len(same) == len(said) >= _FEWEST:
        return "", years[0], True
    if not any(char.isdigit() for char in goal) and same:
        return "", min(same), False
    return "", years[0], False


def _plans(columns: Columns) -> list[tuple[int, str]]:
    """Return the columns of plans by place, with their years."""
    heads = enumerate(columns.heads)
    return [(at, _YEAR.findall(head)[0]) for at, head in heads if is_of_year(head) and role_of(head) is Role.GOAL]
