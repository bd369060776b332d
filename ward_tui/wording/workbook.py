"""The words of the summary workbook: names of sheets, titles, columns, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ward_tui.domain.funding import Funding
from ward_tui.wording import amendment_sheet, disbursement_sheet, formats, words


def _titles(text: str) -> tuple[str, ...]:
    return tuple(text.split(" | "))


FRONT = "Tổng hợp"
MEETING = "Phiếu họp giao ban"
REVIEW = "Rà soát tuần"
TARGETS = "Chỉ tiêu"
ITEMS = "Dự án và nhiệm vụ"
RESOLUTIONS = "Nghị quyết và đề án"
GIVEN = "Việc giao thêm"
OVERDUE = "Cảnh báo quá hạn"
OBSTACLES = "Vướng mắc"
TIMELINE = "Sơ đồ thời gian"
AGENCIES = "Theo đơn vị"
FUNDING = "Nguồn vốn"
CHARTS = "Biểu đồ"
REMINDERS = "Nhắc việc"
DISBURSEMENT = disbursement_sheet.SHEET
AMENDMENTS = amendment_sheet.SHEET
SHEETS = (
    *(FRONT, MEETING, REVIEW, TARGETS, ITEMS, RESOLUTIONS, GIVEN, OVERDUE, TIMELINE, OBSTACLES, AGENCIES, FUNDING),
    *(DISBURSEMENT, AMENDMENTS, CHARTS, REMINDERS),
)

TITLE = "TỔNG HỢP TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG"
LIST_TITLES = {
    TARGETS: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
    ITEMS: "TÌNH HÌNH THỰC HIỆN CÁC DỰ ÁN, NHIỆM VỤ",
    RESOLUTIONS: "TÌNH HÌNH BAN HÀNH NGHỊ QUYẾT CHUYÊN ĐỀ, ĐỀ ÁN",
    GIVEN: "TÌNH HÌNH THỰC HIỆN CÁC VIỆC GIAO NGOÀI CHƯƠNG TRÌNH",
    TIMELINE: "SƠ ĐỒ THỜI GIAN THỰC HIỆN DỰ ÁN, NHIỆM VỤ, NGHỊ QUYẾT, ĐỀ ÁN",
    OVERDUE: "DANH SÁCH DỰ ÁN, NHIỆM VỤ, NGHỊ QUYẾT, ĐỀ ÁN QUÁ HẠN",
    OBSTACLES: "TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC THEO CẤP THÁO GỠ",
    AGENCIES: "TÌNH HÌNH THỰC HIỆN THEO ĐƠN VỊ CHỦ TRÌ",
    FUNDING: "SỐ VIỆC THEO NĂM HOÀN THÀNH VÀ NGUỒN VỐN",
    DISBURSEMENT: disbursement_sheet.TITLE,
    AMENDMENTS: amendment_sheet.TITLE_TEXT,
    CHARTS: "BIỂU ĐỒ TÌNH HÌNH THỰC HIỆN",
    REMINDERS: "NHẮC VIỆC QUÁ HẠN, SẮP ĐẾN HẠN THEO ĐƠN VỊ",
}
DEMO = "DỮ LIỆU THỬ"
CUT = "… (còn nữa)"
TOTAL = "TỔNG CỘNG"
ALL_WORK = "dự án, nhiệm vụ, nghị quyết, đề án"

TARGET_COLUMNS = _titles(
    "STT | Chỉ tiêu | Chỉ số | ĐVT | Mục tiêu | Kế hoạch năm | Kỳ số liệu gần nhất, văn bản | Kết quả kỳ gần nhất | "
    "So sánh | Diễn biến | Xu hướng | Đánh giá | Chủ trì | Nguyên nhân, kiến nghị | Mã chỉ số | Thời hạn | "
    "Đánh giá chung của chỉ tiêu | Nguồn trong văn bản"
)
ITEM_COLUMNS = _titles(
    "STT | Mã | Dự án, nhiệm vụ | Nguồn vốn | Thực hiện | Hoàn thành | Giai đoạn | Tiến độ | Tình trạng | Chủ trì | "
    "Ghi chú gần nhất/Văn bản | Nguồn trong văn bản | Hạn tính đến ngày | Hạn gốc | Văn bản lùi hạn | "
    "Sản phẩm | Thẩm quyền | Trách nhiệm | Biện pháp | Phường"
)
RESOLUTION_COLUMNS = _titles(
    "STT | Tên nghị quyết, đề án | Chủ trì | Thời hạn | Kết quả | Số, ngày ban hành | Mã | "
    "Hạn tính đến ngày | Hạn gốc | Văn bản lùi hạn | Ngày ban hành | Nguồn trong văn bản"
)
OVERDUE_COLUMNS = _titles(
    "STT | Nội dung | Chủ trì | Hạn | Số ngày quá hạn | Lý do | Kiến nghị | Mã | Nguồn trong văn bản"
)
GIVEN_COLUMNS = _titles(
    "STT | Nội dung | Người giao, cuộc họp, văn bản giao | Chủ trì | Hạn | Tiến độ | Tình trạng | Kết quả, văn bản | "
    "Mã | Ngày giao | Hạn gốc | Văn bản lùi hạn | Phường"
)
AGENCY_COLUMNS = _titles(
    "STT | Đơn vị | Tổng số | Đã hoàn thành | Đang thực hiện | Sắp đến hạn | Quá hạn | Tỷ lệ quá hạn"
)
FUNDING_COLUMNS = ("STT", "Năm hoàn thành", *(words.FUNDING[funding] for funding in Funding), "Tổng số")

GENERAL = "TÌNH HÌNH CHUNG"
LATE = "TÌNH HÌNH QUÁ HẠN"
BY_WARD = "KẾT QUẢ THEO PHƯỜNG"
BY_APPENDIX = "KẾT QUẢ THEO PHỤ LỤC"
MOST_OVERDUE = "CÁC NỘI DUNG QUÁ HẠN LÂU NHẤT"
ITEM_STATE = "Tình trạng của dự án, nhiệm vụ, nghị quyết, đề án"
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
NO_WORK = "Chương trình chưa có dự án, nhiệm vụ, nghị quyết, đề án nào."
NO_DUE_MONTHS = "Trong 12 tháng tới không có việc nào đến hạn."
GIVEN_UNIT = "việc giao thêm"
NO_YEAR = "Không có hạn"
FUNDING_NOTE = (
    "Ghi chú: tính mọi việc, kể cả việc đã hoàn thành và nghị quyết, đề án, nhiệm vụ không ghi nguồn vốn; "
    "năm hoàn thành là năm của ngày đến hạn."
)
MORE_WORK = "và {} việc khác"
TWO_LEADS_NOTE = (
    " {} việc có từ hai đơn vị chủ trì trở lên được tính cho từng đơn vị; dòng TỔNG CỘNG tính mỗi việc một lần "
    "nên có thể nhỏ hơn tổng của các dòng."
)
AGENCY_NOTE = (
    "Ghi chú: tỷ lệ quá hạn của mỗi đơn vị tính trên tổng số việc đơn vị đó chủ trì; tỷ lệ ở dòng TỔNG CỘNG tính trên "
    "toàn bộ {} việc. Đang thực hiện gồm cả việc chưa đến kỳ, không có hạn và tạm dừng{}."
)
DROPPED_NOTE = "; {} việc thôi thực hiện không tính vào số nào"

CHART_AGENCIES = "Đơn vị có nhiều việc quá hạn nhất"
CHART_FUNDING = "Số việc theo năm hoàn thành và nguồn vốn"
CHART_MONTHS = "Số việc đến hạn trong 12 tháng tới"
CHART_AGENCY_COLUMNS = ("Đơn vị", "Số việc quá hạn")
CHART_MONTH_COLUMNS = ("Tháng", "Số việc đến hạn")
WORK_COUNT = "Số việc"
YEAR_AXIS = "Năm hoàn thành"

MEETING_TITLE = "PHIẾU HỌP GIAO BAN"
MEETING_FIGURES = "SỐ LIỆU CHÍNH"
MEETING_SOON = "ĐẾN HẠN TRONG {} NGÀY TỚI (ĐẾN HẾT NGÀY {})"
MEETING_AGENCIES = "ĐƠN VỊ CÓ NHIỀU VIỆC QUÁ HẠN"
MEETING_OPINION = "Ý KIẾN CHỈ ĐẠO"
MEETING_COUNTS = ("Tổng số việc", "Đã hoàn thành", "Sắp đến hạn", "Quá hạn", "Chưa giao đơn vị")
MEETING_RATES = ("Tỷ lệ quá hạn trên tổng số {} việc", "Tỷ lệ quá hạn trên {} việc có thời hạn")
MEETING_COLUMNS = ("STT", "Nội dung", "Chủ trì", "Hạn", "Số ngày")
MEETING_AGENCY_COLUMNS = ("STT", "Đơn vị", "Quá hạn", "Tổng số", "Tỷ lệ")
NONE_SOON = "Không có việc nào đến hạn trong {} ngày tới."
MORE_OPINIONS = f"và ý kiến cho {{}} đơn vị khác ở bảng {REVIEW}."
MEETING_WEEK = ("Mới quá hạn", "Đã giải quyết", "Tiến độ mới", "Số liệu đã nhập", "Có tin/đang làm")

REVIEW_FIGURES = ("STT", "Nội dung", "Tuần này", "Lần trước", "So sánh")
REVIEW_ROWS = ("STT", "Nội dung", "Chủ trì", "Kết quả")
REVIEW_LINES = ("STT", "Nội dung")
REVIEW_OPINIONS = ("STT", "Đơn vị", "Ý kiến chỉ đạo")


def as_of(day: date) -> str:
    """Return the line under every title."""
    return f"Số liệu tính đến ngày {formats.day_padded(day)}"


def scope(targets: int, indicators: int, work: int, programmes: int) -> str:
    """Return how much the workbook counts: `Chương trình có 20 chỉ tiêu (36 chỉ số) và 111 dự án, …`."""
    who = "Chương trình có" if programmes == 1 else f"{programmes} chương trình có"
    return f"{who} {_count(targets)} chỉ tiêu ({_count(indicators)} chỉ số) và {_count(work)} {ALL_WORK}."


def wards(names: Sequence[str]) -> str:
    """Return the line that names the wards of a workbook over several programmes."""
    return f"Gồm {formats.joined([formats.small(name) for name in names], 'và')}"


def none_overdue(day: date) -> str:
    """Return the sentence that stands where no row is overdue."""
    return f"Tính đến ngày {formats.day_padded(day)}, không có {ALL_WORK} nào quá hạn."


def rate_note(total: int, dated: int) -> str:
    """Return the note that names the denominators of both rates."""
    return (
        f"Ghi chú: tỷ lệ thứ nhất tính trên toàn bộ {_count(total)} {ALL_WORK}; "
        f"tỷ lệ thứ hai chỉ tính trên {_count(dated)} nội dung có thời hạn hoàn thành."
    )


def dropped_note(count: int) -> str:
    """Return the note on the rows that a decision has dropped."""
    return f"Ngoài ra có {_count(count)} nội dung thôi thực hiện, không tính vào tổng số và các tỷ lệ."


def most_overdue(shown: int, overdue: int) -> str:
    """Return how many of the overdue rows the front sheet names."""
    return f"Nêu {_count(shown)} trên {_count(overdue)} nội dung quá hạn; danh sách đầy đủ ở bảng {OVERDUE}."


def elsewhere(resolutions: int, given: int) -> str:
    """Return where the rows stand that the list of work leaves out; empty when there are none."""
    found = []
    if resolutions:
        found.append(f"{_count(resolutions)} nghị quyết, đề án được nêu riêng ở bảng {RESOLUTIONS}")
    if given:
        found.append(f"{_count(given)} việc giao ngoài chương trình được nêu riêng ở bảng {GIVEN}")
    return f"{'; '.join(found)}." if found else ""


def agency_note(total: int, dropped: int, several_leads: int) -> str:
    """Return the note that names the denominators, what runs, and which rows several agencies lead."""
    told = AGENCY_NOTE.format(_count(total), DROPPED_NOTE.format(_count(dropped)) if dropped else "")
    return told + (TWO_LEADS_NOTE.format(_count(several_leads)) if several_leads else "")


def meeting_soon(today: date, days: int) -> str:
    """Return the title of what falls due within so many days, with the last of them."""
    return MEETING_SOON.format(days, formats.day_padded(today + timedelta(days=days)))


def month(year: int, number: int) -> str:
    """Return a month for the axis of a chart: `11/2026`."""
    return f"{number}/{year}"


def sheet_link(name: str, count: int | None) -> str:
    """Return the words of a link to a sheet: `Chỉ tiêu (20)`."""
    return name if count is None else f"{name} ({_count(count)})"


def _count(value: int) -> str:
    return formats.number(value)
