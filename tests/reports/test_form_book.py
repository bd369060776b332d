"""The form for an agency: locked but for what is filled in, checked as it is typed, whole in its hidden sheet."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ward_tui.domain.forms import OF_INDICATOR, OF_ROW, Entry, Form, FormLine
from ward_tui.reports.form_book import FormBook, render
from ward_tui.wording import form_sheets as words
from ward_tui.wording import form_texts as texts

ROW = FormLine(
    "phuong-a/PL04-03",
    12,
    ("PL04-03", "Giải phóng mặt bằng khu Hoa Động", "2025 · Quá hạn (325 ngày)", "Tiến độ 80% (1/9/2026)"),
    {Entry.PROGRESS: "80", Entry.NOTE: "Còn 3 hộ"},
)
FIGURE = FormLine(
    "phuong-a/CT01.1",
    12,
    ("CT01.1", "Tỷ lệ kết nạp đảng viên", "Từ 3% trở lên hằng năm", "%", "Năm 2025: 13,5%"),
    {Entry.PERIOD: "2026", Entry.FIGURE: "", Entry.REMARK: ""},
)
ANSWER = replace(
    FIGURE, id="phuong-a/CT04.2", shown=("CT04.2", "Có cán bộ nữ", "Đạt trong nhiệm kỳ", texts.YES_NO, "Chưa báo cáo")
)
FORM = Form(
    database="ab12",
    programme="phuong-a",
    agency="phuong-a/CQ05",
    agency_name="Công an phường",
    made_on=date(2026, 11, 21),
    made_at="2026-11-21T09:30",
    seq=12,
    lines=(ROW, replace(ROW, id="phuong-a/PL04-04"), FIGURE, ANSWER, replace(FIGURE, id="phuong-a/CT05.1")),
)
BOOK = FormBook(FORM, "Phường A: Chương trình hành động")
HEADS, FIRST = 6, 7  # rows as Excel counts them


def opened(book: FormBook = BOOK) -> Workbook:
    """The workbook as another program reads it."""
    return load_workbook(BytesIO(render(book)))


def head_of(sheet: Worksheet) -> list[str]:
    """The heads of the columns."""
    return [str(cell.value) for cell in sheet[HEADS]]


def checks(sheet: Worksheet) -> dict[str, DataValidation]:
    """The checks by the cells that they stand at."""
    return {str(each.sqref): each for each in sheet.data_validations.dataValidation}


def test_the_same_form_gives_the_same_bytes() -> None:
    assert render(BOOK) == render(BOOK)


def test_the_columns_stand_in_their_order_and_the_last_three_are_hidden() -> None:
    book = opened()
    assert book.sheetnames == [words.ROWS, words.INDICATORS, words.HIDDEN_SHEET]
    hidden = [words.ID, words.REVISION, words.HASH]
    for name, shown, entries in (
        (words.ROWS, words.SHOWN_OF_ROW, OF_ROW),
        (words.INDICATORS, words.SHOWN_OF_INDICATOR, OF_INDICATOR),
    ):
        sheet = book[name]
        assert head_of(sheet) == [words.NUMBER, *shown, *(words.ENTRY[entry] for entry in entries), *hidden]
        ends = {letter for letter, column in sheet.column_dimensions.items() if column.hidden}
        assert ends == {get_column_letter(len(head_of(sheet)) - 2)}  # one range of three columns
        assert sheet.column_dimensions[ends.pop()].max == len(head_of(sheet))


def test_only_what_the_agency_fills_in_is_open() -> None:
    book = opened()
    for name, entries in ((words.ROWS, OF_ROW), (words.INDICATORS, OF_INDICATOR)):
        sheet = book[name]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        heads = {words.ENTRY[entry] for entry in entries}
        for row in sheet.iter_rows(min_row=FIRST):
            for title, cell in zip(head_of(sheet), row, strict=True):
                assert cell.protection.locked is (title not in heads), cell.coordinate
        head = [cell for row in sheet.iter_rows(max_row=HEADS) for cell in row]
        above = [cell.coordinate for cell in head if not cell.protection.locked]
        assert above == (["F5"] if name == words.ROWS else [])
    assert book[words.HIDDEN_SHEET].sheet_state == "veryHidden"
    assert book[words.HIDDEN_SHEET].protection.sheet


def test_the_lines_stand_with_what_is_locked_and_empty_cells_beside() -> None:
    book = opened()
    first = [cell.value for cell in book[words.ROWS][FIRST]]
    assert first == [1, *ROW.shown, *[None] * len(OF_ROW), ROW.id, "12", ROW.hash]
    figure = [cell.value for cell in book[words.INDICATORS][FIRST]]
    assert figure == [1, *FIGURE.shown, "Năm 2026", None, None, FIGURE.id, "12", FIGURE.hash]


def test_the_hidden_sheet_tells_everything_that_was_known_when_it_was_made() -> None:
    rows = [[cell.value for cell in row if cell.value is not None] for row in opened()[words.HIDDEN_SHEET].iter_rows()]
    about = {row[0]: row[1] for row in rows if row[0] != "line"}
    assert about == {
        "format": "1",
        "database": "ab12",
        "programme": "phuong-a",
        "agency": "phuong-a/CQ05",
        "agency_name": "Công an phường",
        "made_on": "2026-11-21",
        "made_at": "2026-11-21T09:30",
        "seq": "12",
    }
    lines = []
    for _, key, revision, mark, *pieces in (row for row in rows if row[0] == "line"):
        told: dict[str, Any] = json.loads("".join(map(str, pieces)))
        reported = {Entry(name): text for name, text in told["reported"].items()}
        lines.append(FormLine(str(key), int(str(revision)), tuple(told["shown"]), reported))
        assert lines[-1].hash == mark
    assert tuple(lines) == FORM.lines


def test_a_long_line_is_cut_into_pieces_that_a_cell_holds() -> None:
    long = replace(ROW, reported={Entry.NOTE: "ghi chú " * 9000})
    sheet = opened(replace(BOOK, form=replace(FORM, lines=(long,))))[words.HIDDEN_SHEET]
    *_, line = sheet.iter_rows(values_only=True)
    assert len(line) > 6
    assert json.loads("".join(map(str, line[4:])))["reported"]["note"] == long.reported[Entry.NOTE]


def test_every_open_cell_is_helped_with_and_checked() -> None:
    book = opened()
    for name in (words.ROWS, words.INDICATORS):
        sheet = book[name]
        covered = {cell.coordinate for each in checks(sheet) for part in each.split() for cell in _flat(sheet[part])}
        assert covered == {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        for check in checks(sheet).values():
            assert check.showInputMessage
            assert check.showErrorMessage
            assert 0 < len(str(check.promptTitle)) <= 32
            assert 0 < len(str(check.prompt)) <= 255
            assert 0 < len(str(check.error)) <= 255
            assert len(str(check.formula1)) <= 257


def _flat(found: Any) -> list[Any]:
    return [cell for row in found for cell in _flat(row)] if isinstance(found, tuple) else [found]


def test_lists_offer_levels_periods_and_yes_or_no() -> None:
    book = opened()
    rows, figures = checks(book[words.ROWS]), checks(book[words.INDICATORS])
    assert rows["J7:J8"].formula1 == '"Phường,Thành phố,Trung ương,Doanh nghiệp"'
    assert rows["F5"].formula1 == '"Có"'
    progress = rows["F7:F8"]
    assert (progress.type, progress.formula1, progress.formula2) == ("whole", "0", "100")
    assert str(figures["G7:G9"].formula1).startswith('"Năm 2026,Năm 2025,Quý IV/2026,')
    assert figures["H8"].formula1 == '"Có,Không"'
    assert figures["H7 H9"].type == "textLength"


def test_days_and_figures_stay_as_they_are_typed_whatever_the_settings_of_windows() -> None:
    book = opened()
    for name in (words.ROWS, words.INDICATORS):
        sheet = book[name]
        for title, cell in zip(head_of(sheet), sheet[FIRST], strict=True):
            if not cell.protection.locked:
                wanted = "0" if title == words.ENTRY[Entry.PROGRESS] else "@"
                assert cell.number_format == wanted, cell.coordinate


def test_it_prints_on_a4_one_page_wide_with_its_header_on_every_page() -> None:
    for name in (words.ROWS, words.INDICATORS):
        sheet = opened()[name]
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$6:$6"
        assert sheet.freeze_panes == "D7"
        assert sheet.auto_filter.ref.startswith("A6:")
        assert not sheet.protection.autoFilter
        assert not sheet.protection.sort


@pytest.mark.parametrize("lines", [(ROW,), (FIGURE,)], ids=["rows", "indicators"])
def test_a_sheet_without_lines_is_left_out_and_the_check_stands_on_the_first(lines: tuple[FormLine, ...]) -> None:
    book = opened(replace(BOOK, form=replace(FORM, lines=lines)))
    assert len(book.sheetnames) == 2
    sheet = book[book.sheetnames[0]]
    assert sheet["A5"].value == words.CHECKED
    assert any(str(each.prompt) == texts.HELP_CHECKED[1] for each in checks(sheet).values())


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)", "[b]đậm[/b]", "http://a.vn"])
def test_text_is_never_a_formula_or_a_link(text: str) -> None:
    hostile = replace(ROW, shown=(text,) * 4)
    form = replace(FORM, agency_name=text, lines=(hostile,))
    packed = render(FormBook(form, text))
    assert [cell.value for cell in load_workbook(BytesIO(packed))[words.ROWS][FIRST]][1:5] == [text] * 4
    with ZipFile(BytesIO(packed)) as members:
        sheets = [members.read(each).decode() for each in members.namelist() if each.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in each or "<hyperlink" in each for each in sheets)


def test_made_up_figures_are_marked_on_every_sheet() -> None:
    book = opened(replace(BOOK, demo=True))
    assert all(str(book[name]["A1"].value).startswith("DỮ LIỆU THỬ") for name in (words.ROWS, words.INDICATORS))
