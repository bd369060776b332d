"""The periods of reports: codes, days and cut-offs."""

from __future__ import annotations

import pytest

from tests.domain.builders import day, programme
from ward_tui.domain.duty import DutyPeriod
from ward_tui.domain.duty_periods import cut_off, data_from, day_in, is_code, span_of, spans
from ward_tui.domain.errors import WardError

# code, kind, first and last day, first day of the data, cut-off on day 14
PERIODS = [
    ("2026-10", "month", "2026-10-01", "2026-10-31", "2026-09-15", "2026-10-14"),
    ("2026-01", "month", "2026-01-01", "2026-01-31", "2025-12-15", "2026-01-14"),
    ("2028-02", "month", "2028-02-01", "2028-02-29", "2028-01-15", "2028-02-14"),
    ("2026-Q1", "quarter", "2026-01-01", "2026-03-31", "2025-12-15", "2026-03-14"),
    ("2026-Q4", "quarter", "2026-10-01", "2026-12-31", "2026-09-15", "2026-12-14"),
    ("2026-H1", "half_year", "2026-01-01", "2026-06-30", "2025-12-15", "2026-06-14"),
    ("2026-H2", "half_year", "2026-07-01", "2026-12-31", "2026-06-15", "2026-12-14"),
    ("2026-9M", "nine_months", "2026-01-01", "2026-09-30", "2025-12-15", "2026-09-14"),
    ("2026", "year", "2026-01-01", "2026-12-31", "2025-12-15", "2026-12-14"),
    ("2025-2030-giua", "mid_term", "2025-01-01", "2028-12-31", "2025-01-01", "2028-12-14"),
    ("2025-2030-cuoi", "end_of_term", "2025-01-01", "2030-12-31", "2025-01-01", "2030-12-14"),
]


@pytest.mark.parametrize(("code", "kind", "first", "last", "begins", "closes"), PERIODS)
def test_a_period_knows_its_days_and_when_its_data_closes(
    code: str, kind: str, first: str, last: str, begins: str, closes: str
) -> None:
    span = span_of(code)
    assert (span.kind.value, span.code) == (kind, code)
    assert (span.first, span.last) == (day(first), day(last))
    assert (data_from(span, 14), cut_off(span, 14)) == (day(begins), day(closes))


def test_a_day_is_a_period_without_data_of_its_own() -> None:
    span = span_of("2026-11-16")
    assert (span.first, span.last) == (day("2026-11-16"), day("2026-11-16"))
    assert data_from(span, 14) is cut_off(span, 14) is None


@pytest.mark.parametrize("text", ["", "2026-13", "2026-Q5", "2026-H3", "26", "quý 3", "2026-02-30", "2025-2030-dau"])
def test_what_is_no_period_is_refused(text: str) -> None:
    assert not is_code(text)
    with pytest.raises(WardError, match="duty_period"):
        span_of(text)


@pytest.mark.parametrize(
    ("kind", "start", "codes"),
    [
        ("month", "2030-11-15", ["2030-11", "2030-12"]),
        ("quarter", "2030-01-01", ["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"]),
        ("half_year", "2030-07-01", ["2030-H2"]),
        ("nine_months", "2029-12-01", ["2030-9M"]),
        ("year", "2029-12-31", ["2029", "2030"]),
        ("mid_term", "2030-01-01", ["2025-2030-giua"]),
        ("end_of_term", "2025-01-01", ["2025-2030-cuoi"]),
        ("unspecified", "2025-01-01", []),
    ],
)
def test_periods_run_to_the_end_of_the_term(kind: str, start: str, codes: list[str]) -> None:
    assert [each.code for each in spans(DutyPeriod(kind), programme(), day(start))] == codes


@pytest.mark.parametrize(
    ("year", "month", "wanted", "found"),
    [
        (2026, 2, 29, "2026-02-28"),
        (2028, 2, 29, "2028-02-29"),
        (2028, 2, 31, "2028-02-29"),
        (2026, 4, 31, "2026-04-30"),
        (2026, 13, 15, "2027-01-15"),
        (2026, 0, 15, "2025-12-15"),
        (2026, 25, 31, "2028-01-31"),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last_one(year: int, month: int, wanted: int, found: str) -> None:
    assert day_in(year, month, wanted) == day(found)


@pytest.mark.parametrize(
    ("cutoff", "begins", "closes"), [(31, "2026-02-01", "2026-02-28"), (1, "2026-01-02", "2026-02-01")]
)
def test_a_cut_off_may_be_any_day_of_the_month(cutoff: int, begins: str, closes: str) -> None:
    span = span_of("2026-02")
    assert (data_from(span, cutoff), cut_off(span, cutoff)) == (day(begins), day(closes))


@pytest.mark.parametrize(
    ("code", "cutoff", "due", "begins", "closes"),
    [
        ("2026", 14, "2026-12-05", "2025-11-15", "2026-11-14"),
        ("2026", 14, "2026-12-14", "2025-12-15", "2026-12-14"),  # on the due day itself is not too late
        ("2026", 14, "2027-01-10", "2025-12-15", "2026-12-14"),
        ("2026", 14, "2026-06-20", "2025-06-15", "2026-06-14"),
        ("2026-10", 14, "2026-10-05", "2026-08-15", "2026-09-14"),
        ("2026-01", 14, "2026-01-05", "2025-11-15", "2025-12-14"),
        ("2026-Q1", 20, "2026-03-10", "2025-11-21", "2026-02-20"),
        ("2026-03", 31, "2026-03-30", "2026-02-01", "2026-02-28"),
        ("2025-2030-giua", 14, "2028-06-10", "2025-01-01", "2028-05-14"),
    ],
)
def test_data_never_closes_after_the_report_is_due(code: str, cutoff: int, due: str, begins: str, closes: str) -> None:
    span = span_of(code)
    assert (data_from(span, cutoff, day(due)), cut_off(span, cutoff, day(due))) == (day(begins), day(closes))
