"""Edges of PDF pages: their numbers, heads of tables that stand alone there, and headings above a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_builder import Pdf
from ward_tui.documents.pdf_file import read_pdf
from ward_tui.documents.pdf_lines import Frame, Line, goes_on
from ward_tui.documents.pdf_lone_heads import without_lone_heads
from ward_tui.domain.intake.manuscript import Block, Cells, FileKind, Grid, Paragraph, Spot, unheard

HEAD = ("STT", "Nhiệm vụ", "Thời gian", "")
UNDER = ("", "", "Bắt đầu", "Xong")
ONE, TWO = ("1", "Mở chợ", "2025", "2026"), ("2", "Sửa cầu", "2026", "2027")


def said(pdf: Pdf, folder: Path) -> list[str]:
    blocks = read_pdf(pdf.save(folder / "a.pdf"), FileKind.PDF, unheard).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def pages(numbers: list[str], *, left: float = 300) -> Pdf:
    """Pages with a line in the middle, each with its number below."""
    pdf = Pdf()
    for place, number in enumerate(numbers, 1):
        pdf.page()
        pdf.text(60, 400, f"Mục {place}")
        pdf.text(left, 800, number)
    return pdf


@pytest.mark.parametrize("numbers", [["1", "2"], ["7", "8", "9"], ["- 3 -", "- 4 -"], ["Trang 1/2", "Trang 2/2"]])
def test_numbers_that_go_on_from_page_to_page_are_left_out(numbers: list[str], tmp_path: Path) -> None:
    assert said(pages(numbers), tmp_path) == [f"Mục {place}" for place in range(1, len(numbers) + 1)]


def test_the_number_of_the_only_page_that_has_one_is_left_out(tmp_path: Path) -> None:
    pdf = pages(["", "2"])
    assert said(pdf, tmp_path) == ["Mục 1", "Mục 2"]


@pytest.mark.parametrize("number", ["8", "2"])
def test_the_number_of_a_row_that_stands_alone_at_the_edge_of_a_page_stays(number: str, tmp_path: Path) -> None:
    pdf = pages(["", "", ""])
    for place in range(3):
        pdf.pages[place].clear()
    for place, drawn in enumerate(pdf.pages, 1):
        pdf.pages, kept = [drawn], pdf.pages
        pdf.text(60, 400, f"Mục {place}")
        if place == 2:
            pdf.text(60, 745, number)
        pdf.text(300, 800, str(place))
        pdf.pages = kept
    assert said(pdf, tmp_path) == ["Mục 1", "Mục 2", number, "Mục 3"]


def grid(page: int, *rows: tuple[str, ...]) -> Grid:
    return Grid(tuple(Cells(row, Spot(page=page, row=number)) for number, row in enumerate(rows, 1)), Spot(page=page))


@pytest.mark.parametrize(
    ("above", "below", "left"),
    [
        ([HEAD, UNDER], [HEAD, UNDER, ONE], [[HEAD, UNDER, ONE]]),
        ([HEAD, UNDER, ONE, HEAD], [HEAD, UNDER, UNDER, ONE], [[HEAD, UNDER, ONE], [HEAD, UNDER, ONE]]),
        ([HEAD, ONE, HEAD], [HEAD, ONE], [[HEAD, ONE], [HEAD, ONE]]),
        ([HEAD, UNDER, ONE], [HEAD, UNDER, TWO], [[HEAD, UNDER, ONE], [HEAD, UNDER, TWO]]),
        ([HEAD, UNDER, ONE], [TWO], [[HEAD, UNDER, ONE], [TWO]]),
    ],
)
def test_heads_at_the_end_of_a_page_that_the_next_one_repeats_go(
    above: list[tuple[str, ...]], below: list[tuple[str, ...]], left: list[list[tuple[str, ...]]]
) -> None:
    found = without_lone_heads([grid(4, *above), grid(5, *below)])
    assert [[row.texts for row in each.rows] for each in found if isinstance(each, Grid)] == left


def test_a_head_above_other_words_or_not_on_the_next_page_stays() -> None:
    between: list[Block] = [grid(4, HEAD), Paragraph("Phụ lục 2", Spot(1, page=5)), grid(5, HEAD, ONE)]
    assert list(without_lone_heads(between)) == between
    far: list[Block] = [grid(4, HEAD), grid(6, HEAD, ONE)]
    assert list(without_lone_heads(far)) == far


FRAME = Frame(60, 540, 90, 1.3)


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        (
            Line("Nâng cao chất lượng", 90, 100, 535, 112, 40, bold=True),
            Line("Tập trung", 60, 116, 300, 128, 40),
            False,
        ),
        (Line("Nâng cao chất lượng", 90, 100, 535, 112, 40, bold=True), Line("phục vụ", 60, 116, 300, 128, 40), True),
        (Line("Nâng cao chất lượng", 90, 100, 535, 112, 40), Line("Tập trung", 60, 116, 300, 128, 40), True),
        (Line("Nâng cao chất lượng", 90, 100, 535, 113, 40), Line("Tập trung", 60, 116, 300, 127, 40), False),
        (Line("Nâng cao chất lượng", 90, 100, 535, 112, 40), Line("Tập trung", 60, 119, 300, 131, 40), False),
    ],
)
def test_a_heading_ends_where_other_letters_or_a_wider_space_begin(before: Line, line: Line, joined: bool) -> None:
    assert goes_on(before, line, FRAME) is joined


@pytest.mark.parametrize(("shift", "joined"), [(0, True), (15, True), (40, False)])
def test_a_title_in_the_middle_goes_on_even_where_its_first_line_is_indented(shift: float, joined: bool) -> None:
    before = Line("DANH MỤC DỰ ÁN 2026 -", 80 + shift, 100, 520 + shift, 112, 60)
    line = Line("2030", 280, 114, 320, 126, 40)
    assert goes_on(before, line, FRAME) is joined
