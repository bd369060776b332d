"""Whether rows keep agreeing with their stages, and pairs make no circle, when an action is taken back by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from sqlalchemy import RowMapping, select

from ward_tui.domain.comparing import record_in
from ward_tui.domain.journal import Change
from ward_tui.domain.linking import way_round
from ward_tui.domain.model import AppendixItem, ItemKind, Source
from ward_tui.domain.restaging import settled, stored
from ward_tui.domain.text import fold
from ward_tui.store.changes import Unit, completed, from_json, table_of
from ward_tui.store.damage import decoding
from ward_tui.store.depth_objects import link_of, stage_of

STAGED = frozenset({"item", "stage"})
_COLUMNS = frozenset({"kind", "done_on", "progress", "by_stages"})

_Rows = dict[str, dict[str, Any]]


def keeps_stages(unit: Unit, changes: Iterable[Change]) -> bool:
    """Tell whether progress, result and stages of the rows concerned would still agree without these changes.

    Args:
        changes: what the action did, one change for each record, which stand as it left them.
    """
    made = [each for each in changes if _concerns(each)]
    keys = list({record_in(each.key) for each in made})
    if not keys:
        return True
    items, stages = ({row["id"]: row for row in unit.rows("item", keys)}, _stages(unit, keys))
    for each in made:
        _take_back(items if each.table == "item" else stages, each)
    return all(_agrees(row, [each for each in stages.values() if each["item"] == key]) for key, row in items.items())


def keeps_links(unit: Unit, changes: Iterable[Change]) -> bool:
    """Tell whether no rows would wait for each other without these changes; see `keeps_stages`."""
    made = [each for each in changes if each.table == "link"]
    if not made:
        return True
    known = table_of("link")
    with decoding():
        rows = {row["id"]: dict(row) for row in unit.connection.execute(select(known)).mappings()}
    for each in made:
        _take_back(rows, each)
    links = {key: link_of(cast("RowMapping", row)) for key, row in rows.items()}
    back = [links[each.key] for each in made if each.key in links and links[each.key].confirmed]
    return not any(
        way_round((other for other in links.values() if other is not link), link.before, link.after) for link in back
    )


def _concerns(change: Change) -> bool:
    touched = {**(change.before or {}), **(change.after or {})}
    return change.table == "stage" or (change.table == "item" and not _COLUMNS.isdisjoint(touched))


def _stages(unit: Unit, items: list[str]) -> _Rows:
    known = table_of("stage")
    with decoding():
        rows = unit.connection.execute(select(known).where(known.c.item.in_(items))).mappings()
        return {row["id"]: dict(row) for row in rows}


def _take_back(rows: _Rows, change: Change) -> None:
    if change.before is None:
        rows.pop(change.key, None)
    elif change.after is None:
        rows[change.key] = from_json(change.table, completed(change.table, change.before))
    elif change.key in rows:
        rows[change.key] |= from_json(change.table, change.before)


def _agrees(row: Mapping[str, Any], stages: Iterable[Mapping[str, Any]]) -> bool:
    listed = sorted((stage_of(cast("RowMapping", each)) for each in stages), key=lambda each: (each.position, each.id))
    item = AppendixItem(
        *(row["id"], row["programme"], row["appendix"], row["row"], row["name"], ItemKind(row["kind"]), Source("", "")),
        progress=row["progress"],
        done_on=row["done_on"],
        by_stages=row["by_stages"],
        stages=tuple(listed),
    )
    after = settled(item, date.min)
    told_once = len({fold(each.name) for each in listed}) == len(listed) and stored(item) == item.stages
    return told_once and (after.progress, after.by_stages) == (item.progress, item.by_stages)
