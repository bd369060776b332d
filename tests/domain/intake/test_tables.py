"""Tables put together of rows: page breaks, lost heads and numbers, groups, lines between tables."""

from __future__ import annotations

import pytest

from tests.domain.intake.papers import HEAD, doubts, names, paper, rows_of, sheet, understood
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.headers import columns_of
from ward_tui.domain.intake.manuscript import Cells, Spot
from ward_tui.domain.intake.recognise import recognise
from ward_tui.domain.intake.rows import rows_of as joined_rows
from ward_tui.domain.intake.tables import Table, is_heading, number_of, tables_of

ROW_1 = "1\tLàm đường liên xóm đoạn qua cánh đồng\tNgân sách\t2026\t2027"
ROW_2 = "2\tXây nhà văn hóa tổ dân phố số 4\tDoanh nghiệp\t2026\t2028"
ROW_3 = "3\tNạo vét mương tiêu phía đông\tNgân sách\t2027\t2027"


@pytest.mark.parametrize(
    "text",
    [
        "Phụ lục số 02",
        "PHỤ LỤC 1",
        "Phụ lục III",
        "PHỤ LỤC",
        "Phụ lục 4: DANH MỤC DỰ ÁN",
        "Phụ lục II. Các công trình",
        "Phụ lục 05 - Nhiệm vụ giáo dục",
        "Biểu số 3",
        "PHỤ LỤC SỐ 12 (Kèm theo Kế hoạch số 5/KH-UBND)",
        "Phụ lục 2a",
    ],
)
def test_headings_of_appendices(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "phụ lục kèm theo",
        "Phụ lục 1 kèm theo kế hoạch này nêu rõ việc",
        "Biểu dương các tập thể",
        "Theo Phụ lục 2",
        "Phụ lục này là một phần của kế hoạch",
        "Biểu quyết thông qua",
    ],
)
def test_words_about_appendices_are_no_headings(text: str) -> None:
    assert not is_heading(text)


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3), ("03.", 3), ("(12)", 12), ("1.2", None), ("I", None), ("", None)]
)
def test_numbers_of_rows(text: str, number: int | None) -> None:
    assert number_of(text) == number


def test_blank_lines_and_repeated_heads_do_not_end_a_table() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, "", ROW_2, "", HEAD, ROW_3)
    assert [len(each.rows) for each in draft.appendices] == [3]
    assert not draft.doubts


def test_a_page_number_between_two_halves_of_a_table_is_passed_over() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, "- 7 -", ROW_2, "Trang 8/12", ROW_3)
    assert [len(each.rows) for each in draft.appendices] == [3]


def test_a_head_with_numbers_that_begin_again_is_another_appendix_whose_heading_is_lost() -> None:
    draft = understood(
        "Phụ lục 1", "DANH MỤC", HEAD, ROW_1, ROW_2, "", HEAD, ROW_1, "Phụ lục 3", "NHIỆM VỤ", HEAD, ROW_1
    )
    assert [each.code for each in draft.appendices] == ["PL01", "PL02", "PL03"]
    assert [each.about for each in doubts(draft, DoubtKind.APPENDIX_CODE)] == ["PL02"]
    assert [each.about for each in doubts(draft, DoubtKind.APPENDIX_TITLE)] == ["PL02"]


def test_a_row_that_goes_on_after_a_page_break_is_one_row() -> None:
    draft = understood(
        "Phụ lục 1",
        "DANH MỤC",
        "TT\tNội dung\tChủ trì\tPhối hợp\tThời hạn",
        "1\tLập hồ sơ quản lý\tPhòng Kinh tế\tCông an phường,\t2026",
        "",
        "TT\tNội dung\tChủ trì\tPhối hợp\tThời hạn",
        "\tcác bến đò ngang\t\tcác tổ dân phố\t",
        "2\tSửa cầu treo\tPhòng Kinh tế\t\t2027",
    )
    first, second = rows_of(draft)
    assert first.name == "Lập hồ sơ quản lý các bến đò ngang"
    assert first.texts["coordinating"] == "Công an phường; Các tổ dân phố"
    assert (first.spot.line, first.spot.last) == (4, 7)
    assert second.name == "Sửa cầu treo"
    assert not draft.doubts


def test_lines_joined_without_being_sure_are_asked_about() -> None:
    draft = understood(
        "Phụ lục 1", "DANH MỤC", HEAD, "1\tCải tạo khu vực\tNgân sách\t2026\t2027", "\tBến Bính\t\t\t", ROW_2
    )
    assert rows_of(draft)[0].name == "Cải tạo khu vực Bến Bính"
    (asked,) = doubts(draft, DoubtKind.JOINED)
    assert (asked.about, asked.field, asked.raw) == ("PL01-01", "name", "Bến Bính")


