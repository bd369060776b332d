"""Loading programmes: the built-in ones, or an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts, Note, Programme
from ward_tui.domain.text import fold, tidy
from ward_tui.store import families, writing
from ward_tui.store.store import Transaction

# The order in which the wards' documents are offered.
BUILT_IN = ("hai-duong", "pham-su-manh", "thuy-nguyen", "hoa-binh", "dong-hai")
TERM = (2025, 2030)


def built_in_file(folder: Path, slug: str, today: date) -> ProgrammeFile:
    """Read a built-in programme.

    Raises:
        WardError: `unknown_programme` for a slug that is not built in, `programme_file` when its file is damaged.
    """
    if slug not in BUILT_IN:
        raise WardError("unknown_programme", slug=slug, known=BUILT_IN)
    from ward_tui.documents.programme_file import read_programme_file

    return read_programme_file(folder / f"{slug}.toml", today)


def built_in_files(
    folder: Path, today: date, slugs: Iterable[str] = BUILT_IN, progress: Callable[[int], None] | None = None
) -> list[ProgrammeFile]:
    """Read several built-in programmes in the order given; progress hears how many are read."""
    files = []
    for number, slug in enumerate(dict.fromkeys(slugs), 1):
        files.append(built_in_file(folder, slug, today))
        if progress is not None:
            progress(number)
    return files


def load(work: Transaction, files: Sequence[ProgrammeFile], have: Facts) -> None:
    """Write the programmes in one transaction.

    Raises:
        WardError: `programme_exists` when one of them is there already.
    """
    for place, file in enumerate(files, families.next_position(work.unit, "programme")):
        slug = file.programme.slug
        if slug in have.programmes:
            raise WardError("programme_exists", slug=slug)
        writing.add_programme(work.unit, file.facts, _body_notes(file), place)
        work.subjects.append(slug)
    work.facts["names"] = [file.programme.ward for file in files]
    work.facts["records"] = len(work.unit.changes)


def empty_programme(ward: str, title: str, have: Facts, today: date) -> ProgrammeFile:
    """Return an empty programme for the ward, with a slug that is free.

    Raises:
        WardError: `name_missing` when the ward or the title is empty.
    """
    ward, title = tidy(ward), tidy(title)
    if not ward or not title:
        raise WardError("name_missing")
    programme = Programme(
        slug=free_slug(ward, have),
        ward=ward,
        city="",
        kind="Chương trình hành động",
        title=title,
        number="",
        issuer="",
        date_text="",
        term_start=TERM[0],
        term_end=date(TERM[1], 12, 31),
        created_on=today,
        built_in=False,
    )
    return ProgrammeFile(programme, Facts(programmes={programme.slug: programme}), ())


def free_slug(ward: str, have: Facts) -> str:
    """Return the name of a ward as a slug that no programme has, built-in ones included."""
    letters = "".join(char if char.isascii() and char.isalnum() else "-" for char in fold(ward))
    stem = "-".join(part for part in letters.split("-") if part) or "phuong"
    taken = set(have.programmes) | set(BUILT_IN)
    if stem not in taken:
        return stem
    return next(slug for number in range(2, 1000) if (slug := f"{stem}-{number}") not in taken)


def _body_notes(file: ProgrammeFile) -> list[Note]:
    slug, today = file.programme.slug, file.programme.created_on
    notes: list[Note] = []
    for number, body in enumerate(file.notes, 1):
        for place, about in enumerate(body.about or ("",)):
            subject = f"{slug}/{about}" if about else slug
            note = Note(
                f"{slug}/GC{number:03}" + (f"-{place + 1}" if place else ""), subject, today, body.text, body.lines
            )
            notes.append(note)
    return notes
