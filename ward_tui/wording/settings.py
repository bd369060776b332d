"""The words of the settings: their names, what they mean, how their values read, what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.weekdays import WEEKDAYS
from ward_tui.wording import formats

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Words:
    """What is said about one setting.

    Attributes:
        label: its name.
        meaning: what it is for, in a few words without a capital and a stop.
        typed: what may be typed for it, after `hãy nhập`.
        filed: what may stand in the file, after `chỉ nhận`.
        example: an example of what is typed.
    """

    label: str
    meaning: str
    typed: str
    filed: str
    example: str


_DAYS_FILED = "danh sách ngày trong ngoặc vuông, mỗi ngày viết như 2026-12-31"
_DAYS_TYPED = "ngày như 31/12/2026, nhiều ngày cách nhau bằng dấu phẩy, một đợt như 14/2/2027 - 22/2/2027"
_NAME_TYPED = "tên dài không quá 120 chữ, để trống là theo chương trình"
_NAME_FILED = "một dòng chữ trong ngoặc kép, dài không quá 120 chữ"


def _number(label: str, meaning: str, least: int, most: int, example: int) -> Words:
    allowed = f"số nguyên từ {least} đến {formats.number(most)}"
    return Words(label, meaning, allowed, allowed, str(example))


KEYS: dict[str, Words] = {
    "due_soon_days": Words(
        "Sắp đến hạn",
        "nhắc khi hạn còn từng này ngày, kể từ mốc dài nhất",
        "một đến mười số ngày từ 0 đến 366, cách nhau bằng dấu phẩy",
        "danh sách số ngày từ 0 đến 366 trong ngoặc vuông, như [30, 7, 3]",
        "30, 7, 3",
    ),
    "silent_days": _number("Chưa có tin", "nhắc khi quá từng này ngày không có tin về việc đang làm", 1, 3650, 28),
    "pace_points": _number("Chậm tiến độ", "nhắc khi tiến độ kém thời gian đã qua từng này điểm", 0, 100, 15),
    "report_ahead": _number("Nhắc báo cáo", "nhắc trước ngày phải gửi báo cáo từng này ngày", 0, 366, 30),
    "review_weekday": Words(
        "Ngày rà soát",
        "hằng tuần, từ ngày này trang tổng quan nhắc rà soát",
        "một thứ trong tuần như thứ sáu, chủ nhật",
        "một thứ trong tuần đặt trong ngoặc kép, từ thứ hai đến chủ nhật",
        "thứ sáu",
    ),
    "cutoff_day": _number("Ngày chốt số liệu", "số liệu báo cáo tính đến hết ngày này của tháng", 1, 31, 14),
    "report_day": _number("Ngày gửi báo cáo", "dùng cho báo cáo mà văn bản không ghi ngày gửi", 1, 31, 25),
    "days_off": Words(
        "Ngày nghỉ thêm", "ngày cơ quan nghỉ mà lịch chung không có", _DAYS_TYPED, _DAYS_FILED, "31/12/2026"
    ),
    "working_days": Words(
        "Ngày làm bù", "ngày cơ quan vẫn làm việc dù lịch ghi nghỉ", _DAYS_TYPED, _DAYS_FILED, "9/1/2027"
    ),
    "superior": Words(
        "Cấp trên", "dòng đầu bên trái bảng Excel", _NAME_TYPED, _NAME_FILED, "Đảng bộ thành phố Hải Phòng"
    ),
    "issuer": Words(
        "Cơ quan ban hành", "dòng tên cơ quan của bảng Excel", _NAME_TYPED, _NAME_FILED, "Đảng ủy phường Thủy Nguyên"
    ),
    "place": Words("Địa danh", "đứng trước ngày tháng của bảng Excel", _NAME_TYPED, _NAME_FILED, "Thủy Nguyên"),
    "layout": Words(
        "Mẫu trình bày", "thể thức của bảng Excel", "Đảng ủy hoặc UBND", "“dang-uy” hoặc “ubnd”, đặt trong ngoặc kép", "UBND"
    ),
}
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
TABLE = "Ngày nghỉ theo lịch chung năm {year}"

NAME, VALUE, MEANING = "Mục", "Đang đặt", "Ý nghĩa"
HEAD = "Enter sửa ngay tại dòng, lưu luôn · Tệp: {file}"
HEAD_DEMO = "Đang ở dữ liệu thử: sửa ở đây chỉ để thử, cài đặt của bạn giữ nguyên."
LINE = "Dòng {line}"
FILE = "Tệp cài đặt"
ADD = "Thêm {what}"
OFF, WORKING, REST_OF_TABLE = "nghỉ thêm", "làm bù", "lịch chung"
TERM_MEANING = "ngày cuối nhiệm kỳ: hạn của việc ghi “Cả nhiệm kỳ”"
TERM_LABEL = "Hết nhiệm kỳ"
TERM_TYPED = "một ngày như 31/12/2030"
UNSET, FROM_PROGRAMME, NO_DAYS = "chưa đặt", "theo chương trình", "không có"
DEFAULT, ALLOWED, IN_FILE, MEANS = "Mặc định", "Nhận giá trị", "Tên trong tệp", "Ý nghĩa"
NO_DEFAULT = "không có"

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
CLEANED = "Đã bỏ các dòng sai khỏi tệp cài đặt."
READ_ONLY = "Dòng này theo lịch chung: muốn sửa, thêm ngày nghỉ hoặc ngày làm bù ở trên."
TERM_NO_DEFAULT = "Nhiệm kỳ không có giá trị mặc định: bấm Enter để sửa."
NOTHING_ADDED = "Chưa có ngày nào để bỏ: bấm Enter để thêm."
IN_FILE_ONLY = "Dòng này chỉ sửa được trong tệp {file}."
PROBLEM_HINT = "Enter để đặt lại mục này, Delete để bỏ dòng sai khỏi tệp."
PROBLEM_HINT_DROP = "Delete để bỏ dòng sai khỏi tệp."

FILE_HEAD = (
    "Cài đặt của phần mềm theo dõi chương trình hành động.\n"
    "Dòng có dấu # ở đầu là ghi chú hoặc giá trị mặc định: bỏ dấu # rồi sửa giá trị sau dấu bằng."
)
FILE_COMMENTS = {key: f"{words.label}: {words.meaning}.\nGhi {words.filed}." for key, words in KEYS.items()}


def shown(key: str, value: Any) -> str:
    """Return how the value of a key reads."""
    if key == "due_soon_days":
        return f"{', '.join(map(str, value))} ngày"
    if key in {"silent_days", "report_ahead"}:
        return f"{value} ngày"
    if key == "pace_points":
        return f"{value} điểm"
    if key in {"cutoff_day", "report_day"}:
        return UNSET if value is None else f"ngày {value}"
    if key in {"days_off", "working_days"}:
        return days(value) or NO_DAYS
    if key in {"superior", "issuer", "place"}:
        return value or FROM_PROGRAMME
    return typed(key, value)


def typed(key: str, value: Any) -> str:
    """Return the value of a key as it is typed."""
    if value is None:
        return ""
    if key == "due_soon_days":
        return ", ".join(map(str, value))
    if key == "review_weekday" and isinstance(value, int):
        return WEEKDAYS[value]
    if key in {"days_off", "working_days"}:
        return days(value)
    return LAYOUTS.get(value, value) if key == "layout" else str(value)


def days(values: Iterable[date]) -> str:
    """Return days in their order: `31/12/2026, 4/1/2027`."""
    return ", ".join(map(formats.day, sorted(values)))


def day_of_week(value: date) -> str:
    """Return `thứ năm 31/12/2026`."""
    return f"{WEEKDAYS[value.weekday()]} {formats.day(value)}"


def understood(key: str, value: Any) -> str:
    """Return what the program understood of what was typed."""
    return UNDERSTOOD.format(value=shown(key, value))


def several_problems(count: int) -> str:
    """Return the one sentence for several wrong lines."""
    return f"Tệp cài đặt có {count} dòng sai, tạm dùng giá trị mặc định thay cho các dòng đó: bấm 8 để xem từng dòng."


# What is wrong, as sentences


def wrong_value(facts: Facts) -> str:
    """Return the sentence for a value that is not allowed."""
    key, said = facts["key"], f"ghi “{facts['found']}” không dùng được" if facts["found"] else "chưa ghi giá trị"
    words = KEYS.get(key)
    name, allowed = (f" ({words.label})", f", chỉ nhận {words.filed}") if words else ("", "")
    default = shown(key, facts["default"])
    return (
        f"Dòng {facts['line']} của tệp cài đặt: mục “{key}”{name} {said}{allowed}; tạm dùng giá trị mặc định là {default}."
    )


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
    return (
        f"Dòng {facts['line']} của tệp cài đặt: mục “{facts['key']}” đã ghi ở dòng {facts['first']}; dòng này được bỏ qua."
    )


def wrong_text(facts: Facts) -> str:
    """Return the sentence for what was typed and is not allowed."""
    words = KEYS.get(facts["key"])
    return f"“{facts['text']}” không dùng được: hãy nhập {words.typed if words else 'giá trị khác'}."
