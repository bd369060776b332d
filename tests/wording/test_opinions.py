"""What is proposed to be said to each agency."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.builders import PROGRAMME, day, facts, item
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.conclusion import Named
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.matters import Behind, Held, Matter, Silent, Unpaid
from ward_tui.domain.model import Agency
from ward_tui.wording.opinions import NOBODY, clip, opinions, proposal

TODAY = day("2026-11-20")
ROAD = Named("phuong-a/PL04-03", "Mở đường 359C", day("2026-09-30"), ("UBND phường",))
SCHOOL = Named("phuong-a/PL01-01", "Xây trường mầm non", day("2027-03-31"))
WORLD = facts([item()], agencies={"phuong-a/CQ01": Agency("phuong-a/CQ01", "phuong-a", "Công an phường")})
HELD = [Held(ROAD, ObstacleKind.CLEARANCE, level, day("2026-10-03"), "3 hộ chưa nhận tiền") for level in Level]
MATTER = Matter(
    "phuong-a/CQ01",
    overdue=(ROAD,),
    soon=(replace(SCHOOL, due_on=day("2026-11-30")),),
    behind=(Behind(SCHOOL, 20, 62),),
    waiting=(SCHOOL,),
    silent=(Silent(SCHOOL, 35),),
    held=(replace(HELD[1], kind=ObstacleKind.OTHER, text=""),),
)
PROPOSED = """\
- Hoàn thành dứt điểm 1 việc quá hạn, báo cáo rõ nguyên nhân chậm:
+ PL04-03 Mở đường 359C: hạn 30/09/2026, quá 51 ngày
- Tham mưu văn bản đề nghị thành phố tháo gỡ vướng mắc:
+ PL04-03 Mở đường 359C: vướng từ ngày 03/10/2026
- Đẩy nhanh tiến độ 1 việc đang chậm so với thời gian:
+ PL01-01 Xây trường mầm non: mới đạt 20%, thời gian đã qua 62%
- Bảo đảm đúng hạn 1 việc sắp đến hạn:
+ PL01-01 Xây trường mầm non: hạn 30/11/2026
- Triển khai ngay 1 việc đã đến kỳ mà chưa ghi nhận bắt đầu:
+ PL01-01 Xây trường mầm non: hạn 31/03/2027
- Báo cáo tình hình 1 việc lâu chưa có tin:
+ PL01-01 Xây trường mầm non: 35 ngày chưa có tin
- Báo cáo kết quả trước kỳ rà soát tuần sau."""


def test_what_is_proposed_to_an_agency() -> None:
    assert proposal(WORLD, MATTER, TODAY) == PROPOSED


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        (4 * 10**9, "năm 2026 mới giải ngân 4 tỷ trên 10 tỷ, đạt 40,0%"),
        (None, "năm 2026 chưa có số giải ngân của kế hoạch vốn 10 tỷ"),
    ],
)
def test_a_payment_that_lags_is_named_with_its_sums(paid: int | None, said: str) -> None:
    matter = Matter("phuong-a/CQ01", unpaid=(Unpaid(SCHOOL, 2026, 10**10, paid),))
    assert proposal(WORLD, matter, TODAY).splitlines()[:2] == [
        "- Đẩy nhanh giải ngân 1 dự án đang chậm:",
        f"+ PL01-01 Xây trường mầm non: {said}",
    ]


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Level.WARD, "thuộc thẩm quyền của phường"),
        (Level.CITY, "đề nghị thành phố"),
        (Level.CENTRAL, "kiến nghị Trung ương"),
        (Level.ENTERPRISE, "Làm việc với doanh nghiệp"),
    ],
)
def test_an_obstacle_names_the_level_that_must_unblock_it(level: Level, said: str) -> None:
    held = next(each for each in HELD if each.level is level)
    title, told, _ = proposal(WORLD, Matter("phuong-a/CQ01", held=(held,)), TODAY).split("\n")
    assert said in title
    assert told.endswith("vướng giải phóng mặt bằng từ ngày 03/10/2026 (3 hộ chưa nhận tiền)")


def test_rows_that_nobody_leads_are_first_of_all_to_be_given_to_somebody() -> None:
    nobody = replace(MATTER, agency="", held=(), soon=(), silent=(Silent(ROAD, 40), Silent(SCHOOL, 35)))
    lines = proposal(WORLD, nobody, TODAY).split("\n")
    assert lines[0] == "- Giao ngay đơn vị chủ trì 1 việc quá hạn:"
    assert lines[-1].startswith("- Giao đơn vị chủ trì 1 việc khác")
    assert all("Báo cáo" not in line for line in lines)


def test_many_rows_are_counted_and_one_more_is_named() -> None:
    rows = [replace(ROAD, id=f"phuong-a/PL04-{number}") for number in range(8)]
    told = [proposal(WORLD, Matter("phuong-a/CQ01", overdue=tuple(rows[:count])), TODAY) for count in (6, 8)]
    assert [text.count("\n+ PL04") for text in told] == [6, 5]
    assert "+ và 3 việc khác" in told[1]


def test_what_the_user_wrote_replaces_what_is_proposed_and_stays() -> None:
    found = opinions(WORLD, [MATTER], {"phuong-a/CQ01": "Khẩn trương.", "": "Giao việc.", "phuong-a/CQ99": "?"}, TODAY)
    assert [(each.name, each.text, each.own) for each in found] == [
        ("Công an phường", "Khẩn trương.", True),
        (NOBODY, "Giao việc.", True),
    ]
    (proposed,) = opinions(WORLD, [MATTER], {}, TODAY)
    assert (proposed.text, proposed.own) == (PROPOSED, False)


def test_agencies_of_several_wards_are_told_apart() -> None:
    world = replace(
        WORLD, programmes={"phuong-a": PROGRAMME, "phuong-b": replace(PROGRAMME, slug="phuong-b", ward="B")}
    )
    (told,) = opinions(world, [MATTER], {}, TODAY, wards=True)
    assert told.name == "Công an phường (A)"
    assert "+ PL04-03 (A) Mở đường 359C" in told.text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mở đường  359C.", "Mở đường 359C"),
        ("x" * 200, "x" * 70 + "…"),
        ("Xây nhà văn hóa " * 9, f"{'Xây nhà văn hóa ' * 4}Xây…"),
    ],
)
def test_names_are_cut_between_words(name: str, shown: str) -> None:
    assert clip(name) == shown
    assert len(shown) <= 71


def test_the_words_are_vietnamese() -> None:
    assert foreign_words(PROPOSED) == []
