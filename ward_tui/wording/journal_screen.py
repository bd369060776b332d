"""The words of the journal's screen and its windows: the list, filters, going back, comparing two days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ward_tui.domain.deeds import Deed, JournalFilter, Span
from ward_tui.domain.model import Facts
from ward_tui.domain.review import week_in
from ward_tui.domain.weekdays import WEEKDAYS
from ward_tui.wording import amending, formats
from ward_tui.wording.journal import short_id

TIME, WHAT, NAME = "Giờ", "Thay đổi", "Nội dung"
EMPTY = (
    "Chưa có thay đổi nào. Cập nhật tiến độ, số liệu ở các màn hình khác; mọi việc đã làm được ghi lại ở đây. "
    "Bấm 3 để xem dự án, nhiệm vụ."
)
EMPTY_FOUND = "Không có thay đổi nào khớp. Bấm Esc để bỏ tìm hoặc bỏ lọc."
READING = "đang đọc tiếp…"
SHOWN, ALL = "{shown}/{total} thay đổi", "{total} thay đổi"
DAY = "{weekday}, {day}  ({count})"
TODAY, YESTERDAY = "Hôm nay", "Hôm qua"

# The pane beside the list
AT, OF, MORE, KEYS = "Lúc", "Mục", "còn {count} thay đổi khác", "Phím"
PANE_KEYS = "Enter xem và hoàn tác riêng việc này; phím - lùi về ngay sau việc này"
LOADED = "cả chương trình, với mọi mục và chỉ tiêu"
UNCHANGED = "Số liệu của chương trình không đổi."
NO_MORE = "Không còn thông tin nào khác để nêu."

# Filter
FILTER_TITLE = "Lọc nhật ký"
DEED, SPAN, RECORD = "Làm gì", "Thời gian", "Mục"
RECORD_HELP = "gõ mã hoặc vài chữ của tên, để trống là tất cả"
DEEDS = {
    Deed.NEWS: "Tiến độ, kết quả, ghi chú",
    Deed.FIGURE: "Số liệu, kế hoạch, vốn",
    Deed.ASSIGN: "Giao chủ trì",
    Deed.EXTEND: "Lùi hạn",
    Deed.OBSTACLE: "Vướng mắc",
    Deed.PUT_OFF: "Hẹn nhắc lại",
    Deed.REPORT: "Báo cáo",
    Deed.DECIDE: "Quyết định chỗ chưa khớp",
    Deed.LINK: "Việc trước, việc sau",
    Deed.REVIEW: "Rà soát tuần",
    Deed.ADD: "Thêm mới",
    Deed.EDIT: "Sửa, gộp",
    Deed.REMOVE: "Xóa",
    Deed.LOAD: "Nạp chương trình",
    Deed.BACK: "Hoàn tác, làm lại",
    Deed.OTHER: "Việc khác",
}
THIS_WEEK, LAST_WEEK, THIS_MONTH, LAST_MONTH, THIS_YEAR = (
    "Tuần này",
    "Tuần trước",
    "Tháng này",
    "Tháng trước",
    "Năm nay",
)
WEEK, MONTH = "Tuần {week}", "Tháng {month}/{year}"

# Going back
REWIND_TITLE = "Lùi về ngay sau việc lúc {moment}?"
REWIND_COUNT = "{steps} bước sau đó được hoàn tác một lần: {changes} thay đổi ở {records} mục."
REWIND_NONE = "{steps} bước sau đó được hoàn tác một lần; chúng đã tự bù trừ nên số liệu không đổi."
REWIND_REVIEW = "{steps} bước sau đó được hoàn tác một lần; số liệu không đổi."
REWIND_GOES = "Chú ý: chương trình {names} được nạp sau đó nên bị gỡ khỏi dữ liệu, kèm mọi số liệu của chương trình."
REWIND_COMES = "Chương trình {names} đã xóa sau đó được lấy lại."
REWIND_BACK = "Ctrl+Y làm lại tất cả bằng một lần bấm."
REWIND_NOW = "Lùi về đó (Ctrl+S)"
REWIND_READING = "Đang tính… {percent}%"
REWIND_DOING = "Đang hoàn tác…"
REWIND_COLUMNS = ("Sẽ đổi", "Đang ghi", "Sẽ ghi")

# Comparing
COMPARE_WEEK = "So với tuần trước: {first} → {second}"
COMPARE_TITLE = "So sánh hai ngày: {first} → {second}"
COMPARE_COUNT = "{changes} thay đổi ở {records} mục, qua {entries} bước trong nhật ký."
COMPARE_NONE = "Không có gì khác giữa cuối hai ngày này. Bấm F4 để chọn ngày khác."
COMPARE_READING = "Đang so sánh… {percent}%"
COMPARE_COLUMNS = ("Thông tin", "Trước", "Sau")
COMPARE_KEYS = "Enter mở mục · F4 chọn ngày khác · Ctrl+C chép · Esc đóng"
COMPARE_COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Word, Zalo."
DAYS_TITLE = "So sánh cuối hai ngày"
FIRST_DAY, SECOND_DAY = "Từ cuối ngày", "Đến cuối ngày"
COMPARE = "So sánh (Ctrl+S)"
COPY_TITLE = "Thay đổi từ cuối ngày {first} đến cuối ngày {second}"
ADDED, REMOVED = "Thêm mới", "Xóa"
PROGRAMME_ADDED, PROGRAMME_REMOVED = "Nạp vào dữ liệu", "Gỡ khỏi dữ liệu"
NOTHING = "(trống)"
REVIEW = "Rà soát tuần {week}"


def day_title(day: date, today: date, count: int) -> str:
    """Return the heading of a day: `Thứ Bảy, 21/11/2026  (5)`, with `Hôm nay` before the days that are near."""
    near = {today: TODAY, today - timedelta(days=1): YESTERDAY}.get(day)
    weekday = formats.capital(WEEKDAYS[day.weekday()])
    return DAY.format(weekday=f"{near} · {weekday}" if near else weekday, day=formats.day(day), count=count)


def span(chosen: Span) -> str:
    """Return the days of a filter: `16/11/2026-22/11/2026`."""
    if chosen.first == chosen.last:
        return formats.day(chosen.first)
    return f"{formats.day(chosen.first)}-{formats.day(chosen.last)}"


def filtered(chosen: JournalFilter, facts: Facts) -> list[str]:
    """Return what a filter asks for."""
    found = [DEEDS[chosen.deed].lower()] if chosen.deed else []
    found += [span(chosen.span)] if chosen.span else []
    return found + ([record_title(chosen.record, facts)] if chosen.record else [])


def spans(weeks: Sequence[Span], months: Sequence[Span], today: date) -> list[tuple[str, Span]]:
    """Return the periods that can be chosen, the nearest first."""
    year = Span(date(today.year, 1, 1), date(today.year, 12, 31))
    near = [(TODAY, Span(today, today)), (THIS_WEEK, weeks[0]), (LAST_WEEK, weeks[1])]
    near += [(THIS_MONTH, months[0]), (LAST_MONTH, months[1]), (THIS_YEAR, year)]
    older = [(WEEK.format(week=formats.week(each.first)), each) for each in weeks[2:]]
    return near + older + [(MONTH.format(month=each.first.month, year=each.first.year), each) for each in months[2:]]


def record_title(key: str, facts: Facts) -> str:
    """Return the short identifier of a record and what it is called, as far as it is still there."""
    if programme := facts.programmes.get(key):
        return f"{programme.ward}: {programme.title}"
    if appendix := facts.appendices.get(key):
        return f"{appendix.code} {appendix.title}"
    if amendment := facts.amendments.get(key):
        return amending.TITLE.format(document=amendment.document)
    if monday := week_in(key):
        title = REVIEW.format(week=formats.week(monday))
        programme = facts.programmes.get(key.partition("/")[0])
        return f"{title} · {programme.ward}" if programme and len(facts.programmes) > 1 else title
    if question := facts.questions.get(key):
        return f"{short_id(key)} {question.text}"
    tables = (facts.items, facts.targets, facts.duties, facts.agencies, facts.positions)
    name = next((table[key].name for table in tables if key in table), "")
    return f"{short_id(key)} {name}".rstrip()
