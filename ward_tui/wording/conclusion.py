"""The conclusion of a weekly review in words: its figures, its lists, and the text for a message or a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from ward_tui.domain.review import Answer
from ward_tui.domain.text import nfc, tidy
from ward_tui.wording import formats
from ward_tui.wording.answers import ANSWER
from ward_tui.wording.opinions import MORE, clip, row_label
from ward_tui.wording.overview import LESS, SAME, share, tenths
from ward_tui.wording.overview import MORE as RISEN
from ward_tui.wording.words import ITEM_STATUS

TITLE = "KẾT LUẬN RÀ SOÁT TUẦN {week} ({first} - {last})"
NAME = "Tuần {week} ({first} - {last})"
DRAFT = "(chưa kết thúc rà soát)"
AS_OF = "Số liệu tính đến ngày {on}, so với ngày {since}."
AS_OF_ONLY = "Số liệu tính đến ngày {on}; chưa có số liệu lần trước để so sánh."
FIGURES, OPINIONS = "SỐ LIỆU TRONG TUẦN", "Ý KIẾN CHỈ ĐẠO"
NO_OPINION = "Không có việc phải đôn đốc trong tuần."
BEFORE = " (lần trước {})"
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
UNIT = {
    Measure.ENTERED: "số liệu",
    Measure.OBSTACLES: "vướng mắc",
    Measure.SENT: "báo cáo",
    Measure.LATE: "báo cáo",
}
WORK = "việc"
POINTS = "{} điểm %"
RATE_LINE = "- Tỷ lệ quá hạn: {} trên tổng số {} việc; {} trên {} việc có thời hạn."
RATE_NOTE = (
    "Ghi chú: tổng số và số việc có thời hạn tính cả việc đã hoàn thành, tạm dừng, thôi thực hiện; "
    "việc đang làm là việc đã đến kỳ, chưa xong, không tạm dừng, và việc xong trong tuần."
)
NEWS_LINE = "- Có tin trong tuần: {part}/{whole} việc đang làm ({share})."
CARDS = "- Đã rà soát {}/{} thẻ: {}."
NO_CARDS = "- Tuần này không có thẻ nào phải rà soát."
WAS_OVERDUE = ", trong đó {} việc quá hạn"
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
MOST = 10  # rows of one list in the text


def week_name(found: Conclusion, template: str = NAME) -> str:
    """Return the week by its number and days: `Tuần 47 (16/11 - 22/11/2026)`."""
    first, last = found.week, found.last_day
    year = f"/{first.year}" if first.year != last.year else ""
    return template.format(
        week=first.isocalendar().week,
        first=f"{first.day:02}/{first.month:02}{year}",
        last=formats.day_padded(last),
    )


def title(found: Conclusion) -> str:
    """Return the title of text and sheet."""
    return week_name(found, TITLE)


def wards(found: Conclusion) -> str:
    """Return whose review it is: `Phường Thủy Nguyên`."""
    from ward_tui.wording.workbook_heads import ward_name

    return formats.capital(formats.joined([ward_name(each) for each in dict.fromkeys(found.wards.values())], "và"))


def as_of(found: Conclusion) -> str:
    """Return the days of the figures."""
    template = AS_OF if found.before else AS_OF_ONLY
    return template.format(on=formats.day_padded(found.on), since=formats.day_padded(found.since))


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
    if now is None or before is None or (measure in RATES and not (now.whole and before.whole)):
        return ""
    difference = _amount(measure, now) - _amount(measure, before)
    if not difference:
        return SAME
    by = formats.number(abs(difference))
    return (RISEN if difference > 0 else LESS).format(by=POINTS.format(by) if measure in RATES else by)


def _amount(measure: Measure, tally: Tally) -> Decimal:
    return tenths(tally.part, tally.whole or 0) if measure in RATES else Decimal(tally.part)


# Lists


def listed(found: Conclusion, measure: Measure) -> list[str]:
    """Return what a figure counts, a line for each; empty for figures without a list."""
    names = found.wards
    if measure is Measure.NEWLY_OVERDUE:
        return [f"{row_label(row, names)}: {_due(row)}" for row in found.newly_overdue]
    if measure is Measure.RESOLVED:
        return [f"{row_label(each.row, names)}: {_resolved(each)}" for each in found.resolved]
    if measure is Measure.LIFTED:
        return [f"{row_label(each.row, names)}: {_lifted(each, found)}" for each in found.lifted]
    if measure is Measure.MOVED:
        return [f"{row_label(each.row, names)}: {moved(each)}" for each in found.moved]
    if measure is Measure.ENTERED:
        return [_entered(each) for each in found.entered]
    reports = {Measure.SENT: found.sent, Measure.LATE: found.late}.get(measure, ())
    return [_report(each, measure) for each in reports]


def _due(row: Named) -> str:
    return f"hạn {formats.day(row.due_on)}"


def _resolved(each: Resolved) -> str:
    paper = f", văn bản {each.document}" if each.document else ""
    return f"xong ngày {formats.day(each.done_on)}{paper}"


def _lifted(each: Lifted, found: Conclusion) -> str:
    if each.state is None:
        return GONE
    due = each.row.due_on
    if due is not None and due >= found.on:
        return NEW_DUE.format(formats.day(due))
    return formats.small(ITEM_STATUS[each.state])


def moved(each: Moved) -> str:
    """Return how far a row has come: `40% → 60%`."""
    return f"{each.after}%" if each.before is None else f"{each.before}% → {each.after}%"


def _entered(each: Entered) -> str:
    period = formats.period(parse_period(each.period))
    figure = formats.figure(each.value, each.unit, yes_no=each.yes_no)
    return f"{each.indicator.rpartition('/')[2]} {clip(each.name)}, {period}: {figure}"


def _report(each: Report, measure: Measure) -> str:
    word = "gửi ngày" if measure is Measure.SENT else "hạn"
    return f"{clip(each.name)}: {word} {formats.day(each.on)}"


# Text for a message or a letter


def text(found: Conclusion, *, finished: bool = True) -> str:
    """Return the whole conclusion as plain text of short lines, without any markup, composed."""
    draft = [] if finished else [DRAFT]
    head = [title(found), *draft, wards(found), as_of(found), ""]
    return nfc("\n".join([*head, f"I. {FIGURES}", *figures(found), "", f"II. {OPINIONS}", *opinion_lines(found)]))


def figures(found: Conclusion) -> list[str]:
    """Return the figures of the week as lines, each list below its figure."""
    lines = [_count(found, each) for each in (Measure.TOTAL, Measure.DONE, Measure.OVERDUE)]
    if rates := _rates(found):
        lines.append(rates)
    lines.append(_count(found, Measure.DUE_SOON))
    for measure in LISTED[:-2]:
        lines += _with_list(found, measure)
    lines += _news(found)
    if Measure.OBSTACLES in found.now:
        lines.append(_count(found, Measure.OBSTACLES))
    for measure in LISTED[-2:]:
        lines += _with_list(found, measure)
    return [line for line in [*lines, cards(found)] if line]


def _count(found: Conclusion, measure: Measure, more: str = "", end: str = ".") -> str:
    if (tally := found.now.get(measure)) is None:
        return ""
    before = found.before.get(measure)
    told = BEFORE.format(formats.number(before.part)) if before is not None and before.part != tally.part else ""
    unit = UNIT.get(measure, WORK)
    label = MEASURE[measure].removesuffix(f" {unit}")
    return f"- {label}: {formats.number(tally.part)} {unit}{told}{more}{end}"


def _with_list(found: Conclusion, measure: Measure) -> list[str]:
    lines = listed(found, measure)
    late = sum(each.was_overdue for each in found.resolved) if measure is Measure.RESOLVED else 0
    head = _count(found, measure, WAS_OVERDUE.format(late) if late else "", ":" if lines else ".")
    return [head, *shortened(lines)] if head else []


def shortened(lines: Sequence[str], most: int = MOST) -> Iterator[str]:
    """Yield the lines of a list with a plus sign before each; what is too much is counted."""
    shown = lines if len(lines) == most + 1 else lines[:most]
    yield from (f"+ {line}" for line in shown)
    if len(lines) > len(shown):
        yield MORE.format(formats.number(len(lines) - len(shown)))


def _rates(found: Conclusion) -> str:
    whole, dated = (found.now.get(each) for each in (Measure.RATE_OF_ALL, Measure.RATE_OF_DATED))
    if whole is None or dated is None or not whole.whole or not dated.whole:
        return ""
    parts = [
        part for each in (whole, dated) for part in (share(each.part, each.whole or 0), formats.number(each.whole or 0))
    ]
    return RATE_LINE.format(*parts)


def _news(found: Conclusion) -> list[str]:
    tally = found.now.get(Measure.NEWS)
    if tally is None or not tally.whole:
        return []
    part, whole = formats.number(tally.part), formats.number(tally.whole)
    return [NEWS_LINE.format(part=part, whole=whole, share=share(tally.part, tally.whole))]


def cards(found: Conclusion) -> str:
    """Return how many cards were answered, and how."""
    if not found.asked and not found.answered:
        return NO_CARDS
    kinds = [f"{ANSWER[each]} {formats.number(count)}" for each in Answer if (count := found.answered.get(each))]
    asked = max(found.asked, sum(found.answered.values()))
    return CARDS.format(
        formats.number(found.replied), formats.number(asked), ", ".join(kinds) or "chưa trả lời thẻ nào"
    )


def opinion_lines(found: Conclusion) -> list[str]:
    """Return what agencies are told, numbered."""
    lines = [
        line
        for number, each in enumerate(found.opinions, 1)
        for line in (f"{number}. {each.name}", *filter(None, map(tidy, each.text.split("\n"))))
    ]
    return lines or [NO_OPINION]
