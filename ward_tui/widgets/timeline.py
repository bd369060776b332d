"""A list with a drawing of time beside each row; only the lines on the screen are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.timeline import (
    Bar,
    Mark,
    Window,
    Zoom,
    bar_of,
    can_move,
    draw,
    ground,
    longest_free,
    opening,
    reach,
)
from ward_tui.widgets.columns import GAP, MARK, Column, Line, cut, header, widths
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.timeaxis import axis
from ward_tui.wording.timeline import SIGNS, unsaid

NAME = 26  # cells that the name of a row keeps
SHORTEST = 8  # cells in which words are written rather than left out
_LOOKS = {
    Mark.EMPTY: "",
    Mark.YEAR: "year",
    Mark.BAR: "bar",
    Mark.FILL: "bar",
    Mark.TODAY: "today",
    Mark.DUE: "bar",
    Mark.ORIGINAL: "original",
    Mark.PASSED: "",
    Mark.PLANNED: "",
    Mark.DONE: "done",
    Mark.BEFORE: "bar",
    Mark.AFTER: "bar",
}
KEPT = 500  # drawings of rows that are kept for the next paint
_SIGN = 3  # the part of a line that is the sign of its state: behind the mark, the identifier and a gap
_DUE = frozenset({Mark.DUE, Mark.AFTER})
_COLOURED = frozenset({"overdue", "soon", "done"})  # looks of lines in which the bar is drawn, too

Run = tuple[str, str]  # a text and the look in which it is drawn


class Timeline(Grid):
    """The list with bars: arrows up and down move in it, left and right in time."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"grid--{name}" for name in ("bar", "year", "today", "original")}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "pan(-1)", show=False),
        Binding("right", "pan(1)", show=False),
    ]

    class Edge(Message):
        """There is nothing more to see on one side; step is -1 or 1."""

        def __init__(self, timeline: Timeline, step: int) -> None:
            super().__init__()
            self.timeline, self.step = timeline, step

        @property
        def control(self) -> Timeline:
            """The timeline concerned."""
            return self.timeline

    def __init__(
        self, columns: Sequence[Column], *, term: tuple[int, int], today: date, markable: bool = False, id: str = ""
    ) -> None:
        super().__init__(columns, markable=markable, id=id or None)
        self._top = 2
        self._facts, self._term, self._today, self._zoom = Facts(), term, today, Zoom.YEAR
        self._window = opening(Zoom.YEAR, 1, term, today)
        self._room = 0
        self._axis = ("", "")
        self._ground: list[Mark] = []
        self._drawn: dict[str, list[Run]] = {}
        self._paints: dict[str, Style] = {}

    # What is looked at

    def look_at(self, facts: Facts, term: tuple[int, int], today: date) -> None:
        """Draw these facts on this day, over the years of this term, from now on."""
        if facts is not self._facts:
            self._facts = facts
            self._drawn = {}
        if (term, today) != (self._term, self._today):
            self._term, self._today = term, today
            self._open()

    @property
    def window(self) -> Window:
        """What is seen of time."""
        return self._window

    @property
    def zoom(self) -> Zoom:
        """How near one looks."""
        return self._zoom

    def zoom_to(self, zoom: Zoom) -> None:
        """Look at years, or nearer at quarters around today."""
        if zoom is not self._zoom:
            self._zoom = zoom
            self._open()

    def action_pan(self, steps: int) -> None:
        """See what is one year, or quarter, earlier or later; say so where there is nothing."""
        shown = (self._facts.items[key] for key in self._places if key in self._facts.items)
        if can_move(self._window, steps, self._term, reach(map(self._bar, shown))):
            self._see(self._window.moved(steps))
        else:
            self.post_message(self.Edge(self, steps))

    def _open(self) -> None:
        self._see(opening(self._zoom, self._room, self._term, self._today))

    def _see(self, window: Window) -> None:
        self._window, self._axis = window, axis(window, self._today)
        self._ground = ground(window, self._today)
        self._drawn = {}
        self._divide()
        self.refresh()

    def _bar(self, item: AppendixItem) -> Bar:
        moved = self._facts.extensions.get(item.id, ())
        return bar_of(item, moved, self._facts.programmes[item.programme].term_end, self._today)

    # Room

    def _measure(self) -> None:
        super()._measure()
        fixed = MARK + sum(column.width + GAP for column in self.columns) + NAME
        room = max(0, self.virtual_size.width - fixed)
        if room != self._room or not self._ground:
            self._room = room
            self._open()
        else:
            self._divide()

    def _divide(self) -> None:
        """Give the columns what the drawing leaves."""
        self._widths = widths(self.columns, self._left)

    @property
    def _left(self) -> int:
        return max(0, self.virtual_size.width - self._window.columns - GAP)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        if y >= self._top:
            return super().render_line(y)
        titles = header(self.columns, self._widths, self._sort, descending=self._descending) if y == 0 else ""
        left = self._left
        text = cut(titles, left) + " " * GAP + self._axis[y]
        return Strip([Segment(cut(text, self.size.width), self._look("header"))], self.size.width)

    def _segments(self, line: Line, mark: str, base: Style, look: Style | None, width: int) -> Iterator[Segment]:
        left = self._left
        for place, part in enumerate(super()._segments(line, mark, base, None, left)):
            yield Segment(part.text, base + look) if place == _SIGN and look else part
        yield Segment(" " * GAP, base)
        coloured = base is not self._look("cursor")
        for text, name in self._runs(line.key):
            own = line.look if name == "bar" and line.look in _COLOURED else name
            yield Segment(text, base + self._paint(own) if own and coloured else base)
        yield Segment(" " * max(0, width - left - GAP - self._window.columns), base)

    def _runs(self, key: str) -> list[Run]:
        if key not in self._drawn:
            if len(self._drawn) > KEPT:
                self._drawn.clear()
            self._drawn[key] = list(self._drawing(self._facts.items[key])) if key in self._facts.items else []
        return self._drawn[key]

    def _drawing(self, item: AppendixItem) -> Iterator[Run]:
        bar = self._bar(item)
        cells = draw(bar, self._window, self._ground.copy())
        signs = SIGNS[item.funding]
        drawn = [(signs[cell], _LOOKS[cell]) for cell in cells]
        past = self._window.cell(self._today) if bar.done_on is None else 0
        for place in range(max(0, min(len(cells), past))):
            if cells[place] is Mark.PLANNED:  # and not passed by today
                drawn[place] = (drawn[place][0], "overdue")
        if (why := bar.unsaid) is not None:
            _write(drawn, cells, unsaid(item, why))
        for look, run in groupby(drawn, key=lambda cell: cell[1]):
            yield "".join(sign for sign, _ in run), look

    def notify_style_update(self) -> None:
        """Forget the styles when the theme changes."""
        super().notify_style_update()
        self._paints = {}

    def _paint(self, name: str) -> Style:
        """Return the colour of a look without its ground, which is that of the line."""
        if name not in self._paints:
            self._paints[name] = self.get_component_rich_style(f"grid--{name}", partial=True)
        return self._paints[name]


def _write(drawn: list[Run], cells: Sequence[Mark], text: str) -> None:
    """Write words where nothing is drawn, close to the sign that they explain; they go over what stands for today."""
    first, room = longest_free(cells)
    if room < SHORTEST:
        return
    text, end = cut(text, min(len(text), room - 1)), first + room
    behind = end < len(cells) and cells[end] in _DUE
    begin = end - 1 - len(text) if behind else first + bool(first)
    for place, letter in enumerate(f" {text} ", begin - 1):
        if first <= place < first + room and (letter != " " or cells[place] is not Mark.TODAY):
            drawn[place] = (letter, "")
