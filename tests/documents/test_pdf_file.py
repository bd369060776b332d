"""PDF files: paragraphs put together again, ruled tables, edges of pages, and what cannot be read."""

from __future__ import annotations

import sys
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import pytest

from tests.documents.pdf_builder import Pdf, Writer
from ward_tui.documents import pdf_limits
from ward_tui.documents.pdf_file import read_pdf
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Cancelled, FileKind, Grid, Paragraph, unheard

LONG = (
    "Thu ngân sách nhà nước trên địa bàn hằng năm đạt và vượt kế hoạch thành phố giao; tốc độ tăng tổng giá trị "
    "sản phẩm bình quân hằng năm đạt 13,5% trở lên, đến năm 2030 có 1.120 doanh nghiệp hoạt động trên địa bàn phường"
)


def _read(pdf: Pdf, folder: Path) -> list[Any]:
    read = read_pdf(pdf.save(folder / "thu.pdf"), FileKind.PDF, unheard)
    return [block.text if isinstance(block, Paragraph) else [row.texts for row in block.rows] for block in read.blocks]


def _refused(path: Path) -> str:
    with pytest.raises(WardError) as refusal:
        read_pdf(path, FileKind.PDF, unheard)
    assert refusal.value.facts["file"] == path.name
    return refusal.value.code


def test_lines_broken_to_fit_are_paragraphs_again_and_headings_stay_apart(tmp_path: Path) -> None:
    writer = Writer()
    texts = ["CHƯƠNG TRÌNH HÀNH ĐỘNG", "CỦA PHƯỜNG", "I. Mục tiêu", LONG + ".", "- " + LONG + ";", "- Số dân", LONG]
    for text in texts:
        writer.paragraph(text)
    assert _read(writer.pdf, tmp_path) == texts


def test_a_paragraph_goes_on_over_the_page_and_the_number_of_the_page_is_left_out(tmp_path: Path) -> None:
    writer = Writer()
    texts = [f"{number}. {LONG}." for number in range(1, 16)]
    for text in texts:
        writer.paragraph(text)
    assert len(writer.pdf.pages) == 2
    assert _read(writer.pdf, tmp_path) == texts


def test_places_name_page_line_table_and_row(tmp_path: Path) -> None:
    writer = Writer()
    writer.paragraph("Mở đầu")
    writer.paragraph(LONG)
    writer.table([["STT", "Nhiệm vụ"], ["1", "Mở chợ"]], [60, 100, 400])
    blocks = read_pdf(writer.pdf.save(tmp_path / "a.pdf"), FileKind.PDF, unheard).blocks
    assert [(each.spot.page, each.spot.line, each.spot.last) for each in blocks[:2]] == [(1, 1, 1), (1, 2, 4)]
    grid = blocks[2]
    assert isinstance(grid, Grid)
    assert [(row.spot.page, row.spot.table, row.spot.row) for row in grid.rows] == [(1, 1, 1), (1, 1, 2)]


def test_merged_cells_say_their_text_once_in_the_first_of_them(tmp_path: Path) -> None:
    pdf = Pdf().page()
    for top, left, right in ((100, 60, 500), (125, 300, 500), (150, 60, 500), (175, 60, 500)):
        pdf.rule(left, top, right, top)
    for left, top in ((60, 100), (100, 100), (300, 100), (400, 125), (500, 100)):
        pdf.rule(left, top, left, 175)
    drawn = [(62, 105, "STT"), (105, 105, "Nhiệm vụ"), (305, 105, "Thời gian"), (305, 130, "Thực hiện")]
    drawn += [(405, 130, "Hoàn thành"), (62, 155, "1"), (105, 155, "Mở chợ"), (305, 155, "2025"), (405, 155, "2027")]
    for left, top, text in drawn:
        pdf.text(left, top, text, 11)
    assert _read(pdf, tmp_path) == [
        [("STT", "Nhiệm vụ", "Thời gian", ""), ("", "", "Thực hiện", "Hoàn thành"), ("1", "Mở chợ", "2025", "2027")],
    ]
    (grid,) = read_pdf(tmp_path / "thu.pdf", FileKind.PDF, unheard).blocks
    assert isinstance(grid, Grid)
    assert [row.merged for row in grid.rows] == [frozenset(), frozenset({0, 1}), frozenset()]


def test_a_row_broken_over_the_page_is_left_as_two(tmp_path: Path) -> None:
    writer = Writer()
    writer.top = 700
    writer.table([["STT", "Nhiệm vụ"], ["1", f"{LONG} {LONG}"], ["2", "Mở chợ"]], [60, 100, 400])
    first, second = _read(writer.pdf, tmp_path)
    assert [row[0] for row in first] == ["STT", "1"]
    assert [row[0] for row in second] == ["STT", "", "2"]
    assert f"{first[1][1]} {second[1][1]}" == f"{LONG} {LONG}"


def test_a_table_whose_last_row_is_open_at_the_end_of_the_page_keeps_it(tmp_path: Path) -> None:
    pdf = Pdf().page()
    for top in (700, 720):
        pdf.rule(60, top, 500, top)
    for left in (60, 100, 300, 500):
        pdf.rule(left, 700, left, 790)
    for left, top, text in (
        (62, 702, "STT"),
        (105, 702, "Nhiệm vụ"),
        (62, 730, "1"),
        (105, 730, "Mở"),
        (105, 750, "chợ"),
    ):
        pdf.text(left, top, text)
    assert _read(pdf, tmp_path) == [[("STT", "Nhiệm vụ", ""), ("1", "Mở chợ", "")]]


