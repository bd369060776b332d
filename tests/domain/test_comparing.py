"""What changes of the journal come to on balance."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ward_tui.domain.comparing import Difference, by_record, differences, net, of_review, programme_in, record_in
from ward_tui.domain.journal import Change

Content = dict[str, dict[str, Any]]
ITEM, OTHER = "tn/PL04-03", "tn/PL04-10"


def edit(key: str, before: dict[str, Any], after: dict[str, Any]) -> Change:
    """Return an edit of a row."""
    return Change("item", key, before, after)


def add(key: str, **values: Any) -> Change:
    """Return a new row."""
    return Change("item", key, None, {"id": key} | values)


def remove(key: str, **values: Any) -> Change:
    """Return a row that goes."""
    return Change("item", key, {"id": key} | values, None)


CASES: dict[str, tuple[list[Change], list[tuple[str, Any, Any]]]] = {
    "nothing": ([], []),
    "one edit": ([edit(ITEM, {"p": 0}, {"p": 5})], [(ITEM, {"p": 0}, {"p": 5})]),
    "two edits of a column": (
        [edit(ITEM, {"p": 0}, {"p": 5}), edit(ITEM, {"p": 5}, {"p": 9})],
        [(ITEM, {"p": 0}, {"p": 9})],
    ),
    "two columns": (
        [edit(ITEM, {"p": 0}, {"p": 5}), edit(ITEM, {"q": 1}, {"q": 2})],
        [(ITEM, {"p": 0, "q": 1}, {"p": 5, "q": 2})],
    ),
    "done and undone": ([edit(ITEM, {"p": 0}, {"p": 5}), edit(ITEM, {"p": 5}, {"p": 0})], []),
    "one of two columns undone": (
        [edit(ITEM, {"p": 0, "q": 1}, {"p": 5, "q": 2}), edit(ITEM, {"p": 5}, {"p": 0})],
        [(ITEM, {"q": 1}, {"q": 2})],
    ),
    "added and edited": ([add(ITEM, p=0), edit(ITEM, {"p": 0}, {"p": 5})], [(ITEM, None, {"id": ITEM, "p": 5})]),
    "added and removed": ([add(ITEM, p=0), remove(ITEM, p=0)], []),
    "edited and removed": (
        [edit(ITEM, {"p": 0}, {"p": 5}), remove(ITEM, p=5, q=1)],
        [(ITEM, {"id": ITEM, "p": 0, "q": 1}, None)],
    ),
    "removed and added again as it was": ([remove(ITEM, p=5), add(ITEM, p=5)], []),
    "removed and added again, another": ([remove(ITEM, p=5), add(ITEM, p=6)], [(ITEM, {"p": 5}, {"p": 6})]),
    "edited, removed, added again as it was first": (
        [edit(ITEM, {"p": 0}, {"p": 5}), remove(ITEM, p=5), add(ITEM, p=0)],
        [],
    ),
    "added, removed, added": (
        [add(ITEM, p=0), remove(ITEM, p=0), add(ITEM, p=1)],
        [(ITEM, None, {"id": ITEM, "p": 1})],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_changes_come_to_one_for_each_record(name: str) -> None:
    changes, expected = CASES[name]
    assert [(each.key, each.before, each.after) for each in net(changes)] == expected


def apply(content: Content, changes: list[Change]) -> Content:
    """Return the content after the changes."""
    found = {key: dict(row) for key, row in content.items()}
    for each in changes:
        if each.after is None:
            del found[each.key]
        elif each.before is None:
            assert each.key not in found
            found[each.key] = dict(each.after)
        else:
            assert {name: found[each.key][name] for name in each.before} == each.before
            found[each.key] |= each.after
    return found


@st.composite
def histories(draw: st.DrawFn) -> tuple[Content, list[Change]]:
    """Draw what is there at first, and what is done to it."""
    values = st.fixed_dictionaries({"p": st.integers(0, 2), "q": st.sampled_from(["", "x"]), "r": st.none()})
    first = draw(st.dictionaries(st.sampled_from("abc"), values, max_size=3))
    now, done = {key: dict(row) for key, row in first.items()}, list[Change]()
    for _ in range(draw(st.integers(0, 12))):
        key = draw(st.sampled_from("abcd"))
        if key not in now:
            change = Change("item", key, None, draw(values))
        elif draw(st.booleans()):
            change = Change("item", key, dict(now[key]), None)
        else:
            name, value = draw(st.sampled_from([("p", draw(st.integers(0, 2))), ("q", draw(st.sampled_from("xyz")))]))
            change = Change("item", key, {name: now[key][name]}, {name: value})
        now = apply(now, [change])
        done.append(change)
    return first, done


@given(histories())
def test_the_balance_leads_from_the_first_content_to_the_second(history: tuple[Content, list[Change]]) -> None:
    first, changes = history
    assert apply(first, net(changes)) == apply(first, changes)


@given(histories())
def test_the_balance_of_all_that_is_taken_back_again_is_nothing(history: tuple[Content, list[Change]]) -> None:
    _, changes = history
    assert net([*changes, *(each.inverse() for each in reversed(changes))]) == []


@given(histories())
def test_no_record_is_told_twice_and_none_that_is_equal(history: tuple[Content, list[Change]]) -> None:
    found = net(history[1])
    assert len({each.key for each in found}) == len(found)
    assert all(each.before != each.after for each in found)


def test_a_programme_that_came_is_one_difference() -> None:
    changes = [Change("programme", "hb", None, {"id": "hb"}), Change("item", "hb/PL01-01", None, {"id": "x"})]
    changes += [edit(ITEM, {"p": 0}, {"p": 1}), Change("note", "hb#000001", None, {"text": "x"})]
    assert [each.key for each in differences(changes)] == ["hb", ITEM]
    assert differences(changes)[0].is_added


def test_a_programme_that_went_is_one_difference() -> None:
    changes = [Change("item", "hb/PL01-01", {"id": "x"}, None), Change("programme", "hb", {"id": "hb"}, None)]
    (found,) = differences(changes)
    assert (found.key, found.is_removed) == ("hb", True)


def test_the_review_itself_is_left_out_and_what_it_wrote_is_not() -> None:
    changes = [
        Change("review", "tn/RS2026-W47", None, {"id": "x"}),
        Change("review_answer", f"tn/RS2026-W47~{ITEM}", None, {"id": "x"}),
        Change("acknowledgement", f"{ITEM}~overdue", None, {"id": "x"}),
    ]
    assert [each.table for each in differences(changes)] == ["acknowledgement"]


def test_differences_stand_in_the_order_of_the_documents_with_their_parts_behind_them() -> None:
    keys = ["tn/CQ02", OTHER, "tn/BC01@2026-10", f"{ITEM}~VM1", ITEM, "tn/CT10", "tn/CT09.1@2026", "tn/GT-01", "tn"]
    tables = {"tn": "programme", "tn/CQ02": "agency"}
    found = differences(Change(tables.get(key, "item"), key, {"p": 0}, {"p": 1}) for key in keys)
    assert [each.key for each in found] == [
        "tn",
        "tn/CT09.1@2026",
        "tn/CT10",
        ITEM,
        f"{ITEM}~VM1",
        OTHER,
        "tn/GT-01",
        "tn/BC01@2026-10",
        "tn/CQ02",
    ]
    assert list(by_record(found)) == ["tn", "tn/CT09", "tn/CT10", ITEM, OTHER, "tn/GT-01", "tn/BC01", "tn/CQ02"]


@pytest.mark.parametrize(
    ("key", "record", "programme"),
    [
        ("tn", "tn", "tn"),
        ("tn#000012", "tn", "tn"),
        ("thuy-nguyen/PL04-03", "thuy-nguyen/PL04-03", "thuy-nguyen"),
        ("tn/PL04-03#000012", "tn/PL04-03", "tn"),
        ("tn/PL04-03~VM1", "tn/PL04-03", "tn"),
        ("tn/PL04-03~overdue", "tn/PL04-03", "tn"),
        ("tn/CT07.2", "tn/CT07", "tn"),
        ("tn/CT07.2@2026-Q2", "tn/CT07", "tn"),
        ("tn/CT07.2@KH2026", "tn/CT07", "tn"),
        ("tn/BC01@2026-10", "tn/BC01", "tn"),
    ],
)
def test_a_part_belongs_to_its_record(key: str, record: str, programme: str) -> None:
    assert (record_in(key), programme_in(key)) == (record, programme)
    found = Difference("note", key, None, {})
    assert (found.record, found.programme) == (record, programme)


def test_the_review_is_told_by_itself_and_goes_with_its_programme() -> None:
    answer = Change("review_answer", f"tn/RS2026-W47~{ITEM}", {"id": "x"}, None)
    changes = [edit(ITEM, {"p": 0}, {"p": 5}), Change("review", "tn/RS2026-W47", {"seq": 9}, {"seq": None}), answer]
    assert [each.key for each in differences(changes)] == [ITEM]
    assert {each.table for each in of_review(changes)} == {"review", "review_answer"}
    assert of_review([*changes, Change("programme", "tn", {"id": "tn"}, None)]) == []
