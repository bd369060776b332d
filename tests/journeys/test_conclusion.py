"""The conclusion of a weekly review: read, edited, copied, exported, finished, compared with another week."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.journeys.secretary import TODAY, Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.review import Answer
from ward_tui.services.answering import Said
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder
from ward_tui.wording import conclusion_screen as words
from ward_tui.wording import screens

__all__ = ["size"]

SLUG = "thuy-nguyen"
PLACE = "Thủy Nguyên · Kết luận rà soát tuần"


def _office(path: Path, day: date) -> Office:
    clock = Clock(lambda: datetime(day.year, day.month, day.day, 9), day)
    return Desk(path, clock, Settings(), programmes_folder()).open_or_create()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a finished review of last week and a running one of this week."""
    path = tmp_path_factory.mktemp("reviewed") / "ward.db"
    office = _office(path, date(2026, 11, 2))
    office.load([SLUG])
    office.close()
    office = _office(path, date(2026, 11, 13))
    office.finish_review(office.start_review(SLUG))
    office.close()
    office = _office(path, TODAY)
    office.update(f"{SLUG}/PL04-03", ItemUpdate(progress=80))
    office.update(f"{SLUG}/PL14-01", ItemUpdate(done_on=TODAY, document="05-NQ/ĐU"))
    review = office.start_review(SLUG)
    office.answer_card(review, office.walk(SLUG).cards[0].subject, Said(Answer.KEEP))
    office.close()
    return path


@pytest.fixture
def reviewed(blank: Ward, kept: Path) -> Ward:
    """A ward in the middle of its second review."""
    shutil.copyfile(kept, blank.path)
    return blank


async def concluded(secretary: Secretary) -> None:
    """Go to the conclusion of this week."""
    await secretary.press("5", "enter", "end")
    assert secretary.place == PLACE


@pytest.mark.long
async def test_the_figures_stand_beside_those_of_the_last_review(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await concluded(secretary)
        assert secretary.sees("Tuần 47 (16/11-22/11/2026) · chưa kết luận", "Số liệu đến 21/11/2026, so với 13/11/2026")
        for line in ("Quá hạn 12 13 giảm 1", "trên tổng số việc 10,8% (12/111) 11,7% (13/111) giảm 0,9 điểm %"):
            assert secretary.sees(line)
        await secretary.press(*["down"] * 7, "enter")
        assert secretary.sees("Đã giải quyết xong (1)", "xong ngày 21/11/2026, văn bản 05-NQ/ĐU")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        await secretary.press("escape", "escape", "home", "enter")
        assert secretary.message == words.COUNT_ONLY.format(name="Tổng số việc")


async def test_what_an_agency_is_told_is_edited_and_proposed_again(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await concluded(secretary)
        await secretary.press("tab", "enter")
        assert secretary.sees(words.OPINION_TITLE, "Ủy ban nhân dân phường", "- Hoàn thành dứt điểm 5 việc quá hạn")
        await secretary.press("ctrl+a")
        await secretary.type("Họp ngày 25/11.")
        await secretary.press("ctrl+s")
        assert secretary.sees(f"{words.OWN}Họp ngày 25/11.")
        await secretary.press("ctrl+z")
        assert secretary.sees("Hoàn thành dứt điểm 5 việc quá hạn")
        await secretary.press("enter", "escape")
        assert not secretary.sees(words.OWN)


async def test_the_text_is_copied_for_a_message(reviewed: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr("pyperclip.copy", given.append)
    async with reviewed.sit_down() as secretary:
        await concluded(secretary)
        await secretary.press("ctrl+c")
        assert secretary.message == words.COPIED
        await secretary.finish_work()
        text = secretary.app.clipboard
    assert given == [text]
    assert text.startswith(
        "KẾT LUẬN RÀ SOÁT TUẦN 47 (16/11 - 22/11/2026)\n(chưa kết thúc rà soát)\nPhường Thủy Nguyên\n"
    )
    assert "+ PL04-03 Dự án ĐTXD Khu tái định cư Hoa Động, Lâm Động: 0% → 80%" in text


async def test_a_finished_review_stays_as_it_was_and_is_compared(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await concluded(secretary)
        await secretary.press("f12")
        assert secretary.message == words.NOT_YET
        await secretary.press("ctrl+s")
        assert secretary.sees("Kết thúc rà soát tuần 47", words.FINISH_TEXT, words.FINISH_UNDO)
        await secretary.press("escape", "ctrl+s", "ctrl+s")
        assert secretary.sees("đã kết luận ngày 21/11/2026")
        await secretary.press("tab", "enter")
        assert secretary.message == words.FROZEN
        await secretary.press("f12")
        assert secretary.sees(words.CHOOSE_TITLE, "Tuần 46")
        await secretary.press("enter", "end")
        assert secretary.sees("Tuần 46 (9/11-15/11/2026) và tuần 47 (16/11-22/11/2026)")
        assert secretary.sees(words.COMPARED_CHANGES.format(count=4), "PL14-01 văn bản kết quả")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        await secretary.press("escape", "escape", "ctrl+z")
        assert secretary.sees("chưa kết luận")


async def test_the_conclusion_is_exported_with_the_page_for_the_meeting(reviewed: Ward, home: Path) -> None:
    async with reviewed.sit_down() as secretary:
        await concluded(secretary)
        await secretary.press("ctrl+e")
        assert secretary.sees(screens.EXPORT_REVIEW_TITLE, "ra-soat-thuy-nguyen-tuan-47-2026.xlsx")
        await secretary.press("enter")
        await secretary.finish_work()
        assert "ra-soat-thuy-nguyen-tuan-47-2026.xlsx" in secretary.message.replace(" ", "")  # it may go on below
    (path,) = home.rglob("*.xlsx")
    assert load_workbook(path).sheetnames == ["Rà soát tuần", "Phiếu họp giao ban"]


@pytest.mark.long
async def test_on_a_wide_screen_the_text_stands_beside_and_is_read_to_its_end(reviewed: Ward) -> None:
    async with reviewed.sit_down((120, 40)) as secretary:
        await concluded(secretary)
        assert secretary.sees("KẾT LUẬN RÀ SOÁT TUẦN 47", "I. SỐ LIỆU TRONG TUẦN")
        await secretary.press("tab", "tab", "end")
        assert secretary.sees("Việc chưa giao đơn vị chủ trì")
        await secretary.press("f1")
        assert secretary.sees("Kết luận của tuần: số liệu so với lần rà soát trước")
