"""Stages of a row: where it stands, what share is behind it, what is late."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.builders import day, item
from tests.domain.stages import NAMES, TODAY, staged
from ward_tui.domain.alert import Rule, Severity
from ward_tui.domain.model import ItemKind
from ward_tui.domain.staging import (
    StageState,
    Template,
    current_stage,
    late_stages,
    stage_alerts,
    stage_share,
    stage_views,
    template_of,
)


@pytest.mark.parametrize("kind", ItemKind)
def test_every_kind_of_row_has_a_template(kind: ItemKind) -> None:
    assert template_of(kind) is Template[kind.name]


@pytest.mark.parametrize(
    ("given_marks", "name"),
    [
        ("----", NAMES[0]),
        ("x---", NAMES[1]),
        ("xd--", NAMES[2]),
        ("-x--", NAMES[2]),  # one that was passed over counts as behind
        ("x-x-", NAMES[3]),
        ("---x", NAMES[3]),
        ("xddx", NAMES[3]),
        ("x", NAMES[0]),
    ],
)
def test_the_current_stage_is_the_first_after_the_last_passed_one(given_marks: str, name: str) -> None:
    assert current_stage(staged(given_marks)) == name


def test_a_row_without_stages_is_in_the_stage_that_was_typed() -> None:
    assert current_stage(item(stage="chờ vốn")) == "chờ vốn"


def test_a_row_that_is_done_is_in_its_last_stage() -> None:
    assert current_stage(staged("x---", done_on="2026-10-01")) == NAMES[3]


@pytest.mark.parametrize(
    ("given_marks", "share"), [("", None), ("----", 0), ("x---", 25), ("-d-x", 50), ("xxx", 100), ("x--", 33)]
)
def test_the_share_counts_the_stages_that_are_passed(given_marks: str, share: int | None) -> None:
    assert stage_share(staged(given_marks)) == share


@pytest.mark.parametrize(
    ("given_marks", "plans", "late"),
    [
        ("----", {}, []),
        ("----", {0: "20/11/2026"}, [0]),
        ("----", {0: "21/11/2026"}, []),  # a planned day counts as in time to its end
        ("x---", {0: "20/11/2026"}, []),
        ("----", {0: "11/2026", 1: "10/2026"}, [1]),
        ("----", {0: "Quý III/2026", 1: "2025"}, [1, 0]),
        ("----", {1: "9/2026", 0: "Quý III/2026"}, [0, 1]),  # of the same day in their order
        ("----", {0: "Cả nhiệm kỳ"}, []),
    ],
)
def test_a_stage_is_late_when_its_planned_last_day_is_behind_and_it_is_not_passed(
    given_marks: str, plans: dict[int, str], late: list[int]
) -> None:
    assert [each.position for each in late_stages(staged(given_marks, plans=plans), TODAY)] == late


def test_a_late_stage_is_one_warning_for_the_earliest_and_counts_the_others() -> None:
    (alert,) = stage_alerts(staged("----", plans={0: "9/2026", 1: "30/9/2025", 2: "2027"}), TODAY)
    assert (alert.rule, alert.severity, alert.detail) == (Rule.STAGE_LATE, Severity.WARNING, NAMES[1])
    assert (alert.days, alert.due_on, alert.others) == (417, day("2025-09-30"), 1)


@pytest.mark.parametrize("fact", ["done_on", "paused_on", "dropped_on"])
def test_a_row_that_rests_has_no_late_stage(fact: str) -> None:
    row = staged("----", plans={0: "2025"})
    assert stage_alerts(row, TODAY)
    rests: dict[str, Any] = {fact: day("2026-11-20")}
    later: dict[str, Any] = {fact: day("2026-11-22")}
    assert stage_alerts(replace(row, **rests), TODAY) == []
    assert stage_alerts(replace(row, **later), TODAY), "it was not so on the day"


def test_a_stage_that_is_passed_later_than_the_day_is_late_on_the_day() -> None:
    row = staged("d---", plans={0: "8/2026"})
    assert stage_alerts(row, day("2026-09-30"))
    assert stage_alerts(row, day("2026-10-01")) == []


def test_stages_are_shown_with_their_state_and_the_days_they_are_late() -> None:
    row = staged("d---", plans={0: "9/2026", 1: "10/2026", 3: "2027"})
    shown = [(each.state, each.days) for each in stage_views(row, TODAY)]
    assert shown == [(StageState.PASSED, 1), (StageState.LATE, 21), (StageState.AHEAD, 0), (StageState.AHEAD, 0)]
    early = stage_views(staged("d---", plans={0: "2027"}), TODAY)[0]
    assert (early.state, early.days) == (StageState.PASSED, 0), "one that was passed early is not late by less than 0"
    assert [each.state for each in stage_views(staged("x-"), TODAY)] == [StageState.PASSED, StageState.CURRENT]
    rests = [each.state for each in stage_views(staged("--", plans={0: "2025"}, paused_on="2026-01-01"), TODAY)]
    assert rests == [StageState.CURRENT, StageState.AHEAD]
