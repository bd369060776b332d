"""The list: what it draws after it has moved while it was hidden."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Container

from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid

LINES = [Line((f"dòng {number}",), key=str(number)) for number in range(100)]


class Host(App[None]):
    """One list of a hundred lines."""

    def compose(self) -> ComposeResult:
        with Container():
            yield Grid([Column("Tên", weight=1)])

    def on_mount(self) -> None:
        self.grid.can_focus = False  # as the queue of the review; a list that gets the focus is drawn anew
        self.grid.show(LINES)

    @property
    def grid(self) -> Grid:
        """The list."""
        return self.query_one(Grid)

    @property
    def drawn(self) -> list[str]:
        """What stands on the screen, a string for each line."""
        return ["".join(segment.text for segment in strip).strip() for strip in self.screen._compositor.render_strips()]


async def test_a_list_that_moved_while_it_was_hidden_is_drawn_where_its_cursor_stands() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert "dòng 1" in host.drawn
        host.query_one(Container).display = False
        await pilot.pause()
        host.query_one(Container).display = True
        host.grid.go_to("70")
        await pilot.pause()

        shown = [int(line.split()[1]) for line in host.drawn if line.startswith("dòng")]

        assert 70 in shown
        assert shown == list(range(shown[0], shown[0] + len(shown)))
        assert len(shown) == 9


async def test_a_line_of_one_cell_ends_with_a_sign_before_the_scroll_bar() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        host.grid.show([Line(("chữ " * 20,), key="0"), *LINES[1:]])
        await pilot.pause()
        room = host.grid.scrollable_content_region.width
        line = "".join(segment.text for segment in host.grid.render_line(1))
        assert room < 40
        assert line[:room].endswith("…")
