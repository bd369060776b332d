"""The yearly target of disbursement, which follows from the money of the rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.builders import LIMITS, PROGRAMME, day, facts, indicator, readings, target
from tests.domain.money import disbursing, funded
from ward_tui.domain.alert import Rule
from ward_tui.domain.alerts import target_alerts
from ward_tui.domain.attainment import indicator_degree
from ward_tui.domain.disbursement import is_disbursement, with_computed
from ward_tui.domain.model import Facts
from ward_tui.domain.status import TargetStatus, indicator_status, readings_on
from ward_tui.domain.walk import missing_figures

NOV = day("2026-11-21")  # 325 of 365 days: 89 per cent


@pytest.mark.parametrize(
    ("changes", "is_one"),
    [
        ({}, True),
        ({"name": "Giải ngân kế hoạch vốn hằng năm"}, True),
        ({"name": "Giải ngân các khoản vay"}, False),
        ({"name": "Vốn đầu tư toàn xã hội"}, False),
        ({"unit": "tỷ đồng"}, False),
        ({"goal": indicator("yes_no").goal}, False),
    ],
)
def test_the_target_is_known_by_its_name_and_unit(changes: dict[str, Any], is_one: bool) -> None:
    assert is_disbursement(disbursing(**changes)) is is_one


def computed(words: str, figures: str = "", today: str = "2026-11-21", **changes: Any) -> Facts:
    """The facts of two rows, one with this money and one with 10 of 10 billion in 2025, and of the target."""
    own = [funded(words, row=1), funded("2025=10/10", row=2)]
    return with_computed(facts(own, [target(disbursing(figures, **changes))]), day(today))


def figures_of(known: Facts, today: str) -> dict[str, str]:
    """The yearly figures known on a day, computed ones with a mark."""
    (own,) = known.targets["phuong-a/CT01"].indicators
    return {each.period.code: f"{each.value}{'*' if each.computed else ''}" for each in readings_on(own, day(today))}


def test_a_year_has_a_computed_figure_once_a_payment_of_a_plan_is_told() -> None:
    assert figures_of(computed("2025=10/6 2026=10/4 2027=10/-"), "2026-11-21") == {"2025": "80.0*", "2026": "40.0*"}
    assert figures_of(computed("2026=10/-"), "2026-11-21") == {"2025": "100.0*"}
    assert figures_of(computed("2026=-/4"), "2026-11-21") == {"2025": "100.0*"}


def test_only_rows_of_the_same_programme_count_and_no_year_to_come() -> None:
    own = [funded("2026=10/4 2027=10/0", row=1), replace(funded("2026=10/10", row=2), programme="phuong-b")]
    known = with_computed(facts(own, [target(disbursing())]), NOV)
    (found,) = known.targets["phuong-a/CT01"].indicators[0].computed
    assert (found.period.code, str(found.value)) == ("2026", "40.0")


def test_a_payment_told_later_does_not_count_before() -> None:
    assert figures_of(computed("2026=10/4@2026-11-22"), "2026-11-21") == {"2025": "100.0*"}


def test_an_entered_figure_stands_for_the_computed_one_from_its_day_on() -> None:
    known = computed("2026=10/4", "2026=64.3@2026-11-20")
    assert figures_of(known, "2026-11-20")["2026"] == "64.3"
    assert figures_of(known, "2026-11-19")["2026"] == "40.0*"


def test_quarters_stay_as_they_were_entered() -> None:
    known = computed("2026=10/4", "2026-Q2=20@2026-07-01")
    assert figures_of(known, "2026-11-21") == {"2025": "100.0*", "2026-Q2": "20", "2026": "40.0*"}


def test_computing_twice_gives_the_same_and_nothing_costs_nothing() -> None:
    known = computed("2026=10/4")
    assert with_computed(known, NOV) == known
    bare = facts([funded("")], [target(disbursing())])
    assert with_computed(bare, NOV) is bare


def test_a_target_that_gets_another_name_is_no_longer_computed() -> None:
    known = computed("2026=10/4")
    (own,) = known.targets["phuong-a/CT01"].indicators
    other = replace(known, targets={"phuong-a/CT01": target(replace(own, name="Tỷ lệ khác"))})
    assert with_computed(other, NOV).targets["phuong-a/CT01"].indicators[0].computed == ()


# id: money of the running year and the last one, today, state
STATES = {
    "reached before the end": ("2026=10/10", "2026-11-21", TargetStatus.MET),
    "paid above the plan": ("2026=10/11", "2026-11-21", TargetStatus.EXCEEDED),
    "far behind the time": ("2026=10/4", "2026-11-21", TargetStatus.AT_RISK),
    "behind by the points of the settings": ("2026=10/7.4", "2026-11-21", TargetStatus.AT_RISK),
    "nearly with the time": ("2026=10/7.5", "2026-11-21", TargetStatus.NOT_DUE),
    "on its last day not missed": ("2026=10/9.9", "2026-12-31", TargetStatus.NOT_DUE),
    "closed and missed": ("2026=10/9.9", "2027-01-01", TargetStatus.MISSED),
    "closed and met": ("2026=10/10", "2027-01-01", TargetStatus.MET),
    "only the last year is known": ("2025=10/6", "2026-11-21", TargetStatus.MISSED),
}


@pytest.mark.parametrize(("words", "today", "state"), STATES.values(), ids=STATES.keys())
def test_the_running_year_is_judged_by_its_time_and_missed_only_when_it_has_closed(
    words: str, today: str, state: TargetStatus
) -> None:
    known = computed(words, today=today)
    (own,) = known.targets["phuong-a/CT01"].indicators
    assert indicator_status(own, PROGRAMME, day(today), LIMITS) is state
    missed = [each for each in target_alerts(known.targets["phuong-a/CT01"], PROGRAMME, day(today)) if each.figure]
    assert bool(missed) is (state is TargetStatus.MISSED)


def test_an_entered_figure_of_the_running_year_is_judged_as_every_other() -> None:
    known = computed("2026=10/10", "2026=64.3@2026-11-20")
    (own,) = known.targets["phuong-a/CT01"].indicators
    assert indicator_status(own, PROGRAMME, NOV, LIMITS) is TargetStatus.MISSED


def test_a_computed_figure_is_there_for_the_review_december_and_the_overview() -> None:
    known = computed("2026=10/4", today="2026-12-10")
    own = known.targets["phuong-a/CT01"]
    assert missing_figures(own, day("2026-12-10"), PROGRAMME) == ()
    assert [each for each in target_alerts(own, PROGRAMME, day("2026-12-10")) if each.rule is Rule.NO_FIGURE] == []
    assert indicator_degree(own.indicators[0], PROGRAMME, day("2026-12-10"), LIMITS) == 40


def test_a_conditional_goal_counts_once_there_is_money() -> None:
    (own,) = computed("2026=10/4", condition="nếu có").targets["phuong-a/CT01"].indicators
    assert indicator_status(own, PROGRAMME, NOV, LIMITS) is TargetStatus.AT_RISK
    bare = disbursing(condition="nếu có")
    assert indicator_status(bare, PROGRAMME, NOV, LIMITS) is TargetStatus.NOT_DUE


def test_readings_of_other_indicators_are_left_alone() -> None:
    other = indicator(figures="2025=70")
    known = with_computed(facts([funded("2026=10/4")], [target(other, disbursing())]), NOV)
    assert known.targets["phuong-a/CT01"].indicators[0] == other
    assert known.targets["phuong-a/CT01"].indicators[0].figures == readings("2025=70")
