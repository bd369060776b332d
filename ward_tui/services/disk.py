"""Files that must be whole: written and synced, and one reason for everything that a disk can refuse."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ward_tui.domain.errors import WardError

PIECE = 1 << 20  # bytes copied between two looks at whether the user wants to stop
FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_WRITING = frozenset({"disk_full", "unwritable", "export_failed"})


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Say of the place that the user knows why something inside it could not be written.

    Raises:
        WardError: `disk_full`, `unwritable`; other reasons pass.
    """
    try:
        yield
    except (OSError, WardError) as error:
        if isinstance(error, WardError) and error.code not in _WRITING:
            raise
        cause = error.__cause__ if isinstance(error, WardError) else error
        full = getattr(error, "code", "") == "disk_full" or getattr(cause, "errno", None) in FULL
        raise WardError("disk_full" if full else "unwritable", file=place) from error


def copy_file(source: Path, target: Path, look: Callable[[], None] | None = None) -> bool:
    """Copy a file whole and synced, and tell whether it could be read; what is half made of it is removed.

    Args:
        target: replaced when it is there.
        look: called between pieces; what it raises ends the copying.

    Raises:
        OSError: the target cannot be written.
    """
    try:
        reading = source.open("rb")
    except OSError:
        return False
    with reading, target.open("wb") as writing:
        whole = _pour(reading, writing, look)
        _settle(writing)
    if not whole:
        target.unlink()
    return whole


def _pour(reading: BinaryIO, writing: BinaryIO, look: Callable[[], None] | None) -> bool:
    """Copy what is left of an open file, and tell whether all of it could be read."""
    while True:
        try:
            piece = reading.read(PIECE)
        except OSError:
            return False
        if not piece:
            return True
        writing.write(piece)
        if look is not None:
            look()


def write_file(path: Path, content: bytes) -> None:
    """Write a new file and wait until the disk has it.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("xb") as writing:
        writing.write(content)
        _settle(writing)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows does it by itself."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _settle(writing: BinaryIO) -> None:
    writing.flush()
    os.fsync(writing.fileno())
