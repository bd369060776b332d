"""A window that lists what is not as it was, record by record; a long stretch of the journal is read beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from ward_tui.domain.text import tidy
from ward_tui.screens.early import Opening
from ward_tui.screens.modal import FRAME, PART, broad_lines
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import comparing
from ward_tui.wording import journal_screen as words

T = TypeVar("T")
AT_ONCE = 1_000  # entries of the journal that are read without making anybody wait
LEAST_LISTED, LEAST_WHOLE, MOST_WHOLE = 4, 2, 6  # lines of the list, and of the whole line below it
SQUEEZED = 3  # lines of the list that stay in the smallest terminal, as in the styles
AROUND = 5  # empty lines below the title, above the whole line and above buttons; the reason; buttons or keys


class DifferingWindow(Opening, ModalScreen[T | None], Generic[T]):
    """Lists the differences under the names of their records; below stands the whole of the line under the cursor."""

    CSS_PATH = "modal.tcss"
    AUTO_FOCUS = "Grid"
    COLUMN_NAMES: ClassVar[tuple[str, str, str]] = words.COMPARE_COLUMNS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f1", "app.help", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    class Advanced(Message):
        """So much of the journal is read."""

        def __init__(self, percent: int) -> None:
            super().__init__()
            self.percent = percent

    class Found(Message):
        """What was read, or a sentence that says why not."""

        def __init__(self, found: Any, sentence: str = "") -> None:
            super().__init__()
            self.found, self.sentence = found, sentence

    def __init__(self) -> None:
        super().__init__()
        self.groups: Sequence[comparing.Group] = ()
        self._whole: dict[str, str] = {}
        self._records: dict[str, str] = {}
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay out title, what is counted, list, the whole line, keys."""
        what, old, new = self.COLUMN_NAMES
        columns = (Column(what, weight=4), Column(old, weight=3), Column(new, weight=3))
        with Vertical(id="window", classes="broad tall"):
            yield Static(id="window-title", markup=False)
            yield Static(id="counted", markup=False)
            yield Grid(columns, lively=True, id="differing")
            yield Static(id="whole", markup=False)
            yield Static(id="reason", markup=False)
            yield from self.below()

    def on_mount(self) -> None:
        """Fill the list; until then it is empty, for it may be painted before."""
        self.query_one(Grid).show([])
        self.begin()

    def begin(self) -> None:
        """Find out what is listed."""
        raise NotImplementedError

    def below(self) -> Iterator[Widget]:
        """Yield what stands under the list."""
        raise NotImplementedError

    def advance(self, percent: int) -> None:
        """Report how much is read; called beside the screen."""
        self.post_message(self.Advanced(percent))

    def tell(self, title: str, counted: str) -> None:
        """Show title and count."""
        self._told = f"{title}\n{counted}"
        self.query_one("#window-title", Static).update(Text(title))
        self.query_one("#counted", Static).update(Text(counted))

    def show_groups(self, groups: Sequence[comparing.Group], empty: str) -> None:
        """Show the differences."""
        self.groups, self._whole, self._records = groups, {}, {}
        grid = self.query_one(Grid)
        grid.show(list(self._lines()), empty=empty)
        self._fit()
        grid.action_end(0)
        self._show_whole()

    def _lines(self) -> Iterator[Line]:
        for group in self.groups:
            yield Line((group.title,))
            for each in group.lines:
                key = str(len(self._records))
                self._records[key] = group.record
                self._whole[key] = f"{group.title}\n{comparing.line(each)}"
                yield Line((each.what, tidy(each.old), tidy(each.new)), key=key)

    def on_resize(self) -> None:
        """Take the room that there is."""
        self._fit()

    def _fit(self) -> None:
        """Let a short list be as high as its lines; a long one takes the whole height of the window."""
        listed = max(LEAST_LISTED, len(self._whole) + len(self.groups) + 1)
        free = self.app.size.height * PART // 100 - FRAME - AROUND - broad_lines(self, self._told)
        few = list(self._whole.values()) if listed < free else []
        longest = min(MOST_WHOLE, max([LEAST_WHOLE, *(broad_lines(self, text) for text in few)]))
        fits = listed + longest <= free
        whole = self.query_one("#whole").styles
        self.query_one("#window").set_class(not fits, "tall")
        self.query_one(Grid).styles.height = listed if fits else None
        whole.height = longest if fits else None
        whole.max_height = min(MOST_WHOLE, max(LEAST_WHOLE, free - SQUEEZED))

    @property
    def record(self) -> str:
        """The record of the line under the cursor, '' for none."""
        return self._records.get(self.query_one(Grid).cursor_key, "")

    def on_grid_moved(self) -> None:
        """Show the whole of a line that the list may cut."""
        self._show_whole()

    def _show_whole(self) -> None:
        self.query_one("#whole", Static).update(Text(self._whole.get(self.query_one(Grid).cursor_key, "")))

    def action_move(self, step: int) -> None:
        """Move in the list while a button has the focus."""
        self.query_one(Grid).action_move(step)

    def action_page(self, step: int) -> None:
        """Move by a screenful."""
        self.query_one(Grid).action_page(step)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)
