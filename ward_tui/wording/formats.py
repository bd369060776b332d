"""Dates, numbers, deadlines and goals as Vietnamese documents write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from ward_tui.domain.deadlines import Deadline, Precision
from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.model import Evidence, Indicator, PlanGiver, Reading, Source, YearPlan
from ward_tui.domain.periods import Period

QUARTERS = ("I", "II", "III", "IV")
NONE = "–"


def capital(text: str) -> str:
    """Return the text with a capital first letter; the others stay, so that `quý II` keeps its numeral."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return the text with a small first letter."""
    return text[:1].lower() + text[1:]


def day(value: date | None) -> str:
    """Return `30/9/2026`, a dash for no day."""
    return NONE if value is None else f"{value.day}/{value.month}/{value.year}"


def day_padded(value: date | None) -> str:
    """Return `05/02/2026`, for columns."""
    return "" if value is None else value.strftime("%d/%m/%Y")


def day_words(value: date) -> str:
    """Return `ngày 05 tháng 02 năm 2026`, as official documents are dated."""
    month = f"{value.month:02}" if value.month <= 2 else str(value.month)
    return f"ngày {value.day:02} tháng {month} năm {value.year}"


def moment(value: datetime) -> str:
    """Return `10:47, 21/11/2026`."""
    return f"{value:%H:%M}, {day(value.date())}"


def number(value: Decimal | int) -> str:
    """Return `1.120` or `13,5`: thousands dot, decimal comma, no trailing zeros."""
    exact = Decimal(value).normalize()
    text = f"{exact:,f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def figure(value: Decimal, unit: str = "", *, yes_no: bool = False) -> str:
    """Return a figure with its unit: `97,5%`, `1.120 doanh nghiệp`, `có`."""
    if yes_no:
        return "có" if value else "không"
    return with_unit(number(value), unit)


def with_unit(text: str, unit: str) -> str:
    """Return the text with its unit: per cent signs close up, words stand apart."""
    return f"{text}{unit}" if unit.startswith("%") else f"{text} {unit}".strip()


def indicator_figure(indicator: Indicator, value: Decimal) -> str:
    """Return a figure of an indicator as it is read aloud."""
    return figure(value, indicator.unit, yes_no=indicator.is_yes_no)


def reading_figure(indicator: Indicator, reading: Reading) -> str:
    """Return a figure as it is read aloud; an amount with its share of the city's plan: `1.150 tỷ đồng (95,8% kế hoạch)`."""
    if not reading.of_plan:
        return indicator_figure(indicator, reading.value)
    given = indicator.plan(reading.period.year, PlanGiver.CITY)
    amount = with_unit(number(reading.value), given.unit if given else "")
    share = indicator.measure(reading)
    return (
        f"{amount} (chưa có kế hoạch thành phố giao)"
        if share is None
        else f"{amount} ({rounded(share, indicator.unit)})"
    )


def latest(indicator: Indicator, reading: Reading, unit: str) -> str:
    """Return a figure short enough for a column; an amount as its share of the city's plan."""
    share = indicator.measure(reading)
    if share is None:
        return NONE
    return rounded(share, unit) if reading.of_plan else figure(share, unit, yes_no=indicator.is_yes_no)


def rounded(value: Decimal, unit: str) -> str:
    """Return a computed share with one decimal place."""
    return with_unit(number(value.quantize(Decimal("0.1"))), unit)


def plan(value: YearPlan) -> str:
    """Return a plan as it is read aloud: `1.200 tỷ đồng (QĐ số 12/QĐ-UBND)`."""
    document = f" ({value.document})" if value.document else ""
    return f"{with_unit(number(value.value), value.unit)}{document}"


def evidence(value: Evidence) -> str:
    """Return the paper that proves a fact: `12-NQ/ĐU ngày 20/11/2026`, empty when there is none."""
    dated = f"ngày {day(value.on)}" if value.on else ""
    return " ".join(part for part in (value.number, dated) if part)


def deadline(value: Deadline) -> str:
    """Return a deadline in its own precision: `Quý III/2026`, `9/2026`, `2030`, `Cả nhiệm kỳ`, a dash for none."""
    if value.precision is Precision.QUARTER:
        return f"Quý {QUARTERS[(value.quarter or 1) - 1]}/{value.year}"
    if value.precision is Precision.NONE:
        return "Hằng năm" if value.yearly else NONE
    return value.code


def period(value: Period) -> str:
    """Return a period in words: `năm 2026`, `quý II/2026`, `tháng 6/2026`."""
    if value.quarter:
        return f"quý {QUARTERS[value.quarter - 1]}/{value.year}"
    return f"tháng {value.month}/{value.year}" if value.month else f"năm {value.year}"


_WORDS = {
    Comparator.AT_LEAST: "từ {} trở lên",
    Comparator.MORE: "trên {}",
    Comparator.EQUAL: "bằng {}",
    Comparator.AT_MOST: "không quá {}",
    Comparator.LESS: "dưới {}",
}
_SIGNS = {
    Comparator.AT_LEAST: "≥ {}",
    Comparator.MORE: "> {}",
    Comparator.EQUAL: "= {}",
    Comparator.AT_MOST: "≤ {}",
    Comparator.LESS: "< {}",
}


def goal(value: Goal, unit: str = "", *, short: bool = False) -> str:
    """Return a goal in words (`từ 97% trở lên`), or short for a column (`≥ 97%`)."""
    if value.comparator is Comparator.YES_NO:
        return "đạt"
    if value.comparator is Comparator.UP:
        return "tăng" if short else "tăng so với kỳ trước"
    if value.comparator is Comparator.DOWN:
        return "giảm" if short else "giảm so với kỳ trước"
    if value.value is None:
        return NONE
    if value.comparator is Comparator.RANGE and value.value_max is not None:
        return with_unit(f"{number(value.value)}-{number(value.value_max)}", unit)
    if short:
        return _SIGNS[value.comparator].format(with_unit(number(value.value), unit if unit.startswith("%") else ""))
    return _WORDS[value.comparator].format(with_unit(number(value.value), unit))


def when(indicator: Indicator) -> str:
    """Return when an indicator is judged: `hằng năm`, `đến năm 2030`, `trong nhiệm kỳ`."""
    if indicator.due_year:
        return f"đến năm {indicator.due_year}"
    return {"annual": "hằng năm", "term": "trong nhiệm kỳ", "by_year": ""}[indicator.cadence.value]


def lines(value: Sequence[int]) -> str:
    """Return where a source stands: `dòng 630`, `dòng 485–487`."""
    if not value:
        return ""
    return f"dòng {value[0]}" if len(set(value)) == 1 else f"dòng {value[0]}–{value[-1]}"


def source(value: Source) -> str:
    """Return the place and lines of a source: `Phụ lục 14, dòng 7; dòng 630 của văn bản`."""
    where = f"{lines(value.lines)} của văn bản" if value.lines else ""
    return "; ".join(part for part in (value.place, where) if part)


def names(values: Sequence[str], empty: str = NONE) -> str:
    """Return names joined for reading, a word or a dash for none."""
    return ", ".join(values) or empty


def joined(values: Sequence[str], last: str = "hoặc") -> str:
    """Return `a, b hoặc c`."""
    if len(values) < 2:
        return "".join(values)
    return f"{', '.join(values[:-1])} {last} {values[-1]}"


def week(monday: date) -> str:
    """Return a week by its number and days: `47 (16/11-22/11/2026)`."""
    sunday = monday + timedelta(days=6)
    return f"{monday.isocalendar().week} ({monday.day}/{monday.month}-{sunday.day}/{sunday.month}/{sunday.year})"
