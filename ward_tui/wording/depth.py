"""The words of the hub of what is followed in depth."""

from __future__ import annotations

from collections.abc import Mapping

from ward_tui.domain.following import Level
from ward_tui.wording.answers import LEVEL

SUBJECT, FIGURE = "Chuyên đề", "Tình hình"
ABOUT = {
    "timeline": ("Sơ đồ thời gian", "Dự án, nhiệm vụ trên các năm, quý của nhiệm kỳ: bắt đầu, hạn, tiến độ, hôm nay."),
    "disbursement": (
        "Giải ngân vốn đầu tư công",
        "Kế hoạch vốn và số đã giải ngân của từng dự án từng năm, thấp nhất đứng trước.",
    ),
    "obstacles": (
        "Vướng mắc theo cấp tháo gỡ",
        "Việc gì đang vướng, từ bao giờ, cấp nào phải tháo gỡ, đề nghị ai làm gì; xuất danh sách gửi lên cấp trên.",
    ),
    "links": (
        "Việc trước, việc sau",
        "Giải phóng mặt bằng trước xây dựng, đề án trước nghị quyết: cặp nào không kịp về thời gian.",
    ),
    "questions": (
        "Chỗ chưa khớp trong văn bản",
        "Những chỗ văn bản nói khác nhau, thiếu năm, trùng số: chọn một cách.",
    ),
    "clarity": ("6 rõ", "Mục nào, đơn vị nào chưa rõ người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền."),
    "amendments": ("Văn bản sửa đổi chương trình", "Thêm, bỏ, đánh số lại, sửa dòng và chỉ tiêu theo một văn bản."),
    "intake": (
        "Nhập chương trình từ tệp",
        "Đọc tệp Word, Excel, PDF, văn bản; xem trước từng dòng, trả lời câu hỏi rồi mới ghi.",
    ),
    "handover": (
        "Bàn giao cho người kế nhiệm",
        "Một thư mục có đủ dữ liệu, bảng tổng hợp và bản tóm tắt việc đang dở.",
    ),
}
NO_STAGES = "chưa có dự án nào có giai đoạn"
STAGES = "{count} mục có giai đoạn"
STAGES_LATE = "; {count} mục trễ giai đoạn"
NO_MONEY = "chưa nhập kế hoạch vốn năm {year}"
PAID = "năm {year}: {rate} của {count} dự án"
PAID_LATE = "; {count} dự án chậm"
NO_OBSTACLES = "không có vướng mắc nào đang kéo dài"
OBSTACLES = "{count} vướng mắc: {levels}"
LINKED = "{count} cặp đã xác nhận, {hard} không kịp"
PROPOSED = "{count} chờ xác nhận; "
NO_LINKS = "chưa xác nhận cặp nào"
OPEN_QUESTIONS = "{open} chỗ chưa quyết định, {decided} chỗ đã quyết định"
NO_QUESTIONS = "không có chỗ nào"
CLEAR = "{clear}/{total} mục đủ {count} rõ"
COUNTING = "đang tìm cặp…"
AMENDED = "{count} văn bản"
NOT_AMENDED = "chưa có văn bản nào"
HAND_OVER = "Enter để làm"
HEAD = "Chọn một chuyên đề rồi bấm Enter; Esc quay lại đây."


def levels(counts: Mapping[Level, int]) -> str:
    """Return how many obstacles each level must unblock: `thành phố 2, phường 1`."""
    return ", ".join(f"{LEVEL[level].lower()} {count}" for level, count in counts.items())
