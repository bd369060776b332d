"""The alerts of the day, kept so that only what changed is computed again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ward_tui.domain.alerts import (
    Alert,
    Rule,
    all_alerts,
    duty_alerts,
    item_alerts,
    sort_alerts,
    target_alerts,
    whole_alerts,
)
from ward_tui.domain.disbursement import is_disbursement
from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.status import Thresholds

# Tables that no alert of a single record is computed from.
BESIDE = frozenset(
    {
        *("note", "extension", "obstacle", "acknowledgement", "review", "review_answer"),
        *("link", "decision", "amendment", "import_batch"),
    }
)
OF_ITEMS = frozenset({"stage", "capital"})
OF_DUTIES = frozenset({"duty", "duty_done"})
WHOLE = frozenset({Rule.QUESTION, Rule.UNCLEAR, Rule.LINK_CONFLICT})  # rules that `whole_alerts` asks of all records


class AlertBoard:
    """Remembers the alerts of one day in the order of the screen, and which records changed since."""

    def __init__(self, limits: Thresholds, rules: Callable[[], DutyRules]) -> None:
        """Judge by these limits; rules is asked only where there are reports."""
        self._limits, self._rules = limits, rules
        self._day: date | None = None
        self._facts: Facts | None = None
        self._alerts: list[Alert] = []
        self._stale: set[str] | None = None
        self._money = False  # rows or their money changed, and with them the targets that are computed from it

    def forget(self) -> None:
        """Compute everything anew next time."""
        self._stale = None

    def touch(self, entry: Entry) -> None:
        """Take note of the records that an action changed; changes of other tables make everything stale."""
        for change in entry.changes:
            if change.table in BESIDE:
                continue
            key = _record_of(change)
            if key and self._stale is not None:
                self._stale.add(key)
                self._money = self._money or change.table in {"item", "capital"}
            else:
                self._stale = None

    def alerts(self, facts: Facts, today: date) -> list[Alert]:
        """Return the alerts in the order of the screen."""
        if self._stale is None or self._day != today:
            self._alerts = all_alerts(facts, today, self._limits, self._rules() if facts.duties else RULES)
        elif facts is not self._facts:
            stale = self._stale | (_computed(facts) if self._money else set())
            kept = [alert for alert in self._alerts if alert.subject_id not in stale and alert.rule not in WHOLE]
            fresh = [alert for key in stale for alert in self._compute(facts, key, today)]
            self._alerts = sort_alerts([*kept, *fresh, *whole_alerts(facts, today, self._limits)])
        self._stale, self._day, self._facts, self._money = set(), today, facts, False
        return self._alerts

    def about(self, facts: Facts, key: str, today: date) -> list[Alert]:
        """Return the alerts of one record in the order of the screen, without judging the others."""
        if self._facts is facts and self._day == today and self._stale is not None and not self._stale:
            return [alert for alert in self._alerts if alert.subject_id == key]
        whole = [alert for alert in whole_alerts(facts, today, self._limits) if alert.subject_id == key]
        return sort_alerts([*self._compute(facts, key, today), *whole])

    def _compute(self, facts: Facts, key: str, today: date) -> list[Alert]:
        if item := facts.items.get(key):
            return item_alerts(item, facts.programmes[item.programme], today, self._limits)
        if target := facts.targets.get(key):
            return target_alerts(target, facts.programmes[target.programme], today)
        if duty := facts.duties.get(key):
            return duty_alerts(duty, facts.programmes[duty.programme], today, self._rules())
        return []


def _record_of(change: Change) -> str:
    """Return the row, target or duty that a change concerns, '' when it may concern all of them."""
    if change.table == "item":
        return change.key if change.before and change.after else ""
    if change.table in OF_ITEMS:
        return change.key.partition("~")[0]
    if change.table == "reading":
        return change.key.rpartition("@")[0].rpartition(".")[0]
    return change.key.partition("@")[0] if change.table in OF_DUTIES else ""


def _computed(facts: Facts) -> set[str]:
    """Return the targets whose figures are computed from the money of the rows."""
    return {target.id for target in facts.targets.values() if any(map(is_disbursement, target.indicators))}
