"""Writing what changed on a row and its stages, inside one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.records import Values
from ward_tui.domain.restaging import added, edited, removed, settled, stored
from ward_tui.store.changes import Unit
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction

# What stages and results change on the row itself.
FIELDS = (
    *("stage", "by_stages", "progress", "progress_on", "news_on"),
    *("done_on", "document", "document_on", "scan"),
)


def write(unit: Unit, before: AppendixItem, after: AppendixItem, today: date, **more: Any) -> AppendixItem:
    """Write what changed on a row and its stages, with what follows from it; return the row as it is now.

    Args:
        more: columns of the row beside those that stages and results change.
    """
    after = settled(after, today)
    unit.change("item", after.id, **{name: getattr(after, name) for name in FIELDS}, **more)
    write_stages(unit, stored(before), stored(after))
    return after


def write_stages(unit: Unit, before: Sequence[Stage], after: Sequence[Stage]) -> None:
    """Write the stages of a row in place of those that it had."""
    had, have = {each.id: each for each in before}, {each.id: each for each in after}
    unit.remove_all([("stage", key) for key in had if key not in have])
    fresh = [_row(each) for key, each in have.items() if key not in had]
    if fresh:
        unit.insert_all("stage", fresh)
    unit.change_all("stage", {key: _row(each) for key, each in have.items() if key in had and had[key] != each})


def taken(item: AppendixItem, changed: dict[str, Any]) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
    """Take the stages out of the changed fields of a row; return them as they are kept, before and after."""
    after = replace(item, stages=changed.pop("stages", item.stages), kind=changed.get("kind", item.kind))
    return stored(item), stored(after)


def add_stage(work: Transaction, facts: Facts, parent: str, values: Values, today: date) -> str:
    """Write a new stage of a row and return its identifier.

    Raises:
        WardError: `unknown_id`, those of `restaging.added`.
    """
    item = facts.items.get(parent)
    if item is None:
        raise WardError("unknown_id", id=parent)
    after, key = added(item, values, today)
    write(work.unit, item, after, today)
    return key


def edit_stage(work: Transaction, facts: Facts, key: str, values: Values, today: date) -> Values:
    """Change fields of a stage and return the stage's name; see `restaging.edited` for what is refused."""
    item = row_of(facts, key)
    after = write(work.unit, item, edited(item, key, values, today), today)
    return {"name": next(each.name for each in after.stages if each.id == key)}


def remove_stage(work: Transaction, facts: Facts, key: str, today: date) -> None:
    """Remove a stage; the others move up."""
    item = row_of(facts, key)
    write(work.unit, item, removed(item, key), today)


def row_of(facts: Facts, key: str) -> AppendixItem:
    """Return the row that a stage belongs to.

    Raises:
        WardError: `unknown_id`.
    """
    item = facts.items.get(key.rpartition("~")[0])
    if item is None or all(each.id != key for each in item.stages):
        raise WardError("unknown_id", id=key)
    return item


def _row(stage: Stage) -> dict[str, Any]:
    fields = ("id", "item", "position", "name", "planned", "done_on", "passed")
    return columns("stage", {name: getattr(stage, name) for name in fields})
