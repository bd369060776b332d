"""One row in depth: its stages above, its money by year below; each answered with one key."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.capital import takes_capital
from ward_tui.domain.depth import Stage
from ward_tui.domain.money import parse_money
from ward_tui.domain.records import Kind
from ward_tui.domain.restaging import is_result
from ward_tui.domain.staging import StageState, Template, current_stage, stage_views
from ward_tui.screens.copying import copy
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.money_lines import MONEY_COLUMNS, SUM_KEY, money_lines, no_money
from ward_tui.screens.stage_windows import PassScreen, TemplateWindow
from ward_tui.screens.verbs import RowVerbs
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt, Question
from ward_tui.wording import project as words
from ward_tui.wording.capital import TAKES_NONE
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import AppendixItem
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.NUMBER, width=2, right=True),
    Column(words.NAME, weight=1),
    Column(words.PLANNED, width=12),
    Column(words.DONE_ON, width=13),
    Column(words.STATE, width=20),
)
LOOKS = {StageState.PASSED: "done", StageState.LATE: "soon", StageState.CURRENT: "", StageState.AHEAD: ""}
TEMPLATE = "template:"  # begins the key of a line that offers a template
MONEY_HEIGHT = 7
ID = 20  # cells of two lines that its identifier and the ends of lines take from the name of a row


class StageGrid(Grid):
    """A list in which Space answers the line under the cursor."""

    def action_mark(self) -> None:
        """Tell that the user pressed Space."""
        self.post_message(self.Marked(self, self.cursor_key))


class ProjectScreen(RowVerbs):
    """Shows stages and money of one row over the whole screen; Escape goes back to its list."""

    PLACE = "project"
    TAB = "items"
    AUTO_FOCUS = "#stages"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("project")]

    def __init__(self, office: Office, key: str) -> None:
        super().__init__(office)
        self._key = key
        self._asked_year = 0
        self._opened = False

    def subject(self) -> str:
        """Return the row shown."""
        return self._key

    def body(self) -> ComposeResult:
        """What the row is, its stages, its money."""
        yield Static(id="head", markup=False)
        yield StageGrid(COLUMNS, id="stages")
        yield Static(id="money-title", markup=False)
        yield Grid(MONEY_COLUMNS, id="money")

    # Contents

    def fill(self) -> None:
        """Show the row as it is now."""
        item = self.current_item()
        if item is None:  # an undo took it away
            self.call_later(self.action_back)
            return
        head = words.head(item, self.office.today, 2 * self.app.size.width - ID)
        self.query_one("#head", Static).update("\n".join(head))
        stages = self.query_one("#stages", Grid)
        stages.show(self._stage_lines(item))
        if not self._opened:
            self._opened = True
            now = current_stage(item)
            stages.go_to(next((each.id for each in item.stages if each.name == now), ""))
        self.query_one("#money-title", Static).update(words.money_title(item))
        money, lines = self.query_one("#money", Grid), money_lines(item)
        money.show(lines, empty=no_money(item))
        money.styles.height = min(MONEY_HEIGHT, len(lines) + 1) if lines else 5

    def _stage_lines(self, item: AppendixItem) -> list[Line]:
        views = stage_views(item, self.office.today)
        if views:
            return [Line(words.cells(item, each), key=each.stage.id, look=LOOKS[each.state]) for each in views]
        offered = [Line((text,), key=TEMPLATE + template.value) for template, text in words.templates(item)]
        return [Line((words.none_yet(item),)), *offered]

    @property
    def _on_money(self) -> bool:
        return self.grid.id == "money"

    def _stage(self) -> Stage | None:
        """Return the stage under the cursor of the upper list."""
        item, key = self.current_item(), self.query_one("#stages", Grid).cursor_key
        return next((each for each in item.stages if each.id == key), None) if item else None

    def _chosen_stage(self) -> Stage | None:
        """Return the stage that a command acts on; say why there is none."""
        item = self.current_item()
        if item is not None and not item.stages:
            self.say(words.NO_STAGES)
            return None
        stage = None if self._on_money else self._stage()
        if stage is None:
            self.say(words.CHOOSE_STAGE)
        return stage

    def _year(self) -> str:
        """Return the identifier of the money of the year under the cursor, '' for none."""
        key = self.query_one("#money", Grid).cursor_key
        return "" if key == SUM_KEY else key

    def stand_on(self, kind: Kind, key: str) -> None:
        """Put the cursor on a stage or year that was just added or edited."""
        if kind in {Kind.STAGE, Kind.CAPITAL}:
            self.query_one("#stages" if kind is Kind.STAGE else "#money", Grid).go_to(key)

    # Stages

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Use the template that is offered, or correct the line."""
        if event.key.startswith(TEMPLATE):
            self._use(Template(event.key.removeprefix(TEMPLATE)))
        else:
            self.action_edit()

    def on_grid_marked(self, _event: Grid.Marked) -> None:
        """Say that the stage under the cursor is passed today, or not passed."""
        stage, item = self._chosen_stage(), self.current_item()
        if stage is None or item is None:
            return
        if not stage.is_passed:
            self.do(lambda: self.office.pass_stage(stage.id, self.office.today))
        elif is_result(item, stage) and item.document:
            super().action_finish()  # it asks, because the number of the document would be lost
        else:
            self.do(lambda: self.office.unpass_stage(stage.id))

    def action_finish(self) -> None:
        """Ask on which day the stage was passed; of the result of a resolution its document too."""
        stage, item = self._chosen_stage(), self.current_item()
        if stage is None or item is None:
            return
        if is_result(item, stage):
            super().action_finish()
            return
        self.app.push_screen(
            PassScreen(stage, self.office.today), lambda said: self._pass(stage, said[0]) if said else None
        )

    def _pass(self, stage: Stage, day: date | None) -> None:
        self.do(lambda: self.office.pass_stage(stage.id, day))

    def action_update(self) -> None:
        """Say that the row is in the stage under the cursor, or ask what was paid out in the year under the cursor."""
        if self._on_money:
            self._ask_paid()
        elif (stage := self._chosen_stage()) is not None:
            self.do(lambda: self.office.reach(self._key, stage.name))

    def action_move(self, step: int) -> None:
        """Move the stage under the cursor up or down."""
        stage, item = self._chosen_stage(), self.current_item()
        if stage is None or item is None:
            return
        if 0 <= stage.position + step < len(item.stages):
            self.do(lambda: self.office.move_stage(stage.id, step))
        else:
            self.say(words.AT_END)

    def action_template(self) -> None:
        """Choose the template of a row without stages."""
        item = self.current_item()
        if item is None or item.stages:
            self.do(lambda: self.office.use_template(self._key))  # the office says why not
        else:
            self.app.push_screen(TemplateWindow(item), lambda chosen: self._use(chosen) if chosen else None)

    def _use(self, template: Template) -> None:
        if self.do(lambda: self.office.use_template(self._key, template)):
            self.query_one("#stages", Grid).action_end(0)

    def action_follow(self) -> None:
        """Let the progress follow the stages, or be typed."""
        if (item := self.current_item()) is not None:
            self.do(lambda: self.office.follow_stages(item.id, not item.by_stages))

    # Both lists

    def action_edit(self) -> None:
        """Correct the line under the cursor, the row itself where there is none."""
        stage, year = self._stage(), self._year()
        if self._on_money and year:
            self.edit_record(Kind.CAPITAL, year)
        elif not self._on_money and stage is not None:
            self.edit_record(Kind.STAGE, stage.id)
        else:
            self.edit_record(Kind.ITEM, self._key)

    def action_add(self) -> None:
        """Add a stage, or the money of a year where the row takes any."""
        if self._on_money and not takes_capital(self.office.facts.items[self._key]):
            self.say(TAKES_NONE)
            return
        self.add_record(Kind.CAPITAL if self._on_money else Kind.STAGE, self._key)

    def action_remove(self) -> None:
        """Remove the line under the cursor, after asking where something would be lost."""
        if self._on_money:
            if year := self._year():
                self.remove_record(Kind.CAPITAL, year)
            else:
                self.say(words.CHOOSE_YEAR)
        elif (stage := self._chosen_stage()) is not None:
            if stage.is_passed or stage.planned.code:
                self.remove_record(Kind.STAGE, stage.id)
            else:
                self.do(lambda: self.office.remove(Kind.STAGE, stage.id))

    def _ask_paid(self) -> None:
        item = self.current_item()
        year = next((each.year for each in item.capital if each.id == self._year()), 0) if item else 0
        if not year:
            self.say(words.CHOOSE_YEAR)
            return
        self._asked_year = year
        label = words.ASK_PAID.format(id=short_id(self._key), year=year)
        self.query_one(Prompt).ask(Question("paid", (label,), words.ASK_HINT))

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take what was paid out."""
        if event.purpose == "paid":
            event.prevent_default()
            if self.do(lambda: self.office.pay(self._key, self._asked_year, parse_money(event.text))):
                self.close_prompt()

    def focus_main(self) -> None:
        """Go back to the list from which something was asked."""
        self.set_focus(self.query_one("#money"))

    def action_copy(self) -> None:
        """Copy the stages as a table."""
        if (item := self.current_item()) is not None:
            copy(self, words.copied(item, self.office.today), words.COPIED.format(id=short_id(self._key)))

    def action_history(self) -> None:
        """Show what happened to the row."""
        self.app.push_screen(DetailScreen(self.office, self._key, past=True))

    def action_back(self) -> None:
        """Close the question, or return to the list."""
        prompt = self.query_one(Prompt)
        if prompt.purpose:
            self.close_prompt()
        else:
            self.dismiss(None)
