"""Alerts of rows: which rule, how urgent, how many days."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

from tests.domain.builders import LIMITS, QUICK, SOURCE, any_day, any_item, day, item, programme, worked
from ward_tui.domain.alerts import Alert, Rule, Severity, Subject, item_alerts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import Stage
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.status import CLOSED, ItemStatus, Thresholds, item_status


def found(row: AppendixItem, today: str, limits: Thresholds = LIMITS, created: str = "2025-10-01") -> list[Alert]:
    """The alerts of a row."""
    return item_alerts(row, programme(created), day(today), limits)


def brief(alerts: list[Alert]) -> list[str]:
    """Alerts as `rule severity days`, the stage or the time passed behind them where there is one."""
    fields = [(each.rule.value, each.severity.value, each.days, each.stage, each.time) for each in alerts]
    return [" ".join(str(part) for part in parts if part is not None) for parts in fields]


HEARD = {"news_on": "2026-08-12"}
SILENT = ["no_news warning 28"]
# id: start, finish, facts, today, alerts
CASES: dict[str, tuple[str, str, dict[str, Any], str, list[str]]] = {
    "overdue-52-days": ("", "9/2026", HEARD, "2026-11-21", ["overdue overdue 52"]),
    "overdue-1-day": ("2025", "9/2026", HEARD, "2026-10-01", ["overdue overdue 1"]),
    "overdue-with-no-news-and-no-start": ("2025", "9/2026", {}, "2029-01-01", ["overdue overdue 824"]),
    "overdue-behind-pace": ("2025", "9/2026", worked(5, "2026-01-01"), "2026-10-01", ["overdue overdue 1"]),
    "due-today": ("", "9/2026", {"news_on": "2026-09-29"}, "2026-09-30", ["due_soon due_soon 0 3"]),
    "due-in-3": ("", "9/2026", {"news_on": "2026-09-20"}, "2026-09-27", ["due_soon due_soon 3 3"]),
    "due-in-4": ("", "9/2026", {"news_on": "2026-09-20"}, "2026-09-26", ["due_soon due_soon 4 7"]),
    "due-in-7": ("", "9/2026", {"news_on": "2026-09-20"}, "2026-09-23", ["due_soon due_soon 7 7"]),
    "due-in-8": ("", "9/2026", {"news_on": "2026-09-20"}, "2026-09-22", ["due_soon due_soon 8 30"]),
    "due-in-30": ("", "9/2026", {"news_on": "2026-08-30"}, "2026-08-31", ["due_soon due_soon 30 30"]),
    "due-in-31": ("", "9/2026", {"news_on": "2026-08-30"}, "2026-08-30", []),
    "due-soon-and-silent": ("", "9/2026", HEARD, "2026-09-15", ["due_soon due_soon 15 30", "no_news warning 34"]),
    "silent-27-days": ("", "2030", HEARD, "2026-09-08", []),
    "silent-28-days": ("", "2030", HEARD, "2026-09-09", ["no_news warning 28"]),
    "answered-27-days-ago": ("", "2030", HEARD | {"answered_on": "2026-10-01"}, "2026-10-28", []),
    "answered-28-days-ago": ("", "2030", HEARD | {"answered_on": "2026-10-01"}, "2026-10-29", SILENT),
    "answered-before-the-news": ("", "2030", HEARD | {"answered_on": "2026-08-01"}, "2026-09-09", SILENT),
    "answered-after-the-day": ("", "2030", HEARD | {"answered_on": "2026-09-10"}, "2026-09-09", SILENT),
    "never-heard-counts-from-loading": ("", "2030", {}, "2025-10-29", ["no_news warning 28"]),
    "never-heard-loaded-yesterday": ("", "2030", {}, "2025-10-28", []),
    "silence-counts-from-the-start": ("2026", "2030", {}, "2026-01-28", []),
    "silence-since-the-start": ("2026", "2030", {}, "2026-01-29", ["no_news warning 28"]),
    "silence-before-the-start": ("2026", "2030", {}, "2025-12-31", []),
    "news-of-tomorrow": (
        "2025", "2030", {"news_on": "2026-01-02"}, "2026-01-01",
        ["behind_pace warning 16", "should_have_started warning 1"]),
    "nobody-asks-about-work-without-deadline": ("2025", "Thường xuyên", {"news_on": "2025-01-01"}, "2027-01-01", []),
    "start-year-not-over": ("2026", "2033", {}, "2026-12-31", ["no_news warning 364"]),
    "should-have-started-1-day": ("2026", "2033", {}, "2027-01-01", ["should_have_started warning 1"]),
    "should-have-started-in-its-month": ("9/2026", "2030", {}, "2026-10-03", ["should_have_started warning 3"]),
    "last-day-to-start": ("9/2026", "2030", {}, "2026-09-30", ["no_news warning 29"]),
    "should-have-started-in-its-quarter": ("Quý II/2026", "2030", {}, "2026-07-10", ["should_have_started warning 10"]),
    "started-by-its-news": ("9/2026", "2030", {"news_on": "2026-10-01"}, "2026-10-03", []),
    "started-by-its-progress": ("9/2026", "2030", worked(9, "2026-10-01"), "2026-10-03", []),
    "starts-and-ends-in-one-year": (
        "2025", "2025", {}, "2025-11-30", ["behind_pace warning 91", "no_news warning 60"]),
    "never-heard-of": (
        "2025", "2030", {}, "2026-11-21", ["behind_pace warning 31", "should_have_started warning 325"]),
    "never-heard-of-and-no-start": ("", "2030", {"news_on": "2026-11-20"}, "2026-11-21", []),
    "before-its-start": ("2027", "2030", {}, "2026-11-21", []),
    "behind-pace": ("2026", "12/2027", worked(10, "2026-12-20"), "2026-12-31", ["behind_pace warning 50"]),
    "14-points-behind": ("2026", "12/2027", worked(36, "2026-12-20"), "2026-12-31", []),
    "15-points-behind": ("2026", "12/2027", worked(35, "2026-12-20"), "2026-12-31", ["behind_pace warning 50"]),
    "nought-entered-is-behind": ("2026", "12/2027", worked(0, "2026-12-20"), "2026-12-31", ["behind_pace warning 50"]),
    "no-progress-entered": (
        "2026", "12/2027", {"news_on": "2026-12-20"}, "2026-12-31", ["behind_pace warning 50"]),
    "ahead-of-pace": ("2026", "12/2027", worked(90, "2026-12-20"), "2026-12-31", []),
    "behind-and-silent": (
        "2026", "12/2027", worked(10, "2026-11-01"), "2026-12-31", ["behind_pace warning 50", "no_news warning 60"]),
    "progress-of-tomorrow": (
        "2026", "12/2027", worked(40, "2027-01-01") | {"news_on": "2026-12-20"}, "2026-12-31",
        ["behind_pace warning 50"]),
    "done": ("2025", "9/2026", {"done_on": "2026-09-01"}, "2029-01-01", []),
    "done-late": ("2025", "9/2026", {"done_on": "2026-12-01"}, "2029-01-01", []),
    "done-tomorrow": ("2025", "9/2026", {"done_on": "2026-10-02"}, "2026-10-01", ["overdue overdue 1"]),
    "paused": ("2025", "9/2026", {"paused_on": "2026-01-01"}, "2029-01-01", []),
    "dropped": ("2025", "9/2026", {"dropped_on": "2026-01-01"}, "2029-01-01", []),
    "term": ("2025", "Cả nhiệm kỳ", worked(60, "2028-05-20"), "2028-06-01", []),
    "yearly-check-is-no-overdue-work": ("", "Cả nhiệm kỳ và hằng năm", {"news_on": "2028-05-20"}, "2028-06-01", []),
    "nothing-printed": ("", "", {}, "2029-01-01", []),
}  # fmt: skip


@pytest.mark.parametrize(("start", "finish", "facts", "today", "expected"), CASES.values(), ids=CASES)
def test_alerts_of_a_row(start: str, finish: str, facts: dict[str, Any], today: str, expected: list[str]) -> None:
    assert brief(found(item(start, finish, **facts), today)) == expected


DOCUMENTS = {
    "issued-without-its-number": (ItemKind.RESOLUTION, {"done_on": "2026-08-01"}, ["no_document warning"]),
    "issued-late-without-its-number": (ItemKind.RESOLUTION, {"done_on": "2026-12-01"}, ["no_document warning"]),
    "issued": (ItemKind.RESOLUTION, {"done_on": "2026-08-01", "document": "12-NQ/ĐU"}, []),
    "dropped": (ItemKind.RESOLUTION, {"dropped_on": "2026-08-01"}, []),
    "a-project-needs-no-number": (ItemKind.PROJECT, {"done_on": "2026-08-01"}, []),
    "a-task-needs-no-number": (ItemKind.TASK, {"done_on": "2026-08-01"}, []),
}


@pytest.mark.parametrize(("kind", "facts", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_finished_resolution_has_a_number(kind: ItemKind, facts: dict[str, str], expected: list[str]) -> None:
    assert brief(found(item("", "9/2026", kind=kind, **facts), "2026-12-15")) == expected


SETTINGS = {
    "silent-10": (Thresholds(silent=10), "2026-08-22", ["no_news warning 10"]),
    "silent-60": (Thresholds(silent=60), "2026-10-10", []),
    "due-soon-5": (Thresholds(due_soon=(5,), silent=9999), "2029-12-27", ["due_soon due_soon 4 5"]),
    "due-soon-in-any-order": (Thresholds(due_soon=(2, 90, 40), silent=9999), "2029-11-30", ["due_soon due_soon 31 40"]),
    "outside-them": (Thresholds(due_soon=(5, 2), silent=9999), "2029-12-25", []),
}


@pytest.mark.parametrize(("limits", "today", "expected"), SETTINGS.values(), ids=SETTINGS)
def test_thresholds_are_settings(limits: Thresholds, today: str, expected: list[str]) -> None:
    assert brief(found(item("", "2029", **HEARD), today, limits)) == expected


def test_points_behind_pace_are_a_setting() -> None:
    row = item("2026", "12/2027", progress=10, progress_on="2026-12-20", news_on="2026-12-20")
    assert brief(found(row, "2026-12-31", Thresholds(pace=40))) == ["behind_pace warning 50"]
    assert found(row, "2026-12-31", Thresholds(pace=41)) == []


def test_work_loaded_late_is_not_silent_since_its_start() -> None:
    row = item("", "2030")
    assert found(row, "2027-06-28", created="2027-06-01") == []
    assert brief(found(row, "2027-06-29", created="2027-06-01")) == ["no_news warning 28"]


def test_an_alert_carries_what_its_sentence_names() -> None:
    row = item(
        "9/2026", "Quý III/2027", news_on="2026-08-12", progress=20, progress_on="2026-08-12", lead=("phuong-a/CQ01",)
    )
    (alert,) = found(row, "2027-10-02")
    assert (alert.subject, alert.subject_id, alert.programme) == (Subject.ITEM, "phuong-a/PL04-03", "phuong-a")
    assert (alert.name, alert.kind, alert.source) == ("Giải phóng mặt bằng", ItemKind.CLEARANCE, SOURCE)
    assert (alert.due_on, alert.deadline) == (date(2027, 9, 30), parse_deadline("Quý III/2027"))
    assert (alert.progress, alert.news_on) == (20, date(2026, 8, 12))


@pytest.mark.parametrize(("loaded", "count"), [("2026-11-21", 0), ("2026-10-25", 0), ("2026-10-24", 1)])
def test_work_that_should_have_started_waits_until_the_user_could_have_said(loaded: str, count: int) -> None:
    alerts = item_alerts(item("2025", "2030"), programme(loaded), day("2026-11-21"), LIMITS)
    assert [each.rule for each in alerts] == [Rule.BEHIND_PACE] + [Rule.SHOULD_HAVE_STARTED] * count
    assert [each.untold for each in alerts] == [not count] + [False] * count


def test_a_row_behind_pace_that_somebody_reported_on_is_told_from_the_first_day() -> None:
    (alert,) = item_alerts(
        item("2025", "2030", news_on="2026-11-20"), programme("2026-11-20"), day("2026-11-21"), LIMITS
    )
    assert (alert.rule, alert.untold, alert.start_on) == (Rule.BEHIND_PACE, False, day("2025-01-01"))


def test_a_late_stage_is_told_beside_the_other_alerts_of_a_row() -> None:
    late = Stage("phuong-a/PL04-03~GD1", "phuong-a/PL04-03", 0, "GPMB", planned=parse_deadline("9/2026"))
    rows = [replace(item("", finish, news_on="2026-11-20"), stages=(late,)) for finish in ("10/2026", "2030")]
    told = [brief(found(row, "2026-11-21")) for row in rows]
    assert told == [["overdue overdue 21", "stage_late warning 52"], ["stage_late warning 52"]]


def test_should_have_started_names_the_start() -> None:
    (alert,) = found(item("9/2026", "2030"), "2026-10-03")
    assert alert.deadline == parse_deadline("9/2026")


@QUICK
@given(any_item(), any_day())
def test_at_most_one_alert_says_overdue_and_only_of_open_work(row: AppendixItem, today: date) -> None:
    alerts = item_alerts(row, programme(), today, LIMITS)
    status = item_status(row, today, LIMITS)
    overdue = [each for each in alerts if each.severity is Severity.OVERDUE]
    assert len(overdue) == (status is ItemStatus.OVERDUE)
    assert all(each.rule is Rule.OVERDUE and each.days and each.days > 0 for each in overdue)
    assert not overdue or len(alerts) == 1


@QUICK
@given(any_item(), any_day())
def test_closed_and_paused_work_is_left_in_peace(row: AppendixItem, today: date) -> None:
    status = item_status(row, today, LIMITS)
    rules = {each.rule for each in item_alerts(row, programme(), today, LIMITS)}
    assert status not in CLOSED | {ItemStatus.PAUSED} or rules <= {Rule.NO_DOCUMENT}


@QUICK
@given(any_item(), any_day())
def test_each_rule_speaks_once_and_of_nothing_after_today(row: AppendixItem, today: date) -> None:
    alerts = item_alerts(row, programme(), today, LIMITS)
    assert len({each.rule for each in alerts}) == len(alerts)
    for alert in alerts:
        assert alert.news_on is None or alert.news_on <= today
        assert alert.days is None or alert.days >= 0
        assert alert.rule is not Rule.OVERDUE or alert.due_on == today - timedelta(days=alert.days or 0)
