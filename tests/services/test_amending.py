"""A decision that changes the programme is one step: what it adds, drops, renumbers and corrects, and its record."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, digest, reason, stored_facts
from ward_tui.domain.amending import Addition, Correction, Dropping, Line, Renumbering, closed_up
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import AmendAction
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import ItemKind
from ward_tui.domain.records import Kind, New
from ward_tui.domain.status import ItemStatus
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.wording.journal import describe

PAPER, DECIDED = "12-QĐ/ĐU", date(2026, 11, 18)
PL02, PL14 = f"{SLUG}/PL02", f"{SLUG}/PL14"
A, B, C = f"{PL02}-01", f"{PL02}-02", f"{PL02}-03"
TARGET, RATE = f"{SLUG}/CT01", f"{SLUG}/CT01.1"
GOAL = Goal(Comparator.AT_LEAST, Decimal(5))
INDICATOR = {"name": "Tỷ lệ hộ dùng nước sạch", "goal": GOAL, "unit": "%", "cadence": Cadence.ANNUAL}
ROAD = {"name": "Mở rộng đường 359C", "kind": ItemKind.PROJECT, "finish": parse_deadline("2029")}


def amend(office: Office, *lines: Line, **more: Any) -> Any:
    """Enter a decision of three days ago."""
    return office.amend(SLUG, PAPER, DECIDED, lines, **more)


def rows(office: Office, appendix: str) -> list[tuple[str, int]]:
    """The living rows of an appendix as they stand in the list, with their numbers."""
    items = office.facts.items.values()
    own = [each for each in items if f"{each.programme}/{each.appendix}" == appendix and each.dropped_on is None]
    return [(each.id.rpartition("/")[2], each.row) for each in own]


def test_everything_that_a_decision_does_is_one_step_with_a_record(workplace: Workplace, office: Office) -> None:
    before = office.content_hash()
    entry = amend(
        office,
        Dropping(B),
        Renumbering(C, 2),
        Addition(Kind.ITEM, PL02, ROAD | {"lead": (New("Ban Quản lý dự án"),)}),
        Addition(Kind.TARGET, SLUG, {"name": "Nước sạch", "number": "(4)"}, (INDICATOR,)),
        Correction(TARGET, {"name": "Kết nạp đảng viên mới"}),
        note="  Họp\nBan Chấp hành ",
    )
    assert office.facts == stored_facts(workplace.path)
    assert rows(office, PL02) == [("PL02-01", 1), ("PL02-03", 2), ("PL02-04", 3)]
    gone = office.item(B)
    assert (gone.dropped_on, gone.dropped_document) == (DECIDED, PAPER)
    assert office.status(gone) is ItemStatus.DROPPED
    added = office.item(f"{PL02}-04")
    assert (added.name, added.row, office.facts.names(added.lead)) == (ROAD["name"], 3, ["Ban Quản lý dự án"])
    fresh = office.facts.targets[f"{SLUG}/CT04"]
    assert (fresh.number, [each.name for each in fresh.indicators]) == ("(4)", [INDICATOR["name"]])
    assert dict(office.facts.targets[TARGET].printed) == {"name": "Kết nạp đảng viên"}
    (kept,) = office.facts.amendments.values()
    assert (kept.id, kept.document, kept.decided_on, kept.recorded_on) == (f"{SLUG}/SD01", PAPER, DECIDED, DAY)
    assert kept.note == "Họp\nBan Chấp hành"
    assert [each.action for each in kept.lines] == [
        AmendAction.DROP,
        AmendAction.RENUMBER,
        AmendAction.ADD,
        AmendAction.ADD,
        AmendAction.CHANGE,
    ]
    assert (entry.verb, entry.subjects[0]) == ("amend", kept.id)
    assert describe(entry) == "Sửa đổi theo 12-QĐ/ĐU: thêm 2, bỏ 1, đánh số lại 1, sửa 1 mục"
    office.undo()
    assert office.content_hash() == before
    office.redo()
    assert office.facts == stored_facts(workplace.path)
    assert office.check().sound


def test_the_record_has_old_and_new_texts_of_each_line(office: Office) -> None:
    goal = Goal(Comparator.AT_LEAST, GOAL.value)
    amend(
        office,
        Renumbering(A, 9),
        Correction(RATE, {"goal": goal}),
        Correction(A, {"finish": parse_deadline("2028"), "lead": ()}),
        Dropping(f"{SLUG}/CT02"),
    )
    (kept,) = office.facts.amendments.values()
    moved, changed, later, gone = kept.lines
    assert (moved.before, moved.after) == ({"Số dòng": "1"}, {"Số dòng": "9"})
    assert (changed.before, changed.after) == ({"Mục tiêu": "từ 3 trở lên"}, {"Mục tiêu": "từ 5 trở lên"})
    assert later.before == {"Hạn hoàn thành": "2026", "Chủ trì": "Phòng Kinh tế, Hạ tầng và Đô thị"}
    assert later.after == {"Hạn hoàn thành": "2028", "Chủ trì": ""}
    assert gone.before["Tên chỉ tiêu"] == "Đạt chuẩn văn minh đô thị"
    assert gone.after == {}


def test_two_rows_change_their_numbers(office: Office) -> None:
    amend(office, Renumbering(A, 2), Renumbering(B, 1))
    assert rows(office, PL02) == [("PL02-02", 1), ("PL02-01", 2), ("PL02-03", 3)]


def test_a_new_row_takes_the_number_of_a_dropped_one_and_an_identifier_of_its_own(office: Office) -> None:
    amend(office, Addition(Kind.ITEM, PL02, ROAD | {"row": 2}), Dropping(B))
    assert rows(office, PL02) == [("PL02-01", 1), ("PL02-04", 2), ("PL02-03", 3)]
    entry = office.add(Kind.ITEM, PL02, {"name": "Thêm sau"})
    assert (entry.subjects[0], office.item(entry.subjects[0]).row) == (f"{PL02}-05", 4)


def test_a_row_takes_the_number_of_one_that_was_dropped_before(office: Office) -> None:
    amend(office, Dropping(B))
    amend(office, Renumbering(C, 2))
    assert rows(office, PL02) == [("PL02-01", 1), ("PL02-03", 2)]


@pytest.mark.parametrize("day", [DAY, date(2023, 1, 1)])
def test_a_decision_may_be_of_today_or_two_years_before_the_term(office: Office, day: date) -> None:
    office.amend(SLUG, PAPER, day, [Dropping(A)])
    assert office.item(A).dropped_on == day


def test_numbers_close_up_after_a_row_is_dropped(office: Office) -> None:
    lines: list[Line] = [Dropping(A)]
    lines += closed_up(office.facts, PL02, lines)
    assert lines[1:] == [Renumbering(B, 1), Renumbering(C, 2)]
    amend(office, *lines)
    assert rows(office, PL02) == [("PL02-02", 1), ("PL02-03", 2)]


def test_a_later_due_date_by_a_decision_keeps_the_original_one(office: Office) -> None:
    amend(office, Correction(A, {"finish": parse_deadline("2028")}))
    (moved,) = office.facts.extensions[A]
    assert (moved.before.code, moved.after.code, moved.document, moved.decided_on) == ("2026", "2028", PAPER, DECIDED)
    assert dict(office.item(A).printed)["finish"] == "2026"


def test_how_the_work_stands_is_no_part_of_a_decision(office: Office) -> None:
    office.update(A, ItemUpdate(progress=40))
    amend(office, Correction(A, {"name": "Tên mới", "progress": 90, "done_on": DAY}))
    assert (office.item(A).name, office.item(A).progress, office.item(A).done_on) == ("Tên mới", 40, None)


REFUSED: list[tuple[str, tuple[Line, ...]]] = [
    ("amend_empty", ()),
    ("unknown_id", (Dropping(f"{SLUG}/PL99-01"),)),
    ("unknown_id", (Dropping(RATE),)),
    ("unknown_id", (Addition(Kind.ITEM, f"{SLUG}/PL99", ROAD),)),
    ("unknown_id", (Addition(Kind.TARGET, OTHER, {"name": "x"}),)),
    ("amend_twice", (Dropping(A), Dropping(A))),
    ("amend_twice", (Addition(Kind.ITEM, PL02, ROAD), Addition(Kind.ITEM, PL02, ROAD))),
    ("amend_twice", (Renumbering(A, 8), Renumbering(A, 9))),
    ("amend_dropped_too", (Dropping(A), Renumbering(A, 9))),
    ("amend_dropped_too", (Correction(RATE, {"unit": "người"}), Dropping(TARGET))),
    ("amend_number", (Renumbering(A, 3),)),
    ("amend_number", (Addition(Kind.ITEM, PL02, ROAD | {"row": 3}),)),
    ("amend_number", (Renumbering(A, 7), Addition(Kind.ITEM, PL02, ROAD | {"row": 7}))),
    ("row_range", (Renumbering(A, 0),)),
    ("amend_same", (Renumbering(A, 1),)),
    ("amend_same", (Correction(A, {"name": "Việc thứ 1 của PL02"}),)),
    ("amend_same", (Correction(A, {"progress": 20}),)),
    ("name_missing", (Addition(Kind.ITEM, PL02, {"name": " "}),)),
    ("name_missing", (Addition(Kind.TARGET, SLUG, {"name": "x"}, ({"name": ""},)),)),
    ("finish_before_start", (Correction(B, {"finish": parse_deadline("2024")}),)),
]


@pytest.mark.parametrize(("code", "lines"), REFUSED, ids=[f"{n} {code}" for n, (code, _) in enumerate(REFUSED)])
def test_what_is_refused_leaves_every_byte_as_it_is(
    workplace: Workplace, office: Office, code: str, lines: tuple[Line, ...]
) -> None:
    before = digest(workplace.path)
    with pytest.raises(WardError) as caught:
        amend(office, *lines)
    assert reason(caught.value) == code
    assert digest(workplace.path) == before


@pytest.mark.parametrize(
    ("code", "document", "day"),
    [
        ("amend_document", " ", DECIDED),
        ("day_after_today", PAPER, date(2026, 11, 22)),
        ("year_early", PAPER, date(2016, 11, 18)),
        ("year_early", PAPER, date(2022, 12, 31)),
    ],
)
def test_a_decision_has_a_number_and_a_day_that_has_passed(office: Office, code: str, document: str, day: date) -> None:
    with pytest.raises(WardError) as caught:
        office.amend(SLUG, document, day, [Dropping(A)])
    assert reason(caught.value) == code


def test_done_dropped_and_given_rows_are_left_alone(office: Office) -> None:
    office.update(A, ItemUpdate(done_on=DAY))
    given = office.add(Kind.ITEM, f"{SLUG}/GT", {"name": "Việc", "finish": parse_deadline("30/11/2026")}).subjects[0]
    amend(office, Dropping(B), Dropping(TARGET))
    refused: list[tuple[str, Line]] = [
        ("amend_done", Dropping(A)),
        ("amend_gone", Dropping(B)),
        ("amend_gone", Renumbering(B, 9)),
        ("amend_gone", Correction(RATE, {"unit": "x"})),
        ("amend_given", Dropping(given)),
        ("amend_given", Addition(Kind.ITEM, f"{SLUG}/GT", ROAD)),
        ("unknown_id", Addition(Kind.INDICATOR, f"{SLUG}/CT99", INDICATOR)),
    ]
    for code, line in refused:
        with pytest.raises(WardError) as caught:
            amend(office, line)
        assert reason(caught.value) == code
    amend(office, Correction(A, {"name": "Đã xong, chỉ sửa tên"}))
    assert office.item(A).done_on == DAY


def test_looking_at_a_decision_writes_nothing_and_says_what_is_wrong_with_which_line(
    workplace: Workplace, office: Office
) -> None:
    before = digest(workplace.path)
    lines: list[Line] = [
        Dropping(A),
        Renumbering(B, 3),
        Correction(C, {"finish": parse_deadline("2020")}),
        Addition(Kind.INDICATOR, TARGET, INDICATOR),
        Addition(Kind.ITEM, PL14, {"name": "Nghị quyết mới"}),
    ]
    wrong, told = office.amend_preview(SLUG, "", DECIDED, lines)
    assert {place: error.code for place, error in wrong.items()} == {
        "document": "amend_document",
        1: "amend_number",
        2: "finish_before_start",
    }
    assert sorted(told) == [0, 3, 4]
    assert told[3].subject == f"{TARGET}.3"
    assert told[4].after == {"Số dòng": "5", "Nội dung": "Nghị quyết mới", "Loại": "Nhiệm vụ"}
    assert digest(workplace.path) == before
    assert office.facts == stored_facts(workplace.path)


def test_a_decision_is_taken_back_by_itself_while_nothing_rests_on_it(office: Office) -> None:
    before = office.content_hash()
    first = amend(office, Dropping(A), Addition(Kind.ITEM, PL14, ROAD))
    office.update(B, ItemUpdate(progress=10))
    office.revert(first.seq)
    assert office.item(A).dropped_on is None
    office.undo()
    office.undo()
    office.undo()
    assert office.content_hash() == before
    second = amend(office, Addition(Kind.ITEM, PL14, ROAD))
    office.update(f"{PL14}-05", ItemUpdate(progress=10))
    with pytest.raises(WardError) as caught:
        office.revert(second.seq)
    assert reason(caught.value) == "revert_later"


def test_the_same_new_agency_in_two_lines_is_made_once(office: Office) -> None:
    known = len(office.facts.agencies)
    lead = {"lead": (New("Ban Quản lý dự án"),)}
    amend(office, Correction(A, lead), Addition(Kind.ITEM, PL14, ROAD | lead), Correction(B, lead))
    assert len(office.facts.agencies) == known + 1
    assert office.item(A).lead == office.item(B).lead == office.item(f"{PL14}-05").lead
