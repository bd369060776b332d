"""Alerts about reports: one for each duty at most."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.duties import DutyRules, DutyState, DutyView, view
from ward_tui.domain.duty import Duty
from ward_tui.domain.model import Programme

_RULES = {
    DutyState.OVERDUE: (Rule.REPORT_OVERDUE, Severity.OVERDUE),
    DutyState.DUE_SOON: (Rule.REPORT_DUE, Severity.DUE_SOON),
    DutyState.UNDATED: (Rule.REPORT_UNDATED, Severity.INFO),
}


def duty_alerts(duty: Duty, programme: Programme, today: date, rules: DutyRules) -> list[Alert]:
    """Return the alert of a duty: its period that is overdue or due soon, or that nobody has said when it is due."""
    seen = view(duty, programme, today, rules)
    return [_alert(seen, today)] if seen.state in _RULES else []


def _alert(seen: DutyView, today: date) -> Alert:
    duty, following = seen.duty, seen.next
    rule, severity = _RULES[seen.state]
    due_on = following.due_on if following else None
    return Alert(
        subject=Subject.DUTY,
        subject_id=duty.id,
        programme=duty.programme,
        name=duty.name,
        rule=rule,
        severity=severity,
        source=duty.source,
        days=abs((today - due_on).days) if due_on else None,
        due_on=due_on,
        detail=seen.lacking.value if seen.lacking else "",
        period=following.code if following else "",
        cutoff_on=following.cutoff_on if following else None,
        others=max(0, seen.overdue - 1),
    )
