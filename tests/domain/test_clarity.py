"""What a row must say before somebody can be held to it, and how the rows of agencies and programmes stand."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, PROGRAMME, any_day, any_item, day, facts, item
from ward_tui.domain.alert import Rule, Severity, Subject
from ward_tui.domain.clarifying import Meter, by_agency, clarity_alerts, is_judged, judged, whole
from ward_tui.domain.clarity import (
    GENERAL,
    HAI_DUONG,
    HOA_BINH,
    WORDS,
    Clarities,
    Clarity,
    called,
    lacking,
    preset_of,
    read_clarities,
)
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import CLOSED, item_status

TODAY = day("2026-11-21")
PERSON, WORK, TIME = Clarity.PERSON, Clarity.WORK, Clarity.TIME
ALL = tuple(Clarity)
BARE = item("", "", name="")
# a field that says it, what it says
SAID: list[tuple[Clarity, dict[str, Any]]] = [
    (Clarity.PERSON, {"lead": ("phuong-a/CQ01",)}),
    (Clarity.WORK, {"name": "Mở rộng đường"}),
    (Clarity.AUTHORITY, {"authority": "Chủ tịch UBND phường"}),
    (Clarity.AUTHORITY, {"directing": ("phuong-a/CV01",)}),
    (Clarity.RESOURCES, {"funding_text": "Ngân sách"}),
    (Clarity.RESPONSIBILITY, {"responsibility": "Trưởng phòng Kinh tế"}),
    (Clarity.TIME, {"due_on": day("2027-12-31")}),
    (Clarity.PRODUCT, {"product": "Quyết định phê duyệt"}),
    (Clarity.MEASURES, {"measures": "Giao ban hằng tuần"}),
]


@pytest.mark.parametrize(("clarity", "values"), SAID, ids=[f"{each} by {next(iter(fields))}" for each, fields in SAID])
def test_each_clarity_has_its_field(clarity: Clarity, values: dict[str, Any]) -> None:
    assert lacking(BARE, ALL) == ALL
    assert set(ALL) - set(lacking(replace(BARE, **values), ALL)) == {clarity}


def test_who_helps_says_two_things() -> None:
    helped = replace(BARE, coordinating=("phuong-a/CQ02",))
    assert set(ALL) - set(lacking(helped, ALL)) == {Clarity.RESPONSIBILITY, Clarity.COORDINATION}


def test_what_lacks_stands_in_the_order_in_which_it_is_wanted() -> None:
    assert lacking(BARE, (TIME, PERSON, WORK)) == (TIME, PERSON, WORK)
    assert lacking(BARE, ()) == ()


@pytest.mark.parametrize(
    ("wanted", "count", "name"),
    [
        (GENERAL, 6, "Chung"),
        (HAI_DUONG, 6, "Hải Dương"),
        (tuple(reversed(HAI_DUONG)), 6, "Hải Dương"),
        (HOA_BINH, 6, "Hòa Bình"),
        (GENERAL[:5], 5, ""),
        ((TIME,), 1, ""),
    ],
)
def test_how_many_clarities_a_set_is_called(wanted: Clarities, count: int, name: str) -> None:
    assert (called(wanted), preset_of(wanted)) == (count, name)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["người", "việc"], (PERSON, WORK)),
        (["Rõ người", "RO VIEC", "tiến độ"], (PERSON, WORK, TIME)),
        (["thời gian", "thoi gian", "người"], (TIME, PERSON)),
        (list(WORDS.values()), tuple(WORDS)),
    ],
)
def test_clarities_are_read_as_people_write_them(words: list[str], found: Clarities) -> None:
    assert read_clarities(words) == found


@pytest.mark.parametrize("words", [[], [""], ["người", "kinh phí"]])
def test_other_words_are_no_clarities(words: list[str]) -> None:
    with pytest.raises(ValueError):
        read_clarities(words)


A, B = "phuong-a/CQ01", "phuong-a/CQ02"
WANTED = (PERSON, TIME, Clarity.PRODUCT)


def row(number: int, *lead: str, finish: str = "2027", **changes: Any) -> AppendixItem:
    """Row `number` with its lead agencies."""
    return item("", finish, id=f"phuong-a/PL04-{number:02}", row=number, lead=lead, **changes)


ROWS = [
    row(1, A, product="Đường"),
    row(2, A, B),
    row(3, B, finish="Thường xuyên"),
    row(4),
    row(5, A, done_on="2026-10-01"),
    row(6, A, dropped_on="2026-10-01"),
    row(7, B, done_on="2026-11-22", product="Trường"),
]


def test_rows_by_agency_worst_first() -> None:
    meters = by_agency(judged(facts(ROWS), TODAY), WANTED)
    assert [(each.key, each.rows, each.complete, each.share) for each in meters] == [
        ("", 1, 0, 0),
        (B, 3, 1, 33),
        (A, 2, 1, 50),
    ]
    assert meters[1].lacks == ((Clarity.PRODUCT, 2), (TIME, 1))
    assert meters[0].lacks == ((PERSON, 1), (Clarity.PRODUCT, 1))


def test_all_rows_together() -> None:
    found = whole(judged(facts(ROWS), TODAY, "phuong-a"), WANTED)
    assert found == Meter("", 5, 2, ((Clarity.PRODUCT, 3), (PERSON, 1), (TIME, 1)), 3)
    assert whole([], WANTED).share == 100


def test_one_alert_for_a_programme() -> None:
    limits = replace(LIMITS, clarities=WANTED)
    (found,) = clarity_alerts(facts(ROWS), TODAY, limits)
    assert (found.subject, found.subject_id, found.rule, found.severity) == (
        Subject.DOCUMENT,
        "phuong-a",
        Rule.UNCLEAR,
        Severity.INFO,
    )
    assert (found.unclear, found.detail) == ((3, 5, 3), "product=3,person=1")


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ({}, "authority=1,responsibility=1"),
        ({"directing": (A,)}, "responsibility=1"),
        ({"authority": "UBND phường"}, "responsibility=1"),
        ({"coordinating": (A,)}, "authority=1"),
        ({"responsibility": "Trưởng phòng"}, "authority=1"),
    ],
)
def test_the_alert_and_the_row_lack_the_same(said: dict[str, Any], lacks: str) -> None:
    one, wanted = row(1, **said), (Clarity.AUTHORITY, Clarity.RESPONSIBILITY)
    (found,) = clarity_alerts(facts([one]), TODAY, replace(LIMITS, clarities=wanted))
    assert found.detail == lacks == ",".join(f"{each}=1" for each in lacking(one, wanted))


@pytest.mark.parametrize("fact", ["done_on", "dropped_on"])
def test_a_row_is_judged_until_the_day_on_which_it_ends(fact: str) -> None:
    ended, later = (row(1, **{fact: on}) for on in (f"{TODAY}", f"{TODAY + timedelta(days=1)}"))
    assert (judged(facts([ended]), TODAY), judged(facts([later]), TODAY)) == ([], [later])
    assert [len(clarity_alerts(facts([each]), TODAY, LIMITS)) for each in (ended, later)] == [0, 1]


def test_of_equal_shares_the_agency_with_most_unclear_rows_stands_first() -> None:
    found = by_agency([row(1, A), row(2, B), row(3, B)], (Clarity.PRODUCT,))
    assert [each.key for each in found] == [B, A]


def test_no_alert_where_everything_is_said_or_nothing_is_left() -> None:
    limits = replace(LIMITS, clarities=(WORK,))
    assert clarity_alerts(facts(ROWS), TODAY, limits) == []
    assert clarity_alerts(facts(ROWS[4:6]), TODAY, LIMITS) == []
    assert clarity_alerts(Facts(), TODAY, LIMITS) == []


def test_programmes_are_told_apart() -> None:
    other = replace(row(8, product="x"), id="phuong-b/PL04-08", programme="phuong-b")
    both = replace(
        facts([*ROWS, other]),
        programmes={"phuong-a": PROGRAMME, "phuong-b": replace(PROGRAMME, slug="phuong-b")},
    )
    found = clarity_alerts(both, TODAY, replace(LIMITS, clarities=WANTED))
    assert [(each.programme, each.unclear) for each in found] == [("phuong-a", (3, 5, 3)), ("phuong-b", (1, 1, 3))]


@given(st.lists(any_item(), max_size=4), any_day(), st.lists(st.sampled_from(ALL), unique=True, min_size=1))
def test_the_alert_counts_the_rows_that_lack_something(
    rows: list[AppendixItem], today: Any, wanted: list[Clarity]
) -> None:
    numbered = [replace(each, id=f"phuong-a/PL01-{number:02}") for number, each in enumerate(rows)]
    living = [each for each in numbered if item_status(each, today, LIMITS) not in CLOSED]
    assert [each for each in numbered if is_judged(each, today)] == living
    unclear = sum(bool(lacking(each, wanted)) for each in living)
    found = clarity_alerts(facts(numbered), today, replace(LIMITS, clarities=tuple(wanted)))
    assert [each.unclear[:2] for each in found] == ([(unclear, len(living))] if unclear else [])
