"""Names of offices and posts taken out of the cells of tables."""

from __future__ import annotations

import pytest

from tests.domain.intake.papers import doubts, rows_of, understood
from ward_tui.domain.intake.agencies import (
    Holder,
    Roll,
    holders_of,
    may_be_office,
    offices_of,
    one_spelling,
    without_person,
)
from ward_tui.domain.intake.draft import DoubtKind

HEAD = "STT\tNội dung\tLãnh đạo chỉ đạo\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("Phòng Kinh tế; phòng Văn hóa", ["Phòng Kinh tế", "Phòng Văn hóa"]),
        ("Phòng Kinh tế, phòng Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
        ("Công an phường và Ban Chỉ huy Quân sự", ["Công an phường", "Ban Chỉ huy Quân sự"]),
        ("Văn phòng HĐND và UBND phường", ["Văn phòng HĐND và UBND phường"]),
        ("Văn phòng HĐND & UBND phường, Trạm y tế", ["Văn phòng HĐND&UBND phường", "Trạm y tế"]),
        ("Các phòng, ban, ngành, đơn vị liên quan", ["Các phòng, ban, ngành, đơn vị liên quan"]),
        ("Các chi, đảng bộ trực thuộc", ["Các chi, đảng bộ trực thuộc"]),
        ("Đoàn Thanh niên, các trường học, các tổ dân phố.", ["Đoàn Thanh niên", "Các trường học", "Các tổ dân phố"]),
        ("Trường Mầm non Hoa Sen, Trường Tiểu học số 2", ["Trường Mầm non Hoa Sen", "Trường Tiểu học số 2"]),
        ("UBND phường, HĐND phường, Ủy ban MTTQ phường", ["UBND phường", "HĐND phường", "Ủy ban MTTQ phường"]),
        ("- Công an phường\n- Phòng Kinh tế", ["Công an phường", "Phòng Kinh tế"]),
        ("Giao Phòng Kinh tế", ["Phòng Kinh tế"]),
        ("công an phường, ban chỉ huy quân sự", ["Công an phường", "Ban chỉ huy quân sự"]),
        ("Hội Cựu chiến binh; Hội Nông dân; và các đoàn thể", ["Hội Cựu chiến binh", "Hội Nông dân", "Các đoàn thể"]),
        ("Phòng Kinh tế; Phòng Kinh tế", ["Phòng Kinh tế"]),
        ("Cán bộ địa chính", ["Cán bộ địa chính"]),
        ("", []),
    ],
)
def test_lists_of_offices_are_cut_where_a_name_ends(text: str, names: list[str]) -> None:
    assert list(offices_of(text)) == names


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Đ/c Nguyễn Văn A - Phó Chủ tịch UBND phường", [("Phó Chủ tịch UBND phường", "Nguyễn Văn A")]),
        ("Đ/c Trần Thị Bình– Chủ tịch UBND", [("Chủ tịch UBND", "Trần Thị Bình")]),
        ("Đồng chí Lê Hoa, Bí thư Đảng ủy", [("Bí thư Đảng ủy", "Lê Hoa")]),
        ("Ông Vũ Minh Đức; bà Phạm Thu, Phó Bí thư", [("", "Vũ Minh Đức"), ("Phó Bí thư", "Phạm Thu")]),
        ("Phó Chủ tịch Đỗ Văn Nam", [("Phó Chủ tịch", "Đỗ Văn Nam")]),
        ("Đ/c Chủ tịch UBND phường", [("Chủ tịch UBND phường", "")]),
        ("Đồng chí Bí thư Đảng ủy", [("Bí thư Đảng ủy", "")]),
        ("Thường trực Đảng ủy", [("Thường trực Đảng ủy", "")]),
        ("Đoàn Thanh niên", [("Đoàn Thanh niên", "")]),
        ("Không để ông nào thiếu", [("Không để ông nào thiếu", "")]),
    ],
)
def test_posts_are_kept_and_persons_told_apart(text: str, holders: list[tuple[str, str]]) -> None:
    assert list(holders_of(text)) == [Holder(post, person) for post, person in holders]


