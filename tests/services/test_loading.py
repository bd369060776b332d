"""Loading programmes: the built-in ones whole, an empty one under a name that is free."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.small import DAY, OTHER, SLUG, THIRD, Workplace, digest, reason, small_text, write_small
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.services.loading import BUILT_IN, built_in_file, built_in_files, empty_programme
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder
from ward_tui.store.changes import Unit
from ward_tui.store.rows import rows_of


def test_the_built_in_programmes_in_the_order_of_the_documents() -> None:
    heard: list[int] = []
    files = built_in_files(programmes_folder(), DAY, progress=heard.append)
    assert tuple(file.programme.slug for file in files) == BUILT_IN
    assert heard == [1, 2, 3, 4, 5]
    assert {file.programme.created_on for file in files} == {DAY}


def test_a_slug_named_twice_is_loaded_once(workplace: Workplace) -> None:
    office = workplace.create()
    office.load([SLUG, SLUG])
    assert list(office.facts.programmes) == [SLUG]


@pytest.mark.parametrize("slug", ["", "thuynguyen", "Thuy-Nguyen", "../thuy-nguyen", "thủy-nguyên"])
def test_an_unknown_slug_is_refused_with_those_there_are(office: Office, slug: str) -> None:
    before = digest(office.path)
    with pytest.raises(WardError) as refused:
        office.load([OTHER, slug])
    assert reason(refused.value) == "unknown_programme"
    assert refused.value.facts == {"slug": slug, "known": BUILT_IN}
    assert digest(office.path) == before


def test_a_programme_that_is_there_is_refused_and_the_others_with_it(office: Office) -> None:
    before = digest(office.path)
    with pytest.raises(WardError) as refused:
        office.load([OTHER, SLUG])
    assert reason(refused.value) == "programme_exists"
    assert refused.value.facts == {"slug": SLUG}
    assert digest(office.path) == before
    assert list(office.facts.programmes) == [SLUG]


def test_no_slugs_are_no_step(office: Office) -> None:
    assert office.load([]) is None
    assert len(office.history()) == 1


DAMAGES = [
    ("format = 1", "format = 9", "document"),
    ("term_end = 2030", 'term_end = "hai nghìn"', "document"),
    ('kind = "project"', 'kind = "wish"', "PL02-01"),
    ('finish = "9/2026"', 'finish = "hôm nào"', "PL14-01"),
    ('lead = ["Ban Xây dựng Đảng"]', 'lead = ["Ban Nào Đó"]', "target 1"),
    ('comparator = "down"', 'comparator = "sideways"', "target 3"),
    ('period = "month"', 'period = "often"', "duty 1"),
    ("[[target]]", "[[target", ""),
    ('slug = "hoa-binh"', 'slog = "hoa-binh"', "document"),
]


@pytest.mark.parametrize(("right", "wrong", "place"), DAMAGES)
def test_a_damaged_programme_file_names_the_place(
    workplace: Workplace, right: str, wrong: str, place: str, tmp_path: Path
) -> None:
    office = workplace.create(SLUG)
    before = digest(workplace.path)
    file = workplace.folder / "programmes" / f"{OTHER}.toml"
    assert right in small_text(OTHER)
    file.write_text(small_text(OTHER).replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(WardError) as refused:
        office.load([OTHER])
    assert reason(refused.value) == "programme_file"
    assert (refused.value.facts["file"], refused.value.facts["place"]) == (file, place)
    assert digest(workplace.path) == before


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b""])
def test_a_programme_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    folder = write_small(tmp_path / "files")
    file = folder / f"{THIRD}.toml"
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    with pytest.raises(WardError) as refused:
        built_in_file(folder, THIRD, DAY)
    assert reason(refused.value) == "programme_file"


@pytest.mark.parametrize(
    ("ward", "slug"),
    [
        ("An Dương", "an-duong"),
        ("Đông Hải", "dong-hai-2"),
        ("Thủy  Nguyên ", "thuy-nguyen-2"),
        ("Phường 1", "phuong-1"),
        ("Lê Chân (mới)", "le-chan-moi"),
        ("!!!", "phuong"),
        ("海防", "phuong"),
        ("ĐẶC KHU Cát Hải", "dac-khu-cat-hai"),
        ("-a--b-", "a-b"),
    ],
)
def test_an_empty_programme_gets_a_typable_slug(office: Office, ward: str, slug: str) -> None:
    entry = office.load_empty(ward, " Chương trình   hành động ")
    assert entry is not None
    assert entry.subjects == (slug,)
    programme = office.facts.programmes[slug]
    assert (programme.title, programme.built_in, programme.created_on) == ("Chương trình hành động", False, DAY)
    assert programme.ward == " ".join(ward.split())


def test_the_same_ward_again_gets_the_next_number(office: Office) -> None:
    for _ in range(3):
        office.load_empty("Thủy Nguyên", "Chương trình")
    office.load_empty("An Dương", "Chương trình")
    office.load_empty("An Dương", "Chương trình")
    slugs = ["thuy-nguyen", "thuy-nguyen-2", "thuy-nguyen-3", "thuy-nguyen-4", "an-duong", "an-duong-2"]
    assert list(office.facts.programmes) == slugs


@pytest.mark.parametrize(("ward", "title"), [("", "x"), (" ", "x"), ("x", ""), ("x", "\n")])
def test_ward_and_title_must_be_given(office: Office, ward: str, title: str) -> None:
    with pytest.raises(WardError) as refused:
        office.load_empty(ward, title)
    assert reason(refused.value) == "name_missing"
    assert len(office.history()) == 1


@given(ward=st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(lambda text: text.strip()))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_of_a_ward_can_be_stored(office: Office, ward: str) -> None:
    file = empty_programme(ward, "x", Facts(), DAY)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.programme.slug)
    with pytest.raises(ZeroDivisionError), office._store._database.writing() as connection:
        unit = Unit(connection)
        for rows in rows_of(file.facts, 9):
            unit.add(rows)
        assert len(unit.changes) == 1
        raise ZeroDivisionError
