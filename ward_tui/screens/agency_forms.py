"""The forms for the agencies: who leads what is open, when a form was made for each, who has answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.form_lines import NOBODY, AgencyForm, Sent, Share, Standing
from ward_tui.domain.selection import NO_LEAD, ItemFilter
from ward_tui.domain.text import fold, matches
from ward_tui.screens.copying import copy
from ward_tui.screens.handover import FolderWindow
from ward_tui.screens.lists import ListScreen
from ward_tui.services.forming import FormsWritten, sent_of
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import agency_forms as words
from ward_tui.wording import formats
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office

UNLED = "-"  # the key of the line of what nobody leads
COLUMNS = (
    Column(words.AGENCY, weight=1),
    Column(words.ROWS, width=5, right=True),
    Column(words.FIGURES, width=6, right=True),
    Column(words.SENT, width=10, right=True),
    Column(words.ANSWERED, width=10, right=True, shown_from=100),
    Column(words.STATE, width=17),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The forms that are to be made: of which programme (None for all), for which agencies; those made before."""

    programme: str | None
    agencies: tuple[str, ...]
    sent: Mapping[str, Sent]


class FormsScreen(ListScreen):
    """Lists the agencies with open work, those waited for first; Ctrl+N makes forms, Enter shows the work."""

    PLACE = "forms"
    TAB = "agencies"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("forms")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._known: dict[str, AgencyForm] = {}
        self._unled: dict[str, Share] = {}
        self._only_waiting = False

    def body(self) -> ComposeResult:
        """List, detail pane, and below them what is known of the form under the cursor."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="forms")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the agencies that match, and below them what nobody leads."""
        found = self.office.agency_forms(self.programme, self._sent())
        self._known = {form.share.agency: form for form in found}
        unled = [share for share in self.office.form_shares(self.programme) if share.agency == NOBODY]
        self._unled = {f"{UNLED}{share.programme}": share for share in unled}
        shown = [form for form in found if self._wanted(form)]
        grid = self.query_one(Grid)
        grid.marked &= self._known.keys()
        grid.show(list(self._lines(shown)), empty=self.empty(self._nothing()))
        told = words.head(found) if found else ""
        searched = screen_words.SEARCHED.format(text=self.search) if self.search else ""
        filtered = screen_words.FILTERED.format(what=words.ONLY) if self._only_waiting else ""
        self.query_one("#head", Static).update(" · ".join(part for part in (filtered, searched, told) if part))
        self.show_detail()

    def _sent(self) -> dict[str, Sent]:
        return sent_of(self.ward_app.remembered.forms, self.office.database)

    def _nothing(self) -> str:
        if self.search:
            return screen_words.EMPTY_SEARCH
        return words.EMPTY_WAITING if self._only_waiting and self._known else words.EMPTY

    def _wanted(self, form: AgencyForm) -> bool:
        if self._only_waiting and form.standing is not Standing.WAITING:
            return False
        return not self.search or matches(fold(self._named(form.share)), self.search)

    def _lines(self, shown: Sequence[AgencyForm]) -> Iterator[Line]:
        for standing, group in groupby(shown, key=lambda form: form.standing):
            members = list(group)
            yield Line((screen_words.GROUP.format(title=words.GROUP[standing], count=len(members)),))
            yield from map(self._line, members)
        if self._unled and not self.search and not self._only_waiting:
            yield Line((screen_words.GROUP.format(title=words.UNLED, count=len(self._unled)),))
            for key, share in self._unled.items():
                yield Line((self._named(share), *_counts(share), "", "", ""), key=key)

    def _line(self, form: AgencyForm) -> Line:
        today = self.office.today
        cells = (
            self._named(form.share),
            *_counts(form.share),
            formats.day(form.sent.on if form.sent else None),
            formats.day(form.answer.answered_on if form.answer else None),
            words.state(form, today),
        )
        return Line(cells, key=form.share.agency, look="soon" if form.is_old(today) else "")

    def _named(self, share: Share) -> str:
        facts = self.office.facts
        return words.name(facts, share, mixed=self.programme is None and len(facts.programmes) > 1)

    # What stands beside the list

    def show_detail(self) -> None:
        """Say what is known of the form under the cursor; the pane lists what it asks."""
        key = self.grid.cursor_key
        form = self._known.get(key)
        told = words.told(form, self.office.today) if form else words.UNLED_TOLD if key in self._unled else ""
        self.query_one("#why", Static).update(told)
        pane, share = self.query_one("Detail.aside", Detail), form.share if form else self._unled.get(key)
        if self.has_class("wide"):
            pane.show(self._named(share) if share else "", words.fields(share) if share else [])

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked agencies."""
        event.prevent_default()  # what other lists say does not hold here
        self.grid.marked &= self._known.keys()
        self.grid.refresh()
        marked = self.grid.marked
        self.say(words.MARKED.format(count=len(marked)) if marked else "")

    # Commands

    def open_record(self, key: str) -> None:
        """Show the rows that the agency leads, or those that nobody leads."""
        share = self._unled.get(key) or self._known[key].share
        if share.items:
            self.ward_app.show_items(ItemFilter(lead=share.agency or NO_LEAD))
        else:
            self.ward_app.show_place("targets")

    def action_filter(self) -> None:
        """Show only the agencies that have not answered, or all."""
        self._only_waiting = not self._only_waiting
        self.reload(force=True)

    def action_back(self) -> None:
        """Drop the marks, the search, then the filter, then go back to the screen before."""
        if self._only_waiting and not (self.search or self.grid.marked or self.help_topic()):
            self.action_filter()
        else:
            super().action_back()

    def action_add(self) -> None:
        """Make forms for the marked agencies, or for all of them."""
        if not self._known:
            self.say(self.empty(words.EMPTY))
            return
        remembered, day = self.ward_app.remembered, self.office.today.isoformat()
        name = f"phieu-{self.programme or 'cac-chuong-trinh'}-{day}"
        from ward_tui.screens.windows import documents_folder

        base = Path(remembered.forms_folder) if remembered.forms_folder else documents_folder()
        chosen = tuple(key for key in self._known if key in self.grid.marked) or tuple(self._known)
        wanted = Wanted(self.programme, chosen, self._sent())
        window = FormsWindow(self.ward_app.desk, base, str(base / name), wanted)
        self.app.push_screen(window, self._made)

    def _made(self, done: FormsWritten | None) -> None:
        if done is None:
            return
        remembered = self.ward_app.remembered
        remembered.forms |= done.remembered(remembered.forms)
        remembered.forms_folder = str(done.folder.parent)
        self.ward_app.remember()
        self.grid.marked = set()
        self.say(words.made(done.folder, len(done.files)))
        self.reload(force=True)

    def action_collect(self) -> None:
        """Go to the forms that came back."""
        self.ward_app.show_place("collect")

    def action_copy(self) -> None:
        """Copy the marked agencies, or all that are shown, as a table."""
        keys = self.grid.marked or set(self.grid.keys)
        found = [form for key, form in self._known.items() if key in keys]
        if found:
            text = words.forms_text(self.office.facts, found)
            copy(self, text, words.COPIED.format(count=len(found)))
        else:
            self.say(screen_words.CHOOSE_LINE)


class FormsWindow(FolderWindow[FormsWritten]):
    """Returns what was written, or None."""

    TITLE_TEXT, SAVE_LABEL = words.TITLE, words.SAVE
    FIELD, LABEL, DOING = "forms-folder", words.FOLDER, words.DOING

    def __init__(self, desk: Desk, base: Path, proposal: str, wanted: Wanted) -> None:
        """Propose a folder for the forms that are wanted."""
        super().__init__(desk, base, proposal)
        self.TEXT = words.TEXT.format(count=words.ALL.format(count=len(wanted.agencies)))  # type: ignore[misc]
        self._wanted = wanted

    def carry_out(self, folder: Path) -> FormsWritten:
        """Write the forms over a reading connection."""
        office, wanted = self._desk.open(read_only=True), self._wanted
        try:
            return office.write_forms(
                folder, wanted.programme, self.advance, agencies=wanted.agencies, sent=wanted.sent
            )
        finally:
            office.close()


def _counts(share: Share) -> tuple[str, str]:
    rows, figures = len(share.items), len(share.indicators)
    return formats.number(rows) if rows else formats.NONE, formats.number(figures) if figures else formats.NONE
