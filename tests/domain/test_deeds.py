"""What an entry of the journal tells, and which entries a filter shows."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from ward_tui.domain.deeds import (
    Deed,
    JournalFilter,
    Span,
    deed_of,
    month_span,
    months_back,
    week_span,
    weeks_back,
)
from ward_tui.domain.journal import Entry

DAY = date(2026, 11, 21)


def entry(verb: str, facts: dict[str, Any], kind: str = "do") -> Entry:
    """Return an entry."""
    return Entry(1, datetime(2026, 11, 21, 9), kind, verb, (), facts, ())


@pytest.mark.parametrize(
    ("verb", "facts", "deed"),
    [
        ("update", {}, Deed.NEWS),
        ("note", {}, Deed.NEWS),
        ("record", {}, Deed.FIGURE),
        ("assign", {}, Deed.ASSIGN),
        ("extend", {}, Deed.EXTEND),
        ("acknowledge", {}, Deed.PUT_OFF),
        ("revoke", {}, Deed.PUT_OFF),
        ("report", {}, Deed.REPORT),
        ("decide", {}, Deed.DECIDE),
        ("undecide", {}, Deed.DECIDE),
        ("review_answer", {}, Deed.REVIEW),
        ("review_finish", {}, Deed.REVIEW),
        ("add", {"kind": "item"}, Deed.ADD),
        ("add", {"kind": "obstacle"}, Deed.OBSTACLE),
        ("edit", {"kind": "obstacle"}, Deed.OBSTACLE),
        ("edit", {"kind": "reading"}, Deed.FIGURE),
        ("edit", {"kind": "duty"}, Deed.REPORT),
        ("edit", {"kind": "item"}, Deed.EDIT),
        ("remove", {"kind": "note"}, Deed.NEWS),
        ("remove", {"kind": "agency"}, Deed.REMOVE),
        ("bulk", {}, Deed.EDIT),
        ("load", {}, Deed.LOAD),
        ("revert", {}, Deed.BACK),
        ("something later", {}, Deed.OTHER),
    ],
)
def test_a_verb_tells_a_deed(verb: str, facts: dict[str, Any], deed: Deed) -> None:
    assert deed_of(entry(verb, facts)) is deed


@pytest.mark.parametrize("kind", ["undo", "redo"])
def test_undoing_anything_is_a_deed_of_its_own(kind: str) -> None:
    assert deed_of(entry("update", {}, kind)) is Deed.BACK


@pytest.mark.parametrize(
    ("wanted", "allowed"),
    [
        (JournalFilter(), True),
        (JournalFilter(deed=Deed.NEWS), True),
        (JournalFilter(deed=Deed.FIGURE), False),
        (JournalFilter(span=Span(DAY, DAY)), True),
        (JournalFilter(span=Span(date(2026, 11, 1), date(2026, 11, 20))), False),
        (JournalFilter(span=Span(date(2026, 11, 22), date(2026, 11, 30))), False),
        (JournalFilter(record="tn/PL04-03"), True),
        (JournalFilter(record="tn/PL04-04"), False),
        (JournalFilter(Deed.NEWS, Span(DAY, DAY), "tn/PL04-03"), True),
        (JournalFilter(Deed.NEWS, Span(DAY, DAY), "tn/CT01"), False),
    ],
)
def test_a_filter_asks_for_all_of_its_parts(wanted: JournalFilter, allowed: bool) -> None:
    assert wanted.allows(Deed.NEWS, DAY, {"tn", "tn/PL04-03"}) is allowed


def test_weeks_begin_on_monday_and_lie_side_by_side() -> None:
    assert week_span(DAY) == Span(date(2026, 11, 16), date(2026, 11, 22))
    weeks = weeks_back(date(2027, 1, 2), 3)
    assert [each.first for each in weeks] == [date(2026, 12, 28), date(2026, 12, 21), date(2026, 12, 14)]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 21), date(2026, 11, 1), date(2026, 11, 30)),
        (date(2028, 2, 29), date(2028, 2, 1), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_month_ends_on_its_last_day(day: date, first: date, last: date) -> None:
    assert month_span(day) == Span(first, last)


def test_months_go_back_over_the_year() -> None:
    assert [each.first.month for each in months_back(date(2027, 1, 31), 4)] == [1, 12, 11, 10]
