"""Keys that come faster than a window opens, posted without waiting as a terminal does."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest
from textual import events

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size

__all__ = ["size"]


def post(secretary: Secretary, *keys: str) -> None:
    """Send keys as a terminal does, without waiting for what they do."""
    for key in keys:
        event = events.Key(key, key if len(key) == 1 else None)
        event.set_sender(secretary.app)
        secretary.app.post_message(event)


async def test_letters_typed_while_a_window_opens_reach_its_field(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f7", "escape")
        post(secretary, "f7")
        while secretary.app.working is not None:  # until the window begins to open; it has no focus yet
            await asyncio.sleep(0)
        post(secretary, *"cong", "enter")
        await secretary.settle()
        assert secretary.message == "PL01-01 – giao Công đoàn phường chủ trì"
    assert ward.item("PL01-01")["lead"] == ["Công đoàn phường"]


@pytest.mark.long
async def test_f1_explains_the_filter(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f4", "f1")
        assert secretary.sees("Mỗi ô chọn một điều kiện")


async def test_fields_of_a_small_window_filled_in_one_burst_get_each_its_own(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f5")
        await secretary.fill("12-NQ/ĐU", "20/11/2026", "ban-quet.pdf")
        await secretary.press("ctrl+s")
        assert "√ Xong đúng hạn" in secretary.row("PL01-01")
    office = ward.desk.open()
    item = office.facts.items["thuy-nguyen/PL01-01"]
    office.close()
    assert (item.document, item.evidence.on, item.evidence.scan) == ("12-NQ/ĐU", date(2026, 11, 20), "ban-quet.pdf")
