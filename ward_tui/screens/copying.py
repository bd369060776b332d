"""Copying to the clipboard: through the terminal and through the computer, whichever of them listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ward_tui.wording import copying as words

if TYPE_CHECKING:
    from textual.screen import Screen

    from ward_tui.screens.base import WardScreen


def put(screen: Screen[Any], text: str) -> None:
    """Put a text on the clipboard; the computer's own is asked beside the screen, for some are slow to answer."""
    from ward_tui.services import clipboard

    screen.app.copy_to_clipboard(text)
    screen.run_worker(lambda: clipboard.put(text), thread=True, exit_on_error=False)


def copy(screen: WardScreen, text: str, message: str) -> None:
    """Copy what a screen stands for and say so; what was selected with the mouse goes before it."""
    selected = screen.get_selected_text()
    put(screen, selected or text)
    screen.say(words.COPIED_TEXT if selected else message)
