"""Rows that cannot be read back: the file is damaged, told apart from a mistake of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ward_tui.domain.errors import WardError


class UnreadableRowError(Exception):
    """A row holds what was never written to it."""


@contextmanager
def decoding() -> Iterator[None]:
    """Turn what a damaged value does to the code that reads it into one error; only for code that reads rows."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, WardError) as error:
        raise UnreadableRowError(f"{type(error).__name__}: {error}") from error
