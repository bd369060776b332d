"""The forms of a target, its indicators, their figures and plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.figures import CITY_PLAN
from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.inputs import WITHOUT_FIGURE, make_goal, parse_begun_period, parse_year
from ward_tui.domain.model import Indicator, PlanGiver, Reading, Target, YearPlan
from ward_tui.domain.numbers import parse_number, parse_yes_no
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Ask, Faults, Field, Form, Offer
from ward_tui.wording import formats
from ward_tui.wording import forms as words

TARGET, INDICATOR, READING, PLAN = Kind.TARGET, Kind.INDICATOR, Kind.READING, Kind.PLAN
_PARTS = {"comparator": "goal", "value": "goal", "value_max": "goal"}


def target_form(basis: Basis, title: str, target: Target | None = None, *, adding: bool = True) -> Form:
    """Return the form of a target, filled from one when it is given."""
    groups = [each.group for each in basis.facts.targets.values() if each.programme == basis.programme]
    lead, helping, directing = (target.lead, target.coordinating, target.directing) if target else ((), (), ())
    fields = (
        asking.named(TARGET, "name"),
        asking.line(TARGET, "number"),
        asking.line(TARGET, "group", offers=tuple(Offer(each) for each in dict.fromkeys(filter(None, groups)))),
        asking.text(TARGET, "text"),
        asking.agencies(TARGET, "lead", basis, lead, heading=words.PEOPLE),
        asking.agencies(TARGET, "coordinating", basis, helping),
        asking.positions(TARGET, "directing", basis, directing),
    )
    texts = _target_texts(basis, target) if target else {}
    return Form(title, _draft("target", basis.programme, target, adding=adding), fields, texts, adding)


def _target_texts(basis: Basis, target: Target) -> dict[str, str]:
    names = {
        each: asking.shown_names(basis.facts, getattr(target, each)) for each in ("lead", "coordinating", "directing")
    }
    return {each: getattr(target, each) for each in ("name", "number", "group", "text")} | names


def indicator_form(
    basis: Basis, title: str, parent: str, indicator: Indicator | None = None, *, adding: bool = True
) -> Form:
    """Return the form of an indicator; its comparator and figures are one goal."""
    fields = (
        asking.named(INDICATOR, "name"),
        _choice("comparator", Comparator, words.COMPARATORS, heading=words.GOAL),
        asking.number(INDICATOR, "value"),
        asking.number(INDICATOR, "value_max"),
        asking.line(INDICATOR, "unit"),
        _choice("cadence", Cadence, words.CADENCES, heading=words.TIME),
        Field(INDICATOR, "due_year", parse=parse_year, nothing=None),
        Field(INDICATOR, "basis", parse=str, ask=Ask.CHOICE, choices=_shown(words.BASES)),
        asking.yes_no(INDICATOR, "cumulative"),
        asking.line(INDICATOR, "condition"),
    )
    texts = {"comparator": Comparator.AT_LEAST.value, "cadence": Cadence.ANNUAL.value}
    if indicator is not None:
        texts = _indicator_texts(indicator)
    if indicator is None and (target := basis.facts.targets.get(parent)) and not target.indicators:
        texts["name"] = target.name
    return Form(
        title,
        _draft("indicator", parent, indicator, adding=adding),
        fields,
        texts,
        adding,
        check=_check_goal,
        gather=_gather_goal,
        parts=_PARTS,
    )


def _choice(name: str, kind: type[Comparator] | type[Cadence], shown: Mapping[str, str], *, heading: str) -> Field:
    return Field(INDICATOR, name, parse=kind, ask=Ask.CHOICE, choices=_shown(shown), heading=heading)


def _shown(shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((text, value) for value, text in shown.items())


def _check_goal(values: Mapping[str, Any]) -> Faults:
    if {"comparator", "value", "value_max"} <= values.keys():
        try:
            make_goal(values["comparator"], values["value"], values["value_max"])
        except WardError as error:
            yield _to_blame(error.code, values), error
    by_year = values.get("cadence") is Cadence.BY_YEAR
    if "due_year" in values and by_year and values["due_year"] is None:
        yield "due_year", WardError("due_year_missing")
    if values.get("cadence") is Cadence.ANNUAL and values.get("due_year") is not None:
        yield "due_year", WardError("due_year_needless")


def _to_blame(code: str, values: Mapping[str, Any]) -> str:
    """Return the field of a goal that says what is wrong with it."""
    superfluous = values["comparator"] in WITHOUT_FIGURE and values["value"] is not None
    return "value" if code == "goal_value" or superfluous else "value_max"


def _gather_goal(values: dict[str, Any]) -> dict[str, Any]:
    goal = make_goal(values.pop("comparator"), values.pop("value"), values.pop("value_max"))
    return values | {"goal": goal}


def _indicator_texts(indicator: Indicator) -> dict[str, str]:
    return {
        "name": indicator.name,
        "comparator": indicator.goal.comparator.value,
        "value": _number(indicator.goal.value),
        "value_max": _number(indicator.goal.value_max),
        "unit": indicator.unit,
        "cadence": indicator.cadence.value,
        "due_year": str(indicator.due_year or ""),
        "basis": indicator.basis,
        "cumulative": asking.shown_yes_no(indicator.cumulative),
        "condition": indicator.condition,
    }


def _number(value: Any) -> str:
    return "" if value is None else formats.number(value)


def reading_form(basis: Basis, title: str, indicator: Indicator, reading: Reading | None = None) -> Form:
    """Return the form of a figure, which of an indicator held against the city's plan may be an amount."""
    yes_no = indicator.is_yes_no
    tell = asking.number(READING, "value").tell
    value = (
        Field(READING, "value", parse=parse_yes_no, required=True)
        if yes_no
        else Field(READING, "value", parse=parse_number, tell=tell, required=True)
    )
    period = Field(
        READING, "period", parse=lambda typed: parse_begun_period(typed, basis.today), tell=_tell_period, required=True
    )
    amount = (asking.yes_no(READING, "of_plan"),) if indicator.held_against_city else ()
    fields = (
        period,
        value,
        *amount,
        asking.line(READING, "note"),
        *asking.evidence(READING, basis.today, words.PAPER),
    )
    texts = {"period": str(basis.today.year)}
    if reading is not None:
        texts = {
            "period": reading.period.code
            if reading.period.is_year
            else formats.capital(formats.period(reading.period)),
            "value": formats.figure(reading.value, yes_no=yes_no),
            "of_plan": asking.shown_yes_no(reading.of_plan),
            "note": reading.note,
            **asking.shown_evidence(reading.evidence),
        }
    draft = reading.id if reading else f"+reading {indicator.id}"
    return Form(title, draft, fields, texts, adding=reading is None)


