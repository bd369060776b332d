"""The results and figures that no document proves yet, and the scans that are not where they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from ward_tui.domain.evidence import Paper, Proof
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import room
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import evidence as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.ID, width=7),
    Column(words.NAME, weight=1),
    Column(words.WHAT, width=26),
)
AROUND = 4  # lines of the window that are not the list: title, keys


class MissingScreen(Opening, ModalScreen[None]):
    """Lists what is to be proved; Enter opens the record, and coming back the list is looked through again."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    TOPIC = "missing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
    ]

    def __init__(self, office: Office, programme: str | None) -> None:
        super().__init__()
        self._office, self._programme = office, programme
        self._records: dict[str, str] = {}
        self._lines = 0

    def compose(self) -> ComposeResult:
        """Lay out title and list."""
        with Vertical(id="window", classes="broad"):
            yield Static(words.TITLE, id="window-title", markup=False)
            yield Grid(COLUMNS, id="missing")
            yield Static(words.KEYS, id="keys", markup=False)

    def on_screen_resume(self) -> None:
        """Look again: what was missing may have been entered meanwhile."""
        super().on_screen_resume()
        unproved, lost = self._office.missing_evidence(self._programme)
        self._records = {}
        lines = [
            *self._group(words.NO_RESULT_NUMBER, [each for each in unproved if each.proves is Proof.RESULT]),
            *self._group(words.NO_FIGURE_NUMBER, [each for each in unproved if each.proves is Proof.FIGURE]),
            *self._group(words.LOST_SCAN, lost),
        ]
        grid = self.query_one(Grid)
        grid.show(lines, empty=words.NOTHING)
        self._lines = len(lines) + 1
        self._fit()

    def on_resize(self) -> None:
        """Take the room that there is."""
        self._fit()

    def _fit(self) -> None:
        self.query_one(Grid).styles.height = min(room(self, AROUND), max(5, self._lines))

    def _group(self, title: str, papers: Sequence[Paper]) -> Iterator[Line]:
        if papers:
            yield Line((screen_words.GROUP.format(title=title, count=len(papers)),))
        for paper in papers:
            key = str(len(self._records))
            self._records[key] = paper.record
            what = words.file_name(paper.evidence.scan) if title == words.LOST_SCAN else words.what(paper)
            yield Line((words.short(paper), paper.name, what), key=key)

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open everything that is known of the record."""
        self.app.push_screen(DetailScreen(self._office, self._records[event.key]))

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)