def test_letters_drawn_apart_from_their_marks_or_twice_for_bold_are_one(tmp_path: Path) -> None:
    pdf = Pdf().page()
    place = 60.0
    for letter in unicodedata.normalize("NFD", "Đường"):
        mark = unicodedata.combining(letter)
        pdf.text(place - (6 if mark else 0), 100, letter)
        place += 0 if mark else 6
    for shift in (0, 0.3):
        pdf.text(60 + shift, 200, "CHỈ TIÊU")
    assert _read(pdf, tmp_path) == ["Đường", "CHỈ TIÊU"]


def test_what_stands_side_by_side_in_the_head_is_read_apart(tmp_path: Path) -> None:
    pdf = Pdf().page()
    for top, left, right in (
        (60, "ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (80, "ĐẢNG ỦY PHƯỜNG", "Ngày 5/2/2026"),
    ):
        pdf.text(60, top, left)
        pdf.text(350, top, right)
    assert _read(pdf, tmp_path) == ["ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY PHƯỜNG", "Ngày 5/2/2026"]


def test_heads_and_feet_of_pages_are_left_out_and_numbers_within_the_text_stay(tmp_path: Path) -> None:
    pdf = Pdf()
    for number in range(1, 5):
        pdf.page()
        pdf.text(60, 20, "Đảng ủy phường An Bình")
        pdf.text(60, 400, f"Phần {number}")
        pdf.text(60, 420, "2030")
        pdf.text(300, 815, f"Trang {number}/4")
    assert _read(pdf, tmp_path) == [text for number in range(1, 5) for text in (f"Phần {number}", "2030")]


def test_a_scan_without_text_and_letters_without_names_are_told_apart(tmp_path: Path) -> None:
    scan = Pdf().page()
    scan.picture()
    assert _refused(scan.save(tmp_path / "quet.pdf")) == "intake_pdf_scanned"
    unnamed = Pdf(unnamed=set("ươệộ")).page()
    unnamed.text(60, 60, "Chương trình hành động thực hiện nghị quyết")
    assert _refused(unnamed.save(tmp_path / "phong.pdf")) == "intake_pdf_letters"


def test_a_picture_among_pages_of_text_is_counted(tmp_path: Path) -> None:
    writer = Writer()
    writer.paragraph(LONG)
    writer.pdf.page().picture()
    assert read_pdf(writer.pdf.save(tmp_path / "a.pdf"), FileKind.PDF, unheard).lost == 1


def test_a_password_is_told_from_damage(tmp_path: Path) -> None:
    locked = "/Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{}> /U <{}>".format("11" * 32, "22" * 32)
    pdf = Pdf().page()
    pdf.text(60, 60, "kín")
    assert _refused(pdf.save(tmp_path / "a.pdf", f"/ID [<11> <11>] /Encrypt << {locked} >>")) == "intake_password"
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.7\n1 0 obj <<")
    assert _refused(broken) == "intake_damaged"


def test_without_the_part_that_reads_pdf_the_refusal_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    assert _refused(Pdf().page().save(tmp_path / "a.pdf")) == "intake_pdf_missing"


def test_lines_end_where_the_page_does_and_a_word_broken_after_a_hyphen_is_one(tmp_path: Path) -> None:
    pdf = Pdf().page()
    lines = [
        "Tiếp tục thực hiện Chỉ thị số 05-",
        "CT/TW của Bộ Chính trị về học tập -",
        "và làm theo tấm gương của Bác Hồ",
    ]
    for place, line in enumerate(lines):
        pdf.text(60, 100 + 16 * place, line)
    assert _read(pdf, tmp_path) == [
        "Tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị về học tập - và làm theo tấm gương của Bác Hồ"
    ]


def test_too_many_pages_too_many_letters_and_streams_that_swell_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = Pdf()
    for _ in range(301):
        pdf.page()
    assert _refused(pdf.save(tmp_path / "day.pdf")) == "intake_pdf_pages"
    monkeypatch.setattr(pdf_limits, "MOST_DRAWN", 100)
    full = Pdf().page()
    full.text(0, 100, "x" * 101)
    assert _refused(full.save(tmp_path / "day.pdf")) == "intake_bomb"
    packed = zlib.compress(bytes(pdf_limits.MOST_BYTES + 1)).decode("latin-1")
    stream = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream"
    content = (tmp_path / "day.pdf").read_bytes()
    start = content.index(b"7 0 obj")
    end = content.index(b"endobj", start)
    (tmp_path / "bom.pdf").write_bytes(content[:start] + f"7 0 obj\n{stream}\n".encode("latin-1") + content[end:])
    assert _refused(tmp_path / "bom.pdf") == "intake_bomb"


def test_reading_can_be_ended_between_pages(tmp_path: Path) -> None:
    def changed_mind(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_pdf(Pdf().page().save(tmp_path / "a.pdf"), FileKind.PDF, changed_mind)
