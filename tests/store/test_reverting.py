"""One earlier action is taken back by itself when nothing later depends on it, and refused by name when it does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, digest, fresh_alerts, reason, stored_facts
from tests.store.tampering import behind_the_back
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import PlanGiver
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind, New
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.wording.errors import sentence
from ward_tui.wording.journal import describe

ITEM, SECOND, RESOLUTION = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/PL14-01"
TARGET, RATE, PL02 = f"{SLUG}/CT01", f"{SLUG}/CT01.1", f"{SLUG}/PL02"
ONE, TWO, POST = f"{SLUG}/CQ01", f"{SLUG}/CQ02", f"{SLUG}/CV01"
NEW_ITEM, NEW_TARGET = f"{SLUG}/PL14-05", f"{SLUG}/CT04"
PLAN = {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal(4)}
INDICATOR = {"name": "Số cây", "goal": Goal(Comparator.AT_LEAST, Decimal(9)), "cadence": Cadence.TERM}

Act = Callable[[Office], object]


def forty(office: Office) -> object:
    return office.update(ITEM, ItemUpdate(progress=40))


def add_item(office: Office) -> object:
    return office.add(Kind.ITEM, f"{SLUG}/PL14", {"name": "Nghị quyết mới"})


def add_target(office: Office) -> object:
    return office.add(Kind.TARGET, SLUG, {"name": "Trồng cây"})


def add_plan(office: Office) -> object:
    return office.add(Kind.PLAN, RATE, PLAN)


def new_lead(office: Office) -> object:
    return office.edit(Kind.ITEM, ITEM, {"lead": (New("Trạm Y tế"),)})


def done(office: Office) -> object:
    return office.update(ITEM, ItemUpdate(done_on=DAY, document="1/QĐ", note="Xong"))


def lead_one(office: Office) -> object:
    return office.assign([ITEM], ONE)


def everything(office: Office) -> object:
    return office.bulk(list(office.facts.items), {"progress": 10, "add_note": "Đã họp"})


# what was done, what was done later and does not matter
FREE: dict[str, tuple[Act, list[Act]]] = {
    "progress, then a name": (forty, [lambda office: office.edit(Kind.ITEM, ITEM, {"name": "Tên mới"})]),
    "progress, then another row": (forty, [lambda office: office.update(SECOND, ItemUpdate(progress=40))]),
    "a result with its remark": (done, [add_target]),
    "a lead, then its other row": (lead_one, [lambda office: office.assign([SECOND], ONE)]),
    "a figure": (lambda office: office.record(RATE, Period(2025), "3"), [add_plan]),
    "a plan, then a figure": (add_plan, [lambda office: office.record(RATE, Period(2026), "3")]),
    "a new row, then another appendix": (
        add_item,
        [lambda office: office.add(Kind.ITEM, f"{SLUG}/GT", {"name": "x", "finish": parse_deadline("1/12/2026")})],
    ),
    "a removed appendix": (lambda office: office.remove(Kind.APPENDIX, PL02), [add_target]),
    "a removed agency": (lambda office: office.remove(Kind.AGENCY, ONE), [done]),
    "a merge": (lambda office: office.merge(ONE, [TWO]), [add_target]),
    "a new agency with its row": (new_lead, [add_target]),
    "many rows": (everything, [lambda office: office.edit(Kind.ITEM, ITEM, {"name": "Tên mới"})]),
    "a name that was changed and changed back": (
        lambda office: office.edit(Kind.AGENCY, ONE, {"name": "Một"}),
        [
            lambda office: office.edit(Kind.AGENCY, ONE, {"name": "Hai"}),
            lambda office: office.edit(Kind.AGENCY, ONE, {"name": "Một"}),
        ],
    ),
    "a lead whose agency went and came back": (
        lambda office: office.assign([ITEM], ""),
        [lambda office: office.remove(Kind.AGENCY, TWO), lambda office: office.revert(3)],
    ),
}


@pytest.mark.parametrize(("act", "later"), FREE.values(), ids=FREE)
def test_an_action_is_taken_back_by_itself(workplace: Workplace, office: Office, act: Act, later: list[Act]) -> None:
    act(office)
    for each in later:
        each(office)
    before, done_facts = office.content_hash(), office.facts
    entry = office.revert(2)
    without = office.facts
    assert without != done_facts
    assert (entry.kind, entry.verb, entry.facts["seq"]) == ("do", "revert", 2)
    assert entry.subjects == office.history()[-2].subjects
    assert describe(entry).startswith("Hoàn tác riêng việc ngày 21/11/2026: ")
    assert office.facts == stored_facts(workplace.path)
    assert office.alerts() == fresh_alerts(workplace.path, office.today)
    assert office.check().sound
    office.undo()
    assert (office.content_hash(), office.check().sound) == (before, True)
    office.redo()
    assert (office.facts, office.check().sound) == (without, True)


def test_without_anything_later_it_is_as_if_it_had_not_been(office: Office) -> None:
    for act in (done, add_item, add_target, add_plan, new_lead, everything):
        before = office.content_hash()
        act(office)
        office.revert(office.history(limit=1)[0].seq)
        assert office.content_hash() == before
    assert office.check().sound


# what was done, what was done later and depends on it; the last one but those below is named
BOUND: dict[str, tuple[Act, list[Act], str]] = {
    "the same field": (forty, [lambda office: office.update(ITEM, ItemUpdate(progress=60))], "update"),
    "the row is gone": (forty, [lambda office: office.remove(Kind.ITEM, ITEM)], "remove"),
    "the appendix with the row is gone": (
        add_item,
        [lambda office: office.remove(Kind.APPENDIX, f"{SLUG}/PL14")],
        "remove",
    ),
    "the new row was changed": (add_item, [lambda office: office.update(NEW_ITEM, ItemUpdate(progress=5))], "update"),
    "the new row was given a remark": (
        add_item,
        [lambda office: office.update(NEW_ITEM, ItemUpdate(note="Đã họp"))],
        "update",
    ),
    "the new target got an indicator": (
        add_target,
        [lambda office: office.add(Kind.INDICATOR, NEW_TARGET, INDICATOR)],
        "add",
    ),
    "the new target got a remark": (add_target, [lambda office: office.note(NEW_TARGET, "Chờ")], "note"),
    "the new appendix got a row": (
        lambda office: office.add(Kind.APPENDIX, SLUG, {"title": "Bảng"}),
        [lambda office: office.add(Kind.ITEM, f"{SLUG}/PL15", {"name": "x"})],
        "add",
    ),
    "the new agency leads another row": (new_lead, [lambda office: office.assign([SECOND], f"{SLUG}/CQ04")], "assign"),
    "the new agency helps another row": (
        new_lead,
        [lambda office: office.edit(Kind.ITEM, SECOND, {"coordinating": (New("tram y te"),)}), add_item],
        "edit",
    ),
    "the new agency has another name": (
        new_lead,
        [lambda office: office.edit(Kind.AGENCY, f"{SLUG}/CQ04", {"aliases": ("TYT",)})],
        "edit",
    ),
    "the agency before is gone": (
        lead_one,
        [lambda office: office.remove(Kind.AGENCY, TWO), add_target],
        "remove",
    ),
    "the agency before is merged": (lead_one, [lambda office: office.merge(ONE, [TWO])], "merge"),
    "the parent of a removed row is gone": (
        lambda office: office.remove(Kind.ITEM, ITEM),
        [lambda office: office.remove(Kind.APPENDIX, PL02)],
        "remove",
    ),
    "the record of a removed remark is gone": (
        lambda office: office.remove(Kind.NOTE, f"{SLUG}/GC002"),
        [lambda office: office.remove(Kind.TARGET, TARGET)],
        "remove",
    ),
    "the number of a removed row is taken": (
        lambda office: office.remove(Kind.ITEM, f"{SLUG}/PL14-04"),
        [lambda office: office.add(Kind.ITEM, f"{SLUG}/PL14", {"name": "x"})],
        "add",
    ),
    "the figure was replaced": (
        lambda office: office.record(RATE, Period(2025), "3"),
        [lambda office: office.record(RATE, Period(2025), "4")],
        "record",
    ),
    "the plan has another year": (
        add_plan,
        [lambda office: office.edit(Kind.PLAN, f"{RATE}@TP2026", {"year": 2027})],
        "edit",
    ),
    "one of many rows was changed": (
        everything,
        [lambda office: office.update(ITEM, ItemUpdate(progress=20))],
        "update",
    ),
    "another agency has the number by now": (
        lambda office: office.assign([ITEM], ""),
        [
            lambda office: office.assign([SECOND], ""),
            lambda office: office.remove(Kind.AGENCY, f"{SLUG}/CQ03"),
            lambda office: office.merge(ONE, [TWO]),
            lambda office: office.add(Kind.AGENCY, SLUG, {"name": "Đội Thuế"}),
        ],
        "merge",
    ),
}


@pytest.mark.parametrize(("act", "later", "verb"), BOUND.values(), ids=BOUND)
def test_what_depends_on_it_is_named(office: Office, act: Act, later: list[Act], verb: str) -> None:
    act(office)
    for each in later:
        each(office)
    found = refused(office, 2)
    assert reason(found) == "revert_later"
    assert isinstance(found.facts["later"], Entry)
    assert found.facts["later"].verb == verb
    assert describe(found.facts["later"]) in sentence(found)


def refused(office: Office, seq: int) -> WardError:
    """Return why an action is not taken back, after making sure that nothing was written."""
    before = digest(office.path)
    with pytest.raises(WardError) as found:
        office.revert(seq)
    assert digest(office.path) == before
    assert office.check().sound
    return found.value


def test_what_was_undone_does_not_count(office: Office) -> None:
    forty(office)
    office.update(ITEM, ItemUpdate(progress=60))
    office.update(SECOND, ItemUpdate(progress=1))
    office.undo()
    assert refused(office, 2).facts["later"].seq == 3
    office.update(ITEM, ItemUpdate(document="1"))
    assert refused(office, 2).facts["later"].seq == 6
    office.undo()
    office.undo()
    office.revert(2)
    assert office.item(ITEM).progress == 0


def test_only_what_is_in_force_is_taken_back(office: Office) -> None:
    forty(office)
    office.undo()
    assert reason(refused(office, 2)) == "revert_undone"
    assert reason(refused(office, 3)) == "revert_undone"
    office.redo()
    assert reason(refused(office, 4)) == "revert_undone"
    office.revert(2)
    assert reason(refused(office, 2)) == "revert_undone"
    assert office.item(ITEM).progress == 0


def test_a_revert_is_itself_taken_back(office: Office) -> None:
    forty(office)
    entry = office.revert(2)
    again = office.revert(entry.seq)
    assert office.item(ITEM).progress == 40
    assert describe(again).count("oàn tác riêng việc ngày") == 2
    office.update(ITEM, ItemUpdate(progress=50))
    assert refused(office, again.seq).facts["later"].verb == "update"
    assert office.check().sound


def test_a_loaded_programme_is_removed_not_taken_back(workplace: Workplace) -> None:
    office = workplace.create(SLUG, OTHER)
    assert reason(refused(office, 1)) == "revert_load"


@pytest.mark.parametrize("seq", [0, -1, 99])
def test_an_action_that_never_was(office: Office, seq: int) -> None:
    assert reason(refused(office, seq)) == "journal_broken"


def test_an_action_whose_entry_is_damaged(office: Office) -> None:
    forty(office)
    with behind_the_back(office.path) as connection:
        connection.execute("UPDATE journal SET changes = replace(changes, '40', '41') WHERE seq = 2")
    with pytest.raises(WardError) as found:
        office.revert(2)
    assert reason(found.value) == "journal_broken"


def test_a_revert_after_a_restart(workplace: Workplace, office: Office) -> None:
    new_lead(office)
    add_target(office)
    workplace.today += timedelta(days=30)
    office = workplace.reopen(office)
    before = office.facts
    office.revert(2)
    assert (len(office.agencies(SLUG)), office.item(ITEM).lead) == (3, (TWO,))
    assert office.facts.targets == before.targets
    assert office.facts.items[ITEM] == replace(before.items[ITEM], lead=(TWO,))
