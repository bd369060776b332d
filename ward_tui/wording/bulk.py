"""The words for changing many rows at once: the form, the look at it before it is saved, values old and new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind, New
from ward_tui.wording import formats
from ward_tui.wording.forms import FIELDS

EMPTY = "(trống)"  # what is typed to make a field empty
TITLE = "Sửa một lần cho {count} dòng"
HOW = "Ô để trống thì giữ nguyên; gõ (trống) để xóa nội dung đang có."
MANY_PROGRAMMES = "Các dòng thuộc nhiều chương trình nên không sửa chung đơn vị."
KEEP = "giữ nguyên"
PREVIEW = "Xem trước (Ctrl+S)"
NOTHING_TYPED = "Chưa nhập thay đổi nào: hãy nhập ít nhất một ô."

PREVIEW_TITLE = "Xem trước: {changed} dòng thay đổi"
REFUSED_TITLE = " · {count} dòng không sửa được"
SAME_TITLE = " · {count} dòng giữ nguyên"
WILL_CHANGE, WILL_NOT, SAME = "Sẽ thay đổi", "Không sửa được", "Giữ nguyên, không có gì khác"
SAVE, BACK = "Lưu (Enter)", "Sửa lại (Esc)"
NOTHING_CHANGES = "Không dòng nào thay đổi: bấm Esc để nhập lại."
ID, FIELD, OLD, NEW = "Mã", "Thông tin", "Đang ghi", "Sẽ ghi"
ARROW = "{id} {name}\n{field}: {old} → {new}"
REASON = "{id} {name}\n{reason}"
NEW_AGENCY = "{name} (đơn vị mới)"
REFUSED = "không sửa được"


def label(field: str) -> str:
    """Return the words of a field: those of the form."""
    return FIELDS[Kind.ITEM][field].label


def shown(facts: Facts, field: str, value: Any) -> str:
    """Return a value as the list shows it; nothing is said as such."""
    if isinstance(value, tuple):
        return formats.names([_agency(facts, each) for each in value], EMPTY)
    if isinstance(value, Deadline):
        return EMPTY if value == NO_DEADLINE else formats.deadline(value)
    if isinstance(value, date):
        return formats.day(value)
    return f"{value}%" if field == "progress" else str(value or EMPTY)


def _agency(facts: Facts, each: str | New) -> str:
    return NEW_AGENCY.format(name=each.name) if isinstance(each, New) else facts.names((each,))[0]


def preview_title(changed: int, refused: int, same: int) -> str:
    """Return how many rows change, how many cannot be changed, how many stay."""
    parts = [PREVIEW_TITLE.format(changed=formats.number(changed))]
    for template, count in ((REFUSED_TITLE, refused), (SAME_TITLE, same)):
        parts += [template.format(count=formats.number(count))] if count else []
    return "".join(parts)


def title(count: int, *, mixed: bool) -> str:
    """Return the title of the form with how it is filled in."""
    lines: Sequence[str] = [TITLE.format(count=formats.number(count)), f"{HOW} {MANY_PROGRAMMES}" if mixed else HOW]
    return "\n".join(lines)
