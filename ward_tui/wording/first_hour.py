"""The words of the first hour: made-up figures to practise with, getting to know the program, the guide."""

from __future__ import annotations

# Demonstration
DEMO_MARK = "DỮ LIỆU THỬ"
DEMO_GROUP = "Chưa quen dùng"
DEMO_LINE = "Dữ liệu thử để tập"
DEMO_COUNTS = "bỏ đi lúc nào cũng được"
DEMO_OPENED = "Đây là dữ liệu thử, không lẫn với dữ liệu của bạn. Về hoặc bỏ đi: bấm Ctrl+O."
DEMO_ALREADY = "Đang mở dữ liệu thử. Muốn về dữ liệu của bạn: bấm Ctrl+O."
DEMO_KEPT = "Đã về dữ liệu của bạn; dữ liệu thử vẫn còn để tập tiếp."
DEMO_DROPPED = "Đã bỏ dữ liệu thử và về dữ liệu của bạn."
NOT_IN_DEMO = "Đang ở dữ liệu của bạn, không phải dữ liệu thử."
OWN_LINE = "Về dữ liệu của tôi"
OWN_COUNTS = "dữ liệu thử vẫn được giữ lại"
DROP_LINE = "Bỏ dữ liệu thử"
DROP_COUNTS = "xóa tệp dữ liệu thử"
DROP_TITLE = "Bỏ dữ liệu thử?"
DROP_TEXT = (
    "Mọi điều đã tập trên dữ liệu thử sẽ bị xóa và không lấy lại được. Dữ liệu của bạn không bị ảnh hưởng: "
    "phần mềm trở về dữ liệu của bạn ngay sau đó."
)
DROP = "Bỏ dữ liệu thử"

# Getting to know the program
OFFER = "Mới dùng? Bấm ?, gõ “lam quen”, Enter: 5 bước. Bỏ dòng này: bấm ?, gõ “thoi”."
TOUR = "Làm quen {step}/{steps}: {what} Muốn thôi: bấm ?, gõ “thoi”, Enter."
TOUR_STEPS = (
    "bấm 2 để xem chỉ tiêu, rồi bấm 3 để xem dự án, nhiệm vụ. Phím số nào mở màn hình ấy.",
    "bấm /, gõ “xay dung” (không cần dấu), bấm Enter.",
    "dùng phím mũi tên chọn một dòng chưa xong, bấm F2, gõ 35, bấm Enter để ghi tiến độ.",
    "bấm Ctrl+Z để hoàn tác số vừa ghi. Lùi được nhiều bước, cả hôm sau.",
    "bấm Ctrl+E để xuất Excel, hoặc bấm ? để xem mọi việc làm được ở đây.",
)
TOUR_DONE = "Đã làm quen đủ 5 bước. Lúc nào cần, bấm F1 để đọc trợ giúp, bấm ? rồi gõ “huong dan” để đọc hướng dẫn."
TOUR_ENDED = "Đã thôi làm quen. Muốn làm lại: bấm ?, gõ “lam quen”, Enter."
TOUR_EMPTY = "Chưa có dự án, nhiệm vụ nào để làm quen: hãy bấm Ctrl+O rồi chọn “Dữ liệu thử để tập”."

# Guide
GUIDE_KEYS = "↑ ↓ chọn mục · PgUp PgDn lật trang · Enter sang nội dung · Esc quay lại"
GUIDE_CONTENTS = "Mục lục"
GUIDE_PICTURE = "(Hình: {what}, xem trong tài liệu kèm theo.)"
GUIDE_MISSING = "Không đọc được tệp hướng dẫn {file}: hãy cài lại phần mềm."
