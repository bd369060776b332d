"""A workplace with a small programme for each test of this folder."""

import pytest

from tests.services.staged import ITEM
from tests.store.fixtures import loaded, office, workplace
from ward_tui.services.office import Office

__all__ = ["loaded", "office", "staged", "workplace"]


@pytest.fixture
def staged(office: Office) -> Office:
    """A project with the stages of its template, the first two passed."""
    office.use_template(ITEM)
    office.reach(ITEM, "GPMB")
    return office
