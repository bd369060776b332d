"""What the journal, the history and the forms say of stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from ward_tui.domain.comparing import Difference
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.staging import Template
from ward_tui.wording import formats
from ward_tui.wording.field_words import Words
from ward_tui.wording.stages import TEMPLATE

FIELDS = {
    "name": Words("Tên giai đoạn", "lựa chọn nhà thầu", "Tên giai đoạn; không trùng giai đoạn khác của dòng này."),
    "planned": Words(
        "Dự kiến xong",
        "Quý III/2027, 9/2027 hoặc 30/9/2027",
        "Bao giờ phải xong giai đoạn này; quá ngày đó mà chưa xong thì có cảnh báo.",
    ),
    "done_on": Words(
        "Ngày xong",
        "20/11/2026",
        "Ngày đã xong, không muộn hơn hôm nay; gõ “không rõ ngày” khi đã xong mà không rõ ngày, để trống khi chưa xong.",
    ),
}
STAGE_OF_ROW = Words(
    "Giai đoạn",
    "lựa chọn nhà thầu",
    "Việc đang ở giai đoạn nào: các giai đoạn trước coi như đã xong. F10 xem, sửa từng giai đoạn.",
)
BY_STAGES = Words("Theo giai đoạn", "Có", "Chọn Có để tiến độ là phần giai đoạn đã xong.")
UNKNOWN_DAY = "không rõ ngày"
UNKNOWN_DAYS = (UNKNOWN_DAY, "không rõ")
UNDERSTOOD_PASSED = "Hiểu là đã xong, không rõ ngày."
STAGE, DONE_ON, DONE, OPEN, PLANNED = "giai đoạn", "xong ngày {}", "đã xong", "chưa xong", "dự kiến {}"


def _id(entry: Entry) -> str:
    return str(entry.facts["id"]).rpartition("/")[2]


def _template(entry: Entry) -> str:
    return f"{_id(entry)} – dùng mẫu giai đoạn “{TEMPLATE[Template(entry.facts['template'])]}”"


def _reach(entry: Entry) -> str:
    return f"{_id(entry)} – {reached(entry.facts['stage'])}"


def _pass(entry: Entry) -> str:
    day = entry.facts["day"]
    when = f"ngày {formats.day(date.fromisoformat(day))}" if day else "không rõ ngày"
    return f"{_id(entry)} – xong giai đoạn “{entry.facts['stage']}” {when}"


def _unpass(entry: Entry) -> str:
    return f"{_id(entry)} – giai đoạn “{entry.facts['stage']}” chưa xong"


def _move(entry: Entry) -> str:
    way = "lên" if entry.facts["step"] < 0 else "xuống"
    return f"{_id(entry)} – chuyển giai đoạn “{entry.facts['stage']}” {way}"


def _follow(entry: Entry) -> str:
    return f"{_id(entry)} – tiến độ {'tính theo giai đoạn' if entry.facts['on'] else 'ghi tay'}"


def reached(name: str) -> str:
    """Return what the journal says of a row that is now in a stage, '' when it has none any more."""
    return f"giai đoạn {name}" if name else "bỏ giai đoạn"


def stage_name(facts: Facts, key: str) -> str:
    """Return the name of a stage as it is now, '' when it is not there."""
    item = facts.items.get(key.rpartition("~")[0])
    return next((each.name for each in item.stages if each.id == key), "") if item else ""


def changed(each: Difference, names: Callable[[str], str]) -> tuple[str, str, str]:
    """Return what became of a stage: what it is called, and both sides; names gives the name of one that is there."""
    if each.is_added or each.is_removed:
        return STAGE, _side(each.before), _side(each.after)
    name = "" if "name" in (each.after or {}) else f" “{names(each.key)}”"
    return f"{STAGE}{name}", _side(each.before, edited=True), _side(each.after, edited=True)


def _side(values: Mapping[str, Any] | None, *, edited: bool = False) -> str:
    if values is None:
        return ""
    parts = [str(values["name"])] if values.get("name") else []
    if values.get("planned"):
        parts.append(PLANNED.format(formats.deadline(parse_deadline(values["planned"]))))
    if values.get("done_on"):
        parts.append(DONE_ON.format(formats.day(date.fromisoformat(values["done_on"]))))
    elif values.get("passed"):
        parts.append(DONE)
    elif edited and {"passed", "done_on"} & values.keys():
        parts.append(OPEN)
    return ", ".join(parts)


VERBS: dict[str, Callable[[Entry], str]] = {
    "stage_template": _template,
    "stage_reach": _reach,
    "stage_pass": _pass,
    "stage_unpass": _unpass,
    "stage_move": _move,
    "stage_follow": _follow,
}
