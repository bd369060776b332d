"""The words of the weekly review: its line on the overview, the head of a card, the bars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.forms.hosts import FACTS, INDICATOR, ITEM, LEAD, SLUG, TARGET, TODAY
from ward_tui.domain.alerts import Subject, item_alerts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.evidence import Paper, Proof
from ward_tui.domain.following import Extension, Level, Obstacle, ObstacleKind
from ward_tui.domain.model import Evidence, Note
from ward_tui.domain.review import Answer, Review, ReviewAnswer, Step, week_of
from ward_tui.domain.status import ItemStatus, Thresholds
from ward_tui.domain.walk import Walk, WalkCard
from ward_tui.wording import following, review, review_card

WEEK = week_of(TODAY)
RUNNING = Review(f"{SLUG}/RS2026-W47", SLUG, WEEK, TODAY)
CARDS = tuple(WalkCard(step, f"{SLUG}/PL0{n}-01", Subject.ITEM) for n, step in enumerate([Step.STILL_OVERDUE] * 3, 1))
LATE = replace(ITEM, finish=parse_deadline("Quý III/2026"), due_on=date(2026, 9, 30), start_on=date(2026, 1, 1))


def said(card: WalkCard, answer: Answer, **facts: object) -> WalkCard:
    """Return a card with its answer."""
    kept = ReviewAnswer(f"{RUNNING.id}~{card.subject}", RUNNING.id, card.subject, card.step, answer, TODAY, 7, facts)
    return replace(card, answer=kept)


@pytest.mark.parametrize(
    ("walk", "weekday", "line"),
    [
        (Walk(WEEK, None, CARDS), 4, "Tuần này chưa rà soát (thứ Sáu 20/11 là ngày rà soát) · bấm 5"),
        (Walk(WEEK, None, ()), 6, "Tuần này chưa rà soát (Chủ nhật 22/11 là ngày rà soát) · bấm 5"),
        (Walk(WEEK, RUNNING, CARDS), 4, "Đang rà soát: còn 3 thẻ · bấm 5"),
        (
            Walk(WEEK, RUNNING, tuple(said(each, Answer.KEEP) for each in CARDS)),
            4,
            "Đã trả lời hết các thẻ tuần này, chưa kết luận · bấm 5",
        ),
        (Walk(WEEK, replace(RUNNING, finished_on=TODAY), ()), 4, ""),
    ],
)
def test_the_overview_says_what_is_left_of_the_week(walk: Walk, weekday: int, line: str) -> None:
    assert review.overview_line(walk, TODAY, weekday) == line


def test_the_head_of_a_card_counts_its_step_and_all_that_is_left() -> None:
    walk = Walk(WEEK, RUNNING, (said(CARDS[0], Answer.KEEP), *CARDS[1:]))
    assert review.head(walk, walk.cards[1]) == "Bước 2/9 · Vẫn quá hạn · thẻ 2/3 · còn 2"


@pytest.mark.parametrize(
    ("answer", "facts", "line"),
    [
        (Answer.KEEP, {}, "√ Vẫn đúng (21/11/2026)"),
        (Answer.SKIP, {}, "- Bỏ qua (21/11/2026)"),
        (Answer.UPDATE, {"progress": 40}, "√ Tiến độ 40% (21/11/2026)"),
        (Answer.NEW_DUE, {"due": "30/6/2027", "document": "45-TB"}, "√ Lùi hạn đến 30/6/2027 theo 45-TB (21/11/2026)"),
    ],
)
def test_an_answered_card_says_what_was_answered(answer: Answer, facts: dict[str, object], line: str) -> None:
    assert review.answered(said(CARDS[0], answer, **facts)) == line


@pytest.mark.parametrize(
    ("percent", "full"), [(0, 0), (1, 1), (4, 1), (5, 1), (50, 10), (99, 19), (100, 20), (140, 20)]
)
def test_a_bar_is_as_long_as_the_share(percent: int, full: int) -> None:
    assert review_card.bar(percent) == "█" * full + "░" * (20 - full)


def test_a_card_of_a_row_holds_due_date_reason_pace_obstacles_extensions_and_news() -> None:
    facts = replace(
        FACTS,
        items={LATE.id: LATE},
        extensions={
            LATE.id: (Extension("x", LATE.id, parse_deadline("2025"), LATE.finish, "12-TB", TODAY, date(2026, 1, 5)),)
        },
        obstacles={
            LATE.id: (
                Obstacle("a", LATE.id, ObstacleKind.CAPITAL, Level.CITY, date(2026, 11, 11), "chờ vốn"),
                Obstacle("b", LATE.id, ObstacleKind.OTHER, Level.WARD, TODAY, "cũ", cleared_on=TODAY),
            )
        },
    )
    row = replace(LATE, progress_on=date(2026, 8, 12), lead=(LEAD,))
    alerts = tuple(item_alerts(row, facts.programmes[SLUG], TODAY, Thresholds()))
    card = WalkCard(Step.STILL_OVERDUE, row.id, Subject.ITEM, alerts)
    notes = [Note(f"{row.id}#{n}", row.id, date(2026, 11, n), f"tin {n}") for n in (9, 8, 7, 6)]
    proof = Paper(row.id, SLUG, Proof.NOTE, row.name, date(2026, 11, 9), Evidence("9-BC"))
    fields = review_card.item_card(facts, row, card, ItemStatus.OVERDUE, TODAY, notes=notes, papers=[proof])
    assert fields == [
        ("Hạn", "Quý III/2026, tính đến hết ngày 30/9/2026  ■ Quá hạn (52 ngày)"),
        ("Vì sao", "Quá hạn 52 ngày: hạn 30/9/2026; tiến độ 30%; chưa có cập nhật nào."),
        ("Chủ trì", "Phòng Kinh tế"),
        ("Tiến độ", f"{'█' * 6}{'░' * 14} 30%, ghi ngày 12/8/2026"),
        ("Thời gian", f"{'█' * 20} đã qua 100%"),
        ("Vướng mắc", "Vốn, thành phố tháo gỡ, từ 11/11/2026: chờ vốn (10 ngày)"),
        ("Hạn gốc", "2025, nay lùi 273 ngày"),
        ("Lùi hạn", "2025 → Quý III/2026 theo 12-TB ngày 5/1/2026"),
        ("Ghi chú", "9/11/2026: tin 9"),
        ("", "8/11/2026: tin 8"),
        ("", "7/11/2026: tin 7"),
        ("Văn bản", "9-BC – ghi chú ngày 9/11/2026"),
    ]


def test_a_card_of_a_target_asks_for_the_indicators_without_this_years_figure() -> None:
    card = WalkCard(Step.NO_FIGURE, TARGET.id, Subject.TARGET, missing=(INDICATOR.id,))
    fields = review_card.target_card(FACTS, TARGET, card, TODAY, notes=[], papers=[])
    assert fields == [
        ("Vì sao", "Chưa có số liệu năm 2026."),
        ("CT01.1", "Tỷ lệ: 62-63%, hằng năm. Chưa có số liệu nào."),
        ("Chủ trì", "Chưa giao đơn vị"),
        ("Ghi chú", "chưa có"),
    ]


def test_the_days_of_an_obstacle_follow_its_words_without_a_full_stop_between() -> None:
    held = Obstacle("v", ITEM.id, ObstacleKind.OTHER, Level.WARD, date(2026, 11, 1), "Chờ phương án.")
    assert following.lasting(held, date(2026, 11, 21)).endswith("từ 1/11/2026: Chờ phương án (20 ngày)")
