"""Figures that the program makes of the money of the projects, and figures that stand in their place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ward_tui.domain.capital import Total, year_time
from ward_tui.domain.disbursement import year_total
from ward_tui.domain.figures import Indicator, Reading
from ward_tui.domain.model import Facts
from ward_tui.domain.periods import Period
from ward_tui.domain.status import TargetStatus, is_growing, year_pace
from ward_tui.wording import formats
from ward_tui.wording.money import money

MARK_COMPUTED, MARK_OVERRIDE = "tính", "nhập tay"
NO_REASON = "chưa nêu lý do"
ASK_REASON = "Lý do thay số tính được {computed} bằng {value}:"
ASK_REASON_HINT = "Enter lưu · Esc thôi"


def computed_of(indicator: Indicator, period: Period) -> Reading | None:
    """Return the computed figure of a period, None when there is none."""
    return next((each for each in indicator.computed if each.period == period), None)


def known(indicator: Indicator, found: Reading | None) -> str:
    """Return the figure that was computed, for the line in which another one is asked."""
    return "" if found is None else f", tính được {formats.indicator_figure(indicator, found.value)}"


def reason_label(indicator: Indicator, period: Period, value: Decimal) -> str:
    """Return the question for the reason of a figure that is to stand for a computed one."""
    found = computed_of(indicator, period)
    return ASK_REASON.format(
        value=formats.indicator_figure(indicator, value),
        computed=formats.indicator_figure(indicator, found.value) if found else formats.NONE,
    )


def origin(found: Total) -> str:
    """Return what a figure was computed of: `tính từ 10 dự án: 6,43 tỷ trên 10 tỷ, đến 15/11/2026`."""
    silent = found.count - found.told
    more = f"; {silent} dự án chưa có số giải ngân" if silent else ""
    until = f", đến {formats.day(found.as_of)}" if found.as_of else ""
    return f"tính từ {found.count} dự án: {money(found.paid)} trên {money(found.planned)}{until}{more}"


def remark(facts: Facts, indicator: Indicator, reading: Reading, today: date) -> str:
    """Return where a figure comes from when it was computed, or when it stands for a computed one; else nothing."""
    if reading.computed:
        programme = facts.targets[indicator.target].programme
        return origin(year_total(facts, programme, reading.period.year, today))
    there = computed_of(indicator, reading.period)
    return "" if there is None else override(indicator, there, reading.note)


def override(indicator: Indicator, there: Reading, reason: str) -> str:
    """Return the words of a figure that was typed for a computed one: `nhập tay thay số tính được 64,3%: lý do …`."""
    value = formats.indicator_figure(indicator, there.value)
    return f"nhập tay thay số tính được {value}: {f'lý do {reason}' if reason else NO_REASON}"


def pace(readings: Sequence[Reading], state: TargetStatus, today: date) -> str:
    """Return how the computed figure of the running year stands against the time of the year; else nothing."""
    if not readings or not is_growing(readings[-1], today) or state in {TargetStatus.MET, TargetStatus.EXCEEDED}:
        return ""
    last = readings[-1].period.last_day
    gap = year_pace(readings[-1], today)
    time = year_time(last.year, today)
    ahead = f"chậm {formats.number(gap)} điểm" if gap > 0 else "kịp thời gian"
    return f": đã qua {time}% thời gian của năm, {ahead}; xét ngày {formats.day(last)}"


def mark(indicator: Indicator, reading: Reading) -> str:
    """Return the short word for the same in a list, empty for a figure like any other."""
    if reading.computed:
        return MARK_COMPUTED
    return MARK_OVERRIDE if computed_of(indicator, reading.period) else ""
