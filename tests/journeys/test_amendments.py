"""A decision that changes the programme: entered line by line, looked at old beside new, saved and undone whole."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from ward_tui.wording import amendments as words


async def begin(secretary: Secretary) -> None:
    """Go to the screen from the hub and open the window of a new decision."""
    await secretary.press("0")
    await secretary.choose("Văn bản sửa đổi")
    await secretary.press("ctrl+n")


async def paper(secretary: Secretary, document: str = "12-QĐ/ĐU", day: str = "18/11/2026") -> None:
    """Type number and day of a decision; the cursor stands in the remark then."""
    await secretary.fill(document, day, "")


async def do(secretary: Secretary, what: str, *chosen: str) -> None:
    """Choose what the decision does, and to which record."""
    await secretary.press("ctrl+n")
    await secretary.type(what)
    await secretary.press("enter")
    for each in chosen:
        await secretary.type(each)
        await secretary.press("enter")


def rows(ward: Ward, appendix: str) -> dict[str, tuple[int, str]]:
    """The number and state of the rows of an appendix."""
    found = ward.ask("items", "--appendix", appendix)
    return {each["id"].rpartition("/")[2]: (each["row"], each["status"]) for each in found}


def target(ward: Ward, key: str) -> dict[str, Any] | None:
    """A target as the command line shows it, None for one that is not followed."""
    return next((each for each in ward.ask("targets") if each["id"].endswith(f"/{key}")), None)


async def test_a_decision_adds_drops_renumbers_and_corrects_in_one_step(ward: Ward) -> None:
    before = ward.ask("items"), ward.ask("targets")
    async with ward.sit_down() as secretary:
        await begin(secretary)
        assert secretary.sees(words.NEW_TITLE, words.LINES_EMPTY)
        await paper(secretary)
        await do(secretary, "bo", "pl02-02", "ct12")
        await secretary.press("ctrl+s")
        await do(secretary, "don so", "pl02")
        await do(secretary, "them dong")
        await secretary.fill("PL02", "", "Mở rộng đường 359C")
        await secretary.press("ctrl+s")
        await do(secretary, "sua", "ct08")
        await secretary.press(*["backspace"] * 40)
        await secretary.type("Tổng sản phẩm trên địa bàn")
        await secretary.press("ctrl+s")
        assert (ward.ask("items"), ward.ask("targets")) == before
        await secretary.press("ctrl+s")
        assert secretary.sees("Xem trước văn bản sửa đổi 12-QĐ/ĐU · thêm 1, bỏ 2, đánh số lại 5, sửa 1")
        assert secretary.sees("Bỏ: PL02-02")
        await secretary.press("enter")
        assert secretary.message == "Sửa đổi theo 12-QĐ/ĐU: thêm 1, bỏ 2, đánh số lại 5, sửa 1 mục"
        assert secretary.sees("1 văn bản sửa đổi", "18/11/2026")

        found = rows(ward, "PL02")
        assert found["PL02-02"] == (2, "dropped")
        assert [found[f"PL02-{number:02}"][0] for number in (1, 3, 4, 5, 6, 7, 8)] == [1, 2, 3, 4, 5, 6, 7]
        assert target(ward, "CT12") is None
        assert (target(ward, "CT08") or {})["name"] == "Tổng sản phẩm trên địa bàn"

        await secretary.press("ctrl+z")
        assert secretary.message.startswith("Hoàn tác: sửa đổi theo 12-QĐ/ĐU")
        assert secretary.sees(words.EMPTY[:40])
        assert (ward.ask("items"), ward.ask("targets")) == before
        await secretary.press("ctrl+y")
        assert target(ward, "CT12") is None


@pytest.mark.long
async def test_enter_shows_old_and_new_and_ctrl_c_copies_them(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await paper(secretary)
        await do(secretary, "danh so", "pl01-01")
        await secretary.press("9")
        await secretary.press("ctrl+s", "ctrl+s", "enter", "enter")
        assert secretary.sees("Văn bản sửa đổi 12-QĐ/ĐU · đánh số lại 1", "Đánh số lại: PL01-01")
        assert secretary.sees("Số dòng: 1 → 9")
        assert secretary.sees(words.OLD, words.NEW) == ward.wide
        await secretary.press("ctrl+c")
        copied = secretary.app.clipboard.splitlines()
        assert copied[0] == "Việc\tMục\tThông tin\tCũ\tMới\tSố văn bản"
        assert copied[1].startswith("Đánh số lại\tPL01-01 ")
        assert copied[1].endswith("\tSố dòng\t1\t9\t12-QĐ/ĐU")
        await secretary.press("escape", "delete")
        assert secretary.message == words.NOT_REMOVED
        await secretary.press("ctrl+c")
        assert secretary.app.clipboard.splitlines()[1].startswith("12-QĐ/ĐU\t18/11/2026\tĐánh số lại\tPL01-01 ")


@pytest.mark.long
async def test_what_is_half_entered_survives_escape_and_a_restart(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await paper(secretary)
        await do(secretary, "bo", "pl02-02")
        await secretary.press("ctrl+s")
        await do(secretary, "them chi tieu")
        await secretary.fill("Nước sạch", "(7a)")
        await secretary.press("ctrl+s")
        await secretary.press("tab", *["tab"] * 1)
        await secretary.type("97")
        await secretary.press("ctrl+s", "escape")
        assert secretary.message == words.KEPT
    async with ward.sit_down() as secretary:
        await begin(secretary)
        assert secretary.sees(words.RESTORED, "12-QĐ/ĐU", "18/11/2026", "PL02-02", "Nước sạch (mới)")
        await secretary.press("ctrl+s", "enter")
        assert secretary.message == "Sửa đổi theo 12-QĐ/ĐU: thêm 1, bỏ 1 mục"
        added = target(ward, "CT21")
        assert added is not None
        assert (added["name"], added["number"]) == ("Nước sạch", "(7a)")
        assert [(each["name"], each["value"]) for each in added["indicators"]] == [("Nước sạch", 97)]
        await secretary.press("ctrl+n")
        assert secretary.sees(words.LINES_EMPTY)


async def test_what_is_wrong_is_said_where_it_is_mended(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("amend_day"))
        await secretary.press("shift+tab")
        await paper(secretary, "", "22/11/2026")
        await secretary.press("ctrl+s")
        assert secretary.sees("muộn hơn hôm nay")
        assert secretary.app.focused is not None and secretary.app.focused.id == "amend-day"
        await secretary.press(*["backspace"] * 10)
        await secretary.fill("18/11/2026", "")
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("amend_document"))
        await secretary.type("12-QĐ/ĐU")
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("amend_empty"))
        await do(secretary, "danh so", "pl02-01")
        await secretary.press("3")
        await secretary.press("ctrl+s", "ctrl+s")
        assert secretary.sees(refusal("amend_number", appendix="PL02", row=3))
        await do(secretary, "danh so", "pl02-03")
        await secretary.press("1")
        await secretary.press("ctrl+s", "ctrl+s")
        assert secretary.sees("Xem trước văn bản sửa đổi 12-QĐ/ĐU · đánh số lại 2")
        await secretary.press("escape", "delete")
        assert secretary.sees(refusal("amend_number", appendix="PL02", row=3))
        await secretary.press("enter", *["backspace"] * 2)
        await secretary.press("8")
        await secretary.press("ctrl+s", "ctrl+s", "enter")
        assert secretary.message == "Sửa đổi theo 12-QĐ/ĐU: đánh số lại 1 mục"
    assert rows(ward, "PL02")["PL02-01"][0] == 8


async def test_dropped_targets_stand_at_the_end_of_their_list_and_are_in_no_figure(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await paper(secretary)
        await do(secretary, "bo", "ct03", "pl04-03")
        await secretary.press("ctrl+s", "ctrl+s", "enter", "2", "end")
        assert secretary.sees("Thôi thực hiện theo 12-QĐ/ĐU (1)", "19/19 mục")
        assert "× Thôi thực hiện" in secretary.row("CT03")
        await secretary.press("ctrl+c")
        assert secretary.app.clipboard.splitlines()[1].endswith("\tThôi thực hiện theo 12-QĐ/ĐU")
        await secretary.press("enter")
        assert secretary.sees("× Thôi thực hiện theo 12-QĐ/ĐU từ ngày 18/11/2026")
        await secretary.press("escape", "1")
        assert secretary.sees("110 dự án, nhiệm vụ · 12 quá hạn")
        for _ in range(12):
            if "Tất cả" not in secretary.lines[secretary.cursor_line]:
                await secretary.press("down")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        assert secretary.sees("Lọc: không kể mục thôi thực hiện · 110/111 mục")
    assert len(ward.ask("targets")) == 19
    assert "PL04-03" not in ward.overdue()


@pytest.mark.long
async def test_a_decision_entered_earlier_is_taken_back_by_itself_in_the_journal(ward: Ward) -> None:
    before = ward.ask("targets")
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await paper(secretary)
        await do(secretary, "bo", "ct03")
        await secretary.press("ctrl+s", "ctrl+s", "enter", "3", "f2", *"40", "enter", "7")
        await secretary.choose("Sửa đổi theo 12-QĐ/ĐU")
        assert secretary.sees("CT03: Ngày thôi: (trống) → 18/11/2026")
        await secretary.press("ctrl+s")
        assert "Hoàn tác riêng việc ngày 21/11/2026: sửa đổi theo 12-QĐ/ĐU" in secretary.message
        assert ward.ask("targets") == before
        assert ward.item("PL01-01")["progress"] == 40


@pytest.mark.long
async def test_a_line_is_opened_again_and_taken_out(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await begin(secretary)
        await paper(secretary)
        await do(secretary, "them dong")
        await secretary.fill("PL02", "", "Đường mới")
        await secretary.press("ctrl+s", "f9", "tab", "tab")
        await secretary.type(" số 2")
        await secretary.press("ctrl+s")
        assert secretary.sees("Đường mới số 2 (mới)")
        await do(secretary, "bo", "pl02-02")
        await secretary.press("ctrl+s", "f9")
        assert secretary.sees(words.DROP_IS_ALL)
        await secretary.press("up", "delete", "ctrl+s")
        assert secretary.sees("Xem trước văn bản sửa đổi 12-QĐ/ĐU · bỏ 1")
        await secretary.press("escape", "ctrl+r")
        assert secretary.sees(words.LINES_EMPTY)
        assert secretary.sees(words.NUMBER_EXAMPLE)
