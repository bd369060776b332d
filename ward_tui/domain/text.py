"""Vietnamese text: one normal form, folding for search, and the order of the alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_MARKS = re.compile("[\u0300-\u036f]")
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_TONE_TABLE = {ord(mark): None for mark in _TONES}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: chr(0x4E00 + place) for place, letter in enumerate(_ALPHABET)}


def nfc(text: str) -> str:
    """Return the text in the composed normal form that everything in the program uses."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Return the text composed, with single spaces and none at its ends."""
    return _SPACES.sub(" ", nfc(text)).strip()


def tidy_lines(text: str) -> str:
    """Return the text composed, each line tidied, without empty lines at its ends."""
    return "\n".join(tidy(line) for line in nfc(text).splitlines()).strip("\n")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return the text as search compares it: no marks, đ as d, lower case, single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.replace("đ", "d").replace("Đ", "d").casefold()).strip()


def folded_all(texts: Sequence[str]) -> list[str]:
    """Return many texts as search compares them, at once: about ten times as fast as one by one."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", "\n".join(each.replace("\n", " ") for each in texts)))
    return bare.replace("đ", "d").replace("Đ", "d").casefold().split("\n") if texts else []


def matches(folded: str, query: str) -> bool:
    """Tell whether every word of the query stands somewhere in the folded text."""
    return all(word in folded for word in fold(query).split())


@lru_cache(maxsize=65_536)
def sort_key(text: str) -> tuple[str, tuple[int, ...], str]:
    """Return a key that sorts by the Vietnamese alphabet: letters first, then the tone of each syllable, then case.

    Letters: a ă â b c d đ e ê … ; tones: none, huyền, hỏi, ngã, sắc, nặng. Đ comes after D; hoá stands with hóa.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    letters = unicodedata.normalize("NFC", decomposed.translate(_TONE_TABLE))
    base = "".join(_RANK.get(letter, letter) for letter in letters)
    tones = [0]
    for char in decomposed:
        if char in _TONES:
            tones[-1] = _TONES[char]
        elif not char.isalpha() and not unicodedata.combining(char):
            tones.append(0)
    return base, tuple(tones), text.swapcase()
