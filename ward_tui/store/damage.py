"""Rows that cannot be read back: the file is damaged, told apart from a mistake of the program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import RowMapping

from ward_tui.domain.errors import WardError


class UnreadableRowError(Exception):
    """A row holds what was never written to it."""


def whole(value: object, least: int, most: int) -> int:
    """Return a whole number as it was written; a column of SQLite may hold anything once the file is damaged."""
    if not isinstance(value, int) or not least <= value <= most:
        raise ValueError(value)
    return value


def whole_or_none(value: object, least: int, most: int) -> int | None:
    """Return a whole number as it was written, or None where there is none."""
    return None if value is None else whole(value, least, most)


def mapping(value: object) -> dict[str, Any]:
    """Return a JSON object as it was written."""
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def without_bytes(rows: Iterable[RowMapping]) -> list[RowMapping]:
    """Return the rows of a query; no table holds bytes, so that they are text or numbers whose mark was damaged."""
    found = list(rows)
    for row in found:
        if bytes in map(type, row.values()):
            raise ValueError(row["id"])
    return found


@contextmanager
def decoding() -> Iterator[None]:
    """Turn what a damaged value does to the code that reads it into one error; only for code that reads rows."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, WardError) as error:
        raise UnreadableRowError(f"{type(error).__name__}: {error}") from error
