"""The half of the app for the change of secretaries: everything is handed over, or taken over and opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.screens.first_hour import FirstHour
from ward_tui.screens.start import StartScreen
from ward_tui.screens.windows import documents_folder, sentence
from ward_tui.settings import Remembered

if TYPE_CHECKING:
    from ward_tui.services.receiving import Arrival


class Successor(FirstHour):
    """Opens the windows for handing over and taking over, and sits down at what was taken over."""

    def action_handover(self) -> None:
        """Make a folder for a successor."""
        from ward_tui.screens.handover import HandoverScreen

        if self.office is None or self.working is None:
            return
        if self.office.demo:
            self.say(sentence(WardError("handover_demo")))
            return
        base = documents_folder()
        self.push_screen(HandoverScreen(self.desk, base, self.remembered.handover or str(base)), self._handed)

    def _handed(self, done: tuple[str, Path] | None) -> None:
        if done is not None:
            self.say(done[0])
            self.remembered.handover = str(done[1])
            self.remember()

    def action_receive(self) -> None:
        """Take over what somebody handed over."""
        from ward_tui.screens.handover import ReceiveScreen

        if self.office is None or self.screen.is_modal:
            return
        self.push_screen(ReceiveScreen(self.desk, documents_folder()), self._received)

    def _received(self, arrival: Arrival | None) -> None:
        """Move what waits to its place and open it; the data that is open is closed for that."""
        if arrival is None or self.office is None:
            if isinstance(self.screen, StartScreen):
                self.action_programmes()
            return
        from ward_tui.wording import handover as words

        self.clear_screens()
        self.office.close()
        try:
            arrival.settle()
            message = words.received(arrival.wards, arrival.scans)
        except WardError as error:
            arrival.drop()
            message = sentence(error)
        self.desk = self.desk.mine().read_again()
        self.remembered = Remembered.read(self.desk.remembered())
        self._open()
        self.say(message)

    def _open(self) -> None:
        """Open the data on the desk."""
        raise NotImplementedError
