"""Periods of figures: years, quarters, months."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, day, nfd
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import Period, parse_period

# id: text, code, first day, last day
PERIODS = {
    "year": ("2026", "2026", "2026-01-01", "2026-12-31"),
    "year-with-word": ("Năm 2026", "2026", "2026-01-01", "2026-12-31"),
    "whole-year": ("cả năm 2026", "2026", "2026-01-01", "2026-12-31"),
    "2026-Q1": ("2026-Q1", "2026-Q1", "2026-01-01", "2026-03-31"),
    "2026-Q2": ("2026-Q2", "2026-Q2", "2026-04-01", "2026-06-30"),
    "2026-Q3": ("2026-Q3", "2026-Q3", "2026-07-01", "2026-09-30"),
    "2026-Q4": ("2026-Q4", "2026-Q4", "2026-10-01", "2026-12-31"),
    "small-q": ("2026-q2", "2026-Q2", "2026-04-01", "2026-06-30"),
    "leap-quarter": ("2028-Q1", "2028-Q1", "2028-01-01", "2028-03-31"),
    "Quý I/2026": ("Quý I/2026", "2026-Q1", "2026-01-01", "2026-03-31"),
    "Quý III/2026": ("Quý III/2026", "2026-Q3", "2026-07-01", "2026-09-30"),
    "first-year-of-all": ("1900", "1900", "1900-01-01", "1900-12-31"),
    "last-year-of-all": ("2200", "2200", "2200-01-01", "2200-12-31"),
    "Quý II/2026": ("Quý II/2026", "2026-Q2", "2026-04-01", "2026-06-30"),
    "Quý IV/2026": ("Quý IV/2026", "2026-Q4", "2026-10-01", "2026-12-31"),
    "quarter-by-digit": ("quý 3/2026", "2026-Q3", "2026-07-01", "2026-09-30"),
    "Q3-2026": ("Q3-2026", "2026-Q3", "2026-07-01", "2026-09-30"),
    "2026-06": ("2026-06", "2026-06", "2026-06-01", "2026-06-30"),
    "2026-12": ("2026-12", "2026-12", "2026-12-01", "2026-12-31"),
    "6/2026": ("6/2026", "2026-06", "2026-06-01", "2026-06-30"),
    "06/2026": ("06/2026", "2026-06", "2026-06-01", "2026-06-30"),
    "10/2026": ("10/2026", "2026-10", "2026-10-01", "2026-10-31"),
    "T6/2026": ("T6/2026", "2026-06", "2026-06-01", "2026-06-30"),
    "Tháng 6/2026": ("Tháng 6/2026", "2026-06", "2026-06-01", "2026-06-30"),
    "february": ("2026-02", "2026-02", "2026-02-01", "2026-02-28"),
    "leap-february": ("2028-02", "2028-02", "2028-02-01", "2028-02-29"),
    "spaces-around": (" 2026 ", "2026", "2026-01-01", "2026-12-31"),
}


@pytest.mark.parametrize(("text", "code", "first", "last"), PERIODS.values(), ids=PERIODS)
def test_period(text: str, code: str, first: str, last: str) -> None:
    found = parse_period(text)
    assert (found.code, found.first_day, found.last_day) == (code, day(first), day(last))
    assert parse_period(nfd(text)) == found


@pytest.mark.parametrize(("text", "whole"), [("2026", True), ("2026-Q4", False), ("2026-12", False)])
def test_only_a_year_is_no_interim_period(text: str, whole: bool) -> None:
    assert parse_period(text).is_year is whole


REFUSED = [
    *(
        "",
        "26",
        "202",
        "20266",
        "1899",
        "2201",
        "2026-Q5",
        "2026-Q0",
        "2026-13",
        "2026-00",
        "2026-6",
        "2026-Q",
        "2026-",
    ),
    *("0/2026", "00/2026", "T0/2026", "Tháng 0/2026", "0-2026", "0 /2026", "13/2026", "T13/2026", "Quý V/2026"),
    *("Quý 0/2026", "Quý II", "30/6/2026", "2026-06-30", "2025-2030", "nửa năm 2026", "Cả nhiệm kỳ", "năm nay"),
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_period(text)
    assert (caught.value.code, caught.value.facts) == ("period", {"text": text})


def test_periods_of_one_length_are_in_the_order_of_time() -> None:
    for codes in (["2025", "2026"], ["2025-Q4", "2026-Q1", "2026-Q2"], ["2025-12", "2026-01", "2026-11"]):
        assert all(parse_period(one) < parse_period(other) for one, other in pairwise(codes))


PERIOD = st.one_of(
    st.builds(Period, st.integers(1900, 2200)),
    st.builds(Period, st.integers(1900, 2200), st.integers(1, 4)),
    st.builds(Period, st.integers(1900, 2200), month=st.integers(1, 12)),
)


@QUICK
@given(PERIOD)
def test_code_is_read_back(period: Period) -> None:
    assert parse_period(period.code) == period


@QUICK
@given(PERIOD)
def test_first_day_is_not_after_the_last(period: Period) -> None:
    assert period.first_day <= period.last_day
    assert period.first_day.year == period.last_day.year == period.year


@QUICK
@given(st.integers(1900, 2199))
def test_parts_of_a_year_leave_no_day_out(year: int) -> None:
    for parts in ([Period(year, n) for n in range(1, 5)], [Period(year, month=n) for n in range(1, 13)]):
        assert (parts[0].first_day, parts[-1].last_day) == (Period(year).first_day, Period(year).last_day)
        assert all(one.last_day + timedelta(days=1) == other.first_day for one, other in pairwise(parts))


@QUICK
@given(st.text(max_size=8) | st.text("0123456789/-qQtT ", max_size=9))
def test_any_text_is_a_period_or_refused_with_a_reason(text: str) -> None:
    try:
        found = parse_period(text)
    except WardError as error:
        assert error.code == "period"
    else:
        assert parse_period(found.code) == found
