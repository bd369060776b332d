"""The alerts of ten thousand rows: all of them, and again after one update."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from statistics import median

from tests.bench.data import DAY, open_office
from tests.bench.table import Result, spread
from ward_tui.domain.alerts import all_alerts
from ward_tui.services.editing import ItemUpdate


def measure(large: Path, rounds: int) -> list[Result]:
    """Time all alerts, and one update with the alerts after it."""
    office = open_office(large)
    facts, limits = office.facts, office.settings.thresholds
    fresh, after, keys = [], [], list(facts.items)
    found = len(office.alerts())
    gc.collect()
    gc.freeze()  # as the program does once it has started
    for number in range(rounds):
        begin = time.perf_counter()
        all_alerts(facts, DAY, limits)
        fresh.append(1000 * (time.perf_counter() - begin))
        item = next(item for item in office.facts.items.values() if item.id == keys[37 * number + 2])
        office.update(item.id, ItemUpdate(reopen=True) if item.done_on else ItemUpdate(progress=number))
        begin = time.perf_counter()
        office.alerts()
        after.append(1000 * (time.perf_counter() - begin))
    gc.unfreeze()
    office.close()
    note = f"{found} alerts, {spread(fresh)}"
    return [
        Result("all alerts, 10,000 items", median(fresh), 50, note=note),
        Result("alerts after one update", median(after), 50, note=spread(after)),
    ]
