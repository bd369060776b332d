"""The text that a successor reads first: Vietnamese, complete, and made for paper."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import LIMITS, day, facts, item, worked
from tests.wording.test_letter import FOUND
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.alerts import all_alerts
from ward_tui.domain.following import Acknowledgement, Level, Obstacle, ObstacleKind
from ward_tui.domain.handing import open_work
from ward_tui.domain.model import Agency, AppendixItem, Facts, Review
from ward_tui.domain.review import Card, Step
from ward_tui.domain.summary import states_on, summarise
from ward_tui.domain.text import nfc
from ward_tui.wording import handing, handover
from ward_tui.wording import handing_words as words

TODAY = day("2026-11-20")
ONE = "phuong-a/CQ01"
LATE = item("2025", "10/2026", id="phuong-a/PL04-01", name="Mở đường 359C", lead=(ONE,), **worked(40, "2026-11-20"))
NEAR = item("2025", "12/2026", id="phuong-a/PL04-02", row=2, name="Xây trường", stage="GPMB")
HELD = Obstacle(
    f"{LATE.id}~VM1",
    LATE.id,
    ObstacleKind.CAPITAL,
    Level.CITY,
    date(2026, 10, 1),
    "chưa có vốn.",
    None,
    "cấp vốn",
    "Sở TC",
)
PUT_OFF = Acknowledgement(
    f"{LATE.id}~overdue", "phuong-a", LATE.id, "overdue", "chờ vốn.", date(2026, 11, 1), date(2026, 12, 1)
)
RUNNING = Review("phuong-a/RS2026-W47", "phuong-a", date(2026, 11, 16), TODAY, queue=(Card(Step.NO_NEWS, LATE.id),) * 3)


def told(*items: AppendixItem, **more: Any) -> handing.Told:
    agencies = {ONE: Agency(ONE, "phuong-a", "Công an phường")}
    known: Facts = replace(facts(items, agencies=agencies), **more)
    states = states_on(known.items.values(), TODAY, LIMITS)
    alerts = all_alerts(known, TODAY, LIMITS)
    summaries = {slug: summarise(known, TODAY, LIMITS, slug) for slug in known.programmes}
    return handing.Told(known, open_work(known, TODAY, states, alerts, ()), summaries, alerts)


def part(text: str, title: str) -> str:
    """Return what stands under a title, as running text."""
    found = re.search(rf"^[IVX]+\. {re.escape(title)}\n(.*?)(?=^[IVX]+\. |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, text
    return " ".join(found[1].split())


@pytest.fixture(scope="module")
def text() -> str:
    """The text of a busy programme."""
    busy = told(
        LATE, NEAR, obstacles={LATE.id: (HELD,)}, acknowledged={PUT_OFF.id: PUT_OFF}, reviews={RUNNING.id: RUNNING}
    )
    return handing.text(replace(busy, conclusions=[FOUND], scans=2, lost=["D:\\mat.pdf"]))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            words.OVERDUE,
            "- PL04-01 Mở đường 359C: hạn 31/10/2026, quá 20 ngày, tiến độ 40%; chủ trì: Công an phường",
        ),
        (
            words.DUE.format(days=90),
            "- PL04-02 Xây trường: hạn 31/12/2026, còn 41 ngày, chưa ghi tiến độ, giai đoạn GPMB; "
            "chủ trì: chưa giao đơn vị",
        ),
        (
            words.LEADS,
            "- Công an phường: 1 việc chưa xong, trong đó 1 việc quá hạn + PL04-01 Mở đường 359C (hạn 31/10/2026) "
            "- Chưa giao đơn vị: 1 việc chưa xong + PL04-02 Xây trường (hạn 31/12/2026)",
        ),
        (
            words.HELD,
            "Cấp tháo gỡ: thành phố (1) - PL04-01 Mở đường 359C: vướng về vốn, từ ngày 01/10/2026 (50 ngày), "
            "chưa có vốn; đề nghị Sở TC: cấp vốn",
        ),
        (words.PUT_OFF, "- PL04-01 Mở đường 359C: nhắc lại ngày 01/12/2026, lý do: chờ vốn."),
        (words.LOST, "- D:\\mat.pdf"),
        (words.UNDECIDED, words.NONE),
        (words.REPORTS, words.NONE),
    ],
)
def test_each_part_tells_what_is_open(text: str, title: str, said: str) -> None:
    assert part(text, title) == said


def test_reviews_are_told_with_the_opinions_of_the_last_one(text: str) -> None:
    said = part(text, words.REVIEW)
    assert said.startswith("- Đang rà soát tuần 47 (16/11-22/11/2026): còn 3 thẻ chưa trả lời; bấm 5 để làm tiếp.")
    assert "- KẾT LUẬN RÀ SOÁT TUẦN 47" in said
    assert all(" ".join(each.text.split()) in said for each in FOUND.opinions)


def test_how_to_open_it_and_what_each_file_is_stand_first(text: str) -> None:
    assert text.index(words.OPENING) < text.index(words.FILES) < text.index(words.WHOLE) < text.index(words.OVERDUE)
    files = part(text, words.FILES)
    assert all(
        f"- {name}: " in files for name in ("ward.db", "settings.toml", "tong-hop.xlsx", "doc-truoc.txt", "van-ban")
    )
    assert handover.RECEIVE_LINE in part(text, words.OPENING)


def test_counts_are_those_of_the_overview(text: str) -> None:
    said = part(text, words.WHOLE)
    assert "2 dự án, nhiệm vụ, quá hạn 1, chưa giao đơn vị 1." in said


def test_every_line_fits_a_sheet_and_is_composed(text: str) -> None:
    assert max(map(len, text.splitlines())) <= 100
    assert text == nfc(text)
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_long_lists_are_counted_and_long_words_broken() -> None:
    rows = [item("2025", "10/2026", id=f"phuong-a/PL04-{n:03}", row=n, name="Dài " * 60) for n in range(1, 211)]
    text = handing.text(told(*rows))
    assert text.count("\n- PL04-") == 200
    assert "- và 10 việc khác, xem tệp tong-hop.xlsx." in part(text, words.OVERDUE)
    assert "+ và 200 việc khác, xem tệp tong-hop.xlsx." in part(text, words.LEADS)
    assert max(map(len, text.splitlines())) <= 100
    path = handing.text(replace(told(), lost=["D:\\" + "x" * 300]))
    assert max(map(len, path.splitlines())) <= 100


def test_an_empty_programme_says_that_there_is_nothing() -> None:
    text = handing.text(told())
    for title in (words.OVERDUE, words.LEADS, words.HELD, words.UNDECIDED, words.PUT_OFF, words.LOST):
        assert part(text, title) == words.NONE
    assert part(text, words.REVIEW) == words.NO_REVIEW


def test_what_the_windows_say_is_vietnamese() -> None:
    for said in (
        handover.handed("/ban-giao", 2, 1),
        handover.received(("Thủy Nguyên", "Hòa Bình"), 0),
        handover.received(("Thủy Nguyên",), 3, "/ward.db"),
        handover.taken(["Thủy Nguyên"]),
    ):
        assert foreign_words(said) == []
        assert "{" not in said
