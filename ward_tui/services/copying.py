"""What comes along when a record is duplicated: everything under it, without what has happened to it."""

from __future__ import annotations

from typing import Any

from ward_tui.domain.records import Kind
from ward_tui.store import families
from ward_tui.store.store import Transaction

# What has happened to a row does not belong to its copy.
_NOT_YET: dict[str, dict[str, Any]] = {
    "item": {
        "progress": 0,
        "progress_on": None,
        "stage": "",
        "done_on": None,
        "document": "",
        "document_on": None,
        "scan": "",
        "paused_on": None,
        "paused_document": "",
        "dropped_on": None,
        "dropped_document": "",
        "news_on": None,
        "note": "",
    }
}
_HISTORY = frozenset({"reading", "year_plan", "note", "question"})


def copy_under(work: Transaction, kind: Kind, source: str, key: str) -> None:
    """Copy what stands under a target, an appendix or a programme to the new record of that identifier."""
    if kind not in {Kind.TARGET, Kind.APPENDIX, Kind.PROGRAMME}:
        return
    unit = work.unit
    for table, each in reversed(families.family(unit, kind.value, [source])):
        if each != source and table not in _HISTORY:
            row = unit.get(table, each) | _NOT_YET.get(table, {})
            unit.insert(table, {name: _renamed(value, source, key) for name, value in row.items()})


def _renamed(value: Any, source: str, key: str) -> Any:
    """Return an identifier, or a list of them, with its beginning replaced."""
    if isinstance(value, list):
        return [_renamed(each, source, key) for each in value]
    if isinstance(value, str) and (value == source or value.startswith((f"{source}/", f"{source}.", f"{source}-"))):
        return key + value[len(source) :]
    return value
