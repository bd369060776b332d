"""Which record of a programme a record of a draft is: by words and likeness, never by a printed number alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ward_tui.domain.intake.batch import Known
from ward_tui.domain.intake.draft import Draft, DraftAppendix, DraftIndicator, DraftRow, DraftTarget
from ward_tui.domain.intake.values import indicator_words, plain, row_words
from ward_tui.domain.model import GIVEN, Appendix, AppendixItem, Facts, Indicator, ItemKind, Target
from ward_tui.domain.text import fold, tidy

SAME_PLACE, ANY_PLACE = 60.0, 88.0  # how like two names must be, in per cent: with one number, and anywhere
SENTENCE = 78.0  # how like two sentences of a target must be
SAME_LINES, SAME_NUMBER = 12.0, 4.0  # what it counts that they stand on one line, have one number
_FEW = 3  # words by which likely partners are looked for
_MOST = 60  # likely partners that are compared

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Found:
    """The records that a draft speaks of, by its keys; those it has new are not there.

    Attributes:
        taken: codes of appendices of the draft that another appendix of the programme has already.
    """

    subjects: Mapping[str, str]
    taken: frozenset[str] = frozenset()


def find(draft: Draft, facts: Facts, slug: str, known: Known) -> Found:
    """Return which records of a programme the records of a draft are."""
    if slug not in facts.programmes:
        return Found({})
    pairs = _targets(draft.targets, [each for each in facts.targets.values() if each.programme == slug], known)
    listed: dict[str, list[AppendixItem]] = defaultdict(list)
    for item in facts.items.values():
        if item.programme == slug and not item.is_given:
            listed[item.appendix].append(item)
    own = [each for each in facts.appendices.values() if each.programme == slug and each.code != GIVEN]
    appendices = _appendices(draft.appendices, own, listed, known)
    for appendix in draft.appendices:
        if (there := appendices.get(appendix.code)) is not None:
            pairs[appendix.code] = there.id
            found = _rows(appendix.rows, listed[there.code], known)
            pairs |= {appendix.key_of(row): item.id for row, item in found}
    pairs |= _moved(draft.appendices, listed, known, pairs)
    codes = {each.code for each in own}
    taken = frozenset(each.code for each in draft.appendices if each.code in codes and each.code not in appendices)
    return Found(pairs, taken)


def _names(item: AppendixItem, known: Known) -> set[Hashable]:
    """Return every name that a row has or had, as they compare."""
    said = (item.name, dict(item.printed).get("name", ""), known.words.get(item.id, {}).get("name", ""))
    return {plain(each) for each in said if each}


def _appendices(
    drafts: Sequence[DraftAppendix], own: Sequence[Appendix], listed: Mapping[str, list[AppendixItem]], known: Known
) -> dict[str, Appendix]:
    """Pair appendices by their rows, title and code, the surest first; one code alone pairs only what is empty."""
    names = {each.code: {name for item in listed[each.code] for name in _names(item, known)} for each in own}
    scored: list[tuple[float, int, int]] = []
    for place, draft in enumerate(drafts):
        rows = {plain(row.name) for row in draft.rows}
        for other, each in enumerate(own):
            common = len(rows & names[each.code]) / max(1, min(len(rows), len(names[each.code])))
            titled = bool(draft.title) and plain(draft.title) == plain(each.title)
            alike = titled or _ratio(fold(draft.title), fold(each.title)) >= ANY_PLACE
            empty = not rows or not names[each.code]
            named = known.words.get(each.id, {}).get("code") == draft.code
            score = 3 * common + titled + 0.5 * alike + named
            if score or (draft.code == each.code and empty):
                scored.append((score + 0.5 * (draft.code == each.code), -place, -other))
    found: dict[str, Appendix] = {}
    used: set[int] = set()
    for _, place, other in sorted(scored, reverse=True):
        if drafts[-place].code not in found and other not in used:
            found[drafts[-place].code] = own[-other]
            used.add(other)
    return found


def _rows(rows: Sequence[DraftRow], items: Sequence[AppendixItem], known: Known) -> list[tuple[DraftRow, AppendixItem]]:
    """Pair rows of one appendix: the same name, then a like name with the same number, then a very like one."""
    free = {item.id: item for item in items}
    found = _unchanged(rows, free, known)
    met = {row.number for row, _ in found}
    by_name: dict[Hashable, list[AppendixItem]] = defaultdict(list)
    for item in free.values():
        for name in _names(item, known):
            by_name[name].append(item)
    left: list[DraftRow] = []
    for row in rows:
        if row.number in met:
            continue
        same = [item for item in by_name.get(plain(row.name), ()) if item.id in free]
        if same:
            best = min(same, key=lambda item: abs(item.row - row.number))
            found.append((row, free.pop(best.id)))
        else:
            left.append(row)
    numbered = {item.row: item for item in free.values()}
    rest: list[DraftRow] = []
    for row in left:
        there = numbered.get(row.number)
        if there is not None and (_ratio(fold(row.name), fold(there.name)) >= SAME_PLACE or _stands(row, there, known)):
            found.append((row, free.pop(numbered.pop(row.number).id)))
        else:
            rest.append(row)
    return found + _like(rest, list(free.values()))


def _stands(row: DraftRow, item: AppendixItem, known: Known) -> bool:
    """Tell whether a row stands on the lines of one that no import made, whose name may be a short one."""
    return item.id not in known.words and _overlap(row.spot.lines, item.source.lines)


def _overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return bool(one and other) and one[0] <= other[-1] and other[0] <= one[-1]


def _unchanged(
    rows: Sequence[DraftRow], free: dict[str, AppendixItem], known: Known
) -> list[tuple[DraftRow, AppendixItem]]:
    """Pair rows that say word for word what the last import said, and take them from those that are free."""
    said: dict[Hashable, list[str]] = defaultdict(list)
    for key in free:
        if (words := known.words.get(key)) is not None:
            said[_content(words)].append(key)
    found = []
    for row in rows:
        if keys := said.get(_content(row_words(row, ItemKind.TASK))):
            found.append((row, free.pop(keys.pop(0))))
    return found


def _moved(
    drafts: Sequence[DraftAppendix],
    listed: Mapping[str, Sequence[AppendixItem]],
    known: Known,
    pairs: Mapping[str, str],
) -> dict[str, str]:
    """Pair rows that say word for word what was imported of a row that the user has moved to another appendix."""
    met = set(pairs.values())
    free = {item.id: item for items in listed.values() for item in items if item.id not in met}
    found: dict[str, str] = {}
    for appendix in drafts:
        left = [row for row in appendix.rows if appendix.key_of(row) not in pairs]
        found |= {appendix.key_of(row): item.id for row, item in _unchanged(left, free, known)}
    return found


def _content(words: Mapping[str, str]) -> Hashable:
    return frozenset((field, text) for field, text in words.items() if field != "kind")


def _like(rows: Sequence[DraftRow], items: Sequence[AppendixItem]) -> list[tuple[DraftRow, AppendixItem]]:
    """Pair what is left by very like names; names that differ in a number are of different works."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for word in set(fold(item.name).split()):
            index[word].append(place)
    found, used = [], set[int]()
    for row in rows:
        words = sorted(
            (word for word in set(fold(row.name).split()) if word in index), key=lambda each: len(index[each])
        )
        likely = list(dict.fromkeys(place for word in words[:_FEW] for place in index[word] if place not in used))[
            :_MOST
        ]
        scored = [(_ratio(fold(row.name), fold(items[place].name)), -place) for place in likely]
        best, place = max(scored, default=(0.0, 0))
        if best >= ANY_PLACE and _numbers(row.name) == _numbers(items[-place].name):
            found.append((row, items[-place]))
            used.add(-place)
    return found


