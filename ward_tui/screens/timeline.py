"""The timeline of screen 3: the rows of the list beside a drawing of their time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.arranging import SortBy
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.timeline import Zoom, term_of
from ward_tui.screens.items import ItemsScreen
from ward_tui.screens.views import ViewBook
from ward_tui.widgets.columns import Column
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.timeline import Timeline
from ward_tui.wording import screens as words
from ward_tui.wording import timeline as timeline_words
from ward_tui.wording.words import ITEM_SIGN

ROOMY = 160  # columns of a terminal in which the detail pane and the drawing have room beside each other
COLUMNS = (
    Column(words.ID, width=7, name=SortBy.ID),
    Column("", width=1, name=SortBy.STATUS),
    Column(words.NAME, weight=1, name=SortBy.NAME),
)


class TimelineScreen(ItemsScreen):
    """Draws the rows in time; groups, views, filter and search are those of the list."""

    PLACE = "timeline"
    TAB = TWIN = "items"
    COLUMNS: ClassVar[Sequence[Column]] = COLUMNS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("timeline")]

    def body(self) -> ComposeResult:
        """Drawing, what its signs mean, and on very wide screens the detail pane."""
        self.set_class(self.app.size.width >= ROOMY, "roomy")
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Timeline(self.COLUMNS, term=self._term, today=self.office.today, markable=True, id=self.PLACE)
            yield Detail(classes="aside")
        yield Static(timeline_words.LEGEND, id="legend", markup=False)

    @property
    def book(self) -> ViewBook:
        """The views are those of the list."""
        return ViewBook(self.ward_app.remembered, "items", self.CHOICES)

    @property
    def timeline(self) -> Timeline:
        """The drawing."""
        return self.query_one(Timeline)

    @property
    def _term(self) -> tuple[int, int]:
        known = self.office.facts.programmes.values()
        return term_of((each for each in known if self.programme in (None, each.slug)), self.office.today)

    def on_mount(self) -> None:
        """Stand as the list stood last, as near as one looked last."""
        super().on_mount()
        if self.ward_app.remembered.zoom in set(Zoom):
            self.timeline.zoom_to(Zoom(self.ward_app.remembered.zoom))

    def on_resize(self, event: events.Resize) -> None:
        """Use the width: a detail pane stands beside the drawing only where both have room."""
        self.set_class(event.size.width >= ROOMY, "roomy")
        super().on_resize(event)

    def cells(self, item: AppendixItem, state: ItemStatus) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return item.id.rpartition("/")[2], ITEM_SIGN[state], item.name

    def fill(self) -> None:
        """Show the rows that match, drawn on the day."""
        self.timeline.look_at(self.office.facts, self._term, self.office.today)
        super().fill()

    def action_zoom(self, steps: int) -> None:
        """Look at quarters, or at years."""
        zoom = Zoom.QUARTER if steps > 0 else Zoom.YEAR
        self.timeline.zoom_to(zoom)
        self.ward_app.remembered.zoom = zoom.value
        self.ward_app.remember()
        self.say(timeline_words.ZOOMED[zoom])

    def action_pan(self, steps: int) -> None:
        """See what is earlier, or later."""
        self.timeline.action_pan(steps)

    def on_timeline_edge(self, event: Timeline.Edge) -> None:
        """Say that there is nothing more on that side."""
        self.say(timeline_words.NO_MORE[event.step])
