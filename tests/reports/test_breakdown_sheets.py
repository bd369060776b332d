"""The sheets by agency, by year and money, of charts, and of reminders."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.reports.builders import (
    SLUG,
    book_of,
    cells,
    column,
    given_work,
    header_row,
    office,
    opened,
    texts,
    with_items,
)
from ward_tui.domain.breakdown import break_down
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings
from ward_tui.wording import words
from ward_tui.wording.reminders import reminder_lines

LIMITS = Settings().thresholds
TODAY = date(2026, 11, 21)


def export(folder: Path, facts: Facts, **changes: object) -> Workbook:
    return opened(write_summary(folder / "ra.xlsx", book_of(facts, **changes)).path)


def parts(folder: Path, pattern: str) -> list[str]:
    """The parts of the packed workbook whose names match, as text."""
    with zipfile.ZipFile(folder / "ra.xlsx") as packed:
        return [packed.read(name).decode() for name in sorted(packed.namelist()) if re.search(pattern, name)]


def drawings(book: Workbook, sheet: str) -> list[Any]:
    """The charts of a sheet."""
    return list(vars(book[sheet])["_charts"])


def totals(book: Workbook, sheet: str) -> list[object]:
    """The figures of the last row of a sheet."""
    row = next(cell.row for cell in cells(book[sheet]) if cell.value == "TỔNG CỘNG")
    return [cell.value for cell in book[sheet][row][2:]]


def test_agencies_have_the_figures_of_the_breakdown(worked: Office, tmp_path: Path) -> None:
    sheet = export(tmp_path, worked.facts)["Theo đơn vị"]
    shares = sorted(worked.breakdown().by_agency, key=lambda share: not share.key)
    names = [worked.facts.agencies[share.key].name if share.key else words.UNASSIGNED for share in shares]
    assert column(sheet, "Đơn vị") == names
    assert column(sheet, "Đơn vị")[-1] == "Chưa giao đơn vị"
    assert column(sheet, "Tổng số") == [share.total for share in shares]
    assert column(sheet, "Quá hạn") == [share.overdue for share in shares]
    assert column(sheet, "Tỷ lệ quá hạn") == pytest.approx([share.overdue / share.total for share in shares])
    rows = zip(*(column(sheet, title) for title in ("Đang thực hiện", "Sắp đến hạn", "Quá hạn")), strict=True)
    assert [sum(row) for row in rows] == [share.open for share in shares]


def test_the_total_counts_each_row_once_and_says_so(desk: Office, tmp_path: Path) -> None:
    two = list(desk.facts.agencies)[:2]
    facts = with_items(desk.facts, given_work(1, lead=two, due_on=date(2026, 11, 1)))
    book, shares = export(tmp_path, facts), break_down(facts, TODAY, LIMITS).by_agency
    assert totals(book, "Theo đơn vị")[0] == len(facts.items)
    assert totals(book, "Theo đơn vị")[4] == 14
    assert sum(share.total for share in shares) > len(facts.items)
    shared = sum(len(item.lead) > 1 for item in facts.items.values())
    note = next(text for text in texts(book["Theo đơn vị"]) if text.startswith("Ghi chú"))
    assert f"toàn bộ {len(facts.items)} việc" in note
    assert f"{shared} việc có từ hai đơn vị chủ trì trở lên" in note


def test_bars_stand_behind_figures_that_can_be_read_without_them(worked: Office, tmp_path: Path) -> None:
    sheet = export(tmp_path, worked.facts)["Theo đơn vị"]
    top = header_row(sheet)
    place = next(cell.column_letter for cell in sheet[top] if cell.value == "Quá hạn")
    ranges = [str(found.sqref) for found in sheet.conditional_formatting]
    assert ranges == [f"{place}{top + 2}:{place}{top + 1 + len(column(sheet, 'STT'))}"]
    packed = next(text for text in parts(tmp_path, r"worksheets/sheet\d+\.xml") if "dataBar" in text)
    assert 'showValue="0"' not in packed


def test_years_and_money_have_the_figures_of_the_breakdown(worked: Office, tmp_path: Path) -> None:
    book, years = export(tmp_path, worked.facts), worked.breakdown().by_year
    sheet = book["Nguồn vốn"]
    assert column(sheet, "Năm hoàn thành") == [year.year or "Không có hạn" for year in years]
    for funding in Funding:
        assert column(sheet, words.FUNDING[funding]) == [year.counts.get(funding, 0) for year in years]
    assert column(sheet, "Tổng số") == [year.total for year in years]
    assert totals(book, "Nguồn vốn")[-1] == worked.summary().total_items


def test_charts_show_the_figures_of_the_breakdown(worked: Office, tmp_path: Path) -> None:
    book, found = export(tmp_path, worked.facts), worked.breakdown()
    sheet = book["Biểu đồ"]
    pairs = [(row[0].value, row[1].value) for row in sheet.iter_rows() if isinstance(row[1].value, int)]
    months = [(f"{month.month}/{month.year}", month.open) for month in found.months]
    late = [share.overdue for share in found.by_agency if share.overdue][:12]
    assert [count for _, count in pairs[: len(late)]] == late
    assert pairs[len(late) :] == months


def test_charts_print_in_black_and_white(worked: Office, tmp_path: Path) -> None:
    export(tmp_path, worked.facts)
    charts = parts(tmp_path, r"charts/chart\d+\.xml")
    assert len(charts) == 3
    titles = ("Đơn vị có nhiều việc quá hạn nhất", "Số việc đến hạn trong 12 tháng tới", "Số việc theo năm hoàn thành")
    assert all(any(title in chart for chart in charts) for title in titles)
    for chart in charts:
        colours = set(re.findall(r'srgbClr val="([0-9A-F]{6})"', chart))
        assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)
        assert "a:pattFill" in chart
        assert "c:dLbls" in chart
        assert set(re.findall(r'typeface="([^"]+)"', chart)) == {"Times New Roman"}


def test_charts_cover_no_text(worked: Office, tmp_path: Path) -> None:
    book = export(tmp_path, worked.facts)
    for name in ("Nguồn vốn", "Biểu đồ"):
        covered = [
            (drawn.anchor._from.row, drawn.anchor.to.row, drawn.anchor._from.col) for drawn in drawings(book, name)
        ]
        assert covered
        for first, last, left in covered:
            under = [c for c in cells(book[name]) if first < c.row <= last + 1 and (c.column or 0) > left]
            assert under == []


def test_without_late_or_coming_work_sentences_stand_for_the_charts(tmp_path: Path) -> None:
    made = office(tmp_path, ["dong-hai"])
    found = texts(export(tmp_path, made.facts)["Biểu đồ"])
    assert "Trong 12 tháng tới không có việc nào đến hạn." in found
    assert any("quá hạn" in text and text.startswith("Tính đến ngày") for text in found)
    assert len(parts(tmp_path, r"charts/chart\d+\.xml")) == 1
    made.close()


def test_reminders_hold_a_block_for_each_agency_with_late_work(worked: Office, tmp_path: Path) -> None:
    worked.update(f"{SLUG}/PL04-04", ItemUpdate(lead=next(iter(worked.facts.agencies))))
    facts, found = worked.facts, texts(export(tmp_path, worked.facts)["Nhắc việc"])
    judged = [(item, worked.status(item)) for item in facts.items.values()]
    late = [share.key for share in worked.breakdown().by_agency if share.overdue]
    assert len(late) > 3
    for key in late:
        block = reminder_lines(facts, key, judged, TODAY)
        place = found.index(block[0])
        assert found[place : place + len(block)] == block
    assert sum(text.startswith("Đề nghị") for text in found) == len(late)


def test_each_agency_stands_under_its_ward(tmp_path: Path) -> None:
    made = office(tmp_path, ["thuy-nguyen", "pham-su-manh"])
    book = export(tmp_path, made.facts)
    found = texts(book["Theo đơn vị"])
    wards = [text for text in found if re.match(r"[AB]\. Phường", text)]
    assert [text[:22] for text in wards] == ["A. Phường Thủy Nguyên:", "B. Phường Phạm Sư Mạnh"]
    assert column(book["Theo đơn vị"], "Đơn vị")[-1] == "Chưa giao đơn vị"
    assert len(column(book["Theo đơn vị"], "Đơn vị")) == len(made.breakdown().by_agency)
    assert any(
        text.startswith("Đơn vị:") and text.endswith("(Phường Thủy Nguyên)") for text in texts(book["Nhắc việc"])
    )
    made.close()
