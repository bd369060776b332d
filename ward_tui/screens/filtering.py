"""The window for choosing which rows are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, Select

from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.selection import NO_LEAD, NO_YEAR, ItemFilter
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import sort_key
from ward_tui.screens.modal import Window
from ward_tui.wording import screens as words
from ward_tui.wording.words import FUNDING, ITEM_STATUS, KIND, UNASSIGNED


class FilterScreen(Window[ItemFilter]):
    """One choice for each property; each offers only what the rows have."""

    TITLE_TEXT = words.FILTER_TITLE
    SAVE_LABEL = words.FILTER_APPLY
    TOPIC = "filter"

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
