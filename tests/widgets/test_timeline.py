"""The list with bars: its two lines of titles, what it draws, how one moves in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.domain.builders import PROGRAMME, day, item, worked
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.following import Extension
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.timeline import Window, Zoom
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.timeaxis import axis
from ward_tui.widgets.timeline import Timeline

TODAY = day("2026-11-21")
TERM = (2025, 2030)
COLUMNS = (Column("Mã", width=7), Column("", width=1), Column("Nội dung", weight=1))
ROWS = (
    ("Ngân sách", item("2025", "2030", **worked(50, "2026-11-01"))),
    ("Doanh nghiệp", item("2026", "2027", **worked(50, "2026-11-01"))),
    ("Ngân sách + xã hội hóa", item("Quý III/2026", "2028", **worked(40, "2026-11-01"))),
    ("", item("2027", "Thường xuyên", finish_text="thường xuyên")),
    ("", item("", "Cả nhiệm kỳ")),
    ("", item("", "Quý III/2026")),
    ("", item("2028", "2027")),
    ("", item("", "")),
)


def rows_of(rows: Sequence[tuple[str, AppendixItem]]) -> list[AppendixItem]:
    """Rows with their own identifiers and names."""
    return [
        replace(row, id=f"phuong-a/PL01-{place:02}", name=f"Việc số {place}", funding_text=funding)
        for place, (funding, row) in enumerate(rows, 1)
    ]


class Host(App[None]):
    """One timeline, and the sides on which there was nothing more."""

    def __init__(self, rows: Sequence[AppendixItem], extensions: Sequence[Extension] = ()) -> None:
        super().__init__()
        self.facts = Facts(
            programmes={PROGRAMME.slug: PROGRAMME},
            items={row.id: row for row in rows},
            extensions={each.item: (each,) for each in extensions},
        )
        self.edges: list[int] = []

    def compose(self) -> ComposeResult:
        yield Timeline(COLUMNS, term=TERM, today=TODAY, markable=True)

    def on_mount(self) -> None:
        self.timeline.look_at(self.facts, TERM, TODAY)
        lines = [Line((row.id.rpartition("/")[2], "►", row.name), key=row.id) for row in self.facts.items.values()]
        self.timeline.show([Line(("PL01 Quy hoạch",)), *lines])
        self.timeline.focus()

    def on_timeline_edge(self, event: Timeline.Edge) -> None:
        self.edges.append(event.step)

    @property
    def timeline(self) -> Timeline:
        """The list."""
        return self.query_one(Timeline)

    @property
    def lines(self) -> list[str]:
        """What is drawn."""
        return [self.timeline.render_line(y).text for y in range(self.timeline.size.height)]

    def bar(self, number: int) -> str:
        """What is drawn of a row."""
        line = next(line for line in self.lines if f" PL01-{number:02} " in line)
        return line[len(line) - self.timeline.window.columns :]


@asynccontextmanager
async def running(app: Host, size: tuple[int, int] = (79, 20)) -> AsyncIterator[Pilot[None]]:
    """Run the host in a terminal of this size."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def test_rows_stand_beside_their_bars_below_years_and_today() -> None:
    app = Host(rows_of(ROWS))
    async with running(app):
        assert app.lines[:5] == [
            "  Mã          Nội dung                     2025  2026  2027  2028  2029  2030  ",
            "                                                      ▼ hôm nay                ",
            "PL01 Quy hoạch                                                                 ",
            "  PL01-01  ►  Việc số 1                    ███████████│██████░░░░░░░░░░░░░░░░░░",
            "  PL01-02  ►  Việc số 2                    ·     ■■■■■│□□□□□□·     ·     ·     ",
        ]
        assert {len(line) for line in app.lines} == {79}


@pytest.mark.parametrize(
    ("number", "drawn"),
    [
        (3, "·     ·  ▓▓│▓▓▓▒▒▒▒▒▒▒▒▒·     ·     "),
        (4, "Từ 2027, không có hạn   ·     ·     "),
        (5, "·     ·    │·     ·    cả nhiệm kỳ ┤"),
        (6, "·     ·   ┤│hạn Quý III/2026  ·     "),
        (7, "Hạn 2027 trước khi bắt đầu 2028     "),
        (8, "Không có hạn      ·     ·     ·     "),
    ],
)
async def test_what_has_no_bar_is_said_in_words(number: int, drawn: str) -> None:
    app = Host(rows_of(ROWS))
    async with running(app):
        assert app.bar(number) == drawn


async def test_the_original_due_day_stands_in_the_bar() -> None:
    rows = rows_of(ROWS)
    moved = Extension("GH1", rows[1].id, parse_deadline("2026"), parse_deadline("2027"), "45-TB/ĐU", TODAY)
    app = Host(rows, [moved])
    async with running(app):
        assert app.bar(2) == "·     ■■■■■║□□□□□□·     ·     ·     "


