"""A list with columns and group headings that draws only the lines on the screen, however many rows it has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ward_tui.widgets.columns import GAP, MARK, Column, Line, column_at, cut, group_around, header, widths


class Grid(ScrollView, can_focus=True):
    """The list of every screen: arrows move, Enter opens, Space marks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"grid--{name}"
        for name in "header group row cursor cursor-away marked overdue soon done quiet key".split()  # noqa: SIM905
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("space", "mark", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, grid: Grid, key: str) -> None:
            super().__init__()
            self.grid, self.key = grid, key

        @property
        def control(self) -> Grid:
            """The grid concerned."""
            return self.grid

    class Chosen(Moved):
        """The user pressed Enter on a line, or clicked it again."""

    class Marked(Moved):
        """The set of marked lines changed."""

    class Titled(Moved):
        """The user clicked on the title of a column by which the list can be sorted; key is the name of the column."""

    def __init__(
        self, columns: Sequence[Column], *, markable: bool = False, lively: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.markable = markable
        self.lively = lively  # the cursor shows as if focused, because the keys of a field above move it
        self.marked: set[str] = set()
        self.empty_text = ""
        self._sort, self._descending = "", False
        self._top = 1 if any(column.title for column in columns) else 0
        self._lines: list[Line] = []
        self._stops: list[int] = []
        self._places: dict[str, int] = {}
        self._cursor = 0
        self._wanted = ""  # the line that had the cursor before it left the list
        self._widths: tuple[int, ...] = ()
        self._styles: dict[str, Style] = {}

    # Contents

    def show(self, lines: Sequence[Line], *, empty: str = "") -> None:
        """Show other lines; the cursor stays on its line, or where it was when that line is gone.

        A line that comes back, as after a search, gets the cursor again unless the user moved meanwhile.
        """
        key, stop = self.cursor_key, bisect_left(self._stops, self._cursor)
        wanted = self._wanted or key
        self._lines = list(lines)
        self._stops = [place for place, line in enumerate(self._lines) if line.key]
        self._places = {self._lines[place].key: place for place in self._stops}
        self.empty_text = empty
        self._wanted = "" if wanted in self._places else wanted
        if wanted in self._places:
            self._cursor = self._places[wanted]
        elif self._stops:
            self._cursor = self._stops[min(stop, len(self._stops) - 1)]
        else:
            self._cursor = 0
        self._measure()
        self._reveal()
        self.refresh()
        if self.cursor_key != key:
            self.post_message(self.Moved(self, self.cursor_key))

    def show_sort(self, column: str, *, descending: bool) -> None:
        """Show in the titles by which column the lines are sorted, '' for none."""
        if (column, descending) != (self._sort, self._descending):
            self._sort, self._descending = column, descending
            self.refresh()

    @property
    def cursor_key(self) -> str:
        """The key of the line under the cursor, empty when there is none."""
        return self._lines[self._cursor].key if self._cursor < len(self._lines) else ""

    @property
    def keys(self) -> list[str]:
        """The keys of all lines in their order."""
        return [self._lines[place].key for place in self._stops]

    def go_to(self, key: str) -> bool:
        """Move the cursor to a line; return False when it is not in the list."""
        if key not in self._places:
            return False
        self._move_to(self._places[key])
        return True

    def to_first(self) -> None:
        """Stand on the first line if the cursor's own line is not in the list, as among what a search has found."""
        if self._wanted and self._stops:
            self._cursor = self._stops[0]
            self._reveal()
            self.refresh()
            self.post_message(self.Moved(self, self.cursor_key))

    def toggle_all(self) -> None:
        """Mark every line shown; when all of them are marked, take these marks off. Marks of hidden lines stay."""
        self._toggle(set(self._places))

    def toggle_group(self) -> None:
        """Mark every line of the group in which the cursor stands; when all are marked, take these marks off."""
        if self.cursor_key:
            self._toggle(group_around(self._lines, self._cursor))

    def _toggle(self, keys: set[str]) -> None:
        self.marked = self.marked - keys if keys <= self.marked else self.marked | keys
        self.refresh()
        self.post_message(self.Marked(self, self.cursor_key))

    # Moving

    def action_move(self, step: int) -> None:
        """Move by lines, over headings."""
        if self._stops:
            place = bisect_left(self._stops, self._cursor) + step
            if place < 0:
                self.scroll_to(y=0, animate=False)
            self._move_to(self._stops[max(0, min(place, len(self._stops) - 1))])

    def action_page(self, step: int) -> None:
        """Move by a screenful."""
        if self._stops:
            goal = self._cursor + step * max(1, self._height - 1)
            find = bisect_right(self._stops, goal) - 1 if step > 0 else bisect_left(self._stops, goal)
            self._move_to(self._stops[max(0, min(find, len(self._stops) - 1))])

    def action_end(self, last: int) -> None:
        """Move to the first or the last line."""
        if self._stops:
            self._move_to(self._stops[-last])
            if not last:
                self.scroll_to(y=0, animate=False)

    def action_choose(self) -> None:
        """Open the line under the cursor."""
        if self.cursor_key:
            self.post_message(self.Chosen(self, self.cursor_key))

    def action_mark(self) -> None:
        """Mark or unmark the line under the cursor and move on."""
        key = self.cursor_key
        if not self.markable or not key:
            return
        self.marked ^= {key}
        self._refresh_line(self._cursor)
        self.post_message(self.Marked(self, key))
        self.action_move(1)

    def _move_to(self, place: int) -> None:
        if place == self._cursor:
            return
        old, self._cursor = self._cursor, place
        self._wanted = ""
        self._refresh_line(old)
        self._refresh_line(place)
        self._reveal()
        self.post_message(self.Moved(self, self.cursor_key))

    def _reveal(self) -> None:
        top = self.scroll_offset.y
        above = self._cursor - 1 if self._cursor and not self._lines[self._cursor - 1].key else self._cursor
        if above < top:
            self.scroll_to(y=above, animate=False)
        elif self._cursor >= top + self._height:
            self.scroll_to(y=self._cursor - self._height + 1, animate=False)

    async def _on_click(self, event: events.Click) -> None:
        place = event.y - self._top + self.scroll_offset.y
        if event.y < self._top:
            column = column_at(event.x, self.columns, self._widths)
            if column is not None and column.name:
                self.post_message(self.Titled(self, column.name))
            return
        if place >= len(self._lines) or not self._lines[place].key:
            return
        again = place == self._cursor
        self._move_to(place)
        if again:
            self.action_choose()

    # Drawing

    @property
    def _height(self) -> int:
        return max(1, self.size.height - self._top)

    def _on_resize(self) -> None:
        self._measure()
        self._reveal()
        self.refresh()  # a list that moved while it was hidden is not drawn anew by itself

    def notify_style_update(self) -> None:
        """Forget the styles when the theme changes."""
        super().notify_style_update()
        self._styles = {}

    def _measure(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        self._widths = widths(self.columns, width)
        self.virtual_size = Size(width, len(self._lines) + self._top)

    def _refresh_line(self, place: int) -> None:
        y = place - self.scroll_offset.y + self._top
        if self._top <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _look(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"grid--{name}")
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        if y < self._top:
            titles = header(self.columns, self._widths, self._sort, descending=self._descending)
            return Strip([Segment(cut(titles, width), self._look("header"))], width)
        place = y - self._top + self.scroll_offset.y
        if not self._lines:
            sentence = dict(enumerate(wrap(self.empty_text, max(1, width - 4)), 2))
            return Strip([Segment(cut(f"  {sentence.get(y, '')}", width), self._look("row"))], width)
        if place >= len(self._lines):
            return Strip.blank(width, self._look("row"))
        line = self._lines[place]
        if not line.key:
            room = self.scrollable_content_region.width or width
            return Strip([Segment(cut(cut(line.cells[0], room), width), self._look("group"))], width)
        return self._row(line, place, width)

    def _row(self, line: Line, place: int, width: int) -> Strip:
        base = self._look("row")
        look = self._look(line.look) if line.look else None
        if place == self._cursor and (self.has_focus or self.lively):
            base, look = self._look("cursor"), None
        elif place == self._cursor:
            base = self._look("cursor-away")
        elif line.key in self.marked:
            base = self._look("marked")
        mark = "● " if line.key in self.marked else "  "
        return Strip(list(self._segments(line, mark, base, look, width)), width)

    def _segments(self, line: Line, mark: str, base: Style, look: Style | None, width: int) -> Iterator[Segment]:
        yield Segment(mark, base)
        used, cells = MARK, line.cells
        room = self.scrollable_content_region.width or width
        sizes = self._widths if len(cells) > 1 else (room - MARK,)  # a line with one cell has the whole width for it
        last = max((place for place, size in enumerate(sizes) if size), default=0)
        for place, (column, size) in enumerate(zip(self.columns, sizes, strict=False)):
            if size:
                text = cut(cells[place] if place < len(cells) else "", size, right=column.right)
                yield Segment(text, base + look if look and place == last else base)
                used += size
                if place != last:
                    yield Segment(" " * GAP, base)
                    used += GAP
        yield Segment(" " * max(0, width - used), base)
