"""The small windows of a conclusion: editing what is said, finishing, looking closer, comparing two weeks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from ward_tui.domain.conclusion import Conclusion, Opinion
from ward_tui.domain.review import Review
from ward_tui.screens import conclusion_lines as lines
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.early import Opening
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.modal import Window, room
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import NoteField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import conclusion_screen as words
from ward_tui.wording.week_changes import told

if TYPE_CHECKING:
    from ward_tui.services.concluding import Compared
    from ward_tui.services.office import Office

AROUND, LONGEST = 9, 16  # lines of the window beside the text; lines of the text


class OpinionScreen(DraftedWindow[str]):
    """Edits what an agency is told; an empty text brings the proposal back."""

    TOPIC = "opinion"
    AUTO_FOCUS = "NoteField"

    @staticmethod
    def draft_of(review: str, agency: str) -> str:
        """Return under what the draft is kept."""
        return f"opinion {review} {agency}"

    def __init__(self, review: str, opinion: Opinion, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(review, opinion.agency))
        self._opinion = opinion

    def title_text(self) -> str:
        """Name the agency."""
        return f"{words.OPINION_TITLE}\n{self._opinion.name}"

    def fields(self) -> ComposeResult:
        """Ask for the text."""
        yield Label(words.OPINION_LABEL, markup=False)
        yield NoteField(self._opinion.text, id="opinion")

    def on_resize(self) -> None:
        """Give the text the room that there is."""
        self.query_one(NoteField).styles.height = min(LONGEST, room(self, AROUND))

    def value(self) -> str:
        """Return the text; the proposal left as it is stays a proposal."""
        text = self.query_one(NoteField).text
        return "" if text == self._opinion.text and not self._opinion.own else text


class FinishReviewScreen(Window[bool]):
    """Asks once before a review is finished, and says what is kept as it is."""

    SAVE_LABEL = words.FINISH_SAVE
    TOPIC = "finish-review"
    AUTO_FOCUS = "#save"

    def __init__(self, found: Conclusion, review: Review) -> None:
        super().__init__()
        self._found, self._review = found, review

    def title_text(self) -> str:
        """Name the week."""
        return words.FINISH_TITLE.format(week=words.week(self._found).lower())

    def fields(self) -> ComposeResult:
        """Say what is kept, and how many cards wait."""
        for text in (words.FINISH_TEXT, words.left(self._review), words.FINISH_UNDO):
            yield Label(text, markup=False, classes="label")

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


def choose_week(reviews: Sequence[Review]) -> ListWindow[str]:
    """Return the window that asks which other finished review is meant."""
    return WeeksScreen(words.CHOOSE_TITLE, [entry((words.other(each),), each.id) for each in reviews])


class WeeksScreen(ListWindow[str]):
    """Lists the finished reviews."""

    PLACEHOLDER = words.CHOOSE_SEARCH
    FIELD = "weeks-field"


class _Looking(Opening, ModalScreen[None]):
    """A window with a list, the whole of the line under the cursor, and Enter for the record behind it."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    COLUMNS: ClassVar[tuple[Column, ...]] = (Column("", weight=1),)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
    ]

    def __init__(self, office: Office, title: str) -> None:
        super().__init__()
        self._office, self._title = office, title
        self._whole: dict[str, str] = {}

    def columns(self) -> Sequence[Column]:
        """Return the columns of the list."""
        return self.COLUMNS

    def compose(self) -> ComposeResult:
        """Lay out title, list and keys."""
        with Vertical(id="window", classes="broad tall"):
            yield Static(self._title, id="window-title", markup=False)
            yield Grid(self.columns(), id="looked-at")
            yield Static(id="whole", markup=False)
            yield Static(words.LIST_KEYS, id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the lines."""
        self.query_one(Grid).show(list(self.lines()))
        self._show_whole()

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the list."""
        raise NotImplementedError

    def record(self, key: str) -> str:
        """Return the record behind a line, '' for none."""
        raise NotImplementedError

    def on_grid_moved(self) -> None:
        """Show the whole of a line that the list may cut."""
        self._show_whole()

    def _show_whole(self) -> None:
        self.query_one("#whole", Static).update(Text(self._whole.get(self.query_one(Grid).cursor_key, "")))

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open everything that is known of the record."""
        key, facts = self.record(event.key), self._office.facts
        if key in facts.items or key in facts.targets:
            self.app.push_screen(DetailScreen(self._office, key))

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)


class RecordsScreen(_Looking):
    """Lists what a figure counts."""

    TOPIC = "conclusion-list"

    def __init__(self, office: Office, title: str, found: Sequence[tuple[str, str]]) -> None:
        super().__init__(office, f"{title} ({len(found)})")
        self._found = found

    def lines(self) -> Iterator[Line]:
        """Yield a line for each."""
        for place, (_, line) in enumerate(self._found):
            self._whole[str(place)] = line
            yield Line((line,), key=str(place))

    def record(self, key: str) -> str:
        """Return the record behind a line."""
        return self._found[int(key)][0]


class ComparedScreen(_Looking):
    """Shows two finished reviews side by side, and below what changed between them by the journal."""

    TOPIC = "compared"

    def __init__(self, office: Office, compared: Compared) -> None:
        super().__init__(office, words.compared_title(compared.first, compared.second))
        self._compared = compared
        self._records: dict[str, str] = {}

    def columns(self) -> Sequence[Column]:
        """Return a column of figures for each week."""
        first, second = words.column_names(self._compared.first, self._compared.second)
        figures = (Column(first, width=15, right=True), Column(second, width=15, right=True))
        return Column(words.FIGURE, weight=1), *figures, Column(words.CHANGE, width=15, shown_from=80)

    def lines(self) -> Iterator[Line]:
        """Yield the figures, then the changes."""
        yield from lines.side_by_side(self._compared.first, self._compared.second)
        changes = told(self._compared.changes, self._office.facts)
        yield Line((lines.count(len(changes)),))
        if not changes:
            yield Line((words.COMPARED_NONE,), key="none")
        for place, each in enumerate(changes):
            key = f"change:{place}"
            self._records[key], self._whole[key] = each.record, each.line
            yield Line((each.what, each.old, each.new), key=key)

    def record(self, key: str) -> str:
        """Return the record behind a change."""
        return self._records.get(key, "")
