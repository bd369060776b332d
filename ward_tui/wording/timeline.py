"""The words and signs of the timeline, on the screen and in the workbook."""

from __future__ import annotations

from collections.abc import Mapping

from ward_tui.domain.deadlines import Precision
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.timeline import Mark, Unsaid, Zoom
from ward_tui.wording import formats

# What is done of a row, and what is left, by where its money comes from: told apart without colour.
BARS = {
    Funding.BUDGET: ("█", "░"),
    Funding.ENTERPRISE: ("■", "□"),
    Funding.MIXED: ("▓", "▒"),
    Funding.SOCIAL: ("▓", "▒"),
    Funding.UNSPECIFIED: ("═", "─"),
}
_SIGNS = {
    Mark.EMPTY: " ",
    Mark.YEAR: "·",
    Mark.TODAY: "│",
    Mark.DUE: "┤",
    Mark.PASSED: "●",
    Mark.PLANNED: "○",
    Mark.ORIGINAL: "║",
    Mark.DONE: "√",
    Mark.BEFORE: "◄",
    Mark.AFTER: "►",
}
SIGNS: Mapping[Funding, Mapping[Mark, str]] = {
    funding: _SIGNS | {Mark.FILL: done, Mark.BAR: left} for funding, (done, left) in BARS.items()
}

TODAY, TODAY_SIGN, BEFORE_SIGN, AFTER_SIGN = "hôm nay", "▼", "◄", "►"
QUARTER = "Q{number}"
_MONEY = "█░ ngân sách  ■□ doanh nghiệp  ▓▒ có nguồn khác  ═─ không ghi"
_MARKS = "│ hôm nay  ║ hạn gốc  ● ○ giai đoạn đã qua, sắp tới  √ xong  ┤ chỉ ghi hạn"
LEGEND = f"{_MONEY}  đậm: tiến độ\n{_MARKS}"
ZOOMED = {
    Zoom.YEAR: "Sơ đồ theo năm. Ở sơ đồ, bấm + để xem theo quý.",
    Zoom.QUARTER: "Sơ đồ theo quý. Ở sơ đồ, bấm ← → để xem trước, sau; bấm - để xem theo năm.",
}
NO_MORE = {
    -1: "Trước đó không còn việc nào trên sơ đồ.",
    1: "Sau đó không còn việc nào trên sơ đồ.",
}
NO_TIME, NO_DUE = "Không có hạn", "Từ {start}, không có hạn"
NO_START, WRONG_ORDER = "hạn {due}", "Hạn {due} trước khi bắt đầu {start}"
HELP = (
    "Mỗi dòng là một thanh từ lúc bắt đầu đến hạn; phần đậm của thanh là tiến độ đã ghi. Vạch đứng │ là hôm nay: phần đậm "
    "chưa tới vạch là chậm so với thời gian.\n\n"
    "Nguồn vốn phân biệt bằng nét của thanh, ghi ở cuối màn hình. ║ là hạn gốc của mục đã lùi hạn. ● là giai đoạn đã qua, "
    "○ là giai đoạn sắp tới; ○ nằm trước vạch hôm nay là giai đoạn chậm. √ là ngày hoàn thành. "
    "Mục không có hạn thì ghi bằng chữ, không vẽ.\n\n"
    "Phím + xem theo quý, phím - xem theo năm; ← → xem trước, sau. ◄ ► ở mép là thanh còn kéo dài ra ngoài. "
    "Ctrl+K nhóm theo phụ lục, đơn vị chủ trì, nguồn vốn; F4 lọc, / tìm, Enter mở chi tiết như ở danh sách. "
    "F12 về danh sách, giữ nguyên dòng đang chọn, tìm và lọc."
)

# The workbook
SHEET_COLUMNS = ("STT", "Mã", "Nội dung", "Tiến độ", "Hạn gốc", "Hạn")
SHEET_YEAR = "Năm {year}"
SHEET_NOTE = f"Ghi chú: mỗi cột nhỏ là một quý. Nguồn vốn: {_MONEY.replace('  ', ', ')}; phần đậm của thanh là tiến độ, chưa đậm là còn lại."
SHEET_QUARTER = "Cột viền đậm là quý {number}/{year}."
SHEET_MARKS = (
    "║ hạn gốc của mục đã lùi hạn; ● giai đoạn đã qua, ○ giai đoạn sắp tới; √ hoàn thành; ┤ hạn của mục không ghi bắt đầu; "
    "◄ ► bắt đầu trước, kết thúc sau các năm trong bảng. Mục không có hạn thì không vẽ."
)


def unsaid(item: AppendixItem, why: Unsaid) -> str:
    """Return what is written in place of a bar, or beside the sign of its due day: `Không có hạn`, `hạn Quý III/2026`."""
    start, due = formats.deadline(item.start), formats.deadline(item.finish)
    if why is Unsaid.TIME:
        return f"{formats.capital(item.finish_text)}, {formats.small(NO_TIME)}" if item.finish_text else NO_TIME
    if why is Unsaid.DUE:
        return NO_DUE.format(start=start)
    if item.finish.precision is Precision.TERM and why is Unsaid.START:
        return formats.small(due)
    return (NO_START if why is Unsaid.START else WRONG_ORDER).format(due=due, start=start)
