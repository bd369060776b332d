"""The money of a row by year as lines of a list, with the sums last."""

from __future__ import annotations

from ward_tui.domain.disbursement import takes_capital
from ward_tui.domain.model import AppendixItem
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import capital as words

MONEY_COLUMNS = (
    Column(words.YEAR, width=5),
    Column(words.PLANNED, width=20, right=True),
    Column(words.PAID, width=15, right=True),
    Column(words.RATE, width=7, right=True),
    Column(words.AS_OF, width=10, right=True),
)
SUM_KEY = "sum"  # the key of the line of sums; the others have the identifier of the money of their year


def money_lines(item: AppendixItem) -> list[Line]:
    """Return a line for each year with the identifier of its money as key, and the sums where there are several."""
    lines = [Line(words.year_cells(each), key=each.id) for each in item.capital]
    return [*lines, Line(words.sum_cells(item), key=SUM_KEY)] if len(lines) > 1 else lines


def no_money(item: AppendixItem) -> str:
    """Return what an empty list says: how to add a year, or why the row takes no public money."""
    return words.NO_MONEY if takes_capital(item) else words.TAKES_NONE
