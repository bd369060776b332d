"""The sheet of the timeline, and the columns of new due dates in the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.builders import SLUG, TIMELINE, book_of, cells, column, given_work, office, opened, texts, with_items
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import Stage
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.editing import ItemUpdate

MOVED, ISSUED, GIVEN = f"{SLUG}/PL04-03", f"{SLUG}/PL14-03", f"{SLUG}/GT-01"


def export(folder: Path, facts: Facts, **changes: Any) -> Workbook:
    """The workbook of these facts."""
    return opened(write_summary(folder / "ra.xlsx", book_of(facts, **changes)).path)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A programme with new due dates, progress, a result, stages and given work."""
    made = office(tmp_path_factory.mktemp("moved"))
    made.update(MOVED, ItemUpdate(progress=50))
    made.extend(MOVED, parse_deadline("Quý II/2027"), "45-TB/ĐU", date(2026, 10, 2), "chờ giá đất")
    made.extend(ISSUED, parse_deadline("Quý I/2027"), "50-TB/ĐU")
    made.extend(ISSUED, parse_deadline("Quý III/2027"), "60-TB/ĐU")
    made.update(f"{SLUG}/PL02-01", ItemUpdate(done_on=date(2026, 8, 3), document="1/QĐ"))
    found = with_items(made.facts, given_work(1, due_on=date(2031, 3, 31), finish=parse_deadline("Quý I/2031")))
    made.close()
    row = found.items[f"{SLUG}/PL03-01"]
    stages = (
        Stage("1", row.id, 0, "Chủ trương đầu tư", done_on=date(2025, 5, 5)),
        Stage("2", row.id, 1, "Khởi công", planned=parse_deadline("Quý I/2028")),
    )
    return replace(found, items=found.items | {row.id: replace(row, stages=stages)})


