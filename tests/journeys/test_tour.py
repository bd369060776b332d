"""Getting to know the program: offered in one line, goes on by itself, can be left, and is not offered again."""

from __future__ import annotations

import re

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import first_hour as words

__all__ = ["size"]


async def begin(secretary: Secretary) -> None:
    """Do what the offer says."""
    await secretary.press("question_mark")
    await secretary.type("lam quen")
    await secretary.press("enter")


def step(secretary: Secretary) -> int:
    """The number of the step that the screen shows, 0 without one."""
    found = re.search(r"Làm quen (\d)/5", secretary.text)
    return int(found[1]) if found else 0


async def test_the_five_steps_go_on_by_themselves_and_leave_the_data_as_it_was(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        assert secretary.sees(words.OFFER)
        await begin(secretary)
        assert step(secretary) == 1
        assert not secretary.sees(words.OFFER)
        await secretary.press("2")
        assert step(secretary) == 1
        await secretary.press("3")
        assert step(secretary) == 2
        await secretary.press("slash")
        await secretary.type("xay dung")
        assert step(secretary) == 2
        await secretary.press("enter")
        assert step(secretary) == 3
        await secretary.press("f2", "3", "escape")
        assert step(secretary) == 3
        await secretary.press("f2", "3", "5", "enter")
        assert step(secretary) == 4
        assert secretary.sees("35%")
        await secretary.press("ctrl+z")
        assert step(secretary) == 5
        await secretary.press("ctrl+e", "escape")
        assert step(secretary) == 0
        assert secretary.message == words.TOUR_DONE
        await secretary.press("1")
        assert not secretary.sees(words.OFFER)
    assert {item["progress"] for item in ward.ask("items")} == {0}
    async with ward.sit_down() as secretary:
        assert not secretary.sees(words.OFFER)


async def test_it_can_be_left_and_taken_up_again(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await secretary.press("3", "question_mark")
        await secretary.type("thoi")
        await secretary.press("enter")
        assert secretary.message == words.TOUR_ENDED
        assert step(secretary) == 0
        await begin(secretary)
        assert step(secretary) == 1


async def test_the_offer_can_be_declined_for_good(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("question_mark")
        await secretary.type("thoi")
        await secretary.press("enter")
        assert not secretary.sees(words.OFFER)
    async with ward.sit_down() as secretary:
        assert not secretary.sees(words.OFFER)


@pytest.mark.long
async def test_opening_the_menu_ends_the_last_step_too(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await secretary.press("3", "slash", "d", "u", "enter", "f2", "5", "enter", "ctrl+z")
        assert step(secretary) == 5
        await secretary.press("question_mark", "escape")
        assert secretary.message == words.TOUR_DONE


@pytest.mark.long
async def test_an_empty_programme_says_where_to_practise(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await secretary.choose("Chương trình trống")
        await secretary.type("Lê Thanh Nghị")
        await secretary.press("ctrl+s")
        await begin(secretary)
        assert secretary.message == words.TOUR_EMPTY
        assert step(secretary) == 0
