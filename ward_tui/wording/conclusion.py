"""The conclusion of a weekly review in words: its week, its figures, and what each of them counts."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.conclusion import (
    RATES,
    Conclusion,
    Entered,
    Lifted,
    Measure,
    Moved,
    Named,
    Report,
    Resolved,
    Tally,
)
from ward_tui.domain.periods import parse_period
from ward_tui.wording import formats
from ward_tui.wording.journal import duty_period
from ward_tui.wording.opinions import clip, row_label, told_day, ward_mark
from ward_tui.wording.overview import LESS, SAME, share, tenths
from ward_tui.wording.overview import MORE as RISEN
from ward_tui.wording.words import ITEM_STATUS

TITLE = "KẾT LUẬN RÀ SOÁT TUẦN {week} ({first} - {last})"
WEEK_LINE = "Rà soát tuần {week} ({first} - {last}), số liệu đến ngày {on}:"
AS_OF = "Số liệu tính đến ngày {on}, so với ngày {since}."
AS_OF_ONLY = "Số liệu tính đến ngày {on}; chưa có số liệu lần trước để so sánh."
FIGURES, OPINIONS = "SỐ LIỆU TRONG TUẦN", "Ý KIẾN CHỈ ĐẠO"
MEASURE = {
    Measure.TOTAL: "Tổng số việc",
    Measure.DONE: "Đã hoàn thành",
    Measure.OVERDUE: "Quá hạn",
    Measure.RATE_OF_ALL: "Quá hạn trên tổng số việc",
    Measure.RATE_OF_DATED: "Quá hạn trên số việc có thời hạn",
    Measure.DUE_SOON: "Sắp đến hạn",
    Measure.NEWLY_OVERDUE: "Mới quá hạn",
    Measure.RESOLVED: "Đã giải quyết xong",
    Measure.LIFTED: "Không còn quá hạn vì lý do khác",
    Measure.MOVED: "Có tiến độ mới",
    Measure.ENTERED: "Số liệu chỉ tiêu đã nhập",
    Measure.NEWS: "Có tin trên số việc đang làm",
    Measure.OBSTACLES: "Vướng mắc chưa tháo gỡ",
    Measure.SENT: "Báo cáo đã gửi",
    Measure.LATE: "Báo cáo quá hạn",
}
OUT_OF = {
    Measure.RATE_OF_ALL: "Quá hạn trên tổng số {whole} việc",
    Measure.RATE_OF_DATED: "Quá hạn trên {whole} việc có thời hạn",
    Measure.NEWS: "Có tin trong tuần: {part} trên {whole} việc đang làm",
}
POINTS = "{} điểm %"
RATE_NOTE = (
    "Ghi chú: tổng số và số việc có thời hạn tính cả việc đã hoàn thành, tạm dừng, không tính việc thôi thực hiện; "
    "việc đang làm là việc đã đến kỳ, chưa xong, không tạm dừng, và việc xong trong tuần."
)
GONE = "đã xóa khỏi danh sách"
NEW_DUE = "lùi hạn đến {}"

LISTED = (
    Measure.NEWLY_OVERDUE,
    Measure.RESOLVED,
    Measure.LIFTED,
    Measure.MOVED,
    Measure.ENTERED,
    Measure.SENT,
    Measure.LATE,
)


def week_name(found: Conclusion, template: str) -> str:
    """Return a title with the number and the days of the week: `47 (16/11 - 22/11/2026)`."""
    first, last = found.week, found.last_day
    year = f"/{first.year}" if first.year != last.year else ""
    return template.format(
        week=first.isocalendar().week,
        first=f"{first.day:02}/{first.month:02}{year}",
        last=formats.day_padded(last),
        on=formats.day_padded(found.on),
    )


def title(found: Conclusion) -> str:
    """Return the title of text and sheet."""
    return week_name(found, TITLE)


def week_line(found: Conclusion) -> str:
    """Return the words above the week's figures on a sheet of another day."""
    return week_name(found, WEEK_LINE)


def wards(found: Conclusion) -> str:
    """Return whose review it is: `Phường Thủy Nguyên`."""
    from ward_tui.wording.workbook_heads import ward_name

    return formats.capital(formats.joined([ward_name(each) for each in dict.fromkeys(found.wards.values())], "và"))


