"""The money of a row in one year: its values checked, and what follows from a payment."""

from __future__ import annotations

from datetime import date
from typing import Any

from ward_tui.domain.capital import capital_id, check_as_of, check_begun, check_taking, check_year
from ward_tui.domain.depth import Capital
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Values
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction


def capital_of(facts: Facts, key: str) -> Capital:
    """Return the money of a row in a year.

    Raises:
        WardError: `unknown_id`.
    """
    item = facts.items.get(key.rpartition("~")[0])
    for each in item.capital if item else ():
        if each.id == key:
            return each
    raise WardError("unknown_id", id=key)


def checked_capital(facts: Facts, before: Capital, given: Values, today: date) -> dict[str, Any]:
    """Return what is written of a year's money; a new payment is told as of today unless its day is given.

    Args:
        before: the record that is corrected, or a blank one.

    Raises:
        WardError: `no_capital`, `capital_year`, `capital_future`, `capital_early`, `day_after_today`.
    """
    item = facts.items[before.item]
    check_taking(item)
    found = dict(given)
    if "as_of" not in found and found.get("paid", before.paid) != before.paid:
        found["as_of"] = today
    year, paid, as_of = (found.get(field, getattr(before, field)) for field in ("year", "paid", "as_of"))
    check_year(year, facts.programmes[item.programme])
    if "as_of" in found and as_of > today:
        raise WardError("day_after_today", day=as_of, today=today)
    check_begun(year, paid, today)
    check_as_of(year, paid, as_of)
    return found


def edit_capital(work: Transaction, facts: Facts, key: str, given: Values, today: date) -> str:
    """Change the money of a row in a year and return its identifier; another year makes another one.

    A payment that was told anew is news of the row.

    Raises:
        WardError: those of `checked_capital`; `capital_exists` when the row has money of that year already.
    """
    before, unit = capital_of(facts, key), work.unit
    values = columns("capital", checked_capital(facts, before, given, today))
    fresh = capital_id(before.item, values.get("year", before.year))
    if fresh == key:
        unit.change("capital", key, **values)
    elif unit.find("capital", fresh) is not None:
        raise WardError("capital_exists", year=values["year"])
    else:
        row = unit.get("capital", key)
        unit.remove("capital", key)
        unit.insert("capital", row | {"id": fresh} | values)
    if given.get("paid", before.paid) != before.paid and given["paid"] is not None:
        unit.change("item", before.item, news_on=today)
    return fresh
