"""New records: their identifiers and the rows that they become."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ward_tui.domain.capital import capital_id
from ward_tui.domain.depth import Capital
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import check_passed
from ward_tui.domain.inputs import check_span
from ward_tui.domain.model import GIVEN, AppendixItem, Facts, Indicator, ItemKind, Source
from ward_tui.domain.records import Kind, Values
from ward_tui.domain.restaging import stored
from ward_tui.domain.text import fold
from ward_tui.services.capital_values import checked_capital
from ward_tui.services.editing import check_override
from ward_tui.services.item_values import changed_values
from ward_tui.services.numbering import free_code, free_id, free_item, free_row
from ward_tui.store.columns import columns

LAST = -1  # a position that the clerk replaces by the one after all others


def _programme(facts: Facts, _parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    from ward_tui.services.loading import empty_programme

    made = empty_programme(given.get("ward", ""), given.get("title", ""), facts, today).programme
    check_span(given.get("term_start", made.term_start), given.get("term_end", made.term_end))
    row = {
        "position": LAST,
        "created_on": today,
        "built_in": False,
        "kind": made.kind,
        "term_start": made.term_start,
        "term_end": made.term_end,
    }
    blank = dict.fromkeys(("city", "number", "issuer", "date_text"), "")
    return made.slug, blank | row | columns("programme", given)


def _agency(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    check_name(facts, Kind.AGENCY, parent, given)
    key = free_id(facts.agencies, f"{parent}/CQ")
    return key, {"programme": parent, "position": LAST} | columns("agency", given)


def _position(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    check_name(facts, Kind.POSITION, parent, given)
    key = free_id(facts.positions, f"{parent}/CV")
    return key, {"programme": parent, "position": LAST} | columns("position", given)


def _target(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    check_name(facts, Kind.TARGET, parent, given)
    key = free_id(facts.targets, f"{parent}/CT")
    blank = {"number": "", "heading": "", "text": "", "place": ""}
    place = {"programme": parent, "position": LAST}
    return key, blank | place | columns("target", given)


def _indicator(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    check_name(facts, Kind.INDICATOR, parent, given)
    if parent not in facts.targets:
        raise WardError("unknown_id", id=parent)
    key = free_id((each.id for each in facts.targets[parent].indicators), f"{parent}.", width=1)
    return key, {"target": parent, "position": LAST, "unit": "", "wording": ""} | columns("indicator", given)


def _reading(facts: Facts, parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    if given["period"].first_day > today:
        raise WardError("period_future", period=given["period"], today=today)
    check_override(indicator_of(facts, parent), given["period"], given.get("note", ""))
    key = f"{parent}@{given['period'].code}"
    if key in {each.id for each in indicator_of(facts, parent).readings}:
        raise WardError("figure_exists", period=given["period"])
    return key, {"indicator": parent, "recorded_on": today} | columns("reading", given)


def _plan(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    key = plan_id(parent, given)
    if key in {each.id for each in indicator_of(facts, parent).plans}:
        raise WardError("plan_exists", year=given["year"])
    return key, {"indicator": parent} | columns("year_plan", given)


def _appendix(facts: Facts, parent: str, given: dict[str, Any], _today: date) -> tuple[str, dict[str, Any]]:
    code = free_code(facts, parent, str(given.get("code", "")))
    if not given.get("title"):
        raise WardError("name_missing")
    place = {"programme": parent, "position": LAST}
    return f"{parent}/{code}", place | columns("appendix", given | {"code": code})


def _item(facts: Facts, parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    slug, _, code = parent.rpartition("/")
    row = free_row(facts, parent, given.get("row"))
    key = free_item(facts, parent, row)
    fields = {name: value for name, value in given.items() if name not in {"row", "appendix"}}
    kind = fields.get("kind", ItemKind.TASK)
    blank = AppendixItem(key, slug, code, row, "", kind, Source("", ""))
    place = {"programme": slug, "appendix": parent, "row": row, "kind": kind.value, "place": ""}
    if not fields.get("name"):
        raise WardError("name_missing")
    if code == GIVEN and "finish" not in fields:
        raise WardError("given_needs_day")
    changed = storable(changed_values(blank, fields, today))
    stages = stored(replace(blank, stages=changed.pop("stages", ())))
    return key, place | columns("item", changed) | ({"stages": stages} if stages else {})


def _obstacle(facts: Facts, parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    if parent not in facts.items:
        raise WardError("unknown_id", id=parent)
    check_passed(given, today)
    key = free_id((each.id for each in facts.obstacles.get(parent, ())), f"{parent}~VM", width=1)
    return key, {"item": parent, "since": today} | columns("obstacle", given)


def _duty(facts: Facts, parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    from ward_tui.services.duty_values import blank_duty, checked_duty

    key = free_id(facts.duties, f"{parent}/BC")
    blank = blank_duty(key, parent)
    place: dict[str, Any] = {"programme": parent, "position": LAST, "place": "", "due_text": "", "since": today}
    place["period"] = blank.period.value
    return key, place | columns("duty", checked_duty(blank, given, today))


def _capital(facts: Facts, parent: str, given: dict[str, Any], today: date) -> tuple[str, dict[str, Any]]:
    if parent not in facts.items:
        raise WardError("unknown_id", id=parent)
    key = capital_id(parent, given["year"])
    values = checked_capital(facts, Capital(key, parent, given["year"], None, None, today), given, today)
    if any(each.id == key for each in facts.items[parent].capital):
        raise WardError("capital_exists", year=given["year"])
    return key, {"item": parent, "as_of": today} | columns("capital", values)


MAKERS: Mapping[Kind, Callable[[Facts, str, dict[str, Any], date], tuple[str, dict[str, Any]]]] = {
    Kind.PROGRAMME: _programme,
    Kind.AGENCY: _agency,
    Kind.POSITION: _position,
    Kind.TARGET: _target,
    Kind.INDICATOR: _indicator,
    Kind.READING: _reading,
    Kind.PLAN: _plan,
    Kind.APPENDIX: _appendix,
    Kind.ITEM: _item,
    Kind.OBSTACLE: _obstacle,
    Kind.DUTY: _duty,
    Kind.CAPITAL: _capital,
}


def indicator_of(facts: Facts, key: str) -> Indicator:
    """Return an indicator.

    Raises:
        WardError: `unknown_id`.
    """
    target = facts.targets.get(key.rpartition(".")[0])
    for each in target.indicators if target else ():
        if each.id == key:
            return each
    raise WardError("unknown_id", id=key)


def plan_id(indicator: str, given: Values) -> str:
    """Return the identifier of a plan: `thuy-nguyen/CT07.2@KH2026`, the city's `thuy-nguyen/CT07.2@TP2026`."""
    mark = "TP" if given["giver"].value == "city" else "KH"
    return f"{indicator}@{mark}{given['year']}"


def storable(changed: Values) -> dict[str, Any]:
    """Return changed fields of a record with its kept words as the file takes them."""
    found = dict(changed)
    if "printed" in found:
        found["printed"] = dict(found["printed"])
    return found


def check_name(facts: Facts, kind: Kind, programme: str, given: Values, key: str = "") -> None:
    """Refuse an empty name, and an agency or post whose name, or other name, another one has already.

    Raises:
        WardError: `name_missing`, `agency_exists`, `position_exists`.
    """
    if not given.get("name"):
        raise WardError("name_missing")
    if kind is Kind.AGENCY:
        taken = {
            fold(name): each.name
            for each in facts.agencies.values()
            if each.programme == programme and each.id != key
            for name in (each.name, *each.aliases)
        }
        for name in (given["name"], *given.get("aliases", ())):
            if fold(name) in taken:
                raise WardError("agency_exists", name=taken[fold(name)])
    elif kind is Kind.POSITION:
        for post in facts.positions.values():
            if post.programme == programme and post.id != key and fold(post.name) == fold(given["name"]):
                raise WardError("position_exists", name=post.name)
