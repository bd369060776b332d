"""A ward for the pictures: one programme, a fixed day and hour."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]  # it ships no types

from tests.journeys.secretary import Ward

SMALL = (80, 24)
SVGImageExtension.file_extension = "svg"  # newer syrupy asks for it by this name and would write .raw
DONE = (
    ("update", "thuy-nguyen/PL01-01", "--progress", "45"),
    ("update", "thuy-nguyen/PL14-04", "--done-on", "2026-11-20", "--document", "12-NQ/ĐU"),
    ("record", "thuy-nguyen/CT01.1", "--period", "2026", "--value", "3,5"),
    ("record", "thuy-nguyen/CT02.1", "--period", "2026", "--value", "88"),
)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with Thủy Nguyên and the first changes in it, made once."""
    ward = Ward(tmp_path_factory.mktemp("begun") / "ward.db", SMALL)
    office = ward.desk.create()
    office.load(["thuy-nguyen"])
    office.close()
    for arguments in DONE:
        assert ward.command(*arguments)[0] == 0
    return ward.path


@pytest.fixture
def blank(tmp_path: Path) -> Ward:
    """A ward that has never started the program."""
    return Ward(tmp_path / "ward.db", SMALL)


@pytest.fixture
def ward(blank: Ward, begun: Path) -> Ward:
    """A ward that follows Thủy Nguyên and has begun to work with it."""
    shutil.copyfile(begun, blank.path)
    return blank
