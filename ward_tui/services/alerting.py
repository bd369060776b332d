"""The alerts of the day, kept so that only what changed is computed again."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.alerts import Alert, item_alerts, question_alert, sort_alerts, target_alerts
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.status import Thresholds


class AlertBoard:
    """Remembers the alerts of each record for one day."""

    def __init__(self, limits: Thresholds) -> None:
        self._limits = limits
        self._day: date | None = None
        self._by_record: dict[str, list[Alert]] = {}
        self._stale: set[str] | None = None
        self._sorted: list[Alert] = []

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
            elif change.table != "note":
                self._stale = None

    def alerts(self, facts: Facts, today: date) -> list[Alert]:
        """Return the alerts in the order of the screen."""
        if self._stale is None or self._day != today:
            self._by_record = {}
            self._stale = {*facts.items, *facts.targets, *facts.questions}
            self._day = today
        if self._stale:
            for key in self._stale:
                self._by_record[key] = self._compute(facts, key, today)
            self._stale = set()
            self._sorted = sort_alerts(alert for alerts in self._by_record.values() for alert in alerts)
        return self._sorted

    def _compute(self, facts: Facts, key: str, today: date) -> list[Alert]:
        if item := facts.items.get(key):
            return item_alerts(item, facts.programmes[item.programme], today, self._limits)
        if target := facts.targets.get(key):
            return target_alerts(target, facts.programmes[target.programme], today)
        return [question_alert(facts.questions[key])] if key in facts.questions else []
