"""The first paint: the frame of the program, before the data is opened."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from ward_tui.wording import screens as words


class StartScreen(Screen[None]):
    """Shows that the program is there; what went wrong with the data is shown here too."""

    CSS_PATH = "base.tcss"

    def compose(self) -> ComposeResult:
        """Lay out title and one sentence."""
        yield Static(f" {words.APP}", id="title", markup=False)
        yield Static(words.OPENING, id="opening", markup=False)

    def tell(self, sentence: str) -> None:
        """Show another sentence."""
        self.query_one("#opening", Static).update(sentence)
