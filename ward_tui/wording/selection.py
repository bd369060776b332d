"""A filter in words."""

from __future__ import annotations

from collections.abc import Iterator

from ward_tui.domain.model import Facts
from ward_tui.domain.selection import ItemFilter
from ward_tui.wording import screens as words
from ward_tui.wording.words import FUNDING, ITEM_STATUS, KIND, UNASSIGNED


def describe(chosen: ItemFilter, facts: Facts) -> str:
    """Return a filter in words, empty when it takes everything."""
    return ", ".join(_parts(chosen, facts))


def _parts(chosen: ItemFilter, facts: Facts) -> Iterator[str]:
    if chosen.funding is not None:
        yield FUNDING[chosen.funding].lower()
    yield from _times(chosen)
    yield from _states(chosen)
    if chosen.lead is not None:
        agency = facts.agencies.get(chosen.lead)
        yield agency.name if agency else UNASSIGNED.lower()
    if chosen.kind is not None:
        yield KIND[chosen.kind].lower()
    if chosen.appendix is not None:
        yield chosen.appendix.rpartition("/")[2]
    if chosen.given is not None:
        yield words.FILTER_GIVEN.lower() if chosen.given else words.FILTER_NOT_GIVEN.lower()


def _times(chosen: ItemFilter) -> Iterator[str]:
    if chosen.year is not None:
        yield f"năm {chosen.year}" if chosen.year else words.FILTER_NO_YEAR.lower()
    if chosen.month is not None:
        yield words.FILTER_MONTH.format(year=chosen.month[0], month=chosen.month[1])


def _states(chosen: ItemFilter) -> Iterator[str]:
    if chosen.status is not None:
        yield ITEM_STATUS[chosen.status].lower()
    if chosen.is_open is not None:
        yield words.FILTER_OPEN if chosen.is_open else words.FILTER_CLOSED
    if chosen.lacks_document:
        yield words.FILTER_LACKS_DOCUMENT
    if chosen.dropped is not None:
        yield words.FILTER_DROPPED if chosen.dropped else words.FILTER_NOT_DROPPED
