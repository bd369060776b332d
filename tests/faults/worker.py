"""Updates rows of a database without end and prints each update once it is saved: seq, row, progress, note."""

import sys
from datetime import datetime
from pathlib import Path

from tests.store.small import DAY
from ward_tui.services.clock import Clock
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings


def main(path: Path, start: int) -> None:
    """Work until somebody kills the process."""
    office = Office.open(path, Clock(lambda: datetime(2026, 11, 21, 8), DAY), Settings(), path.parent)
    keys = list(office.facts.items)
    for number in range(start, start + 100_000):
        note = f"lần {number}: " + "đã họp " * (number % 7 * 40 + 1)
        update = ItemUpdate(progress=number % 99 + 1, note=note)
        entry = office.update(keys[number % len(keys)], update)
        if entry is not None:
            sys.stdout.write(f"{entry.seq} {entry.subjects[0]} {update.progress} {number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
