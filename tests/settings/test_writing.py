"""The settings file is written so that nothing of the user's gets lost."""

from __future__ import annotations

import errno
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ward_tui.domain.errors import WardError
from ward_tui.services import preferences
from ward_tui.settings import LAYOUTS, Settings, read_settings
from ward_tui.settings.keys import DEFAULTS, KEYS, values_of

DAYS = st.frozensets(st.dates(date(1900, 1, 1), date(2200, 12, 31)), max_size=4)
NAMES = st.text(max_size=20).map(lambda text: KEYS["issuer"].read(text.encode(errors="replace").decode()[:100]))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "due_soon_days": st.sets(st.integers(0, 366), min_size=1, max_size=10).map(
        lambda days: tuple(sorted(days, reverse=True))
    ),
    "silent_days": st.integers(1, 3650),
    "pace_points": st.integers(0, 100),
    "disbursement_points": st.sets(st.integers(0, 100), min_size=2, max_size=2).map(lambda both: tuple(sorted(both))),
    "report_ahead": st.integers(0, 366),
    "review_weekday": st.integers(0, 6),
    "cutoff_day": st.integers(1, 31),
    "report_day": st.none() | st.integers(1, 31),
    "days_off": DAYS,
    "working_days": DAYS,
    "superior": NAMES,
    "issuer": NAMES,
    "place": NAMES,
    "layout": st.sampled_from(LAYOUTS),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "settings.toml"


def written(file: Path, before: str, values: dict[str, Any]) -> str:
    """Return the file after values were set in it."""
    file.write_bytes(before.encode())
    preferences.write(file, values)
    return file.read_bytes().decode()


def test_a_new_file_explains_every_line_and_sets_only_what_was_chosen(file: Path) -> None:
    assert preferences.write(file, {"silent_days": 14}) is None
    text = file.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {"silent_days": 14}
    assert [key for key in KEYS if f"\n# {key} = " in text or f"\n{key} = " in text] == list(KEYS)
    assert "# report_day = 25\n" in text
    assert text.startswith("# Cài đặt của phần mềm")
    for key in KEYS:
        above = text[: text.index(f"{key} = ")].removesuffix("# ").splitlines()
        assert above[-1].startswith("# Ghi ")
    assert read_settings(file)[0] == preferences.changed(Settings(), {"silent_days": 14})
    assert sorted(each.name for each in file.parent.iterdir() if each.is_file()) == ["settings.toml"]


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("silent_days = 9\n", {"silent_days": 14}, "silent_days = 14\n"),
        (
            "# của tôi\nsilent_days = 9 # nhé\nkhac = 1\n",
            {"silent_days": 14},
            "# của tôi\nsilent_days = 14  # nhé\nkhac = 1\n",
        ),
        ("silent_days = 9", {"silent_days": 28}, "# silent_days = 28\n"),
        ("# silent_days = 28\npace_points = 9\n", {"silent_days": 14}, "silent_days = 14\npace_points = 9\n"),
        ("#silent_days=28\r\nkhac = 1\r\n", {"silent_days": 14}, "silent_days = 14\r\nkhac = 1\r\n"),
        ("due_soon_days = [\n 9,\n]\nkhac = 1\n", {"due_soon_days": (5,)}, "due_soon_days = [5]\nkhac = 1\n"),
        ("report_day = 9\n", {"report_day": None}, "# report_day = 25\n"),
        ("issuer = 'A'\n", {"issuer": 'B "C" \\'}, 'issuer = "B \\"C\\" \\\\"\n'),
    ],
)
def test_the_user_s_own_lines_stay(file: Path, before: str, values: dict[str, Any], after: str) -> None:
    assert written(file, before, values) == after
    assert [each.name for each in file.parent.iterdir() if each.is_file()] == ["settings.toml"]


def test_what_is_missing_is_added_at_the_end_with_its_comment(file: Path) -> None:
    text = written(file, "khac = 1\n\n\n", {"place": "Thủy Nguyên"})
    assert text.startswith("khac = 1\n\n# Địa danh.")
    assert text.endswith('\nplace = "Thủy Nguyên"\n')


@pytest.mark.parametrize(
    "before",
    [
        b"silent_days = -1\nabc\npace_points = 9\npace_points = 8\n",
        b"abc\nsilent_days = 3\npace_points = 9\n# t\xe7n\n",
        "pace_points = 9\nlayout = \nsilent_days = [\n".encode("utf-16"),
    ],
)
def test_of_a_broken_file_a_copy_stays_and_its_right_lines_too(file: Path, before: bytes) -> None:
    file.with_name("settings.toml.hong").write_text("cũ", encoding="utf-8")
    file.write_bytes(before)
    kept = preferences.write(file, {"silent_days": 14})
    assert kept == file.with_name("settings.toml.hong2")
    assert kept.read_bytes() == before
    assert read_settings(file) == (preferences.changed(Settings(), {"silent_days": 14, "pace_points": 9}), ())


def test_a_line_that_nobody_knows_is_no_reason_for_a_copy(file: Path) -> None:
    file.write_text("silent = 3\n", encoding="utf-8")
    assert preferences.write(file, {"silent_days": 14}) is None
    assert [each.code for each in read_settings(file)[1]] == ["setting_unknown"]


def test_a_place_that_cannot_be_written_is_told_and_nothing_changes(file: Path) -> None:
    blocked = file.parent / "tep"
    blocked.touch()
    for place in (blocked / "settings.toml", file.parent / "khong-co" / "settings.toml"):
        with pytest.raises(WardError) as caught:
            preferences.write(place, {"silent_days": 14})
        assert (caught.value.code, caught.value.facts) == ("unwritable", {"file": place})
    file.mkdir()
    with pytest.raises(WardError):
        preferences.write(file, {"silent_days": 14})
    assert sorted(each.name for each in file.parent.iterdir() if each.name != "home") == ["settings.toml", "tep"]


def test_a_full_disk_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("silent_days = 9\n", encoding="utf-8")

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ward_tui.settings.writing.os.fsync", full)
    with pytest.raises(WardError) as caught:
        preferences.write(file, {"silent_days": 14})
    assert caught.value.code == "disk_full"
    assert file.read_text(encoding="utf-8") == "silent_days = 9\n"
    assert [each.name for each in file.parent.iterdir() if each.is_file()] == ["settings.toml"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.fixed_dictionaries({}, optional=VALUES), second=st.fixed_dictionaries({}, optional=VALUES))
def test_what_is_written_is_read_again(file: Path, first: dict[str, Any], second: dict[str, Any]) -> None:
    file.unlink(missing_ok=True)
    preferences.write(file, first)
    preferences.write(file, second)
    found, problems = read_settings(file)
    assert problems == ()
    assert values_of(found) == DEFAULTS | first | second
    tomllib.loads(file.read_text(encoding="utf-8"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=120), value=st.integers(1, 3650))
def test_whatever_stood_there_the_value_counts_afterwards(file: Path, raw: bytes, value: int) -> None:
    for each in file.parent.glob("settings.toml*"):
        each.unlink()
    file.write_bytes(raw)
    kept = preferences.write(file, {"silent_days": value})
    found, problems = read_settings(file)
    assert found.thresholds.silent == value
    assert {each.code for each in problems} <= {"setting_unknown"}
    assert kept is None or kept.read_bytes() == raw
