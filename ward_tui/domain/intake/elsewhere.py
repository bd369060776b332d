"""Targets that a document lists in its text besides a table of targets: the same ones again, or further ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftTarget
from ward_tui.domain.text import fold

_WORD = re.compile(r"\w+")
SAME, ALIKE, NAMED = 0.85, 0.5, 0.8  # shares of the words of one text that stand in the other
_FEWEST = 3  # words of the name of a row by which it can be told in a sentence
_FILL = frozenset({"so", "ty", "le", "tong", "muc", "dat", "den", "nam", "hang", "tu", "tro", "len"})
_MOST = 400  # targets of each that are looked through

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Listed:
    """The targets of a text that no table holds, with what is asked about them; keys are `CT01`, `CT02` …

    Attributes:
        found: how many targets the list has in all.
    """

    targets: tuple[DraftTarget, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    found: int = 0


def only_listed(names: Iterable[str], targets: Sequence[DraftTarget], doubts: Sequence[Doubt]) -> Listed:
    """Return the targets of a list in the text that the rows of a table do not say, too.

    Targets of running text, outside of any list, are left out. Where the table has only some of those of the list,
    one doubt asks about all the others.

    Args:
        names: the texts of the rows of the table.
        targets, doubts: those of the text.
    """
    rows = [_words(name) for name in names][:_MOST]
    listed = [(place, each) for place, each in enumerate(targets[:_MOST], 1) if not each.from_text]
    kept = [(place, each) for place, each in listed if max(_likeness(each.text, rows), default=0.0) < ALIKE]
    keys = {f"CT{place:02}": f"CT{new:02}" for new, (place, _) in enumerate(kept, 1)}
    asked = [
        replace(doubt, about=doubt.about.replace(owner, keys[owner], 1))
        for doubt in doubts
        if (owner := doubt.about.partition(".")[0]) in keys
    ]
    if 0 < len(kept) < len(listed):
        raw = "\n".join(each.text for _, each in kept)
        asked.append(Doubt(DoubtKind.DIFFERS, "", "", raw, "", (), kept[0][1].spot))
    return Listed(tuple(each for _, each in kept), tuple(asked), len(listed))


def told_elsewhere(table: Sequence[DraftTarget], listed: Sequence[DraftTarget], first: int = 1) -> list[Doubt]:
    """Return a doubt about each listed target that the table words otherwise.

    Args:
        listed: the targets of the text; those of running text, outside of any list, are left out.
        first: the number of the first target of the table.
    """
    words = [_words(target.text) for target in table[:_MOST]]
    doubts = []
    for target in listed[:_MOST]:
        shares = [] if target.from_text else _likeness(target.text, words)
        best = max(range(len(shares)), key=shares.__getitem__, default=-1)
        if best < 0 or not ALIKE <= shares[best] < SAME or _agrees(table[best], target):
            continue
        key, like = f"CT{best + first:02}", table[best].text
        doubts.append(Doubt(DoubtKind.DIFFERS, key, "text", target.text, like, (target.text,), target.spot))
    return doubts


def _agrees(row: DraftTarget, listed: DraftTarget) -> bool:
    """Tell whether a row with few words wants what the sentence wants: each of its goals is one of the sentence."""
    goals = {(each.goal, each.unit, each.cadence, each.due_year) for each in listed.indicators}
    own = {(each.goal, each.unit, each.cadence, each.due_year) for each in row.indicators}
    return bool(own) and own <= goals and len(row.name) < len(listed.text)


def _likeness(text: str, others: Sequence[Words]) -> list[float]:
    """Return how much of a text stands in each of the others; a short one that stands in it whole is alike."""
    own = _words(text)
    if not own:
        return [0.0] * len(others)
    return [max(len(own & other) / len(own), _named(own, other)) for other in others]


def _named(own: Words, other: Words) -> float:
    name = {word for word in other if word not in _FILL and not word.isdigit()}
    within = len(own & name) / len(name) if len(name) >= _FEWEST else 0.0
    return ALIKE if within >= NAMED else 0.0


def _words(text: str) -> Words:
    return frozenset(_WORD.findall(fold(text)))
