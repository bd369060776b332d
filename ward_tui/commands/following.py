"""What is done while following: due dates, obstacles, alerts, the review, reports, the journal."""

from __future__ import annotations

from ward_tui.commands.command import FOLLOWED, Command

FOLLOWING: tuple[Command, ...] = (
    Command(
        "extend",
        ("ctrl+w",),
        "Ctrl+W",
        "lùi hạn",
        "Ghi hạn mới theo văn bản; hạn gốc vẫn được giữ.",
        FOLLOWED,
        7,
    ),
    Command(
        "obstruct",
        ("ctrl+b",),
        "Ctrl+B",
        "vướng mắc",
        "Ghi vướng mắc và cấp phải tháo gỡ; ghi đã tháo gỡ xong.",
        FOLLOWED,
        8,
    ),
    Command(
        "acknowledge",
        ("ctrl+u",),
        "Ctrl+U",
        "hẹn nhắc lại",
        "Hẹn ngày nhắc lại cảnh báo; bấm lại để bỏ hẹn.",
        ("alerts", "review"),
        7,
    ),
    Command("keep", ("space",), "Space", "vẫn đúng", "Thông tin vẫn đúng, sang thẻ sau.", ("review",), 2),
    Command("skip", ("minus",), "-", "bỏ qua", "Tuần này chưa nói gì về thẻ này, sang thẻ sau.", ("review",), 5),
    Command(
        "skip_step", ("ctrl+x",), "Ctrl+X", "bỏ qua cả bước", "Bỏ qua mọi thẻ chưa trả lời của bước này.", ("review",)
    ),
    Command("card(-1)", ("left",), "←", "thẻ trước", "Xem lại thẻ trước, đổi câu trả lời được.", ("review",), 9),
    Command("card(1)", ("right",), "→", "thẻ sau", "Xem thẻ sau mà chưa trả lời thẻ này.", ("review",), 9),
    Command("open", (), "Enter", "sửa, xem", "Sửa ý kiến chỉ đạo; xem số liệu gồm những việc nào.", ("conclusion",), 2),
    Command(
        "finish_review",
        ("ctrl+s",),
        "Ctrl+S",
        "kết thúc rà soát",
        "Kết thúc rà soát tuần, giữ nguyên kết luận.",
        ("conclusion",),
        3,
    ),
    Command(
        "compare",
        ("f12",),
        "F12",
        "so với tuần khác",
        "Đặt cạnh một tuần khác đã kết luận.",
        ("conclusion",),
        4,
    ),
    Command(
        "copy",
        ("ctrl+c",),
        "Ctrl+C",
        "chép",
        "Chép kết luận để dán vào Zalo, công văn.",
        ("conclusion",),
        5,
    ),
    Command("conclude", ("end",), "End", "kết luận", "Đến phần kết luận của tuần.", ("review",), 9),
    Command("not_needed", ("f4",), "F4", "không phải gửi", "Kỳ này không phải gửi báo cáo.", ("duties", "review"), 7),
    Command("compare", ("f12",), "F12", "so sánh", "So sánh hai ngày: những gì đã thay đổi.", ("journal",), 5),
    Command(
        "undo_to", ("minus",), "-", "lùi về đây", "Hoàn tác mọi bước sau dòng này, sau khi xem trước.", ("journal",), 6
    ),
    Command(
        "silent", ("f12",), "F12", "chưa có tin", "Danh sách đơn vị chưa có tin, để dán vào Zalo.", ("agencies",), 5
    ),
)
