"""The paper that proves a result or a remark: typed with it, shown, and opened later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.secretary import Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.domain.model import Evidence

__all__ = ["size"]


async def test_a_result_keeps_the_number_the_day_and_the_scan_of_its_paper(ward: Ward, tmp_path: Path) -> None:
    scan = tmp_path / "12-NQ.pdf"
    scan.write_bytes(b"%PDF-1.4")
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f5")
        await secretary.type("12-NQ/ĐU")
        await secretary.press("tab")
        await secretary.type("20/11/2026")
        await secretary.press("tab")
        await secretary.type(f'"{scan}"')
        await secretary.press("enter")
        assert "hoàn thành ngày 21/11/2026" in secretary.message
        office = secretary.app.office
        assert office is not None
        (done,) = [item for item in office.facts.items.values() if item.done_on]
        assert done.evidence.number == "12-NQ/ĐU"
        assert done.evidence.on is not None
        assert done.evidence.on.isoformat() == "2026-11-20"
        assert done.evidence.scan == str(scan)


async def test_a_remark_keeps_its_paper_and_a_day_that_has_not_come_is_refused(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        await secretary.type("Đã có ý kiến của thành phố")
        await secretary.press("tab")
        await secretary.type("45-TB/TU")
        await secretary.press("tab")
        await secretary.type("1/12/2026")
        await secretary.press("ctrl+s")
        office = secretary.app.office
        assert office is not None
        from datetime import date

        assert secretary.sees(refusal("day_after_today", day=date(2026, 12, 1), today=office.today))
        await secretary.press("end", *["backspace"] * 9)
        await secretary.type("1/11/2026")
        await secretary.press("ctrl+s")
        (note,) = [each for key in office.facts.items for each in office.notes(key) if not each.lines]
        assert note.evidence == Evidence("45-TB/TU", date(2026, 11, 1))


@pytest.mark.long
async def test_a_remark_that_was_left_is_there_again_also_after_a_restart(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        await secretary.type("Chờ ý kiến thành phố")
        await secretary.press("escape")
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        assert secretary.sees("Chờ ý kiến thành phố")
        await secretary.press("ctrl+s")
        assert "Chờ ý kiến thành phố" in secretary.message
        await secretary.press("f6")
        assert not secretary.sees("Chờ ý kiến thành phố")


@pytest.mark.long
async def test_a_result_that_the_office_refuses_is_not_lost(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f5")
        await secretary.type("12-NQ/ĐU")
        await secretary.press("shift+tab", "end", *["backspace"] * 10)
        await secretary.type("1/1/1990")
        await secretary.press("enter")
        assert "1990" in secretary.message
        await secretary.press("f5")
        assert secretary.sees("12-NQ/ĐU", "1/1/1990")


@pytest.mark.long
async def test_a_remark_is_kept_when_the_program_is_left_in_the_middle_of_it(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        await secretary.type("Chờ ý kiến thành phố")
        await secretary.press("ctrl+q")
    async with ward.sit_down() as secretary:
        await secretary.press("4", "f6")
        assert secretary.sees("Chờ ý kiến thành phố")
