"""One empty home for all tests of the rules: they touch no disk, and a folder for each would take most of the time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import FOLDERS


@pytest.fixture(scope="package", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Stand in for the home of each test."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for variable, name in FOLDERS.items():
            environment.setenv(variable, str(folder / name))
        for variable in ("HOME", "USERPROFILE"):
            environment.setenv(variable, str(folder))
        environment.setenv("WARD_TUI_DB", str(folder / "ward.db"))
        yield folder
