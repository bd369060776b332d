"""A chart of columns that are chosen with the arrow keys; drawn of whole and half blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ward_tui.widgets.columns import cut

FULL, HALF, GROUND = "█", "▄", "─"
FRAME = 4  # lines that are no columns: the title, the numbers on top of the highest, the ground, the labels
WIDEST = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One column: its label below, its number above, what the title says while it is chosen, and its key."""

    label: str
    count: int
    spoken: str
    key: str


class ColumnChart(Widget, can_focus=True):
    """Shows counts as columns: left and right choose one, Enter opens it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "columnchart--title",
        "columnchart--bar",
        "columnchart--text",
        "columnchart--cursor",
        "columnchart--cursor-away",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Chosen(Message):
        """The user pressed Enter on a column, or clicked it again."""

        def __init__(self, chart: ColumnChart, key: str) -> None:
            super().__init__()
            self.chart, self.key = chart, key

        @property
        def control(self) -> ColumnChart:
            """The chart concerned."""
            return self.chart

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title, self._bars, self._cursor = "", tuple[Bar, ...](), 0
        self._styles: dict[str, Style] = {}
        self._wide, self._left, self._bottom = 1, 0, 0  # cells of a column and before the first; the line of the labels
        self._halves: tuple[int, ...] = ()
        self._measured = Size()

    def show(self, title: str, bars: Sequence[Bar]) -> None:
        """Show other columns; the chosen one stays chosen when it is still there."""
        key = self.cursor_key
        self._title, self._bars = title, tuple(bars)
        self._cursor = next((place for place, bar in enumerate(bars) if bar.key == key), 0)
        self._measure(self.size)
        self.refresh()

    @property
    def cursor_key(self) -> str:
        """The key of the chosen column, empty when there is none."""
        return self._bars[self._cursor].key if self._bars else ""

    # Choosing

    def action_move(self, step: int) -> None:
        """Choose a neighbour."""
        self._choose(max(0, min(self._cursor + step, len(self._bars) - 1)))

    def action_end(self, place: int) -> None:
        """Choose the first or the last column."""
        self._choose(len(self._bars) - 1 if place else 0)

    def action_choose(self) -> None:
        """Open the chosen column."""
        if self.cursor_key:
            self.post_message(self.Chosen(self, self.cursor_key))

    def _choose(self, place: int) -> None:
        if self._bars:
            self._cursor = place
            self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        place = (event.x - self._left) // self._wide
        if not self._bars or event.x < self._left or place >= len(self._bars):
            return
        again = place == self._cursor
        self._choose(place)
        if again:
            self.action_choose()

    # Drawing

    def on_focus(self) -> None:
        """Say which column is chosen."""
        self.refresh()

    def on_blur(self) -> None:
        """Say what the chart shows."""
        self.refresh()

    def _measure(self, size: Size) -> None:
        """Divide the room: columns as wide as they may be, the highest as high; whatever is above nothing shows."""
        self._measured, (width, height) = size, size
        many, most = max(1, len(self._bars)), max((bar.count for bar in self._bars), default=0)
        self._wide, self._bottom = max(1, min(WIDEST, width // many)), height - 1
        self._left = max(0, (width - self._wide * many) // 2)
        room = 2 * max(1, height - FRAME)
        self._halves = tuple(max(1, room * bar.count // most) if bar.count else 0 for bar in self._bars)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if (size := self.size) != self._measured:
            self._measure(size)
        width, text = size.width, self._look("text")
        if not self._bars or not 0 <= y <= self._bottom:
            return Strip.blank(width, text)
        if y == 0:
            spoken = f" · {self._bars[self._cursor].spoken}" if self.has_focus else ""
            return Strip([Segment(cut(f" {self._title}{spoken}", width), self._look("title"))], width)
        if y == self._bottom - 1:
            parts = [Segment(GROUND * self._wide * len(self._bars), text)]
        else:
            parts = [self._cell(place, bar, y) for place, bar in enumerate(self._bars)]
        rest = width - self._left - self._wide * len(self._bars)
        return Strip([Segment(" " * self._left, text), *parts, Segment(" " * max(0, rest), text)], width)

    def _cell(self, place: int, bar: Bar, y: int) -> Segment:
        """Return what one column has in a line: its label, its blocks, its number above them, or nothing."""
        halves, below = self._halves[place], 2 * (self._bottom - 2 - y)  # below: halves under this line
        if y != self._bottom and halves > below:
            glyph = FULL if halves >= below + 2 else HALF
            return Segment((glyph * max(1, self._wide - 2)).center(self._wide), self._look("bar"))
        if y == self._bottom or below < halves + 2:
            look = "text" if place != self._cursor else "cursor" if self.has_focus else "cursor-away"
            text = cut(bar.label if y == self._bottom else str(bar.count), self._wide).strip()
            return Segment(text.center(self._wide), self._look(look))
        return Segment(" " * self._wide, self._look("text"))

    def notify_style_update(self) -> None:
        """Forget the styles when the theme changes."""
        super().notify_style_update()
        self._styles = {}

    def _look(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"columnchart--{name}")
        return self._styles[name]
