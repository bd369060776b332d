"""Where the lists of targets of a document begin and end, in the layouts that wards use, and goals in running text."""

from __future__ import annotations

import pytest

from tests.domain.intake.target_words import brief
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftRow, DraftTarget
from ward_tui.domain.intake.manuscript import Paragraph, Spot
from ward_tui.domain.intake.target_lists import targets_of_rows, targets_of_text

NUMBERED = """
PHẦN THỨ HAI
MỤC TIÊU, CHỈ TIÊU
I. Mục tiêu tổng quát
Xây dựng phường phát triển nhanh, phấn đấu đạt đô thị loại I.
II. Hệ thống chỉ tiêu chủ yếu đến năm 2030
1. Về kinh tế
1.1. Tốc độ tăng giá trị sản xuất bình quân đạt 14%/năm.
1.2. Thu ngân sách tăng 10%/năm trở lên.
2. Về văn hóa - xã hội
2.1. Tỷ lệ hộ nghèo dưới 0,5%.
2.2. 100% trạm y tế đạt chuẩn.
III. Nhiệm vụ, giải pháp
1. Phát triển kinh tế
1.1. Tập trung thu hút 20 dự án.
"""
BULLETS = """
II. CÁC MỤC TIÊU, CHỈ TIÊU CỤ THỂ
* Về kinh tế:
+ Thu nhập bình quân đầu người đạt 120 triệu đồng/người/năm.
+ Tổng vốn đầu tư đạt 500 tỷ đồng.
* Về xã hội:
+ Tỷ lệ bao phủ bảo hiểm y tế đạt
98%;
+ Giải quyết việc làm cho 1.000 lao động/năm.
III. CÁC KHÂU ĐỘT PHÁ
- Đầu tư 3 tuyến đường.
"""
COUNTED = """
Một số chỉ tiêu chủ yếu (3 chỉ tiêu)
Chỉ tiêu 1: Tổng thu ngân sách tăng 12%/năm.
Chỉ tiêu 2: Tỷ lệ hộ nghèo giảm còn 0,5% vào năm 2028.
Chỉ tiêu 3. Hằng năm có trên 90% tổ dân phố văn hóa.
III. NHIỆM VỤ TRỌNG TÂM
Chỉ tiêu 100% các hộ dân phân loại rác là nhiệm vụ của các tổ.
"""
PLAIN = """
II. Các chỉ tiêu hằng năm
Phấn đấu hằng năm đạt các chỉ tiêu sau đây:
Tỷ lệ gia đình văn hóa đạt 97% trở lên.
Kết nạp 30 đảng viên.
III. Tổ chức thực hiện
Giao Văn phòng theo dõi 100% chỉ tiêu.
"""
INLINE = """
I. CHƯƠNG TRÌNH XÂY DỰNG CHÍNH QUYỀN
1. Mục tiêu: Phường phát triển.
Chỉ tiêu cụ thể: Hằng năm, tỷ lệ hồ sơ đúng hạn đạt 98%; tỷ lệ hồ sơ trực tuyến đạt trên 80%.
2. Các nhiệm vụ và giải pháp chủ yếu
3. Các chỉ tiêu khác: 14 chỉ tiêu tại phụ lục kèm theo
"""
AIMS = """
2. Mục tiêu cụ thể
- Đến năm 2030 có 900 doanh nghiệp hoạt động.
- Giữ vững an ninh trật tự.
3. Nhiệm vụ
- Hỗ trợ 100 doanh nghiệp.
"""
LETTERS = """
1.2. Chỉ tiêu
a. Kết nạp 120 đảng viên trong nhiệm kỳ.
b. 100% chi bộ được kiểm tra.
1.3. Giải pháp
a. Tuyên truyền 100% đảng viên.
"""
PROSE = """
II. NỘI DUNG
1. Xây dựng chính quyền
Đổi mới lề lối làm việc theo Kế hoạch số 15. Phấn đấu đến năm 2028, phường đạt danh hiệu chính quyền kiểu mẫu.
Phát triển mạnh thương mại điện tử, đến năm 2030 trên 75% hộ kinh doanh bán hàng trực tuyến.
- Cơ quan chủ trì: Phòng Kinh tế, phấn đấu xong 100% trong năm 2026.
2. Tuyên truyền sâu rộng trong Nhân dân.
"""


def read(text: str, *, wrapped: bool = False) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    """The targets of lines of text, each of them a paragraph."""
    lines = enumerate(text.strip().split("\n"), 1)
    return targets_of_text([Paragraph(line, Spot(number, number)) for number, line in lines], wrapped)


LISTS: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "numbers of two parts, groups numbered": (
        NUMBERED,
        [
            ("1.1", "Kinh tế", ">= 14 %/năm annual"),
            ("1.2", "Kinh tế", ">= 10 %/năm annual"),
            ("2.1", "Văn hóa - xã hội", "< 0.5 % term"),
            ("2.2", "Văn hóa - xã hội", ">= 100 % term"),
        ],
    ),
    "signs, groups behind a star, a broken line": (
        BULLETS,
        [
            ("", "Kinh tế", ">= 120 triệu đồng/người/năm term"),
            ("", "Kinh tế", ">= 500 tỷ đồng term"),
            ("", "Xã hội", ">= 98 % term"),
            ("", "Xã hội", ">= 1000 lao động annual"),
        ],
    ),
    "each one called a target": (
        COUNTED,
        [("1", "", ">= 12 %/năm annual"), ("2", "", "<= 0.5 % 2028"), ("3", "", "> 90 % annual")],
    ),
    "no signs at all, yearly by the heading": (
        PLAIN,
        [("", "", ">= 97 % annual"), ("", "", ">= 30 đảng viên annual")],
    ),
    "in the line of the heading": (INLINE, [("", "Xây dựng chính quyền", ">= 98 % annual; > 80 % annual")]),
    "aims, where no list says target": (AIMS, [("", "", ">= 900 doanh nghiệp 2030"), ("", "", "yes term")]),
    "letters": (LETTERS, [("a", "", ">= 120 đảng viên term"), ("b", "", ">= 100 % term")]),
}


