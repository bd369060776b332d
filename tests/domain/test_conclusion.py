"""The conclusion of a weekly review, from the facts of two days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, PROGRAMME, QUICK, any_item, day, facts, indicator, item, target, worked
from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.concluding import Ground, conclude
from ward_tui.domain.conclusion import Conclusion, Measure, Tally
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.model import AppendixItem, Facts, Source
from ward_tui.domain.review import Answer, Card, Review, ReviewAnswer, Step
from ward_tui.domain.status import ItemStatus, item_status

LAST, TODAY = day("2026-11-13"), day("2026-11-20")
REVIEW = Review("phuong-a/RS2026-W47", "phuong-a", day("2026-11-16"), TODAY)


def row(number: int, finish: str = "2027", **changes: Any) -> AppendixItem:
    return item("", finish, id=f"phuong-a/PL04-{number:02}", row=number, **changes)


def drawn(now: Facts, then: Facts | None = None, review: Review = REVIEW, **more: Any) -> Conclusion:
    return conclude(Ground(now, TODAY, LIMITS, review, LAST, then, **more))


def rows(*items: AppendixItem) -> Facts:
    return facts(items)


def ids(found: Iterable[Any]) -> list[str]:
    return [(each if hasattr(each, "id") else each.row).id[-2:] for each in found]


# Both rates by hand: out of all rows, and out of those with a deadline; done, paused and dropped rows are in both

LATE, ON_TIME, NONE = "10/2026", "2027", "Thường xuyên"
DONE, PAUSED, DROPPED = {"done_on": "2026-11-01"}, {"paused_on": "2026-11-01"}, {"dropped_on": "2026-11-01"}


@pytest.mark.parametrize(
    ("finishes", "of_all", "of_dated"),
    [
        ([], (0, 0), (0, 0)),
        ([(NONE, {})], (0, 1), (0, 0)),
        ([(LATE, {})], (1, 1), (1, 1)),
        ([(LATE, {}), (NONE, {})], (1, 2), (1, 1)),
        ([(LATE, {}), (ON_TIME, {}), (NONE, {})], (1, 3), (1, 2)),
        ([(LATE, DONE), (LATE, {}), (ON_TIME, {}), (NONE, {})], (1, 4), (1, 3)),
        ([(LATE, PAUSED), (LATE, DROPPED), (LATE, {}), (NONE, DONE)], (1, 3), (1, 2)),
        ([(LATE, {})] * 3 + [(ON_TIME, {})] * 5 + [(NONE, {})] * 2, (3, 10), (3, 8)),
    ],
)
def test_both_rates(
    finishes: list[tuple[str, dict[str, Any]]], of_all: tuple[int, int], of_dated: tuple[int, int]
) -> None:
    found = drawn(rows(*(row(number, finish, **more) for number, (finish, more) in enumerate(finishes, 1))))
    assert found.now[Measure.RATE_OF_ALL] == Tally(*of_all)
    assert found.now[Measure.RATE_OF_DATED] == Tally(*of_dated)
    assert found.now[Measure.OVERDUE].part == of_all[0]


# Rows


@pytest.mark.parametrize(
    ("before", "after", "newly", "resolved", "lifted", "moved"),
    [
        ({"finish": "2027"}, {"finish": "2027"}, 0, 0, 0, 0),
        ({"finish": "15/11/2026"}, {"finish": "15/11/2026"}, 1, 0, 0, 0),  # its day passed
        ({"finish": "13/11/2026"}, {"finish": "13/11/2026"}, 1, 0, 0, 0),  # it was in time to the end of the last day
        ({"finish": "12/11/2026"}, {"finish": "12/11/2026"}, 0, 0, 0, 0),
        ({"finish": "20/11/2026"}, {"finish": "20/11/2026"}, 0, 0, 0, 0),
        ({"finish": LATE}, {"finish": LATE, "done_on": "2026-11-18"}, 0, 1, 0, 0),
        ({"finish": "2027"}, {"finish": "2027", "done_on": "2026-11-18"}, 0, 1, 0, 0),
        ({"finish": "2027"}, {"finish": "2027", "done_on": "2026-10-01"}, 0, 1, 0, 0),  # told this week
        ({"finish": LATE, "done_on": "2026-11-01"}, {"finish": LATE, "done_on": "2026-11-01"}, 0, 0, 0, 0),
        ({"finish": LATE, "done_on": "2026-11-01"}, {"finish": LATE}, 1, 0, 0, 0),  # opened again
        ({"finish": LATE}, {"finish": "3/2027"}, 0, 0, 1, 0),
        ({"finish": LATE}, {"finish": LATE, "paused_on": "2026-11-18"}, 0, 0, 1, 0),
        ({"finish": LATE}, {"finish": LATE, "dropped_on": "2026-11-18"}, 0, 0, 1, 0),
        ({"finish": "2027"}, {"finish": "2027", **worked(40, "2026-11-18")}, 0, 0, 0, 1),
        ({"finish": "2027", **worked(40, "2026-11-01")}, {"finish": "2027", **worked(40, "2026-11-18")}, 0, 0, 0, 0),
        ({"finish": "2027", **worked(40, "2026-11-01")}, {"finish": "2027", **worked(20, "2026-11-18")}, 0, 0, 0, 1),
        ({"finish": "2027"}, {"finish": "2027", "done_on": "2026-11-18", "progress": 100}, 0, 1, 0, 0),
    ],
)
def test_what_becomes_of_a_row(
    before: dict[str, Any], after: dict[str, Any], newly: int, resolved: int, lifted: int, moved: int
) -> None:
    found = drawn(rows(row(1, **after)), rows(row(1, **before)))
    lists = (found.newly_overdue, found.resolved, found.lifted, found.moved)
    assert tuple(map(len, lists)) == (newly, resolved, lifted, moved)
    kinds = (Measure.NEWLY_OVERDUE, Measure.RESOLVED, Measure.LIFTED, Measure.MOVED)
    assert tuple(found.now[each].part for each in kinds) == (newly, resolved, lifted, moved)


def test_a_row_that_was_added_or_removed() -> None:
    now, then = rows(row(1, LATE), row(2, LATE, done_on="2026-11-17")), rows(row(3, LATE), row(4))
    found = drawn(now, then)
    assert (ids(found.newly_overdue), ids(found.resolved), ids(found.lifted)) == (["01"], ["02"], ["03"])
    assert found.lifted[0].state is None
    assert not found.resolved[0].was_overdue


def test_overdue_rows_that_were_finished_stand_first() -> None:
    before = [row(1), row(2, LATE), row(3, "9/2026")]
    done = [replace(each, done_on=TODAY - timedelta(each.row), document=f"0{each.row}-TB") for each in before]
    found = drawn(rows(*done), rows(*before))
    assert [(each.row.id[-2:], each.was_overdue) for each in found.resolved] == [
        ("03", True),
        ("02", True),
        ("01", False),
    ]
    assert found.resolved[0].document == "03-TB"


def test_without_the_facts_of_before_the_days_of_the_facts_count() -> None:
    changed = [
        row(1, "15/11/2026"),
        row(2, LATE),
        row(3, LATE, done_on="2026-11-17"),
        row(4, LATE, done_on="2026-11-01"),
        row(5, **worked(30, "2026-11-17")),
        row(6, **worked(30, "2026-11-01")),
    ]
    found = drawn(rows(*changed))
    assert (ids(found.newly_overdue), ids(found.resolved), ids(found.moved)) == (["01"], ["03"], ["05"])
    assert found.moved[0].before is None
    assert found.before == {}
    assert Measure.LIFTED not in found.now


@given(st.lists(any_item(), max_size=8), st.lists(any_item(), max_size=8))
@QUICK
def test_what_is_overdue_is_what_was_with_what_came_and_without_what_went(
    before: list[AppendixItem], after: list[AppendixItem]
) -> None:
    now, then = (
        [replace(each, id=f"phuong-a/PL04-{place}") for place, each in enumerate(side)] for side in (after, before)
    )
    found = drawn(rows(*now), rows(*then))
    solved = sum(each.was_overdue for each in found.resolved)
    was = found.before[Measure.OVERDUE].part
    assert found.now[Measure.OVERDUE].part == was + len(found.newly_overdue) - solved - len(found.lifted)


@given(st.lists(any_item(), max_size=8), st.lists(any_item(), max_size=8))
@QUICK
def test_a_finished_row_is_never_called_overdue(before: list[AppendixItem], after: list[AppendixItem]) -> None:
    now, then = (
        [replace(each, id=f"phuong-a/PL04-{place}") for place, each in enumerate(side)] for side in (after, before)
    )
    found = drawn(rows(*now), rows(*then))
    done = {each.id for each in now if each.done_on is not None and each.done_on <= TODAY}
    assert not done & {each.id for each in found.newly_overdue}
    late = [each for each in now if item_status(each, TODAY, LIMITS) is ItemStatus.OVERDUE]
    assert found.now[Measure.OVERDUE].part == len(late)
    assert not done & {each.id for each in late}


# News, figures, reports, obstacles, cards


def test_news_are_counted_among_the_rows_in_work() -> None:
    items = [
        row(1, news_on="2026-11-18"),
        row(2, news_on="2026-11-13"),
        row(3),
        row(4, news_on="2026-11-18", paused_on="2026-11-18"),
        row(5, news_on="2026-11-18", dropped_on="2026-11-18"),
        row(6, done_on="2026-11-18", news_on="2026-11-18"),
        row(7, done_on="2026-11-01", news_on="2026-11-18"),
        replace(item("2028", "2029"), id="phuong-a/PL04-08", news_on=TODAY),
    ]
    then = [replace(each, news_on=None, done_on=each.done_on if each.row == 7 else None) for each in items]
    assert drawn(rows(*items), rows(*then)).now[Measure.NEWS] == Tally(
        3, 4
    )  # 2 was heard of on the day, after the review
    assert drawn(rows(*items)).now[Measure.NEWS] == Tally(2, 4)


def test_figures_are_entered_or_corrected() -> None:
    def with_figures(text: str) -> Facts:
        return facts([], [target(indicator(figures=text))])

    then = with_figures("2025=70@2026-11-01 2026-Q3=71@2026-11-01")
    found = drawn(with_figures("2025=70@2026-11-01 2026=75@2026-11-17 2026-Q3=72@2026-11-18"), then).entered
    assert [(each.period, each.value) for each in found] == [("2026", Decimal(75)), ("2026-Q3", Decimal(72))]
    assert (found[0].indicator, found[0].unit) == ("phuong-a/CT01.1", "%")
    later = with_figures("2025=70@2026-11-01 2026=75@2026-11-21")
    assert drawn(later, then).entered == ()
    assert [each.period for each in drawn(later).entered] == []


def test_reports_that_were_sent_and_are_late() -> None:
    def duty(*done: DutyDone) -> Duty:
        source = PROGRAMME.title, "", ()
        return Duty("phuong-a/BC01", "phuong-a", "Báo cáo tháng", DutyPeriod.MONTH, "", Source(*source), done=done)

    def sent(period: str, on: str | None, told: str) -> DutyDone:
        return DutyDone(f"phuong-a/BC01@{period}", "phuong-a/BC01", period, day(on) if on else None, day(told))

    old, new, none = sent("2026-09", "2026-09-14", "2026-09-14"), sent("2026-10", "2026-10-14", "2026-11-17"), None
    now = replace(facts(), duties={"phuong-a/BC01": duty(old, new, sent("2026-08", none, "2026-11-17"))})
    then = replace(facts(), duties={"phuong-a/BC01": duty(old)})
    late = Alert(
        Subject.DUTY, "phuong-a/BC01", "phuong-a", "Báo cáo tháng", Rule.OVERDUE, Severity.OVERDUE, Source("", ""), 3,
        day("2026-11-17"),
    )  # fmt: skip
    soon = late._replace(severity=Severity.DUE_SOON)
    for before in (then, None):
        found = drawn(now, before, alerts=(late, soon, late._replace(subject=Subject.ITEM)))
        assert [(each.period, each.on) for each in found.sent] == [("2026-10", day("2026-10-14"))]
        assert [each.on for each in found.late] == [day("2026-11-17")]


def test_obstacles_that_last_are_counted() -> None:
    def held(number: int, since: str, cleared: str = "") -> Obstacle:
        kinds = ObstacleKind.CLEARANCE, Level.CITY
        key = f"phuong-a/PL04-{number:02}"
        return Obstacle(f"{key}~VM1", key, *kinds, day(since), cleared_on=day(cleared) if cleared else None)

    known = {1: held(1, "2026-10-01"), 2: held(2, "2026-10-01", "2026-11-18"), 3: held(3, "2026-11-21")}
    done = {4: held(4, "2026-10-01")}
    obstacles: dict[str, tuple[Obstacle, ...]] = {each.item: (each,) for each in (known | done).values()}
    now = replace(rows(row(1), row(2), row(3), row(4, done_on="2026-11-01")), obstacles=obstacles)
    then = replace(now, obstacles={key: found for key, found in obstacles.items() if key.endswith("2")})
    found = drawn(now, then)
    assert (found.now[Measure.OBSTACLES], found.before[Measure.OBSTACLES]) == (Tally(1), Tally(1))


def test_cards_are_counted_by_what_was_answered() -> None:
    said = [Answer.KEEP, Answer.KEEP, Answer.DONE, Answer.SKIP]
    answers = {
        f"phuong-a/PL04-{n}": ReviewAnswer(f"{n}", REVIEW.id, f"phuong-a/PL04-{n}", Step.NO_NEWS, answer, TODAY, n)
        for n, answer in enumerate(said)
    }
    queue = tuple(Card(Step.NO_NEWS, f"phuong-a/PL04-{n}") for n in range(6))
    found = drawn(facts(), review=replace(REVIEW, queue=queue, answers=answers))
    assert (found.asked, found.replied) == (6, 3)
    assert found.answered == {Answer.KEEP: 2, Answer.DONE: 1, Answer.SKIP: 1}


# Against the last review


def test_the_last_review_is_quoted_as_it_was_told() -> None:
    told = {Measure.OVERDUE: Tally(99), Measure.RATE_OF_ALL: Tally(99, 100)}
    last = Conclusion("phuong-a/RS2026-W46", "phuong-a", day("2026-11-09"), LAST, LAST, now=told)
    assert drawn(rows(row(1, LATE)), rows(row(1, LATE)), last=last).before == told
    assert drawn(rows(row(1, LATE)), rows(row(1, LATE))).before[Measure.OVERDUE] == Tally(1)


def test_rows_of_other_programmes_are_left_out() -> None:
    other = replace(row(2, LATE), programme="phuong-b", id="phuong-b/PL04-02")
    both = replace(
        rows(row(1, LATE), other),
        programmes={"phuong-a": PROGRAMME, "phuong-b": replace(PROGRAMME, slug="phuong-b", ward="B")},
    )
    assert drawn(both).now[Measure.TOTAL] == Tally(1)
    everything = drawn(both, rows(row(1)), replace(REVIEW, programme=""))
    assert everything.now[Measure.TOTAL] == Tally(2)
    assert everything.wards == {"phuong-a": "A", "phuong-b": "B"}
    assert ids(everything.newly_overdue) == ["01"]  # B was not there before, and its row is older than the last review
