"""What is done with the forms for the agencies: making them, and seeing who has answered."""

from __future__ import annotations

from ward_tui.commands.command import Command

_HERE = ("forms",)

AGENCY_FORMS: tuple[Command, ...] = (
    Command(
        "forms", ("f2",), "F2", "phiếu cập nhật", "Lập phiếu cho các đơn vị, xem ai chưa trả lời.", ("agencies",), 4
    ),
    Command("go('forms')", (), "", "phiếu cập nhật", "Lập phiếu cho các đơn vị, xem ai chưa trả lời."),
    Command("add", ("ctrl+n",), "Ctrl+N", "lập phiếu", "Lập phiếu Excel cho các đơn vị, mỗi đơn vị một tệp.", _HERE, 2),
    Command("open", (), "Enter", "xem việc", "Mở các việc của đơn vị đang chọn.", _HERE, 4),
    Command("mark", (), "Space", "đánh dấu", "Đánh dấu đơn vị để chỉ lập phiếu cho các đơn vị đó.", _HERE, 5),
    Command("mark_group", ("plus",), "+", "đánh dấu nhóm", "Đánh dấu cả nhóm của đơn vị đang chọn.", _HERE),
    Command("mark_all", ("ctrl+a",), "Ctrl+A", "đánh dấu hết", "Đánh dấu mọi đơn vị đang hiện.", _HERE),
    Command("filter", ("f4",), "F4", "chưa trả lời", "Chỉ xem đơn vị chưa trả lời, hoặc xem tất cả.", _HERE, 3),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", _HERE, 7),
    Command("copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép danh sách đơn vị để nhắc trên Zalo.", _HERE, 8),
    Command("back", ("escape",), "Esc", "lùi lại", "Bỏ đánh dấu, bỏ tìm, bỏ lọc, rồi về màn hình trước.", _HERE),
)
