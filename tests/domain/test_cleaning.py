"""Marks of layout and characters that nobody sees are taken out of texts; the words stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ward_tui.domain.intake.cleaning import clean, visible


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("", ""),
        ("  Xây   dựng \t chợ ", "Xây dựng chợ"),
        ("một\ndòng\r\nhai", "một dòng hai"),
        ("<u>2026</u>", "2026"),
        ("<U>2026</U>", "2026"),
        ("<p>Tăng cường</p><p>quán triệt</p>", "Tăng cường quán triệt"),
        ("<p>Tăng cường", "Tăng cường"),
        ("Phòng Kinh tế<br>Phòng Văn hóa<br/>Công an", "Phòng Kinh tế Phòng Văn hóa Công an"),
        ('<span style="color:red" class=x>Đỏ</span>', "Đỏ"),
        ("chữ <b>đậ</b>m", "chữ đậm"),
        ("100 m<sup>2</sup>, 5 m<sup>3</sup>", "100 m², 5 m³"),
        ("tỷ lệ < 5 và > 3", "tỷ lệ < 5 và > 3"),
        ("từ <5% xuống", "từ <5% xuống"),
        ("<lạ>giữ</lạ>", "<lạ>giữ</lạ>"),
        ("Ủy ban&nbsp;nhân dân", "Ủy ban nhân dân"),
        ("HĐND&UBND", "HĐND&UBND"),
        ("HĐND &amp; UBND", "HĐND & UBND"),
        ("&lt;u&gt;2026&lt;/u&gt;", "2026"),
        ("A&region; B&copy C", "A&region; B&copy C"),
        ("&#272;ảng &#x1EE7;y", "Đảng ủy"),
        ("a&#0;b&#8238;c", "a\ufffdbc"),
        ("ít nhất **01** tổ chức", "ít nhất 01 tổ chức"),
        ("**2. Tăng cường huy động", "2. Tăng cường huy động"),
        ("“*Về xây dựng thành phố*”", "“Về xây dựng thành phố”"),
        ("*Nâng cao* hiệu lực", "Nâng cao hiệu lực"),
        ("2.1. *Nâng cao hiệu lực*.", "2.1. Nâng cao hiệu lực."),
        ("(*) Ghi chú", "(*) Ghi chú"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("2*3*4", "2*3*4"),
        ("Ủy\u00a0ban", "Ủy ban"),
        ("Ủy\u202fban\u3000phường", "Ủy ban phường"),
        ("phát\u00ad triển", "phát triển"),
        ("phư\u200bờng\ufeff", "phường"),
        ("\u202etrái\u202c \u2066phải\u2069", "trái phải"),
        ("a\x00b\x07c\x1bd\x7f", "abcd"),
        ("\uf0b7 gạch", "- gạch"),
        ("\ue000riêng", "riêng"),
        ("2025\u20112030", "2025-2030"),
        ("2025\u20132030", "2025\u20132030"),
        ("ÐẢNG ỦY", "ĐẢNG ỦY"),
        ("hiê\u0323u qua\u0309", "hiệu quả"),
        ("o\ufb03ce \ufb01le", "office file"),
        ("a" + "\u0301" * 40 + "b", "á\u0301\u0301b"),
        ("hoá, uỷ", "hoá, uỷ"),
        ("[b]không phải dấu[/b]", "[b]không phải dấu[/b]"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ],
)
def test_a_text_is_cleaned(raw: str, text: str) -> None:
    assert clean(raw) == text


@given(st.text(max_size=200))
def test_what_is_cleaned_is_one_visible_line_in_composed_letters(raw: str) -> None:
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert text == " ".join(text.split())
    assert not {unicodedata.category(char) for char in text} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert visible(text) == text


@given(st.text(alphabet="<>/ub*&;#0p ă\u0301\u202e", max_size=60))
def test_cleaning_never_fails_on_broken_marks(raw: str) -> None:
    assert len(clean(raw)) <= len(raw) + 1
