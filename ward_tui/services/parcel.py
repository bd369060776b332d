"""The folder for a successor: made beside its place, moved there when it is whole, and no trace of a failure."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.domain.handing import open_work
from ward_tui.domain.parcel import HANDED, SCANS, SUMMARY, WORKBOOK
from ward_tui.domain.summary import states_on
from ward_tui.services import opening, preferences
from ward_tui.services.disk import copy_file, explained, sync_folder, write_file
from ward_tui.settings import Remembered, remembered_beside, settings_beside
from ward_tui.settings.keys import values_of
from ward_tui.settings.places import DATABASE, SETTINGS
from ward_tui.store.copying import copy_database, verified

if TYPE_CHECKING:
    from ward_tui.domain.conclusion import Conclusion
    from ward_tui.services.office import Office

UNFINISHED = ".chua-xong"  # how the name of a folder ends that is still being made
SEVERAL = "cac-chuong-trinh"
# Per cent of the work that are behind when a part is done.
COPIED, CHECKED, GATHERED, WORKBOOK_DONE = 30, 40, 45, 60

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed over.

    Attributes:
        path: the folder.
        scans: how many scans are in it; lost: the paths of those that were not found.
    """

    path: Path
    scans: int
    lost: tuple[str, ...]


def make(office: Office, folder: Path, progress: Progress | None = None) -> Handed:
    """Make the folder for a successor, named after programme and day, inside a folder.

    Raises:
        WardError: `handover_demo`, `handover_empty`, `handover_inside` for a folder that is such a folder itself,
            `export_folder` when it is not there, `handover_exists`, `unwritable`, `disk_full`, `damaged_database`
            when the office's own file is unsound.
    """
    place = _place(office, folder)
    fresh = place.with_name(place.name + UNFINISHED)
    tell = progress if progress is not None else _nothing
    with explained(place):
        try:
            _clear(fresh)
            fresh.mkdir()
            handed = _fill(office, fresh, place, tell)
            sync_folder(fresh)
            if place.exists():  # an empty one
                place.rmdir()
            fresh.rename(place)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        sync_folder(folder)
    return handed


def is_parcel(folder: Path) -> bool:
    """Tell whether a folder is what a successor is given."""
    return (folder / DATABASE).is_file() and (folder / SUMMARY).is_file()


def _nothing(_percent: int) -> None:
    """Nobody listens."""


def _place(office: Office, folder: Path) -> Path:
    if office.demo:
        raise WardError("handover_demo")
    known = list(office.facts.programmes)
    if not known:
        raise WardError("handover_empty")
    with explained(folder):
        if not folder.is_dir():
            raise WardError("export_folder", file=folder)
        inside = next((each for each in (folder, *folder.resolve().parents) if is_parcel(each)), None)
        if inside is not None:
            raise WardError("handover_inside", file=inside)
        place = folder / f"{HANDED}-{known[0] if len(known) == 1 else SEVERAL}-{office.today.isoformat()}"
        if os.path.lexists(place) and not (place.is_dir() and not any(place.iterdir())):
            raise WardError("handover_exists", file=place)
    return place


def _clear(fresh: Path) -> None:
    """Remove what a program that was killed left half made."""
    if os.path.lexists(fresh):
        shutil.rmtree(fresh)


def _fill(office: Office, fresh: Path, place: Path, tell: Progress) -> Handed:
    database = fresh / DATABASE
    with _about_own(office.path, database):
        copy_database(office.path, database, lambda percent: tell(percent * COPIED // 100))
        verified(database)
    tell(CHECKED)
    _settings(office, fresh)
    Remembered.read(remembered_beside(office.path)).handed().write(remembered_beside(database))
    copy = office.reading(database)
    try:
        wanted, lost = _scans(copy, office.path.parent)
        tell(GATHERED)
        copy.export(fresh / WORKBOOK, progress=_within(tell, GATHERED, WORKBOOK_DONE))
        lost += _copy_scans(wanted, fresh / SCANS, tell)
        scans = len(wanted) - sum(each in wanted for each in lost)
        write_file(fresh / SUMMARY, _summary(copy, scans, lost))
    finally:
        copy.close()
    tell(100)
    return Handed(place, scans, tuple(lost))


@contextmanager
def _about_own(own: Path, copy: Path) -> Iterator[None]:
    """Name the user's own file where the copy of it is unsound."""
    try:
        yield
    except WardError as error:
        if error.code == "damaged_database" and error.facts["file"] == copy:
            raise WardError("damaged_database", file=own, why="") from error
        raise


def _within(tell: Progress, first: int, last: int) -> Progress:
    return lambda percent: tell(first + percent * (last - first) // 100)


def _settings(office: Office, fresh: Path) -> None:
    """Bring the settings along as they are written; without a file of them, those that hold."""
    own = settings_beside(office.path)
    if not copy_file(own, fresh / SETTINGS):
        preferences.write(fresh / SETTINGS, values_of(office.settings))


# Scans


def _scans(office: Office, folder: Path) -> tuple[dict[str, Path], list[str]]:
    """Return the file of each scan that any fact names, and the paths of those that are not there."""
    known = {scan: opening.located(scan, folder) for scan in office.scans()}
    return {scan: path for scan, path in known.items() if path}, [scan for scan, path in known.items() if not path]


def _copy_scans(wanted: Mapping[str, Path], folder: Path, tell: Progress) -> list[str]:
    """Copy scans under names that never collide; return the paths of those that cannot be read."""
    if wanted:
        folder.mkdir()
    lost = []
    for number, (scan, path) in enumerate(wanted.items()):
        look = partial(tell, WORKBOOK_DONE + number * (99 - WORKBOOK_DONE) // len(wanted))
        look()
        if not copy_file(path, folder / opening.handed_name(scan), look):
            lost.append(scan)
    return lost


# The text


def _summary(office: Office, scans: int, lost: list[str]) -> bytes:
    """Return the text as Notepad reads and prints it."""
    from ward_tui.wording import handing as words

    facts, today = office.facts, office.today
    states = states_on(facts.items.values(), today, office.settings.thresholds)
    alerts = office.alerts()
    work = open_work(facts, today, states, alerts, office.duties())
    told = words.Told(
        facts=facts,
        work=work,
        summaries={slug: office.summary(slug) for slug in facts.programmes},
        alerts=alerts,
        conclusions=list(_conclusions(office, [review.id for review in work.finished])),
        scans=scans,
        lost=lost,
    )
    return words.text(told).replace("\n", "\r\n").encode("utf-8-sig")


def _conclusions(office: Office, reviews: list[str]) -> Iterator[Conclusion]:
    for key in reviews:
        with suppress(WardError):  # a damaged one: the successor finds it in the program, where it is explained
            yield office.conclusion(key)