@pytest.mark.parametrize("size", [(60, 10), (79, 24), (119, 40), (157, 60), (199, 60), (45, 8)])
@pytest.mark.parametrize("zoom", Zoom)
async def test_every_line_is_as_wide_as_the_list(size: tuple[int, int], zoom: Zoom) -> None:
    app = Host(rows_of(ROWS * 20))
    async with running(app, size) as pilot:
        app.timeline.zoom_to(zoom)
        await pilot.press("end")
        assert {len(line) for line in app.lines} == {app.timeline.size.width}


async def test_plus_shows_quarters_around_today_and_arrows_go_through_the_term() -> None:
    app = Host(rows_of(ROWS))
    async with running(app) as pilot:
        app.timeline.zoom_to(Zoom.QUARTER)
        assert app.lines[0][43:] == "2026     ▼  2027                    "
        assert app.lines[1][43:] == "Q3    Q4    Q1    Q2    Q3    Q4    "
        assert app.bar(1) == "◄████████│█████████████████████████►"
        await pilot.press("right")
        assert app.lines[1][43:].split() == ["Q4", "Q1", "Q2", "Q3", "Q4", "Q1"]
        await pilot.press(*["right"] * 30)
        assert app.timeline.window.after == date(2031, 1, 1)
        assert set(app.edges) == {1}
        await pilot.press(*["left"] * 40)
        assert app.timeline.window.first == date(2025, 1, 1)
        assert set(app.edges) == {1, -1}


async def test_the_whole_term_is_not_moved_but_for_what_lies_outside() -> None:
    app = Host(rows_of([("", item("2025", "2031"))]))
    async with running(app) as pilot:
        assert app.bar(1)[-1] == "►"
        await pilot.press("left")
        assert (app.edges, app.timeline.window.first) == ([-1], date(2025, 1, 1))
        await pilot.press("right")
        assert (app.edges, app.timeline.window.first) == ([-1], date(2026, 1, 1))
        assert app.bar(1)[0] == "◄"
        assert app.bar(1)[-1] == "─"


async def test_up_and_down_move_between_rows_and_space_marks() -> None:
    app = Host(rows_of(ROWS))
    async with running(app) as pilot:
        await pilot.press("down", "space")
        assert app.timeline.cursor_key.endswith("PL01-03")
        assert {key.rpartition("/")[2] for key in app.timeline.marked} == {"PL01-02"}
        await pilot.click(Timeline, offset=(60, 3))
        assert app.timeline.cursor_key.endswith("PL01-01")


async def test_of_ten_thousand_rows_only_those_on_the_screen_are_drawn() -> None:
    rows = [replace(row, id=f"phuong-a/PL01-{place}") for place, row in enumerate(rows_of(ROWS * 1250))]
    app = Host(rows)
    async with running(app) as pilot:
        assert len(app.lines) == 20
        assert len(app.timeline._drawn) <= 20
        await pilot.press("end")
        assert len(app.lines) == 20
        assert len(app.timeline._drawn) <= 60


async def test_new_facts_are_drawn_anew() -> None:
    app = Host(rows_of(ROWS))
    async with running(app):
        assert app.bar(2).count("■") == 5
        row = replace(app.facts.items["phuong-a/PL01-02"], progress=100)
        app.timeline.look_at(replace(app.facts, items=app.facts.items | {row.id: row}), TERM, TODAY)
        assert app.bar(2).count("■") == 11
        app.timeline.look_at(app.facts, (2026, 2027), TODAY)
        assert app.timeline.window.years()[-1].number == 2027


# id: first day, cells of a year, columns, today, both lines
AXES: dict[str, tuple[str, int, int, str, str, str]] = {
    "today-at-the-end": ("2025-01-01", 6, 12, "2026-12-31", "2025  2026  ", "   hôm nay ▼"),
    "today-is-earlier": ("2027-01-01", 6, 12, "2026-11-21", "2027  2028  ", "◄ hôm nay   "),
    "today-is-later": ("2025-01-01", 6, 12, "2027-11-21", "2025  2026  ", "   hôm nay ►"),
    "no-room-for-all-years": ("2025-01-01", 4, 12, "2026-11-21", "2025    2027", "       ▼    "),
    "today-where-a-year-begins": ("2026-01-01", 12, 12, "2026-01-15", "▼ 2026      ", "Q1 Q2 Q3 Q4 "),
    "today-within-a-year": ("2026-01-01", 12, 12, "2026-09-15", "2026    ▼   ", "Q1 Q2 Q3 Q4 "),
}


@pytest.mark.parametrize(("first", "per_year", "columns", "today", "years", "below"), AXES.values(), ids=AXES)
def test_years_quarters_and_today_stand_above_their_cells(
    first: str, per_year: int, columns: int, today: str, years: str, below: str
) -> None:
    window = Window(day(first), Zoom.YEAR, per_year, columns)
    assert axis(window, day(today)) == (years, below)
