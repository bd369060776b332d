"""The form of the money of a year: what it reads, what it gives to the office, what it finds odd or wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.forms.hosts import BASIS, CAPITAL, FACTS, ITEM
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Capital
from ward_tui.domain.money import MOST
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.capital import capital_form
from ward_tui.screens.records.items import edit_item

BILLION = 10**9


def told(capital: Capital | None, **typed: str) -> dict[str, Any]:
    """What the form gives to the office when these texts are typed."""
    form = capital_form(BASIS, "Sửa", ITEM.id, capital)
    texts = {**form.texts, **typed}
    values, faults = form.read(texts)
    if faults:
        raise next(iter(faults.values()))
    return form.result(texts, values)


def test_a_new_year_is_the_running_one_and_told_as_of_today() -> None:
    assert told(None, planned="12,5 tỷ", paid="8,25 tỷ") == {
        "year": 2026,
        "planned": 12_500_000_000,
        "paid": 8_250_000_000,
        "as_of": BASIS.today,
        "document": "",
        "note": "",
    }


def test_only_what_was_changed_is_corrected_and_a_payment_takes_its_day_along() -> None:
    assert told(CAPITAL) == {}
    assert told(CAPITAL, planned="13 tỷ") == {"planned": 13 * BILLION}
    assert told(CAPITAL, paid="9 tỷ") == {"paid": 9 * BILLION, "as_of": date(2026, 11, 15)}
    assert told(CAPITAL, paid="9 tỷ", as_of="20/11/2026")["as_of"] == date(2026, 11, 20)
    assert told(replace(CAPITAL, paid=None), paid="9 tỷ")["as_of"] == BASIS.today
    assert told(CAPITAL, planned="", paid="") == {"planned": None, "paid": None, "as_of": date(2026, 11, 15)}


@given(st.integers(0, MOST), st.integers(0, MOST))
def test_what_stands_in_the_fields_is_what_is_known(planned: int, paid: int) -> None:
    assert told(replace(CAPITAL, planned=planned, paid=paid)) == {}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"planned": "12.5 tỷ"}, "money_point"),
        ({"paid": "-1 tỷ"}, "money_negative"),
        ({"year": "26"}, "year"),
        ({"year": ""}, "field_missing"),
        ({"as_of": ""}, "field_missing"),
        ({"as_of": "22/11/2026"}, "day_after_today"),
        ({"year": "2027"}, "capital_future"),
        ({"as_of": "31/12/2025"}, "capital_early"),
    ],
)
def test_what_cannot_be_is_said_before_saving(typed: dict[str, str], code: str) -> None:
    with pytest.raises(WardError) as refused:
        told(CAPITAL, **typed)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("taken", "proposed"), [((), "2026"), ((2025,), "2026"), ((2026,), "2027"), ((2025, 2026, 2027, 2029), "2028")]
)
def test_a_new_year_is_the_first_from_the_running_one_that_has_no_money(taken: tuple[int, ...], proposed: str) -> None:
    capital = tuple(Capital(f"{ITEM.id}~V{year}", ITEM.id, year, BILLION, None, BASIS.today) for year in taken)
    row = replace(ITEM, capital=capital)
    basis = Basis(replace(FACTS, items={row.id: row}), BASIS.today, BASIS.programme)
    assert capital_form(basis, "Thêm", row.id).texts["year"] == proposed
    assert capital_form(basis, "Thêm", row.id, year=2030).texts["year"] == "2030"


def odd(planned: str, paid: str, investment: int | None) -> list[str]:
    """The fields under which something odd is said, for a row that has 10 billion of another year."""
    other = Capital(f"{ITEM.id}~V2025", ITEM.id, 2025, 10 * BILLION, None, BASIS.today)
    row = replace(ITEM, investment=investment, capital=(other, CAPITAL))
    form = capital_form(
        Basis(replace(FACTS, items={row.id: row}), BASIS.today, BASIS.programme), "Sửa", row.id, CAPITAL
    )
    values, faults = form.read({**form.texts, "planned": planned, "paid": paid})
    assert not faults
    return [field for field, sentence in form.notices(values) if sentence]


@pytest.mark.parametrize(
    ("planned", "paid", "investment", "fields"),
    [
        ("5 tỷ", "5 tỷ", None, []),
        ("5 tỷ", "5.000.000.001", None, ["paid"]),
        ("", "5 tỷ", None, []),
        ("5 tỷ", "", 15 * BILLION, []),
        ("5 tỷ", "", 15 * BILLION - 1, ["planned"]),
        ("5 tỷ", "6 tỷ", BILLION, ["planned", "paid"]),
    ],
)
def test_what_is_odd_is_said_and_saved_all_the_same(
    planned: str, paid: str, investment: int | None, fields: list[str]
) -> None:
    assert odd(planned, paid, investment) == fields


def test_the_form_of_a_row_says_when_its_plans_are_above_the_whole_sum() -> None:
    row = replace(ITEM, investment=20 * BILLION, capital=(CAPITAL,))
    form = edit_item(BASIS, row, "Sửa")
    assert form.texts["investment"] == "20 tỷ"
    for typed, fields in (("12,5 tỷ", []), ("12 tỷ", ["investment"]), ("", [])):
        values, faults = form.read({**form.texts, "investment": typed})
        assert not faults
        assert [field for field, _ in form.notices(values)] == fields
