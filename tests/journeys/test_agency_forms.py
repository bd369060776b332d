"""Forms for the agencies: made from the list of agencies, remembered, waited for."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.secretary import TODAY, Ward
from tests.journeys.sizes import narrow as size

__all__ = ["size"]


async def test_forms_are_made_for_the_marked_agencies_then_for_all_and_who_has_not_answered_stands_first(
    ward: Ward, tmp_path: Path
) -> None:
    out = tmp_path / "phiếu"
    before = ward.path.read_bytes()
    async with ward.sit_down() as secretary:
        await secretary.press("9", "f2")
        assert "Phiếu cập nhật" in secretary.place
        assert secretary.sees("0 đã lập phiếu", "Chưa lập phiếu (", "○ chưa lập phiếu", "Chưa giao đơn vị")
        await secretary.press("space", "ctrl+n")
        assert secretary.sees("1 đơn vị")
        await secretary.press("ctrl+u")
        await secretary.type(str(out))
        await secretary.press("enter")
        await secretary.finish_work()
        assert secretary.message.startswith("Đã lập 1 phiếu trong")
        assert [each.name for each in out.iterdir()] == [f"phieu-ban-xay-dung-dang-{TODAY}.xlsx"]
        assert secretary.sees("1 đã lập phiếu", "Đã lập phiếu, chưa trả lời (1)", "► lập hôm nay")
        await secretary.press("f4")
        assert not secretary.sees("○ chưa lập phiếu")
        await secretary.press("escape", "ctrl+n", "enter")
        await secretary.finish_work()
        assert not secretary.sees("○ chưa lập phiếu")
        await secretary.press("escape")
        assert "Đơn vị" in secretary.place
    assert ward.path.read_bytes() == before
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+p")
        await secretary.type("phieu cap nhat")
        await secretary.press("enter")
        assert secretary.sees("chưa trả lời (", "► lập hôm nay")
        await secretary.press("end", "enter")
        assert "Dự án, nhiệm vụ" in secretary.place
