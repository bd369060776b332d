"""Alerts of reports: one for each duty at most, with its period, days and reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.builders import LIMITS, SOURCE, day, programme
from ward_tui.domain.alerts import Alert, all_alerts, duty_alerts
from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod, Recurrence
from ward_tui.domain.model import Facts, Source
from ward_tui.wording.alerts import clears, reason

MONTHLY = Duty("phuong-a/BC01", "phuong-a", "Báo cáo tháng", DutyPeriod.MONTH, "", SOURCE, due_day=14)
SENT = DutyDone("", MONTHLY.id, "2026-11", day("2026-11-12"), day("2026-11-12"))


def alerts(duty: Duty, today: str, created: str = "2026-01-05", rules: DutyRules = RULES) -> list[Alert]:
    """The alerts of a duty on a day."""
    return duty_alerts(duty, programme(created), day(today), rules)


@pytest.mark.parametrize(
    ("changes", "today", "rule", "severity", "days", "period"),
    [
        ({}, "2026-11-21", "report_overdue", "overdue", 5, "2026-11"),
        ({}, "2026-11-16", "report_overdue", "overdue", 33, "2026-10"),
        ({"done": (SENT,)}, "2026-11-16", "report_due", "due_soon", 28, "2026-12"),
        ({"done": (SENT,)}, "2026-12-14", "report_due", "due_soon", 0, "2026-12"),
        ({"done": (SENT,)}, "2026-12-15", "report_overdue", "overdue", 1, "2026-12"),
        ({"due_day": None}, "2026-11-21", "report_undated", "info", None, ""),
        ({"period": DutyPeriod.UNSPECIFIED}, "2026-11-21", "report_undated", "info", None, ""),
        ({"recurrence": Recurrence.AFTER_DONE, "interval_days": 7}, "2026-11-21", "report_undated", "info", None, ""),
    ],
)
def test_a_duty_has_the_alert_of_its_most_urgent_period(
    changes: dict[str, Any], today: str, rule: str, severity: str, days: int | None, period: str
) -> None:
    (alert,) = alerts(replace(MONTHLY, **changes), today)
    assert (alert.subject.value, alert.subject_id, alert.name) == ("duty", MONTHLY.id, MONTHLY.name)
    assert (alert.rule.value, alert.severity.value, alert.days, alert.period) == (rule, severity, days, period)
    assert reason(alert).endswith(".")
    assert clears(alert).startswith("Hết khi")


@pytest.mark.parametrize(
    ("changes", "today", "created"),
    [
        ({"done": (SENT,)}, "2026-11-13", "2026-01-05"),  # the next one is 31 days away
        ({"unscheduled": True}, "2026-11-21", "2026-01-05"),
        ({"period": DutyPeriod.YEAR, "due_day": 31}, "2026-11-30", "2026-11-30"),
        ({"period": DutyPeriod.HALF_YEAR, "due_day": 30}, "2026-07-01", "2026-07-01"),  # June closed before
    ],
)
def test_a_duty_that_waits_has_none(changes: dict[str, Any], today: str, created: str) -> None:
    assert alerts(replace(MONTHLY, **changes), today, created) == []


def test_how_long_before_it_is_announced_is_a_setting() -> None:
    for ahead, count in ((27, 0), (28, 1)):
        assert len(alerts(replace(MONTHLY, done=(SENT,)), "2026-11-16", rules=DutyRules(ahead=ahead))) == count


def test_one_alert_names_the_oldest_period_that_must_be_caught_up_and_counts_the_others() -> None:
    (alert,) = alerts(replace(MONTHLY, recurrence=Recurrence.CATCH_UP), "2026-03-20")
    assert (alert.period, alert.others) == ("2026-01", 2)
    assert reason(alert).endswith("Còn 2 kỳ khác cũng quá hạn.")


def test_the_reason_names_days_period_due_day_cut_off_and_place() -> None:
    (alert,) = alerts(replace(MONTHLY, source=Source("Kế hoạch", "", (1402, 1406))), "2026-11-21")
    assert reason(alert) == (
        "Quá hạn gửi 5 ngày: kỳ tháng 11/2026, hạn thứ Hai 16/11/2026, số liệu chốt ngày 14/11/2026 "
        "(dòng 1402–1406 của văn bản)."
    )
    (soon,) = alerts(replace(MONTHLY, done=(SENT,), source=Source("", "")), "2026-12-14")
    assert (
        reason(soon) == "Đến hạn gửi hôm nay: kỳ tháng 12/2026, hạn thứ Hai 14/12/2026, số liệu chốt ngày 14/12/2026."
    )


def test_reports_stand_among_the_other_overdue_work_by_their_days() -> None:
    facts = Facts(
        programmes={"phuong-a": programme("2026-01-05")},
        duties={each.id: each for each in (MONTHLY, replace(MONTHLY, id="phuong-a/BC02", period=DutyPeriod.QUARTER))},
    )
    found = all_alerts(facts, day("2026-11-21"), LIMITS)
    assert [(each.subject_id, each.days) for each in found] == [("phuong-a/BC02", 68), ("phuong-a/BC01", 5)]
