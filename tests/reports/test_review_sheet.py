"""The sheet of the weekly review, and the page for the meeting with the week's figures and opinions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.builders import MEETING, SHEETS, TODAY, beside, book_of, cells, opened, texts
from tests.reports.test_meeting import PAGE, WIDTHS, crowded
from ward_tui.domain.conclusion import Conclusion, Measure, Moved, Named, Opinion, Resolved, Tally
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_review, write_summary
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

REVIEW = "Rà soát tuần"
SLUG = "thuy-nguyen"
ROAD = Named(f"{SLUG}/PL04-03", "Mở đường 359C", date(2026, 9, 30), ("Ủy ban nhân dân phường",))
WEEK = Conclusion(
    review=f"{SLUG}/RS2026-W47",
    programme=SLUG,
    week=date(2026, 11, 16),
    on=TODAY,
    since=date(2026, 11, 14),
    wards={SLUG: "Thủy Nguyên"},
    now={
        Measure.TOTAL: Tally(111),
        Measure.OVERDUE: Tally(13),
        Measure.RATE_OF_ALL: Tally(13, 111),
        Measure.NEWLY_OVERDUE: Tally(1),
        Measure.NEWS: Tally(3, 95),
    },
    before={Measure.TOTAL: Tally(111), Measure.OVERDUE: Tally(15), Measure.RATE_OF_ALL: Tally(15, 111)},
    newly_overdue=(ROAD,),
    resolved=(Resolved(ROAD, date(2026, 11, 18), was_overdue=True, document="12-TB/ĐU"),),
    moved=(Moved(ROAD, 40, 60),),
    opinions=(
        Opinion(f"{SLUG}/CQ01", "Ủy ban nhân dân phường", "- Hoàn thành 2 việc:\n+ PL04-03: hạn 30/9\n- Báo cáo."),
        Opinion("", "Việc chưa giao đơn vị chủ trì", "=1+1"),
    ),
)


def written(folder: Path, facts: Facts, week: Conclusion | None = WEEK, **changes: object) -> Workbook:
    """A book of the two sheets."""
    return opened(write_review(folder / "ra.xlsx", book_of(facts, conclusion=week, **changes)).path)


@pytest.fixture(scope="module")
def book(untouched: Facts, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The summary with a review."""
    path = tmp_path_factory.mktemp("week") / "ra.xlsx"
    return opened(write_summary(path, book_of(untouched, conclusion=WEEK)).path)


