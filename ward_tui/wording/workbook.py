"""The words of the summary workbook: heads of both layouts, titles, columns, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ward_tui.domain.deadlines import Deadline, Precision
from ward_tui.domain.goals import Comparator
from ward_tui.domain.model import Appendix, AppendixItem, Indicator, Note, Programme, Reading
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import fold
from ward_tui.wording import formats, words


def _titles(text: str) -> tuple[str, ...]:
    return tuple(text.split(" | "))


FRONT = "Tổng hợp"
TARGETS = "Chỉ tiêu"
ITEMS = "Dự án và nhiệm vụ"
RESOLUTIONS = "Nghị quyết và đề án"
OVERDUE = "Cảnh báo quá hạn"
SHEETS = (FRONT, TARGETS, ITEMS, RESOLUTIONS, OVERDUE)

TITLE = "TỔNG HỢP TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG"
LIST_TITLES = {
    TARGETS: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
    ITEMS: "TÌNH HÌNH THỰC HIỆN CÁC DỰ ÁN, NHIỆM VỤ",
    RESOLUTIONS: "TÌNH HÌNH BAN HÀNH NGHỊ QUYẾT CHUYÊN ĐỀ, ĐỀ ÁN",
    OVERDUE: "DANH SÁCH DỰ ÁN, NHIỆM VỤ, NGHỊ QUYẾT, ĐỀ ÁN QUÁ HẠN",
}
DOTS = "………"
CUT = "… (còn nữa)"
TOTAL = "TỔNG CỘNG"
ALL_WORK = "dự án, nhiệm vụ, nghị quyết, đề án"

TARGET_COLUMNS = _titles(
    "STT | Chỉ tiêu | Chỉ số | ĐVT | Mục tiêu | Thời hạn | Kỳ số liệu gần nhất | Kết quả kỳ gần nhất | "
    "Đánh giá | Chủ trì | Nguyên nhân, kiến nghị | Mã chỉ số | Đánh giá chung của chỉ tiêu | "
    "Nguồn trong văn bản"
)
ITEM_COLUMNS = _titles(
    "STT | Mã | Dự án, nhiệm vụ | Nguồn vốn | Thực hiện | Hoàn thành | Tiến độ | Trạng thái | Chủ trì | "
    "Ghi chú gần nhất/Văn bản | Nguồn trong văn bản | Hạn tính đến ngày | Phường"
)
RESOLUTION_COLUMNS = _titles(
    "STT | Tên nghị quyết, đề án | Chủ trì | Thời hạn | Kết quả | Số, ngày ban hành | Mã | "
    "Hạn tính đến ngày | Ngày ban hành | Nguồn trong văn bản"
)
OVERDUE_COLUMNS = _titles(
    "STT | Nội dung | Chủ trì | Hạn | Số ngày quá hạn | Lý do | Kiến nghị | Mã | Nguồn trong văn bản"
)

GENERAL = "TÌNH HÌNH CHUNG"
LATE = "TÌNH HÌNH QUÁ HẠN"
BY_WARD = "KẾT QUẢ THEO PHƯỜNG"
BY_APPENDIX = "KẾT QUẢ THEO PHỤ LỤC"
MOST_OVERDUE = "CÁC NỘI DUNG QUÁ HẠN LÂU NHẤT"
ITEM_STATE = "Trạng thái của dự án, nhiệm vụ, nghị quyết, đề án"
TARGET_STATE = "Đánh giá chỉ tiêu"
AMOUNT = "Số lượng"
TARGET_AMOUNT = "Số chỉ tiêu"
BAND = "Thời gian quá hạn"
RATE = "Tỷ lệ quá hạn"
RATE_VALUE = "Tỷ lệ"
WARD_COLUMNS = _titles(
    "STT | Phường | Tổng số | Có thời hạn | Hoàn thành | Quá hạn | Quá hạn trên tổng số | Quá hạn trên số có thời hạn"
)
APPENDIX_COLUMNS = _titles("STT | Phụ lục | Tổng số | Hoàn thành | Quá hạn | Chưa giao đơn vị | Quá hạn trên tổng số")
MOST_COLUMNS = _titles("STT | Nội dung | Chủ trì | Hạn | Số ngày quá hạn | Lý do")
RATE_OF_ALL = "Trên tổng số {} nội dung"
RATE_OF_DATED = "Trên {} nội dung có thời hạn"
TARGET_UNIT, ITEM_UNIT, RESOLUTION_UNIT, OVERDUE_UNIT = "chỉ tiêu", "dự án, nhiệm vụ", "nghị quyết, đề án", "nội dung"
ENCLOSED = "Kèm theo:"
RECIPIENTS = "Nơi nhận:"

NO_PROGRAMME = "Chưa nạp chương trình hành động nào nên chưa có số liệu để tổng hợp."
NO_TARGETS = "Chương trình chưa có chỉ tiêu nào."
NO_ITEMS = "Chương trình chưa có dự án, nhiệm vụ nào."
NO_RESOLUTIONS = "Chương trình không có nghị quyết chuyên đề, đề án nào phải ban hành."


@dataclass(frozen=True, slots=True)
class Head:
    """The official head and end of one layout.

    Attributes:
        superior: the line of the body above, with a place for the city.
        body: the line of the issuing body, with a place for the ward.
        mark: what stands below the issuing body; the UBND layout has a short rule there.
        nation: the lines of the right head; the last one is underlined.
        number: the line to fill in.
        signer: for whom and as what it is signed.
        recipients: the lines below `Nơi nhận`.
    """

    superior: str
    body: str
    mark: str
    nation: tuple[str, ...]
    number: str
    signer: tuple[str, str]
    recipients: tuple[str, ...]


HEADS = {
    "dang-uy": Head(
        superior="ĐẢNG BỘ {city}",
        body="ĐẢNG ỦY {ward}",
        mark="*",
        nation=("ĐẢNG CỘNG SẢN VIỆT NAM",),
        number=f"Số {DOTS}-BC/ĐU",
        signer=("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        recipients=(f"- {DOTS}{DOTS}{DOTS},", "- Lưu Văn phòng Đảng ủy."),
    ),
    "ubnd": Head(
        superior="ỦY BAN NHÂN DÂN {city}",
        body="ỦY BAN NHÂN DÂN {ward}",
        mark="_______",
        nation=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number=f"Số: {DOTS}/BC-UBND",
        signer=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        recipients=(f"- {DOTS}{DOTS}{DOTS};", "- Lưu: VT."),
    ),
}
_UNITS = ("phường", "xã", "đặc khu")
_CITIES = ("thành phố", "tỉnh")


def ward_name(ward: str) -> str:
    """Return the name with its kind: `phường Thủy Nguyên`; a name that says its kind stays."""
    return _named(ward, _UNITS)


def city_name(city: str) -> str:
    """Return the name with its kind: `thành phố Hải Phòng`."""
    return _named(city, _CITIES)


def _named(name: str, kinds: Sequence[str]) -> str:
    known = any(fold(name).startswith(f"{fold(kind)} ") for kind in kinds)
    return name if known else f"{kinds[0]} {name or DOTS}"


def place_and_date(city: str, year: int) -> str:
    """Return `Hải Phòng, ngày … tháng … năm 2026`, to fill in."""
    bare = next((city[len(kind) + 1 :] for kind in _CITIES if fold(city).startswith(f"{fold(kind)} ")), city)
    return f"{bare or DOTS}, ngày …… tháng …… năm {year}"


def as_of(day: date) -> str:
    """Return the line under every title."""
    return f"Số liệu tính đến ngày {formats.day_padded(day)}"


def issued(programme: Programme) -> str:
    """Return who issued the programme, with its number when it has one."""
    number = programme.number if programme.number and programme.number[0].isdigit() else ""
    told = " ".join(part for part in (f"số {number}" if number else "", programme.date_text if number else "") if part)
    if not programme.issuer:
        return f"({told})" if told else ""
    return f"({programme.issuer} ban hành{f' {told}' if told else ''})"


def scope(targets: int, indicators: int, work: int, programmes: int) -> str:
    """Return how much the workbook counts: `Chương trình có 20 chỉ tiêu (36 chỉ số) và 111 dự án, …`."""
    who = "Chương trình có" if programmes == 1 else f"{programmes} chương trình có"
    return f"{who} {_count(targets)} chỉ tiêu ({_count(indicators)} chỉ số) và {_count(work)} {ALL_WORK}."


def wards(names: Sequence[str]) -> str:
    """Return the line that names the wards of a workbook over several programmes."""
    return f"Gồm {formats.joined([small(name) for name in names], 'và')}"


def programme_group(programme: Programme) -> str:
    """Return the heading of a ward's rows: `Phường Thủy Nguyên: Chương trình hành động …`."""
    return f"{formats.capital(ward_name(programme.ward))}: {programme_title(programme)}"


