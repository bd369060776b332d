"""What an action did, in the user's words, also when it is undone or done again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.wording.following_cases import FOLLOWING
from tests.wording.stage_cases import STAGES
from ward_tui.domain.journal import Change, Entry
from ward_tui.wording.journal import _VERBS, describe, short_id

ITEM = {"id": "thuy-nguyen/PL14-07", "name": "Nghị quyết"}
FIGURE = {"id": "thuy-nguyen/CT01.1", "name": "Tỷ lệ", "period": "2026-Q2", "unit": "%"}
YES_NO = FIGURE | {"unit": "", "period": "2026"}


def item(before: dict[str, Any], after: dict[str, Any]) -> Change:
    """An edited row."""
    return Change("item", ITEM["id"], before, after)


def note(text: str) -> Change:
    """A new remark."""
    return Change("note", f"{ITEM['id']}#000002", None, {"id": "n", "subject": ITEM["id"], "text": text})


def reading(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Change:
    """A figure."""
    return Change("reading", f"{FIGURE['id']}@2026-Q2", before, after)


CASES: list[tuple[str, dict[str, Any], list[Change], str]] = [
    ("load", {"names": ["Thủy Nguyên"]}, [], "nạp chương trình Thủy Nguyên"),
    ("load", {"names": ["Thủy Nguyên", "Hòa Bình"]}, [], "nạp chương trình Thủy Nguyên, Hòa Bình"),
    ("update", ITEM, [item({"progress": 0}, {"progress": 40})], "PL14-07 – tiến độ 0% → 40%"),
    (
        "update",
        ITEM,
        [item({"progress": 40, "done_on": None}, {"progress": 100, "done_on": "2026-11-20"})],
        "PL14-07 – hoàn thành ngày 20/11/2026",
    ),
    (
        "update",
        ITEM,
        [item({"done_on": None, "document": ""}, {"done_on": "2026-11-20", "document": "12-NQ/ĐU"})],
        "PL14-07 – hoàn thành ngày 20/11/2026; văn bản 12-NQ/ĐU",
    ),
    (
        "update",
        ITEM,
        [item({"done_on": "2026-11-20", "document": "12"}, {"done_on": None, "document": ""})],
        "PL14-07 – mở lại",
    ),
    ("update", ITEM, [item({"document": "12"}, {"document": ""})], "PL14-07 – bỏ số văn bản"),
    ("update", ITEM, [item({"stage": ""}, {"stage": "thẩm định"})], "PL14-07 – giai đoạn thẩm định"),
    ("update", ITEM, [item({"stage": "x"}, {"stage": ""})], "PL14-07 – bỏ giai đoạn"),
    (
        "update",
        ITEM | {"lead": "Công đoàn phường"},
        [item({"lead": []}, {"lead": ["CQ01"]})],
        "PL14-07 – giao Công đoàn phường chủ trì",
    ),
    ("update", ITEM, [item({"lead": ["CQ01"]}, {"lead": []})], "PL14-07 – bỏ cơ quan chủ trì"),
    ("update", ITEM, [item({"news_on": None}, {"news_on": "2026-11-21"})], "PL14-07 – cập nhật tình hình"),
    (
        "update",
        ITEM,
        [item({"news_on": None}, {"news_on": "2026-11-21"}), note("Đã trình")],
        "PL14-07 – ghi chú: Đã trình",
    ),
    (
        "amend",
        {"id": "thuy-nguyen/SD01", "document": "12-QĐ/ĐU", "counts": {"drop": 1, "add": 2}},
        [],
        "sửa đổi theo 12-QĐ/ĐU: thêm 2, bỏ 1 mục",
    ),
    (
        "import",
        {"name": "A", "file": "a.docx", "new": True, "added": {"item": 3, "target": 2}, "changed": 0, "questions": 4},
        [],
        "nhập tệp a.docx vào chương trình mới A: thêm 2 chỉ tiêu và 3 mục; để ngỏ 4 câu hỏi",
    ),
    (
        "import",
        {"name": "A", "file": "a.docx", "new": False, "added": {}, "changed": 1, "questions": 0},
        [],
        "nhập tệp a.docx vào chương trình A: sửa 1 nội dung",
    ),
    ("assign", {"count": 5, "agency": "Hội Nông dân"}, [], "giao Hội Nông dân chủ trì 5 mục"),
    ("assign", {"count": 5, "agency": ""}, [], "bỏ cơ quan chủ trì của 5 mục"),
    ("assign", ITEM | {"count": 1, "agency": "Hội Nông dân"}, [], "PL14-07 – giao Hội Nông dân chủ trì"),
    ("assign", ITEM | {"count": 1, "agency": ""}, [], "PL14-07 – bỏ cơ quan chủ trì"),
    ("record", FIGURE, [reading(None, {"value": "97.5"})], "CT01.1 – số liệu quý II/2026: 97,5%"),
    ("record", FIGURE, [reading({"value": "97.5"}, {"value": "1120"})], "CT01.1 – số liệu quý II/2026: 97,5% → 1.120%"),
    ("record", FIGURE, [reading({"note": ""}, {"note": "x"})], "CT01.1 – số liệu quý II/2026: ghi lại"),
    ("record", YES_NO, [reading(None, {"value": "1"})], "CT01.1 – số liệu năm 2026: có"),
    ("record", YES_NO, [reading({"value": "1"}, {"value": "0"})], "CT01.1 – số liệu năm 2026: có → không"),
    ("note", {"id": "thuy-nguyen/CT01", "name": "x"}, [note("Chờ số liệu")], "CT01 – ghi chú: Chờ số liệu"),
]


def record(kind: str, key: str, name: str = "", **more: Any) -> dict[str, Any]:
    """What the journal keeps of an action on a record."""
    return {"kind": kind, "id": f"thuy-nguyen/{key}", "name": name, **more}


def added(table: str, key: str, **after: Any) -> Change:
    """A new row."""
    return Change(table, f"thuy-nguyen/{key}", None, after)


def gone(table: str, key: str) -> Change:
    """A removed row."""
    return Change(table, f"thuy-nguyen/{key}", {"name": "x"}, None)


LONG = "Xây dựng tuyến đường nối từ đường Máng Nước đến khu đô thị mới Bắc sông Cấm, giai đoạn 2"
ROW = record("item", "PL14-07", "Nghị quyết")
PEOPLE = {"thuy-nguyen/CQ01": "Công đoàn phường", "thuy-nguyen/CQ04": "Trạm Y tế"}
FIELDS = {"stage": "", "document": "", "note": "", "kind": "task", "funding": ""}
CASES += [
    ("add", ROW, [added("item", "PL14-07", name="Nghị quyết")], "thêm mục PL14-07 Nghị quyết"),
    ("add", record("item", "GT-01", LONG), [], f"thêm mục GT-01 {LONG[:58]}…"),
    ("add", record("agency", "CQ04", "Trạm Y tế"), [], "thêm đơn vị Trạm Y tế"),
    ("add", record("position", "CV02", "Bí thư"), [], "thêm chức danh Bí thư"),
    ("add", {"kind": "programme", "id": "an-duong", "name": "Kế hoạch"}, [], "thêm chương trình Kế hoạch"),
    ("add", record("target", "CT04", "Trồng cây"), [], "thêm chỉ tiêu CT04 Trồng cây"),
    ("add", record("indicator", "CT04.1", "Số cây"), [], "thêm chỉ số CT04.1 Số cây"),
    ("add", record("appendix", "PL16", "Bảng"), [], "thêm phụ lục PL16 Bảng"),
    ("add", record("reading", "CT04.1@2026-Q2"), [], "thêm số liệu CT04.1 quý II/2026"),
    ("add", record("year_plan", "CT04.1@TP2026"), [], "thêm kế hoạch năm 2026 của CT04.1"),
    (
        "edit",
        ROW,
        [item({"progress": 0, "news_on": None}, {"progress": 40, "news_on": "2026-11-21"})],
        "sửa mục PL14-07 Nghị quyết – tiến độ 0% → 40%",
    ),
    ("edit", ROW, [item({"stage": ""}, {"stage": "x"})], "sửa mục PL14-07 Nghị quyết – giai đoạn (trống) → x"),
    ("edit", ROW, [item({"news_on": None}, {"news_on": "2026-11-21"})], "sửa mục PL14-07 Nghị quyết"),
    (
        "edit",
        ROW,
        [item(FIELDS, {"stage": "a", "document": "b", "note": "c", "kind": "project", "funding": "d"})],
        "sửa mục PL14-07 Nghị quyết – loại Nhiệm vụ → Dự án; nguồn vốn (trống) → d; giai đoạn (trống) → a; "
        "và 2 thông tin khác",
    ),
    (
        "edit",
        ROW | {"named": PEOPLE},
        [
            added("agency", "CQ04", name="Trạm Y tế"),
            item({"lead": ["thuy-nguyen/CQ01"]}, {"lead": ["thuy-nguyen/CQ04", "thuy-nguyen/CQ01"]}),
        ],
        "sửa mục PL14-07 Nghị quyết – chủ trì Công đoàn phường → Trạm Y tế; Công đoàn phường",
    ),
    (
        "edit",
        record("note", "PL14-07#000003", "Đã họp", about="thuy-nguyen/PL14-07"),
        [Change("note", "n", {"text": "Đã họp"}, {"text": "Đã trình"})],
        "sửa ghi chú của PL14-07 – ghi chú Đã họp → Đã trình",
    ),
    (
        "edit",
        record("year_plan", "CT04.1@KH2027"),
        [
            Change("year_plan", "thuy-nguyen/CT04.1@KH2026", {"year": 2026, "value": "3"}, None),
            Change("year_plan", "thuy-nguyen/CT04.1@KH2027", None, {"year": 2027, "value": "3"}),
        ],
        "sửa kế hoạch năm 2027 của CT04.1 – năm 2026 → 2027",
    ),
    ("remove", ROW, [gone("item", "PL14-07")], "xóa mục PL14-07 Nghị quyết"),
    (
        "remove",
        ROW,
        [gone("note", "PL14-07#1"), gone("note", "PL14-07#2"), gone("item", "PL14-07")],
        "xóa mục PL14-07 Nghị quyết cùng 2 nội dung kèm theo",
    ),
    (
        "remove",
        record("agency", "CQ01", "Công đoàn phường"),
        [item({"lead": ["thuy-nguyen/CQ01"]}, {"lead": []}), gone("agency", "CQ01")],
        "xóa đơn vị Công đoàn phường",
    ),
    (
        "merge",
        {"id": "thuy-nguyen/CQ01", "name": "Phòng Kinh tế", "names": ["Phòng KT", "P. Kinh tế"], "count": 7},
        [],
        "gộp Phòng KT và P. Kinh tế vào Phòng Kinh tế",
    ),
    *FOLLOWING,
    *STAGES,
    ("bulk", {"count": 12, "fields": ["stage"], "note": False}, [], "sửa một lần 12 mục"),
    (
        "revert",
        {"seq": 2, "verb": "update", "of": ITEM, "day": "2026-11-02"},
        [item({"progress": 40}, {"progress": 0})],
        "hoàn tác riêng việc ngày 2/11/2026: cập nhật PL14-07",
    ),
    *(
        (
            "revert",
            {"seq": 2, "verb": verb, "of": of, "day": "2026-11-02"},
            [],
            f"hoàn tác riêng việc ngày 2/11/2026: {told}",
        )
        for verb, of, told in (
            ("edit", ROW, "sửa mục PL14-07 Nghị quyết"),
            ("remove", record("reading", "CT04.1@2026"), "xóa số liệu CT04.1 năm 2026"),
            ("record", FIGURE, "nhập số liệu CT01.1"),
            ("note", {"id": "thuy-nguyen/CT01", "name": "x"}, "cập nhật CT01"),
            ("bulk", {"count": 2, "fields": [], "note": True}, "sửa một lần 2 mục"),
            ("assign", {"count": 5, "agency": "Hội Nông dân"}, "giao Hội Nông dân chủ trì 5 mục"),
            ("merge", {"name": "A", "names": ["B"]}, "gộp B vào A"),
            (
                "revert",
                {"seq": 1, "verb": "update", "of": ITEM, "day": "2026-11-01"},
                "hoàn tác riêng việc ngày 1/11/2026: cập nhật PL14-07",
            ),
        )
    ),
]


def entry(kind: str, verb: str, facts: dict[str, Any], changes: list[Change]) -> Entry:
    """An entry as the journal keeps it: an undo carries the inverse of the changes, last one first."""
    kept = [change.inverse() for change in reversed(changes)] if kind == "undo" else changes
    return Entry(2, datetime(2026, 11, 21, 9), kind, verb, (), facts, tuple(kept), None if kind == "do" else 1)


@pytest.mark.parametrize(("verb", "facts", "changes", "text"), CASES)
def test_every_action_done_undone_and_done_again(
    verb: str, facts: dict[str, Any], changes: list[Change], text: str
) -> None:
    assert describe(entry("do", verb, facts, changes)) == text[0].upper() + text[1:]
    assert describe(entry("undo", verb, facts, changes)) == f"Hoàn tác: {text}"
    assert describe(entry("redo", verb, facts, changes)) == f"Làm lại: {text}"


def test_every_verb_is_described() -> None:
    assert set(_VERBS) == {verb for verb, *_ in CASES} | {"undo_to"}


@pytest.mark.parametrize(
    ("kind", "at", "text"),
    [
        ("undo", "2026-11-21T10:47:00", "Hoàn tác: lùi 12 bước về 10:47, 21/11/2026"),
        ("undo", "", "Hoàn tác: lùi hết 12 bước"),
        ("redo", "2026-11-21T10:47:00", "Làm lại: 12 bước đã lùi"),
    ],
)
def test_many_steps_undone_as_one(kind: str, at: str, text: str) -> None:
    facts: dict[str, Any] = {"count": 12, "to": 3 if at else 0, "at": at, "programmes": []}
    assert describe(entry(kind, "undo_to", facts, [])) == text


@pytest.mark.parametrize(
    ("subjects", "text"), [(("thuy-nguyen/PL14-07",), "PL14-07 – cập nhật"), ((), "Cập nhật dữ liệu")]
)
def test_a_verb_of_a_later_version_is_told_all_the_same(subjects: tuple[str, ...], text: str) -> None:
    assert describe(Entry(2, datetime(2026, 11, 21, 9), "do", "dances", subjects, {}, ())) == text


def test_the_short_form_of_an_identifier() -> None:
    assert short_id("thuy-nguyen/CT07.2") == "CT07.2"
