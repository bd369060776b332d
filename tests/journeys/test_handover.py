"""The change of secretaries by keys: everything is handed over, taken over on an empty computer, and undo goes on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.journeys.secretary import TODAY, Secretary, Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.screens import handover
from ward_tui.services import parcel
from ward_tui.settings import Remembered
from ward_tui.store.copying import copy_database
from ward_tui.wording import handover as words
from ward_tui.wording import screens

__all__ = ["size"]

NAME = f"ban-giao-thuy-nguyen-{TODAY.isoformat()}"


async def run(secretary: Secretary, letters: str) -> None:
    """Run a command from the palette by a few letters."""
    await secretary.press("ctrl+p")
    await secretary.type(letters)
    await secretary.press("enter")


async def answer(secretary: Secretary, folder: Path | str) -> None:
    """Put a folder into the field and go on."""
    await secretary.press("ctrl+a")
    await secretary.type(str(folder))
    await secretary.press("enter")
    await secretary.finish_work()


async def hand_over(ward: Ward, folder: Path) -> str:
    """Change a progress and hand over; return what the message line says."""
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2", "4", "5", "enter")
        await run(secretary, "tao bo ban giao")
        assert secretary.sees(words.HAND_TITLE, words.HAND_FOLDER)
        await answer(secretary, folder)
        return secretary.message


async def test_a_successor_goes_on_where_the_secretary_left(ward: Ward, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    said = await hand_over(ward, usb)
    assert said.replace(" ", "") == words.handed(usb / NAME, 0, 0).replace(" ", "")
    assert Remembered.read(ward.desk.remembered()).handover == str(usb)
    successor = Ward(tmp_path / "moi" / "ward.db", ward.size)
    async with successor.sit_down() as secretary:
        assert secretary.sees(screens.CHOOSER_FIRST, words.RECEIVE_GROUP)
        await secretary.choose(words.RECEIVE_LINE)
        assert secretary.sees(words.RECEIVE_TITLE, words.RECEIVE_FOLDER)
        await answer(secretary, usb / NAME)
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.message == words.received(("Thủy Nguyên",), 0)
        assert successor.ask("check")["content_hash"] == ward.ask("check")["content_hash"]
        await secretary.press("3")
        assert "45%" in secretary.row("PL01-01")
        await secretary.press("ctrl+z")
        assert "45%" not in secretary.row("PL01-01")
        await secretary.press("ctrl+y")
        assert "45%" in secretary.row("PL01-01")
    assert successor.ask("check")["sound"]
    assert ward.item("PL01-01")["progress"] == 45


async def test_a_folder_is_found_while_its_name_is_typed(ward: Ward, tmp_path: Path) -> None:
    (tmp_path / "Ổ chung").mkdir()
    async with ward.sit_down() as secretary:
        await run(secretary, "tao bo ban giao")
        await secretary.press("ctrl+a")
        await secretary.type(f"{tmp_path}/o ch")
        assert secretary.sees("Ổ chung")
        await secretary.press("enter")
        assert not secretary.app.workers
        await secretary.press("enter")
        await secretary.finish_work()
        assert (tmp_path / "Ổ chung" / NAME / "ward.db").is_file()


@pytest.mark.long
async def test_what_is_wrong_is_said_in_the_window_and_can_be_mended(ward: Ward, tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "x").touch()
    async with ward.sit_down() as secretary:
        await run(secretary, "tao bo ban giao")
        await answer(secretary, tmp_path)
        assert secretary.sees("hãy chuyển bộ bàn giao cũ đi nơi khác hoặc chọn thư mục khác.")
        (tmp_path / NAME / "x").unlink()
        await secretary.press("ctrl+s")
        await secretary.finish_work()
        assert secretary.message.startswith("Đã tạo bộ bàn giao")


@pytest.mark.long
async def test_where_a_programme_is_followed_nothing_is_taken_over(ward: Ward, tmp_path: Path) -> None:
    await hand_over(ward, tmp_path)
    before = ward.path.read_bytes()
    async with ward.sit_down() as secretary:
        await run(secretary, "nhan bo ban giao")
        await answer(secretary, tmp_path / NAME)
        assert secretary.sees(refusal("receive_taken", known=["Thủy Nguyên"]))
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
    assert ward.path.read_bytes() == before


async def test_leaving_the_window_at_the_first_start_leads_back_to_the_choice(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await secretary.choose(words.RECEIVE_LINE)
        await answer(secretary, "khong-co")
        assert secretary.sees("Không thấy bộ bàn giao")
        await secretary.press("escape")
        assert secretary.sees(screens.CHOOSER_FIRST)


@pytest.mark.usefixtures("practised")
async def test_made_up_figures_are_not_handed_over(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await run(secretary, "du lieu thu")
        await run(secretary, "tao bo ban giao")
        assert secretary.message == refusal("handover_demo")


async def test_long_work_shows_how_far_it_is_and_leaving_ends_it(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usb, go_on = tmp_path / "usb", Event()
    usb.mkdir()

    def slow(source: Path, target: Path, progress: Callable[[int], None]) -> None:
        copy_database(source, target)
        progress(50)
        go_on.wait(30)
        progress(100)

    monkeypatch.setattr(parcel, "copy_database", slow)
    monkeypatch.setattr(handover, "PATIENCE", 0.01)
    async with ward.sit_down() as secretary:
        await run(secretary, "tao bo ban giao")
        await secretary.press("ctrl+a")
        await secretary.type(str(usb))
        await secretary.press("enter")
        async with asyncio.timeout(30):
            while f"{words.HANDING} 15% ██████" not in secretary.text:
                await secretary.pilot.pause()
        working = list(secretary.app.workers)
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        go_on.set()
        async with asyncio.timeout(30):
            while any(usb.iterdir()):
                await secretary.pilot.pause()
        assert all(each.is_cancelled for each in working)
    assert ward.ask("check")["sound"]


@pytest.mark.long
async def test_f1_explains_both_fields_with_an_example(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for letters in ("tao bo ban giao", "nhan bo ban giao"):
            await run(secretary, letters)
            await secretary.press("f1")
            assert secretary.sees(screens.HELP_TITLE, "Ví dụ: E:\\")
            await secretary.press("escape", "escape")
