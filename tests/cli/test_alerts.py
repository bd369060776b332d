"""The alerts of a day: how many, why, and how they leave and come back."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.cli.shell import RATE, RESOLUTION, SLUG, Shell
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder

DAYS = {"2026-11-21": (4, 9), "2026-01-01": (4, 4), "2028-01-01": (17, 9)}


def words(day: str) -> str:
    """A day as a sentence names it."""
    when = date.fromisoformat(day)
    return f"{when.day}/{when.month}/{when.year}"


@pytest.mark.parametrize("today", DAYS)
def test_how_many_rows_are_overdue(shell: Shell, today: str) -> None:
    found = shell.overdue(today=today)
    resolutions = [each for each in found if "/PL14-" in each["subject_id"]]
    assert (len(found) - len(resolutions), len(resolutions)) == DAYS[today]
    assert {each["subject"] for each in found} == {"item"}
    assert len({each["subject_id"] for each in found}) == len(found)


def test_which_rows_are_overdue_in_november(everything: Shell) -> None:
    rows = [each for each in everything.overdue() if each["subject"] == "item"]
    found = {each["subject_id"].rpartition("/")[2] for each in rows}
    assert found == {f"PL04-{row:02}" for row in (3, 4, 5, 7)} | {f"PL14-{row:02}" for row in range(1, 10)}


@pytest.mark.parametrize("today", DAYS)
def test_every_overdue_reason_names_rule_days_due_day_and_place(shell: Shell, today: str) -> None:
    for alert in shell.overdue(today=today):
        days = (date.fromisoformat(today) - date.fromisoformat(alert["due_on"])).days
        line = alert["source"]["lines"][0]
        assert alert["subject"] == "item"
        assert alert["days"] == days > 0
        assert alert["rule"] == "overdue"
        assert alert["reason"].startswith(
            f"Quá hạn {days} ngày: hạn {words(alert['due_on'])} ({alert['source']['place']};"
        )
        assert f"dòng {line} của văn bản" in alert["reason"]
        assert ("chưa có số văn bản ban hành" in alert["reason"]) == ("/PL14-" in alert["subject_id"])


def test_every_reason_of_a_row_names_its_place(everything: Shell) -> None:
    for alert in everything.ask("alerts"):
        assert alert["source"]["place"] in alert["reason"]
        assert alert["reason"].endswith(".")
        assert alert["reason"][0] == "“" or alert["reason"][0].isupper()
        assert "  " not in alert["reason"]
        assert "None" not in alert["reason"]


def test_the_most_urgent_alerts_come_first(everything: Shell) -> None:
    found = everything.ask("alerts")
    order = ["overdue", "due_soon", "warning", "info"]
    assert [each["severity"] for each in found] == sorted((each["severity"] for each in found), key=order.index)
    overdue = [each["days"] for each in found if each["severity"] == "overdue"]
    assert overdue == sorted(overdue, reverse=True)


def test_a_finished_row_leaves_the_list_and_undo_brings_it_back(shell: Shell) -> None:
    before = shell.overdue()
    shell.do("update", RESOLUTION, "--done-on", "2026-11-20", "--document", "12-NQ/ĐU")
    assert shell.overdue() == [each for each in before if each["subject_id"] != RESOLUTION]
    assert shell.item(RESOLUTION)["status"] == "done_late"
    shell.do("undo")
    assert shell.overdue() == before
    shell.do("redo")
    assert len(shell.overdue()) == 12


def test_a_resolution_finished_without_a_number_is_told_once(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--done-on", "2026-11-20")
    (alert,) = [each for each in shell.ask("alerts") if each["subject_id"] == RESOLUTION]
    assert (alert["rule"], alert["severity"]) == ("no_document", "warning")
    shell.do("update", RESOLUTION, "--document", "12-NQ/ĐU")
    assert not [each for each in shell.ask("alerts") if each["subject_id"] == RESOLUTION]


def test_a_result_dated_later_does_not_count_yet(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--done-on", "2026-11-20")
    assert len(shell.overdue(today="2026-11-19")) == 13


def test_the_day_after_the_due_day_is_the_first_overdue_one(shell: Shell) -> None:
    def rule(today: str) -> tuple[str, int]:
        alert = next(each for each in shell.ask("alerts", today=today) if each["subject_id"] == RESOLUTION)
        return alert["rule"], alert["days"]

    assert rule("2026-09-29") == ("due_soon", 1)
    assert rule("2026-09-30") == ("due_soon", 0)
    assert rule("2026-10-01") == ("overdue", 1)


def test_a_figure_that_misses_its_goal_is_a_warning(shell: Shell) -> None:
    shell.do("record", RATE, "--period", "2026", "--value", "2,5")
    (alert,) = [each for each in shell.ask("alerts") if each["rule"] == "missed"]
    assert (alert["subject"], alert["subject_id"], alert["severity"]) == ("target", f"{SLUG}/CT01", "warning")
    assert "2,5%" in alert["reason"]
    assert "từ 3% trở lên" in alert["reason"]


def test_years_that_closed_before_the_database_was_made_are_not_alarmed(nothing: Shell) -> None:
    nothing.do("init", SLUG, today="2026-02-01")
    assert not [each for each in nothing.ask("alerts", today="2026-03-01") if each["rule"] == "no_figure"]
    later = [each for each in nothing.ask("alerts", today="2027-03-01") if each["rule"] == "no_figure"]
    assert {each["severity"] for each in later} == {"warning"}
    assert all("năm 2026" in each["reason"] for each in later)


def test_an_alert_that_is_put_off_says_until_when_and_why_and_counts_as_before(shell: Shell) -> None:
    before = shell.overdue()
    desk = Desk(shell.db, Clock(lambda: datetime(2026, 11, 21, 9), date(2026, 11, 21)), Settings(), programmes_folder())
    office = desk.open()
    office.acknowledge(RESOLUTION, ["overdue"], "chờ thành phố", date(2026, 11, 30))
    office.close()
    changed = {"acknowledged_until": "2026-11-30", "acknowledged_reason": "chờ thành phố"}
    assert {(each["acknowledged_until"], each["acknowledged_reason"]) for each in before} == {(None, None)}
    assert shell.overdue() == [each | changed if each["subject_id"] == RESOLUTION else each for each in before]
    assert len(shell.overdue(today="2026-11-30")) == len(before)
    assert {each["acknowledged_until"] for each in shell.overdue(today="2026-11-30")} == {None}
