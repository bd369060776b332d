"""The sentence of a payment that stays behind the time of its year, and what ends the alert."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.alert import Alert
from ward_tui.domain.capital import Level
from ward_tui.wording import formats
from ward_tui.wording.money import money, percent

CLEARS = "Hết khi số giải ngân theo kịp thời gian, khi hoàn thành, hoặc khi sang năm sau đã có kế hoạch vốn mới."
SLOW = {Level.LATE: "chậm", Level.VERY_LATE: "chậm nhiều"}


def reason(alert: Alert) -> str:
    """Return the sentence without its end: rate, sums, day, share of the year that has passed, points."""
    paid = money(alert.paid)
    until = f", đến {formats.day(alert.cutoff_on)}" if alert.cutoff_on else ""
    rate = f"Giải ngân năm {alert.year} đạt {percent(alert.figure)} ({paid} trên {money(alert.planned)}{until})"
    if alert.paid is None:
        rate = f"Chưa có số giải ngân năm {alert.year} của kế hoạch vốn {money(alert.planned)}"
    passed = "đã hết năm" if alert.time == 100 else f"đã qua {alert.time}% thời gian của năm"
    gap = Decimal(alert.time or 0) - (alert.figure or 0)
    return f"{rate}, {passed}: {SLOW[Level(alert.detail or Level.LATE)]} {formats.number(gap)} điểm"
