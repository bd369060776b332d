"""The form of the money of a row in one year: plan, what was paid out, up to which day."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ward_tui.domain.capital import check_as_of, check_begun
from ward_tui.domain.depth import Capital
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_year
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.money import parse_money
from ward_tui.domain.records import Kind
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Faults, Field, Form
from ward_tui.wording import capital as money_words
from ward_tui.wording import forms as words
from ward_tui.wording.formats import number
from ward_tui.wording.money import DONG, typed

CAPITAL = Kind.CAPITAL


def capital_form(basis: Basis, title: str, item: str, capital: Capital | None = None, year: int | None = None) -> Form:
    """Return the form of a year's money, a new one of the running year, or the first later one that has none."""
    fields = (
        Field(CAPITAL, "year", parse=parse_year, required=True),
        money(CAPITAL, "planned"),
        money(CAPITAL, "paid"),
        asking.past_day(CAPITAL, "as_of", basis.today, required=True),
        asking.line(CAPITAL, "document"),
        asking.text(CAPITAL, "note"),
    )
    running = str(year or _missing_year(basis.facts.items[item], basis.today.year))
    texts = {"year": running, "as_of": asking.shown_day(basis.today)}
    if capital is not None:
        texts = texts_of(basis, capital)
    draft = capital.id if capital else f"+capital {item}"
    check, notices = _check(basis), _notices(basis.facts.items[item])
    return _CapitalForm(title, draft, fields, texts, adding=capital is None, check=check, notices=notices)


def _missing_year(item: AppendixItem, running: int) -> int:
    """Return the running year, or the first one after it of which the row has no money yet."""
    taken = {each.year for each in item.capital}
    return next(year for year in itertools.count(running) if year not in taken)


@dataclass(frozen=True, slots=True)
class _CapitalForm(Form):
    """A form that tells the day of a payment whenever it tells the payment: the day that stands in it."""

    def result(self, texts: Mapping[str, str], values: dict[str, Any]) -> dict[str, Any]:
        """Return the values for the office."""
        found = Form.result(self, texts, values)
        return found | {"as_of": values["as_of"]} if "paid" in found else found


def money(kind: Kind, name: str, **more: Any) -> Field:
    """Return a field for a sum of money; it repeats in full đồng what it understood."""
    return Field(kind, name, parse=parse_money, nothing=None, tell=_tell, **more)


def texts_of(basis: Basis, capital: Capital) -> dict[str, str]:
    """Return what stands in the fields of a year's money."""
    return {
        "year": str(capital.year),
        "planned": typed(capital.planned),
        "paid": typed(capital.paid),
        "as_of": asking.shown_day(basis.today if capital.paid is None else capital.as_of),
        "document": capital.document,
        "note": capital.note,
    }


def _tell(value: int, text: str) -> str:
    whole = f"{number(value)} {DONG}"
    return "" if text.strip() == whole else words.UNDERSTOOD.format(what=whole)


def _notices(item: AppendixItem) -> Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]]:
    """Return what looks at a payment above its plan, and at plans above the whole sum of the project."""

    def notices(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        planned, paid, year = values.get("planned"), values.get("paid"), values.get("year")
        others = sum(each.planned or 0 for each in item.capital if each.year != year)
        if planned and item.investment and others + planned > item.investment:
            yield "planned", money_words.above_investment_words(others + planned, item.investment)
        if planned and paid is not None and paid > planned:
            yield "paid", money_words.above_plan_words(planned)

    return notices


def _check(basis: Basis) -> Callable[[Mapping[str, Any]], Faults]:
    def check(values: Mapping[str, Any]) -> Faults:
        year, paid, as_of = values.get("year"), values.get("paid"), values.get("as_of")
        if year is None:
            return
        try:
            check_begun(year, paid, basis.today)
        except WardError as error:
            yield "paid", error
        try:
            check_as_of(year, paid, as_of)
        except WardError as error:
            yield "as_of", error

    return check
