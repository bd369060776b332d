"""Each setting in words: its name, what it is for, what may be entered."""

from __future__ import annotations

from dataclasses import dataclass

from ward_tui.wording import formats


@dataclass(frozen=True, slots=True)
class Words:
    """What is said about one setting.

    Attributes:
        label: its name.
        meaning: what it is for, in a few words that fit a column.
        about: the same as a sentence without its stop.
        typed: what may be typed for it, after `hãy nhập`.
        filed: what may stand in the file, after `chỉ nhận`.
        example: an example of what is typed.
    """

    label: str
    meaning: str
    about: str
    typed: str
    filed: str
    example: str


_DAYS_FILED = "danh sách ngày trong ngoặc vuông, mỗi ngày viết như 2026-12-31"
_DAYS_TYPED = "ngày như 31/12/2026, nhiều ngày cách nhau bằng dấu phẩy, một đợt như 14/2/2027 - 22/2/2027"
_NAME_TYPED = "tên dài không quá 120 chữ, để trống là theo chương trình"
_NAME_FILED = "một dòng chữ trong ngoặc kép, dài không quá 120 chữ"


def _number(label: str, meaning: str, about: str, limits: tuple[int, int], example: int) -> Words:
    allowed = f"số nguyên từ {limits[0]} đến {formats.number(limits[1])}"
    return Words(label, meaning, about, allowed, allowed, str(example))


