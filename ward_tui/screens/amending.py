"""The window in which a decision that changes the programme is entered: its paper, and what it does, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from ward_tui.domain.amending import Line as DecidedLine
from ward_tui.domain.amending import Place
from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.depth import AmendmentLine
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.amend_doing import Doing
from ward_tui.screens.amend_planned import Planned, line_of, named, unpacked
from ward_tui.screens.amend_windows import SidesScreen, Told
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import amendments as words
from ward_tui.wording import errors
from ward_tui.wording.amending import ACTION

if TYPE_CHECKING:
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.services.office import Office

DOCUMENT, DAY, NOTE = "amend-document", "amend-day", "amend-note"
FIELDS: dict[Place, str] = {"document": DOCUMENT, "decided_on": DAY}
COLUMNS = (Column(words.ACT, width=12), Column(words.RECORD, weight=1), Column(words.CHANGE, weight=1, shown_from=70))
LINE = "line {}"  # the key under which a line is kept in the draft


class AmendScreen(Doing):
    """Asks for number and day of a decision, then for what it does; Ctrl+S shows old and new, and saves after that."""

    AUTO_FOCUS = f"#{DOCUMENT}"
    SAVE_LABEL = words.PREVIEW
    TOPIC = "amend"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "add", show=False),
        Binding("f9", "change", show=False),
        Binding("delete", "drop_line", show=False),
        Binding("ctrl+r", "start_afresh", show=False),
    ]

    def __init__(self, office: Office, programme: str, drafts: Drafts) -> None:
        super().__init__(office, programme, drafts)
        self._draft = f"amend {programme}"
        self._wrong: dict[Place, WardError] = {}
        self._told: dict[int, AmendmentLine] = {}

    # Layout

    def title_text(self) -> str:
        """Name the ward where there are several."""
        programmes = self.office.facts.programmes
        ward = programmes[self.programme].ward
        return words.NEW_OF.format(ward=ward) if len(programmes) > 1 else words.NEW_TITLE

    def fields(self) -> ComposeResult:
        """Ask for the paper, list what the decision does, and say all of the line under the cursor."""
        yield from paper.line(words.NUMBER_LABEL, words.NUMBER_EXAMPLE, DOCUMENT, "")
        yield from paper.line(words.DAY_LABEL, words.DAY_EXAMPLE, DAY, "")
        yield from paper.line(words.NOTE_LABEL, words.NOTE_EXAMPLE, NOTE, "")
        yield Grid(COLUMNS, id="amend-lines")
        yield Static(id="whole", markup=False)
        yield Static(words.KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Bring back what was left half made."""
        self.query_one("#window").add_class("broad", "tall")
        if kept := self.drafts.get(self._draft):
            for field in (DOCUMENT, DAY, NOTE):
                self.query_one(f"#{field}", TextField).value = kept.get(field, "")
            found = (unpacked(text) for name, text in kept.items() if name.startswith("line "))
            self.lines = [each for each in found if each is not None]
            self.query_one("#reason", Static).update(words.RESTORED)
        self.show_lines()

    # What is typed

    def _text(self, field: str) -> str:
        return tidy(self.query_one(f"#{field}", TextField).value)

    def _keep(self) -> bool:
        """Keep what was entered so far, and tell whether there is any."""
        texts = {field: self._text(field) for field in (DOCUMENT, DAY, NOTE)}
        texts |= {LINE.format(place): each.packed() for place, each in enumerate(self.lines)}
        self.drafts.keep(self._draft, {name: text for name, text in texts.items() if text})
        return any(texts.values())

    def before_leaving(self) -> None:
        """Keep what was entered when the program is left."""
        self._keep()

    def action_leave(self) -> None:
        """Leave without saving; what was entered is kept."""
        if self._keep():
            self.app.say(words.KEPT)  # type: ignore[attr-defined]  # the app is a `Windows`
        self.dismiss(None)

    def action_start_afresh(self) -> None:
        """Drop what was brought back."""
        self.drafts.drop(self._draft)
        for field in (DOCUMENT, DAY, NOTE):
            self.query_one(f"#{field}", TextField).value = ""
        self.lines = []
        self.query_one("#reason", Static).update("")
        self.show_lines()
        self.query_one(f"#{DOCUMENT}").focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:  # type: ignore[override]
        """Enter in a field goes on to the next."""
        event.stop()
        self.action_step(1)

    # The lines

    def show_lines(self, go_to: int | None = None) -> None:
        """Show what the decision does, and what is wrong with it; keep all of it as the draft."""
        self._keep()
        self._look(self._text(DOCUMENT), self._day() or self.office.today)
        grid = self.query_one(Grid)
        grid.show(list(self._grid_lines()), empty=words.LINES_EMPTY)
        if go_to is not None:
            grid.go_to(str(go_to))
            grid.focus()
        self._show_whole()

    def _grid_lines(self) -> Iterator[Line]:
        for place, planned in enumerate(self.lines):
            error, told = self._wrong.get(place), self._told.get(place)
            said = words.WRONG.format(why=errors.sentence(error)) if error else words.summary(told) if told else ""
            cells = (ACTION[planned.action], named(self.office.facts, planned), said)
            yield Line(cells, key=str(place), look="overdue" if error else "")

    def _look(self, document: str, day: date) -> None:
        """Find out what each line would do, and what is wrong."""
        basis, self._wrong, self._told = self.basis(), {}, {}
        readable: dict[int, DecidedLine] = {}
        for place, planned in enumerate(self.lines):
            try:
                readable[place] = line_of(basis, planned)
            except WardError as error:
                self._wrong[place] = error
        places = list(readable)
        wrong, told = self.office.amend_preview(self.programme, document, day, list(readable.values()))
        self._wrong |= {places[each] if isinstance(each, int) else each: error for each, error in wrong.items()}
        self._told = {places[each]: line for each, line in told.items()}
        if self.lines:
            self._wrong.pop("lines", None)

    def _day(self) -> date | None:
        try:
            return parse_day(self._text(DAY))
        except WardError:
            return None

    def on_grid_moved(self) -> None:
        """Say all of the line under the cursor."""
        self._show_whole()

    def _show_whole(self) -> None:
        key = self.query_one(Grid).cursor_key
        place = int(key) if key else -1
        error, told = self._wrong.get(place), self._told.get(place)
        said = errors.sentence(error) if error else words.summary(told) if told else ""
        self.query_one("#whole", Static).update(said)

    def on_grid_chosen(self) -> None:
        """Change the line under the cursor."""
        self.action_change()

    def action_drop_line(self) -> None:
        """Take the line under the cursor out of the decision."""
        if key := self.query_one(Grid).cursor_key:
            del self.lines[int(key)]
            self.show_lines(min(int(key), len(self.lines) - 1) if self.lines else None)

    def current(self) -> tuple[int, Planned] | None:
        """Return the line under the cursor with its place."""
        key = self.query_one(Grid).cursor_key
        return (int(key), self.lines[int(key)]) if key else None

    # Saving

    def action_save(self) -> None:
        """Show old and new of everything, or go to the first thing that is wrong."""
        day = self._checked_day()
        if day is None:
            return
        self._look(self._text(DOCUMENT), day)
        self.query_one(Grid).show(list(self._grid_lines()), empty=words.LINES_EMPTY)
        if self._wrong:
            self._go_to_wrong()
            return
        told = Told(self._text(DOCUMENT), [self._told[place] for place in range(len(self.lines))])
        window = SidesScreen(self.office.facts, told, saving=True)
        self.app.push_screen(window, lambda agreed: self._save(day) if agreed else None)

    def _checked_day(self) -> date | None:
        text = self._text(DAY)
        try:
            return parse_day(text)
        except WardError as error:
            self.complain(errors.sentence(error if text else WardError("amend_day")), DAY)
            return None

    def _go_to_wrong(self) -> None:
        for place, error in sorted(self._wrong.items(), key=lambda each: (isinstance(each[0], int), str(each[0]))):
            self.complain(errors.sentence(error), FIELDS.get(place, "amend-lines"))
            if isinstance(place, int):
                self.query_one(Grid).go_to(str(place))
            return

    def _save(self, day: date) -> None:
        lines = [line_of(self.basis(), each) for each in self.lines]
        try:
            entry = self.office.amend(self.programme, self._text(DOCUMENT), day, lines, self._text(NOTE))
        except WardError as error:
            self.complain(errors.sentence(error))
            return
        self.drafts.drop(self._draft)
        self.dismiss(entry)
