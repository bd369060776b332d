"""What a list keeps of its records, so that thousands of lines are not made anew for every keystroke."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from ward_tui.domain.arranging import GroupKey
from ward_tui.domain.text import fold


class Searchable(Protocol):
    """What the search looks at."""

    @property
    def folded(self) -> str:
        """The folded text."""


T = TypeVar("T")
V = TypeVar("V")
S = TypeVar("S", bound=Searchable)


class Kept(Generic[T, V]):
    """Has a value of each record made once, and again only when the record is another object or the basis changed."""

    def __init__(self) -> None:
        self._basis: object = None
        self._records: list[T] = []
        self._made: dict[int, tuple[T, V]] = {}

    def values(self, records: list[T], make: Callable[[T], V], basis: object) -> list[V]:
        """Return the values of the records in their order; basis is everything else that `make` looks at."""
        same = basis == self._basis
        if not same or records != self._records:
            known = self._made if same else {}
            self._made = {id(each): known.get(id(each)) or (each, make(each)) for each in records}
            self._basis, self._records = basis, records
        return [value for _, value in self._made.values()]


class Arranged(Generic[S]):
    """Keeps the groups of a list until its rows change, or what they are arranged by."""

    def __init__(self) -> None:
        self._basis: object = None
        self._rows: list[S] = []
        self._groups: list[tuple[GroupKey, list[S]]] = []

    def groups(
        self, rows: list[S], arrange: Callable[[list[S]], list[tuple[GroupKey, list[S]]]], basis: object
    ) -> list[tuple[GroupKey, list[S]]]:
        """Return the rows in their groups; basis is everything else that `arrange` looks at."""
        if basis != self._basis or rows != self._rows:
            self._basis, self._rows, self._groups = basis, rows, arrange(rows)
        return self._groups


def found(rows: list[S], query: str) -> list[S]:
    """Return the rows in whose text every word of the query stands."""
    for word in fold(query).split():
        rows = [row for row in rows if word in row.folded]
    return rows
