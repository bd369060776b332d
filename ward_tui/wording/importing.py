"""The words for documents that are imported: what is asked, where it stands, what becomes of each record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.goals import Goal
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.manuscript import NOWHERE, FileKind, Phase, Spot
from ward_tui.domain.intake.plan import Counted, FieldChange, LineState
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind, New
from ward_tui.wording import formats
from ward_tui.wording.forms import FIELDS
from ward_tui.wording.record_names import shortened
from ward_tui.wording.words import CADENCE, KIND

PHASE = {
    Phase.OPENING: "Đang mở tệp",
    Phase.READING: "Đang đọc văn bản",
    Phase.UNDERSTANDING: "Đang nhận ra chỉ tiêu, phụ lục",
    Phase.COMPARING: "Đang so với dữ liệu đã có",
    Phase.WRITING: "Đang ghi vào dữ liệu",
}
STATE = {
    LineState.ADD: "Thêm mới",
    LineState.CHANGE: "Sửa",
    LineState.SAME: "Giữ nguyên",
}
STATE_SIGN = {LineState.ADD: "►", LineState.CHANGE: "▲", LineState.SAME: "·"}
SKIPPED, SKIPPED_SIGN = "Bỏ qua", "×"
OPEN, OPEN_SIGN = "Có câu hỏi", "?"
GONE = "Không còn trong tệp"

DOUBT = {
    DoubtKind.APPENDIX_CODE: "Số của phụ lục",
    DoubtKind.APPENDIX_TITLE: "Tên phụ lục",
    DoubtKind.APPENDIX_KIND: "Loại của phụ lục",
    DoubtKind.COLUMN: "Nội dung của cột",
    DoubtKind.ROW_NUMBER: "Số thứ tự",
    DoubtKind.JOINED: "Chỗ nối sang trang",
    DoubtKind.LONG_NAME: "Tên quá dài",
    DoubtKind.EMPTY_NAME: "Thiếu tên",
    DoubtKind.DEADLINE: "Thời hạn",
    DoubtKind.FUNDING: "Nguồn vốn",
    DoubtKind.AGENCY: "Tên đơn vị",
    DoubtKind.PERSON: "Tên người",
    DoubtKind.GOAL: "Mức phải đạt",
    DoubtKind.UNIT: "Đơn vị tính",
    DoubtKind.CADENCE: "Kỳ đánh giá",
    DoubtKind.PARTS: "Một hay nhiều chỉ số",
    DoubtKind.NO_FIGURE: "Không có con số",
    DoubtKind.PROSE: "Chỉ tiêu trong lời văn",
    DoubtKind.COUNT: "Số lượng",
    DoubtKind.DOUBLE: "Ghi hai lần",
    DoubtKind.DIFFERS: "Hai chỗ ghi khác nhau",
    DoubtKind.UNREAD: "Chưa đọc được",
    DoubtKind.EDITED: "Khác với dữ liệu đang có",
}
ASKS = {
    DoubtKind.APPENDIX_CODE: "Số của phụ lục bị mất hoặc bị trùng. Đây là phụ lục số mấy?",
    DoubtKind.APPENDIX_TITLE: "Tên phụ lục bị mất. Phụ lục này tên là gì?",
    DoubtKind.APPENDIX_KIND: "Các dòng của phụ lục này là dự án, giải phóng mặt bằng, nghị quyết hay nhiệm vụ?",
    DoubtKind.COLUMN: "Chưa rõ một cột của bảng ghi gì. Cột này ghi nội dung nào?",
    DoubtKind.ROW_NUMBER: "Số thứ tự bị thiếu, bị trùng hoặc không liên tục. Dòng này mang số mấy?",
    DoubtKind.JOINED: "Dòng bị ngắt ở chỗ sang trang đã được nối lại. Nối như vậy có đúng không?",
    DoubtKind.LONG_NAME: "Cả một đoạn văn đứng ở chỗ tên. Nên gọi việc này ngắn gọn là gì?",
    DoubtKind.EMPTY_NAME: "Chỗ này không có tên. Tên là gì?",
    DoubtKind.DEADLINE: "Chưa đọc chắc được thời gian. Thời gian đúng là khi nào?",
    DoubtKind.FUNDING: "Nguồn vốn ghi khác thường. Nguồn vốn là gì?",
    DoubtKind.AGENCY: "Tên đơn vị chưa rõ hoặc gần giống tên đơn vị khác. Đây là đơn vị nào?",
    DoubtKind.PERSON: "Tên người được bỏ, chỉ giữ chức danh. Chức danh như vậy có đúng không?",
    DoubtKind.GOAL: "Chưa chắc mức phải đạt. Mức phải đạt là bao nhiêu?",
    DoubtKind.UNIT: "Chưa chắc đơn vị tính. Tính bằng gì?",
    DoubtKind.CADENCE: "Chưa chắc khi nào đánh giá. Đánh giá hằng năm, đến một năm hay cả nhiệm kỳ?",
    DoubtKind.PARTS: "Chưa chắc câu này có một hay nhiều chỉ số. Tách như vậy có đúng không?",
    DoubtKind.NO_FIGURE: "Câu này không có con số nên đánh giá bằng đạt hoặc chưa đạt. Như vậy có đúng không?",
    DoubtKind.PROSE: "Câu này nằm trong lời văn, ngoài danh sách chỉ tiêu. Có theo dõi như một chỉ tiêu không?",
    DoubtKind.COUNT: "Văn bản nêu một số lượng khác với số đọc được. Số nào đúng?",
    DoubtKind.DOUBLE: "Nội dung này có ở hai chỗ. Đó có phải là một việc không?",
    DoubtKind.DIFFERS: "Hai chỗ trong văn bản ghi khác nhau. Lấy theo chỗ nào?",
    DoubtKind.UNREAD: "Phần này giống nội dung cần theo dõi nhưng chưa đọc được. Cần thêm việc nào?",
    DoubtKind.EDITED: "Nội dung đang có khác với tệp. Giữ nội dung đang có hay lấy theo tệp?",
}
ASKS_FIELD = {
    (DoubtKind.DEADLINE, "start"): "Chưa đọc chắc được thời gian bắt đầu. Bắt đầu khi nào?",
    (DoubtKind.DEADLINE, "finish"): "Chưa đọc chắc được thời gian hoàn thành. Hoàn thành khi nào?",
}
ASKS_EDITED = "{field}: dữ liệu đang có khác với tệp. Giữ như đang có hay lấy theo tệp?"
ASKS_HEAD = {
    "ward": "Trong tệp không thấy tên phường. Phường tên là gì?",
    "title": "Trong tệp không thấy tên văn bản. Chương trình tên là gì?",
}
SAYS, TAKEN, SEE = "văn bản ghi “{}”", "đang lấy:", "xem {}"
COLUMNS = {
    "number": "Số thứ tự",
    "target": "Tên chỉ tiêu",
    "time": "Thời gian",
    "unit": "Đơn vị tính",
    "goal": "Mức phải đạt",
}
MOST_RAW = 160  # letters of the words of a document in one sentence
WHOLE = "Cả văn bản"
TARGETS = "Chỉ tiêu"
_TARGET = re.compile(r"CT0*(\d+)(?:\.(\d+))?")
_ROW = re.compile(r"([A-Z]{1,4}\d{0,3})(?:-(\d+))?")
_CELL = re.compile(r"[A-Z]+(\d+)")


def doubt(each: Doubt, file: str = "") -> str:
    """Return what is asked, with the record, the words of the document and what was taken for now."""
    asks = question(each)
    head = f"{record(each.about)}: {formats.small(asks)}" if each.about else asks
    where = place(each.spot, file)
    parts = [f"{SAYS.format(shortened(each.raw, MOST_RAW))}{f' ({where})' if where else ''}"] if each.raw else []
    if each.proposal:
        parts.append(f"{TAKEN} {proposal(each)}")
    if where and not each.raw:
        parts.append(SEE.format(where))
    said = formats.capital("; ".join(parts))
    return f"{head} {said}{'' if said.endswith(('.', '…')) else '.'}" if said else head


def question(each: Doubt) -> str:
    """Return what is asked, without the record and the words of the document."""
    general = ASKS_FIELD.get((each.kind, each.field), ASKS[each.kind])
    if each.kind is DoubtKind.EDITED and (label := _label(each)):
        general = ASKS_EDITED.format(field=label)
    return general if each.about else ASKS_HEAD.get(each.field, general)


def _label(each: Doubt) -> str:
    """Return what the form of its record calls the field that a question is about, '' when it has none."""
    if match := _TARGET.fullmatch(each.about):
        kind = Kind.INDICATOR if match[2] else Kind.TARGET
    else:
        kind = Kind.ITEM if "-" in each.about else Kind.APPENDIX
    if each.field == "goal":
        return DOUBT[DoubtKind.GOAL]
    words = FIELDS[kind].get(each.field)
    return words.label if words else ""


def proposal(each: Doubt) -> str:
    """Return what was taken for now in words, '' when nothing was; codes, kinds and times of checks by their names."""
    if each.field == "code" and each.proposal:
        return record(each.proposal)
    if each.kind is DoubtKind.COLUMN:
        return column(each.proposal)
    known: dict[str, str] = {
        **{kind.value: words for kind, words in KIND.items()},
        **{cadence.value: words for cadence, words in CADENCE.items()},
    }
    return shortened(known.get(each.proposal, each.proposal), MOST_RAW)


def column(name: str) -> str:
    """Return what a column of a table holds, as the forms call it."""
    words = FIELDS[Kind.ITEM].get(name)
    return words.label if words else COLUMNS.get(name, name)


def taken(each: Doubt) -> str:
    """Return the answer that stands for now as one to choose: `Đang lấy: 2027`."""
    return formats.capital(f"{TAKEN} {proposal(each)}")


def record(key: str) -> str:
    """Return what a record of a draft is called: `Phụ lục 03, dòng 24`, `Chỉ tiêu 5, chỉ số 2`; the document for ''."""
    if match := _TARGET.fullmatch(key):
        return f"Chỉ tiêu {match[1]}" + (f", chỉ số {match[2]}" if match[2] else "")
    if match := _ROW.fullmatch(key):
        return row_place(match[1], int(match[2])) if match[2] else appendix(match[1])
    return WHOLE


def appendix(code: str) -> str:
    """Return what an appendix is called by its code: `Phụ lục 03`; sections without appendix by their name."""
    return f"Phụ lục {code[2:]}" if code.startswith("PL") else "Nhiệm vụ trong văn bản"


def row_place(code: str, number: int) -> str:
    """Return the place of a row as the built-in programmes name it: `Phụ lục 03, dòng 24`, `Phần 4`."""
    return f"Phụ lục {code[2:]}, dòng {number}" if code.startswith("PL") else f"Phần {number}"


def place(value: Spot, file: str = "") -> str:
    """Return where words stand in a file: `trang 3, dòng 5`, `trang tính “PL 3”, ô B7`, `bảng 2, dòng 5`; '' for nowhere.

    Args:
        file: the name of the file; the lines of a Word file are its paragraphs.
    """
    if value == NOWHERE:
        return ""
    parts = [around(value)]
    if value.cell:
        parts.append(f"ô {value.cell}")
    elif value.table:
        parts.append(f"dòng {value.row}" if value.row else "")
    elif value.lines:
        word = "đoạn" if file.lower().endswith(f".{FileKind.DOCX}") else "dòng"
        parts.append(f"{word} {'–'.join(map(str, value.lines))}")
    return ", ".join(part for part in parts if part)


def around(value: Spot) -> str:
    """Return the sheet, page or table of a place without its line, '' when the file has none of them."""
    if value.sheet or value.cell:
        return f"trang tính “{value.sheet}”" if value.sheet else ""
    page = f"trang {value.page}" if value.page else ""
    table = f"bảng {value.table}" if value.table else ""
    return ", ".join(part for part in (page, table) if part)


def source_lines(value: Spot) -> tuple[int, ...]:
    """Return the lines by which a source names a place: those of the file, or the row of the sheet or table."""
    if value.cell and (match := _CELL.fullmatch(value.cell)):
        return (int(match[1]),)
    return value.lines or ((value.row,) if value.row else ())


def state(value: LineState, *, skipped: bool = False) -> str:
    """Return the word and sign for what becomes of a record."""
    return f"{SKIPPED_SIGN} {SKIPPED}" if skipped else f"{STATE_SIGN[value]} {STATE[value]}"


def field(kind: Kind, name: str) -> str:
    """Return what the form of a record calls a field."""
    words = FIELDS[kind].get(name)
    return words.label if words else formats.capital(name)


def change(kind: Kind, value: FieldChange) -> str:
    """Return a field before and after: `Hoàn thành: 2026 → 2027`."""
    before, after = (side or "(trống)" for side in (value.before, value.after))
    return f"{field(kind, value.name)}: {before} → {after}"


def counted(value: Counted) -> str:
    """Return the counts that are not nought: `thêm 36, giữ nguyên 2, 3 câu hỏi`; `không có gì` for none."""
    told = (
        (value.add, "thêm {}"),
        (value.change, "sửa {}"),
        (value.same, "giữ nguyên {}"),
        (value.skip, "bỏ qua {}"),
        (value.open, "{} câu hỏi"),
    )
    return ", ".join(words.format(count) for count, words in told if count) or "không có gì"


def progress(phase: Phase, done: int, total: int) -> str:
    """Return how far the work is: `Đang đọc văn bản: 45%`, without a figure when the total is not known."""
    return f"{PHASE[phase]}: {100 * min(done, total) // total}%" if total else f"{PHASE[phase]}…"


def names(values: Sequence[str], most: int = 5) -> str:
    """Return the first names and how many more there are."""
    shown = formats.names([shortened(each) for each in values[:most]])
    return f"{shown} và {len(values) - most} mục khác" if len(values) > most else shown


def value(facts: Facts, shown: Any) -> str:
    """Return a value as the forms show it; people by their names."""
    if isinstance(shown, tuple):
        return "; ".join(each.name if isinstance(each, New) else facts.names((each,))[0] for each in shown)
    if isinstance(shown, Deadline):
        return formats.deadline(shown) if shown.code else ""
    if isinstance(shown, Goal):
        return formats.goal(shown, short=True)
    if isinstance(shown, bool):
        return "Có" if shown else "Không"
    words: dict[Any, str] = {**CADENCE, **KIND}
    return words.get(shown, "" if shown is None else str(shown))
