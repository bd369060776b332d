"""Deadlines keep the precision of the document and are compared by their days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, TERM_END, day, nfd
from ward_tui.domain.deadlines import NO_DEADLINE, Deadline, Precision, parse_day, parse_deadline
from ward_tui.domain.errors import WardError

# id: text, code, first day, last day
DAYS = {
    "year": ("2026", "2026", "2026-01-01", "2026-12-31"),
    "year-with-word": ("Năm 2026", "2026", "2026-01-01", "2026-12-31"),
    "last-year-of-the-term": ("2030", "2030", "2030-01-01", "2030-12-31"),
    "Tháng 10/2025": ("Tháng 10/2025", "10/2025", "2025-10-01", "2025-10-31"),
    "T10/2025": ("T10/2025", "10/2025", "2025-10-01", "2025-10-31"),
    "3/2026": ("3/2026", "3/2026", "2026-03-01", "2026-03-31"),
    "03/2026": ("03/2026", "3/2026", "2026-03-01", "2026-03-31"),
    "month-spaced": ("tháng 10 / 2025", "10/2025", "2025-10-01", "2025-10-31"),
    "month-in-words": ("Tháng 9 năm 2026", "9/2026", "2026-09-01", "2026-09-30"),
    "month-dotted": ("9.2026", "9/2026", "2026-09-01", "2026-09-30"),
    "month-dashed": ("9-2026", "9/2026", "2026-09-01", "2026-09-30"),
    "january": ("1/2026", "1/2026", "2026-01-01", "2026-01-31"),
    "december": ("12/2026", "12/2026", "2026-12-01", "2026-12-31"),
    "thirty-days": ("4/2026", "4/2026", "2026-04-01", "2026-04-30"),
    "february": ("2/2026", "2/2026", "2026-02-01", "2026-02-28"),
    "february-of-a-leap-year": ("2/2028", "2/2028", "2028-02-01", "2028-02-29"),
    "february-2000": ("2/2000", "2/2000", "2000-02-01", "2000-02-29"),
    "february-2100": ("2/2100", "2/2100", "2100-02-01", "2100-02-28"),
    "Quý I": ("Quý I/2026", "Q1/2026", "2026-01-01", "2026-03-31"),
    "Quý II": ("Quý II/2026", "Q2/2026", "2026-04-01", "2026-06-30"),
    "Quý III": ("Quý III/2026", "Q3/2026", "2026-07-01", "2026-09-30"),
    "Quý IV": ("Quý IV/2026", "Q4/2026", "2026-10-01", "2026-12-31"),
    "first-quarter-of-a-leap-year": ("Quý I/2028", "Q1/2028", "2028-01-01", "2028-03-31"),
    "quarter-by-digit": ("Quý 3/2026", "Q3/2026", "2026-07-01", "2026-09-30"),
    "first-quarter-by-digit": ("Quý 1/2026", "Q1/2026", "2026-01-01", "2026-03-31"),
    "second-quarter-by-digit": ("Q2/2026", "Q2/2026", "2026-04-01", "2026-06-30"),
    "last-quarter-by-digit": ("Quý 4/2026", "Q4/2026", "2026-10-01", "2026-12-31"),
    "Q3/2026": ("Q3/2026", "Q3/2026", "2026-07-01", "2026-09-30"),
    "quarter-in-words": ("quý III năm 2026", "Q3/2026", "2026-07-01", "2026-09-30"),
    "quarter-dashed": ("Quý IV - 2026", "Q4/2026", "2026-10-01", "2026-12-31"),
    "quarter-spaced": ("QUÝ  II / 2026", "Q2/2026", "2026-04-01", "2026-06-30"),
    "quarter-unmarked": ("quy iv/2026", "Q4/2026", "2026-10-01", "2026-12-31"),
    "day": ("30/9/2026", "30/9/2026", "2026-09-30", "2026-09-30"),
    "day-padded": ("05/02/2026", "5/2/2026", "2026-02-05", "2026-02-05"),
    "day-dotted": ("30.9.2026", "30/9/2026", "2026-09-30", "2026-09-30"),
    "day-dashed": ("30-9-2026", "30/9/2026", "2026-09-30", "2026-09-30"),
    "day-in-words": ("ngày 05 tháng 02 năm 2026", "5/2/2026", "2026-02-05", "2026-02-05"),
    "day-with-word": ("Ngày 30/9/2026", "30/9/2026", "2026-09-30", "2026-09-30"),
    "iso": ("2026-09-30", "30/9/2026", "2026-09-30", "2026-09-30"),
    "leap-day": ("29/02/2028", "29/2/2028", "2028-02-29", "2028-02-29"),
    "day-before-month": ("12/10/2026", "12/10/2026", "2026-10-12", "2026-10-12"),
    "a-saturday-stays": ("31/10/2026", "31/10/2026", "2026-10-31", "2026-10-31"),
    "first-year-of-all": ("1900", "1900", "1900-01-01", "1900-12-31"),
    "last-year-of-all": ("2200", "2200", "2200-01-01", "2200-12-31"),
    "spaces-around": ("  2026 ", "2026", "2026-01-01", "2026-12-31"),
}


@pytest.mark.parametrize(("text", "code", "first", "last"), DAYS.values(), ids=DAYS)
def test_days_of_a_deadline(text: str, code: str, first: str, last: str) -> None:
    found = parse_deadline(text)
    assert (found.code, found.first_day(), found.last_day()) == (code, day(first), day(last))
    assert parse_deadline(nfd(text)) == found
    assert not found.yearly


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2026", Precision.YEAR),
        ("Quý III/2026", Precision.QUARTER),
        ("9/2026", Precision.MONTH),
        ("30/9/2026", Precision.DAY),
        ("Cả nhiệm kỳ", Precision.TERM),
        ("Thường xuyên", Precision.NONE),
        ("", Precision.NONE),
    ],
)
def test_precision_is_kept(text: str, precision: Precision) -> None:
    assert parse_deadline(text).precision is precision


def test_same_day_of_different_precision_are_different_deadlines() -> None:
    same = [parse_deadline(text) for text in ("Quý III/2026", "9/2026", "30/9/2026")]
    assert {each.last_day() for each in same} == {date(2026, 9, 30)}
    assert len(set(same)) == 3


@pytest.mark.parametrize("text", ["Cả nhiệm kỳ", "cả  nhiệm kỳ", "CẢ NHIỆM KỲ", "Trong nhiệm kỳ", nfd("Cả nhiệm kỳ")])
def test_whole_term(text: str) -> None:
    found = parse_deadline(text)
    assert found == Deadline(Precision.TERM)
    assert (found.first_day(date(2025, 1, 1)), found.last_day(TERM_END)) == (date(2025, 1, 1), TERM_END)
    assert (found.first_day(), found.last_day()) == (None, None)


@pytest.mark.parametrize("text", ["Cả nhiệm kỳ và hằng năm", "Cả nhiệm kỳ và hàng năm", nfd("cả nhiệm kỳ và hằng năm")])
def test_whole_term_with_a_yearly_check(text: str) -> None:
    found = parse_deadline(text)
    assert found == Deadline(Precision.TERM, yearly=True)
    assert found.last_day(date(2031, 6, 30)) == date(2031, 6, 30)


@pytest.mark.parametrize("text", ["", "  ", "-", "Thường xuyên", "thường xuyên", "Liên tục", nfd("Thường xuyên")])
def test_no_deadline(text: str) -> None:
    found = parse_deadline(text)
    assert found == NO_DEADLINE
    assert (found.first_day(date(2025, 1, 1)), found.last_day(TERM_END)) == (None, None)


@pytest.mark.parametrize("text", ["Hằng năm", "hàng năm", "Thường xuyên, hằng năm"])
def test_each_year_has_no_deadline(text: str) -> None:
    found = parse_deadline(text)
    assert found == Deadline(yearly=True)
    assert found.last_day(TERM_END) is None


REFUSED = {
    "31/02/2026": "date",
    "1/13/2026": "date",
    "29/2/2026": "date",
    "29/2/2100": "date",
    "31/4/2026": "date",
    "32/1/2026": "date",
    "0/5/2026": "date",
    "00/05/2026": "date",
    "5/0/2026": "date",
    "2026-02-30": "date",
    "2026-13-01": "date",
    "2026-00-10": "date",
    "ngày 31 tháng 9 năm 2026": "date",
    "0/2026": "deadline",
    "00/2026": "deadline",
    "T0/2026": "deadline",
    "13/2026": "deadline",
    "Tháng 13/2026": "deadline",
    "Quý V/2026": "deadline",
    "Quý 5/2026": "deadline",
    "Quý 0/2026": "deadline",
    "Quý IIII/2026": "deadline",
    "Quý III": "deadline",
    "30/9/26": "deadline",
    "9/26": "deadline",
    "26": "deadline",
    "202": "deadline",
    "20266": "deadline",
    "1899": "deadline",
    "2201": "deadline",
    "2025-2030": "deadline",
    "sớm": "deadline",
    "2026 hoặc 2027": "deadline",
    "30/9/2026 x": "deadline",
    "nhiệm kỳ tới": "deadline",
    "Cả nhiệm kỳ tới": "deadline",
    "mỗi năm": "deadline",
}


@pytest.mark.parametrize(("text", "code"), REFUSED.items(), ids=REFUSED)
def test_refused(text: str, code: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_deadline(text)
    assert (caught.value.code, caught.value.facts) == (code, {"text": text})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21/11/2026", "2026-11-21"),
        ("21-11-2026", "2026-11-21"),
        ("21.11.2026", "2026-11-21"),
        ("2026-11-21", "2026-11-21"),
        ("ngày 21 tháng 11 năm 2026", "2026-11-21"),
        (nfd("ngày 21 tháng 11 năm 2026"), "2026-11-21"),
        (" 01/02/2026 ", "2026-02-01"),
        ("29/2/2028", "2028-02-29"),
    ],
)
def test_calendar_day(text: str, expected: str) -> None:
    assert parse_day(text) == day(expected)


@pytest.mark.parametrize(
    "text", ["", "2026", "11/2026", "Quý IV/2026", "Cả nhiệm kỳ", "31/02/2026", "1/13/2026", "0/1/2026", "hôm nay"]
)
def test_no_calendar_day(text: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_day(text)
    assert (caught.value.code, caught.value.facts) == ("date", {"text": text})


YEARS = st.integers(1900, 2200)
DEADLINES = st.one_of(
    st.builds(Deadline, st.just(Precision.YEAR), YEARS),
    st.builds(Deadline, st.just(Precision.QUARTER), YEARS, st.integers(1, 4)),
    st.builds(Deadline, st.just(Precision.MONTH), YEARS, month=st.integers(1, 12)),
    st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(
        lambda on: Deadline(Precision.DAY, on.year, month=on.month, day=on.day)
    ),
    st.builds(Deadline, st.sampled_from([Precision.TERM, Precision.NONE]), yearly=st.booleans()),
)


@QUICK
@given(DEADLINES)
def test_code_is_read_back(deadline: Deadline) -> None:
    assert parse_deadline(deadline.code) == deadline


@QUICK
@given(DEADLINES)
def test_first_day_is_not_after_the_last(deadline: Deadline) -> None:
    first, last = deadline.first_day(date(2025, 1, 1)), deadline.last_day(TERM_END)
    assert (first is None) == (last is None) == (deadline.precision is Precision.NONE)
    assert first is None or last is None or first <= last


@QUICK
@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_is_read_back_in_both_orders(on: date) -> None:
    assert parse_day(f"{on.day}/{on.month}/{on.year}") == parse_day(on.isoformat()) == on


@QUICK
@given(st.text(max_size=10) | st.text("0123456789/-qQ ", max_size=10))
def test_any_text_is_a_deadline_or_refused_with_a_reason(text: str) -> None:
    try:
        found = parse_deadline(text)
    except WardError as error:
        assert error.code in {"deadline", "date"}
    else:
        assert parse_deadline(found.code) == found