def _numbers(text: str) -> list[str]:
    return sorted(word for word in fold(text).split() if any(char.isdigit() for char in word))


def _targets(drafts: Sequence[DraftTarget], own: Sequence[Target], known: Known) -> dict[str, str]:
    """Pair targets by their sentences, and the indicators of each pair."""
    keys = {place: f"CT{place + 1:02}" for place in range(len(drafts))}
    pairs: dict[str, str] = {}
    found = _told_before(drafts, own, known)
    rest = [place for place in keys if place not in found]
    free = [other for other in range(len(own)) if other not in set(found.values())]
    alike = _like_sentences([drafts[place] for place in rest], [own[other] for other in free], known)
    for place, other in sorted((found | {rest[one]: free[two] for one, two in alike}).items()):
        pairs[keys[place]] = own[other].id
        for one, two in _indicators(drafts[place].indicators, own[other].indicators, known):
            pairs[f"{keys[place]}.{one + 1}"] = own[other].indicators[two].id
    return pairs


def _told_before(drafts: Sequence[DraftTarget], own: Sequence[Target], known: Known) -> dict[int, int]:
    """Pair targets whose sentence is word for word that of the last import, without comparing each with each."""
    spoken: dict[Hashable, list[int]] = defaultdict(list)
    told: dict[Hashable, list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        spoken[plain(draft.text or draft.name)].append(place)
    for other, target in enumerate(own):
        if words := known.words.get(target.id, {}).get("text"):
            told[plain(words)].append(other)
    pairs: dict[int, int] = {}
    for each in spoken.keys() & told.keys():
        ones, others = spoken[each], told[each]
        best = _like_sentences([drafts[one] for one in ones], [own[other] for other in others], known)
        pairs |= {ones[one]: others[two] for one, two in best}
    return pairs


def _like_sentences(drafts: Sequence[DraftTarget], own: Sequence[Target], known: Known) -> list[tuple[int, int]]:
    return _best(drafts, own, lambda draft, target: _sentence(draft, target, known))


def _sentence(draft: DraftTarget, target: Target, known: Known) -> float:
    """Return how like a target of a draft is to one that is there, 0 where they are different ones."""
    said = known.words.get(target.id, {})
    spoken = plain(draft.text or draft.name)
    if said.get("text") and plain(said["text"]) == spoken:
        ours = [known.words.get(each.id) for each in target.indicators]
        alike = 20.0 * (ours == [indicator_words(each) for each in draft.indicators])
        return (
            200.0 + alike + SAME_NUMBER * (draft.number == target.number) + SAME_NUMBER * (draft.group == target.group)
        )
    sentence, short = fold(draft.text), fold(draft.name)
    printed = dict(target.printed).get("text", "")
    found = max(_ratio(sentence, fold(text)) for text in (target.text, printed, said.get("text", "")))
    found = max(found, _ratio(short, fold(target.name)))
    if any(len(each.wording) > 15 and fold(each.wording) in sentence for each in target.indicators):
        found = max(found, SENTENCE)
    if _overlap(draft.spot.lines, target.source.lines):
        found += SAME_LINES
    found += SAME_NUMBER * (bool(draft.number) and draft.number == target.number)
    return found if found >= SENTENCE else 0.0


def _indicators(drafts: Sequence[DraftIndicator], own: Sequence[Indicator], known: Known) -> Iterable[tuple[int, int]]:
    """Pair the indicators of one target; where both have one alone, it is the same."""
    if len(drafts) == len(own) == 1:
        return [(0, 0)]

    def like(draft: DraftIndicator, indicator: Indicator) -> float:
        said = known.words.get(indicator.id)
        if said is not None and said == indicator_words(draft):
            return 300.0
        names = (indicator.name, (said or {}).get("name", ""))
        score = max(_ratio(fold(draft.name), fold(name)) for name in names)
        score += 40.0 * (draft.goal == indicator.goal) + 10.0 * (draft.unit == indicator.unit)
        if draft.wording and indicator.wording:
            score += 0.4 * _ratio(fold(draft.wording), fold(indicator.wording))
        return score if score >= SENTENCE else 0.0

    return _best(drafts, own, like)


def _best(ones: Sequence[A], others: Sequence[B], score: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """Pair each with the one that it is most like, the surest first; of equals the first."""
    scored = [
        (found, -place, -other)
        for place, one in enumerate(ones)
        for other, each in enumerate(others)
        if (found := score(one, each))
    ]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, place, other in sorted(scored, reverse=True):
        if -place not in pairs and -other not in used:
            pairs[-place] = -other
            used.add(-other)
    return sorted(pairs.items())


def _ratio(one: str, other: str) -> float:
    """Return how like two folded texts are, in per cent."""
    from rapidfuzz import fuzz

    return fuzz.ratio(tidy(one), tidy(other)) if one and other else 0.0
