"""What the office answers: facts, states, history, and refusals of what is not there."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, reason, stored_facts
from ward_tui.domain.alerts import Severity, Subject
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import Period
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.services.clock import Clock
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

ITEM = f"{SLUG}/PL02-01"

REFUSALS: list[tuple[Callable[[Office], object], str]] = [
    (lambda office: office.item("x"), "unknown_id"),
    (lambda office: office.item(SLUG), "unknown_id"),
    (lambda office: office.item(ITEM.upper()), "unknown_id"),
    (lambda office: office.indicator("x"), "unknown_id"),
    (lambda office: office.indicator(f"{SLUG}/CT01.3"), "unknown_id"),
    (lambda office: office.indicator(f"{SLUG}/CT01"), "which_indicator"),
    (lambda office: office.alerts(OTHER), "unknown_programme"),
    (lambda office: office.alerts(""), "unknown_programme"),
    (lambda office: office.summary("x"), "unknown_programme"),
    (lambda office: office.agency(SLUG, "Sở Xây dựng"), "unknown_agency"),
    (lambda office: office.history("x"), "unknown_id"),
    (lambda office: office.history(""), "unknown_id"),
    (lambda office: office.redo(), "nothing_to_redo"),
]


@pytest.mark.parametrize(("ask", "code"), REFUSALS)
def test_what_is_not_there_is_refused(office: Office, ask: Callable[[Office], object], code: str) -> None:
    with pytest.raises(WardError) as refused:
        ask(office)
    assert reason(refused.value) == code


def test_nothing_is_found_in_an_empty_office(workplace: Workplace) -> None:
    office = workplace.create()
    assert (office.alerts(), office.history(), office.agencies(SLUG), office.notes(SLUG)) == ([], [], [], [])
    assert office.summary().total_items == 0
    assert office.next_steps() == (None, None)


@pytest.mark.parametrize(
    "key", [SLUG, ITEM, f"{SLUG}/CT01", f"{SLUG}/CT01.1", f"{SLUG}/PL02", f"{SLUG}/CQ01", f"{SLUG}/H01"]
)
def test_history_of_whatever_exists_may_be_empty(office: Office, key: str) -> None:
    assert [entry.verb for entry in office.history(key)] == (["load"] if key == SLUG else [])


def test_facts_are_read_once_and_kept(office: Office) -> None:
    assert office.facts is office.facts


def test_what_is_kept_follows_every_own_change(workplace: Workplace, office: Office) -> None:
    before = office.facts
    office.update(ITEM, ItemUpdate(progress=30))
    office.record(f"{SLUG}/CT01.1", Period(2026), "3")
    assert office.facts == stored_facts(workplace.path)
    assert before.items[ITEM].progress == 0, "what was given out before stays as it was"


def test_states_of_the_day(workplace: Workplace, office: Office) -> None:
    assert office.status(office.item(f"{SLUG}/PL14-01")) is ItemStatus.OVERDUE
    assert office.status(office.item(f"{SLUG}/PL14-04")) is ItemStatus.NO_DEADLINE
    workplace.today = date(2026, 1, 1)
    assert office.status(office.item(f"{SLUG}/PL14-01")) is ItemStatus.IN_PROGRESS
    target = office.facts.targets[f"{SLUG}/CT02"]
    assert office.target_status(target) is TargetStatus.NOT_DUE


def test_alerts_by_programme_and_severity(workplace: Workplace) -> None:
    office = workplace.create(SLUG, OTHER)
    every = office.alerts()
    assert {alert.programme for alert in every} == {SLUG, OTHER}
    assert office.alerts(SLUG) == [alert for alert in every if alert.programme == SLUG]
    assert office.alerts(SLUG, Severity.OVERDUE) == [
        alert for alert in office.alerts(SLUG) if alert.severity is Severity.OVERDUE
    ]
    assert office.alerts(severity=Severity.INFO) == [alert for alert in every if alert.severity is Severity.INFO]


def test_a_new_day_brings_new_alerts(workplace: Workplace, office: Office) -> None:
    key = f"{SLUG}/PL14-02"
    assert key not in {alert.subject_id for alert in office.alerts(severity=Severity.OVERDUE)}
    workplace.today = date(2027, 1, 1)
    (alert,) = [alert for alert in office.alerts(severity=Severity.OVERDUE) if alert.subject_id == key]
    assert alert.days == 1


def test_what_was_given_out_does_not_change_under_the_hands(office: Office) -> None:
    office.alerts().clear()
    assert office.alerts()
    held = office.alerts()
    copy = list(held)
    office.update(f"{SLUG}/PL14-01", ItemUpdate(done_on=DAY))
    assert office.alerts() != held
    assert held == copy


def test_a_fresh_thuy_nguyen_has_thirteen_overdue_rows(workplace: Workplace) -> None:
    workplace.programmes = programmes_folder()
    office = workplace.create("thuy-nguyen")
    overdue = office.alerts(severity=Severity.OVERDUE)
    assert len([alert for alert in overdue if alert.subject is Subject.ITEM]) == len(overdue) == 13
    assert office.summary().overdue == 13


def test_the_clock_keeps_the_day_it_was_given() -> None:
    clock = Clock(lambda: datetime(2031, 5, 6, 7, 8, 9, 10), date(2026, 11, 21))
    assert clock.today == date(2026, 11, 21)
    assert clock.now() == datetime(2026, 11, 21, 7, 8, 9)


def test_day_and_time_of_a_moment_belong_together() -> None:
    moments = iter([datetime(2026, 11, 21, 23, 59, 59), datetime(2026, 11, 22, 0, 0, 0)])
    assert Clock(lambda: next(moments)).now() == datetime(2026, 11, 21, 23, 59, 59)


def test_the_clock_without_a_day_goes_on() -> None:
    moments = iter([datetime(2026, 11, 21, 23, 59), datetime(2026, 11, 22)])
    clock = Clock(lambda: next(moments))
    assert [clock.today, clock.today] == [date(2026, 11, 21), date(2026, 11, 22)]
