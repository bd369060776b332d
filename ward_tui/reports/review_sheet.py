"""The sheet of the weekly review: its figures against the last one, what moved, what agencies are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from ward_tui.domain.conclusion import RATES, Conclusion, Measure, Named, Tally
from ward_tui.reports.grid import Box, Grid
from ward_tui.reports.listing import Value
from ward_tui.reports.numerals import roman
from ward_tui.reports.text import lines_needed
from ward_tui.wording import conclusion as words
from ward_tui.wording import formats, letter, workbook
from ward_tui.wording.words import UNASSIGNED

WIDTHS = (5, 18, 15, 11, 11, 16)
_FIGURE = ((0, 0), (1, 2), (3, 3), (4, 4), (5, 5))
_ROW = ((0, 0), (1, 2), (3, 4), (5, 5))
_LINE = ((0, 0), (1, 5))
_OPINION = ((0, 0), (1, 1), (2, 5))
_ROW_STYLES = ("centre", "text", "text", "centre")
_LONGEST = 16  # lines of one cell as they are printed, so that a row finds room on a page
_OPINION_WIDTH = sum(WIDTHS[2:])
_LETTERS = 600  # of one line of an opinion; what is longer is parted between words

Boxes = tuple[Box, ...]


def fill(grid: Grid, found: Conclusion, *, demo: bool = False) -> None:
    """Write the sheet."""
    for text, style in _head(found, demo):
        grid.across(text, style)
    grid.skip()
    grid.across(f"{roman(1)}. {words.FIGURES}", "section")
    for line in _figures(found):
        grid.line(*line)
    grid.across(words.RATE_NOTE, "note")
    grid.across(letter.cards(found).removeprefix("- "), "plain")
    number = 1
    for measure in words.LISTED:
        lines = list(_list(found, measure))
        if lines:
            number += 1
            _table(grid, f"{roman(number)}. {words.MEASURE[measure].upper()}", lines)
    _table(grid, f"{roman(number + 1)}. {words.OPINIONS}", list(_opinions(found)))
    grid.close()


def _head(found: Conclusion, demo: bool) -> Iterator[tuple[str, str]]:
    yield words.title(found), "title"
    if demo:
        yield workbook.DEMO, "strong"
    yield words.wards(found), "strong"
    yield words.as_of(found), "slanted"


def _table(grid: Grid, title: str, lines: Sequence[Boxes]) -> None:
    """Write a section; its title, its header and its first row never part."""
    grid.skip()
    section = Box(0, grid.last, title, "section")
    grid.reserve(sum(grid.measure(*line) for line in ((section,), *lines[:2])))
    grid.line(section)
    for line in lines:
        grid.line(*line)


# Figures


def _figures(found: Conclusion) -> Iterator[Boxes]:
    yield _row(_FIGURE, workbook.REVIEW_FIGURES, ("header",) * 5)
    known = [each for each in Measure if each in found.now]
    for number, measure in enumerate(known, 1):
        now, before = found.now[measure], found.before.get(measure)
        rate = "rate" if measure in RATES else "number"
        values = (
            number,
            words.label(measure, now),
            _value(measure, now),
            _value(measure, before),
            words.change(measure, now, before) or formats.NONE,
        )
        yield _row(_FIGURE, values, ("centre", "text", rate, rate, "centre"))


def _value(measure: Measure, tally: Tally | None) -> Value:
    """Return a figure as a number, a share as a part of one, a dash where it is not known."""
    if tally is None or (measure in RATES and not tally.whole):
        return formats.NONE
    return tally.part / tally.whole if measure in RATES and tally.whole else tally.part


# Lists


def _list(found: Conclusion, measure: Measure) -> Iterator[Boxes]:
    rows = words.rows(found, measure)
    if rows:
        yield _row(_ROW, workbook.REVIEW_ROWS, ("header",) * 4)
        for number, (row, told) in enumerate(rows, 1):
            yield _row(_ROW, (number, *_named(found, row), told), _ROW_STYLES)
        return
    lines = words.listed(found, measure)
    if lines:
        yield _row(_LINE, workbook.REVIEW_LINES, ("header",) * 2)
        for number, line in enumerate(lines, 1):
            yield _row(_LINE, (number, line), ("centre", "text"))


def _named(found: Conclusion, row: Named) -> tuple[Value, Value]:
    code = row.id.rpartition("/")[2]
    ward = f" ({found.wards[row.id.partition('/')[0]]})" if found.several else ""
    return f"{code}{ward} {row.name}", formats.names(row.lead, UNASSIGNED)


def _opinions(found: Conclusion) -> Iterator[Boxes]:
    if not found.opinions:
        yield (Box(0, len(WIDTHS) - 1, letter.NO_OPINION, "plain"),)
        return
    yield _row(_OPINION, workbook.REVIEW_OPINIONS, ("header",) * 3)
    for number, each in enumerate(found.opinions, 1):
        for place, text in enumerate(_pieces(each.text)):
            name: tuple[Value, Value] = (None, None) if place else (number, each.name)
            yield _row(_OPINION, (*name, text), ("centre", "text", "text"))


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces of whole lines, each short enough for one row."""
    piece, tall = list[str](), 0
    for line in (part for whole in text.split("\n") for part in wrap(whole, _LETTERS) or [""]):
        needed = lines_needed(line, _OPINION_WIDTH)
        if piece and tall + needed > _LONGEST:
            yield "\n".join(piece)
            piece, tall = [], 0
        piece.append(line)
        tall += needed
    yield "\n".join(piece)


def _row(spans: Sequence[tuple[int, int]], values: Sequence[Value], styles: Sequence[str]) -> Boxes:
    return tuple(Box(*span, value, style) for span, value, style in zip(spans, values, styles, strict=True))
