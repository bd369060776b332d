"""A journal of twenty thousand entries: its history, the comparison of two days, undoing one step and many."""

from __future__ import annotations

import shutil
import time as wall
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from statistics import median

from tests.bench.data import DAY, SLUG, desk
from tests.bench.table import Result, p95, spread
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts, Indicator
from ward_tui.domain.periods import Period
from ward_tui.screens.journal_rows import FIRST, NEWEST, row_of
from ward_tui.services import editing
from ward_tui.services.clock import Clock
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.store import Store
from ward_tui.wording.journal import BARE

ENTRIES = 20_000
DAYS = 600
BLINK = 40  # milliseconds that a key may take, about 1.5 times those of Textual's own table
WEEK = timedelta(days=7)


@dataclass
class Diligent:
    """Writes what a secretary does in a year and a half, with the program's own verbs."""

    store: Store
    facts: Facts
    random: Random

    def act(self, at: datetime) -> Entry | None:
        """Do one thing: most often a progress or a remark, then figures, now and then undo or redo."""
        chance = self.random.randrange(100)
        if chance < 6:
            try:
                return self.store.undo(at) if chance < 4 else self.store.redo(at)
            except WardError:
                return self._update(at)
        return self._update(at) if chance < 85 else self._record(at)

    def _update(self, at: datetime) -> Entry | None:
        item = self.random.choice(list(self.facts.items.values()))
        note = "Đã họp giao ban, đơn vị báo cáo đang vướng mặt bằng" if self.random.random() < 0.2 else None
        with self.store.transaction(at, "update") as work:
            update = ItemUpdate(progress=self.random.randrange(1, 100), note=note)
            editing.update_item(work, item, update, at.date())
        return work.entry

    def _record(self, at: datetime) -> Entry | None:
        targets = list(self.facts.targets.values())
        indicator: Indicator = self.random.choice(self.random.choice(targets).indicators)
        value = "có" if indicator.is_yes_no else str(self.random.randrange(1000))
        reading = editing.new_reading(indicator, Period(at.year, month=at.month), value, "", at.date())
        with self.store.transaction(at, "record") as work:
            editing.record(work, self.facts, indicator, reading)
        return work.entry


def make_long(folder: Path) -> Path:
    """Make the real programme with a journal of a year and a half."""
    place, begun = desk(folder / "long.db"), datetime.combine(DAY - timedelta(days=DAYS), time(8))
    place.create().close()
    office = Office.open(place.path, Clock(lambda: begun), place.settings, place.programmes)
    office.load([SLUG])
    store = office._store
    with store._database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
        connection.exec_driver_sql("PRAGMA journal_mode = MEMORY")
    secretary = Diligent(store, office.facts, Random(7))
    while (number := store.last_seq()) < ENTRIES:
        secretary.act(begun + timedelta(days=DAYS * number // ENTRIES, minutes=number % 500))
    office.close()
    return place.path


def measure(real: Path, long: Path, folder: Path, rounds: int) -> list[Result]:
    """Time what a key asks of a long journal, undo beside that of a short one, and what is done beside the screen."""
    short, full = (_copied(path, folder / f"{name}.db") for path, name in ((real, "few"), (long, "many")))
    secretary = Diligent(short._store, short.facts, Random(1))
    for minute in range(rounds + 1):
        secretary.act(datetime.combine(DAY, time(9, minute)))
    item = next(iter(full.facts.items))
    results = [
        _in_time("journal, newest entries as lines", rounds, lambda: _lines(full)),
        _in_time("  history of one row", rounds, lambda: full.history(item, FIRST)),
        _in_time("  a week compared", rounds, lambda: full.compare_days(DAY - WEEK, DAY)),
        _in_time("  a week back, looked at", rounds, lambda: full.rewind(full._store.seq_on(DAY - WEEK))),
    ]
    few, many = (
        [_timed(each) for _ in range(rounds) for each in (office.undo, office.redo)] for office in (short, full)
    )
    results.append(Result("  undo or redo of one step", median(many), 1.5, median(few), note=spread(many)))
    beside = {
        "all days compared": lambda: full.compare_days(DAY - timedelta(days=DAYS), DAY),
        "all steps back, looked at": lambda: full.rewind(1),
        "all steps back, done": lambda: full.undo_to(1),
    }
    results += [Result(f"  {what}, beside the screen", _timed(act), 10_000) for what, act in beside.items()]
    for office in (short, full):
        office.close()
    return results


def _lines(office: Office) -> None:
    """Read what the screen shows first, as it does."""
    for entry in office.journal_page(0, NEWEST, FIRST, BARE):
        row_of(entry)


def _copied(path: Path, place: Path) -> Office:
    shutil.copy(path, place)
    office = desk(place).open()
    assert office.facts.programmes
    return office


def _in_time(what: str, rounds: int, action: Callable[[], object]) -> Result:
    times = [_timed(action) for _ in range(rounds)]
    return Result(what, p95(times), BLINK, note=spread(times))


def _timed(action: Callable[[], object]) -> float:
    begin = wall.perf_counter()
    action()
    return 1000 * (wall.perf_counter() - begin)
