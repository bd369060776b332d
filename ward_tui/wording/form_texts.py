"""What a form tells an agency: how to fill it in, what was last reported, and the help at each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ward_tui.domain.following import Extension, Obstacle
from ward_tui.domain.forms import Entry, Form, FormLine
from ward_tui.domain.model import AppendixItem, Facts, Indicator, Note, Reading, Target
from ward_tui.domain.periods import Period
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import fold, tidy
from ward_tui.wording import form_sheets as sheets
from ward_tui.wording import formats, stages, words
from ward_tui.wording import workbook_cells as cells
from ward_tui.wording.answers import LEVEL
from ward_tui.wording.workbook_heads import programme_group

# Above the table
TITLE = {
    sheets.ROWS: "PHIẾU CẬP NHẬT TIẾN ĐỘ NHIỆM VỤ",
    sheets.INDICATORS: "PHIẾU CẬP NHẬT SỐ LIỆU CHỈ TIÊU",
}
COUNTED = {sheets.ROWS: "{count} nhiệm vụ", sheets.INDICATORS: "{count} chỉ số"}
HEAD = "Đơn vị chủ trì: {agency} · Ngày lập phiếu: {day} · {count}"
HOW = {
    sheets.ROWS: (
        "Cách điền: chỉ điền vào các ô nền vàng; việc không có gì mới thì để trống. Việc đã xong: ghi ngày hoàn thành và số văn bản. "
        "Có vướng mắc: nêu rõ và chọn cấp tháo gỡ. Không thêm, xóa dòng, không đổi tên cột. Lưu tệp (.xlsx) rồi gửi lại."
    ),
    sheets.INDICATORS: (
        "Cách điền: chỉ điền vào các ô nền vàng; chỉ tiêu chưa có số liệu mới thì để trống cột Kết quả. Kỳ số liệu ghi sẵn năm nay; số của quý, "
        "tháng thì chọn lại kỳ. Số thập phân dùng dấu phẩy (13,5), hàng nghìn dùng dấu chấm (1.120). Lưu tệp (.xlsx) rồi gửi lại."
    ),
}

# Help at each cell: title (at most 32 letters), what to type (at most 255).
HELP: Mapping[Entry, tuple[str, str]] = {
    Entry.PROGRESS: ("Tiến độ", "Số nguyên từ 0 đến 100, không gõ dấu %. Ví dụ: 45"),
    Entry.DONE_ON: ("Ngày hoàn thành", "Chỉ ghi khi việc đã xong. Gõ ngày/tháng/năm, ví dụ: 30/9/2026"),
    Entry.DOCUMENT: ("Số văn bản", "Số, ký hiệu văn bản chứng minh kết quả, ví dụ: 15/BC-UBND"),
    Entry.OBSTACLE: ("Vướng mắc", "Đang vướng gì, cần ai giải quyết việc gì. Không vướng thì để trống."),
    Entry.LEVEL: ("Cấp tháo gỡ", "Chọn cấp phải tháo gỡ vướng mắc trong danh sách."),
    Entry.NOTE: ("Tình hình, ghi chú", "Tình hình thực hiện trong kỳ, ngắn gọn."),
    Entry.PERIOD: ("Kỳ số liệu", "Kỳ của số liệu ở cột Kết quả. Số của quý, tháng thì chọn lại trong danh sách."),
    Entry.FIGURE: ("Kết quả", "Chỉ gõ số, không gõ đơn vị tính. Ví dụ: 97,5 hoặc 1.120. Chưa có thì để trống."),
    Entry.REMARK: ("Ghi chú", "Nguồn của số liệu, điều cần nói thêm."),
}
HELP_YES_NO = ("Kết quả", "Chọn Có nếu đã đạt, Không nếu chưa đạt. Chưa có thông tin thì để trống.")
HELP_CHECKED = ("Đã rà soát", "Chọn Có khi đã xem hết các dòng, kể cả khi không có gì mới.")
WRONG_TITLE = "Chưa điền đúng"
WRONG: Mapping[Entry, str] = {
    Entry.PROGRESS: "Tiến độ là số nguyên từ 0 đến 100, không gõ dấu %. Ví dụ: 45",
    Entry.DONE_ON: "Ngày gõ dạng ngày/tháng/năm, ví dụ: 30/9/2026",
    Entry.LEVEL: "Chọn một cấp trong danh sách: Phường, Thành phố, Trung ương hoặc Doanh nghiệp.",
    Entry.PERIOD: "Chọn một kỳ trong danh sách, ví dụ: Năm 2026.",
    Entry.FIGURE: "Chỉ gõ số, không gõ đơn vị tính. Ví dụ: 97,5 hoặc 1.120",
}
WRONG_LONG = "Nội dung dài quá. Hãy viết ngắn lại."
WRONG_YES_NO, WRONG_CHECKED = "Chọn Có hoặc Không trong danh sách.", "Chọn Có, hoặc để trống."

NOT_REPORTED = "Chưa báo cáo"
PROGRESS_ON = "Tiến độ {percent}% ({day})"
PROGRESS = "Tiến độ {percent}%"
STAGE = "Giai đoạn: {stage}"
OBSTACLE = "Vướng mắc từ {day}: {text} (cấp tháo gỡ: {level})"
OBSTACLE_BARE = "Vướng mắc từ {day} (cấp tháo gỡ: {level})"
NOTE = "{day}: {text}"
YES_NO = "Có / Không"
_TOLD = frozenset({ItemStatus.OVERDUE, ItemStatus.DUE_SOON, ItemStatus.PAUSED})  # others follow from the due date


def programme_line(facts: Facts, slug: str) -> str:
    """Return the programme that a form is about, led by its ward."""
    return programme_group(facts.programmes[slug])


def head(form: Form, sheet: str, count: int) -> str:
    """Return the line about the agency above a table."""
    counted = COUNTED[sheet].format(count=formats.number(count))
    return HEAD.format(agency=form.agency_name, day=formats.day_padded(form.made_on), count=counted)


# What is locked


def shown_row(
    item: AppendixItem, state: ItemStatus, moved: Sequence[Extension], told: Sequence[str], today: date
) -> tuple[str, ...]:
    """Return the locked texts of a row in the order of `SHOWN_OF_ROW`; told is what was last reported."""
    days = (today - item.due_on).days if item.due_on is not None else None
    due = str(cells.due(item, moved))
    if state in _TOLD:
        due += f" · {words.status(item, state, days)}"
    return item.id.rpartition("/")[2], tidy(item.name), due, ". ".join(told) or NOT_REPORTED


def told_row(item: AppendixItem, obstacles: Sequence[Obstacle], note: Note | None) -> list[str]:
    """Return what was last reported of a row, each thing by itself."""
    told = []
    if item.progress_on is not None:
        told.append(PROGRESS_ON.format(percent=item.progress, day=formats.day(item.progress_on)))
    elif item.progress:
        told.append(PROGRESS.format(percent=item.progress))
    if stage := stages.current(item):
        told.append(STAGE.format(stage=formats.small(stage)))
    for each in obstacles:
        template = OBSTACLE if tidy(each.text) else OBSTACLE_BARE
        text = tidy(each.text).rstrip(".")
        told.append(template.format(day=formats.day(each.since), text=text, level=LEVEL[each.level]))
    if note is not None:
        told.append(NOTE.format(day=formats.day(note.on), text=tidy(note.text).rstrip(".")))
    return told


def shown_indicator(target: Target, indicator: Indicator, latest: Reading | None) -> tuple[str, ...]:
    """Return the locked texts of an indicator in the order of `SHOWN_OF_INDICATOR`."""
    heading, name = tidy(target.name or target.text), tidy(indicator.name)
    named = formats.capital(name) if fold(heading) in fold(name) else f"{heading}: {formats.small(name)}"
    when = formats.when(indicator)
    goal = formats.capital(formats.goal(indicator.goal, indicator.unit))
    goal = " ".join(part for part in (goal, when, f"({indicator.condition})" if indicator.condition else "") if part)
    unit = YES_NO if indicator.is_yes_no else tidy(indicator.unit)
    told = NOT_REPORTED
    if latest is not None:
        told = f"{cells.period(latest)}: {formats.reading_figure(indicator, latest)}"
    return indicator.id.rpartition("/")[2], named, goal, unit, told


# What is known when the form is made


def reported_row(item: AppendixItem, obstacle: Obstacle | None, note: Note | None) -> dict[Entry, str]:
    """Return what is known of a row by entry; obstacle is the latest one that lasts, note the latest remark."""
    progress = str(item.progress) if item.progress or item.progress_on is not None else ""
    return {
        Entry.PROGRESS: progress,
        Entry.DONE_ON: "" if item.done_on is None else item.done_on.isoformat(),
        Entry.DOCUMENT: tidy(item.document),
        Entry.OBSTACLE: tidy(obstacle.text) if obstacle else "",
        Entry.LEVEL: obstacle.level.value if obstacle else "",
        Entry.NOTE: tidy(note.text) if note else "",
    }


def reported_indicator(indicator: Indicator, period: Period, known: Sequence[Reading]) -> dict[Entry, str]:
    """Return what is known of the period that the form proposes."""
    found = next((each for each in known if each.period == period), None)
    return {
        Entry.PERIOD: period.code,
        Entry.FIGURE: formats.figure(found.value, yes_no=indicator.is_yes_no) if found else "",
        Entry.REMARK: tidy(found.note) if found else "",
    }


def proposed(line: FormLine, period: Period) -> dict[Entry, str]:
    """Return what stands in the cells of a line before anybody has filled it in."""
    return {} if line.is_row else {Entry.PERIOD: sheets.period_word(period)}


def is_yes_no(line: FormLine) -> bool:
    """Tell whether the figure of a line is answered by Có or Không."""
    return not line.is_row and YES_NO in line.shown
