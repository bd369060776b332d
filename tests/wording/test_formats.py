"""Dates, numbers, deadlines, periods and goals as documents write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.domain.builders import goal, indicator
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.model import Source
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.periods import Period, parse_period
from ward_tui.wording import formats


@pytest.mark.parametrize(
    ("value", "short", "padded"),
    [
        (date(2026, 9, 30), "30/9/2026", "30/09/2026"),
        (date(2026, 2, 5), "5/2/2026", "05/02/2026"),
        (date(2030, 12, 31), "31/12/2030", "31/12/2030"),
        (None, "–", ""),
    ],
)
def test_days(value: date | None, short: str, padded: str) -> None:
    assert formats.day(value) == short
    assert formats.day_padded(value) == padded


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 15), "ngày 15 tháng 01 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 21), "ngày 21 tháng 11 năm 2026"),
    ],
)
def test_days_as_official_documents_are_dated(value: date, words: str) -> None:
    assert formats.day_words(value) == words


def test_moments() -> None:
    assert formats.moment(datetime(2026, 11, 2, 9, 5, 59)) == "09:05, 2/11/2026"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("5", "5"),
        ("13.5", "13,5"),
        ("13.50", "13,5"),
        ("1120", "1.120"),
        ("1000", "1.000"),
        ("1E+3", "1.000"),
        ("1234567.25", "1.234.567,25"),
        ("-3", "-3"),
        ("-1120.5", "-1.120,5"),
        ("0.125", "0,125"),
    ],
)
def test_numbers(value: str, text: str) -> None:
    assert formats.number(Decimal(value)) == text
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "unit", "yes_no", "text"),
    [
        ("97.5", "%", False, "97,5%"),
        ("15", "%/năm", False, "15%/năm"),
        ("1120", "doanh nghiệp", False, "1.120 doanh nghiệp"),
        ("7", "", False, "7"),
        ("1", "", True, "có"),
        ("0", "", True, "không"),
    ],
)
def test_figures(value: str, unit: str, yes_no: bool, text: str) -> None:
    assert formats.figure(Decimal(value), unit, yes_no=yes_no) == text


def test_a_figure_of_an_indicator() -> None:
    assert formats.indicator_figure(indicator(">= 80"), Decimal("81.5")) == "81,5%"
    assert formats.indicator_figure(indicator("yes_no", unit=""), Decimal(1)) == "có"


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("2026", "2026"),
        ("Năm 2026", "2026"),
        ("Tháng 9/2026", "9/2026"),
        ("09/2026", "9/2026"),
        ("Quý III/2026", "Quý III/2026"),
        ("Q4/2026", "Quý IV/2026"),
        ("30/9/2026", "30/9/2026"),
        ("2026-09-05", "5/9/2026"),
        ("Cả nhiệm kỳ", "Cả nhiệm kỳ"),
        ("Cả nhiệm kỳ và hằng năm", "Cả nhiệm kỳ và hằng năm"),
        ("Hằng năm", "Hằng năm"),
        ("Thường xuyên", "–"),
        ("", "–"),
    ],
)
def test_deadlines_keep_their_precision(printed: str, text: str) -> None:
    assert formats.deadline(parse_deadline(printed)) == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("2026", "năm 2026"),
        ("2026-Q1", "quý I/2026"),
        ("2026-Q4", "quý IV/2026"),
        ("2026-06", "tháng 6/2026"),
        ("2026-12", "tháng 12/2026"),
    ],
)
def test_periods(code: str, text: str) -> None:
    assert formats.period(parse_period(code)) == text
    assert parse_period(text) == parse_period(code)


def test_a_capital_letter_keeps_the_numeral() -> None:
    assert formats.capital(formats.period(Period(2026, quarter=3))) == "Quý III/2026"
    assert formats.capital("đã trình") == "Đã trình"
    assert formats.capital("") == ""


@pytest.mark.parametrize(
    ("words", "unit", "long", "short"),
    [
        (">= 97", "%", "từ 97% trở lên", "≥ 97%"),
        ("> 97.5", "%/năm", "trên 97,5%/năm", "> 97,5%/năm"),
        ("= 0", "hộ", "bằng 0 hộ", "= 0"),
        ("<= 3", "vụ", "không quá 3 vụ", "≤ 3"),
        ("< 0.5", "%", "dưới 0,5%", "< 0,5%"),
        (">= 1120", "doanh nghiệp", "từ 1.120 doanh nghiệp trở lên", "≥ 1.120"),
        ("range 2 3", "mô hình", "2-3 mô hình", "2-3 mô hình"),
        ("range 62 63", "%", "62-63%", "62-63%"),
        ("up", "%", "tăng so với kỳ trước", "tăng"),
        ("down", "hộ", "giảm so với kỳ trước", "giảm"),
        ("yes_no", "", "đạt", "đạt"),
        (">=", "%", "–", "–"),
    ],
)
def test_goals(words: str, unit: str, long: str, short: str) -> None:
    assert formats.goal(goal(words), unit) == long
    assert formats.goal(goal(words), unit, short=True) == short


@pytest.mark.parametrize(
    ("cadence", "text"), [("annual", "hằng năm"), ("term", "trong nhiệm kỳ"), ("2027", "đến năm 2027")]
)
def test_when_an_indicator_is_judged(cadence: str, text: str) -> None:
    assert formats.when(indicator(when=cadence)) == text


@pytest.mark.parametrize(
    ("place", "lines", "text"),
    [
        ("Phụ lục 14, dòng 7", (630,), "Phụ lục 14, dòng 7; dòng 630 của văn bản"),
        ("Phụ lục 03, dòng 24", (485, 487), "Phụ lục 03, dòng 24; dòng 485–487 của văn bản"),
        ("Phần 2", (5, 5), "Phần 2; dòng 5 của văn bản"),
        ("Phần 2", (), "Phần 2"),
        ("", (7,), "dòng 7 của văn bản"),
        ("", (), ""),
    ],
)
def test_sources(place: str, lines: tuple[int, ...], text: str) -> None:
    assert formats.source(Source("Chương trình", place, lines)) == text


def test_lists_of_names() -> None:
    assert formats.names(["A", "B"]) == "A, B"
    assert formats.names([]) == "–"
    assert formats.names([], "Chưa giao đơn vị") == "Chưa giao đơn vị"
    assert [formats.joined(each) for each in ("", "a", "ab", "abc")] == ["", "a", "a hoặc b", "a, b hoặc c"]
    assert formats.joined("abc", "và") == "a, b và c"
