"""Counts of the overview: by status, by appendix, by days overdue; what comes next."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, PROGRAMME, QUICK, any_day, any_item, day, facts, indicator, item, target
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import BANDS, AppendixCount, band_of, summarise

TODAY = day("2026-11-21")


@pytest.mark.parametrize(
    ("days", "band"), [(1, 0), (30, 0), (31, 1), (90, 1), (91, 2), (120, 2), (121, 3), (824, 3), (10_000, 3)]
)
def test_band_of_days_overdue(days: int, band: int) -> None:
    assert band_of(days) == band


def test_bands_leave_no_day_out() -> None:
    assert [(first, last) for first, last in BANDS] == [(1, 30), (31, 90), (91, 120), (121, None)]
    assert all(BANDS[band_of(days)][0] <= days <= (BANDS[band_of(days)][1] or days) for days in range(1, 400))


def row(code: str, number: int, finish: str, **more: object) -> AppendixItem:
    """Row `number` of an appendix."""
    return item("", finish, id=f"phuong-a/{code}-{number:02}", appendix=code, row=number, **more)


GIVEN = {"lead": ("phuong-a/CQ01",)}
ROWS = [
    row("PL01", 1, "9/2026"),
    row("PL01", 2, "9/2026", done_on="2026-09-30"),
    row("PL01", 3, "9/2026", done_on="2026-10-05", **GIVEN),
    row("PL01", 4, "9/2026", done_on="2026-11-22", **GIVEN),
    row("PL02", 1, "2030", **GIVEN),
    row("PL02", 2, "11/2026"),
    row("PL02", 3, "21/11/2026"),
    row("PL02", 4, "12/2026", paused_on="2026-01-01"),
    row("PL02", 5, "12/2026", dropped_on="2026-01-01"),
    row("PL02", 6, "Thường xuyên"),
    row("PL02", 7, "", done_on="2026-01-01"),
]


def test_rows_by_status() -> None:
    found = summarise(facts(ROWS), TODAY, LIMITS)
    assert found.items == {
        ItemStatus.OVERDUE: 2,
        ItemStatus.DONE_ON_TIME: 1,
        ItemStatus.DONE_LATE: 1,
        ItemStatus.IN_PROGRESS: 1,
        ItemStatus.DUE_SOON: 2,
        ItemStatus.PAUSED: 1,
        ItemStatus.DROPPED: 1,
        ItemStatus.NO_DEADLINE: 1,
        ItemStatus.DONE: 1,
    }
    assert (found.today, found.overdue) == (TODAY, 2)


def test_both_denominators_of_the_overdue_rate() -> None:
    found = summarise(facts(ROWS), TODAY, LIMITS)
    assert (found.total_items, found.with_deadline) == (10, 8)


def test_only_open_rows_wait_for_an_agency() -> None:
    assert summarise(facts(ROWS), TODAY, LIMITS).unassigned == 5


def test_rows_by_appendix() -> None:
    assert summarise(facts(ROWS), TODAY, LIMITS).appendices == (
        AppendixCount("phuong-a/PL01", total=4, overdue=2, done=2, unassigned=1),
        AppendixCount("phuong-a/PL02", total=6, overdue=0, done=1, unassigned=4),
    )


def test_what_comes_next() -> None:
    assert summarise(facts(ROWS), TODAY, LIMITS).nearest == ("phuong-a/PL02-03", "phuong-a/PL02-02", "phuong-a/PL02-01")


def test_rows_due_on_one_day_stand_by_identifier() -> None:
    rows = [row("PL02", 2, "2030"), row("PL01", 9, "2030"), row("PL02", 1, "12/2030")]
    found = summarise(facts(rows), TODAY, LIMITS).nearest
    assert found == ("phuong-a/PL01-09", "phuong-a/PL02-01", "phuong-a/PL02-02")


def test_targets_by_status() -> None:
    targets = [target(indicator(figures=each)) for each in ("2025=79", "2025=80", "2025=70", "")]
    numbered = [replace(each, id=f"phuong-a/CT{number:02}") for number, each in enumerate(targets, 1)]
    found = summarise(facts(targets=numbered), day("2026-06-01"), LIMITS).targets
    assert found == {TargetStatus.MISSED: 2, TargetStatus.MET: 1, TargetStatus.NO_DATA: 1}


def test_dropped_targets_are_counted_nowhere() -> None:
    gone = replace(target(indicator(figures="2025=70")), dropped_on=day("2026-05-31"), dropped_document="12-QĐ/ĐU")
    later = replace(gone, id="phuong-a/CT02", dropped_on=day("2026-06-02"))
    assert summarise(facts(targets=[gone, later]), day("2026-06-01"), LIMITS).targets == {TargetStatus.MISSED: 1}


def two_programmes() -> Facts:
    """Wards A and B, one row and one target each."""
    ours, other = row("PL01", 1, "9/2026"), replace(row("PL01", 1, "2030"), id="phuong-b/PL01-01", programme="phuong-b")
    mine, theirs = target(indicator()), replace(target(), id="phuong-b/CT01", programme="phuong-b")
    return replace(
        facts([ours, other], [mine, theirs]),
        programmes={"phuong-a": PROGRAMME, "phuong-b": replace(PROGRAMME, slug="phuong-b")},
    )


@pytest.mark.parametrize(("slug", "rows", "overdue"), [(None, 2, 1), ("phuong-a", 1, 1), ("phuong-b", 1, 0)])
def test_one_programme_or_all(slug: str | None, rows: int, overdue: int) -> None:
    found = summarise(two_programmes(), TODAY, LIMITS, slug)
    assert (found.total_items, found.overdue, sum(found.targets.values())) == (rows, overdue, rows)


def test_appendices_of_two_programmes_do_not_merge() -> None:
    found = summarise(two_programmes(), TODAY, LIMITS).appendices
    assert [each.id for each in found] == ["phuong-a/PL01", "phuong-b/PL01"]


def test_nothing_to_count() -> None:
    found = summarise(facts(), TODAY, LIMITS)
    assert (found.total_items, found.with_deadline, found.overdue, found.unassigned) == (0, 0, 0, 0)
    assert (found.appendices, found.nearest, sum(found.targets.values())) == ((), (), 0)


@QUICK
@given(st.lists(any_item(), max_size=3), any_day())
def test_every_row_is_counted_once_and_dropped_ones_only_by_their_state(rows: list[AppendixItem], today: date) -> None:
    numbered = [replace(each, id=f"phuong-a/PL01-{number:02}") for number, each in enumerate(rows, 1)]
    found = summarise(facts(numbered), today, LIMITS)
    assert sum(found.items.values()) == len(rows)
    living = len(rows) - found.items.get(ItemStatus.DROPPED, 0)
    assert found.total_items == sum(each.total for each in found.appendices) == living
    assert found.overdue == sum(each.overdue for each in found.appendices)
    assert found.unassigned == sum(each.unassigned for each in found.appendices)
