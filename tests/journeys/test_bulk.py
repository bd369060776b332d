"""Changing many rows at once: form, look, one step."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from ward_tui.wording import bulk as words

__all__ = ["size"]


def rows(ward: Ward, *keys: str) -> list[dict[str, Any]]:
    """Rows as the command line shows them."""
    known = {row["id"].rpartition("/")[2]: row for row in ward.ask("items")}
    return [known[key] for key in keys]


async def test_marked_rows_get_a_lead_and_a_finish_after_a_look_and_one_undo_takes_it_back(ward: Ward) -> None:
    keys = ("PL01-01", "PL01-02", "PL01-03")
    before = rows(ward, *keys)
    async with ward.sit_down() as secretary:
        await secretary.press("3", "plus", "f9")
        assert secretary.sees(words.TITLE.format(count=3), words.HOW, words.KEEP)
        await secretary.type("cong an")
        await secretary.press("enter", "tab", "tab", "tab")
        await secretary.type("2029")
        await secretary.press("ctrl+s")
        assert secretary.sees(words.preview_title(3, 0, 0), "Công an phường", "2026 2029", "2027 2029")
        assert rows(ward, *keys) == before

        await secretary.press("enter")
        assert "3 mục" in secretary.message
        assert secretary.marks() == 0
        after = rows(ward, *keys)
        assert {tuple(row["lead"]) for row in after} == {("Công an phường",)}
        assert {row["due_on"] for row in after} == {"2029-12-31"}
        assert [row["progress"] for row in after] == [row["progress"] for row in before]
        await secretary.press("ctrl+z")
    assert rows(ward, *keys) == before


async def test_the_look_says_what_stays_and_what_is_refused_with_the_reason(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2")
        await secretary.type("40")
        await secretary.press("enter", "down", "f5", "ctrl+s", "up", "plus", "f9", *["tab"] * 5)
        await secretary.type("40")
        await secretary.press("ctrl+s")
        assert secretary.sees(words.preview_title(1, 1, 1), words.WILL_CHANGE, words.WILL_NOT, words.SAME)
        await secretary.press("down")
        assert secretary.sees("PL01-02", "hoàn thành")
        await secretary.press("escape")
        assert secretary.sees(words.TITLE.format(count=3))
        await secretary.press("ctrl+s", "enter")
        assert "1 mục" in secretary.message
    assert [row["progress"] for row in rows(ward, "PL01-01", "PL01-02", "PL01-03")] == [40, 100, 40]


async def test_a_word_makes_a_field_empty_and_a_remark_goes_to_every_row(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "end", "plus", "f9")
        await secretary.type(words.EMPTY)
        await secretary.press("tab", *["tab"] * 16)
        await secretary.type("Rà soát lại phân công")
        await secretary.press("ctrl+s", "enter")
        assert "7 mục" in secretary.message
    office = ward.desk.open()
    assert office.notes("thuy-nguyen/PL15-03")[0].text == "Rà soát lại phân công"
    office.close()
    assert [row["lead"] for row in rows(ward, "PL15-01", "PL15-07")] == [[], []]


@pytest.mark.long
async def test_nothing_typed_and_nothing_changed_are_told(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "plus", "f9", "ctrl+s")
        assert secretary.sees(words.NOTHING_TYPED)
        await secretary.type(words.EMPTY)
        await secretary.press("ctrl+s", "enter")
        assert secretary.sees(words.preview_title(0, 0, 3), words.NOTHING_CHANGES)
        await secretary.press("escape", "ctrl+u", "escape")
        assert secretary.marks() == 3
    assert len(ward.ask("history")) == 1
