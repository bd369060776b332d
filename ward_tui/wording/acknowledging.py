"""The words for alerts that are put off until a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ward_tui.domain.acknowledging import Hold, acknowledged, hold_of
from ward_tui.domain.alerts import Alert
from ward_tui.domain.following import Acknowledgement
from ward_tui.domain.model import Facts
from ward_tui.domain.text import tidy
from ward_tui.wording import formats

TITLE = "Hẹn nhắc lại {id}"
REASON, REASON_EXAMPLE = "Lý do", "ví dụ chờ thành phố phê duyệt phương án"
UNTIL = "Nhắc lại ngày"
UNTIL_HINT = "Ngày nhắc lại gõ như 30/11, 30/11/2026 hoặc +7 (sau 7 ngày). Việc quá hạn vẫn tính là quá hạn."
FOR_ALL = "Áp dụng cho cả {count} cảnh báo cùng loại của mục này."
REVOKE_TITLE = "Bỏ hẹn nhắc lại {id}?"
REVOKE_TEXT = "Cảnh báo này đang hẹn nhắc lại ngày {until}, ghi ngày {since}. Lý do: {reason}"
REVOKE = "Bỏ hẹn (Ctrl+S)"
SIGN, BACK_SIGN = "○", "▲"
MARK, BACK_MARK = "hẹn {day}", "đến hẹn {day}"
LABEL = "Hẹn nhắc lại"
HELD = "Đã hẹn {until}: {reason} (ghi ngày {since}). Bấm Ctrl+U để bỏ hẹn."
RETURNED = "Đã đến ngày hẹn {until}: {reason} (ghi ngày {since}). Bấm Ctrl+U để hẹn lại."
HEAD_HELD, HEAD_RETURNED = "{count} đã hẹn", "{count} đến hẹn"
SEARCHED = "hẹn nhắc lại"

HELP = {
    "acknowledge-reason": "Vì sao chưa cần nhắc cảnh báo này, ai đang chờ ai. Ví dụ: chờ thành phố phê duyệt phương án.",
    "acknowledge-until": "Ngày cảnh báo trở lại, sau hôm nay. Ví dụ: 30/11, 30/11/2026 hoặc +7 là bảy ngày nữa.",
}


def mark(facts: Facts, alert: Alert, today: date) -> str:
    """Return the sign and words that stand before the name of an alert: `○ hẹn 30/11/2026`, empty when it is not put off."""
    kept, hold = acknowledged(facts, alert), hold_of(facts, alert, today)
    if kept is None or hold is Hold.NONE:
        return ""
    sign, template = (BACK_SIGN, BACK_MARK) if hold is Hold.RETURNED else (SIGN, MARK)
    return f"{sign} {template.format(day=formats.day(kept.until))}"


def sentence(value: Acknowledgement, today: date) -> str:
    """Return until when an alert is put off and why, or that its day has come."""
    template = HELD if value.holds(today) else RETURNED
    reason = tidy(value.reason).rstrip(".")
    return template.format(until=formats.day(value.until), since=formats.day(value.since), reason=reason)


def fields(facts: Facts, alerts: Iterable[Alert], today: date) -> list[tuple[str, str]]:
    """Return what stands among the facts of a record about its alerts that are put off or have come back."""
    found: dict[str, Acknowledgement] = {}
    for alert in alerts:
        kept = acknowledged(facts, alert)
        if kept is not None and hold_of(facts, alert, today) is not Hold.NONE:
            found[kept.id] = kept
    return [(LABEL, sentence(kept, today)) for kept in found.values()]
