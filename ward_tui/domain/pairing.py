"""Which rows are probably two sides of one work: proposed by the likeness of their names, never joined by themselves.

A clearance is proposed with the project whose land it frees, a đề án with the resolution of the same name. Rows that
were dropped, that have their partner already, and pairs that the user refused are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ward_tui.domain.depth import LinkKind, link_id
from ward_tui.domain.likeness import SLIP_SHARE, alike, word_likeness
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.text import fold, tidy
from ward_tui.domain.work_names import Work, work_of

LEAST = {LinkKind.CLEARANCE: 60, LinkKind.SCHEME: 85}  # how like the names must be, by what is proposed
_SCHEME, _RESOLUTION = "de an ", "nghi quyet "
_MOST = 20  # works that one is compared with closely

Named = tuple[str, str]  # identifier and name


class Proposal(NamedTuple):
    """A pair that the user is asked about: the row that comes before, the one after, their likeness of 100."""

    kind: LinkKind
    programme: str
    before: str
    after: str
    likeness: int

    @property
    def id(self) -> str:
        """The identifier that its link will have."""
        return link_id(self.before, self.after)


class Basis(NamedTuple):
    """What proposals depend on; equal ones have equal proposals."""

    rows: tuple[tuple[str, str, ItemKind], ...]
    links: tuple[tuple[str, LinkKind, bool], ...]


def basis(facts: Facts, today: date) -> Basis:
    """Return what the proposals of a day depend on: the rows in question and the pairs that are decided."""
    rows = tuple((item.id, item.name, item.kind) for item in facts.items.values() if _is_asked_about(item, today))
    return Basis(rows, tuple((each.id, each.kind, each.confirmed) for each in facts.links.values()))


def proposals(facts: Facts, today: date) -> list[Proposal]:
    """Return the pairs to ask about, each row in at most one of a kind, in the order of the rows that come before."""
    found: list[Proposal] = []
    rows: dict[str, list[AppendixItem]] = defaultdict(list)
    for item in facts.items.values():
        if _is_asked_about(item, today):
            rows[item.programme].append(item)
    refused = {each.id for each in facts.links.values() if not each.confirmed}
    for kind, is_before, is_after in _SIDES:
        paired = _paired(facts, kind)
        for programme, own in rows.items():
            free = [item for item in own if item.id not in paired]
            sides = [[(item.id, item.name) for item in free if test(item)] for test in (is_before, is_after)]
            for before, after, likeness in best_pairs(*sides, least=LEAST[kind], refused=refused):
                found.append(Proposal(kind, programme, before, after, likeness))
    return found


def best_pairs(
    befores: Sequence[Named], afters: Sequence[Named], *, least: int, refused: Iterable[str] = ()
) -> list[tuple[str, str, int]]:
    """Return the pairs of (before, after, likeness), each row in one, the most like first to find its partner.

    Args:
        least: how like two names must be.
        refused: identifiers (`link_id`) of pairs that are no pair.
    """
    denied, found = frozenset(refused), list[tuple[int, int, int]]()
    groups, partners = _by_name(befores), _by_name(afters)
    works = [work_of(befores[each[0]][1]) for each in groups], [work_of(afters[each[0]][1]) for each in partners]
    for score, one, other in _scored(*works, least):
        left, right = groups[one], partners[other]
        for place in tuple(left):
            allowed = (each for each in right if link_id(befores[place][0], afters[each][0]) not in denied)
            if (chosen := next(allowed, None)) is not None:
                left.remove(place)
                right.remove(chosen)
                found.append((place, chosen, score))
    return [(befores[place][0], afters[other][0], score) for place, other, score in sorted(found)]


def _by_name(rows: Sequence[Named]) -> list[list[int]]:
    """Return the places of the rows with each name, so that equal names are compared once."""
    found: dict[str, list[int]] = {}
    for place, (_, name) in enumerate(rows):
        found.setdefault(work_of(name).text, []).append(place)
    return list(found.values())


def _scored(befores: Sequence[Work], afters: Sequence[Work], least: int) -> list[tuple[int, int, int]]:
    """Return (likeness, place before, place after) of the works that are like enough, the most like first."""
    index = _Index(afters)
    found = [
        (-score, place, other)
        for place, work in enumerate(befores)
        for other in index.candidates(work)
        if (score := alike(work, afters[other])) >= least
    ]
    return [(-score, place, other) for score, place, other in sorted(found)]


class _Index:
    """Finds the works that can be like another one without looking at all of them."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._all = frozenset(range(len(works)))
        self._by_number: dict[str, set[int]] = defaultdict(set)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        for place, work in enumerate(works):
            for number in work.numbers:
                self._by_number[number].add(place)
            for word in {each.folded for each in (*work.names, *work.places)} | work.plain:
                self._by_word[word].add(place)
        self._near: dict[str, set[int]] = {}

    def candidates(self, work: Work) -> Iterable[int]:
        """Return the places of the works that share its numbers and names, up to slips of the fingers."""
        sets = [self._by_number.get(number, set()) for number in work.firm]
        words = sorted((self._with(each.folded) for each in work.names or work.places), key=len)
        missing = (len(work.names) + len(work.places)) // SLIP_SHARE  # so many words may not be there
        sets += [set().union(*words[: missing + 1])] if missing and words else words
        found = self._all.intersection(*sets)
        return found if len(found) <= _MOST else self._nearest(found, work)

    def _nearest(self, places: frozenset[int], work: Work) -> list[int]:
        """Return those of many places that share most of the words letter by letter."""
        words = {each.folded for each in (*work.names, *work.places)} & self._by_word.keys()
        rare = (self._by_word[word] for word in words if not places <= self._by_word[word])
        shared = Counter(place for those in rare for place in those & places)
        return [place for place, _ in shared.most_common(_MOST)] or sorted(places)[:_MOST]

    def _with(self, word: str) -> set[int]:
        if word not in self._near:
            alike_words = (each for each in self._by_word if each == word or word_likeness(word, each))
            self._near[word] = set().union(*(self._by_word[each] for each in alike_words))
        return self._near[word]


def _is_asked_about(item: AppendixItem, today: date) -> bool:
    return item.kind is not ItemKind.TASK and (item.dropped_on is None or item.dropped_on > today)


def _paired(facts: Facts, kind: LinkKind) -> set[str]:
    """Return the rows that have a partner of this kind."""
    found = (each for each in facts.links.values() if each.confirmed and each.kind is kind)
    return {key for each in found for key in (each.before, each.after)}


def _is_scheme(item: AppendixItem) -> bool:
    return item.kind is ItemKind.RESOLUTION and fold(tidy(item.name)).startswith(_SCHEME)


def _is_resolution(item: AppendixItem) -> bool:
    return item.kind is ItemKind.RESOLUTION and fold(tidy(item.name)).startswith(_RESOLUTION)


_SIDES: tuple[tuple[LinkKind, Callable[[AppendixItem], bool], Callable[[AppendixItem], bool]], ...] = (
    (LinkKind.CLEARANCE, lambda item: item.kind is ItemKind.CLEARANCE, lambda item: item.kind is ItemKind.PROJECT),
    (LinkKind.SCHEME, _is_scheme, _is_resolution),
)
