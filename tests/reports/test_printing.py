"""The pages that LibreOffice makes of a workbook."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.reports.builders import (
    TODAY,
    book_of,
    given_work,
    office,
    with_items,
)
from ward_tui.domain.model import Facts
from ward_tui.reports.summary import write_summary
from ward_tui.services.office import Office

MEETING_TITLE = "PHIẾU HỌP GIAO BAN"
TITLES = ("TỔNG HỢP TÌNH HÌNH", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "NHẮC VIỆC QUÁ HẠN")
TOOLS = ("soffice", "pdfinfo", "pdftotext")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="LibreOffice or poppler is not installed"
)


def pages(folder: Path, facts: Facts, **changes: object) -> list[str]:
    """The text of each page."""
    path = write_summary(folder / "ra.xlsx", book_of(facts, **changes)).path
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", str(path)]
    subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=180)
    told = subprocess.run(["pdftotext", "-layout", "ra.pdf", "-"], cwd=folder, capture_output=True, check=True)
    return told.stdout.decode().split("\f")[:-1]


def size_of(folder: Path, page: int) -> tuple[int, int]:
    """Width and height of a page, counted from 0, in points."""
    number = str(page + 1)
    command = ["pdfinfo", "-f", number, "-l", number, "ra.pdf"]
    told = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout
    found = re.search(r"size:\s+([\d.]+) x ([\d.]+) pts", told)
    assert found is not None
    return round(float(found[1])), round(float(found[2]))


def meeting_pages(found: Sequence[str]) -> list[int]:
    """The pages from the title of the meeting's sheet up to the next sheet."""
    first = next(place for place, text in enumerate(found) if MEETING_TITLE in text)
    after = next(place for place, text in enumerate(found) if TITLES[1] in text)
    return list(range(first, after))


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


@pytest.mark.parametrize("layout", ["dang-uy", "ubnd"])
def test_every_sheet_prints_and_the_meeting_takes_one_upright_page(worked: Office, tmp_path: Path, layout: str) -> None:
    found = pages(tmp_path, worked.facts, layout=layout)
    assert all(any(title in text for text in found) for title in TITLES)
    (page,) = meeting_pages(found)
    width, height = size_of(tmp_path, page)
    assert (width, height) == (595, 842)
    assert "Ý KIẾN CHỈ ĐẠO" in found[page]
    assert "Tỷ lệ quá hạn trên tổng số 111 việc" in found[page]


def test_the_meeting_takes_one_page_however_much_is_late(desk: Office, tmp_path: Path) -> None:
    found = pages(tmp_path, crowded(desk.facts), demo=True)
    (page,) = meeting_pages(found)
    assert re.search(r"và \d+ việc khác", found[page])
    assert "Ý KIẾN CHỈ ĐẠO" in found[page]


def test_the_meeting_takes_one_page_when_nothing_is_loaded(tmp_path: Path) -> None:
    made = office(tmp_path, [])
    assert len(meeting_pages(pages(tmp_path, made.facts))) == 1
    made.close()


def test_no_sheet_is_wider_than_a_page(worked: Office, tmp_path: Path) -> None:
    found = pages(tmp_path, worked.facts)
    numbered = [text for text in found if "(7)" in text]
    assert numbered
    assert all("(1)" in text for text in numbered)  # the right part of a torn table would have no first column
