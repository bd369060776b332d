"""What a change did to each field: every column that a form can change has a name, and old and new are in words."""

from typing import Any

import pytest

from tests.wording.vietnamese import foreign_words
from ward_tui.domain.journal import Change
from ward_tui.domain.records import Kind
from ward_tui.store.changes import TABLES
from ward_tui.wording.changes import LABELS, Difference, differences, joined
from ward_tui.wording.forms import FIELDS

COLUMNS = {
    ("agency", "group"): "is_group",
    ("target", "group"): "heading",
    ("item", "funding_text"): "funding",
    ("indicator", "comparator"): "goal",
    ("indicator", "value"): "goal",
    ("indicator", "value_max"): "goal",
}
# Chosen once, when the row is added; a remark is a record of its own; given work has other words for the same columns.
IDENTITY = {("item", each) for each in ("row", "appendix", "add_note", "given_name", "given_finish")}
NAMES = {"p/CQ01": "Ban Xây dựng Đảng", "p/CQ02": "Trạm Y tế"}


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.value)
def test_every_field_of_a_form_has_a_label(kind: Kind) -> None:
    fields = [name for name in FIELDS[kind] if (kind.value, name) not in IDENTITY]
    assert {COLUMNS.get((kind.value, name), name) for name in fields} <= LABELS[kind.value].keys()


@pytest.mark.parametrize("table", LABELS)
def test_every_label_is_of_a_column(table: str) -> None:
    assert LABELS[table].keys() - {"goal"} <= TABLES[table].model_fields.keys()
    assert len(set(LABELS[table].values())) == len(LABELS[table])
    assert [word for label in LABELS[table].values() for word in foreign_words(label)] == []


# table, before, after, what is told
TOLD: list[tuple[str, dict[str, Any], dict[str, Any], list[Difference]]] = [
    ("item", {"progress": 0}, {"progress": 40}, [Difference("Tiến độ", "0%", "40%")]),
    ("item", {"kind": "task"}, {"kind": "project"}, [Difference("Loại", "Nhiệm vụ", "Dự án")]),
    (
        "item",
        {"start": "", "finish": "Q3/2026"},
        {"start": "10/2025", "finish": "Cả nhiệm kỳ"},
        [Difference("Bắt đầu", "", "10/2025"), Difference("Hạn hoàn thành", "Quý III/2026", "Cả nhiệm kỳ")],
    ),
    ("item", {"done_on": None}, {"done_on": "2026-11-02"}, [Difference("Ngày hoàn thành", "", "2/11/2026")]),
    (
        "item",
        {"lead": ["p/CQ01", "p/CQ02"]},
        {"lead": []},
        [Difference("Chủ trì", "Ban Xây dựng Đảng; Trạm Y tế", "")],
    ),
    ("item", {"progress_on": None, "news_on": None, "printed": {}}, {"progress_on": "x", "printed": {"name": "y"}}, []),
    (
        "agency",
        {"aliases": []},
        {"aliases": ["TYT", "Trạm YT/KHHGĐ"]},
        [Difference("Tên gọi khác", "", "TYT; Trạm YT/KHHGĐ")],
    ),
    ("agency", {"is_group": False}, {"is_group": True}, [Difference("Tên gọi chung", "không", "có")]),
    (
        "programme",
        {"term_end": "2030-12-31"},
        {"term_end": "2031-06-30"},
        [Difference("Hết nhiệm kỳ", "31/12/2030", "30/6/2031")],
    ),
    ("indicator", {"value": "3"}, {"value": "97.5"}, [Difference("Mục tiêu", "3", "97,5")]),
    ("indicator", {"comparator": ">="}, {"comparator": ">"}, [Difference("Mục tiêu", "từ … trở lên", "trên …")]),
    (
        "indicator",
        {"comparator": "range", "value": "62", "value_max": "63"},
        {"comparator": "yes_no", "value": None, "value_max": None},
        [Difference("Mục tiêu", "62-63", "đạt")],
    ),
    (
        "indicator",
        {"value": "62", "value_max": "63"},
        {"value": "64", "value_max": "65"},
        [Difference("Mục tiêu", "62-63", "64-65")],
    ),
    ("indicator", {"unit": ""}, {"unit": "%"}, [Difference("Đơn vị tính", "", "%")]),
    ("indicator", {"cumulative": False}, {"cumulative": True}, [Difference("Lũy kế", "không", "có")]),
    ("indicator", {"basis": ""}, {"basis": "city_plan"}, [Difference("So với kế hoạch thành phố giao", "", "có")]),
    ("reading", {"value": "1120.5"}, {"value": "-2"}, [Difference("Số liệu", "1.120,5", "-2")]),
    (
        "year_plan",
        {"giver": "city"},
        {"giver": "ward"},
        [Difference("Nơi giao", "Thành phố giao", "Kế hoạch của phường")],
    ),
    ("item", {"investment": None}, {"investment": 85_500_000_000}, [Difference("Tổng mức đầu tư", "", "85,5 tỷ")]),
    (
        "capital",
        {"planned": 12_500_000_000, "paid": None, "as_of": "2026-10-31"},
        {"planned": 0, "paid": 350_000_000, "as_of": "2026-11-15"},
        [
            Difference("Kế hoạch vốn", "12,5 tỷ", "0 đồng"),
            Difference("Đã giải ngân", "", "350 triệu"),
            Difference("Tính đến ngày", "31/10/2026", "15/11/2026"),
        ],
    ),
    ("duty", {"unscheduled": False}, {"unscheduled": True}, [Difference("Ngày gửi cố định", "có", "không")]),
    ("question", {"text": "x"}, {"text": "y"}, []),
]


