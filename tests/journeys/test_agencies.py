"""The agencies: who has how much on hand, who has been silent, and names that may be one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.journeys.later import on_day
from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.records import Kind
from ward_tui.wording import agencies as words

__all__ = ["size"]

PARTY = "Ban Xây dựng Đảng"


@pytest.fixture
def doubled(ward: Ward) -> Ward:
    """A ward with two agencies under a second name, and a look-alike."""
    office = ward.desk.open()
    for name in ("Ban XDĐ", "UBND phường Thủy Nguyên", "Trung tâm Sự nghiệp phường"):
        office.add(Kind.AGENCY, "thuy-nguyen", {"name": name})
    office.assign(["thuy-nguyen/PL02-01"], office.agency("thuy-nguyen", "Ban XDĐ").id)
    office.close()
    return ward


def names(secretary: Secretary) -> list[str]:
    """The agencies on the screen that lead something, in their order."""
    rows = [re.match(r"^[● ] ([^\W\d_▲].*?)(…| {2,})+\d+ ", line) for line in secretary.lines]
    return [found[1].strip() for found in rows if found]


async def test_the_most_overdue_come_first_and_enter_shows_their_rows(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("9")
        assert secretary.place == "Thủy Nguyên · Đơn vị"
        assert names(secretary)[:3] == ["Ủy ban nhân dân phường", "Chưa giao đơn vị", "Ủy ban MTTQ Việt Nam phường"]
        assert secretary.line("Ủy ban nhân dân phường").split()[-6:] == ["5", "–", "■", "5", "–", "–"]
        assert secretary.sees("Chủ trì 5 dự án, nhiệm vụ: xong 0, chưa xong 5; quá hạn 5")
        await secretary.press("enter")
        assert secretary.place == "Thủy Nguyên · Dự án, nhiệm vụ"
        assert secretary.sees("Lọc: Ủy ban nhân dân phường · 5/111 mục")
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Đơn vị"
        await secretary.press("down", "enter")
        assert secretary.sees("95/111 mục")
        await secretary.press("escape", "end", "enter")
        assert "chưa chủ trì" in secretary.message


async def test_an_agency_is_found_and_copied(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pyperclip.copy", lambda _text: None)
    async with ward.sit_down() as secretary:
        await secretary.press("9", "slash")
        await secretary.type("xay dung")
        await secretary.press("enter", "ctrl+c")
        await secretary.finish_work()
        head, row = secretary.app.clipboard.split("\n")
        assert head.split("\t")[:3] == [words.AGENCY, words.LED, words.DONE]
        assert row.split("\t")[:6] == [PARTY, "8", "0", "8", "1", "0"]
        await secretary.press("escape", "home", "space", "space", "ctrl+c")
        await secretary.finish_work()
        assert secretary.app.clipboard.count("\n") == 2


async def test_those_without_news_are_text_to_paste(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr("pyperclip.copy", given.append)
    async with ward.sit_down() as secretary:
        await secretary.press("9", "f12", "enter")
        await secretary.finish_work()
        assert "Không có đơn vị nào đang có việc từ trước" in given[-1]  # loaded today: nobody was waited for
    async with on_day(ward, date(2026, 12, 21)).sit_down() as secretary:
        await secretary.press("3", "end", "f2")
        await secretary.type("10")
        await secretary.press("enter", "9")
        assert "▲ 30 ngày" in secretary.line("Ủy ban MTTQ Việt Nam phường")
        assert "hôm nay" in secretary.line(PARTY)
        await secretary.press("f12")
        assert secretary.sees(words.SILENT_TITLE, "Đầu tuần này (thứ Hai, 21/12/2026)")
        await secretary.press("ctrl+c")
        await secretary.finish_work()
        assert secretary.app.clipboard == given[-1]
        head, *lines = given[-1].split("\n")
        assert head == "Đơn vị chưa có tin từ 24/11/2026 đến 21/12/2026:"
        assert (
            lines[0] == "1. Ủy ban nhân dân phường: đang thực hiện 5 việc, trong đó 5 việc quá hạn; chưa có tin lần nào"
        )
        assert lines[-1] == words.SILENT_ASK
        assert PARTY not in given[-1]
        await secretary.press("escape")
        assert secretary.place == "Thủy Nguyên · Đơn vị"


async def test_two_names_are_merged_after_asking_and_undone(doubled: Ward) -> None:
    async with doubled.sit_down() as secretary:
        await secretary.press("9", "home")
        assert secretary.sees(words.OFFER.format(count=2))
        await secretary.press("enter")
        assert secretary.sees(words.ALIAS_TITLE, words.ALIAS_LEFT.format(count=1), "“Ban XDĐ”: chủ trì 1")
        await secretary.press("enter")
        assert secretary.sees(f"Gộp vào {PARTY}?")
        await secretary.press("ctrl+s")
        assert secretary.sees(words.ALIAS_TITLE, "UBND phường Thủy Nguyên")
        await secretary.press("escape")
        assert secretary.sees(words.OFFER.format(count=1))
        assert doubled.item("PL02-01")["lead"] == [PARTY]
        await secretary.press("ctrl+z")
        assert secretary.sees(words.OFFER.format(count=2))
    assert doubled.item("PL02-01")["lead"] == ["Ban XDĐ"]


@pytest.mark.long
async def test_two_names_that_are_two_agencies_are_not_asked_about_again(doubled: Ward) -> None:
    async with doubled.sit_down() as secretary:
        await secretary.press("9", "home", "enter")
        await secretary.choose(words.ALIAS_REFUSE)
        await secretary.choose(words.ALIAS_LATER)
        assert secretary.place == "Thủy Nguyên · Đơn vị"
        assert "là hai đơn vị khác nhau" in secretary.message
        assert secretary.sees(words.OFFER.format(count=1))
    async with doubled.sit_down() as secretary:
        await secretary.press("9")
        assert secretary.sees(words.OFFER.format(count=1))
        await secretary.press("home", "enter")
        await secretary.choose(words.ALIAS_REFUSE)
        assert not secretary.sees("cặp tên có thể là một")
    assert doubled.item("PL02-01")["lead"] == ["Ban XDĐ"]


@pytest.mark.long
async def test_marked_agencies_are_merged_here_too(doubled: Ward) -> None:
    async with doubled.sit_down() as secretary:
        await secretary.press("9", "slash")
        await secretary.type("trung tam su nghiep")
        await secretary.press("enter", "space", "space")
        assert secretary.message == words.MARKED.format(count=2)
        await secretary.press("ctrl+g", "enter", "ctrl+s")
        assert secretary.line("Trung tâm Sự nghiệp")
        assert sum("Trung tâm Sự nghiệp" in line for line in secretary.lines[3:-3]) == 1
