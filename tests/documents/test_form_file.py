"""Reading forms that came back: sorted, filtered, with columns moved, saved by other programs, damaged."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.filling import HEADS, Filled
from ward_tui.documents.form_file import read_form
from ward_tui.domain.errors import WardError
from ward_tui.domain.forms import Entry, Form, FormLine
from ward_tui.domain.returned import ReturnedForm
from ward_tui.reports.form_book import FormBook, render
from ward_tui.wording import form_sheets as words

MADE = datetime.date(2026, 11, 21)
KEYS = [f"phuong-a/PL04-{row:02}" for row in range(1, 6)]
CHECK = "phuong-a/CT07.2"


def made(*lines: FormLine) -> Form:
    """A form of five rows and an indicator."""
    rows = [
        FormLine(
            key,
            12,
            (key.rpartition("/")[2], f"Việc [{place}] =1+1", "30/9/2026", "Tiến độ 20%"),
            {Entry.PROGRESS: "20", Entry.DOCUMENT: "", Entry.NOTE: "Đã họp"},
        )
        for place, key in enumerate(KEYS, 1)
    ]
    check = FormLine(
        CHECK, 12, ("CT07.2", "Tỷ lệ", "ít nhất 80%", "%", "Chưa báo cáo"), {Entry.PERIOD: "2026", Entry.FIGURE: ""}
    )
    return Form(
        "kho-a", "phuong-a", "phuong-a/CQ01", "Công an phường", MADE, "2026-11-21T09:00", 12, (*rows, check, *lines)
    )


@pytest.fixture(scope="module")
def packed() -> bytes:
    """The workbook of the form."""
    return render(FormBook(made(), "Phường A"))


@pytest.fixture
def blank(tmp_path: Path, packed: bytes) -> Path:
    """A form that nobody has filled in."""
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(packed)
    return path


def filled(form: ReturnedForm) -> dict[tuple[str, Entry], str]:
    """What is filled in, the proposed period left out."""
    return {
        (each.line.id, entry): text
        for each in form.lines
        for entry, text in each.line.filled.items()
        if entry is not Entry.PERIOD
    }


def rows(form: Filled) -> Worksheet:
    """The sheet of the rows."""
    return form.book[words.ROWS]


def test_a_form_comes_back_as_it_was_made(blank: Path) -> None:
    form, sent = read_form(blank), made()
    assert (form.database, form.programme, form.agency, form.agency_name) == (
        sent.database,
        sent.programme,
        sent.agency,
        sent.agency_name,
    )
    assert (form.made_on, form.seq, form.whole, form.checked, form.missing, form.lost) == (
        MADE,
        12,
        True,
        False,
        (),
        (),
    )
    assert filled(form) == {}
    for back, line in zip(form.lines, sent.lines, strict=True):
        assert (back.line.id, back.line.revision, back.line.reported) == (line.id, 12, line.reported)
        assert (back.hash, back.locked, back.mixed, back.told) == (line.hash, (), False, True)
    assert [each.spot.cell[1:] for each in form.lines[:5]] == ["7", "8", "9", "10", "11"]


@pytest.mark.parametrize(
    ("entry", "typed", "read"),
    [
        (Entry.PROGRESS, 45, "45"),
        (Entry.PROGRESS, 45.0, "45"),
        (Entry.PROGRESS, "45%", "45%"),
        (Entry.PROGRESS, 0.45, "45"),  # how a workbook keeps 45%
        (Entry.PROGRESS, 45.5, "45,5"),
        (Entry.PROGRESS, " 45 ", "45"),
        (Entry.DONE_ON, "30/9/2026", "30/9/2026"),
        (Entry.DONE_ON, datetime.date(2026, 9, 30), "30/9/2026"),
        (Entry.DONE_ON, datetime.datetime(2026, 9, 30, 12, 30), "30/9/2026"),
        (Entry.DONE_ON, 46295, "30/9/2026"),
        (Entry.DOCUMENT, "15/BC-UBND", "15/BC-UBND"),
        (Entry.DOCUMENT, 15, "15"),
        (Entry.LEVEL, "thành phố", "city"),
        (Entry.LEVEL, "tỉnh", "tỉnh"),
        (Entry.NOTE, "=1+1", ""),  # a formula that nobody has computed
        (Entry.NOTE, "'=1+1", "'=1+1"),
        (Entry.NOTE, "Hai\ndòng", "Hai\ndòng"),
        (Entry.NOTE, "\u202eẩn\u200b", "ẩn"),
        (Entry.NOTE, "[b]đậm[/b]", "[b]đậm[/b]"),
        (Entry.NOTE, "ho\u0323p", "họp"),
    ],
)
def test_a_cell_is_read_as_a_person_typed_it(blank: Path, entry: Entry, typed: Any, read: str) -> None:
    form = read_form(Filled(blank).put(KEYS[1], entry, typed).save())
    assert filled(form) == ({(KEYS[1], entry): read} if read else {})


@pytest.mark.parametrize(
    ("entry", "typed", "read"),
    [
        (Entry.FIGURE, "45,5", "45,5"),
        (Entry.FIGURE, 45.5, "45,5"),
        (Entry.FIGURE, 0.1 + 0.2, "0,3"),
        (Entry.FIGURE, 1120, "1120"),
        (Entry.FIGURE, 1234567890123, "1234567890123"),
        (Entry.FIGURE, True, "Có"),
        (Entry.PERIOD, 2026, "2026"),
        (Entry.PERIOD, datetime.date(2026, 6, 1), "6/2026"),
        (Entry.PERIOD, "Quý III/2026", "Quý III/2026"),
    ],
)
def test_a_figure_and_its_period_are_read_as_a_person_typed_them(
    blank: Path, entry: Entry, typed: Any, read: str
) -> None:
    form = read_form(Filled(blank).put(CHECK, entry, typed).save())
    assert form.lines[-1].line.filled[entry] == read


@pytest.mark.parametrize(("entry", "value", "read"), [(Entry.PROGRESS, 1, "100%"), (Entry.FIGURE, 0.975, "97,5%")])
def test_a_cell_that_shows_per_cent_is_read_as_it_shows(blank: Path, entry: Entry, value: float, read: str) -> None:
    form, key = Filled(blank), KEYS[0] if entry is Entry.PROGRESS else CHECK
    form.put(key, entry, value).cell(key, entry).number_format = "0.0%"
    assert filled(read_form(form.save())) == {(key, entry): read}


def sort(sheet: Worksheet) -> None:
    """Turn the order of the lines around."""
    first, last = HEADS + 1, HEADS + len(KEYS)
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first, max_row=last)]
    for row, values in enumerate(reversed(lines), first):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column).value = value


def merge_label_again(sheet: Worksheet) -> None:
    """Take merged ranges apart, which moving columns would leave behind."""
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))


def insert_columns(sheet: Worksheet) -> None:
    """Insert own columns, also before the first."""
    merge_label_again(sheet)
    sheet.insert_cols(1, 2)
    sheet.cell(HEADS, 1).value = "Người làm"
    sheet.insert_cols(6)


def insert_rows(sheet: Worksheet) -> None:
    """Insert lines above the heads."""
    merge_label_again(sheet)
    sheet.insert_rows(1, 3)


def hide(sheet: Worksheet) -> None:
    """Filter lines away."""
    for row in (8, 9):
        sheet.row_dimensions[row].hidden = True


def rename(sheet: Worksheet) -> None:
    """Give the sheet another name."""
    sheet.title = "Sheet1"


def lose_head(sheet: Worksheet) -> None:
    """Clear the head of the hidden identifiers."""
    next(cell for cell in sheet[HEADS] if cell.value == words.ID).value = None


def move_column(sheet: Worksheet) -> None:
    """Move the last column to the front."""
    merge_label_again(sheet)
    last = sheet.max_column
    values = [sheet.cell(row, last).value for row in range(1, sheet.max_row + 1)]
    sheet.delete_cols(last)
    sheet.insert_cols(1)
    for row, value in enumerate(values, 1):
        sheet.cell(row, 1).value = value


@pytest.mark.parametrize("how", [sort, insert_columns, insert_rows, hide, rename, lose_head, move_column])
def test_a_form_is_read_however_its_lines_and_columns_were_moved(blank: Path, how: Callable[[Worksheet], None]) -> None:
    form = Filled(blank).put(KEYS[1], Entry.PROGRESS, 45).put(KEYS[3], Entry.NOTE, "Đã trình")
    how(rows(form))
    back = read_form(form.save())
    assert filled(back) == {(KEYS[1], Entry.PROGRESS): "45", (KEYS[3], Entry.NOTE): "Đã trình"}
    assert not any(each.mixed or each.locked for each in back.lines)
    assert not back.missing


def test_a_cell_that_was_merged_over_several_lines_holds_for_each_of_them(blank: Path) -> None:
    form = Filled(blank).put(KEYS[1], Entry.NOTE, "Chung một việc")
    cell = form.cell(KEYS[1], Entry.NOTE)
    rows(form).merge_cells(start_row=cell.row, end_row=cell.row + 2, start_column=cell.column, end_column=cell.column)
    assert filled(read_form(form.save())) == {(key, Entry.NOTE): "Chung một việc" for key in KEYS[1:4]}


def test_that_all_lines_were_looked_at_is_read(blank: Path) -> None:
    assert read_form(Filled(blank).check().save()).checked


def test_a_locked_text_that_was_edited_is_told_with_its_cell(blank: Path) -> None:
    form = Filled(blank)
    cell = rows(form).cell(form.row(KEYS[2]), form.column(rows(form), words.SHOWN_OF_ROW[1]))
    cell.value = "Việc khác"
    back = read_form(form.save())
    assert [[spot.cell for spot in each.locked] for each in back.lines if each.locked] == [[cell.coordinate]]
    assert not any(each.mixed for each in back.lines)


def test_a_sort_that_left_the_hidden_columns_behind_is_noticed(blank: Path) -> None:
    form = Filled(blank)
    sheet = rows(form)
    last = form.column(sheet, words.ID) - 1
    first, second = form.row(KEYS[0]), form.row(KEYS[1])
    for column in range(1, last + 1):
        one, other = sheet.cell(first, column), sheet.cell(second, column)
        one.value, other.value = other.value, one.value
    assert [each.mixed for each in read_form(form.save()).lines[:3]] == [True, True, False]


def test_an_identifier_that_was_edited_is_noticed_by_the_hash(blank: Path) -> None:
    form = Filled(blank)
    rows(form).cell(form.row(KEYS[0]), form.column(rows(form), words.ID)).value = KEYS[4]
    back = read_form(form.save())
    assert back.lines[0].mixed
    assert back.missing == (KEYS[0],)


def test_without_the_hidden_sheet_the_lines_are_known_by_their_identifiers(blank: Path) -> None:
    form = Filled(blank).put(KEYS[1], Entry.PROGRESS, 45)
    del form.book[words.HIDDEN_SHEET]
    back = read_form(form.save())
    assert (back.whole, back.database, back.programme, back.last_seq) == (False, "", "phuong-a", 12)
    assert filled(back) == {(KEYS[1], Entry.PROGRESS): "45"}
    assert not any(each.told for each in back.lines)


def test_a_lost_column_is_told(blank: Path) -> None:
    form = Filled(blank)
    rows(form).cell(HEADS, form.column(rows(form), words.ENTRY[Entry.NOTE])).value = "Khác"
    assert read_form(form.save()).lost == (Entry.NOTE,)


def test_a_deleted_line_is_told(blank: Path) -> None:
    form = Filled(blank)
    rows(form).delete_rows(form.row(KEYS[2]))
    assert read_form(form.save()).missing == (KEYS[2],)


def test_a_workbook_that_is_no_form_and_one_of_a_newer_program_are_refused(tmp_path: Path, blank: Path) -> None:
    other = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(other)
    with pytest.raises(WardError) as refused:
        read_form(other)
    assert refused.value.code == "form_foreign"
    form = Filled(blank)
    form.book[words.HIDDEN_SHEET]["B1"] = "2"
    with pytest.raises(WardError) as refused:
        read_form(form.save())
    assert refused.value.code == "form_newer"


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
def test_a_damaged_file_is_refused_with_a_reason(blank: Path, cut: float) -> None:
    content = blank.read_bytes()
    blank.write_bytes(content[: int(len(content) * cut)])
    with pytest.raises(WardError):
        read_form(blank)
