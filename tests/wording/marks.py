"""Finds Vietnamese words that lost their marks: syllables that cannot be, and bare ones that nobody allowed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from tests.wording.vietnamese import typed_as_it_stands
from ward_tui.domain.text import fold

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP = "\u0301\u0323"  # sắc and nặng: the only tones before a final c, ch, p or t
_BEFORE = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x"
# Vowels with what may follow them; what stands before the colon, what after it, "-" for nothing.
_RHYMES = (
    "a:- c ch i m n ng nh o p t u y|ă:c m n ng p t|â:c m n ng p t u y|e:- c m n ng o p t|ê:- c ch m n ng nh p t u"
    "|i:- a ch m n nh p t u|iê:c m n ng p t u|o:- c i m n ng p t|ô:- c i m n ng p t|ơ:- i m n p t|oo:c ng"
    "|oa:- c ch i m n ng nh o p t y|oă:c m n ng t|oe:- n o t|u:- a c i m n ng p t|ư:- a c i m n ng t u"
    "|uâ:n ng t y|uê:- ch nh|uô:c i m n ng t|uơ:-|ươ:c i m n ng p t u|uy:- a ch n nh p t u|uyê:n t"
    "|y:- m n nh t|yê:m n ng t u"
)
_SYLLABLE = re.compile(
    f"(?:{_BEFORE})?(?:"
    + "|".join(
        f"{vowels}(?:{'|'.join(end for end in ends.split() if end != '-')}){'?' if '-' in ends.split() else ''}"
        for vowels, _, ends in (rhyme.partition(":") for rhyme in _RHYMES.split("|"))
    )
    + ")"
)
# Syllables of these texts that are whole without a mark.
_BARE = frozenset(
    re.findall(
        r"\w+",
        "a ai an ba ban bao ca cao chi chia cho chung coi con danh do doanh dung ghi giai gian giao hai hay in khi khu"
        " khai khung kia kinh lai mang minh nay ngang ngay nguy nhanh nhau phong qua quan quay quen quy ra ri"
        " sai sang sao sau so tay tham thanh thay theo thi thu tin tra trang trong trung xa xem xong xu y",
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = re.compile(r"\S*_\S*|\b[A-ZĐ]{1,5}\d*\b")  # names of arguments, abbreviations, keys such as F2


def without_marks(text: str, pairs: Collection[tuple[str, str]] = ()) -> list[str]:
    """Return the words of a text that lack their marks, or that no Vietnamese syllable could be.

    Words that are whole without marks, each for itself, have lost them when they stand in one of the pairs.
    """
    words = _words(text)
    bare = [word == fold(word) for word in words]
    wrong = [word for word, is_bare in zip(words, bare, strict=True) if not _may_be(word, is_bare=is_bare)]
    both = zip(words, words[1:], bare, bare[1:], strict=False)
    return wrong + [f"{one} {two}" for one, two, *bares in both if all(bares) and (one, two) in pairs]


def marked_pairs(texts: Iterable[str]) -> set[tuple[str, str]]:
    """Return the pairs of neighbours of which one at least has a mark, without their marks."""
    found = set()
    for words in map(_words, texts):
        pairs = zip(words, words[1:], strict=False)
        found |= {(fold(one), fold(two)) for one, two in pairs if (one, two) != (fold(one), fold(two))}
    return found


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_SHORT.sub(" ", typed_as_it_stands(text)))]


def _may_be(word: str, *, is_bare: bool) -> bool:
    return word in _BARE if is_bare else _is_syllable(word)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    """Tell whether a word has a Vietnamese build: letters in an order that occurs, one tone that its end allows."""
    parts = unicodedata.normalize("NFD", word)
    tones = [mark for mark in parts if mark in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(toneless):
        return False
    return not toneless.endswith(("c", "ch", "p", "t")) or (bool(tones) and tones[0] in _SHARP)
