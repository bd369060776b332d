"""Taking over what somebody handed over: verified and copied beside the own place first, then moved there at once."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.domain.parcel import HANDED, SCANS
from ward_tui.services.disk import copy_file, explained, sync_folder
from ward_tui.settings import Remembered, remembered_beside, settings_beside
from ward_tui.settings.places import DATABASE
from ward_tui.store.copying import copy_database, verified
from ward_tui.store.store import Store

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk

WAITING = ".nhan-ban-giao"  # how the name of the folder ends in which everything waits until it is whole
KEPT = ".cu"  # how the name of a file ends in whose place another one came
VERIFIED, COPIED = 20, 60  # per cent of the work that are behind when a part is done

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What waits beside the own database to take its place.

    Attributes:
        waiting: the folder with everything; own: the database that is to be.
        wards: whose programmes have come; scans: how many scans.
        unused: the database that stands there now holds nothing, not even a journal.
    """

    waiting: Path
    own: Path
    wards: tuple[str, ...]
    scans: int
    unused: bool

    def settle(self) -> None:
        """Move everything to its place; the own database must be closed. What stood there is kept under another name.

        Raises:
            WardError: `unwritable`, `disk_full`; everything is as it was then.
        """
        moved: list[tuple[Path, Path, Path | None]] = []
        with explained(self.own):
            try:
                for fresh, place in self._pairs():
                    place.parent.mkdir(exist_ok=True)
                    moved.append((fresh, place, _step_aside(place)))
                    fresh.rename(place)
            except OSError:
                _put_back(moved)
                raise
        for _, place, kept in moved:
            if kept is not None and self._is_worthless(kept, place):
                kept.unlink(missing_ok=True)
        sync_folder(self.own.parent)
        self.drop()

    def drop(self) -> None:
        """Remove what waits."""
        shutil.rmtree(self.waiting, ignore_errors=True)

    def _pairs(self) -> Iterator[tuple[Path, Path]]:
        """Yield what waits with its place, the database last."""
        fresh = self.waiting / DATABASE
        scans = self.waiting / SCANS
        for each in sorted(scans.iterdir()) if scans.is_dir() else ():
            yield each, self.own.parent / SCANS / each.name
        for name in (settings_beside, remembered_beside):
            if name(fresh).exists():
                yield name(fresh), name(self.own)
        self.own.with_name(f"{self.own.name}-journal").unlink(missing_ok=True)  # SQLite would play it into this one
        yield fresh, self.own

    def _is_worthless(self, kept: Path, place: Path) -> bool:
        if place == self.own:
            return self.unused
        return place == remembered_beside(self.own) or filecmp.cmp(kept, place, shallow=False)


def prepare(desk: Desk, folder: Path, progress: Progress | None = None) -> Arrival:
    """Verify what was handed over in a folder and copy it beside the own database, where nothing may be followed yet.

    Args:
        progress: told how many per cent are done; what it raises ends the work, and nothing is left behind.

    Raises:
        WardError: `receive_nothing` when no database lies in the folder, `receive_demo`, `receive_taken` when
            programmes are followed already, `damaged_database`, `unwritable`, `disk_full`, those of opening a file.
    """
    tell = progress if progress is not None else _nothing
    folder = _parcel(folder)
    source = folder / DATABASE
    own = desk.mine().path
    unused = _check_own(own)
    wards = _wards(source)
    verified(source)
    tell(VERIFIED)
    waiting = own.with_name(own.name + WAITING)
    with explained(own):
        shutil.rmtree(waiting, ignore_errors=True)
        waiting.mkdir(parents=True)
        try:
            scans = _fill(waiting, folder, own, tell)
        except BaseException:
            shutil.rmtree(waiting, ignore_errors=True)
            raise
    return Arrival(waiting, own, wards, scans, unused)


def _nothing(_percent: int) -> None:
    """Nobody listens."""


def _parcel(folder: Path) -> Path:
    """Return the folder that was handed over: the one that is named, or the only one in it."""
    with explained(folder):
        if (folder / DATABASE).is_file():
            return folder
        inside = [each.parent for each in folder.glob(f"{HANDED}*/{DATABASE}") if each.is_file()]
    if len(inside) != 1:
        raise WardError("receive_nothing", file=folder)
    return inside[0]


def _check_own(own: Path) -> bool:
    """Refuse a place where programmes are followed, and tell whether nothing at all was ever done there."""
    if not own.exists():
        return True
    store = Store.open(own, read_only=True)
    try:
        if known := store.facts().programmes:
            raise WardError("receive_taken", known=[each.ward for each in known.values()])
        return not store.last_seq()
    finally:
        store.close()


def _wards(source: Path) -> tuple[str, ...]:
    store = Store.open(source, read_only=True)
    try:
        if store.demo:
            raise WardError("receive_demo", file=source)
        return tuple(each.ward for each in store.facts().programmes.values())
    finally:
        store.close()


def _fill(waiting: Path, folder: Path, own: Path, tell: Progress) -> int:
    """Copy everything to where it waits, and return how many scans there are."""
    source, fresh = folder / DATABASE, waiting / DATABASE
    copy_database(source, fresh, lambda percent: tell(VERIFIED + percent * (COPIED - VERIFIED) // 100))
    verified(fresh)
    if settings_beside(source).is_file() and not copy_file(settings_beside(source), settings_beside(fresh)):
        raise WardError("unreadable", file=settings_beside(source), why="")
    _remember(source, own).write(remembered_beside(fresh))
    return _copy_scans(folder / SCANS, waiting / SCANS, tell)


def _remember(source: Path, own: Path) -> Remembered:
    """Return what the own program remembers, with what was handed over."""
    handed, mine = Remembered.read(remembered_beside(source)), Remembered.read(remembered_beside(own))
    mine.programme, mine.views = handed.programme, handed.views
    mine.review, mine.refused = handed.review, handed.refused
    mine.forms = mine.forms | handed.forms
    return mine


def _copy_scans(source: Path, target: Path, tell: Progress) -> int:
    files = sorted(each for each in source.iterdir() if each.is_file()) if source.is_dir() else []
    if files:
        target.mkdir()
    for number, file in enumerate(files):
        look = partial(tell, COPIED + number * (99 - COPIED) // len(files))
        if not copy_file(file, target / file.name, look):
            raise WardError("unreadable", file=file, why="")
    tell(100)
    return len(files)


def _step_aside(place: Path) -> Path | None:
    """Give a file another name, one that is free, and return it; None when there is no file."""
    if not os.path.lexists(place):
        return None
    names = (place.with_name(f"{place.name}{KEPT}{number if number > 1 else ''}") for number in count(1))
    kept = next(each for each in names if not os.path.lexists(each))
    return place.rename(kept)


def _put_back(moved: list[tuple[Path, Path, Path | None]]) -> None:
    for fresh, place, kept in reversed(moved):
        with suppress(OSError):
            if not fresh.exists():
                place.rename(fresh)
            if kept is not None:
                kept.rename(place)
