"""Text as a cell takes it, and how many lines it needs there."""

from __future__ import annotations

import math
import re
from unicodedata import is_normalized

from ward_tui.domain.text import nfc
from ward_tui.wording.workbook import CUT

LINE = 15.75  # points of one line of the body text
TALLEST = 409.0  # Excel's tallest row
MOST_LINES = int(TALLEST / LINE) - 1
FORMULA_MARKS = frozenset("=+-@")

# Control characters, lone halves of pairs, characters that XML forbids, and signs that turn the direction of writing.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_NARROW = frozenset("iljtfrIíìỉĩị.,;:'’‘|!()[]/- “”\"")
_WIDE = frozenset("mw%@…–—")


def safe(text: str, most: int) -> str:
    """Return the text composed, without control characters, cut with a mark after so many characters."""
    if not text.isprintable():
        text = _UNSAFE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not is_normalized("NFC", text):
        text = nfc(text)
    return text if len(text) <= most else text[: most - len(CUT)].rstrip() + CUT


def most_characters(width: float) -> int:
    """Return how many characters a column of that width can show in the tallest row."""
    return max(len(CUT) + 1, int(width * MOST_LINES))


def lines_needed(text: str, width: float, *, size: float = 12, bold: bool = False) -> int:
    """Return how many lines the text takes in a cell so many digits wide, wrapped at spaces."""
    room = width * 12 / size * (0.93 if bold else 0.98)
    return sum(_lines(paragraph, room) for paragraph in text.split("\n"))


def height(lines: int, size: float = 12) -> float:
    """Return the height in points of a row of so many lines."""
    return min(TALLEST, round(lines * LINE * size / 12 + 2, 2))


def _lines(paragraph: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in paragraph.split(" "):
        wide = sum(map(_width, word))
        if used and used + 0.5 + wide > room:
            lines, used = lines + 1, 0.0
        if wide > room:
            lines, wide = lines + math.ceil(wide / room) - 1, wide % room
        used += wide + 0.5
    return lines


def _width(char: str) -> float:
    """Return the width of a character in digits of the same size."""
    if char in _NARROW:
        return 0.62
    if char in _WIDE:
        return 1.6
    return 1.42 if char.isupper() else 0.95
