"""What a document that is taken in writes to the last column: numbers, places, kept words, what is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.intake_drafts import (
    HEAD,
    NEW,
    ROWS,
    TARGETS,
    WHOLE,
    appendix,
    document,
    doubt,
    indicator,
    row,
    target,
)
from tests.services.test_importing import FIRST
from tests.services.test_importing_meanwhile import THIRD, said
from tests.store.small import DAY, SLUG
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.intake.draft import Draft
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.intake.plan import Document, LineState
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.store import imports
from ward_tui.wording import formats


@pytest.fixture
def taken(office: Office) -> Office:
    """An office that has taken in a programme of three rows and two targets."""
    office.take_in(office.plan_import(WHOLE, NEW))
    return office


def other(*rows: str, code: str = "PL07") -> Document:
    """Another file, with an appendix of its own."""
    made = appendix([row(number, name) for number, name in enumerate(rows, 1)], code, title="Danh mục khác")
    return Document("phu-luc.docx", "b" * 64, Draft(HEAD, (made,)))


def test_a_programme_that_came_is_no_built_in_one_and_both_are_dated_today(taken: Office) -> None:
    made = taken.facts.programmes[NEW]
    with taken._store.looking() as unit:
        (batch,) = imports.read_batches(unit, NEW)
    assert (made.built_in, batch.imported_on, batch.digest, batch.file) == (False, DAY, "a" * 64, "ke-hoach.txt")
    with taken._store.looking() as unit:
        assert unit.get("programme", NEW)["created_on"] == DAY


def test_a_change_that_was_declined_is_not_offered_again(taken: Office) -> None:
    file = document((*said(0, finish="2029"), row(4, "Kè sông")), TARGETS)
    entry = taken.take_in(taken.plan_import(file, NEW).skipped("PL01-01"))
    assert entry is not None
    assert (entry.facts["added"], entry.facts["changed"]) == ({"item": 1}, 0)
    again = taken.plan_import(file, NEW)
    assert (again.lines["PL01-01"].state, again.writes) == (LineState.SAME, False)


def test_the_journal_counts_what_was_changed(taken: Office) -> None:
    entry = taken.take_in(taken.plan_import(document(said(0, finish="2029"), TARGETS), NEW))
    assert entry is not None
    assert (entry.facts["added"], entry.facts["changed"]) == ({}, 1)


def test_the_number_of_a_dropped_row_is_free_and_a_taken_one_gives_way_to_the_next(taken: Office) -> None:
    taken.edit(Kind.ITEM, THIRD, {"dropped_on": DAY})
    taken.add(Kind.ITEM, f"{NEW}/PL01", {"name": "Kè sông", "row": 9})
    taken.take_in(taken.plan_import(document((*ROWS[:2], row(3, "Cầu Đò"), row(9, "Chợ mới")), TARGETS), NEW))
    numbers = {each.name: each.row for each in taken.facts.items.values() if each.programme == NEW}
    assert (numbers["Cầu Đò"], numbers["Chợ mới"]) == (3, 10)


def test_a_sentence_that_is_corrected_in_the_preview_keeps_its_lines(office: Office) -> None:
    office.take_in(office.plan_import(WHOLE, NEW).corrected("CT01", {"text": "Thu ngân sách\nđạt 110%"}))
    one = office.facts.targets[f"{NEW}/CT01"]
    assert (one.text, dict(one.printed)) == ("Thu ngân sách\nđạt 110%", {"text": TARGETS[0].text})


def test_a_time_that_is_corrected_in_the_preview_is_written_as_the_user_means_it(taken: Office) -> None:
    taken.edit(Kind.ITEM, FIRST, {"finish": parse_deadline("2030")})
    plan = taken.plan_import(document(said(0, finish="2029"), TARGETS), NEW)
    taken.take_in(plan.corrected("PL01-01", {"finish": parse_deadline("6/2031")}))
    item = taken.item(FIRST)
    assert (item.finish_text, dict(item.printed)) == (formats.deadline(item.finish), {"finish": "2029"})


def test_words_that_the_document_replaces_are_not_kept_and_the_place_is_the_new_one(taken: Office) -> None:
    taken.edit(Kind.ITEM, FIRST, {"name": "ĐƯỜNG DƯƠNG QUAN 1,2HA"})
    taken.edit(Kind.TARGET, f"{NEW}/CT01", {"text": TARGETS[0].text.upper()})
    moved = replace(said(0, name="Đường Dương Quan rộng 1,2ha")[0], spot=Spot(205, 206))
    first = target("Thu ngân sách đạt 115% kế hoạch", indicator("Thu ngân sách", "115"), line=30)
    taken.take_in(taken.plan_import(document((moved, *ROWS[1:]), (first, TARGETS[1])), NEW))
    item, goal = taken.item(FIRST), taken.facts.targets[f"{NEW}/CT01"]
    assert (item.name, item.printed, item.source.lines) == ("Đường Dương Quan rộng 1,2ha", (), (205, 206))
    assert (goal.text, goal.printed, goal.source.lines) == ("Thu ngân sách đạt 115% kế hoạch", (), (30,))


def test_a_list_with_the_code_of_work_given_outside_gets_another_code(office: Office) -> None:
    office.take_in(office.plan_import(other("Kè sông", code="GT"), NEW))
    (item,) = [each for each in office.facts.items.values() if each.programme == NEW]
    assert (item.appendix, item.is_given) == ("PL01", False)


def test_a_question_names_its_page_where_there_are_no_lines(office: Office) -> None:
    asked = replace(doubt("PL01-02", "finish", "Quý 5/2028"), spot=Spot(page=3))
    office.take_in(office.plan_import(document(ROWS, (), (asked,)), NEW))
    (one,) = [each for each in office.facts.questions.values() if each.programme == NEW]
    ((words, lines),) = one.places
    assert words.startswith("Quý 5/2028 (")
    assert "trang 3" in words
    assert lines == ()


def test_what_another_file_brought_is_not_gone_and_what_was_removed_is_not_named(taken: Office) -> None:
    taken.take_in(taken.plan_import(other("Kè sông", "Chợ mới"), NEW))
    assert taken.plan_import(other("Kè sông"), NEW).gone == (f"{NEW}/PL07-02",)
    taken.remove(Kind.ITEM, THIRD)
    assert taken.plan_import(document(ROWS[:1], TARGETS), NEW).gone == (f"{NEW}/PL01-02",)


def test_agencies_in_another_order_are_no_change(office: Office) -> None:
    office.take_in(office.plan_import(document((row(1, "Kè", coordinating="Công an phường; Trạm Y tế"),)), NEW))
    plan = office.plan_import(document((row(1, "Kè", coordinating="Trạm Y tế; Công an phường"),)), NEW)
    assert not plan.writes


def test_a_second_check_of_a_target_that_no_import_made_is_left_out_until_it_is_wanted(taken: Office) -> None:
    made = {"name": "Cây xanh", "text": "Trồng cây xanh đạt 5%, cây bóng mát đạt 3%", "number": "(9)"}
    key = taken.add(Kind.TARGET, NEW, made).subjects[0]
    two = (indicator("Cây xanh", "5"), indicator("Cây bóng mát", "3"))
    plan = taken.plan_import(document(ROWS, (*TARGETS, target(made["text"], *two, number="(9)"))), NEW)
    assert plan.lines["CT03"].subject == key
    assert [plan.lines[each].skip for each in plan.children("CT03")] == [True, True]


def test_another_sentence_is_another_target_and_a_check_that_is_called_otherwise_the_same_one(taken: Office) -> None:
    renamed = target(TARGETS[0].text, indicator("Các khoản thu trên địa bàn", "115", unit="tỷ đồng"))
    plan = taken.plan_import(document(ROWS, (renamed, target("Trồng cây xanh đạt 5%", indicator("Cây", "5")))), NEW)
    assert plan.lines["CT01.1"].subject == f"{NEW}/CT01.1"
    assert plan.lines["CT02"].subject is None


def test_the_sentences_of_a_built_in_programme_stay_as_they_are(office: Office) -> None:
    one = office.facts.targets[f"{SLUG}/CT01"]
    file = document((), (replace(target(f"{one.text} của phường"), number=one.number, spot=Spot(one.source.lines[0])),))
    line = office.plan_import(file, SLUG).lines["CT01"]
    assert (line.subject, "text" in line.values) == (one.id, False)
