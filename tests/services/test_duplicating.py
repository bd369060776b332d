"""Duplicating: the structure comes along, what has happened does not, and nothing of the copy names the old one."""

import json
import re
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.services.test_editing import refusal
from tests.store.small import DAY, OTHER, SLUG, Workplace, stored_facts
from ward_tui.domain.amending import Dropping
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.model import PlanGiver
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

ITEM, TARGET, RATE = f"{SLUG}/PL02-01", f"{SLUG}/CT01", f"{SLUG}/CT01.1"
HISTORY: tuple[str, ...] = (
    "progress",
    "progress_on",
    "news_on",
    "done_on",
    "document",
    "document_on",
    "scan",
    "stage",
    "paused_on",
)
HISTORY += ("paused_document", "dropped_on", "dropped_document", "note")
NEW_PROGRAMME = {"ward": "An Dương", "title": "Chương trình mới"}


@pytest.fixture
def worked(office: Office) -> Office:
    """A programme with everything that may have happened to it."""
    office.record(RATE, Period(2026), "3,5")
    office.add(Kind.PLAN, RATE, {"year": 2026, "giver": PlanGiver.WARD, "value": Decimal(4)})
    office.update(ITEM, ItemUpdate(done_on=DAY, document="1/QĐ", document_on=DAY, scan="a.pdf", stage="x", note="y"))
    office.edit(
        Kind.ITEM, f"{SLUG}/PL02-02", {"paused_on": DAY, "paused_document": "2", "note": "lưu ý", "name": "Sửa"}
    )
    office.edit(Kind.ITEM, f"{SLUG}/PL02-03", {"dropped_on": DAY, "dropped_document": "3", "lead": (f"{SLUG}/CQ01",)})
    office.note(TARGET, "Chờ số liệu")
    return office


def test_a_target_brings_its_indicators(worked: Office) -> None:
    entry = worked.add(Kind.TARGET, SLUG, {"name": "Bản sao", "lead": (f"{SLUG}/CQ01",)}, copy_of=TARGET)
    key = entry.subjects[0]
    old, new = worked.facts.targets[TARGET], worked.facts.targets[key]
    assert [each.id for each in new.indicators] == [f"{key}.1", f"{key}.2"]
    assert [(each.name, each.goal, each.unit, each.cadence, each.due_year) for each in new.indicators] == [
        (each.name, each.goal, each.unit, each.cadence, each.due_year) for each in old.indicators
    ]
    assert all(each.readings == () and each.plans == () for each in new.indicators)
    assert worked.notes(key) == []
    assert len(old.indicators[0].readings) == len(old.indicators[0].plans) == 1
    assert worked.check().sound


def test_an_appendix_brings_its_rows_without_what_happened(worked: Office) -> None:
    key = worked.add(Kind.APPENDIX, SLUG, {"title": "Bản sao"}, copy_of=f"{SLUG}/PL02").subjects[0]
    facts = worked.facts
    copies = [facts.items[f"{key}-{row:02}"] for row in (1, 2, 3)]
    olds = [facts.items[f"{SLUG}/PL02-{row:02}"] for row in (1, 2, 3)]
    fresh = worked.add(Kind.ITEM, key, {"name": "x"}).subjects[0]
    for copy, old in zip(copies, olds, strict=True):
        assert [getattr(copy, name) for name in HISTORY] == [getattr(worked.item(fresh), name) for name in HISTORY]
        same = ("name", "row", "kind", "start", "finish", "lead", "funding_text", "printed")
        assert [getattr(copy, name) for name in same] == [getattr(old, name) for name in same]
        assert worked.notes(copy.id) == []
        assert copy.appendix == key.rpartition("/")[2]
    assert worked.check().sound


def test_a_programme_brings_its_structure_and_no_history(workplace: Workplace, worked: Office) -> None:
    before = worked.content_hash()
    worked.add(Kind.PROGRAMME, "", NEW_PROGRAMME, copy_of=SLUG)
    facts, new = worked.facts, "an-duong"
    for kind in (facts.agencies, facts.positions, facts.targets, facts.appendices, facts.items, facts.duties):
        olds = [key.removeprefix(SLUG) for key in kind if key.startswith(f"{SLUG}/")]
        assert [key.removeprefix(new) for key in kind if key.startswith(f"{new}/")] == olds
    assert facts.items[f"{new}/PL02-03"].lead == (f"{new}/CQ01",)
    assert facts.targets[f"{new}/CT01"].directing == (f"{new}/CV01",)
    assert facts.duties[f"{new}/BC01"].reporters == (f"{new}/CQ01",)
    assert facts.items[f"{new}/PL02-01"].done_on is None
    assert [question.programme for question in facts.questions.values()] == [SLUG]
    assert (worked.notes(new), worked.notes(f"{new}/CT01")) == ([], [])
    assert facts == stored_facts(workplace.path)
    assert worked.check().sound
    worked.undo()
    assert worked.content_hash() == before


