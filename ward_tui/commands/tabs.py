"""The screens that a digit leads to."""

from __future__ import annotations

from ward_tui.commands.command import Command

TABS: tuple[Command, ...] = (
    Command(
        "go('overview')", ("1",), "1", "Tổng quan", "Xem tổng quan: tình trạng, quá hạn, hạn gần nhất.", short="Chung"
    ),
    Command("go('targets')", ("2",), "2", "Chỉ tiêu", "Xem các chỉ tiêu và số liệu mới nhất."),
    Command("go('items')", ("3",), "3", "Dự án, nhiệm vụ", "Xem dự án và nhiệm vụ theo phụ lục.", short="Việc"),
    Command("go('alerts')", ("4",), "4", "Cảnh báo", "Xem việc quá hạn, sắp đến hạn và lý do."),
    Command(
        "go('review')",
        ("5",),
        "5",
        "Rà soát tuần",
        "Rà soát tuần: đi qua từng việc cần xem, rồi kết luận.",
        short="Rà soát",
    ),
    Command("go('duties')", ("6",), "6", "Báo cáo", "Xem báo cáo phải gửi, kỳ nào đã gửi, kỳ nào đến hạn."),
    Command("go('journal')", ("7",), "7", "Nhật ký", "Xem mọi thay đổi, so sánh hai ngày, lùi về một bước."),
    Command("go('settings')", ("8",), "8", "Cài đặt", "Đặt khi nào cảnh báo, ngày rà soát, ngày nghỉ."),
    Command("go('agencies')", ("9",), "9", "Đơn vị", "Xem từng đơn vị chủ trì gì, chậm gì, lâu chưa có tin."),
    Command("go('depth')", ("0",), "0", "Chuyên đề", "Vốn, vướng mắc, mặt bằng, chỗ chưa khớp, 6 rõ, bàn giao."),
)
