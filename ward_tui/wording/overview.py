"""The words of the overview."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.funding import Funding
from ward_tui.domain.status import ItemStatus
from ward_tui.wording import formats
from ward_tui.wording.words import ITEM_STATUS_SHORT
from ward_tui.wording.words import UNASSIGNED as NO_AGENCY

ITEMS, NOW, BEFORE, CHANGE = "Dự án, nhiệm vụ", "Nay", "Tuần trước", "So sánh"
TARGETS = "Chỉ tiêu theo đánh giá"
MORE, LESS, SAME = "tăng {by}", "giảm {by}", "như cũ"
STATUS = ITEM_STATUS_SHORT | {ItemStatus.DONE: "Xong (không có hạn)"}
RATE = {"all": "  Quá hạn/{whole} mục", "due": "  Quá hạn/{whole} mục có hạn"}
WAITING = {"unassigned": f"  {NO_AGENCY}", "given": "  Việc giao thêm", "lacks_document": "  Thiếu số văn bản"}
ALL = "  Tất cả"

BUDGET, ENTERPRISE, OTHER = "█", "▒", "░"
GLYPHS = {Funding.BUDGET: BUDGET, Funding.ENTERPRISE: ENTERPRISE}
FUNDING = {
    Funding.BUDGET: "Ngân sách",
    Funding.ENTERPRISE: "Doanh nghiệp",
    Funding.MIXED: "Ngân sách + khác",
    Funding.SOCIAL: "Xã hội hóa, khác",
    Funding.UNSPECIFIED: "Không ghi nguồn",
}
AGENCIES = f"Quá hạn theo đơn vị ({BUDGET} quá hạn, {OTHER} còn lại)"
APPENDICES = f"Quá hạn theo phụ lục ({BUDGET} quá hạn, {OTHER} còn lại)"
NONE_OVERDUE = "Không có mục nào quá hạn."
YEARS = f"Vốn theo năm ({BUDGET} ngân sách {ENTERPRISE} doanh nghiệp {OTHER} khác)"
NO_YEAR = "Không hạn"
ATTAINED = "Mức đạt chỉ tiêu (│ đã qua {elapsed}% nhiệm kỳ)"
NO_FIGURE = "chưa có số liệu"
PER_CENT = "{degree}%"

MONTHS = "Hạn trong 12 tháng tới"
MONTH = "tháng {month}/{year}: {count} mục"


def share(part: int, whole: int) -> str:
    """Return a part in per cent of the whole: `11,7%`."""
    return f"{formats.number(tenths(part, whole))}%"


def tenths(part: int, whole: int) -> Decimal:
    """Return a part in per cent of the whole, to one decimal."""
    return Decimal(round(1000 * part / whole) if whole else 0) / 10


def change(now: Decimal | int, before: Decimal | int) -> str:
    """Return how a figure has changed: `tăng 2`, `giảm 1,5`, `như cũ`."""
    if now == before:
        return SAME
    return (MORE if now > before else LESS).format(by=formats.number(abs(Decimal(now) - before)))


def month_label(year: int, month: int) -> str:
    """Return the label of a month; every January names its year."""
    return f"{month}/{year % 100:02}" if month == 1 else str(month)
