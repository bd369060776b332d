"""Pictures of the screens; `make snapshots` draws them again, and each is looked at before it is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.journeys.secretary import Secretary, Ward
from ward_tui.app import WardApp

Compare = Callable[..., bool]
SMALL, LARGE = (80, 24), (120, 40)
SCREENS = {
    "overview": ["1"],
    "targets": ["2", "down"],
    "items": ["3", "space"],
    "alerts": ["4", "down"],
    "review": ["5", "enter"],
    "conclusion": ["5", "enter", "end"],
}
WINDOWS = {"finish": ["4", "f5"], "filter": ["3", "f4"]}


def picture(compare: Compare, ward: Ward, keys: list[str], size: tuple[int, int], light: bool = False) -> bool:
    """Press the keys and compare the screen with its picture."""

    async def sit_down(pilot: Pilot[None]) -> None:
        secretary = Secretary(pilot)
        await secretary.settle()
        await secretary.press(*keys)
        if light:
            pilot.app.action_switch_theme()  # type: ignore[attr-defined]  # it is a WardApp
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await secretary.settle()

    return compare(WardApp(ward.desk), terminal_size=size, run_before=sit_down)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: Compare, ward: Ward, screen: str, size: tuple[int, int]) -> None:
    assert picture(snap_compare, ward, SCREENS[screen], size)


@pytest.mark.parametrize("window", WINDOWS)
def test_window(snap_compare: Compare, ward: Ward, window: str) -> None:
    assert picture(snap_compare, ward, WINDOWS[window], SMALL)


def test_first_start(snap_compare: Compare, blank: Ward) -> None:
    assert picture(snap_compare, blank, [], SMALL)


def test_light_look(snap_compare: Compare, ward: Ward) -> None:
    assert picture(snap_compare, ward, ["3", "end"], LARGE, light=True)
