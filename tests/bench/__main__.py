"""`make bench`: every budget of the design measured beside its floor; fails when one is not kept."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.bench import data, journal, keys, rules, start, workbook
from tests.bench.table import Result, show


def main() -> int:
    """Measure and print the table; return 1 when a budget is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        measures = _measures(Path(folder))
        chosen = _chosen(list(measures))
        results = []
        for name in chosen:
            begin = time.perf_counter()
            results += measures[name]()
            print(f"{name}: {time.perf_counter() - begin:.0f} s", file=sys.stderr)
    print(show(results))
    return 1 if any(result.over for result in results) else 0


def _measures(folder: Path) -> dict[str, Callable[[], list[Result]]]:
    real, large = data.make_real(folder), data.make_large(folder)
    long = cache(lambda: journal.make_long(folder))
    return {
        "start": lambda: start.measure(real, rounds=12),
        "keys": lambda: keys.measure_keys(real, large, rounds=7),
        "search": lambda: keys.measure_search(large),
        "alerts": lambda: rules.measure(large, rounds=15),
        "journal": lambda: [
            *journal.measure(real, long(), folder, rounds=15),
            *keys.measure_journal(folder / "few.db", long(), rounds=5),
        ],
        "workbook": lambda: workbook.measure(large, folder, rounds=3),
    }


def _chosen(names: list[str]) -> list[str]:
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the budgets.")
    parser.add_argument("names", nargs="*", choices=[[], *names], metavar="NAME", help=f"of {', '.join(names)}; or all")
    return parser.parse_args().names or names


if __name__ == "__main__":
    raise SystemExit(main())
