"""The SQLite file itself: recognised before it is opened, opened with safe settings, made whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Any, cast

from sqlalchemy import Connection, create_engine, event, insert
from sqlalchemy.engine import Engine
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from ward_tui.domain.errors import WardError
from ward_tui.store.base import Row
from ward_tui.store.changes import canonical  # its tables, too, are known to Row by now
from ward_tui.store.damage import UnreadableRowError
from ward_tui.store.ledger import MetaRow
from ward_tui.store.migrations import SCHEMA_VERSION, migrate, run_steps

APPLICATION_ID = 0x57415244  # "WARD"
BUSY_SECONDS = 5.0  # how long another program may keep the file before it counts as locked
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
# What the names of SQLite's errors start with, and the reason that is given; all others mean damage.
_REASONS = (
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_BUSY", "database_locked"),
    ("SQLITE_LOCKED", "database_locked"),
    ("SQLITE_READONLY", "unwritable"),
    ("SQLITE_CANTOPEN", "unwritable"),
    ("SQLITE_PERM", "unwritable"),
    ("SQLITE_IOERR_READ", "unreadable"),
    ("SQLITE_IOERR_WRITE", "unwritable"),
    ("SQLITE_IOERR_FSYNC", "unwritable"),
    ("SQLITE_IOERR_DIR_FSYNC", "unwritable"),
    ("SQLITE_IOERR_TRUNCATE", "unwritable"),
    ("SQLITE_IOERR_DELETE", "unwritable"),
)


def recognise(path: Path) -> int:
    """Return the schema version of a ward_tui file, 0 for a file of no bytes, by reading its header only.

    Raises:
        WardError: `no_database`, `not_database`, `foreign_database`, `newer_database`, `unreadable`.
    """
    try:
        if not path.exists():
            raise WardError("no_database", file=path)
        if not path.is_file():
            raise WardError("not_database", file=path)
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise WardError("unreadable", file=path, why=error.strerror or "") from error
    if not header:
        return 0
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise WardError("not_database", file=path)
    version = int.from_bytes(header[60:64], "big")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID or version == 0:
        raise WardError("foreign_database", file=path)
    if version > SCHEMA_VERSION:
        raise WardError("newer_database", file=path, version=version, known=SCHEMA_VERSION)
    return version


class Database:
    """One open file with one connection, used by one thread at a time."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open an existing file; an older one is backed up and brought up to date, or, to read, copied into memory.

        Raises:
            WardError: those of `recognise`, and `damaged_database` when SQLite cannot read it.
        """
        version = recognise(path)
        if version == 0:
            raise WardError("not_database", file=path)
        self.path = path
        self._lock = RLock()
        self._begun: Connection | None = None  # a second one at the same time would roll back the work of the first
        with self.guard():
            if read_only and _journal_of(path).exists():
                _recover(path)
            if read_only and version < SCHEMA_VERSION:
                self.engine = _raised_copy(path, version)
            else:
                self.engine = _engine(file_uri(path, "ro" if read_only else "rw"))
            try:
                _look(self.engine)
                if version < SCHEMA_VERSION and not read_only:
                    migrate(self.engine, path, version)
                self._plain: Any = self.engine.raw_connection().driver_connection
            except BaseException:
                self.engine.dispose()
                raise

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Turn the errors of SQLite into facts: damaged, full, locked, read-only."""
        try:
            yield
        except (UnreadableRowError, UnicodeDecodeError) as error:  # SQLite's own words may quote what is damaged
            raise WardError("damaged_database", file=self.path, why=str(error)) from error
        except StatementError as error:
            raise WardError(reason_of(error.orig), file=self.path, why=str(error.orig)) from error
        except sqlite3.Error as error:
            raise WardError(reason_of(error), file=self.path, why=str(error)) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection inside one consistent read, or inside the transaction that this thread has open."""
        with self._lock, self.guard():
            if self._begun is not None:
                yield self._begun
                return
            with self._transaction("BEGIN") as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection inside one transaction that rolls back unless it ends well."""
        with self._lock, self.guard():
            if self._begun is not None:
                raise RuntimeError("a transaction inside another one")
            with self._transaction("BEGIN IMMEDIATE") as connection:
                yield connection
                connection.exec_driver_sql("COMMIT")

    def data_version(self) -> int:
        """Return a number that changes when another program writes to the file."""
        with self._lock, self.guard():  # before every look at the facts, so without SQLAlchemy's forty microseconds
            return int(self._plain.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            connection.exec_driver_sql(begin)
            self._begun = connection
            try:
                yield connection
            finally:
                self._begun = None
                # On a full disk SQLite rolls back by itself; a COMMIT that failed leaves its transaction open.
                if getattr(connection.connection.dbapi_connection, "in_transaction", False):
                    connection.exec_driver_sql("ROLLBACK")


def create(path: Path, created_on: date, *, demo: bool = False) -> Database:
    """Make a new file with empty tables, whole or not at all; a file of no bytes counts as none.

    Raises:
        WardError: `database_exists` when there is one with data, `unwritable` when the folder cannot be written,
            those of `recognise` for a file that is no database of this program.
    """
    import secrets

    if not _is_free(path):
        raise WardError("database_exists", file=path)
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        _fill(
            fresh,
            {"created_on": created_on.isoformat(), "database": secrets.token_hex(8)} | ({"demo": "1"} if demo else {}),
        )
        _journal_of(path).unlink(missing_ok=True)  # left by a file that is gone; SQLite would play it into this one
        fresh.replace(path)
    except (OSError, StatementError) as error:
        for left in (fresh, _journal_of(fresh)):
            with suppress(OSError):
                left.unlink()
        raise WardError("unwritable", file=path) from error
    return Database(path)


def _is_free(path: Path) -> bool:
    try:
        return recognise(path) == 0
    except WardError as error:
        if error.code != "no_database":
            raise
        return True


def _fill(fresh: Path, about: Mapping[str, str]) -> None:
    engine = _engine(file_uri(fresh, "rwc"))
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            Row.metadata.create_all(connection)
            values = [{"key": key, "value": value} for key, value in about.items()]
            connection.execute(insert(MetaRow.__table__), values)  # type: ignore[attr-defined]
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()


def _journal_of(path: Path) -> Path:
    real = path.resolve()
    return real.with_name(real.name + "-journal")


def _recover(path: Path) -> None:
    """Let SQLite put right a file that was left in the middle of a write; a reading connection may not do that."""
    engine = _engine(file_uri(path, "rw"))
    try:
        _look(engine)
    finally:
        engine.dispose()


def _raised_copy(path: Path, version: int) -> Engine:
    """Return a copy of an older file in memory, brought up to date: reading changes no byte of the file."""
    source = sqlite3.connect(file_uri(path, "ro"), uri=True)
    engine = _engine(":memory:")
    try:
        with engine.connect() as connection:
            source.backup(cast("sqlite3.Connection", connection.connection.dbapi_connection))
        run_steps(engine, version)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")  # what is written here would be lost
    except BaseException:
        engine.dispose()
        raise
    finally:
        source.close()
    return engine


def _look(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")


def file_uri(path: Path, mode: str) -> str:
    """Return how SQLite names a file; mode: `ro`, `rw` or `rwc`."""
    return f"{path.resolve().as_uri()}?mode={mode}"


def _engine(uri: str) -> Engine:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False)

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
        json_serializer=canonical,  # one form: an escape such as \u1ea7 has two, so that a flipped bit says the same
    )
    event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: Any, _record: Any) -> None:
    for pragma in (
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "journal_mode = DELETE",
        "synchronous = FULL",
        f"busy_timeout = {int(BUSY_SECONDS * 1000)}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def reason_of(error: BaseException | None) -> str:
    """Return the reason that an error of SQLite stands for; an unknown one means damage."""
    name = str(getattr(error, "sqlite_errorname", ""))
    return next((code for start, code in _REASONS if name.startswith(start)), "damaged_database")
