"""Everything that is known of one record; the commands of the list work here too."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ward_tui.commands import bindings_for
from ward_tui.screens.facts import describe
from ward_tui.screens.verbs import RowVerbs
from ward_tui.widgets.detail import Detail

if TYPE_CHECKING:
    from ward_tui.services.office import Office


class DetailScreen(RowVerbs):
    """Shows one record over the whole screen; Escape goes back to its list."""

    PLACE = "detail"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("detail"),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
        Binding("pagedown", "scroll(10)", show=False),
    ]

    def __init__(self, office: Office, key: str) -> None:
        super().__init__(office)
        self._key = key
        if key not in office.facts.items:
            self.PLACE = "target" if key in office.facts.targets else "question"  # type: ignore[misc]

    def subject(self) -> str:
        """Return the record shown."""
        return self._key

    def body(self) -> ComposeResult:
        """One record."""
        yield Detail(classes="whole")

    def fill(self) -> None:
        """Show the record as it is now."""
        title, fields = describe(self.office, self._key)
        self.query_one(Detail).show(title, fields)
        if not title:  # an undo took the record away
            self.call_later(self.action_back)

    def action_back(self) -> None:
        """Return to the list."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Move through a long record."""
        self.query_one(Detail).scroll_relative(y=lines, animate=False)