def programme_title(programme: Programme) -> str:
    """Return the title led by the kind of the document: `Kế hoạch thực hiện …`."""
    led = fold(programme.title).startswith(fold(programme.kind))
    return programme.title if led else f"{programme.kind} {small(programme.title)}"


def ward_line(programme: Programme, namesakes: bool) -> str:
    """Return the ward of a line, with the kind of the document where a ward has several."""
    name = formats.capital(ward_name(programme.ward))
    return f"{name} ({small(programme.kind)})" if namesakes else name


def small(text: str) -> str:
    """Return the text with a small first letter."""
    return text[:1].lower() + text[1:]


def appendix(value: Appendix) -> str:
    """Return the heading of an appendix: `Phụ lục 04: Nhiệm vụ giải phóng mặt bằng các dự án`."""
    number = value.code.removeprefix("PL")
    return f"Phụ lục {number}: {value.title}" if number.isdigit() else value.title


def period(reading: Reading) -> str:
    """Return the period of a figure, for a column: `Năm 2026`."""
    return formats.capital(formats.period(reading.period))


def goal(indicator: Indicator) -> str:
    """Return the goal of an indicator, for a column: `≥ 97%`, `Đạt`, `2-3 (nếu có)`."""
    text = formats.goal(indicator.goal, indicator.unit, short=True)
    if indicator.goal.comparator is Comparator.RANGE and not indicator.unit.startswith("%"):
        text = formats.goal(indicator.goal)
    text = formats.capital(text.removeprefix("= "))
    return f"{text} ({indicator.condition})" if indicator.condition else text


