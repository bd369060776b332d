"""Help is everywhere: `?` on every screen, F1 with an example for every field, the same words under the mouse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.widgets import Input, Select, TextArea

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import wide as size
from tests.widgets.test_contrast import MARKED, PLACES, SIZE, keys_of
from ward_tui.commands import command_named
from ward_tui.screens.help import HelpScreen
from ward_tui.wording import first_hour as words
from ward_tui.wording import screens

__all__ = ["size"]

EXAMPLE = "ví dụ"


async def to(secretary: Secretary, place: str) -> None:
    """Go to a screen."""
    for _ in range(5):
        if secretary.app.working is not None and not isinstance(secretary.app.focused, Input | TextArea):
            break
        await secretary.hit("escape")
    if place in MARKED or not secretary.place.endswith(screens.PLACES[place]):
        await secretary.hit("1", *PLACES[place])
    assert secretary.place.endswith(screens.PLACES[place])


async def test_help_and_the_menu_open_on_every_screen_and_the_menu_runs_what_is_chosen(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for place in PLACES:
            await to(secretary, place)
            await secretary.press("f1")
            assert secretary.sees(f"{screens.HELP_TITLE}: {screens.PLACES[place]}")
            await secretary.press("escape", "question_mark")
            assert secretary.sees(screens.MENU_TITLE)
            await secretary.fill("canh bao")
            await secretary.hit("enter")
            assert secretary.place.endswith(screens.PLACES["alerts"])


@pytest.mark.long
async def test_every_field_has_help_with_an_example_and_says_it_to_the_mouse(tmp_path: Path, loaded: Path) -> None:
    lacking, asked = set(), set()
    shutil.copyfile(loaded, tmp_path / "ward.db")
    async with Ward(tmp_path / "ward.db", SIZE).sit_down() as secretary:
        app = secretary.app
        for place in PLACES:
            for key in keys_of(place):
                await to(secretary, place)
                await secretary.hit(key)
                fields = [each for each in app.screen.focus_chain if isinstance(each, Input | TextArea | Select)]
                for field in fields:
                    tip, name = str(field.tooltip or ""), f"{type(field.screen).__name__} #{field.id}"
                    if (name, tip) in asked:
                        continue
                    asked.add((name, tip))
                    app.screen.set_focus(field)
                    await secretary.hit("f1")
                    said = app.screen.text if isinstance(app.screen, HelpScreen) else ""
                    if EXAMPLE not in said.casefold() or tip not in said or not tip:
                        lacking.add(name)
                    if isinstance(app.screen, HelpScreen):
                        await secretary.hit("escape")
    assert not lacking


async def test_the_hints_say_more_under_the_mouse(ward: Ward) -> None:
    async with ward.sit_down(SIZE) as secretary:
        await secretary.press("3")
        y, line = next((y, line) for y, line in enumerate(secretary.lines) if "F2 cập nhật" in line)
        await secretary.pilot.hover(offset=(line.index("F2"), y))
        await secretary.settle()
        assert str(secretary.app.screen.query_one("#hints").tooltip) == command_named("update").help
        await secretary.pilot.hover(offset=(1, 0))


async def test_where_the_data_cannot_be_opened_the_menu_still_opens(ward: Ward) -> None:
    ward.path.write_bytes(b"no database" * 100)
    async with ward.sit_down() as secretary:
        await secretary.press("question_mark")
        assert secretary.sees(screens.MENU_TITLE, command_named("leave").help)
        await secretary.type("thoat")
        await secretary.press("enter")
        assert secretary.app.return_code == 0


async def test_the_guide_is_read_heading_by_heading(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to(secretary, "guide")
        assert secretary.sees(words.GUIDE_CONTENTS, words.GUIDE_KEYS)
        first = secretary.text
        await secretary.press("end")
        assert secretary.text != first
        assert secretary.sees("Hỏi đáp")
        await secretary.press("home", "pagedown")
        assert secretary.text != first
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
