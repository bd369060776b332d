"""Frozen objects as JSON values and back, for what is kept as it was and never computed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def frozen(value: Any) -> Any:
    """Return a value as JSON holds it: dataclasses as objects, tuples as lists, days and decimals as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: frozen(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): frozen(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [frozen(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | StrEnum) else value


def thawed(kind: type[T], data: Mapping[str, Any]) -> T:
    """Return the frozen dataclass that JSON values hold; a field that they do not know gets its default.

    Fields may be text, numbers, truth values, days, decimals, enumerations of text, other dataclasses, and tuples,
    mappings or None of these.

    Raises:
        TypeError, ValueError, ArithmeticError, AttributeError: the values are not what such a dataclass was frozen to.
    """
    return cast("T", _thaw(kind, data))


def _thaw(kind: Any, data: Any) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return None if data is None else _thaw(next(each for each in parts if each is not type(None)), data)
    if origin is tuple:
        return tuple(_thaw(parts[0], each) for each in data)
    if origin is not None and issubclass(origin, Mapping):
        return {_thaw(parts[0], key): _thaw(parts[1], each) for key, each in data.items()}
    if is_dataclass(kind):
        make = cast("Any", kind)
        return make(**{name: _thaw(hint, data[name]) for name, hint in _hints(make) if name in data})
    if kind is date:
        return date.fromisoformat(data)
    if kind is Decimal or issubclass(kind, StrEnum):
        return kind(data)
    if not isinstance(data, kind):
        raise TypeError(data)
    return data


@lru_cache(maxsize=64)
def _hints(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((each.name, hints[each.name]) for each in fields(kind))