@pytest.fixture(scope="module")
def book(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """Its workbook."""
    return export(tmp_path_factory.mktemp("sheet"), facts)


@pytest.fixture(scope="module")
def sheet(book: Workbook) -> Iterator[Worksheet]:
    """The sheet of the timeline."""
    yield book[TIMELINE]


def header(sheet: Worksheet) -> int:
    """The number of the row with the years."""
    return next(cell.row for cell in cells(sheet) if cell.value == "Năm 2025")


def row_of(sheet: Worksheet, key: str) -> int:
    """The number of a row by its identifier."""
    return next(cell.row for cell in cells(sheet) if cell.value == key and cell.column == 2)


def signs(sheet: Worksheet, key: str, quarters: int = 24) -> str:
    """What is drawn of a row, a letter for each quarter."""
    row = row_of(sheet, key)
    return "".join(str(sheet.cell(row, 7 + place).value or " ") for place in range(quarters))


def fills(sheet: Worksheet, key: str, quarters: int = 24) -> str:
    """How the quarters of a row are filled: # dark, - light."""
    known = {"FFB0B0B0": "#", "FFE6E6E6": "-"}
    row = row_of(sheet, key)
    found = (sheet.cell(row, 7 + place).fill for place in range(quarters))
    return "".join(known[str(fill.fgColor.rgb)] if fill.fill_type else " " for fill in found)


def test_every_row_of_the_documents_has_a_bar_numbered_through(sheet: Worksheet, facts: Facts) -> None:
    keys = [row[1].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    numbers = [row[0].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert keys == [key.rpartition("/")[2] for key in facts.items]
    assert numbers == list(range(1, len(facts.items) + 1))


def test_the_quarters_of_the_term_stand_below_their_years(sheet: Worksheet) -> None:
    top = header(sheet)
    years = [cell.value for cell in sheet[top] if str(cell.value).startswith("Năm ")]
    assert years == [f"Năm {year}" for year in range(2025, 2031)]
    assert [sheet.cell(top + 1, 7 + place).value for place in range(24)] == ["I", "II", "III", "IV"] * 6


@pytest.mark.parametrize(
    ("key", "drawn", "filled"),
    [
        ("PL04-03", "███║█░░░░░              ", "#####-----              "),
        ("PL04-08", "□□□□□□□□□□□□            ", "------------            "),
        ("PL02-01", "    ██√█████████████████", "    ####################"),
        ("PL03-01", "░●░░░░░░░░░░○░░░░░░░░░░░", "------------------------"),
        ("PL15-01", "                       ┤", "                        "),
        ("GT-01", "                       ►", "                        "),
    ],
)
def test_bars_are_filled_and_carry_signs_that_print_without_colour(
    sheet: Worksheet, key: str, drawn: str, filled: str
) -> None:
    assert signs(sheet, key) == drawn
    assert fills(sheet, key) == filled


def test_the_quarter_of_the_day_stands_between_thick_lines_in_every_row(sheet: Worksheet) -> None:
    top = header(sheet)
    for row in (top + 1, row_of(sheet, "PL04-03"), row_of(sheet, "PL15-07")):
        border = sheet.cell(row, 7 + 7).border
        assert (border.left.style, border.right.style) == ("medium", "medium")
        assert sheet.cell(row, 7 + 5).border.right.style == "thin"
    assert any("Cột viền đậm là quý IV/2026." in text for text in texts(sheet))


def test_the_sheet_is_printed_one_page_wide_with_its_header_on_every_page(sheet: Worksheet) -> None:
    top = header(sheet)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth in (None, 1)
    assert sheet.print_title_rows == f"${top}:${top + 1}"
    assert sheet.freeze_panes == f"D{top + 2}"
    assert str(sheet.print_area).endswith(f"$AD${sheet.max_row}")
    assert any("TỔNG CỘNG" in text for text in texts(sheet))


def test_the_original_due_date_stands_beside_the_present_one(sheet: Worksheet) -> None:
    row = row_of(sheet, "PL04-03")
    assert [sheet.cell(row, place).value for place in (4, 5, 6)] == [0.5, 2025, "Quý II/2027"]
    assert sheet.cell(row_of(sheet, "PL04-04"), 5).value is None


def test_the_lists_name_the_original_due_date_and_every_deciding_document(book: Workbook) -> None:
    work, issued = book["Dự án và nhiệm vụ"], book["Nghị quyết và đề án"]
    place = column(work, "Mã").index("PL04-03")
    assert column(work, "Hoàn thành")[place] == "Quý II/2027 (hạn gốc 2025)"
    assert column(work, "Hạn tính đến ngày")[place] == datetime(2027, 6, 30)
    assert column(work, "Hạn gốc")[place] == datetime(2025, 12, 31)
    paper = "2025 → Quý II/2027 theo 45-TB/ĐU ngày 2/10/2026 – chờ giá đất"
    assert column(work, "Văn bản lùi hạn")[place] == paper
    assert column(work, "Hạn gốc").count(None) == len(column(work, "Mã")) - 1
    place = column(issued, "Mã").index("PL14-03")
    assert column(issued, "Thời hạn")[place] == "Quý III/2027 (hạn gốc 2/2026)"
    papers = "2/2026 → Quý I/2027 theo 50-TB/ĐU; Quý I/2027 → Quý III/2027 theo 60-TB/ĐU"
    assert column(issued, "Văn bản lùi hạn")[place] == papers
    assert "Văn bản lùi hạn" in texts(book["Việc giao thêm"])


def test_a_day_outside_the_term_has_no_thick_lines(facts: Facts, tmp_path: Path) -> None:
    sheet = export(tmp_path, facts, as_of=date(2032, 1, 1))[TIMELINE]
    assert not any("viền đậm" in text for text in texts(sheet))
    row = row_of(sheet, "PL04-03")
    assert "medium" not in {sheet.cell(row, 7 + place).border.right.style for place in range(24)}


def test_several_programmes_share_one_span_of_years(tmp_path: Path) -> None:
    made = office(tmp_path, ["thuy-nguyen", "dong-hai"])
    sheet = export(tmp_path, made.facts)[TIMELINE]
    made.close()
    assert any(text.startswith("B. Phường Đông Hải") for text in texts(sheet))
    assert len([text for text in texts(sheet) if text.startswith("Năm 20")]) == 6


def test_without_rows_the_sheet_says_so(tmp_path: Path) -> None:
    made = office(tmp_path, [])
    sheet = export(tmp_path, made.facts)[TIMELINE]
    made.close()
    assert "Chương trình chưa có dự án, nhiệm vụ, nghị quyết, đề án nào." in texts(sheet)
