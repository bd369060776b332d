"""How like two names of works are: whether a clearance and a project, or a scheme and a resolution, are of one work.

A wrong proposal is worse than a missing one. What tells works apart must agree on both sides: names of places and
people, numbers, sizes and lots, the kind of work. What says nothing (dự án, đầu tư xây dựng) and the order of words do
not count, and what only says where the work lies counts little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ward_tui.domain import likeness_words as known
from ward_tui.domain.work_names import Word, Work, work_of

ORDINARY, SLIGHT = 0.5, 0.12  # the weights of a common phrase and of a word that says where; a name weighs 1
SLIP, SLIP_SHARE = 0.3, 6  # what a name may be mistyped; one word in so many may be missing
CLOSE, OTHER_MARKS = 0.75, 0.8  # how like two words must be, and how like those are that differ in their marks only
ONE_KIND = 0.65  # where only one side says what kind of work it is
SIDE = 2.0  # what it counts when only one side says east or west


def likeness(one: str, other: str) -> int:
    """Return how like two names of works are, 0 to 100: 0 for different works, 100 for the same words."""
    return alike(work_of(one), work_of(other))


def alike(one: Work, other: Work) -> int:
    """Return how like two works are as `likeness` does."""
    if one.text == other.text:
        return 100
    if _numbers_differ(one, other) or _kinds_differ(one, other):
        return 0
    whole = not (one.names and other.names)  # where one side names nothing else, the place must agree too
    agree, faults = _matched(one.identity(whole=whole), other.identity(whole=whole), one, other)
    if faults > _allowed(one.identity(whole=whole), other.identity(whole=whole)):
        return 0
    total = len(one.identity(whole=whole)) + len(other.identity(whole=whole))
    common = 2 * (Counter(one.common) & Counter(other.common)).total()
    numbers = 2 * len(one.firm & other.firm)
    agree += numbers + common * ORDINARY
    total += numbers
    weight = total + (len(one.common) + len(other.common)) * ORDINARY
    if not whole:
        placed, apart = _matched(one.places, other.places, one, other)
        if one.stretch and other.stretch and apart > _allowed(one.places, other.places):
            return 0
        agree += placed * SLIGHT
        weight += (len(one.places) + len(other.places)) * SLIGHT
    share = agree / weight if weight else 0.0
    return min(99, round(100 * share * (1 if bool(one.kinds) == bool(other.kinds) else ONE_KIND)))


def _numbers_differ(one: Work, other: Work) -> bool:
    """Tell whether a number keeps two works apart: one that only one side has, unless it belongs to a place."""
    only, lone = one.numbers - other.numbers, other.numbers - one.numbers
    return bool((only and lone) or only & one.firm or lone & other.firm)


def _kinds_differ(one: Work, other: Work) -> bool:
    """Tell whether the kind of work keeps two works apart: one may say less than the other, but nothing else."""
    mine, theirs = ({known.ALIKE.get(kind, kind) for kind in each.kinds} for each in (one, other))
    if mine and theirs:
        return not (mine <= theirs or theirs <= mine)
    return bool(one.common and other.common) and not set(one.common) & set(other.common)


def _allowed(left: Sequence[Word], right: Sequence[Word]) -> float:
    return SLIP + max(len(left), len(right)) // SLIP_SHARE


def _matched(left: Sequence[Word], right: Sequence[Word], one: Work, other: Work) -> tuple[float, float]:
    """Return how much of the words of two works agrees, counted on both sides, and what does not; order is nothing."""
    mine, theirs = list(left), list(right)
    agree = faults = 0.0
    for sure, least in ((1.0, None), (OTHER_MARKS, None), (0.0, CLOSE)):
        for word in tuple(mine):
            found, like = _partner(word, theirs, sure) if least is None else _nearest(word, theirs)
            if found is not None:
                mine.remove(word)
                theirs.remove(found)
                agree += 2 * like
                faults += 1 - like
    for rest, spare in ((mine, other.spare(one)), (theirs, one.spare(other))):
        for word in rest:
            if word.folded in spare:
                agree += 1
            else:
                faults += 1 + SIDE * word.is_side
    return agree, faults


def _partner(word: Word, others: Sequence[Word], sure: float) -> tuple[Word | None, float]:
    """Return the same word among others: with the same marks for 1, with whichever otherwise."""
    for each in others:
        if each.folded == word.folded and (sure < 1 or not each.spelt or not word.spelt or each.spelt == word.spelt):
            return each, sure
    return None, 0.0


def _nearest(word: Word, others: Sequence[Word]) -> tuple[Word | None, float]:
    """Return the word that is most like another one, when it is like enough to be a slip of the fingers."""
    best, like = None, 0.0
    for each in others:
        if (found := word_likeness(word.folded, each.folded)) > like:
            best, like = each, found
    return best, like


@lru_cache(maxsize=65_536)
def word_likeness(one: str, other: str) -> float:
    """Return how like two words are: letters changed, left out, swapped; 0 where they are too far from each other."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(one, other, score_cutoff=CLOSE)
