"""Putting a workbook in its place: beside first, then renamed, and no trace of a failure."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ward_tui.domain.errors import WardError

SUFFIX = ".xlsx"


def check(path: Path) -> None:
    """Refuse a name or a folder in which nothing can be saved.

    Raises:
        WardError: `export_name`, `export_folder` or `export_failed`.
    """
    if path.suffix.lower() != SUFFIX:
        raise WardError("export_name", file=path)
    try:
        if not path.parent.is_dir():
            raise WardError("export_folder", file=path.parent)
        if path.is_dir() or (path.exists() and not os.access(path, os.W_OK)):
            raise WardError("export_failed", file=path)
    except OSError as error:  # a name that the disk cannot hold
        raise WardError("export_failed", file=path) from error


def save(path: Path, content: bytes) -> Path:
    """Write the content and return where it is: under the name, or a free one beside when the file is open elsewhere.

    Raises:
        WardError: those of `check`.
    """
    check(path)
    place = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        with _beside(place, content) as fresh:
            return _put(fresh, place, path)
    except OSError as error:
        raise WardError("export_failed", file=path) from error


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether LibreOffice or Excel has left its mark beside the file."""
    return any(path.with_name(name).exists() for name in (f".~lock.{path.name}#", f"~${path.name}"))


def free_name(path: Path) -> Path:
    """Return the first of `… (2).xlsx`, `… (3).xlsx` that is neither there nor open."""
    number = 2
    while True:
        chosen = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not os.path.lexists(chosen) and not is_open_elsewhere(chosen):
            return chosen
        number += 1


def _put(fresh: Path, place: Path, asked: Path) -> Path:
    if not is_open_elsewhere(place):
        try:
            fresh.replace(place)
        except PermissionError:
            pass  # Windows refuses to replace a file that another program holds open
        else:
            _sync_folder(place.parent)
            return asked
    chosen = free_name(place)
    fresh.replace(chosen)
    _sync_folder(chosen.parent)
    return asked.with_name(chosen.name) if chosen.parent == asked.parent else chosen


@contextmanager
def _beside(place: Path, content: bytes) -> Iterator[Path]:
    """Give a synced file with the content in the same folder; it is gone afterwards, renamed or removed."""
    fresh, handle = _new_file(place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield fresh
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()


def _new_file(folder: Path) -> tuple[Path, int]:
    number = 0
    while True:
        fresh = folder / f".ward-tui-{os.getpid()}-{number}.tmp"
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            return fresh, os.open(fresh, flags, 0o666)
        except FileExistsError:
            number += 1


def _sync_folder(folder: Path) -> None:
    """Make the new name last; Windows does it by itself."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
