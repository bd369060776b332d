"""Offices that no test changes, and their workbooks, written and read once for all tests of reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.reports.builders import office, opened
from ward_tui.domain.model import Facts
from ward_tui.domain.periods import parse_period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

LAYOUTS = ("dang-uy", "ubnd")


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The facts of a programme in which nothing was done."""
    made = office(tmp_path_factory.mktemp("untouched"))
    facts = made.facts
    made.close()
    return facts


@pytest.fixture(scope="session")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with work done."""
    made = office(tmp_path_factory.mktemp("still"))
    made.update("thuy-nguyen/PL14-01", ItemUpdate(done_on=date(2026, 11, 1), document="05-NQ/ĐU"))
    made.update("thuy-nguyen/PL04-03", ItemUpdate(progress=80, note="Còn 3 hộ chưa bàn giao mặt bằng"))
    made.record("thuy-nguyen/CT01.1", parse_period("2026"), "3,5")
    made.record("thuy-nguyen/CT04.2", parse_period("2026"), "có")
    yield made
    made.close()


@pytest.fixture(scope="session")
def files(still: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbook of that office in each layout."""
    folder = tmp_path_factory.mktemp("files")
    return {layout: still.export(folder / f"{layout}.xlsx", layout=layout).path for layout in LAYOUTS}


@pytest.fixture(scope="session")
def books(files: dict[str, Path]) -> dict[str, Workbook]:
    """The same as another program reads it."""
    return {layout: opened(path) for layout, path in files.items()}


@pytest.fixture(scope="session")
def book(books: dict[str, Workbook]) -> Workbook:
    """The one in the usual layout."""
    return books["dang-uy"]
