"""Every text of the preview of an import, and of forms that came back, can be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.journeys.conftest import finer_waits, loaded
from tests.journeys.drawing import drawn_when_looked_at
from tests.journeys.intake_plans import new_plan
from tests.journeys.secretary import Ward
from tests.widgets.test_contrast import SIZE, Finder, looking
from ward_tui.domain.forms import Entry
from ward_tui.services.editing import ItemUpdate
from ward_tui.widgets.theme import THEMES
from ward_tui.wording import screens as words

__all__ = ["drawn_when_looked_at", "finer_waits", "loaded"]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_text_of_the_preview_can_be_read(tmp_path: Path, loaded: Path, theme: str) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    async with looking(ward, theme) as secretary:
        finder = Finder(secretary)
        secretary.app.plan = new_plan()
        await finder.press("ctrl+p")
        await secretary.type("nhap tu tep")
        await finder.press("enter")
        assert secretary.place.endswith(words.PLACES["intake"])
        await finder.press("down", "down", "down", "space", "left", "right", "tab")
        for key in ("f2", "f9", "slash", "ctrl+s"):
            await finder.walk(key, "tab", "tab", "a")
            await finder.press("escape", "tab")
        await finder.press("f4", "f4", "escape")
        assert not finder.found


def returned(ward: Ward, folder: Path) -> Path:
    """Make a form, change one of its rows here, and fill the form in: a change, a conflict, something unreadable."""
    office = ward.desk.open()
    rows = [key for key in office.facts.items if "/PL01-" in key][:3]
    agency = next(iter(office.facts.agencies))
    office.assign(rows, agency)
    form = next(each.path for each in office.write_forms(folder).files if each.agency == agency)
    office.update(rows[1], ItemUpdate(progress=20))
    office.close()
    filled = Filled(form).put(rows[0], Entry.NOTE, "Đã họp dân").put(rows[1], Entry.PROGRESS, 30)
    return filled.put(rows[2], Entry.DONE_ON, "tuần sau").save()


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_text_of_forms_that_came_back_can_be_read(tmp_path: Path, loaded: Path, theme: str) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    form = returned(ward, tmp_path / "phieu")
    async with looking(ward, theme) as secretary:
        finder = Finder(secretary)
        await finder.press("9", "f2", "f5", "ctrl+n", "ctrl+a")
        await secretary.type(str(form))
        await secretary.press("enter")
        await secretary.finish_work()
        assert secretary.place.endswith(words.PLACES["collect"])
        for _ in range(6):
            await finder.press("down")
        await finder.press("home", "plus")
        await finder.walk("f2", "down")
        await finder.press("escape", "f4", "f4", "f4", "ctrl+s", "escape", "escape")
        assert not finder.found
