"""Alerts put off until a day: which are, and which have come back. No figure is computed without them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ward_tui.domain.alerts import Alert
from ward_tui.domain.following import Acknowledgement, acknowledgement_id
from ward_tui.domain.model import Facts


def acknowledged(facts: Facts, alert: Alert) -> Acknowledgement | None:
    """Return what the user promised about the alert, whatever the day; None when nothing was."""
    return facts.acknowledged.get(acknowledgement_id(alert.subject_id, alert.rule.value))


def held(facts: Facts, alert: Alert, today: date) -> Acknowledgement | None:
    """Return the acknowledgement that puts the alert off on the day, None when it asks for a word.

    It concerns one rule: a row put off as due soon speaks again when it becomes overdue.
    """
    found = acknowledged(facts, alert)
    return found if found is not None and found.holds(today) else None


def returned(facts: Facts, alerts: Iterable[Alert], today: date) -> list[Alert]:
    """Return the alerts whose return day has come and that are still there, in their order."""
    return [alert for alert in alerts if (found := acknowledged(facts, alert)) is not None and found.until <= today]
