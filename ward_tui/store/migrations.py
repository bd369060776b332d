"""Bringing an older file up to date: named steps, one transaction each, after a copy beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import Engine

from ward_tui.domain.errors import WardError

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the schema: the version it leads to, what it does in words, and the work."""

    version: int
    name: str
    apply: Callable[[Connection], None]


# Version 1 is the first that was used; its tables are made by `database.create`.
STEPS: tuple[Step, ...] = ()


def migrate(engine: Engine, path: Path, version: int, steps: tuple[Step, ...] = STEPS) -> None:
    """Copy the file beside itself, then run the steps above the version.

    Raises:
        WardError: `backup_failed` when the copy could not be made; nothing was changed then.
    """
    _copy_beside(path, version)
    for step in steps:
        if step.version > version:
            _run(engine, step)


def backup_name(path: Path, version: int) -> Path:
    """Return where the copy of a file of an older version is kept."""
    return path.with_name(f"{path.stem}.v{version}{path.suffix}.bak")


def _copy_beside(path: Path, version: int) -> None:
    copy = backup_name(path, version)
    try:
        source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        target = sqlite3.connect(copy)
        with target:
            source.backup(target)
        sound = target.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        source.close()
        target.close()
    except (sqlite3.Error, OSError) as error:
        raise WardError("backup_failed", file=copy) from error
    if not sound:
        raise WardError("backup_failed", file=copy)


def _run(engine: Engine, step: Step) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            step.apply(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {step.version}")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
