"""WardApp: the screens, the keys known everywhere, the theme, the message line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from ward_tui.commands import EVERYWHERE, bindings_for
from ward_tui.domain.errors import WardError
from ward_tui.screens.start import StartScreen
from ward_tui.services import crashes
from ward_tui.settings import Remembered
from ward_tui.widgets.scrollbars import use_whole_cells
from ward_tui.widgets.terminal import survive_invalid_bytes
from ward_tui.widgets.theme import DARK, LIGHT, THEMES
from ward_tui.wording import errors
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.screens.base import WardScreen
    from ward_tui.screens.chooser import Picked
    from ward_tui.screens.filters import ItemFilter
    from ward_tui.screens.menu import Pick
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office


MINUTE = 60


class WardApp(App[None]):
    """The program on the screen: paints first, opens the data right after."""

    TITLE = words.APP
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(EVERYWHERE), Binding("ctrl+c", "help_quit", show=False)]

    def __init__(self, desk: Desk, complaint: str = "") -> None:
        super().__init__()
        self.desk = desk
        self.office: Office | None = None
        self.message = complaint
        self.programme: str | None = None
        self._remembered = Remembered.read(desk.remembered())
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = LIGHT.name if self._remembered.theme == LIGHT.name else DARK.name

    def get_default_screen(self) -> Screen[None]:
        """Return what is painted before the data is opened."""
        return StartScreen()

    def on_mount(self) -> None:
        """Open the data once the first picture is on the screen."""
        survive_invalid_bytes()
        use_whole_cells()
        self.call_after_refresh(self._open)
        self.set_interval(MINUTE, self._new_day)

    def _new_day(self) -> None:
        """Judge everything anew when the day has changed while the program was left open."""
        if (screen := self.working) is not None:
            screen.reload()

    def _open(self) -> None:
        """Open the data, or offer to make it; a file that cannot be opened is explained."""
        from ward_tui.screens.alerts import AlertsScreen
        from ward_tui.screens.items import ItemsScreen
        from ward_tui.screens.overview import OverviewScreen
        from ward_tui.screens.targets import TargetsScreen

        try:
            self.office = self._office()
        except WardError as error:
            self._tell(f"{errors.sentence(error)}\n\n{words.HOW_TO_LEAVE}")
            return
        screens = (OverviewScreen, TargetsScreen, ItemsScreen, AlertsScreen)
        office = self.office
        for screen in screens:
            self.add_mode(screen.PLACE, lambda screen=screen: screen(office))  # type: ignore[misc]
        self.programme = self._first_programme(office)
        if office.facts.programmes:
            self.switch_mode("overview")
        else:
            self.action_programmes()

    def _office(self) -> Office:
        try:
            return self.desk.open()
        except WardError as error:
            if error.code != "no_database":
                raise
        return self.desk.create()

    def _first_programme(self, office: Office) -> str | None:
        known = office.facts.programmes
        if self._remembered.programme in known:
            return self._remembered.programme
        return next(iter(known)) if len(known) == 1 else None

    def _tell(self, sentence: str) -> None:
        if isinstance(self.screen, StartScreen):
            self.screen.tell(sentence)

    # What the screens ask of the app

    def say(self, message: str) -> None:
        """Show a message on the screen in front."""
        self.message = message
        for screen in self.screen_stack:
            for line in screen.query("#message"):
                line.update(message)  # type: ignore[attr-defined]  # it is a Static

    def overdue_count(self) -> int:
        """Return how many rows are overdue in the chosen programme."""
        office = self.office
        if office is None:
            return 0
        return office.summary(self.programme if self.programme in office.facts.programmes else None).overdue

    def show_record(self, place: str, key: str) -> None:
        """Go to a row or target in its list."""
        self._switch(place, lambda screen: screen.go_to(key))

    def show_items(self, chosen: ItemFilter) -> None:
        """Go to the rows that a figure counts."""
        self._switch("items", lambda screen: screen.show_only(chosen))

    def _switch(self, place: str, then: Any) -> None:
        self.switch_mode(place)
        self.call_after_refresh(lambda: then(self.screen))

    @property
    def working(self) -> WardScreen | None:
        """The working screen in front, None while a small window is open."""
        from ward_tui.screens.base import WardScreen

        return self.screen if isinstance(self.screen, WardScreen) else None

    # Commands known everywhere

    def action_go(self, place: str) -> None:
        """Go to a screen; a detail in front of it is closed."""
        if self.office is None or self.working is None:
            return
        self.message = ""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_mode(place)

    def action_undo(self) -> None:
        """Take the last action back; a whole programme only after asking."""
        from ward_tui.screens.forms import UndoLoadScreen

        if self.office is None or self.working is None:
            return
        undone, _ = self.office.next_steps()
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
            self.say(errors.sentence(error))
            return
        self.say(journal_words.describe(entry))
        if not self.office.facts.programmes:
            self.action_programmes()
        elif (screen := self.working) is not None:
            screen.reload()

    def action_programmes(self) -> None:
        """Choose or add a programme."""
        from ward_tui.screens.chooser import ChooserScreen

        if self.office is None or self.screen.is_modal:
            return
        first = not self.office.facts.programmes
        try:
            files = self.office.built_in()
        except WardError as error:
            self.say(errors.sentence(error))
            files = []
        self.push_screen(ChooserScreen(self.office.facts, files, first=first), self._picked)

    def _picked(self, picked: Picked | None) -> None:
        if picked is None or self.office is None:
            return
        slug = picked.slug
        try:
            if picked.load:
                entry = self.office.load_empty(picked.ward, picked.title) if picked.ward else self.office.load([slug])
                slug = entry.subjects[0] if entry else slug
                self.message = journal_words.describe(entry) if entry else ""
        except WardError as error:
            self.say(errors.sentence(error))
            return
        self.programme = slug or None
        self._remember()
        if isinstance(self.screen, StartScreen):
            self.switch_mode("overview")
        elif (screen := self.working) is not None:
            screen.reload()

    def action_export(self) -> None:
        """Export the summary workbook."""
        from ward_tui.screens.export import ExportScreen

        if self.office is None or self.working is None:
            return
        slug = self.programme or "cac-chuong-trinh"
        folder = Path(self._remembered.export) if self._remembered.export else _documents_folder()
        proposal = folder / f"tong-hop-{slug}-{self.office.today.isoformat()}.xlsx"
        self.push_screen(ExportScreen(self.desk, self.programme, proposal), self._exported)

    def _exported(self, done: tuple[str, Path] | None) -> None:
        if done is not None:
            self.say(done[0])
            self._remembered.export = str(done[1].parent)
            self._remember()

    def action_menu(self) -> None:
        """List what can be done here."""
        from ward_tui.screens.menu import MenuScreen

        if (screen := self.working) is not None:
            self.push_screen(MenuScreen.here(screen.PLACE), self._run)

    def action_palette(self) -> None:
        """List commands, rows and targets by name."""
        from ward_tui.screens.menu import MenuScreen

        if (screen := self.working) is not None:
            palette = MenuScreen.everything(screen.PLACE, screen.office.facts, screen.programme)
            self.push_screen(palette, self._run)

    def _run(self, pick: Pick | None) -> None:
        if pick is None or (screen := self.working) is None:
            return
        if pick.command is not None:
            screen.run_command(pick.command.name, pick.command.action)
        else:
            self.show_record(pick.place, pick.record)

    def action_help(self) -> None:
        """Explain the field or screen in front."""
        from ward_tui.screens.help import help_for

        field = (self.focused.id or "") if self.focused else ""
        screen = self.working
        if screen is not None:
            self.push_screen(help_for(screen.PLACE, screen.help_topic() or field))
        elif field:
            self.push_screen(help_for("", field))

    def action_switch_theme(self) -> None:
        """Change between the light and the dark look."""
        self.theme = DARK.name if self.theme == LIGHT.name else LIGHT.name
        self._remember()

    def action_leave(self) -> None:
        """Leave; everything is saved already."""
        self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C copies in fields; elsewhere say how to leave."""
        self.say(words.HOW_TO_LEAVE)

    def _remember(self) -> None:
        self._remembered.programme = self.programme or ""
        self._remembered.theme = self.theme
        self._remembered.write(self.desk.remembered())

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


def _documents_folder() -> Path:
    """Return the user's folder for documents, the home folder where there is none."""
    from platformdirs import user_documents_path

    folder = user_documents_path()
    return folder if folder.is_dir() else Path.home()
