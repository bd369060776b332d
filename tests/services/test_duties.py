"""Duties at the office: made, corrected, answered, and kept up to date among the alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.store.small import DAY, SLUG, Workplace, reason, stored_facts
from ward_tui.domain.alerts import Alert, all_alerts
from ward_tui.domain.duties import DutyState
from ward_tui.domain.duty import DutyPeriod, Recurrence
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind, New
from ward_tui.domain.sources import Evidence
from ward_tui.services import scheduling
from ward_tui.services.office import Office
from ward_tui.settings import Settings
from ward_tui.wording import journal

MONTHLY, ADDED = f"{SLUG}/BC01", f"{SLUG}/BC02"
NEW = {"name": "Báo cáo quý", "period": DutyPeriod.QUARTER, "due_day": 14}


def about(office: Office, key: str) -> Alert | None:
    """The alert of a duty among all alerts of the day."""
    found = [alert for alert in office.alerts() if alert.subject_id == key]
    assert len(found) < 2
    return found[0] if found else None


def test_a_new_duty_gets_the_next_identifier_and_its_receivers(workplace: Workplace, office: Office) -> None:
    entry = office.add(Kind.DUTY, SLUG, NEW | {"receivers": (New("Ban Thường vụ Đảng ủy"),)})
    duty = office.facts.duties[ADDED]
    assert (entry.subjects[0], duty.name, duty.period, duty.due_day) == (ADDED, "Báo cáo quý", DutyPeriod.QUARTER, 14)
    assert office.facts.names(duty.receivers) == ["Ban Thường vụ Đảng ủy"]
    assert journal.describe(entry) == "Thêm báo cáo BC02 Báo cáo quý"
    assert office.facts == stored_facts(workplace.path)
    office.undo()
    assert ADDED not in office.facts.duties


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"due_day": 0}, "out_of_range"),
        ({"due_day": 32}, "out_of_range"),
        ({"due_month": 13}, "out_of_range"),
        ({"months_after": 13}, "out_of_range"),
        ({"cutoff_day": 32}, "out_of_range"),
        ({"interval_days": 0}, "out_of_range"),
        ({"recurrence": Recurrence.AFTER_DONE}, "interval_missing"),
        ({"receivers": ("x/CQ99",)}, "unknown_id"),
    ],
)
def test_a_duty_with_wrong_values_is_refused_and_nothing_is_written(
    office: Office, values: dict[str, Any], code: str
) -> None:
    before = office.content_hash()
    with pytest.raises(WardError) as caught:
        office.add(Kind.DUTY, SLUG, NEW | values)
    assert reason(caught.value) == code
    with pytest.raises(WardError) as caught:
        office.edit(Kind.DUTY, MONTHLY, values)
    assert reason(caught.value) == code
    assert office.content_hash() == before


def test_a_duty_is_corrected_and_told_in_words(office: Office) -> None:
    entry = office.edit(Kind.DUTY, MONTHLY, {"due_day": 20, "period": DutyPeriod.QUARTER})
    assert entry is not None
    told = journal.describe(entry)
    assert told == "Sửa báo cáo BC01 Báo cáo tháng – kỳ báo cáo hằng tháng → hằng quý; ngày gửi 14 → 20"
    assert office.edit(Kind.DUTY, MONTHLY, {"due_day": 20}) is None


def test_a_duty_that_is_dated_later_is_asked_for_from_that_day(workplace: Workplace, office: Office) -> None:
    office.add(Kind.DUTY, SLUG, NEW | {"due_day": None})
    assert (alert := about(office, ADDED)) is not None
    assert alert.rule.value == "report_undated"
    workplace.today = date(2027, 5, 20)
    office.edit(Kind.DUTY, ADDED, {"due_day": 14})
    assert office.facts.duties[ADDED].since == date(2027, 5, 20)
    assert (alert := about(office, ADDED)) is not None
    assert (alert.rule.value, alert.period) == ("report_due", "2027-Q2")
    states = {each.code: each.state.value for each in office.duty(ADDED).periods}
    assert (states["2027-Q1"], states["2026-Q4"]) == ("before", "before")


def test_a_report_is_answered_answered_again_and_taken_back(workplace: Workplace, office: Office) -> None:
    workplace.today = date(2026, 12, 20)
    assert (alert := about(office, MONTHLY)) is not None
    assert (alert.severity.value, alert.days) == ("overdue", 6)
    office.report(MONTHLY, "2026-12", date(2026, 12, 14), "bản điện tử", Evidence("15/BC-UBND"))
    assert (alert := about(office, MONTHLY)) is not None
    assert (alert.rule.value, alert.period) == ("report_due", "2027-01")
    each = office.duty(MONTHLY).period("2026-12")
    assert each is not None
    assert each.done is not None
    assert (each.state.value, each.done.evidence.number, each.done.note) == (
        "done_on_time",
        "15/BC-UBND",
        "bản điện tử",
    )
    office.report(MONTHLY, "2026-12", None)
    assert [done.done_on for done in office.facts.duties[MONTHLY].done] == [None]
    office.unreport(MONTHLY, "2026-12")
    assert (alert := about(office, MONTHLY)) is not None
    assert alert.severity.value == "overdue"
    office.undo()
    office.undo()
    assert [done.done_on for done in office.facts.duties[MONTHLY].done] == [date(2026, 12, 14)]


@pytest.mark.parametrize("code", ["2026-Q4", "2026-12-14", "tháng 12"])
def test_a_period_that_the_duty_does_not_have_is_refused(office: Office, code: str) -> None:
    with pytest.raises(WardError) as caught:
        office.report(MONTHLY, code, None)
    assert reason(caught.value) == "duty_period"


def test_an_old_missed_period_can_be_answered_eighteen_months_later(workplace: Workplace, office: Office) -> None:
    workplace.today = date(2028, 5, 20)
    before = office.duty(MONTHLY)
    assert len(office.duties()) == 1
    missed = [each.code for each in before.periods if each.state.value == "missed"]
    assert len(missed) == 17
    office.report(MONTHLY, missed[3], date(2028, 5, 20))
    after = office.duty(MONTHLY)
    assert [each.code for each in after.periods] == [each.code for each in before.periods]
    assert (each := after.period(missed[3])) is not None
    assert each.state.value == "done_late"


def test_only_the_duty_is_computed_again_when_it_is_answered(
    workplace: Workplace, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace.today = date(2026, 12, 20)
    office.alerts()
    monkeypatch.setattr("ward_tui.services.alerting.all_alerts", _never)
    monkeypatch.setattr("ward_tui.services.alerting.item_alerts", _never)
    office.report(MONTHLY, "2026-12", None)
    assert (alert := about(office, MONTHLY)) is not None
    assert alert.period == "2027-01"
    monkeypatch.undo()
    limits = office.settings.thresholds
    assert office.alerts() == all_alerts(office.facts, office.today, limits, office.duty_rules)


def _never(*_facts: object) -> list[Alert]:
    raise AssertionError("everything was computed anew")


def test_the_user_corrects_the_table_of_holidays(workplace: Workplace, office: Office) -> None:
    assert office.calendar.next_working(date(2026, 11, 14)) == date(2026, 11, 16)
    office.use(Settings(days_off=frozenset({date(2026, 11, 16)}), working_days=frozenset({date(2026, 9, 2)})))
    assert office.calendar.next_working(date(2026, 11, 14)) == date(2026, 11, 17)
    assert office.calendar.is_working(date(2026, 9, 2))
    each = office.duty(MONTHLY).period("2026-11")
    assert each is not None
    assert each.due_on == date(2026, 11, 17)


def test_a_broken_table_of_holidays_leaves_the_weekends(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheduling, "holidays_file", lambda: tmp_path / "none.toml")
    assert office.holidays_fault is None
    assert office.calendar.is_working(date(2026, 9, 2))
    assert office.calendar.next_working(date(2026, 9, 5)) == date(2026, 9, 7)
    assert office.holidays_fault is not None
    assert reason(office.holidays_fault) == "holidays_file"


def test_a_copy_of_a_programme_begins_without_answers(workplace: Workplace, office: Office) -> None:
    office.report(MONTHLY, "2026-11", None)
    office.edit(Kind.DUTY, MONTHLY, {"unscheduled": True})
    workplace.today = date(2026, 11, 25)
    office.edit(Kind.DUTY, MONTHLY, {"unscheduled": False})
    entry = office.add(Kind.PROGRAMME, "", {"ward": "An Dương", "title": "Chương trình"}, SLUG)
    copied = office.facts.duties[f"{entry.subjects[0]}/BC01"]
    assert (copied.done, copied.since, copied.due_day) == ((), None, 14)


def test_a_duty_that_was_due_by_the_setting_keeps_its_missed_periods_when_it_gets_a_day_of_its_own(
    workplace: Workplace, office: Office
) -> None:
    key = f"{SLUG}/BC01"
    office.use(replace(office.settings, report_day=10))
    office.edit(Kind.DUTY, key, {"due_day": None, "recurrence": Recurrence.CATCH_UP})
    workplace.today = DAY + timedelta(days=120)
    missed = [each.code for each in office.duty(key).periods if each.state is DutyState.OVERDUE]
    assert len(missed) >= 3
    office.edit(Kind.DUTY, key, {"due_day": 12})
    assert [each.code for each in office.duty(key).periods if each.state is DutyState.OVERDUE] == missed


def test_a_new_duty_is_asked_for_from_the_day_on_which_it_was_added(workplace: Workplace, office: Office) -> None:
    office.use(replace(office.settings, report_day=10))
    workplace.today = DAY + timedelta(days=120)
    entry = office.add(Kind.DUTY, SLUG, {"name": "Báo cáo nhanh", "period": DutyPeriod.MONTH})
    states = {each.state for each in office.duty(entry.subjects[0]).periods}
    assert not states & {DutyState.OVERDUE, DutyState.MISSED}
