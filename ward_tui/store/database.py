"""The SQLite file itself: recognised before it is opened, opened with safe settings, made whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import StaticPool

from ward_tui.domain.errors import WardError
from ward_tui.store.migrations import SCHEMA_VERSION, migrate
from ward_tui.store.tables import Row

APPLICATION_ID = 0x57415244  # "WARD"
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def recognise(path: Path) -> int:
    """Return the schema version of a ward_tui file, 0 for a file of no bytes, by reading its header only.

    Raises:
        WardError: `no_database`, `not_database`, `foreign_database`, `newer_database`, `unreadable`.
    """
    try:
        if not path.exists():
            raise WardError("no_database", file=path)
        if path.is_dir():
            raise WardError("not_database", file=path)
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise WardError("unreadable", file=path, why=error.strerror or "") from error
    if not header:
        return 0
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise WardError("not_database", file=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise WardError("foreign_database", file=path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise WardError("newer_database", file=path, version=version, known=SCHEMA_VERSION)
    return version


class Database:
    """One open file with one connection."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open an existing file; an older one is backed up and brought up to date unless it is opened to read.

        Raises:
            WardError: those of `recognise`, and `damaged_database` when SQLite cannot read it.
        """
        version = recognise(path)
        if version == 0:
            raise WardError("not_database", file=path)
        self.path = path
        # A file left in the middle of a write is put right by SQLite, which must be allowed to write for that.
        interrupted = path.with_name(path.name + "-journal").exists()
        self.engine = _engine(path, "ro" if read_only and not interrupted else "rw")
        with self.guard():
            if version < SCHEMA_VERSION:
                migrate(self.engine, path, version)

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Turn the errors of SQLite into facts: damaged, full, locked, read-only."""
        try:
            yield
        except OperationalError as error:
            raise WardError(_operational(str(error.orig)), file=self.path, why=str(error.orig)) from error
        except DatabaseError as error:
            raise WardError("damaged_database", file=self.path, why=str(error.orig)) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection inside one consistent read."""
        with self.guard(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection inside one transaction that rolls back unless it ends well."""
        with self.guard(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    def data_version(self) -> int:
        """Return a number that changes when another program writes to the file."""
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def create(path: Path) -> Database:
    """Make a new file with empty tables, whole or not at all; a file of no bytes counts as none.

    Raises:
        WardError: `database_exists` when there is one with data, `unwritable` when the folder cannot be written.
    """
    if path.exists() and recognise(path) > 0:
        raise WardError("database_exists", file=path)
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        engine = _engine(fresh, "rwc")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            Row.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.exec_driver_sql("COMMIT")
        engine.dispose()
        fresh.replace(path)
    except (OSError, OperationalError) as error:
        fresh.unlink(missing_ok=True)
        raise WardError("unwritable", file=path) from error
    return Database(path)


def _engine(path: Path, mode: str) -> Engine:
    uri = f"{path.resolve().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=5, check_same_thread=False)

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=StaticPool, pool_reset_on_return=None, isolation_level="AUTOCOMMIT"
    )
    event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: Any, _record: Any) -> None:
    for pragma in (
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "journal_mode = DELETE",
        "synchronous = FULL",
        "busy_timeout = 5000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _operational(message: str) -> str:
    if "full" in message:
        return "disk_full"
    if "locked" in message or "busy" in message:
        return "database_locked"
    return "unwritable" if "readonly" in message or "unable to open" in message else "damaged_database"
