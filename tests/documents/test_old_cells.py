"""The records of an .xls: numbers in their three forms, texts over several records, days, results of formulas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from struct import pack

import pytest

from ward_tui.documents import old_cells
from ward_tui.documents.old_cells import OldSheet, read_old
from ward_tui.documents.old_texts import Texts
from ward_tui.documents.sheet_looks import Look

Reader = Callable[[bytes], OldSheet]

GENERAL, DAY, PERCENT, MONTH = range(4)  # the styles of the book below


def record(kind: int, data: bytes = b"") -> bytes:
    return pack("<HH", kind, len(data)) + data


def short(text: str) -> bytes:
    """A text within a record: its length, its width, its letters."""
    return pack("<HB", len(text), 1) + text.encode("utf-16-le")


def begin(kind: int) -> bytes:
    return record(0x809, pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def book(*cells: bytes, texts: bytes = b"", state: int = 0, extra: bytes = b"") -> bytes:
    """A workbook with one sheet of these cells."""
    formats = record(0x41E, pack("<H", 164) + short("mm/yyyy"))
    styles = b"".join(record(0xE0, pack("<HH", 0, code) + bytes(16)) for code in (0, 14, 10, 164))
    name = "Phụ lục 1"
    about = bytes([state, 0, len(name), 1]) + name.encode("utf-16-le")
    before = begin(5) + extra + formats + styles
    place = len(before) + len(record(0x85, bytes(4) + about)) + len(texts) + 4
    start = before + record(0x85, pack("<I", place) + about) + texts + record(0x0A)
    return start + begin(0x10) + b"".join(cells) + record(0x0A)


def cell(kind: int, style: int, data: bytes, row: int = 0, column: int = 0) -> bytes:
    return record(kind, pack("<HHH", row, column, style) + data)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Reader:
    def read(stream: bytes) -> OldSheet:
        monkeypatch.setattr(old_cells, "book_of", lambda path: stream)
        (sheet,) = read_old(Path("x.xls"))
        return sheet

    return read


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (cell(0x203, GENERAL, pack("<d", 13.5)), 13.5),
        (cell(0x27E, GENERAL, pack("<I", 2026 << 2 | 2)), 2026.0),
        (cell(0x27E, GENERAL, pack("<I", 1350 << 2 | 3)), 13.5),
        (cell(0x27E, GENERAL, pack("<i", -5 << 2 | 2)), -5.0),
        (cell(0x27E, GENERAL, pack("<d", 0.5)[4:]), 0.5),
        (cell(0x204, GENERAL, short("Ngân sách")), "Ngân sách"),
        (cell(0x204, GENERAL, pack("<HB", 3, 0) + "d\xe0i".encode("latin-1")), "dài"),
        (cell(0x205, GENERAL, b"\x01\x00"), True),
        (cell(0x006, GENERAL, pack("<d", 97.5) + bytes(6)), 97.5),
        (cell(0x006, GENERAL, b"\x01\x00\x01\x00\x00\x00\xff\xff" + bytes(6)), True),
        (cell(0x006, GENERAL, b"\x00\x00\x00\x00\x00\x00\xff\xff" + bytes(6)) + record(0x207, short("Có")), "Có"),
        (cell(0x203, DAY, pack("<d", 46_295)), date(2026, 9, 30)),
        (cell(0x203, DAY, pack("<d", 46_295.5)), datetime(2026, 9, 30, 12)),
        (cell(0x203, DAY, pack("<d", 0.25)), time(6)),
        (cell(0x203, DAY, pack("<d", -1)), -1.0),
        (cell(0x203, DAY, pack("<d", 1e300)), 1e300),
        (cell(0x203, 99, pack("<d", 7)), 7.0),
    ],
)
def test_a_cell_holds(one: bytes, value: object, read: Reader) -> None:
    assert read(book(one)).rows() == [[value]]


def test_several_numbers_of_one_record_stand_side_by_side(read: Reader) -> None:
    packed = b"".join(pack("<HI", PERCENT, number << 2 | 3) for number in (97, 100))
    sheet = read(book(record(0xBD, pack("<HH", 4, 2) + packed + pack("<H", 3))))
    assert (sheet.first, sheet.rows()) == ((4, 2), [[0.97, 1.0]])
    assert sheet.looks == {(4, 2): Look.PERCENT, (4, 3): Look.PERCENT}


def test_a_day_that_is_shown_as_its_month_is_told(read: Reader) -> None:
    sheet = read(book(cell(0x203, MONTH, pack("<d", 46_266))))
    assert (sheet.cells, sheet.looks) == ({(0, 0): date(2026, 9, 1)}, {(0, 0): Look.MONTH})


def test_days_of_a_book_may_be_counted_from_1904(read: Reader) -> None:
    sheet = read(book(cell(0x203, DAY, pack("<d", 1)), extra=record(0x22, pack("<H", 1))))
    assert sheet.rows() == [[date(1904, 1, 2)]]


@pytest.mark.parametrize(
    "one",
    [
        cell(0x205, GENERAL, b"\x07\x01"),  # an error, #DIV/0!
        cell(0x006, GENERAL, b"\x02\x00\x07\x00\x00\x00\xff\xff" + bytes(6)),
        cell(0x0FD, GENERAL, pack("<I", 12)),  # a text that is not there
        cell(0x203, GENERAL, b"\x00"),  # too short
        begin(0x20) + cell(0x203, GENERAL, pack("<d", 1)) + record(0x0A),  # the numbers of a chart
    ],
)
def test_what_is_no_value_leaves_its_cell_empty(one: bytes, read: Reader) -> None:
    assert read(book(one)).rows() == []


def test_shared_texts_and_merged_cells(read: Reader) -> None:
    texts = record(0xFC, pack("<II", 2, 2) + short("Thời hạn") + short("Xong"))
    merged = record(0xE5, pack("<HHHHH", 1, 0, 1, 0, 0))
    sheet = read(book(cell(0xFD, 0, pack("<I", 0)), cell(0xFD, 0, pack("<I", 1), 1, 1), merged, texts=texts))
    assert sheet.rows() == [["Thời hạn", ""], ["", "Xong"]]
    assert (sheet.name, sheet.is_visible, sheet.merged) == ("Phụ lục 1", True, [(0, 1, 0, 0)])


def test_hidden_sheets_are_marked(read: Reader) -> None:
    assert [read(book(state=state)).is_visible for state in (0, 1, 2)] == [True, False, False]


def test_texts_run_over_records_and_change_their_width_there() -> None:
    first = pack("<HB", 6, 0) + b"abc"
    second = b"\x01" + "ếđi".encode("utf-16-le") + pack("<HBHI", 2, 0x0C, 1, 3) + b"xy" + bytes(2)
    assert Texts([first, second, bytes(5) + pack("<HB", 1, 0) + b"z"]).read(9) == ["abcếđi", "xy", "z"]
