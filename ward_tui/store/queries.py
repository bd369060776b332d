"""Reading: the rows of the file, in the order of the documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, select

from ward_tui.domain.model import AppendixItem, Facts, Programme, Target
from ward_tui.store.changes import table_of
from ward_tui.store.damage import without_bytes
from ward_tui.store.objects import (
    agency_of,
    appendix_of,
    by_period,
    by_year,
    duty_of,
    indicator_of,
    item_of,
    plan_of,
    position_of,
    programme_of,
    question_of,
    reading_of,
    target_of,
)

T = TypeVar("T")


Rows = Callable[..., Iterable[RowMapping]]  # called with a table and the columns that its rows are ordered by


def read_facts(connection: Connection) -> Facts:
    """Return everything the rules look at, in the order of the documents."""
    return facts_of(partial(rows_of_table, connection))


def facts_of(rows: Rows) -> Facts:
    """Return everything the rules look at, made of these rows."""
    programmes = {row["id"]: programme_of(row) for row in rows("programme", "position", "id")}
    titles = {slug: programme.full_title for slug, programme in programmes.items()}
    readings = _grouped(rows("reading"), reading_of, lambda reading: reading.indicator)
    plans = _grouped(rows("year_plan"), plan_of, lambda plan: plan.indicator)
    indicators = _grouped(
        rows("indicator", "position"),
        lambda row: indicator_of(row, readings.get(row["id"], []), plans.get(row["id"], [])),
        lambda indicator: indicator.target,
    )
    return Facts(
        programmes=programmes,
        agencies=_by_id(rows("agency", "position"), agency_of),
        positions=_by_id(rows("position", "position"), position_of),
        targets=_by_id(
            _in_order(rows("target", "position"), programmes),
            lambda row: target_of(row, titles, indicators.get(row["id"], [])),
        ),
        appendices=_by_id(_in_order(rows("appendix", "position"), programmes), appendix_of),
        items=_items(rows, programmes),
        duties=_by_id(rows("duty", "position"), lambda row: duty_of(row, titles)),
        questions=_by_id(rows("question", "position"), lambda row: question_of(row, titles)),
    )


def refresh(connection: Connection, facts: Facts, touched: Collection[tuple[str, str]]) -> Facts:
    """Return the facts with the touched rows (table, id) read again; other tables than item and reading read all."""
    if not all(table in {"item", "reading", "year_plan", "note"} for table, _ in touched):
        return read_facts(connection)
    ids = [key for table, key in touched if table == "item"]
    changed = replace(facts)
    if ids:
        changed = replace(changed, items=_refreshed_items(connection, facts, ids))
    indicators = {key.rpartition("@")[0] for table, key in touched if table in {"reading", "year_plan"}}
    if indicators:
        changed = replace(changed, targets=_refreshed_targets(connection, changed, indicators))
    return changed


def _refreshed_items(connection: Connection, facts: Facts, ids: list[str]) -> dict[str, AppendixItem]:
    table, items = table_of("item"), dict(facts.items)
    fresh: dict[str, RowMapping] = {}
    for start in range(0, len(ids), 500):
        query = select(table).where(table.c.id.in_(ids[start : start + 500]))
        fresh |= {row["id"]: row for row in connection.execute(query).mappings()}
    if any(key not in fresh or key not in items for key in ids):
        return _items(partial(rows_of_table, connection), facts.programmes)
    for key, row in fresh.items():
        items[key] = item_of(row, facts.programmes[row["programme"]])
    return items


def _refreshed_targets(connection: Connection, facts: Facts, ids: set[str]) -> dict[str, Target]:
    readings, plans, targets = table_of("reading"), table_of("year_plan"), dict(facts.targets)
    for key in ids:
        read = connection.execute(select(readings).where(readings.c.indicator == key)).mappings()
        planned = connection.execute(select(plans).where(plans.c.indicator == key)).mappings()
        figures = tuple(sorted((reading_of(row) for row in read), key=by_period))
        goals = tuple(sorted((plan_of(row) for row in planned), key=by_year))
        owner = targets[key.rpartition(".")[0]]
        indicators = tuple(
            replace(each, readings=figures, plans=goals) if each.id == key else each for each in owner.indicators
        )
        targets[owner.id] = replace(owner, indicators=indicators)
    return targets


def rows_of_table(connection: Connection, name: str, *order: str) -> Iterable[RowMapping]:
    """Return the rows of a table in the order of these columns."""
    table = table_of(name)
    return without_bytes(connection.execute(select(table).order_by(*(table.c[each] for each in order))).mappings())


def _in_order(rows: Iterable[RowMapping], programmes: Mapping[str, Programme]) -> list[RowMapping]:
    place = {slug: number for number, slug in enumerate(programmes)}
    return sorted(rows, key=lambda row: place[row["programme"]])


def _by_id(rows: Iterable[RowMapping], build: Callable[[RowMapping], T]) -> dict[str, T]:
    return {row["id"]: build(row) for row in rows}


def _grouped(
    rows: Iterable[RowMapping], build: Callable[[RowMapping], T], owner: Callable[[T], str]
) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for row in rows:
        built = build(row)
        groups.setdefault(owner(built), []).append(built)
    return groups


def _items(rows: Rows, programmes: Mapping[str, Programme]) -> dict[str, AppendixItem]:
    places = {row["id"]: row["position"] for row in rows("appendix")}
    order = {slug: number for number, slug in enumerate(programmes)}
    listed = sorted(rows("item"), key=lambda row: (order[row["programme"]], places[row["appendix"]], row["row"]))
    return {row["id"]: item_of(row, programmes[row["programme"]]) for row in listed}
