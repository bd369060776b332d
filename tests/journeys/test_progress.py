"""Progress, results, reopening, remarks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.secretary import TODAY, Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.wording import screens as words

__all__ = ["size"]


async def test_progress_takes_one_key_the_number_and_enter(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2")
        assert "Tiến độ PL01-01 (%):" in secretary.question
        await secretary.press("4", "5", "enter")
        assert "45%" in secretary.row("PL01-01")
        assert "PL01-01" in secretary.message and "0% → 45%" in secretary.message
        await secretary.press("1")
        assert secretary.message == ""
        assert secretary.place == "Thủy Nguyên · Tổng quan"
    assert ward.item("PL01-01")["progress"] == 45
    assert [entry["verb"] for entry in ward.ask("history")] == ["update", "load"]


async def test_a_bad_number_is_refused_and_esc_changes_nothing(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "down", "f2")
        for wrong in ("13.5", "101", "12,5"):
            await secretary.type(wrong)
            await secretary.press("enter")
            assert f"“{wrong}”" in secretary.message
            assert secretary.answer == wrong
            await secretary.press("ctrl+u")
        await secretary.type("60")
        await secretary.press("escape")
        assert secretary.message == ""
        assert " 0%" in secretary.row("PL01-02")
        await secretary.press("4")
        assert secretary.place == "Thủy Nguyên · Cảnh báo"
    assert len(ward.ask("history")) == 1


async def test_in_a_field_digits_signs_and_ctrl_z_are_text(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2", "1", "0", "enter", "f2", "2", "3")
        assert "Dự án, nhiệm vụ" in secretary.place
        await secretary.press("ctrl+z")
        assert secretary.answer == ""
        await secretary.press("ctrl+y", "ctrl+e", "4")
        assert secretary.answer == "234"
        assert "10%" in secretary.row("PL01-01")
        await secretary.press("escape", "slash")
        await secretary.type("?/4 [b]1[/b]")
        assert secretary.answer == "?/4 [b]1[/b]"
        assert secretary.sees("Tìm “?/4 [b]1[/b]”")
        await secretary.press("escape")
    assert ward.item("PL01-01")["progress"] == 10


async def test_a_result_leaves_the_alerts_at_once_and_comes_back_with_undo(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "down", "f5")
        assert secretary.sees("Ghi hoàn thành PL14-06", "21/11/2026")
        await secretary.press("shift+tab", "ctrl+u")
        await secretary.type("20/11/2026")
        await secretary.press("tab")
        await secretary.type("12-NQ/ĐU ngày 20/11/2026")
        await secretary.press("enter")
        assert not secretary.has_row("PL14-06")
        assert "Cảnh báo 12" in secretary.lines[1]
        done = ward.item("PL14-06")
        assert (done["done_on"], done["progress"], done["status"]) == ("2026-11-20", 100, "done_late")

        await secretary.press("ctrl+z")
        assert "386" in secretary.row("PL14-06")
        assert "Cảnh báo 13" in secretary.lines[1]
        assert ward.item("PL14-06")["status"] == "overdue"
        await secretary.press("ctrl+y")
        assert not secretary.has_row("PL14-06")
    assert "PL14-06" not in ward.overdue()
    assert ward.ask("history")[2]["changes"][0]["after"]["document"] == "12-NQ/ĐU ngày 20/11/2026"


@pytest.mark.long
async def test_a_day_that_cannot_be_is_refused_and_the_form_stays(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f5")
        await secretary.type("15-NQ/ĐU")
        tomorrow = TODAY + timedelta(days=1)
        late, unreal = refusal("done_after_today", day=tomorrow, today=TODAY), refusal("date", text="31/02/2026")
        for wrong, sentence in {"22/11/2026": late, "31/02/2026": unreal}.items():
            await secretary.press("shift+tab", "ctrl+u")
            await secretary.type(wrong)
            await secretary.press("ctrl+s")
            assert secretary.sees(wrong, sentence, "15-NQ/ĐU")
            await secretary.press("tab")
        await secretary.press("escape")
        assert secretary.has_row("PL14-04")
    assert len(ward.overdue()) == 13
    assert len(ward.ask("history")) == 1


async def test_reopening_asks_and_leaving_is_the_default(ward: Ward) -> None:
    assert ward.command("update", "thuy-nguyen/PL14-01", "--done-on", "2026-11-20")[0] == 0
    async with ward.sit_down() as secretary:
        await secretary.press("3", "slash")
        await secretary.type("PL14-01")
        await secretary.press("enter", "f5")
        assert secretary.sees(words.REOPEN_TITLE.format(id="PL14-01"), words.REOPEN_TEXT.format(day="20/11/2026"))
        await secretary.press("enter")
        assert "Xong trễ hạn" in secretary.row("PL14-01")
        assert ward.item("PL14-01")["done_on"] == "2026-11-20"

        await secretary.press("f5", "shift+tab", "enter")
        assert "Quá hạn 325" in secretary.row("PL14-01")
        assert "Cảnh báo 13" in secretary.lines[1]
        await secretary.press("ctrl+z")
        assert "Xong trễ hạn" in secretary.row("PL14-01")
    assert ward.item("PL14-01")["status"] == "done_late"


@pytest.mark.long
async def test_a_note_of_several_lines_is_kept_as_it_is_typed(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("note_empty"))
        await secretary.type("Đã trình Ban Thường vụ [b]2 lần[/b]")
        await secretary.press("enter")
        await secretary.type("Chờ ý kiến ngày 25/11")
        assert "Chờ" not in secretary.line("Đã trình")
        await secretary.press("ctrl+s", "enter", "enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        await secretary.press("pagedown")
        assert secretary.sees("21/11/2026: Đã trình Ban Thường vụ [b]2 lần[/b]", "Chờ ý kiến ngày 25/11")
        await secretary.press("ctrl+z")
        assert "Chờ ý kiến" in secretary.message
        assert not secretary.sees("21/11/2026: Đã trình")
    note = ward.ask("history")[1]["changes"][-1]["after"]["text"]
    assert " ".join(note.split()) == "Đã trình Ban Thường vụ [b]2 lần[/b] Chờ ý kiến ngày 25/11"
