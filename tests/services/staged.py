"""Rows with stages for the tests of the office."""

from __future__ import annotations

from datetime import timedelta

from tests.store.small import DAY, SLUG
from ward_tui.domain.journal import Entry
from ward_tui.services.office import Office
from ward_tui.wording import journal

ITEM, OTHER_ITEM, RESOLUTION = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/PL14-01"
YESTERDAY = DAY - timedelta(days=1)


def marks(office: Office, key: str = ITEM) -> str:
    """The stages of a row: x passed on an unknown day, d on a known one, - not passed."""
    return "".join("d" if each.done_on else "x" if each.passed else "-" for each in office.item(key).stages)


def stage(office: Office, place: int, key: str = ITEM) -> str:
    """The identifier of a stage by its place."""
    return office.item(key).stages[place].id


def told(entry: Entry | None) -> str:
    """The sentence of an action."""
    assert entry is not None
    return journal.describe(entry)
