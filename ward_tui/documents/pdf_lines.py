"""Letters of a PDF page put together again: into lines, and lines into the paragraphs that they were broken from.

A PDF only says where each letter stands. All measures are in points from the top left corner of the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

SPACE = 0.18  # a gap between letters wider than this part of their height is a space
COLUMN = 2.2  # a gap wider than this many heights divides what stands side by side
_NEAR = 2.0  # edges that are nearer are the same
_INDENT = 6.0
_SHORT = 13  # a line of fewer heights than this was not broken to fit a page
_WIDER = 1.12  # times the usual pitch: there is a space between two paragraphs
_TALLER = 0.12  # parts of its height by which a line differs from one that is set in other letters
_WIDEST = 1.75  # heights of a line from one to the next in a paragraph
_WORD = 10  # letters; a line of capitals that is longer is more than the short name of an office
_FEW = 12  # lines from which the edges of a page cannot be told
_LABEL = re.compile(r"(?:[-–—+•*·]|\(?(?:\d{1,3}|[a-zđ]|[IVXL]{1,5})[.)/]|\d{1,2}(?:\.\d{1,2})+\.?)$")
_MARK = re.compile(r"(?:[-–—+•*]|\(\d{1,3}\)|(?:\d{1,3}|[a-zđ]|[IVXL]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_OPEN = re.compile(r"\w[-–/]$")
_ENDED = (".", ";", ":", "!", "?")
_NO_LETTERS = {"Cc", "Cn", "Co", "Cs"}
UNKNOWN = "□"  # stands for a letter that the file draws without saying which one it is


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, or several that are drawn as one."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text.

    Attributes:
        first: the width of its first word.
        number: counts the lines of its page from 1.
        beside: something else stands beside it, far off.
        bold: all its letters are.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    first: float = 0.0
    number: int = 0
    beside: bool = False
    bold: bool = False

    @property
    def height(self) -> float:
        """From the top of the tallest letter to the lowest end."""
        return self.bottom - self.top


def letters_of(drawn: Iterable[Letter]) -> list[Letter]:
    """Return the letters of a page, each once; a mark is put on the letter that was drawn before it."""
    found: list[Letter] = []
    seen: set[tuple[str, int, int]] = set()
    for letter in drawn:
        text = letter.text if letter.text.isalnum() else _known(letter.text)
        key = (text, round(letter.left), round(letter.top))
        if key in seen and not text.isspace():
            continue
        seen.add(key)
        if found and text and unicodedata.combining(text[0]) and all(unicodedata.combining(each) for each in text):
            found[-1] = replace(found[-1], text=found[-1].text + text)
        else:
            found.append(letter if text is letter.text else replace(letter, text=text))
    return found


def _known(text: str) -> str:
    """Return what a file says that it draws, one sign for what it does not say."""
    strange = text.startswith("(cid:") or any(unicodedata.category(each) in _NO_LETTERS for each in text)
    return (
        UNKNOWN
        if strange and text not in {"\t", "\n", "\r", "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "\uf02d"}
        else text
    )


def joined(texts: Iterable[str]) -> str:
    """Return lines as one text; a word that was broken after a hyphen or a stroke is one again."""
    text = ""
    for line in texts:
        text += line if not text or _OPEN.search(text) and line[:1].isalnum() else f" {line}"
    return text


def lines_of(letters: Sequence[Letter], divide: bool = False) -> list[Line]:
    """Return the lines from top to bottom; divide: what stands side by side, far apart, becomes lines of its own."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda each: (each.middle, each.left)):
        if rows and _same_row(rows[-1], letter):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    found: list[Line] = []
    for number, row in enumerate(rows, 1):
        row.sort(key=lambda each: each.left)
        parts = [line for part in (_divided(row) if divide else [row]) if (line := _line(part)).text]
        found += [replace(line, number=number, beside=len(parts) > 1) for line in parts]
    return found


def _same_row(row: list[Letter], letter: Letter) -> bool:
    """Tell whether a letter stands on a row: its middle within the tallest letter, or that one's within its own."""
    tallest = max(row[-8:], key=lambda each: each.bottom - each.top)
    return tallest.top < letter.middle < tallest.bottom or letter.top < tallest.middle < letter.bottom


def _divided(row: list[Letter]) -> list[list[Letter]]:
    """Return the parts of a row that stand far apart; a number or sign of a list stays with its text."""
    parts: list[list[Letter]] = [[]]
    end: float | None = None
    for letter in row:
        if letter.text.isspace():
            continue
        height = letter.bottom - letter.top
        if end is not None and letter.left - end > COLUMN * height and not _LABEL.match(_line(parts[-1]).text):
            parts.append([])
        parts[-1].append(letter)
        end = letter.right
    return _with_spaces(row, parts)


def _with_spaces(row: list[Letter], parts: list[list[Letter]]) -> list[list[Letter]]:
    """Return the parts with the spaces that were drawn within them."""
    if len(parts) == 1:
        return [row]
    return [[each for each in row if part[0].left <= each.left <= part[-1].left] for part in parts if part]


def _line(row: Sequence[Letter]) -> Line:
    pieces: list[str] = []
    first = end = 0.0
    for letter in row:
        gap = bool(pieces) and letter.left - end > SPACE * (letter.bottom - letter.top)
        if (gap or letter.text.isspace()) and pieces and pieces[-1] != " ":
            first = first or end - row[0].left
            pieces.append(" ")
        if not letter.text.isspace():
            pieces.append(letter.text)
            end = letter.right
    solid = [each for each in row if not each.text.isspace()]
    if not solid:
        return Line("", 0, 0, 0, 0)
    top, bottom = min(each.top for each in solid), max(each.bottom for each in solid)
    bold = all(each.bold for each in solid)
    return Line("".join(pieces).strip(), solid[0].left, top, end, bottom, first or end - solid[0].left, bold=bold)


