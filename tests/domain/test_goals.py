"""Goals: every comparator, in the words of the documents."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, goal
from ward_tui.domain.goals import LOWER_IS_BETTER, Comparator, Goal, Verdict

# goal: figure -> verdict
LIMITS: dict[str, dict[str, str]] = {
    ">= 97": {"96,9": "missed", "97": "met", "97,1": "exceeded", "0": "missed", "-3": "missed"},
    ">= 100": {"99,99": "missed", "100": "met", "100,00": "met", "101": "exceeded"},
    ">= 15": {"14": "missed", "15": "met", "16": "exceeded"},
    ">= -2": {"-3": "missed", "-2": "met", "-1": "exceeded"},
    "> 97.5": {"97,4": "missed", "97,5": "missed", "97,6": "met", "100": "met"},
    "> 0": {"0": "missed", "0,01": "met"},
    "< 0.5": {"0,6": "missed", "0,5": "missed", "0,50": "missed", "0,49": "met", "0": "met"},
    "<= 5": {"5,1": "missed", "5": "met", "4,9": "exceeded"},
    "= 0": {"0": "met", "0,0": "met", "1": "missed", "-1": "missed"},
    "= 7": {"6": "missed", "7": "met", "8": "missed"},
    "range 2 3": {"1,9": "missed", "2": "met", "2,5": "met", "3": "met", "3,1": "exceeded"},
    "range 62 63": {"61,9": "missed", "62": "met", "63": "met", "64": "exceeded"},
    "range 4": {"3": "missed", "4": "met", "5": "exceeded"},
    "yes_no": {"1": "met", "0": "missed"},
}
CASES = [(words, figure, verdict) for words, figures in LIMITS.items() for figure, verdict in figures.items()]


@pytest.mark.parametrize(("words", "figure", "verdict"), CASES, ids=[f"{g}: {f}" for g, f, _ in CASES])
def test_verdict(words: str, figure: str, verdict: str) -> None:
    assert goal(words).judge(Decimal(figure.replace(",", "."))).value == verdict


DIRECTIONS = [
    ("up", "6", "5", "met"),
    ("up", "5", "5", "missed"),
    ("up", "4", "5", "missed"),
    ("up", "0", "-1", "met"),
    ("up", "5", None, "unknown"),
    ("down", "4", "5", "met"),
    ("down", "5", "5", "missed"),
    ("down", "6", "5", "missed"),
    ("down", "0", "1", "met"),
    ("down", "0", None, "unknown"),
]


@pytest.mark.parametrize(("words", "figure", "earlier", "verdict"), DIRECTIONS)
def test_direction_needs_an_earlier_figure(words: str, figure: str, earlier: str | None, verdict: str) -> None:
    before = None if earlier is None else Decimal(earlier)
    assert goal(words).judge(Decimal(figure), before).value == verdict


@pytest.mark.parametrize("comparator", [">=", ">", "=", "<=", "<", "range"])
def test_without_a_limit_nothing_can_be_said(comparator: str) -> None:
    assert Goal(Comparator(comparator)).judge(Decimal(5)) is Verdict.UNKNOWN


@pytest.mark.parametrize("words", [">= 5", "> 5", "= 5", "< 5", "<= 5", "range 5 6", "yes_no"])
def test_an_earlier_figure_does_not_move_a_limit(words: str) -> None:
    for figure in (Decimal(0), Decimal(5), Decimal(9)):
        assert goal(words).judge(figure, Decimal(1000)) is goal(words).judge(figure)


@pytest.mark.parametrize(
    ("words", "required"),
    [
        (">= 80", "80"),
        ("> 80", "80"),
        ("< 0.5", "0.5"),
        ("range 2 3", "2"),
        ("= 0", "0"),
        ("yes_no", None),
        ("up", None),
        ("down", None),
    ],
)
def test_required_figure(words: str, required: str | None) -> None:
    assert goal(words).required() == (None if required is None else Decimal(required))


@pytest.mark.parametrize("comparator", Comparator)
def test_lower_is_better_only_where_it_says_less(comparator: Comparator) -> None:
    assert (comparator in LOWER_IS_BETTER) is (comparator.value in {"<", "<=", "down"})


def test_names_are_those_of_the_command_line() -> None:
    assert [each.value for each in Comparator] == [">=", ">", "=", "<=", "<", "range", "up", "down", "yes_no"]


NUMBERS = st.decimals(-1000, 1000, places=2)
HIGHER = st.sampled_from([Comparator.AT_LEAST, Comparator.MORE, Comparator.RANGE])
RANKS = {Verdict.MISSED: 0, Verdict.MET: 1, Verdict.EXCEEDED: 2}


@QUICK
@given(HIGHER, NUMBERS, NUMBERS, NUMBERS)
def test_more_is_never_worse(comparator: Comparator, limit: Decimal, one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    wanted = Goal(comparator, limit, limit + 1 if comparator is Comparator.RANGE else None)
    assert RANKS[wanted.judge(low)] <= RANKS[wanted.judge(high)]


@QUICK
@given(st.sampled_from([Comparator.AT_MOST, Comparator.LESS]), NUMBERS, NUMBERS, NUMBERS)
def test_less_is_never_worse(comparator: Comparator, limit: Decimal, one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert RANKS[Goal(comparator, limit).judge(low)] >= RANKS[Goal(comparator, limit).judge(high)]
