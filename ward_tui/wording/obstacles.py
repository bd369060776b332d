"""The words of the obstacles by level: the list, the letter upwards as text, and the sheet of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.hindrances import LEVELS, Hindrance, by_level
from ward_tui.domain.model import Facts
from ward_tui.domain.text import nfc, tidy
from ward_tui.wording import formats
from ward_tui.wording.answers import LEVEL, OBSTACLE, asked
from ward_tui.wording.record_names import short_id
from ward_tui.wording.words import UNASSIGNED
from ward_tui.wording.workbook import LIST_TITLES, OBSTACLES

# The list
DAYS, ID, NAME, TEXT, ASKED = "Ngày", "Mã", "Dự án, nhiệm vụ", "Vướng mắc", "Đề nghị"
GROUP = {
    Level.CITY: "Thành phố tháo gỡ",
    Level.CENTRAL: "Trung ương tháo gỡ",
    Level.WARD: "Phường tháo gỡ",
    Level.ENTERPRISE: "Doanh nghiệp tháo gỡ",
}
HEAD = "{count} vướng mắc đang kéo dài, lâu nhất {days} ngày"
HEAD_NEW = "{count} vướng mắc, mới ghi nhận hôm nay"
HEAD_NONE = "không có vướng mắc nào đang kéo dài"
FILTERED = "đã tháo gỡ, hoặc mục đã xong"
EMPTY = "Không có vướng mắc nào đang kéo dài. Ở danh sách dự án, nhiệm vụ bấm Ctrl+B để ghi vướng mắc."
EMPTY_CLEARED = "Chưa có vướng mắc nào được tháo gỡ. Bấm F4 để xem vướng mắc đang kéo dài."
MARKED = "Đã đánh dấu {count} vướng mắc · Ctrl+C chép công văn · Ctrl+E xuất Excel · Esc bỏ"
SINCE = "từ {day}, đã {days} ngày"
TODAY = "từ hôm nay, {day}"
UNTIL = "từ {since} đến {day}, {days} ngày"
CLOSED = "từ {since}; mục này đã xong hoặc thôi thực hiện"
NO_REQUEST = "chưa ghi đề nghị ai việc gì; bấm F9 để ghi"
COPIED = "Đã chép {count} vướng mắc thành lời công văn, dán bằng Ctrl+V vào Word, Zalo."

# The letter
LETTER = {
    Level.CITY: "Vướng mắc đề nghị thành phố tháo gỡ",
    Level.CENTRAL: "Vướng mắc kiến nghị Trung ương tháo gỡ",
    Level.WARD: "Vướng mắc thuộc thẩm quyền của phường",
    Level.ENTERPRISE: "Vướng mắc đề nghị doanh nghiệp phối hợp tháo gỡ",
}
LETTER_TITLE = "{title} (tính đến ngày {day}):"
LETTER_LINE = "{number}. {name} ({who}): vướng {kind}từ ngày {since}{days}{text}.{request}"
LETTER_DAYS = " ({days} ngày)"
LEADS = "{lead} chủ trì"

# The sheet
SHEET_TITLES = {
    (Level.CITY,): "TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC ĐỀ NGHỊ THÀNH PHỐ THÁO GỠ",
    (Level.CENTRAL,): "TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC KIẾN NGHỊ TRUNG ƯƠNG THÁO GỠ",
    (Level.CITY, Level.CENTRAL): "TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC ĐỀ NGHỊ CẤP TRÊN THÁO GỠ",
    (Level.ENTERPRISE,): "TỔNG HỢP VƯỚNG MẮC ĐỀ NGHỊ DOANH NGHIỆP PHỐI HỢP THÁO GỠ",
    (Level.WARD,): "TỔNG HỢP VƯỚNG MẮC THUỘC THẨM QUYỀN CỦA PHƯỜNG",
}
COLUMNS = (
    "STT",
    "Dự án, nhiệm vụ",
    "Vướng mắc",
    "Từ ngày",
    "Số ngày",
    "Cấp tháo gỡ",
    "Kiến nghị (đề nghị ai, việc gì)",
    "Chủ trì",
    "Mã",
    "Phường",
)
UNIT = "vướng mắc"
NONE = "Tính đến ngày {day}, không có vướng mắc nào đang kéo dài."

# Exporting
EXPORT_TITLE = "Xuất vướng mắc ra Excel để gửi cấp trên"
EXPORT_LEVELS = "Cấp tháo gỡ"
EXPORTED = {
    (Level.CITY,): "thành phố",
    (Level.CENTRAL,): "trung ương",
    (Level.CITY, Level.CENTRAL): "thành phố và trung ương",
    (Level.WARD,): "phường",
    (Level.ENTERPRISE,): "doanh nghiệp",
    LEVELS: "tất cả các cấp",
}

SCREEN = (
    "Vướng mắc đang kéo dài của mọi dự án, nhiệm vụ, xếp theo cấp phải tháo gỡ: thành phố, trung ương, phường, doanh nghiệp; "
    "lâu nhất đứng trước. Mỗi dòng cho biết đã bao nhiêu ngày, vướng về gì, đề nghị ai làm gì.\n\n"
    "Enter đến mục đang vướng trong danh sách. F9 sửa nội dung, đề nghị ai, đề nghị việc gì. "
    "Ctrl+B ghi đã tháo gỡ, hoặc ghi thêm vướng mắc khác của mục này. F4 xem những vướng mắc đã tháo gỡ.\n\n"
    "Ctrl+C chép vướng mắc của cấp đang đứng, hoặc của các dòng đánh dấu, thành lời để dán vào công văn. "
    "Ctrl+E xuất bảng theo mẫu văn bản để in, gửi lên cấp đã chọn."
)
HELP = {
    "export-levels": "Chọn cấp phải tháo gỡ: gõ số trước dòng cần chọn, hoặc dùng phím ↑ ↓. Ví dụ: 1 là thành phố.",
}


def request(each: Hindrance) -> str:
    """Return what is asked of whom, '' for nothing: `đề nghị Sở Xây dựng sớm duyệt giá đất`."""
    return asked(tidy(each.obstacle.asked_of), tidy(each.obstacle.request).rstrip(" .;"))


def what(each: Hindrance) -> str:
    """Return what holds the row up: `Giải phóng mặt bằng: 3 hộ chưa nhận tiền`."""
    kind, text = formats.capital(OBSTACLE[each.obstacle.kind]), tidy(each.obstacle.text).rstrip(" .;")
    return f"{kind}: {text}" if text else kind


def how_long(each: Hindrance) -> str:
    """Return since when it lasts, or from when to when it did."""
    since, days, cleared = formats.day(each.obstacle.since), formats.number(each.days), each.obstacle.cleared_on
    if each.lasts:
        return SINCE.format(day=since, days=days) if each.days else TODAY.format(day=since)
    return UNTIL.format(since=since, day=formats.day(cleared), days=days) if cleared else CLOSED.format(since=since)


def told(each: Hindrance, facts: Facts) -> str:
    """Return everything about an obstacle in running text."""
    lead = formats.names(facts.names(each.item.lead), UNASSIGNED)
    asking = request(each) or (NO_REQUEST if each.lasts else "")
    parts = [f"{short_id(each.item.id)} {each.item.name} ({lead})", what(each), how_long(each), asking]
    return " · ".join(part for part in parts if part)


def head(found: Sequence[Hindrance]) -> str:
    """Return how many obstacles last, and for how long."""
    lasting = [each.days for each in found if each.lasts]
    if not lasting:
        return HEAD_NONE
    count, longest = formats.number(len(lasting)), max(lasting)
    return HEAD.format(count=count, days=formats.number(longest)) if longest else HEAD_NEW.format(count=count)


def letter(found: Sequence[Hindrance], facts: Facts, today: date) -> str:
    """Return obstacles by level as text for a letter: numbered sentences, no markup."""
    day = formats.day_padded(today)
    parts = []
    for level, members in by_level(found).items():
        lines = [LETTER_TITLE.format(title=LETTER[level], day=day)]
        lines += [_sentence(number, each, facts) for number, each in enumerate(members, 1)]
        parts.append("\n".join(lines))
    return nfc("\n\n".join(parts))


def _sentence(number: int, each: Hindrance, facts: Facts) -> str:
    several = len(facts.programmes) > 1
    lead = formats.names(facts.names(each.item.lead), "")
    who = [short_id(each.item.id), *([facts.programmes[each.item.programme].ward] if several else [])]
    text, asking = tidy(each.obstacle.text).rstrip(" .;"), request(each)
    return LETTER_LINE.format(
        number=number,
        name=tidy(each.item.name).rstrip(" .,:;"),
        who=", ".join([*who, *([LEADS.format(lead=lead)] if lead else [])]),
        kind="" if each.obstacle.kind is ObstacleKind.OTHER else f"về {OBSTACLE[each.obstacle.kind]} ",
        since=formats.day_padded(each.obstacle.since),
        days=LETTER_DAYS.format(days=formats.number(each.days)) if each.days else "",
        text=f": {text}" if text else "",
        request=f" {formats.capital(asking)}." if asking else "",
    )


def sheet_title(levels: Sequence[Level]) -> str:
    """Return the title of the sheet for the levels that are asked."""
    return SHEET_TITLES.get(tuple(levels), LIST_TITLES[OBSTACLES])


def counts(found: Mapping[Level, Sequence[Hindrance]]) -> str:
    """Return how many obstacles each level must unblock: `thành phố 2, phường 1`."""
    return ", ".join(f"{LEVEL[level]} {len(members)}" for level, members in found.items())
