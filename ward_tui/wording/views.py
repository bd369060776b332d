"""The words for looking at lists: groups, columns, saved views, what is in force."""

from __future__ import annotations

from ward_tui.domain.acknowledging import Hold
from ward_tui.domain.alerts import Rule, Subject
from ward_tui.domain.arranging import Arrangement, Choices, Grouping, GroupKey, SortBy
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import Facts
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import BANDS
from ward_tui.domain.views import View
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.selection import describe
from ward_tui.wording.words import FUNDING, ITEM_SIGN, ITEM_STATUS, RULE, TARGET_SIGN, TARGET_STATUS, UNASSIGNED, band

GROUPINGS = {
    Grouping.NONE: "Không nhóm",
    Grouping.APPENDIX: "Phụ lục",
    Grouping.SECTION: "Nhóm chỉ tiêu",
    Grouping.URGENCY: "Mức độ, lý do cảnh báo",
    Grouping.LEAD: "Đơn vị chủ trì",
    Grouping.FUNDING: "Nguồn vốn",
    Grouping.YEAR: "Năm hoàn thành",
    Grouping.STATUS: "Tình trạng",
    Grouping.GIVER: "Nơi giao",
    Grouping.HELD: "Hẹn nhắc lại",
}
SORTS = {
    SortBy.DOCUMENT: "Thứ tự vốn có",
    SortBy.ID: "Mã",
    SortBy.NAME: "Nội dung",
    SortBy.GIVER: "Nơi giao",
    SortBy.PAPER: "Văn bản giao",
    SortBy.FUNDING: "Nguồn vốn",
    SortBy.LEAD: "Đơn vị chủ trì",
    SortBy.GOAL: "Mục tiêu",
    SortBy.FIGURE: "Số liệu mới nhất",
    SortBy.PERIOD: "Kỳ số liệu",
    SortBy.DAYS: "Số ngày",
    SortBy.DUE: "Hạn",
    SortBy.PROGRESS: "Tiến độ",
    SortBy.STATUS: "Tình trạng",
}
ASCENDING, DESCENDING = "▲ Tăng dần", "▼ Giảm dần"
GROUPED, NOT_GROUPED = "Nhóm theo {what}", "Không nhóm"
SORTED_UP, SORTED_DOWN = "Sắp theo {what} ▲", "Sắp theo {what} ▼"
NO_GIVER = "Không ghi nơi giao"
HOLD = {Hold.RETURNED: "Đã đến ngày hẹn", Hold.HELD: "Đã hẹn nhắc lại", Hold.NONE: "Không hẹn"}
YEAR, NO_YEAR = "Hạn năm {year}", "Không có hạn"
ALL_ROWS = "Tất cả"
TARGETS, DUTIES, DOCUMENT = "Chỉ tiêu", "Báo cáo", "Văn bản của chương trình"

# The list of given work
GIVER, PAPER = "Nơi giao", "Văn bản giao"
EMPTY_GIVEN = (
    "Chưa có việc giao thêm. Bấm Ctrl+N để ghi việc đầu tiên: kết luận giao ban, công văn của thành phố, "
    "ý kiến của Bí thư…"
)

# More to filter by
MONTH, APPENDIX, DONE, RESULT_PAPER, ORIGIN = (
    "Tháng đến hạn",
    "Phụ lục",
    "Xong hay chưa",
    "Văn bản kết quả",
    "Nguồn việc",
)

# The window
TITLE = "Cách xem: {place}"
GROUP_BY, SORT_BY, DIRECTION = "Nhóm theo", "Sắp theo", "Thứ tự"
NAME = "Lưu với tên"
NAME_EXAMPLE = "để trống thì chỉ áp dụng, không lưu"
NEW_NAME = "Tên mới"
SAVED = "Cách xem đã lưu"
SAVED_KEYS = "Enter mở · F2 đổi tên · Delete xóa"
NONE_SAVED = "Chưa có. Đặt tên ở ô trên rồi bấm Ctrl+S để lưu cách đang xem, kể cả điều kiện lọc và tìm."
APPLY = "Áp dụng (Ctrl+S)"
DELETE_AGAIN = "Bấm Delete lần nữa để xóa cách xem “{name}”."
RENAMING = "Gõ tên mới cho cách xem “{name}” rồi bấm Enter; Esc thôi."
NAME_TAKEN = "Đã có cách xem tên “{name}”: hãy đặt tên khác."
SAVED_AS = "Đã lưu cách xem “{name}”."
OPENED = "Đang xem: {name}"
PLAIN = "Như ban đầu"

