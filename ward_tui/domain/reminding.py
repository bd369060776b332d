"""Who is to be reminded: the agencies with how much of their work is overdue or due soon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import sort_key

Judged = tuple[AppendixItem, ItemStatus]


@dataclass(frozen=True, slots=True)
class Lateness:
    """How many rows that an agency leads are overdue and due soon; '' stands for rows that nobody leads."""

    agency: str
    programme: str
    overdue: int
    due_soon: int

    @property
    def is_none(self) -> bool:
        """True when there is nothing to remind of."""
        return not self.overdue and not self.due_soon


def late_rows(judged: Iterable[Judged]) -> list[Judged]:
    """Return the rows that are overdue or due soon."""
    return [each for each in judged if each[1] in {ItemStatus.OVERDUE, ItemStatus.DUE_SOON}]


def lateness(facts: Facts, late: Sequence[Judged], programme: str | None = None) -> list[Lateness]:
    """Return every agency of one programme, or of all: most overdue first, those without late work last.

    A row with two leads counts for both; rows that nobody leads are counted before the agencies without late work.
    """
    counts = {state: _by_lead(late, state) for state in (ItemStatus.OVERDUE, ItemStatus.DUE_SOON)}
    found = [
        Lateness(key, agency.programme, counts[ItemStatus.OVERDUE][key], counts[ItemStatus.DUE_SOON][key])
        for key, agency in facts.agencies.items()
        if programme in (None, agency.programme)
    ]
    found.sort(key=lambda each: (-each.overdue, -each.due_soon, sort_key(facts.agencies[each.agency].name)))
    nobody = Lateness("", programme or "", counts[ItemStatus.OVERDUE][""], counts[ItemStatus.DUE_SOON][""])
    late_ones = [each for each in found if not each.is_none]
    return [*late_ones, *([] if nobody.is_none else [nobody]), *(each for each in found if each.is_none)]


def _by_lead(late: Iterable[Judged], wanted: ItemStatus) -> Counter[str]:
    return Counter(key for item, state in late if state is wanted for key in item.lead or ("",))
