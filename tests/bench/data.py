"""The databases that are measured on: the real programme, and one of ten thousand rows made from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.model import AppendixItem
from ward_tui.services import loading
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder
from ward_tui.store.store import Store

DAY = date(2026, 11, 21)
SLUG = "thuy-nguyen"
MANY = 10_000


def desk(path: Path) -> Desk:
    """Return the desk for a database on the day of the bench."""
    return Desk(path, Clock(lambda: datetime.combine(DAY, time(8))), Settings(), programmes_folder())


def make_real(folder: Path) -> Path:
    """Make the database with the real programme."""
    place = desk(folder / "real.db")
    office = place.create()
    office.load([SLUG])
    office.close()
    return place.path


def make_large(folder: Path) -> Path:
    """Make the database with many rows, written by the program's own loading."""
    path, file = folder / "large.db", large_programme()
    store = Store.create(path, DAY)
    with store.transaction(datetime.combine(DAY, time(8)), "load") as work:
        loading.load(work, [file], store.facts())
    store.close()
    return path


def large_programme() -> ProgrammeFile:
    """Return the real programme with its rows repeated: other names and numbers, other progress, the same lengths."""
    file = loading.built_in_file(programmes_folder(), SLUG, DAY - timedelta(days=60))
    rows = list(file.facts.items.values())
    items = [_repeated(rows[number % len(rows)], number) for number in range(MANY)]
    items.sort(key=lambda item: (int(item.appendix[2:]), item.row))
    return ProgrammeFile(file.programme, replace(file.facts, items={item.id: item for item in items}), file.notes)


def _repeated(item: AppendixItem, number: int) -> AppendixItem:
    row = number + 1
    begun, done = number % 3 == 0, number % 10 == 1
    day = DAY - timedelta(days=number % 50)
    return replace(
        item,
        id=f"{SLUG}/{item.appendix}-{row}",
        row=row,
        name=f"{item.name}, đoạn {row}",
        progress=100 if done else number % 90 if begun else 0,
        progress_on=day if begun or done else None,
        news_on=day if begun or done else None,
        done_on=day if done else None,
    )


def open_office(path: Path) -> Office:
    """Open a database on the day of the bench."""
    return desk(path).open()
