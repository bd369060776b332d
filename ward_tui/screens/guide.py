"""The user guide inside the program: its contents beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.screens.base import WardScreen
from ward_tui.settings import guide_file
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.reader import Reader
from ward_tui.wording import first_hour as words

if TYPE_CHECKING:
    from ward_tui.services.office import Office


class GuideScreen(WardScreen):
    """Shows the guide; the text follows the heading under the cursor, Escape goes back."""

    PLACE = "guide"
    AUTO_FOCUS = "#contents"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("guide"),
        Binding("pagedown", "turn(1)", show=False, priority=True),
        Binding("pageup", "turn(-1)", show=False, priority=True),
    ]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._text, self._complaint = "", ""
        try:
            self._text = guide_file().read_text(encoding="utf-8")
        except OSError:
            self._complaint = words.GUIDE_MISSING.format(file=guide_file())

    def body(self) -> ComposeResult:
        """The headings on the left, the text on the right."""
        with Container(classes="columns", id="guide"):
            yield Grid((Column(words.GUIDE_CONTENTS, weight=1),), id="contents")
            yield Reader(self._text, words.GUIDE_PICTURE, id="text")
        yield Static(self._complaint, id="guide-missing", markup=False)

    def question(self) -> ComposeResult:
        """Name the keys of this screen."""
        yield Static(words.GUIDE_KEYS, id="guide-keys", markup=False)

    def fill(self) -> None:
        """Show the headings; the title of the guide itself needs none."""
        self.query_one("#guide-missing").display = bool(self._complaint)
        headings = enumerate(self.query_one(Reader).headings)
        lines = [
            Line(("  " * (block.level - 2) + block.text,), key=str(number))
            for number, block in headings
            if block.level in {2, 3}
        ]
        self.query_one("#contents", Grid).show(lines)

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """Show the part under the cursor."""
        if event.key:
            self.call_after_refresh(self.query_one(Reader).go_to, int(event.key))

    def on_grid_chosen(self) -> None:
        """Go to the text, so that the arrows move through it."""
        self.set_focus(self.query_one(Reader))

    def action_turn(self, pages: int) -> None:
        """Turn pages of the text, wherever the focus is."""
        reader = self.query_one(Reader)
        reader.scroll_relative(y=pages * max(1, reader.size.height - 2), animate=False)

    def action_back(self) -> None:
        """Return to the screen behind."""
        self.dismiss(None)
