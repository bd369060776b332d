"""What was typed into a form that was left: it is kept until the form is opened again and saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ward_tui.settings import Remembered

MOST, LONGEST = 20, 20_000


class Drafts:
    """The drafts of a database by the key of their form, the oldest given up first."""

    def __init__(self, remembered: Remembered, write: Callable[[], None]) -> None:
        self._remembered, self._write = remembered, write

    def get(self, key: str) -> dict[str, str]:
        """Return what was typed into the form, by field; nothing when it was saved or never left half filled."""
        found = self._remembered.drafts.get(key)
        if not isinstance(found, dict):
            return {}
        return {name: text for name, text in found.items() if isinstance(text, str)}

    def keep(self, key: str, texts: Mapping[str, str]) -> None:
        """Keep what was typed; a text too long to be typed is left out."""
        kept = {name: text for name, text in texts.items() if len(text) <= LONGEST}
        if not kept:
            self.drop(key)
            return
        drafts = self._remembered.drafts
        drafts.pop(key, None)
        drafts[key] = kept
        for oldest in list(drafts)[:-MOST]:
            del drafts[oldest]
        self._write()

    def drop(self, key: str) -> None:
        """Forget what was typed."""
        if self._remembered.drafts.pop(key, None) is not None:
            self._write()
