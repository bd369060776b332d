"""Undoing everything after a chosen entry: as one step, looked at first, done again as one."""

from __future__ import annotations

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, digest, reason, stored_facts
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ITEM, SECOND = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02"


def steps(office: Office, *values: int) -> list[tuple[int, str]]:
    """Enter progress after progress; return the number of each entry and the content after it."""
    found = []
    for value in values:
        entry = office.update(ITEM, ItemUpdate(progress=value))
        assert entry is not None
        found.append((entry.seq, office.content_hash()))
    return found


def test_every_step_after_the_entry_is_undone_as_one(office: Office) -> None:
    (first, after), *_ = steps(office, 10, 20, 30)
    office.update(SECOND, ItemUpdate(progress=5, note="Đã họp"))
    entry = office.undo_to(first)
    assert office.content_hash() == after
    assert (entry.kind, entry.verb, entry.facts["count"]) == ("undo", "undo_to", 3)
    assert set(entry.subjects) == {ITEM, SECOND}
    assert len(office.history()) == 6  # one programme, four steps, and the way back
    assert office.facts == stored_facts(office.path)
    assert office.check().sound


def test_redo_brings_all_of_them_back_at_once(office: Office) -> None:
    (first, _), *_, (_, last) = steps(office, 10, 20, 30)
    office.undo_to(first)
    office.redo()
    assert office.content_hash() == last
    assert reason_of_redo(office) == "nothing_to_redo"
    assert office.check().sound


def reason_of_redo(office: Office) -> str:
    """Why nothing can be done again."""
    with pytest.raises(WardError) as caught:
        office.redo()
    return reason(caught.value)


def test_undo_goes_on_below_and_redo_comes_back_through_the_same_places(office: Office) -> None:
    before = office.content_hash()
    (_, one), (second, two), _, (_, four) = steps(office, 10, 20, 30, 40)
    office.undo_to(second)
    for expected in (one, before):
        office.undo()
        assert office.content_hash() == expected
    for expected in (one, two, four):
        office.redo()
        assert office.content_hash() == expected
    for progress in (30, 20, 10, 0):
        office.undo()
        assert office.item(ITEM).progress == progress
    assert office.check().sound


def test_it_can_be_done_over_steps_that_were_undone_as_one_before(office: Office) -> None:
    (first, one), (second, two), (_, three) = steps(office, 10, 20, 30)
    office.undo_to(second)
    office.undo_to(first)
    assert office.content_hash() == one
    office.redo()
    assert office.content_hash() == two
    office.redo()
    assert office.content_hash() == three
    assert office.check().sound


def test_a_new_action_ends_the_way_forward(office: Office) -> None:
    (first, _), *_ = steps(office, 10, 20)
    office.undo_to(first)
    steps(office, 50)
    assert reason_of_redo(office) == "nothing_to_redo"


def test_an_entry_that_undid_something_is_a_place_too(office: Office) -> None:
    (_, one), _ = steps(office, 10, 20)
    undone = office.undo()
    steps(office, 70, 80)
    office.undo_to(undone.seq)
    assert office.content_hash() == one


def test_what_was_undone_and_replaced_cannot_be_gone_back_to(office: Office) -> None:
    _, (gone, _) = steps(office, 10, 20)
    office.undo()
    steps(office, 30)
    before = digest(office.path)
    for verb in (office.rewind, office.undo_to):
        with pytest.raises(WardError) as caught:
            verb(gone)
        assert reason(caught.value) == "rewind_gone"
    assert digest(office.path) == before


def test_after_the_last_step_there_is_nothing(office: Office) -> None:
    ((last, _),) = steps(office, 10)
    for verb in (office.rewind, office.undo_to):
        with pytest.raises(WardError) as caught:
            verb(last)
        assert reason(caught.value) == "nothing_after"


