"""What the name of a work says: names, places, kinds of work, numbers; read by rules of general words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ward_tui.domain import likeness_words as known
from ward_tui.domain.text import fold, nfc

_TOKEN = re.compile(r"[()\[\]]|[^\W_]+(?:[.,][^\W_]+)*")
_MIXED = re.compile(r"([a-z]+)(\d+)")
_SIZE = re.compile(r"\d+(?:,\d+)?")
_DOTTED = re.compile(r"\d+\.\d+[a-z]*\d?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = frozenset("abcdefgh") | known.NUMERALS.keys()  # behind the word for a lot, a phase, a part
_UNITS = tuple(known.UNITS)
_BRACKETS = frozenset("()[]")
_SURE = 8  # letters of a phrase in which one word may be mistyped


class Word(NamedTuple):
    """One word as search compares it, and its letters and marks ('' where marks are not known)."""

    folded: str
    spelt: str
    is_side: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """What a name says of a work.

    Attributes:
        text: all its words: works with equal texts have equal names.
        names: the words that are in no list; places: the words that say where.
        kinds: what kind of work it is; common: these and other common phrases.
        plain: the words of the phrases.
        firm: numbers, sizes, lots and letters that tell works apart; slight: those of places, and years.
        marked: it is written with marks; stretch: it says from where to where.
    """

    text: str
    names: tuple[Word, ...]
    places: tuple[Word, ...]
    kinds: frozenset[str]
    common: tuple[str, ...]
    plain: frozenset[str]
    firm: frozenset[str]
    slight: frozenset[str]
    marked: bool
    stretch: bool

    @property
    def numbers(self) -> frozenset[str]:
        """All numbers, firm or not."""
        return self.firm | self.slight

    def identity(self, *, whole: bool) -> tuple[Word, ...]:
        """Return the words that must agree: the names, and as a whole those of places too."""
        return self.names + self.places if whole else self.names

    def spare(self, other: Work) -> frozenset[str]:
        """Return the words that another work may have among its names although they are none here."""
        if self.marked == other.marked:
            return self.plain
        return self.plain | {word.folded for word in (*self.names, *self.places)}


class _Token(NamedTuple):
    """One word of a name, or a bracket.

    Attributes:
        folded: as search compares it; spelt: see `Word`.
        written: in small letters, '' when it stood in an abbreviation.
        number: it has a digit.
    """

    folded: str
    written: str
    spelt: str
    number: bool = False


@lru_cache(maxsize=32_768)
def work_of(name: str) -> Work:
    """Return what the name of a work says."""
    return _Reader(list(_tokens(name))).read()


class _Reader:
    """Reads the words of one name from left to right."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._folded = _corrected(tuple(each.folded for each in tokens))
        self._marked = any(each.written not in ("", each.folded) for each in tokens)
        self._names: list[Word] = []
        self._places: list[Word] = []
        self._common: list[str] = []
        self._kinds: set[str] = set()
        self._plain: set[str] = set()
        self._firm: set[str] = set()
        self._slight: set[str] = set()
        self._placed = self._bracket = self._serving = self._stretch = False

    def read(self) -> Work:
        """Return what the words say."""
        place = 0
        while place < len(self._tokens):
            word = self._tokens[place].folded
            if word in _BRACKETS:
                self._bracket = word in "(["
                place += 1
            elif number := self._number(place):
                place += self._take_number(place, number)
            else:
                place += self._take_words(place)
        text = " ".join(each.spelt or each.folded for each in self._tokens if each.folded not in _BRACKETS)
        words = tuple(self._names), tuple(self._places), frozenset(self._kinds), tuple(self._common)
        numbers = frozenset(self._firm), frozenset(self._slight)
        return Work(text, *words, frozenset(self._plain), *numbers, self._marked, self._stretch)

    def _take_words(self, place: int) -> int:
        """Take the phrase or word at a place; return how many words it has."""
        token, beside = self._tokens[place], self._placed or self._bracket
        size, sort, value = self._phrase(place)
        if not sort:
            word = Word(token.folded, token.spelt if self._marked else "", token.written in known.SIDES_MARKED)
            (self._places if beside else self._names).append(word)
            return 1
        self._plain.update(self._folded[place : place + size])
        if sort == _PLACE:
            self._placed = True
            self._stretch |= token.written in known.STRETCH_MARKED
        elif sort != _EMPTY and not beside:
            self._common.append(value)
            self._serving |= value == known.SERVING
            if sort == _KIND and not self._serving:
                self._kinds.add(value)
        return size

    def _phrase(self, place: int) -> tuple[int, str, str]:
        """Return the length, sort and value of the phrase that begins at a place; a length of 1 and '' for none."""
        for size in _SIZES.get(self._folded[place], ()):
            if found := _PHRASES.get(self._folded[place : place + size]):
                return size, *found
        token = self._tokens[place]
        if token.written in known.PLACES_MARKED if self._marked else token.folded in known.PLACES_FOLDED:
            return 1, _PLACE, ""
        said = token.written in known.EMPTY_MARKED if self._marked else token.folded in _EMPTY_FOLDED
        return 1, _EMPTY if said else "", ""

    def _number(self, place: int) -> str:
        """Return the number, size, lot or letter at a place in one spelling, '' for a word."""
        word = self._folded[place]
        if not self._tokens[place].number:
            is_counted = word in _COUNTED and self._is_ordinal(place)
            return known.NUMERALS.get(word, word) if is_counted else ""
        number = word.replace(".", ",") if _DOTTED.fullmatch(word) else (word.lstrip("0") or word)
        following = self._folded[place + 1] if place + 1 < len(self._folded) else ""
        return number + following if _SIZE.fullmatch(number) and following in known.UNITS else number

    def _take_number(self, place: int, number: str) -> int:
        beside = self._placed or self._bracket or _YEAR.fullmatch(number)
        is_size = number.endswith(_UNITS)
        firm = not beside or is_size or self._is_ordinal(place)
        (self._firm if firm else self._slight).add(number)
        joined = is_size and not self._folded[place].endswith(_UNITS)
        return 1 + joined

    def _is_ordinal(self, place: int) -> bool:
        """Tell whether what stands at a place is the number of a lot, phase, part; a road (quốc lộ 10) is none."""
        before = self._folded[max(place - 2, 0) : place]
        if not before or before[-1] not in known.ORDINALS:
            return False
        return not (before[-1] == "lo" and before[0] in known.ROADS)


