"""Someone who knows nothing and only does what the screen says gets from the first start to the first export.

Before each key it is looked up on the screen; a key that is named nowhere there may not be pressed.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from textual.widgets import Input

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import first_hour as words
from ward_tui.wording import screens

__all__ = ["size"]

NAMES = {
    "enter": "Enter",
    "down": "↓",
    "slash": "/",
    "question_mark": "?",
    "f2": "F2",
    "ctrl+z": "Ctrl+Z",
    "ctrl+e": "Ctrl+E",
    "ctrl+q": "Ctrl+Q",
    "escape": "Esc",
}


class Beginner:
    """Reads the screen and presses only what it names."""

    def __init__(self, secretary: Secretary) -> None:
        self.secretary = secretary

    async def press(self, *keys: str) -> None:
        """Press keys, each of which the screen must name as a key at that moment."""
        for key in keys:
            name = NAMES.get(key, key)
            wanted = rf"(?<![\w+]){re.escape(name)}(?![\w+])"
            assert re.search(wanted, self.secretary.prose), f"{name} is not named on the screen:\n{self.secretary.text}"
            await self.secretary.press(key)

    async def type_as_told(self, text: str) -> None:
        """Type what the screen puts between quotation marks, or gives as the number to type."""
        told = f"“{text}”" in self.secretary.prose or f"gõ {text}," in self.secretary.prose
        assert told, f"the screen does not say to type {text}:\n{self.secretary.text}"
        self.told = text

    async def type(self, text: str) -> None:
        """Type what the screen said before a field was opened."""
        assert text == self.told
        await self.secretary.type(text)

    async def move_to(self, part: str) -> None:
        """Go down to a line with the arrow keys, as the window says."""
        line = next(number for number, line in enumerate(self.secretary.lines) if part in line)
        while self.secretary.cursor_line != line:
            await self.press("down")


async def follow_the_tour(beginner: Beginner) -> None:
    """Take the offer on the overview (?, a few letters, Enter) and do the five steps; the last opens the export."""
    secretary = beginner.secretary
    await beginner.type_as_told("lam quen")
    await beginner.press("question_mark")
    await beginner.type("lam quen")
    await beginner.press("enter")
    assert secretary.sees("Làm quen 1/5")

    await beginner.press("2", "3")
    assert secretary.sees("Làm quen 2/5")

    await beginner.type_as_told("xay dung")
    await beginner.press("slash")
    await beginner.type("xay dung")
    await beginner.press("enter")
    assert secretary.sees("Làm quen 3/5")
    shown = re.search(r"(\d+)/\d+ mục", secretary.prose)
    assert shown is not None
    assert int(shown[1]) > 0

    await beginner.type_as_told("35")
    await beginner.press("f2")
    await beginner.type("35")
    await beginner.press("enter")
    assert secretary.sees("Làm quen 4/5", "35%")

    await beginner.press("ctrl+z")
    assert secretary.sees("Làm quen 5/5")

    await beginner.press("ctrl+e")
    assert secretary.sees(screens.EXPORT_TITLE)


@pytest.mark.parametrize("first", [pytest.param("Đông Hải", marks=pytest.mark.long), words.DEMO_LINE])
async def test_the_screen_leads_from_the_first_start_to_the_first_export(blank: Ward, first: str) -> None:
    async with blank.sit_down() as secretary:
        beginner = Beginner(secretary)
        await beginner.move_to(first)
        await beginner.press("enter")
        assert secretary.place.endswith("Tổng quan")
        await follow_the_tour(beginner)
        proposed = Path(secretary.app.screen.query_one("#export-file", Input).value)
        await beginner.press("enter")
        await secretary.finish_work()
        assert proposed.is_file()
        assert secretary.message.startswith("Đã xuất")
        await beginner.press("question_mark")
        await secretary.type("thoat")
        assert secretary.sees("Ctrl+Q")
        await beginner.press("enter")
        assert secretary.app.return_code == 0


@pytest.mark.usefixtures("practised")
async def test_the_first_export_of_the_demonstration_says_what_it_is(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await secretary.choose(words.DEMO_LINE)
        await secretary.press("ctrl+e")
        proposed = Path(secretary.app.screen.query_one("#export-file", Input).value)
        assert proposed.name == "du-lieu-thu-thuy-nguyen-2026-11-21.xlsx"
        await secretary.press("enter")
        await secretary.finish_work()
    book = load_workbook(proposed, read_only=True)
    for sheet in book.worksheets:
        texts = {str(value) for row in sheet.iter_rows(max_row=6, values_only=True) for value in row if value}
        assert any(words.DEMO_MARK in text for text in texts), sheet.title


async def test_a_beginner_who_presses_escape_is_told_how_to_leave(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        assert secretary.sees("Esc thoát phần mềm")
        await secretary.press("escape")
        assert secretary.app.return_code == 0
