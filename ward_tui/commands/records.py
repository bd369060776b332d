"""What is done to records of every kind: edit, add, remove, mark, look at in another way, copy."""

from __future__ import annotations

from ward_tui.commands.command import EDITABLE, LISTS, MARKABLE, RECORDS, Command

RECORD_COMMANDS: tuple[Command, ...] = (
    Command(
        "edit",
        ("f9",),
        "F9",
        "sửa",
        "Sửa mọi thông tin của dòng, hoặc của các dòng đánh dấu.",
        ("alerts", "clarity", *EDITABLE),
        6,
    ),
    Command(
        "add",
        ("ctrl+n",),
        "Ctrl+N",
        "thêm",
        "Thêm dự án, nhiệm vụ, chỉ tiêu, phụ lục, đơn vị.",
        ("overview", *EDITABLE),
        8,
    ),
    Command("duplicate", ("ctrl+d",), "Ctrl+D", "nhân bản", "Thêm dòng mới từ nội dung của dòng đang chọn.", EDITABLE),
    Command("remove", ("delete",), "Delete", "xóa", "Xóa dòng đang chọn, sau khi hỏi lại.", EDITABLE),
    Command(
        "merge",
        ("ctrl+g",),
        "Ctrl+G",
        "gộp đơn vị",
        "Gộp các đơn vị đã đánh dấu thành một, sau khi xem trước.",
        ("catalogue", "agencies"),
        7,
    ),
    Command(
        "mark",
        (),
        "Space",
        "đánh dấu",
        "Đánh dấu dòng để sửa, giao một lần cho nhiều dòng.",
        (*MARKABLE, "catalogue", "agencies"),
        9,
    ),
    Command(
        "mark_group",
        ("plus",),
        "+",
        "đánh dấu nhóm",
        "Đánh dấu cả nhóm của dòng đang chọn, bấm lần nữa để bỏ.",
        MARKABLE,
    ),
    Command(
        "mark_all", ("ctrl+a",), "Ctrl+A", "đánh dấu hết", "Đánh dấu mọi dòng đang hiện, bấm lần nữa để bỏ.", MARKABLE
    ),
    Command("view", ("ctrl+k",), "Ctrl+K", "cách xem", "Sắp xếp, nhóm lại, lưu và mở cách xem đã đặt tên.", LISTS, 9),
    Command(
        "copy",
        ("ctrl+c",),
        "Ctrl+C",
        "chép",
        "Chép dòng chọn, dòng đánh dấu để dán vào Word, Zalo.",
        (*RECORDS, "overview", "review", "duties", "journal", "agencies", "depth", "clarity", "amendments"),
    ),
    Command(
        "evidence",
        ("ctrl+t",),
        "Ctrl+T",
        "mở văn bản",
        "Mở bản quét của văn bản chứng minh mục đang chọn.",
        RECORDS,
    ),
    Command(
        "history",
        ("ctrl+f",),
        "Ctrl+F",
        "lịch sử",
        "Xem mục này đã thay đổi ra sao, hoàn tác từng thay đổi.",
        ("review", "clarity", *RECORDS),
    ),
)
