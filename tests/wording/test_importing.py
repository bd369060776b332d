"""The words for documents that come in: every kind, state and phase has some, every place is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ward_tui.domain.deadlines import NO_DEADLINE, parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.manuscript import NOWHERE, Phase, Spot
from ward_tui.domain.intake.plan import Counted, FieldChange, LineState
from ward_tui.domain.model import Facts, ItemKind
from ward_tui.domain.records import Kind, New
from ward_tui.wording import importing


@pytest.mark.parametrize("kind", DoubtKind)
def test_every_doubt_has_a_name_and_a_question(kind: DoubtKind) -> None:
    assert importing.DOUBT[kind][0].isupper()
    assert importing.ASKS[kind].endswith("?")
    assert len(importing.DOUBT[kind]) <= 24


def test_every_state_and_phase_has_words_and_every_sign_means_one_thing() -> None:
    assert set(importing.STATE) == set(importing.STATE_SIGN) == set(LineState)
    assert set(importing.PHASE) == set(Phase)
    signs = [*importing.STATE_SIGN.values(), importing.SKIPPED_SIGN, importing.OPEN_SIGN]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize(
    ("spot", "file", "place"),
    [
        (NOWHERE, "a.txt", ""),
        (Spot(5, 5), "a.txt", "dòng 5"),
        (Spot(485, 487), "a.txt", "dòng 485–487"),
        (Spot(12, 12), "A.DOCX", "đoạn 12"),
        (Spot(12, 12, table=2, row=5), "a.docx", "bảng 2, dòng 5"),
        (Spot(7, 7, page=3), "a.pdf", "trang 3, dòng 7"),
        (Spot(sheet="PL 3", cell="B7"), "a.xlsx", "trang tính “PL 3”, ô B7"),
    ],
)
def test_every_place_is_named_as_its_file_knows_it(spot: Spot, file: str, place: str) -> None:
    assert importing.place(spot, file) == place


@pytest.mark.parametrize(
    ("spot", "lines"),
    [
        (NOWHERE, ()),
        (Spot(5, 5), (5,)),
        (Spot(485, 487), (485, 487)),
        (Spot(sheet="PL", cell="AB17"), (17,)),
        (Spot(table=2, row=5), (5,)),
    ],
)
def test_a_source_has_the_lines_of_the_file_or_the_row_of_the_sheet(spot: Spot, lines: tuple[int, ...]) -> None:
    assert importing.source_lines(spot) == lines


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("", "Cả văn bản"),
        ("PL03", "Phụ lục 03"),
        ("PL03-24", "Phụ lục 03, dòng 24"),
        ("NV", "Nhiệm vụ trong văn bản"),
        ("NV-04", "Phần 4"),
        ("CT05", "Chỉ tiêu 5"),
        ("CT05.2", "Chỉ tiêu 5, chỉ số 2"),
    ],
)
def test_every_record_of_a_draft_is_named(key: str, name: str) -> None:
    assert importing.record(key) == name


@pytest.mark.parametrize(
    ("doubt", "text"),
    [
        (Doubt(DoubtKind.COUNT), "Văn bản nêu một số lượng khác với số đọc được. Số nào đúng?"),
        (
            Doubt(DoubtKind.APPENDIX_KIND, "PL05", "kind", "", "task", (), Spot(9, 9)),
            "Phụ lục 05: các dòng của phụ lục này là dự án, giải phóng mặt bằng, nghị quyết hay nhiệm vụ? "
            "Đang lấy: Nhiệm vụ; xem dòng 9.",
        ),
        (
            Doubt(DoubtKind.APPENDIX_CODE, "PL01", "code", "", "PL01", (), Spot(9, 9)),
            "Phụ lục 01: số của phụ lục bị mất hoặc bị trùng. Đây là phụ lục số mấy? Đang lấy: Phụ lục 01; xem dòng 9.",
        ),
        (
            Doubt(DoubtKind.UNIT, "CT05.2", "unit", "30 mô hình"),
            "Chỉ tiêu 5, chỉ số 2: chưa chắc đơn vị tính. Tính bằng gì? Văn bản ghi “30 mô hình”.",
        ),
        (
            Doubt(DoubtKind.EMPTY_NAME, "", "ward", "", "Bình Minh"),
            "Trong tệp không thấy tên phường. Phường tên là gì? Đang lấy: Bình Minh.",
        ),
    ],
)
def test_a_question_says_where_what_is_written_and_what_was_taken(doubt: Doubt, text: str) -> None:
    assert importing.doubt(doubt, "a.txt") == text


def test_a_long_paragraph_is_shortened_in_a_question() -> None:
    said = importing.doubt(Doubt(DoubtKind.LONG_NAME, "PL15-01", "name", "rất dài " * 100))
    assert len(said) < 300
    assert said.endswith("….") is False


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", ""),
        (None, ""),
        (2030, "2030"),
        (NO_DEADLINE, ""),
        (parse_deadline("Q3/2026"), "Quý III/2026"),
        (Goal(Comparator.AT_LEAST, Decimal("97.5")), "≥ 97,5"),
        (Cadence.ANNUAL, "Hằng năm"),
        (ItemKind.CLEARANCE, "Giải phóng mặt bằng"),
        ((New("Công an phường"), New("Trạm Y tế")), "Công an phường; Trạm Y tế"),
        (True, "Có"),
        (date(2030, 1, 1), "2030-01-01"),
    ],
)
def test_values_are_shown_as_forms_show_them(value: Any, text: str) -> None:
    assert importing.value(Facts(), value) == text


def test_counts_name_only_what_there_is() -> None:
    assert importing.counted(Counted(36, 0, 2, 0, 3)) == "thêm 36, giữ nguyên 2, 3 câu hỏi"
    assert importing.counted(Counted()) == "không có gì"


def test_a_change_is_named_by_the_word_of_the_form() -> None:
    assert importing.change(Kind.ITEM, FieldChange("funding_text", "", "Ngân sách")) == (
        "Nguồn vốn: (trống) → Ngân sách"
    )


def test_how_far_it_is_is_said_in_per_cent_where_the_total_is_known() -> None:
    assert importing.progress(Phase.READING, 45, 100) == "Đang đọc văn bản: 45%"
    assert importing.progress(Phase.OPENING, 0, 0) == "Đang mở tệp…"
