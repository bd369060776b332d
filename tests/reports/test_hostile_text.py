"""Text that would be a formula, a link or a broken file stays plain text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.reports.builders import (
    book_of,
    cells,
    opened,
    renamed,
    texts,
)
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office

ROW = "thuy-nguyen/PL03-01"


def facts_with(desk: Office, name: str) -> Facts:
    return renamed(desk.facts, ROW, name)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "http://example.invalid/x", "[link](x)", "&<>\"'", "_x0041_", "'=1+1", "{=1}"],
)
def test_dangerous_text_stays_text(desk: Office, tmp_path: Path, text: str) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(facts_with(desk, text)))
    sheet = opened(path)["Dự án và nhiệm vụ"]
    cell = next(cell for cell in cells(sheet) if cell.value in (text, "_x005F_x0041_") and cell.column == 3)
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.quotePrefix is (text[0] in "=+-@")


def test_decomposed_text_is_composed(desk: Office, tmp_path: Path) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(facts_with(desk, unicodedata.normalize("NFD", "Đường Nguyễn Huệ"))))
    book = opened(path)
    found = [text for sheet in book.worksheets for text in texts(sheet)]
    assert "Đường Nguyễn Huệ" in found
    assert all(unicodedata.is_normalized("NFC", text) for text in found)


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\x7f", "\ud800", "\uffff", "\u202e"])
def test_control_characters_are_made_safe(desk: Office, tmp_path: Path, bad: str) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(facts_with(desk, f"Đường{bad}mới")))
    assert "Đường mới" in texts(opened(path)["Dự án và nhiệm vụ"])


def test_overlong_text_is_cut_with_a_mark(desk: Office, tmp_path: Path) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(facts_with(desk, "đường " * 20_000)))
    sheet = opened(path)["Dự án và nhiệm vụ"]
    cell = next(cell for cell in cells(sheet) if str(cell.value).endswith("… (còn nữa)"))
    assert len(str(cell.value)) < 1_200
    assert 380 < (sheet.row_dimensions[cell.row].height or 0) <= 409