@pytest.mark.parametrize(
    ("table", "before", "after", "told"), TOLD, ids=[f"{row[0]} {n}" for n, row in enumerate(TOLD)]
)
def test_old_and_new_in_words(
    table: str, before: dict[str, Any], after: dict[str, Any], told: list[Difference]
) -> None:
    assert differences(Change(table, "p/X", before, after), NAMES.__getitem__) == told
    turned = [Difference(each.label, each.new, each.old) for each in told]
    assert differences(Change(table, "p/X", after, before), NAMES.__getitem__) == turned


def figure(key: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> Change:
    return Change("reading", key, before, after)


def test_a_figure_that_moved_is_one_edit() -> None:
    old, new = {"period": "2025", "value": "1"}, {"period": "2026", "value": "1"}
    gone, come = figure("p/CT01.1@2025", old, None), figure("p/CT01.1@2026", None, new)
    for changes in ([gone, come], [come, gone]):
        (change,) = joined(changes)
        assert (change.before, change.after) == (old, new)
        assert differences(change, str) == [Difference("Kỳ số liệu", "năm 2025", "năm 2026")]


def test_money_that_moved_to_another_year_is_one_edit() -> None:
    old, new = {"year": 2026, "paid": 1}, {"year": 2027, "paid": 1}
    gone, come = Change("capital", "p/PL03-01~V2026", old, None), Change("capital", "p/PL03-01~V2027", None, new)
    (change,) = joined([gone, come])
    assert differences(change, str) == [Difference("Năm", "2026", "2027")]


@pytest.mark.parametrize(
    "changes",
    [
        [figure("p/CT01.1@2025", {"value": "1"}, None), figure("p/CT01.2@2026", None, {"value": "1"})],
        [figure("p/CT01.1@2025", {"value": "1"}, {"value": "2"}), figure("p/CT01.1@2026", None, {"value": "1"})],
        [Change("item", "p/PL01-01", {"row": 1}, None), Change("item", "p/PL01-02", None, {"row": 2})],
    ],
)
def test_what_did_not_move_stays_apart(changes: list[Change]) -> None:
    assert joined(changes) == changes
