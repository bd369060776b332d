"""The windows for a new due date and for what holds a row up, in a small app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Static

from tests.forms.hosts import ITEM, PROGRAMME, TODAY
from tests.forms.hosts import OBSTACLE as HELD
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Extension, Level, ObstacleKind
from ward_tui.domain.model import Evidence, ItemKind
from ward_tui.screens.early import EarlyKeys
from ward_tui.screens.following import (
    ClearScreen,
    Extended,
    ExtendScreen,
    ObstacleScreen,
    Obstructed,
    WhichObstacle,
)
from ward_tui.screens.records.drafts import Drafts
from ward_tui.settings import Remembered
from ward_tui.widgets.theme import DARK
from ward_tui.wording import errors
from ward_tui.wording import following as words

MOVED = Extension(f"{ITEM.id}~GH1", ITEM.id, parse_deadline("2026"), parse_deadline("Quý III/2027"), "12-TB/ĐU", TODAY)


class WindowHost(EarlyKeys):
    """Opens one window and keeps what it returns."""

    CSS_PATH: ClassVar[Any] = "../../ward_tui/app.tcss"

    def __init__(self, window: ModalScreen[Any]) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.window = window
        self.returned: list[Any] = []

    async def on_mount(self) -> None:
        await self.push_screen(self.window, self.returned.append)


class User:
    """Presses keys and reads the window."""

    def __init__(self, pilot: Pilot[Any], host: WindowHost) -> None:
        self.pilot, self.host = pilot, host

    async def press(self, *keys: str) -> None:
        """Press keys, each after the one before."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def burst(self, *keys: str) -> None:
        """Press keys faster than the window answers."""
        for key in keys:
            event = events.Key(key, key if len(key) == 1 else None)
            event.set_sender(self.host)
            self.host.post_message(event)
        for _ in range(10):
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        await self.burst(*text)

    @property
    def reason(self) -> str:
        """Why the window stays open."""
        return str(self.host.window.query_one("#reason", Static).content)

    @property
    def text(self) -> str:
        """What stands on the screen, in one line."""
        strips = self.host.screen._compositor.render_strips()
        return " ".join("".join(part.text for part in strip).strip() for strip in strips)


@asynccontextmanager
async def opened(window: ModalScreen[Any]) -> AsyncIterator[User]:
    """Open a window at the smallest size."""
    host = WindowHost(window)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield User(pilot, host)


def extend(*, drafts: Drafts | None = None, moved: bool = False) -> ExtendScreen:
    """Return the window for a new due date."""
    before = (MOVED,) if moved else ()
    return ExtendScreen(ITEM, before, PROGRAMME.term_end, TODAY, drafts or Drafts(Remembered(), lambda: None))


def obstacle(*, drafts: Drafts | None = None, kind: ItemKind = ItemKind.PROJECT) -> ObstacleScreen:
    """Return the window for an obstacle."""
    return ObstacleScreen(replace(ITEM, kind=kind), TODAY, drafts or Drafts(Remembered(), lambda: None))


async def test_a_new_due_date_takes_the_date_tab_the_document_and_enter() -> None:
    async with opened(extend()) as user:
        await user.type("Q1/2028")
        await user.press("tab")
        await user.type("45-TB")
        await user.press("enter")
        assert user.host.returned == [Extended(parse_deadline("Quý I/2028"), Evidence("45-TB"), "")]


async def test_day_and_note_of_the_decision_come_along() -> None:
    async with opened(extend()) as user:
        for text in ("2028", "45-TB", "20/11/2026", "cho von"):
            await user.type(text)
            await user.press("tab")
        await user.press("ctrl+s")
        assert user.host.returned == [
            Extended(parse_deadline("2028"), Evidence("45-TB", date(2026, 11, 20)), "cho von")
        ]


async def test_the_original_due_date_stands_beside_the_present_one() -> None:
    async with opened(extend()) as user:
        assert "Hạn hiện nay: Quý III/2027" in user.text
        assert "Hạn gốc" not in user.text
    async with opened(extend(moved=True)) as user:
        assert "Hạn gốc: 2026 · hạn hiện nay: Quý III/2027" in user.text


async def test_the_day_that_counts_is_said_while_it_is_typed() -> None:
    async with opened(extend()) as user:
        await user.type("Q1/2028")
        assert "Hiểu là Quý I/2028, hạn 31/3/2028." in user.text
        await user.press("ctrl+u")
        await user.type("1/3/2028")
        assert "Hiểu là" not in user.text


