"""A hidden sheet that somebody has tampered with: what it says no more is lost, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.documents.test_form_file import CHECK, KEYS, made
from ward_tui.documents.form_file import LINE, read_form
from ward_tui.reports.form_book import FormBook, render
from ward_tui.wording import form_sheets as words


@pytest.fixture(scope="module")
def packed() -> bytes:
    """The workbook of the form."""
    return render(FormBook(made(), "Phường A"))


@pytest.fixture
def form(tmp_path: Path, packed: bytes) -> Filled:
    """A form that came back."""
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(packed)
    return Filled(path)


@pytest.mark.parametrize(
    "content", ["[" * 19_000, "{", '{"reported": 1, "shown": []}', '{"reported": {"x": "1"}, "shown": []}', None]
)
def test_a_hidden_line_that_means_nothing_is_as_good_as_lost(form: Filled, content: str | None) -> None:
    for sheet in form.book.worksheets:
        for row in sheet.iter_rows():
            if row[0].value == LINE and row[1].value == KEYS[0]:
                row[4].value = content
                for cell in row[5:]:
                    cell.value = None
    told = {each.line.id: each.told for each in read_form(form.save()).lines}
    assert told == {key: key != KEYS[0] for key in (*KEYS, CHECK)}


def test_a_hidden_line_of_two_cells_is_as_good_as_lost(form: Filled) -> None:
    sheet = next(each for each in form.book.worksheets if each.cell(1, 1).value == "format")
    sheet.delete_cols(3, sheet.max_column)
    assert [each.told for each in read_form(form.save()).lines] == [False] * 6


@pytest.mark.parametrize(("number", "meant"), [("9" * 5000, None), ("9" * 18, 10**18 - 1), ("-3", None), ("1,5", None)])
def test_a_number_of_an_entry_that_no_journal_has_is_as_good_as_lost(
    form: Filled, number: str, meant: int | None
) -> None:
    for sheet in form.book.worksheets:
        for row in sheet.iter_rows():
            if row[0].value == "seq":
                row[1].value = number
    assert read_form(form.save()).seq == meant


def test_a_revision_that_no_journal_has_is_as_good_as_lost(form: Filled) -> None:
    form.change(lambda book: book.remove(next(each for each in book.worksheets if each.cell(1, 1).value == "format")))
    sheet = form.book[words.ROWS]
    sheet.cell(form.row(KEYS[0]), form.column(sheet, words.REVISION)).value = "9" * 5000
    read = read_form(form.save())
    assert [each.line.revision for each in read.lines if each.line.id in KEYS[:2]] == [0, 12]


def test_a_line_whose_identifier_and_code_were_both_edited_is_noticed_by_the_hash(form: Filled) -> None:
    sheet, row = form.book[words.ROWS], form.row(KEYS[0])
    sheet.cell(row, form.column(sheet, words.ID)).value = KEYS[1]
    sheet.cell(row, form.column(sheet, words.SHOWN_OF_ROW[0])).value = KEYS[1].rpartition("/")[2]
    assert [each.mixed for each in read_form(form.save()).lines][:3] == [True, False, False]


def test_one_locked_text_may_be_edited_and_two_make_a_line_doubtful(form: Filled) -> None:
    sheet = form.book[words.ROWS]
    for row, heads in ((0, 1), (1, 2)):
        for head in words.SHOWN_OF_ROW[2 : 2 + heads]:
            sheet.cell(form.row(KEYS[row]), form.column(sheet, head)).value = "sửa"
    read = read_form(form.save()).lines
    assert [(len(each.locked), each.mixed) for each in read][:3] == [(1, False), (2, True), (0, False)]


def test_a_column_before_the_first_of_the_hidden_sheet_hides_nothing(form: Filled) -> None:
    next(each for each in form.book.worksheets if each.cell(1, 1).value == "format").insert_cols(1)
    read = read_form(form.save())
    assert read.whole
    assert all(each.told for each in read.lines)
