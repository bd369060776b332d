"""Alerts of targets and documents, and the order in which all of them stand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import (
    LIMITS,
    QUICK,
    SOURCE,
    any_day,
    any_item,
    day,
    facts,
    goal,
    indicator,
    item,
    programme,
    target,
)
from ward_tui.domain.alerts import (
    Alert,
    Rule,
    Severity,
    Subject,
    all_alerts,
    item_alerts,
    sort_alerts,
    target_alerts,
    whole_alerts,
)
from ward_tui.domain.checking import question_alerts
from ward_tui.domain.model import AppendixItem, Facts, Question

LOADED = "2025-10-01"
# id: goal, when, figures, loaded on, today, alerts as `rule severity year`
CASES = {
    "missed-last-year": (">= 80", "annual", "2025=79", LOADED, "2026-06-01", ["missed warning 2025"]),
    "met-last-year": (">= 80", "annual", "2025=80", LOADED, "2026-06-01", []),
    "missed-this-year": (">= 80", "annual", "2026=70@2026-12-20", LOADED, "2026-12-20",
                         ["missed warning 2026", "no_figure warning 2025"]),
    "missed-this-year-entered-tomorrow": (">= 80", "annual", "2025=90 2026=70@2026-11-21", LOADED, "2026-11-20", []),
    "made-good-this-year": (">= 80", "annual", "2025=70 2026=90@2026-12-20", LOADED, "2026-12-20", []),
    "old-miss-is-not-repeated": (">= 80", "annual", "2025=70", LOADED, "2027-06-01", ["no_figure warning 2026"]),
    "interim-miss-is-no-miss": (">= 80", "annual", "2025=90 2026-Q2=10", LOADED, "2026-07-10", []),
    "said-no": ("yes_no", "annual", "2025=0", LOADED, "2026-06-01", ["missed warning 2025"]),
    "direction-missed": ("up", "annual", "2025=5 2026=5", LOADED, "2027-02-01", ["missed warning 2026"]),
    "direction-without-baseline": ("up", "annual", "2025=5", LOADED, "2026-02-01", []),
    "direction-baseline-entered-later": ("up", "annual", "2024=9@2027-03-01 2025=5", LOADED, "2026-02-01", []),
    "no-figure-of-last-year": (">= 80", "annual", "", LOADED, "2026-01-01", ["no_figure warning 2025"]),
    "no-figure-all-year-long": (">= 80", "annual", "", LOADED, "2026-11-30", ["no_figure warning 2025"]),
    "asked-in-december": (">= 80", "annual", "2025=90", LOADED, "2026-12-01", ["no_figure info 2026"]),
    "not-asked-in-november": (">= 80", "annual", "2025=90", LOADED, "2026-11-30", []),
    "asked-on-the-last-day": (">= 80", "annual", "", LOADED, "2025-12-31", ["no_figure info 2025"]),
    "given-in-december": (">= 80", "annual", "2025=90@2025-12-05", LOADED, "2025-12-05", []),
    "interim-is-interim": (">= 80", "annual", "2025-Q4=9 2025-12=9", LOADED, "2026-02-01", ["no_figure warning 2025"]),
    "year-closed-before-loading": (">= 80", "annual", "", "2026-01-01", "2026-06-01", []),
    "loaded-on-its-last-day": (">= 80", "annual", "", "2025-12-31", "2026-06-01", ["no_figure warning 2025"]),
    "first-closed-year-after-loading": (">= 80", "annual", "", "2026-03-01", "2027-01-01", ["no_figure warning 2026"]),
    "year-before-the-term": (">= 80", "annual", "", "2024-05-01", "2025-06-01", []),
    "last-year-of-the-term": (">= 80", "annual", "", LOADED, "2031-03-01", ["no_figure warning 2030"]),
    "year-after-the-term": (">= 80", "annual", "", LOADED, "2032-03-01", []),
    "by-year-not-over": (">= 80", "2027", "", LOADED, "2027-12-31", []),
    "by-year-over": (">= 80", "2027", "", LOADED, "2028-01-01", ["no_figure warning 2027"]),
    "by-year-over-before-loading": (">= 80", "2027", "", "2028-01-01", "2028-06-01", []),
    "by-year-loaded-on-its-last-day": (">= 80", "2027", "", "2027-12-31", "2028-06-01", ["no_figure warning 2027"]),
    "by-year-missed": (">= 80", "2027", "2027=79", LOADED, "2028-01-01", ["missed warning 2027"]),
    "by-year-met": (">= 80", "2027", "2027=80", LOADED, "2028-01-01", []),
    "by-year-below-on-the-way": (">= 80", "2027", "2025=10 2026=20", LOADED, "2027-02-01", []),
    "by-year-made-good-later": (">= 80", "2027", "2027=79 2028=85", LOADED, "2029-02-01", []),
    "interim-after-the-end": (">= 80", "2027", "2027-06=90", LOADED, "2028-02-01", ["no_figure warning 2027"]),
    "yes-stays-yes": ("yes_no", "2027", "2026=1", LOADED, "2028-02-01", []),
    "no-before-the-end": ("yes_no", "2027", "2026=0", LOADED, "2028-02-01", ["no_figure warning 2027"]),
    "term-not-over": (">= 80", "term", "", LOADED, "2030-12-31", []),
    "term-over": (">= 80", "term", "", LOADED, "2031-01-01", ["no_figure warning 2030"]),
    "term-missed": (">= 80", "term", "2030=79", LOADED, "2031-02-01", ["missed warning 2030"]),
    "term-below-on-the-way": (">= 80", "term", "2029=70", LOADED, "2030-02-01", []),
    "term-met": (">= 80", "term", "2030=80", LOADED, "2031-02-01", []),
}  # fmt: skip


@pytest.mark.parametrize(("words", "when", "figures", "created", "today", "expected"), CASES.values(), ids=CASES)
def test_alerts_of_a_target(words: str, when: str, figures: str, created: str, today: str, expected: list[str]) -> None:
    alerts = target_alerts(target(indicator(words, when, figures)), programme(created), day(today))
    assert [f"{each.rule.value} {each.severity.value} {each.year}" for each in alerts] == expected


def test_december_asks_for_the_running_year_and_still_for_the_last() -> None:
    alerts = target_alerts(target(indicator()), programme(LOADED), day("2026-12-05"))
    assert [(each.year, each.severity) for each in alerts] == [(2025, Severity.WARNING), (2026, Severity.INFO)]


def test_a_conditional_goal_misses_no_figure_but_can_miss_its_goal() -> None:
    silent = indicator(condition="nếu có")
    assert target_alerts(target(silent), programme(LOADED), day("2026-06-01")) == []
    below = indicator(figures="2025=79", condition="nếu có")
    assert [each.rule for each in target_alerts(target(below), programme(LOADED), day("2026-06-01"))] == [Rule.MISSED]


def test_each_indicator_speaks_for_itself() -> None:
    several = target(indicator(figures="2025=79"), indicator(figures="2025=80"), indicator())
    alerts = target_alerts(several, programme(), day("2026-06-01"))
    assert [each.rule for each in alerts] == [Rule.MISSED, Rule.NO_FIGURE]


def test_a_missed_figure_carries_what_its_sentence_names() -> None:
    (alert,) = target_alerts(target(indicator(figures="2025=79.5")), programme(), day("2026-06-01"))
    assert (alert.subject, alert.subject_id, alert.indicator) == (Subject.TARGET, "phuong-a/CT01", "phuong-a/CT01.1")
    assert (alert.figure, alert.goal, alert.unit, alert.year) == (Decimal("79.5"), goal(">= 80"), "%", 2025)
    assert (alert.name, alert.detail, alert.source) == ("Kết nạp đảng viên", "Tỷ lệ", SOURCE)


def test_a_missing_figure_names_the_end_of_its_year() -> None:
    (alert,) = target_alerts(target(indicator()), programme(), day("2026-06-01"))
    assert (alert.year, alert.due_on, alert.figure) == (2025, date(2025, 12, 31), None)


QUESTION = Question(
    id="phuong-a/H01",
    programme="phuong-a",
    kind="year",
    text="Hai chỗ ghi năm khác nhau: lấy năm nào?",
    source=SOURCE,
    about=("CT07",),
    places=(("2027", (141,)), ("2030", (201,))),
)


def test_a_contradiction_is_shown_and_not_decided() -> None:
    (alert,) = question_alerts(Facts(programmes={"phuong-a": programme()}, questions={QUESTION.id: QUESTION}))
    assert (alert.rule, alert.severity, alert.subject) == (Rule.QUESTION, Severity.INFO, Subject.DOCUMENT)
    assert (alert.subject_id, alert.name, alert.detail) == (QUESTION.id, QUESTION.text, "2027; 2030")


def alert_of(rule: Rule, severity: Severity, days: int | None, key: str) -> Alert:
    """An alert with only what the order looks at."""
    return Alert(Subject.ITEM, key, "phuong-a", "", rule, severity, SOURCE, days=days)


IN_ORDER = [
    alert_of(Rule.OVERDUE, Severity.OVERDUE, 824, "b"),
    alert_of(Rule.OVERDUE, Severity.OVERDUE, 52, "a"),
    alert_of(Rule.OVERDUE, Severity.OVERDUE, 52, "c"),
    alert_of(Rule.DUE_SOON, Severity.DUE_SOON, 0, "d"),
    alert_of(Rule.DUE_SOON, Severity.DUE_SOON, 30, "a"),
    alert_of(Rule.MISSED, Severity.WARNING, None, "a"),
    alert_of(Rule.BEHIND_PACE, Severity.WARNING, None, "a"),
    alert_of(Rule.SHOULD_HAVE_STARTED, Severity.WARNING, 300, "b"),
    alert_of(Rule.SHOULD_HAVE_STARTED, Severity.WARNING, 3, "a"),
    alert_of(Rule.NO_NEWS, Severity.WARNING, 60, "z"),
    alert_of(Rule.NO_NEWS, Severity.WARNING, 28, "a"),
    alert_of(Rule.NO_FIGURE, Severity.INFO, None, "a"),
    alert_of(Rule.QUESTION, Severity.INFO, None, "a"),
]


@QUICK
@given(st.permutations(IN_ORDER))
def test_order_of_the_screen(alerts: list[Alert]) -> None:
    assert sort_alerts(alerts) == IN_ORDER


def test_all_alerts_are_those_of_rows_targets_and_questions() -> None:
    rows = [item("", "9/2026", id="phuong-a/PL04-03"), item("", "2030", id="phuong-a/PL04-04", name="Mở đường")]
    everything = facts(rows, [target(indicator())], questions={QUESTION.id: QUESTION})
    found = [(each.subject_id, each.rule.value) for each in all_alerts(everything, day("2026-11-21"), LIMITS)]
    assert found == [
        ("phuong-a/PL04-03", "overdue"),
        ("phuong-a/PL04-04", "no_news"),
        ("phuong-a/CT01", "no_figure"),
        ("phuong-a/H01", "question"),
        ("phuong-a", "unclear"),
    ]


def test_no_facts_no_alerts() -> None:
    assert all_alerts(facts(), day("2026-11-21"), LIMITS) == []


@QUICK
@given(any_item(), any_day())
def test_all_alerts_leave_none_out(row: AppendixItem, today: date) -> None:
    everything = facts([row])
    own = item_alerts(row, programme(), today, LIMITS)
    assert all_alerts(everything, today, LIMITS) == sort_alerts([*own, *whole_alerts(everything, today, LIMITS)])
