"""Forms that came back, by agency: what each would change, what must be decided; taken over as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.collection import Collection, Edit, EditState, Unreadable
from ward_tui.domain.text import fold, matches
from ward_tui.screens.collect_windows import KEEP, ChooseFormsScreen, DecideEditScreen
from ward_tui.screens.copying import copy
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import collect_screen as words
from ward_tui.wording import collecting as told
from ward_tui.wording import screens as screen_words
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.services.office import Office

FILE, UNREAD = "file|", "unread|"  # how the keys of lines begin that are no edit
ASKED = (EditState.CONFLICT, EditState.TWICE)
COLUMNS = (
    Column(words.ID, width=8),
    Column(words.FIELD, width=16),
    Column(words.NOW, weight=1),
    Column(words.FORM, weight=1),
    Column(words.STATE, width=14),
)


class CollectGrid(Grid):
    """A list in which Space takes the line under the cursor, or leaves it."""

    def action_mark(self) -> None:
        """Tell that the user pressed Space."""
        if self.cursor_key:
            self.post_message(self.Marked(self, self.cursor_key))


class CollectScreen(ListScreen):
    """Lists what forms would change; what was read is kept until it is written or other forms are read."""

    PLACE = "collect"
    TAB = "agencies"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("collect")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._found: Collection | None = None
        self._compared: Facts | None = None
        self._only_open = False

    def body(self) -> ComposeResult:
        """List, detail pane, and below them all of the line under the cursor."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield CollectGrid(COLUMNS, id="collect")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the forms that were read, compared with the facts of now."""
        facts = self.office.facts
        if self._found is not None and self._compared is not facts:
            self._found = self.office.compare_again(self._found)
        self._compared = facts
        found, empty = self._found, words.EMPTY
        if found is not None:
            empty = screen_words.EMPTY_SEARCH if self.search else words.EMPTY_FILTER
        self.query_one(Grid).show(list(self._lines()), empty=self.empty(empty))
        searched = screen_words.SEARCHED.format(text=self.search) if self.search else ""
        filtered = screen_words.FILTERED.format(what=words.ONLY) if self._only_open else ""
        head = words.head(found) if found else ""
        self.query_one("#head", Static).update(" · ".join(part for part in (filtered, searched, head) if part))
        self.show_detail()

    def _lines(self) -> Iterator[Line]:
        found, facts = self._found, self.office.facts
        for number, file in enumerate(found.files if found else ()):
            lines = [line for line in self._of_file(number) if self._wanted(line)]
            whole = not self._only_open or bool(told.problems(found, number)) if found else False
            if lines or (whole and not self.search):
                yield Line((screen_words.GROUP.format(title=words.agency(file, facts), count=len(lines)),))
                yield self._file_line(number)
                yield from lines

    def _file_line(self, number: int) -> Line:
        found = self._known
        file, noted = found.files[number], len(told.problems(found, number))
        notes = words.NOTED.format(count=noted) if noted else ""
        cells = (words.FILE, words.made(file), notes, file.form.file, words.file_state(found, number))
        return Line(cells, key=f"{FILE}{number}", look="soon" if file.held else "")

    def _of_file(self, number: int) -> Iterator[Line]:
        """Yield the values of one form: first what must be decided, then what cannot be taken, then the changes."""
        found = self._known
        own = [each for each in found.edits.values() if each.file == number]
        yield from (_line(each) for each in own if each.state in ASKED)
        yield from (_line(each) for each in own if each.state is EditState.REFUSED)
        for place, each in enumerate(found.unreadable):
            if each.file == number:
                cells = (short_id(each.id), told.FIELD[each.field], "", told.raw(each), words.REFUSED)
                yield Line(cells, key=f"{UNREAD}{place}", look="overdue")
        if not self._only_open:
            yield from (_line(each) for each in own if each.state is EditState.CHANGED)

    def _wanted(self, line: Line) -> bool:
        return not self.search or matches(fold(f"{' '.join(line.cells)} {self._titled(line.key)}"), self.search)

    def _titled(self, key: str) -> str:
        subject = self.subject_of(key)
        return words.name(self.office.facts, subject) if subject else ""

    # The line under the cursor

    @property
    def _known(self) -> Collection:
        return self._found or Collection((), {})

    @property
    def _edit(self) -> Edit | None:
        return self._known.edits.get(self.grid.cursor_key)

    @property
    def _unread(self) -> Unreadable | None:
        key = self.grid.cursor_key
        return self._known.unreadable[int(key.removeprefix(UNREAD))] if key.startswith(UNREAD) else None

    @property
    def _file(self) -> int | None:
        key = self.grid.cursor_key
        return int(key.removeprefix(FILE)) if key.startswith(FILE) else None

    def subject_of(self, key: str) -> str:
        """Return the row or indicator of a line, '' for a file."""
        if edit := self._known.edits.get(key):
            return edit.id
        return self._known.unreadable[int(key.removeprefix(UNREAD))].id if key.startswith(UNREAD) else ""

    def on_grid_moved(self) -> None:
        """Show what the cursor stands on."""
        self.show_detail()

    def show_detail(self) -> None:
        """Show all of the line under the cursor."""
        found, facts, edit, unread, file = self._known, self.office.facts, self._edit, self._unread, self._file
        text, title, fields = "", "", list[tuple[str, str]]()
        if edit is not None:
            text, title = words.below(edit, found, facts), short_id(edit.id)
            fields = words.fields(edit, found, facts)
        elif unread is not None:
            text, title = words.unread(unread, found, facts), short_id(unread.id)
            fields = words.unread_fields(unread, found, facts)
        elif file is not None:
            text, title = words.of_file(found, file), found.files[file].form.file
            fields = [("", text)]
        self.query_one("#why", Static).update(text)
        if self.has_class("wide"):
            self.query_one("Detail.aside", Detail).show(title, fields)

    # Commands

    def open_record(self, key: str) -> None:
        """Open the row, or the target of an indicator."""
        subject = self.subject_of(key)
        if subject:
            owner = subject if subject in self.office.facts.items else subject.rpartition(".")[0]
            self.app.push_screen(DetailScreen(self.office, owner))

    def action_add(self) -> None:
        """Ask for the forms and read them; they take the place of those read before."""
        from ward_tui.screens.windows import documents_folder

        remembered = self.ward_app.remembered
        folder = remembered.collect_folder or remembered.forms_folder
        base = Path(folder) if folder else documents_folder()
        self.app.push_screen(ChooseFormsScreen(self.ward_app.desk, base, str(base)), self._read)

    def _read(self, done: tuple[Collection, Path] | None) -> None:
        if done is None:
            return
        self._found, path = done
        self._compared, self._only_open = None, False
        self.ward_app.remembered.collect_folder = str(path if path.is_dir() else path.parent)
        self.ward_app.remember()
        self.say(words.read(self._found))
        self.reload(force=True)
        self.grid.action_end(0)

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Space takes the line under the cursor, or leaves it; at a file all of it."""
        event.prevent_default()  # nothing is marked here
        edit, file = self._edit, self._file
        if edit is not None and edit.state is not EditState.REFUSED:
            self._now(self._known.chosen(edit.key, taken=not edit.taken))
        elif file is not None:
            own = [each for each in self._known.edits.values() if each.file == file]
            held = self._known.files[file].held
            self._now(self._known.file_taken(file, taken=held or not any(each.taken for each in own)))
        else:
            self.say(words.NOT_TO_TAKE)
            return
        self.grid.action_move(1)

    def _now(self, found: Collection) -> None:
        self._found = found
        self.say("")
        self.reload(force=True)

    def action_update(self) -> None:
        """Decide what counts where several values stand against each other."""
        edit, found = self._edit, self._known
        if not found.files:
            self.say(words.NO_FORMS)
            return
        if edit is None or edit.state not in ASKED:
            self.say(words.NOT_TO_TAKE if self._unread else words.NOTHING_TO_DECIDE)
            return
        rivals = [each for each in found.of(*ASKED) if each.subject == edit.subject]
        files = [found.files[each.file].form.file for each in rivals]
        window = DecideEditScreen(words.name(self.office.facts, edit.id), rivals, files)
        self.app.push_screen(window, lambda key: self._decided(rivals, key))

    def _decided(self, rivals: list[Edit], key: str | None) -> None:
        if key is None:
            return
        found = self._known
        for each in rivals:
            found = found.chosen(each.key, taken=False)
        self._now(found if key == KEEP else found.chosen(key, taken=True))
        if self._known.open_conflicts:
            self.action_next_open()

    def action_next_open(self) -> None:
        """Go to the next value that must be decided, from the top after the last."""
        wanted = {each.key for each in self._known.open_conflicts}
        keys = self.grid.keys
        place = keys.index(self.grid.cursor_key) + 1 if self.grid.cursor_key in keys else 0
        following = next((key for key in (*keys[place:], *keys[:place]) if key in wanted), "")
        reached = bool(following) and self.grid.go_to(following)
        self.say("" if reached else words.NOTHING_OPEN)

    def action_filter(self) -> None:
        """Show only what must be looked at, or all."""
        self._only_open = not self._only_open
        self.reload(force=True)

    def action_save(self) -> None:
        """Say what would be written, and write it."""
        from ward_tui.screens.linking import AgreeScreen

        found = self._known
        if not found.writes:
            self.say(words.NOTHING_TO_WRITE if found.files else words.NO_FORMS)
            return
        text = words.save_text(found, self.office.facts)
        window = AgreeScreen(words.save_title(found), text, words.SAVE, "collect-save")
        self.app.push_screen(window, lambda agreed: self._write() if agreed else None)

    def _write(self) -> None:
        found, self._found = self._known, None
        if not self.do(lambda: self.office.collect(found)):
            self._found = found
        self.reload(force=True)

    def action_copy(self) -> None:
        """Copy what the agencies are to be asked again."""
        text = words.to_ask(self._known, self.office.facts)
        if text:
            copy(self, text, words.COPIED.format(count=text.count("\n")))
        else:
            self.say(words.NOTHING_TO_COPY)

    def action_back(self) -> None:
        """Drop the search, then the filter, then go back; what was read stays."""
        if self._only_open and not (self.search or self.help_topic()):
            self.action_filter()
        else:
            super().action_back()


def _line(edit: Edit) -> Line:
    now = words.NOTE_ADDED if edit.adds else told.value(edit.field, edit.now)
    cells = (short_id(edit.id), told.field_name(edit), now, told.value(edit.field, edit.form), words.state(edit))
    look = {EditState.REFUSED: "overdue", EditState.CHANGED: "done" if edit.taken else ""}.get(edit.state, "")
    return Line(cells, key=edit.key, look=look if edit.state not in ASKED or edit.decided else "soon")
