"""What an action did, in the user's words, also when it is undone or done again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

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
    assert set(_VERBS) == {verb for verb, *_ in CASES}


def test_the_short_form_of_an_identifier() -> None:
    assert short_id("thuy-nguyen/CT07.2") == "CT07.2"
