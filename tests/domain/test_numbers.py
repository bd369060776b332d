"""Numbers as Vietnamese documents write them, yes and no, and progress."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, nfd
from ward_tui.domain.errors import WardError
from ward_tui.domain.numbers import parse_number, parse_percent, parse_yes_no

NUMBERS = {
    "comma": ("13,5", "13.5"),
    "comma-two-places": ("97,25", "97.25"),
    "below-one": ("0,5", "0.5"),
    "thousand": ("1.120", "1120"),
    "million": ("1.234.567", "1234567"),
    "thousand-with-fraction": ("1.120,5", "1120.5"),
    "six-digits": ("100.000", "100000"),
    "no-dot-in-thousands": ("1120", "1120"),
    "padded": ("02", "2"),
    "zero": ("0", "0"),
    "padded-zero": ("00", "0"),
    "negative": ("-3", "-3"),
    "negative-fraction": ("-0,5", "-0.5"),
    "negative-thousand": ("-1.120", "-1120"),
    "true-minus": ("\u22123", "-3"),
    "dash-as-minus": ("–3", "-3"),
    "plus": ("+3", "3"),
    "per-cent": ("97,5%", "97.5"),
    "per-cent-apart": ("97,5 %", "97.5"),
    "spaces-around": ("  13,5\t", "13.5"),
    "hard-spaces-around": ("\u00a013,5\u00a0", "13.5"),
    "line-end": ("13,5\r\n", "13.5"),
    "trailing-zero": ("13,50", "13.5"),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_number(text: str, expected: str) -> None:
    assert parse_number(text) == Decimal(expected)
    assert parse_number(nfd(text)) == Decimal(expected)


ENGLISH = {
    "13.5": ("13.5", "13,5"),
    "1.12": ("1.12", "1,12"),
    "with-spaces": (" 13.5 ", "13,5"),
    "with-per-cent": ("97.5%", "97,5"),
    "negative": ("-1.5", "-1,5"),
    "four-places": ("1.1205", "1,1205"),
    "four-digits-before": ("1120.500", "1120,500"),
    "three-places-below-one": ("0.125", "0,125"),
    "negative-below-one": ("-0.125", "-0,125"),
}


@pytest.mark.parametrize(("text", "hint"), ENGLISH.values(), ids=ENGLISH)
def test_english_point_is_refused_and_the_comma_offered(text: str, hint: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_number(text)
    assert caught.value.code == "number_point"
    assert caught.value.facts == {"text": text, "hint": hint}


# apart by `|`; the first is empty
NONSENSE = "| |%|abc|có|1,120,5|1.120.5|1,5.120|13,|,5|1 120|--3|- 3|3-|2-3|1e3|NaN|Infinity|13,5%%|13,5 tỷ|=1+1|1_000"


@pytest.mark.parametrize("text", [*NONSENSE.split("|"), ".5", "1..120", "0x10", "12.34.567"])
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_number(text)
    assert caught.value.code == "number"
    assert caught.value.facts == {"text": text}


@pytest.mark.parametrize("text", ["có", "Có", "CÓ", "co", "đạt", "Đạt", "dat", "rồi", " có ", nfd("có"), nfd("Đạt")])
def test_yes(text: str) -> None:
    assert parse_yes_no(text) == 1


@pytest.mark.parametrize(
    "text",
    ["không", "Không", "KHÔNG", "khong", "chưa", "chua", "không đạt", "chưa đạt", "Chưa  đạt", " không ", nfd("không")],
)
def test_no(text: str) -> None:
    assert parse_yes_no(text) == 0


@pytest.mark.parametrize("text", ["", "yes", "1", "0", "có không", "không có số liệu", "100%", "x"])
def test_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_yes_no(text)
    assert caught.value.code == "yes_no"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0", 0), ("100", 100), ("45", 45), ("45%", 45), (" 07 ", 7), ("45,0", 45), ("100,00 %", 100)],
)
def test_progress(text: str, expected: int) -> None:
    found = parse_percent(text)
    assert found == expected
    assert type(found) is int


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("101", "progress_range", id="over-100"),
        pytest.param("-1", "progress_range", id="below-0"),
        pytest.param("100,5", "progress_range", id="fraction-over-100"),
        pytest.param("1.120", "progress_range", id="thousands"),
        pytest.param("45,5", "progress_whole", id="fraction"),
        pytest.param("0,1", "progress_whole", id="small-fraction"),
        pytest.param("45.5", "number_point", id="english-point"),
        pytest.param("xong", "number", id="word"),
        pytest.param("", "number", id="nothing"),
    ],
)
def test_progress_that_is_refused(text: str, code: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_percent(text)
    assert caught.value.code == code


def written(value: Decimal, grouped: bool) -> str:
    """The number as a Vietnamese document prints it."""
    english = f"{value:,f}" if grouped else f"{value:f}"
    return english.translate(str.maketrans(",.", ".,"))


@QUICK
@given(st.decimals(-(10**9), 10**9, places=3), st.booleans())
def test_a_printed_number_is_read_back(value: Decimal, grouped: bool) -> None:
    assert parse_number(written(value, grouped)) == value


@QUICK
@given(st.integers(-(10**12), 10**12), st.booleans())
def test_a_printed_whole_number_is_read_back(value: int, grouped: bool) -> None:
    assert parse_number(written(Decimal(value), grouped)) == value


@QUICK
@given(st.floats(-1000, 1000).map(lambda value: f"{value:.2f}"))
def test_an_english_number_is_never_read_as_another(text: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_number(text)
    assert caught.value.code == "number_point"


@QUICK
@given(st.text(max_size=8) | st.text("0123456789.,-+% ", max_size=8))
def test_any_text_is_a_finite_number_or_refused_with_a_reason(text: str) -> None:
    try:
        assert parse_number(text).is_finite()
    except WardError as error:
        assert error.code in {"number", "number_point"}
        assert error.facts["text"] == text


@QUICK
@given(st.integers(0, 100))
def test_every_progress_is_read_back(value: int) -> None:
    assert parse_percent(f"{value} %") == value
