"""The timeline: which cells a row takes, what stands in them, and which time a window shows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import PROGRAMME, QUICK, TERM_END, any_day, day, item, programme, worked
from tests.domain.stages import staged
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.following import Extension
from ward_tui.domain.timeline import (
    Bar,
    Mark,
    Unsaid,
    Window,
    Zoom,
    bar_of,
    can_move,
    draw,
    ground,
    longest_free,
    opening,
    reach,
    term_of,
)

TODAY = day("2026-11-21")
TERM = (2025, 2030)
BY_QUARTER = Window(date(2025, 1, 1), Zoom.YEAR, 4, 24)  # the whole term, each cell a quarter
LETTERS = dict(zip(Mark, " .-#|]xo!v<>", strict=True))


def drawn(bar: Bar, window: Window = BY_QUARTER, today: date | None = TODAY) -> str:
    """What is drawn of a row, a letter for each cell."""
    return "".join(LETTERS[mark] for mark in draw(bar, window, ground(window, today)))


def moved(before: str, after: str) -> Extension:
    """A new due date."""
    return Extension("GH1", "PL04-03", parse_deadline(before), parse_deadline(after), "45-TB/ĐU", TODAY)


def bar(start: str, finish: str, *extensions: Extension, today: date = TODAY, **facts: Any) -> Bar:
    """What is drawn of a row with its start and finish as a document prints them."""
    return bar_of(item(start, finish, **facts), extensions, TERM_END, today)


# id: start, finish, facts, what is drawn over 2025-2030 with a cell for each quarter
DRAWN: dict[str, tuple[str, str, dict[str, Any], str]] = {
    "the-whole-term": ("2025", "2030", {}, "-------|----------------"),
    "a-finish-at-the-end-of-the-term": ("2025", "Cả nhiệm kỳ", {}, "-------|----------------"),
    "a-single-month": ("10/2025", "10/2025", {}, ".  -.  |.   .   .   .   "),
    "a-single-day": ("1/1/2027", "1/1/2027", {}, ".   .  |-   .   .   .   "),
    "quarters": ("Quý II/2025", "Quý III/2026", {}, ".------|.   .   .   .   "),
    "a-year": ("2028", "2028", {}, ".   .  |.   ----.   .   "),
    "no-start": ("", "Quý III/2026", {}, ".   . ]|.   .   .   .   "),
    "no-start-due-in-this-quarter": ("", "2026", {}, ".   .  ].   .   .   .   "),
    "no-due-day": ("2026", "Thường xuyên", {}, ".   .  |.   .   .   .   "),
    "no-time": ("", "", {}, ".   .  |.   .   .   .   "),
    "finish-before-start": ("2028", "2027", {}, ".   .  |.   .   .   .   "),
    "begins-before-the-window": ("2023", "2025", {}, "<---.  |.   .   .   .   "),
    "ends-after-it": ("2029", "2033", {}, ".   .  |.   .   ------->"),
    "lies-before-it": ("2020", "2022", {}, "<   .  |.   .   .   .   "),
    "lies-after-it": ("2031", "2032", {}, ".   .  |.   .   .   .  >"),
    "is-wider-than-it": ("2020", "2035", {}, "<------|--------------->"),
    "a-due-day-after-it-without-start": ("", "2033", {}, ".   .  |.   .   .   .  >"),
    "a-due-day-before-it-without-start": ("", "2023", {}, "<   .  |.   .   .   .   "),
    "half-done": ("2025", "2026", worked(50, "2026-11-01"), "####---|.   .   .   .   "),
    "hardly-begun": ("2025", "2030", worked(1, "2026-11-01"), "#------|----------------"),
    "almost-done": ("2025", "2026", worked(99, "2026-11-01"), "#######|.   .   .   .   "),
    "almost-done-later": ("2027", "2028", worked(99, "2026-11-01"), ".   .  |#######-.   .   "),
    "entered-later-than-today": ("2025", "2026", worked(50, "2026-11-22"), "-------|.   .   .   .   "),
    "done-early": ("2025", "2027", worked(100, "2026-05-05") | {"done_on": "2026-05-05"}, "#####v#|####.   .   .   "),
    "done-late": ("2025", "2025", worked(100, "2026-05-05") | {"done_on": "2026-05-05"}, "####.v |.   .   .   .   "),
}


@pytest.mark.parametrize(("start", "finish", "facts", "cells"), DRAWN.values(), ids=DRAWN)
def test_a_row_takes_the_cells_from_its_start_to_its_due_day(
    start: str, finish: str, facts: dict[str, Any], cells: str
) -> None:
    assert drawn(bar(start, finish, **facts)) == cells


@pytest.mark.parametrize(
    ("start", "finish", "why"),
    [
        ("2025", "2030", None),
        ("2025", "2025", None),
        ("", "2030", Unsaid.START),
        ("2026", "Hằng năm", Unsaid.DUE),
        ("", "Thường xuyên", Unsaid.TIME),
        ("Quý IV/2027", "Quý I/2027", Unsaid.ORDER),
    ],
)
def test_a_row_that_has_no_bar_has_a_reason(start: str, finish: str, why: Unsaid | None) -> None:
    assert bar(start, finish).unsaid is why


@pytest.mark.parametrize(
    ("finish", "extensions", "cells"),
    [
        ("2027", [moved("2025", "2027")], "---!---|----.   .   .   "),
        ("2026", [moved("2028", "2026")], "-------|.   .  !.   .   "),
        ("2029", [moved("Quý I/2026", "2027"), moved("2027", "2029")], "----!--|------------.   "),
        ("2026", [moved("2026", "2027"), moved("2027", "2026")], "-------|.   .   .   .   "),
        ("2030", [moved("", "2030")], "-------|----------------"),
        ("2027", [moved("Cả nhiệm kỳ", "2027")], "-------|----.   .   .  !"),
        ("2027", [moved("2033", "2027")], "-------|----.   .   .   "),
    ],
    ids=["later", "earlier", "twice", "there-and-back", "from-no-day", "from-the-whole-term", "from-outside"],
)
def test_the_original_due_day_stands_where_new_ones_moved_it(
    finish: str, extensions: list[Extension], cells: str
) -> None:
    assert drawn(bar("2025", finish, *extensions)) == cells


@pytest.mark.parametrize(
    ("passed", "plans", "cells"),
    [
        ("d--", {1: "Quý I/2027", 2: "2028"}, "-------xo------o--------"),
        ("x--", {0: "2025", 1: "Quý I/2026"}, "---xo--|----------------"),
        ("x", {}, "-------|----------------"),
        ("-", {0: "2033"}, "-------|----------------"),
        ("d-", {1: "2026"}, "-------o----------------"),
    ],
    ids=["passed-on-a-day", "passed-on-no-day", "without-days", "outside", "in-one-cell-the-one-to-come"],
)
def test_stages_stand_on_their_days_passed_or_planned(passed: str, plans: dict[int, str], cells: str) -> None:
    assert drawn(bar_of(staged(passed, plans=plans), (), TERM_END, TODAY)) == cells


def test_a_stage_that_was_passed_later_than_today_is_still_planned() -> None:
    row = staged("d", plans={0: "Quý I/2026"})
    assert bar_of(row, (), TERM_END, day("2026-09-30")).stages == ((day("2026-03-31"), False),)
    assert bar_of(row, (), TERM_END, day("2026-10-01")).stages == ((day("2026-10-01"), True),)


@pytest.mark.parametrize("today", ["2024-12-31", "2031-01-01"])
def test_a_day_outside_the_window_is_not_drawn(today: str) -> None:
    assert "|" not in drawn(bar("2025", "2030"), today=day(today))


@pytest.mark.parametrize(
    ("text", "per_year", "cell"),
    [
        ("2025-01-01", 6, 0),
        ("2025-02-28", 6, 0),
        ("2025-03-01", 6, 1),
        ("2026-11-21", 6, 11),
        ("2030-12-31", 6, 35),
        ("2031-01-01", 6, 36),
        ("2024-12-31", 6, -1),
        ("2025-09-30", 24, 17),
        ("2025-10-01", 24, 18),
        ("2025-10-15", 24, 18),
        ("2025-10-17", 24, 19),
        ("2025-12-31", 48, 47),
    ],
)
def test_a_day_lies_in_the_cell_of_its_part_of_the_year(text: str, per_year: int, cell: int) -> None:
    assert Window(date(2025, 1, 1), Zoom.YEAR, per_year, 6 * per_year).cell(day(text)) == cell


@pytest.mark.parametrize("per_year", [4, 8, 12, 16, 24, 36, 48])
@pytest.mark.parametrize("quarter", range(1, 25))
def test_a_quarter_fills_its_own_cells_whole(per_year: int, quarter: int) -> None:
    window = Window(date(2025, 1, 1), Zoom.QUARTER, per_year, 6 * per_year)
    year, number = 2025 + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    end = parse_deadline(f"Q{number}/{year}").last_day()
    assert end is not None
    part = window.quarters()[quarter - 1]
    assert (part.number, part.cells) == (number, per_year // 4)
    assert window.cell(end) == part.first + part.cells - 1
    assert window.cell(end + timedelta(days=1)) == part.first + part.cells


# id: zoom, room, term, today, the first day, cells of a year, columns
OPENED: dict[str, tuple[Zoom, int, tuple[int, int], str, str, int, int]] = {
    "80-columns-show-the-term": (Zoom.YEAR, 38, TERM, "2026-11-21", "2025-01-01", 6, 36),
    "120-columns": (Zoom.YEAR, 78, TERM, "2026-11-21", "2025-01-01", 12, 72),
    "200-columns": (Zoom.YEAR, 116, TERM, "2026-11-21", "2025-01-01", 16, 96),
    "one-year": (Zoom.YEAR, 78, (2026, 2026), "2026-11-21", "2026-01-01", 48, 48),
    "too-narrow-is-around-today": (Zoom.YEAR, 14, TERM, "2028-03-01", "2027-01-01", 4, 12),
    "too-narrow-at-its-end": (Zoom.YEAR, 14, TERM, "2030-12-31", "2028-01-01", 4, 12),
    "too-narrow-at-its-begin": (Zoom.YEAR, 14, TERM, "2025-01-01", "2025-01-01", 4, 12),
    "no-room-at-all": (Zoom.YEAR, 0, TERM, "2025-01-01", "2025-01-01", 4, 4),
    "quarters-around-today": (Zoom.QUARTER, 38, TERM, "2026-11-21", "2026-07-01", 24, 36),
    "quarters-at-120-columns": (Zoom.QUARTER, 78, TERM, "2026-11-21", "2026-07-01", 24, 78),
    "quarters-finer-on-wide-screens": (Zoom.QUARTER, 116, TERM, "2026-11-21", "2026-07-01", 48, 108),
    "quarters-before-the-term": (Zoom.QUARTER, 38, TERM, "2024-11-21", "2025-01-01", 24, 36),
    "quarters-after-the-term": (Zoom.QUARTER, 38, TERM, "2032-11-21", "2029-07-01", 24, 36),
}


@pytest.mark.parametrize(("zoom", "room", "term", "today", "first", "per_year", "columns"), OPENED.values(), ids=OPENED)
def test_a_window_opens_on_the_whole_term_or_around_today(
    zoom: Zoom, room: int, term: tuple[int, int], today: str, first: str, per_year: int, columns: int
) -> None:
    window = opening(zoom, room, term, day(today))
    assert (window.first, window.per_year, window.columns) == (day(first), per_year, columns)


def test_a_window_is_moved_by_a_year_or_a_quarter() -> None:
    years, quarters = opening(Zoom.YEAR, 38, TERM, TODAY), opening(Zoom.QUARTER, 38, TERM, TODAY)
    assert (years.moved(1).first, years.moved(-1).first) == (day("2026-01-01"), day("2024-01-01"))
    assert (quarters.moved(2).first, quarters.moved(-3).first) == (day("2027-01-01"), day("2025-10-01"))


@pytest.mark.parametrize(
    ("start", "finish", "back", "on"),
    [
        ("2025", "2030", False, False),
        ("2024", "2030", True, False),
        ("2025", "Q1/2031", False, True),
        ("2025", "1/1/2031", False, True),
        ("", "", False, False),
    ],
)
def test_a_window_moves_only_to_where_something_is(start: str, finish: str, back: bool, on: bool) -> None:
    days = reach([bar(start, finish)])
    window = opening(Zoom.YEAR, 38, TERM, TODAY)
    assert (can_move(window, -1, TERM, days), can_move(window, 1, TERM, days)) == (back, on)


def test_a_part_of_the_term_moves_over_all_of_it() -> None:
    window = opening(Zoom.QUARTER, 38, TERM, TODAY)
    seen = [window := window.moved(1) for _ in range(40) if can_move(window, 1, TERM, None)]
    assert seen[-1].after == day("2031-01-01")
    seen = [window := window.moved(-1) for _ in range(40) if can_move(window, -1, TERM, None)]
    assert seen[-1].first == day("2025-01-01")


def test_rows_reach_from_their_first_day_to_their_last_with_stages_and_original_due_days() -> None:
    row = staged("--", plans={0: "2024", 1: "2032"})
    bars = [bar("2026", "2027", moved("2031", "2027")), bar_of(row, (), TERM_END, TODAY)]
    assert reach(bars[:1]) == (day("2026-01-01"), day("2031-12-31"))
    assert reach(bars) == (day("2024-12-31"), day("2032-12-31"))
    assert reach([bar("", "")]) is None


def test_the_term_is_that_of_all_programmes() -> None:
    later = programme(slug="b", term_start=2026, term_end=date(2031, 6, 30))
    assert term_of([PROGRAMME], TODAY) == (2025, 2030)
    assert term_of([PROGRAMME, later], TODAY) == (2025, 2031)
    assert term_of([], TODAY) == (2026, 2026)


def test_years_are_named_by_what_is_seen_of_them() -> None:
    window = Window(date(2026, 7, 1), Zoom.QUARTER, 24, 36)
    assert [tuple(part) for part in window.years()] == [(0, 12, 2026), (12, 24, 2027)]
    assert [part.number for part in window.quarters()] == [3, 4, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("cells", "found"),
    [("", (0, 0)), (" .|", (0, 3)), ("-- .--", (2, 2)), ("   -", (0, 3)), ("]  . o ", (1, 4)), ("--", (0, 0))],
)
def test_words_find_the_longest_stretch_in_which_nothing_is_drawn(cells: str, found: tuple[int, int]) -> None:
    marks = {letter: mark for mark, letter in LETTERS.items()}
    assert longest_free([marks[cell] for cell in cells]) == found


@QUICK
@given(
    start=any_day(),
    length=st.integers(0, 4000),
    progress=st.integers(0, 100),
    first=st.integers(2015, 2035),
    room=st.integers(0, 200),
)
def test_any_bar_fills_its_window_and_shows_where_it_lies(
    start: date, length: int, progress: int, first: int, room: int
) -> None:
    due = start + timedelta(days=length)
    window = opening(Zoom.QUARTER, room, (first, first + 5), TODAY)
    cells = draw(Bar(start, due, progress), window, ground(window, None))
    assert len(cells) == window.columns
    inside = start < window.after and due >= window.first
    assert any(mark in {Mark.BAR, Mark.FILL, Mark.BEFORE, Mark.AFTER} for mark in cells)
    assert (Mark.BEFORE in cells) is (start < window.first) or window.columns == 1
    if inside and start >= window.first and due < window.after:
        bars = [mark for mark in cells if mark in {Mark.BAR, Mark.FILL}]
        assert len(bars) == window.cell(due) - window.cell(start) + 1
        assert bars == sorted(bars, reverse=True)
