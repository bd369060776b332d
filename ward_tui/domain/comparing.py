"""What changed between two points of the journal, on balance: what was done and taken back again is not told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ward_tui.domain.journal import Change

Values = dict[str, Any]

# Written by the walk itself while it asks; what it changed in the records stands by itself.
WALK = frozenset({"review", "review_answer"})
QUIET = frozenset({"import_batch"})  # what an import keeps for the next one; nobody reads it
_RECORD = re.compile(r"[^#@~.]*")
_NUMBER = re.compile(r"(\d+)")
# In the order of the documents: targets, rows, duties, then who does the work, then what is unclear.
_ORDER = {"CT": 1, "GT": 3, "BC": 4, "CQ": 5, "CV": 6, "H": 7}
_ROWS = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that is not as it was: before is None for one that came, after for one that went.

    An edited record carries only the columns that differ, in JSON values.
    """

    table: str
    key: str
    before: Values | None
    after: Values | None

    @property
    def is_added(self) -> bool:
        """True for a record that was not there before."""
        return self.before is None

    @property
    def is_removed(self) -> bool:
        """True for a record that is not there any more."""
        return self.after is None

    @property
    def programme(self) -> str:
        """The slug of its programme."""
        return programme_in(self.key)

    @property
    def record(self) -> str:
        """The identifier of the programme, target, row, duty, agency or post that it belongs to."""
        return record_in(self.key)


@dataclass(frozen=True, slots=True)
class Rewind:
    """What undoing every step after an entry would do.

    Attributes:
        seq: the entry; 0 is the moment before the first.
        steps: the numbers of the steps that would be undone, newest first.
        differences: what would change on balance, from now to then.
        goes: the programmes that would be taken away with everything in them.
        comes: the programmes that would come back.
        review: what would become of weekly reviews, their answers and conclusions.
    """

    seq: int
    steps: tuple[int, ...]
    differences: tuple[Difference, ...]
    goes: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()
    review: tuple[Difference, ...] = ()


def programme_in(key: str) -> str:
    """Return the slug at the beginning of an identifier."""
    return record_in(key.partition("/")[0])


def record_in(key: str) -> str:
    """Return what a part belongs to: a figure to its target, a remark or obstacle to its row."""
    found = _RECORD.match(key)
    return found.group() if found else key


def differences(changes: Iterable[Change]) -> list[Difference]:
    """Return what the changes, given oldest first, come to: one difference for each record that is not as it was.

    They are grouped by the record that they belong to, in the order of the documents. A programme that came or went is
    one difference, whatever was in it, and the weekly review itself is left out.
    """
    return [each for each in _told(changes) if each.table not in WALK]


def of_review(changes: Iterable[Change]) -> list[Difference]:
    """Return what the changes, given oldest first, come to in weekly reviews, without those of a whole programme."""
    return [each for each in _told(changes) if each.table in WALK]


def _told(changes: Iterable[Change]) -> list[Difference]:
    made = [each for each in net(changes) if each.table not in QUIET]
    found = [Difference(each.table, each.key, each.before, each.after) for each in made]
    whole = {each.key for each in found if each.table == "programme" and None in (each.before, each.after)}
    return sorted((each for each in found if each.key in whole or each.programme not in whole), key=_place)


def net(changes: Iterable[Change]) -> list[Change]:
    """Return one change for each record from the first point to the last, in the order in which they were touched.

    Rows that come or go must be whole, see `store.changes.completed`. What is equal in the end is left out.
    """
    sides: dict[tuple[str, str], tuple[Values | None, Values | None]] = {}
    for each in changes:
        place = each.table, each.key
        sides[place] = _joined(sides[place], each) if place in sides else (each.before, each.after)
    return [Change(*place, *both) for place, found in sides.items() for both in _unequal(*found)]


def _joined(sides: tuple[Values | None, Values | None], later: Change) -> tuple[Values | None, Values | None]:
    """Return the two sides of one change that does what two did, one after the other."""
    before, after = sides
    if before is not None and later.before is not None:
        before = later.before | before  # of a row that was edited and then removed, all of it as it was first
    if after is not None and later.before is not None and later.after is not None:
        return before, after | later.after
    return before, later.after


def _unequal(before: Values | None, after: Values | None) -> Iterator[tuple[Values | None, Values | None]]:
    """Yield the two sides when they differ, reduced to the columns that do where both are there."""
    if before is None or after is None:
        if before is not after:
            yield before, after
        return
    names = [name for name, value in after.items() if name not in before or before[name] != value]
    if names:
        yield {name: before.get(name) for name in names}, {name: after[name] for name in names}


def _place(difference: Difference) -> tuple[Any, ...]:
    record = difference.record
    code = record.partition("/")[2]
    letters = _NUMBER.split(code)[0]
    rank = _ORDER.get(letters.rstrip("-"), _ROWS) if code else 0
    own = difference.key != record
    return difference.programme, rank, _natural(record), own, difference.table, _natural(difference.key)


def _natural(key: str) -> list[tuple[int, str]]:
    """Return a key by which PL4 stands before PL10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBER.split(key)]


def by_record(found: Iterable[Difference]) -> Mapping[str, list[Difference]]:
    """Return the differences by the record that they belong to, in their order."""
    groups: dict[str, list[Difference]] = {}
    for each in found:
        groups.setdefault(each.record, []).append(each)
    return groups
