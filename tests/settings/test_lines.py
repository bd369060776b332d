"""The settings file is read line by line: what is right counts, what is wrong is told with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.thresholds import Thresholds
from ward_tui.settings import LAYOUTS, Settings, read_settings
from ward_tui.settings.file import LARGEST
from ward_tui.settings.keys import DEFAULTS, KEYS, settings_of, values_of
from ward_tui.wording.errors import sentence

DAY = date(2026, 12, 31)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings would be."""
    return tmp_path / "settings.toml"


def read(file: Path, text: str) -> tuple[Settings, list[tuple[Any, ...]]]:
    """Return the settings of a text, and its problems as (code, line, key or what stands there)."""
    file.write_bytes(text.encode())
    found, problems = read_settings(file)
    return found, [(each.code, each.facts["line"], each.facts.get("key", each.facts.get("found"))) for each in problems]


def test_no_file_means_the_defaults(file: Path) -> None:
    defaults = Settings(Thresholds((30, 7, 3), 28, 15), "dang-uy", 4, None, 14, 30)
    assert read_settings(file) == (defaults, ())
    assert read_settings(file / "deeper" / "settings.toml") == (defaults, ())
    file.touch()
    assert read_settings(file / "settings.toml") == (defaults, ())
    assert read_settings(file) == (defaults, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Settings()),
        ("# ghi chú\n\n", Settings()),
        ("due_soon_days = [3, 60, 14]", Settings(Thresholds((60, 14, 3)))),
        ("due_soon_days = [\n  60, # hai tháng ]\n  14,\n]\nsilent_days = 9", Settings(Thresholds((60, 14), 9))),
        ("due_soon_days = [0]", Settings(Thresholds((0,)))),
        ("silent_days = 14 # ghi chú", Settings(Thresholds(silent=14))),
        ('silent_days = "14"', Settings(Thresholds(silent=14))),
        ("pace_points = 0", Settings(Thresholds(pace=0))),
        ("disbursement_points = [40, 20]", Settings(Thresholds(paid=(20, 40)))),
        ('layout = "ubnd"', Settings(layout="ubnd")),
        ('review_weekday = "thứ hai"', Settings(review_weekday=0)),
        ('review_weekday = "CN"', Settings(review_weekday=6)),
        ("report_day = 25\ncutoff_day = 15\nreport_ahead = 0", Settings(report_day=25, cutoff_day=15, report_ahead=0)),
        ('days_off = [2026-12-31, "31/12/2026"]', Settings(days_off=frozenset({DAY}))),
        ("working_days = []", Settings()),
        ('issuer = "  ĐẢNG ỦY  # 1 "', Settings(issuer="ĐẢNG ỦY # 1")),
        ('superior = \'a"b\'\nplace = "c\\\\d"', Settings(superior='a"b', place="c\\d")),
        ('"silent_days" = 14', Settings(Thresholds(silent=14))),
        ("\ufeffsilent_days = 14", Settings(Thresholds(silent=14))),
        ("silent_days = 14\r\npace_points = 20\r\n", Settings(Thresholds(silent=14, pace=20))),
    ],
)
def test_what_may_be_set(file: Path, text: str, expected: Settings) -> None:
    assert read(file, text) == (expected, [])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_may_be_set(file: Path, layout: str) -> None:
    assert read(file, f'layout = "{layout}"') == (Settings(layout=layout), [])