@pytest.mark.parametrize("layout", LISTS)
def test_a_list_is_found_with_all_of_its_targets_and_no_others(layout: str) -> None:
    text, expected = LISTS[layout]
    targets, doubts = read(text)
    found = [(each.number, each.group, "; ".join(map(brief, each.indicators))) for each in targets]
    assert found == expected
    assert not doubts


def test_a_target_names_the_place_of_its_line() -> None:
    targets, _ = read(NUMBERED)
    assert [each.place for each in targets][:2] == ["Mục II.1, chỉ tiêu 1.1", "Mục II.1, chỉ tiêu 1.2"]
    assert [each.spot.lines for each in targets] == [(7,), (8,), (10,), (11,)]
    assert read(BULLETS)[0][2].spot.lines == (6, 7)


def test_lines_that_were_broken_to_fit_the_page_are_joined() -> None:
    text = """1.1. Chỉ tiêu
(1) Hằng năm, tỷ lệ thu gom rác đạt
100%;
16
(2) Có trên 80% hộ
Văn Cao phân loại rác.
2. Nhiệm vụ"""
    targets, doubts = read(text, wrapped=True)
    assert [each.text for each in targets] == [
        "Hằng năm, tỷ lệ thu gom rác đạt 100%;",
        "Có trên 80% hộ Văn Cao phân loại rác.",
    ]
    assert not doubts


def test_numbers_that_begin_again_in_the_middle_of_a_list_are_asked_about_once() -> None:
    text = """2. Chỉ tiêu
a, Các chỉ tiêu xây dựng Đảng
(1) Kết nạp 30 đảng viên.
(2) 100% chi bộ được kiểm tra.
(3) 90% đảng viên được giám sát.
b, Các chỉ tiêu kinh tế
(2) Tổng thu đạt 50 tỷ đồng.
(3) Có 20 doanh nghiệp."""
    targets, doubts = read(text)
    assert len(targets) == 5
    assert [(each.kind, each.about) for each in doubts] == [(DoubtKind.ROW_NUMBER, "CT04")]


def test_a_goal_without_a_sign_behind_a_list_is_no_target_and_not_passed_over() -> None:
    targets, doubts = read("2. Chỉ tiêu\n- Kết nạp 30 đảng viên.\nNgoài ra cần trồng 500 cây xanh.\nIII. Nhiệm vụ")
    assert len(targets) == 1
    assert [(each.kind, each.raw) for each in doubts] == [(DoubtKind.UNREAD, "Ngoài ra cần trồng 500 cây xanh.")]


def test_goals_of_running_text_are_proposals_that_are_asked_about() -> None:
    targets, doubts = read(PROSE)
    assert [brief(each.indicators[0]) for each in targets] == ["yes 2028", "> 75 % 2030"]
    assert all(each.from_text for each in targets)
    assert {each.about for each in doubts if each.kind is DoubtKind.PROSE} == {"CT01", "CT02"}


def test_a_document_without_goals_has_no_targets() -> None:
    assert read("I. NỘI DUNG\n1. Tuyên truyền sâu rộng.\n2. Phân công các đơn vị.") == ((), ())


def row(**texts: str) -> DraftRow:
    """A row of a table of targets."""
    return DraftRow(1, texts, Spot(4, 4, table=1, row=2))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"name": "Hằng năm, tỷ lệ giải ngân đạt 100% (nếu có)"}, ">= 100 % annual nếu có"),
        ({"name": "Tỷ lệ hộ nghèo", "unit": "%", "goal": "dưới 0,5"}, "< 0.5 % term"),
        ({"name": "Tỷ lệ bao phủ bảo hiểm y tế", "unit": "%", "goal": "98"}, ">= 98 % term"),
        ({"name": "Số đảng viên mới", "unit": "Đảng viên", "goal": "150"}, ">= 150 đảng viên term"),
        ({"name": "Số mô hình", "unit": "mô hình", "goal": "2 - 3", "finish": "năm 2028"}, "range 2-3 mô hình 2028"),
        ({"name": "Tốc độ tăng thu ngân sách", "unit": "%/năm", "goal": "≥ 12"}, ">= 12 %/năm annual"),
    ],
)
def test_a_row_of_a_table_is_read_with_unit_and_goal_of_columns_of_their_own(
    texts: dict[str, str], expected: str
) -> None:
    (target,), doubts = targets_of_rows([row(**texts)])
    assert "; ".join(map(brief, target.indicators)) == expected
    assert not doubts


def test_a_row_keeps_its_offices_and_its_place() -> None:
    (target,), _ = targets_of_rows([row(name="Có 20 chi bộ mẫu", lead="Ban Xây dựng Đảng", directing="Bí thư")])
    assert target.texts == {"lead": "Ban Xây dựng Đảng", "directing": "Bí thư"}
    assert (target.number, target.text, target.spot.row) == ("1", "Có 20 chi bộ mẫu", 2)
