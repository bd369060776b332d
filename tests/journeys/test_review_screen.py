"""The screen of the weekly review: what it shows, the mouse, both sizes, nothing to ask."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Ward
from tests.journeys.walker import Walker
from ward_tui.wording import review as words


async def test_the_first_view_counts_every_step_and_a_step_can_be_gone_to(ward: Ward) -> None:
    steps = ward.ask("review")["steps"]
    async with ward.sit_down() as secretary:
        await secretary.press("5")
        for number, step in enumerate(steps, 1):
            shown = secretary.line(f" {number}. ").split()[-2:]
            assert shown == ([str(step["count"])] * 2 if step["count"] else ["–", "–"])
        number, step = next((n, s) for n, s in enumerate(steps, 1) if n > 2 and s["count"])
        await secretary.press(*["down"] * number, "enter")
        walker = Walker(secretary)
        assert (walker.step, walker.place) == (number, (1, step["count"]))


async def test_what_a_card_says_of_a_row_and_what_can_be_said_to_it(ward: Ward) -> None:
    key = ward.ask("review")["queue"][0]["subject_id"]
    assert ward.command("update", key, "--progress", "30", "--note", "Chờ thẩm định [b]lần 2[/b]")[0] == 0
    async with ward.sit_down() as secretary:
        secretary.typed.append("[b]lần 2[/b]")
        await secretary.press("5", "enter")
        card = Walker(secretary).text
        for part in (
            "tính đến hết ngày",
            "■ Quá hạn (",
            "Vì sao",
            "Chủ trì",
            "30%, ghi ngày 21/11/2026",
            "đã qua 100%",
        ):
            assert part in card
        assert "21/11/2026: Chờ thẩm định [b]lần 2[/b]" in card
        for label in ("Space vẫn đúng", "F2 tiến độ", "F5 hoàn thành", "Ctrl+W lùi hạn", "Ctrl+B vướng mắc"):
            assert secretary.line(label)
        for label in ("F6 ghi chú", "Ctrl+U hẹn nhắc lại", "- bỏ qua", "F7 chủ trì", "Ctrl+X bỏ qua cả bước"):
            assert secretary.line(label)


async def test_answers_can_be_clicked(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5")
        await secretary.click(words.START)
        first, left = walker.card, walker.left
        await secretary.click("vẫn đúng")
        assert (walker.card != first, walker.left) == (True, left - 1)
        await secretary.click("F2 tiến độ")
        await secretary.type("55")
        await secretary.press("enter")
        assert walker.left == left - 2
        await secretary.click("thẻ trước")
        assert "√ Tiến độ 55%" in walker.text


async def test_a_question_left_open_never_gets_the_answer_of_another_card(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter", "f2")
        asked = walker.card
        await secretary.press("f6")
        await secretary.type("đã họp")
        await secretary.press("ctrl+s")
        left = walker.left
        assert (walker.card != asked, f"Tiến độ {asked} (%)" in secretary.text) == (True, False)
        await secretary.press("space")
        assert walker.left == left - 1


@pytest.mark.long
async def test_giving_a_row_to_an_agency_is_no_answer(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        card, left = walker.card, walker.left
        await secretary.press("f7")
        await secretary.type("cong an")
        await secretary.press("enter")
        assert (walker.card, walker.left) == (card, left)
        assert "Công an" in walker.text


@pytest.mark.long
async def test_commands_that_a_card_does_not_take_say_so(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "f2")
        assert secretary.message == words.NOT_STARTED
        await secretary.press("end")  # in the list of steps, End goes to its last line
        await secretary.press("home", *["down"] * 7, "enter")
        assert walker.step == 7
        for key in ("f5", "ctrl+w", "ctrl+b", "f7"):
            await secretary.press(key)
            assert secretary.message == words.NO_CARD
        assert not secretary.sees("F5 hoàn thành")


@pytest.mark.long
async def test_the_queue_stands_beside_the_card_where_there_is_room(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        first = walker.card
        await secretary.press("space")
        queue = f"√  {first}"
        assert any(queue in line for line in secretary.lines) is ward.wide
        if ward.wide:
            await secretary.click(first)
            assert walker.card == first
            await secretary.resize(80, 24)
            assert not any(queue in line for line in secretary.lines)
            assert walker.card == first


@pytest.mark.long
async def test_a_long_card_is_read_with_the_arrows(ward: Ward) -> None:
    key = ward.ask("review")["queue"][0]["subject_id"]
    for number in range(3):
        assert ward.command("update", key, "--note", f"Lần {number}: " + "đã họp với các bên " * 12)[0] == 0
    async with ward.sit_down(size=(80, 24)) as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        assert "Lần 0" not in walker.text
        await secretary.press("pagedown", "pagedown")
        assert "Lần 0" in walker.text
        await secretary.press("pageup", "pageup")
        assert "■ Quá hạn" in walker.text


@pytest.mark.long
async def test_the_overview_says_that_the_week_waits_until_it_is_concluded(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        assert secretary.line("Tuần này chưa rà soát (thứ Sáu 20/11 là ngày rà soát) · bấm 5")
        await secretary.press("5", "enter", "space", "1")
        left = ward.ask("review")["left"]
        await secretary.click(words.OVERVIEW_RUNNING.format(left=left))
        assert Walker(secretary).left == left


@pytest.mark.long
async def test_a_week_without_cards_is_concluded_at_once(blank: Ward) -> None:
    office = blank.desk.create()
    office.load_empty("Hòa Bình", "Kế hoạch năm 2026")
    office.close()
    async with blank.sit_down() as secretary:
        await secretary.press("5")
        assert secretary.sees(words.NOTHING_INTRO)
        await secretary.press("enter")
        assert words.CHANGES_HEAD_FIRST in secretary.lines[2]
