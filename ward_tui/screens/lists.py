"""What the lists share: search, marks, opening what the cursor stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ward_tui.domain.model import AppendixItem
from ward_tui.screens.copying import copy
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.facts import describe
from ward_tui.screens.verbs import RowVerbs
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.prompt import Prompt, Question
from ward_tui.wording import copying as copy_words
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.services.office import Office


class ListScreen(RowVerbs):
    """A list whose lines are records, identified by the key of the line, with a detail pane beside it."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.search = ""

    def subject(self) -> str:
        """Return the identifier of the record under the cursor."""
        return self.subject_of(self.grid.cursor_key)

    def subject_of(self, key: str) -> str:
        """Return the identifier of the record that a line stands for."""
        return key

    def chosen_items(self) -> list[AppendixItem]:
        """Return the marked rows of the programme in their order, shown or not, or the one under the cursor."""
        subjects = {self.subject_of(key) for key in self.grid.marked or {self.grid.cursor_key}}
        chosen = self.programme
        items = self.office.facts.items.values()
        return [item for item in items if item.id in subjects and chosen in (None, item.programme)]

    def edit_marked(self) -> bool:
        """Edit the marked rows at once, and tell whether there are any."""
        items = self.chosen_items() if self.grid.marked else []
        if items:
            from ward_tui.screens.bulk import open_bulk

            open_bulk(self, items)
        return bool(items)

    def go_to(self, key: str) -> None:
        """Stand on a record; the search gives way when it hides it."""
        if not self.grid.go_to(key) and self.search:
            self.take_search("", final=True)
            self.grid.go_to(key)

    def after_assign(self) -> None:
        """Take the marks off."""
        self.grid.marked = set()
        self.reload(force=True)

    def focus_main(self) -> None:
        """Give the focus back to the list."""
        self.set_focus(self.query(Grid).first())

    def show_detail(self) -> None:
        """Show the record under the cursor in the pane beside the list."""
        pane = self.query_one("Detail.aside", Detail)
        if pane.display and self.has_class("wide"):
            title, fields = describe(self.office, self.subject())
            pane.show(title, fields)

    def after_resize(self) -> None:
        """Fill the pane when it appears."""
        self.show_detail()

    def on_grid_moved(self) -> None:
        """Follow the cursor."""
        self.show_detail()

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open everything that is known of a record."""
        self.open_record(self.subject_of(event.key))

    def on_grid_marked(self, _event: Grid.Marked) -> None:
        """Say how many lines are marked."""
        self.say(words.MARKED.format(count=len(self.grid.marked)) if self.grid.marked else "")

    def open_record(self, key: str) -> None:
        """Open everything that is known of a record."""
        self.app.push_screen(DetailScreen(self.office, key))

    def action_history(self) -> None:
        """Open a record at what happened to it."""
        if key := self.subject():
            self.app.push_screen(DetailScreen(self.office, key, past=True))

    # Copying

    def action_copy(self) -> None:
        """Copy the marked lines in the order of the list, those that are hidden last, or the one under the cursor."""
        marked = self.grid.marked
        keys = [key for key in self.grid.keys if key in marked]
        keys += sorted(marked - set(keys))
        text = self.copied(keys or list(filter(None, [self.grid.cursor_key])))
        if count := text.count("\n"):
            copy(self, text, copy_words.COPIED.format(count=count))
        else:
            self.say(words.HOW_TO_LEAVE)

    def copied(self, keys: list[str]) -> str:
        """Return what lines stand for as a table: a line of titles, then a line for each record that is still there."""
        raise NotImplementedError

    # Search

    def action_search(self) -> None:
        """Search by name, without regard to marks, from the first keystroke."""
        question = Question("search", (words.ASK_SEARCH,), words.ASK_SEARCH_HINT, value=self.search, live=True)
        self.query_one(Prompt).ask(question)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take what is searched for; other answers are taken by the verbs."""
        if event.purpose == "search":
            event.prevent_default()
            self.take_search(event.text, final=event.final)

    def on_prompt_closed(self, event: Prompt.Closed) -> None:
        """Escape in the search drops it."""
        if event.purpose == "search":
            self.take_search("", final=True)

    def on_prompt_turning(self, event: Prompt.Turning) -> None:
        """Move in the list while the search field has the focus."""
        self.query(Grid).first().action_move(event.step)

    def take_search(self, text: str, *, final: bool) -> None:
        """Show what matches; Enter keeps the search and goes to the list."""
        if text != self.search:
            self.search = text
            self.reload(force=True)
            self.query(Grid).first().to_first()
        if final:
            self.close_prompt()
            if text:
                self.ward_app.did("search")

    def action_back(self) -> None:
        """Close a question left open, else drop the marks, else the search."""
        if self.query_one(Prompt).purpose:
            self.close_prompt()
        elif self.grid.marked:
            self.grid.marked = set()
            self.say("")
            self.reload(force=True)
        elif self.search:
            self.take_search("", final=True)
        else:
            super().action_back()

    def action_mark_all(self) -> None:
        """Mark every line shown, or none."""
        if self.grid.markable:
            self.grid.toggle_all()

    def action_mark_group(self) -> None:
        """Mark the group of the line under the cursor, or none of it."""
        if self.grid.markable:
            self.grid.toggle_group()

    def reload(self, *, force: bool = False) -> None:
        """Show the facts again; marks are dropped when another programme was chosen."""
        if self._shown and self._shown[-1] != self.programme:
            self.grid.marked = set()
        super().reload(force=force)

    def head(self, shown: int, total: int, *more: str) -> str:
        """Return what is searched and filtered, and how much of the list is shown."""
        filters = ", ".join(part for part in more if part)
        parts = [words.FILTERED.format(what=filters)] if filters else []
        parts += [words.SEARCHED.format(text=self.search)] if self.search else []
        what = "".join(f"{part} · " for part in parts)
        return what + words.SHOWN.format(shown=shown, total=total)
