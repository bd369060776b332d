"""What is in force, in words."""

from __future__ import annotations

import pytest

from tests.domain.builders import facts
from ward_tui.domain.arranging import ALERTS, GIVEN, ITEMS, TARGETS, Arrangement, Choices, Grouping, GroupKey, SortBy
from ward_tui.domain.model import Agency, Appendix
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.views import View
from ward_tui.wording import views as words

KNOWN = facts(
    agencies={"phuong-a/CQ01": Agency("phuong-a/CQ01", "phuong-a", "Công an phường")},
    appendices={"phuong-a/PL04": Appendix("phuong-a/PL04", "phuong-a", "PL04", "Giải phóng mặt bằng")},
)


@pytest.mark.parametrize(
    ("choices", "arrangement", "parts"),
    [
        (ITEMS, Arrangement(Grouping.APPENDIX), []),
        (ITEMS, Arrangement(Grouping.LEAD, SortBy.DUE), ["Nhóm theo đơn vị chủ trì", "Sắp theo hạn ▲"]),
        (ITEMS, Arrangement(Grouping.NONE, SortBy.NAME, descending=True), ["Không nhóm", "Sắp theo nội dung ▼"]),
        (GIVEN, Arrangement(Grouping.GIVER), ["Nhóm theo nơi giao"]),
    ],
)
def test_only_what_differs_from_the_usual_is_said(choices: Choices, arrangement: Arrangement, parts: list[str]) -> None:
    assert words.in_force(arrangement, choices) == parts


@pytest.mark.parametrize(
    ("key", "grouping", "title"),
    [
        (GroupKey("", "phuong-a/CQ01"), Grouping.LEAD, "Công an phường"),
        (GroupKey("phuong-a", ""), Grouping.LEAD, "A · Chưa giao đơn vị"),
        (GroupKey("", 2026), Grouping.YEAR, "Hạn năm 2026"),
        (GroupKey("", ""), Grouping.YEAR, "Không có hạn"),
        (GroupKey("", "budget"), Grouping.FUNDING, "Ngân sách"),
        (GroupKey("", "overdue"), Grouping.STATUS, "■ Quá hạn"),
        (GroupKey("", "not_due"), Grouping.STATUS, "○ Chưa đến kỳ"),
        (GroupKey("", 0), Grouping.URGENCY, "Quá hạn 1-30 ngày"),
        (GroupKey("", "no_news"), Grouping.URGENCY, "Lâu chưa có tin"),
        (GroupKey("", "phuong-a/PL04"), Grouping.APPENDIX, "PL04 Giải phóng mặt bằng"),
        (GroupKey("", "target"), Grouping.APPENDIX, "Chỉ tiêu"),
        (GroupKey("", "Kinh tế"), Grouping.SECTION, "Kinh tế"),
        (GroupKey("phuong-a", ""), Grouping.NONE, "A · Tất cả"),
        (GroupKey("", ""), Grouping.GIVER, "Không ghi nơi giao"),
    ],
)
def test_every_group_has_a_title(key: GroupKey, grouping: Grouping, title: str) -> None:
    assert words.heading(key, grouping, KNOWN) == title


@pytest.mark.parametrize("choices", [ITEMS, GIVEN, TARGETS, ALERTS])
def test_every_choice_has_words(choices: Choices) -> None:
    assert all(words.GROUPINGS[each] for each in choices.groups)
    assert all(words.SORTS[each] for each in choices.sorts)


def test_a_view_is_told_with_its_filter_and_search() -> None:
    view = View("Tên", Arrangement(Grouping.LEAD), ItemFilter(year=2026), "đường")
    assert words.summary(view, ITEMS, KNOWN) == "Nhóm theo đơn vị chủ trì · Lọc: năm 2026 · Tìm “đường”"
    assert words.summary(View("Tên", ITEMS.usual), ITEMS, KNOWN) == words.PLAIN
