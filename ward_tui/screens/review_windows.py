"""The small windows of the weekly review."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Label

from ward_tui.screens.modal import Window
from ward_tui.wording import review as words


class SkipStepScreen(Window[bool]):
    """Asks before all cards of a step that wait are skipped; leaving is the default."""

    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.SKIP_SAVE

    def __init__(self, name: str, count: int) -> None:
        super().__init__()
        self._name, self._count = name, count

    def title_text(self) -> str:
        """Name the step."""
        return words.SKIP_TITLE.format(name=self._name)

    def fields(self) -> ComposeResult:
        """Say what it means."""
        yield Label(words.SKIP_TEXT.format(count=self._count), markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True