def test_names_of_persons_become_dots() -> None:
    assert without_person("Đ/c Nguyễn Văn A - Chủ tịch; Đ/c Lê Thị C") == "Đ/c … - Chủ tịch; Đ/c …"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Văn hoá – Xã hội", "Phòng Văn hóa - xã hội"),
        ("Uỷ ban", "Ủy ban"),
        ("HĐND & UBND", "HĐND và UBND"),
        ("Đảng uỷ phường Thuỵ Vân", "Đảng ủy phường Thụy Vân"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert one_spelling(one) == one_spelling(other)


def test_other_names_are_no_spellings_of_one() -> None:
    assert one_spelling("Phòng Văn hóa - Xã hội") != one_spelling("Phòng Văn hóa - Thông tin")


def test_the_first_spelling_stands_for_the_others() -> None:
    roll = Roll()
    assert roll.written(["Đảng uỷ phường"]) == ["Đảng uỷ phường"]
    assert roll.written(["Đảng ủy phường", "Công an"]) == ["Đảng uỷ phường", "Công an"]


def test_names_that_are_almost_one_are_asked_about_once_and_kept() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        HEAD,
        "1\tViệc một\t\tUBND phường\t\t2026",
        "2\tViệc hai\t\tỦy ban nhân dân phường\t\t2026",
        "3\tViệc ba\t\tUBND phường\t\t2026",
    )
    assert [row.texts["lead"] for row in rows_of(draft)] == ["UBND phường", "Ủy ban nhân dân phường", "UBND phường"]
    (asked,) = doubts(draft, DoubtKind.AGENCY)
    assert (asked.raw, asked.choices) == ("UBND phường", ("Ủy ban nhân dân phường",))


def test_no_person_is_left_anywhere_and_posts_of_several_are_asked_about() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        HEAD,
        "1\tViệc một\tĐ/c Trần Văn Một - Phó Chủ tịch UBND phường\tPhòng Kinh tế\t\t2026",
        "2\tViệc hai\tĐ/c Trần Văn Hai - Phó Chủ tịch UBND\tPhòng Kinh tế\t\t2026",
        "3\tViệc ba\tĐ/c Lê Thị Ba - Chủ tịch UBND phường\tĐ/c Lê Tư - Trưởng Công an phường\t\t2026",
    )
    assert [row.texts["directing"] for row in rows_of(draft)] == [
        "Phó Chủ tịch UBND phường",
        "Phó Chủ tịch UBND phường",
        "Chủ tịch UBND phường",
    ]
    assert rows_of(draft)[2].texts["lead"] == "Trưởng Công an phường"
    asked = doubts(draft, DoubtKind.PERSON)
    assert [each.choices[0] if each.choices else "" for each in asked] == [
        "Phó Chủ tịch UBND phường 1",
        "Phó Chủ tịch UBND phường 2",
        "",
        "",
    ]
    assert not any(name in repr(draft) for name in ("Văn Một", "Văn Hai", "Thị Ba", "Lê Tư"))


def test_a_person_who_answers_for_a_row_is_left_out_too() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        "STT\tNội dung\tNgười chịu trách nhiệm\tThời hạn",
        "1\tViệc một\tĐ/c Trần Văn Một - Trưởng phòng Kinh tế\t2026",
        "2\tViệc hai\tPhòng chịu trách nhiệm trước Đảng ủy\t2026",
    )
    assert [row.texts["responsibility"] for row in rows_of(draft)] == [
        "Trưởng phòng Kinh tế",
        "Phòng chịu trách nhiệm trước Đảng ủy",
    ]
    assert "Văn Một" not in repr(draft)


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Thuế cơ sở 1 thành phố Hải Phòng", True),
        ("Trường THCS An Biên 2", True),
        ("TP. Hải Phòng", True),
        ("Ban Chỉ đạo 35 và các phòng, ban, ngành, đơn vị liên quan", True),
        ("Các tổ dân phố. Đến năm nay không còn hộ nghèo", False),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%", False),
        ("Xây dựng phường kiểu mẫu vào năm 2030", False),
        ("Các đơn vị của phường vận động ít nhất hai đợt và 3 tổ chức, cá nhân mỗi quý tham gia", False),
        ("Các phòng, ban, " * 9, False),
    ],
)
def test_sentences_and_figures_are_no_names_of_offices(name: str, may: bool) -> None:
    assert may_be_office(name) is may


@pytest.mark.parametrize(("head", "field"), [("Đơn vị phối hợp", "coordinating"), ("Phân công chỉ đạo", "directing")])
def test_a_sentence_in_a_cell_of_offices_is_left_out_and_asked_about(head: str, field: str) -> None:
    cell = "Công an phường; Tỷ lệ hộ dùng nước sạch đạt 98%"
    draft = understood(f"STT\tNhiệm vụ\tĐơn vị chủ trì\t{head}", f"1\tMở chợ mới\tPhòng Kinh tế\t{cell}")
    assert rows_of(draft)[0].texts[field] == "Công an phường"
    (asked,) = doubts(draft, DoubtKind.AGENCY)
    assert (asked.field, asked.raw, asked.proposal) == (field, cell, "Công an phường")


def test_a_very_long_list_of_offices_is_kept_and_asked_about() -> None:
    cell = "; ".join(f"Trường Tiểu học {name} phường Hòa Bình" for name in "ABCDEGHIKLMNOPQ")
    draft = understood("STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp", f"1\tMở chợ mới\tPhòng Kinh tế\t{cell}")
    assert rows_of(draft)[0].texts["coordinating"] == cell
    assert [each.field for each in doubts(draft, DoubtKind.AGENCY) if each.about] == ["coordinating"]
