"""The alerts of the day, kept so that only what changed is computed again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ward_tui.domain.alerts import (
    Alert,
    all_alerts,
    duty_alerts,
    item_alerts,
    question_alert,
    sort_alerts,
    target_alerts,
)
from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.status import Thresholds

# Tables that no alert is computed from.
BESIDE = frozenset({"note", "extension", "obstacle", "acknowledgement", "review", "review_answer"})


class AlertBoard:
    """Remembers the alerts of one day in the order of the screen, and which records changed since."""

    def __init__(self, limits: Thresholds, rules: Callable[[], DutyRules]) -> None:
        """Judge by these limits; rules is asked only where there are reports."""
        self._limits, self._rules = limits, rules
        self._day: date | None = None
        self._alerts: list[Alert] = []
        self._stale: set[str] | None = None

    def forget(self) -> None:
        """Compute everything anew next time."""
        self._stale = None

    def touch(self, entry: Entry) -> None:
        """Take note of the records that an action changed; changes of other tables make everything stale."""
        for change in entry.changes:
            if change.table == "item" and self._stale is not None and change.before and change.after:
                self._stale.add(change.key)
            elif change.table == "reading" and self._stale is not None:
                self._stale.add(change.key.rpartition("@")[0].rpartition(".")[0])
            elif change.table in {"duty", "duty_done"} and self._stale is not None:
                self._stale.add(change.key.partition("@")[0])
            elif change.table not in BESIDE:
                self._stale = None

    def alerts(self, facts: Facts, today: date) -> list[Alert]:
        """Return the alerts in the order of the screen."""
        if self._stale is None or self._day != today:
            self._alerts = all_alerts(facts, today, self._limits, self._rules() if facts.duties else RULES)
        elif self._stale:
            kept = [alert for alert in self._alerts if alert.subject_id not in self._stale]
            fresh = [alert for key in self._stale for alert in self._compute(facts, key, today)]
            self._alerts = sort_alerts([*kept, *fresh])
        self._stale, self._day = set(), today
        return self._alerts

    def about(self, facts: Facts, key: str, today: date) -> list[Alert]:
        """Return the alerts of one record in the order of the screen, without looking at the others."""
        return sort_alerts(self._compute(facts, key, today))

    def _compute(self, facts: Facts, key: str, today: date) -> list[Alert]:
        if item := facts.items.get(key):
            return item_alerts(item, facts.programmes[item.programme], today, self._limits)
        if target := facts.targets.get(key):
            return target_alerts(target, facts.programmes[target.programme], today)
        if duty := facts.duties.get(key):
            return duty_alerts(duty, facts.programmes[duty.programme], today, self._rules())
        return [question_alert(facts.questions[key])] if key in facts.questions else []
