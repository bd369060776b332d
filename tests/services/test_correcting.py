"""Correcting: what follows from a result, a progress, a correction; figures and plans that get another identifier."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.store.small import DAY, SLUG, Workplace, stored_facts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import ItemKind, PlanGiver
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind, New
from ward_tui.services.office import Office
from ward_tui.wording.journal import describe

ITEM, RESOLUTION = f"{SLUG}/PL02-02", f"{SLUG}/PL14-01"
TARGET, RATE = f"{SLUG}/CT01", f"{SLUG}/CT01.1"
PLAN = {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal(3)}


def edited(office: Office, values: dict[str, Any], key: str = ITEM) -> dict[str, Any]:
    """Correct a row and return the columns that changed."""
    entry = office.edit(Kind.ITEM, key, values)
    if entry is None:
        return {}
    assert (entry.verb, entry.subjects, len(entry.changes)) == ("edit", (key,), 1)
    return entry.changes[0].after or {}


# what the form gives, what changes in the file
FOLLOWS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"progress": 40}, {"progress": 40, "progress_on": "2026-11-21", "news_on": "2026-11-21"}),
    ({"stage": " Thẩm  định "}, {"stage": "Thẩm định", "news_on": "2026-11-21"}),
    ({"document": "12/QĐ"}, {"document": "12/QĐ", "news_on": "2026-11-21"}),
    (
        {"done_on": DAY - timedelta(days=2)},
        {"done_on": "2026-11-19", "progress": 100, "progress_on": "2026-11-21", "news_on": "2026-11-21"},
    ),
    ({"document_on": DAY, "scan": "a.pdf"}, {"document_on": "2026-11-21", "scan": "a.pdf"}),
    ({"lead": (f"{SLUG}/CQ01",)}, {"lead": [f"{SLUG}/CQ01"]}),
    ({"lead": ()}, {"lead": []}),
    ({"paused_on": DAY, "paused_document": "1/QĐ"}, {"paused_on": "2026-11-21", "paused_document": "1/QĐ"}),
    ({"dropped_on": DAY}, {"dropped_on": "2026-11-21"}),
    ({"kind": ItemKind.TASK, "note": "một\nhai"}, {"kind": "task", "note": "một\nhai"}),
    ({"name": "Tên mới"}, {"name": "Tên mới", "printed": {"name": "Việc thứ 2 của PL02"}}),
    ({"funding_text": "Xã hội hóa"}, {"funding": "Xã hội hóa", "printed": {"funding_text": "Ngân sách"}}),
    (
        {"finish": parse_deadline("12/2026")},
        {"finish": "12/2026", "finish_text": "12/2026", "printed": {"finish": "Quý III/2026"}},
    ),
    (
        {"start": parse_deadline("")},
        {"start": "", "start_text": "", "printed": {"start": "Tháng 10/2025"}},
    ),
    ({}, {}),
    ({"name": " Việc thứ 2  của PL02", "progress": 0, "lead": (f"{SLUG}/CQ02",), "done_on": None}, {}),
    ({"finish": parse_deadline("9/2026"), "start": parse_deadline("10/2025")}, {"finish": "9/2026"}),
]


@pytest.mark.parametrize(("values", "changed"), FOLLOWS, ids=str)
def test_what_follows_from_a_correction(
    workplace: Workplace, office: Office, values: dict[str, Any], changed: dict[str, Any]
) -> None:
    before = office.content_hash()
    found = edited(office, values)
    assert changed.items() <= found.items()
    assert found.keys() - changed.keys() <= {"finish_text", "printed"}
    assert office.facts == stored_facts(workplace.path)
    assert office.check().sound
    if found:
        office.undo()
    assert office.content_hash() == before


def test_a_result_that_is_taken_back_leaves_the_progress(office: Office) -> None:
    edited(office, {"done_on": DAY, "document": "1/QĐ"})
    assert edited(office, {"done_on": None, "progress": 80}).keys() == {"done_on", "progress"}
    assert (office.item(ITEM).progress, office.item(ITEM).document) == (80, "1/QĐ")


def test_the_same_progress_on_another_day_is_no_news(workplace: Workplace, office: Office) -> None:
    edited(office, {"progress": 40})
    workplace.today += timedelta(days=3)
    assert edited(office, {"progress": 40}) == {}
    assert edited(office, {"progress": 41})["progress_on"] == "2026-11-24"


WORDS: list[tuple[str, Any, Any, str]] = [
    ("name", "Tên mới", "Việc thứ 2 của PL02", "Việc thứ 2 của PL02"),
    ("funding_text", "", "Ngân sách", "Ngân sách"),
    ("start", parse_deadline("2027"), parse_deadline("10/2025"), "Tháng 10/2025"),
    ("finish", parse_deadline("2028"), parse_deadline("Q3/2026"), "Quý III/2026"),
]


@pytest.mark.parametrize(("field", "wrong", "right", "words"), WORDS)
def test_the_documents_words_are_kept_and_dropped(
    office: Office, field: str, wrong: Any, right: Any, words: str
) -> None:
    before = office.item(ITEM)
    edited(office, {"finish": parse_deadline("2030")} if field == "start" else {})
    edited(office, {field: wrong})
    assert dict(office.item(ITEM).printed)[field] == words
    edited(office, {field: parse_deadline("2029") if field in {"start", "finish"} else "Lần ba"})
    assert dict(office.item(ITEM).printed)[field] == words
    edited(office, {field: right} | ({"finish": before.finish} if field == "start" else {}))
    assert office.item(ITEM) == before


def test_a_row_of_the_user_keeps_no_words_of_a_document(office: Office) -> None:
    key = office.add(Kind.ITEM, f"{SLUG}/PL14", {"name": "Việc", "finish": parse_deadline("2026")}).subjects[0]
    edited(office, {"name": "Việc khác", "finish": parse_deadline("2027")}, key)
    assert (office.item(key).printed, office.item(key).finish_text) == ((), "2027")


def test_a_target_keeps_the_documents_words(office: Office) -> None:
    before = office.facts.targets[TARGET]
    office.edit(Kind.TARGET, TARGET, {"name": "Tên mới", "text": "Lời mới\n dòng hai", "group": "Nhóm"})
    found = office.facts.targets[TARGET]
    assert (found.name, found.text, found.group) == ("Tên mới", "Lời mới\ndòng hai", "Nhóm")
    assert dict(found.printed) == {"name": before.name, "text": before.text}
    office.edit(Kind.TARGET, TARGET, {"name": before.name})
    assert dict(office.facts.targets[TARGET].printed) == {"text": before.text}
    office.edit(Kind.TARGET, TARGET, {"text": before.text, "group": before.group})
    assert office.facts.targets[TARGET] == before


def test_an_indicator_gets_another_goal(office: Office) -> None:
    entry = office.edit(Kind.INDICATOR, RATE, {"goal": Goal(Comparator.AT_LEAST, Decimal(5)), "due_year": None})
    assert entry is not None
    assert entry.subjects == (RATE, TARGET)
    assert entry.changes[0].after == {"value": "5"}
    assert describe(entry) == "Sửa chỉ số CT01.1 Tỷ lệ kết nạp – mục tiêu 3 → 5"
    again = office.edit(Kind.INDICATOR, RATE, {"goal": Goal(Comparator.YES_NO), "cadence": Cadence.TERM})
    assert again is not None
    assert office.indicator(RATE).goal == Goal(Comparator.YES_NO)
    assert describe(again).endswith("– mục tiêu từ 5 trở lên → đạt; khi nào xét Hằng năm → Trong nhiệm kỳ")


def test_a_corrected_figure_is_dated_only_when_its_value_changes(workplace: Workplace, office: Office) -> None:
    key = office.add(Kind.READING, RATE, {"period": parse_period("2025"), "value": Decimal(2)}).subjects[0]
    workplace.today += timedelta(days=9)
    office.edit(Kind.READING, key, {"note": "theo báo cáo", "value": Decimal(2), "document": "1/BC"})
    assert office.indicator(RATE).readings[0].recorded_on == DAY
    entry = office.edit(Kind.READING, key, {"value": Decimal("2.5")})
    assert office.indicator(RATE).readings[0].recorded_on == DAY + timedelta(days=9)
    assert entry is not None
    assert describe(entry) == "Sửa số liệu CT01.1 năm 2025 – số liệu 2 → 2,5"


def test_a_figure_of_another_period_gets_another_identifier(workplace: Workplace, office: Office) -> None:
    key = office.add(Kind.READING, RATE, {"period": parse_period("2026-Q1"), "value": Decimal(2)}).subjects[0]
    before = office.content_hash()
    workplace.today += timedelta(days=9)
    entry = office.edit(Kind.READING, key, {"period": parse_period("2026-Q2"), "value": Decimal(3)})
    assert entry is not None
    assert entry.subjects == (key, f"{RATE}@2026-Q2", RATE, TARGET)
    (reading,) = office.indicator(RATE).readings
    assert (reading.id, reading.period.code, reading.value) == (f"{RATE}@2026-Q2", "2026-Q2", Decimal(3))
    assert reading.recorded_on == DAY + timedelta(days=9)
    assert describe(entry) == "Sửa số liệu CT01.1 quý II/2026 – kỳ số liệu quý I/2026 → quý II/2026; số liệu 2 → 3"
    assert office.facts == stored_facts(workplace.path)
    undone = office.undo()
    assert describe(undone).endswith("– kỳ số liệu quý I/2026 → quý II/2026; số liệu 2 → 3")
    assert office.content_hash() == before
    office.redo()
    office.revert(entry.seq)
    assert (office.content_hash(), office.check().sound) == (before, True)


def test_a_plan_of_another_year_or_giver_gets_another_identifier(workplace: Workplace, office: Office) -> None:
    key = office.add(Kind.PLAN, RATE, PLAN).subjects[0]
    office.edit(Kind.PLAN, key, {"year": 2027})
    assert [each.id for each in office.indicator(RATE).plans] == [f"{RATE}@TP2027"]
    entry = office.edit(Kind.PLAN, f"{RATE}@TP2027", {"giver": PlanGiver.WARD, "value": Decimal(4)})
    (plan,) = office.indicator(RATE).plans
    assert (plan.id, plan.year, plan.giver, plan.value) == (f"{RATE}@KH2027", 2027, PlanGiver.WARD, Decimal(4))
    assert entry is not None
    assert describe(entry) == (
        "Sửa kế hoạch năm 2027 của CT01.1 – nơi giao Thành phố giao → Kế hoạch của phường; kế hoạch 3 → 4"
    )
    assert office.facts == stored_facts(workplace.path)
    assert office.check().sound


def test_a_remark_keeps_its_lines(office: Office) -> None:
    office.note(TARGET, "một")
    note = office.notes(TARGET)[0]
    entry = office.edit(Kind.NOTE, note.id, {"text": " một \n\n hai ", "document": "2/TB", "document_on": DAY})
    found = office.notes(TARGET)[0]
    assert (found.text, found.evidence.number, found.evidence.on, found.on) == ("một\n\nhai", "2/TB", DAY, note.on)
    assert entry is not None
    assert entry.subjects == (note.id, TARGET)
    body = next(each for each in office.notes(TARGET) if each.lines)
    entry = office.edit(Kind.NOTE, body.id, {"text": "Nêu hai lần."})
    assert entry is not None
    assert describe(entry).startswith("Sửa ghi chú của CT01 – ")


def test_a_new_agency_is_named_in_the_sentence(office: Office) -> None:
    entry = office.edit(Kind.ITEM, ITEM, {"lead": (New("Trạm Y tế"),)})
    assert entry is not None
    told = "ửa mục PL02-02 Việc thứ 2 của PL02 – chủ trì Phòng Kinh tế, Hạ tầng và Đô thị → Trạm Y tế"
    assert describe(entry) == f"S{told}"
    assert describe(office.undo()) == f"Hoàn tác: s{told}"


OTHERS: list[tuple[Kind, str, dict[str, Any], str]] = [
    (Kind.AGENCY, f"{SLUG}/CQ01", {"name": "Ban Đảng", "aliases": ("Ban XDĐ", "Ban Đ")}, "agencies"),
    (Kind.AGENCY, f"{SLUG}/CQ01", {"group": True}, "agencies"),
    (Kind.POSITION, f"{SLUG}/CV01", {"person": "Trần Thị B"}, "positions"),
    (Kind.APPENDIX, f"{SLUG}/PL02", {"title": "Dự án", "note": "ghi chú"}, "appendices"),
    (Kind.PROGRAMME, SLUG, {"ward": "Thủy Nguyên B", "term_end": date(2031, 6, 30)}, "programmes"),
]


@pytest.mark.parametrize(("kind", "key", "values", "group"), OTHERS, ids=str)
def test_fields_of_other_records(
    workplace: Workplace, office: Office, kind: Kind, key: str, values: dict[str, Any], group: str
) -> None:
    assert office.edit(kind, key, values) is not None
    found = getattr(office.facts, group)[key]
    assert {name: getattr(found, name) for name in values} == values
    assert office.facts == stored_facts(workplace.path)
    assert office.edit(kind, key, values) is None
    assert office.check().sound


def test_the_end_of_the_term_moves_the_work_of_the_whole_term(office: Office) -> None:
    office.edit(Kind.PROGRAMME, SLUG, {"term_end": date(2029, 12, 31)})
    assert office.item(f"{SLUG}/PL02-03").due_on == date(2029, 12, 31)
