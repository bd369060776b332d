"""What people type for a setting is understood, or refused with what may be typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.clarity import HAI_DUONG, Clarity
from ward_tui.domain.daylists import parse_days
from ward_tui.domain.errors import WardError
from ward_tui.domain.weekdays import WEEKDAYS, parse_weekday
from ward_tui.settings.keys import DEFAULTS, KEYS
from ward_tui.settings.typed import parse_setting
from ward_tui.wording import settings as words
from ward_tui.wording.errors import sentence

DAY, NEXT = date(2026, 12, 31), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("due_soon_days", "3, 60;14", (60, 14, 3)),
        ("due_soon_days", "30 7 3 ngày", (30, 7, 3)),
        ("silent_days", " 14 ", 14),
        ("silent_days", "14 ngày", 14),
        ("pace_points", "20 điểm", 20),
        ("pace_points", "20%", 20),
        ("disbursement_points", "40; 20 điểm", (20, 40)),
        ("cutoff_day", "ngày 15", 15),
        ("report_day", "25", 25),
        ("report_day", "", None),
        ("review_weekday", "thu 5", 3),
        ("layout", "đảng ủy", "dang-uy"),
        ("layout", "UBND", "ubnd"),
        ("clarities", "hai duong", HAI_DUONG),
        ("clarities", "rõ người; tiến độ, san pham", (Clarity.PERSON, Clarity.TIME, Clarity.PRODUCT)),
        ("days_off", "31/12/2026; 1/1/2027", frozenset({DAY, NEXT})),
        ("issuer", "  Đảng ủy   phường ", "Đảng ủy phường"),
        ("issuer", "[b]=1+1", "[b]=1+1"),
    ],
)
def test_what_is_understood(key: str, text: str, value: Any) -> None:
    assert parse_setting(key, text) == value
    assert words.understood(key, value) == f"Sẽ đặt: {words.shown(key, value)}."


@pytest.mark.parametrize("key", KEYS)
def test_nothing_typed_is_the_default_and_what_is_shown_to_edit_can_be_typed(key: str) -> None:
    assert parse_setting(key, "  ") == DEFAULTS[key]
    assert parse_setting(key, words.typed(key, DEFAULTS[key])) == DEFAULTS[key]


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("silent_days", "0", "“0” không dùng được: hãy nhập số nguyên từ 1 đến 3.650."),
        ("silent_days", "1,5", "“1,5” không dùng được: hãy nhập số nguyên từ 1 đến 3.650."),
        ("cutoff_day", "32", "“32” không dùng được: hãy nhập số nguyên từ 1 đến 31."),
        ("layout", "A4", "“A4” không dùng được: hãy nhập Đảng ủy hoặc UBND."),
        ("review_weekday", "8", "“8” không dùng được: hãy nhập một thứ trong tuần như thứ Sáu, Chủ nhật."),
        (
            "clarities",
            "người, kinh phí",
            "“người, kinh phí” không dùng được: hãy nhập Chung, Hải Dương, Hòa Bình, hoặc các điều cách nhau bằng dấu "
            "phẩy trong số: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền, nguồn lực, biện pháp, phối hợp.",
        ),
        ("days_off", "30/2/2027", "“30/2/2027” không phải là ngày hợp lệ: hãy nhập như 30/9/2026."),
        (
            "days_off",
            "2/1/2027 - 1/1/2027",
            "“2/1/2027 - 1/1/2027” không phải là một đợt ngày: ngày cuối phải sau ngày đầu và không quá 62 ngày.",
        ),
        (
            "issuer",
            "a" * 121,
            f"“{'a' * 121}” không dùng được: hãy nhập tên dài không quá 120 chữ, để trống là theo chương trình.",
        ),
    ],
)
def test_what_is_refused_says_what_may_be_typed(key: str, text: str, said: str) -> None:
    with pytest.raises(WardError) as caught:
        parse_setting(key, text)
    assert sentence(caught.value) == said


@given(key=st.sampled_from(list(KEYS)), text=st.text(max_size=30))
def test_whatever_is_typed_has_a_value_or_a_sentence(key: str, text: str) -> None:
    try:
        value = parse_setting(key, text)
    except WardError as error:
        assert is_one_sentence(sentence(error).replace("\n", " "))
    else:
        assert words.shown(key, value)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", set()),
        ("31/12/2026", {DAY}),
        ("31/12/2026 - 1/1/2027", {DAY, NEXT}),
        ("31-12-2026–1-1-2027", {DAY, NEXT}),
        ("31/12/2026 đến 1/1/2027, 1/1/2027", {DAY, NEXT}),
        ("2026-12-31", {DAY}),
    ],
)
def test_days_and_spans_of_days(text: str, days: set[date]) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize("text", ["31/12", "-", "1/1/2027 -", "1/1/2027 - 31/3/2027", "Tết"])
def test_what_are_no_days(text: str) -> None:
    with pytest.raises(WardError):
        parse_days(text)


@pytest.mark.parametrize("day", range(7))
def test_weekdays_are_read_in_every_way_people_write_them(day: int) -> None:
    name = WEEKDAYS[day]
    for text in (name, name.upper(), name.removeprefix("thứ "), f"t{day + 2}" if day < 6 else "cn"):
        assert parse_weekday(text) == day


@pytest.mark.parametrize("text", ["", "thứ", "t", "thứ 8", "1", "6.", "thứ chín"])
def test_other_words_are_no_weekday(text: str) -> None:
    with pytest.raises(WardError):
        parse_weekday(text)
