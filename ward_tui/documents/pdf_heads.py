"""What stands at the edge of every page and belongs to none: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ward_tui.documents.pdf_lines import Line

_EDGE = 2  # lines at the top and at the bottom that may be repeated
_MARGIN = 0.14  # part of the page at its top and bottom where a number alone is the number of the page
_NUMBER = re.compile(r"(?:trang\s*)?[-–—|/\s]*(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—|/\s]*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LEAST = 3  # pages on which a line has to stand to be a running head
_APART = 20  # points from where the lines of a page begin to where a number that belongs to none of them does


def running_heads(pages: Sequence[tuple[Sequence[Line], float]]) -> list[set[int]]:
    """Return for each page, given as its lines and its height, the numbers of the lines that belong to no page."""
    repeated, numbers = _repeated(pages), _numbers(pages)
    found: list[set[int]] = []
    for place, (lines, height) in enumerate(pages, 1):
        found.append(set())
        for line in _edges(lines):
            if _at_edge(line, height) and (_sign(line) in repeated or line in numbers[place - 1]):
                found[-1].add(line.number)
    return found


def _numbers(pages: Sequence[tuple[Sequence[Line], float]]) -> list[list[Line]]:
    """Return for each page the lines that may be its number: such that go on at the same place of another page.

    The number of a row of a table may stand alone in a line too, at the edge of a page by chance.
    """
    alone = [
        [line for line in _edges(lines) if _at_edge(line, high) and _NUMBER.match(line.text)] for lines, high in pages
    ]
    counts = Counter(sign for place, lines in enumerate(alone, 1) for sign in {_step(line, place) for line in lines})
    return [
        [
            line
            for line in lines
            if counts[_step(line, place)] > 1 or (_said(line) == place and _stands_apart(line, pages[place - 1][0]))
        ]
        for place, lines in enumerate(alone, 1)
    ]


def _step(line: Line, place: int) -> tuple[int, int]:
    """Return what the numbers of all pages have in common: how far they are from counting, and their height."""
    return _said(line) - place, round(line.top / 4)


def _said(line: Line) -> int:
    match = _NUMBER.match(line.text)
    return int(match[1]) if match else -1


def _stands_apart(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line stands on the outside of a page, and not where the other lines begin."""
    others = [each for each in lines if each.number != line.number]
    if not others:
        return True
    outside = not min(each.number for each in others) < line.number < max(each.number for each in others)
    return outside and line.left > min(each.left for each in others) + _APART


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height


def _repeated(pages: Sequence[tuple[Sequence[Line], float]]) -> set[tuple[str, int]]:
    """Return what stands at the same place of at least half of the pages, the first one left out of the count."""
    counts = Counter(sign for lines, _ in pages for sign in {_sign(line) for line in _edges(lines)})
    return {sign for sign, count in counts.items() if count >= max(_LEAST, (len(pages) - 1) / 2)}


def _edges(lines: Sequence[Line]) -> list[Line]:
    numbers = sorted({line.number for line in lines})
    wanted = {*numbers[:_EDGE], *numbers[-_EDGE:]}
    return [line for line in lines if line.number in wanted]


def _sign(line: Line) -> tuple[str, int]:
    """Return what two running heads have in common: their words, and their height on the page within a few points."""
    return _DIGITS.sub("#", line.text.casefold()), round(line.top / 4)
