"""The words of the sheet of disbursement."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ward_tui.domain.capital import Level, Total, level_of
from ward_tui.domain.model import Facts
from ward_tui.domain.paying import Group, Table, behind
from ward_tui.wording import formats, workbook_heads
from ward_tui.wording.money import money, percent

SHEET = "Giải ngân"
TITLE = "TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG"
COLUMNS = (
    "STT",
    "Dự án",
    "Nguồn vốn",
    "Tổng mức đầu tư (triệu đồng)",
    "Kế hoạch vốn (triệu đồng)",
    "Đã giải ngân (triệu đồng)",
    "Tỷ lệ",
    "So với thời gian",
    "Chủ trì",
    "Mã",
    "Tính đến ngày",
    "Văn bản giao vốn",
)
UNPLANNED = "Chưa có kế hoạch vốn"
_WORDS = {Level.SLOW: "Chậm", Level.LATE: "Chậm", Level.VERY_LATE: "Chậm nhiều", Level.ON_TIME: "Nhanh"}


def year(place: str, found: Table) -> str:
    """Return the heading of a year: `A. Năm 2026 (đã qua 89% thời gian của năm)`."""
    passed = f" (đã qua {found.time}% thời gian của năm)" if 0 < found.time < 100 else ""
    return f"{place}. Năm {found.year}{passed}"


def title(facts: Facts, key: str) -> str:
    """Return what an appendix is called, as in the other sheets; that of one of several wards names the ward."""
    appendix = facts.appendices[key]
    ward = f"{facts.programmes[appendix.programme].ward} · " if len(facts.programmes) > 1 else ""
    return f"{ward}{workbook_heads.appendix(appendix)}"


def group(place: str, title: str, found: Group) -> str:
    """Return the heading of a group with its sums."""
    sums = found.total
    paid = f"{money(sums.paid)} trên {money(sums.planned)}, đạt {percent(sums.rate)}"
    return f"{place}. {title} ({sums.count} dự án; {paid if sums.told else f'kế hoạch {money(sums.planned)}'})"


def year_total(found: Table) -> str:
    """Return the label of the sums of a year."""
    return f"CỘNG NĂM {found.year}"


def standing(gap: Decimal | None, levels: tuple[int, int]) -> str:
    """Return how payment stands against the time, in words: `Chậm nhiều 49 điểm`."""
    level = level_of(gap, levels)
    if gap is None or level is Level.UNKNOWN:
        return formats.NONE
    return f"{_WORDS[level]} {formats.number(abs(gap))} điểm" if gap else "Kịp thời gian"


def total_standing(found: Total, of_year: int, today: date, levels: tuple[int, int]) -> str:
    """Return the same of the sums of a year."""
    return standing(behind(found, of_year, today), levels)


def note(found: list[Table]) -> str:
    """Return the note that names the denominators, and what is in no rate."""
    counts = formats.joined([f"{each.total.count} dự án năm {each.year}" for each in found], "và")
    text = (
        "Ghi chú: tỷ lệ là số đã giải ngân trên kế hoạch vốn trong năm của các dự án có kế hoạch vốn "
        f"({counts}); so với thời gian là tỷ lệ đó so với phần thời gian đã qua của năm, tính bằng điểm phần trăm."
    )
    silent = sum(each.total.count - each.total.told for each in found if each.time)
    if silent:
        text += f" Dự án chưa có số giải ngân ({silent} dòng) được tính là chưa giải ngân."
    if paid := sum(each.total.paid_unplanned for each in found):
        text += f" Số đã giải ngân {money(paid)} của dự án chưa có kế hoạch vốn không tính vào tỷ lệ."
    if len(found) > 1:
        text += " Dòng TỔNG CỘNG tính các năm đã bắt đầu."
    return text
