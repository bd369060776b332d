"""What the demonstration does in depth: stages, money, pairs, decisions; each is one verb of the office, or several."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.money import parse_money
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office

Values = dict[str, Any]


def _stages(office: Office, slug: str, step: Values) -> None:
    """Give a row the stages of its kind; the first ones are behind, on days that nobody knows."""
    key = f"{slug}/{step['row']}"
    office.use_template(key)
    for stage in office.item(key).stages[: step["passed"]]:
        office.pass_stage(stage.id, None)
    if step.get("follow"):
        office.follow_stages(key, True)


def _plan_stage(office: Office, slug: str, step: Values) -> None:
    due = office.today + timedelta(days=step["due"] - step["day"])
    planned = parse_deadline(f"{due.month}/{due.year}")
    office.edit(Kind.STAGE, f"{slug}/{step['row']}~GD{step['stage']}", {"planned": planned})


def _pass(office: Office, slug: str, step: Values) -> None:
    office.pass_stage(f"{slug}/{step['row']}~GD{step['stage']}", office.today)


def _money(office: Office, slug: str, step: Values) -> None:
    key, year = f"{slug}/{step['row']}", (office.today - timedelta(days=step["day"])).year
    if "investment" in step:
        office.edit(Kind.ITEM, key, {"investment": parse_money(step["investment"])})
    values = {"year": year, "planned": parse_money(step["planned"]), "paid": None, "document": step["document"]}
    office.add(Kind.CAPITAL, key, values)


def _pay(office: Office, slug: str, step: Values) -> None:
    """Pay of the plan of the year; early in a year the payments of the year before have none and are left out."""
    item, year = office.item(f"{slug}/{step['row']}"), office.today.year
    if any(each.year == year for each in item.capital):
        office.pay(item.id, year, parse_money(step["paid"]))


def _link(office: Office, slug: str, step: Values) -> None:
    office.confirm_links([f"{slug}/{before}~{after}" for before, after in step["pairs"]])


def _decide(office: Office, slug: str, step: Values) -> None:
    key = f"{slug}/{step['about']}"
    place = office.contradiction(key).places[step["place"]]
    office.decide(key, place.says, step["reason"], step["place"])


DEEP_VERBS: dict[str, Callable[[Office, str, Values], None]] = {
    "stages": _stages,
    "plan_stage": _plan_stage,
    "pass": _pass,
    "money": _money,
    "pay": _pay,
    "link": _link,
    "decide": _decide,
}
