"""Workbooks: visible sheets, cells as they are shown, places by sheet and cell."""

from __future__ import annotations

import shutil
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.documents.test_text_file import said
from ward_tui.documents.reading import read_manuscript
from ward_tui.documents.sheet_looks import Look, look_of
from ward_tui.documents.workbook_file import _merged, cell_name, guarded, shown
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Cancelled, FileKind, Manuscript, Spot
from ward_tui.wording.form_sheets import HIDDEN_SHEET

FILES = Path(__file__).with_name("files")


def saved(book: Workbook, folder: Path) -> Manuscript:
    path = folder / "sách.xlsx"
    book.save(path)
    return read_manuscript(path)


@pytest.mark.parametrize("kind", [FileKind.XLSX, FileKind.XLS, FileKind.ODS])
def test_the_three_kinds_of_workbooks_say_the_same(kind: FileKind, tmp_path: Path) -> None:
    path = tmp_path / "tên bất kỳ.dat"  # what it is, its content says
    shutil.copy(FILES / f"small.{kind}", path)
    found = read_manuscript(path)
    assert found.kind is kind
    assert [each.text for each in found.paragraphs()][:2] == [
        "CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "thực hiện Nghị quyết Đại hội đại biểu Đảng bộ phường Hoa Sen lần thứ I, nhiệm kỳ 2025 - 2030",
    ]
    first, second = found.grids()
    assert (first.title, first.spot, second.spot.cell) == ("Phụ Lục 1", Spot(sheet="Phụ Lục 1", cell="A3"), "A3")
    assert first.rows[4].texts[:5] == ("3", "Nạo vét kênh tiêu thoát nước", "Ngân sách", "9/2026", "30/9/2027")
    assert [row.texts[5] for row in second.rows] == ["Tỷ lệ", "98,5%", "9/2026"]


def test_hidden_sheets_and_sheets_without_text_are_only_counted(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active
    book.active.append(["TT", "Tên"])
    hidden = book.create_sheet("Ẩn")
    hidden.append(["số cũ", "1"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Trống")
    found = saved(book, tmp_path)
    assert said(found) == [[("TT", "Tên")]]
    assert found.lost == 2


def test_merged_cells_say_their_text_once_in_the_first(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (["TT", "Thời hạn", None], [None, "Bắt đầu", "Xong"], [1, 2026, 2027]):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    assert said(saved(book, tmp_path)) == [
        [("TT", "Thời hạn", ""), ("", "Bắt đầu", "Xong"), ("1", "2026", "2027")],
    ]


def test_cells_that_are_one_with_the_cell_above_are_told_apart_from_empty_ones(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (["TT", "Tên", "Chủ trì"], [1, "A", "Phòng Kinh tế"], [2, "B", None], [3, "C", None]):
        sheet.append([None, *row])
    sheet.merge_cells("D2:D3")
    (table,) = saved(book, tmp_path).grids()
    assert [row.merged for row in table.rows] == [frozenset(), frozenset(), frozenset({2}), frozenset()]


def test_merged_ranges_that_cover_a_whole_sheet_over_and_over_are_passed_over() -> None:
    rows = [("",) * 50] * 20_000
    assert _merged([(0, 1_048_575, 0, 16_383)] * 1000, (0, 0), rows) == {}
    assert _merged([(0, 1, 0, 1), (0, 0, 2, 3)], (0, 0), rows[:2]) == {1: frozenset({0, 1})}


def test_the_place_of_a_table_that_begins_further_in_is_right(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    sheet["C5"], sheet["D5"], sheet["C6"], sheet["D6"] = "TT", "Tên", 1, "A"
    (table,) = saved(book, tmp_path).grids()
    assert [row.spot.cell for row in table.rows] == ["C5", "C6"]


def test_a_form_of_an_agency_is_sent_to_where_forms_are_collected(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet(HIDDEN_SHEET).sheet_state = "veryHidden"
    with pytest.raises(WardError) as refused:
        saved(book, tmp_path)
    assert refused.value.code == "intake_form"


@pytest.mark.parametrize(
    ("value", "look", "text"),
    [
        (2026, None, "2026"),
        (2026.0, None, "2026"),
        (13.5, None, "13,5"),
        (0.1 + 0.2, None, "0,3"),
        (-4.25, None, "-4,25"),
        (1e20, None, "100000000000000000000"),
        (float("nan"), None, ""),
        (0.985, Look.PERCENT, "98,5%"),
        (1, Look.PERCENT, "100%"),
        (0.07, Look.PERCENT, "7%"),
        (date(2026, 9, 30), None, "30/9/2026"),
        (datetime(2026, 9, 1, 8), Look.MONTH, "9/2026"),
        (time(8, 30), None, "08:30:00"),
        (True, None, "TRUE"),
        ("13.5", None, "13.5"),
    ],
)
def test_values_are_written_as_people_write_them(value: object, look: Look | None, text: str) -> None:
    assert shown(value, look) == text


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("0%", Look.PERCENT),
        ("0.00%", Look.PERCENT),
        ('0.0"%"', None),
        ("mm/yyyy", Look.MONTH),
        ("[$-42A]mmm-yy", Look.MONTH),
        ("dd/mm/yyyy", None),
        ("General", None),
        ("h:mm", None),
    ],
)
def test_formats_that_change_what_a_number_says(code: str, look: Look | None) -> None:
    assert look_of(code) is look


@pytest.mark.parametrize(("place", "name"), [((0, 0), "A1"), ((9, 25), "Z10"), ((0, 26), "AA1"), ((0, 16_383), "XFD1")])
def test_names_of_cells(place: tuple[int, int], name: str) -> None:
    assert cell_name(*place) == name


class PanicError(BaseException):
    """As the reader of workbooks raises one: no Exception."""


@pytest.mark.parametrize("error", [PanicError("index"), ValueError(), MemoryError(), OSError()])
def test_whatever_the_reader_raises_is_told_as_a_damaged_file(error: BaseException) -> None:
    with pytest.raises(WardError) as refused, guarded(Path("x.xlsx"), "Phụ lục 1"):
        raise error
    assert (refused.value.code, refused.value.facts["place"]) == ("intake_damaged", "Phụ lục 1")


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt(), WardError("intake_form", file="x")])
def test_what_the_user_does_is_no_damage(error: BaseException) -> None:
    with pytest.raises(type(error)), guarded(Path("x.xlsx")):
        raise error
