"""Reading: the rows of the file, in the order of the documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, select

from ward_tui.domain.model import (
    Acknowledgement,
    Amendment,
    AppendixItem,
    Decision,
    Duty,
    Extension,
    Facts,
    Link,
    Obstacle,
    Programme,
    Review,
    Target,
)
from ward_tui.store.changes import table_of
from ward_tui.store.damage import without_bytes
from ward_tui.store.depth_objects import amendment_of, capital_of, decision_of, link_of, stage_of
from ward_tui.store.following_objects import (
    acknowledgement_of,
    answer_of,
    duty_done_of,
    duty_of,
    extension_of,
    obstacle_of,
    review_of,
)
from ward_tui.store.intake_objects import form_answer_of, with_answers
from ward_tui.store.objects import (
    agency_of,
    appendix_of,
    by_period,
    by_year,
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
    """Return everything the rules look at, in the order of the documents.

    Raises:
        KeyError: a pair names a row, or a decision a programme, that is not there: the file is damaged.
    """
    facts = facts_of(partial(rows_of_table, connection))
    for link in facts.links.values():
        _ = facts.items[link.before], facts.items[link.after]
    for listed in (facts.decisions, facts.amendments):
        _ = [facts.programmes[each.programme] for each in listed.values()]
    _ = [facts.agencies[each.agency] for each in facts.answers.values()]
    return facts


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
    answers = _by_id(rows("form_answer", "answered_on", "id"), form_answer_of)
    return Facts(
        programmes=programmes,
        agencies=_by_id(rows("agency", "position"), agency_of),
        positions=_by_id(rows("position", "position"), position_of),
        targets=_by_id(
            _in_order(rows("target", "position"), programmes),
            lambda row: target_of(row, titles, indicators.get(row["id"], [])),
        ),
        appendices=_by_id(_in_order(rows("appendix", "position"), programmes), appendix_of),
        items=with_answers(_items(rows, programmes), answers),
        answers=answers,
        questions=_by_id(rows("question", "position"), lambda row: question_of(row, titles)),
        reviews=_reviews(rows("review", "week", "id"), rows("review_answer", "seq", "id")),
        **{field: read(rows, programmes) for field, read in _FOLLOWED.values()},
    )


def refresh(connection: Connection, facts: Facts, touched: Collection[tuple[str, str]]) -> Facts:
    """Return the facts with the touched rows (table, id) read again.

    Of items, figures and reviews only those rows are read, of what the user follows otherwise the small table that they
    are in, and all there is when any other table was touched.
    """
    if not all(table in _ALONE or table in _FOLLOWED for table, _ in touched):
        return read_facts(connection)
    ids = list({key.partition("~")[0] for table, key in touched if table == "item" or table in _OF_ITEMS})
    reviews = {key.partition("~")[0] for table, key in touched if table in _OF_REVIEWS}
    rows = partial(rows_of_table, connection)
    followed = dict(_FOLLOWED[table] for table, _ in touched if table in _FOLLOWED)
    changed = replace(facts, **{field: read(rows, facts.programmes) for field, read in followed.items()})
    if reviews:
        changed = replace(changed, reviews=_refreshed_reviews(connection, facts, reviews))
    if ids:
        changed = replace(changed, items=_refreshed_items(connection, facts, ids))
    indicators = {key.rpartition("@")[0] for table, key in touched if table in {"reading", "year_plan"}}
    if indicators:
        changed = replace(changed, targets=_refreshed_targets(connection, changed, indicators))
    return changed


def _duties(rows: Rows, programmes: Mapping[str, Programme]) -> dict[str, Duty]:
    titles = {slug: programme.full_title for slug, programme in programmes.items()}
    done = _grouped(rows("duty_done"), duty_done_of, lambda each: each.duty)
    return _by_id(rows("duty", "position"), lambda row: duty_of(row, titles, done.get(row["id"], ())))


def _extensions(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, tuple[Extension, ...]]:
    found = _grouped(rows("extension", "id"), extension_of, lambda each: each.item)
    return {key: tuple(listed) for key, listed in found.items()}


def _obstacles(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, tuple[Obstacle, ...]]:
    found = _grouped(rows("obstacle", "since", "id"), obstacle_of, lambda each: each.item)
    return {key: tuple(listed) for key, listed in found.items()}


def _acknowledged(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, Acknowledgement]:
    return _by_id(rows("acknowledgement", "id"), acknowledgement_of)


def _links(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, Link]:
    return _by_id(rows("link", "id"), link_of)


def _decisions(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, Decision]:
    return _by_id(rows("decision", "id"), decision_of)


def _amendments(rows: Rows, _programmes: Mapping[str, Programme]) -> dict[str, Amendment]:
    return _by_id(rows("amendment", "decided_on", "id"), amendment_of)


def _reviews(reviews: Iterable[RowMapping], answers: Iterable[RowMapping]) -> dict[str, Review]:
    said = _grouped(answers, answer_of, lambda each: each.review)
    return _by_id(reviews, lambda row: review_of(row, said.get(row["id"], ())))


# table -> the field of the facts that is read from it (and from those that belong to it), and how.
_FOLLOWED: dict[str, tuple[str, Callable[[Rows, Mapping[str, Programme]], Any]]] = {
    "duty": ("duties", _duties),
    "duty_done": ("duties", _duties),
    "extension": ("extensions", _extensions),
    "obstacle": ("obstacles", _obstacles),
    "acknowledgement": ("acknowledged", _acknowledged),
    "link": ("links", _links),
    "decision": ("decisions", _decisions),
    "amendment": ("amendments", _amendments),
}
_OF_REVIEWS = frozenset({"review", "review_answer"})
_OF_ITEMS = frozenset({"stage", "capital"})
_ALONE = frozenset({"item", "reading", "year_plan", "note"}) | _OF_REVIEWS | _OF_ITEMS


def _refreshed_reviews(connection: Connection, facts: Facts, ids: set[str]) -> dict[str, Review]:
    reviews, answers = table_of("review"), table_of("review_answer")
    read = select(reviews).where(reviews.c.id.in_(ids))
    said = select(answers).where(answers.c.review.in_(ids)).order_by(answers.c.seq, answers.c.id)
    fresh = _reviews(*(without_bytes(connection.execute(query).mappings()) for query in (read, said)))
    known = {key: review for key, review in facts.reviews.items() if key not in ids} | fresh
    return dict(sorted(known.items(), key=lambda each: (each[1].week, each[0])))


def _refreshed_items(connection: Connection, facts: Facts, ids: list[str]) -> dict[str, AppendixItem]:
    items = dict(facts.items)
    fresh = {row["id"]: row for row in _rows_among(connection, "item", "id", ids)}
    if any(key not in fresh or key not in items or fresh[key]["row"] != items[key].row for key in ids):
        return with_answers(_items(partial(rows_of_table, connection), facts.programmes), facts.answers)
    stages = _grouped(_rows_among(connection, "stage", "item", ids), stage_of, lambda each: each.item)
    money = _grouped(_rows_among(connection, "capital", "item", ids), capital_of, lambda each: each.item)
    for key, row in fresh.items():
        fresh_item = item_of(row, facts.programmes[row["programme"]], stages.get(key, ()), money.get(key, ()))
        heard = items[key].answered_on
        items[key] = replace(fresh_item, answered_on=heard) if heard else fresh_item
    return items


def _rows_among(connection: Connection, name: str, column: str, keys: list[str]) -> Iterable[RowMapping]:
    """Return the rows of a table whose column is one of these keys."""
    table = table_of(name)
    for start in range(0, len(keys), 500):
        query = select(table).where(table.c[column].in_(keys[start : start + 500]))
        yield from without_bytes(connection.execute(query).mappings())


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
    listed = sorted(
        rows("item"), key=lambda row: (order[row["programme"]], places[row["appendix"]], row["row"], row["id"])
    )
    stages = _grouped(rows("stage"), stage_of, lambda each: each.item)
    money = _grouped(rows("capital"), capital_of, lambda each: each.item)
    return {
        row["id"]: item_of(row, programmes[row["programme"]], stages.get(row["id"], ()), money.get(row["id"], ()))
        for row in listed
    }
