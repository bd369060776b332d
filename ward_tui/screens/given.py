"""Work given outside the programme, as a list of its own: who gave it, by which paper, until when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from ward_tui.commands import bindings_for
from ward_tui.domain.arranging import GIVEN, SortBy
from ward_tui.domain.model import GIVEN as GIVEN_CODE
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.records import Kind
from ward_tui.domain.status import ItemStatus
from ward_tui.screens.changing import Record
from ward_tui.screens.items import ItemsScreen, state_text
from ward_tui.widgets.columns import Column
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording import views as view_words
from ward_tui.wording.words import UNASSIGNED

COLUMNS = (
    Column(words.ID, width=7, name=SortBy.ID),
    Column(words.NAME, weight=2, name=SortBy.NAME),
    Column(view_words.GIVER, weight=1, shown_from=90, name=SortBy.GIVER),
    Column(view_words.PAPER, width=16, shown_from=110, name=SortBy.PAPER),
    Column(words.LEAD, weight=1, shown_from=100, name=SortBy.LEAD),
    Column(words.DUE, width=10, right=True, name=SortBy.DUE),
    Column(words.PROGRESS, width=4, right=True, name=SortBy.PROGRESS),
    Column(words.STATE, width=17, name=SortBy.STATUS),
)


class GivenScreen(ItemsScreen):
    """Lists the rows that were given outside the programme; they stand among all rows and alerts too."""

    PLACE = "given"
    TWIN: ClassVar[str] = ""
    CHOICES = GIVEN
    COLUMNS: ClassVar[Sequence[Column]] = COLUMNS
    EMPTY: ClassVar[str] = view_words.EMPTY_GIVEN
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("given")]

    def own_items(self) -> list[AppendixItem]:
        """Return the rows that were given outside the programme."""
        return [item for item in super().own_items() if item.is_given]

    def _ask_what(self, programme: str, _record: Record | None) -> None:
        """Add a row to this list; there is nothing else to choose."""
        self.add_record(Kind.ITEM, f"{programme}/{GIVEN_CODE}")

    def stand_on(self, kind: Kind, key: str) -> None:
        """Stay in this list with what stands in it."""
        if kind is Kind.ITEM and key in self.office.facts.items and self.office.facts.items[key].is_given:
            self.go_to(key)
        else:
            super().stand_on(kind, key)

    def cells(self, item: AppendixItem, state: ItemStatus) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return (
            item.id.rpartition("/")[2],
            item.name,
            item.given_by or formats.NONE,
            item.given_document or formats.NONE,
            formats.names(self.office.facts.names(item.lead), UNASSIGNED),
            formats.deadline(item.finish),
            f"{item.progress}%",
            state_text(item, state, self.office.today),
        )

    def searched(self, item: AppendixItem) -> str:
        """Find a row by who gave it and by which paper, too."""
        return f"{super().searched(item)} {item.given_by} {item.given_document}"
