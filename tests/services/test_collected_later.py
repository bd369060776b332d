"""Forms that are collected on another day, of rows with stages, of records that have changed since."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.services.staged import RESOLUTION, marks
from tests.store.small import DAY, SLUG, Workplace, reason
from ward_tui.domain.collection import EditState
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.forms import Entry
from ward_tui.domain.records import Kind
from ward_tui.services import collecting
from ward_tui.services.collecting import workbooks
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ROW, OTHER, CHECK = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/CT01.1"


def form(office: Office, folder: Path, agency: str = "CQ02") -> Filled:
    """The form of an agency."""
    written = office.write_forms(folder)
    return Filled(next(each.path for each in written.files if each.agency.endswith(agency)))


def test_an_answer_is_of_the_day_on_which_it_came_and_a_remark_alone_is_news(
    workplace: Workplace, office: Office, tmp_path: Path
) -> None:
    path = form(office, tmp_path).put(ROW, Entry.NOTE, "Đã họp").save()
    workplace.today = DAY + timedelta(days=3)
    office.collect(office.collect_preview([path]))
    (answer,) = office.facts.answers.values()
    assert (answer.made_on, answer.answered_on) == (DAY, workplace.today)
    assert (office.item(ROW).news_on, office.item(OTHER).news_on) == (workplace.today, None)


def test_the_day_of_a_resolution_is_that_of_its_last_stage(office: Office, tmp_path: Path) -> None:
    office.update(RESOLUTION, ItemUpdate(stage="ban hành"))
    office.assign([RESOLUTION], f"{SLUG}/CQ02")
    path = form(office, tmp_path).put(RESOLUTION, Entry.DONE_ON, "2/11/2026").save()
    before = marks(office, RESOLUTION)
    office.collect(office.collect_preview([path]))
    assert before != marks(office, RESOLUTION)
    assert office.item(RESOLUTION).stages[-1].done_on == date(2026, 11, 2)
    assert office.check().sound


def test_a_figure_of_long_before_the_term_is_refused(office: Office, tmp_path: Path) -> None:
    one = form(office, tmp_path, "CQ01").put(CHECK, Entry.FIGURE, 4).put(CHECK, Entry.PERIOD, "Năm 2001")
    (edit,) = office.collect_preview([one.save()]).edits.values()
    assert edit.state is EditState.REFUSED
    assert edit.error is not None
    assert reason(edit.error) == "year_early"


def test_a_decision_falls_when_what_it_was_about_changes_again(office: Office, tmp_path: Path) -> None:
    one = form(office, tmp_path)
    office.update(ROW, ItemUpdate(progress=10))
    found = office.collect_preview([one.put(ROW, Entry.PROGRESS, 60).save()])
    (key,) = found.edits
    found = found.chosen(key, taken=True)
    office.update(ROW, ItemUpdate(progress=20))
    again = office.compare_again(found).edits[key]
    assert (again.taken, again.decided, again.now) == (False, False, "20")


def test_an_obstacle_that_was_cleared_may_come_back(office: Office, tmp_path: Path) -> None:
    one = form(office, tmp_path).put(ROW, Entry.OBSTACLE, "Thiếu vốn")
    values = {"text": "Thiếu vốn", "kind": ObstacleKind.OTHER, "level": Level.WARD}
    key = office.add(Kind.OBSTACLE, ROW, values | {"since": DAY - timedelta(days=9)}).subjects[0]
    assert not office.collect_preview([one.save()]).edits
    office.edit(Kind.OBSTACLE, key, {"cleared_on": DAY})
    assert len(office.collect_preview([one.path]).taken) == 1


def test_what_is_dated_later_than_today_is_in_no_form(workplace: Workplace, office: Office, tmp_path: Path) -> None:
    office.update(ROW, ItemUpdate(progress=40, note="Ghi hôm nay"))
    workplace.today = DAY - timedelta(days=1)
    (line,) = (line for each in office.forms() for line in each.lines if line.id == ROW)
    assert (line.reported[Entry.NOTE], line.reported[Entry.PROGRESS]) == ("", "")
    path = form(office, tmp_path).put(ROW, Entry.PROGRESS, 45).save()
    (edit,) = office.collect_preview([path]).edits.values()
    assert (edit.state, edit.now) == (EditState.CHANGED, "0")


def test_more_files_than_are_taken_at_once_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "MOST_FILES", 1)
    for name in ("a.xlsx", "b.xlsx"):
        (tmp_path / name).touch()
    with pytest.raises(WardError) as refused:
        workbooks([tmp_path])
    assert reason(refused.value) == "form_many"


def test_a_row_that_has_the_identifier_of_a_removed_one_gets_nothing_of_it_unasked(
    office: Office, tmp_path: Path
) -> None:
    path = form(office, tmp_path).put(ROW, Entry.PROGRESS, 60).put(OTHER, Entry.PROGRESS, 70).save()
    office.edit(Kind.ITEM, OTHER, {"name": f"{office.item(OTHER).name} (đã sửa tên)"})
    office.remove(Kind.ITEM, ROW)
    office.add(Kind.ITEM, f"{SLUG}/{office.item(OTHER).appendix}", {"name": "Xây chợ dân sinh", "row": 1})
    found = office.collect_preview([path])
    assert {each.id: (each.mixed, each.taken) for each in found.edits.values()} == {
        ROW: (True, False),
        OTHER: (False, True),
    }
    assert [each.id for each in found.all_of_form().taken] == [OTHER]
