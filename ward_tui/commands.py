"""Each user command once: name, keys, Vietnamese words; bindings, footer, menu and help come from here."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

EVERYWHERE = "everywhere"
LISTS = ("targets", "items", "alerts", "given")
FOLLOWED = ("review", "items", "alerts", "given", "detail")
ROWS = ("items", "alerts", "given", "detail")
MARKABLE = ("items", "alerts", "given")
RECORDS = (*LISTS, "detail", "target")
EDITABLE = ("targets", "items", "given", "detail", "target", "catalogue", "duties")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do.

    Attributes:
        name: the action that carries it out.
        keys: Textual's names of its keys; empty for commands that only the menu offers.
        shown: the key as it is written on the screen.
        label: two or three words for the footer.
        help: one sentence for the menu and the user guide.
        places: the screens that know it, or EVERYWHERE.
        hint: its rank in the footer, 0 when it is never shown there; low ranks stay longest.
        short: the label of a tab where all of them would not fit.
    """

    name: str
    keys: tuple[str, ...]
    shown: str
    label: str
    help: str
    places: tuple[str, ...] = (EVERYWHERE,)
    hint: int = 0
    short: str = ""

    @property
    def action(self) -> str:
        """The action as Textual runs it: on the app for commands known everywhere, on the screen otherwise."""
        return f"app.{self.name}" if EVERYWHERE in self.places else f"screen.{self.name}"


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
)

COMMANDS: tuple[Command, ...] = (
    *TABS,
    Command(
        "open",
        (),
        "Enter",
        "mở",
        "Mở chi tiết dòng đang chọn.",
        ("overview", "catalogue", "duties", "journal", "agencies", *LISTS),
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
        (*LISTS, "catalogue", "journal", "agencies"),
        4,
    ),
    Command(
        "filter", ("f4",), "F4", "lọc", "Lọc theo nguồn vốn, năm, tình trạng, cơ quan chủ trì.", ("items", "given"), 5
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
        ("review", *ROWS),
        7,
    ),
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
    Command("not_needed", ("minus",), "-", "không phải gửi", "Kỳ này không phải gửi báo cáo.", ("duties",), 7),
    Command(
        "not_needed", ("delete",), "Delete", "không phải gửi", "Kỳ này không phải gửi báo cáo, sang thẻ sau.", ("review",)
    ),
    Command("compare", ("f12",), "F12", "so sánh", "So sánh hai ngày: những gì đã thay đổi.", ("journal",), 5),
    Command(
        "undo_to", ("minus",), "-", "lùi về đây", "Hoàn tác mọi bước sau dòng này, sau khi xem trước.", ("journal",), 6
    ),
    Command(
        "silent", ("f12",), "F12", "chưa có tin", "Danh sách đơn vị chưa có tin, để dán vào Zalo.", ("agencies",), 5
    ),
    Command(
        "edit",
        ("f9",),
        "F9",
        "sửa",
        "Sửa mọi thông tin của dòng, hoặc của các dòng đánh dấu.",
        ("alerts", *EDITABLE),
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
        (*RECORDS, "overview", "review", "duties", "journal", "agencies"),
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
        ("review", *RECORDS),
    ),
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
        ("overview", "catalogue", "guide", "review", "conclusion", "duties", "journal", "settings", "agencies", *RECORDS),
    ),
    Command("leave", ("ctrl+q",), "Ctrl+Q", "thoát", "Thoát phần mềm; mọi việc đã được lưu.", hint=14),
)


def commands_for(place: str) -> list[Command]:
    """Return the commands that a screen knows, in the order of the menu."""
    own = [command for command in COMMANDS if place in command.places]
    return own + [command for command in COMMANDS if EVERYWHERE in command.places]


def hints_for(place: str) -> list[Command]:
    """Return the commands for the footer of a screen, most important first."""
    return sorted((c for c in commands_for(place) if c.hint), key=lambda command: command.hint)


def bindings_for(place: str) -> list[Binding]:
    """Return the key bindings of a screen, or of the app for EVERYWHERE."""
    return [
        Binding(",".join(command.keys), command.action.partition(".")[2], command.label, show=False)
        for command in COMMANDS
        if command.keys and place in command.places
    ]


def command_named(name: str) -> Command:
    """Return the command with this action."""
    return next(command for command in COMMANDS if command.name == name)
