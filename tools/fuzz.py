"""Read damaged files of every kind and see that nothing but a refusal comes of it: `make fuzz ARGS="--files 10000"`.

Each kind runs in a process of its own, so that a crash of a reader is seen and the rest goes on. Everything follows
from the seed and the number of the file: `--kind xlsx --first 4711 --files 1` makes one of them again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.documents.fuzzing import KINDS, Outcome, Reading, run

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run the kinds one after another; the exit code is 1 when anything but a refusal came of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="how many of each kind")
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only these kinds")
    parser.add_argument("--seed", default="ward")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        _child(given)
        return
    bad = sum(_kind(kind, given) for kind in given.kind or KINDS)
    sys.exit(1 if bad else 0)


def _kind(kind: str, given: argparse.Namespace) -> int:
    """Run all files of one kind, starting a new process after one that crashed; return how many went wrong."""
    bad, first, last = 0, given.first, given.first + given.files
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        while first < last:
            state.write_text(str(first), encoding="ascii")
            which = ["--kind", kind, "--seed", given.seed, "--first", str(first), "--files", str(last - first)]
            command = [sys.executable, "-m", "tools.fuzz", "--child", str(state), *which]
            ended = subprocess.run(command, cwd=ROOT, check=False)
            if ended.returncode in {0, 1}:
                return bad + ended.returncode
            crashed = int(state.read_text(encoding="ascii"))
            print(f"{kind} {crashed}: the process ended with {ended.returncode}", flush=True)
            bad, first = bad + 1, crashed + 1
    return bad


def _child(given: argparse.Namespace) -> None:
    """Run the files of one kind in this process and tell the figures."""
    (kind,) = given.kind
    worst, slowest, refused, wrong = 0.0, -1, 0, 0
    with tempfile.TemporaryDirectory() as folder, Reading(Path(folder)) as reading:
        for number in range(given.first, given.first + given.files):
            given.child.write_text(str(number), encoding="ascii")
            outcome = run(reading, kind, number, given.seed)
            refused += outcome.refused
            wrong += _tell(kind, number, outcome)
            if outcome.seconds > worst:
                worst, slowest = outcome.seconds, number
        wrong += _tell(kind, -1, reading.end())
        memory = reading.memory // 1024 // 1024
    print(f"{kind:5} {given.files} files, {refused} refused, {wrong} wrong, ", end="")
    print(f"slowest {worst:.2f} s (file {slowest}), at most {memory} MB more", flush=True)
    sys.exit(1 if wrong else 0)


def _tell(kind: str, number: int, outcome: Outcome) -> int:
    if outcome.wrong:
        print(f"{kind} {number}: {outcome.wrong}", flush=True)
    return bool(outcome.wrong)


if __name__ == "__main__":
    main()
