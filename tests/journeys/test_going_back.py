"""Going back past a weekly review, and what the journal says of its steps."""

from __future__ import annotations

from datetime import date

import pytest
from textual.widgets import Static

from tests.journeys.later import on_day
from tests.journeys.secretary import TODAY, Ward
from tests.journeys.sizes import narrow as size
from tests.journeys.test_room import SIZES, blank_lines
from ward_tui.domain.periods import Period
from ward_tui.domain.review import Answer
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.widgets.grid import Grid
from ward_tui.wording import journal_screen as words

__all__ = ["size"]
SLUG = "thuy-nguyen"


@pytest.fixture
def reviewed(ward: Ward) -> Ward:
    """A ward that has entered a progress, then answered two cards, written to an agency and concluded the week."""
    office = on_day(ward, TODAY).desk.open()
    office.update(f"{SLUG}/PL04-03", ItemUpdate(progress=60))
    review = office.start_review(SLUG)
    for card in office.walk(SLUG).cards[:2]:
        office.answer_card(review, card.subject, Said(Answer.KEEP))
    agency = next(each for each in office.facts.agencies.values() if each.name == "Ban Xây dựng Đảng")
    office.opine(review, agency.id, "- Hoàn thành việc quá hạn")
    office.opine(review, agency.id, "- Báo cáo trước thứ Tư\n- Gửi văn bản")
    office.finish_review(review)
    office.close()
    return ward


@pytest.mark.parametrize("size", SIZES)
async def test_the_preview_says_what_of_the_review_is_taken_away(reviewed: Ward, size: tuple[int, int]) -> None:
    async with reviewed.sit_down(size) as secretary:
        await secretary.press("7", *["down"] * 5, "minus")
        assert secretary.sees("5 bước sau đó được hoàn tác một lần; số liệu không đổi.")
        assert secretary.sees("Rút lại kết luận tuần 47", "rút lại 2 câu trả lời rà soát", words.REWIND_NOW)
        assert not secretary.sees("tự bù trừ")
        assert blank_lines(secretary) == 0


async def test_beside_other_changes_the_review_is_told_too(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await secretary.press("7", "end", "minus")
        assert secretary.sees("7 bước sau đó được hoàn tác một lần: 1 thay đổi ở 1 mục.", "PL04-03", "60%")
        assert secretary.sees("Rút lại kết luận tuần 47", "bỏ cả cuộc rà soát", words.REWIND_NOW)


async def test_the_key_of_the_button_goes_back(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await secretary.press("7", *["down"] * 5, "minus", "ctrl+s")
        await secretary.finish_work()
        assert secretary.message.startswith("Hoàn tác: lùi 5 bước")
    assert reviewed.ask("check")["sound"]


async def test_an_opinion_is_shown_old_and_new(reviewed: Ward) -> None:
    async with reviewed.sit_down((120, 40)) as secretary:
        await secretary.press("7", "down", "enter")
        assert secretary.sees("Ý kiến chỉ đạo cho Ban Xây dựng Đảng")
        body = secretary.app.screen.query_one("VerticalScroll Static", Static)
        told = str(body.content).split("\n")
        assert told[1:6] == ["Trước:", "- Hoàn thành việc quá hạn", "Sau:", "- Báo cáo trước thứ Tư", "- Gửi văn bản"]


async def test_the_other_steps_of_a_review_have_a_sentence(reviewed: Ward) -> None:
    async with reviewed.sit_down() as secretary:
        await secretary.press("7", "enter")
        assert secretary.sees("Kết luận tuần 47", words.UNCHANGED)
        await secretary.press("escape", "down", "down", "down", "enter")
        assert secretary.sees("Ghi 1 câu trả lời rà soát", words.UNCHANGED)
        await secretary.press("escape", "down", "down", "enter")
        assert secretary.sees("Bắt đầu rà soát tuần 47 với", words.UNCHANGED)
        await secretary.press("escape", "end", "enter")
        assert secretary.sees("Cả chương trình, với mọi mục")


@pytest.mark.long
@pytest.mark.parametrize("keys", [("7", "f12"), ("7", "end", "minus"), ("9", "f12")])
async def test_a_window_with_a_short_list_is_no_higher_than_it(reviewed: Ward, keys: tuple[str, ...]) -> None:
    async with on_day(reviewed, date(2026, 11, 22)).sit_down((120, 40)) as secretary:
        await secretary.press(*keys)
        grid = secretary.app.screen.query_one("#window Grid", Grid)
        assert grid.size.height == max(4, len(grid._lines) + 1)
        assert blank_lines(secretary) == 0
        assert secretary.app.screen.query_one("#window").region.height < 30


async def test_a_label_that_would_touch_its_value_is_wrapped(ward: Ward) -> None:
    office = on_day(ward, TODAY).desk.open()
    office.record(f"{SLUG}/CT02.1", Period(2026), "88")
    office.close()
    async with ward.sit_down((120, 40)) as secretary:
        await secretary.press("7")
        assert "CT02.1 số      88%" in secretary.text
