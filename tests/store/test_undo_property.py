"""Whatever a user does, as many undos as there are steps bring back what was there, also across restarts."""

import shutil
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.services.actions import Player
from tests.store.small import SLUG, Workplace, stored_facts
from ward_tui.settings import programmes_folder
from ward_tui.wording import errors
from ward_tui.wording.journal import _VERBS

VERBS = set(_VERBS) - {"import", "collect"}  # what comes in from documents and forms has properties of its own


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


def redone(player: Player) -> str:
    """Do everything again and return the content."""
    office = player.workplace.open()
    for _ in player.hashes[1:]:
        office.redo()
    assert office.check().sound
    assert office.facts == stored_facts(player.workplace.path)
    found = office.content_hash()
    player.workplace.close()
    return found


@given(random=st.randoms(use_true_random=False), length=st.integers(1, 25))
@settings(max_examples=examples(4, 8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_actions_can_be_taken_back(loaded: Path, tmp_path: Path, random: Random, length: int) -> None:
    player = player_at(tmp_path / "work", loaded, random)
    for _ in range(length):
        player.act()
    finish(player)


def test_hundreds_of_actions_with_many_verbs_can_be_taken_back(loaded: Path, tmp_path: Path, long: bool) -> None:
    player = player_at(tmp_path / "work", loaded, Random(10))
    known = {"invalid", "unknown_id", "name_missing", "revert_later"}
    for _ in range(1500 if long else 200):
        player.act()
        if len(player.hashes) > 60 and player.verbs == VERBS and player.refused > known:
            break
    assert len(player.verbs) > 20
    assert not long or (player.verbs == VERBS and player.refused > known)
    assert player.refused <= errors.codes()
    last = player.hashes[-1]
    finish(player)
    assert redone(player) == last


def test_many_actions_with_a_real_programme_can_be_taken_back(tmp_path: Path, long: bool) -> None:
    workplace = Workplace(tmp_path, programmes=programmes_folder(), hasty=True)
    player = Player(workplace, workplace.create(SLUG), Random(3), again=1)
    for _ in range(80 if long else 30):
        player.act()
    finish(player)
