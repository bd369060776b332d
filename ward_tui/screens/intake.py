"""The preview of an import: every line of the file, what becomes of it, and the questions about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.intake.outline import WHOLE, Wanted, next_asked, turned
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.screens.intake_asking import Asking
from ward_tui.screens.intake_lines import COLUMNS, Looking, brief, facts, fitting, gone_names
from ward_tui.screens.intake_windows import ConfirmScreen, LeaveScreen
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import intake_screen as words
from ward_tui.wording import journal as journal_words

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry

BELOW = 8  # lines below the list
PADDING = 2  # cells beside them
ORDER = tuple(Wanted)


class PlanGrid(Grid):
    """A list in which Space leaves the line under the cursor out."""

    def action_mark(self) -> None:
        """Tell that the user pressed Space."""
        if self.cursor_key:
            self.post_message(self.Marked(self, self.cursor_key))


class IntakeScreen(Asking):
    """Lists what a file would change; Space leaves out, Enter corrects, F2 answers, Ctrl+S writes after asking."""

    PLACE = "intake"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("intake"),
        Binding("shift+tab", "next_question(-1)", show=False),
        Binding("ctrl+z", "undo_here", show=False),
        Binding("ctrl+y", "redo_here", show=False),
    ]

    def body(self) -> ComposeResult:
        """List, detail pane, and below them the line under the cursor in short."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield PlanGrid(COLUMNS, id="intake")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    # Contents

    def reload(self, *, force: bool = False) -> None:
        """Show the plan again when it changed too."""
        super().reload(force=force or self._outline is not self.outline)

    def fill(self) -> None:
        """Show the lines that are wanted."""
        outline, grid = self.outline, self.query_one(Grid)
        if outline is None:
            grid.show([], empty=words.EMPTY)
        else:
            lines = outline.lines(self._looking, gone_names(self.office.facts, outline.plan))
            grid.show(list(lines), empty=words.nothing(self._looking.wanted, self.search))
        self.query_one("#head", Static).update(self._head())
        self._explain()

    @property
    def _looking(self) -> Looking:
        return Looking(self.looking.wanted, self.search, self.looking.closed)

    def _head(self) -> str:
        plan = self.plan
        if plan is None:
            return ""
        told = self.outline.counted if self.outline else ""
        return words.head(plan, self.ward(plan), told, self.looking.wanted, self.search)

    def ward(self, plan: ImportPlan) -> str:
        """Return the ward of the programme that a plan changes."""
        known = self.office.facts.programmes.get(plan.slug)
        line = plan.lines.get(WHOLE)
        return known.ward if known else str(line.values.get("ward", "")) if line else plan.head.ward

    def _explain(self) -> None:
        outline = self.outline
        wide = self.has_class("wide")
        text = brief(self.basis, outline, self.key) if outline and not wide and self.key is not None else ""
        self.query_one("#why", Static).update(fitting(text, self.app.size.width - PADDING, BELOW))
        self.show_detail()

    def show_detail(self) -> None:
        """Show the line under the cursor in the pane beside the list."""
        outline, key = self.outline, self.key
        if self.has_class("wide"):
            told = facts(self.basis, outline, key) if outline and key is not None else ("", [])
            self.query_one("Detail.aside", Detail).show(*told)

    def after_resize(self) -> None:
        """Fill the pane, or the lines below."""
        self._explain()

    def on_grid_moved(self) -> None:
        """Show what the cursor stands on."""
        self._explain()

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Correct a record, or open and close a group of targets."""
        event.prevent_default()  # there is no detail to open here
        outline = self.outline
        if outline and event.key not in outline.plan.lines and outline.heads(event.key):
            self._fold({event.key}, is_open=event.key in self.looking.closed)
        else:
            self.action_edit()

    # Headings, filters

    def action_fold(self, step: int) -> None:
        """Open the heading under the cursor, or close that above it."""
        outline = self.outline
        section = outline.section_of(self.key) if outline and self.key else None
        if section is not None and outline is not None and outline.heads(section.key):
            self._fold({section.key}, is_open=step > 0)
            self.grid.go_to(section.key)

    def _fold(self, keys: set[str], *, is_open: bool) -> None:
        closed = self.looking.closed - keys if is_open else self.looking.closed | keys
        self.looking = Looking(self.looking.wanted, closed=closed)
        self.reload(force=True)

    def action_search(self) -> None:
        """Ask what to search for; what is searched in is made ready before the first letter comes."""
        super().action_search()
        if (outline := self.outline) is not None:
            self.call_after_refresh(outline.prepare)

    def take_search(self, text: str, *, final: bool) -> None:
        """Stand on the first line that matches, not on the heading above it."""
        super().take_search(text, final=final)
        outline = self.outline
        if text and outline and outline.heads(self.key or ""):
            self.grid.go_to(next((key for key in self.grid.keys if not outline.heads(key)), ""))

    def action_filter(self) -> None:
        """Show all lines, only those with questions, only what is added or changed."""
        order = [each for each in ORDER if each is not Wanted.CHANGES or not (self.plan and self.plan.new)]
        place = order.index(self.looking.wanted) + 1
        self.looking = Looking(order[place % len(order)], closed=self.looking.closed)
        self.reload(force=True)

    def action_next_question(self, step: int) -> None:
        """Go to the next line with an open question, or the one before."""
        plan = self.plan
        if plan is None:
            self.say(words.NO_PLAN)
            return
        found = next_asked(plan, self.key or WHOLE, step)
        if found is None:
            self.say(words.NONE_LEFT)
        else:
            self.stand_at(found)

    # Leaving out

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Space leaves a line out, or takes it in again."""
        event.prevent_default()  # nothing is marked here
        outline, key = self.outline, self.key
        if outline is None or key is None:
            return
        changed = turned(outline.plan, outline.heads(key), key)
        if changed is outline.plan:
            self.say(words.NOT_SKIPPED)
            return
        self.take(changed, words.turned(changed, outline.heads(key), key))
        keys = self.grid.keys
        after = keys[keys.index(event.key) + 1 :] if event.key in keys else []
        self.grid.go_to(next((each for each in after if not outline.is_inside(each, key)), event.key))

    # Writing

    def action_save(self) -> None:
        """Say what would be written, and write it when the user agrees."""
        plan = self.plan
        if plan is None:
            self.say(words.NO_PLAN)
        elif not plan.writes:
            self.say(words.UNCHANGED.format(file=plan.file))
        else:
            self.app.push_screen(ConfirmScreen(self.office, plan, self.ward(plan)), self._written)

    def _written(self, done: tuple[Entry | None] | None) -> None:
        plan = self.plan
        if done is None or plan is None:
            return
        app, entry = self.incoming, done[0]
        app.plan, app.programme = None, plan.slug
        app.remember()
        self.looking, self.search = Looking(), ""
        said = journal_words.describe(entry) if entry else words.UNCHANGED.format(file=plan.file)
        app.action_go("overview")
        app.say(said)

    # Leaving

    def action_add(self) -> None:
        """Ask for another file."""
        self.incoming.ask_file()

    def action_back(self) -> None:
        """Drop the search, then the filter, then ask whether to leave."""
        if self.looking.wanted is not Wanted.ALL and not self.search and not self.help_topic():
            self.looking = Looking(closed=self.looking.closed)
            self.reload(force=True)
        else:
            super().action_back()

    def go_back(self) -> None:
        """Leave after asking, when a preview is kept."""
        if self.plan is None:
            self._leave()
        else:
            self.app.push_screen(LeaveScreen(), lambda agreed: self._leave() if agreed else None)

    def _leave(self) -> None:
        file = self.plan.file if self.plan else ""
        if self.ward_app.trail:
            self.ward_app.go_back()
        else:
            self.incoming.action_go("overview")
        if file:
            self.ward_app.say(words.LEFT_NOW.format(file=file))

    def copied(self, keys: list[str]) -> str:
        """Return lines as a table."""
        plan = self.plan
        return words.table_text(plan, keys) if plan else ""
