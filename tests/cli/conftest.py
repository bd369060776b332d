"""Databases made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.cli.shell import MADE_ON, SLUG, Shell
from ward_tui.__main__ import main


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `one.db` (Thủy Nguyên) and `all.db`, both made on the same day."""
    folder = tmp_path_factory.mktemp("made")
    for name, chosen in (("one.db", SLUG), ("all.db", "--all")):
        assert main(["--db", str(folder / name), "--today", MADE_ON, "init", chosen]) == 0
    return folder


@pytest.fixture
def nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell over an empty folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    return Shell(folder, capsys)


@pytest.fixture
def shell(nothing: Shell, made: Path) -> Shell:
    """A shell over a fresh database with one programme."""
    shutil.copy(made / "one.db", nothing.db)
    return nothing


@pytest.fixture
def everything(nothing: Shell, made: Path) -> Shell:
    """A shell over a fresh database with the five programmes."""
    shutil.copy(made / "all.db", nothing.db)
    return nothing
