"""The alerts of ten thousand rows: all of them, and again after one update."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.data import DAY, open_office
from tests.bench.table import Result, spread
from ward_tui.domain.alerts import all_alerts
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office


def measure(large: Path, rounds: int) -> list[Result]:
    """Time all alerts, and the alerts after an update of one row."""
    office = open_office(large)
    facts, limits = office.facts, office.settings.thresholds
    found = len(office.alerts())
    gc.collect()
    gc.freeze()  # as the program does once it has started
    fresh = [_timed(lambda: all_alerts(facts, DAY, limits), time.process_time) for _ in range(rounds)]
    after = [_timed(partial(_update, office, key)) for key in list(facts.items)[2 : 37 * rounds : 37]]
    gc.unfreeze()
    office.close()
    return [
        Result("all alerts, 10,000 items", median(fresh), 50, note=f"{found} alerts, {spread(fresh)}"),
        Result("  one update and the alerts after it", median(after), 50, note=spread(after)),
    ]


def _update(office: Office, key: str) -> None:
    """Change one row on the disk and ask for the alerts again."""
    update = ItemUpdate(reopen=True) if office.item(key).done_on else ItemUpdate(note="Đã họp giao ban")
    office.update(key, update)
    office.alerts()


def _timed(action: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return milliseconds; what only computes is timed by this process alone, so that other programs do not count."""
    begin = clock()
    action()
    return 1000 * (clock() - begin)
