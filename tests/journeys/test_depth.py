"""The hub of what is followed in depth: how each subject stands, and the way there and back."""

from __future__ import annotations

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.wording import depth as words
from ward_tui.wording.screens import PLACES

__all__ = ["size"]

SLUG = "thuy-nguyen"
SUBJECTS = [place for place in words.ABOUT if place != "handover"]


def office_of(ward: Ward) -> Office:
    """The office at the desk of the ward, to prepare what a story begins with."""
    return ward.desk.open()


async def test_each_subject_says_how_it_stands(ward: Ward) -> None:
    office = office_of(ward)
    office.use_template(f"{SLUG}/PL03-01")
    office.add(Kind.CAPITAL, f"{SLUG}/PL03-01", {"year": 2026, "planned": 8 * 10**9, "paid": 10**9})
    obstacle = {"kind": ObstacleKind.CLEARANCE, "level": Level.CITY, "since": office.today, "text": "chờ"}
    office.add(Kind.OBSTACLE, f"{SLUG}/PL04-03", obstacle)
    office.add(Kind.OBSTACLE, f"{SLUG}/PL04-04", obstacle | {"cleared_on": office.today})
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("0")
        assert secretary.sees(
            words.STAGES.format(count=1),
            "năm 2026: 12,5% của 1 dự án; 1 dự án chậm",
            "1 vướng mắc: thành phố 1",
            "18 chờ xác nhận; chưa xác nhận cặp nào",
            "20 chỗ chưa quyết định, 0 chỗ đã quyết định",
            "0/111 mục đủ 6 rõ",
            words.NOT_AMENDED,
        )


async def test_enter_goes_there_and_escape_comes_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        for number, place in enumerate(SUBJECTS):
            await secretary.press("1", "0", "home", *["down"] * number)
            assert secretary.sees(words.ABOUT[place][1].partition(" ")[0])
            await secretary.press("enter")
            assert secretary.place.endswith(PLACES[place])
            await secretary.press("escape")
            assert secretary.sees(words.HEAD)


async def test_an_undone_step_changes_the_figures_at_once(ward: Ward) -> None:
    office = office_of(ward)
    office.confirm_links([f"{SLUG}/PL04-13~PL03-12"])
    office.close()
    async with ward.sit_down() as secretary:
        await secretary.press("0")
        assert secretary.sees("17 chờ xác nhận; 1 cặp đã xác nhận, 1 không kịp")
        await secretary.press("ctrl+z")
        assert secretary.sees("18 chờ xác nhận; chưa xác nhận cặp nào")
