"""Every reason has one Vietnamese sentence, and every place that gives a reason gives what its sentence names."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.wording.sources import Raised, raised
from tests.wording.vietnamese import foreign_words, is_one_sentence
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.journal import Entry
from ward_tui.domain.periods import Period
from ward_tui.wording import errors

RAISED = raised()
FACTS: dict[str, Any] = {
    "file": Path("/thu-muc/ward.db"),
    "day": date(2026, 11, 22),
    "today": date(2026, 11, 21),
    "since": date(2026, 11, 23),
    "period": Period(2027, quarter=3),
    "known": ["thuy-nguyen", "hoa-binh"],
    "version": 2,
    "seq": 7,
    "due": parse_deadline("31/12/2026"),
    "week": date(2026, 11, 16),
    "id": "thuy-nguyen/PL14-07",
    "slug": "thuy-nguyen",
    "place": "PL14-07",
    "way": ("thuy-nguyen/PL04-01", "thuy-nguyen/PL03-01", "thuy-nguyen/PL04-01"),
    "spot": Spot(3, 3),
    "why": "KeyError: 'name'",
    "later": Entry(9, datetime(2026, 11, 22, 8), "do", "load", (), {"names": ["Thủy Nguyên"]}, ()),
}
FILE = Path("ward.toml")


def facts(names: tuple[str, ...]) -> dict[str, Any]:
    """Facts of the kind that the program gives, for these names only."""
    given = {name: FACTS.get(name, "năm ba") for name in names}
    if "finish" in names:
        given |= {"start": parse_deadline("10/2026"), "finish": parse_deadline("Q3/2026")}
    return given | {"known": 1} if "version" in names else given


def test_every_reason_that_is_given_has_a_sentence() -> None:
    assert {code for each in RAISED for code in each.codes} <= errors.codes()


def test_every_sentence_has_a_reason_that_is_given() -> None:
    assert errors.codes() <= {code for each in RAISED for code in each.codes}


@pytest.mark.parametrize("each", RAISED, ids=lambda each: each.place)
def test_every_place_gives_what_its_sentence_names(each: Raised) -> None:
    assert each.codes
    for code in each.codes:
        sentence = errors.sentence(WardError(code, **facts(each.facts)))
        assert is_one_sentence(sentence), sentence
        assert foreign_words(sentence) == [], sentence
        assert not any(mark in sentence for mark in ("{", "'", "None", "Path(", "Error", "  ")), sentence


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            WardError("unknown_programme", slug="x", known=("a", "b", "c")),
            "Không có chương trình “x”: hãy chọn a, b hoặc c.",
        ),
        (WardError("unknown_agency", name="x", known=[]), "Không có đơn vị “x”."),
        (
            WardError("which_indicator", id="CT01", known=["CT01.1", "CT01.2"]),
            "Chỉ tiêu CT01 có nhiều chỉ số: hãy chọn CT01.1 hoặc CT01.2.",
        ),
        (
            WardError("period_future", period=Period(2027, quarter=2), today=date(2026, 11, 21)),
            "Quý II/2027 chưa bắt đầu (hôm nay là 21/11/2026): chỉ nhập số liệu của kỳ đã bắt đầu.",
        ),
        (
            WardError("programme_file", file=FILE, place="", why="Expected '=' (at line 12, column 3)"),
            "Tệp chương trình ward.toml có lỗi ở dòng 12: hãy cài lại ward-tui hoặc sửa tệp này.",
        ),
        (
            WardError("programme_file", file=FILE, place="PL03-24", why="KeyError: 'name'"),
            "Tệp chương trình ward.toml có lỗi ở mục “PL03-24”: hãy cài lại ward-tui hoặc sửa tệp này.",
        ),
        (
            WardError("programme_file", file=FILE, place="", why="invalid start byte"),
            "Tệp chương trình ward.toml có lỗi: hãy cài lại ward-tui hoặc sửa tệp này.",
        ),
        (
            WardError("setting_value", line=3, key="silent_days", found="-1", default=28),
            "Dòng 3 của tệp cài đặt: mục “silent_days” (Chưa có tin) ghi “-1” không dùng được, "
            "chỉ nhận số nguyên từ 1 đến 3.650; tạm dùng giá trị mặc định (28 ngày).",
        ),
        (
            WardError("setting_unknown", line=4, key="silent", near="silent_days"),
            "Dòng 4 của tệp cài đặt: không có mục “silent”, có lẽ là “silent_days”; dòng này được bỏ qua.",
        ),
        (
            WardError("finish_before_start", start=parse_deadline("10/2026"), finish=parse_deadline("Q3/2026")),
            "Hoàn thành Quý III/2026 lại trước bắt đầu 10/2026: hãy sửa một trong hai.",
        ),
        (
            WardError("revert_later", later=FACTS["later"]),
            "Chưa hoàn tác riêng được, vì sau đó còn thay đổi dựa vào nó "
            "(ngày 22/11/2026: Nạp chương trình Thủy Nguyên): hãy hoàn tác thay đổi sau trước.",
        ),
        (
            WardError("revert_later", later=None),
            "Chưa hoàn tác riêng được, vì sau đó còn thay đổi dựa vào nó: hãy hoàn tác thay đổi sau trước.",
        ),
        (
            WardError("item_done", id="PL14-07", day=date(2026, 11, 2)),
            "Mục PL14-07 đã hoàn thành ngày 2/11/2026: hãy mở lại trước khi ghi tiến độ mới.",
        ),
    ],
)
def test_sentences_that_are_put_together(error: WardError, sentence: str) -> None:
    assert errors.sentence(error) == sentence


def test_what_the_user_typed_is_quoted_as_it_stands() -> None:
    assert errors.sentence(WardError("number", text="[b]{x}%s")).startswith("“[b]{x}%s” không phải là số")
