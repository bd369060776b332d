"""What becomes of a weekly review when a step is taken, or taken back, in words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tests.store.small import SLUG
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.comparing import Difference
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.review import review_id, week_in
from ward_tui.wording import comparing, review_changes
from ward_tui.wording.journal import NOBODY
from ward_tui.wording.week_changes import Told

REVIEW = f"{SLUG}/RS2026-W47"
ITEM = f"{SLUG}/PL04-03"
EMPTY = Facts()
ROW: dict[str, Any] = {"id": REVIEW, "queue": [["due_soon", ITEM]], "opinions": {}, "finished_on": None}
DONE = {"finished_on": "2026-11-21"}
OPEN: dict[str, Any] = {"finished_on": None}
WROTE = {"opinions": {"": "- Giao ngay\n- Báo cáo"}}

# before, after, what is told
ROWS: list[tuple[dict[str, Any] | None, dict[str, Any] | None, list[str]]] = [
    (DONE, OPEN, ["Rút lại kết luận tuần 47"]),
    (OPEN, DONE, ["Kết luận tuần 47"]),
    (None, ROW, ["Bắt đầu rà soát tuần 47 với 1 thẻ"]),
    (ROW, None, ["Bỏ cả cuộc rà soát tuần 47 đã bắt đầu"]),
    (ROW | DONE, None, ["Rút lại kết luận tuần 47", "Bỏ cả cuộc rà soát tuần 47 đã bắt đầu"]),
    (
        {"opinions": {}},
        WROTE,
        [f"Ý kiến chỉ đạo cho {NOBODY}: (lời phần mềm đề xuất) → - Giao ngay\n- Báo cáo"],
    ),
    ({"queue": []}, {"queue": [["due_soon", ITEM]]}, []),
]


def answers(count: int, before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[Difference]:
    """Return so many answers that came, went or were changed."""
    return [Difference("review_answer", f"{REVIEW}~{SLUG}/PL04-{number}", before, after) for number in range(count)]


def lines(found: list[Difference]) -> list[str]:
    """Return what the lines say."""
    return [comparing.line(each) for group in comparing.review_groups(found, EMPTY) for each in group.lines]


@pytest.mark.parametrize(("before", "after", "told"), ROWS)
def test_what_becomes_of_a_review_is_told(
    before: dict[str, Any] | None, after: dict[str, Any] | None, told: list[str]
) -> None:
    assert lines([Difference("review", REVIEW, before, after)]) == told
    assert [word for text in told for word in foreign_words(text)] == []


def test_answers_are_counted() -> None:
    gone, come, other = answers(12, {"answer": "keep"}, None), answers(1, None, {}), answers(2, {"x": 1}, {"x": 2})
    assert lines(gone) == ["Rút lại 12 câu trả lời rà soát"]
    assert lines(come + other) == ["Ghi 1 câu trả lời rà soát", "Đổi 2 câu trả lời rà soát"]


def test_the_sentence_names_the_conclusion_and_counts_the_rest() -> None:
    found = [Difference("review", REVIEW, DONE | WROTE, OPEN | {"opinions": {}}), *answers(12, {}, None)]
    (group,) = comparing.review_groups(found, EMPTY)
    assert group.title == "Rà soát tuần 47 (16/11-22/11/2026)"
    expected = "Rút lại kết luận tuần 47; rút lại 12 câu trả lời rà soát; đổi 1 ý kiến chỉ đạo."
    assert review_changes.summary(group.lines) == expected
    assert review_changes.summary(list[Told]()) == ""


def test_an_entry_that_changed_only_the_review_tells_it() -> None:
    changes = (Change("review", REVIEW, {"opinions": {}}, WROTE),)
    entry = Entry(1, datetime(2026, 11, 21, 9), "do", "review_opinion", (REVIEW,), {"agency": ""}, changes)
    (group,) = comparing.of_entry(entry, EMPTY)
    assert [(each.old, each.new) for each in group.lines] == [("(lời phần mềm đề xuất)", "- Giao ngay\n- Báo cáo")]


@pytest.mark.parametrize("programme", [SLUG, ""])
def test_the_identifier_of_a_review_or_an_answer_names_its_week(programme: str) -> None:
    key = review_id(programme, date(2026, 11, 16))
    assert week_in(key) == week_in(f"{key}~{ITEM}") == date(2026, 11, 16)
    assert week_in(ITEM) is None
