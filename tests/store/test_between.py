"""What stood after an entry of the journal, what changed between two of them, and pages of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.services.actions import Player
from tests.store.small import DAY, OTHER, SLUG, Workplace
from ward_tui.domain.comparing import net
from ward_tui.domain.journal import Change
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store import past
from ward_tui.store.store import AT_ONCE
from ward_tui.wording.journal import BARE, describe

ITEM, SECOND = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02"
Content = dict[str, dict[str, dict[str, Any]]]


def test_the_facts_after_each_entry_are_found_again(office: Office) -> None:
    known = [(office.last_seq(), office.facts)]
    for value in (10, 20):
        office.update(ITEM, ItemUpdate(progress=value, note="Đã họp"))
        known.append((office.last_seq(), office.facts))
    office.undo()
    known.append((office.last_seq(), office.facts))
    for seq, facts in known:
        assert office._store.facts_at(office.facts, seq) == facts
    assert not office._store.facts_at(office.facts, 0).programmes


def test_the_last_entry_of_a_day_is_found_whatever_its_clock_said(workplace: Workplace, office: Office) -> None:
    store = office._store
    assert (store.seq_on(DAY - timedelta(days=1)), store.seq_on(DAY), store.last_seq()) == (0, 1, 1)
    workplace.today = DAY + timedelta(days=400)  # a clock that was set forward by mistake
    office.update(ITEM, ItemUpdate(progress=10))
    workplace.today = DAY + timedelta(days=1)
    office.update(ITEM, ItemUpdate(progress=20))
    assert (store.seq_on(DAY), store.seq_on(workplace.today), store.last_seq()) == (1, 3, 3)


def test_exactly_what_changed_between_two_entries_is_told(office: Office) -> None:
    start = office.last_seq()
    office.update(ITEM, ItemUpdate(progress=10))
    office.update(SECOND, ItemUpdate(progress=50))
    middle = office.last_seq()
    office.undo()
    office.update(ITEM, ItemUpdate(progress=30))
    office.remove(Kind.ITEM, f"{SLUG}/PL02-03")
    found = office._store.changes_between(start, office.last_seq())
    assert [(each.key, each.is_removed) for each in found] == [(ITEM, False), (f"{SLUG}/PL02-03", True)]
    assert found[0].after is not None
    assert found[0].after["progress"] == 30
    later = office._store.changes_between(middle, office.last_seq())
    assert [each.key for each in later] == [ITEM, SECOND, f"{SLUG}/PL02-03"]
    assert office._store.changes_between(start, start) == []


def test_a_programme_loaded_between_is_one_line(office: Office) -> None:
    start = office.last_seq()
    office.load([OTHER])
    office.update(f"{OTHER}/PL02-01", ItemUpdate(progress=10))
    (found,) = office._store.changes_between(start, office.last_seq())
    assert (found.table, found.key, found.is_added) == ("programme", OTHER, True)


def test_two_days_are_compared_in_whichever_order_they_are_given(workplace: Workplace, office: Office) -> None:
    workplace.today = DAY + timedelta(days=3)
    office.update(ITEM, ItemUpdate(progress=10))
    told = list[int]()
    for days in ((DAY, workplace.today), (workplace.today, DAY)):
        found = office.compare_days(*days, told.append)
        assert (found.first, found.second, found.entries) == (DAY, workplace.today, 1)
        assert [each.key for each in found.differences] == [ITEM]
    assert told
    assert office.compare_days(workplace.today, workplace.today).differences == ()


def test_pages_hold_every_entry_once_newest_first(office: Office) -> None:
    for value in range(1, 12):
        office.update(ITEM, ItemUpdate(progress=value))
    found, before = list[int](), 2**62
    while page := office.journal_page(0, before, 5):
        found += [each.seq for each in page]
        before = found[-1]
    assert found == list(range(12, 0, -1))
    assert [each.seq for each in office.journal_page(10, 2**62, 100)] == [12, 11]


def test_sentences_of_bare_verbs_need_no_changes(office: Office) -> None:
    office.add(Kind.AGENCY, SLUG, {"name": "Trạm Y tế"})
    office.assign([ITEM, SECOND], "Đội Thuế", new=True)
    office.bulk([ITEM, SECOND], {"progress": 40})
    office.merge(next(iter(office.facts.agencies)), list(office.facts.agencies)[-1:])
    office.undo_to(2)
    office.update(ITEM, ItemUpdate(progress=5))
    whole, bare = office.history(), office.journal_page(0, 2**62, 100, BARE)
    assert [describe(each) for each in whole] == [describe(each) for each in bare]
    assert [bool(each.changes) for each in bare] == [each.verb not in BARE for each in bare]


@pytest.mark.parametrize("limit", [None, 3])
def test_the_history_of_a_record_is_found_without_reading_the_others(office: Office, limit: int | None) -> None:
    for value in range(1, 6):
        office.update(ITEM, ItemUpdate(progress=value))
        office.update(SECOND, ItemUpdate(progress=value))
    expected = [each for each in office.history() if ITEM in each.subjects][:limit]
    assert [each.seq for each in office.history(ITEM, limit) if each.verb != "load"] == [each.seq for each in expected]


def content(office: Office) -> Content:
    """Return all rows as the journal writes them."""
    return office._store._content()


def applied(before: Content, changes: list[Change]) -> Content:
    """Return the content after changes."""
    found = {table: {key: dict(row) for key, row in rows.items()} for table, rows in before.items()}
    for each in changes:
        if each.after is None:
            del found[each.table][each.key]
        elif each.before is None:
            found[each.table][each.key] = dict(each.after)
        else:
            found[each.table][each.key] |= each.after
    return found


def play(player: Player, actions: int) -> None:
    """Carry out actions, then hold what changed between any two entries against the content there and then."""
    known: list[tuple[int, Content, Facts]] = []
    for _ in range(actions):
        known.append((player.office.last_seq(), content(player.office), player.office.facts))
        player.act()
    office = player.office
    for number, (first, before, facts) in enumerate(known):
        assert office._store.facts_at(office.facts, first) == facts
        last, after, _ = player.random.choice(known[number:])
        with office._store._database.reading() as connection:
            changes = net(past.changes_in(connection, first, last))
        assert applied(before, changes) == after
    player.workplace.close()


@given(random=st.randoms(use_true_random=False), length=st.integers(1, 25))
@settings(max_examples=examples(3, 8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_changes_between_lead_from_one_content_to_the_other(tmp_path: Path, random: Random, length: int) -> None:
    folder = tmp_path / f"work{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    workplace = Workplace(folder, hasty=True)
    play(Player(workplace, workplace.create(SLUG), random, again=0), length)


@pytest.mark.long
def test_a_journal_longer_than_one_piece_is_compared_whole(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path, hasty=True)
    office = workplace.create(SLUG)
    for number in range(AT_ONCE + 20):
        office.update(ITEM if number % 2 else SECOND, ItemUpdate(progress=number % 97 + 1))
    found = office.compare_days(date(2026, 11, 20), DAY)
    assert [each.key for each in found.differences] == [SLUG]
    (first, second) = office._store.changes_between(1, office.last_seq())
    assert (first.key, second.key) == (ITEM, SECOND)
    assert len(office.rewind(1).steps) == AT_ONCE + 20
    office.undo_to(1)
    assert office.item(ITEM).progress == 0
    office.redo()
    assert office.check().sound
    workplace.close()
