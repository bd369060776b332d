"""What can go wrong, as facts: the sentence is made by the wording room."""

from __future__ import annotations

from typing import Any


class WardError(Exception):
    """A request that could not be carried out; nothing was changed.

    Attributes:
        code: the name of the reason; `ward_tui.wording.errors` has a sentence for each.
        facts: what the sentence needs (file, identifier, value, limits).
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
