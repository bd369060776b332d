"""Every reason for which a record is neither added nor changed; what is refused leaves every byte as it was."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.services.test_editing import refusal
from tests.store.small import DAY, OTHER, SLUG, Workplace
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import PlanGiver
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind, New
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ITEM, DONE, DROPPED = f"{SLUG}/PL02-01", f"{SLUG}/PL14-01", f"{SLUG}/PL14-02"
GIVEN, TARGET, RATE = f"{SLUG}/GT-01", f"{SLUG}/CT01", f"{SLUG}/CT01.1"
PL02, GT = f"{SLUG}/PL02", f"{SLUG}/GT"
TOMORROW = DAY + timedelta(days=1)
GOAL = Goal(Comparator.AT_LEAST, Decimal(1))
PLAN = {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal(3)}
FIGURE = {"period": parse_period("2025"), "value": Decimal(3)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """Two programmes with a finished row, a dropped one, given work, a figure, plans and a remark; only copied."""
    workplace = Workplace(tmp_path_factory.mktemp("busy"))
    office = workplace.create(SLUG, OTHER)
    office.update(DONE, ItemUpdate(done_on=DAY))
    office.edit(Kind.ITEM, DROPPED, {"dropped_on": DAY})
    office.add(Kind.ITEM, GT, {"name": "Việc", "finish": parse_deadline("30/11/2026")})
    for period in ("2025", "2026-Q1"):
        office.add(Kind.READING, RATE, FIGURE | {"period": parse_period(period)})
    for year in (2026, 2027):
        office.add(Kind.PLAN, RATE, PLAN | {"year": year})
    office.add(Kind.POSITION, SLUG, {"name": "Bí thư"})
    office.note(TARGET, "Chờ số liệu")
    workplace.close()
    return workplace


@pytest.fixture
def busy(workplace: Workplace, made: Workplace) -> Office:
    """An office over a copy of it."""
    return workplace.copy(made)


ADDED: list[tuple[Kind, str, dict[str, Any], str]] = [
    (Kind.AGENCY, SLUG, {"name": ""}, "name_missing"),
    (Kind.AGENCY, SLUG, {}, "name_missing"),
    (Kind.AGENCY, SLUG, {"name": " ban xay dung dang"}, "agency_exists"),
    (Kind.AGENCY, SLUG, {"name": "Mới", "aliases": ("Mới 2", "phong kinh te")}, "agency_exists"),
    (Kind.AGENCY, "x", {"name": "Mới"}, "unknown_programme"),
    (Kind.POSITION, SLUG, {"name": " "}, "name_missing"),
    (Kind.POSITION, SLUG, {"name": "bi thu"}, "position_exists"),
    (Kind.TARGET, SLUG, {"name": "\n"}, "name_missing"),
    (Kind.TARGET, SLUG, {"name": "Mới", "lead": (f"{SLUG}/CQ99",)}, "unknown_id"),
    (Kind.TARGET, SLUG, {"name": "Mới", "lead": (f"{OTHER}/CQ01",)}, "unknown_id"),
    (Kind.TARGET, SLUG, {"name": "Mới", "lead": (f"{SLUG}/CV01",)}, "unknown_id"),
    (Kind.TARGET, SLUG, {"name": "Mới", "directing": (f"{SLUG}/CQ01",)}, "unknown_id"),
    (Kind.TARGET, SLUG, {"name": "Mới", "lead": (New("A"), New(" "))}, "name_missing"),
    (Kind.INDICATOR, TARGET, {"name": "", "goal": GOAL, "cadence": Cadence.TERM}, "name_missing"),
    (Kind.INDICATOR, f"{SLUG}/CT99", {"name": "x", "goal": GOAL, "cadence": Cadence.TERM}, "unknown_id"),
    (Kind.INDICATOR, TARGET, {"name": "x", "cadence": Cadence.TERM}, "invalid"),
    (Kind.READING, RATE, FIGURE, "figure_exists"),
    (Kind.READING, RATE, FIGURE | {"period": parse_period("2026-12")}, "period_future"),
    (Kind.READING, f"{SLUG}/CT01.9", FIGURE, "unknown_id"),
    (Kind.READING, f"{SLUG}/CT99.1", FIGURE, "unknown_id"),
    (Kind.PLAN, RATE, PLAN, "plan_exists"),
    (Kind.PLAN, TARGET, PLAN, "unknown_id"),
    (Kind.PLAN, RATE, PLAN | {"year": 99}, "invalid"),
    (Kind.APPENDIX, SLUG, {"title": ""}, "name_missing"),
    (Kind.APPENDIX, SLUG, {"title": "x", "code": "pl02"}, "code_taken"),
    (Kind.APPENDIX, SLUG, {"title": "x", "code": "gt"}, "code_form"),
    (Kind.APPENDIX, SLUG, {"title": "x", "code": "PHULUC1"}, "code_form"),
    (Kind.APPENDIX, SLUG, {"title": "x", "code": "Đ1"}, "code_form"),
    (Kind.APPENDIX, SLUG, {"title": "x", "code": "PL-1"}, "code_form"),
    (Kind.ITEM, PL02, {"name": " "}, "name_missing"),
    (Kind.ITEM, PL02, {"name": "x", "row": 2}, "row_taken"),
    (Kind.ITEM, PL02, {"name": "x", "row": 0}, "row_range"),
    (Kind.ITEM, PL02, {"name": "x", "row": 10_000}, "row_range"),
    (Kind.ITEM, f"{SLUG}/PL99", {"name": "x"}, "unknown_id"),
    (Kind.ITEM, "x/GT", {"name": "x", "finish": parse_deadline("1/12/2026")}, "unknown_programme"),
    (Kind.ITEM, GT, {"name": "x"}, "given_needs_day"),
    (Kind.ITEM, GT, {"name": "x", "finish": parse_deadline("12/2026")}, "given_needs_day"),
    (Kind.ITEM, PL02, {"name": "x", "done_on": TOMORROW}, "done_after_today"),
    (Kind.ITEM, PL02, {"name": "x", "given_on": TOMORROW}, "day_after_today"),
    (Kind.PROGRAMME, "", {"ward": "A"}, "name_missing"),
    (Kind.PROGRAMME, "", {"ward": "", "title": "B"}, "name_missing"),
    (Kind.PROGRAMME, "", {"ward": "A", "title": "B", "term_start": 2031}, "term_order"),
    (Kind.PROGRAMME, "", {"ward": "A", "title": "B", "term_end": date(2024, 12, 31)}, "term_order"),
]
EDITED: list[tuple[Kind, str, dict[str, Any], str]] = [
    (Kind.AGENCY, f"{SLUG}/CQ01", {"name": ""}, "name_missing"),
    (Kind.AGENCY, f"{SLUG}/CQ01", {"name": "phong kthtdt"}, "agency_exists"),
    (Kind.AGENCY, f"{SLUG}/CQ01", {"aliases": ("Phòng Kinh tế",)}, "agency_exists"),
    (Kind.AGENCY, f"{SLUG}/CQ09", {"name": "x"}, "unknown_id"),
    (Kind.POSITION, f"{SLUG}/CV01", {"name": "BÍ THƯ"}, "position_exists"),
    (Kind.POSITION, f"{SLUG}/CV01", {"name": ""}, "name_missing"),
    (Kind.TARGET, TARGET, {"name": ""}, "name_missing"),
    (Kind.TARGET, TARGET, {"coordinating": (f"{SLUG}/CQ77",)}, "unknown_id"),
    (Kind.INDICATOR, RATE, {"name": " "}, "name_missing"),
    (Kind.INDICATOR, f"{SLUG}/CT01.9", {"name": "x"}, "unknown_id"),
    (Kind.READING, f"{RATE}@2025", {"period": parse_period("2026-Q1")}, "figure_exists"),
    (Kind.READING, f"{RATE}@2025", {"period": parse_period("2027")}, "period_future"),
    (Kind.READING, f"{RATE}@2024", {"value": Decimal(1)}, "unknown_id"),
    (Kind.PLAN, f"{RATE}@TP2026", {"year": 2027}, "plan_exists"),
    (Kind.PLAN, f"{RATE}@KH2026", {"value": Decimal(1)}, "unknown_id"),
    (Kind.APPENDIX, PL02, {"title": ""}, "name_missing"),
    (Kind.PROGRAMME, SLUG, {"title": ""}, "name_missing"),
    (Kind.PROGRAMME, SLUG, {"ward": " "}, "name_missing"),
    (Kind.PROGRAMME, SLUG, {"term_start": 2031}, "term_order"),
    (Kind.PROGRAMME, SLUG, {"term_start": 1800}, "invalid"),
    (Kind.PROGRAMME, "x", {"title": "B"}, "unknown_programme"),
    (Kind.ITEM, ITEM, {"name": ""}, "name_missing"),
    (Kind.ITEM, ITEM, {"name": "\udcff"}, "invalid"),
    (Kind.ITEM, ITEM, {"lead": (f"{SLUG}/CQ77",)}, "unknown_id"),
    (Kind.ITEM, ITEM, {"done_on": TOMORROW}, "done_after_today"),
    (Kind.ITEM, ITEM, {"paused_on": TOMORROW}, "day_after_today"),
    (Kind.ITEM, ITEM, {"dropped_on": TOMORROW}, "day_after_today"),
    (Kind.ITEM, ITEM, {"document_on": TOMORROW}, "day_after_today"),
    (Kind.ITEM, ITEM, {"done_on": DAY, "dropped_on": DAY}, "done_and_dropped"),
    (Kind.ITEM, DONE, {"dropped_on": DAY}, "done_and_dropped"),
    (Kind.ITEM, DROPPED, {"done_on": DAY}, "done_and_dropped"),
    (Kind.ITEM, DONE, {"progress": 60}, "done_conflict"),
    (Kind.ITEM, ITEM, {"finish": parse_deadline("2024")}, "finish_before_start"),
    (Kind.ITEM, ITEM, {"start": parse_deadline("1/2027")}, "finish_before_start"),
    (Kind.ITEM, ITEM, {"progress": 101}, "invalid"),
    (Kind.ITEM, GIVEN, {"finish": parse_deadline("2026")}, "given_needs_day"),
    (Kind.ITEM, GIVEN, {"finish": parse_deadline("")}, "given_needs_day"),
    (Kind.ITEM, f"{SLUG}/PL02-99", {"name": "x"}, "unknown_id"),
    (Kind.NOTE, f"{SLUG}/GC002", {"text": " \n "}, "note_empty"),
    (Kind.NOTE, f"{SLUG}/GC099", {"text": "x"}, "unknown_id"),
]


def names(rows: list[tuple[Kind, str, dict[str, Any], str]]) -> list[str]:
    return [f"{code} {kind.value} {number}" for number, (kind, *_, code) in enumerate(rows)]


def refused(office: Office, action: Callable[[], object], code: str) -> None:
    """Hold a refusal against its reason; content and journal stay, and the next action is as good as ever."""
    before, entries = office.content_hash(), office.history()
    assert refusal(office, action).code == code
    assert (office.content_hash(), office.history()) == (before, entries)
    assert office.check().sound


@pytest.mark.parametrize(("kind", "parent", "values", "code"), ADDED, ids=names(ADDED))
def test_what_is_not_added(busy: Office, kind: Kind, parent: str, values: dict[str, Any], code: str) -> None:
    refused(busy, lambda: busy.add(kind, parent, values), code)


@pytest.mark.parametrize(("kind", "key", "values", "code"), EDITED, ids=names(EDITED))
def test_what_is_not_changed(busy: Office, kind: Kind, key: str, values: dict[str, Any], code: str) -> None:
    refused(busy, lambda: busy.edit(kind, key, values), code)


def test_an_agency_may_keep_its_own_names(busy: Office) -> None:
    assert busy.edit(Kind.AGENCY, f"{SLUG}/CQ01", {"name": "BAN XDĐ", "aliases": ("Ban Xây dựng Đảng",)}) is not None


def test_another_programme_may_have_the_same_names(busy: Office) -> None:
    busy.add(Kind.POSITION, OTHER, {"name": "Bí thư"})
    busy.add(Kind.APPENDIX, OTHER, {"title": "x", "code": "PL03"})
    busy.add(Kind.APPENDIX, SLUG, {"title": "x", "code": "PL03"})
    assert busy.check().sound


def test_an_amount_may_be_corrected_on_the_day_of_a_period_that_has_begun(busy: Office) -> None:
    busy.edit(Kind.READING, f"{RATE}@2025", {"period": parse_period("2026-11")})
    assert [each.period.code for each in busy.indicator(RATE).readings] == ["2026-Q1", "2026-11"]


def test_a_target_without_indicator_takes_no_figure(busy: Office) -> None:
    key = busy.add(Kind.TARGET, SLUG, {"name": "Mới"}).subjects[0]
    refused(busy, lambda: busy.record(key, parse_period("2026"), "1"), "no_indicator")