WRONG = [
    "due_soon_days = []",
    "due_soon_days = [7, -1]",
    "due_soon_days = 7",
    'due_soon_days = "30"',
    'due_soon_days = ["bảy"]',
    "due_soon_days = [1,2,3,4,5,6,7,8,9,10,11]",
    "silent_days = 0",
    "silent_days = 99999999999999999999",
    f"silent_days = {'9' * 5000}",
    "silent_days = inf",
    "silent_days = nan",
    "silent_days = 28.5",
    "silent_days = true",
    "silent_days = []",
    "silent_days = 28 ngày",
    "silent_days = “28”",
    'pace_points = "nhiều"',
    "pace_points = 101",
    "disbursement_points = 15",
    "disbursement_points = [15]",
    "disbursement_points = [15, 15]",
    "disbursement_points = [15, 30, 45]",
    "disbursement_points = [15, 101]",
    "report_ahead = -1",
    "report_day = 0",
    "cutoff_day = 32",
    "review_weekday = 4",
    'review_weekday = "thứ tám"',
    'layout = "A4"',
    "layout = [1]",
    "layout = dang-uy",
    "layout =",
    "layout",
    "days_off = 2026-12-31",
    "days_off = [2026-02-30]",
    'days_off = ["30/2/2026"]',
    "days_off = [2026-12-31T08:00:00]",
    "days_off = [0001-01-01]",
    "issuer = 5",
    f'issuer = "{"a" * 121}"',
    "issuer = " + "[" * 3000,
    'issuer = "\\q"',
    'issuer = """',
]


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:40])
def test_a_wrong_line_gets_its_default_and_the_lines_around_it_count(file: Path, text: str) -> None:
    around = "pace_points = 20" if not text.startswith("pace_points") else "silent_days = 20"
    found, problems = read(file, f"# đầu\n\n{text}\n{around}\n")
    key = text.partition(" ")[0]
    assert found == settings_of({around.partition(" ")[0]: 20})
    (problem,) = problems
    assert problem[:2] == ("setting_value" if "=" in text else "setting_line", 3)
    assert problem[2] == key


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("silent_day = 4", ("setting_unknown", 1, "silent_day")),
        ("a.silent_days = 4", ("setting_unknown", 1, "a.silent_days")),
        ("ngưỡng = 4", ("setting_unknown", 1, "ngưỡng")),
        ("[bang]", ("setting_line", 1, "[bang]")),
        ("= 4", ("setting_line", 1, "= 4")),
        ("\x00\x1b[31m", ("setting_line", 1, "[31m")),
        ("]]]", ("setting_line", 1, "]]]")),
        ("silent_days = 14\nsilent_days = 15", ("setting_twice", 2, "silent_days")),
        ("due_soon_days = [7,\nsilent_days = 14", ("setting_value", 1, "due_soon_days")),
        ("silent_days = 14\ndue_soon_days = [7,\n 3,", ("setting_value", 2, "due_soon_days")),
    ],
)
def test_each_problem_names_its_line(file: Path, text: str, problem: tuple[Any, ...]) -> None:
    found, problems = read(file, text)
    assert problems == [problem]
    assert found.thresholds.silent == (14 if "silent_days = 14" in text else 28)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "silent_days = -1",
            "Dòng 1 của tệp cài đặt: mục “silent_days” (Chưa có tin) ghi “-1” không dùng được, chỉ nhận số nguyên từ 1 "
            "đến 3.650; tạm dùng giá trị mặc định (28 ngày).",
        ),
        (
            "report_day = 40 # cuối tháng",
            "Dòng 1 của tệp cài đặt: mục “report_day” (Ngày gửi báo cáo) ghi “40” không dùng được, chỉ nhận số nguyên "
            "từ 1 đến 31; tạm dùng giá trị mặc định (chưa đặt).",
        ),
        (
            "silent_day = 4",
            "Dòng 1 của tệp cài đặt: không có mục “silent_day”, có lẽ là “silent_days”; dòng này được bỏ qua.",
        ),
        ("xyz = 4", "Dòng 1 của tệp cài đặt: không có mục “xyz”; dòng này được bỏ qua."),
        (
            "abc",
            "Dòng 1 của tệp cài đặt: không hiểu “abc”, mỗi dòng ghi một mục như “silent_days = 28”; "
            "dòng này được bỏ qua.",
        ),
        (
            "place = ''\nplace = ''",
            "Dòng 2 của tệp cài đặt: mục “place” đã ghi ở dòng 1; dòng này được bỏ qua.",
        ),
    ],
)
def test_each_problem_is_one_sentence(file: Path, text: str, said: str) -> None:
    file.write_text(text, encoding="utf-8")
    (problem,) = read_settings(file)[1]
    assert sentence(problem) == said


def test_a_file_that_cannot_be_read_is_told_once(file: Path) -> None:
    file.mkdir()
    found, (problem,) = read_settings(file)
    assert (found, problem.code) == (Settings(), "settings_unreadable")
    file.rmdir()
    file.write_bytes(b"#" * (LARGEST + 1))
    assert [each.code for each in read_settings(file)[1]] == ["settings_unreadable"]
    assert sentence(problem).startswith(f"Không đọc được tệp cài đặt {file}")


def test_other_encodings_are_read_as_far_as_they_can_be(file: Path) -> None:
    file.write_bytes("silent_days = 9 # tuần".encode("utf-16"))
    assert read_settings(file) == (Settings(Thresholds(silent=9)), ())
    file.write_bytes(b'silent_days = 9 # tu\xe7n\nissuer = "\xd0\xc3NG"\n')
    found, (problem,) = read_settings(file)
    assert (found, problem.facts["key"]) == (Settings(Thresholds(silent=9)), "issuer")


PIECES = st.sampled_from(
    [*KEYS, "=", " = ", "[", "]", '"', "'", '"""', "\n", "\r\n", "#", ",", "28", "2026-12-31", "\\", "{"]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=200) | TEXTS.map(lambda text: text.encode(errors="surrogatepass")))
def test_no_file_ever_stops_the_program(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    found, problems = read_settings(file)
    assert settings_of(values_of(found)) == found
    assert all(is_one_sentence(sentence(each)) for each in problems)


def test_the_defaults_are_what_the_file_would_say() -> None:
    assert list(values_of(Settings())) == list(KEYS) == list(DEFAULTS)
    assert settings_of({}) == Settings()
