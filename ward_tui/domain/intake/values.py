"""What a draft says of each record: its words by field, and the values that these words mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline, parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.intake.draft import DraftAppendix, DraftHead, DraftIndicator, DraftRow, DraftTarget
from ward_tui.domain.model import Facts, ItemKind
from ward_tui.domain.records import New
from ward_tui.domain.text import fold, sort_key, tidy

PRINTED = ("name", "funding_text", "start", "finish")  # what a document says of a row and corrections keep
PEOPLE = ("lead", "directing", "coordinating")
ROW_TEXTS = ("product", "measures", "responsibility", "authority", "note")
ROW_FIELDS = ("name", "kind", "funding_text", "start", "finish", *PEOPLE, *ROW_TEXTS)
TARGET_FIELDS = ("number", "group", "name", "text", *PEOPLE)
INDICATOR_FIELDS = ("name", "goal", "unit", "cadence", "due_year", "basis", "cumulative", "condition", "wording")
_DASH = re.compile(r"\s*[-\u2010-\u2015]\s*")
_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"})
_SPLIT = re.compile(r"\s*;\s*")

Words = Mapping[str, str]


@lru_cache(maxsize=65_536)
def plain(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text as its spellings compare: `hoá` as `hóa`, every dash and quotation mark alike, no capitals."""
    whole = _DASH.sub("-", tidy(text).translate(_QUOTES)).strip(" .;,:").casefold()
    letters, tones, _ = sort_key(whole)
    return letters, tones


class People:
    """Finds the agencies and posts of a programme by their names."""

    def __init__(self, facts: Facts, slug: str) -> None:
        """Look among the agencies and posts of one programme."""
        self._agencies: dict[str, str] = {}
        for agency in facts.agencies.values():
            if agency.programme == slug:
                for name in (agency.name, *agency.aliases):
                    self._agencies.setdefault(fold(name), agency.id)
        posts = (post for post in facts.positions.values() if post.programme == slug)
        self._posts = {fold(post.name): post.id for post in posts}

    def named(self, field: str, words: str) -> tuple[str | New, ...]:
        """Return those that a text names, several divided by semicolons: an identifier, or `New` for one not known."""
        known = self._posts if field == "directing" else self._agencies
        found: dict[str, str | New] = {}
        for name in map(tidy, _SPLIT.split(words)):
            if name:
                there = known.get(fold(name))
                found.setdefault(there or f"?{fold(name)}", there or New(name))
        return tuple(found.values())


def row_words(row: DraftRow, kind: ItemKind) -> dict[str, str]:
    """Return the words of a row by field; fields of which the document says nothing are left out."""
    said = {field: text for field in ROW_FIELDS if (text := tidy(row.texts.get(field, "")))}
    return said | {"kind": kind.value}


def target_words(target: DraftTarget) -> dict[str, str]:
    """Return the words of a target by field."""
    own = {"number": target.number, "group": target.group, "name": target.name or target.text, "text": target.text}
    people = {field: target.texts.get(field, "") for field in PEOPLE}
    return {field: tidy(text) for field, text in (own | people).items() if tidy(text)}


def indicator_words(indicator: DraftIndicator) -> dict[str, str]:
    """Return what the document says of an indicator by field, as text."""
    said = {
        "name": indicator.name,
        "goal": _goal_words(indicator.goal),
        "unit": indicator.unit,
        "cadence": indicator.cadence.value,
        "due_year": "" if indicator.due_year is None else str(indicator.due_year),
        "basis": indicator.basis,
        "cumulative": "1" if indicator.cumulative else "",
        "condition": indicator.condition,
        "wording": indicator.wording,
    }
    return {field: tidy(text) for field, text in said.items() if tidy(text)}


def appendix_words(appendix: DraftAppendix) -> dict[str, str]:
    """Return the words of an appendix by field, with the code under which the document has it."""
    return {"code": appendix.code} | ({"title": tidy(appendix.title)} if tidy(appendix.title) else {})


def head_values(head: DraftHead, term: tuple[int, int]) -> dict[str, Any]:
    """Return the values of a new programme; term stands in for one that the document does not name."""
    start, end = head.term_start or term[0], head.term_end or term[1]
    return {
        "ward": head.ward,
        "city": head.city,
        "kind": head.kind,
        "title": head.title,
        "number": head.number,
        "issuer": head.issuer,
        "date_text": head.date_text,
        "term_start": start,
        "term_end": date(max(start, end), 12, 31),
        "announced_targets": head.announced_targets,
        "announced_items": head.announced_items,
    }


def value_of(field: str, words: str, people: People) -> Any:
    """Return the value that the words of a field mean; a time that cannot be read is none."""
    if field in PEOPLE:
        return people.named(field, words)
    if field in {"start", "finish"}:
        return deadline_of(words) or NO_DEADLINE
    return _TYPED[field](words) if field in _TYPED else words


def values_of(words: Words, fields: tuple[str, ...], people: People) -> dict[str, Any]:
    """Return the values of a record that is new."""
    return {field: value_of(field, words.get(field, ""), people) for field in fields}


@lru_cache(maxsize=4096)
def deadline_of(words: str) -> Deadline | None:
    """Return the time that words name, None when they cannot be read."""
    try:
        return parse_deadline(words)
    except WardError:
        return None


def _goal_words(goal: Goal) -> str:
    numbers = (f"{each:f}" for each in (goal.value, goal.value_max) if each is not None)
    return " ".join((goal.comparator.value, *numbers))


def _goal(words: str) -> Goal:
    comparator, *numbers = words.split() or [Comparator.YES_NO.value]
    return Goal(Comparator(comparator), *map(Decimal, numbers))


_TYPED: dict[str, Any] = {
    "goal": _goal,
    "cadence": lambda words: Cadence(words) if words else Cadence.TERM,
    "due_year": lambda words: int(words) if words else None,
    "cumulative": bool,
    "kind": lambda words: ItemKind(words) if words else ItemKind.TASK,
}
