"""The preview of an import: its sections, what is shown, where the next question is, what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftHead
from ward_tui.domain.intake.manuscript import NOWHERE
from ward_tui.domain.intake.outline import (
    Part,
    Section,
    Wanted,
    broken,
    is_wanted,
    next_asked,
    questions,
    sections,
    turned,
)
from ward_tui.domain.intake.plan import ImportPlan, LineState, PlanLine
from ward_tui.domain.intake.renaming import code_of, renamed
from ward_tui.domain.records import Kind, New

ADD, CHANGE, SAME = LineState.ADD, LineState.CHANGE, LineState.SAME


def line(key: str, kind: Kind, parent: str = "", state: LineState = ADD, **values: object) -> PlanLine:
    """Return a line of a plan."""
    return PlanLine(key, kind, parent, None, state, {"name": key, **values}, {}, NOWHERE)


def plan_of(lines: Iterable[PlanLine], *doubts: Doubt) -> ImportPlan:
    """Return a plan of these lines and questions."""
    return ImportPlan("p", True, "f.docx", "0", DraftHead(), {each.key: each for each in lines}, doubts)


@pytest.fixture
def plan() -> ImportPlan:
    """Two groups of targets, one of them in two places, and two appendices; three questions."""
    return plan_of(
        (
            line("", Kind.PROGRAMME),
            line("CT01", Kind.TARGET, group="Kinh tế"),
            line("CT01.1", Kind.INDICATOR, "CT01"),
            line("CT02", Kind.TARGET, group="Xã hội"),
            line("CT03", Kind.TARGET, group="Kinh tế", state=SAME),
            line("PL01", Kind.APPENDIX, title="Dự án"),
            line("PL01-01", Kind.ITEM, "PL01"),
            line("PL01-02", Kind.ITEM, "PL01", CHANGE),
            line("PL02", Kind.APPENDIX),
            line("PL02-01", Kind.ITEM, "PL02", SAME),
        ),
        Doubt(DoubtKind.UNREAD, raw="x"),
        Doubt(DoubtKind.GOAL, "CT01.1", "goal"),
        Doubt(DoubtKind.FUNDING, "PL01-02", "funding_text"),
    )


def test_lines_stand_in_sections_and_the_parts_of_a_group_together(plan: ImportPlan) -> None:
    assert [(each.key, each.part, each.keys) for each in sections(plan)] == [
        ("", Part.WHOLE, ()),
        ("#1", Part.TARGETS, ("CT01", "CT01.1", "CT03")),
        ("#2", Part.TARGETS, ("CT02",)),
        ("PL01", Part.APPENDIX, ("PL01-01", "PL01-02")),
        ("PL02", Part.APPENDIX, ("PL02-01",)),
    ]
    assert [each.title for each in sections(plan)] == ["", "Kinh tế", "Xã hội", "PL01", "PL02"]


def test_a_question_about_nothing_that_is_there_is_about_the_whole(plan: ImportPlan) -> None:
    lost = replace(plan, doubts=(Doubt(DoubtKind.COLUMN, "PL09", "column"),))
    assert list(questions(lost)) == [""]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted.ALL, ["CT01", "CT03", "PL01-01", "PL01-02", "PL02-01"]),
        (Wanted.QUESTIONS, ["PL01-02"]),
        (Wanted.CHANGES, ["CT01", "PL01-01", "PL01-02"]),
    ],
)
def test_only_what_is_wanted_is_shown(plan: ImportPlan, wanted: Wanted, shown: list[str]) -> None:
    keys = ["CT01", "CT03", "PL01-01", "PL01-02", "PL02-01"]
    assert [key for key in keys if is_wanted(plan, key, wanted, questions(plan))] == shown


def test_what_is_asked_about_counts_as_different(plan: ImportPlan) -> None:
    asked = replace(plan, doubts=(Doubt(DoubtKind.EDITED, "PL02-01", "name"),))
    assert is_wanted(asked, "PL02-01", Wanted.CHANGES, questions(asked))


@pytest.mark.parametrize(
    ("after", "step", "found"),
    [
        ("", 1, "CT01.1"),
        ("CT01.1", 1, "PL01-02"),
        ("PL01-02", 1, ""),
        ("#2", 1, "PL01-02"),
        ("PL01-02", -1, "CT01.1"),
        ("CT01.1", -1, ""),
        ("", -1, "PL01-02"),
        ("no such line", 1, ""),
    ],
)
def test_the_next_question_is_found_round_the_end(plan: ImportPlan, after: str, step: int, found: str) -> None:
    assert next_asked(plan, after, step) == found


def test_without_questions_there_is_no_next_one(plan: ImportPlan) -> None:
    for doubt in plan.doubts:
        plan = plan.accepted(doubt)
    assert next_asked(plan, "") is None


def section(plan: ImportPlan, key: str) -> Section:
    """Return a section by its key."""
    return next(each for each in sections(plan) if each.key == key)


def left_out(plan: ImportPlan) -> set[str]:
    """Return the lines that are left out."""
    return {key for key in plan.lines if plan.is_skipped(key)}


def test_a_row_is_left_out_and_taken_in_again_with_its_questions(plan: ImportPlan) -> None:
    without = turned(plan, None, "PL01-02")
    assert left_out(without) == {"PL01-02"}
    assert "PL01-02" not in questions(without)
    assert left_out(turned(without, None, "PL01-02")) == set()


def test_an_appendix_is_left_out_with_its_rows_and_comes_back_whole(plan: ImportPlan) -> None:
    without = turned(turned(plan, None, "PL01-01"), section(plan, "PL01"), "PL01")
    assert left_out(without) == {"PL01", "PL01-01", "PL01-02"}
    assert left_out(turned(without, section(plan, "PL01"), "PL01")) == set()


def test_one_row_of_an_appendix_that_is_left_out_is_taken_in_alone(plan: ImportPlan) -> None:
    without = turned(plan, section(plan, "PL01"), "PL01")
    assert left_out(turned(without, None, "PL01-02")) == {"PL01-01"}


def test_a_group_of_targets_is_left_out_as_a_whole(plan: ImportPlan) -> None:
    group = section(plan, "#1")
    half = turned(plan, None, "CT01")
    without = turned(half, group, "#1")
    assert left_out(without) == {"CT01", "CT01.1", "CT03"}
    assert left_out(turned(without, group, "#1")) == set()


def test_the_programme_itself_cannot_be_left_out(plan: ImportPlan) -> None:
    assert turned(plan, None, "") is plan


def test_only_lines_that_are_written_can_be_broken(plan: ImportPlan) -> None:
    wrong = replace(plan.lines["PL01-01"], error=WardError("name_missing"))
    bad = replace(plan, lines={**plan.lines, "PL01-01": wrong})
    assert broken(bad) == ["PL01-01"]
    assert broken(turned(bad, None, "PL01-01")) == []


def test_a_record_that_stays_becomes_a_change_once_it_is_corrected(plan: ImportPlan) -> None:
    better = plan.corrected("PL02-01", {"name": "Khác"})
    assert better.lines["PL02-01"].state is CHANGE
    assert better.writes


def test_an_office_gets_one_name_wherever_it_stands() -> None:
    plan = plan_of(
        (
            line("PL01-01", Kind.ITEM, "PL01", lead=(New("Uỷ ban MTTQ"), New("Ủy ban MTTQ phường"))),
            line("PL01-02", Kind.ITEM, "PL01", lead=("p/CQ01",), coordinating=(New("Ủy ban MTTQ"),)),
            line("PL01-03", Kind.ITEM, "PL01"),
        )
    )
    named = renamed(plan, "Ủy ban MTTQ", New("Ủy ban MTTQ phường")).lines
    assert named["PL01-01"].values["lead"] == (New("Ủy ban MTTQ phường"),)
    assert named["PL01-02"].values["lead"] == ("p/CQ01",)
    assert named["PL01-02"].values["coordinating"] == (New("Ủy ban MTTQ phường"),)
    assert named["PL01-03"] == plan.lines["PL01-03"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3", "PL03"),
        ("Phụ lục số 12", "PL12"),
        ("phụ lục III", "PL03"),
        ("XIV", "PL14"),
        ("pl7", "PL07"),
        ("NV", "NV"),
        (" PL03A ", "PL03A"),
        ("", ""),
    ],
)
def test_an_appendix_is_called_by_its_number(text: str, code: str) -> None:
    assert code_of(text) == code
