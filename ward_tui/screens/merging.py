"""Merging agencies: which name stays, then what will change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Agency
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.lists import ListScreen
from ward_tui.screens.modal import Window
from ward_tui.widgets.grid import Grid
from ward_tui.wording import catalogue as words

if TYPE_CHECKING:
    from ward_tui.services.office import Office


@dataclass(frozen=True, slots=True)
class MergeChoice:
    """The agency that stays, and those that become other names of it."""

    keep: str
    others: tuple[str, ...]


class MergeScreen(ListWindow[MergeChoice]):
    """Lists the agencies to merge; the one chosen stays, after a look at what changes."""

    PLACEHOLDER = words.MERGE_SEARCH
    FIELD = "merge-field"

    def __init__(self, office: Office, agencies: Sequence[Agency]) -> None:
        keys = [each.id for each in agencies]
        entries = [
            entry((each.name,), MergeChoice(each.id, tuple(key for key in keys if key != each.id))) for each in agencies
        ]
        super().__init__(words.MERGE_TITLE.format(count=len(agencies)), entries)
        self._office = office

    def choose(self) -> None:
        """Show what the choice changes, and return it when the user agrees."""
        key = self.query_one(Grid).cursor_key
        if not key:
            return
        choice = self._found[int(key)].value
        self.app.push_screen(PreviewScreen(self._office, choice), lambda agreed: self._agreed(choice, agreed))

    def _agreed(self, choice: MergeChoice, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(choice)


class PreviewScreen(Window[bool]):
    """Says what merging changes."""

    AUTO_FOCUS = "#save"
    SAVE_LABEL = words.MERGE_SAVE

    def __init__(self, office: Office, choice: MergeChoice) -> None:
        super().__init__()
        self._agencies, self._choice = office.facts.agencies, choice
        self._rows = office.merge_weight(choice.others)

    def title_text(self) -> str:
        """Name the agency that stays."""
        return words.MERGE_PREVIEW_TITLE.format(name=self._agencies[self._choice.keep].name)

    def fields(self) -> ComposeResult:
        """Say what goes and how much is named anew."""
        name = self._agencies[self._choice.keep].name
        gone = [words.MERGE_GONE.format(name=self._agencies[key].name) for key in self._choice.others]
        rows = words.MERGE_ROWS.format(count=self._rows, name=name) if self._rows else words.MERGE_NO_ROWS
        told = [*gone, rows, words.MERGE_UNDO]
        yield Static("\n".join(told), markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


class MergingScreen(ListScreen):
    """A list in which agencies can be marked and merged."""

    def action_merge(self) -> None:
        """Merge the marked agencies into one; where only one is marked, it and the one under the cursor."""
        marked = self.grid.marked
        keys = marked if len(marked) > 1 else {*marked, self.grid.cursor_key}
        facts = self.office.facts
        agencies = [each for key, each in facts.agencies.items() if key in keys]
        if len(agencies) < 2 or len({each.programme for each in agencies}) > 1:
            self.refuse(WardError("merge_choice"))
            return
        self.app.push_screen(MergeScreen(self.office, agencies), self.merge)

    def merge(self, choice: MergeChoice | None) -> None:
        """Merge what was chosen and stand on the agency that stayed."""
        if choice is not None and self.do(lambda: self.office.merge(choice.keep, choice.others)):
            self.grid.marked = set()
            self.reload(force=True)
            self.query_one(Grid).go_to(choice.keep)
