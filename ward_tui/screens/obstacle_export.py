"""Exporting what holds rows up for a letter: asks which levels it goes to, and for the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Label

from ward_tui.domain.following import Level
from ward_tui.domain.hindrances import LEVELS
from ward_tui.screens.export import ExportScreen
from ward_tui.widgets.optioncolumn import OptionColumn
from ward_tui.wording import obstacles as words

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk
    from ward_tui.services.exporting import Exported
    from ward_tui.services.office import Office


class ObstacleExport(ExportScreen):
    """Returns the sentence about the file that was written and the file, or None."""

    AUTO_FOCUS = "#export-levels"

    def __init__(self, desk: Desk, programme: str | None, proposal: Path, levels: tuple[Level, ...]) -> None:
        """Propose a file; levels: those that are chosen at first."""
        super().__init__(desk, programme, proposal)
        self._choices = list(words.EXPORTED)
        self._levels = levels if levels in words.EXPORTED else LEVELS

    def title_text(self) -> str:
        """Say what is exported."""
        return words.EXPORT_TITLE

    def fields(self) -> ComposeResult:
        """Ask for the levels and the file."""
        yield Label(words.EXPORT_LEVELS, markup=False)
        options = [(words.EXPORTED[each], str(number)) for number, each in enumerate(self._choices)]
        yield OptionColumn(options, str(self._choices.index(self._levels)), id="export-levels")
        yield Label("", markup=False)
        yield from super().fields()

    def on_option_line_picked(self) -> None:
        """Go on to the file."""
        self.query_one("#export-file").focus()
        self.let_keys_in()

    def on_option_line_submitted(self) -> None:
        """Export, as Enter does in the field."""
        self.action_save()

    def action_save(self) -> None:
        """Take the levels before the file is written beside the screen."""
        self._levels = self._choices[int(self.query_one(OptionColumn).value)]
        super().action_save()

    def write(self, office: Office, path: Path) -> Exported:
        """Write the obstacles of the levels."""
        return office.export_obstacles(path, self._levels, self._programme, self._advance)
