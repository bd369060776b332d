"""Work given outside the programme, papers, and made-up figures in the workbook."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.reports.builders import (
    SHEETS,
    SLUG,
    beside,
    book_of,
    column,
    given_work,
    office,
    opened,
    texts,
    with_items,
)
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

GIVEN_SHEET = "Việc giao thêm"


def export(folder: Path, facts: Facts, **changes: object) -> Workbook:
    return opened(write_summary(folder / "ra.xlsx", book_of(facts, **changes)).path)


@pytest.fixture
def facts(desk: Office) -> Facts:
    """The programme with one late row of given work, and two that are done, with and without a paper."""
    done: dict[str, Any] = {"done_on": date(2026, 11, 12), "progress": 100, "progress_on": date(2026, 11, 12)}
    lead = [next(iter(desk.facts.agencies))]
    return with_items(
        desk.facts,
        given_work(1, lead=lead, due_on=date(2026, 11, 15), progress=40, progress_on=date(2026, 11, 10)),
        given_work(2, document="120/BC-UBND", document_on=date(2026, 11, 11), **done),
        given_work(3, kind=next(i.kind for i in desk.facts.items.values() if i.appendix == "PL14"), **done),
    )


def test_given_work_has_a_sheet_of_its_own(facts: Facts, tmp_path: Path) -> None:
    sheet = export(tmp_path, facts)[GIVEN_SHEET]
    assert column(sheet, "Nội dung") == [f"Việc giao thêm số {number}" for number in (1, 2, 3)]
    giver = "Chủ tịch UBND phường, họp giao ban, văn bản số 45/TB-UBND, ngày 02/11/2026"
    assert set(column(sheet, "Người giao, cuộc họp, văn bản giao")) == {giver}
    assert column(sheet, "Hạn")[0] == datetime(2026, 11, 15)
    assert column(sheet, "Hạn")[1] == "–"
    assert column(sheet, "Tiến độ") == [0.4, 1, 1]
    assert column(sheet, "Tình trạng")[0] == "Quá hạn (6 ngày)"
    assert column(sheet, "Kết quả, văn bản")[1:] == [
        "Hoàn thành ngày 12/11/2026; văn bản số 120/BC-UBND, ngày 11/11/2026",
        "Hoàn thành ngày 12/11/2026; chưa ghi số văn bản",
    ]


def test_without_given_work_there_is_no_such_sheet(desk: Office, tmp_path: Path) -> None:
    assert export(tmp_path, desk.facts).sheetnames == SHEETS


def test_given_work_is_counted_and_late_but_not_listed_twice(facts: Facts, desk: Office, tmp_path: Path) -> None:
    book, before = export(tmp_path, facts), desk.summary()
    assert beside(book["Tổng hợp"], "Quá hạn") == before.overdue + 1
    assert any(f"và {before.total_items + 3} dự án, nhiệm vụ" in text for text in texts(book["Tổng hợp"]))
    assert "GT-01" in column(book["Cảnh báo quá hạn"], "Mã")
    assert not [key for key in column(book["Dự án và nhiệm vụ"], "Mã") if key.startswith("GT")]
    assert not [key for key in column(book["Nghị quyết và đề án"], "Mã") if key.startswith("GT")]
    told = next(text for text in texts(book["Dự án và nhiệm vụ"]) if text.startswith("Số liệu tính đến ngày"))
    assert "9 nghị quyết, đề án được nêu riêng ở bảng Nghị quyết và đề án" in told
    assert "3 việc giao ngoài chương trình được nêu riêng ở bảng Việc giao thêm." in told


def test_work_given_after_the_day_is_not_there_yet(facts: Facts, desk: Office, tmp_path: Path) -> None:
    book = export(tmp_path, facts, as_of=date(2026, 11, 1))
    assert book.sheetnames == SHEETS
    assert any(f"và {desk.summary().total_items} dự án, nhiệm vụ" in text for text in texts(book["Tổng hợp"]))


def test_results_name_their_paper_or_say_that_it_is_missing(desk: Office, tmp_path: Path) -> None:
    desk.update(f"{SLUG}/PL04-03", ItemUpdate(done_on=date(2026, 11, 2)))
    desk.update(f"{SLUG}/PL04-04", ItemUpdate(done_on=date(2026, 11, 2), document="77/QĐ-UBND"))
    desk.update(f"{SLUG}/PL14-01", ItemUpdate(done_on=date(2026, 11, 1)))
    book = export(tmp_path, desk.facts)
    work = book["Dự án và nhiệm vụ"]
    news = dict(zip(column(work, "Mã"), column(work, "Ghi chú gần nhất/Văn bản"), strict=True))
    assert news["PL04-03"] == "Chưa ghi số văn bản"
    assert news["PL04-04"] == "Văn bản số 77/QĐ-UBND"
    assert "Chưa ghi số văn bản, ngày 01/11/2026" in column(book["Nghị quyết và đề án"], "Số, ngày ban hành")


@pytest.mark.parametrize("demo", [True, False])
@pytest.mark.parametrize("slugs", [[], ["thuy-nguyen"], ["thuy-nguyen", "hai-duong"]])
def test_every_sheet_of_made_up_figures_says_so(tmp_path: Path, demo: bool, slugs: list[str]) -> None:
    made = office(tmp_path, slugs)
    for sheet in export(tmp_path, made.facts, demo=demo).worksheets:
        assert ("DỮ LIỆU THỬ" in texts(sheet)) is demo, sheet.title
    made.close()
