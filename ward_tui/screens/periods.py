"""The periods of one duty: each of them, also one long past, can be answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.domain.duties import DutyState, DutyView, Occurrence
from ward_tui.domain.errors import WardError
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import room
from ward_tui.screens.records.drafts import Drafts
from ward_tui.screens.reporting import ask_report, taken_back
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import duties as words
from ward_tui.wording import errors
from ward_tui.wording import journal as journal_words

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.services.office import Office

AROUND = 10  # lines of the window that are not the list: title, what was done, keys
PERIOD, DUE, STATE, SENT = words.WINDOW_COLUMNS
LOOKS = {DutyState.OVERDUE: "overdue", DutyState.DUE_SOON: "soon"}


class PeriodsScreen(Opening, ModalScreen[None]):
    """Lists the periods of a duty, newest first; stands on the one that is to be answered."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "periods"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("f5", "finish", show=False),
        Binding("f4", "not_needed", show=False),
        Binding("delete", "remove", show=False),
    ]

    def __init__(self, office: Office, key: str, drafts: Drafts) -> None:
        super().__init__()
        self._office, self._key, self._drafts = office, key, drafts

    @property
    def _seen(self) -> DutyView:
        return self._office.duty(self._key)

    def compose(self) -> ComposeResult:
        """Lay out title, list and keys."""
        with Vertical(id="window", classes="broad"):
            yield Static(self._seen.duty.name, id="window-title", markup=False)
            yield Grid(_columns([]), id="periods")
            yield Static(id="whole", markup=False)
            yield Static(id="reason", markup=False)
            yield Static(words.WINDOW_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """List the periods."""
        self._show()
        if (each := self._seen.to_answer) is not None:
            self.query_one(Grid).go_to(each.code)

    def on_resize(self) -> None:
        """Take the room that there is."""
        self._fit()

    def _show(self) -> None:
        lines = [_line(each) for each in reversed(self._seen.periods)]
        grid = self.query_one(Grid)
        grid.columns = _columns(lines)
        grid.show(lines, empty=words.WINDOW_EMPTY)
        self._fit()
        self._tell()

    def on_grid_moved(self) -> None:
        """Say everything about the period under the cursor."""
        self._tell()

    def _tell(self) -> None:
        each = self._chosen()
        self.query_one("#whole", Static).update(words.whole(each) if each else "")

    def _fit(self) -> None:
        self.query_one(Grid).styles.height = min(room(self, AROUND), max(4, len(self._seen.periods) + 1))

    def _chosen(self) -> Occurrence | None:
        return self._seen.period(self.query_one(Grid).cursor_key)

    def on_grid_chosen(self) -> None:
        """Enter answers the period, as F5 does."""
        self.action_finish()

    def action_finish(self) -> None:
        """Say when the report of the period was sent."""
        each = self._chosen()
        if each is not None or self._seen.by_day:
            ask_report(self, self._office, self._seen, each, drafts=self._drafts, do=self._do)

    def action_not_needed(self) -> None:
        """Say that the period needs no report."""
        if (each := self._chosen()) is not None:
            self._do(lambda: self._office.report(self._key, each.code, None))

    def action_remove(self) -> None:
        """Take back what was said about the period."""
        if (each := self._chosen()) is not None:
            self._do(lambda: taken_back(self._office, self._seen, each))

    def _do(self, verb: Callable[[], Entry | None]) -> bool:
        try:
            entry = verb()
        except WardError as error:
            self.query_one("#reason", Static).update(errors.sentence(error))
            self.app.bell()
            return False
        self.query_one("#reason", Static).update(journal_words.describe(entry) if entry else "")
        self._show()
        return True

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)


def _columns(lines: Sequence[Line]) -> tuple[Column, ...]:
    """Return the columns, each as broad as its longest cell; what was sent takes what is left."""
    titles = (PERIOD, DUE, STATE)
    cells = [titles, *(line.cells for line in lines)]
    fitted = [Column(title, width=max(len(each[place]) for each in cells)) for place, title in enumerate(titles)]
    return (*fitted, Column(SENT, weight=1))


def _line(each: Occurrence) -> Line:
    due = words.weekday_short(each.due_on) if each.due_on else ""
    state = f"{words.SIGN[each.state]} {words.STATE_SHORT[each.state]}"
    cells = (words.column_period(each.code), due, state, words.sent(each))
    return Line(cells, key=each.code, look=LOOKS.get(each.state, ""))
