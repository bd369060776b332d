"""Starts and finishes of rows, as documents print them."""

from __future__ import annotations

import pytest

from tests.domain.intake.papers import doubts, rows_of, understood
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.moments import Moment, ends_before, moment_of, within

SURE = [
    ("2026", "", "2026"),
    ("2025-2030", "2025", "2030"),
    ("2025 – 2027", "2025", "2027"),
    ("Từ 2026 đến 2028", "2026", "2028"),
    ("Giai đoạn 2026 - 2030", "2026", "2030"),
    ("Trong quý III/2026", "", "quý III/2026"),
    ("Tháng 9 năm 2026", "", "Tháng 9 năm 2026"),
    ("Năm 2027", "", "Năm 2027"),
    ("Hoàn thành năm 2027", "", "năm 2027"),
    ("Cả nhiệm kỳ", "", "Cả nhiệm kỳ"),
    ("Thường xuyên", "", "Thường xuyên"),
    ("Hàng năm", "", "Hàng năm"),
    ("Tháng 3/2026 - Tháng 5/2026", "Tháng 3/2026", "Tháng 5/2026"),
    ("Hết năm 2028", "", "năm 2028"),
    ("Quý I/2026 đến quý II/2027", "Quý I/2026", "quý II/2027"),
    ("-", "", ""),
]
UNSURE = [
    ("Trước 30/9/2026", "30/9/2026"),
    ("2026 và các năm tiếp theo", "2026"),
    ("Quý I, II/2026", "Quý II/2026"),
    ("Trước ngày 15/12 hằng năm", "Hằng năm"),
    ("Sau khi được giao vốn năm 2027", "năm 2027"),
    ("Thường xuyên, liên tục theo kế hoạch", "Thường xuyên"),
    ("Trong cả nhiệm kỳ 5 năm", "Cả nhiệm kỳ"),
]


@pytest.mark.parametrize(("text", "start", "finish"), SURE)
def test_times_that_are_sure(text: str, start: str, finish: str) -> None:
    assert moment_of(text) == Moment(start, finish)


@pytest.mark.parametrize(("text", "finish"), UNSURE)
def test_times_that_are_proposed(text: str, finish: str) -> None:
    found = moment_of(text)
    assert found == Moment("", finish, sure=False)
    parse_deadline(finish)


@pytest.mark.parametrize("text", ["theo kế hoạch của thành phố", "khi có vốn", "sớm"])
def test_words_without_a_time(text: str) -> None:
    assert moment_of(text) is None


def test_an_end_before_the_begin() -> None:
    assert ends_before("2027", "2026")
    assert not ends_before("2026", "2026")
    assert not ends_before("Quý II/2026", "Tháng 6/2026")
    assert not ends_before("", "2026")


def row(time: str, head: str = "Thời gian thực hiện") -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """The texts of a row with this time, and the doubts about it: field, words and proposal."""
    draft = understood("Phụ lục 1", "NHIỆM VỤ", f"STT\tNội dung\t{head}", f"1\tSửa đường\t{time}")
    asked = [(each.field, each.raw, each.proposal) for each in doubts(draft, DoubtKind.DEADLINE)]
    return dict(rows_of(draft)[0].texts), asked


def test_a_span_in_one_cell_is_a_start_and_a_finish() -> None:
    assert row("2026-2028") == ({"name": "Sửa đường", "start": "2026", "finish": "2028"}, [])


def test_a_time_that_cannot_be_read_stays_as_a_note_and_is_asked_about() -> None:
    texts, asked = row("Khi được cấp vốn", "Hoàn thành")
    assert texts == {"name": "Sửa đường", "note": "Khi được cấp vốn"}
    assert asked == [("finish", "Khi được cấp vốn", "")]


def test_a_proposed_time_keeps_the_words_of_the_document() -> None:
    texts, asked = row("Trước 15/6/2027", "Hoàn thành")
    assert (texts["finish"], texts["note"]) == ("15/6/2027", "Trước 15/6/2027")
    assert asked == [("finish", "Trước 15/6/2027", "15/6/2027")]


def test_a_row_that_ends_before_it_begins_is_asked_about() -> None:
    draft = understood("Phụ lục 1", "NHIỆM VỤ", "STT\tNội dung\tBắt đầu\tKết thúc", "1\tSửa đường\t2028\t2026")
    assert [each.about for each in doubts(draft, DoubtKind.DEADLINE)] == ["PL01-01"]


def test_a_source_of_money_that_is_not_known_is_asked_about() -> None:
    draft = understood(
        "Phụ lục 1", "NHIỆM VỤ", "STT\tNội dung\tNguồn vốn", "1\tSửa đường\tVốn ODA", "2\tSửa cầu\tNgân sách"
    )
    assert [(each.about, each.raw) for each in doubts(draft, DoubtKind.FUNDING)] == [("PL01-01", "Vốn ODA")]


def test_a_paragraph_as_a_name_is_kept_and_asked_about() -> None:
    name = "Tiếp tục rà soát quy hoạch các khu dân cư. " + "Phối hợp các ngành kiểm tra từng tuyến đường. " * 7
    draft = understood("Phụ lục 1", "NHIỆM VỤ", "STT\tNội dung\tThời hạn", f"1\t{name}\t2026", "2\t\t2027")
    assert rows_of(draft)[0].name == name.strip()
    (asked,) = doubts(draft, DoubtKind.LONG_NAME)
    assert (asked.proposal, asked.choices) == (name.strip(), ("Tiếp tục rà soát quy hoạch các khu dân cư",))
    assert [each.about for each in doubts(draft, DoubtKind.EMPTY_NAME)] == ["PL01-02"]


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("Tháng 5", "", Moment(finish="5/2026")),
        ("Quý III", "", Moment(finish="Quý III/2026")),
        ("15/01", "", Moment(finish="15/01/2026")),
        ("Trước ngày 15/6", "", Moment(finish="15/6/2026", sure=False)),
        ("Tháng 5, 6", "", Moment("5/2026", "6/2026", sure=False)),
        ("Quý II và Quý IV", "", Moment(finish="Quý IV/2026", sure=False)),
        ("Cả năm", "", Moment(finish="2026")),
        ("Tuần 2", "THÁNG 01", Moment(finish="01/2026", sure=False)),
        ("Khi phát sinh", "Lĩnh vực tổ chức", None),
        ("31/02", "", None),
    ],
)
def test_a_time_without_a_year_is_of_the_year_of_its_table(text: str, group: str, expected: Moment | None) -> None:
    assert within(text, group, "2026") == expected
    assert within(text, group, "") is None
