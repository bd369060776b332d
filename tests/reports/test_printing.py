"""The pages that LibreOffice makes of a workbook."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.builders import book_of, office
from tests.reports.still import LAYOUTS
from tests.reports.test_meeting import crowded
from tests.reports.test_review_sheet import WEEK
from ward_tui.domain.conclusion import Opinion
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office

MEETING_TITLE = "PHIẾU HỌP GIAO BAN"
TITLES = ("TỔNG HỢP TÌNH HÌNH", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "NHẮC VIỆC QUÁ HẠN")
TOOLS = ("soffice", "pdfinfo", "pdftotext")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="LibreOffice or poppler is not installed"
)


@pytest.fixture(scope="module")
def printed(untouched: Facts, still: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the printed books, which one start of LibreOffice makes."""
    folder, full = tmp_path_factory.mktemp("printed"), crowded(untouched)
    empty = office(tmp_path_factory.mktemp("empty"), [])
    said = Opinion("", "Ủy ban nhân dân phường", "- Hoàn thành dứt điểm việc quá hạn, báo cáo rõ nguyên nhân chậm.")
    books = {layout: book_of(still.facts, layout=layout) for layout in LAYOUTS}
    books |= {"full": book_of(full, demo=True), "empty": book_of(empty.facts)}
    books["review"] = book_of(full, conclusion=replace(WEEK, opinions=(said,) * 20))
    empty.close()
    paths = [str(write_summary(folder / f"{name}.xlsx", book).path) for name, book in books.items()]
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", *paths]
    home = os.environ | {"HOME": str(folder)}  # a module's fixture comes before the home of a test
    subprocess.run(command, cwd=folder, env=home, capture_output=True, check=True, timeout=180)
    return folder


def pages(folder: Path, name: str) -> list[str]:
    """The text of each page of a book."""
    told = subprocess.run(["pdftotext", "-layout", f"{name}.pdf", "-"], cwd=folder, capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


def size_of(folder: Path, name: str, page: int) -> tuple[int, int]:
    """Width and height of a page, counted from 0, in points."""
    number = str(page + 1)
    command = ["pdfinfo", "-f", number, "-l", number, f"{name}.pdf"]
    told = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout
    found = re.search(r"size:\s+([\d.]+) x ([\d.]+) pts", told)
    assert found is not None
    return round(float(found[1])), round(float(found[2]))


def meeting_pages(found: Sequence[str]) -> list[int]:
    """The pages from the title of the meeting's sheet up to the next sheet."""
    first = next(place for place, text in enumerate(found) if MEETING_TITLE in text)
    after = next(place for place, text in enumerate(found) if TITLES[1] in text)
    return list(range(first, after))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_sheet_prints_and_the_meeting_takes_one_upright_page(printed: Path, layout: str) -> None:
    found = pages(printed, layout)
    assert all(any(title in text for text in found) for title in TITLES)
    (page,) = meeting_pages(found)
    width, height = size_of(printed, layout, page)
    assert (width, height) == (595, 842)
    assert "Ý KIẾN CHỈ ĐẠO" in found[page]
    assert "Tỷ lệ quá hạn trên tổng số 111 việc" in found[page]


def test_the_meeting_takes_one_page_however_much_is_late(printed: Path) -> None:
    found = pages(printed, "full")
    (page,) = meeting_pages(found)
    assert re.search(r"và \d+ việc khác", found[page])
    assert "Ý KIẾN CHỈ ĐẠO" in found[page]


def test_the_meeting_takes_one_page_when_nothing_is_loaded(printed: Path) -> None:
    assert len(meeting_pages(pages(printed, "empty"))) == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_sheet_is_wider_than_a_page(printed: Path, layout: str) -> None:
    numbered = [text for text in pages(printed, layout) if "(7)" in text]
    assert numbered
    assert all("(1)" in text for text in numbered)  # the right part of a torn table would have no first column


def test_printed_the_meeting_is_one_page_and_the_review_follows(printed: Path) -> None:
    found = pages(printed, "review")
    first = next(place for place, text in enumerate(found) if MEETING_TITLE in text)
    assert "và ý kiến cho" in found[first]
    assert "KẾT LUẬN RÀ SOÁT TUẦN 47" in found[first + 1]
    assert "Hoàn thành dứt điểm" in found[first + 2]  # the last opinions stand on the second page
    assert "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU" in found[first + 3]
