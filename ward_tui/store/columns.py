"""The values of a form as the columns of a table take them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.goals import Goal
from ward_tui.domain.periods import Period

# Columns that are named otherwise than the field of the domain object.
_RENAMED = {
    ("agency", "group"): "is_group",
    ("target", "group"): "heading",
    ("item", "funding_text"): "funding",
}


def columns(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return typed values by the name of the field as values by the name of the column."""
    found: dict[str, Any] = {}
    for field, value in values.items():
        if isinstance(value, Goal):
            found |= {
                "comparator": value.comparator.value,
                "value": _optional(value.value),
                "value_max": _optional(value.value_max),
            }
        else:
            found[_RENAMED.get((table, field), field)] = _plain(value)
    return found


def _optional(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _plain(value: Any) -> Any:
    for kind, convert in _CONVERSIONS:
        if isinstance(value, kind):
            return convert(value)
    return value


_CONVERSIONS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Deadline, lambda value: value.code),
    (Period, lambda value: value.code),
    (Decimal, lambda value: f"{value:f}"),
    (StrEnum, lambda value: value.value),
    (tuple, list),
)
