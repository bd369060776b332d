"""The journal: reading it, finding in it, taking one thing back or everything after it, comparing two days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.journeys.later import on_day
from tests.journeys.secretary import TODAY, Secretary, Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.widgets.grid import Grid

__all__ = ["size"]
SLUG = "thuy-nguyen"


def at_desk(ward: Ward, day: date) -> Office:
    """Open the office on some day."""
    return on_day(ward, day).desk.open()


@pytest.fixture
def busy(blank: Ward) -> Ward:
    """A ward that has followed Thủy Nguyên for a month."""
    office = on_day(blank, date(2026, 10, 20)).desk.create()
    office.load([SLUG])
    office.close()
    for day, key, update in (
        (date(2026, 11, 2), "PL04-03", ItemUpdate(progress=20)),
        (date(2026, 11, 17), "PL04-03", ItemUpdate(progress=60, note="Đã chi trả xong đợt 1")),
        (date(2026, 11, 18), "PL14-05", ItemUpdate(done_on=date(2026, 11, 17), document="12-NQ/ĐU")),
        (date(2026, 11, 20), "PL04-04", ItemUpdate(progress=35)),
    ):
        office = at_desk(blank, day)
        office.update(f"{SLUG}/{key}", update)
        office.close()
    return blank


def listed(secretary: Secretary) -> list[str]:
    """Return what the lines of the list say, headings left out."""
    grid = secretary.app.screen.query_one("#journal", Grid)
    return [line.cells[1] for line in grid._lines if line.key]


async def test_it_lists_the_days_newest_first(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7")
        assert secretary.place == "Thủy Nguyên · Nhật ký"
        assert secretary.sees("5 thay đổi", "Hôm qua · Thứ Sáu, 20/11/2026 (1)", "09:00", "Thứ Hai, 2/11/2026 (1)")
        assert listed(secretary) == [
            "PL04-04 – tiến độ 0% → 35%",
            "PL14-05 – hoàn thành ngày 17/11/2026; văn bản 12-NQ/ĐU",
            "PL04-03 – tiến độ 20% → 60%; ghi chú: Đã chi trả xong đợt 1",
            "PL04-03 – tiến độ 0% → 20%",
            "Nạp chương trình Thủy Nguyên",
        ]


async def test_the_pane_says_old_and_new(busy: Ward) -> None:
    async with busy.sit_down((120, 40)) as secretary:
        await secretary.press("7", "down", "down")
        assert secretary.sees("Tiến độ 20% → 60%", "Ghi chú Đã chi trả xong đợt 1", "09:00, 17/11/2026")
        await secretary.press("end")
        assert secretary.sees("cả chương trình, với")


async def test_one_thing_is_opened_and_taken_back_by_itself(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "down", "enter")
        assert secretary.sees("Thay đổi lúc 09:00, 18/11/2026", "Văn bản kết quả: (trống) → 12-NQ/ĐU")
        await secretary.press("shift+tab", "enter")
        assert "Hoàn tác riêng việc ngày 18/11/2026" in secretary.message
        assert "Hoàn tác riêng việc ngày 18/11/2026" in listed(secretary)[0]
        assert busy.item("PL14-05")["done_on"] is None
        assert busy.item("PL04-04")["progress"] == 35


async def test_everything_after_a_line_is_undone_after_a_look_and_done_again(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "down", "down", "minus")
        assert secretary.sees("Lùi về ngay sau việc lúc 09:00, 17/11/2026?", "2 bước sau đó", "ở 2 mục", "35%", "0%")
        await secretary.press("down")
        assert secretary.sees("PL14-05 Nghị quyết")
        await secretary.press("enter")  # leaving is the default
        assert busy.item("PL04-04")["progress"] == 35
        await secretary.press("minus", "shift+tab", "enter")
        await secretary.finish_work()
        assert secretary.message == "Hoàn tác: lùi 2 bước về 09:00, 17/11/2026"
        assert (busy.item("PL04-04")["progress"], busy.item("PL04-03")["progress"]) == (0, 60)
        assert listed(secretary)[0] == "Hoàn tác: lùi 2 bước về 09:00, 17/11/2026"
        await secretary.press("ctrl+y")
        assert secretary.message == "Làm lại: 2 bước đã lùi"
        assert (busy.item("PL04-04")["progress"], busy.item("PL14-05")["done_on"]) == (35, "2026-11-17")
        assert busy.ask("check")["sound"]


@pytest.mark.long
async def test_going_back_past_a_programme_says_so_plainly(busy: Ward) -> None:
    office = at_desk(busy, TODAY)
    office.load(["hoa-binh"])
    office.close()
    async with busy.sit_down() as secretary:
        await secretary.press("7", "down", "minus")
        assert secretary.sees("Chú ý: chương trình Hòa Bình", "bị gỡ khỏi dữ liệu", "Gỡ khỏi dữ liệu")


@pytest.mark.long
async def test_the_newest_line_has_nothing_after_it(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "minus")
        assert secretary.message == refusal("nothing_after")


async def test_search_finds_names_and_values_without_marks(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "slash")
        await secretary.type("giao duc")
        assert secretary.sees("1/5 thay đổi")
        assert listed(secretary) == ["PL14-05 – hoàn thành ngày 17/11/2026; văn bản 12-NQ/ĐU"]
        await secretary.press("escape")
        assert secretary.sees("5 thay đổi")
        await secretary.press("slash")
        await secretary.type("zzz")
        assert secretary.sees("Không có thay đổi nào khớp.")


@pytest.mark.long
async def test_while_a_search_is_typed_the_first_lines_stand_there_and_then_all(
    busy: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ward_tui.screens.journal.WHILE_TYPING", 1)
    async with busy.sit_down() as secretary:
        await secretary.press("7", "slash")
        await secretary.type("tien do")
        assert secretary.sees("3/5 thay đổi")
        assert len(listed(secretary)) == 1
        await secretary.press("enter")
        assert len(listed(secretary)) == 3


async def test_it_is_filtered_by_deed_period_and_record(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "f4", "enter", "n", "enter", "ctrl+s")  # nạp chương trình
        assert listed(secretary) == ["Nạp chương trình Thủy Nguyên"]
        assert secretary.sees("Lọc: nạp chương trình", "1/5 thay đổi")
        await secretary.press("escape")
        await secretary.press("f4", "tab", "enter", "down", "down", "enter", "tab")  # this week
        await secretary.type("pl04-03")
        await secretary.press("enter", "enter")
        assert listed(secretary) == ["PL04-03 – tiến độ 20% → 60%; ghi chú: Đã chi trả xong đợt 1"]
        assert secretary.sees("Lọc: 16/11/2026-22/11/2026, PL04-03")
        await secretary.press("escape")
        assert len(listed(secretary)) == 5


@pytest.mark.long
async def test_a_record_that_is_not_in_the_journal_is_refused(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "f4", "tab", "tab")
        await secretary.type("không có")
        await secretary.press("ctrl+s")
        assert secretary.sees(refusal("journal_record", text="không có"))


async def test_today_is_compared_with_last_week(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "f12")
        assert secretary.sees("So với tuần trước: 14/11/2026 → 21/11/2026", "ở 3 mục, qua 3 bước")
        assert secretary.sees("Tiến độ 20% 60%", "Ghi chú Đã chi trả xong", "Tiến độ 0% 35%")
        await secretary.press("ctrl+c")
        copied = secretary.app.clipboard
        assert copied.startswith("Thay đổi từ cuối ngày 14/11/2026 đến cuối ngày 21/11/2026\nPL04-03 ")
        assert "\n- Tiến độ: 20% → 60%\n" in copied
        await secretary.press("enter")
        assert "Chi tiết" in secretary.place


async def test_two_days_are_typed_and_compared(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "f12", "f4")
        await secretary.fill("1/11/2026", "5/11/2026")
        await secretary.press("ctrl+s")
        assert secretary.sees("So sánh hai ngày: 1/11/2026 → 5/11/2026", "1 thay đổi ở 1 mục, qua 1 bước", "0% 20%")
        await secretary.press("f4")
        await secretary.fill("5/11/2026", "10/11/2026")
        await secretary.press("ctrl+s")
        assert secretary.sees("Không có gì khác giữa cuối hai ngày này.")


@pytest.mark.long
async def test_what_was_done_and_undone_is_no_difference(busy: Ward) -> None:
    office = at_desk(busy, date(2026, 11, 20))
    office.update(f"{SLUG}/PL04-04", ItemUpdate(progress=90))
    office.undo()
    office.close()
    async with busy.sit_down() as secretary:
        await secretary.press("7", "f12")
        assert secretary.sees("ở 3 mục, qua 5 bước")
        assert not secretary.sees("90%")


async def test_one_entry_is_copied_in_words(busy: Ward) -> None:
    async with busy.sit_down() as secretary:
        await secretary.press("7", "ctrl+c")
        assert secretary.app.clipboard == "09:00, 20/11/2026: PL04-04 – tiến độ 0% → 35%\nTiến độ: 0% → 35%"


@pytest.mark.long
async def test_a_long_journal_is_read_on_beside_the_screen(busy: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ward_tui.screens.journal_rows.FIRST", 2)
    monkeypatch.setattr("ward_tui.screens.journal_rows.PIECE", 1)
    monkeypatch.setattr("ward_tui.screens.differing.AT_ONCE", 0)
    monkeypatch.setattr("ward_tui.screens.comparing.AT_ONCE", 0)
    monkeypatch.setattr("ward_tui.screens.rewinding.AT_ONCE", 0)
    async with busy.sit_down() as secretary:
        await secretary.press("7")
        await secretary.finish_work()
        assert len(listed(secretary)) == 5
        await secretary.press("f12")
        await secretary.finish_work()
        assert secretary.sees("ở 3 mục, qua 3 bước")
        await secretary.press("escape", "end", "minus")
        await secretary.finish_work()
        assert secretary.sees("4 bước sau đó")
        await secretary.press("shift+tab", "enter")
        await secretary.finish_work()
        assert secretary.message == "Hoàn tác: lùi 4 bước về 09:00, 20/10/2026"
        assert len(listed(secretary)) == 6


async def test_an_empty_journal_says_what_it_is_for(blank: Ward) -> None:
    blank.desk.create().close()
    async with blank.sit_down() as secretary:
        await secretary.press("escape")
    office = blank.desk.open()
    office.add(Kind.PROGRAMME, "", {"ward": "An Dương", "title": "Chương trình"})
    office.close()
    async with blank.sit_down() as secretary:
        await secretary.press("7")
        assert listed(secretary) == ["Thêm chương trình An Dương"]
