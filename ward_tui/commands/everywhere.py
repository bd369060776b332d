"""What is known on every screen."""

from __future__ import annotations

from ward_tui.commands.command import RECORDS, Command

KNOWN_EVERYWHERE: tuple[Command, ...] = (
    Command("undo", ("ctrl+z",), "Ctrl+Z", "hoàn tác", "Hoàn tác bước vừa làm, lùi được nhiều bước.", hint=10),
    Command("redo", ("ctrl+y",), "Ctrl+Y", "làm lại", "Làm lại bước vừa hoàn tác."),
    Command("export", ("ctrl+e",), "Ctrl+E", "xuất Excel", "Xuất bảng tổng hợp ra tệp Excel.", hint=11),
    Command("programmes", ("ctrl+o",), "Ctrl+O", "chương trình", "Chọn hoặc thêm chương trình hành động.", hint=12),
    Command(
        "go('given')",
        ("f8",),
        "F8",
        "việc giao thêm",
        "Xem việc giao thêm ngoài chương trình: ai giao, hạn nào.",
        hint=12,
    ),
    Command(
        "go('catalogue')",
        ("ctrl+l",),
        "Ctrl+L",
        "danh mục",
        "Xem, sửa danh mục: chương trình, phụ lục, đơn vị.",
        hint=13,
    ),
    Command(
        "reminders",
        ("ctrl+r",),
        "Ctrl+R",
        "nhắc việc",
        "Lời nhắc việc chậm của từng đơn vị, để dán vào Zalo.",
    ),
    Command("missing", (), "", "thiếu văn bản", "Liệt kê kết quả, số liệu chưa có văn bản chứng minh."),
    Command("guide", (), "", "hướng dẫn", "Đọc hướng dẫn sử dụng."),
    Command("tour", (), "", "làm quen", "Làm quen với phần mềm trong năm bước."),
    Command("no_tour", (), "", "thôi làm quen", "Thôi làm quen, không nhắc lại nữa."),
    Command("demo", (), "", "dữ liệu thử", "Mở dữ liệu thử để tập; bỏ đi lúc nào cũng được."),
    Command("own_data", (), "", "về dữ liệu của tôi", "Về dữ liệu của tôi, vẫn giữ dữ liệu thử."),
    Command("drop_demo", (), "", "bỏ dữ liệu thử", "Bỏ dữ liệu thử, về dữ liệu của tôi."),
    Command("help", ("f1",), "F1", "trợ giúp", "Trợ giúp cho chỗ đang đứng.", hint=13),
    Command("menu", ("question_mark",), "?", "việc làm được", "Danh sách việc làm được ở đây, chạy được ngay.", hint=1),
    Command("palette", ("ctrl+p",), "Ctrl+P", "tìm lệnh", "Tìm mọi lệnh, dự án, nhiệm vụ, chỉ tiêu theo tên."),
    Command("switch_theme", (), "", "nền sáng, tối", "Đổi giữa nền sáng và nền tối."),
    Command(
        "back",
        ("escape",),
        "Esc",
        "lùi lại",
        "Lùi một bước: bỏ tìm, bỏ lọc, đóng cửa sổ.",
        (
            "overview",
            "catalogue",
            "guide",
            "review",
            "conclusion",
            "duties",
            "journal",
            "settings",
            "agencies",
            "depth",
            *RECORDS,
        ),
    ),
    Command("leave", ("ctrl+q",), "Ctrl+Q", "thoát", "Thoát phần mềm; mọi việc đã được lưu.", hint=14),
)
