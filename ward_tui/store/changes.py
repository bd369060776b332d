"""Changes of rows: written, remembered with before and after, and put back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from ward_tui.domain.comparing import net
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change
from ward_tui.store.base import Row
from ward_tui.store.damage import decoding
from ward_tui.store.tables import CONTENT

TABLES: dict[str, type[Row]] = {str(model.__tablename__): model for model in CONTENT}
_DEPTH = {name: place for place, name in enumerate(TABLES)}
_TABLE = attrgetter("table")
_AT_ONCE = 500  # rows that one query names

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
        self.insert_all(str(rows[0].__tablename__), (row.model_dump() for row in rows))

    def insert(self, table: str, values: Mapping[str, Any]) -> None:
        """Write one new row from its columns; those left out get their defaults.

        Raises:
            WardError: `invalid` when a value is not allowed or a column without default is missing.
        """
        self.insert_all(table, [values])

    def insert_all(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write new rows of one table from their columns as `insert` does."""
        whole = [_validated(TABLES[table], values) for values in rows]
        if whole:
            self.connection.execute(insert(table_of(table)), whole)
            self.changes += [Change(table, row["id"], None, to_json(row)) for row in whole]

    def change(self, table: str, key: str, **values: Any) -> None:
        """Change columns of one row; columns that stay the same are left out, and no change writes nothing.

        Raises:
            WardError: `unknown_id` when there is no such row, `invalid` when a value is not allowed.
        """
        self.change_all(table, {key: values})

    def change_all(self, table: str, wanted: Mapping[str, Mapping[str, Any]]) -> None:
        """Change columns of many rows as `change` does, by their identifiers."""
        known = {row["id"]: row for row in self.rows(table, list(wanted))}
        written: list[tuple[str, Values]] = []
        for key, values in wanted.items():
            before = known.get(key)
            if before is None:
                raise WardError("unknown_id", id=key)
            whole = _validated(TABLES[table], before | dict(values))
            after = {name: whole[name] for name in values if whole[name] != before[name]}
            if after:
                written.append((key, after))
                old = {name: before[name] for name in after}
                self.changes.append(Change(table, key, to_json(old), to_json(after)))
        self._update(table, written)

    def remove(self, table: str, key: str) -> None:
        """Remove one row."""
        before = self.get(table, key)
        self.connection.execute(delete(table_of(table)).where(table_of(table).c.id == key))
        self.changes.append(Change(table, key, to_json(before), None))

    def remove_all(self, rows: Sequence[tuple[str, str]]) -> None:
        """Remove many rows (table, id) in the order given: children before their parents."""
        for table, group in groupby(rows, key=itemgetter(0)):
            keys = [key for _, key in group]
            found = self.rows(table, keys)
            self._delete(table, keys)
            self.changes += [Change(table, row["id"], to_json(row), None) for row in found]

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
        for table, added in groupby(fresh, key=_TABLE):
            rows = [from_json(table, completed(table, change.after or {})) for change in added]
            self.connection.execute(insert(table_of(table)), rows)
        for table, edited in groupby((c for c in listed if c.before is not None and c.after is not None), key=_TABLE):
            self._update(table, [(change.key, from_json(table, change.after or {})) for change in edited])
        for table, removed in groupby(gone, key=_TABLE):
            self._delete(table, [change.key for change in removed])
        self.changes += listed

    def settle(self) -> None:
        """Make of the changes so far one for each record, so that what was written twice can be undone."""
        self.changes = net(self.changes)

    def rows(self, table: str, keys: Sequence[str]) -> list[Values]:
        """Return the rows of these identifiers as mappings; those that are not there are left out."""
        known, found = table_of(table), list[Values]()
        for start in range(0, len(keys), _AT_ONCE):
            query = select(known).where(known.c.id.in_(keys[start : start + _AT_ONCE]))
            with decoding():
                found += [dict(row) for row in self.connection.execute(query).mappings()]
        return found

    def _update(self, table: str, rows: Iterable[tuple[str, Values]]) -> None:
        """Write columns of rows; neighbours with the same columns share one statement."""
        statement = update(table_of(table)).where(table_of(table).c.id == bindparam("_id"))
        for _, group in groupby(rows, key=lambda row: tuple(row[1])):
            self.connection.execute(statement, [{"_id": key} | values for key, values in group])

    def _delete(self, table: str, keys: Sequence[str]) -> None:
        known = table_of(table)
        for start in range(0, len(keys), _AT_ONCE):
            self.connection.execute(delete(known).where(known.c.id.in_(keys[start : start + _AT_ONCE])))


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
