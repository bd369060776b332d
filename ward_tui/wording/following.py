"""The words for new due dates and obstacles: their windows, and how they read among the facts of a row."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.following import Extension, Obstacle, ObstacleKind
from ward_tui.domain.model import AppendixItem, Evidence, Facts
from ward_tui.domain.timeline import original_due
from ward_tui.wording import formats
from ward_tui.wording.answers import LEVEL, OBSTACLE, asked

Field = tuple[str, str]

KIND_SHORT = {
    ObstacleKind.CLEARANCE: "mặt bằng",
    ObstacleKind.PROCEDURE: "thủ tục",
    ObstacleKind.CONTRACTOR: "nhà thầu",
    ObstacleKind.CAPITAL: "vốn",
    ObstacleKind.OTHER: "khác",
}

# Windows
EXTEND_TITLE = "Lùi hạn {id}"
EXTEND_KNOWN = "Hạn hiện nay: {now}"
EXTEND_ORIGINAL = "Hạn gốc: {first} · hạn hiện nay: {now}"
EXTEND_DUE, EXTEND_DUE_EXAMPLE = "Hạn mới", "ví dụ Quý I/2027, 6/2027, 30/6/2027"
EXTEND_DOCUMENT, EXTEND_DOCUMENT_EXAMPLE = "Văn bản quyết định", "bắt buộc, ví dụ 45-TB/ĐU"
EXTEND_DAY, EXTEND_DAY_EXAMPLE = "Ngày văn bản", "ví dụ 20/11/2026, để trống nếu chưa rõ"
EXTEND_NOTE, EXTEND_NOTE_EXAMPLE = "Ghi chú", "để trống cũng được"
MOVED_LATER, MOVED_EARLIER = "{first}, nay lùi {days} ngày", "{first}, nay sớm hơn {days} ngày"
EXTEND_DONE = "Mục này đã hoàn thành ngày {day}: bấm F5 để mở lại trước khi lùi hạn."
OBSTACLE_TITLE = "Vướng mắc của {id}"
OBSTACLE_KIND, OBSTACLE_LEVEL = "Vướng về", "Cấp tháo gỡ"
OBSTACLE_TEXT, OBSTACLE_TEXT_EXAMPLE = "Nội dung", "ví dụ 3 hộ chưa nhận tiền bồi thường"
OBSTACLE_ASKED, OBSTACLE_ASKED_EXAMPLE = "Đề nghị ai", "ví dụ Sở Xây dựng, để trống cũng được"
OBSTACLE_REQUEST, OBSTACLE_REQUEST_EXAMPLE = "Đề nghị việc gì", "ví dụ sớm duyệt giá đất"
OBSTACLE_SINCE = "Từ ngày"
OBSTACLE_KEYS = "Gõ số để chọn rồi sang ô sau · Enter lưu"
OBSTACLE_NO_KIND = "Chưa chọn vướng về việc gì: gõ số ở dòng “Vướng về”."
OBSTACLE_NO_LEVEL = "Chưa chọn cấp phải tháo gỡ: gõ số ở dòng “Cấp tháo gỡ”."
WHICH_TITLE = "Vướng mắc của {id}"
WHICH_CLEAR, WHICH_NEW = "Đã tháo gỡ xong: {obstacle}", "Ghi thêm vướng mắc khác"
WHICH_SEARCH = "Gõ để tìm, Enter để chọn"
CLEAR_TITLE = "Đã tháo gỡ vướng mắc của {id}"
CLEAR_DAY = "Ngày tháo gỡ"

HELP = {
    "extend-due": "Hạn mới theo văn bản quyết định; hạn gốc vẫn được giữ. Viết theo năm, quý, tháng hoặc ngày. "
    "Ví dụ: 2027, Quý I/2027, 6/2027, 30/6/2027.",
    "extend-document": "Số, ký hiệu của văn bản cho lùi hạn, bắt buộc phải có. Ví dụ: 45-TB/ĐU.",
    "extend-day": "Ngày ghi trên văn bản, không muộn hơn hôm nay; để trống nếu chưa rõ. Ví dụ: 20/11/2026.",
    "extend-note": "Lý do lùi hạn hoặc điều cần nhớ, để trống cũng được. Ví dụ: chờ thẩm định giá đất.",
    "held-kind": "Vướng về việc gì: gõ số trước từ cần chọn, hoặc dùng phím ← →. Ví dụ: 1 là mặt bằng.",
    "held-level": "Cấp nào phải tháo gỡ: gõ số trước từ cần chọn, hoặc dùng phím ← →. Ví dụ: 2 là thành phố.",
    "held-text": "Vướng cụ thể ở đâu, ai đang chờ ai. Ví dụ: 3 hộ chưa nhận tiền bồi thường.",
    "held-asked": "Cơ quan được đề nghị tháo gỡ, ghi như trong công văn; để trống cũng được. Ví dụ: Sở Nông nghiệp và Môi trường.",
    "held-request": "Đề nghị cơ quan đó làm gì; ghi vào danh sách gửi cấp trên. Ví dụ: sớm phê duyệt giá đất bồi thường.",
    "held-since": "Ngày bắt đầu vướng, không muộn hơn hôm nay. Ví dụ: 3/10/2026.",
    "held-which": "Chọn vướng mắc đã tháo gỡ xong rồi bấm Enter để ghi ngày; dòng cuối ghi thêm vướng mắc khác. "
    "Ví dụ: gõ “thu tuc” để tìm.",
    "clear-day": "Ngày đã tháo gỡ xong, không muộn hơn hôm nay. Ví dụ: 20/11/2026.",
}


def known_due(item: AppendixItem, extensions: tuple[Extension, ...]) -> str:
    """Return the due date of a row, and the original one where it was moved."""
    now = formats.deadline(item.finish)
    if not extensions:
        return EXTEND_KNOWN.format(now=now)
    return EXTEND_ORIGINAL.format(first=formats.deadline(extensions[0].before), now=now)


def extension(each: Extension) -> str:
    """Return `Quý III/2026 → 30/6/2027 theo 45-TB/ĐU ngày 20/11/2026 – chờ quy hoạch`."""
    paper = formats.evidence(Evidence(each.document, each.decided_on))
    note = f" – {each.note}" if each.note else ""
    return f"{formats.deadline(each.before)} → {formats.deadline(each.after)} theo {paper}{note}"


def obstacle(each: Obstacle) -> str:
    """Return `Thủ tục, thành phố tháo gỡ, từ 3/10/2026: chờ thẩm định`, and when it was cleared."""
    text = f": {each.text}" if each.text else ""
    if told := asked(each.asked_of, each.request):
        text = f"{text.rstrip(' .;')}; {told}"
    cleared = f" (đã tháo gỡ ngày {formats.day(each.cleared_on)})" if each.cleared_on else ""
    return f"{formats.capital(OBSTACLE[each.kind])}, {LEVEL[each.level]} tháo gỡ, từ {formats.day(each.since)}{text}{cleared}"


def lasting(each: Obstacle, today: date) -> str:
    """Return an obstacle with the days for which it has lasted."""
    days = (today - each.since).days
    told = obstacle(each)
    return f"{told.rstrip(' .;')} ({days} ngày)" if days > 0 and each.cleared_on is None else told


def extension_fields(facts: Facts, item: AppendixItem) -> list[Field]:
    """Return the original due date of a row and each new one with its document; nothing where it was never moved."""
    moved = facts.extensions.get(item.id, ())
    if not moved:
        return []
    original = moved_by(moved, item, facts.programmes[item.programme].term_end)
    return [("Hạn gốc", original), *(("Lùi hạn", extension(each)) for each in moved)]


def moved_by(moved: tuple[Extension, ...], item: AppendixItem, term_end: date) -> str:
    """Return the original due date and how far it was moved: `Quý III/2026, nay lùi 273 ngày`."""
    before = original_due(moved, term_end)
    days = (item.due_on - before).days if item.due_on and before else 0
    template = MOVED_LATER if days > 0 else MOVED_EARLIER if days < 0 else "{first}"
    return template.format(first=formats.deadline(moved[0].before), days=formats.number(abs(days)))


def obstacle_fields(facts: Facts, key: str, today: date, *, cleared: bool = True) -> list[Field]:
    """Return what holds a row up, and what did unless cleared is False."""
    found = facts.obstacles.get(key, ())
    return [("Vướng mắc", lasting(each, today)) for each in found if cleared or each.cleared_on is None]
