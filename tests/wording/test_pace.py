"""What is said of the pace of a row: the whole sum, or why nothing can be said."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.builders import day, item, worked
from ward_tui.wording.pace import brief, fields

TODAY = day("2026-11-21")
SUM = "Đã qua 31% thời gian (1/1/2025–31/12/2030), tiến độ "
# start, finish, facts, what is said
CASES: dict[str, tuple[str, str, dict[str, Any], str | None]] = {
    "nothing-reported": ("2025", "2030", {}, f"{SUM}0%, chậm 31 điểm"),
    "behind": ("2025", "2030", worked(10, "2026-11-01"), f"{SUM}10%, chậm 21 điểm"),
    "in-time": ("2025", "2030", worked(31, "2026-11-01"), f"{SUM}31%, đúng nhịp"),
    "ahead": ("2025", "2030", worked(50, "2026-11-01"), f"{SUM}50%, nhanh hơn 19 điểm"),
    "no-start": ("", "2030", {}, "Chưa đủ căn cứ vì chưa rõ thời gian bắt đầu"),
    "no-due-day": ("2025", "Thường xuyên", {}, "Chưa đủ căn cứ vì chưa rõ hạn hoàn thành"),
    "neither": ("", "", {}, "Chưa đủ căn cứ vì chưa rõ thời gian bắt đầu và hạn hoàn thành"),
    "not-begun": ("2027", "2030", {}, "chưa đến kỳ bắt đầu (1/1/2027)"),
    "done": ("2025", "2030", {"done_on": "2026-11-01"}, None),
    "paused": ("2025", "2030", {"paused_on": "2026-11-01"}, None),
    "dropped": ("2025", "2030", {"dropped_on": "2026-11-01"}, None),
}


@pytest.mark.parametrize(("start", "finish", "facts", "said"), CASES.values(), ids=CASES)
def test_the_pace_of_a_row_is_told_with_the_whole_sum(
    start: str, finish: str, facts: dict[str, Any], said: str | None
) -> None:
    assert fields(item(start, finish, **facts), TODAY) == ([] if said is None else [("Nhịp độ", said)])


def test_beside_the_progress_the_sum_leaves_it_out() -> None:
    assert brief(item("2025", "2030"), TODAY) == ("Nhịp độ: đã qua 31% thời gian (1/1/2025–31/12/2030), chậm 31 điểm")
    assert brief(item("", "2030"), TODAY) == "Nhịp độ: chưa đủ căn cứ vì chưa rõ thời gian bắt đầu"
    assert brief(item("2025", "2030", done_on="2026-11-01"), TODAY) == ""
