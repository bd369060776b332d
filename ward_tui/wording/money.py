"""Sums of money as they are read: exactly, in the largest unit that keeps them short."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.money import BILLION, MILLION
from ward_tui.wording.formats import NONE, number

BILLIONS, MILLIONS, DONG = "tỷ", "triệu", "đồng"
ABOUT = "~"  # before a sum that was rounded to fit a column
_UNITS = ((BILLION, BILLIONS), (MILLION, MILLIONS))
_PLACES = 1000  # so many parts of a unit are told, three decimal places


def money(value: int | None) -> str:
    """Return a sum exactly: `12,5 tỷ`, `350 triệu`, `1.234.567.891 đồng`; a dash for none."""
    if value is None:
        return NONE
    for unit, word in _UNITS:
        if value >= unit and not value * _PLACES % unit:
            return f"{number(Decimal(value) / unit)} {word}"
    return f"{number(value)} {DONG}"


def percent(value: Decimal | None) -> str:
    """Return a rate with one decimal place: `40,0%`, a dash for none."""
    return NONE if value is None else f"{value:.1f}%".replace(".", ",")


def typed(value: int | None) -> str:
    """Return what stands in a field for a sum, empty for none; it reads back as the same sum."""
    return "" if value is None else money(value)


def short(value: int | None) -> str:
    """Return a sum for a column: exactly where it is short, else rounded to three decimal places with a ~ before it."""
    if value is None:
        return NONE
    exact = money(value)
    if not exact.endswith(DONG) or value < MILLION:
        return exact
    unit, word = _UNITS[0] if value >= BILLION else _UNITS[1]
    return f"{ABOUT}{number((Decimal(value) / unit).quantize(Decimal('0.001')))} {word}"
