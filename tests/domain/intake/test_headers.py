"""Columns told by the words over them."""

from __future__ import annotations

import pytest

from ward_tui.domain.intake.headers import Role, columns_of, head_at, is_head, is_numbering, role_of
from ward_tui.domain.intake.manuscript import Cells, Spot

MEANINGS = {
    Role.NUMBER: ["STT", "TT", "ST T", "Số TT", "S.T.T", "Số thứ tự"],
    Role.NAME: [
        "Nhiệm vụ",
        "Nội dung công việc",
        "Tên dự án",
        "Danh mục công trình",
        "Tên Nghị quyết/ Đề án dự kiến",
        "Đầu việc cụ thể",
        "Hạng mục",
        "Nhiệm vụ, giải pháp",
        "Tên văn bản",
        "Nội dung hoạt động",
    ],
    Role.TARGET: ["Tên chỉ tiêu", "Chỉ tiêu", "CHỈ TIÊU CHỦ YẾU", "Các chỉ tiêu", "Nội dung chỉ tiêu"],
    Role.FUNDING: ["Nguồn lực thực hiện", "Nguồn vốn", "Kinh phí thực hiện", "Nguồn kinh phí", "Dự kiến kinh phí"],
    Role.START: ["Bắt đầu", "Thời điểm bắt đầu", "Khởi công", "Thực hiện", "Từ năm", "Năm bắt đầu"],
    Role.FINISH: [
        "Hoàn thành",
        "Thời gian hoàn thành",
        "Kết thúc",
        "Thời hạn",
        "Hạn hoàn thành",
        "Thời gian ban hành",
        "Tháng trình",
    ],
    Role.TIME: [
        "Thời gian",
        "Thời gian thực hiện",
        "Tiến độ",
        "Lộ trình thực hiện",
        "Giai đoạn",
        "Khởi công - hoàn thành",
    ],
    Role.LEAD: [
        "Cơ quan chủ trì",
        "Đơn vị chủ trì tham mưu",
        "Đơn vị thực hiện",
        "Chủ đầu tư",
        "Cơ quan, đơn vị thực hiện",
        "Phân công thực hiện",
        "Đơn vị đầu mối",
        "Đơn vị được giao",
        "Cơ quan phụ trách",
    ],
    Role.COORDINATING: ["Đơn vị phối hợp", "Cơ quan phối hợp thực hiện", "Phối hợp"],
    Role.DIRECTING: ["Lãnh đạo chỉ đạo", "Phân công chỉ đạo", "Lãnh đạo phụ trách", "Đồng chí chỉ đạo"],
    Role.PRODUCT: ["Sản phẩm", "Kết quả, sản phẩm", "Sản phẩm đầu ra", "Sản phẩm hoàn thành"],
    Role.MEASURES: ["Giải pháp thực hiện", "Biện pháp"],
    Role.RESPONSIBILITY: ["Trách nhiệm", "Trách nhiệm của người đứng đầu"],
    Role.AUTHORITY: ["Thẩm quyền", "Cấp trình", "Cơ quan ban hành", "Cấp quyết định"],
    Role.NOTE: ["Ghi chú", "Lưu ý"],
    Role.UNIT: ["Đơn vị tính", "ĐVT"],
    Role.GOAL: ["Mục tiêu đến năm 2030", "Kế hoạch năm 2026", "Mục tiêu", "Chỉ tiêu đến 2030"],
}
CASES = [(text, role) for role, texts in MEANINGS.items() for text in texts]


@pytest.mark.parametrize(("text", "role"), CASES)
def test_what_a_head_means(text: str, role: Role) -> None:
    assert role_of(text) is role
    assert role_of(text.upper()) is role


@pytest.mark.parametrize("text", ["Địa điểm", "Quy mô", "Tổng mức đầu tư", "", "x" * 200])
def test_a_head_that_is_not_known_has_no_meaning(text: str) -> None:
    assert role_of(text) is None


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (("STT", "Nhiệm vụ", "Nguồn lực thực hiện", "Thời gian", ""), True),
        (("TT", "Tên dự án"), True),
        (("Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"), True),
        (("1", "Dự án cấp nước", "Ngân sách", "2026", "2027"), False),
        (("", "Dự án khu dân cư", "Công ty chủ trì dự án", "", ""), False),
        (("Nơi nhận", "TM. Ủy ban nhân dân"), False),
        (("Ủy ban nhân dân", "Cộng hòa xã hội chủ nghĩa Việt Nam"), False),
        (("Hoàn thành", ""), False),
    ],
)
def test_heads_are_told_from_rows(texts: tuple[str, ...], is_one: bool) -> None:
    assert is_head(texts) is is_one


@pytest.mark.parametrize(
    ("rows", "roles", "taken"),
    [
        (
            ["STT|Nhiệm vụ|Nguồn lực thực hiện|Thời gian|", "|||Thực hiện|Hoàn thành"],
            ["number", "name", "funding_text", "start", "finish"],
            2,
        ),
        (
            ["TT|Công trình|Thời gian||Cơ quan thực hiện|", "||Từ năm|Đến năm|Chủ trì|Phối hợp"],
            ["number", "name", "start", "finish", "lead", "coordinating"],
            2,
        ),
        (
            ["STT|Đơn vị chủ trì|Nội dung|Tiến độ", "(1)|(2)|(3)|(4)"],
            ["number", "lead", "name", "time"],
            2,
        ),
        (
            ["TT|Nghị quyết|Thời gian thực hiện|Thời gian hoàn thành", "1|Nghị quyết A|2026|2027"],
            ["number", "name", "start", "finish"],
            1,
        ),
        (
            ["TT|Chỉ tiêu|ĐVT|Mục tiêu|", "|||Năm 2026|Năm 2030", "A|B|C|1|2"],
            ["number", "target", "unit", None, "goal"],
            3,
        ),
    ],
)
def test_heads_of_one_row_and_of_two(rows: list[str], roles: list[str | None], taken: int) -> None:
    cells = [Cells(tuple(row.split("|")), Spot(n)) for n, row in enumerate(rows, 1)]
    found = head_at(cells, 0)
    assert found is not None
    assert [None if role is None else role.value for role in found[0].roles] == roles
    assert found[1] == taken


def test_a_time_is_a_finish_beside_a_start_and_both_alone() -> None:
    assert columns_of(["TT", "Nội dung", "Thời gian thực hiện"]).roles[2] is Role.TIME
    assert columns_of(["TT", "Nội dung", "Thời gian thực hiện", "Hoàn thành"]).roles[2:] == (Role.START, Role.FINISH)
    assert columns_of(["TT", "Nội dung", "Thực hiện"]).roles[2] is Role.TIME


def test_a_meaning_belongs_to_the_first_column_that_has_it() -> None:
    assert columns_of(["TT", "Nhiệm vụ", "Nội dung công việc"]).roles == (Role.NUMBER, Role.NAME, None)


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (("(1)", "(2)", "(3)"), True),
        (("A", "B", "1", "2"), True),
        (("1", "Dự án", "2026"), False),
        (("1", "", ""), False),
    ],
)
def test_numbers_of_columns_are_no_row(texts: tuple[str, ...], is_one: bool) -> None:
    assert is_numbering(texts) is is_one
