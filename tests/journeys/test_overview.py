"""The overview: every figure opens what it counts, last week stands beside today, all parts can be reached."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest

from tests.journeys.secretary import TODAY, Secretary, Ward
from tests.journeys.sizes import wide as size
from tests.store.tampering import behind_the_back
from ward_tui.domain.glance import Part
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.summary import Summary
from ward_tui.screens.overview import OverviewScreen
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.looking import Looking
from ward_tui.services.office import Office
from ward_tui.widgets.columnchart import ColumnChart
from ward_tui.widgets.grid import Grid
from ward_tui.wording import overview as words
from ward_tui.wording import screens as common

__all__ = ["size"]


def office_on(ward: Ward, day: date) -> Office:
    """The office on an earlier day."""
    desk = ward.desk
    clock = type(desk.clock)(lambda: datetime(day.year, day.month, day.day, 9), day)
    return type(desk)(desk.path, clock, desk.settings, desk.programmes).open_or_create()


def load_earlier(ward: Ward, day: date) -> None:
    """Have the programme loaded on an earlier day."""
    ward.path.unlink()
    office = office_on(ward, day)
    office.load(["thuy-nguyen"])
    office.close()


def overview(secretary: Secretary) -> OverviewScreen:
    """The screen in front."""
    assert isinstance(secretary.app.screen, OverviewScreen)
    return secretary.app.screen


def shown(secretary: Secretary) -> tuple[str, str]:
    """How many of how many the list in front says that it shows."""
    found = re.search(r"(\d+)/(\d+) mục", secretary.lines[2])
    assert found, secretary.text
    return found[1], found[2]


async def test_every_figure_opens_exactly_what_it_counts(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        figures = dict(overview(secretary)._figures)
        assert {figure.part for figure in figures.values()} == set(Part)
        for key, figure in figures.items():
            screen, grids = overview(secretary), ("#counts", "#bars")
            if figure.part is Part.MONTH:
                part: Grid | ColumnChart = screen.query_one(ColumnChart)
                part.focus()
                await secretary.press("home", *["right"] * list(_months(screen)).index(key), "enter")
            else:
                part = next(grid for grid in (screen.query_one(each, Grid) for each in grids) if grid.go_to(key))
                part.focus()
                await secretary.press("enter")
            whole = "111" if isinstance(figure.rows, ItemFilter) else "20"
            assert shown(secretary) == (str(figure.count), whole), key
            await secretary.press("1")


def _months(screen: OverviewScreen) -> list[str]:
    return [key for key, figure in screen._figures.items() if figure.part is Part.MONTH]


async def test_all_parts_are_reached_by_tab_and_seen_whole(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        assert secretary.sees(words.BEFORE, words.MONTHS, words.RATE["due"].strip().format(whole=111))
        for part in ("counts", "months", "bars", "dates", "counts"):
            focused = secretary.app.focused
            assert focused is not None
            assert focused.id == part
            assert overview(secretary).query_one("#overview").region.contains_region(focused.region)
            await secretary.press("tab" if part != "dates" else "down")
            if part == "dates":
                await secretary.press("tab")


async def test_the_chart_opens_the_rows_of_a_month_and_escape_comes_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("tab", "right")
        assert secretary.sees("tháng 12/2026: 6 mục")
        await secretary.press("enter")
        assert secretary.sees("6/111", "hạn tháng 12/2026")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Tổng quan"
        assert secretary.sees("tháng 12/2026: 6 mục")


async def test_a_target_of_the_bars_is_opened(ward: Ward) -> None:
    ward.command("record", "thuy-nguyen/CT20.2", "--period", "2026", "--value", "có")
    async with ward.sit_down() as secretary:
        await secretary.press("tab", "tab", "end")
        line = secretary.line("CT20 ")
        assert "50%" in line
        assert "█████│███░░░░░░░░░" in line
        assert words.NO_FIGURE in secretary.line("CT19 ")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Chỉ tiêu"
        assert secretary.has_row("CT20")


async def test_last_week_stands_beside_today(ward: Ward) -> None:
    load_earlier(ward, date(2026, 11, 10))
    office = office_on(ward, date(2026, 11, 18))
    office.update("thuy-nguyen/PL14-04", ItemUpdate(done_on=date(2026, 11, 17)))
    office.update("thuy-nguyen/PL14-06", ItemUpdate(done_on=date(2026, 11, 18), document="12-NQ/ĐU"))
    office.close()
    async with ward.sit_down() as secretary:
        assert re.search(r"Quá hạn +11 +13 +giảm 2", secretary.line("■ Quá hạn"))
        assert re.search(r"2 +0 +tăng 2", secretary.line("√ Xong trễ hạn"))
        assert re.search(r"9,9% +11,7% +giảm 1,8", secretary.line("Quá hạn/111 mục có hạn"))
        assert re.search(r"1 +0 +tăng 1", secretary.line("Thiếu số văn bản"))


async def test_nothing_is_said_of_last_week_when_nothing_was_there(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        assert re.search(r"Quá hạn +13 +–  ", secretary.line("■ Quá hạn"))
        assert not secretary.sees(words.SAME)


async def test_last_week_is_asked_for_after_the_first_paint_and_once(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_earlier(ward, date(2026, 11, 10))
    asked: list[bool] = []
    summary_on = Looking.summary_on
    seen: list[Secretary] = []

    def noted(office: Looking, day: date, programme: str | None = None) -> Summary | None:
        asked.append(bool(seen) or words.NOW in _drawn())
        assert day == TODAY - timedelta(days=7)
        return summary_on(office, day, programme)

    def _drawn() -> str:
        from textual._context import active_app

        strips = active_app.get().screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    monkeypatch.setattr(Looking, "summary_on", noted)
    async with ward.sit_down() as secretary:
        seen.append(secretary)
        assert asked == [True]
        await secretary.press("3", "1", "tab", "2", "1")
        assert len(asked) == 1
        await secretary.press("3", "f2", "5", "enter", "1")
        assert len(asked) == 2


async def test_a_damaged_journal_takes_nothing_from_the_figures_of_today(ward: Ward) -> None:
    load_earlier(ward, date(2026, 11, 10))
    ward.command("update", "thuy-nguyen/PL01-01", "--progress", "5")
    with behind_the_back(ward.path) as connection:
        connection.execute("UPDATE journal SET changes = '[[' WHERE seq = 2")
    async with ward.sit_down() as secretary:
        assert re.search(r"Quá hạn +13 +–  ", secretary.line("■ Quá hạn"))


async def test_an_empty_programme_says_so_and_nothing_opens(blank: Ward) -> None:
    office = blank.desk.create()
    office.load_empty("Lê Thanh Nghị", "Chương trình")
    office.close()
    async with blank.sit_down() as secretary:
        assert secretary.sees(common.EMPTY_OVERVIEW)
        assert not secretary.sees(words.MONTHS)
        await secretary.press("tab", "enter", "right", "tab", "enter", "tab", "enter")
        assert secretary.place == "Lê Thanh Nghị · Tổng quan"
