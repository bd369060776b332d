"""Handing over and taking over: ask for a folder, work beside the screen, show how far it is when it takes long."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Label, Static
from textual.worker import Worker, get_current_worker

from ward_tui.domain.errors import WardError
from ward_tui.screens.modal import Window
from ward_tui.services.folders import folders_in
from ward_tui.widgets.foldercompletion import FolderCompletion
from ward_tui.widgets.stepping import LineField, Stepped
from ward_tui.wording import errors
from ward_tui.wording import handover as words

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk
    from ward_tui.services.receiving import Arrival

T = TypeVar("T")
PATIENCE = 1.0
BAR = 40


class StoppedError(Exception):
    """The user has left the window while the work was going on."""


class FolderWindow(Window[T], Generic[T]):
    """Asks for a folder and works on it in a thread; leaving the window ends the work, and nothing is left behind."""

    AUTO_FOCUS = "LineField"
    FIELD: ClassVar[str] = ""
    TEXT: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""
    DOING: ClassVar[str] = ""

    class Advanced(Message):
        """So much is done."""

        def __init__(self, percent: int) -> None:
            super().__init__()
            self.percent = percent

    class Ended(Message):
        """The work is done, or a sentence says why not."""

        def __init__(self, done: object = None, sentence: str = "") -> None:
            super().__init__()
            self.done, self.sentence = done, sentence

    def __init__(self, desk: Desk, base: Path, proposal: str = "") -> None:
        """Propose a folder; base is where a path that is not whole begins."""
        super().__init__()
        self._desk, self._base, self._proposal = desk, base, proposal
        self._worker: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the window, and the list of folders over it."""
        yield from super().compose()
        yield FolderCompletion(self._field, lambda head: folders_in(head, self._base))

    def fields(self) -> ComposeResult:
        """Say what happens and ask for the folder."""
        yield Static(self.TEXT, id="known", markup=False)
        yield Label(self.LABEL, markup=False)
        self._field = LineField(self._proposal, id=self.FIELD, select_on_focus=False)
        yield self._field
        yield Static(self.DOING, id="progress", markup=False)

    def on_mount(self) -> None:
        """Show the end of a long path."""
        self.call_after_refresh(self._field.action_end)

    def on_stepped(self, event: Stepped) -> None:
        """Enter begins, Tab goes on."""
        event.stop()
        if event.by_enter and event.step:
            self.action_save()
        elif event.step:
            self.action_step(event.step)
        self.let_keys_in()

    def action_save(self) -> None:
        """Begin, once."""
        if self._worker is None or self._worker.is_finished:
            self._worker = self._begin(self._folder())
            self.set_timer(PATIENCE, self._show_progress)

    def action_leave(self) -> None:
        """Leave without a value; work that is going on ends."""
        if self._worker is not None:
            self._worker.cancel()
        super().action_leave()

    def carry_out(self, folder: Path) -> T:
        """Do the work in a thread; `advance` is told how far it is."""
        raise NotImplementedError

    def advance(self, percent: int) -> None:
        """Show how far the work is; called in its thread."""
        if get_current_worker().is_cancelled:
            raise StoppedError
        self.post_message(self.Advanced(percent))

    def _folder(self) -> Path:
        folder = Path(self._field.value.strip())
        with suppress(RuntimeError):  # a user who does not exist: the folder is then refused by its name
            folder = folder.expanduser()
        return self._base / folder

    def _show_progress(self) -> None:
        if self._worker is not None and not self._worker.is_finished:
            self.query_one("#progress").display = True

    @work(thread=True, exclusive=True)
    def _begin(self, folder: Path) -> None:
        """Work with connections of its own; no widget is touched here."""
        try:
            done = self.carry_out(folder)
        except StoppedError:
            return
        except WardError as error:
            self.post_message(self.Ended(sentence=errors.sentence(error)))
        else:
            self.post_message(self.Ended(done))

    def on_folder_window_advanced(self, event: Advanced) -> None:
        """Show how far it is."""
        done = "█" * (event.percent * BAR // 100)
        self.query_one("#progress", Static).update(f"{self.DOING} {event.percent}% {done}")

    def on_folder_window_ended(self, event: Ended) -> None:
        """Close with what was done, or say why not and stay."""
        if event.sentence:
            self.query_one("#progress").display = False
            self.complain(event.sentence)
        else:
            self.dismiss(event.done)  # type: ignore[arg-type]  # it is what `carry_out` returned


class HandoverScreen(FolderWindow[tuple[str, Path]]):
    """Returns the sentence about the folder that was made, and the folder in which it lies."""

    TITLE_TEXT, SAVE_LABEL = words.HAND_TITLE, words.HAND_SAVE
    FIELD, TEXT, LABEL, DOING = "handover-folder", words.HAND_TEXT, words.HAND_FOLDER, words.HANDING

    def carry_out(self, folder: Path) -> tuple[str, Path]:
        """Make the folder for a successor over a reading connection."""
        office = self._desk.open(read_only=True)
        try:
            done = office.hand_over(folder, self.advance)
        finally:
            office.close()
        return words.handed(done.path, done.scans, len(done.lost)), folder


class ReceiveScreen(FolderWindow["Arrival"]):
    """Returns what was verified and waits to take its place."""

    TITLE_TEXT, SAVE_LABEL = words.RECEIVE_TITLE, words.RECEIVE_SAVE
    FIELD, TEXT, LABEL, DOING = "receive-folder", words.RECEIVE_TEXT, words.RECEIVE_FOLDER, words.RECEIVING

    def carry_out(self, folder: Path) -> Arrival:
        """Verify what was handed over and lay it beside the own data."""
        return self._desk.arrival(folder, self.advance)
