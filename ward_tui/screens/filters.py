"""Choosing which rows are shown: funding, year, state, agency, kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, Select

from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import sort_key
from ward_tui.screens.modal import Window
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
            parts.append(facts.agencies[self.lead].name if self.lead else UNASSIGNED.lower())
        if self.kind is not None:
            parts.append(KIND[self.kind].lower())
        if self.appendix is not None:
            parts.append(self.appendix.rpartition("/")[2])
        return ", ".join(parts)


class FilterScreen(Window[ItemFilter]):
    """One choice for each property; each offers only what the rows have."""

    TITLE_TEXT = words.FILTER_TITLE
    SAVE_LABEL = words.FILTER_APPLY

    def __init__(self, facts: Facts, programmes: Iterable[str | None], current: ItemFilter) -> None:
        super().__init__()
        chosen = set(programmes)
        items = [item for item in facts.items.values() if item.programme in chosen]
        self._current = current
        self._choices = _choices(facts, items)

    def fields(self) -> ComposeResult:
        """Ask for each property."""
        for name, (label, options) in self._choices.items():
            value = getattr(self._current, name)
            known = {each for _, each in options}
            with Horizontal(classes="choice"):
                yield Label(label, markup=False, classes="label")
                yield Select(
                    options,
                    prompt=words.FILTER_ALL,
                    value=value if value in known else Select.NULL,
                    id=f"filter-{name}",
                    compact=True,
                )

    def value(self) -> ItemFilter:
        """Return the filter that is chosen."""
        chosen: dict[str, Any] = {}
        for field in fields(ItemFilter):
            if field.name in self._choices:
                picked = self.query_one(f"#filter-{field.name}", Select).value
                chosen[field.name] = None if picked is Select.NULL else picked
        return ItemFilter(**chosen)


def _choices(facts: Facts, items: list[AppendixItem]) -> dict[str, tuple[str, list[tuple[str, Any]]]]:
    years = sorted({item.due_on.year for item in items if item.due_on})
    leads = sorted({key for item in items for key in item.lead}, key=lambda key: sort_key(facts.agencies[key].name))
    funding = {item.funding for item in items}
    kinds = {item.kind for item in items}
    return {
        "funding": (words.FILTER_FUNDING, [(FUNDING[each], each) for each in Funding if each in funding]),
        "year": (
            words.FILTER_YEAR,
            [(str(year), year) for year in years] + [(words.FILTER_NO_YEAR, NO_YEAR)],
        ),
        "status": (words.FILTER_STATUS, [(ITEM_STATUS[each], each) for each in ItemStatus]),
        "lead": (
            words.FILTER_LEAD,
            [(UNASSIGNED, NO_LEAD)] + [(facts.agencies[key].name, key) for key in leads],
        ),
        "kind": (words.FILTER_KIND, [(KIND[each], each) for each in ItemKind if each in kinds]),
    }
