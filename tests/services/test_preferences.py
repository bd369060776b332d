"""Settings are changed in one place: the file, the desk and what the office knows go together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.reports.builders import opened
from ward_tui.__main__ import _complaint
from ward_tui.domain.alerts import Rule
from ward_tui.domain.thresholds import Thresholds
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder, read_settings
from ward_tui.wording import workbook

TODAY = date(2026, 11, 21)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with Thủy Nguyên on it."""
    made = Desk(tmp_path / "ward.db", Clock(lambda: datetime(2026, 11, 21, 9), TODAY), Settings(), programmes_folder())
    office = made.create()
    office.load(["thuy-nguyen"])
    office.close()
    return made


def test_a_change_is_in_the_file_and_on_the_desk_and_the_next_start_reads_it(desk: Desk) -> None:
    changed = desk.change({"silent_days": 14, "review_weekday": 0})
    assert changed.kept is None
    assert changed.desk.settings == replace(Settings(Thresholds(silent=14)), review_weekday=0)
    assert read_settings(desk.settings_file) == (changed.desk.settings, ())
    assert desk.settings == Settings()


def test_a_change_by_hand_is_read_again(desk: Desk) -> None:
    desk.settings_file.write_text("pace_points = 9\nabc\n", encoding="utf-8")
    again = desk.read_again()
    assert again.settings.thresholds.pace == 9
    assert [each.code for each in again.problems] == ["setting_line"]


def test_the_demonstration_never_touches_the_user_s_settings(desk: Desk) -> None:
    desk = desk.change({"silent_days": 14}).desk
    before = desk.settings_file.read_bytes()
    tried = desk.demo().change({"silent_days": 99}).desk
    assert tried.settings.thresholds.silent == 99
    assert tried.read_again() is tried
    assert tried.settings_file == desk.settings_file
    assert desk.settings_file.read_bytes() == before
    assert tried.mine() == desk


def test_the_office_judges_anew_at_once(desk: Desk) -> None:
    with_30 = desk.open()
    on_30 = {each.subject_id for each in with_30.alerts() if each.rule is Rule.DUE_SOON}
    counted = with_30.summary().items
    with_30.use(Settings(Thresholds(due_soon=(365,))))
    on_365 = {each.subject_id for each in with_30.alerts() if each.rule is Rule.DUE_SOON}
    assert on_30 < on_365
    assert with_30.summary().items != counted
    with_30.use(Settings())
    assert {each.subject_id for each in with_30.alerts() if each.rule is Rule.DUE_SOON} == on_30
    assert with_30.summary().items == counted
    with_30.close()


def test_the_calendar_follows_the_user_s_corrections(desk: Desk) -> None:
    office = desk.open(read_only=True)
    monday, sunday = date(2026, 12, 28), date(2026, 12, 27)
    assert office.calendar.is_working(monday)
    office.use(Settings(days_off=frozenset({monday}), working_days=frozenset({sunday})))
    assert not office.calendar.is_working(monday)
    assert office.calendar.is_working(sunday)
    office.close()


def test_the_heads_of_the_workbook_take_what_the_user_set_and_else_the_programme_s_own(
    desk: Desk, tmp_path: Path
) -> None:
    office = desk.open(read_only=True)
    plain = [
        str(cell.value) for cell in opened(office.export(tmp_path / "a.xlsx").path)[workbook.FRONT]["A"] if cell.value
    ]
    assert plain[:2] == ["ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "ĐẢNG ỦY PHƯỜNG THỦY NGUYÊN"]
    office.use(Settings(superior="=Huyện ủy", issuer="Chi bộ [1]", place="Thủy Nguyên"))
    sheet = opened(office.export(tmp_path / "b.xlsx").path)[workbook.FRONT]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert texts[0].endswith("=HUYỆN ỦY")
    assert "CHI BỘ [1]" in texts
    assert any(text.startswith("Thủy Nguyên, ngày") for text in texts)
    assert sheet["A1"].data_type == "s"
    office.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("silent_days = 9\n", ""),
        ("abc\n", "Dòng 1 của tệp cài đặt: không hiểu “abc”"),
        ("abc\nlayout = 1\n", "Tệp cài đặt có 2 dòng sai, tạm dùng giá trị mặc định thay cho các dòng đó: bấm 8"),
    ],
)
def test_the_app_begins_with_one_sentence_about_a_broken_file(desk: Desk, text: str, said: str) -> None:
    desk.settings_file.write_text(text, encoding="utf-8")
    complaint = _complaint(desk.read_again())
    assert complaint.startswith(said)
    assert bool(complaint) == bool(said)