def _tell_period(value: Period, typed: str) -> str:
    shown = formats.period(value)
    return "" if typed.strip() in (value.code, formats.capital(shown)) else words.UNDERSTOOD.format(what=shown)


def plan_form(basis: Basis, title: str, indicator: Indicator, plan: YearPlan | None = None) -> Form:
    """Return the form of the plan of a year."""
    fields = (
        Field(PLAN, "year", parse=parse_year, required=True),
        Field(PLAN, "giver", parse=PlanGiver, ask=Ask.CHOICE, choices=_shown(words.GIVERS)),
        asking.number(PLAN, "value", required=True),
        asking.line(PLAN, "unit"),
        asking.line(PLAN, "document"),
    )
    giver = PlanGiver.CITY if indicator.basis == CITY_PLAN else PlanGiver.WARD
    texts = {"year": str(basis.today.year), "giver": giver.value}
    if plan is not None:
        texts = {
            "year": str(plan.year),
            "giver": plan.giver.value,
            "value": formats.number(plan.value),
            "unit": plan.unit,
            "document": plan.document,
        }
    draft = plan.id if plan else f"+plan {indicator.id}"
    return Form(title, draft, fields, texts, adding=plan is None)


def _draft(what: str, parent: str, record: Target | Indicator | None, *, adding: bool) -> str:
    if record is None:
        return f"+{what} {parent}"
    return f"={record.id}" if adding else record.id
