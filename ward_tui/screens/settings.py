"""Screen 8: the settings, each changed in its own line and kept at once; what is wrong in their file stands on top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.clarity import PRESETS
from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.weekdays import WEEKDAYS
from ward_tui.screens.settings_keeping import Keeping
from ward_tui.screens.settings_lines import COLUMNS, Spot, What, explain, facts, lines, problem_at, setting_of, spot_of
from ward_tui.settings.typed import parse_setting
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt, PromptField, Question
from ward_tui.wording import errors, formats
from ward_tui.wording import screens as screen_words
from ward_tui.wording import settings as words
from ward_tui.wording.setting_keys import KEYS

if TYPE_CHECKING:
    from ward_tui.services.office import Office

CHOICES = {"review_weekday": WEEKDAYS, "layout": tuple(words.LAYOUTS.values()), "clarities": tuple(PRESETS)}


class SettingsScreen(Keeping):
    """Lists the settings with what they mean; Enter asks for another value, Delete goes back to the default."""

    PLACE = "settings"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("settings"),
        Binding("ctrl+z", "undo_here", show=False),
        Binding("ctrl+y", "redo_here", show=False),
    ]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._asked: Spot | None = None

    def body(self) -> ComposeResult:
        """List, explanation, detail pane."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, id="settings")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def question(self) -> ComposeResult:
        """Lay out the line in which a value is asked."""
        yield Prompt(id="prompt")

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Read the file again: it may have been changed by hand meanwhile."""
        self.ward_app.read_settings_again()
        super().on_screen_resume(event)

    def fill(self) -> None:
        """Show the problems of the file and every setting."""
        file = self.ward_app.desk.settings_file
        self.query_one("#head", Static).update(words.HEAD_DEMO if self.office.demo else words.HEAD.format(file=file))
        self.query_one(Grid).show(list(lines(self.office, self.problems)))
        self._explain()

    @property
    def _spot(self) -> Spot | None:
        return Spot.of(self.query_one(Grid).cursor_key)

    def help_topic(self) -> str:
        """Return what is being asked, the topic of F1 then."""
        return self.query_one(Prompt).purpose

    # Explaining

    def on_grid_moved(self) -> None:
        """Follow the cursor."""
        self._explain()

    def after_resize(self) -> None:
        """Fill the pane when it appears."""
        self._explain()

    def _explain(self) -> None:
        if self._asked is None:
            self.query_one("#why", Static).update(explain(self.problems, self._spot))
        pane = self.query_one("Detail.aside", Detail)
        if self.has_class("wide"):
            pane.show(*facts(self.office, self.problems, self._spot))

    # Asking

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Ask for another value of a line."""
        spot = Spot.of(event.key)
        if spot is not None and spot.what is What.PROBLEM:
            spot = self._of_problem(spot)
        elif spot is not None and spot.what is What.TABLE:
            self.say(words.READ_ONLY)
            return
        if spot is not None and spot.what is What.RUN:
            self.call_later(self.app.run_action, f"app.{spot.which}")
            return
        if spot is not None:
            self._ask(spot)

    def _of_problem(self, spot: Spot) -> Spot | None:
        """Go to the setting that a problem is about; say where to mend it when it is about none."""
        problem = problem_at(self.problems, spot)
        if problem is None or problem.code not in {"setting_value", "setting_twice"}:
            self.say(words.IN_FILE_ONLY.format(file=self.ward_app.desk.settings_file))
            return None
        wanted = spot_of(problem.facts["key"])
        self.query_one(Grid).go_to(wanted.key)
        return wanted

    def _ask(self, spot: Spot) -> None:
        self._asked = spot
        key = setting_of(spot)
        if spot.what is What.TERM:
            label, topic = words.TERM_LABEL, "setting-term_end"
            value = formats.day(self.office.facts.programmes[spot.which].term_end)
        else:
            label, topic = KEYS[key].label, f"setting-{key}"
            value = self._typed(spot, key)
        hint = words.HINT_TURN if key in CHOICES else words.HINT
        question = Question(topic, (words.ASK.format(label=label),), hint, value=value, live=True)
        self.query_one(Prompt).ask(question)
        self.query_one(PromptField).action_select_all()
        self._judge(value)

    def _typed(self, spot: Spot, key: str) -> str:
        if spot.what is What.ADD:
            return ""
        if spot.what is What.SETTING:
            return words.typed(key, self.values[key])
        return formats.day(date.fromisoformat(spot.which))

    def on_prompt_turning(self, event: Prompt.Turning) -> None:
        """Put the next of a few words into the field."""
        choices = CHOICES.get(setting_of(self._asked), ()) if self._asked else ()
        if choices:
            field = self.query_one(PromptField)
            place = choices.index(field.value) if field.value in choices else -max(event.step, 0)
            field.value = choices[(place + event.step) % len(choices)]
            field.cursor_position = len(field.value)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Judge what is typed, and take it with Enter."""
        if event.final:
            self._take(event.text)
        else:
            self._judge(event.text)

    def on_prompt_closed(self, _event: Prompt.Closed) -> None:
        """Escape: nothing is changed."""
        self.say("")
        self._done()

    def _done(self) -> None:
        self._asked = None
        self.query_one(Prompt).close()
        self.set_focus(self.query_one(Grid))
        self._explain()

    def _judge(self, text: str) -> None:
        """Say what was understood of a text, or what is wrong with it."""
        spot = self._asked
        if spot is None:
            return
        try:
            told = self._understood(spot, text)
        except WardError as error:
            told = errors.sentence(error)
        self.query_one("#why", Static).update(told)

    def _understood(self, spot: Spot, text: str) -> str:
        if spot.what is What.TERM:
            return words.UNDERSTOOD.format(value=words.day_of_week(parse_day(text)))
        key = setting_of(spot)
        value = parse_setting(key, text)
        if spot.what is not What.SETTING:
            return words.UNDERSTOOD.format(value=words.days_of_week(value)) if value else self._what_to_type(key)
        if not text.strip():
            return words.EMPTY_IS_DEFAULT.format(value=words.shown(key, value))
        return words.understood(key, value)

    def _what_to_type(self, key: str) -> str:
        return words.ENTER.format(what=KEYS[key].typed)

    # Taking

    def _take(self, text: str) -> None:
        spot = self._asked
        if spot is not None and self._carry_out(lambda: self._saved(spot, text)):
            self._done()

    def _saved(self, spot: Spot, text: str) -> str:
        """Keep what was typed; return what is said about it."""
        if spot.what is What.TERM:
            return self.set_term(spot.which, parse_day(text))
        key = setting_of(spot)
        value = parse_setting(key, text)
        if spot.what is What.SETTING:
            return self.set_value(key, value)
        return self.set_days(spot, value) if value else screen_words.NOTHING

    def _carry_out(self, verb: Callable[[], str]) -> bool:
        """Do something, say what was done or why not, and tell whether it was."""
        try:
            message = verb()
        except WardError as error:
            self.refuse(error)
            return False
        self.say(message)
        self.reload(force=True)
        return True

    # Commands

    def action_reset(self) -> None:
        """Set the line under the cursor back to its default, or drop it."""
        if (spot := self._spot) is not None and spot.what is What.RUN:
            self.say(words.INTAKE_ABOUT)
        elif spot is not None:
            self._carry_out(lambda: self.reset(spot))

    def action_undo_here(self) -> None:
        """Take the last change of a setting back; where there is none, the last action of the journal."""
        if before := self.last_step():
            self._carry_out(lambda: self.take_back(before))
        else:
            self.take_back_in_journal()
            self.call_later(self.app.run_action, "undo")

    def action_redo_here(self) -> None:
        """Do again what was taken back last here, a setting or an action of the journal."""
        if after := self.next_step():
            self._carry_out(lambda: self.do_again(after))
        else:
            self.call_later(self.app.run_action, "redo")

    def action_back(self) -> None:
        """Close a question left open, else go back where one came from."""
        if self.query_one(Prompt).purpose:
            self.say("")
            self._done()
        else:
            super().action_back()
