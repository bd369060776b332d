"""Looking back from the journal: what stood at the end of an earlier day, whatever was done since."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.quick import examples
from tests.services.actions import Player
from tests.store.small import DAY, OTHER, SLUG, Workplace
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.model import GIVEN, Facts
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.domain.status import ItemStatus
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

WEEK = timedelta(days=7)
RESOLUTION, PROJECT = f"{SLUG}/PL14-01", f"{SLUG}/PL02-01"


def overdue_on(office: Office, day: date) -> int | None:
    """How many rows were overdue at the end of a day."""
    found = office.summary_on(day)
    return None if found is None else found.overdue


def test_last_week_stands_beside_today(workplace: Workplace, office: Office) -> None:
    assert (office.summary().overdue, overdue_on(office, DAY)) == (2, 2)
    workplace.today = DAY + WEEK
    office.update(RESOLUTION, ItemUpdate(done_on=DAY + WEEK, document="12-NQ/ĐU"))
    office.assign([PROJECT], "")
    office.record(f"{SLUG}/CT01.1", Period(2025), "3")
    then, now = office.summary_on(DAY), office.summary()
    assert then is not None
    assert (then.overdue, now.overdue) == (2, 1)
    assert (then.items.get(ItemStatus.DONE_LATE, 0), now.items[ItemStatus.DONE_LATE]) == (0, 1)
    assert (then.unassigned, now.unassigned) == (0, 1)
    assert then.targets != now.targets


def test_what_was_entered_later_about_an_earlier_day_was_not_known_then(workplace: Workplace, office: Office) -> None:
    workplace.today = DAY + WEEK
    office.update(RESOLUTION, ItemUpdate(done_on=DAY - WEEK))
    assert overdue_on(office, DAY) == 2


def test_nothing_was_there_before_the_programme_was_loaded(workplace: Workplace, office: Office) -> None:
    assert office.summary_on(DAY - timedelta(days=1)) is None
    workplace.today = DAY + WEEK
    office.load([OTHER])
    assert office.summary_on(DAY, OTHER) is None
    both, ours = office.summary_on(DAY), office.summary_on(DAY, SLUG)
    assert both is not None
    assert ours is not None
    assert (both.total_items, ours.total_items, office.summary().total_items) == (7, 7, 14)


def test_a_programme_that_was_taken_away_since_was_there_then(workplace: Workplace, office: Office) -> None:
    office.load([OTHER])
    workplace.today = DAY + WEEK
    office.undo()
    assert office.summary_on(DAY).total_items == 14  # type: ignore[union-attr]  # it was there
    office.redo()
    workplace.today += WEEK
    office.undo()
    office.load_empty("An Dương", "Chương trình")
    assert office.summary_on(DAY).total_items == 14  # type: ignore[union-attr]  # it was there
    assert office.summary_on(DAY + WEEK).total_items == 14  # type: ignore[union-attr]  # it was there again


def test_undoing_later_gives_the_same_past(workplace: Workplace, office: Office) -> None:
    office.update(RESOLUTION, ItemUpdate(done_on=DAY))
    workplace.today = DAY + WEEK
    office.undo()
    assert (overdue_on(office, DAY), office.summary().overdue) == (1, 2)
    office.redo()
    assert (overdue_on(office, DAY), office.summary().overdue) == (1, 1)


def test_rows_added_edited_and_removed_since_are_as_they_were(workplace: Workplace, office: Office) -> None:
    before = office.facts
    workplace.today = DAY + WEEK
    office.add(Kind.ITEM, f"{SLUG}/{GIVEN}", {"name": "Việc giao thêm", "finish": parse_deadline("30/11/2026")})
    office.edit(Kind.ITEM, PROJECT, {"name": "Tên khác"})
    assert office._store.facts_on(office.facts, DAY) == before
    office.remove(Kind.ITEM, f"{SLUG}/PL02-02")
    office.edit(Kind.PROGRAMME, SLUG, {"term_end": date(2029, 12, 31)})
    found = office._store.facts_on(office.facts, DAY)
    assert found == before
    assert list(found.items) == list(before.items)
    assert len(office.facts.items) == len(before.items)


def test_loading_is_not_read_when_nothing_of_it_was_there(office: Office) -> None:
    with office._store._database.writing() as connection:
        connection.execute(text("UPDATE journal SET changes = '[[]]' WHERE verb = 'load'"))
    assert office.summary_on(DAY - WEEK) is None


def test_the_journal_is_read_once_for_a_day(
    workplace: Workplace, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace.today = DAY + WEEK
    read: list[date] = []
    facts_on = office._store.facts_on

    def counted(facts: Facts, day: date) -> Facts:
        read.append(day)
        return facts_on(facts, day)

    monkeypatch.setattr(office._store, "facts_on", counted)
    for progress in (10, 20):
        office.summary_on(DAY)
        office.update(PROJECT, ItemUpdate(progress=progress))
        office.summary_on(DAY, SLUG)
    assert read == [DAY]
    workplace.open().update(PROJECT, ItemUpdate(progress=30))
    office.summary_on(DAY)
    assert read == [DAY, DAY]


def play(player: Player, actions: int) -> None:
    """Carry out actions on many days, and look back on each of them."""
    known: list[tuple[date, int, Facts]] = []
    for _ in range(actions):
        player.act()
        entry = player.office.history(limit=1)[0]
        known = [each for each in known if each[1] != entry.seq]
        known.append((entry.at.date(), entry.seq, player.office.facts))
    for day in {each[0] for each in known}:
        expected = [facts for on, _, facts in known if on <= day][-1]
        found = player.office._store.facts_on(player.office.facts, day)
        assert found == expected
        assert list(found.items) == list(expected.items)
    player.workplace.close()


@given(random=st.randoms(use_true_random=False), length=st.integers(1, 25))
@settings(max_examples=examples(4, 10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_day_is_found_again_after_any_actions(tmp_path: Path, random: Random, length: int) -> None:
    folder = tmp_path / f"work{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    workplace = Workplace(folder, hasty=True)
    play(Player(workplace, workplace.create(SLUG), random, again=0), length)


def test_every_day_of_a_real_programme_is_found_again(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path, programmes=programmes_folder(), hasty=True)
    play(Player(workplace, workplace.create(SLUG), Random(11), again=0), 60)
