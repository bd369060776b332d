"""Changes of rows: written, remembered with before and after, and put back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Table, delete, insert, select, update

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change
from ward_tui.store.base import Row
from ward_tui.store.damage import decoding
from ward_tui.store.tables import CONTENT

TABLES: dict[str, type[Row]] = {str(model.__tablename__): model for model in CONTENT}
_DEPTH = {name: place for place, name in enumerate(TABLES)}

Values = dict[str, Any]


def unpack(changes: Iterable[Sequence[Any]]) -> list[Change]:
    """Return the changes of a journal entry."""
    return [Change(*change) for change in changes]


def table_of(name: str) -> Table:
    """Return the SQL table of a name."""
    return TABLES[name].__table__  # type: ignore[attr-defined,no-any-return]  # SQLModel adds it at run time


class Unit:
    """The writing side of one transaction: every write is validated and remembered."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changes: list[Change] = []

    def add(self, rows: Sequence[Row]) -> None:
        """Write new rows of one table."""
        if not rows:
            return
        name = str(rows[0].__tablename__)
        values = [_validated(TABLES[name], row.model_dump()) for row in rows]
        self.connection.execute(insert(table_of(name)), values)
        self.changes += [Change(name, row["id"], None, to_json(row)) for row in values]

    def insert(self, table: str, values: Mapping[str, Any]) -> None:
        """Write one new row from its columns; those left out get their defaults.

        Raises:
            WardError: `invalid` when a value is not allowed or a column without default is missing.
        """
        row = _validated(TABLES[table], values)
        self.connection.execute(insert(table_of(table)), row)
        self.changes.append(Change(table, row["id"], None, to_json(row)))

    def change(self, table: str, key: str, **values: Any) -> None:
        """Change columns of one row; columns that stay the same are left out, and no change writes nothing.

        Raises:
            WardError: `unknown_id` when there is no such row, `invalid` when a value is not allowed.
        """
        before = self.get(table, key)
        whole = _validated(TABLES[table], before | values)
        after = {name: whole[name] for name in values if whole[name] != before[name]}
        if not after:
            return
        self.connection.execute(update(table_of(table)).where(table_of(table).c.id == key).values(after))
        old = {name: before[name] for name in after}
        self.changes.append(Change(table, key, to_json(old), to_json(after)))

    def remove(self, table: str, key: str) -> None:
        """Remove one row."""
        before = self.get(table, key)
        self.connection.execute(delete(table_of(table)).where(table_of(table).c.id == key))
        self.changes.append(Change(table, key, to_json(before), None))

    def remove_all(self, rows: Sequence[tuple[str, str]]) -> None:
        """Remove many rows (table, id) in the order given: children before their parents."""
        for table, group in groupby(rows, key=itemgetter(0)):
            known, keys = table_of(table), [key for _, key in group]
            for start in range(0, len(keys), 500):
                chunk = known.c.id.in_(keys[start : start + 500])
                with decoding():
                    found = self.connection.execute(select(known).where(chunk)).mappings().all()
                self.connection.execute(delete(known).where(chunk))
                self.changes += [Change(table, row["id"], to_json(dict(row)), None) for row in found]

    def get(self, table: str, key: str) -> Values:
        """Return one row as a mapping.

        Raises:
            WardError: `unknown_id` when there is no such row.
        """
        found = self.find(table, key)
        if found is None:
            raise WardError("unknown_id", id=key)
        return found

    def find(self, table: str, key: str) -> Values | None:
        """Return one row as a mapping, None when there is none."""
        with decoding():
            row = self.connection.execute(select(table_of(table)).where(table_of(table).c.id == key)).first()
        return None if row is None else dict(row._mapping)

    def apply(self, changes: Iterable[Change]) -> None:
        """Carry out remembered changes: new rows parents first, removed rows children first."""
        listed = list(changes)
        fresh = sorted((c for c in listed if c.before is None), key=lambda c: _DEPTH[c.table])
        gone = sorted((c for c in listed if c.after is None), key=lambda c: -_DEPTH[c.table])
        for change in fresh:
            values = completed(change.table, change.after or {})
            self.connection.execute(insert(table_of(change.table)), from_json(change.table, values))
        for change in listed:
            if change.before is not None and change.after is not None:
                table = table_of(change.table)
                values = from_json(change.table, change.after)
                self.connection.execute(update(table).where(table.c.id == change.key).values(values))
        for change in gone:
            table = table_of(change.table)
            self.connection.execute(delete(table).where(table.c.id == change.key))
        self.changes += listed


def to_json(values: Mapping[str, Any]) -> Values:
    """Return column values as JSON keeps them: days in ISO form."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def from_json(table: str, values: Mapping[str, Any]) -> Values:
    """Return JSON values as the columns of the table take them."""
    columns = table_of(table).c
    return {
        name: date.fromisoformat(value) if value is not None and columns[name].type.python_type is date else value
        for name, value in values.items()
    }


def completed(table: str, values: Mapping[str, Any]) -> Values:
    """Return the JSON values of a whole row, with columns that are younger than the entry at their defaults."""
    return {name: make() for name, make in _defaults(table).items() if name not in values} | dict(values)


@lru_cache(maxsize=32)
def _defaults(table: str) -> dict[str, Callable[[], Any]]:
    fields = TABLES[table].model_fields
    return {
        name: partial(each.get_default, call_default_factory=True)
        for name, each in fields.items()
        if not each.is_required()
    }


def canonical(value: Any) -> str:
    """Return the one JSON text of a value that hashes are made of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _validated(model: type[Row], values: Mapping[str, Any]) -> Values:
    try:
        return model.model_validate(dict(values)).model_dump()
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise WardError("invalid", id=values.get("id", ""), field=field, value=values.get(field, "")) from error
