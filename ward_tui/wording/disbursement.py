"""The words of the screen of disbursement: groups, lines, sums, what stands on the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ward_tui.domain.capital import Level, Paid, Total, level_of
from ward_tui.domain.funding import Funding
from ward_tui.domain.linking import telling
from ward_tui.domain.model import Facts
from ward_tui.domain.paying import GroupBy, Table, behind
from ward_tui.wording import formats
from ward_tui.wording.capital import NO_PLAN
from ward_tui.wording.copying import table
from ward_tui.wording.journal import short_id
from ward_tui.wording.money import money, percent, short
from ward_tui.wording.words import FUNDING

ID, NAME, PLANNED, PAID, RATE, STANDING = "Mã", "Dự án", "Kế hoạch", "Giải ngân", "Tỷ lệ", "So với thời gian"
AS_OF, FUNDING_TEXT, LEAD = "Đến ngày", "Nguồn vốn", "Chủ trì"
WARD = "Phường"
GROUPS = {
    GroupBy.APPENDIX: "theo phụ lục",
    GroupBy.FUNDING: "theo nguồn vốn",
    GroupBy.ITEM: "theo dự án",
}
HEAD = "◄ Năm {year} ► · {group}{searched} · {count} dự án{time}"
PASSED, NOT_BEGUN = " · đã qua {time}% thời gian của năm", " · năm chưa bắt đầu"
SEARCHED = " · tìm “{text}”"
UNPLANNED = "Chưa có kế hoạch vốn năm {year} ({count}){paid}"
PAID_ALL_THE_SAME = " · đã giải ngân {paid}"
GROUP = "{rate} · {paid} trên {planned} · {standing} · {title} ({count})"
GROUP_UNTOLD = "kế hoạch {planned} · chưa có số giải ngân · {title} ({count})"
ROW = "{id}  {name}"
TOTAL = "Cộng {count} dự án: đã giải ngân {paid} trên {planned}, đạt {rate} (đến {day}); {standing}."
TOTAL_UNTOLD = "Cộng {count} dự án: kế hoạch vốn {planned}, chưa có số giải ngân."
TOTAL_NONE = "Chưa có kế hoạch vốn năm {year}."
SILENT = " {count} dự án chưa có số giải ngân."
OUTSIDE = " Ngoài ra đã giải ngân {paid} của {count} dự án chưa có kế hoạch vốn."
EMPTY = (
    "Chưa có vốn của năm nào. Bấm Ctrl+N để chọn dự án rồi nhập kế hoạch vốn; "
    "hoặc ở danh sách dự án, bấm F10 rồi thêm vốn từng năm."
)
EMPTY_YEAR = "Năm {year} chưa có vốn của dự án nào. Bấm ← → để xem năm khác, Ctrl+N để thêm vốn năm này."
SIGN = {Level.ON_TIME: "√", Level.SLOW: "►", Level.LATE: "▲", Level.VERY_LATE: "■"}
WORD = {Level.ON_TIME: "nhanh", Level.SLOW: "chậm", Level.LATE: "chậm", Level.VERY_LATE: "chậm nhiều"}
ON_TIME = "kịp thời gian"
NOT_TOLD = "chưa có số"
ALL = "Tất cả"
ASK_PAID = "{id} đã giải ngân năm {year}{plan}:"
ASK_PLAN = " (trên {planned})"
ASK_HINT = "như 12,5 tỷ"
CHOOSE_ITEM = "Thêm vốn năm {year} cho dự án nào?"
NO_ITEMS = "Không có dự án nào nhận vốn ngân sách mà chưa có vốn năm này."
NO_CHANGE_HERE = "Dòng này chưa có vốn năm {year}: bấm F2 để ghi số giải ngân, F9 để nhập kế hoạch vốn."
YEAR_END = "Không có vốn của năm nào xa hơn."


def standing(gap: Decimal | None, levels: tuple[int, int]) -> str:
    """Return how payment stands against the time: `■ chậm nhiều 49`, `√ nhanh 3,5`, a dash without a plan."""
    level = level_of(gap, levels)
    if gap is None or level is Level.UNKNOWN:
        return formats.NONE
    if not gap:
        return f"{SIGN[level]} {ON_TIME}"
    return f"{SIGN[level]} {WORD[level]} {formats.number(abs(gap))}"


def cells(line: Paid, today: date, levels: tuple[int, int]) -> tuple[str, ...]:
    """Return identifier, the telling part of the name, plan, payment, rate and standing of a row."""
    paid = short(line.paid) if line.paid is not None else NOT_TOLD if line.planned else formats.NONE
    return (
        short_id(line.item.id),
        formats.capital(telling(line.item.name)),
        short(line.planned),
        paid,
        percent(line.rate),
        standing(line.behind(today), levels),
    )


def head(found: Table, group: GroupBy, search: str) -> str:
    """Return the year, how the rows stand together, and how much of the year has passed."""
    searched = SEARCHED.format(text=search) if search else ""
    return HEAD.format(
        year=found.year,
        group=GROUPS[group],
        searched=searched,
        count=found.total.count,
        time=PASSED.format(time=found.time) if found.time else NOT_BEGUN,
    )


def group_title(facts: Facts, key: str, group: GroupBy) -> str:
    """Return what a group is called; the appendix of one of several wards names the ward."""
    if group is GroupBy.FUNDING:
        return FUNDING[Funding(key)]
    if group is GroupBy.ITEM:
        return ALL
    appendix = facts.appendices[key]
    ward = f"{facts.programmes[appendix.programme].ward} · " if len(facts.programmes) > 1 else ""
    return f"{ward}{appendix.code} {appendix.title}"


def group_line(title: str, found: Total, year: int, today: date, levels: tuple[int, int]) -> str:
    """Return the heading of a group: its sums before its title, which a narrow list may cut."""
    return (GROUP if found.told else GROUP_UNTOLD).format(
        title=title,
        count=found.count,
        paid=short(found.paid),
        planned=short(found.planned),
        rate=percent(found.rate),
        standing=standing(behind(found, year, today), levels),
    )


def unplanned_line(found: Table) -> str:
    """Return the heading above the rows that have no plan for the year."""
    paid = found.total.paid_unplanned
    return UNPLANNED.format(
        year=found.year,
        count=len(found.unplanned),
        paid=PAID_ALL_THE_SAME.format(paid=short(paid)) if paid else "",
    )


def total(found: Total, year: int, today: date, levels: tuple[int, int]) -> str:
    """Return the sums of a year in a sentence."""
    if not found.count:
        return TOTAL_NONE.format(year=year) + _beside(found)
    text = (TOTAL if found.told else TOTAL_UNTOLD).format(
        count=found.count,
        paid=money(found.paid),
        planned=money(found.planned),
        rate=percent(found.rate),
        day=formats.day(found.as_of),
        standing=_against(behind(found, year, today), levels),
    )
    return text + _beside(found)


def _against(gap: Decimal | None, levels: tuple[int, int]) -> str:
    told = standing(gap, levels)
    return f"{told} điểm so với thời gian" if gap else told


def _beside(found: Total) -> str:
    """Return what the sums leave out: rows of which nobody told a payment, payments without a plan."""
    silent = SILENT.format(count=found.count - found.told) if found.count > found.told > 0 else ""
    paid = found.paid_unplanned
    return silent + (OUTSIDE.format(paid=money(paid), count=found.told_unplanned) if paid else "")


def rows_text(facts: Facts, lines: Sequence[Paid], today: date, levels: tuple[int, int]) -> str:
    """Return rows as a table to be pasted, the ward first where there are several."""
    wards = len({line.item.programme for line in lines}) > 1
    header = [WARD] * wards + [ID, NAME, FUNDING_TEXT, PLANNED, PAID, AS_OF, RATE, STANDING, LEAD]
    return table(header, [_copied(facts, line, today, levels, wards=wards) for line in lines])


def _copied(facts: Facts, line: Paid, today: date, levels: tuple[int, int], *, wards: bool) -> list[str]:
    item, capital = line.item, line.capital
    return [
        *([facts.programmes[item.programme].ward] if wards else []),
        short_id(item.id),
        item.name,
        item.funding_text or FUNDING[item.funding],
        money(line.planned) if line.planned else NO_PLAN,
        money(line.paid),
        formats.day_padded(capital.as_of) if capital and line.paid is not None else "",
        percent(line.rate),
        standing(line.behind(today), levels),
        formats.names(facts.names(item.lead), ""),
    ]
