"""From a key to the next paint of the list, in the running app without a terminal; the same harness for all lists."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from textual import events, screen
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import DataTable

from tests.bench.data import SLUG, desk
from tests.bench.table import Result, p95, spread
from ward_tui.app import WardApp
from ward_tui.domain.arranging import Arrangement, Grouping, SortBy
from ward_tui.domain.selection import ItemFilter
from ward_tui.screens.base import WardScreen
from ward_tui.screens.items import ItemsScreen
from ward_tui.widgets.grid import Grid

SIZE = (120, 40)
WALK = [*["down"] * 12, "up", "up", "pagedown", "up", "up", "home", "down", "end", "up", "up", "pageup", "down", "home"]
SEARCHES = ("đường giao thông", "nang cap truong", "PL04", "giải phóng mặt bằng", "e 17", "xxxx")
# In other lists the large programme has as many rows.
GROWING = {"items", "timeline", "alerts", "by agency", "filtered", "preview"}


@dataclass(frozen=True)
class Place:
    """A list to walk through: the keys that lead to it, the list, how it is arranged and filtered."""

    keys: tuple[str, ...]
    grid: str
    group: Grouping = Grouping.APPENDIX
    sort: SortBy = SortBy.DOCUMENT
    only: ItemFilter = ItemFilter()


JOURNAL = Place(("7",), "journal")
PLACES = {
    "targets": Place(("2",), "targets"),
    "items": Place(("3",), "items"),
    "timeline": Place(("3", "f12"), "timeline"),
    "alerts": Place(("4",), "alerts"),
    "catalogue": Place(("ctrl+l",), "catalogue"),
    "by agency": Place(("3",), "items", group=Grouping.LEAD, sort=SortBy.DUE),
    "filtered": Place(("3",), "items", only=ItemFilter(is_open=True)),
    "preview": Place(("3", "ctrl+a", "f9", *["tab"] * 5, "4", "0", "ctrl+s"), "preview"),
}


class Table(App[None]):
    """The floor: Textual's own table with 50 rows."""

    def compose(self) -> ComposeResult:
        """Lay out the table."""
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        """Fill it with as many columns as our lists have."""
        table = self.query_one(DataTable)
        table.add_columns("Mã", "Tên", "Nguồn vốn", "Chủ trì", "Hạn", "%", "Tình trạng")
        for row in range(50):
            name = f"Nâng cấp, mở rộng đường trục chính qua khu dân cư số {row}"
            table.add_row(f"PL04-{row}", name, "Ngân sách", "Phòng Kinh tế", "Quý III/2026", "40%", "■ Quá hạn 52n")


class Stopwatch:
    """Tells how long after a key the next frame with newly drawn lines of one widget is ready for the terminal."""

    def __init__(self, app: App[Any], widget: Widget) -> None:
        self._app, self._drawn, self._painted = app, False, asyncio.Event()
        self._render_line, self._display = widget.render_line, app._display
        self._at = 0.0
        vars(widget)["render_line"] = self._note_line
        vars(app)["_display"] = self._note_frame

    def _note_line(self, y: int) -> Strip:
        self._drawn = True
        return self._render_line(y)

    def _note_frame(self, where: screen.Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self._app.console)  # what a terminal would be sent
        self._display(where, renderable)
        if self._drawn and renderable is not None and not self._app._batch_count:
            self._at = time.perf_counter()
            self._painted.set()

    async def press(self, key: str, character: str | None = None) -> float:
        """Press a key and return the milliseconds until the paint."""
        self._drawn = False
        self._painted.clear()
        event = events.Key(key, character)
        event.set_sender(self._app)
        begin = time.perf_counter()
        assert self._app._driver is not None
        self._app._driver.send_message(event)
        try:
            await asyncio.wait_for(self._painted.wait(), 10)
        except TimeoutError:
            raise RuntimeError(f"nothing painted after {key} in {self._app}") from None
        return 1000 * (self._at - begin)


@dataclass
class Subject:
    """A running app with a list, and the times of its keys."""

    pilot: Pilot[Any]
    watch: Stopwatch
    ends: str = ""  # what stands before home and end where these move in the row
    walks: list[list[float]] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """The p95 of a walk, the middle one of all walks: a disturbance from outside falls into few of them."""
        return median(map(p95, self.walks))

    async def walk(self) -> None:
        """Go up and down in the list."""
        times = []
        for key in WALK:
            times.append(await self.watch.press(self.ends + key if key in {"home", "end"} else key))
            await _settle()
        self.walks.append(times)


