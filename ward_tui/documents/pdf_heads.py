"""What stands at the edge of every page and belongs to none: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ward_tui.documents.pdf_lines import Line

_EDGE = 2  # lines at the top and at the bottom that may be repeated
_MARGIN = 0.14  # part of the page at its top and bottom where a number alone is the number of the page
_NUMBER = re.compile(r"(?:trang\s*)?[-–—|/\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—|/\s]*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LEAST = 3  # pages on which a line has to stand to be a running head


def running_heads(pages: Sequence[tuple[Sequence[Line], float]]) -> list[set[int]]:
    """Return for each page, given as its lines and its height, the numbers of the lines that belong to no page."""
    repeated = _repeated(pages)
    found: list[set[int]] = []
    for lines, height in pages:
        found.append(set())
        for line in _edges(lines):
            at_edge = line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height
            if at_edge and (_NUMBER.match(line.text) or _sign(line) in repeated):
                found[-1].add(line.number)
    return found


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