def test_looking_says_what_would_change_on_balance_and_changes_nothing(office: Office) -> None:
    (first, _), *_ = steps(office, 10, 20, 10, 30)
    office.update(SECOND, ItemUpdate(note="Đã họp"))
    office.add(Kind.AGENCY, SLUG, {"name": "Trạm Y tế"})
    before, told = digest(office.path), list[int]()
    found = office.rewind(first, told.append)
    assert digest(office.path) == before
    assert len(found.steps) == 5
    assert found.steps == tuple(sorted(found.steps, reverse=True))
    keys = {(each.table, each.record, each.is_removed) for each in found.differences}
    added = list(office.facts.agencies)[-1]
    assert keys == {("item", ITEM, False), ("item", SECOND, False), ("note", SECOND, True), ("agency", added, True)}
    (progress,) = (each for each in found.differences if each.key == ITEM)
    assert progress.before is not None
    assert progress.after is not None
    assert (progress.before["progress"], progress.after["progress"]) == (30, 10)
    assert told


def test_steps_that_cancel_each_other_change_nothing_and_are_undone_all_the_same(office: Office) -> None:
    (first, _), *_ = steps(office, 10, 20, 10)
    assert office.rewind(first).differences == ()
    entry = office.undo_to(first)
    assert entry.changes == ()
    assert office.undo().ref == first
    assert office.check().sound


def test_a_programme_that_was_loaded_since_is_named_and_goes(workplace: Workplace, office: Office) -> None:
    ((first, _),) = steps(office, 10)
    workplace.today = DAY.replace(day=25)
    office.load([OTHER])
    steps(office, 20)
    assert office.rewind(first).goes == (OTHER,)
    office.undo_to(first)
    assert set(office.facts.programmes) == {SLUG}
    office.redo()
    assert set(office.facts.programmes) == {SLUG, OTHER}
    assert office.check().sound


def test_earlier_days_are_found_behind_a_programme_that_went_that_way(workplace: Workplace, office: Office) -> None:
    ((first, _),) = steps(office, 10)
    workplace.today = DAY.replace(day=23)
    office.load([OTHER])
    then = office.facts
    workplace.today = DAY.replace(day=25)
    office.undo_to(first)
    office.load([OTHER])
    assert office._store.facts_on(office.facts, DAY.replace(day=23)) == then
    assert set(office._store.facts_on(office.facts, DAY).programmes) == {SLUG}


def test_a_programme_that_was_removed_since_comes_back(workplace: Workplace, office: Office) -> None:
    office.load([OTHER])
    ((first, one),) = steps(office, 10)
    then = office.facts
    workplace.today = DAY.replace(day=25)
    office.remove(Kind.PROGRAMME, OTHER)
    office.load([OTHER])
    assert office._store.facts_on(office.facts, DAY) == then
    office.undo()
    assert office.rewind(first).comes == (OTHER,)
    office.undo_to(first)
    assert office.content_hash() == one
    assert office._store.facts_on(office.facts, DAY) == then


def test_a_record_that_went_and_came_under_the_same_name_is_put_back(office: Office) -> None:
    ((first, one),) = steps(office, 10)
    office.remove(Kind.ITEM, ITEM)
    office.add(Kind.ITEM, f"{SLUG}/PL02", {"name": "Việc khác", "row": 1})
    office.update(ITEM, ItemUpdate(progress=77, note="Khác"))
    office.undo_to(first)
    assert office.content_hash() == one
    assert office.facts == stored_facts(office.path)
    office.redo()
    assert office.item(ITEM).progress == 77
    assert office.check().sound


def test_an_entry_that_is_damaged_stops_it_before_anything_is_written(office: Office) -> None:
    (first, _), (second, _), _ = steps(office, 10, 20, 30)
    with office._store._database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE journal SET facts = '{{}}' WHERE seq = {second}")
    before = digest(office.path)
    with pytest.raises(WardError) as caught:
        office.undo_to(first)
    assert (reason(caught.value), caught.value.facts["seq"]) == ("journal_broken", second)
    assert digest(office.path) == before


def test_it_outlives_a_restart(workplace: Workplace, office: Office) -> None:
    (first, _), *_, (_, last) = steps(office, 10, 20, 30)
    office.undo_to(first)
    again = workplace.reopen(office)
    again.redo()
    assert again.content_hash() == last
