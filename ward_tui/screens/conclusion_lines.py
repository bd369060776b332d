"""The lines of a conclusion: its figures, what agencies are told, two weeks side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ward_tui.domain.conclusion import Conclusion, Measure, Tally
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import conclusion as names
from ward_tui.wording import conclusion_screen as words
from ward_tui.wording import letter
from ward_tui.wording.formats import number

FIGURES = (
    Column(words.FIGURE, weight=1),
    Column(words.NOW, width=14, right=True),
    Column(words.BEFORE, width=14, right=True),
    Column(words.CHANGE, width=15),
)
OPINIONS = (Column(words.AGENCY, width=25), Column(words.OPINION, weight=1))
NOBODY = "-"  # the key of the line for rows that nobody leads
_WORSE = frozenset(
    {
        Measure.OVERDUE,
        Measure.RATE_OF_ALL,
        Measure.RATE_OF_DATED,
        Measure.NEWLY_OVERDUE,
        Measure.OBSTACLES,
        Measure.LATE,
    }
)
_BETTER = frozenset({Measure.DONE, Measure.RESOLVED, Measure.NEWS})


def figures(found: Conclusion) -> Iterator[Line]:
    """Yield the figures of the week against the last one."""
    for measure in Measure:
        if measure in found.now:
            yield _figure(measure, found.now, found.before)


def _figure(measure: Measure, now: Mapping[Measure, Tally], before: Mapping[Measure, Tally]) -> Line:
    this, last = now.get(measure), before.get(measure)
    cells = names.value(measure, this), names.value(measure, last), names.change(measure, this, last)
    return Line((words.figure_name(measure), *cells), key=measure.value, look=_look(measure, this, last))


def _look(measure: Measure, now: Tally | None, before: Tally | None) -> str:
    """Return how a change is drawn: what is worse as overdue, what is better as done; its words say it, too."""
    by = names.difference(measure, now, before)
    if not by or measure not in _WORSE | _BETTER:
        return ""
    return "overdue" if (by > 0) == (measure in _WORSE) else "done"


def opinions(found: Conclusion) -> Iterator[Line]:
    """Yield what agencies are told, in one line each."""
    for each in found.opinions:
        own = words.OWN if each.own else ""
        yield Line((words.agency_name(found, each), f"{own}{letter.condensed(each.text)}"), key=each.agency or NOBODY)


def records(found: Conclusion, measure: Measure) -> list[tuple[str, str]]:
    """Return what a figure counts: the identifier of the record that each line leads to, and the line."""
    lines = names.listed(found, measure)
    if measure is Measure.ENTERED:
        keys = [each.indicator.rpartition(".")[0] for each in found.entered]
    elif measure in {Measure.SENT, Measure.LATE}:
        keys = [each.duty for each in (found.sent if measure is Measure.SENT else found.late)]
    else:
        keys = [row.id for row, _ in names.rows(found, measure)]
    return list(zip(keys, lines, strict=True))


def side_by_side(first: Conclusion, second: Conclusion) -> Iterator[Line]:
    """Yield the figures of two weeks and how the second differs from the first."""
    for measure in Measure:
        if measure in first.now or measure in second.now:
            one, other = first.now.get(measure), second.now.get(measure)
            values = names.value(measure, one), names.value(measure, other), names.change(measure, other, one)
            yield Line((words.figure_name(measure), *values), key=f"figure:{measure.value}")


def count(found: int) -> str:
    """Return the heading above the changes between two weeks."""
    return words.COMPARED_CHANGES.format(count=number(found))
