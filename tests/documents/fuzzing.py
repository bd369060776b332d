"""Making damaged files of every kind and reading them as the program does."""

from __future__ import annotations

import hashlib
import random
import sys
import time
import traceback
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.documents.mutating import mutated
from ward_tui.domain.errors import WardError
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder
from ward_tui.wording.errors import sentence

FILES = Path(__file__).with_name("files")
KINDS = ("txt", "md", "csv", "xlsx", "xls", "ods", "docx", "pdf")
MOST_SECONDS = 2.0
MOST_MEMORY = 300 * 1024 * 1024


@dataclass(frozen=True)
class Outcome:
    """What came of one file; wrong is empty when it was read or refused as it should be."""

    refused: bool = False
    wrong: str = ""
    seconds: float = 0.0


class Reading:
    """An office over a small database, into which files are read and planned but never written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "ward.db"

    def __enter__(self) -> Self:
        clock = Clock(lambda: datetime(2026, 11, 21, 9), date(2026, 11, 21))
        desk = Desk(self.database, clock, Settings(), programmes_folder())
        desk.create().close()
        self.office = desk.open(read_only=True)
        self.hash = _hash(self.database)
        self.read(FILES / "small.xlsx")  # what is loaded once is not the fault of a damaged file
        self.before = _peak()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.office.close()

    @property
    def memory(self) -> int:
        """How many bytes more than at the beginning were in use at most."""
        return _peak() - self.before

    def read(self, path: Path) -> Outcome:
        """Read a file, understand it and compare it."""
        start = time.process_time()  # of this process only: other work on the machine does not count
        refused, wrong = False, ""
        try:
            self.office.plan_import(self.office.read_document(path), "phuong-moi")
        except WardError as error:
            refused = True
            wrong = "" if sentence(error).endswith(".") else error.code
        except BaseException as error:  # anything else is what is looked for
            if isinstance(error, KeyboardInterrupt):
                raise
            wrong = "".join(traceback.format_exception(error)[-6:])
        seconds = time.process_time() - start
        if not wrong and seconds > MOST_SECONDS:
            wrong = f"took {seconds:.2f} s"
        return Outcome(refused, wrong, seconds)

    def end(self) -> Outcome:
        """Tell what is wrong with the whole run: memory, a changed database."""
        if self.memory > MOST_MEMORY:
            return Outcome(wrong=f"{self.memory // 1024 // 1024} MB in use")
        return Outcome(wrong="" if _hash(self.database) == self.hash else "the database has changed")


def run(reading: Reading, kind: str, number: int, seed: str) -> Outcome:
    """Make one damaged file and read it; the same seed and number make the same file."""
    chance = random.Random(f"{seed}/{kind}/{number}")
    whole = FILES / f"small.{kind}"
    path = reading.folder / f"damaged.{kind}"
    path.write_bytes(mutated(whole.read_bytes(), kind, chance))
    return reading.read(path)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _peak() -> int:
    """Return the most bytes that this process has had in use."""
    if sys.platform == "win32":
        return 0  # which Python does not tell there
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
