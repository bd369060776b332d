"""What is kept in memory equals what a fresh start reads, and facts of later days do not count, whatever is done."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.services.actions import Player
from tests.store.small import DAY, SLUG, Workplace, fresh_alerts
from ward_tui.domain.alerts import all_alerts
from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.model import Facts
from ward_tui.domain.periods import Period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder
from ward_tui.store.store import Store

ITEM = f"{SLUG}/PL02-01"


def play(player: Player, actions: int) -> None:
    """Carry out actions, and hold what the office keeps against the file after each."""
    reader, limits = Store.open(player.workplace.path, read_only=True), Settings().thresholds
    for _ in range(actions):
        player.office.alerts()
        player.act()
        facts, stored = player.office.facts, with_computed(reader.facts(), player.office.today)
        assert facts == stored
        for kind in ("programmes", "agencies", "targets", "appendices", "items", "questions"):
            assert list(getattr(facts, kind)) == list(getattr(stored, kind))
        assert player.office.alerts() == all_alerts(stored, player.office.today, limits)
    reader.close()
    player.workplace.close()


def player_in(folder: Path, random: Random, programmes: Path | None = None, again: int = 3) -> Player:
    """Begin with one programme."""
    folder.mkdir()
    workplace = Workplace(folder, programmes=programmes, hasty=True)
    return Player(workplace, workplace.create(SLUG), random, again)


@given(random=st.randoms(use_true_random=False), length=st.integers(1, 25))
@settings(max_examples=examples(3, 6), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_office_keeps_up_with_any_actions(tmp_path: Path, random: Random, length: int) -> None:
    player = player_in(tmp_path / f"work{len(list(tmp_path.iterdir()))}", random)
    play(player, length)


def test_the_office_keeps_up_with_a_real_programme(tmp_path: Path) -> None:
    play(player_in(tmp_path / "work", Random(5), programmes_folder(), again=0), 40)


def test_two_offices_keep_up_with_each_other(workplace: Workplace, office: Office) -> None:
    other, random = workplace.open(), Random(7)
    for number in range(20):
        one, two = random.sample([office, other], 2)
        one.alerts()
        if number % 5 == 4:
            one.undo()
        else:
            one.update(random.choice(list(one.facts.items)), ItemUpdate(progress=number, note="x"))
        assert one.facts == two.facts
        assert one.alerts() == two.alerts() == fresh_alerts(workplace.path, DAY)


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda office: office.update(ITEM, ItemUpdate(progress=5)), {"items"}),
        (lambda office: office.record(f"{SLUG}/CT01.1", Period(2026), "3"), {"targets"}),
        (lambda office: office.note(f"{SLUG}/CT01", "x"), set()),
        (lambda office: office.assign([ITEM], "Mới", new=True), {"agencies", "items"}),
    ],
)
def test_only_what_changed_is_new(office: Office, change: Callable[[Office], object], names: set[str]) -> None:
    before = office.facts
    change(office)
    assert {
        name for name in Facts.__dataclass_fields__ if getattr(office.facts, name) != getattr(before, name)
    } == names


LATER = DAY + timedelta(days=60)


def work_of_later_days(office: Office, random: Random) -> None:
    """Do things whose facts all carry a day after DAY."""
    for key in random.sample(list(office.facts.items), 4):
        day = LATER - timedelta(days=random.randrange(50))
        paper = random.choice(("", "9/QĐ"))
        update = random.choice(
            (ItemUpdate(progress=random.randrange(101)), ItemUpdate(done_on=day, document=paper), ItemUpdate(note="x"))
        )
        office.update(key, update)
    for target in office.facts.targets.values():
        indicator = random.choice(target.indicators)
        value = random.choice(("có", "không")) if indicator.is_yes_no else str(random.randrange(150))
        office.record(indicator.id, random.choice((Period(2025), Period(2026), Period(2026, 2))), value)


@pytest.mark.parametrize("seed", range(6))
def test_facts_of_later_days_do_not_count(workplace: Workplace, seed: int) -> None:
    office = workplace.create(SLUG)
    alerts, summary = office.alerts(), office.summary()
    states = {key: office.status(item) for key, item in office.facts.items.items()}
    workplace.today = LATER
    work_of_later_days(office, Random(seed))
    later = office.alerts()
    workplace.today = DAY
    assert office.alerts() == alerts
    assert office.summary() == summary
    assert {key: office.status(item) for key, item in office.facts.items.items()} == states
    assert later != alerts


def test_a_result_counts_from_its_own_day(workplace: Workplace, office: Office) -> None:
    workplace.today = date(2027, 3, 1)
    office.update(f"{SLUG}/PL14-02", ItemUpdate(done_on=date(2026, 12, 15)))
    states = []
    for workplace.today in (date(2026, 12, 14), date(2026, 12, 15), date(2027, 1, 1)):
        states.append(office.status(office.item(f"{SLUG}/PL14-02")).value)
    assert states == ["due_soon", "done_on_time", "done_on_time"]
