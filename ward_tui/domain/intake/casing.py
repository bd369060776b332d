"""Titles in capitals written as a sentence: names keep their capitals as the rest of the document writes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ward_tui.domain.intake.agencies import one_spelling
from ward_tui.domain.text import fold, tidy

_WORD = re.compile(r"\w+")
_LONG_DASH = re.compile(r"\s*[–—]\s*")
_ENDS = frozenset('.:;!?•“"(-–\n')
_SHORT_FORMS = re.compile(r"[A-ZĐ]{2,6}")
_COMMON = {"nghị quyết", "đề án", "kế hoạch", "chương trình", "dự án", "chỉ thị", "chuyên đề", "công tác", "nhiệm vụ"}
_OF_THE_STATE = {"ban", "đồng", "an", "đội", "sát", "án", "tranh"}  # before `nhân dân`: Ủy ban nhân dân
_SURE = 2  # how often a name must stand in the text


def is_shouted(text: str) -> bool:
    """Tell whether a line is in capitals, short forms of names not counted."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


@dataclass(slots=True)
class Casing:
    """How a document writes its words inside sentences, by pairs of words and by single ones, in small letters."""

    _pairs: dict[str, Counter[str]] = field(default_factory=dict)
    _words: dict[str, Counter[str]] = field(default_factory=dict)
    _short: set[str] = field(default_factory=set)
    _spelt: dict[str, Counter[str]] = field(default_factory=dict)  # by pair of words without marks: how it is spelt

    @classmethod
    def of(cls, texts: Iterable[str]) -> Casing:
        """Learn from lines of text; those in capitals say nothing."""
        casing = cls()
        for text in texts:
            if not _is_partly_shouted(text):
                casing._learn(text)
        return casing

    def sentence(self, title: str) -> str:
        """Return a title in capitals as a sentence, another one with its first letter large; dashes become hyphens."""
        tidied = _LONG_DASH.sub(" - ", tidy(title)) if is_shouted(title) else tidy(title)
        if is_shouted(tidied):
            tidied = self._lowered(tidied)
        return tidied[:1].upper() + tidied[1:]

    def mended(self, title: str) -> str:
        """Return a title with the marks that its words have in the text, where the text never writes them otherwise."""
        words = list(_WORD.finditer(title))
        mended = title
        for left, right in pairwise(words):
            if title[left.end() : right.start()] != " ":
                continue
            pair = f"{left[0]} {right[0]}"
            known = self._spelt.get(fold(pair))
            if known is None or any(one_spelling(each) == one_spelling(pair) for each in known):
                continue
            best, times = known.most_common(1)[0]
            if times >= _SURE and 2 * times > known.total():
                mended = mended[: left.start()] + _as_large(best, pair) + mended[right.end() :]
        return mended

    def _learn(self, text: str) -> None:
        before: re.Match[str] | None = None
        last = ""  # the word before that one
        for match in _WORD.finditer(text):
            word = match[0]
            gap = text[before.end() : match.start()] if before else ""
            inside = before is not None and not _ENDS & set(gap)
            if _SHORT_FORMS.fullmatch(word):
                self._short.add(word)
            elif inside:
                self._words.setdefault(word.lower(), Counter())[word] += 1
            if before is not None and gap == " " and before.start() > 0 and not _starts(text, before.start()):
                pair = f"{before[0]} {word}"
                if pair.lower() != "nhân dân" or last.lower() not in _OF_THE_STATE:
                    self._pairs.setdefault(pair.lower(), Counter())[pair] += 1
            if before is not None and gap == " ":
                two = f"{before[0]} {word}".lower()
                self._spelt.setdefault(fold(two), Counter())[two] += 1
            last = before[0] if before is not None else ""
            before = match

    def _lowered(self, title: str) -> str:
        words = list(_WORD.finditer(title))
        written = [self._word(match[0]) for match in words]
        for place in range(len(words) - 1):
            if title[words[place].end() : words[place + 1].start()] == " ":
                pair = self._pair(f"{words[place][0]} {words[place + 1][0]}", words[place - 1][0] if place else "")
                if pair is not None:
                    written[place : place + 2] = pair
        parts, end = [], 0
        for match, word in zip(words, written, strict=True):
            parts += [title[end : match.start()], word]
            end = match.end()
        return "".join([*parts, title[end:]])

    def _word(self, word: str) -> str:
        known = self._words.get(word.lower())
        if known is not None:
            best, times = known.most_common(1)[0]
            if best[:1].isupper() and times >= _SURE and times >= 0.9 * known.total():
                return best
        if word in self._short and (known is None or known.total() < _SURE):
            return word
        return word.lower()

    def _pair(self, pair: str, before: str) -> list[str] | None:
        known = self._pairs.get(pair.lower())
        if known is None or pair.lower() in _COMMON:
            return None
        if pair.lower() == "nhân dân" and before.lower() in _OF_THE_STATE:
            return None
        best, times = known.most_common(1)[0]
        two = best.split(" ")
        if not two[1][:1].isupper() and not two[0][:1].isupper():
            return None
        return two if times >= _SURE and 2 * times > known.total() else None


def _is_partly_shouted(text: str) -> bool:
    """Tell whether a good part of the words of a line is in capitals, as in `Phụ lục 1: DANH MỤC DỰ ÁN`."""
    words: list[str] = _WORD.findall(text)
    return 3 * sum(len(word) > 1 and word.isupper() for word in words) > len(words)


def _as_large(text: str, like: str) -> str:
    """Return a text of the same length as another with capitals where that one has them."""
    if len(text) != len(like):
        return text
    return "".join(one.upper() if other.isupper() else one for one, other in zip(text, like, strict=True))


def _starts(text: str, place: int) -> bool:
    """Tell whether a sentence begins at a place."""
    return text[:place].rstrip(" ")[-1:] in _ENDS