@pytest.mark.parametrize(
    ("due", "document", "reason"),
    [
        ("", "45-TB", WardError("extension_due")),
        ("2028", " ", WardError("extension_document")),
        ("Quy 3/2027", "45-TB", WardError("extension_same", due=ITEM.finish)),
        ("31/02/2028", "45-TB", WardError("date", text="31/02/2028")),
    ],
)
async def test_what_is_wrong_is_said_and_the_window_stays(due: str, document: str, reason: WardError) -> None:
    async with opened(extend()) as user:
        await user.type(due)
        await user.press("tab")
        await user.type(document)
        await user.press("enter")
        assert user.reason == errors.sentence(reason)
        assert user.host.returned == []


async def test_what_was_typed_is_there_again_after_esc() -> None:
    drafts = Drafts(Remembered(), lambda: None)
    async with opened(extend(drafts=drafts)) as user:
        await user.type("2028")
        await user.press("escape")
        assert user.host.returned == [None]
    async with opened(extend(drafts=drafts)) as user:
        await user.press("tab")
        await user.type("45-TB")
        await user.press("enter")
        assert user.host.returned == [Extended(parse_deadline("2028"), Evidence("45-TB"), "")]


async def test_digits_choose_and_lead_on_however_fast_they_come() -> None:
    async with opened(obstacle()) as user:
        await user.burst("4", "2", *"cho von", "enter")
        assert user.host.returned == [Obstructed(ObstacleKind.CAPITAL, Level.CITY, TODAY, "cho von")]


async def test_arrows_choose_too_and_the_day_may_be_another_one() -> None:
    async with opened(obstacle()) as user:
        await user.press("right", "right", "tab", "left", "tab", "tab")
        await user.type("3/10/2026")
        await user.press("enter")
        assert user.host.returned == [Obstructed(ObstacleKind.PROCEDURE, Level.ENTERPRISE, date(2026, 10, 3), "")]


async def test_clearance_is_chosen_already_for_clearance_itself() -> None:
    async with opened(obstacle(kind=ItemKind.CLEARANCE)) as user:
        assert "● 1 mặt bằng" in user.text
        await user.press("tab", "1", "enter")
        assert user.host.returned == [Obstructed(ObstacleKind.CLEARANCE, Level.WARD, TODAY, "")]


async def test_nobody_guesses_the_kind_or_the_level() -> None:
    async with opened(obstacle()) as user:
        await user.press("enter")
        assert user.reason == words.OBSTACLE_NO_KIND
        await user.press("2", "enter")
        assert user.reason == words.OBSTACLE_NO_LEVEL
        assert user.host.returned == []


async def test_choices_are_kept_after_esc_like_texts() -> None:
    drafts = Drafts(Remembered(), lambda: None)
    async with opened(obstacle(drafts=drafts)) as user:
        await user.press("3", "1")
        await user.type("cham")
        await user.press("escape")
    async with opened(obstacle(drafts=drafts)) as user:
        assert "● 3 nhà thầu" in user.text
        await user.press("enter")
        assert user.host.returned == [Obstructed(ObstacleKind.CONTRACTOR, Level.WARD, TODAY, "cham")]


async def test_a_click_chooses() -> None:
    async with opened(obstacle()) as user:
        strips = user.host.screen._compositor.render_strips()
        lines = ["".join(part.text for part in strip) for strip in strips]
        y = next(y for y, line in enumerate(lines) if "3 trung ương" in line)
        await user.pilot.click(offset=(lines[y].index("trung ương"), y))
        assert "● 3 trung ương" in user.text


async def test_one_of_several_obstacles_is_chosen_to_be_cleared() -> None:
    other = replace(HELD, id=f"{ITEM.id}~VM2", kind=ObstacleKind.PROCEDURE, text="cho tham dinh")
    async with opened(WhichObstacle(ITEM, [HELD, other])) as user:
        assert "Đã tháo gỡ xong: Vốn, thành phố tháo gỡ, từ 3/10/2026: chờ" in user.text
        await user.press("down", "enter")
        assert user.host.returned == [other.id]
    async with opened(WhichObstacle(ITEM, [HELD])) as user:
        await user.press("down", "enter")
        assert user.host.returned == [""]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("22/11/2026", errors.sentence(WardError("day_after_today", day=date(2026, 11, 22), today=TODAY))),
        ("2/10/2026", errors.sentence(WardError("cleared_early", day=date(2026, 10, 2), since=HELD.since))),
    ],
)
async def test_an_obstacle_is_cleared_between_its_first_day_and_today(day: str, reason: str) -> None:
    async with opened(ClearScreen(HELD, TODAY)) as user:
        await user.type(day)
        await user.press("enter")
        assert user.reason == reason
        assert user.host.returned == []


async def test_today_is_proposed_for_clearing() -> None:
    async with opened(ClearScreen(HELD, TODAY)) as user:
        await user.press("enter")
        assert user.host.returned == [TODAY]
