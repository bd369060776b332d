"""The words of decisions that change the programme: what each does, its lines old and new, the journal, what is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ward_tui.domain.depth import AmendAction, Amendment, AmendmentLine
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.records import Kind
from ward_tui.wording import formats

ROW, NUMBER = "Số dòng", "Số thứ tự"
ACTION = {
    AmendAction.ADD: "Thêm",
    AmendAction.DROP: "Bỏ",
    AmendAction.RENUMBER: "Đánh số lại",
    AmendAction.CHANGE: "Sửa",
}
# What a row or target says of a decision.
TOLD = {
    AmendAction.ADD: "thêm theo {paper}",
    AmendAction.DROP: "thôi thực hiện theo {paper}",
    AmendAction.RENUMBER: "đánh số lại theo {paper}: {what}",
    AmendAction.CHANGE: "sửa theo {paper}: {what}",
}
LABEL = "Sửa đổi"
TITLE = "Văn bản sửa đổi {document}"
_TABLES = ("item", "target", "indicator")
_INNER = re.compile(r"CT\d+\.\d+ ")  # before the fields of an indicator that comes with its target
ARROW = "{label} {old} → {new}"
NOTHING = "(trống)"
MOVED = ", nay là dòng {row}"
DROPPED, DROPPED_BY = "× Thôi thực hiện", "Thôi thực hiện theo {document}"
COUNTS = {
    AmendAction.ADD: "thêm {count}",
    AmendAction.DROP: "bỏ {count}",
    AmendAction.RENUMBER: "đánh số lại {count}",
    AmendAction.CHANGE: "sửa {count}",
}


def number_text(kind: Kind, row: Mapping[str, Any]) -> dict[str, str]:
    """Return the number of a row or target, by its word."""
    return {ROW: str(row["row"])} if kind is Kind.ITEM else {NUMBER: str(row["number"])}


def paper(amendment: Amendment) -> str:
    """Return `12-QĐ/ĐU ngày 20/11/2026`."""
    return f"{amendment.document} ngày {formats.day(amendment.decided_on)}"


def counted(lines: Sequence[AmendmentLine]) -> str:
    """Return how many rows and targets a decision adds, drops, renumbers and changes: `thêm 2, bỏ 1`."""
    found = ((action, sum(line.action is action for line in lines)) for action in AmendAction)
    return ", ".join(COUNTS[action].format(count=count) for action, count in found if count)


def title(line: AmendmentLine, facts: Facts) -> str:
    """Return the short identifier of what a line is about, and its name as far as it is still there."""
    key = line.subject
    record: Any = facts.items.get(key) or facts.targets.get(key)
    if record is None:
        target = facts.targets.get(key.rpartition(".")[0])
        record = next((each for each in target.indicators if each.id == key), None) if target else None
    name = record.name if record is not None else _said_name(line)
    return f"{key.rpartition('/')[2]} {name}".rstrip()


def _said_name(line: AmendmentLine) -> str:
    """Return the name that stands among the texts of a line, the longest of them where it is not told apart."""
    return max((line.after or line.before).values(), key=len, default="")


def sides(line: AmendmentLine) -> list[tuple[str, str, str]]:
    """Return the fields of a line with their old and new texts, in the order of the form; indicators come last."""
    from ward_tui.wording.changes import LABELS

    known = dict.fromkeys((ROW, NUMBER, *(word for table in _TABLES for word in LABELS[table].values())))
    places = {formats.small(word): place for place, word in enumerate(known)}

    def place(label: str) -> tuple[str, int]:
        inner = _INNER.match(label)
        return (inner[0], places.get(label[inner.end() :], 0)) if inner else ("", places.get(formats.small(label), 0))

    labels = sorted(dict.fromkeys((*line.before, *line.after)), key=place)
    return [(label, line.before.get(label, ""), line.after.get(label, "")) for label in labels]


def changed(line: AmendmentLine) -> str:
    """Return what a line changes in one sentence part: `hạn hoàn thành 2026 → 2027`."""
    told = (
        ARROW.format(label=formats.small(label), old=old or NOTHING, new=new or NOTHING)
        for label, old, new in sides(line)
    )
    return "; ".join(told)


def fields(facts: Facts, key: str) -> list[tuple[str, str]]:
    """Return what the decisions so far did to a row or target, oldest first."""
    found = []
    for each in facts.amendments.values():
        for line in each.lines:
            if line.subject == key or line.subject.rpartition(".")[0] == key:
                told = TOLD[line.action].format(paper=paper(each), what=changed(line))
                about = "" if line.subject == key else f"{line.subject.rpartition('/')[2]} "
                found.append((LABEL, f"{about}{told}"))
    return found


def moved(item: AppendixItem) -> str:
    """Return the number that a row has now where that is not the one in its identifier, empty otherwise."""
    return "" if item.id.endswith(f"-{item.row:02}") else MOVED.format(row=item.row)


def dropped_by(document: str) -> str:
    """Return the heading of what is no longer followed: `Thôi thực hiện theo 12-QĐ/ĐU`."""
    return DROPPED_BY.format(document=document) if document else DROPPED[2:]


def dropped(on: date, document: str) -> str:
    """Return since when and by which decision a target is no longer followed."""
    return f"× {dropped_by(document)} từ ngày {formats.day(on)}"


def journal(entry: Entry) -> str:
    """Return the sentence of the journal: `sửa đổi theo 12-QĐ/ĐU: thêm 2, bỏ 1 mục`."""
    counts = entry.facts["counts"]
    told = ", ".join(
        COUNTS[action].format(count=counts[action.value]) for action in AmendAction if counts.get(action.value)
    )
    return f"sửa đổi theo {entry.facts['document']}: {told} mục"


ERRORS = {
    "amend_document": "Văn bản sửa đổi cần số, ký hiệu: hãy nhập như 12-QĐ/ĐU.",
    "amend_day": "Văn bản sửa đổi cần ngày ghi trên văn bản: hãy nhập như 18/11/2026.",
    "amend_empty": "Văn bản sửa đổi chưa có nội dung: bấm Ctrl+N để thêm, bỏ, đánh số lại hoặc sửa ít nhất một mục.",
    "amend_twice": "“{what}” đã có trong danh sách với cùng một việc: hãy bỏ bớt một dòng.",
    "amend_given": "Việc giao thêm không thuộc chương trình nên không sửa theo văn bản sửa đổi: hãy sửa bằng F9 ở danh sách.",
    "amend_gone": "Mục {id} đã thôi thực hiện theo {document} nên không sửa đổi được nữa: hãy bỏ dòng này.",
    "amend_done": "Mục {id} đã ghi hoàn thành nên không thôi thực hiện được: hãy bỏ dòng này, hoặc mở lại mục đó trước.",
    "amend_dropped_too": "Mục {id} đã được bỏ trong chính văn bản này: hãy giữ một trong hai dòng.",
    "amend_same": "Mục {id} không có gì thay đổi: hãy nhập nội dung mới hoặc bỏ dòng này.",
    "amend_number": "Phụ lục {appendix} sẽ có hai mục cùng số {row}: hãy đánh lại số của một trong hai.",
}
