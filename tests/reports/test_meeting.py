"""The page for the weekly meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.builders import MEETING, TODAY, beside, book_of, cells, given_work, opened, texts, with_items
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_review
from ward_tui.services.office import Office

PAGE = (297 - 20 - 20) / 25.4 * 72  # points between the margins
WIDTHS = {"dang-uy": (210 - 30 - 15) / 25.4 * 72, "ubnd": (210 - 30 - 20) / 25.4 * 72}


def meeting(folder: Path, facts: Facts, **changes: object) -> Worksheet:
    """The page in the book that has no lists."""
    return opened(write_review(folder / "ra.xlsx", book_of(facts, **changes)).path)[MEETING]


def crowded(facts: Facts) -> Facts:
    """Many rows with the longest names, overdue or due soon, and agencies with long names."""
    rows = [
        replace(
            given_work(number, lead=list(facts.agencies)[:3], due_on=TODAY + timedelta(days=number % 12 - 6)),
            name="Đầu tư xây dựng hạ tầng kỹ thuật " * 20,
        )
        for number in range(1, 121)
    ]
    agencies = {key: replace(each, name=f"{each.name} " * 8) for key, each in facts.agencies.items()}
    return replace(with_items(facts, *rows), agencies=agencies)


def listed(sheet: Worksheet, title: str) -> list[tuple[str, int]]:
    """Names and days of the numbered rows below a section."""
    start = next(cell.row for cell in cells(sheet) if title in str(cell.value))
    rows = []
    for row in range(start + 2, sheet.max_row + 1):
        if not isinstance(sheet.cell(row, 1).value, int):
            break
        rows.append((str(sheet.cell(row, 2).value), int(str(sheet.cell(row, 7).value))))
    return rows


def test_the_figures_are_those_of_the_office_with_both_rates(still: Office, book: Workbook) -> None:
    sheet, summary = book[MEETING], still.summary()
    assert beside(sheet, f"Tỷ lệ quá hạn trên tổng số {summary.total_items} việc") == pytest.approx(
        summary.overdue / summary.total_items
    )
    assert beside(sheet, f"Tỷ lệ quá hạn trên {summary.with_deadline} việc có thời hạn") == pytest.approx(
        summary.overdue / summary.with_deadline
    )
    heads = {str(cell.value): cell for cell in reversed(cells(sheet))}
    figures = {name: sheet.cell(heads[name].row + 1, heads[name].column or 0).value for name in heads}
    assert figures["Tổng số việc"] == summary.total_items
    assert figures["Quá hạn"] == summary.overdue
    assert figures["Chưa giao đơn vị"] == summary.unassigned


def test_the_most_overdue_rows_come_first_and_the_rest_is_counted(still: Office, book: Workbook) -> None:
    sheet = book[MEETING]
    shown = listed(sheet, "QUÁ HẠN LÂU NHẤT")
    days = [days for _, days in shown]
    assert days[0] == 386
    assert days == sorted(days, reverse=True)
    assert len(days) >= 5
    assert f"và {still.summary().overdue - len(days)} việc khác" in texts(sheet)


@pytest.mark.parametrize("named", [{}, {1: 0, 2: 14}])
def test_what_falls_due_within_fourteen_days_and_is_not_closed_or_paused_is_named(
    untouched: Facts, tmp_path: Path, named: dict[int, int]
) -> None:
    others = dict.fromkeys(range(5, 8), 0) | {3: -1, 4: 15}
    rows = [given_work(number, due_on=TODAY + timedelta(days=days)) for number, days in (named | others).items()]
    facts = {5: "done_on", 6: "dropped_on", 7: "paused_on"}
    rows = [replace(row, **{facts[row.row]: date(2026, 11, 20)}) if row.row in facts else row for row in rows]  # type: ignore[arg-type]
    sheet = meeting(tmp_path, with_items(untouched, *rows))
    shown = listed(sheet, "ĐẾN HẠN TRONG 14 NGÀY TỚI (ĐẾN HẾT NGÀY 05/12/2026)")
    assert shown == [(f"GT-{number:02} Việc giao thêm số {number}", days) for number, days in named.items()]
    assert ("Không có việc nào đến hạn trong 14 ngày tới." in texts(sheet)) is not bool(named)


@pytest.mark.parametrize("layout", WIDTHS)
@pytest.mark.parametrize("crowd", [True, False])
def test_the_page_keeps_its_size_of_letters(
    untouched: Facts, books: dict[str, Workbook], tmp_path: Path, layout: str, crowd: bool
) -> None:
    sheet = meeting(tmp_path, crowded(untouched), layout=layout, demo=True) if crowd else books[layout][MEETING]
    tall = sum(sheet.row_dimensions[row].height or 15.75 for row in range(1, sheet.max_row + 1))
    columns = [(each.width, each.min or 0, each.max or 0) for each in sheet.column_dimensions.values()]
    wide = sum(8 * width * 0.75 * (last - first + 1) for width, first, last in columns)
    assert tall <= PAGE * 1.01
    assert wide <= WIDTHS[layout] * 1.01
    assert {cell.font.size for cell in cells(sheet)} <= {11, 12, 14}


def test_there_are_lines_to_write_on(untouched: Facts, tmp_path: Path) -> None:
    sheet = meeting(tmp_path, crowded(untouched))
    dotted = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).border.bottom.style == "dotted"]
    assert len(dotted) >= 5
    title = next(cell.row for cell in cells(sheet) if "Ý KIẾN CHỈ ĐẠO" in str(cell.value))
    assert min(dotted) == title + 1
