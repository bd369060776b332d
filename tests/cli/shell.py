"""A shell that runs the program in this process, over a database of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.store.small import digest
from tests.wording.vietnamese import foreign_words, is_one_sentence
from ward_tui.__main__ import main

MADE_ON = "2025-10-01"
TODAY = "2026-11-21"
SLUG = "thuy-nguyen"
RESOLUTION = f"{SLUG}/PL14-07"
RATE = f"{SLUG}/CT01.1"  # at least so many per cent, every year


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


@dataclass
class Shell:
    """Runs commands over one database, on one day.

    Attributes:
        folder: where the database lies, alone unless a test puts something beside it.
    """

    folder: Path
    capsys: pytest.CaptureFixture[str]
    today: str = TODAY

    @property
    def db(self) -> Path:
        """The database."""
        return self.folder / "ward.db"

    def run(self, *arguments: str, today: str | None = None) -> Said:
        """Run the program with these arguments, over the database unless they name another."""
        return self.bare("--db", str(self.db), "--today", today or self.today, *arguments)

    def bare(self, *arguments: str) -> Said:
        """Run the program with nothing but these arguments."""
        self.capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as ending:
            assert isinstance(ending.code, int)
            code = ending.code
        said = self.capsys.readouterr()
        return Said(code, said.out, said.err)

    def do(self, *arguments: str, today: str | None = None) -> str:
        """Run a command that must succeed; return the line it says."""
        said = self.run(*arguments, today=today)
        assert (said.code, said.err) == (0, "")
        return said.out.removesuffix("\n")

    def ask(self, *arguments: str, today: str | None = None) -> Any:
        """Return what a reading command answers as JSON: one document on stdout and nothing else anywhere."""
        return json.loads(self.do(*arguments, "--json", today=today))

    def refuse(self, *arguments: str, code: int = 1, today: str | None = None) -> str:
        """Run a command that must be refused and change nothing; return its one sentence."""
        before = self.state()
        said = self.run(*arguments, today=today)
        assert self.state() == before
        return refusal(said, code)

    def item(self, key: str) -> Any:
        """Return one row."""
        return next(row for row in self.ask("items") if row["id"] == key)

    def indicator(self, key: str) -> Any:
        """Return one indicator."""
        target = next(row for row in self.ask("targets") if row["id"] == key.rpartition(".")[0])
        return next(each for each in target["indicators"] if each["id"] == key)

    def overdue(self, **day: str) -> list[Any]:
        """Return the alerts of severity overdue."""
        return [each for each in self.ask("alerts", **day) if each["severity"] == "overdue"]

    def state(self) -> dict[str, tuple[int, str]]:
        """Return every file of the folder with the moment of its last change and a hash of its bytes."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.folder)): (path.stat().st_mtime_ns, digest(path)) for path in files}


def refusal(said: Said, code: int) -> str:
    """Return the one Vietnamese sentence of a refusal, after looking at its form."""
    assert (said.code, said.out) == (code, "")
    sentence = said.err.removesuffix("\n")
    assert is_one_sentence(sentence), sentence
    assert foreign_words(sentence) == [], sentence
    assert not any(mark in sentence for mark in ("'", "Traceback", "Path(", "Error", "None", "{", "%(")), sentence
    return sentence
