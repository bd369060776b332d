"""Choosing a lead agency, or adding one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ward_tui.domain.model import Agency, AppendixItem
from ward_tui.domain.text import fold, tidy
from ward_tui.screens.listing import Entry, ListWindow, entry
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as words


@dataclass(frozen=True, slots=True)
class Choice:
    """The identifier of an agency, '' for none; with new, the name of one to add."""

    agency: str
    new: bool = False


class AssignScreen(ListWindow[Choice]):
    """Lists the agencies of the programme; what is typed and not there can be added."""

    PLACEHOLDER = words.ASSIGN_SEARCH
    FIELD = "assign-field"

    def __init__(self, items: Sequence[AppendixItem], agencies: Sequence[Agency]) -> None:
        what = words.ASSIGN_MANY.format(count=len(items))
        if len(items) == 1:
            what = f"{journal_words.short_id(items[0].id)}\n{items[0].name}"
        entries = [
            Entry((agency.name,), Choice(agency.id), fold(" ".join((agency.name, *agency.aliases))))
            for agency in sorted(agencies, key=lambda each: each.group)
        ]
        super().__init__(words.ASSIGN_TITLE.format(what=what), entries)
        self._names = {fold(agency.name) for agency in agencies}
        self._none = entry((words.ASSIGN_NONE,), Choice(""))

    def matching(self, text: str) -> list[Entry[Choice]]:
        """Offer a new agency for a name that is not there, and no agency when nothing is typed."""
        found = super().matching(text)
        name = tidy(text)
        if not name:
            return [*found, self._none]
        if fold(name) not in self._names:
            found.append(entry((words.ASSIGN_NEW.format(name=name),), Choice(name, new=True)))
        return found
