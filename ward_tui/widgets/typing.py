"""The cure for what Textual does to Vietnamese typing programs; every text field of the program carries it.

UniKey and its like send Backspace and the recomposed letters as one burst. Textual inserts a letter at once, but runs
Backspace as a binding after the key has bubbled to the app, so the letters overtake it. Textual calls the handlers of
every class in turn, so the handlers here run before the widget's own and must not call `super()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining

from textual import events

from ward_tui.domain.text import nfc
from ward_tui.widgets.terminal import NO_TEXT

if TYPE_CHECKING:
    from textual.widget import Widget

    class _Field(Widget):
        """What the mixin needs of the widget that it is mixed into."""

        @property
        def selected_text(self) -> str: ...

        def action_cursor_left(self, select: bool = False) -> None: ...

        def action_cursor_right(self, select: bool = False) -> None: ...

else:
    _Field = object  # not a DOMNode: Textual would look for styles here instead of in the real widget


class VietnameseTyping(_Field):
    """Keeps the keys of a burst in order and composes the letters that are typed and pasted."""

    async def _on_key(self, event: events.Key) -> None:
        if event.character == NO_TEXT:
            event.stop().prevent_default()
        elif event.is_printable and event.character:
            event.character = self._joined(event.character)
        elif event.key != "enter":  # Enter stays behind the letters, or a list of suggestions would submit half a word
            await self._act_at_once(event)

    def on_paste(self, event: events.Paste) -> None:
        """Clean the pasted text before the widget's own handler inserts it."""
        event.stop()
        event.text = self._joined(self.cleaned(event.text))

    def cleaned(self, text: str) -> str:
        """Return the text in the form that this field may hold."""
        return nfc(text)

    async def _act_at_once(self, event: events.Key) -> None:
        """Run what the field binds to the key now, and keep the key from the rest of the program."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if not binding.priority and await self.app.run_action(binding.action, self):
                event.stop()
                return

    def _joined(self, text: str) -> str:
        """Compose the text; where it begins with a mark for the letter at the cursor, take that in and select it."""
        text = nfc(text)
        if combining(text[:1] or " ") and not self.selected_text:
            self.action_cursor_left(True)
            whole = nfc(self.selected_text + text)
            if len(whole) == len(text):
                return whole
            self.action_cursor_right()
        return text
