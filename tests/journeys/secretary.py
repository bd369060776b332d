"""The secretary at the keyboard: the real app, driven by keys and read from the screen."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.pilot import Pilot

from tests.journeys.invariants import faults
from tests.journeys.rest import press, rest
from tests.journeys.strokes import named, strokes
from ward_tui.__main__ import main
from ward_tui.app import WardApp
from ward_tui.domain.errors import WardError
from ward_tui.screens.base import WardScreen
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder
from ward_tui.widgets.grid import Grid
from ward_tui.wording import errors

TODAY = date(2026, 11, 21)


def screen_lines(app: App[None]) -> list[str]:
    """Return what stands on the screen, a text for each line."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


@dataclass(frozen=True)
class Ward:
    """The desk of a ward: one database, one size of terminal, one day."""

    path: Path
    size: tuple[int, int]

    @property
    def desk(self) -> Desk:
        """Where the office works."""
        clock = Clock(lambda: datetime(2026, 11, 21, 9), TODAY)
        return Desk(self.path, clock, Settings(), programmes_folder())

    @property
    def wide(self) -> bool:
        """True when the detail pane stands beside the lists."""
        return self.size[0] >= 120

    @asynccontextmanager
    async def sit_down(self, size: tuple[int, int] | None = None) -> AsyncIterator[Secretary]:
        """Start the program, and look at the screen once more when the story ends."""
        app = WardApp(self.desk)
        async with app.run_test(size=size or self.size) as pilot:
            secretary = Secretary(pilot)
            await secretary.settle()
            yield secretary
            if app.is_running and app.return_code is None:
                await secretary.settle()
                secretary.look()

    def ask(self, *arguments: str) -> Any:
        """Return what the command line says, as JSON."""
        out = StringIO()
        with redirect_stdout(out):
            assert main(["--db", str(self.path), "--today", TODAY.isoformat(), *arguments, "--json"]) == 0
        return json.loads(out.getvalue())

    def command(self, *arguments: str) -> tuple[int, str]:
        """Run a command; return its exit code and what it said."""
        out = StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            code = main(["--db", str(self.path), "--today", TODAY.isoformat(), *arguments])
        return code, out.getvalue()

    def item(self, key: str) -> dict[str, Any]:
        """Return one row as the command line shows it."""
        rows = self.ask("items", "--appendix", key.partition("-")[0])
        return next(row for row in rows if row["id"].endswith(f"/{key}"))

    def overdue(self) -> set[str]:
        """Return the short identifiers of the rows that are overdue."""
        alerts = self.ask("alerts")
        return {each["subject_id"].rpartition("/")[2] for each in alerts if each["severity"] == "overdue"}


def refusal(code: str, **facts: object) -> str:
    """Return the sentence that refuses something."""
    return errors.sentence(WardError(code, **facts))


def _row(key: str) -> str:
    """Return the pattern of a row of a list: its mark, perhaps a number of days, its identifier."""
    return rf"^[● ] +(\d+ +)?{re.escape(key)} "


