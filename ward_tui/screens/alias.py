"""Asking whether two names are one agency: merge them, say that they are two, or leave it for another time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.screens.early import Opening
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import agencies as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.domain.agencies import AgencyLoad
    from ward_tui.domain.aliases import AliasPair
    from ward_tui.domain.model import Facts

REFUSE, LATER = "-", "?"


@dataclass(frozen=True, slots=True)
class AliasAnswer:
    """What was said about a pair; keep is the agency that stays, '' when they are not merged."""

    keep: str = ""
    refused: bool = False


class AliasScreen(Opening, ModalScreen[AliasAnswer | None]):
    """Shows one pair with what hangs on each name and why it is asked; Escape leaves all of them for another time."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "alias"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
    ]

    def __init__(self, facts: Facts, pair: AliasPair, loads: Sequence[AgencyLoad], left: int) -> None:
        """Ask about a pair; left: how many more there are."""
        super().__init__()
        self._facts, self._pair, self._loads, self._left = facts, pair, loads, left

    def compose(self) -> ComposeResult:
        """Lay out the question, what is known, and the answers."""
        more = f"  ({words.ALIAS_LEFT.format(count=self._left)})" if self._left else ""
        with Vertical(id="window"):
            yield Static(words.ALIAS_TITLE + more, id="window-title", markup=False)
            yield Static(words.alias_text(self._facts, self._pair, self._loads), id="said", markup=False)
            yield Grid((Column("", weight=1),), id="alias")
            yield Static(screen_words.LIST_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Offer to keep either name, the longer one first, as it says more."""
        agencies = [self._facts.agencies[key] for key in (self._pair.first, self._pair.second)]
        agencies.sort(key=lambda agency: -len(agency.name))
        lines = [Line((words.ALIAS_KEEP.format(name=each.name),), key=each.id) for each in agencies]
        lines += [Line((words.ALIAS_REFUSE,), key=REFUSE), Line((words.ALIAS_LATER,), key=LATER)]
        grid = self.query_one(Grid)
        grid.show(lines)
        grid.styles.height = len(lines)

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Return the answer."""
        keep = event.key if event.key in self._facts.agencies else ""
        self.dismiss(AliasAnswer(keep, refused=event.key == REFUSE))

    def action_leave(self) -> None:
        """Leave this pair and those after it."""
        self.dismiss(None)
