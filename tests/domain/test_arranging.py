"""Lists in groups and in order, as tables: rows are named by one letter each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, TERM_END, facts, indicator, item, target
from ward_tui.domain.alerts import item_alerts, target_alerts
from ward_tui.domain.arranging import (
    ALERTS,
    GIVEN,
    ITEMS,
    TARGETS,
    Arrangement,
    Grouping,
    GroupKey,
    SortBy,
    arranged,
)
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.grouping import (
    alert_group,
    alert_value,
    item_group,
    item_value,
    natural,
    place_in,
    target_group,
    target_value,
)
from ward_tui.domain.model import Agency, Appendix, AppendixItem, Facts
from ward_tui.domain.status import ItemStatus, item_status, target_status

TODAY = date(2026, 11, 21)
AGENCIES = {f"phuong-a/CQ{n:02}": Agency(f"phuong-a/CQ{n:02}", "phuong-a", name) for n, name in enumerate("ĐDẮ", 1)}
APPENDICES = {f"phuong-a/{code}": Appendix(f"phuong-a/{code}", "phuong-a", code, code) for code in ("PL09", "PL04")}
D, Z, A = AGENCIES  # named Đ, D and Ắ, so that only the Vietnamese alphabet puts them right


def row(letter: str, finish: str = "", **changes: Any) -> AppendixItem:
    """A row named by a letter."""
    due = parse_deadline(finish)
    made = item(finish=finish, **changes)
    return replace(made, id=f"phuong-a/PL04-{letter}", name=letter, due_on=due.last_day(TERM_END))


def groups(rows: list[AppendixItem], arrangement: Arrangement, known: Facts | None = None) -> dict[Any, str]:
    """The letters of each group in their order."""
    known = known or facts(rows, agencies=AGENCIES, appendices=APPENDICES)
    states = {each.id: item_status(each, TODAY, LIMITS) for each in rows}
    found = arranged(
        rows,
        lambda each: item_group(each, states[each.id], arrangement.group, apart=False),
        None
        if arrangement.sort is SortBy.DOCUMENT
        else lambda each: item_value(each, states[each.id], known, arrangement.sort),
        descending=arrangement.descending,
        place_of=place_in(known, arrangement.group),
    )
    return {key.value: "".join(each.name for each in members) for key, members in found}


LEADS = [row("a", lead=(D, A)), row("b"), row("c", lead=(A,)), row("d", lead=(Z, D)), row("e", lead=(D,))]
FUNDS = [row("a"), row("b", funding_text="Doanh nghiệp"), row("c", funding_text="Ngân sách"), row("d")]
YEARS = [row("a", "2030"), row("b"), row("c", "Quý III/2026"), row("d", "1/1/2030"), row("e", "Cả nhiệm kỳ")]
STATES = [
    row("a", "2030"),
    row("b", "2025"),
    row("c", "2025", done_on="2026-01-02"),
    row("d", "30/11/2026"),
    row("e", dropped_on="2026-01-02"),
    row("f", "9/2026"),
]
GIVERS = [row("a", given_by="Ủy ban"), row("b"), row("c", given_by="Bí thư"), row("d", given_by="Ủy ban")]


@pytest.mark.parametrize(
    ("rows", "group", "expected"),
    [
        (LEADS, Grouping.LEAD, {A: "c", Z: "d", D: "ae", "": "b"}),
        (FUNDS, Grouping.FUNDING, {"budget": "c", "enterprise": "b", "unspecified": "ad"}),
        (YEARS, Grouping.YEAR, {2026: "c", 2030: "ade", "": "b"}),
        (
            STATES,
            Grouping.STATUS,
            {"overdue": "bf", "due_soon": "d", "in_progress": "a", "done_late": "c", "dropped": "e"},
        ),
        (GIVERS, Grouping.GIVER, {"Bí thư": "c", "Ủy ban": "ad", "": "b"}),
        (LEADS, Grouping.NONE, {"": "abcde"}),
        (
            [row("a"), replace(row("b"), appendix="PL09"), row("c")],
            Grouping.APPENDIX,
            {"phuong-a/PL09": "b", "phuong-a/PL04": "ac"},
        ),
    ],
)
def test_rows_stand_once_each_in_their_group(rows: list[AppendixItem], group: Grouping, expected: Any) -> None:
    found = groups(rows, Arrangement(group))
    assert found == expected
    assert list(found) == list(expected)


SORTED = [
    row("đ", "2030", lead=(D,), progress=5, funding_text="Ngân sách", given_by="b", given_document="2"),
    row("d", "30/9/2026", lead=(A,), progress=100, given_by="a"),
    row("ă", lead=(), progress=0, funding_text="Doanh nghiệp", given_document="1"),
    row("a", "Quý III/2026", lead=(A,), progress=5),
]


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        (SortBy.DOCUMENT, "đdăa", "đdăa"),
        (SortBy.NAME, "aădđ", "đdăa"),
        (SortBy.LEAD, "dađă", "đdaă"),
        (SortBy.DUE, "dađă", "đdaă"),
        (SortBy.PROGRESS, "ăđad", "dđaă"),
        (SortBy.FUNDING, "ăđda", "đăda"),
        (SortBy.GIVER, "dđăa", "đdăa"),
        (SortBy.PAPER, "ăđda", "đăda"),
        (SortBy.STATUS, "dađă", "ăđda"),
    ],
)
def test_every_column_sorts_both_ways_with_what_is_empty_last(sort: SortBy, up: str, down: str) -> None:
    assert groups(SORTED, Arrangement(sort=sort)) == {"": up}
    assert groups(SORTED, Arrangement(sort=sort, descending=True)) == {"": down}


def test_identifiers_sort_by_number_and_days_by_how_long() -> None:
    rows = [
        replace(row(letter), appendix=code, row=place) for letter, code, place in (("a", "PL10", 2), ("b", "PL2", 10))
    ]
    rows.append(replace(row("c"), appendix="PL10", row=1))
    assert groups(rows, Arrangement(sort=SortBy.ID)) == {"": "bca"}
    assert natural("PL2-10") < natural("PL10-2")
    assert natural("CT07.2") < natural("CT07.10")


def test_equal_rows_stay_as_they_come_and_order_is_kept_inside_groups() -> None:
    rows = [row(letter, "2030", lead=(lead,)) for letter, lead in zip("abcdef", (A, D, A, D, A, D), strict=True)]
    assert groups(rows, Arrangement(Grouping.LEAD, SortBy.DUE)) == {D: "bdf", A: "ace"}
    assert groups(rows, Arrangement(Grouping.LEAD, SortBy.DUE, descending=True)) == {D: "bdf", A: "ace"}
    assert groups(rows, Arrangement(Grouping.LEAD, SortBy.NAME, descending=True)) == {D: "fdb", A: "eca"}


def test_programmes_are_kept_apart_where_several_are_shown() -> None:
    state = ItemStatus.IN_PROGRESS
    here, there = row("a", "2030"), replace(row("b", "2030"), programme="phuong-b")
    assert item_group(here, state, Grouping.YEAR, apart=True) == GroupKey("phuong-a", 2030)
    assert item_group(there, state, Grouping.YEAR, apart=True) == GroupKey("phuong-b", 2030)
    assert item_group(there, state, Grouping.YEAR, apart=False) == GroupKey("", 2030)


def test_a_title_clicked_goes_up_then_down_then_back_to_the_document() -> None:
    now = Arrangement(Grouping.LEAD)
    up = now.sorted_by(SortBy.DUE)
    assert up == Arrangement(Grouping.LEAD, SortBy.DUE)
    assert up.sorted_by(SortBy.DUE) == Arrangement(Grouping.LEAD, SortBy.DUE, descending=True)
    assert up.sorted_by(SortBy.DUE).sorted_by(SortBy.DUE) == now
    assert up.sorted_by(SortBy.DUE).sorted_by(SortBy.NAME) == Arrangement(Grouping.LEAD, SortBy.NAME)


def test_a_list_takes_only_what_it_has() -> None:
    assert ITEMS.allowed(Arrangement(Grouping.URGENCY, SortBy.DAYS, descending=True)) == ITEMS.usual
    assert ALERTS.allowed(Arrangement(Grouping.LEAD, SortBy.PROGRESS)) == Arrangement(Grouping.LEAD)
    assert GIVEN.allowed(Arrangement(sort=SortBy.DOCUMENT, descending=True)) == GIVEN.usual
    assert TARGETS.allowed(Arrangement(Grouping.STATUS, SortBy.GOAL, descending=True)).sort is SortBy.GOAL


TARGET_ROWS = [
    replace(target(replace(indicator(">= 80", figures="2026=90"), id="x.1")), id="phuong-a/CT02", name="b", lead=(D,)),
    replace(
        target(indicator(">= 70", figures="2026=10"), indicator("yes_no")), id="phuong-a/CT10", name="a", group="II"
    ),
    replace(target(indicator("yes_no")), id="phuong-a/CT09", name="c", lead=(A,)),
]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (SortBy.ID, "bca"),
        (SortBy.NAME, "abc"),
        (SortBy.LEAD, "cba"),
        (SortBy.GOAL, "bac"),
        (SortBy.FIGURE, "bac"),
        (SortBy.PERIOD, "bac"),
        (SortBy.STATUS, "acb"),
    ],
)
def test_targets_sort_by_their_only_indicator(sort: SortBy, expected: str) -> None:
    known = facts(targets=TARGET_ROWS, agencies=AGENCIES)
    today = date(2027, 2, 1)
    states = {each.id: target_status(each, known.programmes[each.programme], today, LIMITS) for each in TARGET_ROWS}
    found = arranged(
        TARGET_ROWS,
        lambda each: target_group(each, states[each.id], Grouping.NONE, apart=False),
        lambda each: target_value(each, states[each.id], known, today, sort),
    )
    assert ["".join(each.name for each in members) for _, members in found] == [expected]


def test_targets_group_by_section_lead_and_state() -> None:
    state = target_status(TARGET_ROWS[0], facts().programmes["phuong-a"], TODAY, LIMITS)
    keys = [target_group(TARGET_ROWS[0], state, each, apart=False).value for each in TARGETS.groups]
    assert keys == ["", D, state.value, ""]
    assert target_group(TARGET_ROWS[1], state, Grouping.SECTION, apart=True) == GroupKey("phuong-a", "II")


def test_alerts_group_by_how_long_overdue_or_why_and_sort_by_days() -> None:
    rows = [row("a", "2025", lead=(A,)), row("b", "9/2026"), row("c", "30/11/2026")]
    goals = replace(target(replace(indicator(figures="2026=10@2026-11-01"), target="phuong-a/CT01")), lead=(D,))
    known = facts(rows, [goals], agencies=AGENCIES)
    programme = replace(known.programmes["phuong-a"], created_on=TODAY)
    alerts = [alert for each in rows for alert in item_alerts(each, programme, TODAY, LIMITS)]
    alerts += target_alerts(goals, programme, TODAY)
    keys = {
        group: [alert_group(alert, known, group, TODAY).value for alert in alerts]
        for group in (Grouping.URGENCY, Grouping.LEAD, Grouping.APPENDIX, Grouping.NONE)
    }
    place = "phuong-a/PL04"
    assert keys == {
        Grouping.URGENCY: [3, 1, "due_soon", "missed"],
        Grouping.LEAD: [A, "", "", D],
        Grouping.APPENDIX: [place, place, place, "target"],
        Grouping.NONE: [""] * 4,
    }
    assert [alert_value(alert, known, SortBy.DAYS) for alert in alerts] == [325, 52, 9, None]
    assert [alert_value(alert, known, SortBy.DUE) for alert in alerts][-2:] == [date(2026, 11, 30), None]
    assert sorted(alerts, key=lambda each: alert_value(each, known, SortBy.NAME))[0].name == "a"
