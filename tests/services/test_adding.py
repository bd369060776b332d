"""Adding: every kind of record gets its identifier, its place and its defaults; agencies and posts are made once."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, stored_facts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import ItemKind, PlanGiver
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind, New
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.services.office import Office

RATE = f"{SLUG}/CT01.1"
YEAR_GOAL = {"name": "Tỷ lệ", "goal": Goal(Comparator.AT_LEAST, Decimal(90)), "cadence": Cadence.ANNUAL}
A_PLAN = {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal("3.25")}
A_FIGURE = {"period": parse_period("2026-Q2"), "value": Decimal("-1120.5")}
WORK = {"name": "Rà soát hộ nghèo", "finish": parse_deadline("30/11/2026")}

# kind, parent, values, identifier, the second one's identifier
NEW: list[tuple[Kind, str, dict[str, Any], str, str]] = [
    (Kind.AGENCY, SLUG, {"name": "Trạm Y tế"}, f"{SLUG}/CQ04", f"{SLUG}/CQ05"),
    (Kind.POSITION, SLUG, {"name": "Bí thư", "person": "Nguyễn Văn A"}, f"{SLUG}/CV02", f"{SLUG}/CV03"),
    (Kind.TARGET, SLUG, {"name": "Trồng cây"}, f"{SLUG}/CT04", f"{SLUG}/CT05"),
    (Kind.INDICATOR, f"{SLUG}/CT01", YEAR_GOAL, f"{SLUG}/CT01.3", f"{SLUG}/CT01.4"),
    (Kind.READING, RATE, A_FIGURE, f"{RATE}@2026-Q2", ""),
    (Kind.PLAN, RATE, A_PLAN, f"{RATE}@TP2026", ""),
    (Kind.APPENDIX, SLUG, {"title": "Phụ lục mới"}, f"{SLUG}/PL15", f"{SLUG}/PL16"),
    (Kind.ITEM, f"{SLUG}/PL14", {"name": "Nghị quyết mới"}, f"{SLUG}/PL14-05", f"{SLUG}/PL14-06"),
    (Kind.ITEM, f"{SLUG}/GT", WORK, f"{SLUG}/GT-01", f"{SLUG}/GT-02"),
    (Kind.PROGRAMME, "", {"ward": "An Dương", "title": "Chương trình"}, "an-duong", "an-duong-2"),
]
KINDS = [f"{kind.value} {parent}" for kind, parent, *_ in NEW]


@pytest.mark.parametrize(("kind", "parent", "values", "key", "second"), NEW, ids=KINDS)
def test_a_new_record_gets_the_next_identifier(
    workplace: Workplace, office: Office, kind: Kind, parent: str, values: dict[str, Any], key: str, second: str
) -> None:
    before = office.content_hash()
    entry = office.add(kind, parent, values)
    assert (entry.verb, entry.subjects[0], entry.facts["kind"], entry.facts["id"]) == ("add", key, kind.value, key)
    assert (kind.value, key) in {(change.table, change.key) for change in entry.changes}
    assert office.facts == stored_facts(workplace.path)
    if second:
        named = values | {"name": "Một tên khác"} if "name" in values else values
        assert office.add(kind, parent, named).subjects[0] == second
        office.undo()
    assert office.check().sound
    office.undo()
    assert office.content_hash() == before
    office.redo()
    assert office.facts == stored_facts(workplace.path)
    assert office.check().sound


def test_numbers_go_on_after_the_highest(office: Office) -> None:
    office.add(Kind.APPENDIX, SLUG, {"title": "Bảng", "code": " pl 20 "})
    assert office.add(Kind.APPENDIX, SLUG, {"title": "Bảng sau"}).subjects[0] == f"{SLUG}/PL21"
    assert office.add(Kind.ITEM, f"{SLUG}/PL20", {"name": "x", "row": 40}).subjects[0] == f"{SLUG}/PL20-40"
    assert office.add(Kind.ITEM, f"{SLUG}/PL20", {"name": "y"}).subjects[0] == f"{SLUG}/PL20-41"
    assert office.add(Kind.ITEM, f"{SLUG}/PL20", {"name": "z", "row": 9999}).subjects[0] == f"{SLUG}/PL20-9999"


def test_new_records_stand_last_in_their_programme(workplace: Workplace) -> None:
    office = workplace.create(SLUG, OTHER)
    office.add(Kind.TARGET, SLUG, {"name": "Trồng cây"})
    office.add(Kind.INDICATOR, f"{SLUG}/CT01", YEAR_GOAL)
    office.add(Kind.APPENDIX, SLUG, {"title": "Bảng"})
    office.add(Kind.ITEM, f"{SLUG}/PL15", {"name": "Việc"})
    office.add(Kind.AGENCY, SLUG, {"name": "Trạm Y tế"})
    office.assign([f"{SLUG}/PL02-01"], "Công an phường", new=True)
    own = [[key for key in group if key.startswith(f"{SLUG}/")] for group in groups(office)]
    assert [keys[-1].rpartition("/")[2] for keys in own] == ["CT04", "PL15", "PL15-01", "CQ05"]
    assert [next(iter(group)).partition("/")[0] for group in groups(office)[:3]] == [SLUG] * 3
    assert [each.id for each in office.facts.targets[f"{SLUG}/CT01"].indicators][-1] == f"{SLUG}/CT01.3"
    assert [list(group) for group in groups(office)] == [list(group) for group in groups(workplace.reopen(office))]


def groups(office: Office) -> list[dict[str, Any]]:
    facts = office.facts
    return [dict(group) for group in (facts.targets, facts.appendices, facts.items, facts.agencies)]


def test_what_is_left_out_of_a_row_gets_its_default(office: Office) -> None:
    key = office.add(Kind.ITEM, f"{SLUG}/PL14", {"name": "  Nghị quyết \n mới "}).subjects[0]
    item = office.item(key)
    assert (item.name, item.kind, item.row, item.appendix) == ("Nghị quyết mới", ItemKind.TASK, 5, "PL14")
    assert (item.progress, item.progress_on, item.news_on, item.done_on, item.due_on) == (0, None, None, None, None)
    assert (item.lead, item.printed, item.source.lines, item.start_text, item.finish_text) == ((), (), (), "", "")
    assert office.status(item) is ItemStatus.NO_DEADLINE


def test_what_a_form_gives_for_a_row_is_kept(office: Office) -> None:
    values = {
        "name": "Dự án",
        "kind": ItemKind.PROJECT,
        "funding_text": "Ngân sách",
        "start": parse_deadline("2026"),
        "finish": parse_deadline("Quý III/2027"),
        "progress": 20,
        "note": "một\n\nhai ",
        "scan": " C:/Văn bản  đến/1.pdf ",
    }
    item = office.item(office.add(Kind.ITEM, f"{SLUG}/PL02", values).subjects[0])
    assert (item.kind, item.funding_text, item.progress, item.progress_on) == (ItemKind.PROJECT, "Ngân sách", 20, DAY)
    assert (item.start_on, item.due_on, item.news_on) == (date(2026, 1, 1), date(2027, 9, 30), DAY)
    assert (item.note, item.scan) == ("một\n\nhai", "C:/Văn bản  đến/1.pdf")
    assert (item.start_text, item.finish_text) == ("2026", "Quý III/2027")


def test_a_row_that_is_added_done_is_whole(office: Office) -> None:
    values = {"name": "Việc đã xong", "done_on": DAY - timedelta(days=3)}
    item = office.item(office.add(Kind.ITEM, f"{SLUG}/PL02", values).subjects[0])
    assert (item.progress, item.progress_on, item.news_on) == (100, DAY, DAY)


def test_work_given_outside_the_programme_makes_its_list(office: Office) -> None:
    told = {"given_by": "Chủ tịch UBND thành phố", "given_on": DAY, "given_document": "15/CV-UBND"}
    entry = office.add(Kind.ITEM, f"{SLUG}/GT", WORK | told)
    assert [change.table for change in entry.changes] == ["appendix", "item"]
    item = office.item(f"{SLUG}/GT-01")
    assert (item.is_given, item.due_on) == (True, date(2026, 11, 30))
    assert item.source.place == "Chủ tịch UBND thành phố, 15/CV-UBND"
    assert office.status(item) is ItemStatus.DUE_SOON
    again = office.add(Kind.ITEM, f"{SLUG}/GT", WORK)
    assert [change.table for change in again.changes] == ["item"]
    assert list(office.facts.appendices)[-1] == f"{SLUG}/GT"
    office.undo()
    office.undo()
    assert f"{SLUG}/GT" not in office.facts.appendices


def test_a_new_target_has_no_indicator_yet_and_says_so(office: Office) -> None:
    key = office.add(Kind.TARGET, SLUG, {"name": "Trồng cây", "group": "Môi trường", "text": "Trồng\n cây"}).subjects[0]
    target = office.facts.targets[key]
    assert (target.group, target.text, target.indicators, target.source.lines) == ("Môi trường", "Trồng\ncây", (), ())
    assert office.target_status(target) is TargetStatus.NO_DATA
    assert office.alerts_about(key) == []


def test_an_indicator_keeps_its_goal_and_is_judged(office: Office) -> None:
    goal = Goal(Comparator.RANGE, Decimal(62), Decimal(63))
    values = YEAR_GOAL | {"goal": goal, "unit": "%", "basis": "city_plan"}
    key = office.add(Kind.INDICATOR, f"{SLUG}/CT02", values).subjects[0]
    found = office.indicator(key)
    assert (found.goal, found.unit, found.cadence, found.held_against_city) == (goal, "%", Cadence.ANNUAL, True)
    office.add(Kind.READING, key, {"period": parse_period("2025"), "value": Decimal("62.5")})
    assert office.indicator(key).readings[0].recorded_on == DAY


def test_a_figure_and_a_plan_belong_to_their_indicator_and_target(office: Office) -> None:
    paper = {"document": "9/BC-UBND", "document_on": DAY, "scan": "a.pdf"}
    entry = office.add(Kind.READING, RATE, A_FIGURE | paper | {"note": "quý hai"})
    assert entry.subjects == (f"{RATE}@2026-Q2", RATE, f"{SLUG}/CT01")
    (reading,) = office.indicator(RATE).readings
    assert (reading.value, reading.note, reading.evidence.number, reading.evidence.on) == (
        Decimal("-1120.5"),
        "quý hai",
        "9/BC-UBND",
        DAY,
    )
    entry = office.add(Kind.PLAN, RATE, A_PLAN | {"giver": PlanGiver.WARD, "unit": "%", "document": "3/KH"})
    assert entry.subjects == (f"{RATE}@KH2026", RATE, f"{SLUG}/CT01")
    office.add(Kind.PLAN, RATE, A_PLAN)
    assert [(each.giver, each.value) for each in office.indicator(RATE).plans] == [
        (PlanGiver.CITY, Decimal("3.25")),
        (PlanGiver.WARD, Decimal("3.25")),
    ]


def test_a_programme_gets_what_the_form_leaves_out(office: Office) -> None:
    office.add(Kind.PROGRAMME, "", {"ward": " An   Dương ", "title": "Chương trình", "term_start": 2026})
    programme = office.facts.programmes["an-duong"]
    assert (programme.ward, programme.term_start, programme.term_end) == ("An Dương", 2026, date(2030, 12, 31))
    assert (programme.created_on, programme.built_in, programme.city) == (DAY, False, "")
    assert list(office.facts.programmes) == [SLUG, "an-duong"]


PEOPLE = [
    (New("ban xay dung dang"), f"{SLUG}/CQ01"),
    (New("  BAN XDĐ "), f"{SLUG}/CQ01"),
    (New("phong kinh te"), f"{SLUG}/CQ02"),
    (f"{SLUG}/CQ03", f"{SLUG}/CQ03"),
    (New("Trạm Y tế"), f"{SLUG}/CQ04"),
]


@pytest.mark.parametrize(("lead", "key"), PEOPLE, ids=str)
def test_an_agency_is_found_by_any_of_its_names_or_made(office: Office, lead: str | New, key: str) -> None:
    entry = office.add(Kind.ITEM, f"{SLUG}/PL14", {"name": "Việc", "lead": (lead,)})
    assert office.item(entry.subjects[0]).lead == (key,)
    assert len(office.agencies(SLUG)) == (4 if key.endswith("CQ04") else 3)


def test_new_agencies_and_posts_are_made_once_for_all_fields(office: Office) -> None:
    values = {
        "name": "Việc",
        "lead": (New("Trạm Y tế"), New("tram y te"), New("Đội Thuế"), f"{SLUG}/CQ01", New("Ban XDĐ")),
        "coordinating": (New("TRẠM Y TẾ"), New("Ban Quân sự")),
        "directing": (New("Bí thư"), New("bi thu"), New("pho chu tich ubnd phuong 1")),
    }
    entry = office.add(Kind.ITEM, f"{SLUG}/PL14", values)
    item = office.item(entry.subjects[0])
    assert item.lead == (f"{SLUG}/CQ04", f"{SLUG}/CQ05", f"{SLUG}/CQ01")
    assert item.coordinating == (f"{SLUG}/CQ04", f"{SLUG}/CQ06")
    assert item.directing == (f"{SLUG}/CV02", f"{SLUG}/CV01")
    assert office.facts.names(item.lead + item.coordinating + item.directing)[:2] == ["Trạm Y tế", "Đội Thuế"]
    assert [change.table for change in entry.changes] == ["agency"] * 3 + ["position", "item"]
    office.undo()
    assert (len(office.facts.agencies), len(office.facts.positions)) == (3, 1)


def test_an_agency_keeps_its_other_names_once(office: Office) -> None:
    values = {"name": "Trạm Y tế", "aliases": (" TYT ", "TYT", "", "Y tế"), "group": True}
    key = office.add(Kind.AGENCY, SLUG, values).subjects[0]
    agency = office.facts.agencies[key]
    assert (agency.aliases, agency.group) == (("TYT", "Y tế"), True)
    assert office.agency(SLUG, "tyt").id == key
