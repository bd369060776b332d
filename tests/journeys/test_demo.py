"""Practising on made-up figures: opened from the choice or the menu, named on every screen, thrown away whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import first_hour as words
from ward_tui.wording import screens

__all__ = ["size"]


def demo_file(ward: Ward) -> Path:
    """The file of the demonstration."""
    return ward.path.with_name("ward.thu.db")


async def run(secretary: Secretary, letters: str) -> None:
    """Run a command from the menu by a few letters."""
    await secretary.press("question_mark")
    await secretary.type(letters)
    await secretary.press("enter")


async def test_a_first_start_may_begin_with_the_demonstration(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        assert secretary.sees(words.DEMO_GROUP, words.DEMO_COUNTS)
        await secretary.choose(words.DEMO_LINE)
        assert secretary.message == words.DEMO_OPENED
        for key, name in {"1": "Tổng quan", "2": "Chỉ tiêu", "3": "Dự án, nhiệm vụ", "4": "Cảnh báo"}.items():
            await secretary.press(key)
            assert secretary.place == f"{words.DEMO_MARK} · Thủy Nguyên · {name}"
        await secretary.press("3", "enter")
        assert secretary.place == f"{words.DEMO_MARK} · Thủy Nguyên · Chi tiết"
    assert blank.ask("items") == []
    assert demo_file(blank).exists()
    async with blank.sit_down() as secretary:
        assert secretary.sees(screens.CHOOSER_FIRST)


async def test_the_users_own_data_is_never_touched(ward: Ward) -> None:
    before = ward.path.read_bytes()
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        await run(secretary, "du lieu thu")
        await secretary.press("3", "f2", "4", "5", "enter")
        assert "45%" in secretary.message
        await secretary.press("ctrl+z", "f7", "enter", "ctrl+o")
        await secretary.choose(words.OWN_LINE)
        assert secretary.message == words.DEMO_KEPT
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.sees("111 dự án, nhiệm vụ · 13 quá hạn")
    assert ward.path.read_bytes() == before
    assert demo_file(ward).exists()


@pytest.mark.usefixtures("practised")
async def test_throwing_it_away_asks_once_and_deletes_the_file(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await run(secretary, "du lieu thu")
        await run(secretary, "bo du lieu")
        assert secretary.sees(words.DROP_TITLE, words.DROP_TEXT)
        await secretary.press("enter")
        assert secretary.place.startswith(words.DEMO_MARK)
        assert demo_file(ward).exists()

        await run(secretary, "bo du lieu")
        await secretary.press("shift+tab", "enter")
        assert secretary.message == words.DEMO_DROPPED
        assert secretary.place == "Thủy Nguyên · Tổng quan"
    assert not demo_file(ward).exists()


@pytest.mark.long
@pytest.mark.usefixtures("practised")
async def test_the_menu_offers_only_what_makes_sense(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("question_mark")
        await secretary.type("du lieu thu")
        assert not secretary.sees("Bỏ dữ liệu thử")
        await secretary.press("enter", "question_mark")
        await secretary.type("du lieu thu")
        assert secretary.sees("Bỏ dữ liệu thử", "Về dữ liệu của tôi")
        assert not secretary.sees("Mở dữ liệu thử")
        await secretary.press("escape")


async def test_a_file_of_that_name_that_is_no_demonstration_is_left_alone(ward: Ward) -> None:
    demo_file(ward).write_bytes(ward.path.read_bytes())
    async with ward.sit_down() as secretary:
        await run(secretary, "du lieu thu")
        assert "không phải là tệp dữ liệu thử" in secretary.message
        assert secretary.place == "Thủy Nguyên · Tổng quan"
    assert demo_file(ward).read_bytes() == ward.path.read_bytes()


@pytest.mark.long
@pytest.mark.usefixtures("practised")
async def test_the_choice_of_programme_and_look_of_the_user_comes_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o")
        await secretary.choose("Đông Hải")
        await run(secretary, "du lieu thu")
        await secretary.press("ctrl+q")
    async with ward.sit_down() as secretary:
        assert secretary.place == "Đông Hải · Tổng quan"
