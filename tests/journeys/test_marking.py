"""Marking whole groups, and what the message offers."""

from __future__ import annotations

from tests.journeys.secretary import Ward
from tests.journeys.sizes import wide as size
from ward_tui.widgets.grid import Grid
from ward_tui.wording import catalogue as catalogue_words
from ward_tui.wording import screens as words

__all__ = ["size"]


async def test_plus_marks_the_group_of_the_cursor_and_takes_its_marks_off_again(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "down", "down", "down", "plus")
        assert secretary.message == words.MARKED.format(count=7)
        await secretary.press("home", "plus")
        assert secretary.message == words.MARKED.format(count=10)
        await secretary.press("plus")
        assert secretary.message == words.MARKED.format(count=7)
        await secretary.press("space", "plus")
        assert secretary.message == words.MARKED.format(count=10)
        await secretary.press("escape")
        assert secretary.marks() == 0


async def test_a_group_of_alerts_is_given_to_an_agency(ward: Ward) -> None:
    late = ward.overdue()
    async with ward.sit_down() as secretary:
        await secretary.press("4", "plus")
        marked = secretary.marks()
        assert marked > 1
        await secretary.press("f7")
        await secretary.type("Tổ công tác đặc biệt")
        await secretary.press("enter")
        assert f"{marked} mục" in secretary.message
    given = {row["id"].rpartition("/")[2] for row in ward.ask("items") if row["lead"] == ["Tổ công tác đặc biệt"]}
    assert len(given) == marked
    assert given <= late


async def test_only_marked_agencies_are_merged_though_the_cursor_has_moved_on(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+l", "slash")
        await secretary.type("hoi")
        await secretary.press("enter", "home")
        while not secretary.app.screen.query_one(Grid).cursor_key.rpartition("/")[2].startswith("CQ"):
            await secretary.press("down")
        await secretary.press("space", "space", "ctrl+g")
        assert secretary.sees(catalogue_words.MERGE_TITLE.format(count=2))
        await secretary.press("enter")
        assert secretary.sees(catalogue_words.MERGE_NO_ROWS)  # nothing is led by either of them
