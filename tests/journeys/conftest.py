"""Each story runs over a database of its own, at one of two sizes of terminal, or with `--long` at both."""

from __future__ import annotations

import shutil
import zlib
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give every second story the small terminal and the others the large one, unless both are asked for."""
    given = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    own = metafunc._arg2fixturedefs.get("size", [])[-1:]  # a story may bring a size of its own
    if "size" in given or not own or own[0].baseid != "tests/journeys":
        return
    turn = zlib.crc32(metafunc.definition.nodeid.encode()) % 2
    sizes = SIZES if metafunc.config.getoption("--long") else SIZES[turn : turn + 1]
    metafunc.parametrize("size", sizes, indirect=True, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
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
