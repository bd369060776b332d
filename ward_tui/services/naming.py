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

_TABLES = {"lead": ("agency", "CQ"), "coordinating": ("agency", "CQ"), "directing": ("position", "CV")}


def resolved(work: Transaction, facts: Facts, programme: str, values: Values) -> dict[str, Any]:
    """Return the values with every new agency and post added and named by its identifier.

    Raises:
        WardError: `name_missing` for a new one without a name, `unknown_id` for one of another programme.
    """
    found, made = dict(values), dict[tuple[str, str], str]()
    for field, (table, mark) in _TABLES.items():
        if field in found:
            ids = [_one(work, facts, (programme, table, mark), each, made) for each in found[field]]
            found[field] = tuple(dict.fromkeys(ids))
    return found


def _one(
    work: Transaction,
    facts: Facts,
    place: tuple[str, str, str],
    wanted: str | New,
    made: dict[tuple[str, str], str],
) -> str:
    programme, table, mark = place
    if isinstance(wanted, str):
        if not wanted.startswith(f"{programme}/"):
            raise WardError("unknown_id", id=wanted)
        return wanted
    name = tidy(wanted.name)
    if not name:
        raise WardError("name_missing")
    known = (table, fold(name))
    if known not in made:
        made[known] = _known(facts, programme, table, known[1]) or _made(work, facts, place, name, made)
    return made[known]


def _known(facts: Facts, programme: str, table: str, wanted: str) -> str:
    """Return the agency or post that has the name, or for agencies another name, already; '' for none."""
    if table == "position":
        posts = (each for each in facts.positions.values() if each.programme == programme)
        return next((each.id for each in posts if fold(each.name) == wanted), "")
    agencies = (each for each in facts.agencies.values() if each.programme == programme)
    return next((each.id for each in agencies if wanted in map(fold, (each.name, *each.aliases))), "")


def _made(
    work: Transaction, facts: Facts, place: tuple[str, str, str], name: str, made: dict[tuple[str, str], str]
) -> str:
    programme, table, mark = place
    known: Iterable[str] = facts.agencies if table == "agency" else facts.positions
    here = [*known, *made.values()]
    key = free_id(here, f"{programme}/{mark}")
    work.unit.insert(
        table, {"id": key, "programme": programme, "position": families.next_position(work.unit, table), "name": name}
    )
    return key
