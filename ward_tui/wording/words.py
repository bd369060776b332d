"""The Vietnamese words of states, kinds and classes, each state with a sign of its own."""

from __future__ import annotations

from ward_tui.domain.alerts import Rule, Severity
from ward_tui.domain.funding import Funding
from ward_tui.domain.goals import Cadence
from ward_tui.domain.model import AppendixItem, ItemKind, PlanGiver
from ward_tui.domain.records import Kind
from ward_tui.domain.status import ItemStatus, TargetStatus

ITEM_STATUS = {
    ItemStatus.OVERDUE: "Quá hạn",
    ItemStatus.DUE_SOON: "Sắp đến hạn",
    ItemStatus.IN_PROGRESS: "Đang thực hiện, trong hạn",
    ItemStatus.NOT_STARTED: "Chưa đến kỳ",
    ItemStatus.NO_DEADLINE: "Không có hạn",
    ItemStatus.DONE_ON_TIME: "Hoàn thành đúng hạn",
    ItemStatus.DONE_LATE: "Hoàn thành trễ hạn",
    ItemStatus.DONE: "Hoàn thành (không có hạn)",
    ItemStatus.PAUSED: "Tạm dừng",
    ItemStatus.DROPPED: "Thôi thực hiện",
}
ITEM_STATUS_SHORT = ITEM_STATUS | {
    ItemStatus.IN_PROGRESS: "Trong hạn",
    ItemStatus.DONE_ON_TIME: "Xong đúng hạn",
    ItemStatus.DONE_LATE: "Xong trễ hạn",
    ItemStatus.DONE: "Xong",
}
ITEM_SIGN = {
    ItemStatus.OVERDUE: "■",
    ItemStatus.DUE_SOON: "▲",
    ItemStatus.IN_PROGRESS: "►",
    ItemStatus.NOT_STARTED: "○",
    ItemStatus.NO_DEADLINE: "·",
    ItemStatus.DONE_ON_TIME: "√",
    ItemStatus.DONE_LATE: "√",
    ItemStatus.DONE: "√",
    ItemStatus.PAUSED: "□",
    ItemStatus.DROPPED: "×",
}
TARGET_STATUS = {
    TargetStatus.MISSED: "Chưa đạt",
    TargetStatus.AT_RISK: "Có nguy cơ",
    TargetStatus.NO_DATA: "Chưa có số liệu",
    TargetStatus.NO_BASELINE: "Chưa đủ căn cứ",
    TargetStatus.NOT_DUE: "Chưa đến kỳ",
    TargetStatus.MET: "Đạt",
    TargetStatus.EXCEEDED: "Vượt",
}
TARGET_SIGN = {
    TargetStatus.MISSED: "■",
    TargetStatus.AT_RISK: "▲",
    TargetStatus.NO_DATA: "□",
    TargetStatus.NO_BASELINE: "·",
    TargetStatus.NOT_DUE: "○",
    TargetStatus.MET: "√",
    TargetStatus.EXCEEDED: "√",
}
FUNDING = {
    Funding.BUDGET: "Ngân sách",
    Funding.ENTERPRISE: "Doanh nghiệp",
    Funding.MIXED: "Ngân sách + nguồn khác",
    Funding.SOCIAL: "Xã hội hóa, nguồn khác",
    Funding.UNSPECIFIED: "Không ghi nguồn vốn",
}
KIND = {
    ItemKind.PROJECT: "Dự án",
    ItemKind.CLEARANCE: "Giải phóng mặt bằng",
    ItemKind.RESOLUTION: "Nghị quyết, đề án",
    ItemKind.TASK: "Nhiệm vụ",
}
CADENCE = {
    Cadence.ANNUAL: "Hằng năm",
    Cadence.BY_YEAR: "Đến một năm",
    Cadence.TERM: "Trong nhiệm kỳ",
}
GIVER = {PlanGiver.CITY: "Thành phố giao", PlanGiver.WARD: "Kế hoạch của phường"}
RECORD = {
    Kind.PROGRAMME: "chương trình",
    Kind.AGENCY: "đơn vị",
    Kind.POSITION: "chức danh",
    Kind.TARGET: "chỉ tiêu",
    Kind.INDICATOR: "chỉ số",
    Kind.READING: "số liệu",
    Kind.PLAN: "kế hoạch năm",
    Kind.APPENDIX: "phụ lục",
    Kind.ITEM: "mục",
    Kind.NOTE: "ghi chú",
    Kind.DUTY: "báo cáo",
    Kind.OBSTACLE: "vướng mắc",
    Kind.STAGE: "giai đoạn",
    Kind.CAPITAL: "vốn",
}
SEVERITY = {
    Severity.OVERDUE: "Quá hạn",
    Severity.DUE_SOON: "Sắp đến hạn",
    Severity.WARNING: "Cần chú ý",
    Severity.INFO: "Để biết",
}
RULE = {
    Rule.OVERDUE: "Quá hạn",
    Rule.REPORT_OVERDUE: "Báo cáo quá hạn",
    Rule.DUE_SOON: "Sắp đến hạn",
    Rule.REPORT_DUE: "Báo cáo sắp đến hạn",
    Rule.MISSED: "Số liệu chưa đạt chỉ tiêu",
    Rule.BEHIND_PACE: "Chậm so với thời gian",
    Rule.SHOULD_HAVE_STARTED: "Đã đến kỳ mà chưa ghi nhận bắt đầu",
    Rule.STAGE_LATE: "Giai đoạn trễ dự kiến",
    Rule.DISBURSEMENT: "Giải ngân chậm so với thời gian",
    Rule.NO_NEWS: "Lâu chưa có tin",
    Rule.NO_DOCUMENT: "Thiếu số văn bản",
    Rule.NO_FIGURE: "Chưa có số liệu năm",
    Rule.REPORT_UNDATED: "Báo cáo chưa có ngày gửi",
    Rule.QUESTION: "Văn bản có chỗ chưa khớp",
    Rule.LINK_CONFLICT: "Không kịp cho việc sau",
    Rule.UNCLEAR: "Chưa đủ 6 rõ",
}
UNASSIGNED = "Chưa giao đơn vị"
GIVEN_TITLE = "Việc giao thêm ngoài chương trình"


def status(item: AppendixItem, state: ItemStatus, days: int | None = None) -> str:
    """Return the full words of a state: `Quá hạn (52 ngày)`, `Thôi thực hiện (theo văn bản số …)`."""
    word = ITEM_STATUS[state]
    if state is ItemStatus.OVERDUE and days is not None:
        return f"{word} ({days} ngày)"
    if state is ItemStatus.DUE_SOON and days is not None:
        return f"{word} (còn {-days} ngày)" if days else f"{word} (hôm nay)"
    if state is ItemStatus.DROPPED and item.dropped_document:
        return f"{word} (theo văn bản số {item.dropped_document})"
    return word


def band(first: int, last: int | None) -> str:
    """Return the words of a group of days overdue: `Quá hạn 1-30 ngày`, `Quá hạn trên 120 ngày`."""
    return f"Quá hạn trên {first - 1} ngày" if last is None else f"Quá hạn {first}-{last} ngày"
