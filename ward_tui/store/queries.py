"""Reading: rows become frozen domain objects here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, select

from ward_tui.domain.deadlines import Deadline, parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import (
    Agency,
    Appendix,
    AppendixItem,
    Duty,
    DutyPeriod,
    Facts,
    Indicator,
    ItemKind,
    Position,
    Programme,
    Question,
    Reading,
    Source,
    Target,
)
from ward_tui.domain.periods import parse_period
from ward_tui.store.changes import table_of
from ward_tui.store.damage import whole, without_bytes

T = TypeVar("T")


def read_facts(connection: Connection) -> Facts:
    """Return everything the rules look at, in the order of the documents."""
    programmes = {row["id"]: _programme(row) for row in _rows(connection, "programme", "position", "id")}
    titles = {slug: programme.full_title for slug, programme in programmes.items()}
    readings = _grouped(_rows(connection, "reading"), _reading, lambda reading: reading.indicator)
    indicators = _grouped(
        _rows(connection, "indicator", "position"),
        lambda row: _indicator(row, readings.get(row["id"], [])),
        lambda indicator: indicator.target,
    )
    return Facts(
        programmes=programmes,
        agencies=_by_id(_rows(connection, "agency", "position"), _agency),
        positions=_by_id(_rows(connection, "position", "position"), _position),
        targets=_by_id(
            _in_order(_rows(connection, "target", "position"), programmes),
            lambda row: _target(row, titles, indicators.get(row["id"], [])),
        ),
        appendices=_by_id(_in_order(_rows(connection, "appendix", "position"), programmes), _appendix),
        items=_items(connection, programmes),
        duties=_by_id(_rows(connection, "duty", "position"), lambda row: _duty(row, titles)),
        questions=_by_id(_rows(connection, "question", "position"), lambda row: _question(row, titles)),
    )


def refresh(connection: Connection, facts: Facts, touched: Collection[tuple[str, str]]) -> Facts:
    """Return the facts with the touched rows (table, id) read again; other tables than item and reading read all."""
    if not all(table in {"item", "reading", "note"} for table, _ in touched):
        return read_facts(connection)
    ids = [key for table, key in touched if table == "item"]
    changed = replace(facts)
    if ids:
        changed = replace(changed, items=_refreshed_items(connection, facts, ids))
    indicators = {key.rpartition("@")[0] for table, key in touched if table == "reading"}
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
        return _items(connection, facts.programmes)
    for key, row in fresh.items():
        items[key] = _item(row, facts.programmes[row["programme"]])
    return items


def _refreshed_targets(connection: Connection, facts: Facts, ids: set[str]) -> dict[str, Target]:
    table, targets = table_of("reading"), dict(facts.targets)
    for key in ids:
        rows = connection.execute(select(table).where(table.c.indicator == key)).mappings()
        readings = sorted((_reading(row) for row in rows), key=_by_period)
        owner = targets[key.rpartition(".")[0]]
        indicators = tuple(
            replace(each, readings=tuple(readings)) if each.id == key else each for each in owner.indicators
        )
        targets[owner.id] = replace(owner, indicators=indicators)
    return targets


def _rows(connection: Connection, name: str, *order: str) -> Iterable[RowMapping]:
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


def _by_period(reading: Reading) -> tuple[date, date]:
    return reading.period.last_day, reading.period.first_day


def _items(connection: Connection, programmes: Mapping[str, Programme]) -> dict[str, AppendixItem]:
    places = {row["id"]: row["position"] for row in _rows(connection, "appendix")}
    order = {slug: number for number, slug in enumerate(programmes)}
    rows = sorted(
        _rows(connection, "item"), key=lambda row: (order[row["programme"]], places[row["appendix"]], row["row"])
    )
    return {row["id"]: _item(row, programmes[row["programme"]]) for row in rows}


def _programme(row: RowMapping) -> Programme:
    return Programme(
        slug=row["id"],
        ward=row["ward"],
        city=row["city"],
        kind=row["kind"],
        title=row["title"],
        number=row["number"],
        issuer=row["issuer"],
        date_text=row["date_text"],
        term_start=row["term_start"],
        term_end=row["term_end"],
        created_on=row["created_on"],
        implements=tuple(row["implements"]),
        built_in=row["built_in"],
    )


def _agency(row: RowMapping) -> Agency:
    return Agency(row["id"], row["programme"], row["name"], tuple(row["aliases"]), row["is_group"])


def _position(row: RowMapping) -> Position:
    return Position(row["id"], row["programme"], row["name"], row["person"])


def _reading(row: RowMapping) -> Reading:
    return Reading(
        id=row["id"],
        indicator=row["indicator"],
        period=parse_period(row["period"]),
        value=Decimal(row["value"]),
        recorded_on=row["recorded_on"],
        note=row["note"],
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _indicator(row: RowMapping, readings: list[Reading]) -> Indicator:
    goal = Goal(Comparator(row["comparator"]), _number(row["value"]), _number(row["value_max"]))
    return Indicator(
        id=row["id"],
        target=row["target"],
        name=row["name"],
        goal=goal,
        unit=row["unit"],
        cadence=Cadence(row["cadence"]),
        due_year=None if row["due_year"] is None else whole(row["due_year"], 1900, 2200),
        basis=row["basis"],
        cumulative=row["cumulative"],
        condition=row["condition"],
        wording=row["wording"],
        readings=tuple(sorted(readings, key=_by_period)),
    )


def _source(row: RowMapping, document: str) -> Source:
    return Source(document, row["place"], tuple(row["lines"]))


def _target(row: RowMapping, titles: Mapping[str, str], indicators: list[Indicator]) -> Target:
    return Target(
        id=row["id"],
        programme=row["programme"],
        number=row["number"],
        group=row["heading"],
        name=row["name"],
        text=row["text"],
        source=_source(row, titles[row["programme"]]),
        from_text=row["from_text"],
        lead=tuple(row["lead"]),
        directing=tuple(row["directing"]),
        coordinating=tuple(row["coordinating"]),
        indicators=tuple(indicators),
    )


def _appendix(row: RowMapping) -> Appendix:
    return Appendix(row["id"], row["programme"], row["code"], row["title"], row["note"])


@lru_cache(maxsize=4096)
def _span(start: str, finish: str, first: date, last: date) -> tuple[Deadline, Deadline, date | None, date | None]:
    # Programmes name few different times; reading each once is a third of the time of reading ten thousand rows.
    begins, ends = parse_deadline(start), parse_deadline(finish)
    return begins, ends, begins.first_day(first), ends.last_day(last)


def _item(row: RowMapping, programme: Programme) -> AppendixItem:
    start, finish, start_on, due_on = _span(row["start"], row["finish"], programme.term_first_day, programme.term_end)
    return AppendixItem(
        id=row["id"],
        programme=row["programme"],
        appendix=row["appendix"].rpartition("/")[2],
        row=row["row"],
        name=row["name"],
        kind=ItemKind(row["kind"]),
        source=_source(row, programme.full_title),
        funding_text=row["funding"],
        start=start,
        finish=finish,
        start_on=start_on,
        due_on=due_on,
        start_text=row["start_text"],
        finish_text=row["finish_text"],
        lead=tuple(row["lead"]),
        directing=tuple(row["directing"]),
        coordinating=tuple(row["coordinating"]),
        progress=whole(row["progress"], 0, 100),
        progress_on=row["progress_on"],
        stage=row["stage"],
        done_on=row["done_on"],
        document=row["document"],
        paused_on=row["paused_on"],
        paused_document=row["paused_document"],
        dropped_on=row["dropped_on"],
        dropped_document=row["dropped_document"],
        news_on=row["news_on"],
        note=row["note"],
    )


def _duty(row: RowMapping, titles: Mapping[str, str]) -> Duty:
    return Duty(
        id=row["id"],
        programme=row["programme"],
        name=row["name"],
        period=DutyPeriod(row["period"]),
        due_text=row["due_text"],
        source=_source(row, titles[row["programme"]]),
        due_day=row["due_day"],
        reporters=tuple(row["reporters"]),
        receivers=tuple(row["receivers"]),
    )


def _question(row: RowMapping, titles: Mapping[str, str]) -> Question:
    places = tuple((says, tuple(lines)) for says, lines in row["places"])
    lines = places[0][1] if places else ()
    return Question(
        id=row["id"],
        programme=row["programme"],
        kind=row["kind"],
        text=row["text"],
        source=Source(titles[row["programme"]], "", lines),
        about=tuple(row["about"]),
        places=places,
    )
