"""The whole story: a blank program, a programme typed in from nothing, corrected, reported, and undone to nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from tests.journeys.sizes import narrow as size
from tests.journeys.test_records import add_programme, pick
from tests.journeys.whole_programme import (
    OFFICE,
    OLD_OFFICE,
    WARD,
    take,
    type_agencies,
    type_given_work,
    type_rows,
    type_targets,
)
from ward_tui.wording import bulk as bulk_words
from ward_tui.wording import catalogue as catalogue_words
from ward_tui.wording import screens as words
from ward_tui.wording import views as view_words

__all__ = ["size"]


@pytest.mark.long
async def test_a_whole_programme_is_typed_in_corrected_and_undone_to_nothing(blank: Ward, long: bool) -> None:
    async with blank.sit_down() as secretary:
        await add_programme(secretary)
        assert secretary.sees(words.EMPTY_OVERVIEW)
        await type_agencies(secretary)
        await type_targets(secretary)
        check_targets(blank)
        await type_rows(secretary)
        await type_given_work(secretary)
        check_rows(blank)
        await look_at_the_overview(secretary)
        if long:
            await correct(secretary, blank)
        await assign_at_once(secretary, blank)
        await finish_one(secretary, blank)
        if long:
            await keep_a_view(secretary)
        await merge(secretary, blank)
        await undo_everything(secretary, blank)
        await begin_again(secretary)
    assert blank.ask("items") == []


# What stands there then


def check_targets(ward: Ward) -> None:
    targets = ward.ask("targets")
    assert [target["status"] for target in targets] == ["met", "not_due", "missed"]
    assert targets[0]["lead"] == [OFFICE]
    found = [(each["status"], each["latest"]) for target in targets for each in target["indicators"]]
    assert found == [
        ("exceeded", {"period": "2026", "value": 168, "unit": "tỷ đồng", "share": 112}),
        ("met", {"period": "2026", "value": 11.5}),
        ("not_due", {"period": "2026", "value": 0}),
        ("missed", {"period": "2026", "value": 97.2}),
        ("not_due", None),
    ]


def rows(ward: Ward, *fields: str) -> list[tuple[Any, ...]]:
    """Rows as the command line shows them: the short identifier, then fields."""
    return [(row["id"].rpartition("/")[2], *(row[name] for name in fields)) for row in ward.ask("items")]


def check_rows(ward: Ward) -> None:
    assert rows(ward, "funding", "due_on", "lead", "status") == [
        ("PL01-01", "budget", "2027-09-30", [OFFICE], "in_progress"),
        ("PL01-02", "enterprise", "2027-12-31", [OLD_OFFICE], "in_progress"),
        ("PL01-03", "mixed", "2026-12-11", [], "due_soon"),
        ("PL02-01", "unspecified", "2030-12-31", [OFFICE], "in_progress"),
        ("PL02-02", "unspecified", "2028-12-31", [], "in_progress"),
        ("PL02-03", "unspecified", None, [], "no_deadline"),
        ("GT-01", "unspecified", "2026-11-10", [OFFICE], "overdue"),
    ]
    alerts = [(each["subject_id"].rpartition("/")[2], each["rule"], each["days"]) for each in ward.ask("alerts")]
    behind = ("PL01-01", "PL01-02", "PL02-02")  # they have a start and a due day, and nobody has entered a progress
    assert alerts == [
        ("GT-01", "overdue", 11),
        ("PL01-03", "due_soon", 20),
        ("CT03", "missed", None),
        *((key, "behind_pace", None) for key in behind),
        ("le-thanh-nghi", "unclear", None),
    ]


async def look_at_the_overview(secretary: Secretary) -> None:
    await secretary.press("1")
    assert secretary.sees("7 dự án, nhiệm vụ · 1 quá hạn (14,3% tổng số; 16,7% của 6 mục có hạn)")
    assert "4 Cảnh báo 1" in secretary.lines[1]
    for part, count in {"■ Quá hạn": 1, "▲ Sắp đến hạn": 1, "► Trong hạn": 4, "Chưa giao đơn vị": 3}.items():
        assert secretary.line(part).split(part)[1].split()[0] == str(count)
    await secretary.press("4")
    assert secretary.sees("Quá hạn 11 ngày: hạn 10/11/2026 (Thường trực Thành ủy, 45-TB/TU)")
    assert secretary.has_row("PL01-03")
    assert secretary.sees("Số liệu chưa đạt chỉ tiêu (1)", "CT03 Nước sạch, trường học")


# Using it


async def correct(secretary: Secretary, ward: Ward) -> None:
    await secretary.burst("3", "home", "f9")
    await secretary.type(" và sân chơi")
    await secretary.press("ctrl+s")
    assert "Nhà văn hóa khu 3 và sân chơi" in secretary.message
    await secretary.burst("f9", "tab", "tab", "tab", "tab", "tab", "ctrl+u")
    await secretary.type("31/2/2028")
    assert secretary.sees(refusal("date", text="31/2/2028"))
    await secretary.press("ctrl+u")
    await secretary.type("q1/2028")
    await secretary.press("ctrl+s")
    assert "Quý I/2028" in secretary.row("PL01-01")
    await secretary.burst("2", "home", "f9")
    await pick(secretary, "chi so ct01.1")
    await secretary.burst("tab", "tab", "ctrl+u")
    await secretary.type("115")
    await secretary.press("ctrl+s")
    assert "112%  ■ Chưa đạt" in secretary.row("01.1")
    assert rows(ward, "name", "due_on")[0] == ("PL01-01", "Nhà văn hóa khu 3 và sân chơi", "2028-03-31")
    assert ward.ask("targets")[0]["status"] == "missed"


async def assign_at_once(secretary: Secretary, ward: Ward) -> None:
    await secretary.burst("3", "home", "plus", *["down"] * 4, "space")
    assert secretary.marks() == 4
    await secretary.press("f9")
    await secretary.type("phong ha")
    await secretary.press("enter", "ctrl+s")
    assert secretary.sees(bulk_words.preview_title(3, 0, 1))
    await secretary.press("enter")
    assert secretary.message == "Sửa một lần 3 mục"
    assert [lead for _, lead in rows(ward, "lead")] == [[OLD_OFFICE]] * 3 + [[OFFICE], [OLD_OFFICE], [], [OFFICE]]


async def finish_one(secretary: Secretary, ward: Ward) -> None:
    await secretary.burst("3", "home", "down", "down", "f5")
    await secretary.fill("12-NQ/ĐU", "20/11/2026")
    await secretary.press("ctrl+s")
    assert "√ Xong đúng hạn" in secretary.row("PL01-03")
    row = ward.item("PL01-03")
    assert (row["status"], row["document"], row["progress"]) == ("done_on_time", "12-NQ/ĐU", 100)


async def keep_a_view(secretary: Secretary) -> None:
    await secretary.press("ctrl+k")
    await take(secretary, "nguon von")
    await secretary.burst("tab", "tab", "tab")
    await secretary.type("Theo nguồn vốn")
    await secretary.press("ctrl+s")
    assert secretary.message == view_words.SAVED_AS.format(name="Theo nguồn vốn")
    assert secretary.sees("Nhóm theo nguồn vốn", "Doanh nghiệp (1)", "Ngân sách + nguồn khác (1)")


async def merge(secretary: Secretary, ward: Ward) -> None:
    await secretary.burst("ctrl+l", "end", "space", "up", "space", "ctrl+g")
    assert secretary.sees(catalogue_words.MERGE_TITLE.format(count=2))
    await pick(secretary, "kinh te")
    assert secretary.sees(catalogue_words.MERGE_GONE.format(name=OLD_OFFICE))
    await secretary.press("enter")
    assert not secretary.has_row("CQ02")
    assert [lead for _, lead in rows(ward, "lead")] == [[OFFICE]] * 5 + [[], [OFFICE]]


# And back to nothing


async def undo_everything(secretary: Secretary, ward: Ward) -> None:
    done = len(ward.ask("history"))
    await secretary.press("ctrl+z")
    assert secretary.message.startswith("Hoàn tác: gộp ")
    await secretary.burst(*["ctrl+z"] * (done - 2))
    await secretary.press("ctrl+z")
    assert secretary.message.startswith("Hoàn tác: thêm chương trình ")
    await secretary.press("ctrl+z")
    assert secretary.message == refusal("nothing_to_undo")
    assert (ward.ask("items"), ward.ask("targets"), ward.ask("alerts")) == ([], [], [])
    fresh = Ward(Path(f"{ward.path}.fresh"), ward.size)
    fresh.desk.create().close()
    here, there = (json.loads(each.command("check", "--json")[1]) for each in (ward, fresh))
    assert here["sound"]
    assert here["entries"] == 2 * done
    assert (here["records"], here["content_hash"]) == (there["records"], there["content_hash"])


async def begin_again(secretary: Secretary) -> None:
    for key in ("1", "2", "3", "4", "f8", "ctrl+l"):
        await secretary.press(key)
        assert secretary.place.startswith(words.NO_PROGRAMME)
        assert secretary.sees(words.EMPTY_WARD)
    await secretary.press("ctrl+o")
    assert secretary.sees(words.CHOOSER_FIRST, words.CHOOSER_EMPTY)
    await secretary.press("escape", "ctrl+y")
    assert secretary.place == f"{WARD} · Danh mục"
    await secretary.press("1")
    assert secretary.sees(words.EMPTY_OVERVIEW)
