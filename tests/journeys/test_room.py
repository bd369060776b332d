"""The room of the screen: windows show their keys and waste no lines, the chart stays whole, the focus stands out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Button

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.records import Kind
from ward_tui.widgets.theme import THEMES
from ward_tui.wording import evidence, first_hour, screens
from ward_tui.wording import help as help_words

__all__ = ["size"]

SIZES = [(80, 24), (120, 40)]


async def run(secretary: Secretary, letters: str) -> None:
    """Run a command from the menu by a few letters."""
    await secretary.press("question_mark")
    await secretary.type(letters)
    await secretary.press("enter")


def blank_lines(secretary: Secretary) -> int:
    """How many lines of a window lie empty below its last part."""
    window = secretary.app.screen.query_one("#window")
    return window.content_region.bottom - max(part.region.bottom for part in window.children)


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_list_leaves_the_line_of_keys_and_nothing_below_it(ward: Ward, size: tuple[int, int]) -> None:
    office = ward.desk.open()
    for number in range(1, 31):
        office.edit(Kind.ITEM, f"thuy-nguyen/PL03-{number:02}", {"done_on": date(2026, 11, 1)})
    office.close()
    async with ward.sit_down(size) as secretary:
        await run(secretary, "thieu van ban")
        assert secretary.sees(evidence.TITLE, evidence.KEYS)
        assert blank_lines(secretary) == 0
        await secretary.press("escape", "3", "question_mark")
        assert secretary.sees(screens.MENU_TITLE, screens.LIST_KEYS)
        assert blank_lines(secretary) == 0
        await secretary.press("escape", "f1")
        assert secretary.sees(help_words.SCROLL, screens.CLOSE)
        assert blank_lines(secretary) == 0


async def test_the_keys_of_the_chooser_stand_on_one_line(ward: Ward) -> None:
    async with ward.sit_down((80, 24)) as secretary:
        await secretary.press("ctrl+o")
        assert secretary.app.screen.query_one("#keys").size.height == 1


async def test_the_months_keep_their_names_while_the_tour_runs(ward: Ward) -> None:
    async with ward.sit_down((80, 24)) as secretary:
        await run(secretary, "lam quen")
        assert secretary.sees("Làm quen 1/5", "1/27")
        chart = secretary.app.screen.query_one("#months")
        assert chart.region.bottom <= secretary.app.screen.query_one("#tour").region.y


@pytest.mark.usefixtures("practised")
async def test_the_data_for_practice_are_not_offered_where_they_are_open(ward: Ward) -> None:
    path = Path(ward.desk.demo().path)
    async with replace(ward, path=path).sit_down() as secretary:
        await secretary.press("ctrl+o")
        assert secretary.sees(screens.CHOOSER_TITLE)
        assert not secretary.sees(first_hour.DEMO_LINE)
        assert not secretary.sees(first_hour.OWN_LINE)  # the program was begun with this file: it knows of no other


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_the_button_with_the_focus_does_not_look_like_the_other(ward: Ward, theme: str) -> None:
    async with ward.sit_down() as secretary:
        secretary.app.theme = theme
        await secretary.press("3", "delete")
        buttons = secretary.app.screen.query(Button)
        assert [button.has_focus for button in buttons] == [False, True]
        assert len({str(button.styles.background) for button in buttons}) == 2
