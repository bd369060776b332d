"""Sums of money as people type them, and as they are read."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.errors import WardError
from ward_tui.domain.money import MOST, parse_money
from ward_tui.wording.errors import sentence
from ward_tui.wording.money import money, percent, short, typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,5 tỷ", 12_500_000_000),
        ("12,5 ty", 12_500_000_000),
        ("12,5 TỶ ĐỒNG", 12_500_000_000),
        (unicodedata.normalize("NFD", "12,5 tỷ"), 12_500_000_000),
        ("12,5tỷ", 12_500_000_000),
        ("12,5 tỉ đ", 12_500_000_000),
        ("1.250 tỷ", 1_250_000_000_000),
        ("1,2 nghìn tỷ", 1_200_000_000_000),
        ("350 triệu", 350_000_000),
        ("350 trieu dong", 350_000_000),
        ("350tr", 350_000_000),
        ("350 trđ", 350_000_000),
        ("1.250,5 triệu", 1_250_500_000),
        ("1 tỷ 250 triệu", 1_250_000_000),
        ("2 tỷ 500.000 đồng", 2_000_500_000),
        ("700 nghìn", 700_000),
        ("1.250.000.000", 1_250_000_000),
        ("1250000000", 1_250_000_000),
        ("1250000000 đồng", 1_250_000_000),
        ("1250000000 vnd", 1_250_000_000),
        ("500 đồng", 500),
        ("1000", 1000),
        ("  12,5   tỷ ", 12_500_000_000),
        ("0", 0),
        ("0 tỷ", 0),
        ("100.000.000.000.000.000", MOST),
    ],
)
def test_a_sum_is_read_in_whole_dong(text: str, value: int) -> None:
    assert parse_money(text) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12.5 tỷ", "money_point"),
        ("1.2 triệu", "money_point"),
        ("0.125 tỷ", "money_point"),
        ("-5 tỷ", "money_negative"),
        ("−5 tỷ", "money_negative"),
        ("12,5", "money_fraction"),
        ("0,0000000005 tỷ", "money_fraction"),
        ("1,00000000000000000000000000000000001 tỷ", "money_fraction"),
        ("350", "money_unit"),
        ("100.000.000.000.000.001", "money_large"),
        ("100.000.001 tỷ", "money_large"),
        ("9" * 400, "money_large"),
        ("", "money"),
        ("tỷ", "money"),
        ("1,250,000", "money"),
        ("1.2.3 tỷ", "money"),
        ("1 tỷ 2", "money"),
        ("250 triệu 1 tỷ", "money"),
        ("1 tỷ 2 tỷ", "money"),
        ("12,5 tỷ kg", "money"),
        ("12 tytrieu", "money"),
        ("=12", "money"),
    ],
)
def test_what_is_no_clear_sum_is_refused_with_a_sentence(text: str, code: str) -> None:
    with pytest.raises(WardError) as refused:
        parse_money(text)
    assert refused.value.code == code
    assert is_one_sentence(sentence(refused.value))


def test_a_decimal_point_is_answered_with_the_comma() -> None:
    with pytest.raises(WardError) as refused:
        parse_money("12.5 tỷ đồng")
    assert "ví dụ 12,5 tỷ đồng." in sentence(refused.value)


@given(st.text(max_size=30) | st.text("0123456789., tytrieudong-", max_size=20))
def test_any_text_is_a_sum_within_the_limits_or_refused(text: str) -> None:
    try:
        value = parse_money(text)
    except WardError as error:
        assert sentence(error).strip()
    else:
        assert 0 <= value <= MOST


@given(st.integers(0, MOST) | st.integers(0, 10**5).map(lambda value: value * 10**6))
def test_the_text_of_a_field_reads_back_as_the_same_sum(value: int) -> None:
    assert parse_money(typed(value)) == value


@pytest.mark.parametrize(
    ("value", "exact", "column"),
    [
        (12_500_000_000, "12,5 tỷ", "12,5 tỷ"),
        (1_234_567_000, "1.234,567 triệu", "1.234,567 triệu"),
        (1_234_000_000, "1,234 tỷ", "1,234 tỷ"),
        (1_234_567_891, "1.234.567.891 đồng", "~1,235 tỷ"),
        (350_000_000, "350 triệu", "350 triệu"),
        (350_000_400, "350.000.400 đồng", "~350 triệu"),
        (999_999, "999.999 đồng", "999.999 đồng"),
        (0, "0 đồng", "0 đồng"),
        (None, "–", "–"),
    ],
)
def test_a_sum_is_shown_exactly_and_a_rounded_one_says_so(value: int | None, exact: str, column: str) -> None:
    assert (money(value), short(value)) == (exact, column)


def test_an_empty_field_is_no_sum_and_a_rate_has_one_decimal() -> None:
    assert typed(None) == ""
    assert (percent(Decimal(40)), percent(Decimal("64.3")), percent(None)) == ("40,0%", "64,3%", "–")
