"""What a change did to the fields of a record, old and new, in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.journal import Change
from ward_tui.domain.model import ItemKind
from ward_tui.domain.periods import parse_period
from ward_tui.wording import formats
from ward_tui.wording.forms import COMPARATORS
from ward_tui.wording.words import CADENCE, GIVER, KIND

_MOVED = ("reading", "year_plan")
_PEOPLE = ("lead", "directing", "coordinating")

Names = Callable[[str], str]
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a record before and after, in words; empty text where there was, or is, nothing."""

    label: str
    old: str
    new: str


# Columns by the word that the forms call them; what is not here follows from other fields and is not told.
LABELS: dict[str, Texts] = {
    "programme": {
        "ward": "Tên phường",
        "city": "Thành phố, tỉnh",
        "kind": "Loại văn bản",
        "title": "Tên chương trình",
        "number": "Số văn bản",
        "issuer": "Cơ quan ban hành",
        "date_text": "Ngày ban hành",
        "term_start": "Năm đầu nhiệm kỳ",
        "term_end": "Ngày cuối nhiệm kỳ",
    },
    "agency": {"name": "Tên", "aliases": "Tên gọi khác", "is_group": "Là nhóm đơn vị"},
    "position": {"name": "Chức danh", "person": "Họ và tên"},
    "target": {
        "number": "Số thứ tự",
        "heading": "Nhóm",
        "name": "Tên chỉ tiêu",
        "text": "Nội dung",
        "lead": "Chủ trì",
        "directing": "Chỉ đạo",
        "coordinating": "Phối hợp",
    },
    "indicator": {
        "name": "Tên chỉ số",
        "goal": "Mục tiêu",
        "unit": "Đơn vị tính",
        "cadence": "Kỳ đánh giá",
        "due_year": "Đến năm",
        "basis": "So với kế hoạch thành phố giao",
        "cumulative": "Lũy kế",
        "condition": "Điều kiện",
    },
    "reading": {
        "period": "Kỳ số liệu",
        "value": "Số liệu",
        "of_plan": "Số tuyệt đối",
        "note": "Ghi chú",
        "document": "Văn bản",
        "document_on": "Ngày văn bản",
        "scan": "Bản quét",
    },
    "year_plan": {
        "year": "Năm",
        "giver": "Cấp giao",
        "value": "Kế hoạch",
        "unit": "Đơn vị tính",
        "document": "Văn bản giao",
    },
    "appendix": {"code": "Mã phụ lục", "title": "Tên phụ lục", "note": "Ghi chú"},
    "item": {
        "name": "Nội dung",
        "kind": "Loại",
        "funding": "Nguồn vốn",
        "start": "Bắt đầu",
        "finish": "Hoàn thành (hạn)",
        "lead": "Chủ trì",
        "directing": "Chỉ đạo",
        "coordinating": "Phối hợp",
        "progress": "Tiến độ",
        "stage": "Giai đoạn",
        "done_on": "Ngày hoàn thành",
        "document": "Văn bản kết quả",
        "document_on": "Ngày văn bản",
        "scan": "Bản quét",
        "paused_on": "Tạm dừng từ",
        "paused_document": "Văn bản tạm dừng",
        "dropped_on": "Thôi thực hiện từ",
        "dropped_document": "Văn bản thôi thực hiện",
        "note": "Lưu ý",
        "given_by": "Người, nơi giao",
        "given_on": "Ngày giao",
        "given_document": "Văn bản giao",
    },
    "note": {"text": "Ghi chú", "document": "Văn bản", "document_on": "Ngày văn bản", "scan": "Bản quét"},
}


def differences(change: Change, names: Names) -> list[Difference]:
    """Return the fields that a change touched, in the order of the form; names gives the name of an agency or post."""
    before, after = _readable(change.table, change.before), _readable(change.table, change.after)
    return list(_differences(change.table, before, after, names))


def _differences(table: str, before: Mapping[str, Any], after: Mapping[str, Any], names: Names) -> Iterator[Difference]:
    for column, label in LABELS.get(table, {}).items():
        old, new = (_text(table, column, side.get(column), names) for side in (before, after))
        if old != new:
            yield Difference(label, old, new)


def _readable(table: str, values: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the columns with those of a goal put together."""
    found = dict(values or {})
    return found | {"goal": _goal(found)} if table == "indicator" else found


def _goal(values: Mapping[str, Any]) -> str:
    """Return a goal in words, or what is known of it: an edit carries only the columns that changed."""
    limits = [Decimal(values[name]) for name in ("value", "value_max") if values.get(name) is not None]
    if "comparator" not in values:
        return "-".join(formats.number(each) for each in limits)
    comparator = Comparator(values["comparator"])
    return formats.goal(Goal(comparator, *limits)) if "value" in values else COMPARATORS[comparator]


def joined(changes: Iterable[Change]) -> list[Change]:
    """Return the changes with those that give a figure or plan another period, year or giver as one edit each."""
    found: list[Change] = []
    for change in changes:
        other = next((each for each in found if _is_moved(each, change)), None)
        if other is None:
            found.append(change)
        else:
            place = found.index(other)
            found[place] = Change(change.table, change.key, other.before or change.before, other.after or change.after)
    return found


def _is_moved(one: Change, other: Change) -> bool:
    """Tell whether one change removes what the other one adds under a new identifier."""
    same = one.table == other.table in _MOVED and one.key.rpartition("@")[0] == other.key.rpartition("@")[0]
    gone, come = (one, other) if one.after is None else (other, one)
    return same and gone.after is None and come.before is None and gone.before is not None and come.after is not None


def _text(table: str, column: str, value: Any, names: Names) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, list):
        return "; ".join(names(each) if column in _PEOPLE else each for each in value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if (make := _SPECIAL.get((table, column))) is not None:
        return make(value)
    return formats.day(date.fromisoformat(value)) if column.endswith(("_on", "_end")) else str(value)


_SPECIAL: dict[tuple[str, str], Callable[[Any], str]] = {
    ("item", "start"): lambda value: formats.deadline(parse_deadline(value)),
    ("item", "finish"): lambda value: formats.deadline(parse_deadline(value)),
    ("item", "progress"): lambda value: f"{value}%",
    ("item", "kind"): lambda value: KIND[ItemKind(value)],
    ("indicator", "cadence"): lambda value: CADENCE[Cadence(value)],
    ("indicator", "basis"): lambda value: "có" if value else "",
    ("reading", "period"): lambda value: formats.period(parse_period(value)),
    ("reading", "value"): lambda value: formats.number(Decimal(value)),
    ("year_plan", "value"): lambda value: formats.number(Decimal(value)),
    ("year_plan", "giver"): lambda value: GIVER[value],
}
