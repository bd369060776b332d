"""What comes along when a record is duplicated: everything under it, without what has happened to it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from ward_tui.domain.depth import link_id
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
        "by_stages": False,
    },
    "target": {"dropped_on": None, "dropped_document": ""},
    "stage": {"done_on": None, "passed": False},
    "duty": {"since": None},
}
_HISTORY = frozenset(
    {"reading", "year_plan", "note", "question", "duty_done"}
    | {"extension", "obstacle", "acknowledgement", "review", "review_answer", "decision", "amendment", "capital"}
    | {"import_batch", "form_answer"}
)


def copy_under(work: Transaction, kind: Kind, source: str, key: str) -> None:
    """Copy what stands under a target, an appendix or a programme to the new record of that identifier.

    Raises:
        WardError: `unknown_id` when there is no such record to copy.
    """
    if kind not in {Kind.TARGET, Kind.APPENDIX, Kind.PROGRAMME}:
        return
    unit = work.unit
    unit.get(kind.value, source)
    under = [each for each in reversed(families.family(unit, kind.value, [source])) if each[1] != source]
    for table, group in groupby(under, key=itemgetter(0)):
        if table not in _HISTORY:
            rows = unit.rows(table, [each for _, each in group])
            fresh = [_copy(table, row, source, key) for row in rows]
            if table == "link":
                fresh = [_relinked(each) for each, row in zip(fresh, rows, strict=True) if _is_whole(each, row)]
            unit.insert_all(table, fresh)


def _is_whole(fresh: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Tell whether both rows of a pair are copied; nothing is known of a copy and a row that was not."""
    return all(fresh[side] != row[side] for side in ("before", "after"))


def _relinked(link: dict[str, Any]) -> dict[str, Any]:
    return link | {"id": link_id(link["before"], link["after"])}


def _copy(table: str, row: Mapping[str, Any], source: str, key: str) -> dict[str, Any]:
    fresh = dict(row) | _NOT_YET.get(table, {})
    return {name: _renamed(value, source, key) for name, value in fresh.items()}


def _renamed(value: Any, source: str, key: str) -> Any:
    """Return an identifier, or a list of them, with its beginning replaced."""
    if isinstance(value, list):
        return [_renamed(each, source, key) for each in value]
    if isinstance(value, str) and (value == source or value.startswith((f"{source}/", f"{source}.", f"{source}-"))):
        return key + value[len(source) :]
    return value
