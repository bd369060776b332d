"""Each story runs at two sizes of terminal, over a database of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.drawing import drawn_when_looked_at
from tests.journeys.secretary import Ward

__all__ = ["drawn_when_looked_at"]

SIZES = [(80, 24), (120, 40)]


@pytest.fixture(autouse=True)
def finer_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait but briefly: `Secretary.settle` looks for itself whether the program is at rest."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 1000)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 5000)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """The size of the terminal."""
    chosen: tuple[int, int] = request.param
    return chosen


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with Thủy Nguyên in it, made once."""
    path = tmp_path_factory.mktemp("loaded") / "ward.db"
    office = Ward(path, SIZES[0]).desk.create()
    office.load(["thuy-nguyen"])
    office.close()
    return path


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, built once."""
    desk = Ward(tmp_path_factory.mktemp("practice") / "ward.db", SIZES[0]).desk.demo()
    desk.create().close()
    return desk.path


@pytest.fixture
def blank(tmp_path: Path, size: tuple[int, int]) -> Ward:
    """A ward that has never started the program."""
    return Ward(tmp_path / "ward.db", size)


@pytest.fixture
def ward(blank: Ward, loaded: Path) -> Ward:
    """A ward that follows Thủy Nguyên."""
    shutil.copyfile(loaded, blank.path)
    return blank


@pytest.fixture
def practised(blank: Ward, practice: Path) -> None:
    """The demonstration of the ward was built already; for stories that are not about building it."""
    shutil.copyfile(practice, blank.path.with_name(practice.name))
