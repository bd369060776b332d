"""Headings of appendices, titles in capitals, kinds of rows."""

from __future__ import annotations

import pytest

from tests.domain.intake.papers import HEAD, doubts, understood
from ward_tui.domain.intake.casing import Casing, is_shouted
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.kinds import kind_of
from ward_tui.domain.model import ItemKind

ROW = "1\tViệc của phường\tNgân sách\t2026\t2027"


def heading(*lines: str) -> tuple[str, str, str]:
    """The code, printed number and title of the appendix under these lines, in the ward Sông Lam."""
    draft = understood(
        "Ủy ban nhân dân phường Sông Lam", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "Kính gửi các phòng.", *lines, HEAD, ROW
    )
    (found,) = draft.appendices
    return found.code, found.printed, found.title


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Phụ lục số 02", "PHÁT TRIỂN ĐÔ THỊ"], ("PL02", "02", "Phát triển đô thị")),
        (["PHỤ LỤC 1", "Danh mục dự án trọng điểm"], ("PL01", "1", "Danh mục dự án trọng điểm")),
        (["Phụ lục III", "NHIỆM VỤ", "VỀ GIÁO DỤC"], ("PL03", "III", "Nhiệm vụ về giáo dục")),
        (["Phụ lục 4: Dự án cấp nước"], ("PL04", "4", "Dự án cấp nước")),
        (["PHỤ LỤC 12. CÔNG TÁC DÂN VẬN"], ("PL12", "12", "Công tác dân vận")),
        (
            ["Phụ lục 5", "(Kèm theo Kế hoạch số 3/KH-UBND", "của phường Sông Lam)", "VIỆC LÀM"],
            ("PL05", "5", "Việc làm"),
        ),
        (["Phụ lục 6", "BẢO VỆ MÔI TRƯỜNG", "SÔNG LAM"], ("PL06", "6", "Bảo vệ môi trường")),
        (["Phụ lục 7", "ĐẦU TƯ CÔNG", "Đơn vị tính: triệu đồng"], ("PL07", "7", "Đầu tư công")),
        (["Phụ lục 8", "QUỐC PHÒNG – AN NINH"], ("PL08", "8", "Quốc phòng - an ninh")),
        (["Phụ lục 9", ""], ("PL09", "9", "Phụ lục 09")),
        (["PHỤ LỤC", "DANH MỤC NHIỆM VỤ"], ("PL01", "", "Danh mục nhiệm vụ")),
        (["Phụ lục", "NHIỆM VỤ GIAO CHO CÁC PHÒNG"], ("PL01", "", "Nhiệm vụ giao cho các phòng")),
        (["Phụ lục 3: NHIỆM VỤ GIAO CHO CÁC PHÒNG"], ("PL03", "3", "Nhiệm vụ giao cho các phòng")),
        (["BÍ THƯ", "Nguyễn Văn A", "VĂN HÓA, THỂ THAO"], ("PL01", "", "Văn hóa, thể thao")),
    ],
)
def test_headings_are_read(lines: list[str], found: tuple[str, str, str]) -> None:
    assert heading(*lines) == found


def table(*lines: str) -> list[str]:
    """Lines over a table and its only row."""
    return [*lines, HEAD, ROW, ""]


def test_a_number_that_is_lost_follows_the_order_and_is_asked_about() -> None:
    draft = understood(
        *table("VIỆC MỘT"), *table("Phụ lục 2", "VIỆC HAI"), *table("VIỆC BA"), *table("Phụ lục 5", "VIỆC NĂM")
    )
    assert [each.code for each in draft.appendices] == ["PL01", "PL02", "PL03", "PL05"]
    assert [(each.about, each.proposal) for each in doubts(draft, DoubtKind.APPENDIX_CODE)] == [
        ("PL01", "PL01"),
        ("PL03", "PL03"),
    ]


def test_a_number_that_stands_twice_is_given_once_and_asked_about() -> None:
    draft = understood(*table("Phụ lục 2", "VIỆC MỘT"), *table("Phụ lục 2", "VIỆC HAI"), *table("Phụ lục 3", "VIỆC BA"))
    assert [each.code for each in draft.appendices] == ["PL02", "PL04", "PL03"]
    assert [(each.about, each.raw) for each in doubts(draft, DoubtKind.APPENDIX_CODE)] == [("PL04", "2")]