class Secretary:
    """Presses keys and reads the screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.typed: list[str] = []

    @property
    def app(self) -> WardApp:
        """The program."""
        assert isinstance(self.pilot.app, WardApp)
        return self.pilot.app

    async def settle(self) -> None:
        """Wait until every message is handled and the screen is drawn."""
        await rest(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys by name, each after the one before has done its work, and look at the screen."""
        await self.hit(*keys)
        self.look()

    async def hit(self, *keys: str) -> None:
        """Press keys by name without a look at the screen."""
        await press(self.app, *keys)

    async def type(self, text: str) -> None:
        """Type a text as a typing program sends it: the letters in one burst."""
        await self.fill(text)

    async def fill(self, *texts: str) -> None:
        """Type into one field after the other in one burst; an empty text leaves a field as it is."""
        self.typed += texts
        await self._send(strokes("\t".join(texts)))

    async def burst(self, *keys: str) -> None:
        """Press keys by name, faster than the program answers."""
        await self._send(named(keys))

    async def _send(self, keys: list[events.Key]) -> None:
        for event in keys:
            event.set_sender(self.app)
            self.app.post_message(event)
        await self.settle()
        self.look()

    async def click(self, part: str) -> None:
        """Click on the first place of the screen where this stands."""
        y, line = next((y, line) for y, line in enumerate(self.lines) if part in line)
        await self.pilot.click(offset=(cell_len(line[: line.index(part)]), y))
        await self.settle()
        self.look()

    async def click_row(self, key: str) -> None:
        """Click on a row of the list in front."""
        y = next(y for y, line in enumerate(self.lines) if re.search(_row(key), line))
        await self.pilot.click(offset=(12, y))
        await self.settle()
        self.look()

    async def resize(self, width: int, height: int) -> None:
        """Change the size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        async with asyncio.timeout(30):
            while self.app.screen._compositor.size != (width, height):
                await self.pilot.pause()
        await self.settle()
        self.look()

    async def finish_work(self) -> None:
        """Wait for what is done beside the screen, such as an export."""
        async with asyncio.timeout(30):
            while any(not worker.is_finished for worker in self.app.workers):
                await self.pilot.pause()
        await self.settle()
        self.look()

    async def choose(self, part: str) -> None:
        """Go down in a list until the line with this is under the cursor, and press Enter."""
        place = next(number for number, line in enumerate(self.lines) if part in line)
        for _ in range(len(self.lines)):
            if self.cursor_line == place:
                break
            await self.press("down")
        await self.press("enter")

    @property
    def cursor_line(self) -> int:
        """The number of the screen line that is drawn as the cursor of the list in front, -1 without one."""
        colour = self.app.screen.query(Grid).first().get_component_rich_style("grid--cursor").bgcolor
        strips = self.app.screen._compositor.render_strips()
        drawn = (any(part.style and part.style.bgcolor == colour for part in strip) for strip in strips)
        return next((number for number, is_cursor in enumerate(drawn) if is_cursor), -1)

    def look(self) -> None:
        """Check what must hold of every screen; the user's own words are free."""
        if self.app.is_running and self.app.return_code is None:
            lines = self.lines
            for text in filter(str.strip, self.typed):
                lines = [line.replace(text, "…" * cell_len(text)) for line in lines]
            found = faults(self.app, lines)
            assert not found, "\n".join([*found, self.text])

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return screen_lines(self.app)

    @property
    def text(self) -> str:
        """The screen as one text, its lines joined by line breaks."""
        return "\n".join(self.lines)

    @property
    def prose(self) -> str:
        """What stands in the window in front, or on the whole screen, as running text."""
        lines = self.lines
        for window in self.app.screen.query("#window"):
            (x, y), (right, bottom) = window.content_region.offset, window.content_region.bottom_right
            lines = [line[x:right] for line in lines[y:bottom]]
        return re.sub(r"\s+", " ", " ".join(lines))

    @property
    def place(self) -> str:
        """The title line up to the day: `Thủy Nguyên · Cảnh báo`."""
        return self.lines[0].partition("Hôm nay")[0].strip()

    @property
    def message(self) -> str:
        """What the message line says, which may take several lines of the screen."""
        return self._part("#message")

    @property
    def question(self) -> str:
        """The line in which a figure or a search is typed, empty when nothing is asked."""
        return self._part("#prompt")

    @property
    def answer(self) -> str:
        """What stands in the field of that line."""
        return self._part("#prompt-field")

    def _part(self, selector: str) -> str:
        working = next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, WardScreen))
        region = working.query_one(selector).region
        return " ".join(line[region.x : region.right].strip() for line in self.lines[region.y : region.bottom])

    def line(self, part: str) -> str:
        """Return the first line with this in it."""
        return self._first(re.escape(part))

    def row(self, key: str) -> str:
        """Return the line of the list in front that begins with this identifier, after its mark and days."""
        return self._first(_row(key))

    def has_row(self, key: str) -> bool:
        """Tell whether the list in front shows the row."""
        return any(re.search(_row(key), line) for line in self.lines)

    def marks(self) -> int:
        """Return how many rows on the screen are marked."""
        return sum(line.startswith("● ") for line in self.lines)

    def _first(self, pattern: str) -> str:
        found = next((line for line in self.lines if re.search(pattern, line)), None)
        assert found is not None, f"{pattern} is not on the screen:\n{self.text}"
        return found

    def sees(self, *parts: str) -> bool:
        """Tell whether all of these stand on the screen, wherever lines break."""
        prose = self.prose
        return all(part in prose for part in parts)
