"""Undo and redo: many steps, in order, across a restart, a bulk change as one step."""

import pytest

from tests.store.small import OTHER, SLUG, Workplace, stored_facts
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import Period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ITEM = f"{SLUG}/PL02-01"
INDICATOR = f"{SLUG}/CT01.1"


def progress(office: Office, *values: int) -> None:
    """Enter these one after the other on one row."""
    for value in values:
        office.update(ITEM, ItemUpdate(progress=value))


def code_of(refused: pytest.ExceptionInfo[WardError]) -> str:
    return refused.value.code


def test_a_new_database_has_nothing_to_undo_or_redo(workplace: Workplace) -> None:
    office = workplace.create()
    assert office.next_steps() == (None, None)
    with pytest.raises(WardError) as refused:
        office.undo()
    assert code_of(refused) == "nothing_to_undo"
    with pytest.raises(WardError) as refused:
        office.redo()
    assert code_of(refused) == "nothing_to_redo"


def test_nothing_to_redo_after_an_action(office: Office) -> None:
    with pytest.raises(WardError) as refused:
        office.redo()
    assert code_of(refused) == "nothing_to_redo"


def test_undo_past_the_first_step_is_refused_and_writes_nothing(office: Office) -> None:
    office.undo()
    entries = len(office.history())
    with pytest.raises(WardError) as refused:
        office.undo()
    assert code_of(refused) == "nothing_to_undo"
    assert len(office.history()) == entries


def test_many_steps_back_and_forth(office: Office) -> None:
    values = list(range(10, 100, 10))
    hashes = [office.content_hash()]
    for value in values:
        progress(office, value)
        hashes.append(office.content_hash())
    for expected in reversed(hashes[:-1]):
        office.undo()
        assert office.content_hash() == expected
    for expected in hashes[1:]:
        office.redo()
        assert office.content_hash() == expected


def test_steps_survive_a_restart(workplace: Workplace, office: Office) -> None:
    progress(office, 10, 20, 30)
    office.undo()
    office = workplace.reopen(office)
    office.undo()
    assert office.item(ITEM).progress == 10
    office = workplace.reopen(office)
    office.redo()
    office = workplace.reopen(office)
    office.redo()
    assert office.item(ITEM).progress == 30
    with pytest.raises(WardError):
        office.redo()


def test_a_new_action_after_undo_drops_redo(office: Office) -> None:
    progress(office, 10, 20)
    office.undo()
    progress(office, 50)
    with pytest.raises(WardError) as refused:
        office.redo()
    assert code_of(refused) == "nothing_to_redo"
    office.undo()
    assert office.item(ITEM).progress == 10


def test_what_was_dropped_never_comes_back(office: Office) -> None:
    progress(office, 10, 20)
    office.undo()
    progress(office, 50)
    office.undo()
    office.redo()
    assert office.item(ITEM).progress == 50
    with pytest.raises(WardError):
        office.redo()


def test_redo_goes_in_the_order_of_the_actions(office: Office) -> None:
    progress(office, 10, 20, 30)
    for _ in range(3):
        office.undo()
    seen = []
    for _ in range(3):
        office.redo()
        seen.append(office.item(ITEM).progress)
    assert seen == [10, 20, 30]


def test_undo_and_redo_in_turn_stay_in_place(office: Office) -> None:
    progress(office, 10, 20)
    for _ in range(4):
        office.undo()
        assert office.item(ITEM).progress == 10
        office.redo()
        assert office.item(ITEM).progress == 20
    office.undo()
    office.undo()
    office.redo()
    assert (office.item(ITEM).progress, len(office.history())) == (10, 3 + 8 + 3)


def test_a_bulk_assignment_is_undone_in_one_step(office: Office) -> None:
    before = office.content_hash()
    keys = list(office.facts.items)
    office.assign(keys, f"{SLUG}/CQ01")
    assert {office.item(key).lead for key in keys} == {(f"{SLUG}/CQ01",)}
    office.undo()
    assert office.content_hash() == before


def test_a_new_agency_goes_with_its_assignment(office: Office) -> None:
    before = office.content_hash()
    office.assign([ITEM], "Trạm Y tế", new=True)
    after = office.content_hash()
    office.undo()
    assert office.content_hash() == before
    assert "Trạm Y tế" not in {agency.name for agency in office.agencies(SLUG)}
    office.redo()
    assert office.content_hash() == after
    assert office.item(ITEM).lead == (office.agency(SLUG, "tram y te").id,)


def test_loading_is_undone_and_redone_whole(workplace: Workplace) -> None:
    office = workplace.create()
    empty = office.content_hash()
    office.load([SLUG, OTHER])
    loaded, facts = office.content_hash(), office.facts
    office.undo()
    assert office.content_hash() == empty
    assert (office.facts.programmes, office.facts.items, office.alerts()) == ({}, {}, [])
    office.redo()
    assert office.content_hash() == loaded
    assert office.facts == facts == stored_facts(workplace.path)


def test_undoing_the_second_programme_keeps_the_first(workplace: Workplace, office: Office) -> None:
    before = office.content_hash()
    office.load([OTHER])
    office.undo()
    assert office.content_hash() == before
    office.load([OTHER])
    assert list(office.facts.programmes) == [SLUG, OTHER]


def test_a_figure_and_its_replacement_are_two_steps(office: Office) -> None:
    office.record(INDICATOR, Period(2026), "3")
    office.record(INDICATOR, Period(2026), "4")
    office.undo()
    assert [str(reading.value) for reading in office.indicator(INDICATOR).readings] == ["3"]
    office.undo()
    assert office.indicator(INDICATOR).readings == ()


def test_notes_are_undone_with_their_update(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=5, note="Một"))
    office.update(ITEM, ItemUpdate(note="Hai"))
    office.undo()
    assert [note.text for note in office.notes(ITEM)] == ["Một"]
    office.update(ITEM, ItemUpdate(note="Ba"))
    assert [note.text for note in office.notes(ITEM)] == ["Ba", "Một"]
    office.undo()
    office.undo()
    assert office.notes(ITEM) == []


def test_finishing_and_reopening_can_be_taken_back(workplace: Workplace, office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=30))
    open_row = office.item(ITEM)
    office.update(ITEM, ItemUpdate(done_on=workplace.today, document="12/QĐ-UBND"))
    finished = office.item(ITEM)
    office.update(ITEM, ItemUpdate(reopen=True, progress=60))
    assert (office.item(ITEM).done_on, office.item(ITEM).document) == (None, "")
    office.undo()
    assert office.item(ITEM) == finished
    office.undo()
    assert office.item(ITEM) == open_row


def test_two_offices_share_one_line_of_steps(workplace: Workplace, office: Office) -> None:
    other = workplace.open()
    progress(office, 10)
    other.update(ITEM, ItemUpdate(progress=20))
    office.undo()
    assert office.item(ITEM).progress == other.item(ITEM).progress == 10
    other.redo()
    assert office.item(ITEM).progress == 20
