"""Plans, comparisons and lines of yearly figures on the sheet of targets."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.builders import SLUG, book_of, column, header_row, opened, with_indicator
from ward_tui.domain.figures import PlanGiver, Reading, YearPlan
from ward_tui.domain.model import Evidence, Facts
from ward_tui.domain.periods import parse_period
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office

SHARE, CITY = f"{SLUG}/CT01.1", f"{SLUG}/CT08.1"  # a share in per cent, and one held against the city's plan


def sheet_of(folder: Path, facts: Facts) -> Worksheet:
    return opened(write_summary(folder / "ra.xlsx", book_of(facts)).path)["Chỉ tiêu"]


def row_of(sheet: Worksheet, key: str) -> dict[str, object]:
    """The cells of an indicator by the titles of their columns."""
    top = header_row(sheet)
    titles = {str(cell.value): cell.column for cell in sheet[top] if cell.value}
    rows = range(top + 2, sheet.max_row + 1)
    row = next(row for row in rows if sheet.cell(row, titles["Mã chỉ số"]).value == key.rpartition("/")[2])
    return {title: sheet.cell(row, place).value for title, place in titles.items()}


def reading(key: str, year: int, value: str, **more: object) -> Reading:
    made = Reading(f"{key}@{year}", key, parse_period(str(year)), Decimal(value), date(2026, 11, 20))
    return replace(made, **more)  # type: ignore[arg-type]  # the fields of a figure


def plan(key: str, value: str, giver: PlanGiver, **more: str) -> YearPlan:
    return YearPlan(f"{key}@2026", key, 2026, giver, Decimal(value), **more)


def sparklines(folder: Path) -> list[tuple[str, str]]:
    """The ranges of figures with the cells that their lines stand in."""
    with zipfile.ZipFile(folder / "ra.xlsx") as packed:
        return re.findall(r"<xm:f>([^<]+)</xm:f><xm:sqref>([^<]+)<", packed.read("xl/worksheets/sheet3.xml").decode())


def test_a_share_is_compared_in_points_with_the_plan_of_the_ward(desk: Office, tmp_path: Path) -> None:
    plans = (plan(SHARE, "4", PlanGiver.WARD, document="15-KH/ĐU"),)
    facts = with_indicator(desk.facts, SHARE, plans=plans, readings=(reading(SHARE, 2026, "2.5"),))
    row = row_of(sheet_of(tmp_path, facts), SHARE)
    assert row["Kế hoạch năm"] == "4% (kế hoạch của phường năm 2026, văn bản 15-KH/ĐU)"
    assert row["So sánh"] == "Thấp hơn 1,5 điểm %"
    assert row["Kết quả kỳ gần nhất"] == 2.5


def test_an_amount_is_shown_as_its_share_of_the_plan_of_the_city(desk: Office, tmp_path: Path) -> None:
    assert next(i for t in desk.facts.targets.values() for i in t.indicators if i.id == CITY).held_against_city
    plans = (plan(CITY, "1200", PlanGiver.CITY, unit="tỷ đồng"), plan(CITY, "1300", PlanGiver.WARD, unit="tỷ đồng"))
    paper = Evidence("12-BC/ĐU", date(2026, 11, 19))
    figure = reading(CITY, 2026, "1224", of_plan=True, evidence=paper)
    row = row_of(sheet_of(tmp_path, with_indicator(desk.facts, CITY, plans=plans, readings=(figure,))), CITY)
    assert row["Kế hoạch năm"] == "1.200 tỷ đồng (thành phố giao năm 2026, chưa ghi số văn bản)"
    assert row["So sánh"] == "Đạt 102% kế hoạch (1.224/1.200 tỷ đồng)"
    assert row["Kết quả kỳ gần nhất"] == 102
    assert row["Kỳ số liệu gần nhất, văn bản"] == "Năm 2026; số 12-BC/ĐU, ngày 19/11/2026"
    assert row["Đánh giá"] == "Vượt"


def test_an_amount_without_a_plan_is_told_and_not_compared(desk: Office, tmp_path: Path) -> None:
    figure = reading(CITY, 2026, "1224", of_plan=True)
    row = row_of(sheet_of(tmp_path, with_indicator(desk.facts, CITY, readings=(figure,))), CITY)
    assert (row["Kết quả kỳ gần nhất"], row["So sánh"], row["Kế hoạch năm"]) == ("1.224", None, None)


def test_without_plans_both_columns_are_empty(desk: Office, tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, desk.facts)
    assert set(column(sheet, "Kế hoạch năm")) == set(column(sheet, "So sánh")) == {None}
    assert sparklines(tmp_path) == []


def test_yearly_figures_draw_a_line_beside_words(desk: Office, tmp_path: Path) -> None:
    figures = tuple(reading(SHARE, year, value) for year, value in ((2025, "2.9"), (2026, "3.5")))
    once = with_indicator(desk.facts, f"{SLUG}/CT02.1", readings=(reading(f"{SLUG}/CT02.1", 2026, "95"),))
    sheet = sheet_of(tmp_path, with_indicator(once, SHARE, readings=figures))
    row = row_of(sheet, SHARE)
    assert row["Xu hướng"] == "Tăng 0,6 so với năm 2025"
    assert [row[str(year)] for year in range(2025, 2031)] == [2.9, 3.5, None, None, None, None]
    ((cells, place),) = sparklines(tmp_path)
    first, last, *_ = re.findall(r"[A-Z]+", cells.replace("'Chỉ tiêu'!", ""))
    top = header_row(sheet)
    assert (sheet[f"{first}{top}"].value, sheet[f"{last}{top}"].value) == ("2025", "2030")
    assert sheet[f"{re.sub('[0-9]', '', place)}{top}"].value == "Diễn biến"
    assert sheet.column_dimensions[first].hidden
    assert row_of(sheet, f"{SLUG}/CT02.1")["Xu hướng"] is None


def test_interim_figures_and_answers_draw_no_line(worked: Office, tmp_path: Path) -> None:
    worked.record(SHARE, parse_period("2026-Q2"), "3")
    worked.record(f"{SLUG}/CT04.2", parse_period("2025"), "không")
    sheet = sheet_of(tmp_path, worked.facts)
    assert sparklines(tmp_path) == []
    assert row_of(sheet, f"{SLUG}/CT04.2")["Xu hướng"] is None


def test_figures_dated_after_the_day_do_not_count(desk: Office, tmp_path: Path) -> None:
    late = reading(SHARE, 2026, "3.5", recorded_on=date(2026, 11, 22))
    facts = with_indicator(desk.facts, SHARE, readings=(reading(SHARE, 2025, "2.9"), late))
    row = row_of(sheet_of(tmp_path, facts), SHARE)
    assert (row["2025"], row["2026"], row["Xu hướng"]) == (2.9, None, None)
