"""Which rows are shown: funding, year, state, agency, kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.status import ItemStatus
from ward_tui.wording import screens as words
from ward_tui.wording.words import FUNDING, ITEM_STATUS, KIND, UNASSIGNED

NO_YEAR, NO_LEAD = 0, ""


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which rows are shown; None takes all. year 0 means no deadline, lead '' no agency; appendix is an identifier."""

    funding: Funding | None = None
    year: int | None = None
    status: ItemStatus | None = None
    lead: str | None = None
    kind: ItemKind | None = None
    appendix: str | None = None

    def accepts(self, item: AppendixItem, state: ItemStatus) -> bool:
        """Tell whether a row is shown."""
        year = item.due_on.year if item.due_on else NO_YEAR
        return (
            (self.funding is None or self.funding is item.funding)  # reads the printed words
            and self.year in (None, year)
            and self.status in (None, state)
            and (self.lead is None or self.lead in item.lead or (self.lead == NO_LEAD and not item.lead))
            and self.kind in (None, item.kind)
            and (self.appendix is None or self.appendix == f"{item.programme}/{item.appendix}")
        )

    def still(self, facts: Facts) -> ItemFilter:
        """Return the filter without an agency or appendix that an undo has taken away."""
        lead = self.lead if not self.lead or self.lead in facts.agencies else None
        return replace(self, lead=lead, appendix=self.appendix if self.appendix in facts.appendices else None)

    def describe(self, facts: Facts) -> str:
        """Return the filter in words, empty when everything is shown."""
        parts = []
        if self.funding is not None:
            parts.append(FUNDING[self.funding].lower())
        if self.year is not None:
            parts.append(f"năm {self.year}" if self.year else words.FILTER_NO_YEAR.lower())
        if self.status is not None:
            parts.append(ITEM_STATUS[self.status].lower())
        if self.lead is not None:
            agency = facts.agencies.get(self.lead)
            parts.append(agency.name if agency else UNASSIGNED.lower())
        if self.kind is not None:
            parts.append(KIND[self.kind].lower())
        if self.appendix is not None:
            parts.append(self.appendix.rpartition("/")[2])
        return ", ".join(parts)
