"""What is done to the record in front: open, update, finish, note, assign."""

from __future__ import annotations

from ward_tui.commands.command import LISTS, RECORDS, ROWS, Command

ROW_COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        (),
        "Enter",
        "mở",
        "Mở chi tiết dòng đang chọn.",
        ("overview", "catalogue", "duties", "journal", "agencies", "depth", "clarity", "amendments", *LISTS),
        2,
    ),
    Command("open", (), "Enter", "sửa", "Sửa giá trị của dòng đang chọn ngay tại dòng.", ("settings",), 2),
    Command(
        "reset",
        ("delete",),
        "Delete",
        "mặc định",
        "Trả dòng đang chọn về mặc định, bỏ ngày đã thêm.",
        ("settings",),
        3,
    ),
    Command(
        "update", ("f2",), "F2", "cập nhật", "Cập nhật tiến độ hoặc số liệu ngay tại dòng.", ("review", *RECORDS), 3
    ),
    Command(
        "search",
        ("slash", "f3"),
        "/",
        "tìm",
        "Tìm không cần dấu; Esc để bỏ tìm.",
        (*LISTS, "catalogue", "journal", "agencies", "clarity"),
        4,
    ),
    Command(
        "filter",
        ("f4",),
        "F4",
        "lọc",
        "Lọc theo nguồn vốn, năm, tình trạng, cơ quan chủ trì.",
        ("items", "given", "timeline"),
        5,
    ),
    Command("filter", ("f4",), "F4", "lọc", "Lọc theo loại thay đổi, theo tuần.", ("journal",), 5),
    Command(
        "finish",
        ("f5",),
        "F5",
        "hoàn thành",
        "Ghi ngày hoàn thành và số văn bản; mở lại mục đã xong.",
        ("review", *ROWS),
        6,
    ),
    Command("finish", ("f5",), "F5", "đã gửi", "Ghi ngày gửi, số văn bản của kỳ đến hạn.", ("duties",), 3),
    Command("note", ("f6",), "F6", "ghi chú", "Ghi chú tình hình của dòng đang chọn.", ("review", *RECORDS), 8),
    Command(
        "assign",
        ("f7",),
        "F7",
        "giao chủ trì",
        "Giao cơ quan chủ trì cho dòng chọn hoặc dòng đánh dấu.",
        ("review", "clarity", *ROWS),
        7,
    ),
)
