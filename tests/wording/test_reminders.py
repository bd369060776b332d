"""What an agency is reminded of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.builders import LIMITS, PROGRAMME, day, facts, item
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.model import GIVEN, Agency, AppendixItem, Facts, Source
from ward_tui.domain.status import item_status
from ward_tui.wording.reminders import given, reminder

TODAY = day("2026-11-21")
ONE, TWO = "phuong-a/CQ01", "phuong-a/CQ02"
AGENCIES = {ONE: Agency(ONE, "phuong-a", "Phòng Kinh tế"), TWO: Agency(TWO, "phuong-a", "Công an phường")}


def row(number: int, due: str, lead: tuple[str, ...] = (ONE,), **changes: Any) -> AppendixItem:
    made = item(due_on=due, **changes)
    return replace(made, id=f"phuong-a/PL04-{number:02}", row=number, lead=lead, name=changes.get("name", "Mở đường"))


def told(agency: str, *items: AppendixItem, world: Facts | None = None) -> list[str]:
    known = world or facts(items, agencies=AGENCIES)
    return reminder(known, agency, [(each, item_status(each, TODAY, LIMITS)) for each in items], TODAY).split("\n")


def test_late_work_comes_first_then_what_is_due_then_the_request() -> None:
    late = row(4, "2025-10-31", name="Xây trường")
    assert told(ONE, row(1, "2026-12-05"), late, row(2, "2026-11-20", progress=60, progress_on="2026-11-01")) == [
        "Đơn vị: Phòng Kinh tế",
        "Quá hạn 2 việc (tính đến 21/11/2026):",
        "1. PL04-04 Xây trường: hạn 31/10/2025, quá 386 ngày (Phụ lục 04, dòng 3; dòng 510 của văn bản)",
        "2. PL04-02 Mở đường: hạn 20/11/2026, quá 1 ngày, tiến độ 60% (Phụ lục 04, dòng 3; dòng 510 của văn bản)",
        "Sắp đến hạn 1 việc (tính đến 21/11/2026):",
        "1. PL04-01 Mở đường: hạn 05/12/2026, còn 14 ngày (Phụ lục 04, dòng 3; dòng 510 của văn bản)",
        "Đề nghị đơn vị báo cáo lại tiến độ, nguyên nhân chậm và ngày hoàn thành của từng việc.",
    ]


def test_work_that_is_only_due_soon_asks_to_keep_the_day() -> None:
    lines = told(ONE, row(1, "2026-11-21"))
    assert "hạn 21/11/2026, hạn là hôm nay" in lines[2]
    assert lines[-1] == "Đề nghị đơn vị báo cáo lại tiến độ và bảo đảm hoàn thành đúng hạn."


def test_only_the_work_of_the_agency_is_named() -> None:
    shared, others, nobody = row(1, "2026-11-01", (TWO, ONE)), row(2, "2026-11-02", (TWO,)), row(3, "2026-11-03", ())
    assert [line[:10] for line in told(ONE, shared, others, nobody)[2:-1]] == ["1. PL04-01"]
    lines = told("", shared, others, nobody)
    assert lines[0] == "Việc chưa giao đơn vị chủ trì"
    assert lines[2].startswith("1. PL04-03")
    assert lines[-1] == "Đề nghị xác định đơn vị chủ trì của từng việc."


@pytest.mark.parametrize("fact", ["done_on", "paused_on", "dropped_on"])
def test_closed_and_paused_work_is_not_named(fact: str) -> None:
    closed: dict[str, Any] = {fact: "2026-11-10"}
    assert told(ONE, row(1, "2026-11-01", **closed)) == [
        "Đơn vị: Phòng Kinh tế",
        "Tính đến 21/11/2026, không có việc nào quá hạn hoặc sắp đến hạn.",
    ]


def test_given_work_names_who_gave_it() -> None:
    task = replace(
        row(1, "2026-11-01"),
        appendix=GIVEN,
        source=Source("", ""),
        given_by="Chủ tịch UBND phường",
        given_on=day("2026-10-05"),
        given_document="45/TB-UBND",
    )
    where = "Chủ tịch UBND phường, văn bản số 45/TB-UBND, ngày 05/10/2026"
    assert given(task) == where
    assert told(ONE, task)[2].endswith(f"(giao thêm: {where})")
    bare = replace(task, given_by="", given_on=None, given_document="")
    assert told(ONE, bare)[2].endswith("quá 20 ngày")


def test_each_row_is_one_line_whatever_its_name() -> None:
    lines = told(ONE, row(1, "2026-11-01", name="Mở\nđường   [b]359C[/b]."))
    assert lines[2].startswith("1. PL04-01 Mở đường [b]359C[/b]: hạn 01/11/2026")
    assert len(lines) == 4


def test_wards_are_told_apart_where_there_are_several() -> None:
    mine, other = row(1, "2026-11-01", ()), replace(row(2, "2026-11-02", ()), programme="phuong-b")
    world = facts([mine, other])
    world = replace(world, programmes=world.programmes | {"phuong-b": replace(PROGRAMME, slug="phuong-b", ward="B")})
    lines = told("", mine, other, world=world)
    assert lines[2].startswith("1. PL04-01 (A) Mở đường")
    assert lines[3].startswith("2. PL04-02 (B) Mở đường")


def test_the_words_are_vietnamese() -> None:
    text = " ".join([*told(ONE, row(1, "2026-11-01"), row(2, "2026-12-01")), *told(TWO)])
    assert foreign_words(text) == []
