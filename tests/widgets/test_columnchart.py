"""The chart of columns: what it draws, and how a column is chosen."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from ward_tui.widgets.columnchart import Bar, ColumnChart


class Host(App[None]):
    """One chart, and the keys of the columns that were opened."""

    def __init__(self, counts: Sequence[int]) -> None:
        super().__init__()
        self.counts = counts
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield ColumnChart()

    def on_mount(self) -> None:
        self.chart.show(
            "Hạn",
            [
                Bar(f"t{number}", count, f"tháng {number}: {count}", f"k{number}")
                for number, count in enumerate(self.counts, 1)
            ],
        )
        self.chart.focus()

    def on_column_chart_chosen(self, event: ColumnChart.Chosen) -> None:
        self.opened.append(event.key)

    @property
    def chart(self) -> ColumnChart:
        """The chart."""
        return self.query_one(ColumnChart)

    @property
    def lines(self) -> list[str]:
        """What is drawn."""
        return [self.chart.render_line(y).text for y in range(self.chart.size.height)]


@asynccontextmanager
async def drawn(counts: Sequence[int], size: tuple[int, int] = (24, 9)) -> AsyncIterator[tuple[Host, Pilot[None]]]:
    """Run a chart of these columns in a terminal of this size."""
    app = Host(counts)
    async with app.run_test(size=size) as pilot:
        app.chart.styles.height = size[1]
        await pilot.pause()
        yield app, pilot


async def test_columns_stand_on_the_ground_with_their_numbers_above_and_labels_below() -> None:
    async with drawn([10, 5, 1, 0]) as (app, _):
        assert app.lines == [
            " Hạn · tháng 1: 10      ",
            "  10                    ",
            " ████                   ",
            " ████   5               ",
            " ████  ▄▄▄▄             ",
            " ████  ████   1         ",
            " ████  ████  ▄▄▄▄   0   ",
            "────────────────────────",
            "  t1    t2    t3    t4  ",
        ]


@pytest.mark.parametrize("size", [(24, 9), (80, 7), (50, 15), (13, 6), (120, 17)])
@pytest.mark.parametrize("counts", [[0] * 12, [1] * 12, [10_000, 1] * 6, [3], list(range(12))])
async def test_every_line_fills_the_chart_and_every_count_is_read(counts: list[int], size: tuple[int, int]) -> None:
    async with drawn(counts, size) as (app, _):
        assert {len(line) for line in app.lines} == {size[0]}
        if size[0] >= 5 * len(counts) + 2:
            numbers = " ".join(app.lines[1:-2]).split()
            assert sorted(int(each) for each in numbers if each.isdigit()) == sorted(counts)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([], "k1"),
        (["right"], "k2"),
        (["left"], "k1"),
        (["end"], "k3"),
        (["end", "right"], "k3"),
        (["end", "left"], "k2"),
        (["end", "home"], "k1"),
    ],
)
async def test_arrows_choose_and_enter_opens(keys: list[str], chosen: str) -> None:
    async with drawn([1, 2, 3]) as (app, pilot):
        await pilot.press(*keys)
        assert (app.chart.cursor_key, app.opened) == (chosen, [])
        assert f"tháng {chosen[1]}: {chosen[1]}" in app.lines[0]
        await pilot.press("enter")
        assert app.opened == [chosen]


async def test_a_click_chooses_and_another_one_opens() -> None:
    async with drawn([1, 2, 3]) as (app, pilot):
        await pilot.click(ColumnChart, offset=(12, 3))
        assert (app.chart.cursor_key, app.opened) == ("k2", [])
        await pilot.click(ColumnChart, offset=(12, 5))
        assert app.opened == ["k2"]


async def test_the_chosen_column_stays_chosen_when_others_are_shown() -> None:
    async with drawn([1, 2, 3]) as (app, pilot):
        await pilot.press("end")
        app.chart.show("Hạn", [Bar("a", 1, "a", "k3"), Bar("b", 1, "b", "k4")])
        assert app.chart.cursor_key == "k3"
        app.chart.show("Hạn", [Bar("b", 1, "b", "k4")])
        assert app.chart.cursor_key == "k4"


async def test_an_empty_chart_draws_nothing_and_opens_nothing() -> None:
    async with drawn([]) as (app, pilot):
        await pilot.press("right", "enter", "end")
        await pilot.click(ColumnChart, offset=(3, 3))
        assert not any(line.strip() for line in app.lines)
        assert app.opened == []
