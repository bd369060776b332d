"""What the working screens share: title, tabs, body, message line, hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Static

from ward_tui.commands import TABS, hints_for
from ward_tui.domain.errors import WardError
from ward_tui.messages import Run
from ward_tui.widgets.columns import cut
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.keybar import KeyBar
from ward_tui.wording import formats
from ward_tui.wording import screens as words
from ward_tui.wording.first_hour import DEMO_MARK

if TYPE_CHECKING:
    from pathlib import Path

    from ward_tui.screens.export import ExportScreen
    from ward_tui.screens.windows import Windows
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office

WIDE = 120


class WardScreen(Screen[None]):
    """One working screen over the office, shown for the chosen programme."""

    PLACE: ClassVar[str] = ""
    TAB: ClassVar[str] = ""  # the place whose digit led here, where it is another one
    CSS_PATH = "base.tcss"
    AUTO_FOCUS = "Grid"

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the frame; `body` is each screen's own."""
        self.set_class(self.app.size.width >= WIDE, "wide")  # known before anything is laid out and painted
        yield Static(id="title", markup=False)
        yield KeyBar(TABS, active=f"go('{self.TAB or self.PLACE}')", id="tabs")
        with Container(id="body"):
            yield from self.body()
        yield Static(id="tour", markup=False)
        yield Static(id="message", markup=False)
        yield from self.question()
        yield KeyBar(hints_for(self.PLACE), id="hints")

    def body(self) -> ComposeResult:
        """Lay out what the screen is for."""
        raise NotImplementedError

    def question(self) -> ComposeResult:
        """Lay out the line in which something is asked; the first screen asks nothing and is there sooner without."""
        yield from ()

    def fill(self) -> None:
        """Show the facts of the day; may be called at any time, any number of times."""
        raise NotImplementedError

    # Life

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what changed while another screen was on top; styles only change with the theme."""
        event.refresh_styles = self._css_update_count != self.app._css_update_count
        self.reload()

    def on_resize(self, event: events.Resize) -> None:
        """Use the width: a detail pane stands beside the list from 120 columns."""
        self.set_class(event.size.width >= WIDE, "wide")
        self._title()
        self.call_after_refresh(self.after_resize)

    def after_resize(self) -> None:
        """Show what only a wide screen shows."""

    def reload(self, *, force: bool = False) -> None:
        """Show the facts again if they changed, or the day, or the chosen programme."""
        if self.office is not self.ward_app.office:
            return  # another file is on the desk; this screen is on its way out
        facts = self.office.facts
        state = (id(facts), self.office.today, self.office.settings, self.programme)
        if force or state != self._shown:
            self._shown = state
            self._title()
            self.fill()
        self.query_one("#message", Static).update(Text(self.ward_app.message))
        self.ward_app.show_tour()

    @property
    def ward_app(self) -> Windows:
        """The app, for its message line, its chosen programme and the way to other screens."""
        return cast("Windows", self.app)

    @property
    def programme(self) -> str | None:
        """The slug of the chosen programme, None for all."""
        chosen = self.ward_app.programme
        return chosen if chosen in self.office.facts.programmes else None

    @property
    def grid(self) -> Grid:
        """The list that commands act on: the focused one, else the first."""
        return self.focused if isinstance(self.focused, Grid) else self.query(Grid).first()

    def empty(self, own: str) -> str:
        """Return what an empty list says: its own words, or how to begin where no programme is followed."""
        return own if self.office.facts.programmes else words.EMPTY_WARD

    def say(self, message: str) -> None:
        """Show a message in the message line of every screen until the next one."""
        self.ward_app.say(message)

    def _title(self) -> None:
        chosen = self.programme
        wards = [each.ward for each in self.office.facts.programmes.values() if chosen in (None, each.slug)]
        ward = wards[0] if len(wards) == 1 else words.ALL_PROGRAMMES if wards else words.NO_PROGRAMME
        demo = f" {DEMO_MARK} ·" if self.office.demo else ""
        left = f"{demo} {ward} · {words.PLACES[self.PLACE]}"
        right = words.TODAY.format(day=formats.day(self.office.today)) + " "
        title = cut(left, self.app.size.width - len(right) - 1) + " " + right
        self.query_one("#title", Static).update(Text(title, no_wrap=True, end=""))
        overdue = self.ward_app.overdue_count()
        badge = {"go('alerts')": f" {overdue}" if overdue else ""}
        self.query_one("#tabs", KeyBar).show(TABS, badge)

    # Commands

    def on_run(self, event: Run) -> None:
        """Run a command that was clicked or chosen from the menu."""
        event.stop()
        self.run_command(event.name, event.action)

    def run_command(self, name: str, action: str) -> None:
        """Run a command by its action; Enter and Space belong to the list."""
        if name == "open":
            self.grid.action_choose()
        elif name == "mark":
            self.grid.action_mark()
        else:
            self.call_later(self.run_action, action)

    def exported_review(self) -> str:
        """Return the weekly review that an export from here is about, '' for the summary of the programme."""
        return ""

    def own_export(self, _desk: Desk, _folder: Path, _slug: str) -> ExportScreen | None:
        """Return the window for what is exported from here instead of the summary, None for the summary."""
        return None

    def help_topic(self) -> str:
        """Return what is being asked, the topic of F1 then."""
        return ""

    def action_back(self) -> None:
        """Go back to the screen from which this one was entered with Enter."""
        self.go_back()

    def go_back(self) -> None:
        """Leave for the screen from which this one was entered, once there is nothing left to close or drop."""
        self.ward_app.go_back()

    def refuse(self, error: WardError) -> None:
        """Say why something was not done."""
        from ward_tui.wording import errors

        self.say(errors.sentence(error))
        self.app.bell()
