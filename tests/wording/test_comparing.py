"""What is not as it was, record by record, in the user's words: comparisons, previews, entries of the journal."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.services.actions import Player
from tests.store.small import SLUG, Workplace
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.comparing import Difference
from ward_tui.domain.deeds import Deed, JournalFilter, Span, months_back, weeks_back
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.model import Facts
from ward_tui.wording import comparing, history
from ward_tui.wording import journal_screen as words
from ward_tui.wording.journal import describe, short_id

ITEM = f"{SLUG}/PL04-03"
DAY = date(2026, 11, 21)
EMPTY = Facts()
FOLLOWED = {"item", "note", "reading", "duty_done", "extension", "obstacle", "acknowledgement", "review_answer"}
FOLLOWED |= {"stage", "capital"}
EXTENSION = {"before": "9/2026", "after": "12/2026", "document": "20-QĐ/ĐU", "note": ""}
OBSTACLE = {"kind": "capital", "level": "city", "since": "2026-11-01", "text": "chưa bố trí", "cleared_on": None}
MONEY = {"year": 2026, "planned": 10**10, "paid": 4 * 10**9, "as_of": "2026-11-15", "document": "45/QĐ", "note": ""}
PUT_OFF = {"subject": ITEM, "rule": "overdue", "reason": "chờ thành phố", "since": "2026-11-01", "until": "2026-12-01"}
DECISION = {"choice": "đến năm 2027", "reason": "theo 45-TB/ĐU", "decided_on": "2026-11-21", "place": 1}
SENT = {"duty": f"{SLUG}/BC01", "period": "2026-10", "done_on": "2026-11-13", "note": "", "document": "5-BC/ĐU"}

# table, key, before, after, what is told
TOLD: list[tuple[str, str, dict[str, Any] | None, dict[str, Any] | None, list[str]]] = [
    ("item", ITEM, {"progress": 20}, {"progress": 60}, ["Tiến độ: 20% → 60%"]),
    ("item", ITEM, {"stage": "thẩm định"}, {"stage": ""}, ["Giai đoạn: thẩm định → (trống)"]),
    ("item", ITEM, None, {"name": "Việc mới"}, ["Thêm mới"]),
    ("item", ITEM, {"name": "Việc cũ"}, None, ["Xóa"]),
    ("item", ITEM, {"news_on": None}, {"news_on": "2026-11-20"}, []),
    ("note", f"{ITEM}#000002", None, {"text": "Đã\nhọp"}, ["Ghi chú: Đã họp"]),
    ("extension", f"{ITEM}~GH1", None, EXTENSION, ["Lùi hạn: 12/2026 theo 20-QĐ/ĐU"]),
    ("obstacle", f"{ITEM}~VM1", None, OBSTACLE, ["Vướng mắc: vốn, thành phố tháo gỡ, chưa bố trí"]),
    (
        "obstacle",
        f"{ITEM}~VM1",
        {"cleared_on": None},
        {"cleared_on": "2026-11-20"},
        ["Vướng mắc: đã tháo gỡ ngày 20/11/2026"],
    ),
    ("capital", f"{ITEM}~V2026", None, MONEY, ["Vốn: năm 2026, kế hoạch 10 tỷ, giải ngân 4 tỷ, đến 15/11/2026, 45/QĐ"]),
    ("capital", f"{ITEM}~V2026", {"paid": 10**9}, {"paid": None}, ["Vốn năm 2026: giải ngân 1 tỷ → (trống)"]),
    ("item", ITEM, {"investment": None}, {"investment": 85 * 10**9}, ["Tổng mức đầu tư: 85 tỷ"]),
    ("acknowledgement", f"{ITEM}~overdue", None, PUT_OFF, ["Hẹn nhắc lại: đến ngày 1/12/2026, chờ thành phố"]),
    ("obstacle", f"{ITEM}~VM1", {"request": ""}, {"request": "Bố trí vốn"}, ["Vướng mắc: đề nghị bố trí vốn"]),
    ("decision", f"{SLUG}/H05", None, DECISION, ["Quyết định: đến năm 2027; theo 45-TB/ĐU"]),
    ("decision", f"{SLUG}/H05", {"choice": "2027"}, {"choice": "2030"}, ["Quyết định: 2027 → 2030"]),
    ("duty_done", f"{SLUG}/BC01@2026-10", None, SENT, ["Báo cáo kỳ tháng 10/2026: đã gửi ngày 13/11/2026"]),
    ("duty_done", f"{SLUG}/BC01@2026-10", None, SENT | {"done_on": None}, ["Báo cáo kỳ tháng 10/2026: không phải gửi"]),
    ("reading", f"{SLUG}/CT01.1@2026", {"value": "3"}, {"value": "3.5"}, ["CT01.1 số liệu năm 2026: 3 → 3,5"]),
    ("reading", f"{SLUG}/CT01.1@2026", {"recorded_on": "2026-11-01"}, {"recorded_on": "2026-11-02"}, []),
    ("year_plan", f"{SLUG}/CT01.1@KH2026", None, {"value": "3.5", "unit": "%"}, ["CT01.1 kế hoạch năm 2026: 3,5%"]),
    ("programme", SLUG, None, {"ward": "Thủy Nguyên", "title": "Chương trình"}, ["Nạp vào dữ liệu"]),
    ("programme", SLUG, {"ward": "Thủy Nguyên", "title": "Chương trình"}, None, ["Gỡ khỏi dữ liệu"]),
    ("table of a later version", ITEM, {"x": 1}, {"x": 2}, []),
]


def lines(groups: list[comparing.Group]) -> list[str]:
    """Return what the lines say."""
    return [comparing.line(each) for group in groups for each in group.lines]


@pytest.mark.parametrize(("table", "key", "before", "after", "told"), TOLD)
def test_every_kind_of_difference_is_told(
    table: str, key: str, before: dict[str, Any] | None, after: dict[str, Any] | None, told: list[str]
) -> None:
    assert lines(comparing.groups([Difference(table, key, before, after)], EMPTY)) == told


def test_what_is_gone_is_called_by_what_it_was() -> None:
    (group,) = comparing.groups([Difference("item", ITEM, {"name": "Việc cũ"}, None)], EMPTY)
    assert group.title == "PL04-03 Việc cũ"


def test_an_entry_does_not_tell_the_review_that_wrote_it() -> None:
    changes = (
        Change("item", ITEM, {"progress": 0}, {"progress": 5}),
        Change("review_answer", f"{SLUG}/RS2026-W47~{ITEM}", None, {"id": "x"}),
    )
    entry = Entry(1, datetime(2026, 11, 21, 9), "do", "review_answer", (ITEM,), {}, changes)
    assert lines(comparing.of_entry(entry, EMPTY)) == ["Tiến độ: 0% → 5%"]


def test_the_text_to_paste_names_the_days_and_every_record_once() -> None:
    found = comparing.groups(
        [
            Difference("item", ITEM, {"progress": 20}, {"progress": 60}),
            Difference("note", f"{ITEM}#000002", None, {"text": "Đã họp"}),
            Difference("item", f"{SLUG}/PL04-04", None, {"name": "Việc mới"}),
        ],
        EMPTY,
    )
    assert comparing.text(found, "14/11/2026", "21/11/2026").splitlines() == [
        "Thay đổi từ cuối ngày 14/11/2026 đến cuối ngày 21/11/2026",
        "PL04-03",
        "- Tiến độ: 20% → 60%",
        "- Ghi chú: Đã họp",
        "PL04-04 Việc mới",
        "- Thêm mới",
    ]


def test_whatever_was_done_can_be_told_whole_and_for_each_record(tmp_path: Path, long: bool) -> None:
    workplace = Workplace(tmp_path, hasty=True)
    player = Player(workplace, workplace.create(SLUG), Random(16), again=0)
    for step in range(1000):
        player.act()
        if step > (250 if long else 50) and player.tables >= FOLLOWED:
            break
    office = player.office
    entries = office.history()
    assert player.tables >= FOLLOWED
    for entry in entries:
        assert describe(entry)
        for group in comparing.of_entry(entry, office.facts):
            assert group.title
            assert all(each.what and comparing.line(each) for each in group.lines)
    for key in (*office.facts.items, *office.facts.targets, *office.facts.duties):
        own = [each for each in entries if key in each.subjects]
        assert all(each.told for each in history.events(own, key, short_id))
    assert comparing.groups(office.rewind(1).differences, office.facts)
    workplace.close()


def test_what_belongs_to_a_record_is_told_in_its_history() -> None:
    changes = (Change("extension", f"{ITEM}~GH1", None, EXTENSION), Change("obstacle", f"{ITEM}~VM1", None, OBSTACLE))
    facts = {"id": ITEM, "name": "Việc", "before": "9/2026", "after": "12/2026", "document": "20-QĐ/ĐU"}
    entry = Entry(1, datetime(2026, 11, 21, 9), "do", "extend", (ITEM,), facts, changes)
    (event,) = history.events([entry], ITEM, short_id)
    assert [history.line(each) for each in event.fields] == [
        "Lùi hạn: (trống) → 12/2026 theo 20-QĐ/ĐU",
        "Vướng mắc: (trống) → vốn, thành phố tháo gỡ, chưa bố trí",
    ]


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (DAY, "Hôm nay · Thứ Bảy, 21/11/2026  (3)"),
        (date(2026, 11, 20), "Hôm qua · Thứ Sáu, 20/11/2026  (3)"),
        (date(2026, 11, 15), "Chủ nhật, 15/11/2026  (3)"),
    ],
)
def test_a_day_is_called_as_people_call_it(day: date, title: str) -> None:
    assert words.day_title(day, DAY, 3) == title


def test_every_deed_has_words_and_every_period_that_is_offered_is_another() -> None:
    assert set(words.DEEDS) == set(Deed)
    assert [word for text in words.DEEDS.values() for word in foreign_words(text)] == []
    offered = words.spans(weeks_back(DAY, 4), months_back(DAY, 3), DAY)
    assert [label for label, _ in offered] == [
        "Hôm nay",
        "Tuần này",
        "Tuần trước",
        "Tháng này",
        "Tháng trước",
        "Năm nay",
        "Tuần 45 (2/11-8/11/2026)",
        "Tuần 44 (26/10-1/11/2026)",
        "Tháng 9/2026",
    ]
    assert len({span for _, span in offered}) == len(offered)


def test_a_filter_is_named_by_its_parts() -> None:
    wanted = JournalFilter(Deed.EXTEND, Span(DAY, DAY), ITEM)
    assert words.filtered(wanted, EMPTY) == ["lùi hạn", "21/11/2026", "PL04-03"]
    assert words.filtered(JournalFilter(), EMPTY) == []
