"""The fixtures of the tests of store, services and faults."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.small import SLUG, Workplace
from ward_tui.services.office import Office


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one small programme, made once and only copied; the programme files are beside it."""
    workplace = Workplace(tmp_path_factory.mktemp("loaded"))
    workplace.create(SLUG).close()
    return workplace.path


@pytest.fixture
def workplace(tmp_path: Path, loaded: Path) -> Iterator[Workplace]:
    """An empty workplace; what is opened in it is closed after the test."""
    workplace = Workplace(tmp_path, loaded=loaded)
    yield workplace
    workplace.close()


@pytest.fixture
def office(workplace: Workplace) -> Office:
    """An office with one small programme, just loaded."""
    return workplace.create(SLUG)
