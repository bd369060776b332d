"""Names of agencies that are probably two names of one; proposed with the reason, never merged by themselves.

A wrong proposal is worse than a missing one: look-alikes such as `Phòng Văn hóa - Xã hội` and `Phòng Văn hóa - Thông
tin`, or `Đảng ủy phường` and `Đảng ủy Công an phường`, are no pair, and initials that fit two agencies fit neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from ward_tui.domain.model import Agency, Facts
from ward_tui.domain.text import fold, nfc

Words = tuple[str, ...]


class Likeness(StrEnum):
    """Why two names are probably one, the surest first."""

    SPELLING = "spelling"  # marks, capitals, signs between words
    ABBREVIATION = "abbreviation"  # UBND
    INITIALS = "initials"  # XDĐ of Xây dựng Đảng
    WARD = "ward"  # with or without the ward, or the Party committee it belongs to
    PREFIX = "prefix"  # with or without Phòng, Ban or Các


@dataclass(frozen=True, slots=True)
class AliasPair:
    """Two agencies of one programme that are probably one.

    Attributes:
        first, second: their identifiers, in the order of the document.
        names: the two spellings that are alike.
    """

    first: str
    second: str
    names: tuple[str, str]
    why: Likeness


_KNOWN = {
    "ub": "uy ban",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "ubkt": "uy ban kiem tra",
    "ubktdu": "uy ban kiem tra dang uy",
    "vp": "van phong",
    "vpdu": "van phong dang uy",
    "btv": "ban thuong vu",
    "tdp": "to dan pho",
    "vn": "viet nam",
}
_FRONT = ("mat", "tran", "to", "quoc")
_FRONT_IN_FULL = (("uy", "ban", *_FRONT), (*_FRONT, "viet", "nam"))
_WARD = (("tren", "dia", "ban", "phuong"), ("cua", "phuong"), ("phuong",))
_OF_THE_PARTY = {
    ("uy", "ban", "kiem", "tra"),
    ("ban", "xay", "dung", "dang"),
    ("ban", "thuong", "vu"),
    ("thuong", "vu"),
}
_OFFICES = {"phong", "ban"}
_WORD = re.compile(r"\w+")
_DEPARTMENT = re.compile(r"\bP\.\s*(?=\w)")
_INITIALS = re.compile(r"[A-ZĐƯƠĂÂÊÔ]{2,8}")
_ORDER = list(Likeness)


@dataclass(frozen=True, slots=True)
class _Name:
    """A spelling in the forms in which it is compared: as written, written out in full, without its ward.

    Attributes:
        initials: the words that are initials, as search compares them.
    """

    text: str
    plain: Words
    whole: Words
    bare: Words
    initials: frozenset[str]


def alias_pairs(facts: Facts, programme: str | None = None, refused: Collection[str] = ()) -> list[AliasPair]:
    """Return the pairs of agencies of one programme, or of each, that are probably one, surest first.

    Args:
        refused: the keys (`pair_key`) of pairs of which the user said that they are not one.
    """
    found: list[AliasPair] = []
    for slug, about in facts.programmes.items():
        if programme in (None, slug):
            own = [agency for agency in facts.agencies.values() if agency.programme == slug]
            found += _pairs(own, about.ward)
    wanted = [pair for pair in found if pair_key(facts, pair.first, pair.second) not in refused]
    return sorted(wanted, key=lambda pair: _ORDER.index(pair.why))


def pair_key(facts: Facts, first: str, second: str) -> str:
    """Return by what it is remembered that two agencies are not one: their names, so that a new name asks anew."""
    one, other = facts.agencies[first], facts.agencies[second]
    return "|".join((one.programme, *sorted((fold(one.name), fold(other.name)))))


def likeness(one: str, other: str, ward: str = "") -> Likeness | None:
    """Return why two spellings in a ward are probably one name, None when they are not."""
    return _likeness(_name(one, ward), _name(other, ward))


def _pairs(agencies: list[Agency], ward: str) -> list[AliasPair]:
    spelled = {agency.id: [_name(text, ward) for text in (agency.name, *agency.aliases)] for agency in agencies}
    found = [
        pair
        for one, other in combinations(agencies, 2)
        if one.group == other.group and (pair := _pair(one, other, spelled)) is not None
    ]
    fits = Counter(_shorter(pair) for pair in found if pair.why is Likeness.INITIALS)
    return [pair for pair in found if pair.why is not Likeness.INITIALS or fits[_shorter(pair)] == 1]


def _shorter(pair: AliasPair) -> str:
    return pair.first if len(pair.names[0]) < len(pair.names[1]) else pair.second


def _pair(one: Agency, other: Agency, spelled: Mapping[str, list[_Name]]) -> AliasPair | None:
    found = [
        (_ORDER.index(why), left.text, right.text)
        for left in spelled[one.id]
        for right in spelled[other.id]
        if (why := _likeness(left, right)) is not None
    ]
    if not found:
        return None
    place, left, right = min(found, key=lambda each: each[0])
    return AliasPair(one.id, other.id, (left, right), _ORDER[place])


def _likeness(one: _Name, other: _Name) -> Likeness | None:
    if not one.bare or not other.bare:
        return None
    if one.plain == other.plain:
        return Likeness.SPELLING
    if one.whole == other.whole:
        return Likeness.ABBREVIATION
    if one.bare == other.bare:
        return Likeness.WARD
    if _stands_for(one, other) or _stands_for(other, one):
        return Likeness.INITIALS
    return Likeness.PREFIX if _prefixed(one.bare, other.bare) or _prefixed(other.bare, one.bare) else None


def _stands_for(short: _Name, long: _Name) -> bool:
    """Tell whether a name with initials is another one: its words the same, its initials those of words in a row."""
    if not short.initials or len(short.bare) >= len(long.bare):
        return False
    place = 0
    for word in short.bare:
        taken = long.bare[place : place + len(word)]
        if place < len(long.bare) and long.bare[place] == word:
            place += 1
        elif word in short.initials and tuple(word) == tuple(each[0] for each in taken):
            place += len(word)
        else:
            return False
    return place == len(long.bare)


def _prefixed(long: Words, short: Words) -> bool:
    return len(short) > 1 and short[0] not in _OFFICES and long[0] in {*_OFFICES, "cac"} and long[1:] == short


@lru_cache(maxsize=4096)
def _name(text: str, ward: str) -> _Name:
    parts = [part for part in _WORD.findall(_DEPARTMENT.sub("Phòng ", nfc(text))) if fold(part) != "va"]
    shouted = all(part.isupper() for part in parts) and not all(_INITIALS.fullmatch(part) for part in parts)
    whole: list[str] = []
    initials: set[str] = set()
    for part in parts:
        folded = fold(part)
        if part.isupper() and folded in _KNOWN:
            whole += _KNOWN[folded].split()
            continue
        if not shouted and _INITIALS.fullmatch(part):
            initials.add(folded)
        whole.append(folded)
    written_out = _front(tuple(whole))
    return _Name(text, tuple(map(fold, parts)), written_out, _bare(written_out, ward), frozenset(initials))


def _front(words: Words) -> Words:
    """Return a name with the short name of the Fatherland Front."""
    for said in _FRONT_IN_FULL:
        for place in range(len(words) - len(said) + 1):
            if words[place : place + len(said)] == said:
                words = (*words[:place], *_FRONT, *words[place + len(said) :])
                break
    return words


def _bare(words: Words, ward: str) -> Words:
    """Return a name without the ward and the Party committee that it belongs to."""
    for tail in (("phuong", *_WORD.findall(fold(ward))), *_WARD):
        if len(words) > len(tail) and words[-len(tail) :] == tail:
            words = words[: -len(tail)]
            break
    return words[:-2] if words[-2:] == ("dang", "uy") and words[:-2] in _OF_THE_PARTY else words
