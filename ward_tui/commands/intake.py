"""What is done with a file that comes in: choosing it, going through its preview, answering, confirming."""

from __future__ import annotations

from ward_tui.commands.command import Command

_HERE = ("intake",)

INTAKE: tuple[Command, ...] = (
    Command("intake", (), "", "nhập từ tệp", "Nhập chương trình từ tệp Word, Excel, PDF, văn bản."),
    Command("update", ("f2",), "F2", "trả lời", "Trả lời câu hỏi ở dòng đang chọn.", _HERE, 2),
    Command("next_question(1)", ("tab",), "Tab", "câu sau", "Đến câu hỏi tiếp theo chưa trả lời.", _HERE, 3),
    Command("mark", (), "Space", "bỏ, lấy lại", "Bỏ dòng, cả phụ lục đang chọn; bấm lại để lấy lại.", _HERE, 5),
    Command("accept_alike", ("plus",), "+", "nhận cùng loại", "Nhận như đang hiểu mọi câu hỏi cùng loại.", _HERE, 4),
    Command("edit", ("f9",), "F9", "sửa", "Sửa nội dung đã hiểu của dòng trước khi nhập.", _HERE, 6),
    Command("open", (), "Enter", "sửa", "Sửa dòng đang chọn; ở nhóm chỉ tiêu: mở, gập nhóm.", _HERE),
    Command("filter", ("f4",), "F4", "chỉ câu hỏi", "Xem tất cả, chỉ câu hỏi, hoặc chỉ chỗ khác.", _HERE, 7),
    Command("save", ("ctrl+s",), "Ctrl+S", "nhập", "Xem sẽ ghi những gì rồi nhập vào dữ liệu.", _HERE, 4),
    Command("ask_again", ("delete",), "Delete", "hỏi lại", "Bỏ câu trả lời của dòng đang chọn, hỏi lại.", _HERE),
    Command("fold(1)", ("right",), "→", "mở nhóm", "Mở phụ lục, nhóm đang chọn.", _HERE),
    Command("fold(-1)", ("left",), "←", "gập nhóm", "Gập phụ lục, nhóm của dòng đang chọn.", _HERE),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", _HERE),
    Command("copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép dòng đang chọn để dán vào Word, Zalo.", _HERE),
    Command("add", ("ctrl+n",), "Ctrl+N", "tệp khác", "Chọn tệp khác để đọc, thay phần xem trước này.", _HERE),
    Command("back", ("escape",), "Esc", "lùi lại", "Bỏ tìm, bỏ lọc, rồi rời phần xem trước.", _HERE),
)
