"""Agencies: found by any spelling, given rows one by one or many at once, added by name."""

import pytest

from tests.store.small import OTHER, SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.services.editing import find_agency
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

ITEM, SECOND = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02"


@pytest.mark.parametrize(
    "name",
    [
        "Ban Xây dựng Đảng",
        "ban xay dung dang",
        "BAN XÂY DỰNG ĐẢNG",
        "  Ban   Xây dựng Đảng ",
        "Ban XDĐ",
        "ban xdd",
        "Ban Xa\u0302y du\u031b\u0323ng \u0110a\u0309ng",
    ],
)
def test_an_agency_is_found_by_name_or_alias_without_marks(office: Office, name: str) -> None:
    assert office.agency(SLUG, name).id == f"{SLUG}/CQ01"


@pytest.mark.parametrize("name", ["", " ", "Ban", "Xây dựng Đảng", f"{SLUG}/CQ01", "Ban Xây dựng Đảng 2"])
def test_half_a_name_is_no_name(office: Office, name: str) -> None:
    assert find_agency(office.facts, SLUG, name) is None
    with pytest.raises(WardError) as refused:
        office.agency(SLUG, name)
    assert reason(refused.value) == "unknown_agency"
    assert refused.value.facts["known"] == [agency.name for agency in office.agencies(SLUG)]


def test_an_agency_belongs_to_its_programme(workplace: Workplace) -> None:
    office = workplace.create(SLUG, OTHER)
    assert office.agency(OTHER, "ban xdd").id == f"{OTHER}/CQ01"
    assert find_agency(office.facts, "dong-hai", "ban xdd") is None
    assert [agency.id for agency in office.agencies(OTHER)] == [f"{OTHER}/CQ0{number}" for number in (1, 2, 3)]


def test_every_spelling_of_the_built_in_programmes_finds_its_agency(workplace: Workplace) -> None:
    workplace.programmes = programmes_folder()
    office = workplace.create("thuy-nguyen", "hoa-binh", "dong-hai", "hai-duong", "pham-su-manh")
    wrong = [
        (agency.id, name)
        for agency in office.facts.agencies.values()
        for name in (agency.name, *agency.aliases)
        if find_agency(office.facts, agency.programme, name) != agency
    ]
    assert wrong == []


def test_rows_are_given_to_an_agency_and_taken_away(office: Office) -> None:
    office.assign([ITEM, SECOND], f"{SLUG}/CQ01")
    assert [office.item(key).lead for key in (ITEM, SECOND)] == [(f"{SLUG}/CQ01",)] * 2
    entry = office.assign([ITEM], "")
    assert entry is not None
    assert entry.facts == {"count": 1, "agency": "", "id": ITEM, "name": "Việc thứ 1 của PL02"}
    assert office.item(ITEM).lead == ()


def test_the_same_row_twice_is_given_once(office: Office) -> None:
    entry = office.assign([ITEM, ITEM], f"{SLUG}/CQ01")
    assert entry is not None
    assert len(entry.changes) == 1


def test_a_new_agency_is_added_and_given_the_rows(office: Office) -> None:
    entry = office.assign([ITEM, SECOND], "  Trạm   Y tế ", new=True)
    assert entry is not None
    assert [change.table for change in entry.changes] == ["agency", "item", "item"]
    agency = office.agencies(SLUG)[-1]
    assert (agency.id, agency.name, agency.group) == (f"{SLUG}/CQ04", "Trạm Y tế", False)
    assert office.item(SECOND).lead == (agency.id,)


def test_new_agencies_get_numbers_of_their_own(office: Office) -> None:
    for number in range(4, 8):
        office.assign([ITEM], f"Tổ {number}", new=True)
    assert [agency.id for agency in office.agencies(SLUG)] == [f"{SLUG}/CQ0{number}" for number in range(1, 8)]


REFUSED = [
    (dict(keys=[ITEM], agency="", new=True), "name_missing"),
    (dict(keys=[ITEM], agency=" \n", new=True), "name_missing"),
    (dict(keys=[ITEM], agency="ban xay dung dang", new=True), "agency_exists"),
    (dict(keys=[ITEM], agency="Phòng KTHTĐT", new=True), "agency_exists"),
    (dict(keys=[ITEM], agency=f"{SLUG}/CQ99"), "unknown_id"),
    (dict(keys=[ITEM, f"{SLUG}/PL99-01"], agency=f"{SLUG}/CQ01"), "unknown_id"),
    (dict(keys=[f"{SLUG}/PL99-01"], agency="Mới", new=True), "unknown_id"),
]


@pytest.mark.parametrize(("arguments", "code"), REFUSED, ids=str)
def test_refused_assignments(office: Office, arguments: dict, code: str) -> None:
    before = digest(office.path)
    with pytest.raises(WardError) as refused:
        office.assign(**arguments)
    assert reason(refused.value) == code
    assert digest(office.path) == before


def test_an_agency_that_exists_is_named_as_it_is_written(office: Office) -> None:
    with pytest.raises(WardError) as refused:
        office.assign([ITEM], "phong kthtdt", new=True)
    assert refused.value.facts == {"name": "Phòng Kinh tế, Hạ tầng và Đô thị"}


@pytest.mark.parametrize("new", [False, True])
def test_no_rows_are_no_step(office: Office, new: bool) -> None:
    assert office.assign([], "Mới" if new else f"{SLUG}/CQ01", new=new) is None
    assert len(office.history()) == 1
    assert len(office.agencies(SLUG)) == 3
