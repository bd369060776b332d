"""What F1 says on the screen of the journal and in its windows."""

from __future__ import annotations

SCREEN = (
    "Nhật ký ghi lại mọi việc đã làm, việc mới nhất đứng trước, theo từng ngày: lúc nào, việc gì, mục nào.\n\n"
    "Enter mở một việc để xem giá trị cũ và mới, và hoàn tác riêng việc đó. Dấu / để tìm không cần gõ dấu; F4 lọc theo "
    "loại việc, theo tuần, tháng, theo mục.\n\n"
    "Phím - lùi về ngay sau việc đang chọn: phần mềm cho xem trước những gì sẽ đổi, rồi hoàn tác một lần mọi bước sau đó; "
    "Ctrl+Y làm lại tất cả.\n\n"
    "F12 so sánh hôm nay với tuần trước, hoặc hai ngày tự chọn. Việc đã làm rồi hoàn tác trong khoảng đó không tính."
)
HELP = {
    "journal-filter": "Mỗi ô chọn một điều kiện, để “Tất cả” là không lọc theo điều kiện đó. Phím Tab chuyển ô, Enter mở danh "
    "sách, Ctrl+S áp dụng. Trong danh sách, Esc bỏ lọc. Ví dụ: Làm gì “Lùi hạn”, Thời gian “Tháng này”.",
    "journal-record": "Gõ mã hoặc vài chữ của tên, không cần dấu, rồi chọn bằng phím mũi tên và Enter. "
    "Ví dụ: “PL14-07” hoặc “giao duc”.",
    "rewind": "Danh sách cho thấy từng mục đang ghi gì và sẽ ghi gì. “Lùi về đó” (Ctrl+S) hoàn tác tất cả "
    "thành một bước, kể cả câu trả lời và kết luận của rà soát tuần; Ctrl+Y làm lại, Esc thôi không làm.",
    "compare": "Mỗi dòng là một điều khác nhau giữa cuối hai ngày: trước và sau, xếp theo mục. Enter mở mục, Ctrl+C chép tất cả "
    "để dán vào Word, Zalo. F4 chọn hai ngày khác, Esc đóng.",
    "days": "Hai ngày cần so sánh, không muộn hơn hôm nay. Ví dụ: 1/10/2026 và 31/10/2026.",
    "first-day": "So với tình hình cuối ngày này. Ví dụ: 14/11/2026.",
    "second-day": "Tình hình cuối ngày này, không muộn hơn hôm nay. Ví dụ: 21/11/2026.",
}
