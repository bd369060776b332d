"""Windows that work in a thread: they tell how far it is, and Escape ends the work before it closes them."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual import work
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Cancelled, Phase
from ward_tui.screens.modal import Window
from ward_tui.wording import errors
from ward_tui.wording import intake_screen as words

T = TypeVar("T")
PATIENCE = 0.3  # seconds before the bar is shown
BAR = 20


class WorkingWindow(Window[T], Generic[T]):
    """A window whose value is made in a thread, with a line `#progress` that shows how far that is."""

    class Advanced(Message):
        """So much of a phase is done."""

        def __init__(self, phase: Phase, done: int, total: int) -> None:
            super().__init__()
            self.phase, self.done, self.total = phase, done, total

    class Ended(Message):
        """The work is done, or a sentence says why not."""

        def __init__(self, done: object = None, sentence: str = "") -> None:
            super().__init__()
            self.done, self.sentence = done, sentence

    def __init__(self) -> None:
        super().__init__()
        self._worker: Worker[None] | None = None
        self._working = self._ending = False

    def carry_out(self) -> T:
        """Do the work in the thread, with `advance` as its progress; what it needs of the widgets was read before."""
        raise NotImplementedError

    def begin(self) -> None:
        """Begin the work, once."""
        if not self._working:
            self._working, self._ending = True, False
            self.query_one("#reason", Static).update("")
            self._worker = self._work()
            self.set_timer(PATIENCE, self._show_progress)

    def action_leave(self) -> None:
        """End work that is going on, and stay; leave without a value when there is none, or when it does not end."""
        if not self._working or self._ending or self._worker is None:
            super().action_leave()
            return
        self._ending = True
        self._worker.cancel()
        self._say_progress(words.STOPPING)

    def before_leaving(self) -> None:
        """End the work when the program is left."""
        if self._worker is not None:
            self._worker.cancel()

    def advance(self, phase: Phase, done: int, total: int) -> None:
        """Show how far the work is; called in its thread.

        Raises:
            Cancelled: when the user has ended it.
        """
        if get_current_worker().is_cancelled:
            raise Cancelled
        self.post_message(self.Advanced(phase, done, total))

    @work(thread=True, exclusive=True)
    def _work(self) -> None:
        try:
            done = self.carry_out()
        except Cancelled:
            self.post_message(self.Ended(sentence=words.STOPPED))
        except WardError as error:
            self.post_message(self.Ended(sentence=errors.sentence(error)))
        else:
            self.post_message(self.Ended(done))

    def _show_progress(self) -> None:
        self.query_one("#progress").display = self._working

    def _say_progress(self, text: str) -> None:
        self.query_one("#progress", Static).update(text)

    def on_working_window_advanced(self, event: Advanced) -> None:
        """Show how far it is."""
        if not self._ending:
            self._say_progress(words.phase(event.phase, event.done, event.total, BAR))

    def on_working_window_ended(self, event: Ended) -> None:
        """Return what was done, or say why not and stay."""
        self._working = False
        if event.sentence:
            self.query_one("#progress").display = False
            self.complain(event.sentence)
        else:
            self.finished(event.done)

    def finished(self, done: object) -> None:
        """Take what the thread returned."""
        self.dismiss(done)  # type: ignore[arg-type]  # it is what `carry_out` returned
