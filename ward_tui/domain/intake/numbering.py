"""The lines of a document with the number or sign in front of them, and the section in which each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum

from ward_tui.domain.intake.manuscript import Block, Paragraph, Spot
from ward_tui.domain.intake.words import cleaned


class Mark(IntEnum):
    """The kinds of numbers and signs in front of a line, from that of the widest part to none at all."""

    LETTER_PART = 1  # A.
    ROMAN = 2  # I.
    NUMBER = 3  # 1.
    SUB_NUMBER = 4  # 1.1.
    HALF = 5  # 1)
    LETTER = 6  # a) or a,
    BRACKETS = 7  # (1)
    SIGN = 8  # - + • *
    NONE = 9


_MARKS: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    (Mark.BRACKETS, re.compile(r"(?:Chỉ tiêu|CHỈ TIÊU)(?: số)? (?P<mark>\d{1,2})[.:)]\s*")),
    (Mark.BRACKETS, re.compile(r"(?P<mark>\((?:\d{1,3}|[a-zđ])\))[.:]?\s*")),
    (
        Mark.SUB_NUMBER,
        re.compile(r"(?P<mark>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=[^\W\d]|[“\"(]|\d+[\d.,]* ?(?:%|[^\W\d]))"),
    ),
    (Mark.NUMBER, re.compile(r"(?P<mark>\d{1,2})[.:]\s*(?=[^\W\d]|\d+[,.\d]* ?%|[“\"])")),
    (Mark.HALF, re.compile(r"(?P<mark>\d{1,2})\)\s*")),
    (Mark.ROMAN, re.compile(r"(?:Phần |PHẦN )?(?P<mark>[IVX]{1,5})(?:[.:)]|\s+-)\s*(?=\S)")),
    (Mark.LETTER_PART, re.compile(r"(?:Phần |PHẦN )?(?P<mark>[A-HKLMĐ])[.)]\s+(?=\S)")),
    (Mark.LETTER, re.compile(r"(?P<mark>[a-zđ])[).,]\s*(?=\S)")),
    (Mark.SIGN, re.compile(r"(?P<mark>[-–—+*•●○■□·▪➢✓►]|o(?= [A-ZĐ\d]))\s*(?=\S)")),
)
_PAGE = re.compile(r"-? ?\d{1,3} ?-?")
LONGEST = 3000  # letters; a paragraph that is longer holds no target
_OPEN_END = re.compile(r"[^.;:!?…]$")


@dataclass(slots=True)
class Line:
    """A paragraph with the sign in front of it kept apart; path names the section in which it stands: `II.2.a`."""

    mark: Mark
    number: str
    text: str
    spot: Spot
    level: int = 0
    path: str = ""
    inner: str = ""  # the section that it opens itself, otherwise that in which it stands
    section: str = ""  # the words of the widest heading above it
    nearest: str = ""  # the words of the nearest numbered heading above it

    @property
    def sign(self) -> str:
        """What its neighbours in a list begin with, too: the kind of its number, or the sign itself."""
        return self.number if self.mark is Mark.SIGN else str(int(self.mark))


@dataclass(slots=True)
class _Path:
    """The numbers of the sections around a line."""

    numbers: dict[Mark, str] = field(default_factory=dict)
    titles: dict[Mark, str] = field(default_factory=dict)

    def enter(self, line: Line) -> None:
        """Note a line; one that carries a number of a section opens it."""
        line.path = line.inner = self._joined()
        line.section = next((self.titles[each] for each in (Mark.ROMAN, Mark.LETTER_PART) if each in self.titles), "")
        line.nearest = next((self.titles[each] for each in (Mark.NUMBER, Mark.ROMAN) if each in self.titles), "")
        if line.mark > Mark.LETTER:
            return
        for each in [each for each in self.numbers if each >= line.mark]:
            del self.numbers[each]
            self.titles.pop(each, None)
        if line.mark is Mark.SUB_NUMBER:
            self.numbers.pop(Mark.NUMBER, None)
        self.numbers[line.mark] = line.number
        self.titles[line.mark] = line.text
        line.inner = self._joined()

    def _joined(self) -> str:
        return ".".join(self.numbers[each] for each in sorted(self.numbers))


def lines_of(blocks: Iterable[Block], *, wrapped: bool) -> list[Line]:
    """Return the lines of a document, those put together again that a page or a narrow column has broken."""
    lines: list[Line] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        text = cleaned(f"{block.label} {block.text}" if block.label else block.text)
        if not text or _PAGE.fullmatch(text):
            continue
        line = _line(text, block)
        if lines and _goes_on(lines[-1], line, wrapped=wrapped):
            last = lines[-1]
            lines[-1] = replace(last, text=f"{last.text} {text}", spot=last.spot.to(line.spot))
        else:
            lines.append(line)
    path = _Path()
    for line in lines:
        path.enter(line)
    return lines


def _line(text: str, block: Paragraph) -> Line:
    for mark, pattern in _MARKS:
        if match := pattern.match(text):
            return Line(mark, match["mark"], text[match.end() :], block.spot, block.level)
    return Line(Mark.NONE, "", text, block.spot, block.level)


def _goes_on(last: Line, line: Line, *, wrapped: bool) -> bool:
    """Tell whether a line is the rest of the one before it."""
    if line.mark is not Mark.NONE or line.level or last.level or not _OPEN_END.search(last.text):
        return False
    if len(last.text) > LONGEST:
        return False
    if line.text[0].islower():
        return True
    if last.text.isupper():
        return wrapped and line.text.isupper()
    return wrapped and not line.text.isupper()
