"""The same programme says the same, whatever program has written the file."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.documents.same import building
from tests.documents.same.comparing import assert_same, draft_of
from tests.documents.same.programmes import PARTS, read
from ward_tui.domain.intake.draft import DoubtKind

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no browser that prints (chromium) is installed")

Build = Callable[[Any, Path], Path]
BUILDS: dict[str, Build] = {
    "docx": building.to_docx,
    "xlsx": building.to_xlsx,
    "csv": building.to_csv,
    "pdf": building.to_pdf,
}


@pytest.mark.parametrize("slug", PARTS)
@pytest.mark.parametrize("ending", BUILDS)
def test_word_excel_csv_and_pdf_say_what_the_text_says(slug: str, ending: str, tmp_path: Path) -> None:
    draft, blocks = read(slug)
    assert not draft.is_empty
    path = BUILDS[ending](blocks, tmp_path / f"{slug}.{ending}")
    assert_same(draft, draft_of(path), **_allowed(slug, ending))


@pytest.mark.parametrize("slug", ["hai-duong", "pham-su-manh", "hoa-binh"])
def test_numbers_that_word_counts_itself_say_the_same_as_typed_ones(slug: str, tmp_path: Path) -> None:
    draft, blocks = read(slug)
    assert_same(draft, draft_of(building.to_listed_docx(blocks, tmp_path / f"{slug}.docx")))


def test_a_csv_with_commas_in_utf_16_says_the_same(tmp_path: Path) -> None:
    draft, blocks = read("thuy-nguyen")
    assert_same(draft, draft_of(building.to_csv(blocks, tmp_path / "a.csv", ",", "utf-16")))


@needs_office
@pytest.mark.long
@pytest.mark.parametrize("ending", ["ods", "pdf"])
def test_what_libreoffice_makes_of_the_workbooks_says_the_same(ending: str, tmp_path: Path) -> None:
    drafts = {}
    for slug in PARTS:
        drafts[slug], blocks = read(slug)
        building.to_xlsx(blocks, tmp_path / f"{slug}.xlsx")
    _convert([tmp_path / f"{slug}.xlsx" for slug in PARTS], ending, tmp_path)
    for slug, draft in drafts.items():
        assert_same(draft, draft_of(tmp_path / "ra" / f"{slug}.{ending}"), **_allowed(slug, ending))


@needs_office
@pytest.mark.long
def test_what_libreoffice_prints_of_the_word_files_says_the_same(tmp_path: Path) -> None:
    drafts = {}
    for slug in PARTS:
        drafts[slug], blocks = read(slug)
        building.to_docx(blocks, tmp_path / f"{slug}.docx", over=False)
    _convert([tmp_path / f"{slug}.docx" for slug in PARTS], "pdf", tmp_path)
    for slug, draft in drafts.items():
        assert_same(draft, draft_of(tmp_path / "ra" / f"{slug}.pdf"), **_allowed(slug, "pdf"))


@needs_browser
@pytest.mark.long
@pytest.mark.parametrize("slug", PARTS)
def test_what_a_browser_prints_says_the_same(slug: str, tmp_path: Path) -> None:
    draft, blocks = read(slug)
    page, printed = building.to_html(blocks, tmp_path / f"{slug}.html"), tmp_path / f"{slug}.pdf"
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    told = [f"--user-data-dir={tmp_path / 'browser'}", f"--print-to-pdf={printed}", page.as_uri()]
    subprocess.run([*command, *told], check=True, capture_output=True, timeout=60)
    assert_same(draft, draft_of(printed), **_allowed(slug, "pdf"))


def _allowed(slug: str, ending: str) -> dict[str, frozenset[DoubtKind]]:
    """Return which questions may differ: rows broken over the pages of a PDF, and those of a text without columns."""
    more = frozenset({DoubtKind.JOINED} if ending == "pdf" else ())
    fewer = frozenset({DoubtKind.JOINED, DoubtKind.PERSON} if slug == "dong-hai" else ())
    return {"more": more, "fewer": fewer}


def _convert(paths: list[Path], ending: str, folder: Path) -> None:
    """Let LibreOffice write files in another format, all of them in one go, with settings of its own."""
    assert OFFICE is not None
    settings = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [OFFICE, "--headless", settings, "--convert-to", ending, "--outdir", str(folder / "ra")]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=120)
