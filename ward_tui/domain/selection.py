"""Which rows are meant: what a filter chooses, and what stands behind every figure of the overview."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.status import CLOSED, DONE, ItemStatus

NO_YEAR, NO_LEAD = 0, ""


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which rows are meant; None takes all.

    Attributes:
        year: of the due day, 0 for rows without one; month: its year and month (1-12).
        lead: the identifier of a lead agency, '' for rows that have none.
        appendix: an identifier such as `thuy-nguyen/PL04`.
        is_open: True for rows that are neither done nor dropped.
        given: True for work given outside the programme, False for the rows of the programme.
        lacks_document: True for rows that are done without the number of a document.
        dropped: True for rows that a decision has dropped, False for all others.
    """

    funding: Funding | None = None
    year: int | None = None
    status: ItemStatus | None = None
    lead: str | None = None
    kind: ItemKind | None = None
    appendix: str | None = None
    month: tuple[int, int] | None = None
    is_open: bool | None = None
    given: bool | None = None
    lacks_document: bool | None = None
    dropped: bool | None = None

    def accepts(self, item: AppendixItem, state: ItemStatus) -> bool:
        """Tell whether a row is meant; state is its own on the day that is looked at."""
        return self._accepts_facts(item) and self._accepts_state(item, state)

    def _accepts_facts(self, item: AppendixItem) -> bool:
        due = item.due_on
        return (
            (self.funding is None or self.funding is item.funding)  # reads the printed words
            and self.year in (None, due.year if due else NO_YEAR)
            and (self.month is None or (due is not None and self.month == (due.year, due.month)))
            and (self.lead is None or self.lead in item.lead or (self.lead == NO_LEAD and not item.lead))
            and self.kind in (None, item.kind)
            and (self.appendix is None or self.appendix == f"{item.programme}/{item.appendix}")
            and self.given in (None, item.is_given)
        )

    def _accepts_state(self, item: AppendixItem, state: ItemStatus) -> bool:
        lacks = state in DONE and not item.document
        return (
            self.status in (None, state)
            and self.is_open in (None, state not in CLOSED)
            and self.lacks_document in (None, lacks)
            and self.dropped in (None, state is ItemStatus.DROPPED)
        )

    def still(self, facts: Facts) -> ItemFilter:
        """Return the filter without an agency or appendix that an undo has taken away."""
        lead = self.lead if not self.lead or self.lead in facts.agencies else None
        return replace(self, lead=lead, appendix=self.appendix if self.appendix in facts.appendices else None)
