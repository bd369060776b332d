"""Values made from records and kept, so that a long list is not made anew for every keystroke."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
V = TypeVar("V")


class Kept(Generic[T, V]):
    """Has a value of each record made once, and again only when the record is another object or the basis changed."""

    def __init__(self) -> None:
        self._basis: object = None
        self._made: dict[int, tuple[T, V]] = {}

    def values(self, records: Iterable[T], make: Callable[[T], V], basis: object) -> list[V]:
        """Return the values of the records in their order; basis is everything else that `make` looks at."""
        known = self._made if basis == self._basis else {}
        self._basis, self._made = basis, {}
        for record in records:
            self._made[id(record)] = known.get(id(record)) or (record, make(record))
        return [value for _, value in self._made.values()]
