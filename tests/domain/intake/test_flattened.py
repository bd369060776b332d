"""Tables that lost their cells on the way into a text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.intake.papers import TEXTS, doubts, fixture, paper, rows_of, understood
from ward_tui.domain.intake.draft import DoubtKind, Draft
from ward_tui.domain.intake.flattened import unflatten
from ward_tui.domain.intake.manuscript import Grid

INFRA, CULTURE = "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Thông tin"
ALL_OFFICES, ALL_UNITS = "Các phòng, ban, ngành, đơn vị liên quan", "Các phòng, đơn vị liên quan"
GROUPS = "Các tổ dân phố"
SCHOOLS = f"{ALL_UNITS}; Các trường học; Các tổ dân phố trên địa bàn phường"
INSURANCE = f"Bảo hiểm xã hội khu vực Hải An; {ALL_UNITS}; {GROUPS}"
CHAIR, DEPUTY = "Chủ tịch UBND phường", "Phó Chủ tịch UBND phường"
POLICE = "Công an phường"


def grids(*lines: str) -> list[list[tuple[str, ...]]]:
    """The texts of the grids that flattened lines become."""
    blocks = unflatten(paper(*lines, wrapped=True).blocks).blocks
    return [[row.texts for row in block.rows] for block in blocks if isinstance(block, Grid)]


@pytest.fixture(scope="module")
def draft() -> Draft:
    """What the flattened table of a plan was understood to say."""
    return fixture("flattened_004.txt", wrapped=True)


def test_the_table_of_a_plan_whose_columns_are_interleaved(draft: Draft) -> None:
    texts: list[dict[str, Any]] = [dict(target.texts) for target in draft.targets]
    assert [each["lead"] for each in texts] == [
        *[INFRA] * 5,
        CULTURE,
        CULTURE,
        INFRA,
        CULTURE,
        CULTURE,
        "Trung tâm Phục vụ hành chính công",
        f"Ban Chỉ huy quân sự phường; {POLICE}",
        POLICE,
        POLICE,
        POLICE,
    ]
    assert [each["directing"] for each in texts] == [CHAIR, CHAIR, *[DEPUTY] * 9, CHAIR, *[DEPUTY] * 3]
    assert [each["coordinating"] for each in texts] == [
        *[ALL_OFFICES] * 5,
        SCHOOLS,
        SCHOOLS,
        f"{ALL_UNITS}; {GROUPS}",
        INSURANCE,
        INSURANCE,
        ALL_OFFICES,
        *[f"{ALL_UNITS}; {GROUPS}"] * 4,
    ]
    assert [target.number for target in draft.targets] == [str(number) for number in range(1, 16)]
    assert draft.targets[5].text == "Hằng năm, chỉ tiêu gia đình văn hoá đạt 95%; Tổ dân phố văn hoá đạt 85% trở lên."
    assert draft.targets[6].place == "Phụ lục 1, dòng 7"
    assert {target.group for target in draft.targets} == {"Kinh tế - xã hội, quốc phòng - an ninh"}


def test_its_interleaved_row_is_asked_about_and_persons_are_left_out(draft: Draft) -> None:
    joined = doubts(draft, DoubtKind.JOINED)
    assert {each.about for each in joined} == {"CT06"}
    assert {each.field for each in joined} == {"name", "directing", "lead", "coordinating"}
    assert len({each.about for each in doubts(draft, DoubtKind.PERSON)}) == 13
    assert not any(name in repr(draft) for name in ("Nguyễn Văn A", "Trần Văn B", "Lê Thị C"))


@pytest.mark.parametrize(
    "head", [["TT Nội dung Nguồn vốn Bắt đầu Hoàn thành"], ["STT", "Nội dung", "Nguồn vốn", "Bắt đầu", "Hoàn thành"]]
)
def test_a_table_with_one_cell_on_each_line(head: list[str]) -> None:
    found = grids(
        "Phụ lục 2",
        "SỬA CHỮA",
        *head,
        "1",
        "Sửa đường ra bến đò và",
        "các cống ngang đường",
        "Ngân sách",
        "2026",
        "2027",
        "2",
        "Sửa chợ",
        "Doanh nghiệp",
        "2026",
        "15",
        "Quý II/2028",
        "3.",
        "Sửa đình làng",
        "Ngân sách, xã hội hóa",
        "2027",
        "2029",
    )
    assert [row[1:] for row in found[0][1:]] == [
        ("Sửa đường ra bến đò và các cống ngang đường", "Ngân sách", "2026", "2027"),
        ("Sửa chợ", "Doanh nghiệp", "2026", "Quý II/2028"),
        ("Sửa đình làng", "Ngân sách, xã hội hóa", "2027", "2029"),
    ]


def test_a_flattened_table_of_tasks_becomes_an_appendix() -> None:
    draft = understood(
        "PHỤ LỤC 3",
        "NHIỆM VỤ NĂM 2026",
        "STT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời hạn",
        "1",
        "Rà soát hộ kinh doanh",
        "Phòng Kinh tế",
        "Công an phường",
        "Quý I/2026",
        "2",
        "Lập danh sách người có công",
        "Phòng Văn hóa -",
        "Xã hội",
        "Các tổ dân phố",
        "Quý II/2026",
        wrapped=True,
    )
    assert [dict(row.texts) for row in rows_of(draft)] == [
        {
            "name": "Rà soát hộ kinh doanh",
            "lead": "Phòng Kinh tế",
            "coordinating": "Công an phường",
            "finish": "Quý I/2026",
        },
        {
            "name": "Lập danh sách người có công",
            "lead": "Phòng Văn hóa - Xã hội",
            "coordinating": GROUPS,
            "finish": "Quý II/2026",
        },
    ]
    assert draft.appendices[0].code == "PL03"


def test_text_that_only_begins_like_a_head_stays_text() -> None:
    assert not grids("TT HĐND phường chủ trì giám sát việc thực hiện", "1. Việc thứ nhất", "2. Việc thứ hai")
    assert not grids("STT Nhiệm vụ Thời hạn", "Không có dòng nào.")


def test_a_head_that_is_repeated_on_the_next_page_is_no_part_of_a_row() -> None:
    head = "TT Nội dung Chủ trì Phối hợp"
    found = grids(
        *(head, "1", "Sửa đường", "Phòng Kinh tế", "Các tổ dân phố"),
        *(head, "2", "Sửa cầu", "Công an phường", "Các tổ dân phố"),
        *(head, "1", "Xây chợ", "Trạm Y tế", "Các trường học"),
    )
    assert [[row[1:] for row in grid[1:]] for grid in found] == [
        [("Sửa đường", "Phòng Kinh tế", "Các tổ dân phố"), ("Sửa cầu", "Công an phường", "Các tổ dân phố")],
        [("Xây chợ", "Trạm Y tế", "Các trường học")],
    ]


@pytest.mark.parametrize("lost", ["8", "9"])
def test_a_row_whose_number_is_lost_spoils_no_other_row_and_is_asked_about(lost: str) -> None:
    lines = (TEXTS / "flattened_004.txt").read_text(encoding="utf-8").split("\n")
    found = understood(*(line for line in lines if line.strip() != lost), wrapped=True)
    assert [each.number for each in found.targets] == [str(n) for n in range(1, 16) if str(n) != lost]
    before = f"CT{int(lost) - 1:02}"
    assert {each.field for each in found.doubts if each.about == before} >= {"coordinating"}
    kinds = {each.kind for each in found.doubts if each.about == before}
    assert kinds >= {DoubtKind.AGENCY, DoubtKind.JOINED}
    (number,) = doubts(found, DoubtKind.ROW_NUMBER)
    assert number.raw == str(int(lost) + 1)


def test_rows_that_fall_into_a_cell_of_offices_are_never_taken_silently_and_name_nobody() -> None:
    lines = (TEXTS / "flattened_004.txt").read_text(encoding="utf-8").split("\n")
    found = understood(*(line for line in lines if not line.strip().isdigit() or int(line) < 8), wrapped=True)
    (asked,) = doubts(found, DoubtKind.AGENCY)
    assert (asked.about, asked.field) == ("CT07", "coordinating")
    assert "98%" in asked.raw and "Nguyễn" not in asked.raw
    assert "%" not in asked.proposal == found.targets[-1].texts["coordinating"]
