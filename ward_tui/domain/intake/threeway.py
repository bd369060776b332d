"""One record of a programme against a document: what the last import said, what the document says, what stands now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ward_tui.domain.deadlines import NO_DEADLINE
from ward_tui.domain.intake import values
from ward_tui.domain.intake.values import People
from ward_tui.domain.model import Appendix, AppendixItem, Indicator, Target
from ward_tui.domain.records import Kind, New

FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.APPENDIX: ("title",),
    Kind.ITEM: values.ROW_FIELDS,
    Kind.TARGET: values.TARGET_FIELDS,
    Kind.INDICATOR: values.INDICATOR_FIELDS,
}
# What a record that no import has made is called, and how it is sorted, stays as the user has it.
_KEPT: Mapping[Kind, frozenset[str]] = {
    Kind.APPENDIX: frozenset({"title"}),
    Kind.ITEM: frozenset({"kind", "note"}),
    Kind.TARGET: frozenset({"name", "number", "group", "text"}),
    Kind.INDICATOR: frozenset({"name", "wording", "unit", "basis", "cumulative", "condition"}),
}
_NEEDED = frozenset({"name", "title", "goal", "cadence"})  # what no record is without
_BLANK: tuple[Any, ...] = ("", None, (), NO_DEADLINE)


@dataclass(frozen=True, slots=True)
class Record:
    """A record that is there.

    Attributes:
        printed: the document's own words of what the user corrected.
        own: the fields in which, unless corrected, the words of an earlier document stand.
    """

    id: str
    kind: Kind
    fact: Appendix | AppendixItem | Target | Indicator
    printed: Mapping[str, str] = field(default_factory=dict)
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Way:
    """A field in which a document differs: its words and their value, the value now, and whether that must be asked."""

    field: str
    words: str
    value: Any
    now: Any
    asks: bool


def ways(
    kind: Kind, record: Record, words: Mapping[str, str], base: Mapping[str, str] | None, people: People
) -> Iterator[Way]:
    """Yield the fields in which a document says something new.

    Args:
        words: what the document says; base: what the last import said, None when there was none.
    """
    for name in FIELDS[kind]:
        said, now = words.get(name, ""), getattr(record.fact, name)
        if not said and name in _NEEDED:
            continue
        if base is not None:
            before = base.get(name, "")
            if said != before and (way := _way(name, said, before, now, people)) is not None:
                yield way
        elif said and (way := _first(record, name, said, now, people)) is not None:
            yield way


def _way(name: str, said: str, before: str, now: Any, people: People) -> Way | None:
    """Return how a document differs from the last import; asked where the user has changed the value since."""
    value = values.value_of(name, said, people)
    if now == value or (not isinstance(now, str) and same(now, value)):
        return None
    return Way(name, said, value, now, asks=not same(now, values.value_of(name, before, people)))


def _first(record: Record, name: str, said: str, now: Any, people: People) -> Way | None:
    """Return how a document differs from a record that no import has made; what is empty is filled in."""
    value = values.value_of(name, said, people)
    if same(now, value):
        return None
    if name in record.printed:
        unchanged = same(values.value_of(name, record.printed[name], people), value)
        return None if unchanged else Way(name, said, value, now, asks=True)
    if now in _BLANK and name != "note":  # a remark of the document is no fact that lacks here
        return Way(name, said, value, now, asks=False)
    if name in record.own:
        return Way(name, said, value, now, asks=False)
    return None if name in _KEPT[record.kind] else Way(name, said, value, now, asks=True)


def same(now: Any, value: Any) -> bool:
    """Tell whether two values are the same; of texts how they are spelt does not count."""
    if type(now) is str and type(value) is str:
        return values.plain(now) == values.plain(value)
    if isinstance(now, tuple) and isinstance(value, tuple):
        return not any(isinstance(each, New) for each in value) and set(now) == set(value)
    return bool(now == value)
