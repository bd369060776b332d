"""Offices whose workbooks are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.reports.builders import office
from tests.reports.still import book, books, files, still, untouched
from ward_tui.domain.periods import parse_period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

__all__ = ["book", "books", "files", "still", "untouched"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    made = office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def worked(desk: Office) -> Office:
    desk.update("thuy-nguyen/PL14-01", ItemUpdate(done_on=date(2026, 11, 1), document="05-NQ/ĐU"))
    desk.update("thuy-nguyen/PL04-03", ItemUpdate(progress=80, note="Còn 3 hộ chưa bàn giao mặt bằng"))
    desk.record("thuy-nguyen/CT01.1", parse_period("2026"), "3,5")
    desk.record("thuy-nguyen/CT04.2", parse_period("2026"), "có")
    return desk
