"""When the program speaks up; apart from the rules, because settings are read before the first paint."""

from __future__ import annotations

from dataclasses import dataclass

from ward_tui.domain.clarity import GENERAL, Clarities


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When the program speaks up; all are settings.

    Attributes:
        due_soon: days before the deadline at which it is named, longest first.
        silent: days without news after which work in progress is named.
        pace: points by which progress may stay behind the time passed.
        paid: points by which payment may stay behind the time passed of its year: named from the first, pressed from
            the second.
        clarities: what a row must say (the set behind "6 rõ"), in the order in which it is told.
    """

    due_soon: tuple[int, ...] = (30, 7, 3)
    silent: int = 28
    pace: int = 15
    paid: tuple[int, int] = (15, 30)
    clarities: Clarities = GENERAL
