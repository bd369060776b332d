"""Changing a database behind the back of the program, as a failing disk or another tool would."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.store.store import Store


@contextmanager
def behind_the_back(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a bare connection that minds no foreign keys; what it did is written at the end."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection
        connection.commit()


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of the columns of a table."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def flipped(value: Any, at: float, bit: int) -> Any:
    """Return the value with one bit of one byte turned over, at a place between 0 and 1."""
    if value is None or value in ("", b""):
        return "?"
    if isinstance(value, int):
        return value ^ bit
    raw = bytearray(str(value).encode())
    raw[int(at * (len(raw) - 1))] ^= bit
    return bytes(raw)


def flip(connection: sqlite3.Connection, table: str, column: str, at: float = 0.5, bit: int = 1) -> bool:
    """Turn one bit over in a column of the first row that holds something there; False when the table is empty."""
    query = f"SELECT rowid, {column} FROM {table} ORDER BY {column} IN ('', '[]', NULL), rowid LIMIT 1"
    row = connection.execute(query).fetchone()
    if row is None:
        return False
    changed = flipped(row[1], at, bit)
    value = "CAST(? AS TEXT)" if isinstance(changed, bytes) else "?"
    connection.execute(f"UPDATE {table} SET {column} = {value} WHERE rowid = ?", (changed, row[0]))
    return True


def is_found_out(path: Path) -> bool:
    """Tell whether `check` says that the file is not as the program wrote it."""
    try:
        store = Store.open(path, read_only=True)
    except WardError:
        return True
    try:
        return not store.check().sound
    except WardError:
        return True
    finally:
        store.close()
