"""What belongs together: the rows under a record, and the rows that name an agency or a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import func, select

from ward_tui.store.changes import Unit, table_of
from ward_tui.store.damage import decoding

# table -> the tables under it, with the column that names the parent; notes name any record.
_CHILDREN: dict[str, tuple[tuple[str, str], ...]] = {
    "programme": (
        ("review", "programme"),
        ("acknowledgement", "programme"),
        ("import_batch", "programme"),
        ("form_answer", "programme"),
        ("amendment", "programme"),
        ("decision", "programme"),
        ("link", "programme"),
        ("question", "programme"),
        ("note", "programme"),
        ("duty", "programme"),
        ("appendix", "programme"),
        ("target", "programme"),
        ("position", "programme"),
        ("agency", "programme"),
    ),
    "agency": (("form_answer", "agency"),),
    "appendix": (("item", "appendix"),),
    "item": (
        ("note", "subject"),
        ("acknowledgement", "subject"),
        ("review_answer", "subject"),
        ("extension", "item"),
        ("obstacle", "item"),
        ("stage", "item"),
        ("capital", "item"),
        ("link", "before"),
        ("link", "after"),
    ),
    "target": (
        ("note", "subject"),
        ("acknowledgement", "subject"),
        ("review_answer", "subject"),
        ("indicator", "target"),
    ),
    "duty": (("acknowledgement", "subject"), ("review_answer", "subject"), ("duty_done", "duty")),
    "review": (("review_answer", "review"),),
    "indicator": (("year_plan", "indicator"), ("reading", "indicator")),
}
# The columns that hold lists of agencies and posts.
NAMING: dict[str, tuple[str, ...]] = {
    "item": ("lead", "directing", "coordinating"),
    "target": ("lead", "directing", "coordinating"),
    "duty": ("reporters", "receivers"),
}
_AT_ONCE = 500


def family(unit: Unit, table: str, keys: Iterable[str]) -> list[tuple[str, str]]:
    """Return the records with everything under them as (table, id), children before their parents, each once."""
    found: dict[tuple[str, str], None] = {}
    _collect(unit, table, list(keys), found)
    return list(found)


def _collect(unit: Unit, table: str, keys: Sequence[str], found: dict[tuple[str, str], None]) -> None:
    for child, column in _CHILDREN.get(table, ()):
        children = [key for chunk in _chunks(keys) for key in _ids(unit, child, column, chunk)]
        if children:
            _collect(unit, child, children, found)
    found |= dict.fromkeys((table, key) for key in keys)


def _ids(unit: Unit, table: str, column: str, parents: Sequence[str]) -> list[str]:
    known = table_of(table)
    query = select(known.c.id).where(known.c[column].in_(parents)).order_by(known.c.id)
    return list(unit.connection.execute(query).scalars())


def naming(unit: Unit, programme: str, wanted: frozenset[str]) -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Yield the rows of a programme that name one of these agencies or posts: table, id, and the lists that do."""
    for table, columns in NAMING.items():
        known = table_of(table)
        query = select(known.c.id, *(known.c[each] for each in columns)).where(known.c.programme == programme)
        with decoding():
            rows = unit.connection.execute(query).mappings().all()
            found = [(row["id"], {each: row[each] for each in columns if wanted & set(row[each])}) for row in rows]
        yield from ((table, key, lists) for key, lists in found if lists)


def next_position(unit: Unit, table: str) -> int:
    """Return the position after all rows of a table."""
    with decoding():
        last = unit.connection.execute(select(func.max(table_of(table).c.position))).scalar()
        return 0 if last is None else int(last) + 1


def replaced(ids: Sequence[str], old: frozenset[str], new: str) -> list[str]:
    """Return the list with the old identifiers replaced by the new one, or left out for '', each once."""
    changed = (new if each in old else each for each in ids)
    return list(dict.fromkeys(each for each in changed if each))


def _chunks(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
