"""What people type into the fields of a form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.inputs import (
    check_span,
    make_goal,
    names_known,
    parse_begun_period,
    parse_names,
    parse_past_day,
    parse_whole,
    parse_year,
    split_names,
)
from ward_tui.domain.periods import Period
from ward_tui.domain.records import New

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (parse_whole, "7", 7),
        (parse_whole, "1.120", 1120),
        (parse_whole, "07", 7),
        (parse_year, "2026", 2026),
        (parse_year, " Năm 2026 ", 2026),
        (split_names, " A ;; b; a\nC", ("A", "b", "C")),
        (split_names, " ; ", ()),
        (lambda text: parse_past_day(text, TODAY), "21/11/2026", TODAY),
        (lambda text: parse_begun_period(text, TODAY), "Quý IV/2026", Period(2026, 4)),
    ],
)
def test_what_is_understood(parse: Callable[[str], object], text: str, value: object) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("parse", "text", "code"),
    [
        (parse_whole, "0", "whole_number"),
        (parse_whole, "1,5", "whole_number"),
        (parse_whole, "-3", "whole_number"),
        (parse_whole, "ba", "number"),
        (parse_year, "26", "year"),
        (parse_year, "2026.", "year"),
        (parse_year, "1800", "year"),
        (parse_year, "²⁰²⁶", "year"),
        (lambda text: parse_past_day(text, TODAY), "22/11/2026", "day_after_today"),
        (lambda text: parse_past_day(text, TODAY), "2026", "date"),
        (lambda text: parse_begun_period(text, TODAY), "2027", "period_future"),
        (lambda text: parse_begun_period(text, TODAY), "Quý 5/2026", "period"),
    ],
)
def test_what_is_refused(parse: Callable[[str], object], text: str, code: str) -> None:
    with pytest.raises(WardError) as refusal:
        parse(text)
    assert refusal.value.code == code


def test_names_are_known_without_marks_and_by_other_names_but_first_names_win() -> None:
    known = names_known([("1", ("Công an", "CA")), ("2", ("Cảnh sát", "công an", "CS"))])
    assert parse_names("cong an; cs; CA; Đội mới; doi moi", known) == ("1", "2", New("Đội mới"))


@pytest.mark.parametrize(
    ("comparator", "value", "value_max", "code"),
    [
        (Comparator.AT_LEAST, None, None, "goal_value"),
        (Comparator.RANGE, None, Decimal(3), "goal_value"),
        (Comparator.RANGE, Decimal(3), None, "goal_range"),
        (Comparator.RANGE, Decimal(3), Decimal(3), "goal_range"),
        (Comparator.LESS, Decimal(3), Decimal(4), "goal_needless"),
        (Comparator.YES_NO, Decimal(1), None, "goal_needless"),
        (Comparator.UP, None, Decimal(1), "goal_needless"),
    ],
)
def test_a_goal_says_what_it_needs(
    comparator: Comparator, value: Decimal | None, value_max: Decimal | None, code: str
) -> None:
    with pytest.raises(WardError) as refusal:
        make_goal(comparator, value, value_max)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "goal",
    [
        Goal(Comparator.MORE, Decimal("97.5")),
        Goal(Comparator.RANGE, Decimal(2), Decimal(3)),
        Goal(Comparator.DOWN),
        Goal(Comparator.YES_NO),
    ],
)
def test_a_whole_goal_passes(goal: Goal) -> None:
    assert make_goal(goal.comparator, goal.value, goal.value_max) == goal


def test_a_term_does_not_end_before_it_begins() -> None:
    check_span(2025, date(2025, 12, 31))
    with pytest.raises(WardError) as refusal:
        check_span(2026, date(2025, 12, 31))
    assert refusal.value.code == "term_order"
