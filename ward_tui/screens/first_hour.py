"""The half of the app for the first hour: made-up figures to practise with, getting to know the program, the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ward_tui.commands import command_named
from ward_tui.domain.errors import WardError
from ward_tui.screens.start import StartScreen
from ward_tui.screens.tour import Tour
from ward_tui.screens.windows import Windows, sentence
from ward_tui.wording import first_hour as words

if TYPE_CHECKING:
    from ward_tui.screens.menu import Pick
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office

START = "start"  # the mode that stands in front while one desk is cleared for another
AT_START = ("switch_theme", "leave")


class FirstHour(Windows):
    """Opens and leaves the demonstration, runs the tour, opens the guide."""

    tour: Tour | None = None

    def work_on(self, office: Office) -> None:
        """Make the screens over an office that was just opened, and show the first."""
        raise NotImplementedError

    def clear_screens(self) -> None:
        """Remove every screen of the office that is open."""
        raise NotImplementedError

    # Demonstration

    def action_demo(self) -> None:
        """Open the made-up figures; they are built the first time."""
        if self.office is None or self.screen.is_modal:
            return
        if self.office.demo:
            self.say(words.DEMO_ALREADY)
        elif self._sit_at(self.desk.demo()):
            self.say(words.DEMO_OPENED)

    def action_own_data(self) -> None:
        """Go back to the user's own data and keep the made-up figures."""
        if self._in_demo() and self._sit_at(self.desk.mine()):
            self._say_back(words.DEMO_KEPT)

    def action_drop_demo(self) -> None:
        """Throw the made-up figures away after asking."""
        if self._in_demo():
            from ward_tui.screens.demo import DropDemoScreen

            self.push_screen(DropDemoScreen(), lambda agreed: self._drop() if agreed else None)

    def _in_demo(self) -> bool:
        if self.office is None or self.screen.is_modal:
            return False
        if self.desk.own is None:
            self.say(words.NOT_IN_DEMO)
        return self.desk.own is not None

    def _drop(self) -> None:
        if not self._sit_at(self.desk.mine()):
            return
        try:
            self.desk.throw_demo_away()
        except WardError as error:
            self.say(sentence(error))
        else:
            self._say_back(words.DEMO_DROPPED)

    def _sit_at(self, desk: Desk) -> bool:
        """Put another file on the desk, and tell whether it could be opened; until then nothing is closed."""
        try:
            office = desk.open_or_create()
        except WardError as error:
            self.say(sentence(error))
            return False
        if self.office is not None:
            self.clear_screens()
            self.office.close()
        self.desk, self.message = desk, ""
        self.work_on(office)
        return True

    def _say_back(self, message: str) -> None:
        if self.working is not None:
            self.say(message)

    # Tour

    def action_tour(self) -> None:
        """Begin the tour."""
        if self.office is None or (screen := self.working) is None:
            return
        if any(screen.programme in (None, item.programme) for item in self.office.facts.items.values()):
            self.tour = Tour()
            self.say("")
            self.show_tour()
        else:
            self.say(words.TOUR_EMPTY)

    def action_no_tour(self) -> None:
        """End the tour, or the offer of it."""
        self._tour_over(words.TOUR_ENDED)

    def did(self, what: str) -> None:
        """Let the tour know what was done."""
        if self.tour is None or not self.tour.saw(what):
            return
        if self.tour.over:
            self._tour_over(words.TOUR_DONE)
        else:
            self.show_tour()

    def _tour_over(self, message: str) -> None:
        self.tour = None
        self.remembered.tour = True
        self.remember()
        self.say(message)
        self.show_tour()

    def tour_line(self) -> str:
        """What the tour asks for now, empty without one."""
        return "" if self.tour is None else self.tour.line

    def offer_line(self) -> str:
        """The offer of the tour, empty once it was taken or declined."""
        return "" if self.remembered.tour or self.tour is not None else words.OFFER

    # Guide, and what can be done at the very start

    def action_guide(self) -> None:
        """Read the guide."""
        if self.office is None or self.working is None:
            return
        from ward_tui.screens.guide import GuideScreen

        if not isinstance(self.screen, GuideScreen):
            self.push_screen(GuideScreen(self.office))

    def action_menu(self) -> None:
        """List what can be done here, also where the data could not be opened."""
        super().action_menu()
        if isinstance(self.screen, StartScreen):
            from ward_tui.screens.menu import MenuScreen

            self.push_screen(MenuScreen.of([command_named(name) for name in AT_START]), self._run)
        else:
            self.did("menu")

    def action_export(self) -> None:
        """Export the summary workbook."""
        super().action_export()
        self.did("export")

    def _run(self, pick: Pick | None) -> None:
        if pick is not None and pick.command is not None and isinstance(self.screen, StartScreen):
            self.call_later(self.run_action, pick.command.action)
        else:
            super()._run(pick)

    def unwanted(self) -> set[str]:
        """Return the commands that make no sense now."""
        demo = {"demo"} if self.office is not None and self.office.demo else set()
        own = set() if self.desk.own is not None else {"own_data", "drop_demo"}
        touring = self.tour is not None
        over = set() if touring or not self.remembered.tour else {"no_tour"}
        full = {"receive"} if self.office is not None and self.office.facts.programmes else set()
        return over | demo | own | full | ({"tour"} if touring else set())
