"""Exporting: the facts of the office become a workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level
from ward_tui.domain.model import AppendixItem, Facts, Note
from ward_tui.reports.book import Book
from ward_tui.reports.summary import write_obstacles, write_review, write_summary
from ward_tui.settings import Settings


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported.

    Attributes:
        path: the file; beside is True when it was open elsewhere and a free name beside it was taken.
        sheets: how many sheets it has; rows: how many appendix rows it counts.
    """

    path: Path
    beside: bool
    sheets: int
    rows: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asks for; None takes the layout of the settings, today, and all programmes."""

    layout: str | None = None
    as_of: date | None = None
    programme: str | None = None
    demo: bool = False  # the facts are made up


def make_book(
    facts: Facts, settings: Settings, wanted: Wanted, now: datetime, notes: Mapping[str, Sequence[Note]]
) -> Book:
    """Gather what the workbook is made from.

    Raises:
        WardError: `as_of_after_today`.
    """
    today = now.date()
    as_of = today if wanted.as_of is None else wanted.as_of
    if as_of > today:
        raise WardError("as_of_after_today", day=as_of, today=today)
    items = [item for item in facts.items.values() if wanted.programme in (None, item.programme)]
    return Book(
        facts=facts if as_of == today else with_computed(facts, as_of),
        as_of=as_of,
        limits=settings.thresholds,
        layout=settings.layout if wanted.layout is None else wanted.layout,
        made_at=now,
        programme=wanted.programme,
        notes=_latest_notes(items, notes, as_of),
        demo=wanted.demo,
        superior=settings.superior,
        issuer=settings.issuer,
        place=settings.place,
    )


def export(path: Path, book: Book, progress: Callable[[int], None] | None = None) -> Exported:
    """Write the workbook; see `write_summary` for what is refused."""
    written = write_summary(path, book, progress)
    return Exported(written.path, written.beside, written.sheets, written.rows)


def export_review(path: Path, book: Book, progress: Callable[[int], None] | None = None) -> Exported:
    """Write the weekly review and the page for the meeting; see `write_summary` for what is refused."""
    written = write_review(path, book, progress)
    return Exported(written.path, written.beside, written.sheets, written.rows)


def export_obstacles(
    path: Path, book: Book, levels: Sequence[Level], progress: Callable[[int], None] | None = None
) -> Exported:
    """Write what some levels must unblock, to be sent with a letter; see `write_summary` for what is refused."""
    written = write_obstacles(path, book, levels, progress)
    return Exported(written.path, written.beside, written.sheets, written.rows)


def _latest_notes(
    items: Sequence[AppendixItem], notes: Mapping[str, Sequence[Note]], as_of: date
) -> Mapping[str, Note]:
    """Return the user's latest remark on each row; facts of the document's body are not news."""
    found: dict[str, Note] = {}
    for item in items:
        known = [note for note in notes.get(item.id, ()) if note.on <= as_of and not note.lines]
        if known:
            found[item.id] = known[0]
    return found
