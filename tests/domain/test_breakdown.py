"""Where the work stands: by agency, appendix, year and money, month; each count is what its filter accepts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, PROGRAMME, QUICK, any_day, any_item, day, facts, item
from ward_tui.domain.breakdown import GIVEN_OPEN, LACKS_DOCUMENT, UNASSIGNED, Breakdown, MonthDue, break_down
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import Agency, Appendix, AppendixItem, Facts
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, item_status
from ward_tui.domain.summary import states_on

TODAY = day("2026-11-21")
ECONOMY, PARTY, POLICE = "phuong-a/CQ01", "phuong-a/CQ02", "phuong-a/CQ03"
AGENCIES = {key: Agency(key, "phuong-a", key) for key in (ECONOMY, PARTY, POLICE)}
CODES = ("PL02", "PL01", "GT")
APPENDICES = {f"phuong-a/{code}": Appendix(f"phuong-a/{code}", "phuong-a", code, code) for code in CODES}


def row(code: str, number: int, finish: str, *lead: str, **more: object) -> AppendixItem:
    """Row `number` of an appendix with its lead agencies."""
    return item("", finish, id=f"phuong-a/{code}-{number:02}", appendix=code, row=number, lead=lead, **more)


ROWS = [
    row("PL01", 1, "9/2026", ECONOMY),
    row("PL01", 2, "11/2026", PARTY, ECONOMY, funding_text="Ngân sách"),
    row("PL01", 3, "12/11/2026", PARTY, funding_text="Doanh nghiệp"),
    row("PL01", 4, "9/2026", PARTY, done_on="2026-10-05"),
    row("PL02", 1, "2030", funding_text="Ngân sách, xã hội hóa"),
    row("PL02", 2, "Thường xuyên", POLICE),
    row("PL02", 3, "10/2027", dropped_on="2026-01-01"),
    row("PL02", 4, "10/2027", paused_on="2026-01-01", funding_text="Ngân sách"),
    row("GT", 1, "11/2027"),
    row("GT", 2, "2026", done_on="2026-10-05", document="12/BC"),
]


def broken(rows: list[AppendixItem], today: date = TODAY) -> Breakdown:
    """The breakdown of ward A."""
    return break_down(facts(rows, agencies=AGENCIES, appendices=APPENDICES), today, LIMITS)


def test_agencies_stand_by_most_overdue_then_most_open_then_as_in_the_document() -> None:
    found = [(each.key, each.overdue, each.open, each.total) for each in broken(ROWS).by_agency]
    assert found == [(ECONOMY, 1, 2, 2), (PARTY, 1, 2, 3), ("", 0, 3, 4), (POLICE, 0, 1, 1)]


def test_a_row_that_names_one_agency_twice_counts_once() -> None:
    (share,) = broken([row("PL01", 1, "9/2026", PARTY, PARTY)]).by_agency
    assert (share.key, share.overdue, share.open, share.total) == (PARTY, 1, 1, 1)


def test_an_agency_without_rows_has_no_share() -> None:
    assert POLICE not in [each.key for each in broken(ROWS[:5]).by_agency]


def test_appendices_stand_in_the_order_of_the_document() -> None:
    found = [(each.key, each.overdue, each.open, each.total) for each in broken(ROWS).by_appendix]
    assert found == [("phuong-a/PL02", 0, 3, 3), ("phuong-a/PL01", 2, 3, 4), ("phuong-a/GT", 0, 1, 2)]


def test_years_ascend_and_rows_without_deadline_come_last() -> None:
    assert [(each.year, dict(each.counts)) for each in broken(ROWS).by_year] == [
        (2026, {Funding.UNSPECIFIED: 3, Funding.BUDGET: 1, Funding.ENTERPRISE: 1}),
        (2027, {Funding.UNSPECIFIED: 1, Funding.BUDGET: 1}),
        (2030, {Funding.MIXED: 1}),
        (0, {Funding.UNSPECIFIED: 1}),
    ]


def test_twelve_months_begin_with_this_one() -> None:
    months = broken(ROWS).months
    assert [(each.year, each.month) for each in months] == [(2026, 11), (2026, 12)] + [
        (2027, month) for month in range(1, 11)
    ]
    assert [each for each in months if each.open] == [MonthDue(2026, 11, 2, 1), MonthDue(2027, 10, 1, 0)]


@pytest.mark.parametrize(
    ("today", "share"), [("2024-12-31", 0), ("2025-01-01", 0), ("2026-11-21", 31), ("2030-12-31", 100)]
)
def test_share_of_the_term_that_has_passed(today: str, share: int) -> None:
    assert broken([], day(today)).elapsed == share


def test_the_term_of_several_programmes_goes_from_the_first_start_to_the_last_end() -> None:
    later = replace(PROGRAMME, slug="phuong-b", term_start=2027, term_end=day("2031-12-31"))
    both = Facts(programmes={"phuong-a": PROGRAMME, "phuong-b": later})
    assert break_down(both, day("2028-07-01"), LIMITS).elapsed == 50
    assert break_down(both, day("2026-12-31"), LIMITS, "phuong-b").elapsed == 0


def test_work_given_outside_and_results_without_document() -> None:
    found = broken(ROWS)
    assert (found.given, found.unassigned, found.lacks_document) == (1, 3, 1)


def test_nothing_to_break_down() -> None:
    found = break_down(Facts(), TODAY, LIMITS)
    assert (found.by_agency, found.by_appendix, found.by_year) == ((), (), ())
    assert [each.open for each in found.months] == [0] * 12
    assert (found.elapsed, found.given, found.lacks_document) == (0, 0, 0)


def test_known_states_are_taken_and_one_programme_is_told_from_another() -> None:
    other = replace(ROWS[0], id="phuong-b/PL01-01", programme="phuong-b")
    both = replace(facts([*ROWS, other]), programmes={"phuong-a": PROGRAMME})
    states = states_on(both.items.values(), TODAY, LIMITS)
    assert break_down(both, TODAY, LIMITS, "phuong-a", states) == break_down(both, TODAY, LIMITS, "phuong-a")
    assert [each.total for each in break_down(both, TODAY, LIMITS, "phuong-b", states).by_appendix] == [1]


def figures(found: Breakdown) -> Iterator[tuple[int, ItemFilter]]:
    """Every count with the filter that it names."""
    for share in (*found.by_agency, *found.by_appendix):
        yield from ((share.overdue, share.overdue_rows), (share.open, share.open_rows), (share.total, share.rows))
    for year in found.by_year:
        yield year.total, year.rows()
        yield from ((count, year.rows(funding)) for funding, count in year.counts.items())
    for month in found.months:
        yield from ((month.open, month.rows), (month.overdue, month.overdue_rows))
    yield from ((found.given, GIVEN_OPEN), (found.unassigned, UNASSIGNED), (found.lacks_document, LACKS_DOCUMENT))


@st.composite
def some_rows(draw: st.DrawFn) -> list[AppendixItem]:
    """Rows of several appendices, agencies and sources of money, some with documents."""
    rows = []
    for number in range(draw(st.integers(0, 8))):
        code = draw(st.sampled_from(CODES))
        rows.append(
            replace(
                draw(any_item()),
                id=f"phuong-a/{code}-{number:02}",
                appendix=code,
                row=number,
                lead=tuple(draw(st.lists(st.sampled_from(list(AGENCIES)), max_size=2))),
                funding_text=draw(st.sampled_from(["", "Ngân sách", "Doanh nghiệp", "Ngân sách, xã hội hóa"])),
                document=draw(st.sampled_from(["", "12/QĐ"])),
            )
        )
    return rows


@QUICK
@given(some_rows(), any_day())
def test_every_count_is_the_number_of_rows_that_its_filter_accepts(rows: list[AppendixItem], today: date) -> None:
    for count, chosen in figures(broken(rows, today)):
        assert count == sum(chosen.accepts(each, item_status(each, today, LIMITS)) for each in rows)


@QUICK
@given(some_rows(), any_day())
def test_every_row_that_is_not_dropped_stands_in_one_appendix_and_one_year(
    rows: list[AppendixItem], today: date
) -> None:
    found = broken(rows, today)
    living = [each for each in rows if item_status(each, today, LIMITS) is not ItemStatus.DROPPED]
    assert sum(each.total for each in found.by_appendix) == sum(each.total for each in found.by_year) == len(living)