def as_of(found: Conclusion) -> str:
    """Return the days of the figures."""
    template = AS_OF if found.before else AS_OF_ONLY
    return template.format(on=formats.day_padded(found.on), since=formats.day_padded(found.since))


def label(measure: Measure, tally: Tally) -> str:
    """Return the name of a figure with out of how many it is a share."""
    if measure not in OUT_OF or not tally.whole:
        return MEASURE[measure]
    return OUT_OF[measure].format(part=formats.number(tally.part), whole=formats.number(tally.whole))


def value(measure: Measure, tally: Tally | None) -> str:
    """Return a figure for a column: `13`, `11,7% (13/111)`, a dash where it is not known."""
    if tally is None or (measure in RATES and not tally.whole):
        return formats.NONE
    if measure not in RATES:
        return formats.number(tally.part)
    whole = tally.whole or 0
    return f"{share(tally.part, whole)} ({formats.number(tally.part)}/{formats.number(whole)})"


def change(measure: Measure, now: Tally | None, before: Tally | None) -> str:
    """Return how a figure has changed: `tăng 2`, `giảm 1,8 điểm %`, `như cũ`; empty where one is not known."""
    changed = difference(measure, now, before)
    if not changed:
        return "" if changed is None else SAME
    by = formats.number(abs(changed))
    return (RISEN if changed > 0 else LESS).format(by=POINTS.format(by) if measure in RATES else by)


def difference(measure: Measure, now: Tally | None, before: Tally | None) -> Decimal | None:
    """Return by how much a figure has risen, a share in points of a per cent; None where one is not known."""
    if now is None or before is None or (measure in RATES and not (now.whole and before.whole)):
        return None
    return _amount(measure, now) - _amount(measure, before)


def _amount(measure: Measure, tally: Tally) -> Decimal:
    return tenths(tally.part, tally.whole or 0) if measure in RATES else Decimal(tally.part)


# Lists


def rows(found: Conclusion, measure: Measure) -> list[tuple[Named, str]]:
    """Return the rows that a figure counts, each with what is told of it; empty for figures that count no rows."""
    if measure is Measure.NEWLY_OVERDUE:
        return [(row, _due(row)) for row in found.newly_overdue]
    if measure is Measure.RESOLVED:
        return [(each.row, _resolved(each)) for each in found.resolved]
    if measure is Measure.LIFTED:
        return [(each.row, _lifted(each, found)) for each in found.lifted]
    return [(each.row, moved(each)) for each in found.moved] if measure is Measure.MOVED else []


def listed(found: Conclusion, measure: Measure) -> list[str]:
    """Return what a figure counts, a line for each; empty for figures without a list."""
    if measure is Measure.ENTERED:
        return [_entered(each, found) for each in found.entered]
    if measure in {Measure.SENT, Measure.LATE}:
        reports = found.sent if measure is Measure.SENT else found.late
        return [_report(each, measure, found) for each in reports]
    return [f"{row_label(row, found.wards)}: {told}" for row, told in rows(found, measure)]


def _due(row: Named) -> str:
    return f"hạn {told_day(row.due_on)}"


def _resolved(each: Resolved) -> str:
    paper = f", văn bản {each.document}" if each.document else ""
    return f"xong ngày {told_day(each.done_on)}{paper}"


def _lifted(each: Lifted, found: Conclusion) -> str:
    if each.state is None:
        return GONE
    due = each.row.due_on
    if due is not None and due >= found.on:
        return NEW_DUE.format(told_day(due))
    return formats.small(ITEM_STATUS[each.state])


def moved(each: Moved) -> str:
    """Return how far a row has come: `40% → 60%`."""
    return f"{each.after}%" if each.before is None else f"{each.before}% → {each.after}%"


def _entered(each: Entered, found: Conclusion) -> str:
    period = formats.period(parse_period(each.period))
    figure = formats.figure(each.value, each.unit, yes_no=each.yes_no)
    named = f"{each.indicator.rpartition('/')[2]}{ward_mark(each.indicator, found.wards)} {clip(each.name)}"
    return f"{named}, {period}: {figure}"


def _report(each: Report, measure: Measure, found: Conclusion) -> str:
    word = "gửi ngày" if measure is Measure.SENT else "hạn"
    period = f", {duty_period(each.period)}" if each.period else ""
    return f"{clip(each.name)}{ward_mark(each.duty, found.wards)}{period}: {word} {told_day(each.on)}"
