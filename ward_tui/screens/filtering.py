"""The window for choosing which rows are shown."""

from __future__ import annotations

from collections.abc import Sequence
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
from ward_tui.widgets.choice import ChoiceField
from ward_tui.wording import screens as words
from ward_tui.wording import views as view_words
from ward_tui.wording.formats import capital
from ward_tui.wording.words import FUNDING, ITEM_STATUS, KIND, UNASSIGNED


class FilterScreen(Window[ItemFilter]):
    """One choice for each property; each offers only what the rows have."""

    TITLE_TEXT = words.FILTER_TITLE
    SAVE_LABEL = words.FILTER_APPLY
    TOPIC = "filter"

    def __init__(self, facts: Facts, items: Sequence[AppendixItem], current: ItemFilter) -> None:
        super().__init__()
        self._current = current
        self._choices = {name: choice for name, choice in _choices(facts, items).items() if choice[1]}

    def fields(self) -> ComposeResult:
        """Ask for each property."""
        for name, (label, options) in self._choices.items():
            value = getattr(self._current, name)
            known = {each for _, each in options}
            with Horizontal(classes="choice close"):
                yield Label(label, markup=False, classes="label")
                yield ChoiceField(
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


Choice = tuple[str, list[tuple[str, Any]]]


def _choices(facts: Facts, items: Sequence[AppendixItem]) -> dict[str, Choice]:
    """Return the label of each property and its values, in the order in which they are asked for."""
    years = sorted({item.due_on.year for item in items if item.due_on})
    funding, kinds = {item.funding for item in items}, {item.kind for item in items}
    leads = sorted({key for item in items for key in item.lead}, key=lambda key: sort_key(facts.agencies[key].name))
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
        **_more_choices(facts, items),
    }


def _more_choices(facts: Facts, items: Sequence[AppendixItem]) -> dict[str, Choice]:
    months = sorted({(item.due_on.year, item.due_on.month) for item in items if item.due_on})
    appendices = dict.fromkeys(f"{item.programme}/{item.appendix}" for item in items)
    mixed = {item.is_given for item in items} == {True, False}
    return {
        "month": (view_words.MONTH, [(f"{month}/{year}", (year, month)) for year, month in months]),
        "appendix": (view_words.APPENDIX, [(_appendix(facts, key), key) for key in appendices]),
        "is_open": (view_words.DONE, [(capital(words.FILTER_OPEN), True), (capital(words.FILTER_CLOSED), False)]),
        "lacks_document": (view_words.RESULT_PAPER, [(capital(words.FILTER_LACKS_DOCUMENT), True)]),
        "given": (view_words.ORIGIN, _ORIGINS if mixed else []),
        "dropped": (ITEM_STATUS[ItemStatus.DROPPED], _DROPPED if any(item.dropped_on for item in items) else []),
    }


def _appendix(facts: Facts, key: str) -> str:
    appendix = facts.appendices[key]
    ward = f"{facts.programmes[appendix.programme].ward} · " if len(facts.programmes) > 1 else ""
    return f"{ward}{appendix.code} {appendix.title}"


_DROPPED: list[tuple[str, Any]] = [(capital(words.FILTER_NOT_DROPPED), False), (capital(words.FILTER_DROPPED), True)]
_ORIGINS: list[tuple[str, Any]] = [(words.FILTER_NOT_GIVEN, False), (words.FILTER_GIVEN, True)]
