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
WIDE_COLUMN = 20  # from this width on, the ends of lines need no exact count
_LINE_END = 2.5  # digits left empty at the end of a line, on average


class _Widths(dict[str, float]):
    """The widths of characters in digits of the same size, each worked out once."""

    def __missing__(self, char: str) -> float:
        width = 0.62 if char in _NARROW else 1.6 if char in _WIDE else 1.42 if char.isupper() else 0.95
        self[char] = width
        return width


_width = _Widths().__getitem__


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


def clipped(text: str, width: float, most: int) -> str:
    """Return the text cut between words, with a mark, so that it takes at most so many lines of a cell that wide."""
    text = safe(text, most_characters(width))
    if lines_needed(text, width) <= most:
        return text
    words = text[: int(width * most * 2)].split(" ")
    while len(words) > 1 and lines_needed(f"{' '.join(words)} …", width) > most:
        words.pop()
    kept = " ".join(words).rstrip(" ,;:-–")
    return f"{kept[: int(width * most * 0.7)]}…" if lines_needed(f"{kept} …", width) > most else f"{kept} …"


def quick_lines(text: str, width: float) -> int:
    """Return how many lines body text takes: estimated in wide columns, counted in narrow ones."""
    if len(text) * 1.42 <= width or (len(text) <= width and " " not in text):
        return 1
    if width < WIDE_COLUMN:
        return lines_needed(text, width)
    if "\n" in text:
        return lines_needed(text, width)
    room, used = width * 0.98, sum(map(_width, text))
    return 1 if used <= room else math.ceil(used / (room - _LINE_END))


def height(lines: int, size: float = 12) -> float:
    """Return the height in points of a row of so many lines."""
    return min(TALLEST, round(lines * LINE * size / 12 + 2.25, 2))


def points(width: float) -> float:
    """Return the width in points of a column so many digits wide."""
    return (8 * width + 5) * 0.75


def _lines(paragraph: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in paragraph.split(" "):
        wide = sum(map(_width, word))
        if used and used + 0.62 + wide > room:
            lines, used = lines + 1, 0.0
        if wide > room:
            lines, wide = lines + math.ceil(wide / room) - 1, wide % room
        used += wide + 0.62
    return lines
