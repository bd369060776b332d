"""Forms that speak of one record together: two leads, several obstacles, a remark without its figure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.store.small import SLUG
from ward_tui.domain.collection import EditState
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.forms import Entry
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office

ROW, CHECK, TARGET = f"{SLUG}/PL02-01", f"{SLUG}/CT01.1", f"{SLUG}/CT01"


@pytest.fixture
def twins(office: Office, tmp_path: Path) -> tuple[Filled, Filled]:
    """Two forms that ask for the same figures."""
    return two(office, tmp_path, "CQ01")


def two(office: Office, folder: Path, agency: str) -> tuple[Filled, Filled]:
    """The form of an agency, twice."""
    written = office.write_forms(folder / "phieu")
    path = next(each.path for each in written.files if each.agency.endswith(agency))
    return Filled(path), Filled(Path(shutil.copy(path, path.with_name("ban-hai.xlsx"))))


def levels(office: Office) -> dict[str, Level]:
    """Who must clear each obstacle of the row."""
    return {each.text: each.level for each in office.facts.obstacles[ROW]}


@pytest.mark.parametrize("second", ["Thành phố", "Trung ương"])
def test_two_obstacles_of_two_forms_keep_their_own_levels(office: Office, tmp_path: Path, second: str) -> None:
    one, other = two(office, tmp_path, "CQ02")
    one.put(ROW, Entry.OBSTACLE, "Thiếu vốn").put(ROW, Entry.LEVEL, "Thành phố")
    other.put(ROW, Entry.OBSTACLE, "Chờ giá đất").put(ROW, Entry.LEVEL, second)
    found = office.collect_preview([one.save(), other.save()])
    assert not found.of(EditState.TWICE)
    office.collect(found)
    meant = {"Thành phố": Level.CITY, "Trung ương": Level.CENTRAL}[second]
    assert levels(office) == {"Thiếu vốn": Level.CITY, "Chờ giá đất": meant}
    assert not office.collect_preview([one.path, other.path]).edits


def test_a_level_is_that_of_the_obstacle_that_the_form_names(office: Office, tmp_path: Path) -> None:
    for text in ("Thiếu vốn", "Chờ giá đất"):
        office.add(Kind.OBSTACLE, ROW, {"text": text, "level": Level.WARD, "kind": ObstacleKind.OTHER})
    one, _ = two(office, tmp_path, "CQ02")
    one.put(ROW, Entry.OBSTACLE, "Thiếu vốn").put(ROW, Entry.LEVEL, "Thành phố")
    office.collect(office.collect_preview([one.save()]).all_of_form())
    assert levels(office) == {"Thiếu vốn": Level.CITY, "Chờ giá đất": Level.WARD}


def test_a_remark_on_a_figure_that_is_not_taken_becomes_one_on_the_target(
    office: Office, twins: tuple[Filled, Filled]
) -> None:
    one, other = twins
    one.put(CHECK, Entry.FIGURE, 13).put(CHECK, Entry.REMARK, "Theo Chi cục Thống kê")
    other.put(CHECK, Entry.FIGURE, 14)
    office.collect(office.collect_preview([one.save(), other.save()]))
    assert not office.indicator(CHECK).readings
    assert "Theo Chi cục Thống kê" in [each.text for each in office.notes(TARGET)]
    again = office.collect_preview([one.path, other.path])
    assert {each.field for each in again.edits.values()} == {Entry.FIGURE}


def test_a_remark_on_a_figure_that_is_there_stands_beside_the_figure_alone(office: Office, tmp_path: Path) -> None:
    office.record(CHECK, Period(2026), "13")
    one, _ = two(office, tmp_path, "CQ01")
    before = len(office.notes(TARGET))
    office.collect(office.collect_preview([one.put(CHECK, Entry.REMARK, "Theo Chi cục Thống kê").save()]))
    assert [each.note for each in office.indicator(CHECK).readings] == ["Theo Chi cục Thống kê"]
    assert len(office.notes(TARGET)) == before
