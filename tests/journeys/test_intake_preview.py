"""The preview of a file by keys: leaving out, correcting, searching, folding, stopping, leaving and coming back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.journeys.intake_plans import FILE, WARD, new_plan
from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from tests.journeys.test_intake import ask_for_file
from ward_tui.domain.intake.manuscript import Phase, Progress
from ward_tui.domain.intake.outline import Wanted
from ward_tui.services.office import Office
from ward_tui.wording import importing, screens
from ward_tui.wording import intake_questions as ask_words
from ward_tui.wording import intake_screen as words

__all__ = ["size"]


async def preview(secretary: Secretary) -> None:
    """Show a plan that was made by hand, as if a file had been read."""
    secretary.app.plan = new_plan()
    await ask_for_file(secretary)
    assert secretary.place.endswith(screens.PLACES["intake"])


async def test_lines_are_left_out_corrected_and_found_and_nothing_is_written(ward: Ward) -> None:
    before = ward.ask("check")["content_hash"]
    async with ward.sit_down() as secretary:
        await preview(secretary)
        assert secretary.sees(words.INTO_NEW_OF.format(ward=WARD), words.questions_left(5))
        await secretary.press("down", "space")
        assert secretary.message == words.SKIPPED_NOW.format(record="Kinh tế")
        assert "× bỏ" in secretary.row("CT01")
        await secretary.press("ctrl+z")
        assert "► thêm" in secretary.row("CT01")
        await secretary.press("ctrl+y", *["down"] * 5, "space")  # the cursor is back where the step was taken
        assert secretary.message == words.SKIPPED_NOW.format(record="Xã hội")
        await secretary.press("ctrl+z", "ctrl+z")
        assert "► thêm" in secretary.row("CT01")
        await secretary.press("slash")
        await secretary.type("nha van hoa")
        await secretary.press("enter")
        assert secretary.has_row("PL01-02")
        assert not secretary.has_row("PL01-01")
        await secretary.press("enter", "tab")
        await secretary.type(" mới")
        await secretary.press("ctrl+s")
        assert secretary.message == words.FIXED.format(record="Phụ lục 01, dòng 2")
        assert "khu 4 mới" in secretary.row("PL01-02")
        await secretary.press("escape", "left")
        assert not secretary.has_row("PL01-02")
        await secretary.press("right", "f4")
        assert secretary.sees(words.SHOWN[Wanted.QUESTIONS])
        await secretary.press("escape", "escape")
        assert secretary.sees(words.LEAVE_TITLE)
        await secretary.press("enter")
        assert secretary.place.endswith(screens.PLACES["overview"])
        assert secretary.message == words.LEFT_NOW.format(file=FILE)
        await ask_for_file(secretary)
        assert "khu 4 mới" in secretary.row("PL01-02")
    assert ward.ask("check")["content_hash"] == before


async def test_an_answer_that_cannot_be_read_is_refused_and_another_one_can_be_asked_again(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await preview(secretary)
        await secretary.press("tab", "f2", "3")
        await secretary.type("rất nhiều")
        await secretary.press("enter")
        assert secretary.sees(importing.ASKS[new_plan().doubts[1].kind])  # the window is still there
        await secretary.press("ctrl+a")
        await secretary.type("từ 95 trở lên")
        await secretary.press("enter")
        assert secretary.sees(words.questions_left(4))
        plan = secretary.app.plan
        assert plan is not None
        assert str(plan.lines["CT03.1"].values["goal"].value) == "95"
        await secretary.press("shift+tab", "tab", "f2", "5")
        assert plan.open_doubts[2].about == "PL01-03"
        await secretary.press("escape")


async def test_one_key_answers_all_questions_of_a_kind_and_a_step_taken_back_shows_where_it_was(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        plan = new_plan()
        late = [replace(plan.doubts[2], about=f"PL01-0{row}", raw="sớm") for row in (1, 3)]
        secretary.app.plan = replace(plan, doubts=(*plan.doubts, *late))
        await ask_for_file(secretary)
        assert secretary.sees(words.questions_left(7))
        await secretary.press("tab", "tab", "f2")
        assert secretary.sees(ask_words.alike(plan.doubts[2], 3))
        await secretary.press("escape", "plus")
        left, kind = words.questions_left(4), importing.DOUBT[plan.doubts[2].kind]
        assert secretary.message == words.ACCEPTED_NOW.format(count=3, kind=kind, left=left)
        await secretary.press("end", "ctrl+z")
        assert secretary.sees(words.questions_left(7))
        await secretary.press("enter", "ctrl+s")
        assert secretary.message == words.NOT_FIXED
        await secretary.press("f2", "2")  # the cursor went back to where the step was taken
        assert secretary.sees(words.questions_left(4))


async def test_what_is_gone_from_the_file_is_named_in_the_order_of_the_programme(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        gone = ("thuy-nguyen/PL01-02", "thuy-nguyen/CT02.1", "thuy-nguyen/PL01-01")
        secretary.app.plan = replace(new_plan(), new=False, slug="thuy-nguyen", gone=gone)
        await ask_for_file(secretary)
        await secretary.press("end")
        found = [line for line in secretary.lines if words.GONE_STATE in line]
        assert [line.split()[0] for line in found] == ["CT02.1", "PL01-01", "PL01-02"]
        assert all(len(line.removesuffix(words.GONE_STATE).split()) > 3 for line in found)


async def test_a_file_of_another_ward_is_told_before_anything_is_written(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        plan = new_plan()
        secretary.app.plan = replace(plan, new=False, slug="thuy-nguyen", lines={**plan.lines, "": plan.lines["CT01"]})
        await ask_for_file(secretary)
        warning = words.FOREIGN.format(of=WARD, ward="Thủy Nguyên")
        assert secretary.sees(warning)
        await secretary.press("ctrl+s")
        assert secretary.sees(words.FOREIGN_ASKS.format(told=warning))
        await secretary.press("escape")


async def test_reading_can_be_stopped_and_leaves_nothing(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def slow(_office: Office, _path: Path, progress: Progress) -> Any:
        progress(Phase.READING, 1, 2)
        begun.set()
        go_on.wait(10)
        progress(Phase.READING, 2, 2)
        raise AssertionError("it was not stopped")

    monkeypatch.setattr(Office, "read_document", slow)
    async with ward.sit_down() as secretary:
        await ask_for_file(secretary)
        await secretary.press("ctrl+a")
        await secretary.type(str(tmp_path / "a.docx"))
        await secretary.press("enter")
        begun.wait(10)
        await secretary.press("escape")
        assert secretary.sees(words.FILE_TITLE)
        go_on.set()
        async with asyncio.timeout(10):
            while not secretary.sees(words.STOPPED):
                await secretary.settle()
        await secretary.press("escape")
        assert secretary.app.plan is None