KEYS: dict[str, Words] = {
    "due_soon_days": Words(
        "Sắp đến hạn",
        "còn từng này ngày thì nhắc",
        "Việc còn từng này ngày nữa là đến hạn thì được nhắc, bắt đầu từ mốc dài nhất",
        "một đến mười số ngày từ 0 đến 366, cách nhau bằng dấu phẩy",
        "danh sách số ngày từ 0 đến 366 trong ngoặc vuông, như [30, 7, 3]",
        "30, 7, 3",
    ),
    "silent_days": _number(
        "Chưa có tin",
        "quá số ngày này chưa có tin",
        "Việc đang làm mà quá từng này ngày không có tiến độ, kết quả, ghi chú nào thì được nhắc",
        (1, 3650),
        28,
    ),
    "pace_points": _number(
        "Chậm tiến độ",
        "kém thời gian đã qua",
        "Tiến độ kém phần thời gian đã qua từ chừng này điểm trở lên thì được nhắc",
        (0, 100),
        15,
    ),
    "disbursement_points": Words(
        "Giải ngân chậm",
        "kém thời gian của năm",
        "Tỷ lệ giải ngân kém phần thời gian đã qua của năm từ mốc thứ nhất thì báo chậm, từ mốc thứ hai thì báo chậm nhiều",
        "hai số điểm khác nhau từ 0 đến 100, cách nhau bằng dấu phẩy",
        "hai số điểm khác nhau từ 0 đến 100 trong ngoặc vuông, như [15, 30]",
        "15, 30",
    ),
    "clarities": Words(
        "Bộ 6 rõ",
        "mỗi mục phải nêu đủ",
        "Mỗi dự án, nhiệm vụ phải nêu đủ những điều này; mục còn thiếu được nhắc ở trang 6 rõ",
        "Chung, Hải Dương, Hòa Bình, hoặc các điều cách nhau bằng dấu phẩy trong số: người, việc, thời gian, trách nhiệm, "
        "sản phẩm, thẩm quyền, nguồn lực, biện pháp, phối hợp",
        "danh sách các điều trong ngoặc vuông, mỗi điều trong ngoặc kép",
        "người, việc, thời gian, sản phẩm",
    ),
    "report_ahead": _number(
        "Nhắc báo cáo", "trước ngày gửi", "Báo cáo phải gửi được nhắc trước ngày gửi từng này ngày", (0, 366), 30
    ),
    "review_weekday": Words(
        "Ngày rà soát",
        "tổng quan nhắc kèm ngày này",
        "Ngày rà soát hằng tuần: tuần này chưa rà soát thì trang tổng quan nhắc kèm ngày này",
        "một thứ trong tuần như thứ Sáu, Chủ nhật",
        "một thứ trong tuần đặt trong ngoặc kép, từ thứ Hai đến Chủ nhật",
        "thứ Sáu",
    ),
    "cutoff_day": _number(
        "Ngày chốt số liệu",
        "số liệu tính đến hết ngày này",
        "Số liệu của báo cáo tính đến hết ngày này của tháng, khi văn bản không ghi ngày khác",
        (1, 31),
        14,
    ),
    "report_day": _number(
        "Ngày gửi báo cáo",
        "khi văn bản không ghi ngày gửi",
        "Ngày gửi trong tháng của báo cáo mà văn bản không ghi ngày; để trống thì phần mềm hỏi từng báo cáo",
        (1, 31),
        25,
    ),
    "days_off": Words(
        "Ngày nghỉ thêm",
        "lịch chung không có",
        "Ngày cơ quan nghỉ mà lịch nghỉ chung không có; hạn gửi báo cáo rơi vào đó thì lùi sang ngày làm việc sau",
        _DAYS_TYPED,
        _DAYS_FILED,
        "31/12/2026",
    ),
    "working_days": Words(
        "Ngày làm bù",
        "vẫn làm dù lịch ghi nghỉ",
        "Ngày cơ quan làm việc dù là cuối tuần hoặc lịch nghỉ chung ghi nghỉ",
        _DAYS_TYPED,
        _DAYS_FILED,
        "9/1/2027",
    ),
    "superior": Words(
        "Cấp trên",
        "dòng đầu bên trái",
        "Tên cơ quan cấp trên, dòng đầu bên trái của bảng Excel",
        _NAME_TYPED,
        _NAME_FILED,
        "Đảng bộ thành phố Hải Phòng",
    ),
    "issuer": Words(
        "Cơ quan ban hành",
        "dòng tên cơ quan",
        "Tên cơ quan ban hành, dòng thứ hai bên trái của bảng Excel",
        _NAME_TYPED,
        _NAME_FILED,
        "Đảng ủy phường Thủy Nguyên",
    ),
    "place": Words(
        "Địa danh",
        "trước ngày tháng",
        "Địa danh đứng trước ngày tháng của bảng Excel",
        _NAME_TYPED,
        _NAME_FILED,
        "Thủy Nguyên",
    ),
    "layout": Words(
        "Mẫu trình bày",
        "thể thức của bảng",
        "Thể thức của bảng Excel: của Đảng hoặc của Ủy ban nhân dân",
        "Đảng ủy hoặc UBND",
        "“dang-uy” hoặc “ubnd”, đặt trong ngoặc kép",
        "UBND",
    ),
}
HELP = {
    **{f"setting-{key}": f"{words.about}. Nhập {words.typed}. Ví dụ: {words.example}." for key, words in KEYS.items()},
    "setting-term_end": "Ngày cuối của nhiệm kỳ, cũng là hạn của những việc mà văn bản ghi “Cả nhiệm kỳ”. Ví dụ: 31/12/2030.",
}
SCREEN = (
    "Mỗi dòng là một mục cài đặt, giá trị đang đặt và ý nghĩa. Enter để sửa ngay tại dòng; trong lúc gõ, phần mềm "
    "báo hiểu thế nào hoặc sai ở đâu. Sửa xong là lưu và có tác dụng ngay ở mọi trang.\n\n"
    "Delete trả dòng về giá trị mặc định, hoặc bỏ một ngày đã thêm. Ở thứ trong tuần và mẫu trình bày, phím ↑ ↓ chọn giá trị. "
    "Ngày nghỉ thêm, ngày làm bù nhập được nhiều ngày một lần. Ví dụ: 31/12/2026, 14/2/2027 - 22/2/2027.\n\n"
    "Cài đặt nằm trong tệp ghi ở đầu trang và sửa được bằng tay. Dòng sai trong tệp hiện ở trên cùng, các dòng đúng vẫn "
    "có tác dụng; khi lưu, tệp có dòng sai được giữ một bản sao."
)
UNDO = "Ctrl+Z lấy lại thay đổi vừa làm ở trang này."
