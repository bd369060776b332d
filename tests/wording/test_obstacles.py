"""Obstacles in words: what is asked of whom, the lines of the list, the text of the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import PROGRAMME, item
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.hindrances import LEVELS, hindrances
from ward_tui.domain.model import Agency, Facts
from ward_tui.wording import following, obstacles
from ward_tui.wording.answers import asked

TODAY = date(2026, 11, 21)
ROW = "phuong-a/PL04-03"


@pytest.mark.parametrize(
    ("of", "request_", "told"),
    [
        ("Sở Xây dựng", "Sớm duyệt giá đất", "đề nghị Sở Xây dựng sớm duyệt giá đất"),
        ("Sở Xây dựng", "", "đề nghị Sở Xây dựng tháo gỡ"),
        ("", "Bố trí đủ vốn", "đề nghị bố trí đủ vốn"),
        ("", "UBND thành phố bố trí đủ vốn", "đề nghị UBND thành phố bố trí đủ vốn"),
        ("", "", ""),
    ],
)
def test_what_is_asked_of_whom(of: str, request_: str, told: str) -> None:
    assert asked(of, request_) == told


def known(**changes: Any) -> Facts:
    held = Obstacle(f"{ROW}~VM1", ROW, ObstacleKind.CLEARANCE, Level.CITY, date(2026, 10, 3), "3 hộ chưa nhận tiền.")
    held = replace(held, asked_of="Sở Xây dựng", request="sớm duyệt giá đất.", **changes)
    row = item("2025", "2030", id=ROW, name="Mở đường 359C.", lead=("phuong-a/CQ01",))
    agency = Agency("phuong-a/CQ01", "phuong-a", "Phòng Kinh tế")
    return Facts({PROGRAMME.slug: PROGRAMME}, {agency.id: agency}, items={ROW: row}, obstacles={ROW: (held,)})


def letter(facts: Facts) -> list[str]:
    return obstacles.letter(hindrances(facts, TODAY), facts, TODAY).splitlines()


def test_a_letter_says_what_holds_which_row_up_since_when_and_what_is_asked_of_whom() -> None:
    assert letter(known()) == [
        "Vướng mắc đề nghị thành phố tháo gỡ (tính đến ngày 21/11/2026):",
        "1. Mở đường 359C (PL04-03, Phòng Kinh tế chủ trì): vướng về giải phóng mặt bằng từ ngày 03/10/2026 (49 ngày): "
        "3 hộ chưa nhận tiền. Đề nghị Sở Xây dựng sớm duyệt giá đất.",
    ]


def test_a_letter_says_no_more_than_is_known() -> None:
    bare = known(kind=ObstacleKind.OTHER, level=Level.WARD)
    row = replace(bare.obstacles[ROW][0], text="", asked_of="", request="")
    facts = replace(bare, obstacles={ROW: (row,)}, items={ROW: replace(bare.items[ROW], lead=())})
    assert letter(facts) == [
        "Vướng mắc thuộc thẩm quyền của phường (tính đến ngày 21/11/2026):",
        "1. Mở đường 359C (PL04-03): vướng từ ngày 03/10/2026 (49 ngày).",
    ]


def test_the_line_below_the_list_asks_for_what_is_missing() -> None:
    facts = known()
    (found,) = hindrances(facts, TODAY)
    assert obstacles.told(found, facts) == (
        "PL04-03 Mở đường 359C. (Phòng Kinh tế) · Giải phóng mặt bằng: 3 hộ chưa nhận tiền · "
        "từ 3/10/2026, đã 49 ngày · đề nghị Sở Xây dựng sớm duyệt giá đất"
    )
    silent = replace(found, obstacle=replace(found.obstacle, asked_of="", request=""))
    assert obstacles.told(silent, facts).endswith("bấm F9 để ghi")


def test_an_obstacle_of_today_counts_no_days() -> None:
    facts = known(since=TODAY)
    (found,) = hindrances(facts, TODAY)
    assert obstacles.how_long(found) == "từ hôm nay, 21/11/2026"
    assert obstacles.head([found]) == "1 vướng mắc, mới ghi nhận hôm nay"
    assert "ngày)" not in obstacles.letter([found], facts, TODAY)


@pytest.mark.parametrize(
    ("cleared", "told"),
    [(date(2026, 11, 1), "từ 3/10/2026 đến 1/11/2026, 29 ngày"), (None, "từ 3/10/2026, đã 49 ngày")],
)
def test_how_long(cleared: date | None, told: str) -> None:
    (found,) = hindrances(known(cleared_on=cleared), TODAY)
    assert obstacles.how_long(found) == told


def test_an_obstacle_among_the_facts_of_a_row_says_what_is_asked() -> None:
    assert following.obstacle(known().obstacles[ROW][0]) == (
        "Giải phóng mặt bằng, thành phố tháo gỡ, từ 3/10/2026: 3 hộ chưa nhận tiền; "
        "đề nghị Sở Xây dựng sớm duyệt giá đất."
    )


def test_every_level_has_its_words_and_every_choice_its_title() -> None:
    assert set(obstacles.GROUP) == set(obstacles.LETTER) == set(Level) == set(LEVELS)
    titles = [obstacles.sheet_title(levels) for levels in obstacles.EXPORTED]
    assert len(set(titles)) == len(titles)
