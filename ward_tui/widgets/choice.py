"""A choice among a few words: in the open list letters lead to the option that holds them, without regard to marks."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.widgets import Select
from textual.widgets._select import SelectCurrent, SelectOverlay

from ward_tui.domain.text import fold
from ward_tui.widgets.stepping import Stepping

Value = TypeVar("Value")
PATIENCE = 2.0  # seconds after which the next letter begins anew


class Options(SelectOverlay):
    """The open list of a choice."""

    def __init__(self) -> None:
        super().__init__()
        self._search_reset_delay = PATIENCE

    def _on_key(self, event: events.Key) -> None:  # type: ignore[override]  # the one above it runs as well
        """Take back the letter that a typing program is about to send with its mark."""
        if event.key == "backspace":
            event.stop().prevent_default()
            self._search_query = self._search_query[:-1]

    def _find_search_match(self, query: str) -> int | None:
        """Return the option that holds the letters nearest to its beginning, None when none does."""
        wanted = fold(query)
        found = ((fold(str(option.prompt)).find(wanted), place) for place, option in enumerate(self.options))
        places = [each for each in found if each[0] >= 0]
        return min(places)[1] if wanted and places else None


class ChoiceField(Select[Value]):
    """One of a few words."""

    def compose(self) -> ComposeResult:
        """Lay out what is chosen and the list that opens."""
        yield SelectCurrent(self.prompt)
        yield Options().data_bind(compact=Select.compact)


class ChoiceLine(Stepping, ChoiceField[str]):
    """One of a few words in a form: Tab goes on in step with the letters around it, Enter opens the list."""

    steps: ClassVar[frozenset[str]] = frozenset({"tab", "shift+tab"})
