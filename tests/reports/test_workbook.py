"""The workbook as another program reads it."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.reports.builders import (
    LISTS,
    MEETING,
    NOW,
    REMINDERS,
    SHEETS,
    beside,
    book_of,
    cells,
    column,
    header_row,
    office,
    opened,
    texts,
)
from tests.reports.still import LAYOUTS
from ward_tui.domain.errors import WardError
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.domain.summary import BANDS
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office
from ward_tui.wording import errors, words


def export(made: Office, folder: Path, **options: Any) -> Workbook:
    return opened(made.export(folder / "ra.xlsx", **options).path)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_sheet_is_on_a4_one_page_wide(books: dict[str, Workbook], layout: str) -> None:
    book = books[layout]
    assert book.sheetnames == SHEETS
    for sheet in book.worksheets:
        upright = sheet.title in (MEETING, REMINDERS)
        assert sheet.page_setup.orientation == ("portrait" if upright else "landscape")
        assert int(sheet.page_setup.paperSize or 0) == 9
        fitted = sheet.sheet_properties.pageSetUpPr
        assert fitted is not None
        assert fitted.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert (sheet.page_setup.fitToHeight in (None, 1)) is (sheet.title == MEETING)
        right = {"dang-uy": 15, "ubnd": 20}[layout]
        margins = sheet.page_margins
        in_mm = [round(side * 25.4) for side in (margins.top, margins.bottom, margins.left, margins.right)]
        assert in_mm == [20, 20, 30, right]


def test_pages_are_numbered_from_the_second_one_on(book: Workbook) -> None:
    for sheet in book.worksheets:
        header, first = sheet.oddHeader, sheet.firstHeader
        assert first is None or not first.center.text
        assert sheet.HeaderFooter.differentFirst
        if sheet.title == MEETING:
            assert header is None or not header.center.text
        else:
            assert header is not None
            assert "Times New Roman" in str(header.center.font)
            assert header.center.text == "&P"


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (
            "dang-uy",
            {"ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "ĐẢNG ỦY PHƯỜNG THỦY NGUYÊN", "*", "Số ………-BC/ĐU"}
            | {"ĐẢNG CỘNG SẢN VIỆT NAM", "T/M BAN THƯỜNG VỤ", "BÍ THƯ"},
        ),
        (
            "ubnd",
            {"ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "ỦY BAN NHÂN DÂN PHƯỜNG THỦY NGUYÊN", "Số: ………/BC-UBND"}
            | {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}
            | {"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"},
        ),
    ],
)
def test_the_official_head_is_that_of_the_layout(books: dict[str, Workbook], layout: str, expected: set[str]) -> None:
    found = texts(books[layout]["Tổng hợp"])
    assert expected <= set(found)
    assert "TỔNG HỢP TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG" in found
    assert "Số liệu tính đến ngày 21/11/2026" in found


def test_every_used_cell_is_black_times_new_roman(book: Workbook, files: dict[str, Path]) -> None:
    fonts = {
        (cell.font.name, cell.font.color.rgb, cell.font.scheme)
        for sheet in book.worksheets
        for cell in cells(sheet)
        if cell.font.color is not None
    }
    assert fonts == {("Times New Roman", "FF000000", None)}
    with zipfile.ZipFile(files["dang-uy"]) as packed:
        styles = packed.read("xl/styles.xml").decode()
    assert set(re.findall(r'<name val="([^"]+)"', styles)) == {"Times New Roman"}
    assert 'scheme val="m' not in styles


def test_no_cell_is_a_formula(book: Workbook) -> None:
    assert not [cell for sheet in book.worksheets for cell in cells(sheet) if cell.data_type == "f"]


def test_lists_repeat_their_header_freeze_it_and_filter(book: Workbook) -> None:
    for name in LISTS:
        sheet = book[name]
        top = header_row(sheet)
        assert sheet.print_title_rows == f"${top}:${top + 1}"
        assert sheet.freeze_panes == f"A{top + 2}"
        assert str(sheet.auto_filter.ref).startswith(f"A{top + 1}:")
        numbering = [cell.value for cell in sheet[top + 1] if cell.value]
        assert numbering == [f"({number})" for number in range(1, len(numbering) + 1)]
        assert any(cell.value == "TỔNG CỘNG" for cell in cells(sheet))


def test_internal_columns_stand_right_of_the_printed_area_folded_away(book: Workbook) -> None:
    sheet = book["Dự án và nhiệm vụ"]
    assert str(sheet.print_area).split(":")[1].startswith("$K$")
    assert all(sheet.column_dimensions[letter].hidden for letter in "LMNOP")
    assert not sheet.column_dimensions["K"].hidden


def test_the_front_sheet_counts_what_the_office_counts(still: Office, book: Workbook) -> None:
    sheet, summary = book["Tổng hợp"], still.summary()
    for state in set(ItemStatus) - {ItemStatus.DROPPED}:
        assert beside(sheet, words.ITEM_STATUS[state]) == summary.items.get(state, 0)
    for target_state in TargetStatus:
        assert beside(sheet, words.TARGET_STATUS[target_state], from_column=5) == summary.targets.get(target_state, 0)
    assert beside(sheet, f"Trên tổng số {summary.total_items} nội dung") == pytest.approx(
        summary.overdue / summary.total_items
    )
    dated = f"Trên {summary.with_deadline} nội dung có thời hạn"
    assert beside(sheet, dated) == pytest.approx(summary.overdue / summary.with_deadline)
    assert sum(beside(sheet, words.band(*band)) for band in BANDS) == summary.overdue
    for count in summary.appendices:
        title = still.facts.appendices[count.id].title
        row = next(
            cell.row for cell in cells(sheet) if str(cell.value).startswith("Phụ lục") and title in str(cell.value)
        )
        found = [cell.value for cell in sheet[row] if isinstance(cell.value, int)][1:5]
        assert found == [count.total, count.done, count.overdue, count.unassigned]


def test_the_front_sheet_links_to_the_lists(book: Workbook) -> None:
    links = [cell.hyperlink.location for cell in cells(book["Tổng hợp"]) if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in SHEETS[1:]]


def test_lists_hold_every_row_numbered_through(still: Office, book: Workbook) -> None:
    facts = still.facts
    resolutions = [item for item in facts.items.values() if item.kind == "resolution"]
    assert column(book["Chỉ tiêu"], "STT") == list(range(1, len(facts.targets) + 1))
    assert column(book["Dự án và nhiệm vụ"], "STT") == list(range(1, len(facts.items) - len(resolutions) + 1))
    assert column(book["Nghị quyết và đề án"], "Tên nghị quyết, đề án") == [item.name for item in resolutions]
    days = column(book["Cảnh báo quá hạn"], "Số ngày quá hạn")
    assert len(days) == still.summary().overdue
    assert days == sorted(days, reverse=True)


def test_figures_dates_and_progress_are_typed(book: Workbook) -> None:
    targets, work, overdue = book["Chỉ tiêu"], book["Dự án và nhiệm vụ"], book["Cảnh báo quá hạn"]
    assert column(targets, "Kết quả kỳ gần nhất")[0] == 3.5
    assert column(targets, "Kỳ số liệu gần nhất, văn bản")[0] == "Năm 2026; chưa ghi số văn bản"
    assert "Có" in texts(targets)
    place = column(work, "Mã").index("PL04-03")
    assert column(work, "Tiến độ")[place] == 0.8
    assert column(work, "Hoàn thành")[place] == 2025
    assert column(work, "Ghi chú gần nhất/Văn bản")[place] == "21/11/2026: Còn 3 hộ chưa bàn giao mặt bằng"
    assert column(work, "Hạn tính đến ngày")[place] == datetime(2025, 12, 31)
    assert all(isinstance(day, datetime) for day in column(overdue, "Hạn"))
    dates = [cell for sheet in book.worksheets for cell in cells(sheet) if cell.is_date]
    assert {cell.number_format for cell in dates} == {"dd/mm/yyyy"}
    assert "05-NQ/ĐU, ngày 01/11/2026" in texts(book["Nghị quyết và đề án"])


def test_several_programmes_are_grouped_by_ward(tmp_path: Path) -> None:
    made = office(tmp_path, ["thuy-nguyen", "dong-hai"])
    book = export(made, tmp_path)
    for name in ("Tổng hợp", "Chỉ tiêu", "Dự án và nhiệm vụ"):
        found = texts(book[name])
        assert any(text.startswith("A. Phường Thủy Nguyên") for text in found), name
        assert any(text.startswith("B. Phường Đông Hải") for text in found), name
    assert any(text.startswith("A. Phường Thủy Nguyên") for text in texts(book["Cảnh báo quá hạn"]))
    alone = export(made, tmp_path, programme="dong-hai")
    assert "ĐẢNG ỦY PHƯỜNG ĐÔNG HẢI" in texts(alone["Tổng hợp"])
    assert len(column(alone["Dự án và nhiệm vụ"], "STT")) == made.summary("dong-hai").total_items
    made.close()


def test_empty_lists_say_so_in_a_sentence(tmp_path: Path) -> None:
    made = office(tmp_path, ["dong-hai"])
    book = export(made, tmp_path)
    assert "Chương trình không có nghị quyết chuyên đề, đề án nào phải ban hành." in texts(book["Nghị quyết và đề án"])
    sentence = "Tính đến ngày 21/11/2026, không có dự án, nhiệm vụ, nghị quyết, đề án nào quá hạn."
    assert sentence in texts(book["Cảnh báo quá hạn"])
    assert "STT" not in texts(book["Cảnh báo quá hạn"])
    made.close()


def test_a_database_without_programmes_still_gives_a_workbook(tmp_path: Path) -> None:
    made = office(tmp_path, [])
    book = export(made, tmp_path)
    assert "Chưa nạp chương trình hành động nào nên chưa có số liệu để tổng hợp." in texts(book["Tổng hợp"])
    assert "Chương trình chưa có chỉ tiêu nào." in texts(book["Chỉ tiêu"])
    made.close()


def test_as_of_counts_only_what_was_known_on_that_day(still: Office, tmp_path: Path) -> None:
    book = export(still, tmp_path, as_of=date(2026, 10, 31))
    assert "Số liệu tính đến ngày 31/10/2026" in texts(book["Tổng hợp"])
    assert beside(book["Tổng hợp"], "Hoàn thành trễ hạn") == 0
    assert beside(book["Tổng hợp"], "Quá hạn") == 13
    work = book["Dự án và nhiệm vụ"]
    place = column(work, "Mã").index("PL04-03")
    assert column(work, "Tiến độ")[place] == 0
    assert column(work, "Ghi chú gần nhất/Văn bản")[place] is None
    assert column(book["Chỉ tiêu"], "Kết quả kỳ gần nhất")[0] is None


def test_a_day_after_today_is_refused(desk: Office, tmp_path: Path) -> None:
    with pytest.raises(WardError) as refused:
        desk.export(tmp_path / "ra.xlsx", as_of=date(2026, 11, 22))
    assert "22/11/2026" in errors.sentence(refused.value)
    assert not (tmp_path / "ra.xlsx").exists()


def test_an_unknown_layout_is_refused(desk: Office, tmp_path: Path) -> None:
    with pytest.raises(WardError) as refused:
        desk.export(tmp_path / "ra.xlsx", layout="xã")
    assert errors.sentence(refused.value) == "Không có mẫu trình bày “xã”: chọn dang-uy hoặc ubnd."
    assert list(tmp_path.glob("*.xlsx")) == []


def test_the_layout_of_the_settings_is_the_default(desk: Office, tmp_path: Path) -> None:
    desk.settings = replace(desk.settings, layout="ubnd")
    assert "CHỦ TỊCH" in texts(export(desk, tmp_path)["Tổng hợp"])


def test_rows_are_as_tall_as_their_text_and_may_grow(book: Workbook, files: dict[str, Path]) -> None:
    sheet = book["Dự án và nhiệm vụ"]
    by_length = sorted((len(str(c.value)), sheet.row_dimensions[c.row].height) for c in cells(sheet) if c.column == 3)
    assert by_length[-1][1] > 3 * 15.75
    with zipfile.ZipFile(files["dang-uy"]) as packed:
        rows = re.findall(r"<row [^>]*>", packed.read("xl/worksheets/sheet4.xml").decode())
    listed = [row for row in rows if " ht=" in row and "customHeight" not in row]
    assert len(listed) >= 100


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_book_gives_the_same_bytes(still: Office, tmp_path: Path, layout: str) -> None:
    one, two = tmp_path / "mot.xlsx", tmp_path / "hai.xlsx"
    book = book_of(still.facts, layout=layout)
    write_summary(one, book)
    write_summary(two, book)
    assert one.read_bytes() == two.read_bytes()


def test_the_properties_name_the_work_and_nobody(book: Workbook) -> None:
    properties = book.properties
    assert properties.title == "Tổng hợp tình hình thực hiện chương trình hành động (21/11/2026)"
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None) == NOW


def test_progress_ends_at_a_hundred(still: Office, tmp_path: Path) -> None:
    heard: list[int] = []
    done = still.export(tmp_path / "ra.xlsx", progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 100
    assert (done.sheets, done.rows, done.beside) == (len(SHEETS), still.summary().total_items, False)


def test_importing_the_office_does_not_load_xlsxwriter() -> None:
    code = "import sys, ward_tui.services.office, ward_tui.services.exporting; print('xlsxwriter' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
