"""Keys that come while a window is being made: they wait for it, so that a fast typist loses no letter."""

from __future__ import annotations

from typing import cast

from textual import events
from textual.app import App
from textual.screen import Screen

PATIENCE = 2.0


class Opening:
    """A window that tells the app when its first field has the focus; mixed into every small window."""

    opened = False
    holds_tabs = False  # whether its Tab says when the focus has moved, so that the keys behind it wait for that

    def before_leaving(self) -> None:
        """Keep what must not be lost when the program is left with this window open."""

    def on_screen_resume(self) -> None:
        """Let the keys in."""
        self.let_keys_in()

    def let_keys_in(self) -> None:
        """Take keys from now on; those that waited come first."""
        from ward_tui.screens.help import explain_fields

        self.opened = True
        screen = cast("Screen[object]", self)
        explain_fields(screen)
        app = cast("EarlyKeys", screen.app)
        app.call_later(app.let_in)


class EarlyKeys(App[None]):
    """Holds the keys back from the moment a window is pushed until it can take them."""

    early: tuple[events.Key, ...] = ()

    async def on_event(self, event: events.Event) -> None:
        """Hold a key, or pass the event on."""
        if isinstance(event, events.Key) and not event.is_forwarded and (self.early or self._is_opening()):
            if not self.early:
                self.set_timer(PATIENCE, self.let_in)
            self.early += (event,)
            return
        await self._pass_on(event)

    async def let_in(self) -> None:
        """Give the keys that waited to the window; one of them may open the next window, then the others wait again."""
        waiting, self.early = self.early, ()
        for place, event in enumerate(waiting):
            if self._is_opening():
                self.early = waiting[place:]
                return
            await self._pass_on(event)

    async def _pass_on(self, event: events.Event) -> None:
        """Pass an event on; behind a key that leads to another field, the others wait until the focus is there."""
        stepping = isinstance(event, events.Key) and not event.is_forwarded and self._leads_on(event.key)
        await super().on_event(event)
        if stepping and isinstance(self.screen, Opening):
            self.screen.opened = False

    def _leads_on(self, key: str) -> bool:
        if not self.screen_stack or not isinstance(self.screen, Opening):
            return False
        held = self.screen.holds_tabs and key in {"tab", "shift+tab"}
        return held or key in getattr(self.focused, "steps", ())

    def _is_opening(self) -> bool:
        return bool(self.screen_stack) and isinstance(self.screen, Opening) and not self.screen.opened