async def _settle() -> None:
    """Let the app finish what the key set off, such as the pane beside the list."""
    for _ in range(4):
        await asyncio.sleep(0.004)


@asynccontextmanager
async def _running(app: App[Any]) -> AsyncIterator[Pilot[Any]]:
    screen.UPDATE_PERIOD = 0.001  # type: ignore[misc]  # time of work, not of waiting for the next sixtieth of a second
    app.animation_level = "none"
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        yield pilot
        gc.unfreeze()


@asynccontextmanager
async def _list_of(path: Path, chosen: Place) -> AsyncIterator[Subject]:
    """Start our app and go to a list, whole."""
    app = WardApp(desk(path))
    async with _running(app) as pilot:
        while not isinstance(app.screen, WardScreen):
            await pilot.pause(0.02)
        app.programme = SLUG
        for key in chosen.keys[:1]:
            await pilot.press(key)
        await pilot.pause()
        if isinstance(app.screen, ItemsScreen):
            app.screen.rearrange(Arrangement(chosen.group, chosen.sort))
            app.screen.show_only(chosen.only)
            await pilot.pause()
        await pilot.press(*chosen.keys[1:])
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield Subject(pilot, Stopwatch(app, app.screen.query_one(f"#{chosen.grid}", Grid)))


def _leave_out_of_collection() -> None:
    """Keep the garbage collector from what is there, as the program itself does once it has started."""
    gc.collect()
    gc.freeze()


async def _compare(chosen: Place, real: Path, large: Path, rounds: int) -> Sequence[Subject]:
    """Walk through Textual's table, our list, and our long list in turn."""
    table = Table()
    async with _running(table) as pilot, _list_of(real, chosen) as short, _list_of(large, chosen) as long:
        subjects = (Subject(pilot, Stopwatch(table, table.query_one(DataTable)), "ctrl+"), short, long)
        _leave_out_of_collection()
        for _ in range(rounds + 1):
            for subject in subjects:
                await subject.walk()
        for subject in subjects:
            del subject.walks[0]  # with cold caches
        return subjects


async def _search(large: Path, chosen: Place, texts: Sequence[str]) -> list[float]:
    """Type searches into a long list and return the times of the keystrokes."""
    times = []
    async with _list_of(large, chosen) as subject:
        _leave_out_of_collection()
        for text in texts:
            await subject.pilot.press("slash")
            for letter in text:
                times.append(await subject.watch.press(_character_to_key(letter), letter))
                await _settle()
            await subject.pilot.press("escape")
            await _settle()
    return times


def measure_keys(real: Path, large: Path, rounds: int) -> list[Result]:
    """Compare every list with Textual's table, and with itself when it is long."""
    results = []
    for place, chosen in PLACES.items():
        table, short, long = asyncio.run(_compare(chosen, real, large, rounds))
        note = spread([each for walk in long.walks for each in walk])
        results.append(Result(f"key to paint, {place}, p95", short.p95, 1.5, table.p95))
        if place in GROWING:
            results.append(Result("  with 10,000 rows, p95", long.p95, 1.5, table.p95, note=note))
            results.append(Result("  growth to 10,000 rows, p95", long.p95, 1.2, short.p95))
    return results


def measure_search(large: Path) -> list[Result]:
    """Time the search in ten thousand rows."""
    times = asyncio.run(_search(large, PLACES["items"], SEARCHES))
    return [Result("search keystroke to result, 10,000 rows, p95", p95(times), 60, note=spread(times))]


def measure_journal(short: Path, long: Path, rounds: int) -> list[Result]:
    """Compare the journal of a real year and a half with Textual's table, and with a short journal; search in it."""
    table, few, many = asyncio.run(_compare(JOURNAL, short, long, rounds))
    times = asyncio.run(_search(long, JOURNAL, ("giao ban", "PL04", "hoan tac", "CT02.1", "xxxx")))
    return [
        Result("key to paint, journal, 20,000 entries, p95", many.p95, 1.5, table.p95),
        Result("  growth from a short one, p95", many.p95, 1.2, few.p95),
        Result("  search keystroke to result, p95", p95(times), 60, note=spread(times)),
    ]
