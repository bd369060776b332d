"""Screen 0: what is followed in depth, each with its figures; Enter goes there."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.screens.base import WardScreen
from ward_tui.screens.copying import copy
from ward_tui.screens.depth_lines import figures
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import copying as copy_words
from ward_tui.wording import depth as words

COLUMNS = (
    Column(words.SUBJECT, width=28),
    Column(words.FIGURE, weight=1),
)


class DepthScreen(WardScreen):
    """Lists the subjects; what takes longer to count is filled in after the first picture."""

    PLACE = "depth"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("depth")]

    def body(self) -> ComposeResult:
        """One list, and below it what the subject under the cursor is about."""
        yield Static(words.HEAD, id="head", markup=False)
        yield Grid(COLUMNS, id="depth")
        yield Static(id="legend", markup=False)

    def fill(self) -> None:
        """Show the figures of the day, first those that cost nothing."""
        self._show(proposals=False)
        self.call_after_refresh(self._look_closer)

    def _look_closer(self) -> None:
        if self.is_attached and self.office is self.ward_app.office:
            self._show(proposals=True)

    def _show(self, *, proposals: bool) -> None:
        found = figures(self.office, self.programme, proposals=proposals)
        lines = [Line((words.ABOUT[place][0], text), key=place, look=look) for place, text, look in found]
        self.query_one(Grid).show(lines, empty=self.empty(""))
        self._explain()

    def _explain(self) -> None:
        key = self.grid.cursor_key
        self.query_one("#legend", Static).update(words.ABOUT[key][1] if key else "")

    def on_grid_moved(self) -> None:
        """Say what the subject is about."""
        self._explain()

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Go to the subject."""
        if event.key == "handover":
            self.call_later(self.app.run_action, "app.handover")
        else:
            self.ward_app.show_place(event.key)

    def action_copy(self) -> None:
        """Copy the figures as a table."""
        found = figures(self.office, self.programme, proposals=True)
        text = "".join(f"{words.ABOUT[place][0]}\t{figure}\n" for place, figure, _ in found)
        copy(self, text, copy_words.COPIED.format(count=len(found)))
