"""Files of cells: the sign between the cells is found out, quoted cells keep their lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.documents.test_text_file import read, said
from ward_tui.documents.csv_file import delimiter_of
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind, Spot

ROWS = [
    ("STT", "Nhiệm vụ", "Kinh phí"),
    ("1", "Xây chợ, bến xe; bãi đỗ", "12,5 tỷ"),
    ("2", "Nạo vét kênh", "Ngân sách"),
]


def quoted(rows: Sequence[tuple[str, ...]], sign: str) -> str:
    return "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_cells_is_found_out(sign: str, tmp_path: Path) -> None:
    found = read(tmp_path, quoted(ROWS, sign), "x.csv")
    assert said(found) == [ROWS]
    assert found.kind is FileKind.CSV


def test_commas_of_prose_do_not_part_cells() -> None:
    prose = "1. Tăng 12,5%/năm trở lên, hằng năm.\n2. Đến năm 2030, đạt 100%, tất cả.\n"
    assert delimiter_of(prose + "TT;Nội dung;Hạn\n1;Đề án, kế hoạch;2026\n2;Chợ;2027\n") == ";"


def test_the_sign_that_the_file_names_itself_is_taken(tmp_path: Path) -> None:
    assert said(read(tmp_path, "sep=;\na,b;c\nd,e;f\n", "x.csv")) == [[("a,b", "c"), ("d,e", "f")]]


def test_headings_above_a_table_are_paragraphs_and_blank_rows_part_tables(tmp_path: Path) -> None:
    first = "PHỤ LỤC 1,,\nDANH MỤC DỰ ÁN,,\n\nTT,Tên,Hạn\n1,A,2026\nI. Nhóm,,\n,,\n"
    second = "một mình,,\n2,B,2027\nPhụ lục 2,,\nTT,Tên,Hạn\n"
    assert said(read(tmp_path, first + second, "x.csv")) == [
        "PHỤ LỤC 1",
        "DANH MỤC DỰ ÁN",
        [("TT", "Tên", "Hạn"), ("1", "A", "2026"), ("I. Nhóm", "", "")],
        "một mình",
        [("2", "B", "2027")],
        "Phụ lục 2",
        [("TT", "Tên", "Hạn")],
    ]


def test_a_cell_of_several_lines_keeps_its_place(tmp_path: Path) -> None:
    (table,) = read(tmp_path, 'TT,Tên\n1,"dòng một\ndòng hai"\n2,B\n', "x.csv").grids()
    assert [row.spot for row in table.rows] == [Spot(1, 1), Spot(2, 3), Spot(4, 4)]
    assert table.rows[1].texts == ("1", "dòng một dòng hai")


def test_a_quotation_mark_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(WardError) as refused:
        read(tmp_path, 'TT,Tên\n1,"mở\n' + "2,B\n" * 500, "x.csv")
    assert (refused.value.code, refused.value.facts["line"]) == ("intake_quote", 2)


def test_more_rows_than_are_taken_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ward_tui.documents.limits.ROWS", 5)
    with pytest.raises(WardError) as refused:
        read(tmp_path, "a,b\n" * 7, "x.csv")
    assert refused.value.code == "intake_rows"


def test_lines_of_a_page_in_the_rows_of_a_file_are_told_from_whole_paragraphs(tmp_path: Path) -> None:
    broken = "Lãnh đạo thực hiện thắng lợi các chỉ tiêu phát triển kinh tế - xã;;\nhội của phường;;\n" * 6
    assert read(tmp_path, broken, "x.csv").wrapped
    assert not read(tmp_path, broken.replace("xã;", "xã.;"), "x.csv").wrapped
