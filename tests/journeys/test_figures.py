"""Figures of targets, and the workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.journeys.secretary import Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.wording import screens as words

__all__ = ["size"]


def indicator(ward: Ward, key: str) -> dict[str, Any]:
    """One indicator as the command line shows it."""
    targets = ward.ask("targets")
    return next(each for target in targets for each in target["indicators"] if each["id"].endswith(f"/{key}"))


async def test_a_figure_is_entered_for_the_period_that_is_chosen(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("2", "f2")
        assert "CT01.1 năm 2026 (%):" in secretary.question
        await secretary.press("down")
        assert "năm 2025" in secretary.question
        await secretary.press("down", "down", "down")
        assert "quý" in secretary.question.lower()
        await secretary.press("up", "up", "up", "up")
        assert "năm 2026" in secretary.question
        await secretary.type("13.5")
        await secretary.press("enter")
        assert secretary.message == refusal("number_point", text="13.5", hint="13,5")
        await secretary.press("ctrl+u")
        await secretary.type("3,5")
        await secretary.press("enter")
        row = secretary.row("01.1")
        assert "3,5%" in row and "Vượt" in row
        await secretary.press("down", "f2", "down")
        await secretary.type("2,9")
        await secretary.press("enter", "ctrl+z")
    found = indicator(ward, "CT01.1")
    assert (found["status"], found["latest"]) == ("exceeded", {"period": "2026", "value": 3.5})


async def test_yes_and_no_are_words(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("2", "slash")
        await secretary.type("khong ma tuy")
        await secretary.press("enter", "end", "f2")
        assert "CT20.2" in secretary.question and "(có/không)" in secretary.question
        await secretary.type("95")
        await secretary.press("enter")
        assert secretary.message == refusal("yes_no", text="95")
        await secretary.press("ctrl+u")
        await secretary.type("có")
        await secretary.press("enter")
        row = secretary.row("20.2")
        assert " có " in row and "Đạt" in row
        assert indicator(ward, "CT20.2")["status"] == "met"
        await secretary.press("f2")
        await secretary.type("không")
        await secretary.press("enter")
        assert " không " in secretary.row("20.2")
    assert indicator(ward, "CT20.2")["status"] != "met"


async def test_the_summary_is_exported_and_opens(ward: Ward, home: Path) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+e", "end")
        assert secretary.sees(words.EXPORT_TITLE, "2026-11-21.xlsx")
        await secretary.press("ctrl+u")
        await secretary.type("tong-hop.txt")
        await secretary.press("enter")
        await secretary.finish_work()
        assert secretary.sees(words.EXPORT_TITLE, ".xlsx.")
        await secretary.press("ctrl+u")
        await secretary.type("tong-hop.xlsx")
        await secretary.press("enter")
        await secretary.finish_work()
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.message.startswith("Đã xuất ")
    book = load_workbook(home / "tong-hop.xlsx")
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("Điều chỉnh cục bộ quy hoạch phân khu 1" in text for text in texts)
    assert len(ward.ask("history")) == 1
