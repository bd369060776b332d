"""The verbs of money: plans and payments of a row by year, and the yearly target that follows from them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.services.actions import Player
from tests.services.record_actions import RandomClerk
from tests.store.small import DAY, SLUG, Workplace, reason, stored_facts
from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.periods import Period, parse_period
from ward_tui.domain.records import Kind, Values
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder
from ward_tui.wording.errors import sentence
from ward_tui.wording.journal import describe

ROW, BILLION = f"{SLUG}/PL02-01", 10**9
MONEY: dict[str, Any] = {"year": 2026, "planned": 10 * BILLION, "paid": 4 * BILLION, "as_of": date(2026, 11, 15)}


def refused(office: Office, kind: Kind, parent: str, values: Values, *, edit: bool = False) -> str:
    """The code of a refusal, after a look at its sentence."""
    before = office.content_hash()
    with pytest.raises(WardError) as found:
        (office.edit if edit else office.add)(kind, parent, values)
    assert office.content_hash() == before
    assert is_one_sentence(sentence(found.value))
    return reason(found.value)


def test_money_of_a_year_is_added_corrected_and_removed(office: Office) -> None:
    added = office.add(Kind.CAPITAL, ROW, MONEY)
    assert added.subjects == (f"{ROW}~V2026", ROW)
    assert describe(added) == "Thêm vốn năm 2026 của PL02-01"
    (own,) = office.item(ROW).capital
    assert (own.id, own.year, own.planned, own.paid) == (f"{ROW}~V2026", 2026, 10 * BILLION, 4 * BILLION)
    assert own.as_of == date(2026, 11, 15)
    office.edit(Kind.CAPITAL, own.id, {"planned": 12 * BILLION, "document": "4500/QĐ-UBND"})
    assert office.item(ROW).capital[0].planned == 12 * BILLION
    office.remove(Kind.CAPITAL, own.id)
    assert office.item(ROW).capital == ()
    office.undo()
    assert office.item(ROW).capital[0].document == "4500/QĐ-UBND"


def test_another_year_is_another_record(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, MONEY)
    office.add(Kind.CAPITAL, ROW, {"year": 2025, "planned": BILLION, "paid": None})
    moved = office.edit(Kind.CAPITAL, f"{ROW}~V2025", {"year": 2027})
    assert moved is not None
    assert describe(moved) == "Sửa vốn năm 2027 của PL02-01 – năm 2025 → 2027"
    assert [each.id for each in office.item(ROW).capital] == [f"{ROW}~V2026", f"{ROW}~V2027"]
    assert refused(office, Kind.CAPITAL, f"{ROW}~V2027", {"year": 2026}, edit=True) == "capital_exists"
    office.undo()
    assert [each.year for each in office.item(ROW).capital] == [2025, 2026]
    assert office.check().sound


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"as_of": date(2026, 11, 22)}, "day_after_today"),
        ({"as_of": date(2025, 12, 31)}, "capital_early"),
        ({"year": 2019}, "capital_year"),
        ({"year": 2036}, "capital_year"),
        ({"year": 2027}, "capital_future"),
        ({"planned": -1}, "invalid"),
        ({"planned": 10**17 + 1}, "invalid"),
    ],
)
def test_money_that_cannot_be_is_refused(office: Office, values: dict[str, Any], code: str) -> None:
    assert refused(office, Kind.CAPITAL, ROW, MONEY | values) == code
    office.add(Kind.CAPITAL, ROW, MONEY)
    assert refused(office, Kind.CAPITAL, f"{ROW}~V2026", values, edit=True) == code


def test_one_year_has_one_record(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, MONEY)
    assert refused(office, Kind.CAPITAL, ROW, MONEY) == "capital_exists"


@pytest.mark.parametrize("funding", ["Doanh nghiệp", "Xã hội hóa"])
def test_rows_of_enterprises_and_social_funds_take_none(office: Office, funding: str) -> None:
    office.add(Kind.CAPITAL, ROW, MONEY)
    office.edit(Kind.ITEM, ROW, {"funding_text": funding})
    assert refused(office, Kind.CAPITAL, ROW, MONEY | {"year": 2025}) == "no_capital"
    assert refused(office, Kind.CAPITAL, f"{ROW}~V2026", {"paid": 0}, edit=True) == "no_capital"
    office.remove(Kind.CAPITAL, f"{ROW}~V2026")
    assert office.item(ROW).capital == ()


def test_plan_and_payment_may_each_be_unknown_and_a_payment_above_the_plan_is_told(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, {"year": 2025, "planned": None, "paid": BILLION})
    office.add(Kind.CAPITAL, ROW, {"year": 2027, "planned": BILLION, "paid": None})
    office.add(Kind.CAPITAL, ROW, MONEY)
    entry = office.pay(ROW, 2026, 11 * BILLION)
    assert entry is not None
    assert describe(entry) == ("PL02-01 – giải ngân năm 2026: 4 tỷ → 11 tỷ, đến 21/11/2026, vượt kế hoạch vốn 10 tỷ")
    assert describe(office.undo()).startswith("Hoàn tác: PL02-01 – giải ngân năm 2026: 4 tỷ → 11 tỷ")


def test_paying_makes_the_record_of_a_year_of_which_nothing_was_known(office: Office) -> None:
    entry = office.pay(ROW, 2026, BILLION // 2)
    assert entry is not None
    assert describe(entry) == "PL02-01 – giải ngân năm 2026: 500 triệu, đến 21/11/2026"
    (own,) = office.item(ROW).capital
    assert (own.planned, own.paid, own.as_of) == (None, BILLION // 2, DAY)
    assert office.pay(ROW, 2026, BILLION // 2) is None


def test_a_payment_is_news_of_the_row_and_a_plan_is_none(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, {"year": 2026, "planned": BILLION, "paid": None})
    assert office.item(ROW).news_on is None
    office.edit(Kind.CAPITAL, f"{ROW}~V2026", {"planned": 2 * BILLION})
    assert office.item(ROW).news_on is None
    office.edit(Kind.CAPITAL, f"{ROW}~V2026", {"paid": BILLION})
    assert office.item(ROW).news_on == DAY
    assert office.item(ROW).capital[0].as_of == DAY


def test_the_whole_sum_of_a_project_is_a_field_of_its_row(office: Office) -> None:
    office.edit(Kind.ITEM, ROW, {"investment": 85 * BILLION})
    assert office.item(ROW).investment == 85 * BILLION
    office.edit(Kind.ITEM, ROW, {"investment": None})
    assert office.item(ROW).investment is None


def test_a_row_that_is_removed_takes_its_money_along(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, MONEY)
    assert office.weight(Kind.ITEM, ROW).records[Kind.CAPITAL] == 1
    office.remove(Kind.ITEM, ROW)
    office.undo()
    assert len(office.item(ROW).capital) == 1


def test_a_copy_of_a_list_takes_no_money_along(office: Office) -> None:
    office.add(Kind.CAPITAL, ROW, MONEY)
    copied = office.add(Kind.APPENDIX, SLUG, {"title": "Danh mục mới"}, f"{SLUG}/PL02").subjects[0]
    rows = [item for item in office.facts.items.values() if f"{item.programme}/{item.appendix}" == copied]
    assert rows and all(item.capital == () for item in rows)


# The yearly target


def with_target(office: Office) -> str:
    """Add the target that all capital of a year is paid out; return its indicator."""
    target = office.add(Kind.TARGET, SLUG, {"name": "Giải ngân vốn đầu tư công"}).subjects[0]
    values = {
        "name": "Tỷ lệ giải ngân vốn đầu tư công",
        "goal": Goal(Comparator.AT_LEAST, Decimal(100)),
        "cadence": Cadence.ANNUAL,
        "unit": "%",
    }
    return office.add(Kind.INDICATOR, target, values).subjects[0]


def test_a_figure_for_a_computed_year_needs_a_reason(office: Office) -> None:
    key = with_target(office)
    office.add(Kind.CAPITAL, ROW, MONEY)
    with pytest.raises(WardError) as found:
        office.record(key, Period(2026), "64,3", "  ")
    assert reason(found.value) == "override_reason"
    given = {"period": Period(2026), "value": Decimal(64)}
    assert refused(office, Kind.READING, key, given) == "override_reason"
    office.record(key, Period(2026), "64,3", "Kho bạc đối chiếu")
    assert refused(office, Kind.READING, f"{key}@2026", {"note": ""}, edit=True) == "override_reason"
    office.edit(Kind.READING, f"{key}@2026", {"document": "12-BC/ĐU"})
    office.record(key, Period(2026, 3), "50")
    assert [str(each.value) for each in office.indicator(key).figures] == ["50", "64.3"]


def test_a_figure_moved_onto_a_computed_year_needs_a_reason(office: Office) -> None:
    key = with_target(office)
    office.add(Kind.CAPITAL, ROW, MONEY)
    office.record(key, Period(2025), "90")
    moved = {"period": parse_period("2026")}
    assert refused(office, Kind.READING, f"{key}@2025", moved, edit=True) == "override_reason"


def test_the_computed_figure_comes_back_when_the_entered_one_goes(office: Office) -> None:
    key = with_target(office)
    office.add(Kind.CAPITAL, ROW, MONEY)
    entry = office.record(key, Period(2026), "64,3", "Kho bạc đối chiếu")
    assert entry is not None
    assert describe(entry).endswith("64,3%, nhập tay thay số tính được 40%: Kho bạc đối chiếu")
    office.remove(Kind.READING, f"{key}@2026")
    assert [(str(each.value), each.computed) for each in office.indicator(key).figures] == [("40.0", True)]


def test_past_days_have_the_figures_of_their_day(office: Office, workplace: Workplace) -> None:
    key = with_target(office)
    office.add(Kind.CAPITAL, ROW, MONEY)
    workplace.today = date(2026, 11, 28)
    office.pay(ROW, 2026, 10 * BILLION)
    assert str(office.indicator(key).figures[-1].value) == "100.0"
    then = office._facts_on(DAY, None)
    assert then is not None
    own = next(each for target in then.targets.values() for each in target.indicators if each.id == key)
    assert str(own.figures[-1].value) == "40.0"


def test_another_day_computes_anew(office: Office, workplace: Workplace) -> None:
    key = with_target(office)
    office.add(Kind.CAPITAL, ROW, MONEY | {"as_of": DAY})
    workplace.today = date(2026, 11, 20)
    assert office.indicator(key).figures == ()
    workplace.today = DAY
    assert len(office.indicator(key).figures) == 1


@pytest.mark.parametrize(
    ("slug", "count"), [("hai-duong", 1), ("pham-su-manh", 1), ("thuy-nguyen", 1), ("hoa-binh", 0), ("dong-hai", 1)]
)
def test_four_of_the_five_programmes_have_the_target_and_it_is_computed(tmp_path: Path, slug: str, count: int) -> None:
    place = Workplace(tmp_path, programmes=programmes_folder(), hasty=True)
    office = place.create(slug)
    row = next((key for key, item in office.facts.items.items() if item.funding_text), "")
    row = (
        row
        or office.add(Kind.ITEM, next(iter(office.facts.appendices)), {"name": "Đường", "finish": _year()}).subjects[0]
    )
    office.edit(Kind.ITEM, row, {"funding_text": "Ngân sách"})
    office.add(Kind.CAPITAL, row, MONEY)
    own = [each for target in office.facts.targets.values() for each in target.indicators if each.computed]
    assert [each.figures[-1].value for each in own] == [Decimal("40.0")] * count
    place.close()


def _year() -> object:
    return parse_deadline("2027")


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 6))])
def test_no_order_of_money_and_undo_makes_facts_and_figures_disagree(tmp_path: Path, seed: int) -> None:
    place = Workplace(tmp_path, hasty=True)
    office = place.create(SLUG)
    key = with_target(office)
    player = Player(place, office, Random(seed))
    for _ in range(40):
        player.workplace.today += (date(2026, 1, 2) - date(2026, 1, 1)) * player.random.choice((0, 0, 0, 1, 30, -7))
        _one_step(player, key)
        fresh = with_computed(stored_facts(place.path), player.office.today)
        assert player.office.facts.items == fresh.items
        assert player.office.facts.targets == fresh.targets
    player.undo_all()
    place.close()


def _one_step(player: Player, key: str) -> None:
    office, pick = player.office, player.random
    clerk = RandomClerk(office, pick)
    items = [each.id for each in office.facts.items.values()]
    row = pick.choice(items)
    known = [each.id for item in office.facts.items.values() for each in item.capital] or [f"{row}~V2026"]
    steps = [
        lambda: office.add(Kind.CAPITAL, row, clerk.money()),
        lambda: office.add(Kind.CAPITAL, row, clerk.money()),
        lambda: office.edit(Kind.CAPITAL, pick.choice(known), clerk.money()),
        lambda: office.remove(Kind.CAPITAL, pick.choice(known)),
        lambda: office.pay(row, pick.choice((2025, 2026)), pick.choice((0, 2, 9)) * BILLION),
        lambda: office.record(key, Period(pick.choice((2025, 2026))), "64,3", pick.choice(("", "Kho bạc"))),
        lambda: office.edit(Kind.ITEM, row, {"funding_text": pick.choice(("Ngân sách", "Doanh nghiệp"))}),
        lambda: office.edit(Kind.ITEM, row, {"dropped_on": pick.choice((None, office.today))}),
        player.undo,
        player.redo,
    ]
    try:
        entry = pick.choice(steps)()
    except WardError:
        return
    if entry is not None:
        player.count(entry)
