"""Exporting the summary: asks for the file, writes it in a worker, shows progress when it takes long."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Label, Static
from textual.worker import Worker

from ward_tui.domain.errors import WardError
from ward_tui.screens.modal import Window
from ward_tui.widgets.fields import TextField
from ward_tui.wording import errors
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk
    from ward_tui.services.exporting import Exported
    from ward_tui.services.office import Office

PATIENCE = 1.0
BAR = 40


class ExportScreen(Window[tuple[str, Path]]):
    """Returns the sentence about the file that was written and the file, or None."""

    SAVE_LABEL = words.EXPORT_SAVE

    class Advanced(Message):
        """So much of the workbook is written."""

        def __init__(self, percent: int) -> None:
            super().__init__()
            self.percent = percent

    class Ended(Message):
        """The file is written, or a sentence says why not."""

        def __init__(self, sentence: str, path: Path | None = None) -> None:
            super().__init__()
            self.sentence, self.path = sentence, path

    def __init__(self, desk: Desk, programme: str | None, proposal: Path, review: str = "") -> None:
        """Propose a file for the summary of a programme, None for all, or for the conclusion of a weekly review."""
        super().__init__()
        self._desk, self._programme, self._proposal, self._review = desk, programme, proposal, review
        self._worker: Worker[None] | None = None

    def title_text(self) -> str:
        """Say what is exported."""
        return words.EXPORT_REVIEW_TITLE if self._review else words.EXPORT_TITLE

    def fields(self) -> ComposeResult:
        """Ask for the file."""
        yield Label(words.EXPORT_FILE, markup=False)
        yield TextField(str(self._proposal), id="export-file", select_on_focus=False)
        yield Static(words.EXPORTING, id="progress", markup=False)

    def on_mount(self) -> None:
        """Show the end of a long path, where the name of the file and the cursor are."""
        self.call_after_refresh(self._show_name)

    def _show_name(self) -> None:
        field = self.query_one(TextField)
        field.action_home()
        field.action_end()

    def action_save(self) -> None:
        """Begin to write, once."""
        if self._worker is None or self._worker.is_finished:
            self._worker = self._write(self._path())
            self.set_timer(PATIENCE, self._show_progress)

    def _path(self) -> Path:
        path = Path(self.query_one(TextField).value.strip())
        with suppress(RuntimeError):  # a user who does not exist: the folder is then refused by its name
            path = path.expanduser()
        return path if path.is_absolute() else self._proposal.parent / path

    def _show_progress(self) -> None:
        if self._worker is not None and not self._worker.is_finished:
            self.query_one("#progress").display = True

    @work(thread=True, exclusive=True)
    def _write(self, path: Path) -> None:
        """Write with a reading connection of its own; no widget is touched here."""
        try:
            office = self._desk.open(read_only=True)
            try:
                done = self.write(office, path)
            finally:
                office.close()
        except WardError as error:
            self.post_message(self.Ended(errors.sentence(error)))
            return
        template = words.EXPORTED_BESIDE if done.beside else words.EXPORTED
        self.post_message(self.Ended(template.format(file=done.path), done.path))

    def write(self, office: Office, path: Path) -> Exported:
        """Write the file beside the screen; what this needs of the widgets was asked before."""
        if self._review:
            return office.export_review(path, self._review, self._advance)
        return office.export(path, programme=self._programme, progress=self._advance)

    def _advance(self, percent: int) -> None:
        self.post_message(self.Advanced(percent))

    def on_export_screen_advanced(self, event: Advanced) -> None:
        """Show how far it is."""
        done = "█" * (event.percent * BAR // 100)
        self.query_one("#progress", Static).update(f"{words.EXPORTING} {event.percent}% {done}")

    def on_export_screen_ended(self, event: Ended) -> None:
        """Close with the sentence, or say why not and stay."""
        if event.path is not None:
            self.dismiss((event.sentence, event.path))
        else:
            self.query_one("#progress").display = False
            self.complain(event.sentence)
