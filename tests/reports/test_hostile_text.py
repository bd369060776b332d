"""Text that would be a formula, a link or a broken file stays plain text."""

from __future__ import annotations

import unicodedata
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.reports.builders import (
    TODAY,
    book_of,
    cells,
    given_work,
    opened,
    renamed,
    texts,
    with_indicator,
    with_items,
)
from ward_tui.domain.model import Evidence, Facts, PlanGiver, Reading, YearPlan
from ward_tui.domain.periods import parse_period
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office

ROW = "thuy-nguyen/PL03-01"


def facts_with(desk: Office, name: str) -> Facts:
    return renamed(desk.facts, ROW, name)


DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "http://example.invalid/x",
    "[link](x)",
    "&<>\"'",
    "_x0041_",
    "'=1+1",
    "{=1}",
]


def hostile_everywhere(desk: Office, text: str) -> Facts:
    """The facts with one text wherever a user may have typed one."""
    first, *_ = desk.facts.agencies
    late = replace(desk.facts.items["thuy-nguyen/PL04-03"], name=text, lead=(first,), funding_text=text, document=text)
    typed = {"given_by": text, "given_document": text, "name": text, "document": text, "stage": text}
    facts = with_items(desk.facts, late, given_work(1, lead=(first,), due_on=date(2026, 11, 1), **typed))
    plan = YearPlan("p", "thuy-nguyen/CT01.1", 2026, PlanGiver.WARD, Decimal(3), text, text)
    figure = Reading("r", plan.indicator, parse_period("2026"), Decimal(2), TODAY, evidence=Evidence(text, TODAY, text))
    facts = with_indicator(facts, plan.indicator, plans=(plan,), readings=(figure,), name=text, unit=text)
    agency = replace(facts.agencies[first], name=text)
    return replace(facts, agencies=facts.agencies | {first: agency})


@pytest.mark.parametrize("text", [*DANGEROUS, "\x00", "\ud800", "]]>", "a\nb", "x" * 40_000])
def test_no_sheet_takes_typed_text_for_more_than_text(desk: Office, tmp_path: Path, text: str) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(hostile_everywhere(desk, text)))
    for sheet in opened(path).worksheets:
        found = cells(sheet)
        assert not [cell for cell in found if cell.data_type == "f"]
        assert sheet.title == "Tổng hợp" or not [cell for cell in found if cell.hyperlink]
        assert all(len(str(cell.value)) < 32_767 for cell in found)
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            ElementTree.fromstring(packed.read(name))
        charts = "".join(packed.read(name).decode() for name in packed.namelist() if "charts/chart" in name)
    assert "<a:hlinkClick" not in charts


@pytest.mark.parametrize("text", DANGEROUS[::3])
def test_names_of_agencies_stay_as_typed_on_sheets_and_charts(desk: Office, tmp_path: Path, text: str) -> None:
    path = tmp_path / "ra.xlsx"
    write_summary(path, book_of(hostile_everywhere(desk, text)))
    book, shown = opened(path), (text, "_x005F_x0041_")
    for name in ("Theo đơn vị", "Biểu đồ"):
        cell = next(cell for cell in cells(book[name]) if cell.value in shown)
        assert cell.quotePrefix is (text[0] in "=+-@")
    with zipfile.ZipFile(path) as packed:
        charts = [packed.read(each) for each in packed.namelist() if "charts/chart" in each]
    named = {node.text for chart in charts for node in ElementTree.fromstring(chart).iter() if node.tag.endswith("}v")}
    assert named.intersection(shown)


@pytest.mark.parametrize("text", DANGEROUS[::3])
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
