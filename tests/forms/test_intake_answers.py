"""An answer about an imported document is read as the field that it is about, and shown as forms show it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.journeys.intake_plans import new_plan
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.domain.model import Facts, ItemKind
from ward_tui.domain.records import New
from ward_tui.screens.intake_answers import answered, field_of
from ward_tui.screens.intake_forms import form_of, offering, shown
from ward_tui.screens.records.asking import Basis

PLAN = new_plan()
BASIS = Basis(Facts(), date(2026, 11, 21), PLAN.slug)


def said(about: str, field: str, text: str, raw: str = "") -> ImportPlan:
    """Return the plan after an answer; the question is answered in it."""
    doubt = Doubt(DoubtKind.DIFFERS, about, field, raw)
    after = answered(BASIS, replace(PLAN, doubts=(doubt,)), doubt, text)
    assert not after.open_doubts
    return after


@pytest.mark.parametrize(
    ("about", "field", "text", "name", "value"),
    [
        ("PL01-02", "name", "Nhà văn hóa", "name", "Nhà văn hóa"),
        ("PL01-02", "number", "7", "row", 7),
        ("PL01-02", "kind", "nhiem vu", "kind", ItemKind.TASK),
        ("PL01-03", "lead", "Trạm Y tế; Hội Nông dân", "lead", (New("Trạm Y tế"), New("Hội Nông dân"))),
        ("PL02", "code", "5", "code", "PL05"),
        ("PL02", "title", "Công việc khác", "title", "Công việc khác"),
        ("CT01.1", "unit", "tỷ đồng", "unit", "tỷ đồng"),
        ("CT01.1", "cadence", "đến năm 2030", "due_year", 2030),
        ("CT01.1", "due_year", "2029", "cadence", Cadence.BY_YEAR),
        ("CT01.1", "cadence", "hằng năm", "cadence", Cadence.ANNUAL),
        ("", "ward", "An Biên", "ward", "An Biên"),
    ],
)
def test_an_answer_is_read_as_its_field_reads_it(about: str, field: str, text: str, name: str, value: Any) -> None:
    assert said(about, field, text).lines[about].values[name] == value


def test_a_goal_is_typed_as_documents_write_it() -> None:
    goal = said("CT03.1", "goal", "không quá 2,5").lines["CT03.1"].values["goal"]
    assert (goal.comparator, str(goal.value)) == (Comparator.AT_MOST, "2.5")


def test_the_kind_of_an_appendix_is_that_of_its_rows() -> None:
    lines = said("PL01", "kind", "Nghị quyết").lines
    assert {lines[key].values["kind"] for key in ("PL01-01", "PL01-02", "PL01-03")} == {ItemKind.RESOLUTION}
    assert lines["PL02-01"].values["kind"] is ItemKind.TASK


def test_one_name_for_an_office_counts_in_the_whole_document() -> None:
    lines = said("", "agency", "Phòng Kinh tế và Hạ tầng", raw="Phòng Kinh tế").lines
    assert lines["PL01-01"].values["lead"] == (New("Phòng Kinh tế và Hạ tầng"),)
    assert lines["PL01-03"].values["lead"] == PLAN.lines["PL01-03"].values["lead"]


@pytest.mark.parametrize(
    ("about", "field", "text", "code"),
    [
        ("PL01-02", "finish", "mùa xuân", "deadline"),
        ("PL01-02", "name", " ", "field_missing"),
        ("PL01-02", "kind", "việc lạ", "answer_choice"),
        ("CT01.1", "goal", "rất nhiều", "goal_value"),
    ],
)
def test_an_answer_that_cannot_be_read_says_why(about: str, field: str, text: str, code: str) -> None:
    with pytest.raises(WardError) as error:
        said(about, field, text)
    assert error.value.code == code


@pytest.mark.parametrize(("about", "field"), [("PL01-02", ""), ("PL09", "code"), ("", "column"), ("PL01-02", "column")])
def test_what_no_field_asks_can_only_be_accepted(about: str, field: str) -> None:
    assert field_of(BASIS, PLAN, Doubt(DoubtKind.DIFFERS, about, field)) is None
    assert said(about, field, "gì đó").lines == PLAN.lines


def test_what_was_understood_is_shown_in_the_words_of_the_form() -> None:
    told = dict(shown(form_of(BASIS, PLAN, PLAN.lines["CT01.1"])))
    assert told["Cách so sánh"] == "từ … trở lên"
    assert told["Mục tiêu"] == "10"
    assert told["Khi nào xét"] == "hằng năm"
    assert dict(shown(form_of(BASIS, PLAN, PLAN.lines["PL01-02"])))["Hoàn thành"] == "Quý III/2027"


def test_the_form_completes_offices_that_the_document_names_first() -> None:
    form = offering(form_of(BASIS, PLAN, PLAN.lines["PL01-01"]), PLAN)
    lead = next(each for each in form.fields if each.name == "lead")
    assert {each.text for each in lead.offers} == {"Phòng Kinh tế", "Trạm Y tế", "Phòng Văn hóa - Xã hội"}
