"""A ward for the pictures: one programme, a fixed day and hour."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.secretary import Ward

SMALL = (80, 24)


@pytest.fixture
def blank(tmp_path: Path) -> Ward:
    """A ward that has never started the program."""
    return Ward(tmp_path / "ward.db", SMALL)


@pytest.fixture
def ward(blank: Ward) -> Ward:
    """A ward that follows Thủy Nguyên and has begun to work with it."""
    office = blank.desk.create()
    office.load(["thuy-nguyen"])
    office.close()
    for arguments in (
        ("update", "thuy-nguyen/PL01-01", "--progress", "45"),
        ("update", "thuy-nguyen/PL14-04", "--done-on", "2026-11-20", "--document", "12-NQ/ĐU"),
        ("record", "thuy-nguyen/CT01.1", "--period", "2026", "--value", "3,5"),
        ("record", "thuy-nguyen/CT02.1", "--period", "2026", "--value", "88"),
    ):
        assert blank.command(*arguments)[0] == 0
    return blank
