"""The words of the settings screen and file: how values read, what is said about a change, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ward_tui.domain.clarity import WORDS as CLARITIES
from ward_tui.domain.clarity import Clarities, preset_of
from ward_tui.domain.errors import WardError
from ward_tui.domain.weekdays import WEEKDAYS
from ward_tui.wording import formats
from ward_tui.wording.setting_keys import KEYS

Facts = dict[str, Any]
FEW = 3  # days that are told one by one


LAYOUTS = {"dang-uy": "Đảng ủy", "ubnd": "UBND"}
ALARMS, REVIEW, REPORTS, CALENDAR, TERM, OFFICE, LAYOUT = (
    "Khi nào cảnh báo",
    "Rà soát tuần",
    "Báo cáo",
    "Ngày nghỉ, ngày làm bù",
    "Nhiệm kỳ",
    "Cơ quan trên bảng Excel",
    "Mẫu bảng Excel",
)
PROBLEMS = "Dòng sai trong tệp cài đặt"
TABLE = "Lịch nghỉ chung năm {year}"
TABLE_COMPUTED = "Lịch nghỉ chung năm {year} (tính theo luật, chưa có quyết định)"
IS_OFF, IS_WORKED, IS_CORRECTED = "nghỉ", "làm bù", "{kind} (đã sửa)"

NAME, VALUE, MEANING = "Mục", "Đang đặt", "Ý nghĩa"
HEAD = "Enter sửa ngay tại dòng, lưu luôn · Tệp: {file}"
HEAD_DEMO = "Đang ở dữ liệu thử: sửa ở đây chỉ để thử, cài đặt của bạn giữ nguyên."
LINE = "Dòng {line}"
FILE = "Tệp cài đặt"
ADD = {"days_off": "Thêm ngày nghỉ", "working_days": "Thêm ngày làm bù"}
OFF, WORKING = "nghỉ thêm", "làm bù"
ENTER = "Nhập {what}."
TERM_MEANING = "hạn của việc “Cả nhiệm kỳ”"
TERM_ABOUT = "Ngày cuối của nhiệm kỳ: hạn của việc ghi “Cả nhiệm kỳ”; sửa được hoàn tác bằng Ctrl+Z"
TERM_LABEL = "Hết nhiệm kỳ"
TERM_TYPED = "một ngày như 31/12/2030"
UNSET, FROM_PROGRAMME, NO_DAYS = "chưa đặt", "theo chương trình", "không có"
SAID, WRONG = "Đang ghi", "Lý do"
DEFAULT, ALLOWED, MEANS = "Mặc định", "Nhận giá trị", "Ý nghĩa"
TABLE_NAME, TABLE_CHANGE = "Ngày gì", "Muốn sửa"

ASK = "{label}:"
HINT = "Enter lưu · Esc thôi"
HINT_TURN = "Enter lưu · ↑↓ chọn"
UNDERSTOOD = "Sẽ đặt: {value}."
EMPTY_IS_DEFAULT = "Để trống là giá trị mặc định: {value}."
SAVED = "Đã lưu: {label} {new} (trước là {old})."
SAVED_DAY = "Đã lưu: {what} {days}."
DROPPED_DAY = "Đã bỏ: {what} {days}."
SAME = "Không có gì thay đổi: {label} {value}."
KEPT = "Tệp cũ có dòng sai, đã giữ bản sao ở {file}."
TRIED = "Chỉ để thử, không ghi vào tệp."
TAKEN_BACK = "Đã lấy lại: {what}."
DONE_AGAIN = "Đã làm lại: {what}."
CLEANED = "Đã bỏ các dòng sai khỏi tệp cài đặt."
DATA = "Dữ liệu"
INTAKE, INTAKE_ENTER, INTAKE_MEANING = "Nhập từ tệp", "bấm Enter", "chương trình từ tệp Word, Excel, PDF, văn bản"
INTAKE_ABOUT = (
    "Nhập chương trình hành động từ tệp Word, Excel, PDF hoặc văn bản: bấm Enter để chọn tệp; xem trước rồi mới ghi."
)
READ_ONLY = "Dòng này theo lịch chung: muốn sửa, thêm ngày nghỉ hoặc ngày làm bù ở trên."
NO_DEFAULT = {
    "term": "Nhiệm kỳ không có giá trị mặc định: bấm Enter để sửa.",
    "add": "Bấm Enter để thêm ngày; muốn bỏ một ngày, đứng ở dòng của ngày đó rồi bấm Delete.",
    "table": READ_ONLY,
}
IN_FILE_ONLY = "Dòng này chỉ sửa được trong tệp {file}."
PROBLEM_SET = "Bấm Enter để đặt lại mục này, Delete để bỏ các dòng sai khỏi tệp."
PROBLEM_DROP = "Bấm Delete để bỏ các dòng sai khỏi tệp."

FILE_HEAD = (
    "Cài đặt của phần mềm theo dõi chương trình hành động.\n"
    "Dòng có dấu # ở đầu là ghi chú hoặc giá trị mặc định: bỏ dấu # rồi sửa giá trị sau dấu bằng."
)
FILE_COMMENTS = {key: f"{words.label}. {words.about}.\nGhi {words.filed}." for key, words in KEYS.items()}


def shown(key: str, value: Any) -> str:
    """Return how the value of a key reads."""
    if key == "due_soon_days":
        return f"{', '.join(map(str, value))} ngày"
    if key in {"silent_days", "report_ahead"}:
        return f"{value} ngày"
    if key in {"pace_points", "disbursement_points"}:
        return f"{' và '.join(map(str, value)) if isinstance(value, tuple) else value} điểm"
    if key in {"cutoff_day", "report_day"}:
        return UNSET if value is None else f"ngày {value}"
    if key in {"days_off", "working_days"}:
        return days(value) or NO_DAYS
    if key in {"superior", "issuer", "place"}:
        return value or FROM_PROGRAMME
    written = typed(key, value)
    return f"{written}: {clarities(value)}" if key == "clarities" and preset_of(value) else written


def typed(key: str, value: Any) -> str:
    """Return the value of a key as it is typed."""
    if value is None:
        return ""
    if key in {"due_soon_days", "disbursement_points"}:
        return ", ".join(map(str, value))
    if key == "clarities":
        return preset_of(value) or clarities(value)
    if key == "review_weekday" and isinstance(value, int):
        return WEEKDAYS[value]
    if key in {"days_off", "working_days"}:
        return days(value)
    return LAYOUTS.get(value, value) if key == "layout" else str(value)


def clarities(values: Clarities) -> str:
    """Return what must be clear, in the order in which it is told: `người, việc, thời gian`."""
    return ", ".join(CLARITIES[each] for each in values)


def days(values: Iterable[date]) -> str:
    """Return days in their order: `31/12/2026, 4/1/2027`."""
    return ", ".join(map(formats.day, sorted(values)))


def days_of_week(values: Iterable[date]) -> str:
    """Return a few days with their weekday, of many the first, the last and how many there are."""
    ordered = sorted(values)
    if len(ordered) <= FEW:
        return ", ".join(map(day_of_week, ordered))
    return f"{len(ordered)} ngày, từ {formats.day(ordered[0])} đến {formats.day(ordered[-1])}"


def day_of_week(value: date) -> str:
    """Return `thứ Năm 31/12/2026`."""
    return f"{WEEKDAYS[value.weekday()]} {formats.day(value)}"


def understood(key: str, value: Any) -> str:
    """Return what the program understood of what was typed."""
    return UNDERSTOOD.format(value=shown(key, value))


def several_problems(count: int) -> str:
    """Return the one sentence for several wrong lines."""
    return f"Tệp cài đặt có {count} dòng sai, tạm dùng giá trị mặc định thay cho các dòng đó: bấm 8 để xem từng dòng."


def several(values: Mapping[str, Any]) -> str:
    """Return settings by their names with their values."""
    return "; ".join(f"{formats.small(KEYS[key].label)} {shown(key, value)}" for key, value in values.items())


# What is wrong: in a line, and as sentences


def problem(error: WardError) -> tuple[str, str, str]:
    """Return the line, what stands there, and what is wrong with it, for the columns of the list."""
    facts = error.facts
    key, found = facts.get("key", ""), facts.get("found", "")
    said = " = ".join(part for part in (key, found) if part)
    short = _SHORT[error.code].format(first=facts.get("first"), default=shown(key, facts.get("default")))
    return LINE.format(line=facts["line"]) if "line" in facts else FILE, said, short


_SHORT = {
    "setting_value": "sai; tạm dùng {default}",
    "setting_unknown": "không có mục này",
    "setting_line": "không hiểu dòng này",
    "setting_twice": "đã ghi ở dòng {first}",
    "settings_unreadable": "không đọc được",
}


def wrong_value(facts: Facts) -> str:
    """Return the sentence for a value that is not allowed."""
    key, said = facts["key"], f"ghi “{facts['found']}” không dùng được" if facts["found"] else "chưa ghi giá trị"
    words = KEYS.get(key)
    name, allowed = (f" ({words.label})", f", chỉ nhận {words.filed}") if words else ("", "")
    default = shown(key, facts["default"])
    return f"Dòng {facts['line']} của tệp cài đặt: mục “{key}”{name} {said}{allowed}; tạm dùng giá trị mặc định ({default})."


def unknown_key(facts: Facts) -> str:
    """Return the sentence for a key that nobody knows."""
    near = f", có lẽ là “{facts['near']}”" if facts["near"] else ""
    return f"Dòng {facts['line']} của tệp cài đặt: không có mục “{facts['key']}”{near}; dòng này được bỏ qua."


def not_understood(facts: Facts) -> str:
    """Return the sentence for a line that sets nothing."""
    return (
        f"Dòng {facts['line']} của tệp cài đặt: không hiểu “{facts['found']}”, mỗi dòng ghi một mục như "
        "“silent_days = 28”; dòng này được bỏ qua."
    )


def said_twice(facts: Facts) -> str:
    """Return the sentence for a key that was set already."""
    return f"Dòng {facts['line']} của tệp cài đặt: mục “{facts['key']}” đã ghi ở dòng {facts['first']}; dòng này được bỏ qua."


def wrong_text(facts: Facts) -> str:
    """Return the sentence for what was typed and is not allowed."""
    words = KEYS.get(facts["key"])
    return f"“{facts['text']}” không dùng được: hãy nhập {words.typed if words else 'giá trị khác'}."
