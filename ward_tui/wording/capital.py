"""The words of the money of a row: the form of a year, the lines by year, what the detail says."""

from __future__ import annotations

from ward_tui.domain.capital import above_investment, rate, sum_of, takes_capital
from ward_tui.domain.depth import Capital
from ward_tui.domain.model import AppendixItem
from ward_tui.wording import formats
from ward_tui.wording.field_words import Words
from ward_tui.wording.money import money, percent, short

_SUM = "Số tiền nguyên đồng; gõ gọn bằng tỷ, triệu cũng được, phần thập phân dùng dấu phẩy."
CAPITAL = {
    "year": Words("Năm", "2026", "Năm của kế hoạch vốn."),
    "planned": Words("Kế hoạch vốn", "12,5 tỷ", f"Vốn được giao cho năm đó, để trống khi chưa giao. {_SUM}"),
    "paid": Words("Đã giải ngân", "8,25 tỷ", f"Số đã giải ngân từ đầu năm, để trống khi chưa có số liệu. {_SUM}"),
    "as_of": Words("Tính đến ngày", "15/11/2026", "Số đã giải ngân tính đến ngày nào, không muộn hơn hôm nay."),
    "document": Words("Văn bản giao vốn", "4500/QĐ-UBND", "Số, ký hiệu của văn bản giao kế hoạch vốn."),
    "note": Words("Ghi chú", "gồm 2 tỷ chuyển từ năm trước", "Điều cần nhớ về vốn năm đó."),
}
INVESTMENT = Words("Tổng mức đầu tư", "85 tỷ", f"Toàn bộ vốn của dự án, mọi nguồn, mọi năm. {_SUM}")
MONEY = "Vốn"

# The lines of a row by year
YEAR, PLANNED, PAID, RATE, AS_OF = "Năm", "Kế hoạch vốn", "Đã giải ngân", "Tỷ lệ", "Đến ngày"
ALL_YEARS = "Cộng"
NO_PLAN = "chưa có kế hoạch vốn"
NOT_TOLD = "chưa có số liệu"
NO_MONEY = "Chưa có vốn của năm nào: bấm Ctrl+N để thêm kế hoạch vốn một năm."
TAKES_NONE = (
    "Vốn của doanh nghiệp, xã hội hóa không giải ngân ở cấp phường: chỉ theo dõi giai đoạn, giải phóng mặt bằng. "
    "Nếu có vốn ngân sách, hãy sửa nguồn vốn bằng F9."
)


def year_cells(capital: Capital) -> tuple[str, ...]:
    """Return year, plan, payment, rate and day of the money of one year."""
    share = rate(capital.planned, capital.paid)
    return (
        str(capital.year),
        short(capital.planned) if capital.planned else NO_PLAN,
        NOT_TOLD if capital.paid is None else short(capital.paid),
        percent(share),
        formats.NONE if capital.paid is None else formats.day(capital.as_of),
    )


def sum_cells(item: AppendixItem) -> tuple[str, ...]:
    """Return the sums over all years; the rate is of the years that have a plan."""
    planned, paid = sum_of(item)
    with_plan = [each for each in item.capital if each.planned]
    told = [each.paid for each in with_plan if each.paid is not None]
    share = rate(sum(each.planned or 0 for each in with_plan), sum(told)) if told else None
    return ALL_YEARS, short(planned), short(paid), percent(share), ""


def remarks(item: AppendixItem) -> list[str]:
    """Return what is odd about the money of a row: paid above the plan of a year, plans above the whole sum."""
    found = [
        f"Năm {each.year} giải ngân {money(each.paid)}, vượt kế hoạch vốn {money(each.planned)}."
        for each in item.capital
        if each.planned and each.paid is not None and each.paid > each.planned
    ]
    planned, _ = sum_of(item)
    if planned and item.investment and above_investment(item):
        found.append(above_investment_words(planned, item.investment))
    return found


def above_plan_words(planned: int) -> str:
    """Return what is said of a payment above the plan of its year."""
    return f"Vượt kế hoạch vốn {money(planned)} của năm, vẫn lưu được."


def above_investment_words(planned: int, investment: int) -> str:
    """Return what is said of plans that come to more than the whole sum of the project."""
    return (
        f"Cộng kế hoạch vốn các năm {money(planned)}, vượt tổng mức đầu tư {money(investment)} "
        f"là {money(planned - investment)}."
    )


def fields(item: AppendixItem) -> list[tuple[str, str]]:
    """Return what the detail of a row says of its money, the newest years first; nothing when nothing is known."""
    found = [("Tổng mức đầu tư", money(item.investment))] if item.investment is not None else []
    for place, each in enumerate(reversed(item.capital[-4:])):
        found.append(("" if place else "Giải ngân", year_sentence(each)))
    found += [("Lưu ý về vốn", each) for each in remarks(item)]
    if item.capital and not takes_capital(item):
        found.append(("Lưu ý về vốn", TAKES_NONE))
    return found


def year_sentence(capital: Capital) -> str:
    """Return the money of one year: `năm 2026: 4 tỷ trên 10 tỷ, đạt 40% (đến 15/11/2026)`."""
    if capital.paid is None:
        text = f"kế hoạch vốn {money(capital.planned)}, chưa có số giải ngân" if capital.planned else NO_PLAN
    elif not capital.planned:
        text = f"đã giải ngân {money(capital.paid)}, {NO_PLAN} (đến {formats.day(capital.as_of)})"
    else:
        share = percent(rate(capital.planned, capital.paid))
        text = f"{money(capital.paid)} trên {money(capital.planned)}, đạt {share} (đến {formats.day(capital.as_of)})"
    document = f" – {capital.document}" if capital.document else ""
    note = f" – {capital.note}" if capital.note else ""
    return f"năm {capital.year}: {text}{document}{note}"
