"""WardApp: the screens, the keys known everywhere, the theme, the message line."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from ward_tui.commands import EVERYWHERE, bindings_for
from ward_tui.domain.errors import WardError
from ward_tui.screens.early import Opening
from ward_tui.screens.first_hour import START
from ward_tui.screens.incoming import Incoming
from ward_tui.screens.places import PLACES, load
from ward_tui.screens.start import StartScreen
from ward_tui.screens.windows import sentence
from ward_tui.services import crashes
from ward_tui.settings import Remembered
from ward_tui.widgets.scrollbars import use_whole_cells
from ward_tui.widgets.terminal import survive_invalid_bytes
from ward_tui.widgets.theme import DARK, LIGHT, THEMES
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from pathlib import PurePath

    from ward_tui.domain.journal import Entry
    from ward_tui.screens.base import WardScreen
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office


MINUTE = 60
MASKED = 0.01  # seconds in which nothing is painted while a screen is made
STARTED = 2  # seconds after which the start is over


class WardApp(Incoming):
    """The program on the screen: paints first, opens the data right after."""

    TITLE = words.APP
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/base.tcss"]
    ENABLE_COMMAND_PALETTE = False
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {START: StartScreen}
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(EVERYWHERE),
        Binding("ctrl+c", "help_quit", show=False),
        Binding("ctrl+q", "leave", show=False, priority=True),  # small windows shut all other keys of the app out
    ]

    def __init__(self, desk: Desk, complaint: str = "") -> None:
        survive_invalid_bytes()
        use_whole_cells()
        super().__init__()
        self.desk = desk
        self.office: Office | None = None
        self.message = complaint
        self.programme: str | None = None
        self.trail = []
        self.remembered = Remembered.read(desk.remembered())
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = LIGHT.name if self.remembered.theme == LIGHT.name else DARK.name

    def get_default_screen(self) -> Screen[None]:
        """Return what is painted before the data is opened."""
        return StartScreen()

    def on_mount(self) -> None:
        """Look out for a new day, and finish the start when there is time."""
        self.set_interval(MINUTE, self._new_day)
        self.set_timer(STARTED, _settle_down)

    def on_ready(self) -> None:
        """Open the data: the first picture is on the screen."""
        self._open()

    def delay_update(self, delay: float = MASKED) -> None:
        """Hold paints back while a screen is made, shorter than Textual would, and not at all at the start."""
        if not isinstance(self.screen, StartScreen):
            super().delay_update(delay)

    def _new_day(self) -> None:
        """Judge everything anew when the day has changed while the program was left open."""
        if (screen := self.working) is not None:
            screen.reload()

    def _open(self) -> None:
        """Open the data, or offer to make it; a file that cannot be opened is explained."""
        try:
            office = self.desk.open_or_create()
        except WardError as error:
            self._tell(f"{sentence(error)}\n\n{words.HOW_TO_LEAVE}")
            return
        self.work_on(office)

    def work_on(self, office: Office) -> None:
        """Make the screens over an office that was just opened, and show the first."""
        self.office = office
        for place, make in PLACES.items():
            self.add_mode(place, lambda make=make: self._styled(make(office)))  # type: ignore[misc]
        self.programme = self._first_programme(office)
        if office.facts.programmes:
            self.switch_mode("overview")
        else:
            self._tell("")
            self.action_programmes()

    def clear_screens(self) -> None:
        """Remove every screen of the office that is open; the picture of the start stands in front then."""
        self.trail.clear()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_mode(START)
        for place in PLACES:
            self.remove_mode(place)

    def _styled(self, screen: WardScreen) -> WardScreen:
        """Return a new screen marked as having today's styles; Textual would parse all of them again, twice."""
        screen._css_update_count = self._css_update_count
        return screen

    def _first_programme(self, office: Office) -> str | None:
        known = office.facts.programmes
        if self.remembered.programme in known:
            return self.remembered.programme
        return next(iter(known)) if len(known) == 1 else None

    def _tell(self, sentence: str) -> None:
        if isinstance(self.screen, StartScreen):
            self.screen.tell(sentence)

    # Commands known everywhere

    def action_go(self, place: str) -> None:
        """Go to a screen; a detail in front of it is closed."""
        if self.office is None or self.working is None:
            return
        self.say("")
        self.trail.clear()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_mode(place)
        self.did(f"go {place}")

    def action_undo(self) -> None:
        """Take the last action back; a whole programme only after asking."""
        from ward_tui.screens.forms import UndoLoadScreen

        if self.office is None or self.working is None:
            return
        undone = self.office.next_undo()
        if undone is not None and undone.verb == "load":
            names = ", ".join(undone.facts["names"])
            self.push_screen(UndoLoadScreen(names), lambda agreed: self._step("undo") if agreed else None)
        else:
            self._step("undo")

    def action_redo(self) -> None:
        """Do the last undone action again."""
        if self.office is not None and self.working is not None:
            self._step("redo")

    def _step(self, verb: str) -> None:
        if self.office is None:
            return
        try:
            entry: Entry = getattr(self.office, verb)()
        except WardError as error:
            self.say(sentence(error))
            return
        from ward_tui.wording import journal as journal_words

        self.say(journal_words.describe(entry))
        self.did(verb)
        if (screen := self.working) is not None:
            screen.reload()

    def action_switch_theme(self) -> None:
        """Change between the light and the dark look."""
        self.theme = DARK.name if self.theme == LIGHT.name else LIGHT.name
        self.remember()

    def action_leave(self) -> None:
        """Leave, from any window; everything is saved already, and what is half typed is kept."""
        for screen in self.screen_stack:
            if isinstance(screen, Opening):
                screen.before_leaving()
        self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C copies in fields; elsewhere say how to leave."""
        self.say(words.HOW_TO_LEAVE)

    def _handle_exception(self, error: Exception) -> None:
        """The outermost edge: keep the details in a file and leave with one sentence instead of a traceback."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.exit(return_code=1, message=crashes.keep(error, self.desk.path))

    def on_unmount(self) -> None:
        """Close the file."""
        if self.office is not None:
            self.office.close()


def _settle_down() -> None:
    """Load the other screens; collect garbage from now on, but not among what the start made, which stays anyway."""
    load()
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
