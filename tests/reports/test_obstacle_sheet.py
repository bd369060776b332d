"""Obstacles in the workbooks: the sheet of the summary, and the one that is sent upwards with a letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.builders import SHEETS, SLUG, book_of, cells, column, opened, texts
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.hindrances import LEVELS
from ward_tui.domain.records import Kind
from ward_tui.reports.summary import write_obstacles, write_summary
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

SHEET = "Vướng mắc"
HELD = [
    ("PL04-03", Level.CITY, "2026-10-03", "3 hộ chưa nhận tiền", "Sở Xây dựng", "Sớm duyệt giá đất"),
    ("PL03-07", Level.CITY, "2026-01-05", "", "", ""),
    ("PL04-05", Level.CENTRAL, "2025-12-01", "=1+1", "Bộ Quốc phòng", ""),
    ("PL14-04", Level.WARD, "2026-11-01", "Thiếu người", "", ""),
]


@pytest.fixture
def held(desk: Office) -> Office:
    """An office whose rows are held up at three levels."""
    for row, level, since, text, of, request in HELD:
        values = {"kind": ObstacleKind.CAPITAL, "level": level, "since": date.fromisoformat(since), "text": text}
        desk.add(Kind.OBSTACLE, f"{SLUG}/{row}", values | {"asked_of": of, "request": request})
    return desk


def letter(folder: Path, office: Office, *levels: Level) -> Worksheet:
    """The sheet of a letter to these levels."""
    done = office.export_obstacles(folder / "vuong-mac.xlsx", levels, SLUG)
    book = opened(done.path)
    assert book.sheetnames == [SHEET]
    return book[SHEET]


def test_a_letter_lists_what_the_level_must_unblock_the_longest_first(held: Office, tmp_path: Path) -> None:
    sheet = letter(tmp_path, held, Level.CITY)
    assert column(sheet, "Số ngày") == [320, 49]
    assert [value.date() for value in column(sheet, "Từ ngày")] == [date(2026, 1, 5), date(2026, 10, 3)]
    assert column(sheet, "Vướng mắc") == ["Vốn", "Vốn: 3 hộ chưa nhận tiền"]
    assert column(sheet, "Cấp tháo gỡ") == ["Thành phố"] * 2
    assert column(sheet, "Kiến nghị (đề nghị ai, việc gì)") == [None, "Đề nghị Sở Xây dựng sớm duyệt giá đất"]
    assert column(sheet, "Mã") == ["PL03-07", "PL04-03"]


def test_a_letter_has_the_official_head_its_title_and_room_to_sign(held: Office, tmp_path: Path) -> None:
    sheet = letter(tmp_path, held, Level.CITY, Level.CENTRAL)
    found = texts(sheet)
    for part in (
        "ĐẢNG ỦY PHƯỜNG THỦY NGUYÊN",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC ĐỀ NGHỊ CẤP TRÊN THÁO GỠ",
        "Số liệu tính đến ngày 21/11/2026",
        "I. Thành phố tháo gỡ",
        "II. Trung ương tháo gỡ",
        "TỔNG CỘNG",
        "Nơi nhận:",
        "BÍ THƯ",
    ):
        assert part in found, part
    assert column(sheet, "STT") == [1, 2, 3]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$10:$11"
    assert sheet.freeze_panes is None


def test_a_level_without_obstacles_says_so(held: Office, tmp_path: Path) -> None:
    found = texts(letter(tmp_path, held, Level.ENTERPRISE))
    assert "Tính đến ngày 21/11/2026, không có vướng mắc nào đang kéo dài." in found
    assert "STT" not in found


def test_what_was_cleared_or_belongs_to_a_finished_row_is_left_out(held: Office, tmp_path: Path) -> None:
    held.edit(Kind.OBSTACLE, f"{SLUG}/PL03-07~VM1", {"cleared_on": date(2026, 11, 1)})
    held.update(f"{SLUG}/PL04-03", ItemUpdate(done_on=date(2026, 11, 20)))
    assert column(letter(tmp_path, held, *LEVELS), "Mã") == ["PL04-05", "PL14-04"]


def test_the_words_of_the_user_never_become_a_formula(held: Office, tmp_path: Path) -> None:
    sheet = letter(tmp_path, held, Level.CENTRAL)
    assert [cell.data_type for cell in cells(sheet) if cell.data_type == "f"] == []
    assert column(sheet, "Vướng mắc") == ["Vốn: =1+1"]


def test_the_summary_has_the_sheet_when_there_is_something_to_tell(held: Office, tmp_path: Path) -> None:
    book = opened(write_summary(tmp_path / "ra.xlsx", book_of(held.facts)).path)
    assert SHEET in book.sheetnames
    assert column(book[SHEET], "STT") == [1, 2, 3, 4]
    assert f"{SHEET} (4)" in texts(book["Tổng hợp"])
    empty = opened(
        write_summary(tmp_path / "rong.xlsx", book_of(held.facts, programme=SLUG, as_of=date(2025, 11, 1))).path
    )
    assert empty.sheetnames == SHEETS


def test_both_layouts_and_no_other(held: Office, tmp_path: Path) -> None:
    book = book_of(held.facts, layout="ubnd")
    sheet = opened(write_obstacles(tmp_path / "ra.xlsx", book, (Level.CITY,)).path)[SHEET]
    assert "ỦY BAN NHÂN DÂN PHƯỜNG THỦY NGUYÊN" in texts(sheet)
    with pytest.raises(WardError, match="layout"):
        write_obstacles(tmp_path / "hong.xlsx", book_of(held.facts, layout="khac"), (Level.CITY,))
    assert not (tmp_path / "hong.xlsx").exists()


def test_the_same_book_gives_the_same_bytes(held: Office, tmp_path: Path) -> None:
    book = book_of(held.facts)
    one, other = (write_obstacles(tmp_path / f"{n}.xlsx", book, LEVELS).path.read_bytes() for n in (1, 2))
    assert one == other
