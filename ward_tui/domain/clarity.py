"""The clarities ("6 rõ"): what a row must say before somebody can be held to it, and what it does not say yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from ward_tui.domain.text import fold

if TYPE_CHECKING:
    from ward_tui.domain.model import AppendixItem


class Clarity(StrEnum):
    """One thing that must be clear; documents name different sets of them (handbook of the work, section 6)."""

    PERSON = "person"  # who leads it
    WORK = "work"
    TIME = "time"  # a last day; work without one is not clear
    RESPONSIBILITY = "responsibility"  # in words, or by who coordinates
    PRODUCT = "product"
    AUTHORITY = "authority"  # in words, or by who directs
    RESOURCES = "resources"
    MEASURES = "measures"
    COORDINATION = "coordination"


Clarities = tuple[Clarity, ...]

# In the order of the document, or as the phrase is said in general.
GENERAL: Clarities = (
    Clarity.PERSON,
    Clarity.WORK,
    Clarity.TIME,
    Clarity.RESPONSIBILITY,
    Clarity.PRODUCT,
    Clarity.AUTHORITY,
)
HAI_DUONG: Clarities = (
    Clarity.PERSON,
    Clarity.WORK,
    Clarity.AUTHORITY,
    Clarity.RESOURCES,
    Clarity.RESPONSIBILITY,
    Clarity.TIME,
)
HOA_BINH: Clarities = (
    Clarity.WORK,
    Clarity.PERSON,
    Clarity.COORDINATION,
    Clarity.MEASURES,
    Clarity.RESOURCES,
    Clarity.TIME,
    Clarity.AUTHORITY,
    Clarity.RESPONSIBILITY,
    Clarity.PRODUCT,
)
PRESETS: Mapping[str, Clarities] = {"Chung": GENERAL, "Hải Dương": HAI_DUONG, "Hòa Bình": HOA_BINH}
# What each is called, after "rõ", in the settings file and wherever people type it.
WORDS: Mapping[Clarity, str] = {
    Clarity.PERSON: "người",
    Clarity.WORK: "việc",
    Clarity.TIME: "thời gian",
    Clarity.RESPONSIBILITY: "trách nhiệm",
    Clarity.PRODUCT: "sản phẩm",
    Clarity.AUTHORITY: "thẩm quyền",
    Clarity.RESOURCES: "nguồn lực",
    Clarity.MEASURES: "biện pháp",
    Clarity.COORDINATION: "phối hợp",
}
_NAMES = {fold(word): each for each, word in WORDS.items()} | {
    "tien do": Clarity.TIME,
    "chu tri": Clarity.PERSON,
    "co quan chu tri": Clarity.PERSON,
    "co quan phoi hop": Clarity.COORDINATION,
    "ket qua": Clarity.PRODUCT,
}
_SIX = 6  # what Hòa Bình calls its nine things, some of which stand in pairs

_SAID: Mapping[Clarity, Callable[[AppendixItem], object]] = {
    Clarity.PERSON: lambda item: item.lead,
    Clarity.WORK: lambda item: item.name,
    Clarity.TIME: lambda item: item.due_on,
    Clarity.RESPONSIBILITY: lambda item: item.responsibility or item.coordinating,
    Clarity.PRODUCT: lambda item: item.product,
    Clarity.AUTHORITY: lambda item: item.authority or item.directing,
    Clarity.RESOURCES: lambda item: item.funding_text,
    Clarity.MEASURES: lambda item: item.measures,
    Clarity.COORDINATION: lambda item: item.coordinating,
}


def lacking(item: AppendixItem, wanted: Iterable[Clarity]) -> Clarities:
    """Return what a row does not say of what it must, in the order in which it is wanted."""
    return tuple(each for each in wanted if not _SAID[each](item))


def called(wanted: Clarities) -> int:
    """Return how many clarities a set is called: its size, and six for the pairs of Hòa Bình."""
    return _SIX if set(wanted) == set(HOA_BINH) else len(wanted)


def read_clarities(words: Iterable[str]) -> Clarities:
    """Return what the words mean, with or without `rõ` before each, each once.

    Raises:
        ValueError: there is none, or one of them is no clarity.
    """
    found = []
    for word in words:
        folded = fold(word)
        name = folded.removeprefix("ro ")
        if name not in _NAMES:
            raise ValueError(word)
        found.append(_NAMES[name])
    if not found:
        raise ValueError
    return tuple(dict.fromkeys(found))


def preset_of(wanted: Clarities) -> str:
    """Return the name of the preset that a set is, in whatever order, '' when it is none."""
    return next((name for name, each in PRESETS.items() if set(each) == set(wanted)), "")
