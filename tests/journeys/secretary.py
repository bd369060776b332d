"""The secretary at the keyboard: the real app, driven by keys and read from the screen."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from tests.journeys.invariants import faults
from ward_tui.__main__ import main
from ward_tui.app import WardApp
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder

TODAY = date(2026, 11, 21)
NAMES = {" ": "space", "/": "slash", "?": "question_mark"}
ROUNDS = 3


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
                assert faults(app, secretary.lines) == []

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


class Secretary:
    """Presses keys and reads the screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def app(self) -> WardApp:
        """The program."""
        assert isinstance(self.pilot.app, WardApp)
        return self.pilot.app

    async def settle(self) -> None:
        """Wait until every message is handled and the screen is drawn."""
        for _ in range(ROUNDS):
            await self.pilot.pause(0)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys by name, each after the one before has done its work."""
        for key in keys:
            await self.pilot.press(key)
            for _ in range(ROUNDS):
                await self.pilot.pause(0)

    async def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.pilot.press(*(NAMES.get(letter, letter) for letter in text))
        await self.settle()

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
        """The screen as running text: frames left out, any white space one space."""
        return re.sub(r"\s+", " ", re.sub("[│─╭╮╰╯]", " ", self.text))

    @property
    def place(self) -> str:
        """The title line up to the day: `Thủy Nguyên · Cảnh báo`."""
        return self.lines[0].partition("Hôm nay")[0].strip()

    @property
    def message(self) -> str:
        """The message line."""
        return self.lines[-2].strip()

    def line(self, part: str) -> str:
        """Return the first line with this in it."""
        found = [line for line in self.lines if part in line]
        assert found, f"{part!r} is not on the screen:\n{self.text}"
        return found[0]

    def sees(self, *parts: str) -> bool:
        """Tell whether all of these stand on the screen, wherever lines break."""
        prose = self.prose
        return all(part in prose for part in parts)
