"""What collecting forms writes, refuses and remembers, over a small programme."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.store.small import DAY, SLUG, Workplace, reason
from ward_tui.domain.collection import EditState, FileState, Remark
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.forms import Entry
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.collecting import workbooks
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.wording import collecting as words
from ward_tui.wording import errors
from ward_tui.wording.journal import describe

ROW, OTHER, CHECK = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/CT01.1"


@pytest.fixture
def forms(office: Office, tmp_path: Path) -> dict[str, Path]:
    """The forms of the small programme by the short identifier of their agency: one of rows, one of figures."""
    written = office.write_forms(tmp_path / "phieu")
    return {each.agency.rpartition("/")[2]: each.path for each in written.files}


@pytest.fixture
def rows(forms: dict[str, Path]) -> Filled:
    """The form that asks for rows."""
    return Filled(forms["CQ02"])


def test_what_is_taken_over_stands_in_the_records_and_one_undo_takes_it_back(office: Office, rows: Filled) -> None:
    before = office.content_hash()
    rows.put(ROW, Entry.PROGRESS, 45).put(ROW, Entry.NOTE, "Đã họp\nhai lần").put(OTHER, Entry.DONE_ON, "30/9/2026")
    rows.put(OTHER, Entry.DOCUMENT, "12-NQ/ĐU").put(ROW, Entry.OBSTACLE, "Thiếu vốn").put(ROW, Entry.LEVEL, "Thành phố")
    found = office.collect_preview([rows.save()])
    entry = office.collect(found)
    assert entry is not None
    assert entry.verb == "collect"
    assert set(entry.subjects) == {ROW, OTHER, f"{SLUG}/CQ02"}
    item, other = office.item(ROW), office.item(OTHER)
    assert (item.progress, item.progress_on, item.news_on, item.answered_on) == (45, DAY, DAY, DAY)
    assert (other.done_on and other.done_on.isoformat(), other.progress, other.document) == (
        "2026-09-30",
        100,
        "12-NQ/ĐU",
    )
    assert [each.text for each in office.notes(ROW)] == ["Đã họp\nhai lần"]
    (obstacle,) = office.facts.obstacles[ROW]
    assert (obstacle.text, obstacle.level, obstacle.kind, obstacle.since) == (
        "Thiếu vốn",
        Level.CITY,
        ObstacleKind.OTHER,
        DAY,
    )
    (answer,) = office.facts.answers.values()
    assert (answer.id, answer.made_on, answer.answered_on, answer.changed) == (f"{SLUG}/CQ02~TL1", DAY, DAY, 6)
    assert ROW in answer.records
    office.undo()
    assert office.content_hash() == before
    assert not office.facts.answers
    assert office.item(ROW).answered_on is None


def test_a_figure_is_recorded_with_its_remark_and_a_remark_alone_becomes_a_note(
    office: Office, forms: dict[str, Path]
) -> None:
    form = Filled(forms["CQ01"]).put(CHECK, Entry.FIGURE, "13,5").put(CHECK, Entry.REMARK, "Tính đến tháng 11")
    form.put(f"{SLUG}/CT01.2", Entry.REMARK, "Chưa có số")
    office.collect(office.collect_preview([form.save()]))
    (reading,) = office.indicator(CHECK).readings
    assert (str(reading.value), reading.period, reading.note) == ("13.5", Period(2026), "Tính đến tháng 11")
    assert "Chưa có số" in [each.text for each in office.notes(f"{SLUG}/CT01")]
    assert not office.collect_preview([form.path]).edits


def test_a_figure_of_another_period_is_compared_with_what_the_journal_says_of_then(
    office: Office, forms: dict[str, Path]
) -> None:
    office.record(CHECK, Period(2026, quarter=2), "3")
    form = Filled(forms["CQ01"]).put(CHECK, Entry.FIGURE, 4).put(CHECK, Entry.PERIOD, "Quý II/2026")
    (edit,) = office.collect_preview([form.save()]).edits.values()
    assert (edit.state, edit.exported, edit.now, edit.form) == (EditState.CONFLICT, "", "3", "4")


def test_all_files_are_one_step_and_who_answered_is_remembered_also_without_news(
    office: Office, forms: dict[str, Path]
) -> None:
    Filled(forms["CQ01"]).check().save()
    Filled(forms["CQ02"]).put(ROW, Entry.PROGRESS, 30).save()
    last = office.history(limit=1)[0].seq
    folder = forms["CQ01"].parent
    entry = office.collect(office.collect_preview([folder]))
    assert entry is not None
    assert entry.seq == last + 1
    assert {each.agency: each.changed for each in office.facts.answers.values()} == {
        f"{SLUG}/CQ01": 0,
        f"{SLUG}/CQ02": 1,
    }
    assert describe(entry).endswith(": 1 thay đổi")
    assert office.collect(office.collect_preview([folder])) is None  # nothing is written twice


def test_an_agency_that_answers_again_later_is_remembered_again(workplace: Workplace, office: Office) -> None:
    folder = workplace.folder / "phieu"
    for day in (0, 7):
        workplace.today = DAY + timedelta(days=day)
        written = office.write_forms(folder / str(day))
        paths = [Filled(each.path).check().save() for each in written.files]
        office.collect(office.collect_preview(paths))
    assert [each.answered_on for each in office.facts.answers.values()].count(DAY + timedelta(days=7)) == 2
    assert office.item(ROW).answered_on == DAY + timedelta(days=7)


@pytest.mark.parametrize(
    ("entry", "typed", "code"),
    [
        (Entry.DONE_ON, "1/12/2026", "done_after_today"),
        (Entry.DONE_ON, "1/1/1999", "year_early"),
    ],
)
def test_what_the_office_would_refuse_is_refused_in_the_preview(
    office: Office, rows: Filled, entry: Entry, typed: str, code: str
) -> None:
    found = office.collect_preview([rows.put(ROW, entry, typed).save()])
    (edit,) = found.edits.values()
    assert edit.error is not None
    assert (edit.state, edit.taken, reason(edit.error)) == (EditState.REFUSED, False, code)
    assert found.chosen(edit.key, taken=True) is found
    assert office.collect(found) is None


def test_a_figure_of_a_period_that_has_not_begun_is_refused(office: Office, forms: dict[str, Path]) -> None:
    form = Filled(forms["CQ01"]).put(CHECK, Entry.FIGURE, 4).put(CHECK, Entry.PERIOD, "Năm 2027")
    (edit,) = office.collect_preview([form.save()]).edits.values()
    assert edit.error is not None
    assert reason(edit.error) == "period_future"


def test_progress_of_finished_work_is_refused_here_and_in_the_form(office: Office, rows: Filled) -> None:
    office.update(ROW, ItemUpdate(done_on=DAY))
    rows.put(ROW, Entry.PROGRESS, 60).put(OTHER, Entry.PROGRESS, 80).put(OTHER, Entry.DONE_ON, "30/9/2026")
    found = office.collect_preview([rows.save()])
    refused = {each.id: each.error.code for each in found.of(EditState.REFUSED) if each.error}
    assert refused == {ROW: "item_done", OTHER: "form_progress_done"}
    assert [each.field for each in found.taken] == [Entry.DONE_ON]


def test_a_value_that_changed_after_the_forms_were_looked_at_stops_everything(office: Office, rows: Filled) -> None:
    found = office.collect_preview([rows.put(ROW, Entry.PROGRESS, 60).put(OTHER, Entry.PROGRESS, 70).save()])
    office.update(OTHER, ItemUpdate(progress=10))
    before = office.content_hash()
    with pytest.raises(WardError) as refused:
        office.collect(found)
    assert reason(refused.value) == "form_stale"
    assert office.content_hash() == before
    again = office.compare_again(found)
    assert {each.id: each.state for each in again.edits.values()} == {
        ROW: EditState.CHANGED,
        OTHER: EditState.CONFLICT,
    }


def test_what_was_decided_stands_when_the_same_forms_are_compared_again(office: Office, rows: Filled) -> None:
    office.update(ROW, ItemUpdate(progress=10))
    found = office.collect_preview([rows.put(ROW, Entry.PROGRESS, 60).put(OTHER, Entry.PROGRESS, 70).save()])
    conflict, change = found.edits
    found = found.chosen(conflict, taken=True).chosen(change, taken=False)
    office.update(f"{SLUG}/PL02-03", ItemUpdate(progress=5))
    assert {key: each.taken for key, each in office.compare_again(found).edits.items()} == {
        conflict: True,
        change: False,
    }


def test_a_form_from_another_database_or_of_long_ago_is_held_until_the_user_takes_it(
    workplace: Workplace, office: Office, rows: Filled, tmp_path: Path
) -> None:
    path = rows.put(ROW, Entry.PROGRESS, 60).check().save()
    workplace.today = DAY + timedelta(days=31)
    found = office.collect_preview([path])
    assert (found.files[0].state, found.files[0].remarks) == (FileState.OLD, (Remark.OLD,))
    assert "21/11/2026" in words.problems(found, 0)[0]
    assert office.collect(found) is None
    other = Workplace(tmp_path / "noi-khac")
    elsewhere = other.create(SLUG)
    strange = elsewhere.collect_preview([path])
    assert strange.files[0].state is FileState.FOREIGN
    assert elsewhere.collect(strange) is None
    assert elsewhere.collect(strange.all_of_form()) is None  # not even when all conflicts are decided for the form
    assert elsewhere.collect(strange.file_taken(0, taken=True)) is not None
    other.close()
    assert office.collect(found.file_taken(0, taken=True)) is not None
    assert office.item(ROW).progress == 60


def test_the_form_of_an_agency_that_was_merged_is_answered_by_the_one_that_was_kept(
    office: Office, rows: Filled
) -> None:
    path = rows.put(ROW, Entry.PROGRESS, 60).save()
    office.merge(f"{SLUG}/CQ01", [f"{SLUG}/CQ02"])
    found = office.collect_preview([path])
    assert found.files[0].remarks == ()
    office.collect(found)
    assert [each.agency for each in office.facts.answers.values()] == [f"{SLUG}/CQ01"]


def test_a_row_that_was_removed_is_unknown_and_the_others_are_taken(office: Office, rows: Filled) -> None:
    path = rows.put(ROW, Entry.PROGRESS, 60).put(OTHER, Entry.PROGRESS, 70).save()
    office.remove(Kind.ITEM, ROW)
    found = office.collect_preview([path])
    assert [each.id for each in found.unknown] == [ROW]
    assert words.UNKNOWN.format(id=ROW) in words.problems(found, 0)
    office.collect(found)
    assert office.item(OTHER).progress == 70


def test_the_level_of_a_lasting_obstacle_is_changed_where_the_form_says_another(office: Office, rows: Filled) -> None:
    office.add(
        Kind.OBSTACLE, ROW, {"kind": ObstacleKind.CAPITAL, "level": Level.WARD, "text": "Thiếu vốn", "since": DAY}
    )
    office.collect(office.collect_preview([rows.put(ROW, Entry.LEVEL, "Trung ương").save()]))
    assert [each.level for each in office.facts.obstacles[ROW]] == [Level.CENTRAL]


def test_looking_at_forms_changes_no_byte(workplace: Workplace, office: Office, rows: Filled) -> None:
    path = rows.put(ROW, Entry.PROGRESS, 60).save()
    office.close()
    before = workplace.path.read_bytes()
    reading = workplace.open(read_only=True)
    assert reading.collect_preview([path]).edits
    assert workplace.path.read_bytes() == before


def test_folders_are_searched_for_workbooks_and_what_office_programs_leave_there_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.ODS", "~$b.xlsx", ".c.xlsx", "d.docx"):
        (tmp_path / name).touch()
    assert [each.name for each in workbooks([tmp_path])] == ["a.ODS", "b.xlsx"]
    assert workbooks([tmp_path / "b.xlsx", tmp_path / "b.xlsx"]) == [tmp_path / "b.xlsx"]
    (tmp_path / "trong").mkdir()
    with pytest.raises(WardError) as refused:
        workbooks([tmp_path / "trong"])
    assert reason(refused.value) == "form_none"


def test_a_file_that_is_not_there_or_no_workbook_is_refused_by_its_name(office: Office, tmp_path: Path) -> None:
    (tmp_path / "thu.xlsx").write_bytes(b"khong phai")
    for name in ("khong-co.xlsx", "thu.xlsx"):
        with pytest.raises(WardError) as refused:
            office.collect_preview([tmp_path / name])
        assert name in errors.sentence(refused.value)


def test_the_same_file_under_two_names_counts_once(office: Office, rows: Filled) -> None:
    path = rows.put(ROW, Entry.NOTE, "Đã họp").save()
    twin = Path(shutil.copy(path, path.with_name("ban-sao.xlsx")))
    found = office.collect_preview([path, twin])
    assert len(found.edits) == 1
    assert found.files[1].remarks == (Remark.AGAIN,)
