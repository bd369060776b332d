"""The journal: one entry an action, what was before and after, newest first, found again by record."""

from datetime import date, datetime

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.periods import Period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ITEM = f"{SLUG}/PL02-01"
SECOND = f"{SLUG}/PL02-02"
INDICATOR = f"{SLUG}/CT01.1"


def only(entry: Entry | None) -> Change:
    """The one change of an entry."""
    assert entry is not None
    (change,) = entry.changes
    return change


def test_an_update_is_one_entry_with_before_and_after(office: Office) -> None:
    entry = office.update(ITEM, ItemUpdate(progress=40))
    change = only(entry)
    assert (change.table, change.key) == ("item", ITEM)
    assert change.before == {"progress": 0, "progress_on": None, "news_on": None}
    assert change.after == {"progress": 40, "progress_on": "2026-11-21", "news_on": "2026-11-21"}


def test_an_entry_carries_only_the_columns_that_changed(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=40))
    change = only(office.update(ITEM, ItemUpdate(progress=50)))
    assert (change.before, change.after) == ({"progress": 40}, {"progress": 50})


def test_update_and_note_together_are_one_entry(office: Office) -> None:
    entry = office.update(ITEM, ItemUpdate(progress=40, note="Đã họp"))
    assert entry is not None
    assert [change.table for change in entry.changes] == ["item", "note"]
    assert office.history(limit=1) == [entry]


def test_a_new_figure_has_nothing_before(office: Office) -> None:
    change = only(office.record(INDICATOR, Period(2026), "3,5"))
    assert change.before is None
    assert change.after is not None
    assert change.after["value"] == "3.5"


def test_a_replaced_figure_keeps_the_old_one_in_the_journal(office: Office) -> None:
    office.record(INDICATOR, Period(2026), "3,5")
    change = only(office.record(INDICATOR, Period(2026), "4"))
    assert (change.before, change.after) == ({"value": "3.5"}, {"value": "4"})


def test_loading_is_one_entry_for_all_programmes(workplace: Workplace) -> None:
    office = workplace.create()
    entry = office.load([SLUG, OTHER])
    assert entry is not None
    assert office.history() == [entry]
    assert entry.subjects == (SLUG, OTHER)
    assert entry.facts == {"names": ["Thủy Nguyên", "Hòa Bình"], "records": len(entry.changes)}
    assert all(change.before is None for change in entry.changes)


def test_a_bulk_assignment_is_one_entry_that_names_every_row(office: Office) -> None:
    agency = office.agency(SLUG, "Ban XDĐ")
    entry = office.assign([ITEM, SECOND], agency.id)
    assert entry is not None
    assert entry.subjects == (ITEM, SECOND)
    assert entry.facts == {"count": 2, "agency": "Ban Xây dựng Đảng"}
    assert {change.key for change in entry.changes} == {ITEM, SECOND}


def test_an_entry_tells_verb_subject_and_moment(workplace: Workplace, office: Office) -> None:
    entry = office.update(ITEM, ItemUpdate(progress=1))
    assert entry is not None
    assert (entry.seq, entry.kind, entry.verb, entry.subjects, entry.ref) == (2, "do", "update", (ITEM,), None)
    assert entry.facts == {"id": ITEM, "name": "Việc thứ 1 của PL02"}
    assert datetime(2026, 11, 21, 8) < entry.at <= workplace.now()


def test_undo_and_redo_are_entries_that_name_what_they_concern(office: Office) -> None:
    done = office.update(ITEM, ItemUpdate(progress=1))
    assert done is not None
    undone, redone = office.undo(), office.redo()
    assert [(e.kind, e.verb, e.ref, e.subjects) for e in (undone, redone)] == [
        ("undo", "update", done.seq, (ITEM,)),
        ("redo", "update", done.seq, (ITEM,)),
    ]
    assert undone.changes == tuple(change.inverse() for change in done.changes)
    assert redone.changes == done.changes
    assert [entry.seq for entry in office.history()] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    "update",
    [
        ItemUpdate(),
        ItemUpdate(document=""),
        ItemUpdate(stage=" "),
        ItemUpdate(lead=f"{SLUG}/CQ02"),
    ],
)
def test_a_change_that_changes_nothing_writes_no_entry(office: Office, update: ItemUpdate) -> None:
    assert office.update(ITEM, update) is None
    assert len(office.history()) == 1


def test_the_same_change_again_writes_no_entry(office: Office) -> None:
    office.record(INDICATOR, Period(2026), "3,5", "theo báo cáo")
    office.update(ITEM, ItemUpdate(progress=40))
    assert office.record(INDICATOR, Period(2026), " 3,5 ", "theo  báo cáo") is None
    assert office.update(ITEM, ItemUpdate(progress=40)) is None
    assert office.assign([ITEM], f"{SLUG}/CQ02") is None
    assert len(office.history()) == 3


def test_nothing_changed_leaves_redo_alone(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=40))
    office.undo()
    assert office.update(ITEM, ItemUpdate()) is None
    office.redo()
    assert office.item(ITEM).progress == 40


def test_history_is_newest_first_and_can_be_limited(office: Office) -> None:
    for progress in (10, 20, 30):
        office.update(ITEM, ItemUpdate(progress=progress))
    assert [entry.seq for entry in office.history()] == [4, 3, 2, 1]
    assert [entry.seq for entry in office.history(limit=2)] == [4, 3]


def test_history_of_a_record_holds_only_what_concerns_it(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=10))
    office.update(SECOND, ItemUpdate(progress=20))
    office.record(INDICATOR, Period(2026), "3")
    office.assign([ITEM, SECOND], "")
    office.undo()
    assert [entry.seq for entry in office.history(ITEM)] == [6, 5, 2]
    assert [entry.seq for entry in office.history(ITEM, limit=2)] == [6, 5]
    assert [entry.verb for entry in office.history(INDICATOR)] == ["record"]
    assert [entry.verb for entry in office.history(f"{SLUG}/CT01")] == ["record"]
    assert [entry.seq for entry in office.history(SLUG)] == [6, 5, 4, 3, 2, 1]


def test_history_of_a_record_that_never_was_is_refused(office: Office) -> None:
    assert office.history(f"{SLUG}/PL14-04") == []
    with pytest.raises(WardError, match="unknown_id"):
        office.history(f"{SLUG}/PL99-01")


def test_history_of_a_record_that_was_undone_can_still_be_read(office: Office) -> None:
    office.load([OTHER])
    office.update(f"{OTHER}/PL02-01", ItemUpdate(progress=5))
    office.undo()
    office.undo()
    assert [entry.kind for entry in office.history(f"{OTHER}/PL02-01")] == ["undo", "do"]


def test_the_journal_keeps_its_order_when_the_clock_goes_back(workplace: Workplace, office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=10))
    workplace.today = date(2026, 1, 2)
    office.update(ITEM, ItemUpdate(progress=20))
    workplace.today = DAY
    office.undo()
    assert office.item(ITEM).progress == 10


def test_next_steps_name_what_undo_and_redo_would_concern(office: Office) -> None:
    first = office.update(ITEM, ItemUpdate(progress=10))
    second = office.update(ITEM, ItemUpdate(progress=20))
    assert office.next_steps() == (second, None)
    office.undo()
    assert office.next_steps() == (first, second)
