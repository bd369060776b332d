"""What an earlier import left: the document's own words of each record, and what the user left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ward_tui.domain.intake.draft import Doubt
from ward_tui.domain.model import Facts

ASKED = "?"  # the key under which the words of a batch hold the questions that were asked


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """A document that was imported.

    Attributes:
        id: `thuy-nguyen/NH01`.
        words: the document's own words by record and field; under `ASKED` the marks of the questions asked.
        skipped: the marks of the records that the user left out.
    """

    id: str
    programme: str
    file: str
    digest: str
    imported_on: date
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What all earlier imports of a programme say together, later ones before earlier ones.

    Attributes:
        batch: the import that spoke last of each record.
    """

    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    batch: Mapping[str, str] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()


def known_of(batches: Iterable[ImportBatch]) -> Known:
    """Return what batches say together, oldest first."""
    words: dict[str, Mapping[str, str]] = {}
    last: dict[str, str] = {}
    asked: set[str] = set()
    skipped: set[str] = set()
    for batch in batches:
        words |= {key: said for key, said in batch.words.items() if key != ASKED}
        last |= dict.fromkeys(batch.words.keys() - {ASKED}, batch.id)
        asked |= set(batch.words.get(ASKED, ()))
        skipped |= set(batch.skipped)
    return Known(words, last, frozenset(asked), frozenset(skipped))


def standing(known: Known, facts: Facts) -> Known:
    """Return it without the words of records whose identifier another one has now: it stands in no document."""
    others = {
        key
        for key in known.words
        if (record := facts.items.get(key) or facts.targets.get(key))
        and not (record.source.place or record.source.lines)
    }
    if not others:
        return known
    words = {key: said for key, said in known.words.items() if key not in others}
    return replace(known, words=words, batch={key: each for key, each in known.batch.items() if key not in others})


def mark_of(doubt: Doubt, subject: str | None) -> str:
    """Return what tells a question from others also in a later file, where its words may stand elsewhere."""
    about = (subject or doubt.about) if doubt.about else ""
    return f"{about}|{doubt.field}|{doubt.kind.value}|{doubt.raw[:200]}"
