"""Which row of a programme a row of a document is, and what is kept of one that no import has made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.intake_drafts import NEW, document, row
from tests.domain.test_intake_comparing import A, compared, there
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.intake.batch import Known
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.plan import LineState
from ward_tui.domain.model import ItemKind

FIRST = f"{NEW}/PL01-01"


def test_names_that_differ_in_a_figure_alone_are_of_two_works() -> None:
    one = row(1, "Đường Dương Quan đoạn 1 phường Bình Minh")
    facts, known = there(one)
    same, another = (row(7, one.name.replace("1", figure) + " mới") for figure in "12")
    assert compared(document((same,)), facts, known).lines["PL01-07"].subject == FIRST
    assert compared(document((another,)), facts, known).lines["PL01-07"].subject is None


@pytest.mark.parametrize("number", [1, 5])
def test_of_rows_with_one_name_that_with_the_nearest_number_is_meant(number: int) -> None:
    facts, _ = there(row(1, "Kè sông"), row(5, "Kè sông"))
    plan = compared(document((row(number, "Kè sông"),)), facts)
    assert plan.lines[f"PL01-{number:02}"].subject == f"{NEW}/PL01-{number:02}"


def test_another_row_on_the_lines_of_an_imported_one_is_another_row() -> None:
    facts, known = there(A, lines=(101,))
    file = document((row(1, "Xây dựng cầu vượt sông Cấm"),))
    assert compared(file, facts, known).lines["PL01-01"].subject is None
    assert compared(file, facts).lines["PL01-01"].subject == FIRST


def test_a_paragraph_that_stands_as_a_name_does_not_replace_a_short_one() -> None:
    facts, _ = there(A, lines=(101,))
    long = row(1, "Tập trung chỉ đạo thi công tuyến đường", finish="2027")
    asked = Doubt(DoubtKind.LONG_NAME, "PL01-01", "name", long.name)
    assert "name" not in compared(document((long,), (), (asked,)), facts).lines["PL01-01"].values
    assert "name" in compared(document((long,)), facts).lines["PL01-01"].values


def test_a_value_that_stands_as_the_document_had_it_is_changed_and_a_corrected_one_is_asked_about() -> None:
    file = document((replace(A, texts={**A.texts, "finish": "2029"}),))
    facts, _ = there(A)
    assert compared(file, facts).lines["PL01-01"].values == {"finish": parse_deadline("2029")}
    facts, _ = there(A, finish=parse_deadline("2030"), printed=(("finish", "2027"),))
    plan = compared(file, facts)
    assert plan.lines["PL01-01"].state is LineState.SAME
    assert [(each.kind, each.field) for each in plan.doubts] == [(DoubtKind.EDITED, "finish")]


def test_how_a_row_made_by_hand_is_sorted_and_its_remark_stay_without_a_question() -> None:
    facts, _ = there(A, kind=ItemKind.TASK, lines=())
    plan = compared(document((row(1, "Đường A", finish="2027", note="Ghi chú"),)), facts)
    assert (plan.writes, plan.doubts) == (False, ())


def test_what_an_import_said_of_a_record_is_not_said_of_another_one_with_its_identifier() -> None:
    facts, known = there(A, lines=())
    plan = compared(document((row(1, "Đường A", finish="2031"),)), facts, known)
    assert not plan.writes
    assert known != Known()
