"""The table of public holidays: what it says, and what damages it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from ward_tui.documents.holidays_file import Holidays, read_holidays
from ward_tui.domain.errors import WardError
from ward_tui.settings import holidays_file

# The first day of the lunar year by Vietnamese time; in 2030 the Chinese calendar has it a day later.
TET = (
    *("2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"),
    *("2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08"),
)
GIO_TO = (
    *("2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12"),
    *("2031-04-01", "2032-04-19", "2033-04-09", "2034-04-28", "2035-04-17"),
)
YEARS = range(2025, 2036)


@pytest.fixture(scope="module")
def table() -> Holidays:
    """The table that comes with the program."""
    return read_holidays(holidays_file())


@pytest.mark.parametrize("first", TET)
def test_tet_is_by_vietnamese_time_with_five_days(table: Holidays, first: str) -> None:
    on = date.fromisoformat(first)
    assert table.off[on] == "Tết Âm lịch, mùng 1"
    named = [day for day, name in table.off.items() if day.year == on.year and name.startswith("Tết Âm lịch")]
    assert len(named) == 5
    assert (max(named) - min(named)).days == 4


def test_the_day_before_tet_has_its_lunar_date(table: Holidays) -> None:
    long = {2033, 2034, 2035}  # the years whose twelfth lunar month has 30 days
    for first in map(date.fromisoformat, TET):
        last = 30 if first.year in long else 29
        assert table.off[first - timedelta(days=1)] == f"Tết Âm lịch, {last} tháng Chạp"


@pytest.mark.parametrize("on", GIO_TO)
def test_the_kings_are_remembered_on_the_tenth_of_the_third_lunar_month(table: Holidays, on: str) -> None:
    assert table.off[date.fromisoformat(on)] == "Giỗ Tổ Hùng Vương"


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_all_holidays_and_as_many_days_made_up_for(table: Holidays, year: int) -> None:
    off = {day: name for day, name in table.off.items() if day.year == year}
    for month, number, name in ((1, 1, "Tết Dương lịch"), (4, 30, "Ngày Chiến thắng"), (5, 1, "Quốc tế Lao động")):
        assert off[date(year, month, number)] == name
    neighbours = [day for day, name in off.items() if name == "Quốc khánh, ngày liền kề"]
    assert neighbours[0] in {date(year, 9, 1), date(year, 9, 3)}
    weekend = [day for day in off if day.weekday() > 4]
    assert len([name for name in off.values() if name.startswith("Nghỉ bù")]) == len(weekend)
    assert len([day for day in off if day.weekday() <= 4]) == 11 + len([day for day in table.work if day.year == year])


def test_what_was_decided_is_told_from_what_is_computed(table: Holidays) -> None:
    assert table.decided == {2025, 2026}
    swaps = {day.isoformat() for day in table.work}
    assert swaps == {"2025-04-26", "2026-01-10", "2026-08-22"}
    for day in ("2025-05-02", "2026-01-02", "2026-08-31"):
        assert date.fromisoformat(day) in table.off


def test_the_calendar_moves_over_the_week_of_tet(table: Holidays) -> None:
    assert table.calendar.next_working(date(2026, 2, 14)) == date(2026, 2, 23)
    assert table.calendar.is_working(date(2026, 8, 22))
    assert table.calendar.is_working(date(2026, 11, 24))  # not a holiday by law as far as is known


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[2026", ""),
        ("[2026]\n", "2026"),
        ('[2026]\nbasis = "guessed"\n', "2026"),
        ('[2026]\nbasis = "decided"\nmore = 1\n', "2026"),
        ('[nam]\nbasis = "decided"\n', "nam"),
        ('[2026]\nbasis = "decided"\n[2026.off]\n2026-02-30 = "Tết"\n', "2026"),
        ('[2026]\nbasis = "decided"\n[2026.off]\n2027-01-01 = "Tết"\n', "2026"),
        ('[2026]\nbasis = "decided"\noff = 3\n', "2026"),
        ("x = 1\n", "x"),
        ('[2026]\nbasis = "decided"\noff = {2026-01-03 = "a"}\nwork = {2026-01-03 = "b"}\n', "2026-01-03"),
    ],
)
def test_a_damaged_table_is_refused_with_its_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "holidays.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WardError, match="holidays_file") as caught:
        read_holidays(file)
    assert caught.value.facts["place"] == place


def test_a_table_saved_by_notepad_is_read(tmp_path: Path) -> None:
    file = tmp_path / "holidays.toml"
    file.write_text('[2026]\nbasis = "decided"\n[2026.off]\n2026-01-01 = "Tết"\n', encoding="utf-8-sig")
    assert read_holidays(file).calendar.days_off == {date(2026, 1, 1)}


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WardError, match="holidays_file"):
        read_holidays(tmp_path / "none.toml")
