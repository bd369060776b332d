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
        "Xem các dòng này trên sơ đồ thời gian.",
        ("items",),
        5,
    ),
    Command("timeline", ("f12",), "F12", "danh sách", "Về danh sách các dòng này.", ("timeline",), 3),
    Command("zoom(1)", ("plus",), "+", "quý", "Xem sơ đồ theo từng quý.", ("timeline",), 3),
    Command("zoom(-1)", ("minus",), "-", "năm", "Xem sơ đồ theo từng năm, gọn cả nhiệm kỳ.", ("timeline",), 3),
    Command("pan(-1)", ("left",), "←", "về trước", "Xem sớm hơn một năm, hoặc một quý.", ("timeline",)),
    Command("pan(1)", ("right",), "→", "về sau", "Xem muộn hơn một năm, hoặc một quý.", ("timeline",)),
)
PROJECT: tuple[Command, ...] = (
    Command(
        "project",
        ("f10",),
        "F10",
        "giai đoạn, vốn",
        "Xem, sửa giai đoạn và vốn từng năm của dòng đang chọn.",
        _DEEP,
        9,
    ),
    Command("mark", (), "Space", "xong", "Ghi giai đoạn đã xong hôm nay; bấm lại để bỏ.", ("project",), 2),
    Command(
        "update", ("f2",), "F2", "đang làm", "Ghi việc đang ở giai đoạn này; ở năm vốn: số giải ngân.", ("project",), 3
    ),
    Command("finish", ("f5",), "F5", "ngày xong", "Ghi ngày xong giai đoạn, hoặc không rõ ngày.", ("project",), 4),
    Command("open", (), "Enter", "sửa, dùng mẫu", "Sửa dòng đang chọn; dùng mẫu khi chưa có giai đoạn.", ("project",)),
    Command("edit", ("f9",), "F9", "sửa", "Sửa giai đoạn, vốn năm đang chọn.", ("project",), 5),
    Command("add", ("ctrl+n",), "Ctrl+N", "thêm", "Thêm giai đoạn; ở danh sách vốn: thêm năm.", ("project",), 6),
    Command("move(-1)", ("minus",), "-", "lên", "Chuyển giai đoạn đang chọn lên trước.", ("project",), 7),
    Command("move(1)", ("plus",), "+", "xuống", "Chuyển giai đoạn đang chọn xuống sau.", ("project",), 7),
    Command("follow", ("f12",), "F12", "tiến độ", "Tính tiến độ theo giai đoạn, hoặc thôi tính.", ("project",), 8),
    Command("template", ("f4",), "F4", "mẫu", "Chọn mẫu giai đoạn khi chưa có giai đoạn nào.", ("project",), 9),
    Command("remove", ("delete",), "Delete", "xóa", "Xóa giai đoạn, vốn năm đang chọn.", ("project",), 9),
    Command(
        "copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép các giai đoạn thành bảng để dán vào Word, Zalo.", ("project",)
    ),
    Command("history", ("ctrl+f",), "Ctrl+F", "lịch sử", "Xem mục này đã thay đổi ra sao.", ("project",)),
    Command("back", ("escape",), "Esc", "lùi lại", "Về màn hình trước.", ("project",)),
)
MONEY: tuple[Command, ...] = (
    Command("open", (), "Enter", "mở", "Mở chi tiết dự án đang chọn.", ("disbursement",), 2),
    Command("update", ("f2",), "F2", "đã giải ngân", "Ghi số đã giải ngân trong năm của dự án.", ("disbursement",), 3),
    Command("edit", ("f9",), "F9", "sửa vốn", "Sửa kế hoạch vốn, số giải ngân của năm đang xem.", ("disbursement",), 4),
    Command("add", ("ctrl+n",), "Ctrl+N", "thêm vốn", "Chọn dự án để thêm vốn năm đang xem.", ("disbursement",), 5),
    Command("year(-1)", ("left",), "←", "năm trước", "Xem năm trước.", ("disbursement",), 6),
    Command("year(1)", ("right",), "→", "năm sau", "Xem năm sau.", ("disbursement",), 6),
    Command(
        "regroup", ("f12",), "F12", "nhóm", "Nhóm theo phụ lục, theo nguồn vốn, hoặc không nhóm.", ("disbursement",), 7
    ),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", ("disbursement",), 8),
    Command("remove", ("delete",), "Delete", "xóa vốn", "Xóa vốn năm đang xem của dự án.", ("disbursement",)),
    Command(
        "copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép dòng chọn thành bảng để dán vào Word, Zalo.", ("disbursement",)
    ),
    Command("history", ("ctrl+f",), "Ctrl+F", "lịch sử", "Xem dự án này đã thay đổi ra sao.", ("disbursement",)),
)
LINKS: tuple[Command, ...] = (
    Command("confirm_pair", ("space",), "Space", "đúng cặp", "Xác nhận cặp đang chọn là đúng.", ("links",), 2),
    Command("refuse_pair", ("minus",), "-", "không phải", "Ghi không phải cặp, lần sau không đề xuất.", ("links",), 3),
    Command(
        "confirm_all", ("ctrl+a",), "Ctrl+A", "đúng cả", "Xác nhận mọi cặp đề xuất, sau khi hỏi lại.", ("links",), 4
    ),
    Command("open", (), "Enter", "mở việc trước", "Mở chi tiết việc trước.", ("links",), 5),
    Command("open_after", ("right",), "→", "mở việc sau", "Mở chi tiết việc sau.", ("links",), 6),
    Command("add", ("ctrl+n",), "Ctrl+N", "thêm cặp", "Tự thêm một cặp việc trước, việc sau.", ("links",), 7),
    Command(
        "remove",
        ("delete",),
        "Delete",
        "bỏ cặp",
        "Bỏ cặp đang chọn; cặp đã ghi không phải thì đề xuất lại.",
        ("links",),
        8,
    ),
    Command("filter", ("f4",), "F4", "cặp không phải", "Xem hoặc giấu những cặp đã ghi không phải.", ("links",), 9),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", ("links",), 9),
    Command("copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép cặp đang chọn thành bảng để dán vào Word, Zalo.", ("links",)),
    Command("history", ("ctrl+f",), "Ctrl+F", "lịch sử", "Xem việc trước đã thay đổi ra sao.", ("links",)),
    Command("back", ("escape",), "Esc", "lùi lại", "Bỏ tìm, giấu cặp không phải, rồi về màn hình trước.", ("links",)),
)
_LISTED = ("questions", "obstacles")
QUESTIONS: tuple[Command, ...] = (
    Command("open", (), "Enter", "quyết định", "Chọn chỗ nào đúng hoặc cách khác, ghi lý do.", ("questions",), 2),
    Command("decide", ("enter",), "Enter", "quyết định", "Chọn chỗ nào đúng, ghi lý do.", ("question",), 2),
    Command(
        "filter", ("f4",), "F4", "để ngỏ, đã quyết", "Xem tất cả, chỉ còn để ngỏ, chỉ đã quyết.", ("questions",), 3
    ),
    Command("edit", ("f9",), "F9", "sửa mục", "Mở mục liên quan để sửa theo quyết định.", ("questions",), 5),
    Command("remove", ("delete",), "Delete", "để ngỏ lại", "Bỏ quyết định của chỗ đang chọn.", ("questions",), 6),
    Command("search", ("slash", "f3"), "/", "tìm", "Tìm không cần dấu; Esc để bỏ tìm.", _LISTED, 4),
    Command("copy", ("ctrl+c",), "Ctrl+C", "chép", "Chép thành bảng để dán vào Word, Zalo.", ("questions",), 7),
    Command("mark", (), "Space", "đánh dấu", "Đánh dấu dòng để chép nhiều dòng.", _LISTED),
    Command("mark_group", ("plus",), "+", "đánh dấu nhóm", "Đánh dấu cả nhóm của dòng đang chọn.", _LISTED),
    Command("mark_all", ("ctrl+a",), "Ctrl+A", "đánh dấu hết", "Đánh dấu mọi dòng đang hiện.", _LISTED),
    Command("back", ("escape",), "Esc", "lùi lại", "Bỏ đánh dấu, bỏ tìm, bỏ lọc, rồi về màn hình trước.", _LISTED),
)
OBSTACLES: tuple[Command, ...] = (
    Command("open", (), "Enter", "mở mục", "Đến dự án, nhiệm vụ đang vướng trong danh sách.", ("obstacles",), 2),
    Command(
        "obstruct", ("ctrl+b",), "Ctrl+B", "tháo gỡ, thêm", "Ghi đã tháo gỡ, ghi thêm vướng mắc.", ("obstacles",), 3
    ),
    Command("edit", ("f9",), "F9", "sửa", "Sửa vướng mắc: nội dung, cấp, đề nghị ai việc gì.", ("obstacles",), 5),
    Command("filter", ("f4",), "F4", "đã tháo gỡ", "Xem vướng mắc đã tháo gỡ, hoặc đang kéo dài.", ("obstacles",), 6),
    Command(
        "copy",
        ("ctrl+c",),
        "Ctrl+C",
        "chép công văn",
        "Chép vướng mắc của cấp này thành lời công văn.",
        ("obstacles",),
        7,
    ),
    Command("remove", ("delete",), "Delete", "xóa", "Xóa vướng mắc ghi nhầm, sau khi hỏi lại.", ("obstacles",)),
)
CLARITY: tuple[Command, ...] = (
    Command("turn", ("f12",), "F12", "đổi cách xem", "Đổi giữa xem theo đơn vị và theo từng mục.", ("clarity",), 3),
)
AMENDMENTS: tuple[Command, ...] = (
    Command(
        "add",
        ("ctrl+n",),
        "Ctrl+N",
        "nhập văn bản",
        "Nhập văn bản sửa đổi: thêm, bỏ, đánh số lại, sửa mục.",
        ("amendments",),
        3,
    ),
    Command("remove", ("delete",), "Delete", "bỏ văn bản", "Cách bỏ một văn bản sửa đổi đã nhập.", ("amendments",)),
)
HANDOVER: tuple[Command, ...] = (
    Command("handover", (), "", "bàn giao", "Tạo bộ bàn giao cho người kế nhiệm."),
    Command("receive", (), "", "nhận bàn giao", "Nhận bộ bàn giao của người trước."),
)
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
