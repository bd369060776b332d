"""Forms that came back, compared three ways: what they were made with, what they say, what stands now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import QUICK, facts, indicator, item, target, worked
from ward_tui.domain.collecting import collect, needed_entries
from ward_tui.domain.collection import Collection, EditState, FileState, Remark
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.forms import Entry, FormLine
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.line_edits import Known
from ward_tui.domain.model import Agency, Facts
from ward_tui.domain.returned import ReturnedForm, ReturnedLine

TODAY = date(2026, 11, 21)
ROW, CHECK, AGENCY, DATABASE = "phuong-a/PL04-03", "phuong-a/CT01.1", "phuong-a/CQ01", "kho-a"
BLOCKED = Obstacle(f"{ROW}~VM1", ROW, ObstacleKind.OTHER, Level.WARD, date(2026, 10, 1), "Chưa có giá đất")
NOTED = "Đã họp với các hộ dân"
Cells = Mapping[Entry, str]


def ward(progress: int = 0, figures: str = "", *obstacles: Obstacle, words: str = ">= 80", **row: Any) -> Facts:
    """One row and one indicator that an agency leads."""
    about = worked(progress, "2026-11-01") if progress else {}
    made = item("2025", "2030", lead=(AGENCY,), **(about | row))
    goal = replace(target(indicator(words, figures=figures)), lead=(AGENCY,))
    return facts(
        [made],
        [goal],
        agencies={AGENCY: Agency(AGENCY, "phuong-a", "Công an phường", ("CAP",))},
        obstacles={ROW: obstacles} if obstacles else {},
    )


def line(filled: Cells, reported: Cells | None = None, key: str = ROW, place: int = 7, **more: Any) -> ReturnedLine:
    """One line as it came back."""
    made = FormLine(key, 1, (key.rpartition("/")[2], "Giải phóng mặt bằng"), reported or {}, filled)
    spots = {entry: Spot(sheet="Nhiệm vụ", cell=f"{entry.name}{place}") for entry in filled}
    return ReturnedLine(made, made.hash, Spot(sheet="Nhiệm vụ", cell=f"A{place}"), spots, **more)


def form(*lines: ReturnedLine, **more: Any) -> ReturnedForm:
    """A form that came back."""
    about: dict[str, Any] = {
        "file": "phieu.xlsx",
        "digest": "",
        "database": DATABASE,
        "programme": "phuong-a",
        "agency": AGENCY,
        "agency_name": "Công an phường",
        "made_on": TODAY,
        "seq": 1,
    }
    return ReturnedForm(lines=lines, **(about | more))


def looked(now: Facts, *forms: ReturnedForm, then: Facts | None = None) -> Collection:
    """What forms would change."""
    known = Known(now, TODAY, DATABASE, {ROW: [NOTED]}, {1: then} if then else {})
    return collect(forms, known)


def states(found: Collection) -> dict[Entry, tuple[str, str, bool]]:
    """State, value of the form and whether it is taken, by what is filled in."""
    return {each.field: (each.state.value, each.form, each.taken) for each in found.edits.values()}


THREE_WAYS = [
    # reported, filled, now, what becomes of it
    ("0", "45", 0, ("changed", "45", True)),
    ("", "45", 0, ("changed", "45", True)),
    ("20", "45%", 20, ("changed", "45", True)),
    ("20", "20", 20, None),
    ("20", "45", 45, None),
    ("20", "45", 60, ("conflict", "45", False)),
    ("20", "20", 60, ("conflict", "20", False)),
    ("20", "", 60, None),
    ("20", "   ", 60, None),
    ("20", "0", 20, ("changed", "0", True)),
]


@pytest.mark.parametrize(("reported", "filled", "now", "expected"), THREE_WAYS)
def test_progress_is_new_there_already_or_in_conflict(
    reported: str, filled: str, now: int, expected: tuple[str, str, bool] | None
) -> None:
    found = looked(ward(now), form(line({Entry.PROGRESS: filled}, {Entry.PROGRESS: reported})))
    assert states(found) == ({Entry.PROGRESS: expected} if expected else {})


FIGURES = [
    ({Entry.FIGURE: "13,5"}, {}, "", ("changed", "13,5")),
    ({Entry.FIGURE: "1.120", Entry.PERIOD: "Năm 2026"}, {Entry.PERIOD: "2026"}, "", ("changed", "1120")),
    ({Entry.FIGURE: "13,50"}, {Entry.FIGURE: "13,5"}, "2026=13.5", None),
    ({Entry.FIGURE: "14"}, {Entry.FIGURE: "13,5"}, "2026=13.5@2026-11-01", ("changed", "14")),
    ({Entry.FIGURE: "14"}, {Entry.FIGURE: ""}, "2026=13.5@2026-11-01", ("conflict", "14")),
    ({Entry.FIGURE: "97,5%", Entry.PERIOD: "Quý III/2026"}, {}, "2026=90", ("changed", "97,5")),
]


@pytest.mark.parametrize(("filled", "reported", "figures", "expected"), FIGURES)
def test_a_figure_is_compared_with_that_of_its_own_period(
    filled: Cells, reported: Cells, figures: str, expected: tuple[str, str] | None
) -> None:
    now = ward(0, figures)
    found = looked(now, form(line(filled, {Entry.PERIOD: "2026"} | dict(reported), CHECK)), then=ward())
    assert {key: each[:2] for key, each in states(found).items()} == ({Entry.FIGURE: expected} if expected else {})


def test_a_period_alone_says_nothing_because_the_form_proposes_it() -> None:
    found = looked(ward(), form(line({Entry.PERIOD: "Năm 2026"}, {}, CHECK)))
    assert not found.writes
    assert found.files[0].state is FileState.UNCHANGED


def test_yes_and_no_are_read_and_written_as_words() -> None:
    found = looked(ward(words="yes_no"), form(line({Entry.FIGURE: "Có", Entry.PERIOD: "2026"}, {}, CHECK)), then=ward())
    assert [(each.form, each.value) for each in found.edits.values()] == [("có", 1)]


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        (Entry.NOTE, "Đã họp với các hộ  dân", None),
        (Entry.NOTE, "Họp lần hai", "Họp lần hai"),
        (Entry.OBSTACLE, "chưa có giá đất", None),
        (Entry.OBSTACLE, "Thiếu vốn", "Thiếu vốn"),
    ],
)
def test_a_note_or_obstacle_that_is_there_already_is_no_change(entry: Entry, text: str, expected: str | None) -> None:
    found = looked(ward(0, "", BLOCKED), form(line({entry: text})))
    assert states(found) == ({entry: ("changed", expected, True)} if expected else {})
    assert found.files[0].same == (expected is None)


@pytest.mark.parametrize(
    ("filled", "obstacles", "expected"),
    [
        ({Entry.LEVEL: "city"}, (BLOCKED,), ("ward", "city")),
        ({Entry.LEVEL: "ward"}, (BLOCKED,), None),
        ({Entry.OBSTACLE: "Thiếu vốn", Entry.LEVEL: "city"}, (), ("", "city")),
        ({Entry.OBSTACLE: "Thiếu vốn", Entry.LEVEL: "city"}, (BLOCKED,), ("", "city")),
    ],
)
def test_the_level_is_that_of_the_obstacle_of_its_line(
    filled: Cells, obstacles: tuple[Obstacle, ...], expected: tuple[str, str] | None
) -> None:
    found = looked(ward(0, "", *obstacles), form(line(filled)))
    told = [(each.now, each.form) for each in found.edits.values() if each.field is Entry.LEVEL]
    assert told == ([expected] if expected else [])


def test_a_level_that_was_changed_here_since_the_form_was_made_is_in_conflict() -> None:
    reported = {Entry.OBSTACLE: BLOCKED.text, Entry.LEVEL: "central"}
    assert states(looked(ward(0, "", BLOCKED), form(line({Entry.LEVEL: "city"}, reported)))) == {
        Entry.LEVEL: ("conflict", "city", False)
    }
    unchanged = reported | {Entry.LEVEL: "ward"}
    assert states(looked(ward(0, "", BLOCKED), form(line({Entry.LEVEL: "city"}, unchanged)))) == {
        Entry.LEVEL: ("changed", "city", True)
    }


@pytest.mark.parametrize(
    ("entry", "text", "code"),
    [
        (Entry.PROGRESS, "gần xong", "number"),
        (Entry.PROGRESS, "45,5", "progress_whole"),
        (Entry.PROGRESS, "120", "progress_range"),
        (Entry.DONE_ON, "tháng 9", "date"),
        (Entry.DONE_ON, "31/2/2026", "date"),
        (Entry.LEVEL, "tỉnh", "level"),
        (Entry.LEVEL, "ward", "level_alone"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_cell_and_changes_nothing(entry: Entry, text: str, code: str) -> None:
    found = looked(ward(), form(line({entry: text})))
    (unread,) = found.unreadable
    assert (unread.error.code, unread.raw, unread.spot.cell) == (code, text, f"{entry.name}7")
    assert not found.edits
    assert not found.writes


@pytest.mark.parametrize("text", ["30/9/2026", "30-9-2026", "ngày 30 tháng 9 năm 2026", "2026-09-30", "30.9.2026"])
def test_days_are_read_however_they_are_typed(text: str) -> None:
    assert states(looked(ward(), form(line({Entry.DONE_ON: text})))) == {Entry.DONE_ON: ("changed", "2026-09-30", True)}


def test_unknown_doubled_and_edited_lines_are_told_with_their_places() -> None:
    spot = Spot(sheet="Nhiệm vụ", cell="C9")
    lines = (
        line({Entry.PROGRESS: "10"}, key="phuong-a/PL09-99"),
        line({Entry.PROGRESS: "10"}, place=8),
        line({Entry.PROGRESS: "20"}, place=9, locked=(spot,)),
    )
    found = looked(ward(), form(*lines))
    assert [each.id for each in found.unknown] == ["phuong-a/PL09-99"]
    assert [[spot.cell for spot in each.spots] for each in found.doubled] == [["A8", "A9"]]
    assert [each.spot for each in found.locked] == [spot]
    assert [(each.state, each.taken) for each in found.edits.values()] == [(EditState.TWICE, False)] * 2


def test_of_two_values_for_one_cell_one_is_chosen_and_the_other_gives_way() -> None:
    found = looked(ward(), form(line({Entry.PROGRESS: "10"}, place=8), line({Entry.PROGRESS: "20"}, place=9)))
    first, second = found.edits
    found = found.chosen(first, taken=True).chosen(second, taken=True)
    assert [each.taken for each in found.edits.values()] == [False, True]
    assert not found.open_conflicts


def test_the_same_value_twice_is_one_change_and_the_same_file_twice_one_file() -> None:
    told = form(line({Entry.PROGRESS: "10"}), digest="a")
    assert len(looked(ward(), told, replace(told, digest="b")).edits) == 1
    found = looked(ward(), told, told)
    assert [each.remarks for each in found.files] == [(), (Remark.AGAIN,)]


def test_a_line_whose_words_are_of_another_record_is_held() -> None:
    found = looked(ward(), form(line({Entry.PROGRESS: "10"}, mixed=True)))
    assert states(found) == {Entry.PROGRESS: ("changed", "10", False)}


@pytest.mark.parametrize(
    ("changes", "remark", "state", "held"),
    [
        ({"database": "kho-b"}, Remark.FOREIGN, FileState.FOREIGN, True),
        ({"made_on": TODAY - timedelta(days=31)}, Remark.OLD, FileState.OLD, True),
        ({"made_on": TODAY - timedelta(days=30)}, None, FileState.CHANGED, False),
        ({"database": "", "whole": False}, Remark.LOST, FileState.CHANGED, False),
        ({"agency": "phuong-a/CQ99", "agency_name": "Sở X"}, Remark.NO_AGENCY, FileState.CHANGED, False),
        ({"agency": "phuong-a/CQ99", "agency_name": "cap"}, None, FileState.CHANGED, False),
        ({"missing": ("phuong-a/PL01-01",)}, Remark.MISSING, FileState.CHANGED, False),
        ({"lost": (Entry.NOTE,)}, Remark.COLUMNS, FileState.CHANGED, False),
    ],
)
def test_what_is_wrong_with_a_whole_form_is_told_and_holds_it_where_the_user_must_look(
    changes: Mapping[str, Any], remark: Remark | None, state: FileState, held: bool
) -> None:
    found = looked(ward(), form(line({Entry.PROGRESS: "10"}), **changes))
    assert found.files[0].remarks == ((remark,) if remark else ())
    assert (found.files[0].state, found.files[0].held) == (state, held)
    assert [each.taken for each in found.edits.values()] == [not held]
    assert [each.taken for each in found.file_taken(0, taken=True).edits.values()] == [True]


def test_without_the_hidden_sheet_the_journal_says_what_stood_then() -> None:
    told = form(line({Entry.PROGRESS: "45"}, told=False), database="", whole=False)
    assert states(looked(ward(60), told, then=ward(60))) == {Entry.PROGRESS: ("changed", "45", True)}
    assert states(looked(ward(60), told, then=ward(20))) == {Entry.PROGRESS: ("conflict", "45", False)}
    assert states(looked(ward(60), told)) == {Entry.PROGRESS: ("conflict", "45", False)}
    known = Known(ward(), TODAY, DATABASE)
    assert needed_entries([told, form(), form(line({Entry.NOTE: "x"}), database="kho-b")], known) == {1}


def test_a_ticked_form_answers_though_nothing_changes_and_an_untouched_one_does_not() -> None:
    assert looked(ward(), form(line({}), checked=True)).answers(0)
    assert not looked(ward(), form(line({}))).answers(0)


cells = st.fixed_dictionaries(
    {},
    optional={
        Entry.PROGRESS: st.integers(0, 99).map(str),
        Entry.DOCUMENT: st.sampled_from(["12-NQ/ĐU", "15/BC-UBND", "  3/TB "]),
        Entry.NOTE: st.sampled_from(["Đã trình", "Đang làm", NOTED]),
        Entry.OBSTACLE: st.sampled_from(["Thiếu vốn", "Chờ giá đất"]),
    },
)


@QUICK
@given(cells, st.integers(0, 99), st.sampled_from(["", "12-NQ/ĐU"]))
def test_every_filled_value_is_there_already_or_an_edit_and_an_edit_says_what_was_filled(
    filled: dict[Entry, str], progress: int, document: str
) -> None:
    now = ward(progress, document=document)
    reported = {Entry.PROGRESS: str(progress), Entry.DOCUMENT: document}
    found = looked(now, form(line(filled, reported)))
    assert found.files[0].same + len(found.edits) == len(filled)
    assert all(each.form == filled[each.field].strip() and each.taken for each in found.edits.values())
    assert not found.of(EditState.CONFLICT)


@QUICK
@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_a_value_is_in_conflict_exactly_when_it_was_changed_here_to_something_else(
    then: int, now: int, said: int
) -> None:
    found = looked(ward(now), form(line({Entry.PROGRESS: str(said)}, {Entry.PROGRESS: str(then)})))
    expected = [] if said == now else [EditState.CHANGED if then == now else EditState.CONFLICT]
    assert [each.state for each in found.edits.values()] == expected
