"""What a document says of itself at its head, and that it says nothing where it does not."""

from __future__ import annotations

import pytest

from ward_tui.domain.intake.draft import DraftHead
from ward_tui.domain.intake.heading import head_of
from ward_tui.domain.intake.manuscript import Cells, FileKind, Grid, Manuscript, Paragraph, Spot


def head(*texts: str) -> DraftHead:
    """The head of a text of these lines."""
    blocks = tuple(Paragraph(text, Spot(line, line)) for line, text in enumerate(texts, 1))
    return head_of(Manuscript("a.txt", FileKind.TXT, "", blocks))


PARTY = (
    "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
    "ĐẢNG ỦY PHƯỜNG AN BIÊN",
    "Số 12-CTr/ĐU",
    "Hải Phòng, ngày 05 tháng 02 năm 2026",
    "CHƯƠNG TRÌNH HÀNH ĐỘNG",
    "CỦA BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG",
    "về thực hiện Nghị quyết Đại hội Đảng bộ phường An Biên,",
    "nhiệm kỳ 2025 - 2030",
    "Thực hiện Chương trình số 5 của Thành ủy, Ban Thường vụ Đảng ủy phường ban hành chương trình như sau:",
    "I. MỤC TIÊU",
    "Phấn đấu hoàn thành với 18 chỉ tiêu.",
)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ward", "An Biên"),
        ("city", "Hải Phòng"),
        ("kind", "Chương trình hành động"),
        ("title", "Thực hiện Nghị quyết Đại hội Đảng bộ phường An Biên, nhiệm kỳ 2025 - 2030"),
        ("number", "12-CTr/ĐU"),
        ("date_text", "ngày 05 tháng 02 năm 2026"),
        ("issuer", "Ban Thường vụ Đảng ủy phường An Biên"),
        ("term_start", 2025),
        ("term_end", 2030),
        ("announced_targets", 18),
        ("spot", Spot(5, 5)),
    ],
)
def test_the_head_of_a_letter_says_who_what_and_when(field: str, value: object) -> None:
    assert getattr(head(*PARTY), field) == value


def test_a_head_that_is_set_as_a_table_is_read_like_lines() -> None:
    cells = ("UBND PHƯỜNG AN BIÊN Số: 7/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    below = ("Số: 7/KH-UBND", "Hải Phòng, ngày 3 tháng 10 năm 2026")
    grid = Grid((Cells(cells, Spot(table=1, row=1)), Cells(below, Spot(table=1, row=2))), Spot(table=1))
    rest = (Paragraph("KẾ HOẠCH", Spot(1, 1)), Paragraph("Phát triển giao thông đến năm 2030", Spot(2, 2)))
    found = head_of(Manuscript("a.docx", FileKind.DOCX, "", (grid, *rest)))
    assert (found.ward, found.kind, found.number) == ("An Biên", "Kế hoạch", "7/KH-UBND")
    assert found.title == "Phát triển giao thông đến năm 2030"
    assert found.date_text == "ngày 3 tháng 10 năm 2026"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: /CTr-UBND", ""),
        ("Số 15 - CTr/ĐU", "15-CTr/ĐU"),
        ("Số: 15/BC-UBND", "15/BC-UBND"),
        ("Số lượng: 15 dự án", ""),
    ],
)
def test_a_number_without_its_digits_is_none(line: str, number: str) -> None:
    assert head(line, "KẾ HOẠCH", "Phát triển giao thông").number == number


def test_the_name_that_stands_more_often_is_the_name_of_the_ward() -> None:
    assert head("phường Phạm Sự Mạnh", "phường Phạm Sư Mạnh", "phường Phạm Sư Mạnh").ward == "Phạm Sư Mạnh"


def test_a_shouted_title_is_written_calmly_and_keeps_its_names() -> None:
    found = head("KẾ HOẠCH", "PHÁT TRIỂN PHƯỜNG AN BIÊN GIAI ĐOẠN II", "I. MỤC ĐÍCH")
    assert found.title == "Phát triển phường An Biên giai đoạn II"


def test_a_table_of_figures_has_no_head() -> None:
    assert head("1", "Đường A", "2027") == DraftHead()


@pytest.mark.parametrize("text", ["phường hội", "xã hội", "toàn phường Trong đó", "phường Ban Chấp hành"])
def test_words_that_name_no_place_are_no_ward(text: str) -> None:
    assert head(text).ward == ""


@pytest.mark.parametrize(
    ("lines", "ward", "title"),
    [
        (
            ("KẾ HOẠCH", "thực hiện Nghị quyết Đại hội Đảng bộ phường Lê Thanh Nghị lần thứ I"),
            "Lê Thanh Nghị",
            "Thực hiện Nghị quyết Đại hội Đảng bộ phường Lê Thanh Nghị lần thứ I",
        ),
        (
            ("ĐẢNG ỦY PHƯỜNG TÂN HƯNG", "CHƯƠNG TRÌNH", "của Ban Chấp hành Đảng bộ phường Tân Hưng về kinh tế biển"),
            "Tân Hưng",
            "Kinh tế biển",
        ),
        (
            ("KẾ HOẠCH", "THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ PHƯỜNG VIỆT HÒA LẦN THỨ I"),
            "Việt Hòa",
            "Thực hiện Nghị quyết Đại hội Đảng bộ phường Việt Hòa lần thứ I",
        ),
        (
            ("KẾ HOẠCH CÔNG TÁC NĂM 2026", "của Đảng ủy phường Chu Văn An"),
            "Chu Văn An",
            "Công tác năm 2026 của Đảng ủy phường Chu Văn An",
        ),
        (
            ("ĐẢNG ỦY XÃ TIÊN LÃNG", "KẾ HOẠCH", "phát triển xã hội số", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch)"),
            "Tiên Lãng",
            "Phát triển xã hội số",
        ),
        (("KẾ HOẠCH", "phát triển phường An Biên", "PHỤ LỤC", "CHỈ TIÊU"), "An Biên", "Phát triển phường An Biên"),
    ],
)
def test_names_of_wards_and_titles_end_where_they_do(lines: tuple[str, ...], ward: str, title: str) -> None:
    found = head(*lines)
    assert (found.ward, found.title) == (ward, title)


def test_who_issued_a_document_and_what_it_is_about_may_stand_in_one_line() -> None:
    found = head("CHƯƠNG TRÌNH", "của Ban Chấp hành Đảng bộ phường An Biên thực hiện Nghị quyết Đại hội Đảng bộ phường")
    assert found.issuer == "Ban Chấp hành Đảng bộ phường An Biên"
    assert found.title == "Thực hiện Nghị quyết Đại hội Đảng bộ phường"
