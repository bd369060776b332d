"""What is kept as JSON reads back equal, and what is younger than the file gets its default."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, any_day, day
from ward_tui.domain.conclusion import (
    Conclusion,
    Entered,
    Lifted,
    Measure,
    Moved,
    Named,
    Opinion,
    Report,
    Resolved,
    Tally,
)
from ward_tui.domain.freezing import frozen, thawed
from ward_tui.domain.review import Answer
from ward_tui.domain.status import ItemStatus

TEXT = st.text(max_size=12)
COUNT = st.integers(0, 10_000)
DAY = any_day()
NAMED = st.builds(Named, TEXT, TEXT, st.none() | DAY, st.lists(TEXT, max_size=2).map(tuple))
FIGURES = st.dictionaries(st.sampled_from(Measure), st.builds(Tally, COUNT, st.none() | COUNT), max_size=6)
PERIOD = st.sampled_from(["2026", "2026-Q3", "2026-11"])
VALUE = st.decimals(allow_nan=False, allow_infinity=False, places=3)


def some(made: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(made, max_size=3).map(tuple)


CONCLUSIONS = st.builds(
    Conclusion,
    review=TEXT,
    programme=TEXT,
    week=DAY,
    on=DAY,
    since=DAY,
    wards=st.dictionaries(TEXT, TEXT, max_size=3),
    now=FIGURES,
    before=FIGURES,
    newly_overdue=some(NAMED),
    resolved=some(st.builds(Resolved, NAMED, DAY, st.booleans(), TEXT)),
    lifted=some(st.builds(Lifted, NAMED, st.none() | st.sampled_from(ItemStatus))),
    moved=some(st.builds(Moved, NAMED, st.none() | COUNT, COUNT)),
    entered=some(st.builds(Entered, TEXT, TEXT, PERIOD, VALUE, TEXT, st.booleans())),
    sent=some(st.builds(Report, TEXT, TEXT, st.none() | DAY, TEXT)),
    late=some(st.builds(Report, TEXT, TEXT, st.none() | DAY, TEXT)),
    asked=COUNT,
    answered=st.dictionaries(st.sampled_from(Answer), COUNT, max_size=4),
    opinions=some(st.builds(Opinion, TEXT, TEXT, TEXT, st.booleans())),
)


@given(CONCLUSIONS)
@QUICK
def test_a_kept_conclusion_reads_back_equal(found: Conclusion) -> None:
    kept = json.loads(json.dumps(found.to_json(), ensure_ascii=False))
    assert Conclusion.from_json(kept) == found


@given(CONCLUSIONS)
@QUICK
def test_what_is_read_back_has_its_own_types(found: Conclusion) -> None:
    again = Conclusion.from_json(json.loads(json.dumps(found.to_json())))
    assert all(isinstance(each, Measure) for each in (*again.now, *again.before))
    assert all(isinstance(each, Answer) for each in again.answered)
    assert all(isinstance(each.value, Decimal) for each in again.entered)


def test_a_field_that_the_file_does_not_know_gets_its_default() -> None:
    old = Conclusion("phuong-a/RS2026-W47", "phuong-a", day("2026-11-16"), day("2026-11-20"), day("2026-11-13"))
    kept = old.to_json()
    for name in ("sent", "late", "wards"):
        del kept[name]
    assert Conclusion.from_json(kept | {"of a later version": 1}) == old


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (Tally(3), {"part": 3, "whole": None}),
        ((day("2026-11-16"),), ["2026-11-16"]),
        (Decimal("3.50"), "3.50"),
        ({Measure.NEWS: 1}, {"news": 1}),
        (None, None),
        (True, True),
    ],
)
def test_values_as_json_holds_them(value: Any, kept: Any) -> None:
    assert frozen(value) == kept


def test_a_part_is_read_by_itself() -> None:
    assert thawed(Tally, {"part": 3}) == Tally(3)


@pytest.mark.parametrize(
    "wrong",
    [
        {"week": "Thứ Hai"},
        {"review": 5},
        {"now": {"of nothing": {"part": 1}}},
        {"now": {"overdue": {"part": "một"}}},
        {"resolved": [{"row": None}]},
        {"opinions": None},
        {"opinions": [{"agency": "", "name": "", "text": 7}]},
        {"answered": [1]},
    ],
    ids=str,
)
def test_what_was_never_frozen_is_refused(wrong: dict[str, Any]) -> None:
    kept = Conclusion("phuong-a/RS2026-W47", "phuong-a", day("2026-11-16"), day("2026-11-20"), day("2026-11-13"))
    with pytest.raises((TypeError, ValueError, ArithmeticError, AttributeError)):
        Conclusion.from_json(kept.to_json() | wrong)
