"""Giving rows to agencies, in bulk."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import screens as words

__all__ = ["size"]


def leads(ward: Ward) -> dict[str, list[str]]:
    """The lead agencies of every row, by short identifier."""
    return {row["id"].rpartition("/")[2]: row["lead"] for row in ward.ask("items")}


async def test_twenty_marked_rows_are_given_and_taken_back_in_one_step(ward: Ward) -> None:
    before = leads(ward)
    async with ward.sit_down() as secretary:
        await secretary.press("3", *["space"] * 20)
        assert secretary.message == words.MARKED.format(count=20)
        await secretary.press("f7")
        assert secretary.sees(words.ASSIGN_TITLE.format(what=words.ASSIGN_MANY.format(count=20)))
        await secretary.type("uy ban nhan dan")
        await secretary.press("enter")
        assert "Ủy ban nhân dân phường" in secretary.message and "20 mục" in secretary.message
        assert secretary.marks() == 0
        given = leads(ward)
        assert sum(given[key] != before[key] for key in before) == 20
        assert given["PL01-01"] == ["Ủy ban nhân dân phường"]

        await secretary.press("ctrl+z")
        assert "20 mục" in secretary.message
    assert leads(ward) == before


@pytest.mark.long
async def test_a_filter_shows_the_projects_of_enterprises_and_all_are_marked_with_one_key(ward: Ward) -> None:
    before = leads(ward)
    enterprises = {row["id"].rpartition("/")[2] for row in ward.ask("items") if row["funding"] == "enterprise"}
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f4", "enter")
        await secretary.type("doa")
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees("Lọc: doanh nghiệp · 35/111")
        await secretary.press("f4", "escape", "ctrl+a")
        assert secretary.message == words.MARKED.format(count=35)
        await secretary.press("ctrl+a")
        assert secretary.marks() == 0
        await secretary.press("ctrl+a", "escape")
        assert secretary.marks() == 0
        assert secretary.sees("35/111")

        await secretary.press("ctrl+a", "f7")
        await secretary.type("cong an")
        await secretary.press("enter", "escape")
        assert secretary.sees("111/111")
        given = leads(ward)
        assert {key for key in before if given[key] != before[key]} == enterprises
        await secretary.press("ctrl+z", "ctrl+y", "ctrl+z")
    assert len(enterprises) == 35
    assert leads(ward) == before


async def test_an_agency_that_is_not_there_is_added(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "enter", "f7")
        assert secretary.sees("PL01-01 Điều chỉnh cục bộ quy hoạch phân khu 1")
        await secretary.type("Tổ rà soát quy hoạch")
        assert secretary.sees(words.ASSIGN_NEW.format(name="Tổ rà soát quy hoạch"))
        await secretary.press("enter")
        assert secretary.sees("Chủ trì Tổ rà soát quy hoạch")
        await secretary.press("escape", "down", "f7")
        await secretary.type("to ra soat")
        await secretary.press("enter")
    given = leads(ward)
    assert given["PL01-01"] == given["PL01-02"] == ["Tổ rà soát quy hoạch"]
    assert given["PL01-03"] == []
