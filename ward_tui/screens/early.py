"""Keys that come while a screen is still opening wait for it; otherwise F7, a few letters and Enter, typed fast, would
give a row to the first agency of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.screen import Screen

    _Screen = Screen[object]
else:
    _Screen = object  # not a DOMNode: Textual would look for styles here instead of in the real screen


class EarlyKeys(_Screen):
    """Holds the keys that are meant for a screen until its field or list has the focus."""

    _opened = False
    _early: tuple[events.Key, ...] = ()

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not self._opened:
            self._early += (event,)
        else:
            super()._forward_event(event)

    def on_screen_resume(self) -> None:
        """Let the keys go on, right after Textual has given the focus."""
        if not self._opened:
            self.call_next(self._release)

    def _release(self) -> None:
        self._opened = True
        early, self._early = self._early, ()
        for key in early:
            (self.focused or super())._forward_event(key)
