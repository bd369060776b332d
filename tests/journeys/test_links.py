"""Which work comes before which: proposed pairs are answered by keys, hard conflicts are named, pairs made by hand."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.wording import linking_screen as words

__all__ = ["size"]

HARD = {"PL04-13", "PL04-14", "PL04-15", "PL04-16", "PL04-18"}
SCHEME = "PL14-03"


async def to_pairs(secretary: Secretary) -> None:
    """Go to the list of pairs from the hub."""
    await secretary.press("0")
    await secretary.choose("Việc trước, việc sau")
    assert secretary.place == "Thủy Nguyên · Việc trước, việc sau"


def states(ward: Ward) -> dict[str, str]:
    """What was said of each pair, by the row that comes before."""
    return {each["before"].rpartition("/")[2]: each["state"] for each in ward.ask("links")}


def conflicts(ward: Ward) -> set[str]:
    """The rows about which there is an alert that they are too late for another one."""
    alerts = ward.ask("alerts")
    return {each["subject_id"].rpartition("/")[2] for each in alerts if each["rule"] == "link_conflict"}


async def test_seventeen_pairs_are_confirmed_one_by_one_and_exactly_five_do_not_fit(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        assert secretary.sees("18 cặp chờ xác nhận · 0 cặp đã xác nhận")
        assert secretary.sees("PL04-01 Dự án đầu tư xây dựng hạ tầng kỹ thuật khu tái định cư Bắc Sông Cấm")
        await secretary.press("space")
        assert secretary.message == "Xác nhận cặp PL04-01 → PL03-01 (mặt bằng trước, xây dựng sau)"
        assert secretary.sees("Khu tái định cư Hoa Động, Lâm Động")  # the next one is waiting already
        await secretary.hit(*["space"] * 16)
        assert secretary.message == "Xác nhận cặp PL04-18 → PL03-35 (mặt bằng trước, xây dựng sau)"
        assert secretary.sees("1 cặp chờ xác nhận · 17 cặp đã xác nhận, 5 cặp không kịp")
        await secretary.press("minus")
        assert secretary.message == "PL14-03 → PL14-02 không phải một cặp"
        assert secretary.sees(words.FOLDED.format(count=1).strip(" ·"))
        assert conflicts(ward) == HARD
        assert states(ward)[SCHEME] == "refused"


async def test_all_are_confirmed_at_once_after_asking_and_one_undo_takes_them_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        await secretary.press("ctrl+a")
        assert secretary.sees("Xác nhận cả 18 cặp đề xuất?", "Cặp ít giống nhất: PL04-14 và PL03-14, 80%.")
        await secretary.press("enter")  # leaving is the default
        assert set(states(ward).values()) == {"proposed"}
        await secretary.press("ctrl+a", "ctrl+s")
        assert secretary.message == "Xác nhận 18 cặp việc trước, việc sau"
        assert set(states(ward).values()) == {"confirmed"}
        assert "▲ Không kịp" in secretary.row("PL04-13")
        await secretary.press("ctrl+a")
        assert secretary.message == words.NOTHING_PROPOSED
        await secretary.press("ctrl+z")
        assert set(states(ward).values()) == {"proposed"}
        assert secretary.sees("18 cặp chờ xác nhận")


async def test_a_refused_pair_is_folded_away_found_again_and_confirmed_or_proposed_anew(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        await secretary.press("minus", "minus")
        assert [states(ward)[key] for key in ("PL04-01", "PL04-03")] == ["refused", "refused"]
        assert not secretary.has_row("PL04-01")
        await secretary.press("f4", "end")
        assert secretary.sees(words.WHY_REFUSED)
        await secretary.press("minus")
        assert secretary.message == words.ALREADY_NOT
        await secretary.press("delete")
        assert states(ward)["PL04-03"] == "proposed"
        await secretary.press("end", "space")
        assert states(ward)["PL04-01"] == "confirmed"
        await secretary.press("space")
        assert secretary.message == words.ALREADY


async def test_a_pair_is_made_by_hand_and_taken_away_after_asking(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        await secretary.press("ctrl+n")
        assert secretary.sees(words.ADD_TITLE, words.ADD_KEYS)
        await secretary.press("1")
        await secretary.type("PL04-02")
        await secretary.press("enter", "tab")
        await secretary.type("PL03-26")
        await secretary.press("enter", "tab")
        await secretary.type("chung một khu đất")
        await secretary.press("enter")
        assert secretary.message == "Thêm cặp PL04-02 → PL03-26 (mặt bằng trước, xây dựng sau)"
        assert secretary.sees("PL04-02 Dự án Đầu tư xây dựng hạ tầng kỹ thuật Khu đô thị mới Bắc sông Cấm")
        assert "○ Gối nhau" in secretary.row("PL04-02")
        await secretary.press("delete")
        assert secretary.sees("Bỏ cặp PL04-02 → PL03-26?")
        await secretary.press("ctrl+s")
        assert secretary.message == "Bỏ cặp PL04-02 → PL03-26"
        assert not secretary.has_row("PL04-02")
        await secretary.press("ctrl+z")
        assert secretary.has_row("PL04-02")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("PL04-01", "PL04-01", refusal("link_self")),
        ("PL03-01", "PL04-01", refusal("link_circle", way=("x/PL03-01", "x/PL04-01", "x/PL03-01"))),
        pytest.param("PL04-01", "zzz", refusal("link_row", text="zzz"), marks=pytest.mark.long),
        pytest.param(
            "du an",
            "PL04-01",
            refusal("link_row_many", text="du an", count=0).split("khớp")[0],
            marks=pytest.mark.long,
        ),
    ],
)
async def test_the_window_says_why_a_pair_cannot_be_and_stays_open(
    ward: Ward, before: str, after: str, told: str
) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        await secretary.press("space", "ctrl+n", "tab")
        await secretary.type(before)
        await secretary.press("escape" if " " in before else "enter", "tab")
        await secretary.type(after)
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees(words.ADD_TITLE, told)
        await secretary.press("escape")
        assert sum(state == "confirmed" for state in states(ward).values()) == 1


async def test_both_rows_are_opened_and_say_what_waits_for_what(ward: Ward) -> None:
    ward.command("links", "--confirm-all")
    async with ward.sit_down((120, 40)) as secretary:
        await to_pairs(secretary)
        await secretary.press("home", "enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        assert secretary.sees("PL04-13 Dự án khu đô thị Lâm Động - Hoa Động", "PL03-12 Dự án khu đô thị Lâm Động")
        await secretary.press("escape", "right")
        assert secretary.sees("Chờ PL04-13 Dự án khu đô thị Lâm Động - Hoa Động. ▲ Không kịp: mặt bằng xong năm 2030")
        await secretary.press("escape", "escape")
        assert secretary.place == "Thủy Nguyên · Chuyên đề"


async def test_beside_a_wide_list_stands_all_of_a_pair(ward: Ward) -> None:
    async with ward.sit_down((120, 40)) as secretary:
        await to_pairs(secretary)
        await secretary.press("end")
        assert secretary.sees("PL14-03 → PL14-02", "○ Gối nhau: đề án xong")
        await secretary.press("minus", "f4", "end")
        assert secretary.sees("Không phải cặp. Đã ghi")


@pytest.mark.long
async def test_pairs_are_searched_and_help_tells_the_keys(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await to_pairs(secretary)
        await secretary.press("slash")
        await secretary.type("benh vien")
        await secretary.press("enter")
        assert secretary.has_row("PL04-07")
        assert not secretary.has_row("PL04-01")
        await secretary.press("ctrl+a")
        assert secretary.sees("Xác nhận cả 1 cặp đề xuất?")
        await secretary.press("ctrl+s", "escape")
        assert states(ward)["PL04-07"] == "confirmed"
        await secretary.press("f1")
        assert secretary.sees("Space Xác nhận cặp đang chọn là đúng.")
