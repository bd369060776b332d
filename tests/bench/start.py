"""Start and memory on a real pseudo-terminal: from spawning the process to the bytes that draw what is waited for."""

from __future__ import annotations

import compileall
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.bench.data import DAY
from tests.bench.smallest import LINE
from tests.bench.table import Result, spread
from ward_tui.wording import screens as words

ROOT = Path(__file__).parents[2]
SIZE = (40, 120)  # rows, columns
PATIENCE = 60.0
SCREENS = (b"2", b"3", b"4", b"1")


@dataclass
class Program:
    """A program that is started again and again, and what was seen of it.

    Attributes:
        marks: the texts whose drawing is timed, in their order.
        keys: keys pressed at the end; memory is read before and after them.
    """

    arguments: Sequence[str]
    marks: Sequence[str]
    keys: Sequence[bytes] = ()
    times: dict[str, list[float]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)
    memory_later: list[float] = field(default_factory=list)

    def run(self, *, keep: bool = True) -> None:
        """Start it once."""
        begin = time.perf_counter()
        with _started(self.arguments) as (process, screen):
            seen = b""
            for mark in self.marks:
                seen, at = _wait_for(screen, seen, mark.encode())
                if keep:
                    self.times.setdefault(mark, []).append(1000 * (at - begin))
            _read_until_quiet(screen)
            self.memory.append(_megabytes(process.pid))
            for key in self.keys:
                os.write(screen, key)
                _read_until_quiet(screen)
            self.memory_later.append(_megabytes(process.pid))


@contextmanager
def _started(arguments: Sequence[str]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    screen, inside = pty.openpty()
    termios.tcsetwinsize(inside, SIZE)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "LC_"))}
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        cwd=ROOT,
        env={**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1"},
        start_new_session=True,
    )
    try:
        yield process, screen
    finally:
        process.kill()
        process.wait()
        os.close(screen)
        os.close(inside)


def _compile() -> None:
    """Compile as an installation does, whatever the environment says about writing compiled files."""
    for folder in ("ward_tui", "tests/bench"):
        compileall.compile_dir(ROOT / folder, quiet=1)


def _wait_for(screen: int, seen: bytes, mark: bytes) -> tuple[bytes, float]:
    """Return everything drawn so far and when the mark was there."""
    end = time.perf_counter() + PATIENCE
    while mark not in seen:
        if select.select([screen], [], [], 1.0)[0]:
            seen += os.read(screen, 65_536)
        elif time.perf_counter() > end:
            raise RuntimeError(f"not drawn within {PATIENCE} s: {mark.decode()}\n{seen.decode(errors='replace')}")
    return seen, time.perf_counter()


def _read_until_quiet(screen: int, seconds: float = 0.15) -> None:
    while select.select([screen], [], [], seconds)[0]:
        os.read(screen, 65_536)


def _megabytes(process: int) -> float:
    """Return the memory that a process has in use."""
    found = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, check=True, text=True)
    return int(found.stdout) / 1024


def measure(real: Path, rounds: int) -> list[Result]:
    """Start the three programs in turn and compare."""
    shown = words.OVERVIEW_NEAREST  # stands at the end of the last list; the other figures are drawn before it
    _compile()
    smallest = Program(["tests.bench.smallest"], [LINE])
    tables = Program(["tests.bench.smallest_with_tables"], [LINE])
    ours = Program(["ward_tui", "--db", str(real), "--today", DAY.isoformat()], [words.APP, shown], keys=SCREENS)
    programs = (smallest, tables, ours)
    for number in range(rounds + 1):
        for program in programs:
            program.run(keep=number > 0)  # the first one compiles and fills the disk's cache
    paint, overview = ours.times[words.APP], ours.times[shown]
    later = f"{median(ours.memory_later):.0f} MB after going through all four screens"
    return [
        Result("start to first paint", median(paint), 1.25, median(smallest.times[LINE]), note=spread(paint)),
        Result("start to the overview", median(overview), 1.25, median(tables.times[LINE]), note=spread(overview)),
        Result("memory with the real programme", median(ours.memory), 1.25, median(tables.memory), "MB", later),
    ]
