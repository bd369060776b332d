"""A view of a list: its arrangement with filter and search, and the plain form in which it is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from typing import Any

from ward_tui.domain.arranging import Arrangement, Choices, Grouping, SortBy
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import ItemKind
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus


@dataclass(frozen=True, slots=True)
class View:
    """How a list is looked at; name is empty for one that was not saved."""

    name: str = ""
    arrangement: Arrangement = field(default_factory=Arrangement)
    filter: ItemFilter = field(default_factory=ItemFilter)
    search: str = ""

    def allowed(self, choices: Choices) -> View:
        """Return the view without what a list does not have."""
        return replace(self, arrangement=choices.allowed(self.arrangement))


def to_plain(view: View) -> dict[str, Any]:
    """Return the view in values of JSON, what is not chosen left out."""
    arrangement = view.arrangement
    chosen = {each.name: getattr(view.filter, each.name) for each in fields(ItemFilter)}
    plain = {
        "name": view.name,
        "group": arrangement.group.value,
        "sort": arrangement.sort.value,
        "descending": arrangement.descending,
        "filter": {
            name: list(value) if name == "month" else value for name, value in chosen.items() if value is not None
        },
        "search": view.search,
    }
    return {key: value for key, value in plain.items() if value}


def from_plain(plain: object) -> View:
    """Read a view back; what cannot be understood, or is no longer known, is left out."""
    if not isinstance(plain, Mapping):
        return View()
    group, sort = _known(Grouping, plain.get("group")), _known(SortBy, plain.get("sort"))
    arrangement = Arrangement(group or Grouping.NONE, sort or SortBy.DOCUMENT, plain.get("descending") is True)
    name, search, chosen = plain.get("name"), plain.get("search"), plain.get("filter")
    return View(
        name if isinstance(name, str) else "",
        arrangement,
        _filter(chosen) if isinstance(chosen, Mapping) else ItemFilter(),
        search if isinstance(search, str) else "",
    )


def _filter(plain: Mapping[str, Any]) -> ItemFilter:
    found = {name: read(plain[name]) for name, read in _READERS.items() if name in plain}
    return ItemFilter(**found)


def _known(kind: Any, value: object) -> Any:
    with suppress(ValueError):
        return kind(value)
    return None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _answer(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _month(value: object) -> tuple[int, int] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    year, month = _whole(value[0]), _whole(value[1])
    return (year, month) if year and month and 1 <= month <= 12 else None


_READERS: dict[str, Any] = {
    "funding": lambda value: _known(Funding, value),
    "year": _whole,
    "status": lambda value: _known(ItemStatus, value),
    "lead": _text,
    "kind": lambda value: _known(ItemKind, value),
    "appendix": _text,
    "month": _month,
    "is_open": _answer,
    "given": _answer,
    "lacks_document": _answer,
    "dropped": _answer,
}
