"""A workplace with a small programme for each test of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.small import SLUG, Workplace
from ward_tui.services.office import Office


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    """An empty workplace; what is opened in it is closed after the test."""
    workplace = Workplace(tmp_path)
    yield workplace
    workplace.close()


@pytest.fixture
def office(workplace: Workplace) -> Office:
    """An office with one small programme."""
    return workplace.create(SLUG)
