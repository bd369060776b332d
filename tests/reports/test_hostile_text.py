"""Text that would be a formula, a link or a broken file stays plain text."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook
from openpyxl.cell import Cell

from tests.reports.builders import (
    MEETING,
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

ITEMS = "Dự án và nhiệm vụ"

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


WORSE = ["\x00", "\ud800", "]]>", "a\nb"]
# Two texts in a workbook: the front sheet and the page for the meeting name no more agencies than that.
GROUPS = [*([*DANGEROUS, *WORSE][first : first + 2] for first in range(0, 14, 2)), ["x" * 40_000]]
BAD = ["\x00", "\x07", "\x1b", "\x7f", "\ud800", "\uffff", "\u202e"]
DECOMPOSED = unicodedata.normalize("NFD", "Đường Nguyễn Huệ")
OVERLONG = "đường " * 20_000
NAMES = [*DANGEROUS, *(f"Đường{bad}mới" for bad in BAD), DECOMPOSED, OVERLONG]


def hostile_everywhere(facts: Facts, group: Sequence[str]) -> Facts:
    """The facts with each text of a group wherever a user may have typed one."""
    agencies = list(facts.agencies)
    indicators = [target.indicators[0].id for target in facts.targets.values()]
    for number, (text, agency, key) in enumerate(zip(group, agencies, indicators, strict=False), 1):
        late = replace(facts.items["thuy-nguyen/PL04-03"], id=f"thuy-nguyen/PL04-{50 + number}", row=50 + number)
        late = replace(late, name=text, lead=(agency,), funding_text=text, document=text)
        typed = {"given_by": text, "given_document": text, "name": text, "document": text, "stage": text}
        given = given_work(number, lead=(agency,), due_on=date(2026, 11, 1), **typed)
        facts = with_items(facts, late, given)
        plan = YearPlan(f"p{number}", key, 2026, PlanGiver.WARD, Decimal(3), text, text)
        paper = Evidence(text, TODAY, text)
        figure = Reading(f"r{number}", key, parse_period("2026"), Decimal(2), TODAY, evidence=paper)
        facts = with_indicator(facts, key, plans=(plan,), readings=(figure,), name=text, unit=text)
        named = replace(facts.agencies[agency], name=text)
        facts = replace(facts, agencies=facts.agencies | {agency: named})
    return facts


@pytest.fixture(scope="module")
def hostile(untouched: Facts, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Workbook]]:
    """A workbook of each group of texts, and the same as another program reads it."""
    folder = tmp_path_factory.mktemp("hostile")
    books = [book_of(hostile_everywhere(untouched, group)) for group in GROUPS]
    paths = [write_summary(folder / f"{number}.xlsx", book).path for number, book in enumerate(books)]
    return [(path, opened(path)) for path in paths]


@pytest.fixture(scope="module")
def book(untouched: Facts, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """A workbook in which rows have the names."""
    facts = untouched
    for key, name in zip(rows(untouched), NAMES, strict=False):
        facts = renamed(facts, key, name)
    return opened(write_summary(tmp_path_factory.mktemp("names") / "ra.xlsx", book_of(facts)).path)


def rows(facts: Facts) -> list[str]:
    """The rows of the list of works, in its order."""
    return [item.id for item in facts.items.values() if item.kind != "resolution"]


def cell_of(book: Workbook, facts: Facts, name: str) -> Cell:
    """Where the name of the row with that name stands."""
    code = rows(facts)[NAMES.index(name)].partition("/")[2]
    place = next(cell.row for cell in cells(book[ITEMS]) if cell.value == code)
    return next(cell for cell in cells(book[ITEMS]) if (cell.row, cell.column) == (place, 3))


@pytest.mark.parametrize("group", range(len(GROUPS)))
def test_no_sheet_takes_typed_text_for_more_than_text(hostile: list[tuple[Path, Workbook]], group: int) -> None:
    path, book = hostile[group]
    for sheet in book.worksheets:
        found = cells(sheet)
        assert not [cell.value for cell in found if cell.data_type == "f"]
        assert sheet.title == "Tổng hợp" or not [cell.value for cell in found if cell.hyperlink]
        assert all(len(str(cell.value)) < 32_767 for cell in found)
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            ElementTree.fromstring(packed.read(name))
        charts = "".join(packed.read(name).decode() for name in packed.namelist() if "charts/chart" in name)
    assert "<a:hlinkClick" not in charts


@pytest.mark.parametrize("text", DANGEROUS)
def test_names_of_agencies_stay_as_typed_on_sheets_and_charts(hostile: list[tuple[Path, Workbook]], text: str) -> None:
    path, book = next(each for each, group in zip(hostile, GROUPS, strict=True) if text in group)
    shown = (text, "_x005F_x0041_") if text == "_x0041_" else (text,)
    for name in ("Tổng hợp", MEETING, "Theo đơn vị", "Biểu đồ"):
        cell = next(cell for cell in cells(book[name]) if cell.value in shown)
        assert cell.quotePrefix is (text[0] in "=+-@")
    with zipfile.ZipFile(path) as packed:
        charts = [packed.read(each) for each in packed.namelist() if "charts/chart" in each]
    named = {node.text for chart in charts for node in ElementTree.fromstring(chart).iter() if node.tag.endswith("}v")}
    assert named.intersection(shown)


@pytest.mark.parametrize("text", DANGEROUS)
def test_dangerous_text_stays_text(book: Workbook, untouched: Facts, text: str) -> None:
    cell = cell_of(book, untouched, text)
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.quotePrefix is (text[0] in "=+-@")


def test_decomposed_text_is_composed(book: Workbook, untouched: Facts) -> None:
    assert cell_of(book, untouched, DECOMPOSED).value == "Đường Nguyễn Huệ"
    found = [text for sheet in book.worksheets for text in texts(sheet)]
    assert all(unicodedata.is_normalized("NFC", text) for text in found)


@pytest.mark.parametrize("bad", BAD)
def test_control_characters_are_made_safe(book: Workbook, untouched: Facts, bad: str) -> None:
    assert cell_of(book, untouched, f"Đường{bad}mới").value == "Đường mới"


def test_overlong_text_is_cut_with_a_mark(book: Workbook, untouched: Facts) -> None:
    cell = cell_of(book, untouched, OVERLONG)
    assert str(cell.value).endswith("… (còn nữa)")
    assert len(str(cell.value)) < 1_200
    assert 380 < (book[ITEMS].row_dimensions[cell.row].height or 0) <= 409
