"""Text for cells, and numerals."""

from __future__ import annotations

import pytest

from ward_tui.reports.numerals import letter, roman
from ward_tui.reports.text import height, lines_needed, most_characters, quick_lines, safe


@pytest.mark.parametrize(
    ("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (15, "XV"), (40, "XL"), (99, "XCIX"), (2026, "MMXXVI")]
)
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text


@pytest.mark.parametrize(("place", "text"), [(0, "A"), (4, "E"), (25, "Z"), (26, "AA"), (53, "BB")])
def test_letters_go_on_after_z(place: int, text: str) -> None:
    assert letter(place) == text


def test_lines_break_at_spaces_and_line_ends() -> None:
    assert lines_needed("Ngân sách", 20) == 1
    assert lines_needed("Ngân sách", 6) == 2
    assert lines_needed("một\nhai\nba", 20) == 3
    assert lines_needed("x" * 100, 10) > 5


@pytest.mark.parametrize("width", [8, 14, 25, 36, 48])
def test_the_quick_estimate_is_near_the_exact_one(width: int) -> None:
    for words in range(1, 60):
        text = " ".join(["Đường", "vành", "đai", "tỉnh", "359C"][: words % 5 + 1] * (words // 5 + 1))
        assert 0 <= quick_lines(text, width) - lines_needed(text, width) + 1 <= 2 + words // 20


def test_no_row_is_taller_than_excel_allows() -> None:
    assert height(500) == 409
    assert height(1) < 20


def test_a_cut_text_has_the_mark_within_the_limit() -> None:
    most = most_characters(10)
    assert len(safe("a" * 10_000, most)) == most
    assert safe("a" * 10_000, most).endswith("… (còn nữa)")
    assert safe("a" * most, most) == "a" * most


def test_line_ends_of_windows_become_plain_ones() -> None:
    assert safe("một\r\nhai\tba", 100) == "một\nhai ba"
