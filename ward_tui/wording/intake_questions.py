"""The words of one question about an imported document: what is asked, what was taken, what else can be answered."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.wording import importing
from ward_tui.wording.forms import CADENCES
from ward_tui.wording.record_names import shortened
from ward_tui.wording.words import KIND

ANSWER_TITLE = "Câu hỏi {number}/{total} · {record}"
ANSWER_RECORD = "{record} · {name}"
ANSWER_RIGHT = "Đúng: {proposal}"
ANSWER_KEEP, ANSWER_FILE_SAYS = "Giữ như đang có: {value}", "Lấy theo tệp: {value}"
ANSWER_AS_IS = "Đúng như đã hiểu, không cần sửa"
ANSWER_COLUMN = "Ghi vào ô “{field}” của từng dòng"
ANSWER_NO_TIME = "Chưa ghi thời gian, để trống"
ANSWER_ALIKE = "Đúng như đang hiểu cho cả {count} câu hỏi “{kind}”"
ANSWER_PROSE, ANSWER_NO_PROSE = "Có, theo dõi: {name}", "Không theo dõi, bỏ câu này"
ANSWER_PROSE_ALIKE = "Theo dõi cả {count} câu trong lời văn"
ANSWER_NO_PROSE_ALIKE = "Không theo dõi cả {count} câu trong lời văn"
ANSWER_PASS = "Không cần nhập đoạn này"
ANSWER_OTHER = "Khác: gõ ở ô dưới"
ANSWER_OPEN = "Mở ô nhập để sửa cả mục"
ANSWER_SKIP = "Bỏ mục này, không nhập"
ANSWER_LABEL = "Trả lời khác"
ANSWER_SAVE = "Trả lời (Enter)"
ANSWER_KEYS = "Bấm số để chọn · Enter trả lời · Esc để lại, chưa trả lời"
ANSWER_FILE = "Trong tệp: {raw}"
MOST_RAW, MOST_SAID, MOST_NAME = 240, 160, 60  # letters of the file, of an answer and of a name
MOST_BELOW = 150  # letters of the file below the list
ANSWER_EXAMPLES = {
    "goal": "ví dụ từ 95 trở lên, không quá 3, 12-13, tăng, có",
    "cadence": "ví dụ hằng năm, đến năm 2030, cả nhiệm kỳ",
}
NOTHING_THERE = "(trống)"
TAKEN = "Đang lấy: {proposal}"
_PASSED = frozenset((DoubtKind.UNREAD, DoubtKind.COLUMN))  # nothing of these stands in the plan


def asks(doubt: Doubt) -> str:
    """Return what is asked."""
    return importing.question(doubt)


def said(doubt: Doubt, text: str) -> str:
    """Return an answer in the words of the forms: kinds, times of checks and columns by their names."""
    if doubt.kind is DoubtKind.COLUMN:
        return importing.column(text)
    known: dict[str, str] = {each.value: words for each, words in KIND.items()}
    return (known | CADENCES).get(text, text)


def taken(doubt: Doubt) -> str:
    """Return what was taken for now, in short, '' when nothing was."""
    return TAKEN.format(proposal=shortened(said(doubt, doubt.proposal), MOST_NAME)) if doubt.proposal else ""


def options(doubt: Doubt, choices: Sequence[str]) -> tuple[str, list[str]]:
    """Return the words of what was taken for now, and of the other choices."""
    now = shortened(said(doubt, doubt.proposal), MOST_SAID)
    others = [shortened(said(doubt, each), MOST_SAID) for each in choices]
    if doubt.kind is DoubtKind.EDITED:
        kept = ANSWER_KEEP.format(value=now or NOTHING_THERE)
        return kept, [ANSWER_FILE_SAYS.format(value=each) for each in others]
    if doubt.kind is DoubtKind.COLUMN and now:
        return ANSWER_COLUMN.format(field=now), others
    if not now and doubt.kind is DoubtKind.DEADLINE:
        return ANSWER_NO_TIME, others
    if doubt.kind is DoubtKind.PROSE and now:
        return ANSWER_PROSE.format(name=now), others
    if now:
        return ANSWER_RIGHT.format(proposal=now), others
    return ANSWER_PASS if doubt.kind in _PASSED else ANSWER_AS_IS, others


def alike(doubt: Doubt, count: int) -> str:
    """Return the answer that serves all questions of the same kind."""
    if doubt.kind is DoubtKind.PROSE:
        return ANSWER_PROSE_ALIKE.format(count=count)
    return ANSWER_ALIKE.format(count=count, kind=importing.DOUBT[doubt.kind])


def asked_about(plan: ImportPlan, doubt: Doubt) -> str:
    """Return what a question is about: `Phụ lục 01, dòng 2 · Xây dựng nhà văn hóa khu 4`."""
    line = plan.lines.get(doubt.about)
    told = importing.record(doubt.about)
    name = line.name if doubt.about and line else ""
    return ANSWER_RECORD.format(record=told, name=shortened(name, MOST_NAME)) if name not in ("", told) else told