# Reminders
REMINDERS_TITLE = "Nhắc việc chậm theo đơn vị"
REMINDERS_KEYS = "↑ ↓ chọn đơn vị · Enter chép lời nhắc · Tab đọc hết · Esc đóng"
REMINDER_COPIED = "Đã chép lời nhắc: {name}. Dán bằng Ctrl+V vào Zalo, công văn."
REMINDER_MORE = "… còn nữa: bấm Enter để chép đủ."
AGENCY, OVERDUE_COUNT, SOON_COUNT = "Đơn vị", "Quá hạn", "Sắp đến hạn"
ALL_AGENCIES = "Tất cả đơn vị có việc chậm"


def heading(key: GroupKey, grouping: Grouping, facts: Facts) -> str:
    """Return the title of a group, after the ward where programmes are kept apart."""
    title = _title(key.value, grouping, facts)
    programme = facts.programmes.get(key.programme)
    return f"{programme.ward} · {title}" if programme else title


def _title(value: str | int, grouping: Grouping, facts: Facts) -> str:
    if grouping is Grouping.LEAD:
        return facts.names((str(value),))[0] if value else UNASSIGNED
    if grouping is Grouping.YEAR:
        return YEAR.format(year=value) if value else NO_YEAR
    if grouping is Grouping.GIVER:
        return formats.capital(str(value)) or NO_GIVER
    if grouping in {Grouping.FUNDING, Grouping.HELD, Grouping.STATUS}:
        return _word(str(value), grouping)
    if grouping is Grouping.URGENCY:
        return band(*BANDS[value]) if isinstance(value, int) else RULE[Rule(value)]
    return _place(str(value), facts)


def _word(value: str, grouping: Grouping) -> str:
    if grouping is Grouping.FUNDING:
        return FUNDING[Funding(value)]
    return HOLD[Hold(value)] if grouping is Grouping.HELD else _state(value)


def _state(value: str) -> str:
    if value in set(TargetStatus):
        target = TargetStatus(value)
        return f"{TARGET_SIGN[target]} {TARGET_STATUS[target]}"
    state = ItemStatus(value)
    return f"{ITEM_SIGN[state]} {ITEM_STATUS[state]}"


def _place(value: str, facts: Facts) -> str:
    """Return the words of an appendix, of what else an alert is about, or of a section of targets."""
    if appendix := facts.appendices.get(value):
        return f"{appendix.code} {appendix.title}"
    subjects = {Subject.TARGET.value: TARGETS, Subject.DUTY.value: DUTIES, Subject.DOCUMENT.value: DOCUMENT}
    return subjects.get(value, value) or ALL_ROWS


def in_force(arrangement: Arrangement, choices: Choices) -> list[str]:
    """Return what differs from how the list first stands: `Nhóm theo đơn vị chủ trì`, `Sắp theo hạn ▲`."""
    parts = []
    if arrangement.group is not choices.usual.group:
        what = GROUPINGS[arrangement.group].lower()
        parts.append(NOT_GROUPED if arrangement.group is Grouping.NONE else GROUPED.format(what=what))
    if arrangement.sort is not SortBy.DOCUMENT:
        template = SORTED_DOWN if arrangement.descending else SORTED_UP
        parts.append(template.format(what=SORTS[arrangement.sort].lower()))
    return parts


def summary(view: View, choices: Choices, facts: Facts) -> str:
    """Return a saved view in words."""
    parts = in_force(view.arrangement, choices)
    if view.filter != ItemFilter():
        parts.append(words.FILTERED.format(what=describe(view.filter.still(facts), facts)))
    if view.search:
        parts.append(words.SEARCHED.format(text=view.search))
    return " · ".join(parts) or PLAIN
