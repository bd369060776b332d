"""Removing a record with everything under it, and merging agencies: what goes, what stays, what is said beforehand."""

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.services.test_editing import refusal
from tests.store.small import OTHER, SLUG, Workplace, fresh_alerts, stored_facts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts, PlanGiver
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

ITEM, RATE, TARGET = f"{SLUG}/PL02-01", f"{SLUG}/CT01.1", f"{SLUG}/CT01"
COUNTED = {kind.value for kind in Kind}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """Two programmes with figures, plans, remarks and given work; only copied."""
    workplace = Workplace(tmp_path_factory.mktemp("busy"))
    office = workplace.create(SLUG, OTHER)
    for slug in (SLUG, OTHER):
        office.record(f"{slug}/CT01.1", Period(2026), "3,5")
        office.add(
            Kind.PLAN, f"{slug}/CT01.1", {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal(4), "unit": "%"}
        )
        office.update(f"{slug}/PL02-01", ItemUpdate(progress=20, note="Đã họp", lead=f"{slug}/CQ01"))
        office.note(f"{slug}/CT01", "Chờ số liệu")
        office.add(Kind.ITEM, f"{slug}/GT", {"name": "Việc", "finish": parse_deadline("1/12/2026")})
        office.edit(Kind.ITEM, f"{slug}/PL14-01", {"directing": (f"{slug}/CV01",), "coordinating": (f"{slug}/CQ01",)})
    workplace.close()
    return workplace


@pytest.fixture
def busy(workplace: Workplace, made: Workplace) -> Office:
    """An office over a copy of it."""
    return workplace.copy(made)


def gone(entry: Entry) -> Counter[str]:
    return Counter(change.table for change in entry.changes if change.after is None)


# kind, identifier, what goes along
REMOVED: list[tuple[Kind, str, dict[str, int]]] = [
    (Kind.ITEM, ITEM, {"note": 1}),
    (Kind.ITEM, f"{SLUG}/GT-01", {}),
    (Kind.READING, f"{RATE}@2026", {}),
    (Kind.PLAN, f"{RATE}@TP2026", {}),
    (Kind.INDICATOR, RATE, {"reading": 1, "year_plan": 1}),
    (Kind.INDICATOR, f"{SLUG}/CT02.1", {}),
    (Kind.TARGET, TARGET, {"note": 2, "indicator": 2, "reading": 1, "year_plan": 1}),
    (Kind.APPENDIX, f"{SLUG}/PL02", {"item": 3, "note": 1}),
    (Kind.APPENDIX, f"{SLUG}/GT", {"item": 1}),
    (Kind.AGENCY, f"{SLUG}/CQ01", {}),
    (Kind.POSITION, f"{SLUG}/CV01", {}),
    (Kind.NOTE, f"{SLUG}/GC002", {}),
    (
        Kind.PROGRAMME,
        SLUG,
        {"agency": 3, "position": 1, "target": 3, "indicator": 5, "reading": 1, "year_plan": 1, "appendix": 3}
        | {"item": 8, "note": 4, "duty": 1},
    ),
]


@pytest.mark.parametrize(("kind", "key", "along"), REMOVED, ids=[f"{kind.value} {key}" for kind, key, _ in REMOVED])
def test_what_goes_along_was_said_before(
    workplace: Workplace, busy: Office, kind: Kind, key: str, along: dict[str, int]
) -> None:
    before, weight = busy.content_hash(), busy.weight(kind, key)
    entry = busy.remove(kind, key)
    found = gone(entry) - Counter({kind.value: 1})
    assert {table: count for table, count in found.items() if table in COUNTED} == along
    assert {each.value: count for each, count in weight.records.items()} == along
    named = sum(change.before is not None and change.after is not None for change in entry.changes)
    assert weight.named == named
    assert (entry.verb, entry.subjects[0], entry.facts["kind"]) == ("remove", key, kind.value)
    facts = stored_facts(workplace.path)
    assert busy.facts == facts
    assert busy.alerts() == fresh_alerts(workplace.path, busy.today)
    assert_whole(workplace.path, facts)
    assert busy.check().sound
    busy.undo()
    assert (busy.content_hash(), busy.check().sound) == (before, True)
    busy.redo()
    assert busy.facts == facts


def assert_whole(path: Path, facts: Facts) -> None:
    """Nobody names a record that is not there."""
    people = facts.agencies.keys() | facts.positions.keys()
    for group in (facts.items, facts.targets):
        for each in group.values():
            assert people >= {*each.lead, *each.directing, *each.coordinating}
    for duty in facts.duties.values():
        assert people >= {*duty.reporters, *duty.receivers}


