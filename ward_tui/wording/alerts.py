"""Why there is an alert, and what clears it, in one sentence each."""

from __future__ import annotations

from collections.abc import Callable

from ward_tui.domain.alerts import Alert, Rule
from ward_tui.domain.duties import Lacking
from ward_tui.domain.model import ItemKind
from ward_tui.wording import clarity, disbursement_alert, duties, formats, linking, pace, stages

NO_NEWS = "chưa có cập nhật nào"


def reason(alert: Alert) -> str:
    """Return the sentence of an alert: rule, numbers, day and place."""
    return _REASONS[alert.rule](alert)


def clears(alert: Alert) -> str:
    """Return what makes an alert go away."""
    return _CLEARS[alert.rule]


def _overdue(alert: Alert) -> str:
    lacks = "chưa có số văn bản ban hành; " if alert.kind is ItemKind.RESOLUTION and not alert.detail else ""
    return f"Quá hạn {alert.days} ngày: hạn {_due(alert)}; {lacks}{_progress(alert)}{_news(alert)}."


def _due_soon(alert: Alert) -> str:
    when = f"Sắp đến hạn, còn {alert.days} ngày" if alert.days else "Đến hạn hôm nay"
    return f"{when}: hạn {_due(alert)}; {_progress(alert)}{_news(alert)}."


def _behind_pace(alert: Alert) -> str:
    told = pace.whole_sum(alert.time or 0, alert.progress or 0, alert.start_on, alert.due_on)
    return f"{formats.capital(told)}{_place(alert)}; {_news(alert)}."


def _should_have_started(alert: Alert) -> str:
    start = formats.deadline(alert.deadline) if alert.deadline else formats.NONE
    return (
        f"Đã quá kỳ bắt đầu {alert.days} ngày mà chưa ghi nhận tiến độ: bắt đầu {start}, "
        f"hạn {_due(alert)}; {_news(alert)}."
    )


def _no_news(alert: Alert) -> str:
    return f"Đã {alert.days} ngày chưa có tin: hạn {_due(alert)}; {_progress(alert)}{_news(alert)}."


def _no_document(alert: Alert) -> str:
    return f"Đã hoàn thành nhưng chưa ghi số văn bản ban hành{_place(alert)}."


def _missed(alert: Alert) -> str:
    value = "không đạt" if alert.figure is None else formats.figure(alert.figure, alert.unit, yes_no=_yes_no(alert))
    goal = formats.goal(alert.goal, alert.unit) if alert.goal else formats.NONE
    return f"Số liệu năm {alert.year} chưa đạt chỉ tiêu – {alert.detail}: {value}; mục tiêu: {goal}{_place(alert)}."


def _no_figure(alert: Alert) -> str:
    return f"Chưa có số liệu năm {alert.year}: {alert.detail}{_place(alert)}."


def _report_overdue(alert: Alert) -> str:
    others = f" Còn {alert.others} kỳ khác cũng quá hạn." if alert.others else ""
    return f"Quá hạn gửi {alert.days} ngày: {_report(alert)}{others}"


def _report_due(alert: Alert) -> str:
    when = f"Sắp đến hạn gửi, còn {alert.days} ngày" if alert.days else "Đến hạn gửi hôm nay"
    return f"{when}: {_report(alert)}"


def _report(alert: Alert) -> str:
    """Return the period of a report, its due day and the day on which its data closes."""
    due = f"hạn {duties.weekday(alert.due_on)}" if alert.due_on else ""
    closes = f"số liệu chốt ngày {formats.day(alert.cutoff_on)}" if alert.cutoff_on else ""
    about = f"kỳ {duties.period(alert.period)}" if alert.cutoff_on else ""
    return f"{', '.join(part for part in (about, due, closes) if part)}{_place(alert)}."


def _report_undated(alert: Alert) -> str:
    lacking = Lacking(alert.detail or Lacking.DAY)
    return f"{duties.LACKING[lacking]}{_place(alert)}."