def test_a_row_whose_number_is_lost_is_a_row_of_its_own() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, ROW_2.replace("2\tX", "\tX", 1), ROW_3)
    assert [row.number for row in rows_of(draft)] == [1, 2, 3]
    (asked,) = doubts(draft, DoubtKind.ROW_NUMBER)
    assert (asked.about, asked.proposal) == ("PL01-02", "2")


@pytest.mark.parametrize(
    ("printed", "numbers", "asked"),
    [
        (["1", "2", "2", "3"], [1, 2, 3, 4], ["PL01-03"]),
        (["1", "2", "4", "5"], [1, 2, 4, 5], ["PL01-04"]),
        (["01.", "02.", "03.", "04."], [1, 2, 3, 4], []),
        (["1", "1.1", "1.2", "2"], [1, 2, 3, 4], ["PL01-04"]),
        (["", "", "", ""], [1, 2, 3, 4], ["PL01-01"]),
    ],
)
def test_numbers_are_unique_and_what_is_odd_about_them_is_asked(
    printed: list[str], numbers: list[int], asked: list[str]
) -> None:
    rows = [f"{text}\tViệc thứ {place} của phường\tNgân sách\t2026\t2027" for place, text in enumerate(printed)]
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, *rows)
    assert [row.number for row in rows_of(draft)] == numbers
    assert [each.about for each in doubts(draft, DoubtKind.ROW_NUMBER)] == asked


def test_groups_head_rows_and_their_numbers_may_begin_again() -> None:
    draft = understood(
        "Phụ lục 1",
        "DANH MỤC",
        HEAD,
        "I\tLĩnh vực giao thông\t\t\t",
        ROW_1,
        ROW_2,
        "II\tLĩnh vực thủy lợi\t\t\t",
        ROW_1,
    )
    assert [row.number for row in rows_of(draft)] == [1, 2, 3]
    assert [row.texts["note"] for row in rows_of(draft)] == ["Lĩnh vực giao thông"] * 2 + ["Lĩnh vực thủy lợi"]
    assert not draft.doubts


def test_a_heading_over_parts_with_numbers_of_their_own_is_a_group() -> None:
    draft = understood(
        "Phụ lục 1",
        "DANH MỤC",
        HEAD,
        "1\tCấp nước\t\t\t",
        ROW_1.replace("1\t", "1.1\t", 1),
        ROW_3.replace("3\t", "1.2\t", 1),
    )
    assert [row.texts.get("note") for row in rows_of(draft)] == ["Cấp nước", "Cấp nước"]


def test_a_sum_is_no_row_and_is_told() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, ROW_2, "\tTổng cộng\t\t\t12")
    assert len(rows_of(draft)) == 2
    assert "Tổng cộng" in doubts(draft, DoubtKind.UNREAD)[0].raw


def test_a_table_after_text_takes_the_columns_of_the_one_before_and_asks() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, "Phụ lục 2", "NẠO VÉT KÊNH MƯƠNG", ROW_1, ROW_2)
    assert names(draft)[1] == [rows_of(draft)[0].name, "Xây nhà văn hóa tổ dân phố số 4"]
    assert {each.about for each in doubts(draft, DoubtKind.COLUMN)} == {"PL02"}


def test_a_table_without_a_head_is_guessed_and_asked_about() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", ROW_1, ROW_2, ROW_3)
    assert rows_of(draft)[1].texts == {
        "name": "Xây nhà văn hóa tổ dân phố số 4",
        "funding_text": "Doanh nghiệp",
        "start": "2026",
        "finish": "2028",
    }
    assert len(doubts(draft, DoubtKind.COLUMN)) == 5


def test_a_table_that_is_not_understood_is_told() -> None:
    draft = understood("x\ty", "12\t13", "14\t15")
    assert draft.is_empty
    assert doubts(draft, DoubtKind.UNREAD)[0].raw == "x | y\n12 | 13\n14 | 15"


def test_a_column_that_is_not_understood_goes_to_the_notes_and_is_asked_about() -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", "STT\tTên dự án\tMặt bằng\tHoàn thành", "1\tSửa chợ\tTổ 5\t2027")
    assert rows_of(draft)[0].texts["note"] == "Mặt bằng: Tổ 5"
    assert [(each.about, each.raw) for each in doubts(draft, DoubtKind.COLUMN)] == [("PL01", "Mặt bằng")]


