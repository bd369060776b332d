"""What is done with the forms that came back: choosing them, deciding what differs, taking them over."""

from __future__ import annotations

from ward_tui.commands.command import Command

_HERE = ("collect",)

COLLECTING: tuple[Command, ...] = (
    Command("collect", ("f5",), "F5", "nhận phiếu", "Nhận phiếu các đơn vị gửi lại.", ("forms",), 3),
    Command("go('collect')", (), "", "nhận phiếu", "Nhận phiếu cập nhật các đơn vị gửi lại."),
    Command("add", ("ctrl+n",), "Ctrl+N", "chọn phiếu", "Chọn tệp phiếu, hoặc thư mục chứa các phiếu.", _HERE, 3),
    Command("mark", (), "Space", "nhận", "Nhận hoặc để lại dòng, cả phiếu đang chọn.", _HERE, 4),
    Command("update", ("f2",), "F2", "quyết định", "Chọn giữ hiện có hay lấy theo phiếu.", _HERE, 5),
    Command("next_open", ("plus",), "+", "phải chọn", "Đến chỗ tiếp theo phải chọn.", _HERE, 6),
    Command("save", ("ctrl+s",), "Ctrl+S", "ghi", "Xem sẽ ghi những gì rồi ghi thành một bước.", _HERE, 2),
    Command("filter", ("f4",), "F4", "phải xem", "Chỉ xem chỗ phải chọn, không hợp lệ, hoặc tất cả.", _HERE, 7),
    Command("open", (), "Enter", "mở mục", "Mở chi tiết mục của dòng đang chọn.", _HERE, 8),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", _HERE, 9),
    Command("copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép chỗ phải hỏi lại đơn vị để gửi Zalo.", _HERE, 9),
    Command("back", ("escape",), "Esc", "lùi lại", "Bỏ tìm, bỏ lọc, rồi về màn hình trước; phiếu vẫn giữ.", _HERE),
)