@pytest.mark.parametrize("slug", ["thuy-nguyen", "pham-su-manh", "dong-hai", "hoa-binh", "hai-duong"])
def test_no_identifier_of_the_old_programme_is_left_in_the_copy(workplace: Workplace, slug: str) -> None:
    workplace.programmes = programmes_folder()
    office = workplace.create(slug)
    first = next(iter(office.facts.items))
    office.edit(Kind.ITEM, first, {"name": "Sửa", "finish": parse_deadline("2029")})
    workplace.today += timedelta(days=1)
    entry = office.add(Kind.PROGRAMME, "", NEW_PROGRAMME, copy_of=slug)
    copied = json.dumps([change.packed() for change in entry.changes], ensure_ascii=False)
    assert re.findall(rf'"{slug}["/][^"]*', copied) == []
    assert len(entry.changes) == sum(
        sum(key.startswith(f"{slug}/") for key in kind)
        for kind in (office.facts.agencies, office.facts.positions, office.facts.targets, office.facts.appendices)
    ) + 1 + sum(key.startswith(f"{slug}/") for key in (*office.facts.items, *office.facts.duties)) + sum(
        len(target.indicators) for key, target in office.facts.targets.items() if key.startswith(f"{slug}/")
    )
    assert office.facts.programmes["an-duong"].created_on == DAY + timedelta(days=1)
    assert office.check().sound


def test_a_copy_lives_by_itself(workplace: Workplace) -> None:
    office = workplace.create(SLUG, OTHER)
    office.add(Kind.PROGRAMME, "", NEW_PROGRAMME, copy_of=SLUG)
    other = {key: item for key, item in office.facts.items.items() if not key.startswith(f"{SLUG}/")}
    office.remove(Kind.PROGRAMME, SLUG)
    assert office.facts.items == other
    office.assign(["an-duong/PL02-01"], "an-duong/CQ01")
    office.merge("an-duong/CQ01", ["an-duong/CQ02"])
    assert office.check().sound


COPIES = [
    (Kind.TARGET, SLUG, {"name": "x"}),
    (Kind.APPENDIX, SLUG, {"title": "x"}),
    (Kind.PROGRAMME, "", NEW_PROGRAMME),
]


@pytest.fixture
def decided(office: Office) -> Office:
    """A programme with pairs of rows, and a decision that drops a row and a target."""
    office.link(f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", LinkKind.NEEDS)
    office.link(f"{SLUG}/PL14-01", ITEM, LinkKind.NEEDS)
    office.link(f"{SLUG}/PL02-02", f"{SLUG}/PL14-02", LinkKind.NEEDS)
    office.amend(SLUG, "12-QĐ/ĐU", DAY, [Dropping(f"{SLUG}/PL02-03"), Dropping(TARGET)])
    return office


def test_a_copied_appendix_has_the_pairs_that_lie_within_it(decided: Office) -> None:
    before = set(decided.facts.links)
    key = decided.add(Kind.APPENDIX, SLUG, {"title": "Bản sao"}, copy_of=f"{SLUG}/PL02").subjects[0]
    short = key.rpartition("/")[2]
    fresh = {key: link for key, link in decided.facts.links.items() if key not in before}
    assert list(fresh) == [f"{key}-01~{short}-02"]
    assert [(each.before, each.after) for each in fresh.values()] == [(f"{key}-01", f"{key}-02")]
    assert decided.check().sound


def test_a_copied_programme_has_its_pairs_and_no_decisions(decided: Office) -> None:
    olds = [key.removeprefix(SLUG) for key in decided.facts.links]
    decided.add(Kind.PROGRAMME, "", NEW_PROGRAMME, copy_of=SLUG)
    facts = decided.facts
    assert [key.removeprefix("an-duong") for key in facts.links if key.startswith("an-duong/")] == olds
    assert [each.programme for each in facts.amendments.values()] == [SLUG]
    assert facts.targets["an-duong/CT01"].dropped_on is None
    assert facts.targets["an-duong/CT01"].dropped_document == ""
    assert decided.check().sound


@pytest.mark.parametrize(("kind", "parent", "values"), COPIES, ids=str)
def test_what_is_not_there_cannot_be_copied(office: Office, kind: Kind, parent: str, values: dict) -> None:
    assert refusal(office, lambda: office.add(kind, parent, values, copy_of=f"{SLUG}/XX01")).code == "unknown_id"
