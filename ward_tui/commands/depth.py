"""What is done in depth: the timeline, stages and money of a row, pairs, contradictions, amendments."""

from __future__ import annotations

from ward_tui.commands.command import FOLLOWED, Command

_DEEP = (*FOLLOWED, "disbursement", "obstacles", "links", "clarity")

TIMELINE: tuple[Command, ...] = (
    Command(
        "timeline",
        ("f12",),
        "F12",
        "sơ đồ",
        "Đổi giữa danh sách và sơ đồ thời gian.",
        ("items", "timeline"),
        5,
    ),
    Command("zoom(1)", ("plus",), "+", "theo quý", "Xem sơ đồ theo từng quý.", ("timeline",), 6),
    Command("zoom(-1)", ("minus",), "-", "theo năm", "Xem sơ đồ theo từng năm, gọn cả nhiệm kỳ.", ("timeline",), 6),
    Command("pan(-1)", ("left",), "←", "về trước", "Xem khoảng thời gian trước.", ("timeline",)),
    Command("pan(1)", ("right",), "→", "về sau", "Xem khoảng thời gian sau.", ("timeline",)),
)
PROJECT: tuple[Command, ...] = (
    Command(
        "project",
        ("f10",),
        "F10",
        "giai đoạn, vốn",
        "Xem, sửa các giai đoạn và vốn từng năm của dòng đang chọn.",
        _DEEP,
        9,
    ),
)
MONEY: tuple[Command, ...] = ()
LINKS: tuple[Command, ...] = ()
QUESTIONS: tuple[Command, ...] = ()
OBSTACLES: tuple[Command, ...] = ()
CLARITY: tuple[Command, ...] = ()
AMENDMENTS: tuple[Command, ...] = ()
HANDOVER: tuple[Command, ...] = ()
PLACES: tuple[Command, ...] = (
    Command("go('timeline')", (), "", "sơ đồ thời gian", "Xem dự án, nhiệm vụ trên sơ đồ thời gian."),
    Command("go('disbursement')", (), "", "giải ngân", "Xem giải ngân vốn đầu tư công theo dự án, năm."),
    Command("go('obstacles')", (), "", "vướng mắc theo cấp", "Xem vướng mắc theo cấp phải tháo gỡ."),
    Command("go('links')", (), "", "cặp dòng trước, sau", "Xem việc nào phải xong trước việc nào."),
    Command("go('questions')", (), "", "chỗ chưa khớp", "Xem, quyết định các chỗ chưa khớp trong văn bản."),
    Command("go('clarity')", (), "", "6 rõ", "Xem mục nào, đơn vị nào chưa đủ 6 rõ."),
    Command("go('amendments')", (), "", "văn bản sửa đổi", "Xem, nhập văn bản sửa đổi chương trình."),
)
DEPTH: tuple[Command, ...] = (
    *TIMELINE,
    *PROJECT,
    *MONEY,
    *LINKS,
    *QUESTIONS,
    *OBSTACLES,
    *CLARITY,
    *AMENDMENTS,
    *HANDOVER,
    *PLACES,
)
