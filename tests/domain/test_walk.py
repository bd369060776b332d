"""The walk of the weekly review: which cards, in which step and order, each record once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, facts, indicator, item, programme, target, worked
from tests.domain.stages import staged
from ward_tui.domain.alerts import all_alerts
from ward_tui.domain.following import Acknowledgement, acknowledgement_id
from ward_tui.domain.model import AppendixItem, Facts, Review
from ward_tui.domain.review import Answer, Card, ReviewAnswer, Step, review_id, week_code, week_of
from ward_tui.domain.walk import Walk, WalkCard, walk

TODAY = date(2026, 11, 21)
WEEK = date(2026, 11, 16)


def row(number: int, start: str = "", finish: str = "", **changes: Any) -> AppendixItem:
    """A row of its own number."""
    return replace(item(start, finish, **changes), id=f"phuong-a/PL04-{number:02}", row=number)


def walked(known: Facts, today: date = TODAY, programme: str = "") -> Walk:
    """The walk over these facts."""
    return walk(known, all_alerts(known, today, LIMITS), today, programme)


def brief(cards: tuple[WalkCard, ...]) -> list[str]:
    """Cards as `step row`."""
    return [f"{card.step.value} {card.subject.rpartition('-')[2]}" for card in cards]


def review(week: date, answers: dict[str, tuple[Answer, date]], *, finished: date | None = None, **more: Any) -> Review:
    """A review of all programmes with these answers to cards of the second step."""
    key = review_id("", week)
    given = {
        subject: ReviewAnswer(f"{key}~{subject}", key, subject, Step.STILL_OVERDUE, answer, on, 1)
        for subject, (answer, on) in answers.items()
    }
    return Review(key, "", week, week, finished, answers=given, **more)


def with_reviews(known: Facts, *reviews: Review) -> Facts:
    """The facts with these reviews."""
    return replace(known, reviews={each.id: each for each in reviews})


# name: start, finish, facts, step
STEPS: dict[str, tuple[str, str, dict[str, Any], Step | None]] = {
    "overdue-since-yesterday": ("", "20/11/2026", {}, Step.NEWLY_OVERDUE),
    "overdue-for-a-week": ("", "14/11/2026", {}, Step.NEWLY_OVERDUE),
    "overdue-for-longer": ("", "13/11/2026", {}, Step.STILL_OVERDUE),
    "due-today": ("", "21/11/2026", {}, Step.DUE_SOON),
    "due-soon-and-silent": ("2025", "15/12/2026", {"news_on": "2026-01-05"}, Step.DUE_SOON),
    "should-have-started": ("9/2026", "2030", {}, Step.SHOULD_HAVE_STARTED),
    "behind": ("2026", "12/2027", worked(10, "2026-11-20"), Step.BEHIND_PACE),
    "behind-and-silent": ("2026", "12/2027", worked(10, "2026-01-20"), Step.BEHIND_PACE),
    "silent": ("", "2030", {"news_on": "2026-01-05"}, Step.NO_NEWS),
    "heard-of": ("2025", "2030", worked(30, "2026-11-19"), None),
    "heard-of-without-a-progress": ("2025", "2030", {"news_on": "2026-11-19"}, Step.BEHIND_PACE),
    "done": ("", "9/2026", {"done_on": "2026-11-01"}, None),
    "paused": ("", "9/2026", {"paused_on": "2026-11-01"}, None),
    "done-tomorrow-is-not-done": ("", "9/2026", {"done_on": "2026-11-22"}, Step.STILL_OVERDUE),
}


@pytest.mark.parametrize(("start", "finish", "known", "step"), STEPS.values(), ids=STEPS)
def test_the_step_of_a_row(start: str, finish: str, known: dict[str, Any], step: Step | None) -> None:
    cards = walked(facts([row(1, start, finish, **known)])).cards
    assert [card.step for card in cards] == ([] if step is None else [step])


def test_cards_go_by_step_then_by_urgency() -> None:
    rows = [
        row(1, "2026", "12/2027", **worked(20, "2026-11-20")),
        row(2, "2026", "12/2027", **worked(5, "2026-11-20")),
        row(3, "", "20/11/2026"),
        row(4, "", "9/2026"),
        row(5, "", "12/2025"),
        row(6, "", "30/11/2026", news_on="2026-11-20"),
        row(7, "", "25/11/2026", news_on="2026-11-20"),
    ]
    assert brief(walked(facts(rows)).cards) == [
        "newly_overdue 03",
        "still_overdue 05",
        "still_overdue 04",
        "due_soon 07",
        "due_soon 06",
        "behind_pace 02",
        "behind_pace 01",
    ]


def test_a_new_programme_is_not_asked_about_rows_that_nobody_has_reported_on() -> None:
    rows = [row(1, "2025", "2030"), row(2, "2025", "2030", news_on="2026-11-19"), row(3, "", "9/2026")]
    known = facts(rows)
    young = replace(known, programmes={"phuong-a": programme("2026-10-25")})
    assert brief(walked(young).cards) == ["still_overdue 03", "behind_pace 02"]
    assert "should_have_started 01" in brief(walked(known).cards)


def test_a_late_stage_is_asked_about_with_what_is_behind() -> None:
    rows = [
        replace(staged("--", plans={0: "9/2026"}), id="phuong-a/PL04-01", news_on=TODAY, start_on=None),
        row(2, "2026", "12/2027", **worked(5, "2026-11-20")),
    ]
    assert brief(walked(facts(rows)).cards) == ["behind_pace 02", "behind_pace 01"]


def test_newly_overdue_counts_from_the_last_review() -> None:
    known = facts([row(1, "", "9/2026"), row(2, "", "11/11/2026"), row(3, "", "12/11/2026")])
    last = review(date(2026, 11, 9), {}, finished=date(2026, 11, 12))
    assert brief(walked(with_reviews(known, last)).cards) == [
        "newly_overdue 03",
        "still_overdue 01",
        "still_overdue 02",
    ]


def test_a_review_that_was_not_finished_does_not_count_as_the_last_one() -> None:
    known = with_reviews(
        facts([]), review(date(2026, 11, 2), {}, finished=date(2026, 11, 6)), review(date(2026, 11, 9), {})
    )
    before = walked(known).before
    assert before is not None
    assert before.week == date(2026, 11, 2)


def test_a_target_is_asked_about_once_for_all_figures_of_this_year() -> None:
    both = target(indicator(figures="2025=90"), indicator(id="phuong-a/CT01.2"))
    (card,) = walked(facts((), [both])).cards
    assert (card.step, card.missing) == (Step.NO_FIGURE, ("phuong-a/CT01.1", "phuong-a/CT01.2"))


@pytest.mark.parametrize(
    "given",
    [
        indicator(figures="2025=90 2026=80@2026-11-20"),
        indicator(figures="2025=90 2026-Q3=80"),
        indicator(when="2030"),
        indicator(when="term"),
        indicator(condition="nếu có"),
    ],
    ids=["yearly-figure", "interim-figure", "by-a-year", "over-the-term", "conditional"],
)
def test_what_needs_no_figure_of_this_year_is_not_asked_about(given: Any) -> None:
    assert not walked(facts((), [target(given)])).cards


def put_off(subject: str, rule: str, until: str, since: str = "2026-11-01") -> dict[str, Acknowledgement]:
    """An alert put off until a day."""
    key = acknowledgement_id(subject, rule)
    days = date.fromisoformat(since), date.fromisoformat(until)
    return {key: Acknowledgement(key, "phuong-a", subject, rule, "chờ thành phố", *days)}


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2026-11-22", []), ("2026-11-21", ["returned 01"]), ("2026-11-10", ["returned 01"])],
)
def test_an_alert_that_was_put_off_is_asked_about_from_its_day_on(until: str, expected: list[str]) -> None:
    known = facts([row(1, "", "9/2026")], acknowledged=put_off("phuong-a/PL04-01", "overdue", until))
    assert brief(walked(known).cards) == expected


@pytest.mark.parametrize(
    ("answered", "expected"), [(9, "returned 01"), (10, "still_overdue 01"), (13, "still_overdue 01")]
)
def test_a_returned_alert_that_was_answered_since_stands_in_its_own_step(answered: int, expected: str) -> None:
    known = facts([row(1, "", "9/2026")], acknowledged=put_off("phuong-a/PL04-01", "overdue", "2026-11-10"))
    said = {"phuong-a/PL04-01": (Answer.KEEP, date(2026, 11, answered))}
    last = review(date(2026, 11, 9), said, finished=date(2026, 11, 13))
    assert brief(walked(with_reviews(known, last)).cards) == [expected]


def test_putting_off_one_rule_leaves_the_others() -> None:
    known = facts([row(1, "", "20/12/2026")], acknowledged=put_off("phuong-a/PL04-01", "due_soon", "2026-12-10"))
    later = date(2026, 12, 12)
    assert brief(walked(known).cards) == ["no_news 01"]
    assert brief(walked(known, later).cards) == ["returned 01"]


def test_missing_figures_can_be_put_off() -> None:
    known = facts((), [target(indicator())], acknowledged=put_off("phuong-a/CT01", "no_figure", "2026-12-31"))
    assert not walked(known).cards


@pytest.mark.parametrize(
    ("today", "answered", "expected"),
    [("2026-06-23", "", []), ("2026-06-24", "", ["returned"]), ("2026-07-02", "2026-06-26", ["no_figure"])],
    ids=["the-day-before", "on-the-day", "answered-since"],
)
def test_missing_figures_come_back_as_what_was_put_off(today: str, answered: str, expected: list[str]) -> None:
    off = put_off("phuong-a/CT01", "no_figure", "2026-06-24", since="2026-06-10")
    known = facts((), [target(indicator())], acknowledged=off)
    if answered:
        on = date.fromisoformat(answered)
        known = with_reviews(known, review(week_of(on), {"phuong-a/CT01": (Answer.KEEP, on)}, finished=on))
    assert [card.step.value for card in walked(known, date.fromisoformat(today)).cards] == expected


@pytest.mark.parametrize(("year", "asked"), [(2024, False), (2025, True), (2030, True), (2031, False)])
def test_figures_are_asked_for_in_the_years_of_the_term(year: int, asked: bool) -> None:
    told = " ".join(f"{each}=95@{each + 1}-01-10" for each in range(2025, year))
    cards = walked(facts((), [target(indicator(figures=told))]), date(year, 6, 1)).cards
    assert [card.missing for card in cards] == ([("phuong-a/CT01.1",)] if asked else [])


def test_a_running_review_keeps_its_order_and_takes_in_what_came_since() -> None:
    rows = [
        row(1, "", "9/2026"),
        row(2, "", "10/2026"),
        row(3, "", "12/2025"),
        row(4, "", "9/2026", done_on="2026-11-20"),
    ]
    queue = tuple(Card(Step.STILL_OVERDUE, f"phuong-a/PL04-0{number}") for number in (2, 1, 4))
    said = {"phuong-a/PL04-02": (Answer.KEEP, TODAY)}
    now = walked(with_reviews(facts(rows), review(WEEK, said, queue=queue)))
    assert brief(now.cards) == ["still_overdue 02", "still_overdue 01", "still_overdue 03"]
    assert [card.answer is None for card in now.cards] == [False, True, True]
    assert (now.left, now.next) == (2, now.cards[1])


def test_an_answered_card_stays_when_its_alert_has_gone() -> None:
    known = facts([row(1, "", "9/2026", done_on="2026-11-20"), row(2, "", "9/2026")])
    queue = (Card(Step.STILL_OVERDUE, "phuong-a/PL04-01"), Card(Step.STILL_OVERDUE, "phuong-a/PL04-02"))
    said = {"phuong-a/PL04-01": (Answer.DONE, TODAY)}
    first, second = walked(with_reviews(known, review(WEEK, said, queue=queue))).cards
    assert (first.alerts, first.answer and first.answer.answer) == ((), Answer.DONE)
    assert second.alerts


def test_a_card_answered_in_another_review_of_the_week_is_not_asked_again() -> None:
    known = facts([row(1, "", "9/2026"), row(2, "", "9/2026")])
    said = {"phuong-a/PL04-01": (Answer.KEEP, TODAY), "phuong-a/PL04-02": (Answer.SKIP, TODAY)}
    assert brief(walked(with_reviews(known, review(WEEK, said)), programme="phuong-a").cards) == ["still_overdue 02"]


def test_an_answer_of_last_week_is_asked_about_again() -> None:
    known = facts([row(1, "", "9/2026")])
    last = review(
        date(2026, 11, 9), {"phuong-a/PL04-01": (Answer.KEEP, date(2026, 11, 13))}, finished=date(2026, 11, 13)
    )
    assert brief(walked(with_reviews(known, last)).cards) == ["still_overdue 01"]


def test_a_review_of_this_week_is_not_the_last_one() -> None:
    found = walked(with_reviews(facts(()), review(date(2026, 11, 9), {}, finished=date(2026, 11, 13))))
    assert found.before is not None
    assert walked(with_reviews(facts(()), review(WEEK, {}, finished=TODAY))).before is None


def test_a_finished_review_asks_nothing_more() -> None:
    known = facts([row(1, "", "9/2026"), row(2, "", "9/2026")])
    queue = (Card(Step.STILL_OVERDUE, "phuong-a/PL04-01"), Card(Step.STILL_OVERDUE, "phuong-a/PL04-02"))
    said = {"phuong-a/PL04-01": (Answer.KEEP, TODAY)}
    now = walked(with_reviews(known, review(WEEK, said, finished=TODAY, queue=queue)))
    assert (now.left, now.next, brief(now.cards)) == (0, None, ["still_overdue 01"])


def test_all_steps_are_counted_in_their_order() -> None:
    steps = walked(facts([row(1, "", "9/2026"), row(2, "", "20/11/2026")])).steps
    assert [each.step for each in steps] == list(Step)
    assert [(each.total, each.left) for each in steps][:3] == [(1, 1), (1, 1), (0, 0)]


@pytest.mark.parametrize(
    ("day", "monday", "code"),
    [
        ("2026-11-16", "2026-11-16", "2026-W47"),
        ("2026-11-22", "2026-11-16", "2026-W47"),
        ("2026-11-23", "2026-11-23", "2026-W48"),
        ("2027-01-03", "2026-12-28", "2026-W53"),
        ("2025-01-01", "2024-12-30", "2025-W01"),
    ],
)
def test_a_week_begins_on_monday(day: str, monday: str, code: str) -> None:
    first = week_of(date.fromisoformat(day))
    assert (first.isoformat(), week_code(first)) == (monday, code)
