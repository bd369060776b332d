"""Documents taken in: one step that can be undone, the same file again changes nothing, cancelling leaves nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.domain.intake_drafts import NEW, ROWS, TARGETS, WHOLE, document, doubt, indicator, row, target
from tests.store.small import SLUG
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.plan import LineState
from ward_tui.domain.model import ItemKind
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.wording.journal import describe

FIRST = f"{NEW}/PL01-01"


def refused(code: str, act: Callable[[], object]) -> bool:
    """Tell whether an act is refused for this reason."""
    with pytest.raises(WardError) as caught:
        act()
    return caught.value.code == code


@pytest.fixture
def taken(office: Office) -> Office:
    """An office that has taken in a programme of three rows and two targets."""
    assert office.take_in(office.plan_import(WHOLE, NEW)) is not None
    return office


def test_a_new_programme_comes_whole_in_one_step(office: Office) -> None:
    entry = office.take_in(office.plan_import(WHOLE, NEW))
    assert entry is not None
    assert describe(entry) == (
        "Nhập tệp ke-hoach.txt vào chương trình mới Bình Minh: "
        "thêm 2 chỉ tiêu, 3 chỉ số, 1 phụ lục và 3 mục; để ngỏ 1 câu hỏi"
    )
    facts = office.facts
    item = facts.items[FIRST]
    assert (item.name, item.row, item.kind) == ("Đường Dương Quan 1,2ha", 1, ItemKind.PROJECT)
    assert (item.funding_text, item.start_text, item.finish_text) == ("Ngân sách", "2025", "2027")
    assert facts.names(item.lead) == ["Phòng Kinh tế"]
    assert (item.source.place, item.source.lines) == ("Phụ lục 01, dòng 1", (101,))
    assert facts.names(facts.items[f"{NEW}/PL01-03"].directing) == ["Phó Chủ tịch UBND phường"]
    second = facts.targets[f"{NEW}/CT02"]
    assert [each.goal for each in second.indicators] == [
        Goal(Comparator.AT_LEAST, each.goal.value) for each in TARGETS[1].indicators
    ]
    assert office.check().sound


def test_undo_leaves_what_was_there_and_redo_brings_it_back(office: Office) -> None:
    before = office.content_hash()
    office.take_in(office.plan_import(WHOLE, NEW))
    after = office.content_hash()
    assert describe(office.undo()).startswith("Hoàn tác: nhập tệp ke-hoach.txt")
    assert office.content_hash() == before
    office.redo()
    assert office.content_hash() == after


def test_the_same_file_again_changes_nothing(taken: Office) -> None:
    plan = taken.plan_import(WHOLE, NEW)
    assert (plan.writes, plan.open_doubts, plan.gone) == (False, (), ())
    assert {line.state for line in plan.lines.values()} == {LineState.SAME}
    before = taken.last_seq()
    assert taken.take_in(plan) is None
    assert taken.last_seq() == before


def test_a_corrected_file_writes_only_the_difference(taken: Office) -> None:
    corrected = (replace(ROWS[0], texts=dict(ROWS[0].texts) | {"finish": "Tháng 6/2028"}), *ROWS[1:])
    entry = taken.take_in(taken.plan_import(document(corrected, TARGETS), NEW))
    assert entry is not None
    assert [(each.table, each.key) for each in entry.changes if each.table != "import_batch"] == [("item", FIRST)]
    item = taken.facts.items[FIRST]
    assert (item.finish, item.finish_text) == (parse_deadline("6/2028"), "Tháng 6/2028")
    assert not taken.plan_import(document(corrected, TARGETS), NEW).writes


def test_a_goal_that_the_file_corrects_is_changed(taken: Office) -> None:
    first = target("Thu ngân sách đạt 115% kế hoạch", indicator("Thu ngân sách", "115"))
    taken.take_in(taken.plan_import(document(ROWS, (first, TARGETS[1])), NEW))
    one = taken.facts.targets[f"{NEW}/CT01"]
    assert one.text == "Thu ngân sách đạt 115% kế hoạch"
    assert [str(each.goal.value) for each in one.indicators] == ["115"]


def test_nothing_is_ever_deleted(taken: Office) -> None:
    plan = taken.plan_import(document(ROWS[:1], TARGETS[:1]), NEW)
    assert set(plan.gone) == {f"{NEW}/PL01-02", f"{NEW}/PL01-03", f"{NEW}/CT02", f"{NEW}/CT02.1", f"{NEW}/CT02.2"}
    assert not plan.writes


def test_what_the_user_corrected_meanwhile_stays_and_is_asked_about(taken: Office) -> None:
    taken.edit(Kind.ITEM, FIRST, {"finish": parse_deadline("2030")})
    corrected = (replace(ROWS[0], texts=dict(ROWS[0].texts) | {"finish": "2029"}), *ROWS[1:])
    plan = taken.plan_import(document(corrected, TARGETS), NEW)
    assert not plan.writes
    (asked,) = plan.open_doubts
    assert (asked.kind, asked.proposal, asked.choices) == (DoubtKind.EDITED, "2030", ("2029",))
    better = plan.corrected("PL01-01", {"finish": parse_deadline("2029")})
    taken.take_in(better)
    assert taken.facts.items[FIRST].finish == parse_deadline("2029")


def test_what_is_corrected_in_the_preview_keeps_the_words_of_the_document(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW).corrected("PL01-01", {"name": "Đường Dương Quan"})
    office.take_in(plan)
    item = office.facts.items[FIRST]
    assert item.name == "Đường Dương Quan"
    assert dict(item.printed) == {"name": "Đường Dương Quan 1,2ha"}
    assert not office.plan_import(WHOLE, NEW).writes


def test_the_kind_that_is_given_to_an_appendix_is_that_of_its_rows(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW).corrected("PL01", {"kind": ItemKind.TASK})
    office.take_in(plan.corrected("PL01-02", {"kind": ItemKind.CLEARANCE}))
    kinds = [item.kind for item in office.facts.items.values() if item.programme == NEW]
    assert kinds == [ItemKind.TASK, ItemKind.CLEARANCE, ItemKind.TASK]
    assert not office.plan_import(WHOLE, NEW).writes


def test_the_kind_of_rows_that_are_there_can_be_given_too(taken: Office) -> None:
    taken.take_in(taken.plan_import(WHOLE, NEW).corrected("PL01", {"kind": ItemKind.TASK}))
    assert {item.kind for item in taken.facts.items.values() if item.programme == NEW} == {ItemKind.TASK}


def test_what_is_left_out_is_not_written_and_not_offered_again(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW).skipped("PL01-02").skipped("CT02")
    office.take_in(plan)
    assert [key for key in office.facts.items if key.startswith(NEW)] == [FIRST, f"{NEW}/PL01-03"]
    assert len([key for key in office.facts.targets if key.startswith(NEW)]) == 1
    assert [each for each in office.facts.questions.values() if each.programme == NEW] == []
    again = office.plan_import(WHOLE, NEW)
    assert not again.writes
    assert again.skipped("PL01-02", skip=False).writes


def test_questions_that_stay_open_go_to_the_inbox_with_their_place(taken: Office) -> None:
    (asked,) = [each for each in taken.facts.questions.values() if each.programme == NEW]
    assert (asked.id, asked.kind, asked.about) == (f"{NEW}/H01", "import", ("PL01-02",))
    assert asked.places == (("Quý III/2028", (102,)),)
    assert asked.text == (
        "Phụ lục 01, dòng 2: chưa đọc chắc được thời gian hoàn thành. Hoàn thành khi nào? "
        "Văn bản ghi “Quý III/2028” (dòng 102); đang lấy: Quý III/2028."
    )
    assert any(each.subject_id == asked.id for each in taken.alerts(NEW))


def test_a_question_of_the_inbox_can_be_decided_for_what_was_taken_or_another_answer(office: Office) -> None:
    asked = replace(doubt("PL01-02", "finish", "Quý 5/2028", "2028", 102), choices=("2029", "2028"))
    office.take_in(office.plan_import(document(ROWS, (), (asked,)), NEW))
    (one,) = [each for each in office.facts.questions.values() if each.programme == NEW]
    assert one.places == (("Quý 5/2028", (102,)), ("Đang lấy: 2028", ()), ("2029", ()))


def test_a_question_that_was_answered_does_not_go_to_the_inbox(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW)
    office.take_in(plan.accepted(plan.doubts[0]))
    assert [each for each in office.facts.questions.values() if each.programme == NEW] == []
    assert office.plan_import(WHOLE, NEW).open_doubts == ()


def test_a_row_without_a_name_is_left_and_its_question_kept(office: Office) -> None:
    office.take_in(office.plan_import(document((ROWS[0], row(2, ""))), NEW))
    assert [key for key in office.facts.items if key.startswith(NEW)] == [FIRST]
    (asked,) = [each for each in office.facts.questions.values() if each.programme == NEW]
    assert asked.about == ("document",)


def test_agencies_that_are_there_are_named_and_others_made_once(office: Office) -> None:
    rows = (row(1, "Đường A", lead="Phòng Kinh tế; Công an phường"), row(2, "Cầu B", coordinating="công an phường"))
    office.take_in(office.plan_import(document(rows), SLUG))
    made = [each for each in office.facts.items.values() if each.name in {"Đường A", "Cầu B"}]
    names = [office.facts.names((*each.lead, *each.coordinating)) for each in made]
    assert names == [["Phòng Kinh tế, Hạ tầng và Đô thị", "Công an phường"], ["Công an phường"]]


def test_a_file_is_added_to_a_programme_that_is_there_without_touching_it(office: Office) -> None:
    before = dict(office.facts.items), dict(office.facts.targets)
    office.take_in(office.plan_import(WHOLE, SLUG))
    assert {key: office.facts.items[key] for key in before[0]} == before[0]
    assert {key: office.facts.targets[key] for key in before[1]} == before[1]
    assert len(office.facts.items) == len(before[0]) + 3


def test_a_number_that_is_taken_gives_way(taken: Office) -> None:
    taken.add(Kind.ITEM, f"{NEW}/PL01", {"name": "Kè sông", "row": 4})
    taken.take_in(taken.plan_import(document((*ROWS, row(4, "Cầu Đò Cũ")), TARGETS), NEW))
    assert taken.facts.items[f"{NEW}/PL01-05"].name == "Cầu Đò Cũ"


@pytest.mark.parametrize("slug", ["", "Bình Minh", "binh_minh", "-a", "a--b", "x" * 61])
def test_a_code_that_cannot_be_typed_is_refused(office: Office, slug: str) -> None:
    assert refused("slug_form", lambda: office.plan_import(WHOLE, slug))


def test_a_plan_whose_programme_was_made_meanwhile_is_refused(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW)
    office.take_in(plan)
    assert refused("programme_exists", lambda: office.take_in(plan))


def test_what_came_is_told_in_comparisons_and_in_the_history_of_each_record(taken: Office) -> None:
    from ward_tui.wording.comparing import groups, of_entry

    (entry, *_) = taken.history(FIRST)
    assert entry.verb == "import"
    assert [each.record for each in of_entry(entry, taken.facts) if "NH0" in each.record] == []
    corrected = (replace(ROWS[0], texts=dict(ROWS[0].texts) | {"finish": "2029"}), *ROWS[1:])
    taken.take_in(taken.plan_import(document(corrected, TARGETS), NEW))
    (change,) = groups(taken._store.changes_between(taken.last_seq() - 1, taken.last_seq()), taken.facts)
    assert (change.record, change.lines[0].old, change.lines[0].new) == (FIRST, "2027", "2029")


def test_a_long_list_of_questions_is_kept_whole(office: Office) -> None:
    doubts = tuple(doubt("", "", f"đoạn {number}", line=number) for number in range(1, 121))
    office.take_in(office.plan_import(document(ROWS, (), doubts), NEW))
    assert len([each for each in office.facts.questions.values() if each.programme == NEW]) == 120
    assert office.plan_import(document(ROWS, (), doubts), NEW).open_doubts == ()
