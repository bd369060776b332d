"""The words of the preview of an import and of the windows around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ward_tui.domain.intake.answers import time_text
from ward_tui.domain.intake.manuscript import Phase, Spot
from ward_tui.domain.intake.outline import Part, Section, Wanted, broken, sections
from ward_tui.domain.intake.plan import Counted, ImportPlan, LineState, PlanLine
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold
from ward_tui.wording import formats, importing
from ward_tui.wording.copying import table
from ward_tui.wording.screens import EMPTY_SEARCH, SEARCHED

# The window that asks for a file
FILE_TITLE = "Nhập chương trình từ tệp"
FILE_TEXT = (
    "Đọc tệp Word (.docx), Excel (.xlsx, .xls, .ods, .csv), PDF có chữ hoặc văn bản (.txt, .md). "
    "Đọc xong cho xem trước, chưa ghi gì vào dữ liệu."
)
FILE_REPLACES = "Phần xem trước của tệp {file} đang để dở sẽ được thay."
FILE_LABEL = "Tệp"
FILE_EXAMPLE = "ví dụ D:\\Van ban\\chuong-trinh.docx; phím ↓ xem các tệp"
INTO_LABEL = "Nhập vào"
INTO_NEW = "Chương trình mới"
WARD_LABEL = "Tên phường"
WARD_EXAMPLE = "để trống thì lấy trong văn bản"
FILE_MISSING = "Hãy nhập tên tệp; phím ↓ ở ô Tệp cho xem các tệp trong thư mục."
READ = "Đọc tệp (Enter)"
STOPPING = "Đang dừng…"
STOPPED = "Đã dừng, chưa ghi gì. Esc lần nữa để đóng."
STOP_HINT = "Esc để dừng"

# The preview
KEY, DOES, NAME, ASKED, PLACE = "Mục", "Sẽ làm", "Nội dung", "Hỏi", "Chỗ trong tệp"
STATES = {LineState.ADD: "thêm", LineState.CHANGE: "sửa", LineState.SAME: "giữ"}
SKIPPED, BROKEN = "bỏ", "! lỗi"
WHOLE, WHOLE_NEW = "Cả văn bản", "Chương trình"
TARGET_KEY, WHOLE_KEY = "Chỉ tiêu", "Văn bản"
INDENT = " "
PAGE, SHEET = "tr.{page}, {rest}", 8  # letters of the name of a sheet in the column of places
NO_TITLE = "(không có tên)"
OPEN, CLOSED = "▼", "►"
INTO = "{file} → {where}"
FOREIGN = "! Tệp này của {of}, không phải của {ward}"
FOREIGN_ASKS = "{told}: nhập vào thì số liệu hai phường lẫn nhau. Esc quay lại, Ctrl+N chọn nhập vào chương trình mới."
INTO_NEW_OF = "chương trình mới {ward}"
QUESTIONS = "còn {count} câu hỏi"
NO_QUESTIONS = "không còn câu hỏi"
ERRORS = "{count} dòng chưa nhập được"
SHOWN = {Wanted.QUESTIONS: "Đang xem: chỉ câu hỏi", Wanted.CHANGES: "Đang xem: chỉ chỗ khác, F4 xem tất cả"}
NONE_WANTED = {
    Wanted.ALL: "Tệp này không có gì để nhập.",
    Wanted.QUESTIONS: "Không còn câu hỏi nào. Bấm F4 để xem tiếp, Ctrl+S để nhập.",
    Wanted.CHANGES: "Không có gì thêm hoặc sửa: dữ liệu đã đúng như tệp. Bấm F4 để xem tất cả.",
}
EMPTY = (
    "Chưa đọc tệp nào. Bấm Ctrl+N để chọn tệp Word, Excel, PDF hoặc văn bản có chương trình hành động của phường. "
    "Đọc xong, từng dòng hiện ở đây để xem, sửa và trả lời câu hỏi trước khi nhập."
)
LOST = "Bỏ qua {count} hình, khung hoặc trang không có chữ."
GONE = "Không còn trong tệp (vẫn giữ nguyên trong dữ liệu)"
GONE_STATE = "· giữ"
GONE_TEXT = (
    "Lần nhập trước có mục này, tệp lần này không có. Phần mềm không tự xóa; muốn bỏ thì xóa trong danh sách sau."
)

# The pane
SPOT, RAW, UNDERSTOOD, BEFORE, WRONG, QUESTION, PROPOSAL, ANSWERED = (
    "Chỗ trong tệp",
    "Trong tệp",
    "Hiểu là",
    "Thay đổi",
    "Chưa nhập được",
    "Câu hỏi",
    "Tạm hiểu",
    "Đã trả lời",
)
FIELD = "{label}: {value}"
DIVIDER, DOT = " │ ", " · "
QUOTED = "Văn bản ghi “{raw}”"
FIXED_LABEL, EDITED = "Ghi nhớ", "có chỗ bạn đã sửa ở đây"

# Saying what was done
NO_PLAN = "Chưa đọc tệp nào: bấm Ctrl+N để chọn tệp."
NO_QUESTION = "Dòng này không có câu hỏi. Bấm Tab để đến câu hỏi tiếp theo."
NONE_LEFT = "Không còn câu hỏi nào. Bấm Ctrl+S để nhập."
NO_ANSWER = "Dòng này không có câu trả lời nào để hỏi lại."
NOT_EDITABLE = "Dòng này không có gì để sửa: hãy chọn một mục."
NOT_SKIPPED = "Không bỏ được cả văn bản: hãy bỏ từng phụ lục, từng nhóm."
NOT_FIXED = "Chưa sửa chỗ nào."
FIXED = "Đã sửa trong phần xem trước, chưa ghi vào dữ liệu: {record}."
SKIPPED_NOW, TAKEN_NOW = "Bỏ, không nhập: {record}.", "Lấy lại: {record}."
SKIPPED_MANY = "Bỏ, không nhập: {count} mục. Ctrl+Z lấy lại."
ACCEPTED_NOW = "Đã nhận như đang hiểu {count} câu hỏi “{kind}” · {left}. Ctrl+Z lấy lại."
ANSWERED_NOW = "Đã trả lời: {record} · {left}"
STEP_BACK, STEP_AGAIN = "Đã lấy lại bước ở {record}, trong phần xem trước.", "Đã làm lại bước ở {record}."
NO_STEP_BACK = "Phần xem trước không còn bước nào để lấy lại. Dữ liệu chưa thay đổi gì."
NO_STEP_AGAIN = "Phần xem trước không có bước nào để làm lại."
ASKED_AGAIN = "Hỏi lại: {record}."
LEFT_NOW = "Đã giữ phần xem trước của {file}. Mở lại: bấm Ctrl+P, gõ “nhap tu tep”, Enter."
READ_NOW = "Đã đọc {file}, chưa ghi gì: trả lời câu hỏi rồi bấm Ctrl+S."
UNCHANGED = "Dữ liệu đã đúng như tệp {file}, không có gì để ghi."

# The form of one record
FIX_TITLE = "Sửa trước khi nhập: {record}\n{name}"
TAKE = "Nhận (Ctrl+S)"

# The window that confirms
CONFIRM_TITLE = "Nhập {file}?"
CONFIRM_NEW = "Tạo chương trình mới: {ward}."
CONFIRM_INTO = "Nhập vào chương trình {ward}."
CONFIRM_KINDS = {
    Kind.APPENDIX: "Phụ lục",
    Kind.ITEM: "Dự án, nhiệm vụ",
    Kind.TARGET: "Chỉ tiêu",
    Kind.INDICATOR: "Chỉ số",
}
CONFIRM_OPEN = (
    "Còn {count} câu hỏi chưa trả lời: tạm nhập như đã hiểu, câu hỏi chuyển sang Chỗ chưa khớp để quyết định sau."
)
CONFIRM_CLEAR = "Mọi câu hỏi đã được trả lời."
CONFIRM_GONE = "{count} mục không còn trong tệp: vẫn giữ nguyên, không xóa."
CONFIRM_BROKEN = "{count} dòng chưa nhập được nên để lại, không ghi: {keys}. Esc quay lại để sửa hoặc bỏ."
CONFIRM_UNDO = "Cả lần nhập là một bước: một lần Ctrl+Z lấy lại tất cả."
CONFIRM_SAVE = "Nhập (Ctrl+S)"
BACK = "Xem lại (Esc)"

# The window that asks before the preview is left
LEAVE_TITLE = "Rời phần xem trước?"
LEAVE_TEXT = (
    "Chưa ghi gì vào dữ liệu. Phần xem trước, câu trả lời và chỗ đã sửa được giữ đến khi thoát phần mềm; "
    "mở lại bằng Ctrl+P, gõ “nhap tu tep”."
)
LEAVE_SAVE, LEAVE_STAY = "Rời, giữ lại (Enter)", "Ở lại (Esc)"


def phase(now: Phase, done: int, total: int, bar: int) -> str:
    """Return how far a phase is, in words, per cent and a bar of so many cells where the total is known."""
    filled = bar * min(done, total) // total if total else 0
    drawn = f" {'█' * filled}{'░' * (bar - filled)}" if total else ""
    return f"{importing.progress(now, done, total)}{drawn} · {STOP_HINT}"


def state(plan: ImportPlan, line: PlanLine) -> str:
    """Return what becomes of a record, with its sign, short enough for a column."""
    if plan.is_skipped(line.key):
        return f"{importing.SKIPPED_SIGN} {SKIPPED}"
    return BROKEN if line.error is not None else f"{importing.STATE_SIGN[line.state]} {STATES[line.state]}"


def asked(count: int) -> str:
    """Return the mark of a line with open questions."""
    return f"? {count}" if count else ""


def questions_left(count: int) -> str:
    """Return how many questions are open, as part of a line."""
    return QUESTIONS.format(count=count) if count else NO_QUESTIONS


def heading(plan: ImportPlan, section: Section, found: Counted, open_questions: int, *, is_open: bool) -> str:
    """Return the heading of an appendix or group of targets: whether it is open, what it is called, its counts."""
    named = section.key if section.part is Part.APPENDIX else TARGET_KEY
    sign = f"{importing.SKIPPED_SIGN} " if plan.is_skipped(section.key) else ""
    counted = importing.counted(replace(found, open=open_questions))
    return f"{OPEN if is_open else CLOSED} {sign}{named} ({counted}) · {section.title or NO_TITLE}"


def name(line: PlanLine) -> str:
    """Return what a record is called in the list: an indicator with its goal and time."""
    goal = line.values.get("goal")
    if line.kind is not Kind.INDICATOR or goal is None:
        return line.name
    cadence, year = line.values.get("cadence"), line.values.get("due_year")
    when = time_text(cadence, year) if cadence is not None else ""
    return ", ".join(filter(None, (f"{line.name}: {formats.goal(goal, str(line.values.get('unit', '')))}", when)))


def where(plan: ImportPlan, ward: str) -> str:
    """Return from where and to where a file goes."""
    return INTO.format(file=plan.file, where=INTO_NEW_OF.format(ward=ward) if plan.new else ward)


def place(spot: Spot, file: str) -> str:
    """Return where words stand in the file, short enough for a column: `PL 1, ô A3`, `tr. 12, dòng 4`."""
    if spot.cell:
        sheet = spot.sheet if len(spot.sheet) <= SHEET else f"{spot.sheet[: SHEET - 1]}…"
        return ", ".join(filter(None, (sheet, f"ô {spot.cell}")))
    if spot.page and not spot.table:
        return PAGE.format(page=spot.page, rest=importing.place(replace(spot, page=0), file)).rstrip(", ")
    return importing.place(replace(spot, page=0) if spot.table else spot, file)


def nothing(wanted: Wanted, search: str) -> str:
    """Return what an empty list says."""
    return EMPTY_SEARCH if search else NONE_WANTED[wanted]


def told(plan: ImportPlan) -> str:
    """Return how much a plan changes, and what is left to do."""
    counted = replace(plan.count(tuple(key for key in plan.lines if key)), open=0)
    bad = len(broken(plan))
    parts = (
        importing.counted(counted),
        questions_left(len(plan.open_doubts)),
        ERRORS.format(count=bad) if bad else "",
        LOST.format(count=plan.lost) if plan.lost else "",
    )
    return DOT.join(filter(None, parts))


def foreign(plan: ImportPlan, ward: str) -> str:
    """Return that a file names another ward than that of the programme which takes it in, '' when it does not."""
    of = plan.head.ward
    if plan.new or not of or fold(of) == fold(ward):
        return ""
    return FOREIGN.format(of=of, ward=ward)


def head(plan: ImportPlan, ward: str, told: str, wanted: Wanted, search: str) -> str:
    """Return the line above the list: from where to where, how much and what is left to do, what is looked at."""
    parts = (
        foreign(plan, ward),
        where(plan, ward),
        told,
        SHOWN.get(wanted, ""),
        SEARCHED.format(text=search) if search else "",
    )
    return DOT.join(filter(None, parts))


def turned(plan: ImportPlan, section: Section | None, key: str) -> str:
    """Return that a line, or the group of targets whose heading it is, was left out or taken in again."""
    group = section if section is not None and section.part is Part.TARGETS else None
    template = SKIPPED_NOW if plan.is_skipped(group.keys[0] if group else key) else TAKEN_NOW
    return template.format(record=group.title or NO_TITLE if group else importing.record(key))


def table_text(plan: ImportPlan, keys: Sequence[str]) -> str:
    """Return lines of the plan as a table to paste: key, what becomes of it, name, place, the words of the file."""
    lines = [plan.lines[key] for key in keys if key in plan.lines]
    told = (
        (each.key, state(plan, each), each.name, importing.place(each.spot, plan.file), *each.raw) for each in lines
    )
    return table((KEY, DOES, NAME, PLACE, RAW), [tuple(cells) for cells in told]) if lines else ""


def named(plan: ImportPlan, key: str) -> str:
    """Return what a line or heading is called: a group of targets by its title."""
    if not key.startswith("#"):
        return importing.record(key)
    return next((each.title for each in sections(plan) if each.key == key), "") or NO_TITLE


def leaving_out(keys: Sequence[str]) -> str:
    """Return keys of records, the first few of many."""
    return ", ".join(keys[:5]) + ("…" if len(keys) > 5 else "")


def read(plan: ImportPlan) -> str:
    """Return what is said when a file was read."""
    waits = plan.writes or plan.open_doubts
    return (READ_NOW if waits else UNCHANGED).format(file=plan.file)


def summary(plan: ImportPlan, ward: str) -> str:
    """Return what confirming writes, line by line."""
    told = [(CONFIRM_NEW if plan.new else CONFIRM_INTO).format(ward=ward)]
    if other := foreign(plan, ward):
        told.append(FOREIGN_ASKS.format(told=other))
    for kind, label in CONFIRM_KINDS.items():
        keys = tuple(key for key, line in plan.lines.items() if line.kind is kind)
        if keys:
            told.append(f"{label}: {importing.counted(replace(plan.count(keys), open=0))}.")
    count, bad = len(plan.open_doubts), broken(plan)
    told.append(CONFIRM_OPEN.format(count=count) if count else CONFIRM_CLEAR)
    if bad:
        told.append(CONFIRM_BROKEN.format(count=len(bad), keys=leaving_out(bad)))
    if plan.gone:
        told.append(CONFIRM_GONE.format(count=len(plan.gone)))
    return "\n".join([*told, CONFIRM_UNDO])
