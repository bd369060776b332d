"""Arranging the lists: groups, order, filters, views with names, and all of it after a restart."""

from __future__ import annotations

import json

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.wording import views as words

__all__ = ["size"]


async def choose(secretary: Secretary, *options: str) -> None:
    """In a window of choices, open one after the other and take what is typed; '' leaves one as it is."""
    for option in options:
        if option:
            await secretary.press("enter")
            await secretary.type(option)
            await secretary.press("enter")
        await secretary.press("tab")


def headings(secretary: Secretary) -> list[str]:
    """The headings of the list in front."""
    return [line[: line.index("  (")] for line in secretary.lines[4:-4] if line[0] not in " ●" and "  (" in line]


async def test_rows_are_grouped_by_agency_and_sorted_by_their_finish(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+k")
        assert secretary.sees(words.GROUP_BY, words.SORT_BY, words.NONE_SAVED)
        await choose(secretary, "Đơn vị", "Hạn", "▼")
        await secretary.press("ctrl+s")
        assert secretary.sees("Nhóm theo đơn vị chủ trì · Sắp theo hạn ▼ · 111/111 mục", "Hạn ▼")
        assert headings(secretary)[0] == "Ban Xây dựng Đảng"
        assert secretary.sees("Ban Xây dựng Đảng (8; 1 quá hạn)")
        await secretary.press("end")
        assert secretary.has_row("PL04-07")  # of those given to nobody the finish that passed first stands last
        await secretary.press("escape")
        assert secretary.sees("Nhóm theo đơn vị chủ trì")


@pytest.mark.parametrize(
    ("tab", "group", "first"),
    [
        ("3", "Nguồn vốn", "Ngân sách"),
        pytest.param("3", "Năm", "Hạn năm 2025", marks=pytest.mark.long),
        pytest.param("3", "Tình trạng", "■ Quá hạn", marks=pytest.mark.long),
        ("2", "Tình trạng", "□ Chưa có số liệu"),
        pytest.param("2", "Đơn vị", "Chưa giao đơn vị", marks=pytest.mark.long),
        ("4", "Phụ lục", "PL01 Quy hoạch và thực hiện quy hoạch"),
        ("4", "Đơn vị", "Ban Xây dựng Đảng"),
    ],
)
async def test_every_list_has_groups_of_its_own(ward: Ward, tab: str, group: str, first: str) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press(tab, "ctrl+k")
        await choose(secretary, group)
        await secretary.press("ctrl+s")
        assert headings(secretary)[0].startswith(first)


async def test_a_click_on_a_title_sorts_up_down_and_not_at_all(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        for title, arrow in (("T.độ", "T.độ▲"), ("T.độ▲", "T.độ▼"), ("T.độ▼", "T.độ  ")):
            await secretary.click(title)
            assert secretary.sees(arrow.strip())
        assert not secretary.sees("Sắp theo")
        await secretary.press("4")
        await secretary.click("Nội dung")
        assert secretary.sees("Sắp theo nội dung ▲")


async def test_a_view_with_a_name_brings_filter_and_search_back_after_a_restart(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f4")
        await choose(secretary, "doa")
        await secretary.press("ctrl+s", "slash")
        await secretary.type("do thi")
        await secretary.press("enter", "ctrl+k")
        await choose(secretary, "Năm", "Nội dung", "")
        await secretary.type("Khu đô thị của doanh nghiệp")
        await secretary.press("enter")
        assert secretary.message == words.SAVED_AS.format(name="Khu đô thị của doanh nghiệp")
        assert secretary.sees("Nhóm theo năm hoàn thành", "Sắp theo nội dung ▲", "Lọc: doanh nghiệp", "Tìm “do thi”")
        counted = secretary.line(" mục").split("·")[-1].strip()
        await secretary.press("escape", "escape", "ctrl+k")
        await choose(secretary, "Phụ lục", "Thứ tự", "")
        await secretary.press("ctrl+s")
        assert secretary.sees("111/111")
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+k", "tab", "tab", "tab", "tab", "enter")
        assert secretary.message == words.OPENED.format(name="Khu đô thị của doanh nghiệp")
        assert secretary.sees("Nhóm theo năm hoàn thành", "Lọc: doanh nghiệp", counted)


@pytest.mark.long
async def test_groups_and_filter_of_each_list_outlive_a_restart_but_the_search_does_not(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+k")
        await choose(secretary, "Nguồn vốn")
        await secretary.press("ctrl+s", "f4")
        await choose(secretary, "doa")
        await secretary.press("ctrl+s", "slash")
        await secretary.type("khu")
        await secretary.press("enter", "4")
        assert not secretary.sees("Nhóm theo")
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        assert secretary.sees("Nhóm theo nguồn vốn · Lọc: doanh nghiệp · 35/111 mục")
        await secretary.press("escape")
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        assert secretary.sees("Nhóm theo nguồn vốn · 111/111 mục")


@pytest.mark.long
async def test_what_a_figure_of_the_overview_asked_for_is_not_remembered(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("enter")
        await secretary.click("Nội dung")
        assert secretary.sees("Sắp theo nội dung ▲ · Lọc: quá hạn · 13/111 mục")
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        assert secretary.sees("Sắp theo nội dung ▲ · 111/111 mục")


async def test_saved_views_are_renamed_and_deleted_at_the_second_delete(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for name in ("Một", "Hai"):
            await secretary.press("3", "ctrl+k", "tab", "tab", "tab")
            await secretary.type(name)
            await secretary.press("ctrl+s")
        await secretary.press("ctrl+k", "tab", "tab", "tab", "tab", "f2", "ctrl+u")
        await secretary.type("Hai")
        await secretary.press("enter")
        assert secretary.sees(words.NAME_TAKEN.format(name="Hai"))
        await secretary.press("ctrl+u")
        await secretary.type("Ba")
        await secretary.press("enter")
        assert secretary.sees("Ba", "Hai") and not secretary.sees("Một")
        await secretary.press("delete")
        assert secretary.sees(words.DELETE_AGAIN.format(name="Ba"))
        await secretary.press("down", "up", "delete")
        assert secretary.sees(words.DELETE_AGAIN.format(name="Ba"), "Hai")
        await secretary.press("delete")
        assert not secretary.sees("“Ba”")
        await secretary.press("escape", "ctrl+k")
        assert secretary.sees("Hai")
    kept = json.loads((ward.path.parent / "ward.nho.json").read_text(encoding="utf-8"))["views"]["items"]["saved"]
    assert [view["name"] for view in kept] == ["Hai"]


async def test_a_filter_by_month_and_by_what_is_open(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f4")
        await choose(secretary, *[""] * 5, "9/2026", "", "Chưa xong")
        await secretary.press("ctrl+s")
        assert secretary.sees("Lọc: hạn tháng 9/2026, chưa xong · 1/111 mục")
        assert secretary.has_row("PL14-07")
        await secretary.press("f5", "ctrl+s")
        assert secretary.sees("0/111 mục")


@pytest.mark.long
async def test_what_is_remembered_of_agencies_that_are_gone_is_left_out(ward: Ward) -> None:
    views = {
        "items": {"now": {"group": "giver", "sort": "days", "filter": {"lead": "thuy-nguyen/CQ99"}}, "saved": 7},
        "moon": {"now": {}},
    }
    (ward.path.parent / "ward.nho.json").write_text(json.dumps({"views": views}), encoding="utf-8")
    async with ward.sit_down() as secretary:
        await secretary.press("3")
        assert secretary.lines[2].strip() == "111/111 mục"
