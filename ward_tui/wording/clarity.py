"""The words of the clarities ("6 rõ"): the fields of the form, the line of a row, the alert."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ward_tui.domain.clarifying import is_judged
from ward_tui.domain.clarity import WORDS, Clarities, Clarity, called, lacking
from ward_tui.domain.model import AppendixItem
from ward_tui.wording import formats
from ward_tui.wording.field_words import Words

COMPLETE, INCOMPLETE = "Đủ {called} rõ", "Chưa đủ {called} rõ: thiếu {what}"
LABEL = "{called} rõ"
HEADING, SIX = "6 rõ", 6
FIELDS = {
    "product": Words("Sản phẩm", "Quyết định phê duyệt dự án", "Kết quả cụ thể phải có khi xong việc."),
    "authority": Words(
        "Thẩm quyền", "Chủ tịch UBND phường phê duyệt", "Ai có quyền quyết định; để trống thì tính theo ô Chỉ đạo."
    ),
    "responsibility": Words(
        "Trách nhiệm",
        "Trưởng phòng Kinh tế chịu trách nhiệm",
        "Ai chịu trách nhiệm về việc gì; để trống thì tính theo ô Phối hợp.",
    ),
    "measures": Words("Biện pháp", "Giao ban hằng tuần tại hiện trường", "Làm bằng cách nào, giải pháp chính là gì."),
}


def named(wanted: Iterable[Clarity]) -> str:
    """Return clarities by their names: `sản phẩm, thẩm quyền`."""
    return ", ".join(WORDS[each] for each in wanted)


def line(item: AppendixItem, wanted: Clarities) -> str:
    """Return whether a row says enough: `Chưa đủ 6 rõ: thiếu sản phẩm, thẩm quyền`."""
    missing = lacking(item, wanted)
    template = INCOMPLETE if missing else COMPLETE
    return template.format(called=called(wanted), what=named(missing))


def fields(item: AppendixItem, wanted: Clarities, today: date) -> list[tuple[str, str]]:
    """Return what a row says of itself beyond its other fields, and whether that is enough while it is in work."""
    told = [(words.label, getattr(item, name)) for name, words in FIELDS.items() if getattr(item, name)]
    return [*told, (LABEL.format(called=called(wanted)), line(item, wanted))] if is_judged(item, today) else told


def alert_reason(unclear: tuple[int, ...], detail: str) -> str:
    """Return the sentence of the alert of a programme; detail is as `clarifying.clarity_alerts` writes it."""
    rows, total, wanted = unclear or (0, 0, SIX)
    lacks = (each.partition("=") for each in detail.split(",") if each)
    told = ", ".join(f"{WORDS[Clarity(name)]} ({formats.number(int(count))} mục)" for name, _, count in lacks)
    said = f"Có {formats.number(rows)} trong {formats.number(total)} mục chưa đủ {wanted} rõ"
    return f"{said}; thiếu nhiều nhất: {told}." if told else f"{said}."


CLEARS = "Hết khi các mục đã nêu đủ: bấm 0, chọn 6 rõ rồi F9 để điền."
