"""The text of a cell of a PDF table: its lines in one, words that a narrow cell broke whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ward_tui.documents.pdf_lines import Line, joined

_PAD = 6.0  # points that a cell may keep free on each side
_YEAR = re.compile(r"(?:\d{1,2}/)*20\d\d")
_NUMBER = re.compile(r"[\d/.,]*\d")
_REST = re.compile(r"\d+[%.]?")
_HEAD = re.compile(r"[A-ZĐa-zđ]?[bcdđghklmnpqrstvx]*")  # of a syllable, before its vowel
_TAIL = re.compile(r"(?:ch|ng|nh|[a-zđ])[,;:]?")  # of a syllable: no word of its own


def text_of(lines: Sequence[Line], wide: float) -> str:
    """Return lines as one text.

    Args:
        wide: how wide the cell is, in points.
    """
    texts: list[str] = []
    for place, line in enumerate(lines):
        if place and _is_broken(lines[place - 1], line, wide):
            texts[-1] += line.text
        else:
            texts.append(line.text)
    return joined(texts)


def _is_broken(before: Line, line: Line, wide: float) -> bool:
    """Tell whether a word that was too long for the cell goes on: it stands alone in its line, and fills it."""
    word, rest = before.text, line.text.split(maxsplit=1)[0]
    letter = line.first / len(rest)
    if len(word) > 2 and _YEAR.fullmatch(word + rest) and not _YEAR.fullmatch(word):
        return True
    if " " in word or wide - (before.right - before.left) > letter + 2 * _PAD:
        return False
    if _NUMBER.fullmatch(word):
        return bool(_REST.fullmatch(rest)) and not _YEAR.fullmatch(word) and len(rest) <= max(len(word) - 1, 1)
    return rest[0].islower() and (bool(_HEAD.fullmatch(word)) or bool(_TAIL.fullmatch(rest)))
