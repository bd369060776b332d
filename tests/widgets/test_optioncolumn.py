"""Options below each other: whole however long they are, chosen by digit, arrow or mouse, and always in view."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from tests.journeys.conftest import finer_waits
from tests.journeys.rest import rest
from tests.journeys.secretary import screen_lines
from ward_tui.widgets.optioncolumn import OptionColumn

__all__ = ["finer_waits"]

LONG = "Chỉ tiêu cụ thể: đến năm 2027 chính quyền phường được công nhận đạt chuẩn chính quyền thân thiện (dòng 141)"
OPTIONS = [("Mục tiêu: đến năm 2030", "0"), (LONG, "1"), ("Cách khác", "other")]


class Host(App[None]):
    """Shows options in a place that is lower than they are."""

    CSS = "VerticalScroll { height: 3; } OptionColumn { height: auto; }"

    def __init__(self, options: list[tuple[str, str]]) -> None:
        super().__init__()
        self.options, self.picked = options, 0

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield OptionColumn(self.options)

    def on_option_line_picked(self) -> None:
        self.picked += 1


async def press(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys; return what is chosen."""
    await pilot.press(*keys)
    await rest(pilot.app)
    return pilot.app.query_one(OptionColumn).value


async def test_nothing_is_chosen_at_first_and_arrows_go_round() -> None:
    async with Host(OPTIONS).run_test(size=(60, 10)) as pilot:
        assert pilot.app.query_one(OptionColumn).value == ""
        assert [await press(pilot, "down") for _ in range(4)] == ["0", "1", "other", "0"]
        assert await press(pilot, "up") == "other"


async def test_a_digit_chooses_and_leads_on() -> None:
    host = Host(OPTIONS)
    async with host.run_test(size=(60, 10)) as pilot:
        assert (await press(pilot, "2"), host.picked) == ("1", 1)
        assert (await press(pilot, "9"), host.picked) == ("1", 1)


@pytest.mark.parametrize("width", [30, 60, 100])
async def test_the_chosen_option_is_shown_whole(width: int) -> None:
    async with Host(OPTIONS).run_test(size=(width, 10)) as pilot:
        await press(pilot, "3")
        assert any("● 3 Cách khác" in line for line in screen_lines(pilot.app)[:3])
        await press(pilot, "up", "up")
        assert any("● 1 Mục tiêu" in line for line in screen_lines(pilot.app)[:3])


async def test_a_long_option_takes_several_lines_and_a_click_on_any_of_them_chooses_it() -> None:
    async with Host(OPTIONS).run_test(size=(60, 10)) as pilot:
        lines = screen_lines(pilot.app)
        assert "2 Chỉ tiêu cụ thể" in lines[1] and "công nhận" in lines[2]
        await pilot.click(offset=(10, 2))
        await pilot.pause()
        assert pilot.app.query_one(OptionColumn).value == "1"


async def test_options_after_the_ninth_have_no_digit_and_the_arrows_reach_them() -> None:
    many = [(f"Chỗ thứ {number}", str(number)) for number in range(1, 13)]
    async with Host(many).run_test(size=(60, 10)) as pilot:
        assert await press(pilot, "up") == "12"
        assert any(line.startswith("●   Chỗ thứ 12") for line in screen_lines(pilot.app)[:3])