@dataclass(frozen=True, slots=True)
class Frame:
    """How the text of pages is set.

    Attributes:
        left, right: its edges.
        indent: where paragraphs begin, None when that is not further in than they go on.
        pitch: from line to line within a paragraph, in heights of a line; 0 when it cannot be told.
    """

    left: float
    right: float
    indent: float | None = None
    pitch: float = 0.0

    def is_centred(self, line: Line) -> bool:
        """Tell whether a line keeps the same good distance from both edges."""
        if self.indent is not None and abs(line.left - self.indent) < _NEAR:
            return False
        left, right = line.left - self.left, self.right - line.right
        return left > 2 * _INDENT and right > 2 * _INDENT and abs(left - right) < 4 * _NEAR + 0.1 * (left + right)


def frame_of(lines: Sequence[Line], tables: Iterable[tuple[float, float]] = ()) -> Frame:
    """Return the edges of pages of one size from all their lines; where there are few, from their tables too."""
    sides = list(tables) if len(lines) < _FEW else []
    several = {each.text: each for each in lines}.values()  # the same words end at the same place
    left = min([_edge([-each.left for each in several]) * -1, *(each for each, _ in sides)])
    right = max([_edge([each.right for each in several]), *(each for _, each in sides)])
    frame = Frame(left, right, pitch=_pitch(lines))
    begun = [round(each.left) for each in lines if _INDENT < each.left - left < 80]
    place, count = Counter(begun).most_common(1)[0] if begun else (0, 0)
    return replace(frame, indent=place) if 12 * count > len(lines) else frame


def _pitch(lines: Sequence[Line]) -> float:
    """Return how far a line that surely goes on with the one above stands below it, in heights of a line."""
    steps = sorted(
        (line.top - before.top) / before.height
        for before, line in zip(lines, lines[1:], strict=False)
        if 0 < line.top - before.top < 2.5 * before.height and _within_sentence(before, line)
    )
    return steps[len(steps) // 2] if len(steps) > 3 else 0.0


def _edge(ends: list[float]) -> float:
    """Return the place where many lines end and hardly one goes further; otherwise the furthest one."""
    ends.sort(reverse=True)
    many, few = max(2, len(ends) // 7), len(ends) // 30
    agreed = (end for end, other in zip(ends[: few + 1], ends[many:], strict=False) if end - other < _NEAR)
    return next(agreed, ends[0] if ends else 0.0)


def goes_on(before: Line, line: Line, frame: Frame, *, below: bool = True) -> bool:
    """Tell whether a line goes on with the paragraph of the line before.

    It does when its first word would not have had room there, and neither its place nor its words begin something.

    Args:
        below: it stands below on the same page, not on the next one.
    """
    if before.right - before.left < _SHORT * before.height or before.beside or line.beside:
        return False
    if frame.is_centred(line) or frame.is_centred(before):
        return below and frame.is_centred(line) and _is_title(before, line, frame)
    if not below and line.left - frame.left < _INDENT and _within_sentence(before, line):
        return True
    if line.first + SPACE * before.height < frame.right - before.right - _NEAR:
        return False
    if abs(line.height - before.height) > _TALLER * before.height or _is_other_bold(before, line):
        return False
    if below and line.top - before.top > (_WIDER * frame.pitch or _WIDEST) * min(before.height, line.height):
        return False
    return _stands_below(before, line, frame)


def _is_title(before: Line, line: Line, frame: Frame) -> bool:
    """Tell whether a line in the middle goes on with the one above, which fills the page from edge to edge."""
    room = frame.right - frame.left - (before.right - before.left)
    middle = (before.left + before.right - line.left - line.right) / 2
    indent = frame.indent - frame.left if frame.indent is not None else 0.0
    if abs(middle - indent / 2) < 2 * _NEAR:  # a first line in the middle of what its indent leaves
        room, middle = room - indent, 0.0
    if before.text.endswith(_ENDED) or _is_shouted(before.text) != _is_shouted(line.text):
        return False
    near = line.top - before.bottom < 0.75 * before.height and abs(line.height - before.height) < 0.3 * before.height
    return near and abs(middle) < 2 * _NEAR and line.first + SPACE * before.height > room - _NEAR


def _is_shouted(text: str) -> bool:
    """Tell whether a text has no small letters."""
    return text == text.upper()


def _within_sentence(before: Line, line: Line) -> bool:
    return line.text[:1].islower() and not before.text.endswith(_ENDED) and not _MARK.match(f"{line.text} ")


def _is_other_bold(before: Line, line: Line) -> bool:
    """Tell whether a line is the text below a heading, or the other way round."""
    return before.bold != line.bold and not _within_sentence(before, line)


def _stands_below(before: Line, line: Line, frame: Frame) -> bool:
    """Tell whether a line begins where the paragraph of the line before goes on."""
    if before.text.isupper() != line.text.isupper() and len(line.text) > _WORD:
        return False
    step = line.left - before.left
    ended, marked = before.text.endswith(_ENDED), bool(_MARK.match(f"{line.text} "))
    if frame.indent is not None and abs(line.left - frame.indent) < _NEAR:
        return False
    if step < -_INDENT:  # after an indented first line
        return not (ended and marked)
    if step > _INDENT:  # below the text of a list, whose sign stands further out
        return bool(_MARK.match(f"{before.text} ")) and step < 3 * before.height and not marked
    if frame.indent is not None and line.left - frame.left < _INDENT:
        return not (ended and marked)
    return not (ended or marked)
