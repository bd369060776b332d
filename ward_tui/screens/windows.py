"""The windows that are known everywhere: programmes, export, menu, palette, help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.screens.early import EarlyKeys
from ward_tui.screens.start import StartScreen

if TYPE_CHECKING:
    from ward_tui.domain.selection import ItemFilter
    from ward_tui.domain.status import TargetStatus
    from ward_tui.screens.base import WardScreen
    from ward_tui.screens.chooser import Picked
    from ward_tui.screens.menu import Pick
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office
    from ward_tui.settings import Remembered


class Windows(EarlyKeys):
    """The half of the app that opens windows and takes what they return."""

    desk: Desk
    office: Office | None = None
    message: str = ""
    programme: str | None = None
    remembered: Remembered
    trail: list[str]

    def say(self, message: str) -> None:
        """Show a message on the screen in front."""
        self.message = message
        if isinstance(self.screen, StartScreen):
            self.screen.tell(message)
        for screen in self.screen_stack:
            for line in screen.query("#message"):
                line.update(message)  # type: ignore[attr-defined]  # it is a Static

    def did(self, what: str) -> None:
        """Let whoever watches know what the user did."""

    def tour_line(self) -> str:
        """What the tour asks for now, empty without one."""
        return ""

    def offer_line(self) -> str:
        """The offer of the tour, empty when there is none."""
        return ""

    def unwanted(self) -> set[str]:
        """Return the commands that make no sense now."""
        return set()

    def show_tour(self) -> None:
        """Show the offer, or the present step, on every screen in front."""
        for screen in self.screen_stack:
            for name, line in (("#tour", self.tour_line()), ("#offer", self.offer_line())):
                for widget in screen.query(name):
                    widget.update(line)  # type: ignore[attr-defined]  # it is a Static
                    widget.display = bool(line)

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

    def show_targets(self, status: TargetStatus | None) -> None:
        """Go to the targets that a figure counts, None for all."""
        self._switch("targets", lambda screen: screen.show_only(status))

    def show_place(self, place: str) -> None:
        """Go to a place from which Escape leads back."""
        self._switch(place, lambda _screen: None)

    def swap_place(self, place: str, then: Any) -> None:
        """Go to another way of looking at the same, from which Escape leads back here, or back there."""
        if (screen := self.working) is not None and self.trail[-1:] == [place]:
            self.trail.pop()
        elif screen is not None:
            self.trail.append(screen.PLACE)
        self.switch_mode(place)
        self.call_after_refresh(lambda: then(self.screen))

    def go_back(self) -> None:
        """Return to the screen from which Enter led here; nothing when a digit did."""
        if self.trail:
            self.switch_mode(self.trail.pop())

    def _switch(self, place: str, then: Any) -> None:
        if (screen := self.working) is not None and place != screen.PLACE:
            self.trail.append(screen.PLACE)
        self.switch_mode(place)
        self.call_after_refresh(lambda: then(self.screen))

    @property
    def working(self) -> WardScreen | None:
        """The working screen in front, None while a small window is open."""
        from ward_tui.screens.base import WardScreen

        return self.screen if isinstance(self.screen, WardScreen) else None

    def action_programmes(self) -> None:
        """Choose or add a programme."""
        from ward_tui.screens.chooser import ChooserScreen

        if self.office is None or self.screen.is_modal:
            return
        first = isinstance(self.screen, StartScreen)
        try:
            files = self.office.built_in()
        except WardError as error:
            self.say(sentence(error))
            files = []
        own = self.desk.own is not None
        self.push_screen(ChooserScreen(self.office, files, first=first, own=own), self._picked)

    def _picked(self, picked: Picked | None) -> None:
        if picked is None or self.office is None:
            return
        from ward_tui.wording import journal as journal_words

        if picked.command:
            self.call_later(self.run_action, f"app.{picked.command}")
            return
        slug = picked.slug
        try:
            if picked.load:
                entry = self.office.load([slug])
                slug = entry.subjects[0] if entry else slug
                self.message = journal_words.describe(entry) if entry else ""
        except WardError as error:
            self.say(sentence(error))
            return
        self.programme = slug or None
        self.remember()
        if isinstance(self.screen, StartScreen):
            self.switch_mode("overview")
        elif (screen := self.working) is not None:
            screen.reload()

    def action_export(self) -> None:
        """Export the summary workbook."""
        from ward_tui.screens.export import ExportScreen

        if self.office is None or (screen := self.working) is None:
            return
        review = self.office.facts.reviews.get(screen.exported_review())
        slug = (review.programme if review else self.programme) or "cac-chuong-trinh"
        folder = Path(self.remembered.export) if self.remembered.export else documents_folder()
        kind = "du-lieu-thu" if self.office.demo else "ra-soat" if review else "tong-hop"
        day = f"tuan-{review.week:%V-%G}" if review else self.office.today.isoformat()
        file = folder / f"{kind}-{slug}-{day}.xlsx"
        own = screen.own_export(self.desk, folder, slug)
        whole = ExportScreen(self.desk, self.programme, file, review.id if review else "")
        self.push_screen(own or whole, self._exported)

    def _exported(self, done: tuple[str, Path] | None) -> None:
        if done is not None:
            self.say(done[0])
            self.remembered.export = str(done[1].parent)
            self.remember()

    def action_reminders(self) -> None:
        """Show what each agency is to be reminded of."""
        from ward_tui.screens.reminders import RemindersScreen

        if (screen := self.working) is not None:
            self.push_screen(RemindersScreen(screen.office, screen.programme))

    def action_missing(self) -> None:
        """List the results and figures that no document proves."""
        from ward_tui.screens.missing import MissingScreen

        if (screen := self.working) is not None:
            self.push_screen(MissingScreen(screen.office, screen.programme))

    def action_menu(self) -> None:
        """List what can be done here."""
        from ward_tui.screens.menu import MenuScreen

        if (screen := self.working) is not None:
            self.push_screen(MenuScreen.here(screen.PLACE, self.unwanted()), self._run)

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
        from ward_tui.wording import help as help_words

        field = (self.focused.id or "") if self.focused else ""
        screen = self.working
        if screen is not None:
            self.push_screen(help_for(screen.PLACE, screen.help_topic() or field))
        elif topic := field if field in help_words.FIELDS else getattr(self.screen, "TOPIC", ""):
            self.push_screen(help_for("", topic))

    def use_settings(self, desk: Desk) -> None:
        """Go on with the settings of a desk, on every screen at once."""
        self.desk = desk
        if self.office is not None and self.office.settings != desk.settings:
            self.office.use(desk.settings)

    def read_settings_again(self) -> None:
        """Take what was changed in the settings file by hand."""
        self.use_settings(self.desk.read_again())

    def remember(self) -> None:
        if self.desk.own is None:
            self.remembered.programme = self.programme or ""
        self.remembered.theme = self.theme
        self.remembered.write(self.desk.remembered())


def sentence(error: WardError) -> str:
    """Return why something was not done; the words are loaded late, the first paint has no use for them."""
    from ward_tui.wording import errors

    return errors.sentence(error)


def documents_folder() -> Path:
    """Return the user's folder for documents, the home folder where there is none."""
    from platformdirs import user_documents_path

    folder = user_documents_path()
    return folder if folder.is_dir() else Path.home()