def test_a_removed_agency_is_named_nowhere(busy: Office) -> None:
    assert busy.weight(Kind.AGENCY, f"{SLUG}/CQ01").named == 4
    busy.remove(Kind.AGENCY, f"{SLUG}/CQ01")
    facts = busy.facts
    assert (facts.items[ITEM].lead, facts.targets[TARGET].lead) == ((), ())
    assert facts.items[f"{SLUG}/PL14-01"].coordinating == ()
    assert facts.duties[f"{SLUG}/BC01"].reporters == ()
    assert facts.duties[f"{SLUG}/BC01"].receivers == (f"{SLUG}/CQ03",)
    assert facts.items[f"{OTHER}/PL02-01"].lead == (f"{OTHER}/CQ01",)


def test_an_agency_of_another_programme_leads_nothing(busy: Office) -> None:
    update, strange = ItemUpdate(lead=f"{OTHER}/CQ01"), [f"{OTHER}/CQ01"]
    assert refusal(busy, lambda: busy.update(ITEM, update)).code == "unknown_id"
    assert refusal(busy, lambda: busy.assign([ITEM], strange[0])).code == "unknown_id"
    assert refusal(busy, lambda: busy.edit(Kind.ITEM, ITEM, {"lead": tuple(strange)})).code == "unknown_id"


def test_a_removed_programme_leaves_the_other_as_it_was(workplace: Workplace, busy: Office) -> None:
    def other() -> list[Any]:
        facts = busy.facts
        kinds = (facts.agencies, facts.positions, facts.targets, facts.appendices, facts.items, facts.duties)
        return [{key: each for key, each in kind.items() if key.startswith(OTHER)} for kind in kinds]

    before = other()
    busy.remove(Kind.PROGRAMME, SLUG)
    assert list(busy.facts.programmes) == [OTHER]
    assert other() == before
    busy.load([SLUG])
    assert list(busy.facts.programmes) == [OTHER, SLUG]
    assert workplace.reopen(busy).facts.programmes.keys() == {OTHER, SLUG}


def test_a_real_programme_goes_and_comes_back(workplace: Workplace) -> None:
    workplace.programmes = programmes_folder()
    office = workplace.create("thuy-nguyen", "dong-hai")
    before, weight = office.content_hash(), office.weight(Kind.PROGRAMME, "dong-hai")
    entry = office.remove(Kind.PROGRAMME, "dong-hai")
    counted = {table: count for table, count in gone(entry).items() if table in COUNTED - {"programme"}}
    assert {kind.value: count for kind, count in weight.records.items()} == counted
    assert office.check().sound
    office.undo()
    assert office.content_hash() == before


def test_several_agencies_become_one(workplace: Workplace, busy: Office) -> None:
    keep, others = f"{SLUG}/CQ02", [f"{SLUG}/CQ01", f"{SLUG}/CQ03", f"{SLUG}/CQ01"]
    busy.edit(Kind.ITEM, ITEM, {"lead": (f"{SLUG}/CQ01", keep, f"{SLUG}/CQ03"), "coordinating": (keep,)})
    before, said = busy.content_hash(), busy.merge_weight(others)
    entry = busy.merge(keep, others)
    assert entry.subjects == (keep, f"{SLUG}/CQ01", f"{SLUG}/CQ03")
    assert entry.facts["names"] == ["Ban Xây dựng Đảng", "Các phòng, đơn vị liên quan"]
    assert said == entry.facts["count"] == 4
    facts = busy.facts
    assert (facts.items[ITEM].lead, facts.items[ITEM].coordinating) == ((keep,), (keep,))
    assert facts.items[f"{SLUG}/PL14-01"].coordinating == (keep,)
    assert facts.targets[TARGET].lead == (keep,)
    assert (facts.duties[f"{SLUG}/BC01"].reporters, facts.duties[f"{SLUG}/BC01"].receivers) == ((keep,), (keep,))
    assert [each.id for each in busy.agencies(SLUG)] == [keep]
    assert facts.agencies[keep].aliases == (
        *("Phòng KTHTĐT", "Phòng Kinh tế", "Ban Xây dựng Đảng", "Ban XDĐ", "Các phòng, đơn vị liên quan"),
    )
    assert busy.agency(SLUG, "ban xdd").id == keep
    assert facts == stored_facts(workplace.path)
    assert_whole(workplace.path, facts)
    assert busy.check().sound
    busy.undo()
    assert busy.content_hash() == before


MERGES = [
    ([], "merge_choice"),
    ([f"{SLUG}/CQ02"], "merge_choice"),
    ([f"{SLUG}/CQ01", f"{OTHER}/CQ01"], "merge_choice"),
    ([f"{SLUG}/CQ09"], "unknown_id"),
    ([f"{SLUG}/CV01"], "unknown_id"),
]


@pytest.mark.parametrize(("others", "code"), MERGES, ids=str)
def test_refused_merges(busy: Office, others: list[str], code: str) -> None:
    assert refusal(busy, lambda: busy.merge(f"{SLUG}/CQ02", others)).code == code


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PROGRAMME])
def test_what_is_not_there_cannot_be_removed(busy: Office, kind: Kind) -> None:
    assert refusal(busy, lambda: busy.remove(kind, f"{SLUG}/XX99")).code == "unknown_id"