def test_parts_of_one_appendix_with_tables_of_their_own_are_one() -> None:
    draft = understood(*table("Phụ lục 1", "DANH MỤC", "I. Giao thông"), *table("II. Thủy lợi"))
    (found,) = draft.appendices
    assert [row.number for row in found.rows] == [1, 2]
    assert found.rows[1].texts["note"] == "II. Thủy lợi"


def test_a_title_with_marks_that_the_text_never_writes_is_mended_and_asked_about() -> None:
    prose = "Công tác vận động quần chúng của phường được chú trọng; vận động quần chúng là việc chung."
    draft = understood(prose, *table("Phụ lục 1", "CÔNG TÁC VĂN ĐÔNG QUẢN CHỨNG"))
    assert draft.appendices[0].title == "Công tác vận động quần chúng"
    (asked,) = doubts(draft, DoubtKind.APPENDIX_TITLE)
    assert asked.raw == "CÔNG TÁC VĂN ĐÔNG QUẢN CHỨNG"


@pytest.mark.parametrize(
    ("text", "is_one"), [("DANH MỤC DỰ ÁN", True), ("Danh mục", False), ("1/2026", False), ("ĐT 359C", False)]
)
def test_lines_in_capitals(text: str, is_one: bool) -> None:
    assert is_shouted(text) is is_one


def test_names_keep_the_capitals_that_the_text_gives_them() -> None:
    casing = Casing.of(
        [
            "Toàn thể Nhân dân phường Bình Than và cán bộ, Nhân dân các tổ; phường Bình Than phấn đấu.",
            "Việc của Đảng, theo Đảng.",
        ]
    )
    assert casing.sentence("CHĂM LO NHÂN DÂN PHƯỜNG BÌNH THAN") == "Chăm lo Nhân dân phường Bình Than"
    assert casing.sentence("XÂY DỰNG ĐẢNG") == "Xây dựng Đảng"
    assert casing.sentence("Danh mục Việc làm") == "Danh mục Việc làm"


@pytest.mark.parametrize(
    ("title", "names", "kind", "sure"),
    [
        ("Dự án giao thông", ["Mở rộng đường 5", "Cải tạo cầu Đen"], ItemKind.PROJECT, True),
        ("Phát triển hạ tầng", ["Đầu tư xây dựng chợ", "ĐTXD khu dân cư", "Nhà máy nước"], ItemKind.PROJECT, True),
        ("Giải phóng mặt bằng", ["Dự án khu dân cư", "Đường 10"], ItemKind.CLEARANCE, True),
        ("Danh mục nghị quyết", ["Nghị quyết về đất đai", "Đề án số hóa"], ItemKind.RESOLUTION, True),
        ("Văn bản sẽ ban hành", ["Nghị quyết về trẻ em", "Nghị quyết về chợ", "Kế hoạch"], ItemKind.RESOLUTION, True),
        ("Nhiệm vụ giáo dục", ["Phổ cập giáo dục", "Bồi dưỡng giáo viên"], ItemKind.TASK, True),
        ("Nhiệm vụ y tế", ["Nâng cấp trạm y tế", "Tiêm phòng", "Tuyên truyền"], ItemKind.TASK, True),
        ("Nhiệm vụ đô thị", ["Nâng cấp đường", "Cải tạo vỉa hè"], ItemKind.PROJECT, False),
        ("Danh mục dự án", ["Bảo tồn chèo", "Số hóa hồ sơ"], ItemKind.PROJECT, False),
    ],
)
def test_kinds_of_rows(title: str, names: list[str], kind: ItemKind, sure: bool) -> None:
    assert kind_of(title, "Nội dung", names) == (kind, sure)


def test_a_kind_that_title_and_rows_do_not_agree_on_is_asked_about() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC DỰ ÁN", HEAD, "1\tBảo tồn nghề dệt\tNgân sách\t2026\t2027")
    (asked,) = doubts(draft, DoubtKind.APPENDIX_KIND)
    assert (asked.about, asked.proposal) == ("PL01", "project")