@pytest.fixture(scope="module")
def without(untouched: Facts, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The summary without a review."""
    return opened(write_summary(tmp_path_factory.mktemp("without") / "ra.xlsx", book_of(untouched)).path)


def sections(sheet: Worksheet) -> list[str]:
    return [text for text in texts(sheet) if text.partition(". ")[0] in {"I", "II", "III", "IV", "V", "VI"}]


def row_of(sheet: Worksheet, label: str) -> Sequence[object]:
    """The values of the row with this text in it."""
    place = next(cell.row for cell in cells(sheet) if cell.value == label)
    return [cell.value for cell in cells(sheet) if cell.row == place]


def tall(sheet: Worksheet) -> float:
    return sum(sheet.row_dimensions[row].height or 15.75 for row in range(1, sheet.max_row + 1))


def test_the_summary_has_the_sheet_when_there_was_a_review(book: Workbook, without: Workbook) -> None:
    assert without.sheetnames == SHEETS
    assert book.sheetnames == [*SHEETS[:2], REVIEW, *SHEETS[2:]]


def test_figures_are_numbers_and_shares_are_parts_of_one(book: Workbook) -> None:
    sheet = book[REVIEW]
    assert row_of(sheet, "Quá hạn") == [2, "Quá hạn", 13, 15, "giảm 2"]
    number, _, now, before, change = row_of(sheet, "Quá hạn trên tổng số 111 việc")
    assert (number, change) == (3, "giảm 1,8 điểm %")
    assert (now, before) == (pytest.approx(13 / 111), pytest.approx(15 / 111))
    assert row_of(sheet, "Mới quá hạn")[2:] == [1, "–", "–"]
    assert row_of(sheet, "Có tin trong tuần: 3 trên 95 việc đang làm")[2] == pytest.approx(3 / 95)


def test_lists_and_opinions_have_sections_of_their_own(book: Workbook) -> None:
    sheet = book[REVIEW]
    assert sections(sheet) == [
        "I. SỐ LIỆU TRONG TUẦN",
        "II. MỚI QUÁ HẠN",
        "III. ĐÃ GIẢI QUYẾT XONG",
        "IV. CÓ TIẾN ĐỘ MỚI",
        "V. Ý KIẾN CHỈ ĐẠO",
    ]
    assert [text for text in texts(sheet) if text == "STT"] == ["STT"] * 5
    assert "xong ngày 18/11/2026, văn bản 12-TB/ĐU" in texts(sheet)
    assert beside(sheet, "PL04-03 Mở đường 359C") == "Ủy ban nhân dân phường"
    assert any(text.startswith("- Hoàn thành 2 việc:\n+ PL04-03") for text in texts(sheet))


def test_what_looks_like_a_formula_stays_text(book: Workbook) -> None:
    sheet = book[REVIEW]
    (cell,) = [cell for cell in cells(sheet) if cell.value == "=1+1"]
    assert cell.data_type == "s"


@pytest.mark.parametrize("layout", WIDTHS)
def test_the_sheet_is_one_upright_page_wide(untouched: Facts, tmp_path: Path, layout: str) -> None:
    sheet = written(tmp_path, untouched, layout=layout)[REVIEW]
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.page_setup.fitToWidth in {None, 1}  # one page is what a sheet has by itself
    assert sheet.page_setup.fitToHeight == 0
    columns = [(each.width, each.min or 0, each.max or 0) for each in sheet.column_dimensions.values()]
    wide = sum(8 * width * 0.75 * (last - first + 1) for width, first, last in columns)
    assert wide <= WIDTHS[layout] * 1.08  # nearly the size of the letters is kept


def test_a_very_long_opinion_is_parted(untouched: Facts, tmp_path: Path) -> None:
    said = Opinion("", "Việc chưa giao", "\n".join(f"- Ý thứ {number}" for number in range(90)))
    sheet = written(tmp_path, untouched, replace(WEEK, opinions=(said,)))[REVIEW]
    assert max(sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)) < 409
    assert sum(text.count("- Ý thứ") for text in texts(sheet)) == 90


@pytest.mark.parametrize(("lines", "words"), [(30, 30), (1, 900)])
def test_an_opinion_of_long_lines_is_kept_whole(untouched: Facts, tmp_path: Path, lines: int, words: int) -> None:
    said = Opinion("", "Việc chưa giao", "\n".join("- " + "duyệt " * words + "hết." for _ in range(lines)))
    sheet = written(tmp_path, untouched, replace(WEEK, opinions=(said,)))[REVIEW]
    assert sum(text.count("duyệt") for text in texts(sheet)) == lines * words
    assert not any("còn nữa" in text for text in texts(sheet))
    assert max(sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)) < 409


# The page for the meeting


def test_the_meeting_has_the_weeks_figures_and_opinions(book: Workbook, without: Workbook) -> None:
    sheet = book[MEETING]
    found = texts(sheet)
    assert "Rà soát tuần 47 (16/11 - 22/11/2026), số liệu đến ngày 21/11/2026:" in found
    heads = {str(cell.value): cell for cell in cells(sheet)}
    values = [sheet.cell(heads[name].row + 1, heads[name].column or 0).value for name in ("Mới quá hạn", "Tiến độ mới")]
    assert values == [1, "–"]
    assert "1. Ủy ban nhân dân phường: Hoàn thành 2 việc; báo cáo." in found
    assert not any("ĐƠN VỊ CÓ NHIỀU VIỆC QUÁ HẠN" in text for text in found)
    assert any("ĐƠN VỊ CÓ NHIỀU VIỆC QUÁ HẠN" in text for text in texts(without[MEETING]))


@pytest.mark.parametrize("layout", WIDTHS)
@pytest.mark.parametrize("count", [0, 3, 60])
def test_the_meeting_stays_on_its_page(untouched: Facts, tmp_path: Path, layout: str, count: int) -> None:
    said = Opinion(
        "", "Ủy ban nhân dân phường", "- Hoàn thành dứt điểm việc quá hạn, báo cáo rõ nguyên nhân chậm.\n" * 6
    )
    week = replace(WEEK, opinions=(said,) * count)
    sheet = written(tmp_path, crowded(untouched), week, layout=layout, demo=True)[MEETING]
    assert tall(sheet) <= PAGE * 1.01
    shown = sum("Hoàn thành dứt điểm" in text for text in texts(sheet))
    assert min(count, 3) <= shown <= count
    left = [text for text in texts(sheet) if text.startswith("và ý kiến cho")]
    assert left == ([f"và ý kiến cho {count - shown} đơn vị khác ở bảng Rà soát tuần."] if shown < count else [])
    dotted = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).border.bottom.style == "dotted"]
    assert len(dotted) >= (5 if not count else 2)


# From the office


def test_the_two_sheets_of_a_review_are_a_workbook_of_their_own(worked: Office, tmp_path: Path) -> None:
    review = worked.start_review(SLUG)
    done = worked.export_review(tmp_path / "tuan.xlsx", review)
    book = opened(done.path)
    assert (book.sheetnames, done.sheets) == ([REVIEW, MEETING], 2)
    assert "KẾT LUẬN RÀ SOÁT TUẦN 47 (16/11 - 22/11/2026)" in texts(book[REVIEW])


def test_a_finished_review_is_exported_as_it_was(worked: Office, tmp_path: Path) -> None:
    review = worked.start_review(SLUG)
    worked.finish_review(review)
    before = [texts(sheet) for sheet in opened(worked.export_review(tmp_path / "1.xlsx", review).path)]
    worked.update(f"{SLUG}/PL14-02", ItemUpdate(done_on=TODAY))
    worked.update(f"{SLUG}/PL04-04", ItemUpdate(progress=55))
    assert [texts(sheet) for sheet in opened(worked.export_review(tmp_path / "2.xlsx", review).path)] == before


def test_the_summary_takes_the_review_of_the_chosen_programme(worked: Office, tmp_path: Path) -> None:
    worked.start_review(SLUG)
    assert REVIEW in opened(worked.export(tmp_path / "1.xlsx", programme=SLUG).path).sheetnames
    assert REVIEW in opened(worked.export(tmp_path / "2.xlsx").path).sheetnames  # all programmes are this one
    worked.load(["dong-hai"])
    assert REVIEW not in opened(worked.export(tmp_path / "4.xlsx").path).sheetnames
    earlier = worked.export(tmp_path / "3.xlsx", programme=SLUG, as_of=date(2026, 11, 20))
    assert REVIEW not in opened(earlier.path).sheetnames  # it was not there yet


def test_a_book_without_a_review_still_has_the_meeting(untouched: Facts, tmp_path: Path) -> None:
    done = write_review(tmp_path / "ra.xlsx", book_of(untouched))
    assert "PHIẾU HỌP GIAO BAN" in texts(opened(done.path)[MEETING])
