"""What the user does to the stages of a row, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, day, item
from tests.domain.stages import NAMES, TODAY, ids, key, marks, staged
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.restaging import (
    added,
    edited,
    moved,
    passed,
    reached,
    removed,
    settled,
    stored,
    templated,
    unpassed,
)
from ward_tui.domain.staging import current_stage, stage_share


def test_a_template_gives_a_row_its_stages_once() -> None:
    row = templated(item(), NAMES)
    assert [each.name for each in row.stages] == list(NAMES)
    assert (ids(row), marks(row)) == ("1234", "----")
    with pytest.raises(WardError, match="stages_exist"):
        templated(row, NAMES)


def test_a_stage_that_was_typed_is_the_one_that_the_template_begins_with() -> None:
    row = templated(item(stage="Tham dinh"), NAMES)
    assert (marks(row), current_stage(row), row.stage) == ("xx--", "thẩm định", "")
    assert templated(item(stage="chờ vốn"), NAMES).stage == "chờ vốn"


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("----", "thẩm định", "xx--"),
        ("d---", "THAM DINH", "dx--"),
        ("ddxx", "lấy ý kiến", "d---"),
        ("xxxx", "soạn thảo", "----"),
        ("", "thẩm định", "xx--"),
        ("", "ban hành", "xxx-"),
    ],
)
def test_reaching_a_stage_passes_those_before_it_and_no_others(before: str, name: str, after: str) -> None:
    assert marks(reached(staged(before), name, NAMES)) == after


def test_a_stage_that_was_passed_on_a_known_day_is_not_said_to_be_passed_on_an_unknown_one() -> None:
    assert [each.passed for each in reached(staged("d---"), "thẩm định", NAMES).stages] == [False, True, False, False]


def test_a_text_that_is_no_stage_of_the_template_stays_a_text() -> None:
    row = reached(item(), " chờ  vốn ", NAMES)
    assert (row.stage, row.stages) == ("chờ vốn", ())


def test_a_name_that_is_none_of_the_stages_is_refused_with_those_there_are() -> None:
    with pytest.raises(WardError, match="unknown_stage") as refused:
        reached(staged("--"), "chờ vốn", NAMES)
    assert refused.value.facts["known"] == ["soạn thảo", "lấy ý kiến"]


def test_an_empty_name_takes_stages_away_of_which_no_day_is_known() -> None:
    assert reached(staged("xx--"), "", NAMES).stages == ()
    for dated in (staged("xd--"), staged("----", plans={2: "2027"})):
        with pytest.raises(WardError, match="stages_dated"):
            reached(dated, "", NAMES)


@pytest.mark.parametrize("kind", [ItemKind.PROJECT, ItemKind.RESOLUTION])
def test_a_row_that_is_done_is_in_no_earlier_stage(kind: ItemKind) -> None:
    row = settled(staged("xxx-", kind, done_on="2026-10-01"), TODAY)
    with pytest.raises(WardError, match="item_done"):
        reached(row, "thẩm định", NAMES)
    assert reached(row, "ban hành", NAMES) == row


def test_passing_a_stage_is_news() -> None:
    row = staged("----")
    assert marks(passed(row, key(row, 1), day("2026-10-01"), TODAY)) == "-d--"
    assert marks(passed(row, key(row, 1), None, TODAY)) == "-x--"
    assert passed(row, key(row, 1), None, TODAY).news_on == TODAY
    with pytest.raises(WardError, match="day_after_today"):
        passed(row, key(row, 1), day("2026-11-22"), TODAY)
    with pytest.raises(WardError, match="unknown_id"):
        passed(row, "x~GD1", None, TODAY)


def test_passing_the_last_stage_of_a_resolution_is_finishing_it() -> None:
    row = staged("xxx-", ItemKind.RESOLUTION, by_stages=True, progress=75)
    done = settled(passed(row, key(row, 3), day("2026-10-01"), TODAY), TODAY)
    assert (done.done_on, done.progress, marks(done)) == (day("2026-10-01"), 100, "xxxd")
    assert (done.progress_on, done.news_on) == (TODAY, TODAY)
    assert stored(done)[-1].done_on is None, "its day is the day of the row, kept once"
    again = settled(unpassed(done, key(done, 3)), TODAY)
    assert (again.done_on, again.document, again.progress, marks(again)) == (None, "", 75, "xxx-")
    with pytest.raises(WardError, match="stage_needs_day"):
        passed(row, key(row, 3), None, TODAY)


def test_a_resolution_that_was_dropped_is_not_finished_by_its_last_stage() -> None:
    row = staged("xx--", ItemKind.RESOLUTION, dropped_on="2026-10-01")
    assert marks(passed(row, key(row, 2), day("2026-10-01"), TODAY)) == "xxd-"
    with pytest.raises(WardError, match="done_and_dropped"):
        passed(row, key(row, 3), day("2026-10-01"), TODAY)


def test_finishing_a_resolution_passes_its_last_stage() -> None:
    row = settled(staged("x---", ItemKind.RESOLUTION, done_on="2026-10-01"), TODAY)
    assert marks(row) == "x--d"


def test_a_new_last_stage_of_a_resolution_takes_the_result_over() -> None:
    done = settled(staged("xxx-", ItemKind.RESOLUTION, done_on="2026-10-01"), TODAY)
    row = settled(moved(done, key(done, 3), -1), TODAY)
    assert (ids(row), marks(row)) == ("1243", "xxdd")
    assert [each.done_on for each in stored(row)] == [None, None, day("2026-10-01"), None]
    open_row = settled(removed(staged("xxx-", ItemKind.RESOLUTION), "phuong-a/PL04-03~GD4"), TODAY)
    assert marks(open_row) == "xx-", "an open resolution has not passed its last stage"


@pytest.mark.parametrize(
    ("place", "step", "order"), [(0, 1, "2134"), (0, -1, "1234"), (3, 1, "1234"), (3, -1, "1243"), (1, 9, "1342")]
)
def test_a_stage_moves_no_further_than_the_ends(place: int, step: int, order: str) -> None:
    row = staged("----")
    assert ids(moved(row, key(row, place), step)) == order


@pytest.mark.parametrize(
    ("kind", "values", "order"),
    [
        (ItemKind.PROJECT, {}, "12345"),
        (ItemKind.RESOLUTION, {}, "12354"),
        (ItemKind.PROJECT, {"position": 0}, "51234"),
        (ItemKind.RESOLUTION, {"position": 9}, "12345"),
    ],
)
def test_a_new_stage_comes_last_but_before_the_result_of_a_resolution(
    kind: ItemKind, values: dict[str, Any], order: str
) -> None:
    row, fresh = added(staged("----", kind), {"name": "trình"} | values, TODAY)
    assert (ids(settled(row, TODAY)), fresh) == (order, "phuong-a/PL04-03~GD5")
    assert [each.position for each in settled(row, TODAY).stages] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": "THẨM ĐỊNH"}, "stage_exists"),
        ({"name": "trình", "done_on": day("2026-11-22")}, "day_after_today"),
    ],
)
def test_what_a_new_stage_is_refused_for(values: dict[str, Any], code: str) -> None:
    with pytest.raises(WardError, match=code):
        added(staged("---"), values, TODAY)


OCTOBER = day("2026-10-01")


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("-", {"passed": True}, "x"),
        ("-", {"done_on": OCTOBER}, "d"),
        ("-", {"done_on": OCTOBER, "passed": False}, "d"),
        ("-", {"done_on": None, "passed": False}, "-"),
        ("x", {"done_on": OCTOBER}, "d"),
        ("x", {"done_on": None}, "x"),
        ("x", {"passed": False}, "-"),
        ("d", {"done_on": None}, "-"),
        ("d", {"done_on": None, "passed": True}, "x"),
        ("d", {"passed": True}, "d"),
        ("d", {"passed": False}, "-"),
        ("d", {"name": "trình"}, "d"),
    ],
)
def test_correcting_a_stage(before: str, values: dict[str, Any], after: str) -> None:
    row = staged(before)
    now = edited(row, key(row, 0), values, TODAY)
    assert marks(now) == after
    assert now.stages[0].name == values.get("name", NAMES[0])
    assert all(not (each.passed and each.done_on) for each in now.stages)


def test_a_stage_may_be_spelt_anew_but_not_like_another() -> None:
    row = staged("--")
    assert edited(row, key(row, 0), {"name": "Soạn thảo"}, TODAY).stages[0].name == "Soạn thảo"
    with pytest.raises(WardError, match="stage_exists"):
        edited(row, key(row, 0), {"name": "lay y kien"}, TODAY)
    with pytest.raises(WardError, match="name_missing"):
        edited(row, key(row, 0), {"name": ""}, TODAY)


def test_a_progress_that_follows_the_stages_is_their_share_and_dated() -> None:
    row = settled(staged("xx--", by_stages=True, progress=20, progress_on="2026-01-01"), TODAY)
    assert (row.progress, row.progress_on) == (50, TODAY)
    same = settled(staged("xx--", by_stages=True, progress=50, progress_on="2026-01-01"), TODAY)
    assert same.progress_on == day("2026-01-01")
    assert not settled(staged("", by_stages=True, progress=50), TODAY).by_stages


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["passed", "unpassed", "moved", "added", "edited", "removed", "reached", "done", "reopened"]),
        st.integers(0, 5),
    ),
    max_size=12,
)


@QUICK
@given(st.sampled_from(ItemKind), st.booleans(), _STEPS)
def test_no_order_of_changes_makes_progress_result_and_stages_disagree(
    kind: ItemKind, by_stages: bool, steps: list[tuple[str, int]]
) -> None:
    row = settled(replace(staged("x-d-", kind), by_stages=by_stages), TODAY)
    for step, number in steps:
        try:
            row = settled(_step(row, step, number), TODAY)
        except WardError:
            continue
        share = stage_share(row)
        assert [each.position for each in row.stages] == list(range(len(row.stages)))
        assert len({each.id for each in row.stages}) == len({each.name for each in row.stages}) == len(row.stages)
        if row.by_stages:
            assert row.progress == (share if row.done_on is None else 100)
        if kind is ItemKind.RESOLUTION and row.stages:
            assert row.stages[-1].done_on == row.done_on
            assert not stored(row)[-1].is_passed


def _step(row: AppendixItem, step: str, number: int) -> AppendixItem:
    chosen = row.stages[number % len(row.stages)].id if row.stages else "x"
    state = {"passed": number % 2 == 0, "done_on": TODAY if number > 3 else None}
    made: dict[str, Callable[[], AppendixItem]] = {
        "done": lambda: replace(row, done_on=TODAY, progress=100),
        "reopened": lambda: replace(row, done_on=None),
        "added": lambda: added(row, {"name": f"bước {number}", "position": number}, TODAY)[0],
        "reached": lambda: reached(row, NAMES[number % 4], NAMES),
        "moved": lambda: moved(row, chosen, number - 3),
        "passed": lambda: passed(row, chosen, TODAY if number % 2 else None, TODAY),
        "unpassed": lambda: unpassed(row, chosen),
        "edited": lambda: edited(row, chosen, state, TODAY),
        "removed": lambda: removed(row, chosen),
    }
    return made[step]()
