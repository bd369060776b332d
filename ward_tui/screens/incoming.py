"""The half of the app for files that come in: asks for one, keeps its preview, and shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.screens.start import StartScreen
from ward_tui.screens.successor import Successor
from ward_tui.screens.windows import documents_folder

if TYPE_CHECKING:
    from ward_tui.domain.intake.plan import ImportPlan

PREVIEW = "intake"


class Incoming(Successor):
    """Opens the window for a file and keeps what it would change until that is written or the program is left."""

    plan: ImportPlan | None = None

    def action_go(self, place: str) -> None:
        """Go to a screen."""
        raise NotImplementedError

    def clear_screens(self) -> None:
        """Forget the preview with the office that it was made for."""
        self.plan = None
        super().clear_screens()

    def action_intake(self) -> None:
        """Go to the preview that is kept, or ask for a file."""
        if self.office is None or self.screen.is_modal:
            return
        if self.plan is None:
            self.ask_file()
        elif (screen := self.working) is None or screen.PLACE != PREVIEW:
            from ward_tui.wording import intake_screen as words

            self.show_place(PREVIEW)
            self.say(words.read(self.plan))

    def ask_file(self) -> None:
        """Ask for a file and read it; its preview replaces the one before."""
        from ward_tui.screens.importing import FileScreen

        if self.office is not None:
            base = Path(self.remembered.intake) if self.remembered.intake else documents_folder()
            kept = self.plan.file if self.plan else ""
            self.push_screen(FileScreen(self.office, base, kept=kept), self._file_read)

    def _file_read(self, done: tuple[ImportPlan, Path] | None) -> None:
        if done is None:
            if isinstance(self.screen, StartScreen):
                self.action_programmes()
            return
        from ward_tui.wording import intake_screen as words

        self.plan, folder = done
        self.remembered.intake = str(folder)
        self.remember()
        if isinstance(self.screen, StartScreen):
            self.switch_mode(PREVIEW)
        else:
            self.show_place(PREVIEW)
        self.message = words.read(self.plan)
        self.say(self.message)
