"""Alerts put off: on which days, when they come back, and how that day is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import LIMITS, day, facts, item
from ward_tui.domain.acknowledging import Hold, held, hold_of, parse_return_day, returned, usual_return
from ward_tui.domain.alerts import Alert, Rule, all_alerts
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Acknowledgement, acknowledgement_id
from ward_tui.domain.model import Facts

TODAY = date(2026, 11, 21)
ROW = item("2025", "9/2026")


def put_off(rule: Rule = Rule.OVERDUE, since: str = "2026-11-21", until: str = "2026-11-30") -> Facts:
    """The facts of one overdue row, an alert of which is put off."""
    key = acknowledgement_id(ROW.id, rule.value)
    kept = Acknowledgement(key, "phuong-a", ROW.id, rule.value, "chờ", day(since), day(until))
    return facts([ROW], acknowledged={key: kept})


def overdue(known: Facts, today: date) -> Alert:
    """The alert that the row is overdue."""
    return next(alert for alert in all_alerts(known, today, LIMITS) if alert.rule is Rule.OVERDUE)


@pytest.mark.parametrize(
    ("today", "hold"),
    [
        ("2026-11-20", Hold.NONE),
        ("2026-11-21", Hold.HELD),
        ("2026-11-29", Hold.HELD),
        ("2026-11-30", Hold.RETURNED),
        ("2027-11-21", Hold.RETURNED),
    ],
)
def test_an_alert_is_put_off_until_the_day_on_which_it_comes_back(today: str, hold: Hold) -> None:
    known, on = put_off(), day(today)
    alert = overdue(known, on)
    assert hold_of(known, alert, on) is hold
    assert (held(known, alert, on) is not None) is (hold is Hold.HELD)
    assert returned(known, [alert], on) == ([alert] if hold is Hold.RETURNED else [])


def test_another_rule_about_the_same_row_is_not_put_off() -> None:
    known = put_off(Rule.DUE_SOON)
    assert held(known, overdue(known, TODAY), TODAY) is None


def test_what_is_done_does_not_come_back() -> None:
    known, later = put_off(), date(2026, 12, 1)
    done = replace(known, items={ROW.id: replace(ROW, done_on=TODAY)})
    assert returned(done, all_alerts(done, later, LIMITS), later) == []


def test_the_alerts_of_a_day_are_the_same_whether_they_are_put_off_or_not() -> None:
    assert all_alerts(put_off(), TODAY, LIMITS) == all_alerts(facts([ROW]), TODAY, LIMITS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30/11/2026", "2026-11-30"),
        (" 30/11 ", "2026-11-30"),
        ("30-11", "2026-11-30"),
        ("20/11", "2027-11-20"),
        ("21/11", "2027-11-21"),
        ("29/2", "2028-02-29"),
        ("1/1", "2027-01-01"),
        ("+7", "2026-11-28"),
        ("+ 1", "2026-11-22"),
        ("+30 ngày", "2026-12-21"),
        ("2026-12-01", "2026-12-01"),
    ],
)
def test_the_return_day_is_typed_short_or_whole(text: str, expected: str) -> None:
    assert parse_return_day(text, TODAY) == day(expected)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date"),
        ("mai", "date"),
        ("31/11", "date"),
        ("30/2", "date"),
        ("2026", "date"),
        ("+", "date"),
        ("+9999", "date"),
        ("7", "date"),
        ("21/11/2026", "until_past"),
        ("1/1/2026", "until_past"),
        ("+0", "until_past"),
    ],
)
def test_what_is_no_later_day_is_refused(text: str, code: str) -> None:
    with pytest.raises(WardError) as refused:
        parse_return_day(text, TODAY)
    assert refused.value.code == code


def test_a_week_is_proposed() -> None:
    assert usual_return(TODAY) == date(2026, 11, 28)
