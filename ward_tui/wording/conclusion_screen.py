"""The words of the screen that concludes a weekly review, and of its windows."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.conclusion import Conclusion, Measure, Opinion
from ward_tui.domain.review import Review
from ward_tui.wording import conclusion, formats

HEAD = "{week} · {state}"
RUNNING = "chưa kết luận"
FINISHED = "đã kết luận ngày {day}"
DAYS = "Số liệu đến {on}, so với {since} · đã rà soát {done}/{asked} mục"
DAYS_ONLY = "Số liệu đến {on}, chưa có lần trước để so sánh · đã rà soát {done}/{asked} mục"
FIGURE, NOW, BEFORE, CHANGE = "Số liệu trong tuần", "Tuần này", "Lần trước", "So sánh"
AGENCY, OPINION = "Đơn vị", "Ý kiến chỉ đạo"
OWN = "(đã sửa) "
SHORT = {
    Measure.RATE_OF_ALL: "  trên tổng số việc",
    Measure.RATE_OF_DATED: "  trên số việc có hạn",
    Measure.LIFTED: "Hết quá hạn, lý do khác",
    Measure.NEWS: "Có tin/việc đang làm",
    Measure.ENTERED: "Số liệu đã nhập",
}
NO_OPINIONS = "Không có việc phải đôn đốc trong tuần."
COPIED = "Đã chép kết luận, dán bằng Ctrl+V vào Zalo, công văn."
NO_LIST = "{name}: không có gì để liệt kê."
COUNT_ONLY = "{name}: kết luận chỉ giữ con số, không kèm danh sách."

# Editing
OPINION_TITLE = "Ý kiến chỉ đạo"
OPINION_LABEL = "Mỗi dòng một ý. Xóa hết rồi lưu thì lấy lại lời đề xuất."
FROZEN = "Tuần này đã kết luận nên ý kiến không sửa nữa."

# Finishing
FINISH_TITLE = "Kết thúc rà soát {week}?"
FINISH_TEXT = (
    "Số liệu, các danh sách và ý kiến chỉ đạo được giữ nguyên như đang hiện, về sau không tính lại. "
    "Lần rà soát sau so với ngày hôm nay."
)
FINISH_LEFT = "Còn {left}/{asked} thẻ chưa trả lời."
FINISH_ALL = "Đã đi qua hết {asked} thẻ."
FINISH_UNDO = "Kết thúc nhầm thì bấm Ctrl+Z."
FINISH_SAVE = "Kết thúc (Ctrl+S)"
ALREADY = "Tuần này đã kết luận rồi."

# Comparing
CHOOSE_TITLE = "So với tuần nào?"
CHOOSE_SEARCH = "Gõ để tìm, Enter để chọn"
COMPARED_TITLE = "{first} và {second}"
COMPARED_FIGURES = "Số liệu"
COMPARED_CHANGES = "Thay đổi giữa hai lần ({count})"
COMPARED_NONE = "Không có thay đổi nào giữa hai lần."
WEEK_COLUMN = "Tuần {week}"
NOT_YET = "Tuần này chưa kết luận nên chưa so với tuần khác được: bấm Ctrl+S để kết thúc."
NO_OTHER = "Chưa có tuần nào khác đã kết luận để so sánh."
OTHER = "{week} · kết luận ngày {day}"
LIST_KEYS = "↑ ↓ chọn · Enter mở chi tiết · Esc đóng"


def week(found: Conclusion) -> str:
    """Return the week as screens write it: `Tuần 47 (16/11-22/11/2026)`."""
    return WEEK_COLUMN.format(week=formats.week(found.week))


def head(found: Conclusion, review: Review) -> str:
    """Return the lines above the figures: the week with its state, the days, the cards."""
    state = FINISHED.format(day=formats.day(review.finished_on)) if review.is_finished else RUNNING
    first = HEAD.format(week=week(found), state=state)
    asked = max(found.asked, sum(found.answered.values()))
    days = (DAYS if found.before else DAYS_ONLY).format(
        on=formats.day(found.on), since=formats.day(found.since), done=found.replied, asked=asked
    )
    return f"{first}\n{days}"


def figure_name(measure: Measure) -> str:
    """Return the name of a figure, short enough for a column."""
    return SHORT.get(measure, conclusion.MEASURE[measure])


def agency_name(found: Conclusion, opinion: Opinion) -> str:
    """Return the name of an agency, after its ward where there are several, so that a narrow column tells them apart."""
    ward = found.wards.get(opinion.agency.partition("/")[0], "") if found.several else ""
    return f"{ward} · {opinion.name.removesuffix(f' ({ward})')}" if ward else opinion.name


def left(review: Review) -> str:
    """Return how many cards wait for an answer when a review is finished."""
    asked = max(len(review.queue), len(review.answers))
    waiting = sum(card.subject not in review.answers for card in review.queue)
    return FINISH_LEFT.format(left=waiting, asked=asked) if waiting else FINISH_ALL.format(asked=asked)


def other(review: Review) -> str:
    """Return the line of a review that can be compared with."""
    return OTHER.format(week=WEEK_COLUMN.format(week=formats.week(review.week)), day=formats.day(review.finished_on))


def short_week(found: Conclusion) -> str:
    """Return `Tuần 47`, with the year where the other week is of another one."""
    return WEEK_COLUMN.format(week=found.week.isocalendar().week)


def compared_title(first: Conclusion, second: Conclusion) -> str:
    """Return the title of the window that compares two weeks."""
    names = [week(each) for each in (first, second)]
    return COMPARED_TITLE.format(first=names[0], second=formats.small(names[1]))


def column_names(first: Conclusion, second: Conclusion) -> Sequence[str]:
    """Return the titles of the two columns of figures: `Tuần 46`, `Tuần 47`; with the year where they differ."""
    years = [each.week.isocalendar().year for each in (first, second)]
    if years[0] == years[1]:
        return [short_week(each) for each in (first, second)]
    return [f"{short_week(each)}/{year}" for each, year in zip((first, second), years, strict=True)]