def when(indicator: Indicator) -> str:
    """Return when an indicator is judged, for a column: `Hằng năm`."""
    return formats.capital(formats.when(indicator))


def moment(value: Deadline, printed: str) -> str | int:
    """Return a start or finish for a column; a bare year is a number, words without a day stay as printed."""
    if value.precision is Precision.YEAR and value.year is not None:
        return value.year
    if value.precision is Precision.NONE and not value.yearly:
        return formats.capital(printed) or formats.NONE
    return formats.deadline(value)


def news(item: AppendixItem, note: Note | None) -> str:
    """Return how the work stands: the document of the result, the stage, the latest remark with its day."""
    parts = []
    if item.document:
        parts.append(f"Văn bản: {item.document}")
    if item.stage:
        parts.append(f"Giai đoạn: {item.stage}")
    if item.paused_on is not None and item.paused_document:
        parts.append(f"Tạm dừng theo văn bản số {item.paused_document}")
    if note is not None:
        parts.append(f"{formats.day(note.on)}: {note.text}")
    return "; ".join(parts)


def result(item: AppendixItem, state: ItemStatus, days: int | None) -> str:
    """Return the result of a resolution: its state in words, and what is under way."""
    word = words.status(item, state, days)
    return f"{word}; {small(item.stage)}" if item.stage and item.done_on is None else word


def issue(item: AppendixItem) -> str:
    """Return number and day of an issued resolution; empty when it is not issued."""
    if item.done_on is None:
        return item.document
    return f"{item.document or 'Chưa ghi số văn bản'}, ngày {formats.day_padded(item.done_on)}"


def none_overdue(day: date) -> str:
    """Return the sentence that stands where no row is overdue."""
    return f"Tính đến ngày {formats.day_padded(day)}, không có {ALL_WORK} nào quá hạn."


def rate_note(total: int, dated: int) -> str:
    """Return the note that names the denominators of both rates."""
    return (
        f"Ghi chú: tỷ lệ thứ nhất tính trên toàn bộ {_count(total)} {ALL_WORK}; "
        f"tỷ lệ thứ hai chỉ tính trên {_count(dated)} nội dung có thời hạn hoàn thành."
    )


def most_overdue(shown: int, overdue: int) -> str:
    """Return how many of the overdue rows the front sheet names."""
    return f"Nêu {_count(shown)} trên {_count(overdue)} nội dung quá hạn; danh sách đầy đủ ở bảng {OVERDUE}."


def resolutions_apart(count: int) -> str:
    """Return where the resolutions stand that the list of work leaves out."""
    return f"{_count(count)} nghị quyết, đề án được nêu riêng ở bảng {RESOLUTIONS}."


def sheet_link(name: str, count: int) -> str:
    """Return the words of a link to a sheet: `Chỉ tiêu (20)`."""
    return f"{name} ({_count(count)})"


def _count(value: int) -> str:
    return formats.number(value)
