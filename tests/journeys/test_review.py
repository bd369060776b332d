"""The weekly review of a fresh programme, by keys alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size  # noqa: F401
from tests.journeys.walker import Walker
from ward_tui.wording import review as words

MOST_KEYS = 3  # for one card, without what is typed


async def _keep(walker: Walker) -> None:
    await walker.press("space")


async def _progress(walker: Walker) -> None:
    await walker.press("f2")
    await walker.type("40")
    await walker.press("enter")


async def _done(walker: Walker) -> None:
    await walker.press("f5")
    await walker.type("12-NQ/ĐU")
    await walker.press("enter")


async def _new_due(walker: Walker) -> None:
    await walker.press("ctrl+w")
    await walker.type("30/6/2027")
    await walker.press("tab")
    await walker.type("45-TB/ĐU")
    await walker.press("enter")


async def _obstacle(walker: Walker) -> None:
    await walker.press("ctrl+b")
    await walker.type("22")  # the kind and the level by their digits
    await walker.type("chờ thẩm định")
    await walker.press("enter")


async def _note(walker: Walker) -> None:
    await walker.press("f6")
    await walker.type("đã họp")
    await walker.press("ctrl+s")


async def _put_off(walker: Walker) -> None:
    await walker.press("ctrl+u")
    await walker.type("chờ thành phố")
    await walker.press("enter")


async def _skip(walker: Walker) -> None:
    await walker.press("minus")


ANSWERS: dict[str, Callable[[Walker], Awaitable[None]]] = {
    "keep": _keep,
    "update": _progress,
    "done": _done,
    "new_due": _new_due,
    "obstacle": _obstacle,
    "note": _note,
    "acknowledge": _put_off,
    "skip": _skip,
}


async def test_all_overdue_cards_are_answered_with_three_keys_each_at_most(ward: Ward) -> None:
    overdue = [each["subject_id"] for each in ward.ask("alerts") if each["severity"] == "overdue"]
    said: dict[str, str] = {}
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        assert f"thuy-nguyen/{walker.card}" == overdue[0]  # the most overdue of all
        manners = list(ANSWERS)
        while walker.step in {1, 2}:
            card, manner = walker.card, manners[len(said) % len(manners)]
            before = walker.keys
            await ANSWERS[manner](walker)
            assert walker.keys - before <= MOST_KEYS, manner
            assert card in secretary.message, secretary.text
            said[f"thuy-nguyen/{card}"] = manner
    assert list(said) == overdue
    review = ward.ask("review")
    assert {each["subject_id"]: each["answer"] for each in review["answered"]} == said
    assert all(step["left"] == 0 for step in review["steps"][:2])


async def test_an_earlier_card_is_seen_again_and_answered_anew(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        first, left = walker.card, walker.left
        await _progress(walker)
        second = walker.card
        assert walker.left == left - 1
        assert ward.item(first)["progress"] == 40

        await secretary.press("left")
        assert walker.card == first
        assert "√ Tiến độ 40% (21/11/2026)" in walker.text
        await secretary.press("space")  # the progress was wrong: nothing has changed
        assert walker.card == second
        assert walker.left == left - 1
        assert ward.item(first)["progress"] == 0
        await secretary.press("left")
        assert "√ Vẫn đúng (21/11/2026)" in walker.text
        await secretary.press("left")
        assert secretary.message == words.FIRST_CARD


async def test_undo_takes_the_last_answer_back_and_its_card_stands_again(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter")
        first, left = walker.card, walker.left
        await _done(walker)
        second = walker.card
        await secretary.press("space", "ctrl+z")
        assert walker.card == second
        await secretary.press("ctrl+z")
        assert (walker.card, walker.left) == (first, left)
        assert "Đã trả lời" not in walker.text
        assert ward.item(first)["done_on"] is None
        await secretary.press("ctrl+y")
        assert ward.item(first)["done_on"] == "2026-11-21"


async def test_the_review_goes_on_at_the_same_card_wherever_it_was_left(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5")
        assert secretary.sees("Tuần 47 (16/11-22/11/2026)", words.NEVER, "2. Vẫn quá hạn 13 13")
        await secretary.press("enter", "space", "right", "right")
        card, left = walker.card, walker.left
        await secretary.press("1", "5")
        assert walker.card == card
        await secretary.press("escape")
        assert secretary.sees(words.RESUME)
        await secretary.press("enter")
        assert walker.card == card
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5")
        assert (walker.card, walker.left) == (card, left)


async def test_a_whole_step_is_skipped_after_asking(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", "enter", "space")
        await secretary.press("ctrl+x", "enter")
        assert walker.step == 2  # leaving is the default
        left = walker.left
        await secretary.press("ctrl+x", "shift+tab", "enter")
        assert walker.step > 2
        assert walker.left == left - 12
        await secretary.press("ctrl+z")
        assert (walker.step, walker.place, walker.left) == (2, (2, 13), left)


async def test_figures_of_a_target_are_asked_one_after_the_other(ward: Ward) -> None:
    target, indicators = _with_yearly_figures(ward)
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", *["down"] * 7, "enter")
        while f"thuy-nguyen/{walker.card}" != target["id"]:
            await secretary.press("right")
        await secretary.press("f2")
        for place, key in enumerate(indicators):
            assert key.rpartition("/")[2] in secretary.question
            await secretary.type("9x" if place == 0 else "91,5" if place == 1 else "")
            await secretary.press("enter")
            if place == 0:  # what is no number is refused where it was typed
                assert "“9x”" in secretary.message
                await secretary.press("ctrl+u")
                await secretary.type("90")
                await secretary.press("enter")
        assert walker.card != target["id"].rpartition("/")[2]
    entered = {key: each for key, each in _latest(ward, target["id"]).items() if each}
    assert entered == {indicators[0]: "90", indicators[1]: "91.5"}
    assert [entry["verb"] for entry in ward.ask("history")][:1] == ["review_answer"]


async def test_escape_keeps_the_figures_typed_so_far(ward: Ward) -> None:
    target, _ = _with_yearly_figures(ward)
    async with ward.sit_down() as secretary:
        walker = Walker(secretary)
        await secretary.press("5", *["down"] * 7, "enter")
        while f"thuy-nguyen/{walker.card}" != target["id"]:
            await secretary.press("right")
        await secretary.press("f2", "escape")
        assert secretary.message == words.NO_FIGURE_GIVEN
        assert f"thuy-nguyen/{walker.card}" == target["id"]
        await secretary.press("f2")
        await secretary.type("90")
        await secretary.press("enter", "escape")
    assert list(filter(None, _latest(ward, target["id"]).values())) == ["90"]


def _with_yearly_figures(ward: Ward) -> tuple[dict[str, Any], list[str]]:
    """Return the first target with several yearly figures, and its indicators that have one."""
    for target in ward.ask("targets"):
        yearly = [each["id"] for each in target["indicators"] if each["cadence"] == "annual"]
        if len(yearly) > 1:
            return target, yearly
    raise AssertionError("no such target")


def _latest(ward: Ward, target: str) -> dict[str, str]:
    found = next(each for each in ward.ask("targets") if each["id"] == target)
    return {each["id"]: each["latest"] and str(each["latest"]["value"]) for each in found["indicators"]}