def test_a_sheet_holds_titles_heads_and_several_tables() -> None:
    head = ["STT", "Tên dự án", "Nguồn vốn", "Hoàn thành"]
    draft = recognise(
        sheet(
            ["ỦY BAN NHÂN DÂN PHƯỜNG", "", "", ""],
            ["", "", "", ""],
            ["Phụ lục 01", "", "", ""],
            ["DỰ ÁN GIAO THÔNG", "", "", ""],
            head,
            ["1", "Mở rộng đường Bến Đò", "Ngân sách", "2027"],
            ["2", "Xây cầu Đen", "Ngân sách", "2028"],
            ["Phụ lục 02", "", "", ""],
            ["DỰ ÁN CẤP NƯỚC", "", "", ""],
            head,
            ["1", "Lắp tuyến ống phía nam", "Doanh nghiệp", "2026"],
        )
    )
    assert [(each.code, each.title, len(each.rows)) for each in draft.appendices] == [
        ("PL01", "Dự án giao thông", 2),
        ("PL02", "Dự án cấp nước", 1),
    ]
    assert draft.appendices[0].rows[0].spot.cell == "A6"


def test_paragraphs_stay_outside_of_tables() -> None:
    scanned = tables_of(paper("Một câu.", "STT\tNhiệm vụ\tThời gian", "1\tViệc\t2026", "Câu sau.").blocks)
    assert [each.text for each in scanned.paragraphs] == ["Một câu.", "Câu sau."]
    assert len(scanned.tables) == 1


def test_the_head_and_foot_of_a_paper_are_no_rows() -> None:
    draft = understood(
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "PHƯỜNG BẾN ĐÁ\tĐộc lập - Tự do - Hạnh phúc",
        "Phụ lục 1",
        "DANH MỤC",
        HEAD,
        ROW_1,
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
        "- Như trên;\tCHỦ TỊCH",
    )
    assert names(draft) == [["Làm đường liên xóm đoạn qua cánh đồng"]]
    assert not draft.doubts


def test_columns_of_money_are_kept_as_notes_with_their_unit_and_groups_with_sums_are_groups() -> None:
    draft = understood(
        "Biểu 01",
        "DANH MỤC DỰ ÁN ĐẦU TƯ CÔNG",
        "Đơn vị tính: triệu đồng",
        "STT\tDanh mục dự án\tThời gian KC-HT\tTổng mức đầu tư\tKế hoạch vốn\t\tChủ đầu tư",
        "\t\t\t\t2026\t2027\t",
        "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)",
        "A\tDự án chuyển tiếp\t\t20.000\t20.000\t\t",
        "1\tCải tạo trường Tiểu học\t2025-2026\t20.000\t20.000\t\tBan Quản lý dự án",
        "B\tDự án mới\t\t9.000\t\t9.000\t",
        "1\tXây nhà văn hóa\t2026-2027\t9.000\t\t9.000\tBan Quản lý dự án",
    )
    assert [dict(row.texts) for row in rows_of(draft)] == [
        {
            "name": "Cải tạo trường Tiểu học",
            "start": "2025",
            "finish": "2026",
            "lead": "Ban Quản lý dự án",
            "note": "Tổng mức đầu tư (triệu đồng): 20.000; Kế hoạch vốn 2026 (triệu đồng): 20.000; Dự án chuyển tiếp",
        },
        {
            "name": "Xây nhà văn hóa",
            "start": "2026",
            "finish": "2027",
            "lead": "Ban Quản lý dự án",
            "note": "Tổng mức đầu tư (triệu đồng): 9.000; Kế hoạch vốn 2027 (triệu đồng): 9.000; Dự án mới",
        },
    ]
    assert not draft.doubts


def test_a_cell_that_is_one_with_the_cell_above_says_the_same() -> None:
    head = Cells(("TT", "Nội dung", "Chủ trì", "Thời hạn"), Spot(1))
    first = Cells(("1", "Sửa cầu", "Phòng Kinh tế", "2026"), Spot(2))
    second = Cells(("2", "Sửa đường", "", "2027"), Spot(3), frozenset({2}))
    third = Cells(("3", "Xây chợ", "", "2028"), Spot(4))
    rows, _ = joined_rows(Table(columns_of(head.texts), rows=[first, second, third]))
    assert [row.cells[2] for row in rows] == ["Phòng Kinh tế", "Phòng Kinh tế", ""]


@pytest.mark.parametrize("text", ["Công trình dở dang", "Công an phường", "Tổng hợp báo cáo năm", "Cộng đồng học tập"])
def test_words_that_only_begin_like_a_sum_are_rows(text: str) -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, f"2\t{text}\tNgân sách\t2026\t2027")
    assert names(draft)[0][1] == text
    assert not doubts(draft, DoubtKind.UNREAD)


@pytest.mark.parametrize("text", ["Cộng", "TỔNG SỐ", "Tổng cộng (I+II)", "Tổng cộng:"])
def test_sums_are_no_rows(text: str) -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", HEAD, ROW_1, f"\t{text}\t\t\t")
    assert len(rows_of(draft)) == 1
