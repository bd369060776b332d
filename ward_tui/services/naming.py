"""Agencies and posts named in a form: those that are not there yet are added in the same step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.domain.records import New, Values
from ward_tui.domain.text import fold, tidy
from ward_tui.services.numbering import free_id
from ward_tui.store import families
from ward_tui.store.store import Transaction

_TABLES = {
    "lead": ("agency", "CQ"),
    "coordinating": ("agency", "CQ"),
    "directing": ("position", "CV"),
    "reporters": ("agency", "CQ"),
    "receivers": ("agency", "CQ"),
}


def known(facts: Facts, programme: str, values: Values) -> dict[str, Any]:
    """Return the values with every agency and post that is there named by its identifier, each once.

    Raises:
        WardError: `name_missing` for a new one without a name, `unknown_id` for one that is not there, or of another
            programme.
    """
    found = dict(values)
    for field, (table, _) in _TABLES.items():
        if field in found:
            named: dict[str, str | New] = {}
            for each in found[field]:
                there = _known(facts, programme, table, each)
                named.setdefault(there if isinstance(there, str) else f"?{fold(there.name)}", there)
            found[field] = tuple(named.values())
    return found


def resolved(work: Transaction, facts: Facts, programme: str, values: Values) -> dict[str, Any]:
    """Return the values with every new agency and post added and named by its identifier.

    Raises:
        WardError: those of `known`.
    """
    found, made = known(facts, programme, values), dict[tuple[str, str], str]()
    for field, (table, mark) in _TABLES.items():
        for each in found.get(field, ()):
            if isinstance(each, New) and (table, fold(each.name)) not in made:
                here = [*(facts.agencies if table == "agency" else facts.positions), *made.values()]
                made[table, fold(each.name)] = _made(work, table, free_id(here, f"{programme}/{mark}"), each.name)
        if field in found:
            found[field] = tuple(
                made[table, fold(each.name)] if isinstance(each, New) else each for each in found[field]
            )
    return found


def _known(facts: Facts, programme: str, table: str, wanted: str | New) -> str | New:
    """Return the agency or post that is meant; a new one, tidied, when none has the name or another name like it."""
    if isinstance(wanted, str):
        there = facts.agencies if table == "agency" else facts.positions
        if wanted not in there or not wanted.startswith(f"{programme}/"):
            raise WardError("unknown_id", id=wanted)
        return wanted
    name = tidy(wanted.name)
    if not name:
        raise WardError("name_missing")
    same = (key for key, names in _names(facts, programme, table) if fold(name) in map(fold, names))
    return next(same, New(name))


def _names(facts: Facts, programme: str, table: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    if table == "position":
        return [(each.id, (each.name,)) for each in facts.positions.values() if each.programme == programme]
    return [(each.id, (each.name, *each.aliases)) for each in facts.agencies.values() if each.programme == programme]


def _made(work: Transaction, table: str, key: str, name: str) -> str:
    place = {"programme": key.partition("/")[0], "position": families.next_position(work.unit, table)}
    work.unit.insert(table, {"id": key, "name": name} | place)
    return key
