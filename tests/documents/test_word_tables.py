"""Tables of Word files: merged cells, numbers of lists, tables in tables, edges that were drawn apart."""

from __future__ import annotations

import time
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.documents.word_builder import element, new, paragraph, read, run, table
from ward_tui.documents.word_file import read_docx
from ward_tui.domain.intake.manuscript import FileKind, Grid, unheard

HEAD = [["STT", "Nhiệm vụ", "Thời gian", ""], ["", "", "Thực hiện", "Hoàn thành"], ["1", "Mở rộng chợ", "2025", "2027"]]


def _two_row_head(document: Any) -> Any:
    made = table(document, HEAD)
    made.cell(0, 2).merge(made.cell(0, 3))
    made.cell(0, 0).merge(made.cell(1, 0))
    made.cell(0, 1).merge(made.cell(1, 1))
    return made


def test_a_cell_merged_across_and_one_merged_down_say_their_text_once(tmp_path: Path) -> None:
    document = new()
    _two_row_head(document)
    assert read(document, tmp_path) == [[tuple(row) for row in HEAD]]


def test_a_cell_that_is_one_with_the_cell_above_is_told_from_an_empty_one(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["1", "Mở chợ", "Phòng A"], ["2", "Sửa trường", ""], ["3", "", "Phòng B"]])
    made.cell(0, 2).merge(made.cell(1, 2))
    document.save(tmp_path / "a.docx")
    (grid,) = read_docx(tmp_path / "a.docx", FileKind.DOCX, unheard).blocks
    assert isinstance(grid, Grid)
    assert [row.merged for row in grid.rows] == [frozenset(), frozenset({2}), frozenset()]


def test_cells_merged_in_the_old_way_and_left_out_at_the_ends_keep_their_columns(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["STT", "Nhiệm vụ", "Đơn vị"], ["Nhóm I", "", ""], ["1", "Mở chợ", ""]])
    rows = made._tbl.tr_lst
    rows[1].tc_lst[0].get_or_add_tcPr().append(element('<w:hMerge w:val="restart"/>'))
    rows[1].tc_lst[1].get_or_add_tcPr().append(element("<w:hMerge/>"))
    rows[2].insert(0, element('<w:trPr><w:gridBefore w:val="1"/></w:trPr>'))
    rows[2].remove(rows[2].tc_lst[0])
    assert read(document, tmp_path) == [
        [("STT", "Nhiệm vụ", "Đơn vị"), ("Nhóm I", "", ""), ("", "Mở chợ", "")],
    ]


def test_columns_drawn_a_hair_apart_from_row_to_row_are_one_and_real_narrow_ones_stay(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["STT", "", "Nhiệm vụ", "Năm"], ["1", "Mở chợ", "", "2026"]])
    grid = made._tbl.tblGrid
    for column, width in zip(grid.gridCol_lst, (600, 60, 5000, 900), strict=True):
        column.set(column.keys()[0], str(width))
    first, second = made._tbl.tr_lst
    first.tc_lst[0].merge(first.tc_lst[1])
    second.tc_lst[1].merge(second.tc_lst[2])
    assert read(document, tmp_path) == [[("STT", "Nhiệm vụ", "Năm"), ("1", "Mở chợ", "2026")]]


def test_numbers_that_word_counts_itself_stand_in_their_cells(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["STT", "Nhiệm vụ"], ["", "Mở chợ"], ["", "Sửa trường"]])
    for row in (1, 2):
        made.cell(row, 0).paragraphs[0].style = "List Number"
    assert read(document, tmp_path)[0][1:] == [("1.", "Mở chợ"), ("2.", "Sửa trường")]


def test_paragraphs_of_a_cell_are_one_text(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["Các phòng,", "x"]])
    made.cell(0, 0).add_paragraph("ban,\nngành")
    assert read(document, tmp_path) == [[("Các phòng, ban, ngành", "x")]]


def test_a_table_within_a_table_comes_after_it_and_its_words_are_not_in_the_cell(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["Ngoài", "x"]])
    inner = made.cell(0, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Trong", "y"
    assert read(document, tmp_path) == [[("Ngoài", "x")], [("Trong", "y")]]


def test_a_row_and_words_that_were_deleted_while_tracking_changes_are_gone(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["1", "Mở chợ"], ["2", "Sửa trường"]])
    made._tbl.tr_lst[1].insert(0, element('<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>'))
    assert read(document, tmp_path) == [[("1", "Mở chợ")]]


def test_the_head_of_a_document_that_is_laid_out_as_a_table_is_read_as_lines(tmp_path: Path) -> None:
    document = new()
    made = table(document, [["ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG CỘNG SẢN VIỆT NAM"]], style=None)
    made.cell(0, 0).add_paragraph("ĐẢNG ỦY PHƯỜNG")
    assert read(document, tmp_path) == [
        ("", "ĐẢNG BỘ THÀNH PHỐ"),
        ("", "ĐẢNG ỦY PHƯỜNG"),
        ("", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ]


def test_places_name_the_table_and_the_row(tmp_path: Path) -> None:
    document = new()
    table(document, [["a", "b"]])
    paragraph(document, run("Giữa"))
    table(document, [["c", "d"], ["e", "g"]])
    document.save(tmp_path / "a.docx")
    blocks = read_docx(tmp_path / "a.docx", FileKind.DOCX, unheard).blocks
    assert [(row.spot.table, row.spot.row) for grid in blocks if isinstance(grid, Grid) for row in grid.rows] == [
        (1, 1),
        (2, 1),
        (2, 2),
    ]
    assert blocks[1].spot.line == 1


def test_time_grows_with_the_rows_and_not_with_their_square(tmp_path: Path) -> None:
    def took(rows: int) -> float:
        document = new()
        made = table(document, [["1", "Nhiệm vụ", "2026"]])
        for _ in range(rows):
            made._tbl.append(deepcopy(made._tbl.tr_lst[0]))
        document.save(tmp_path / "a.docx")
        begun = time.process_time()
        read_docx(tmp_path / "a.docx", FileKind.DOCX, unheard)
        return time.process_time() - begun

    took(10)
    assert took(800) < 0.05 + 8 * took(200)
