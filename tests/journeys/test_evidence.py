"""Papers that prove results: what is missing, and scans that open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from tests.journeys.sizes import wide as size
from ward_tui.domain.model import Evidence
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.wording import evidence as words

__all__ = ["size"]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were given to the viewer of the computer; none is started."""
    files: list[Path] = []
    monkeypatch.setattr("ward_tui.services.opening._start", files.append)
    return files


def write(ward: Ward, key: str, **values: object) -> None:
    """Enter facts of a row beside the screen."""
    office = ward.desk.open()
    office.edit(Kind.ITEM, f"thuy-nguyen/{key}", values)
    office.close()


async def run(secretary: Secretary, command: str) -> None:
    """Run a command that only the menu offers."""
    await secretary.press("question_mark")
    await secretary.type(command)
    await secretary.press("enter")


async def test_what_lacks_a_document_is_listed_until_it_has_one(ward: Ward) -> None:
    write(ward, "PL01-02", done_on=date(2026, 11, 1))
    write(ward, "PL14-07", done_on=date(2026, 11, 1), document="7-NQ/ĐU", scan="mat.pdf")
    office = ward.desk.open()
    office.record("thuy-nguyen/CT01.1", Period(2026), "3,5")
    office.close()
    async with ward.sit_down() as secretary:
        await run(secretary, "thieu van ban")
        assert secretary.sees(words.TITLE, f"{words.NO_RESULT_NUMBER} (1)", f"{words.NO_FIGURE_NUMBER} (1)")
        assert secretary.sees(f"{words.LOST_SCAN} (1)", "PL01-02", "CT01.1", "năm 2026", "mat.pdf")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Chi tiết"
        write(ward, "PL01-02", document="8-NQ/ĐU")
        await secretary.press("escape")
        assert not secretary.sees(words.NO_RESULT_NUMBER)
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"


async def test_where_nothing_is_missing_the_list_says_so(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await run(secretary, "thieu van ban")
        assert secretary.sees(words.NOTHING)


async def test_a_scan_opens_in_the_viewer_of_the_computer(ward: Ward, opened: list[Path]) -> None:
    scan = ward.path.parent / "qd12.pdf"
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+t")
        assert secretary.message == refusal("no_scan", id="PL01-01")
        write(ward, "PL01-01", document="12/QĐ", scan="qd12.pdf")
        await secretary.press("ctrl+t")
        assert secretary.message == refusal("scan_missing", file="qd12.pdf")
        scan.touch()
        await secretary.press("enter", "ctrl+t")
        assert opened == [scan]
        assert "qd12.pdf" in secretary.message


async def test_of_several_scans_one_is_chosen(ward: Ward, opened: list[Path]) -> None:
    scans = [ward.path.parent / name for name in ("qd12.pdf", "bien-ban.jpg")]
    office = ward.desk.open()
    office.edit(Kind.ITEM, "thuy-nguyen/PL01-01", {"document": "12/QĐ", "scan": str(scans[0])})
    office.update("thuy-nguyen/PL01-01", ItemUpdate(note="Đã họp", evidence=Evidence(scan=str(scans[1]))))
    office.close()
    for scan in scans:
        scan.touch()
    async with ward.sit_down() as secretary:
        await secretary.press("3", "ctrl+t")
        assert secretary.sees(words.CHOOSE.format(id="PL01-01"), "qd12.pdf", "bien-ban.jpg")
        await secretary.type("bien ban")
        await secretary.press("enter")
    assert opened == [scans[1]]
