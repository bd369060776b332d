"""Copying a database while somebody works on it: through SQLite itself, whole or not at all, and verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ward_tui.domain.errors import WardError
from ward_tui.store.database import BUSY_SECONDS, file_uri, reason_of
from ward_tui.store.store import CheckResult, Store

PAGES = 250  # copied between two looks at how far it is; nobody who writes waits longer than for these
_OF_TARGET = frozenset({"disk_full", "unwritable"})


def copy_database(source: Path, target: Path, progress: Callable[[int], None] | None = None) -> None:
    """Copy a file that was opened soundly, with its journal, over a reading connection of its own.

    Args:
        target: a file that is not there yet; what is half made of it is the caller's to remove.
        progress: told how many per cent are copied; what it raises ends the copying.

    Raises:
        WardError: `database_locked`, `unreadable`, `damaged_database` about the source, `disk_full`, `unwritable`
            about the target.
    """

    def look(status: int, remaining: int, total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:  # SQLite has waited already, and would wait for ever
            raise WardError("database_locked", file=source)
        if progress is not None:
            progress(100 * (total - remaining) // max(1, total))

    try:
        with (
            closing(sqlite3.connect(file_uri(source, "ro"), uri=True, timeout=BUSY_SECONDS)) as reading,
            closing(sqlite3.connect(file_uri(target, "rwc"), uri=True)) as writing,
        ):
            reading.backup(writing, pages=PAGES, progress=look)
    except sqlite3.Error as error:
        file = target if reason_of(error) in _OF_TARGET else source
        raise WardError(reason_of(error), file=file, why=str(error)) from error


def verified(path: Path) -> CheckResult:
    """Verify a file as `check` does, reading only, and return what was found.

    Raises:
        WardError: `damaged_database` when anything is wrong with it, those of opening.
    """
    store = Store.open(path, read_only=True)
    try:
        found = store.check()
    finally:
        store.close()
    if not found.sound:
        raise WardError("damaged_database", file=path, why="")
    return found
