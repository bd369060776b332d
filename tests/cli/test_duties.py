"""The reporting duties on the command line."""

from __future__ import annotations

import pytest

from tests.cli.shell import SLUG, Shell

FIELDS = {
    *("id", "programme", "name", "period", "recurrence", "due_text", "due_day", "due_month", "due_year"),
    *("months_after", "cutoff_day", "interval_days", "unscheduled", "state", "lacking", "next", "periods"),
    *("reporters", "receivers", "source"),
}


def test_every_duty_has_its_fields_and_one_row(everything: Shell) -> None:
    found = everything.ask("duties")
    assert all(each.keys() == FIELDS for each in found)
    assert len({each["id"] for each in found}) == len(found) == 18
    programmes = [each["programme"] for each in found]
    assert programmes == sorted(programmes, key=list(dict.fromkeys(programmes)).index)


def test_a_monthly_report_shows_its_periods_and_what_comes_next(everything: Shell) -> None:
    monthly = everything.ask("duties", "--programme", "dong-hai")[0]
    assert (monthly["due_day"], monthly["reporters"]) == (14, ["Các phòng, đơn vị thuộc phường"])
    periods = {each["period"]: each for each in monthly["periods"]}
    assert len(periods) == len(monthly["periods"])
    assert periods["2026-11"] == {
        "period": "2026-11",
        "first": "2026-11-01",
        "last": "2026-11-30",
        "data_from": "2026-10-15",
        "cutoff_on": "2026-11-14",
        "due_on": "2026-11-16",
        "state": "overdue",
        "done_on": None,
        "document": "",
    }
    assert periods["2026-10"]["state"] == "missed"
    assert periods["2026-02"]["due_on"] == "2026-02-23"
    assert monthly["next"] == {
        "period": "2026-11",
        "cutoff_on": "2026-11-14",
        "due_on": "2026-11-16",
        "state": "overdue",
        "days": -5,
    }


def test_duties_without_a_day_are_asked_about_and_raise_no_overdue_alert(shell: Shell) -> None:
    found = shell.ask("duties")
    assert {each["state"] for each in found} == {"undated"}
    assert {each["lacking"] for each in found} == {"period", "day"}
    assert all(each["next"] is None for each in found)
    alerts = [each for each in shell.ask("alerts") if each["subject"] == "duty"]
    assert [(each["rule"], each["severity"]) for each in alerts] == [("report_undated", "info")] * 4


@pytest.mark.parametrize("created", ["2026-11-21", "2026-11-30"])
def test_a_programme_that_was_just_loaded_has_no_report_overdue(nothing: Shell, created: str) -> None:
    nothing.do("init", "dong-hai", today=created)
    states = {each["state"] for each in nothing.ask("duties", today=created)}
    assert states == {"due_soon", "undated"}
    assert not [each for each in nothing.overdue(today=created) if each["subject"] == "duty"]
    before = nothing.ask("duties", today=created)[0]["periods"]
    assert {each["state"] for each in before[:-1]} == {"before"}


def test_the_table_says_the_same_in_words(everything: Shell) -> None:
    lines = everything.do("duties", "--programme", "dong-hai").splitlines()
    assert " ".join(lines[0].split()) == "dong-hai/BC01 ■ Quá hạn tháng 11/2026, 16/11/2026 Báo cáo tháng"
    assert "? Chưa có ngày gửi" in lines[3]


def test_an_unknown_programme_is_refused(shell: Shell) -> None:
    shell.refuse("duties", "--programme", "khong-co")
    assert len(shell.ask("duties", "--programme", SLUG)) == 4