def name(alert: Alert) -> str:
    """Return what an alert is about, for a list: the name of the record, or what a check has found."""
    if alert.finding is None:
        return alert.name
    from ward_tui.wording import contradictions

    return contradictions.text(alert.finding)


def _question(alert: Alert) -> str:
    if alert.finding is not None:
        from ward_tui.wording import contradictions

        return contradictions.sentence(alert.finding)
    start = f" (từ {formats.lines(alert.source.lines)} của văn bản)" if alert.source.lines else ""
    return f"{alert.name} Văn bản ghi: {alert.detail}{start}."


def _yes_no(alert: Alert) -> bool:
    return alert.goal is not None and alert.goal.comparator.value == "yes_no"


def _due(alert: Alert) -> str:
    return f"{formats.day(alert.due_on)}{_place(alert)}"


def _place(alert: Alert) -> str:
    where = formats.source(alert.source)
    return f" ({where})" if where else ""


def _progress(alert: Alert) -> str:
    return f"tiến độ {alert.progress}%; " if alert.progress else ""


def _news(alert: Alert) -> str:
    return NO_NEWS if alert.news_on is None else f"cập nhật gần nhất {formats.day(alert.news_on)}"


_REASONS: dict[Rule, Callable[[Alert], str]] = {
    Rule.OVERDUE: _overdue,
    Rule.REPORT_OVERDUE: _report_overdue,
    Rule.DUE_SOON: _due_soon,
    Rule.REPORT_DUE: _report_due,
    Rule.BEHIND_PACE: _behind_pace,
    Rule.SHOULD_HAVE_STARTED: _should_have_started,
    Rule.STAGE_LATE: lambda alert: stages.late_reason(alert, _news(alert), _place(alert)),
    Rule.NO_NEWS: _no_news,
    Rule.NO_DOCUMENT: _no_document,
    Rule.MISSED: _missed,
    Rule.NO_FIGURE: _no_figure,
    Rule.REPORT_UNDATED: _report_undated,
    Rule.QUESTION: _question,
    Rule.DISBURSEMENT: lambda alert: f"{disbursement_alert.reason(alert)}{_place(alert)}.",
    Rule.LINK_CONFLICT: lambda alert: f"{linking.alert_reason(alert)}{_place(alert)}.",
    Rule.UNCLEAR: lambda alert: clarity.alert_reason(alert.unclear, alert.detail),
}
_CLEARS: dict[Rule, str] = {
    Rule.OVERDUE: "Hết khi ghi ngày hoàn thành.",
    Rule.REPORT_OVERDUE: "Hết khi ghi đã gửi, hoặc ghi kỳ này không phải gửi.",
    Rule.DUE_SOON: "Hết khi ghi ngày hoàn thành.",
    Rule.REPORT_DUE: "Hết khi ghi đã gửi, hoặc ghi kỳ này không phải gửi.",
    Rule.BEHIND_PACE: "Hết khi tiến độ theo kịp thời gian, hoặc khi hoàn thành.",
    Rule.SHOULD_HAVE_STARTED: "Hết khi nhập tiến độ hoặc ghi chú tình hình.",
    Rule.STAGE_LATE: stages.LATE_CLEARS,
    Rule.NO_NEWS: "Hết khi nhập tiến độ hoặc ghi chú tình hình.",
    Rule.NO_DOCUMENT: "Hết khi ghi số văn bản.",
    Rule.MISSED: "Hết khi có số liệu đạt chỉ tiêu.",
    Rule.NO_FIGURE: "Hết khi nhập số liệu của năm.",
    Rule.REPORT_UNDATED: "Hết khi đặt đủ kỳ và ngày gửi bằng F9 ở màn hình Báo cáo, hoặc chọn Không ở ô Ngày gửi cố định.",
    Rule.DISBURSEMENT: disbursement_alert.CLEARS,
    Rule.LINK_CONFLICT: linking.CLEARS,
    Rule.UNCLEAR: clarity.CLEARS,
    Rule.QUESTION: "Hết khi ghi quyết định: bấm Enter để chọn chỗ nào đúng, hoặc cách khác.",
}