def _tokens(name: str) -> Iterator[_Token]:
    for piece in _TOKEN.findall(nfc(name).casefold()):
        yield from _read(piece)


@lru_cache(maxsize=32_768)
def _read(piece: str) -> tuple[_Token, ...]:
    """Return what stands between two spaces: a word, a number, or the words that an abbreviation stands for."""
    if any(letter.isdigit() for letter in piece):
        return _expanded(fold(piece), piece)
    return tuple(token for part in piece.replace(",", ".").split(".") for token in _expanded(fold(part), part))


def _expanded(folded: str, written: str) -> tuple[_Token, ...]:
    """Return a word, or the words that it stands for: `tba`, `ql10`."""
    mixed = _MIXED.fullmatch(folded)
    short = mixed[1] if mixed else folded
    if short not in known.ABBREVIATIONS:
        return (_Token(folded, written, _spelt(written), any(letter.isdigit() for letter in folded)),)
    words = tuple(_Token(each, "", "") for each in known.ABBREVIATIONS[short].split())
    return (*words, _Token(mixed[2], mixed[2], mixed[2], True)) if mixed else words


def _spelt(written: str) -> str:
    """Return the letters of a word, then its marks in one order, so that hoá is hóa."""
    letters = unicodedata.normalize("NFD", written)
    marks = sorted(letter for letter in letters if unicodedata.combining(letter))
    return "".join([*(letter for letter in letters if not unicodedata.combining(letter)), *marks])


# Phrases, what they are, and their value: works whose values differ are of different kinds.
_EMPTY, _KIND, _COMMON, _PLACE = "empty", "kind", "common", "place"


def _phrases() -> dict[tuple[str, ...], tuple[str, str]]:
    found = {tuple(each.split()): (_EMPTY, "") for each in known.EMPTY}
    found |= {tuple(each.split()): (_COMMON, each) for each in known.COMMON}
    found |= {tuple(each.split()): (_KIND, kind) for each, kind in known.KINDS.items()}
    return found | {tuple(each.split()): (_PLACE, "") for each in known.PLACES}


_PHRASES: Mapping[tuple[str, ...], tuple[str, str]] = _phrases()
_SIZES: Mapping[str, tuple[int, ...]] = {
    first: tuple(sorted({len(phrase) for phrase in _PHRASES if phrase[0] == first}, reverse=True))
    for first in {phrase[0] for phrase in _PHRASES}
}
_EMPTY_FOLDED = frozenset(map(fold, known.EMPTY_MARKED))
_VOCABULARY = sorted({word for phrase in _PHRASES if len(phrase) > 1 for word in phrase})


_PARTS: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)  # word -> its place in long phrases
for _phrase_of_words in _PHRASES:
    if len(_phrase_of_words) > 1 and sum(map(len, _phrase_of_words)) >= _SURE:
        for _at, _part in enumerate(_phrase_of_words):
            _PARTS[_part].append((_at, _phrase_of_words))


def _corrected(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with those put right that are one slip away from completing a phrase."""
    found = words
    for place, word in enumerate(words):
        for right in _slips(word):
            trial = (*found[:place], right, *found[place + 1 :])
            if any(trial[max(place - at, 0) : place - at + len(phrase)] == phrase for at, phrase in _PARTS[right]):
                found = trial
                break
    return found


@lru_cache(maxsize=32_768)
def _slips(word: str) -> tuple[str, ...]:
    """Return the words of long phrases that are one slip away; none when the word itself is one of them."""
    if len(word) < 2 or word in _PARTS or word[0].isdigit():
        return ()
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    return tuple(each for each, _, _ in extract(word, list(_PARTS), scorer=OSA.distance, score_cutoff=1, limit=None))
