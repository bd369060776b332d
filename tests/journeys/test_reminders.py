"""Reminding the agencies of their late work."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import wide as size
from ward_tui.wording import views as words

__all__ = ["size"]


async def test_each_agency_has_its_words_and_enter_copies_them(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr("pyperclip.copy", given.append)
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+r")
        assert secretary.sees(words.REMINDERS_TITLE, words.ALL_AGENCIES)
        await secretary.press("down")
        assert secretary.sees("Đơn vị: Ủy ban nhân dân phường", "Quá hạn 5 việc")
        await secretary.press("enter")
        assert secretary.sees(words.REMINDER_COPIED.format(name="Ủy ban nhân dân phường"))
        assert secretary.app.clipboard.startswith("Đơn vị: Ủy ban nhân dân phường\nQuá hạn 5 việc")
        await secretary.press("home", "ctrl+c")
        assert secretary.app.clipboard.count("Đề nghị") == 5
        await secretary.press("end")
        assert secretary.sees("không có việc nào quá hạn hoặc sắp đến hạn")
        await secretary.finish_work()
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
    assert len(given) == 2


async def test_a_long_reminder_is_read_to_its_end(ward: Ward) -> None:
    async with ward.sit_down((80, 24)) as secretary:
        await secretary.press("ctrl+r", "tab", "end")
        assert secretary.sees("Đề nghị xác định đơn vị chủ trì của từng việc.")
        await secretary.press("shift+tab", "down")
        assert secretary.sees("Đơn vị: Ủy ban nhân dân phường")
