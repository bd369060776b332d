"""Reporting duties on a day: when each period is due and what becomes of one that was missed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.builders import SOURCE, day, programme
from ward_tui.domain.calendar import WorkCalendar
from ward_tui.domain.duties import DutyRules, DutyView, Lacking, check_period, view
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod, Recurrence
from ward_tui.domain.errors import WardError

TET = frozenset(day(f"2026-02-{each}") for each in range(16, 21))
RULES = DutyRules(WorkCalendar(TET))
EVERY_MONTH: dict[str, Any] = {"period": DutyPeriod.MONTH, "due_day": 14}


def said(code: str, on: str) -> DutyDone:
    """What was said about a period: the day on which it was sent, '-' for one that is not needed."""
    sent = None if on == "-" else day(on)
    return DutyDone(f"phuong-a/BC01@{code}", "phuong-a/BC01", code, sent, sent or day("2026-01-06"))


def duty(done: dict[str, str] | None = None, **changes: Any) -> Duty:
    """A monthly duty due on the 14th, or another one; done: period and day, '-' for one that is not needed."""
    answers = tuple(said(code, on) for code, on in (done or {}).items())
    fields: dict[str, Any] = EVERY_MONTH | {"due_text": "", "source": SOURCE, "done": answers} | changes
    return Duty("phuong-a/BC01", "phuong-a", "Báo cáo", **fields)


def seen(one: Duty, today: str, created: str = "2026-01-05", rules: DutyRules = RULES) -> DutyView:
    """The duty on a day."""
    return view(one, programme(created), day(today), rules)


def states(found: DutyView, *codes: str) -> list[str]:
    """What became of some periods."""
    return [each.state.value for code in codes if (each := found.period(code)) is not None]


def due(found: DutyView, code: str) -> str:
    """The due day of a period after it was moved."""
    each = found.period(code)
    assert each is not None
    return str(each.due_on)


# When it is due

DUE = [
    # period, due day and more, code, day as it was set, due day
    ("month", {"due_day": 14}, "2026-10", "2026-10-14", "2026-10-14"),
    ("month", {"due_day": 15}, "2026-10", "2026-10-15", "2026-10-15"),
    ("month", {"due_day": 14}, "2026-11", "2026-11-14", "2026-11-16"),  # a Saturday
    ("month", {"due_day": 15}, "2026-11", "2026-11-15", "2026-11-16"),  # a Sunday
    ("month", {"due_day": 14}, "2026-02", "2026-02-14", "2026-02-23"),  # the week of Tết, with both weekends
    ("month", {"due_day": 16}, "2026-02", "2026-02-16", "2026-02-23"),
    ("month", {"due_day": 29}, "2026-02", "2026-02-28", "2026-03-02"),
    ("month", {"due_day": 30}, "2026-02", "2026-02-28", "2026-03-02"),
    ("month", {"due_day": 31}, "2026-04", "2026-04-30", "2026-04-30"),
    ("month", {"due_day": 5, "months_after": 1}, "2026-10", "2026-11-05", "2026-11-05"),
    ("quarter", {"due_day": 14}, "2026-Q3", "2026-09-14", "2026-09-14"),
    ("quarter", {"due_day": 15, "months_after": 1}, "2026-Q4", "2027-01-15", "2027-01-15"),
    ("half_year", {"due_day": 14}, "2026-H1", "2026-06-14", "2026-06-15"),
    ("half_year", {"due_day": 14}, "2026-H2", "2026-12-14", "2026-12-14"),
    ("nine_months", {"due_day": 14}, "2026-9M", "2026-09-14", "2026-09-14"),
    ("year", {"due_day": 14}, "2026", "2026-12-14", "2026-12-14"),
    ("year", {"due_day": 20, "due_month": 11}, "2026", "2026-11-20", "2026-11-20"),
    ("year", {"due_day": 31, "months_after": 2}, "2026", "2027-02-28", "2027-03-01"),
    ("mid_term", {"due_day": 30}, "2025-2030-giua", "2028-12-30", "2029-01-01"),
    ("mid_term", {"due_day": 29, "due_month": 2, "due_year": 2028}, "2025-2030-giua", "2028-02-29", "2028-02-29"),
    ("end_of_term", {"due_day": 15, "due_month": 6}, "2025-2030-cuoi", "2030-06-15", "2030-06-17"),
]


@pytest.mark.parametrize(("period", "when", "code", "nominal", "due_on"), DUE)
def test_a_period_is_due_on_its_day_or_the_next_working_one(
    period: str, when: dict[str, Any], code: str, nominal: str, due_on: str
) -> None:
    found = seen(duty(period=DutyPeriod(period), **when), "2026-12-31")
    each = found.period(code)
    assert each is not None
    assert (str(each.nominal), str(each.due_on)) == (nominal, due_on)


def test_29_february_is_kept_in_a_leap_year() -> None:
    assert due(seen(duty(due_day=29), "2028-03-10"), "2028-02") == "2028-02-29"


def test_a_swap_day_takes_a_report() -> None:
    swapped = DutyRules(WorkCalendar(frozenset({day("2026-08-31")}), frozenset({day("2026-08-22")})))
    assert due(seen(duty(due_day=22), "2026-09-20", rules=swapped), "2026-08") == "2026-08-22"
    assert due(seen(duty(due_day=31), "2026-09-20", rules=swapped), "2026-08") == "2026-09-01"


def test_the_cut_off_is_its_own_or_that_of_the_settings() -> None:
    for own, common, closes in ((None, 14, "2026-10-14"), (20, 14, "2026-10-20"), (None, 31, "2026-10-31")):
        rules = DutyRules(cutoff_day=common)
        each = seen(duty(due_day=31, cutoff_day=own), "2026-11-01", rules=rules).period("2026-10")
        assert each is not None
        assert str(each.cutoff_on) == closes


def test_a_cut_off_after_the_due_day_goes_back_by_whole_months() -> None:
    each = seen(duty(period=DutyPeriod.YEAR, due_day=5, due_month=12), "2026-11-21").period("2026")
    assert each is not None
    assert (str(each.due_on), str(each.data_from), str(each.cutoff_on)) == ("2026-12-07", "2025-11-15", "2026-11-14")


# What became of it

STATES = [
    # done, today, states of September, October and November
    ({}, "2026-11-10", ["missed", "overdue", "due_soon"]),
    ({}, "2026-11-16", ["missed", "overdue", "due_soon"]),  # the 14th is a Saturday: due this Monday
    ({}, "2026-11-17", ["missed", "missed", "overdue"]),
    ({"2026-09": "2026-09-14"}, "2026-11-10", ["done_on_time", "overdue", "due_soon"]),
    ({"2026-09": "2026-09-15"}, "2026-11-10", ["done_late", "overdue", "due_soon"]),
    ({"2026-10": "-"}, "2026-11-10", ["missed", "not_needed", "due_soon"]),
    ({"2026-11": "2026-11-16"}, "2026-11-20", ["missed", "missed", "done_on_time"]),
    ({"2026-11": "2026-11-05"}, "2026-11-10", ["missed", "missed", "done_on_time"]),  # sent early
]


@pytest.mark.parametrize(("done", "today", "wanted"), STATES)
def test_only_the_latest_missed_period_is_overdue(done: dict[str, str], today: str, wanted: list[str]) -> None:
    assert states(seen(duty(done), today), "2026-09", "2026-10", "2026-11") == wanted


def test_each_missed_period_stays_due_where_all_must_be_caught_up() -> None:
    owed = duty({"2026-02": "2026-02-23"}, recurrence=Recurrence.CATCH_UP)
    found = seen(owed, "2026-05-10")
    wanted = ["overdue", "done_on_time", "overdue", "overdue"]
    assert states(found, "2026-01", "2026-02", "2026-03", "2026-04") == wanted
    assert (found.overdue, found.next and found.next.code) == (3, "2026-01")


@pytest.mark.parametrize(
    ("done", "today", "following", "state"),
    [
        ({"2026-01-20": "2026-01-20"}, "2026-01-25", "2026-02-19", "due_soon"),
        ({"2026-01-20": "2026-01-20"}, "2026-02-24", "2026-02-19", "overdue"),  # moved over Tết to 23 February
        ({"2026-01-20": "2026-01-20", "2026-02-19": "2026-02-23"}, "2026-03-01", "2026-03-25", "due_soon"),
        ({"2026-01-20": "2026-01-20", "2026-02-19": "2026-02-01"}, "2026-02-10", "2026-03-03", "due_soon"),
        ({"2026-01-20": "2026-01-20"}, "2027-08-01", "2026-02-19", "overdue"),
    ],
)
def test_a_duty_after_the_last_one_is_due_so_many_days_later(
    done: dict[str, str], today: str, following: str, state: str
) -> None:
    found = seen(duty(done, recurrence=Recurrence.AFTER_DONE, interval_days=30), today)
    assert found.next is not None
    assert (found.next.code, found.state.value, len(found.periods)) == (following, state, len(done) + 1)


def test_a_period_that_was_not_needed_counts_from_its_own_day() -> None:
    done = {"2026-01-20": "2026-01-20", "2026-02-19": "-"}
    found = seen(duty(done, recurrence=Recurrence.AFTER_DONE, interval_days=30), "2026-02-25")
    assert found.next is not None
    assert found.next.code == "2026-03-21"


def test_a_duty_after_the_last_one_asks_for_the_first() -> None:
    found = seen(duty(recurrence=Recurrence.AFTER_DONE, interval_days=30), "2026-11-21")
    assert (found.state.value, found.lacking, found.periods) == ("undated", Lacking.FIRST, ())


# Days on which the program is opened


def test_what_closed_before_the_programme_was_loaded_is_asked_about_and_never_alarmed() -> None:
    found = seen(duty(), "2026-11-21", created="2026-11-21")
    assert states(found, "2026-09", "2026-10", "2026-11", "2026-12") == ["before", "before", "before", "due_soon"]
    assert found.state.value == "due_soon"
    answered = seen(duty({"2026-10": "2026-10-14"}), "2026-11-21", created="2026-11-21")
    assert states(answered, "2026-09", "2026-10", "2026-11") == ["before", "done_on_time", "before"]


def test_a_duty_that_was_dated_later_is_asked_for_from_then() -> None:
    found = seen(duty(since=day("2026-10-20")), "2026-11-21")
    assert states(found, "2026-09", "2026-10", "2026-11") == ["before", "before", "overdue"]


@pytest.mark.parametrize(("since", "state"), [("2026-10-14", "overdue"), ("2026-10-15", "before")])
def test_a_report_that_was_due_on_the_first_day_of_asking_can_be_overdue(since: str, state: str) -> None:
    assert states(seen(duty(since=day(since)), "2026-10-21"), "2026-10") == [state]


def test_eighteen_months_without_opening_leave_one_row_with_every_period_to_be_answered() -> None:
    found = seen(duty(), "2027-07-20", created="2026-01-05")
    codes = [each.code for each in found.periods]
    assert len(codes) == len(set(codes))
    since_loaded = [each for each in found.periods if each.code >= "2026-01"]
    assert [each.state.value for each in since_loaded] == ["missed"] * 18 + ["overdue", "due_soon"]
    assert all(check_period(duty(), code) == code for code in codes)
    after = seen(duty({"2026-03": "2027-07-20"}), "2027-07-20")
    assert states(after, "2026-02", "2026-03", "2026-04") == ["missed", "done_late", "missed"]


def test_a_clock_set_back_a_day_forgets_what_is_dated_later() -> None:
    sent = duty({"2026-11": "2026-11-16"})
    assert states(seen(sent, "2026-11-16"), "2026-11") == ["done_on_time"]
    assert states(seen(sent, "2026-11-15"), "2026-11") == ["due_soon"]
    assert [each.code for each in seen(sent, "2026-11-15").periods].count("2026-11") == 1


def test_a_clock_set_forward_a_year_and_back_changes_nothing() -> None:
    sent = duty({"2026-10": "2026-10-14"})
    before, ahead = seen(sent, "2026-11-10"), seen(sent, "2027-11-10")
    assert (ahead.next and ahead.next.code, ahead.overdue) == ("2027-10", 1)
    assert states(ahead, "2026-10", "2026-11") == ["done_on_time", "missed"]
    assert seen(sent, "2026-11-10") == before


def test_a_clock_before_the_day_of_loading_alarms_nothing() -> None:
    assert seen(duty(), "2025-12-01", created="2026-01-05").overdue == 0


def test_after_the_term_nothing_more_is_due() -> None:
    found = seen(duty({"2030-12": "2030-12-16"}), "2031-06-01")
    assert (found.state.value, found.next) == ("closed", None)


# Without a day


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"due_day": None}, Lacking.DAY),
        ({"period": DutyPeriod.UNSPECIFIED}, Lacking.PERIOD),
        ({"recurrence": Recurrence.AFTER_DONE}, Lacking.INTERVAL),
        ({"due_day": None, "unscheduled": True}, None),
    ],
)
def test_a_duty_says_what_it_lacks(changes: dict[str, Any], lacking: Lacking | None) -> None:
    found = seen(duty(**changes), "2026-11-21")
    assert found.lacking is lacking
    assert found.next is None
    assert found.state.value == ("unscheduled" if changes.get("unscheduled") else "undated")


def test_the_day_of_the_settings_stands_in_for_one_that_is_not_said() -> None:
    rules = DutyRules(report_day=25)
    found = seen(duty(due_day=None), "2026-11-21", rules=rules)
    assert (found.lacking, due(found, "2026-11")) == (None, "2026-11-25")
    assert seen(duty(period=DutyPeriod.UNSPECIFIED), "2026-11-21", rules=rules).lacking is Lacking.PERIOD


def test_a_report_without_a_day_can_be_answered_all_the_same() -> None:
    found = seen(duty(due_day=None), "2026-11-21")
    assert found.to_answer is not None
    assert found.to_answer.code == "2026-11"
    assert states(seen(duty({"2026-11": "2026-11-20"}, due_day=None), "2026-11-21"), "2026-11") == ["done"]


def test_what_was_sent_stays_in_the_list_when_the_duty_changes() -> None:
    found = seen(duty({"2026-10": "2026-10-14"}, period=DutyPeriod.QUARTER), "2026-11-21")
    assert states(found, "2026-10") == ["done"]
    assert [each.code for each in found.periods] == sorted((each.code for each in found.periods), key=_last)


def _last(code: str) -> str:
    return code.replace("Q1", "03").replace("Q2", "06").replace("Q3", "09").replace("Q4", "12")


@pytest.mark.parametrize("code", ["2026-Q3", "2026-11-16", "x"])
def test_a_period_of_another_kind_is_refused(code: str) -> None:
    with pytest.raises(WardError, match="duty_period"):
        check_period(duty(), code)


def test_a_damaged_period_does_not_stop_the_others() -> None:
    assert states(seen(duty({"??": "-"}), "2026-11-10"), "2026-10") == ["overdue"]
