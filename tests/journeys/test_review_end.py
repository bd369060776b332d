"""The end of the weekly review: reports, what changed, the conclusion, and the weeks before."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest

from tests.journeys.secretary import TODAY, Ward
from tests.journeys.sizes import narrow as size  # noqa: F401
from tests.journeys.walker import Walker
from ward_tui.domain.review import Answer
from ward_tui.services.answering import Said
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder
from ward_tui.wording import review as words

SLUG = "thuy-nguyen"


def _office(ward: Ward, day: date) -> Office:
    """Open the office on another day."""
    clock = Clock(lambda: datetime(day.year, day.month, day.day, 9), day)
    return Desk(ward.path, clock, Settings(), programmes_folder()).open_or_create()


@pytest.fixture
def reporting(blank: Ward) -> Ward:
    """A ward whose programme asks for a report every month."""
    office = _office(blank, TODAY - timedelta(days=30))
    office.load(["dong-hai"])
    office.close()
    return blank


async def test_a_report_is_answered_with_its_day_and_number(reporting: Ward) -> None:
    duties = [each for each in reporting.ask("review")["queue"] if each["step"] == "duties"]
    async with reporting.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", *["down"] * 9, "enter")
        assert f"dong-hai/{walker.card}" == duties[0]["subject_id"]
        for part in ("Kỳ báo cáo Tháng 11/2026", "Chốt số liệu 14/11/2026", "Hạn gửi 16/11/2026", "Đã gửi trước"):
            assert part in walker.text
        keys = walker.keys
        await walker.press("f5")
        await walker.type("12-BC/UBND")
        await walker.press("enter")
        assert walker.keys - keys == 2
        await secretary.press("left")
        assert "√ Đã gửi ngày 21/11/2026, văn bản 12-BC/UBND" in walker.text
        assert "Tháng 11/2026: ngày 21/11/2026, 12-BC/UBND" in walker.text
        await secretary.press("delete")  # no answer in the review
        assert "√ Đã gửi ngày 21/11/2026" in walker.text
        await secretary.press("f4")  # it was not needed after all
        await secretary.press("left")
        assert "√ Kỳ này không phải gửi" in walker.text
        assert "Tháng 11/2026: không phải gửi" in walker.text
    said = [each for each in reporting.ask("review")["answered"] if each["subject_id"] == duties[0]["subject_id"]]
    assert [each["answer"] for each in said] == ["not_needed"]


async def test_behind_the_last_card_stands_what_changed_and_then_the_conclusion(blank: Ward) -> None:
    office = _office(blank, TODAY - timedelta(days=9))
    office.load([SLUG])
    office.close()
    office = _office(blank, TODAY)
    office.update(f"{SLUG}/PL01-01", ItemUpdate(progress=35))
    review = office.start_review(SLUG)
    for card in office.walk(SLUG).cards[:-1]:
        office.answer_card(review, card.subject, Said(Answer.KEEP))
    office.close()
    async with blank.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5")
        assert walker.left == 1
        await secretary.press("space")
        assert words.CHANGES_HEAD_FIRST in secretary.lines[2]
        assert secretary.sees("1 mục đã thay đổi", "PL01-01", "· Tiến độ: 0% → 35%")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Kết luận rà soát tuần"
        await secretary.press("escape", "left")
        assert walker.left == 0
        await secretary.press("end")
        assert secretary.place == "Thủy Nguyên · Kết luận rà soát tuần"


async def test_a_programme_loaded_this_week_is_named_by_its_ward_among_the_changes(ward: Ward) -> None:
    office = _office(ward, TODAY)
    review = office.start_review(SLUG)
    for card in office.walk(SLUG).cards[:-1]:
        office.answer_card(review, card.subject, Said(Answer.KEEP))
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("5", "space")
        assert secretary.sees("1 mục đã thay đổi", "Thủy Nguyên")
        assert not secretary.sees(SLUG)


async def test_a_finished_week_says_so_and_opens_its_conclusion(ward: Ward) -> None:
    office = _office(ward, TODAY)
    office.finish_review(office.start_review(SLUG))
    office.close()
    async with ward.sit_down() as secretary:
        assert not secretary.sees("rà soát (thứ Sáu") and not secretary.sees("Đang rà soát")
        await secretary.press("5")
        assert secretary.sees(words.DONE_INTRO, words.FINISHED.format(day="21/11/2026"))
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Kết luận rà soát tuần"
        await secretary.press("escape", "ctrl+z")  # the conclusion was drawn too early
        assert Walker(secretary).place == (1, 13)


async def test_weeks_before_stand_below_and_changes_count_from_the_last_one(ward: Ward) -> None:
    office = _office(ward, TODAY - timedelta(days=8))
    office.update(f"{SLUG}/PL01-01", ItemUpdate(progress=10))
    office.finish_review(office.start_review(SLUG))
    office.update(f"{SLUG}/PL01-02", ItemUpdate(progress=20))
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("5")
        assert secretary.sees(words.LAST.format(week="46 (9/11-15/11/2026)", day="13/11/2026"))
        await secretary.choose("Tuần 46 (9/11-15/11/2026): kết luận ngày 13/11/2026")
        assert secretary.place == "Thủy Nguyên · Kết luận rà soát tuần"
        await secretary.press("escape", "home", "enter")
    remembered = ward.path.with_name("ward.nho.json")
    kept = json.loads(remembered.read_text(encoding="utf-8"))
    remembered.write_text(json.dumps(kept | {"review": dict.fromkeys(kept["review"], "*")}), encoding="utf-8")
    async with ward.sit_down() as secretary:
        await secretary.press("5")
        assert words.CHANGES_HEAD in secretary.lines[2]
        assert secretary.sees("PL01-02", "· Tiến độ: 0% → 20%")
        assert not secretary.sees("PL01-01")
