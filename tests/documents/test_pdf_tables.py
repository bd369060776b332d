"""Ruled tables of PDF pages: columns of rows that are cut differently, words that a narrow cell broke, open ends."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.documents.pdf_builder import Pdf
from ward_tui.documents.pdf_cells import text_of
from ward_tui.documents.pdf_columns import Box, Row, tables_of
from ward_tui.documents.pdf_file import read_pdf
from ward_tui.documents.pdf_lines import Line
from ward_tui.domain.intake.manuscript import FileKind, Grid, unheard


def row(number: int, edges: list[int], lines: list[int]) -> Row:
    """A row with cells between these edges, by the upright lines of the whole page."""
    cells: dict[int, Box] = {left: (left, 20 * number, right, 20 * number + 20) for left, right in pairwise(edges)}
    return tuple(cells.get(line) for line in lines[:-1])


def widths(tables: list[list[Row]]) -> list[list[list[int]]]:
    """The places of the cells of each row of each table."""
    return [[[place for place, cell in enumerate(row) if cell] for row in table] for table in tables]


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ([[0, 30, 200, 300], [0, 30, 200, 300]], [[[0, 1, 2], [0, 1, 2]]]),
        ([[0, 30, 200, 300], [0, 300], [0, 30, 200, 300]], [[[0, 1, 2], [0], [0, 1, 2]]]),
        ([[0, 30, 200, 300], [0, 30, 190, 300], [0, 34, 210, 300]], [[[0, 1, 2]] * 3]),
        ([[0, 30, 200, 300], [0, 220, 300], [0, 30, 200, 300]], [[[0, 1, 2], [1, 2], [0, 1, 2]]]),
        ([[0, 30, 200, 300]] * 2 + [[0, 50, 100, 150, 300]] * 2, [[[0, 1, 2]] * 2, [[0, 1, 2, 3]] * 2]),
        ([[0, 30, 32, 200, 300], [0, 30, 32, 200, 300]], [[[0, 1, 2], [0, 1, 2]]]),
    ],
)
def test_rows_that_are_cut_differently_have_the_same_columns_and_other_tables_stay_apart(
    cut: list[list[int]], expected: list[list[list[int]]]
) -> None:
    lines = sorted({edge for edges in cut for edge in edges})
    assert widths(tables_of([row(number, edges, lines) for number, edges in enumerate(cut)])) == expected


@pytest.mark.parametrize(
    ("lines", "wide", "text"),
    [
        (("202", "7"), 28, "2027"),
        (("6/20", "26"), 60, "6/2026"),
        (("1", "2"), 14, "12"),
        (("1", "2"), 60, "1 2"),
        (("2025", "2026"), 30, "2025 2026"),
        (("Thự", "c hiện"), 26, "Thực hiện"),
        (("Kh", "ởi công"), 20, "Khởi công"),
        (("Thời", "gian"), 30, "Thời gian"),
        (("Hoàn", "thành"), 30, "Hoàn thành"),
        (("05-", "CT/TW"), 40, "05-CT/TW"),
    ],
)
def test_words_that_a_narrow_cell_broke_are_whole_again(lines: tuple[str, ...], wide: float, text: str) -> None:
    made = [Line(each, 2, 0, 2 + 6 * len(each), 12, 6 * len(each.split()[0])) for each in lines]
    assert text_of(made, wide) == text


def test_a_row_that_goes_on_on_the_next_page_is_kept_where_upright_lines_are_drawn_as_bars(tmp_path: Path) -> None:
    pdf = Pdf().page()
    for top in (700, 720):
        pdf.rule(60, top, 500, top)
    for left in (60, 100, 300, 500):
        for edge in (left, left + 0.75):
            pdf.rule(edge, 700, edge, 790)
        pdf.rule(left, 790, left + 0.75, 790)
    for left, top, text in ((62, 702, "STT"), (105, 702, "Nhiệm vụ"), (62, 730, "1"), (105, 730, "Mở chợ")):
        pdf.text(left, top, text)
    (grid,) = read_pdf(pdf.save(tmp_path / "a.pdf"), FileKind.PDF, unheard).blocks
    assert isinstance(grid, Grid)
    assert [row.texts for row in grid.rows] == [("STT", "Nhiệm vụ", ""), ("1", "Mở chợ", "")]
