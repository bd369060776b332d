"""Names of agencies that are probably two names of one; proposed with the reason, never merged by themselves.

A wrong proposal is worse than a missing one: look-alikes such as `Phòng Văn hóa - Xã hội` and `Phòng Văn hóa - Thông
tin`, or `Đảng ủy phường` and `Đảng ủy Công an phường`, are no pair, and initials that fit two agencies fit neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
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
    PREFIX = "prefix"  # with or without Phòng or Ban


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
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "ubmt": "uy ban mat tran",
    "ubkt": "uy ban kiem tra",
    "ubktdu": "uy ban kiem tra dang uy",
    "vpdu": "van phong dang uy",
    "btvdu": "ban thuong vu dang uy",
    "tdp": "to dan pho",
    "ctxh": "chinh tri xa hoi",
    "vn": "viet nam",
}
_ALIKE = (
    (("uy", "ban", "mat", "tran", "to", "quoc"), ("mat", "tran", "to", "quoc")),
    (("mat", "tran", "to", "quoc", "viet", "nam"), ("mat", "tran", "to", "quoc")),
    (("chi", "huy", "quan", "su"), ("chi", "huy", "quan", "su")),
)
_OF_THE_PARTY = {("uy", "ban", "kiem", "tra"), ("ban", "xay", "dung", "dang"), ("ban", "thuong", "vu")}
_PREFIXES = {"phong", "ban"}
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"[A-ZĐƯƠĂÂÊÔ]{2,8}")


@dataclass(frozen=True, slots=True)
class _Name:
    """A spelling in the forms in which it is compared: as written, abbreviations written out, without its ward."""

    text: str
    plain: Words
    whole: Words
    bare: Words
    initials: Mapping[int, str]  # by place in `bare`


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
    order = list(Likeness)
    wanted = [pair for pair in found if pair_key(facts, pair.first, pair.second) not in refused]
    return sorted(wanted, key=lambda pair: order.index(pair.why))


def pair_key(facts: Facts, first: str, second: str) -> str:
    """Return by what it is remembered that two agencies are not one: their names, so that a new name asks anew."""
    one, other = facts.agencies[first], facts.agencies[second]
    return "|".join((one.programme, *sorted((fold(one.name), fold(other.name)))))


def likeness(one: str, other: str, ward: str = "") -> Likeness | None:
    """Return why two spellings in a ward are probably one name, None when they are not."""
    return _likeness(_name(one, ward), _name(other, ward))


def _pairs(agencies: list[Agency], ward: str) -> Iterator[AliasPair]:
    spelled = {agency.id: [_name(text, ward) for text in (agency.name, *agency.aliases)] for agency in agencies}
    found = [
        pair
        for one, other in combinations(agencies, 2)
        if one.group == other.group and (pair := _pair(one, other, spelled)) is not None
    ]
    guessed = [pair for pair in found if pair.why is Likeness.INITIALS]
    for pair in found:
        rivals = {key for each in guessed for key in (each.first, each.second)} if pair in guessed else set()
        shared = [each for each in guessed if {each.first, each.second} & {pair.first, pair.second}]
        if not rivals or len(shared) == 1:
            yield pair


def _pair(one: Agency, other: Agency, spelled: Mapping[str, list[_Name]]) -> AliasPair | None:
    order = list(Likeness)
    found = [
        (order.index(why), left.text, right.text)
        for left in spelled[one.id]
        for right in spelled[other.id]
        if (why := _likeness(left, right)) is not None
    ]
    if not found:
        return None
    place, left, right = min(found, key=lambda each: each[0])
    return AliasPair(one.id, other.id, (left, right), order[place])


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
    """Tell whether a name with initials is another one: each of its words the same, each of its initials spelled out."""
    if not short.initials or len(short.bare) >= len(long.bare):
        return False
    place = 0
    for number, word in enumerate(short.bare):
        letters = short.initials.get(number, "")
        taken = long.bare[place : place + len(letters)]
        if letters and len(taken) == len(letters) and all(map(str.startswith, taken, letters)):
            place += len(letters)
        elif place < len(long.bare) and long.bare[place] == word:
            place += 1
        else:
            return False
    return place == len(long.bare)


def _prefixed(long: Words, short: Words) -> bool:
    return len(short) > 1 and short[0] not in _PREFIXES and long[0] in _PREFIXES and long[1:] == short


@lru_cache(maxsize=4096)
def _name(text: str, ward: str) -> _Name:
    written = nfc(text).replace("&", " ")
    parts = _WORD.findall(re.sub(r"\bP\.\s*(?=\w)", "Phòng ", written))
    parts = [part for part in parts if fold(part) != "va"]
    plain = tuple(fold(part) for part in parts)
    initials: dict[int, str] = {}
    whole: list[str] = []
    shouted = all(part.isupper() for part in parts) and len(parts) > 1
    for part, folded in zip(parts, plain, strict=True):
        if folded in _KNOWN and part.isupper():
            whole += _KNOWN[folded].split()
            continue
        if _INITIALS.fullmatch(part) and not shouted:
            initials[len(whole)] = folded
        whole.append(folded)
    bare = _bare(tuple(whole), ward)
    return _Name(text, plain, tuple(whole), bare, {place: each for place, each in initials.items()})


def _bare(words: Words, ward: str) -> Words:
    """Return a name without the ward, the Party committee that it belongs to, and words of the Front that are left out."""
    home = tuple(_WORD.findall(fold(ward)))
    for tail in (("phuong", *home), ("phuong",)):
        if len(words) > len(tail) and words[-len(tail) :] == tail:
            words = words[: -len(tail)]
            break
    if words[-2:] == ("dang", "uy") and words[:-2] in _OF_THE_PARTY:
        words = words[:-2]
    for said, meant in _ALIKE:
        for place in range(len(words) - len(said) + 1):
            if words[place : place + len(said)] == said:
                words = (*words[:place], *meant, *words[place + len(said) :])
                break
    return words
