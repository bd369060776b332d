"""Whatever a user does, as many undos as there are steps bring back what was there, also across restarts."""

import shutil
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.actions import Player
from tests.store.small import SLUG, Workplace, stored_facts
from ward_tui.settings import programmes_folder

ALL_REFUSALS = {
    "agency_exists",
    "done_after_today",
    "done_conflict",
    "invalid",
    "item_done",
    "name_missing",
    "not_done",
    "note_empty",
    "nothing_to_redo",
    "number",
    "period_future",
    "programme_exists",
    "unknown_id",
    "which_indicator",
    "yes_no",
}


def player_at(folder: Path, loaded: Path, random: Random) -> Player:
    """Begin with a copy."""
    folder.mkdir(exist_ok=True)
    workplace = Workplace(folder, programmes=loaded.parent / "programmes", hasty=True)
    shutil.copy(loaded, workplace.path)
    return Player(workplace, workplace.open(), random)


def finish(player: Player) -> None:
    """Take everything back and look at the file."""
    start = player.hashes[0]
    player.undo_all()
    assert player.office.content_hash() == start
    assert player.office.facts == stored_facts(player.workplace.path)
    assert player.office.check().sound
    player.workplace.close()


@given(random=st.randoms(use_true_random=False), length=st.integers(1, 25))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_actions_can_be_taken_back(loaded: Path, tmp_path: Path, random: Random, length: int) -> None:
    player = player_at(tmp_path / "work", loaded, random)
    for _ in range(length):
        player.act()
    finish(player)


def test_two_hundred_actions_can_be_taken_back(loaded: Path, tmp_path: Path) -> None:
    player = player_at(tmp_path / "work", loaded, Random(1))
    for _ in range(200):
        player.act()
    assert len(player.hashes) > 30
    assert player.refused & ALL_REFUSALS > {"invalid", "item_done", "unknown_id", "done_after_today"}
    finish(player)


def test_many_actions_with_a_real_programme_can_be_taken_back(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path, programmes=programmes_folder(), hasty=True)
    player = Player(workplace, workplace.create(SLUG), Random(3), again=1)
    for _ in range(80):
        player.act()
    finish(player)
