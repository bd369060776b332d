"""What a form asks of whom, and how far each agency is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, day, indicator, item, programme, target
from ward_tui.domain.form_answer import FormAnswer
from ward_tui.domain.form_lines import Sent, Share, Standing, agency_forms, offered_periods, shares
from ward_tui.domain.model import Agency, AppendixItem, Facts, Target
from ward_tui.domain.status import item_status

TODAY = date(2026, 11, 21)
SLUG = "phuong-a"
POLICE, HEALTH = f"{SLUG}/CQ01", f"{SLUG}/CQ02"
AGENCIES = {
    POLICE: Agency(POLICE, SLUG, "Công an phường"),
    HEALTH: Agency(HEALTH, SLUG, "Ban Y tế"),
}


def row(number: int, *lead: str, **changes: Any) -> AppendixItem:
    """An open row with its leads."""
    return replace(item(finish="2027"), id=f"{SLUG}/PL04-{number:02}", row=number, lead=lead, **changes)


def facts(*rows: AppendixItem, targets: tuple[Target, ...] = ()) -> Facts:
    """The facts of one programme."""
    return Facts(
        programmes={SLUG: programme()},
        agencies=AGENCIES,
        items={each.id: each for each in rows},
        targets={each.id: each for each in targets},
    )


def asked(found: Facts) -> list[Share]:
    """What each agency is asked on the day."""
    states = {key: item_status(each, TODAY, LIMITS) for key, each in found.items.items()}
    return shares(found, states, TODAY)


def ids(found: list[Share]) -> dict[str, list[str]]:
    """The short identifiers of what each agency is asked."""
    return {
        share.agency.rpartition("/")[2]: [
            *(each.id.rpartition("/")[2] for each in share.items),
            *(each.id.rpartition("/")[2] for each in share.indicators),
        ]
        for share in found
    }


def test_only_open_rows_are_asked_about_by_name_of_the_agency_and_what_nobody_leads_stands_last() -> None:
    found = facts(
        row(1, POLICE),
        row(2),
        row(3, HEALTH),
        row(4, POLICE, done_on=day("2026-10-01")),
        row(5, POLICE, dropped_on=day("2026-10-01")),
        row(6, POLICE, paused_on=day("2026-10-01")),
        row(7, POLICE, done_on=day("2026-12-01")),
    )
    assert ids(asked(found)) == {"CQ02": ["PL04-03"], "CQ01": ["PL04-01", "PL04-06", "PL04-07"], "": ["PL04-02"]}


def test_a_row_with_two_leads_is_asked_of_both_and_of_one_named_twice_once() -> None:
    found = facts(row(1, POLICE, HEALTH, POLICE))
    assert ids(asked(found)) == {"CQ02": ["PL04-01"], "CQ01": ["PL04-01"]}


def test_an_indicator_is_asked_of_the_lead_of_its_target_unless_it_is_computed_or_dropped() -> None:
    computed = replace(indicator(), id=f"{SLUG}/CT01.2", computed=indicator(figures="2026=64").readings)
    led = replace(target(indicator(), computed), lead=(POLICE,))
    dropped = replace(led, id=f"{SLUG}/CT02", dropped_on=day("2026-01-01"))
    assert ids(asked(facts(targets=(led, dropped)))) == {"CQ01": ["CT01.1"]}
    only = replace(target(computed), lead=(HEALTH,))
    assert asked(facts(targets=(only,))) == []


def answer(made: str, on: str) -> FormAnswer:
    """The police have answered a form."""
    return FormAnswer(f"{POLICE}~TL1", SLUG, POLICE, day(made), day(on), "phieu.xlsx")


@pytest.mark.parametrize(
    ("sent", "answers", "standing", "waited"),
    [
        (None, (), Standing.UNSENT, None),
        ("2026-11-01", (), Standing.WAITING, 20),
        ("2026-11-21", (), Standing.WAITING, 0),
        ("2026-11-01", (answer("2026-11-01", "2026-11-05"),), Standing.ANSWERED, None),
        ("2026-11-10", (answer("2026-11-01", "2026-11-12"),), Standing.WAITING, 11),
        (
            "2026-11-10",
            (answer("2026-11-01", "2026-11-05"), answer("2026-11-10", "2026-11-15")),
            Standing.ANSWERED,
            None,
        ),
        (None, (answer("2026-11-01", "2026-11-05"),), Standing.ANSWERED, None),
        ("2026-11-01", (answer("2026-11-01", "2026-12-05"),), Standing.WAITING, 20),
    ],
)
def test_an_agency_is_waited_for_until_a_form_of_that_day_or_later_comes_back(
    sent: str | None, answers: tuple[FormAnswer, ...], standing: Standing, waited: int | None
) -> None:
    known = {POLICE: Sent(day(sent), "phieu.xlsx", "")} if sent else {}
    (form,) = agency_forms([Share(POLICE, SLUG)], known, answers, TODAY)
    assert (form.standing, form.waited(TODAY)) == (standing, waited)


@pytest.mark.parametrize(("sent", "old"), [("2026-10-22", False), ("2026-10-21", True)])
def test_a_form_that_is_waited_for_longer_than_thirty_days_is_old(sent: str, *, old: bool) -> None:
    (form,) = agency_forms([Share(POLICE, SLUG)], {POLICE: Sent(day(sent), "phieu.xlsx", "")}, (), TODAY)
    assert form.is_old(TODAY) is old


def test_those_waited_for_longest_stand_first_and_nobody_is_no_agency() -> None:
    found = [Share(HEALTH, SLUG), Share(POLICE, SLUG), Share("", SLUG)]
    sent = {
        HEALTH: Sent(day("2026-11-20"), "a.xlsx", ""),
        POLICE: Sent(day("2026-11-01"), "b.xlsx", ""),
    }
    assert [form.share.agency for form in agency_forms(found, sent, (), TODAY)] == [POLICE, HEALTH]
    assert [form.share.agency for form in agency_forms(found, {HEALTH: sent[HEALTH]}, (), TODAY)] == [HEALTH, POLICE]


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (
            "2026-11-21",
            "2026 2025 2026-Q4 2026-Q3 2026-Q2 2026-Q1 2026-11 2026-10 2026-09 2026-08 2026-07 2026-06",
        ),
        (
            "2027-01-01",
            "2027 2026 2027-Q1 2026-Q4 2026-Q3 2026-Q2 2027-01 2026-12 2026-11 2026-10 2026-09 2026-08",
        ),
    ],
)
def test_the_periods_offered_have_begun_the_latest_first(today: str, codes: str) -> None:
    found = offered_periods(day(today))
    assert " ".join(each.code for each in found) == codes
    assert all(each.first_day <= day(today) for each in found)
