"""A workplace with a small programme for each test of this folder, on a disk that is waited for."""

import pytest

from tests.quick import wait_for_the_disk
from tests.store.fixtures import loaded, office, workplace

__all__ = ["loaded", "office", "workplace"]


@pytest.fixture(autouse=True)
def disk_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite wait for the disk as it does for the user."""
    wait_for_the_disk(monkeypatch)
