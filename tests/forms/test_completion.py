"""Names are completed without marks; what Enter does depends on the text alone."""

from __future__ import annotations

import pytest
from textual.widgets import OptionList

from tests.forms.hosts import BASIS, ITEM, SLUG, Clerk, filling
from ward_tui.screens.records import items
from ward_tui.widgets.completion import Completion


def offered(clerk: Clerk) -> list[str]:
    """Return what the open list offers, empty when none is open."""
    found = [each for each in clerk.screen.query(Completion) if each.display]
    assert len(found) < 2
    lists = [each.query_one(OptionList) for each in found]
    return [str(option.prompt) for each in lists for option in each.options]


async def test_typing_without_marks_offers_what_begins_so_first() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "cong an")
        assert offered(clerk) == ["Công an phường", "Đảng ủy Công an phường"]
        await clerk.press("down", "enter")
        assert (clerk.text("lead"), offered(clerk), clerk.focused) == ("Đảng ủy Công an phường", [], "lead")
        await clerk.press("enter")
        assert clerk.focused == "coordinating"


async def test_of_several_names_the_one_at_the_cursor_is_completed() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "Trạm Y tế; kinh")
        assert offered(clerk) == ["Phòng Kinh tế"]
        await clerk.press("enter")
        assert clerk.text("lead") == "Trạm Y tế; Phòng Kinh tế"
        await clerk.press("home", *["delete"] * 9)
        await clerk.burst("tram")
        assert offered(clerk) == ["Trạm Y tế"]
        await clerk.press("enter")
        assert clerk.text("lead") == "Trạm Y tế; Phòng Kinh tế"


@pytest.mark.parametrize(
    ("burst", "text", "focused"),
    [
        ("cong an p\r", "Công an phường", "lead"),
        pytest.param("cong an p\r\r", "Công an phường", "coordinating", marks=pytest.mark.long),
        ("Công an phường\r", "Công an phường", "coordinating"),
        pytest.param("cong an phuong\r", "Công an phường", "lead", marks=pytest.mark.long),
        ("Hội mới\r", "Hội mới", "coordinating"),
        ("cong an\t", "cong an", "coordinating"),
        ("tram\x1b[B\r;kinh\r", "Trạm Y tế; Phòng Kinh tế", "lead"),
    ],
)
async def test_fast_keys_do_what_slow_ones_do(burst: str, text: str, focused: str) -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "")
        await clerk.burst(burst.replace(";", "; "))
        assert (clerk.text("lead"), clerk.focused) == (text, focused)
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "")
        for key in burst.replace("\x1b[B", "\x00"):
            names = {"\r": "enter", "\t": "tab", "\x00": "down", ";": "semicolon", " ": "space"}
            await clerk.press(names.get(key, key)) if ord(key) < 128 else await clerk.burst(key)
            if key == ";":
                await clerk.press("space")
        assert (clerk.text("lead"), clerk.focused) == (text, focused)


async def test_escape_closes_the_list_first_and_the_form_then() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "cong")
        await clerk.press("escape")
        assert (offered(clerk), clerk.host.closed) == ([], [])
        await clerk.press("escape")
        assert clerk.host.closed == [None]


async def test_escape_in_a_burst_leaves_the_list_closed() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "")
        await clerk.keys(*"cong", "escape")
        assert (offered(clerk), clerk.text("lead")) == ([], "cong")


async def test_down_opens_the_whole_list_without_the_names_that_stand_there() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "Trạm Y tế; ")
        await clerk.press("down")
        assert len(offered(clerk)) == 3
        assert "Trạm Y tế" not in offered(clerk)


async def test_a_click_takes_an_entry() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("lead", "cong an")
        y, line = next((y, line) for y, line in enumerate(clerk.lines()) if "Đảng ủy Công an" in line)
        await clerk.pilot.click(offset=(line.index("Đảng") + 2, y))
        await clerk.settle()
        assert clerk.text("lead") == "Đảng ủy Công an phường"


async def test_an_appendix_is_found_by_code_and_by_its_title() -> None:
    for typed in ("pl05", "ngan sach"):
        async with filling(items.add_item(BASIS, "", "Thêm")) as clerk:
            await clerk.burst(f"{typed}\r")
            assert clerk.text("appendix") == "PL05 Thu, chi ngân sách"
            await clerk.put("name", "Thu thuế")
            await clerk.press("ctrl+s")
            assert clerk.host.saved[0]["appendix"] == f"{SLUG}/PL05"


async def test_the_list_never_hangs_out_of_the_screen() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa"), size=(80, 16)) as clerk:
        for name in ("lead", "coordinating", "directing"):
            await clerk.put(name, "")
            await clerk.press("down")
            box = next(each for each in clerk.screen.query(Completion) if each.display)
            assert clerk.screen.region.contains_region(box.region), name
            assert not box.region.overlaps(clerk.screen._widget(clerk.field(name)).region), name
