"""Copying rows, facts and figures to paste them elsewhere."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from ward_tui.wording import copying as words
from ward_tui.wording import screens as screen_words

__all__ = ["size"]


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the computer's clipboard was given; the real one is left alone."""
    given: list[str] = []
    monkeypatch.setattr("pyperclip.copy", given.append)
    return given


def table(text: str) -> list[list[str]]:
    """The lines of a copied table, each in its cells."""
    return [line.split("\t") for line in text.split("\n")]


async def test_the_row_under_the_cursor_or_the_marked_ones_are_copied_in_the_order_of_the_list(
    ward: Ward, clipboard: list[str]
) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+c")
        assert secretary.message == words.COPIED.format(count=1)
        header, row = table(secretary.app.clipboard)
        assert row[: len(header)][:2] == ["PL01-01", "Điều chỉnh cục bộ quy hoạch phân khu 1"]
        assert dict(zip(header, row, strict=True))[words.FINISH] == "2026"

        await secretary.press("end", "space", "home", "space", "ctrl+c")
        assert secretary.message == words.COPIED.format(count=2)
        assert [row[0] for row in table(secretary.app.clipboard)] == [words.ID, "PL01-01", "PL15-07"]
        assert secretary.marks() > 0
        await secretary.finish_work()
    assert len(clipboard) == 2
    assert clipboard[-1] == secretary.app.clipboard


async def test_targets_alerts_details_and_figures_are_copied(ward: Ward, clipboard: list[str]) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+c")
        assert secretary.message == words.COPIED_FIGURES
        assert ["– Quá hạn", "13", "11,7%"] in table(secretary.app.clipboard)
        await secretary.press("2", "down", "ctrl+c")
        assert [row[0] for row in table(secretary.app.clipboard)] == [words.ID, "CT01", "CT01.1", "CT01.2"]
        await secretary.press("4", "plus", "ctrl+c")
        copied = table(secretary.app.clipboard)
        assert {row[0] for row in copied[1:]} == {"Quá hạn"}
        assert copied[1][1] == "386" and copied[1][5] == "31/10/2025"
        await secretary.press("escape", "enter", "enter", "ctrl+c")
        assert secretary.message == words.COPIED_RECORD.format(id="PL14-04")
        assert "Chủ trì: " in secretary.app.clipboard
        await secretary.finish_work()


async def test_ctrl_c_in_a_field_acts_on_the_text(ward: Ward, clipboard: list[str]) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("duong")
        await secretary.press("shift+home", "ctrl+c")
        assert secretary.app.clipboard == "duong"
        assert secretary.message == ""
    assert clipboard == []


async def test_where_nothing_can_be_copied_the_way_out_is_told(ward: Ward, clipboard: list[str]) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("xxxx")
        await secretary.press("enter", "ctrl+c")
        assert secretary.message == screen_words.HOW_TO_LEAVE
    assert clipboard == []


async def test_a_computer_without_a_clipboard_is_no_obstacle(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_text: str) -> None:
        raise OSError

    monkeypatch.setattr("pyperclip.copy", refuse)
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+c")
        await secretary.finish_work()
        assert secretary.message == words.COPIED.format(count=1)
